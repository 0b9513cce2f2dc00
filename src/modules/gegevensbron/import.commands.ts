import * as z from 'zod/mini'
import type { Actor } from '../../platform/actor.ts'
import { type Ctx, defineCommand, defineQuery } from '../../platform/declare.ts'
import { AppError, conflict, denied, unprocessable } from '../../platform/errors.ts'
import type { Beslissing } from './diff.model.ts'
import { verwerkImport } from './import.jobs.ts'
import { type GelezenBestand, leesBestand, maakRonde } from './import.lezen.ts'
import { magAnnuleren, magBevestigen, magImporteren, magTerugdraaien } from './import.policy.ts'
import {
  beslissingSchema,
  ouderrondeSchema,
  type Ronde,
  rondeSchema,
  wijzigingenSchema,
  wijzigingSoortSchema,
} from './import.schema.ts'
import {
  claimRonde,
  findLaatsteVerwerkt,
  findRonde,
  findZelfdeBestand,
  listOuderrondes,
  listRondes,
  type RondeRow,
  setGeannuleerd,
} from './import.sql.ts'
import { auditTelling, draaiTerug } from './import.verwerken.ts'
import { wijzigingenPagina } from './import.wijzigingen.ts'

const MAX_BESTAND = 100 * 1024 * 1024
const MAX_RONDES = 100
const rondeParams = z.strictObject({ rondeId: z.uuid() })
const code = (besluit: true | { code: string }): true | string => (besluit === true ? true : besluit.code)

type Geladen = RondeRow & ReturnType<typeof stand>

async function laadRonde(ctx: Ctx, id: string): Promise<Geladen | null> {
  const ronde = await findRonde(ctx.tx, id)
  if (!ronde) return null
  return { ...ronde, ...stand(ronde, await findLaatsteVerwerkt(ctx.tx), ctx.now) }
}

/** Undo lasts as long as what was changed is kept; `imports_opruimen` empties it after thirty days. */
const THIRTY_DAYS = 30 * 86_400_000
const stand = (
  ronde: RondeRow,
  laatste: { id: string; verborgen: boolean } | undefined | null,
  nu: Date,
) => ({
  isLaatste: laatste?.id === ronde.id,
  onderOuders: laatste?.verborgen ?? false,
  heeftVerschil: ronde.verwerktOp !== null && nu.getTime() - Date.parse(ronde.verwerktOp) < THIRTY_DAYS,
  nietsTeDoen: ronde.telling.nietsTeDoen,
})

function naarRonde(actor: Actor, r: Geladen, eerderVerwerktOp: string | null): Ronde {
  return {
    id: r.id,
    soort: r.soort,
    bestandsnaam: r.bestandsnaam,
    status: r.status,
    telling: r.telling,
    voortgang: r.voortgang,
    totaal: r.totaal,
    foutcode: r.foutcode,
    door: r.doorNaam,
    op: r.op,
    verwerktOp: r.verwerktOp,
    teruggedraaidOp: r.teruggedraaidOp,
    eerderVerwerktOp,
    abilities: {
      bevestigen: code(magBevestigen(actor, r)),
      annuleren: code(magAnnuleren(actor, r)),
      terugdraaien: code(magTerugdraaien(actor, r)),
    },
  }
}

/** Makes a round of what was read, by every way in, and answers it. */
export async function beginRonde(ctx: Ctx, gelezen: GelezenBestand): Promise<Ronde> {
  const id = ctx.newId()
  const { telling } = await maakRonde(ctx.tx, gelezen, {
    id,
    accountId: ctx.actor.accountId,
    naam: ctx.actor.naam,
    nu: ctx.now,
    vandaag: ctx.today,
  })
  ctx.note({
    objectSoort: 'import',
    objectId: id,
    details: { ...auditTelling(telling), soort: gelezen.soort },
  })
  return antwoord(ctx, id)
}

