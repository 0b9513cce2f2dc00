/**
 * CSV in two requests that both carry the file: look, then read in. Between them the server keeps nothing, so the raw
 * file is never stored and any process can answer.
 */
import * as z from 'zod/mini'
import type { Actor } from '../../platform/actor.ts'
import { defineCommand, defineQuery, type Upload } from '../../platform/declare.ts'
import { AppError, conflict, denied, unprocessable } from '../../platform/errors.ts'
import { schooljaarOp } from '../organisatie/organisatie.ts'
import {
  bekijk,
  type GelezenTabel,
  indelingUit,
  keuzesVan,
  leesCsv,
  naarGelezen,
  noemtOuders,
} from './csv.bestand.ts'
import type { Leeswijze } from './csv.lezen.ts'
import {
  bekekenSchema,
  bekijkQuery,
  hernoemBody,
  indelingBody,
  indelingParams,
  indelingSchema,
  leesInQuery,
} from './csv.schema.ts'
import {
  deleteIndeling,
  findIndeling,
  findIndelingOpNaam,
  listIndelingen,
  renameIndeling,
  saveIndeling,
} from './csv.sql.ts'
import { CSV_LIMIETEN, CSV_SOORTEN, type CsvSoort } from './csv.ts'
import { doelenVan } from './csv.velden.ts'
import { zonderBsn } from './edexml.ts'
import { beginRonde } from './import.commands.ts'
import { magCsv, magImporteren, magOuders } from './import.policy.ts'
import { rondeSchema } from './import.schema.ts'

const upload = { maxBytes: CSV_LIMIETEN.maxBytes }
const LEESFOUTEN = [
  'verzoek.geen-bestand',
  'verzoek.te-groot',
  'csv.te-groot',
  'csv.te-veel-rijen',
  'csv.te-veel-kolommen',
  'csv.cel-te-lang',
  'csv.geen-tekst',
  'csv.verkeerde-codering',
  'csv.aanhaling-open',
  'csv.leeg',
  'csv.alleen-kop',
  'csv.ongeldig',
  'import.geen-ouderrecht',
  'import.geen-medewerkerrecht',
] as const

type Wijze = {
  readonly soort: CsvSoort
  readonly codering?: Leeswijze['codering']
  readonly scheiding?: Leeswijze['scheiding']
  readonly kop?: 'ja' | 'nee' | undefined
}

/** Asked before the reading, so that nobody without the right can make the server read twenty megabytes. */
async function lees(actor: Actor, wijze: Wijze, bestand: Upload | null): Promise<GelezenTabel> {
  const mag = magCsv(actor, wijze.soort)
  if (mag !== true) throw denied(mag.code)
  if (!bestand) throw new AppError('invalid', 'verzoek.geen-bestand')
  return leesCsv(bestand.naam, bestand.stroom, {
    codering: wijze.codering,
    scheiding: wijze.scheiding,
    kop: wijze.kop === undefined ? undefined : wijze.kop === 'ja',
  })
}

export const bekijkCsv = defineQuery({
  name: 'import.csv-bekijken',
  method: 'POST',
  path: '/imports/csv/_bekijk',
  summary:
    'Kolommen van een CSV-bestand, een voorstel voor de indeling en de eerste regels zoals ze gelezen worden',
  aal: 1,
  upload,
  query: bekijkQuery,
  output: bekekenSchema,
  errors: LEESFOUTEN,
  missing: 'import.geen-school',
  prepare: ({ actor }, { query }, bestand) => lees(actor, query, bestand),
  load: async () => ({}),
  policy: (actor, _thing, { query }) => magCsv(actor, query.soort),
  run: async (ctx, { query }, _thing, gelezen) =>
    bekijk(
      gelezen,
      query.soort,
      { kolommen: query.kolommen, indeling: query.indeling },
      await listIndelingen(ctx.tx),
      { schooljaar: schooljaarOp(ctx.today).naam, metOuders: magOuders(ctx.actor) },
    ),
  // It shows the sender's own file and nothing of the school.
  audit: 'never',
})

export const leesCsvIn = defineCommand({
  name: 'import.csv-inlezen',
  method: 'POST',
  path: '/imports/csv',
  summary: 'CSV-bestand met een indeling inlezen en laten zien wat het zou veranderen',
  aal: 1,
  upload,
  query: leesInQuery,
  output: rondeSchema,
  errors: [
    ...LEESFOUTEN,
    'csv.kolom-ontbreekt',
    'csv.kolom-bsn',
    'csv.indeling-klopt-niet',
    'csv.geen-rij-over',
    'import.geen-school',
  ],
  missing: 'import.geen-school',
  prepare: async ({ actor, today }, { query }, bestand) => {
    const indeling = indelingUit(query.kolommen)
    if (noemtOuders(indeling) && !magOuders(actor)) throw denied('import.geen-ouderrecht')
    return naarGelezen(await lees(actor, query, bestand), indeling, {
      soort: query.soort,
      volledig: query.volledig === 'ja',
      schooljaar: schooljaarOp(today).naam,
    })
  },
  load: async () => ({}),
  policy: (actor, _thing, { query }) =>
    noemtOuders(indelingUit(query.kolommen)) && !magOuders(actor)
      ? { code: 'import.geen-ouderrecht' }
      : magCsv(actor, query.soort),
  run: (ctx, _input, _thing, gelezen) => beginRonde(ctx, gelezen),
  audit: () => ({}),
})

