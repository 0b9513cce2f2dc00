/** Writing a section: autosave, history, undo. */
import * as z from 'zod/mini'
import type { Tx } from '../../platform/database.ts'
import { defineCommand, defineQuery } from '../../platform/declare.ts'
import { AppError, notFound } from '../../platform/errors.ts'
import { parseContent } from '../../platform/validation.ts'
import { listEigenVelden } from '../plandelen/eigenveld.sql.ts'
import { eigenFouten } from '../plandelen/eigenveld.ts'
import {
  findOnderdeel,
  findRevisieMetVorige,
  listRevisies,
  type Opgeslagen,
} from '../planversie/planversie.sql.ts'
import { gelijk, type Json, verschil } from '../planversie/planversie.ts'
import {
  bewaardSchema,
  bewaarSchema,
  onderdeelParams,
  revisieParams,
  revisieRegelSchema,
  revisieSchema,
} from './opp.api.schema.ts'
import {
  bewaarOnderdeel,
  lees,
  loadOpp,
  loadOppForWrite,
  magDit,
  type OppThing,
  overOpp,
  verouderd,
} from './opp.concept.ts'
import { leegOnderdeel, type OnderdeelInhoud, type OnderdeelSleutel, onderdelen } from './opp.schema.ts'

const schrijfFouten = [
  'opp.onbekend',
  'opp.geen-recht',
  'opp.beeindigd',
  'opp.beperkt',
  'opp.verouderd',
] as const

const overOnderdeel = (facts: {
  thing: OppThing
  input: { readonly params: { readonly onderdeel: OnderdeelSleutel } }
}) => ({ ...overOpp(facts), onderdelen: [facts.input.params.onderdeel] })

export const bewaarOppOnderdeel = defineCommand({
  name: 'opp.onderdeel-bewaren',
  method: 'PUT',
  path: '/ontwikkelingsperspectieven/:oppId/onderdelen/:onderdeel',
  summary: 'Een onderdeel bewaren, op basis van de revisie die de schrijver zag',
  aal: 1,
  params: onderdeelParams,
  body: bewaarSchema,
  output: bewaardSchema,
  errors: schrijfFouten,
  missing: 'opp.onbekend',
  load: loadOppForWrite,
  policy: magDit('schrijven'),
  run: async (ctx, { params: { onderdeel }, body }, { plan }) => {
    const inhoud = parseInhoud(onderdeel, body.inhoud)
    await eisEigenVelden(ctx.tx, onderdeel, inhoud)
    const huidig = await findOnderdeel(ctx.tx, plan.id, onderdeel)
    // An autosave without a change moves nothing: not the number, and not "changed since the last version". Also when
    // the number is stale: a save whose answer was lost is sent again, and nobody conflicts with the own words.
    if (gelijk(huidig ? lees(onderdeel, huidig.opgeslagen) : leegOnderdeel(onderdeel), inhoud))
      return { revisie: huidig?.revisie ?? 0, op: huidig?.op ?? ctx.now.toISOString() }
    if ((huidig?.revisie ?? 0) !== body.revisie) throw await verouderd(ctx, plan.id, onderdeel)
    const deel = { sleutel: onderdeel, basis: body.revisie, inhoud }
    if (!(await bewaarOnderdeel(ctx, plan, deel))) throw await verouderd(ctx, plan.id, onderdeel)
    return { revisie: body.revisie + 1, op: ctx.now.toISOString() }
  },
  audit: overOnderdeel,
})

/** @throws AppError 400 with the path of each field that does not fit */
function parseInhoud<K extends OnderdeelSleutel>(sleutel: K, inhoud: unknown): OnderdeelInhoud<K> {
  // The schema of section K gives the content of section K; TypeScript can't follow the key through the union.
  return parseContent<z.ZodMiniType>(onderdelen[sleutel].schema, inhoud, 'body.inhoud') as OnderdeelInhoud<K>
}

/**
 * The fields of the school hold what their kind says.
 * @throws AppError 400 with the path of each field that does not fit
 */
async function eisEigenVelden(
  tx: Tx,
  onderdeel: OnderdeelSleutel,
  { eigen }: OnderdeelInhoud<OnderdeelSleutel>,
): Promise<void> {
  if (eigen === undefined) return
  const velden = (await listEigenVelden(tx, 'opp')).filter((veld) => veld.onderdeel === onderdeel)
  const fields = eigenFouten(eigen, velden).map(({ veldId, code }) => ({
    pad: `body.inhoud.eigen.${veldId}`,
    code,
  }))
  if (fields.length > 0) throw new AppError('invalid', 'verzoek.ongeldig', { fields })
}