async function antwoord(ctx: Ctx, id: string): Promise<Ronde> {
  const ronde = await laadRonde(ctx, id)
  if (!ronde) throw new AppError('not_found', 'import.onbekend')
  const eerder = ronde.status === 'gelezen' ? await findZelfdeBestand(ctx.tx, ronde.bestandSha256) : null
  return naarRonde(ctx.actor, ronde, eerder?.verwerktOp ?? null)
}

export const leesIn = defineCommand({
  name: 'import.inlezen',
  method: 'POST',
  path: '/imports',
  summary: 'EDEXML-bestand inlezen en laten zien wat het zou veranderen',
  aal: 1,
  upload: { maxBytes: MAX_BESTAND },
  output: rondeSchema,
  errors: [
    'verzoek.geen-bestand',
    'verzoek.te-groot',
    'edexml.te-groot',
    'edexml.te-complex',
    'edexml.te-veel',
    'edexml.doctype',
    'edexml.verkeerde-codering',
    'edexml.afgekapt',
    'edexml.geen-xml',
    'edexml.geen-edexml',
    'edexml.school-ontbreekt',
    'edexml.schooljaar-ongeldig',
    'import.school-zonder-brin',
    'import.andere-school',
    'import.ander-schooljaar',
    'import.geen-school',
  ],
  missing: 'import.geen-school',
  prepare: async ({ actor }, _input, upload) => {
    // Asked before the reading, so that nobody without the right can make the server read a hundred megabytes.
    const mag = magImporteren(actor)
    if (mag !== true) throw denied(mag.code)
    if (!upload) throw new AppError('invalid', 'verzoek.geen-bestand')
    return leesBestand(upload.naam, upload.stroom)
  },
  load: async () => ({}),
  policy: magImporteren,
  run: async (ctx, _input, _thing, gelezen) => {
    return beginRonde(ctx, gelezen)
  },
  audit: () => ({}),
})

export const lijstImports = defineQuery({
  name: 'import.lijst',
  method: 'GET',
  path: '/imports',
  summary: 'De laatste imports, de nieuwste eerst',
  aal: 1,
  output: z.object({ rondes: z.array(rondeSchema), ouderrondes: z.array(ouderrondeSchema) }),
  errors: [],
  missing: 'import.onbekend',
  load: async () => ({}),
  policy: magImporteren,
  run: async (ctx) => {
    const laatste = await findLaatsteVerwerkt(ctx.tx)
    const rondes = await listRondes(ctx.tx, MAX_RONDES)
    return {
      rondes: rondes.map((r) => naarRonde(ctx.actor, { ...r, ...stand(r, laatste, ctx.now) }, null)),
      ouderrondes: await listOuderrondes(ctx.tx),
    }
  },
  audit: 'never',
})

export const leesRonde = defineQuery({
  name: 'import.lezen',
  method: 'GET',
  path: '/imports/:rondeId',
  summary: 'Eén import: wat het bestand verandert, waarschuwingen, voortgang en uitkomst',
  aal: 1,
  params: rondeParams,
  output: rondeSchema,
  errors: ['import.onbekend'],
  missing: 'import.onbekend',
  load: (ctx, { params }) => laadRonde(ctx, params.rondeId),
  policy: magImporteren,
  run: (ctx, { params }) => antwoord(ctx, params.rondeId),
  audit: 'never',
})

export const lijstWijzigingen = defineQuery({
  name: 'import.wijzigingen-lezen',
  method: 'GET',
  path: '/imports/:rondeId/wijzigingen',
  summary: 'Wat een import verandert, per leerling, groep of medewerker, van en naar',
  aal: 1,
  params: rondeParams,
  query: z.strictObject({
    soort: wijzigingSoortSchema,
    pagina: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
  }),
  output: wijzigingenSchema,
  errors: ['import.onbekend'],
  missing: 'import.onbekend',
  load: (ctx, { params }) => findRonde(ctx.tx, params.rondeId),
  policy: magImporteren,
  run: (ctx, { query }, ronde) => wijzigingenPagina(ctx.tx, ronde.id, { ...query, vandaag: ctx.today }),
  audit: ({ thing, input }) => ({
    objectSoort: 'import',
    objectId: thing.id,
    details: { soort: input.query.soort, pagina: input.query.pagina },
  }),
})

