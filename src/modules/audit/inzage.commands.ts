/** Who saw or changed what and when: of a pupil, of a member of staff, of oneself, and for the family. */
import * as z from 'zod/mini'
import type { Tx } from '../../platform/database.ts'
import { addDays, type Datum } from '../../platform/datum.ts'
import { defineQuery } from '../../platform/declare.ts'
import { denied, unprocessable } from '../../platform/errors.ts'
import { mag } from './audit.policy.ts'
import { gezinAntwoord, inzageAntwoord, inzageQuery, PER_PAGINA } from './audit.schema.ts'
import {
  findEigenLeerling,
  findLeerlingNamen,
  findMedewerkerAccount,
  type InzageRow,
  listVanAccount,
  listVanLeerling,
  listVoorGezin,
  type Periode,
} from './inzage.sql.ts'

/** Without days chosen: the past quarter, so that a first look is quick and recent. */
const STANDAARD_DAGEN = 92

type Vraag = { van?: Datum | undefined; tot?: Datum | undefined }
/** @throws AppError 422 when the period ends before it begins */
export function periodeVan({ van, tot }: Vraag, today: Datum): Periode {
  const periode = { van: van ?? addDays(tot ?? today, -STANDAARD_DAGEN), tot: tot ?? today }
  if (periode.tot < periode.van)
    throw unprocessable('audit.periode', [{ pad: 'query.tot', code: 'audit.periode' }])
  return periode
}

async function metNamen(
  tx: Tx,
  rijen: InzageRow[],
  naam: string,
  periode: Periode,
): Promise<z.input<typeof inzageAntwoord>> {
  const ids = [...new Set(rijen.flatMap(({ leerlingId }) => leerlingId ?? []))]
  const namen = ids.length > 0 ? await findLeerlingNamen(tx, ids) : new Map<string, string>()
  return {
    naam,
    ...periode,
    totaal: rijen[0]?.totaal ?? 0,
    regels: rijen.map((rij) => ({
      ...rij,
      // Of a pupil out of reach not even the number: the own history outlives the access.
      leerlingId: rij.leerlingId !== null && namen.has(rij.leerlingId) ? rij.leerlingId : null,
      leerling: (rij.leerlingId && namen.get(rij.leerlingId)) || null,
      overLeerling: rij.leerlingId !== null,
    })),
  }
}

export const leesInzageLeerling = defineQuery({
  name: 'audit.inzage-leerling',
  method: 'GET',
  path: '/leerlingen/:leerlingId/inzage',
  summary: 'Wie het dossier van deze leerling zag of veranderde, wanneer en wat',
  aal: 1,
  params: z.strictObject({ leerlingId: z.uuid() }),
  query: inzageQuery,
  output: inzageAntwoord,
  errors: ['audit.leerling-onbekend', 'audit.geen-recht', 'audit.periode'],
  missing: 'audit.leerling-onbekend',
  load: async ({ tx }, { params }) => {
    const naam = (await findLeerlingNamen(tx, [params.leerlingId])).get(params.leerlingId)
    return naam === undefined ? null : { id: params.leerlingId, naam }
  },
  policy: (actor) => mag('leerling.inzien', actor),
  run: async ({ tx, today }, { query }, { id, naam }) => {
    const periode = periodeVan(query, today)
    const rijen = await listVanLeerling(tx, id, periode, (query.pagina ?? 1) - 1, PER_PAGINA)
    return metNamen(tx, rijen, naam, periode)
  },
  audit: ({ thing }) => ({ leerlingId: thing.id, objectSoort: 'logboek' }),
})

export const leesInzageMedewerker = defineQuery({
  name: 'audit.inzage-medewerker',
  method: 'GET',
  path: '/medewerkers/:medewerkerId/gebeurtenissen',
  summary: 'Wat deze medewerker zag of deed',
  aal: 1,
  params: z.strictObject({ medewerkerId: z.uuid() }),
  query: inzageQuery,
  output: inzageAntwoord,
  errors: ['audit.medewerker-onbekend', 'audit.geen-recht', 'audit.periode'],
  missing: 'audit.medewerker-onbekend',
  load: ({ tx }, { params }) => findMedewerkerAccount(tx, params.medewerkerId),
  policy: (actor) => mag('medewerker.inzien', actor),
  run: async ({ tx, today }, { query }, { naam, accountId }) => {
    const periode = periodeVan(query, today)
    const rijen = accountId
      ? await listVanAccount(tx, accountId, periode, (query.pagina ?? 1) - 1, PER_PAGINA)
      : []
    return metNamen(tx, rijen, naam, periode)
  },
  audit: ({ thing }) => ({ objectSoort: 'medewerker', objectId: thing.id }),
})

export const leesEigenInzage = defineQuery({
  name: 'audit.inzage-eigen',
  method: 'GET',
  path: '/gebeurtenissen/mijn',
  summary: 'Wat met mijn eigen account is gedaan en bekeken',
  aal: 1,
  query: inzageQuery,
  output: inzageAntwoord,
  errors: ['audit.periode'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: () => true,
  run: async ({ tx, today, actor }, { query }) => {
    if (actor.accountId === null) throw denied('audit.geen-recht')
    const periode = periodeVan(query, today)
    const rijen = await listVanAccount(tx, actor.accountId, periode, (query.pagina ?? 1) - 1, PER_PAGINA)
    return metNamen(tx, rijen, actor.naam, periode)
  },
  // The own acts show nothing that this person did not see already.
  audit: 'never',
})

export const leesInzageGezin = defineQuery({
  name: 'audit.inzage-gezin',
  method: 'GET',
  path: '/mijn/leerlingen/:leerlingId/inzage',
  summary: 'Voor ouder en leerling: welke rol van de school het dossier zag of veranderde, en wanneer',
  aal: 1,
  params: z.strictObject({ leerlingId: z.uuid() }),
  query: inzageQuery,
  output: gezinAntwoord,
  errors: ['audit.leerling-onbekend', 'audit.geen-recht', 'audit.periode'],
  missing: 'audit.leerling-onbekend',
  load: ({ tx }, { params }) => findEigenLeerling(tx, params.leerlingId),
  policy: (actor) => mag('gezin.inzien', actor),
  run: async ({ tx, today }, { query }, { id, naam, organisatie }) => {
    const periode = periodeVan(query, today)
    const rijen = await listVoorGezin(tx, id, periode, (query.pagina ?? 1) - 1, PER_PAGINA)
    return { naam, organisatie, ...periode, totaal: rijen[0]?.totaal ?? 0, regels: rijen }
  },
  audit: ({ thing }) => ({ leerlingId: thing.id, objectSoort: 'logboek' }),
})

export const inzageDeclarations = [leesInzageLeerling, leesInzageMedewerker, leesEigenInzage, leesInzageGezin]
