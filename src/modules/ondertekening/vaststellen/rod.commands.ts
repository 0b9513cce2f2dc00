/** What of an OPP must be entered in ROD: the list, saying that it was done, and the list as a file. Koers itself sends nothing. */
import * as z from 'zod/mini'
import { type Actor, hasRight, hasRightFor } from '../../../platform/actor.ts'
import { toCsv } from '../../../platform/csv.ts'
import { datumSchema } from '../../../platform/datum.ts'
import { type Decision, defineCommand, defineQuery } from '../../../platform/declare.ts'
import { rodKolommen, rodRij } from './rod.text.ts'
import { findRodTaak, listRodTaken, setGemeld } from './vaststellen.sql.ts'

/** As many are shown at once. */
const ROD_MAX = 500
const GEEN_RECHT: Decision = { code: 'ondertekening.geen-recht' }

export const rodRegelSchema = z.object({
  id: z.uuid(),
  leerlingId: z.uuid(),
  planId: z.uuid(),
  soort: z.enum(['begin', 'einde']),
  datum: datumSchema,
  uiterlijkOp: datumSchema,
  gemeldOp: z.nullable(z.iso.datetime()),
  gemeldNaam: z.nullable(z.string()),
  leerling: z.string(),
  leerlingnummer: z.nullable(z.string()),
})
export type RodRegel = z.output<typeof rodRegelSchema>
const magRod = (actor: Actor): Decision => (hasRight(actor, 'rod.melden') ? true : GEEN_RECHT)

export const leesRodTaken = defineQuery({
  name: 'ondertekening.rod-lezen',
  method: 'GET',
  path: '/rod-taken',
  summary: 'Welke begin- en einddatums van OPP’s nog in ROD moeten',
  aal: 1,
  output: z.object({
    items: z.array(rodRegelSchema),
    /** How many there are: more than `items` when the list is cut off. The file holds them all. */
    totaal: z.int(),
  }),
  errors: ['ondertekening.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: magRod,
  run: ({ tx }) => listRodTaken(tx, ROD_MAX),
  audit: ({ output }) => ({ objectSoort: 'opp', details: { aantal: output.items.length } }),
})

export const meldRod = defineCommand({
  name: 'ondertekening.rod-melden',
  method: 'PUT',
  path: '/rod-taken/:taakId',
  summary: 'Zeggen dat een datum in ROD staat, of dat toch niet',
  aal: 1,
  params: z.strictObject({ taakId: z.uuid() }),
  body: z.strictObject({ gemeld: z.boolean() }),
  output: z.object({ gemeld: z.boolean() }),
  errors: ['ondertekening.rod-onbekend', 'ondertekening.geen-recht'],
  missing: 'ondertekening.rod-onbekend',
  load: (ctx, { params }) => findRodTaak(ctx.tx, params.taakId),
  policy: (actor, taak) => (hasRightFor(actor, 'rod.melden', taak.leerlingId) ? true : GEEN_RECHT),
  run: async (ctx, { body }, taak) => {
    await setGemeld(ctx.tx, taak.id, body.gemeld ? { naam: ctx.actor.naam, now: ctx.now } : null)
    return { gemeld: body.gemeld }
  },
  audit: ({ thing, input }) => ({
    leerlingId: thing.leerlingId,
    objectSoort: 'opp',
    objectId: thing.planId,
    details: { soort: thing.soort, gemeld: input.body.gemeld },
  }),
})

export const exporteerRod = defineQuery({
  name: 'ondertekening.rod-exporteren',
  method: 'GET',
  path: '/rod-taken/export',
  summary: 'De begin- en einddatums voor ROD als CSV',
  aal: 1,
  limit: 'export',
  query: z.strictObject({ alles: z._default(z.enum(['ja', 'nee']), 'nee') }),
  output: z.object({ naam: z.string(), rijen: z.array(z.array(z.string())) }),
  errors: ['ondertekening.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: magRod,
  run: async (ctx, { query }) => {
    const { items } = await listRodTaken(ctx.tx, null)
    const taken = items.filter((t) => query.alles === 'ja' || t.gemeldOp === null)
    ctx.note({ details: { aantal: taken.length } })
    return { naam: `rod-${ctx.today}`, rijen: [[...rodKolommen], ...taken.map(rodRij)] }
  },
  file: async (_services, { naam, rijen }) => ({
    naam: `${naam}.csv`,
    type: 'text/csv; charset=utf-8',
    inhoud: toCsv(rijen),
  }),
  audit: () => ({ objectSoort: 'opp' }),
})

export const rodDeclarations = [leesRodTaken, meldRod, exporteerRod]