export const lijstIndelingen = defineQuery({
  name: 'import.indelingen-lezen',
  method: 'GET',
  path: '/imports/csv/indelingen',
  summary: 'Onthouden indelingen van CSV-bestanden, en die bij Koers horen',
  aal: 1,
  output: z.object({ indelingen: z.array(indelingSchema) }),
  errors: [],
  missing: 'import.onbekend',
  load: async () => ({}),
  policy: magImporteren,
  run: async (ctx) => {
    const bewaard = await listIndelingen(ctx.tx)
    return { indelingen: CSV_SOORTEN.flatMap((soort) => keuzesVan(soort, bewaard)) }
  },
  audit: 'never',
})

export const bewaarIndeling = defineCommand({
  name: 'import.indeling-bewaren',
  method: 'POST',
  path: '/imports/csv/indelingen',
  summary: 'De indeling van een CSV-bestand onthouden',
  aal: 1,
  body: indelingBody,
  output: z.object({ id: z.uuid() }),
  errors: ['csv.indeling-klopt-niet'],
  missing: 'import.onbekend',
  load: async () => ({}),
  policy: magImporteren,
  run: async (ctx, { body }) => {
    const doelen = new Set(doelenVan(body.soort).map((d) => d.doel))
    const kolommen = Object.entries(body.kolommen)
    if (kolommen.length === 0 || kolommen.some(([doel]) => !doelen.has(doel)))
      throw unprocessable('csv.indeling-klopt-niet')
    // A head can be a value when a file has none; a number of a person never gets in with it.
    const schoon = kolommen.map(([doel, k]) => [doel, typeof k === 'string' ? zonderBsn(k) : k] as const)
    const id = await saveIndeling(
      ctx.tx,
      {
        id: ctx.newId(),
        soort: body.soort,
        naam: zonderBsn(body.naam).trim() || body.soort,
        kop: body.kop,
        kolommen: Object.fromEntries(schoon),
      },
      ctx.now,
    )
    ctx.note({ objectSoort: 'import_indeling', objectId: id, details: { soort: body.soort } })
    return { id }
  },
  audit: () => ({}),
})

export const hernoemIndeling = defineCommand({
  name: 'import.indeling-hernoemen',
  method: 'PUT',
  path: '/imports/csv/indelingen/:indelingId',
  summary: 'Een onthouden indeling een andere naam geven',
  aal: 1,
  params: indelingParams,
  body: hernoemBody,
  output: z.object({ id: z.uuid() }),
  errors: ['import.indeling-onbekend', 'import.indeling-bestaat'],
  missing: 'import.indeling-onbekend',
  load: (ctx, { params }) => findIndeling(ctx.tx, params.indelingId),
  policy: magImporteren,
  run: async (ctx, { body }, indeling) => {
    const naam = zonderBsn(body.naam).trim() || indeling.soort
    const al = await findIndelingOpNaam(ctx.tx, indeling.soort, naam)
    if (al && al.id !== indeling.id) throw conflict('import.indeling-bestaat')
    await renameIndeling(ctx.tx, indeling.id, naam, ctx.now)
    return { id: indeling.id }
  },
  audit: ({ thing }) => ({ objectSoort: 'import_indeling', objectId: thing.id }),
})

export const verwijderIndeling = defineCommand({
  name: 'import.indeling-verwijderen',
  method: 'DELETE',
  path: '/imports/csv/indelingen/:indelingId',
  summary: 'Een onthouden indeling vergeten',
  aal: 1,
  params: indelingParams,
  output: z.object({ id: z.uuid() }),
  errors: ['import.indeling-onbekend'],
  missing: 'import.indeling-onbekend',
  load: (ctx, { params }) => findIndeling(ctx.tx, params.indelingId),
  policy: magImporteren,
  run: async (ctx, _input, indeling) => {
    await deleteIndeling(ctx.tx, indeling.id)
    return { id: indeling.id }
  },
  audit: ({ thing }) => ({ objectSoort: 'import_indeling', objectId: thing.id }),
})

export const csvDeclarations = [
  bekijkCsv,
  leesCsvIn,
  lijstIndelingen,
  bewaarIndeling,
  hernoemIndeling,
  verwijderIndeling,
]
