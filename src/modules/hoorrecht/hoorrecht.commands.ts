/** The hoorgesprek beside a plan. Its neighbours read it through here. */
import * as z from 'zod/mini'
import type { Actor } from '../../platform/actor.ts'
import { hasRightFor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { inAmsterdam } from '../../platform/datum.ts'
import { type Ctx, type Decision, defineCommand, defineQuery } from '../../platform/declare.ts'
import { conflict, notFound, unprocessable } from '../../platform/errors.ts'
import { idSchema } from '../../platform/id.ts'
import { findPlan, lockPlan, type PlanRow, touchPlan } from '../planversie/planversie.sql.ts'
import { gelijk } from '../planversie/planversie.ts'
import {
  type Hoorgesprek,
  hoorgesprekRegelSchema,
  hoorgesprekSchema,
  hoormomentSchema,
  leegGehoord,
  terugkoppelingSchema,
} from './hoorrecht.schema.ts'
import {
  findHoorgesprek,
  findKaartkop,
  findVastgesteldOp,
  type HoorgesprekRow,
  insertHoorgesprek,
  listHoorgesprekken,
  updateHoorgesprek,
  updateMoment,
  writeTerugkoppeling,
} from './hoorrecht.sql.ts'
import { type Hoorvraag, hoorvraag, isNogLeeg } from './hoorrecht.ts'
import { kaartAntwoord, kaartBestand, kaartVan } from './terugvertelkaart.pdf.ts'

export { findHoorgesprek, type HoorgesprekRow, kaartAntwoord, kaartBestand, kaartVan, listHoorgesprekken }

/** What is asked of the talks beside this plan now. */
export async function leesHoorvraag(
  tx: Tx,
  plan: Pick<PlanRow, 'id' | 'vastgesteldeVersie' | 'versie' | 'gewijzigdNaVersie'>,
): Promise<Hoorvraag> {
  const { vastgesteldeVersie } = plan
  const versie = vastgesteldeVersie === null ? null : await findVastgesteldOp(tx, plan.id)
  return hoorvraag({
    vastgesteldOp: versie && inAmsterdam(new Date(versie.op)),
    gewijzigd: plan.gewijzigdNaVersie || plan.versie > (vastgesteldeVersie ?? 0),
  })
}

const params = z.strictObject({ oppId: idSchema<'Plan'>() })
const output = z.object({ id: z.uuid(), revisie: z.int(), op: z.iso.datetime() })

/** Writing it is writing the plan; an ended plan doesn't change any more. */
function policy(actor: Actor, plan: PlanRow): Decision {
  if (!hasRightFor(actor, 'opp.schrijven', plan.leerlingId)) return { code: 'hoorrecht.geen-recht' }
  // Kept as it is, also by who handles the request (AVG art. 18).
  if (plan.beperkt) return { code: 'hoorrecht.plan-beperkt', kind: 'conflict' }
  return plan.publicatie === 'beeindigd' ? { code: 'hoorrecht.plan-beeindigd', kind: 'conflict' } : true
}

const load = async (ctx: Ctx, { params: { oppId } }: { params: { oppId: string } }) =>
  (await findPlan(ctx.tx, oppId)) && lockPlan(ctx.tx, oppId)

/** Which talk; without it the one that was begun last. */
const gesprekId = z.exactOptional(z.uuid())

async function stale(ctx: Ctx, planId: string, id?: string) {
  return conflict('hoorrecht.verouderd', { huidig: await findHoorgesprek(ctx.tx, planId, id) })
}

const writer = (ctx: Ctx, plan: PlanRow, id: string) => ({
  id,
  leerlingId: plan.leerlingId,
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

/** The first talk of a plan, at the moment that is asked now. */
async function begin(ctx: Ctx, plan: PlanRow, gesprek: { id: string; inhoud: Hoorgesprek }): Promise<void> {
  const [moment = 'opstellen'] = (await leesHoorvraag(ctx.tx, plan)).momenten
  const { id, inhoud } = gesprek
  await insertHoorgesprek(ctx.tx, {
    ...writer(ctx, plan, id),
    planId: plan.id,
    moment,
    volgnummer: 1,
    inhoud,
  })
}

export const bewaarHoorgesprek = defineCommand({
  name: 'hoorrecht.bewaren',
  method: 'PUT',
  path: '/ontwikkelingsperspectieven/:oppId/hoorgesprek',
  summary: 'Het hoorgesprek vastleggen: wat de leerling inbracht en wat ermee is gedaan',
  aal: 1,
  params,
  body: z.strictObject({ revisie: z.int().check(z.minimum(0)), inhoud: hoorgesprekSchema, gesprekId }),
  output,
  errors: [
    'hoorrecht.plan-onbekend',
    'hoorrecht.geen-recht',
    'hoorrecht.plan-beeindigd',
    'hoorrecht.plan-beperkt',
    'hoorrecht.verouderd',
    'hoorrecht.gesprek-onbekend',
  ],
  missing: 'hoorrecht.plan-onbekend',
  load,
  policy,
  run: async (ctx, { body: { revisie, inhoud, gesprekId } }, plan) => {
    const current = await findHoorgesprek(ctx.tx, plan.id, gesprekId)
    if (gesprekId !== undefined && !current) throw notFound('hoorrecht.gesprek-onbekend')
    if ((current?.revisie ?? 0) !== revisie) throw await stale(ctx, plan.id, gesprekId)
    // An autosave without a change moves nothing: not the number, and not "changed since the last version".
    if (current && gelijk(current.inhoud, inhoud)) return { id: current.id, revisie, op: current.op }
    const id = current?.id ?? ctx.newId()
    if (!current) await begin(ctx, plan, { id, inhoud })
    else if (!(await updateHoorgesprek(ctx.tx, { ...writer(ctx, plan, id), basis: revisie, inhoud })))
      throw await stale(ctx, plan.id, gesprekId)
    await touchPlan(ctx.tx, plan.id, ctx.now, null)
    return { id, revisie: revisie + 1, op: ctx.now.toISOString() }
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
  body: z.strictObject({
    revisie: z.int().check(z.minimum(1)),
    terugkoppeling: terugkoppelingSchema,
    gesprekId,
  }),
  output,
  errors: [
    'hoorrecht.plan-onbekend',
    'hoorrecht.geen-recht',
    'hoorrecht.plan-beeindigd',
    'hoorrecht.plan-beperkt',
    'hoorrecht.verouderd',
    'hoorrecht.geen-gesprek',
    'hoorrecht.gesprek-onbekend',
  ],
  missing: 'hoorrecht.plan-onbekend',
  load,
  policy,
  run: async (ctx, { body: { revisie, terugkoppeling, gesprekId } }, plan) => {
    const gesprek = await findHoorgesprek(ctx.tx, plan.id, gesprekId)
    if (!gesprek)
      throw gesprekId === undefined
        ? unprocessable('hoorrecht.geen-gesprek')
        : notFound('hoorrecht.gesprek-onbekend')
    const { id } = gesprek
    const stand = { ...writer(ctx, plan, id), basis: revisie, terugkoppeling }
    if (!(await writeTerugkoppeling(ctx.tx, stand))) throw await stale(ctx, plan.id, gesprekId)
    return { id, revisie: revisie + 1, op: ctx.now.toISOString() }
  },
  audit,
})

export const beginHoorgesprek = defineCommand({
  name: 'hoorrecht.beginnen',
  method: 'POST',
  path: '/ontwikkelingsperspectieven/:oppId/hoorgesprekken',
  summary: 'Een nieuw hoorgesprek beginnen, bij het opstellen, bijstellen of evalueren',
  aal: 1,
  params,
  body: z.strictObject({ moment: hoormomentSchema }),
  output,
  errors: [
    'hoorrecht.plan-onbekend',
    'hoorrecht.geen-recht',
    'hoorrecht.plan-beeindigd',
    'hoorrecht.plan-beperkt',
  ],
  missing: 'hoorrecht.plan-onbekend',
  load,
  policy,
  run: async (ctx, { body: { moment } }, plan) => {
    const laatste = await findHoorgesprek(ctx.tx, plan.id)
    const op = ctx.now.toISOString()
    // A talk that is still empty becomes the new one: who chose the wrong moment chooses again, and nothing empty stays behind.
    if (laatste && isNogLeeg(laatste.inhoud) && laatste.terugkoppeling === null) {
      const { id, revisie } = laatste
      if (laatste.moment === moment) return { id, revisie, op: laatste.op }
      await updateMoment(ctx.tx, { ...writer(ctx, plan, id), moment })
      return { id, revisie: revisie + 1, op }
    }
    const id = ctx.newId()
    await insertHoorgesprek(ctx.tx, {
      ...writer(ctx, plan, id),
      planId: plan.id,
      moment,
      volgnummer: (laatste?.volgnummer ?? 0) + 1,
      inhoud: leegGehoord(),
    })
    // The plan is as it was: an empty talk goes into no version.
    return { id, revisie: 1, op }
  },
  audit,
})

const leest = {
  params,
  missing: 'hoorrecht.plan-onbekend',
  load: (ctx: Ctx, { params: { oppId } }: { params: { oppId: string } }) => findPlan(ctx.tx, oppId),
  policy: (actor: Actor, plan: PlanRow): Decision =>
    hasRightFor(actor, 'opp.concept_lezen', plan.leerlingId) ? true : { code: 'hoorrecht.geen-recht' },
} as const

export const lijstHoorgesprekken = defineQuery({
  name: 'hoorrecht.lijst',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/hoorgesprekken',
  summary: 'Alle hoorgesprekken bij een plan, het laatste eerst',
  aal: 1,
  ...leest,
  output: z.object({
    gesprekken: z.array(hoorgesprekRegelSchema),
  }),
  errors: ['hoorrecht.plan-onbekend', 'hoorrecht.geen-recht'],
  run: async (ctx, _input, plan) => ({
    gesprekken: (await listHoorgesprekken(ctx.tx, plan.id)).reverse(),
  }),
  audit,
})

export const maakKaart = defineQuery({
  name: 'hoorrecht.kaart',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/hoorgesprek/terugvertelkaart',
  summary: 'De terugvertelkaart van het hoorgesprek als PDF: jij zei, wij doen',
  aal: 1,
  limit: 'pdf',
  ...leest,
  query: z.strictObject({ gesprek: gesprekId }),
  output: kaartAntwoord,
  errors: [
    'hoorrecht.plan-onbekend',
    'hoorrecht.geen-recht',
    'hoorrecht.gesprek-onbekend',
    'hoorrecht.geen-kaart',
    'hoorrecht.pdf-nu-niet',
  ],
  run: async (ctx, { query }, plan) => {
    const gesprek = await findHoorgesprek(ctx.tx, plan.id, query.gesprek)
    if (query.gesprek !== undefined && !gesprek) throw notFound('hoorrecht.gesprek-onbekend')
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

export const hoorrechtDeclarations = [
  bewaarHoorgesprek,
  beginHoorgesprek,
  lijstHoorgesprekken,
  koppelTerug,
  maakKaart,
]