export const bevestigImport = defineCommand({
  name: 'import.bevestigen',
  method: 'POST',
  path: '/imports/:rondeId/_bevestig',
  summary: 'De import uitvoeren, met een besluit over elke twijfel',
  aal: 1,
  params: rondeParams,
  body: z.strictObject({ beslissingen: z._default(z.array(beslissingSchema).check(z.maxLength(5_000)), []) }),
  output: rondeSchema,
  errors: [
    'import.onbekend',
    'import.loopt-al',
    'import.niet-meer-open',
    'import.niets-te-doen',
    'import.dubbel-besluit',
  ],
  missing: 'import.onbekend',
  load: (ctx, { params }) => laadRonde(ctx, params.rondeId),
  policy: magBevestigen,
  run: async (ctx, { body }, ronde) => {
    const beslissingen = body.beslissingen.map(({ nr, ...b }): [number, Beslissing] => [nr, b])
    const gekoppeld = body.beslissingen.flatMap((b) => (b.soort === 'koppel' ? b.leerlingId : []))
    if (
      new Set(beslissingen.map(([nr]) => nr)).size !== beslissingen.length ||
      new Set(gekoppeld).size !== gekoppeld.length
    )
      throw unprocessable('import.dubbel-besluit')
    const { accountId, organisatieId, soort, betrekkingId } = ctx.actor
    if (!accountId || !betrekkingId) throw denied('toegang.geen-recht')
    if (!(await claimRonde(ctx.tx, ronde.id, ['gelezen', 'mislukt'], beslissingen, ctx.now)))
      throw conflict('import.loopt-al')
    await ctx.enqueue(verwerkImport, { rondeId: ronde.id, accountId, organisatieId, soort, betrekkingId })
    return antwoord(ctx, ronde.id)
  },
  audit: ({ thing, input }) => ({
    objectSoort: 'import',
    objectId: thing.id,
    details: { beslissingen: input.body.beslissingen.length },
  }),
})

export const annuleerImport = defineCommand({
  name: 'import.annuleren',
  method: 'POST',
  path: '/imports/:rondeId/_annuleer',
  summary: 'Een gelezen bestand weggooien zonder iets te veranderen',
  aal: 1,
  params: rondeParams,
  output: rondeSchema,
  errors: ['import.onbekend', 'import.niet-meer-open'],
  missing: 'import.onbekend',
  load: (ctx, { params }) => laadRonde(ctx, params.rondeId),
  policy: magAnnuleren,
  run: async (ctx, _input, ronde) => {
    await setGeannuleerd(ctx.tx, ronde.id)
    return antwoord(ctx, ronde.id)
  },
  audit: ({ thing }) => ({ objectSoort: 'import', objectId: thing.id }),
})

export const draaiImportTerug = defineCommand({
  name: 'import.terugdraaien',
  method: 'POST',
  path: '/imports/:rondeId/_terug',
  summary: 'De laatste import ongedaan maken, voor zover niemand erop verder werkte',
  aal: 1,
  params: rondeParams,
  output: rondeSchema,
  errors: [
    'import.onbekend',
    'import.niet-verwerkt',
    'import.nieuwere-import',
    'import.nieuwere-ouders',
    'import.te-lang-geleden',
    'import.loopt-al',
  ],
  missing: 'import.onbekend',
  load: (ctx, { params }) => laadRonde(ctx, params.rondeId),
  policy: magTerugdraaien,
  run: async (ctx, _input, ronde) => {
    ctx.note({ details: { ...(await draaiTerug(ctx.tx, ronde, ctx.now)) } })
    return antwoord(ctx, ronde.id)
  },
  audit: ({ thing }) => ({ objectSoort: 'import', objectId: thing.id }),
})
