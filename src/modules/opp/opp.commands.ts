/** Making, listing, reading and ending an OPP. Its other acts are in opp.<part>.commands.ts, all gathered below. */
import * as z from 'zod/mini'
import { addDays, addWeeks, type Datum, datumSchema } from '../../platform/datum.ts'
import { type Ctx, defineCommand, defineQuery } from '../../platform/declare.ts'
import { conflict, notFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { code } from '../organisatie/codelijsten.ts'
import { schooljaarOp } from '../organisatie/organisatie.ts'
import { grenzen, tekst } from '../plandelen/tekst.ts'
import { findPlan, insertPlan } from '../planversie/planversie.sql.ts'
import { leerlingParams, lijstQuery, lijstSchema, oppParams, oppSchema } from './opp.api.schema.ts'
import { gelukt, loadOpp, loadOppForWrite, magDit, overOpp, toestandVan } from './opp.concept.ts'
import { eigenVeldDeclarations } from './opp.eigenveld.commands.ts'
import { exportDeclarations } from './opp.export.commands.ts'
import { leesDeclarations } from './opp.lezen.commands.ts'
import { onderdeelDeclarations } from './opp.onderdeel.commands.ts'
import { magLijst, magMaken } from './opp.policy.ts'
import { leesOpp } from './opp.presenter.ts'
import {
  deleteLesadvies,
  findConcept,
  findLeerling,
  findSchool,
  findVorigePlan,
  listOpps,
  setBeeindigd,
} from './opp.sql.ts'
import { beeindig } from './opp.ts'
import { versieDeclarations } from './opp.versie.commands.ts'
import { verwijderDeclarations } from './opp.verwijderen.commands.ts'
import { vulVooraf } from './voorinvullen.ts'

type Input = z.output<typeof lijstQuery>

/** The days between which a filter looks; null = open on that side. */
function venster(
  filter: string | undefined,
  today: Datum,
  weken: number,
): [van: Datum | null, tot: Datum | null] {
  if (filter === undefined) return [null, null]
  return filter === 'verlopen' ? [null, addDays(today, -1)] : [today, addWeeks(today, weken)]
}

export const lijstOpps = defineQuery({
  name: 'opp.lijst',
  method: 'GET',
  path: '/ontwikkelingsperspectieven',
  summary: 'De OPP’s die ik mag zien, met filters en volgorde',
  aal: 1,
  query: lijstQuery,
  output: lijstSchema,
  errors: ['opp.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magLijst(actor),
  run: async (ctx, { query }) => {
    const found = await listOpps(ctx.tx, filterVan(query, ctx.today))
    return {
      items: found,
      totaal: found[0]?.totaal ?? 0,
      pagina: query.pagina,
      aantal: query.aantal,
    }
  },
  audit: ({ output }) => ({ objectSoort: 'opp', details: { aantal: output.items.length } }),
})

function filterVan(query: Input, today: Datum) {
  const [termijnVan, termijnTot] = venster(query.termijn, today, 3)
  const [evaluatieVan, evaluatieTot] = venster(query.evaluatie, today, 6)
  return {
    publicatie: query.publicatie ?? null,
    vaststelling: query.vaststelling ?? null,
    groepId: query.groepId ?? null,
    leerlingId: query.leerlingId ?? null,
    termijnVan,
    termijnTot,
    evaluatieVan,
    evaluatieTot,
    sorteer: query.sorteer,
    vanaf: (query.pagina - 1) * query.aantal,
    aantal: query.aantal,
    today,
  }
}

export const leesOppQuery = defineQuery({
  name: 'opp.lezen',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId',
  summary: 'Een OPP lezen, met wat ik ermee mag',
  aal: 1,
  params: oppParams,
  output: oppSchema,
  errors: ['opp.onbekend', 'opp.geen-recht'],
  missing: 'opp.onbekend',
  load: loadOpp,
  policy: magDit('lezen'),
  run: (ctx, _input, thing) => leesOpp(ctx, thing),
  audit: (facts) => ({ ...overOpp(facts), versie: facts.thing.plan.versie }),
})

export const maakOpp = defineCommand({
  name: 'opp.maken',
  method: 'POST',
  path: '/leerlingen/:leerlingId/ontwikkelingsperspectieven',
  summary: 'Een nieuw OPP maken: wat de school al weet, staat erin',
  aal: 1,
  params: leerlingParams,
  /** `kopieVan`: an earlier OPP of this pupil whose content to start from. */
  body: z.strictObject({ kopieVan: z.exactOptional(z.uuid()) }),
  output: z.object({ id: z.uuid() }),
  errors: [
    'opp.leerling-onbekend',
    'opp.geen-recht',
    'opp.concept-bestaat',
    'opp.onbekend',
    'leerling.beperkt',
  ],
  missing: 'opp.leerling-onbekend',
  load: (ctx, { params }) => findLeerling(ctx.tx, params.leerlingId, ctx.today),
  policy: (actor, leerling) => magMaken(actor, leerling.id),
  run: async (ctx, { body }, leerling) => {
    const school = await findSchool(ctx.tx, ctx.today)
    if (!school) throw notFound('opp.leerling-onbekend')
    const bron = body.kopieVan === undefined ? null : await findPlan(ctx.tx, body.kopieVan)
    if (body.kopieVan !== undefined && bron?.leerlingId !== leerling.id) throw notFound('opp.onbekend')
    const id = ctx.newId<'Plan'>()
    await nieuwPlan(ctx, {
      id,
      leerlingId: leerling.id,
      schooltype: school.schooltype,
      schooljaar: school.schooljaar ?? schooljaarOp(ctx.today).naam,
    })
    await vulVooraf(ctx, { planId: id, leerling, school, kopieVan: bron?.id ?? null })
    ctx.note({ objectId: id })
    return { id }
  },
  audit: ({ thing }) => ({ leerlingId: thing.id, objectSoort: 'opp' }),
})

/** One draft per pupil: asked first for a clear answer, and kept by the database under a race. */
async function nieuwPlan(
  ctx: Ctx,
  plan: { id: Id<'Plan'>; leerlingId: Id<'Leerling'>; schooltype: string; schooljaar: string },
): Promise<void> {
  const open = await findConcept(ctx.tx, plan.leerlingId)
  if (open) throw conflict('opp.concept-bestaat', { oppId: open.id })
  const vorige = await findVorigePlan(ctx.tx, plan.leerlingId, null)
  try {
    await insertPlan(ctx.tx, {
      ...plan,
      soort: 'opp',
      vorigePlanId: vorige?.id ?? null,
      door: ctx.actor.betrekkingId,
      now: ctx.now,
    })
  } catch (error) {
    if (isDubbel(error, 'plan_concept')) throw conflict('opp.concept-bestaat')
    throw error
  }
}

const isDubbel = (error: unknown, index: string): boolean => {
  const { code: sqlState, constraint } = error as { code?: string; constraint?: string } // as pg throws it
  return sqlState === '23505' && constraint === index
}

export const beeindigOpp = defineCommand({
  name: 'opp.beeindigen',
  method: 'POST',
  path: '/ontwikkelingsperspectieven/:oppId/_beeindig',
  summary: 'Een OPP beëindigen: het geldt niet meer en blijft te lezen',
  aal: 1,
  params: oppParams,
  body: z.strictObject({
    reden: code('beeindiging'),
    einddatum: datumSchema,
    toelichting: tekst(grenzen.verhaal),
  }),
  output: z.object({ beeindigdOp: datumSchema }),
  errors: [
    'opp.onbekend',
    'opp.geen-recht',
    'opp.beperkt',
    'opp.beeindigd',
    'opp.niet-gepubliceerd',
    'opp.loopt-instemming',
    'opp.einddatum-voor-start',
    'opp.einddatum-in-toekomst',
  ],
  missing: 'opp.onbekend',
  load: loadOppForWrite,
  policy: magDit('beeindigen'),
  run: async (ctx, { body }, { plan }) => {
    gelukt(
      beeindig(toestandVan(plan), {
        reden: body.reden,
        einddatum: body.einddatum,
        startdatum: plan.startOp,
        vandaag: ctx.today,
      }),
    )
    await setBeeindigd(ctx.tx, {
      planId: plan.id,
      op: body.einddatum,
      reden: body.reden,
      toelichting: body.toelichting,
      now: ctx.now,
    })
    // Only this plan's advice: when the next OPP is published already, its advice stands.
    await deleteLesadvies(ctx.tx, { planId: plan.id })
    return { beeindigdOp: body.einddatum }
  },
  audit: (facts) => ({ ...overOpp(facts), details: { reden: facts.input.body.reden } }),
})

export const oppDeclarations = [
  lijstOpps,
  maakOpp,
  leesOppQuery,
  ...onderdeelDeclarations,
  ...leesDeclarations,
  ...versieDeclarations,
  beeindigOpp,
  ...verwijderDeclarations,
  ...exportDeclarations,
  ...eigenVeldDeclarations,
]
