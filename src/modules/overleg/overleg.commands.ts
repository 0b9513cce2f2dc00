/** Talks about a plan: written down, mended, and taken away by who wrote a wrong one. Its neighbours read them through here. */
import * as z from 'zod/mini'
import { type Actor, hasRightFor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { type Ctx, type Decision, defineCommand, defineQuery } from '../../platform/declare.ts'
import { conflict, unprocessable } from '../../platform/errors.ts'
import { idSchema } from '../../platform/id.ts'
import { mergeOrRefuse, wasSchema } from '../../platform/merge.ts'
import { gezagStand } from '../leerling/leerling.ts'
import { findPlan, lockPlan, type PlanRow } from '../planversie/planversie.sql.ts'
import {
  type Overleg,
  type OverlegInvoer,
  overlegInvoerSchema,
  overlegSchema,
  partnerSchema,
} from './overleg.schema.ts'
import {
  deleteOverleg,
  findGeboren,
  findOverleg,
  insertOverleg,
  listOverlegDagen,
  listOverleggen,
  listPartners,
  type OverlegRow,
  updateOverleg,
} from './overleg.sql.ts'
import {
  alsInvoer,
  isMetOuders,
  overlegFout,
  type VlakOverleg,
  vanVlak,
  vlak,
  voorVersie,
} from './overleg.ts'

export { listOverlegDagen }

const params = z.strictObject({ oppId: idSchema<'Plan'>() })
const eenParams = z.strictObject({ oppId: idSchema<'Plan'>(), overlegId: z.uuid() })
const antwoord = z.object({ id: z.uuid(), revisie: z.int(), metOuders: z.boolean() })
const schrijffouten = [
  'overleg.plan-onbekend',
  'overleg.geen-recht',
  'overleg.plan-beeindigd',
  'overleg.plan-beperkt',
] as const
const inhoudsfouten = ['overleg.in-toekomst', 'overleg.met-niemand', 'overleg.ouder-onbekend'] as const

const alsOverleg = (actor: Pick<Actor, 'betrekkingId'>, { door, inhoud, ...rij }: OverlegRow): Overleg => ({
  ...rij,
  ...inhoud,
  vanMij: door !== null && door === actor.betrekkingId,
})

/** What a version takes along of the talks that were logged until now. */
export async function overleggenVoorVersie(tx: Tx, planId: string) {
  const gelogd = await listOverleggen(tx, planId)
  return voorVersie(gelogd.map((rij) => alsOverleg({ betrekkingId: null }, rij)))
}

/** Writing it down is writing the plan; an ended plan doesn't change any more. */
function magSchrijven(actor: Actor, plan: PlanRow): Decision {
  if (!hasRightFor(actor, 'opp.schrijven', plan.leerlingId)) return { code: 'overleg.geen-recht' }
  // Kept as it is, also by who handles the request (AVG art. 18).
  if (plan.beperkt) return { code: 'overleg.plan-beperkt', kind: 'conflict' }
  return plan.publicatie === 'beeindigd' ? { code: 'overleg.plan-beeindigd', kind: 'conflict' } : true
}

type Een = { plan: PlanRow; overleg: OverlegRow }

/** The plan locked: two who write about it take turns. */
const loadPlan = async (ctx: Ctx, { params: { oppId } }: { params: { oppId: string } }) =>
  (await findPlan(ctx.tx, oppId)) && lockPlan(ctx.tx, oppId)

async function loadEen(
  ctx: Ctx,
  input: { params: { oppId: string; overlegId: string } },
): Promise<Een | null> {
  const plan = await loadPlan(ctx, input)
  const overleg = plan && (await findOverleg(ctx.tx, plan.id, input.params.overlegId))
  return plan && overleg && { plan, overleg }
}

/** What will be kept: checked, with the names of now and of who was named before. */
async function inhoudVan(ctx: Ctx, plan: PlanRow, invoer: OverlegInvoer, vorige: OverlegRow | null) {
  const fout = overlegFout(invoer, ctx.today)
  if (fout) throw unprocessable(fout.code, [{ pad: `body.${fout.veld}`, code: fout.code }])
  const partners = await listPartners(ctx.tx, plan.leerlingId)
  const bekend = new Map([
    ...(vorige?.inhoud.ouders ?? []).map((o) => [o.ouderId, o.naam] as const),
    ...partners.map((p) => [p.ouderId, p.naam] as const),
  ])
  const ouders = [...new Set(invoer.ouderIds)].map((ouderId) => {
    const naam = bekend.get(ouderId)
    if (naam === undefined)
      throw unprocessable('overleg.ouder-onbekend', [
        { pad: 'body.ouderIds', code: 'overleg.ouder-onbekend' },
      ])
    return { ouderId, naam }
  })
  const geboren = (await findGeboren(ctx.tx, plan.leerlingId))?.geboortedatum ?? null
  const { vorm, leerlingErbij, anderen, samenvatting, afspraken } = invoer
  return {
    planId: plan.id,
    leerlingId: plan.leerlingId,
    datum: invoer.datum,
    metOuders: isMetOuders(invoer, partners, geboren),
    inhoud: { vorm, ouders, leerlingErbij, anderen, samenvatting, afspraken },
    door: ctx.actor.betrekkingId,
    doorNaam: ctx.actor.naam,
    now: ctx.now,
  }
}

const over = (plan: PlanRow, overlegId: string) => ({
  leerlingId: plan.leerlingId,
  objectSoort: 'opp',
  objectId: plan.id,
  onderdelen: ['overleggen'],
  details: { overlegId },
})

export const leesOverleggen = defineQuery({
  name: 'overleg.lijst',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/overleggen',
  summary: 'De gesprekken met ouders over dit plan, nieuwste eerst, en wie erbij kan zijn geweest',
  aal: 1,
  params,
  output: z.object({ overleggen: z.array(overlegSchema), partners: z.array(partnerSchema) }),
  errors: ['overleg.plan-onbekend', 'overleg.geen-recht'],
  missing: 'overleg.plan-onbekend',
  load: (ctx, { params: { oppId } }) => findPlan(ctx.tx, oppId),
  policy: (actor, plan) =>
    hasRightFor(actor, 'opp.concept_lezen', plan.leerlingId) ? true : { code: 'overleg.geen-recht' },
  run: async (ctx, _input, plan) => {
    const geboren = (await findGeboren(ctx.tx, plan.leerlingId))?.geboortedatum ?? null
    const partners = (await listPartners(ctx.tx, plan.leerlingId)).map((p) => ({
      ouderId: p.ouderId,
      naam: p.naam,
      relatie: p.relatie,
      gezag: gezagStand(p, geboren, ctx.today) === 'ja',
    }))
    const overleggen = (await listOverleggen(ctx.tx, plan.id)).map((rij) => alsOverleg(ctx.actor, rij))
    return { overleggen, partners }
  },
  audit: ({ thing }) => ({ leerlingId: thing.leerlingId, objectSoort: 'opp', objectId: thing.id }),
})

export const voegOverlegToe = defineCommand({
  name: 'overleg.toevoegen',
  method: 'POST',
  path: '/ontwikkelingsperspectieven/:oppId/overleggen',
  summary: 'Een gesprek met ouders over het plan vastleggen',
  aal: 1,
  params,
  body: overlegInvoerSchema,
  output: antwoord,
  errors: [...schrijffouten, ...inhoudsfouten],
  missing: 'overleg.plan-onbekend',
  load: loadPlan,
  policy: magSchrijven,
  run: async (ctx, { body }, plan) => {
    const id = ctx.newId()
    const nieuw = await inhoudVan(ctx, plan, body, null)
    await insertOverleg(ctx.tx, { ...nieuw, id })
    return { id, revisie: 1, metOuders: nieuw.metOuders }
  },
  audit: ({ thing, output }) => over(thing, output.id),
})

export const wijzigOverleg = defineCommand({
  name: 'overleg.wijzigen',
  method: 'PUT',
  path: '/ontwikkelingsperspectieven/:oppId/overleggen/:overlegId',
  summary: 'Een vastgelegd gesprek verbeteren of aanvullen',
  aal: 1,
  params: eenParams,
  body: z.extend(overlegInvoerSchema, { revisie: z.int().check(z.minimum(1)), was: wasSchema }),
  output: antwoord,
  errors: [...schrijffouten, ...inhoudsfouten, 'overleg.onbekend', 'overleg.verouderd'],
  missing: 'overleg.onbekend',
  load: loadEen,
  policy: (actor, { plan }) => magSchrijven(actor, plan),
  run: async (ctx, { body: { revisie, was, ...invoer } }, { plan, overleg }) => {
    const huidig = alsOverleg(ctx.actor, overleg)
    if (overleg.revisie !== revisie && was === undefined) throw conflict('overleg.verouderd', { huidig })
    const samen = mergeOrRefuse<VlakOverleg>(was, vlak(alsInvoer(huidig)), vlak(invoer))
    const nieuw = await inhoudVan(ctx, plan, vanVlak(samen), overleg)
    await updateOverleg(ctx.tx, { ...nieuw, id: overleg.id })
    return { id: overleg.id, revisie: overleg.revisie + 1, metOuders: nieuw.metOuders }
  },
  audit: ({ thing, output }) => over(thing.plan, output.id),
})

export const verwijderOverleg = defineCommand({
  name: 'overleg.verwijderen',
  method: 'DELETE',
  path: '/ontwikkelingsperspectieven/:oppId/overleggen/:overlegId',
  summary: 'Een gesprek weghalen dat u zelf per vergissing vastlegde',
  aal: 1,
  params: eenParams,
  output: z.object({ id: z.uuid() }),
  errors: [...schrijffouten, 'overleg.onbekend', 'overleg.van-ander', 'overleg.ligt-vast'],
  missing: 'overleg.onbekend',
  load: loadEen,
  policy: (actor, { plan, overleg }) => {
    const schrijven = magSchrijven(actor, plan)
    if (schrijven !== true) return schrijven
    if (overleg.door !== actor.betrekkingId) return { code: 'overleg.van-ander', kind: 'conflict' }
    // What people were asked to agree on, or was established, leans on these talks.
    return plan.vaststelling === 'niet' ? true : { code: 'overleg.ligt-vast', kind: 'conflict' }
  },
  run: async (ctx, _input, { overleg }) => {
    await deleteOverleg(ctx.tx, overleg.id)
    return { id: overleg.id }
  },
  audit: ({ thing }) => over(thing.plan, thing.overleg.id),
})

export const overlegDeclarations = [leesOverleggen, voegOverlegToe, wijzigOverleg, verwijderOverleg]