export const lijstRevisies = defineQuery({
  name: 'opp.revisies-lezen',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/onderdelen/:onderdeel/revisies',
  summary: 'De geschiedenis van een onderdeel: wie en wanneer, nieuwste eerst',
  aal: 1,
  params: onderdeelParams,
  output: z.object({ items: z.array(revisieRegelSchema) }),
  errors: ['opp.onbekend', 'opp.geen-recht'],
  missing: 'opp.onbekend',
  load: loadOpp,
  policy: magDit('conceptLezen'),
  run: async (ctx, { params }, { plan }) => ({
    items: await listRevisies(ctx.tx, plan.id, params.onderdeel),
  }),
  audit: overOnderdeel,
})

export const leesRevisie = defineQuery({
  name: 'opp.revisie-lezen',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/onderdelen/:onderdeel/revisies/:revisie',
  summary: 'Hoe een onderdeel toen was, en wat er toen veranderde',
  aal: 1,
  params: revisieParams,
  output: revisieSchema,
  errors: ['opp.onbekend', 'opp.geen-recht', 'opp.revisie-onbekend'],
  missing: 'opp.onbekend',
  load: loadOpp,
  policy: magDit('conceptLezen'),
  run: async (ctx, { params: { onderdeel, revisie } }, { plan }) => {
    const [rij, vorige] = await findRevisieMetVorige(ctx.tx, plan.id, onderdeel, revisie)
    if (!rij) throw notFound('opp.revisie-onbekend')
    const toen = (opgeslagen: Opgeslagen | undefined): Json =>
      opgeslagen ? lees(onderdeel, opgeslagen) : leegOnderdeel(onderdeel)
    return {
      revisie: rij.revisie,
      doorNaam: rij.doorNaam,
      begonnenOp: rij.begonnenOp,
      op: rij.op,
      inhoud: lees(onderdeel, rij.opgeslagen),
      wijzigingen: verschil(
        { [onderdeel]: toen(vorige?.opgeslagen) },
        { [onderdeel]: toen(rij.opgeslagen) },
      ).map((w) => ({ ...w, pad: [...w.pad] })),
    }
  },
  audit: overOnderdeel,
})

export const herstelOnderdeel = defineCommand({
  name: 'opp.onderdeel-herstellen',
  method: 'POST',
  path: '/ontwikkelingsperspectieven/:oppId/onderdelen/:onderdeel/_herstel',
  summary: 'Een eerdere revisie terugzetten, als nieuwe revisie: er gaat niets verloren',
  aal: 1,
  params: onderdeelParams,
  body: z.strictObject({
    revisie: z.int().check(z.minimum(1)),
    /** 0: back to empty. */
    naarRevisie: z.int().check(z.minimum(0)),
  }),
  output: bewaardSchema,
  errors: [...schrijfFouten, 'opp.revisie-onbekend'],
  missing: 'opp.onbekend',
  load: loadOppForWrite,
  policy: magDit('schrijven'),
  run: async (ctx, { params: { onderdeel }, body }, { plan }) => {
    const huidig = await findOnderdeel(ctx.tx, plan.id, onderdeel)
    if (huidig?.revisie !== body.revisie) throw await verouderd(ctx, plan.id, onderdeel)
    const [oud] =
      body.naarRevisie === 0 ? [] : await findRevisieMetVorige(ctx.tx, plan.id, onderdeel, body.naarRevisie)
    if (body.naarRevisie > 0 && !oud) throw notFound('opp.revisie-onbekend')
    const inhoud = oud ? lees(onderdeel, oud.opgeslagen) : leegOnderdeel(onderdeel)
    const deel = { sleutel: onderdeel, basis: body.revisie, inhoud, apart: true }
    if (!(await bewaarOnderdeel(ctx, plan, deel))) throw await verouderd(ctx, plan.id, onderdeel)
    return { revisie: body.revisie + 1, op: ctx.now.toISOString() }
  },
  audit: (facts) => ({ ...overOnderdeel(facts), details: { naarRevisie: facts.input.body.naarRevisie } }),
})

export const onderdeelDeclarations = [bewaarOppOnderdeel, lijstRevisies, leesRevisie, herstelOnderdeel]
