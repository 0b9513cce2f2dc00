/** The hoorgesprek beside a plan. Its neighbours read it through here. */
import * as z from 'zod/mini'
import type { Actor } from '../../platform/actor.ts'
import { hasRightFor } from '../../platform/actor.ts'
import { type Ctx, type Decision, defineCommand, defineQuery } from '../../platform/declare.ts'
import { conflict, unprocessable } from '../../platform/errors.ts'
import { idSchema } from '../../platform/id.ts'
import { findPlan, lockPlan, type PlanRow, touchPlan } from '../planversie/planversie.sql.ts'
import { gelijk } from '../planversie/planversie.ts'
import { hoorgesprekSchema, terugkoppelingSchema } from './hoorrecht.schema.ts'
import {
  findHoorgesprek,
  findKaartkop,
  type HoorgesprekRow,
  writeHoorgesprek,
  writeTerugkoppeling,
} from './hoorrecht.sql.ts'
import { kaartAntwoord, kaartBestand, kaartVan } from './terugvertelkaart.pdf.ts'

export { findHoorgesprek, type HoorgesprekRow, kaartAntwoord, kaartBestand, kaartVan }

const params = z.strictObject({ oppId: idSchema<'Plan'>() })
const output = z.object({ revisie: z.int(), op: z.iso.datetime() })

/** Writing it is writing the plan; an ended plan doesn't change any more. */
function policy(actor: Actor, plan: PlanRow): Decision {
  if (!hasRightFor(actor, 'opp.schrijven', plan.leerlingId)) return { code: 'hoorrecht.geen-recht' }
  // Kept as it is, also by who handles the request (AVG art. 18).
  if (plan.beperkt) return { code: 'hoorrecht.plan-beperkt', kind: 'conflict' }
  return plan.publicatie === 'beeindigd' ? { code: 'hoorrecht.plan-beeindigd', kind: 'conflict' } : true
}

const load = async (ctx: Ctx, { params: { oppId } }: { params: { oppId: string } }) =>
  (await findPlan(ctx.tx, oppId)) && lockPlan(ctx.tx, oppId)

async function stale(ctx: Ctx, planId: string) {
  return conflict('hoorrecht.verouderd', { huidig: await findHoorgesprek(ctx.tx, planId) })
}

const writer = (ctx: Ctx, plan: PlanRow, basis: number) => ({
  planId: plan.id,
  leerlingId: plan.leerlingId,
  basis,
  door: ctx.actor.betrekkingId,
  doorNaam: ctx.actor.naam,
  now: ctx.now,
})

const audit = ({ thing }: { thing: PlanRow }) => ({
  leerlingId: thing.leerlingId,
  objectSoort: 'opp',
  objectId: thing.id,
  onderdelen: ['hoorgesprek'],
})

export const bewaarHoorgesprek = defineCommand({
  name: 'hoorrecht.bewaren',
  method: 'PUT',
  path: '/ontwikkelingsperspectieven/:oppId/hoorgesprek',
  summary: 'Het hoorgesprek vastleggen: wat de leerling inbracht en wat ermee is gedaan',
  aal: 1,
  params,
  body: z.strictObject({ revisie: z.int().check(z.minimum(0)), inhoud: hoorgesprekSchema }),
  output,
  errors: [
    'hoorrecht.plan-onbekend',
    'hoorrecht.geen-recht',
    'hoorrecht.plan-beeindigd',
    'hoorrecht.plan-beperkt',
    'hoorrecht.verouderd',
  ],
  missing: 'hoorrecht.plan-onbekend',
  load,
  policy,
  run: async (ctx, { body: { revisie, inhoud } }, plan) => {
    const current = await findHoorgesprek(ctx.tx, plan.id)
    if ((current?.revisie ?? 0) !== revisie) throw await stale(ctx, plan.id)
    // An autosave without a change moves nothing: not the number, and not "changed since the last version".
    if (current && gelijk(current.inhoud, inhoud)) return { revisie, op: current.op }
    const written = await writeHoorgesprek(ctx.tx, {
      ...writer(ctx, plan, revisie),
      id: ctx.newId(),
      inhoud,
      gehoudenOp: inhoud.datum,
    })
    if (!written) throw await stale(ctx, plan.id)
    await touchPlan(ctx.tx, plan.id, ctx.now, null)
    return { revisie: revisie + 1, op: ctx.now.toISOString() }
  },
  audit,
})

export const koppelTerug = defineCommand({
  name: 'hoorrecht.terugkoppelen',
  method: 'POST',
  path: '/ontwikkelingsperspectieven/:oppId/hoorgesprek/terugkoppeling',
  summary: 'Vastleggen hoe de leerling hoorde wat er met de inbreng is gedaan',
  aal: 1,
  params,
  body: z.strictObject({ revisie: z.int().check(z.minimum(1)), terugkoppeling: terugkoppelingSchema }),
  output,
  errors: [
    'hoorrecht.plan-onbekend',
    'hoorrecht.geen-recht',
    'hoorrecht.plan-beeindigd',
    'hoorrecht.plan-beperkt',
    'hoorrecht.verouderd',
    'hoorrecht.geen-gesprek',
  ],
  missing: 'hoorrecht.plan-onbekend',
  load,
  policy,
  run: async (ctx, { body: { revisie, terugkoppeling } }, plan) => {
    if (!(await findHoorgesprek(ctx.tx, plan.id))) throw unprocessable('hoorrecht.geen-gesprek')
    const written = await writeTerugkoppeling(ctx.tx, { ...writer(ctx, plan, revisie), terugkoppeling })
    if (!written) throw await stale(ctx, plan.id)
    return { revisie: revisie + 1, op: ctx.now.toISOString() }
  },
  audit,
})

export const maakKaart = defineQuery({
  name: 'hoorrecht.kaart',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/hoorgesprek/terugvertelkaart',
  summary: 'De terugvertelkaart van het hoorgesprek als PDF: jij zei, wij doen',
  aal: 1,
  limit: 'pdf',
  params,
  output: kaartAntwoord,
  errors: [
    'hoorrecht.plan-onbekend',
    'hoorrecht.geen-recht',
    'hoorrecht.geen-kaart',
    'hoorrecht.pdf-nu-niet',
  ],
  missing: 'hoorrecht.plan-onbekend',
  load: (ctx, { params: { oppId } }) => findPlan(ctx.tx, oppId),
  policy: (actor, plan) =>
    hasRightFor(actor, 'opp.concept_lezen', plan.leerlingId) ? true : { code: 'hoorrecht.geen-recht' },
  run: async (ctx, _input, plan) => {
    const gesprek = await findHoorgesprek(ctx.tx, plan.id)
    const kop = await findKaartkop(ctx.tx, plan.leerlingId)
    const op = gesprek?.op ?? ctx.now.toISOString()
    return {
      kaart: kaartVan(gesprek?.inhoud ?? null, {
        school: kop?.school ?? '',
        roepnaam: kop?.roepnaam ?? '',
        op,
      }),
    }
  },
  file: kaartBestand,
  audit,
})

export const hoorrechtDeclarations = [bewaarHoorgesprek, koppelTerug, maakKaart]
