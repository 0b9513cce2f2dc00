/** Reading around a plan: what the previous one said, what parents and pupils see, what a subject teacher sees. */
import * as z from 'zod/mini'
import { hasRightFor } from '../../platform/actor.ts'
import { defineQuery } from '../../platform/declare.ts'
import { findPlan, findVersie, listVersies } from '../planversie/planversie.sql.ts'
import {
  leerlingParams,
  lesadviesSchema,
  lesadviezenSchema,
  mijnPlannenSchema,
  oppParams,
  vorigeSchema,
} from './opp.api.schema.ts'
import { loadOpp, magDit, overOpp } from './opp.concept.ts'
import { findLeerling, findVorigePlan, listLesadviezen, listMijn, type MijnRow } from './opp.sql.ts'
import { leesSnapshot } from './snapshot.ts'

export const leesVorige = defineQuery({
  name: 'opp.vorige-lezen',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/vorige',
  summary: 'Factoren, doelen, behoeften en afspraken van het vorige OPP, om uit over te nemen',
  aal: 1,
  params: oppParams,
  output: vorigeSchema,
  errors: ['opp.onbekend', 'opp.geen-recht'],
  missing: 'opp.onbekend',
  load: loadOpp,
  policy: magDit('conceptLezen'),
  run: async (ctx, _input, { plan }) => {
    const vast = plan.vorigePlanId && (await findPlan(ctx.tx, plan.vorigePlanId))
    const vorige = vast || (await findVorigePlan(ctx.tx, plan.leerlingId, plan.id))
    const versie = vorige && (await findVersie(ctx.tx, vorige.id, 'gepubliceerd', null))
    if (!vorige || !versie) return { vorige: null }
    const { factoren, doelen, behoeften, maatregelen } = leesSnapshot(versie.inhoud).onderdelen
    return {
      vorige: {
        oppId: vorige.id,
        schooljaar: vorige.schooljaar,
        domeinen: factoren.domeinen,
        factoren: factoren.items,
        doelen: doelen.items,
        behoeften: behoeften.items,
        maatregelen: maatregelen.items,
      },
    }
  },
  audit: overOpp,
})

export const leesMijnPlannen = defineQuery({
  name: 'opp.mijn-plannen',
  method: 'GET',
  path: '/mijn/plannen',
  summary: 'De plannen van mijn kind, of van mijzelf: gepubliceerde versies en wat als gespreksstuk openligt',
  aal: 1,
  output: mijnPlannenSchema,
  errors: ['opp.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) =>
    // Without gezag, or at eighteen, the right reaches no child: then the page is empty, not forbidden.
    actor.soort === 'ouder' || actor.soort === 'leerling' ? true : { code: 'opp.geen-recht' },
  run: async (ctx) => {
    const perLeerling = Map.groupBy(await listMijn(ctx.tx), (rij) => rij.leerlingId)
    const leerlingen: z.input<typeof mijnPlannenSchema>['leerlingen'] = []
    for (const [leerlingId, rijen] of perLeerling) {
      const [eerste] = rijen
      if (!eerste) continue
      const plannen: (typeof leerlingen)[number]['plannen'] = []
      for (const rij of rijen) {
        if (!isPlan(rij)) continue
        const versies = await listVersies(ctx.tx, rij.oppId)
        plannen.push({
          oppId: rij.oppId,
          publicatie: rij.publicatie,
          schooljaar: rij.schooljaar,
          beeindigdOp: rij.beeindigdOp,
          vastgesteldeVersie: rij.vastgesteldeVersie,
          versies: versies.filter((v) => v.soort === 'gepubliceerd'),
          gespreksstuk: rij.gedeeld ? (versies.find((v) => v.soort === 'gedeeld') ?? null) : null,
        })
      }
      leerlingen.push({ leerlingId, naam: eerste.naam, roepnaam: eerste.roepnaam, plannen })
    }
    return { leerlingen }
  },
  audit: ({ output }) => ({ objectSoort: 'opp', details: { aantal: output.leerlingen.length } }),
})

type PlanVan = MijnRow & { oppId: string; publicatie: NonNullable<MijnRow['publicatie']>; schooljaar: string }
const isPlan = (rij: MijnRow): rij is PlanVan => rij.oppId !== null

export const leesLesadviezen = defineQuery({
  name: 'opp.lesadviezen-lezen',
  method: 'GET',
  path: '/leerlingen/:leerlingId/lesadviezen',
  summary: 'Wat een leraar in de les moet weten en doen; niet het hele plan',
  aal: 1,
  params: leerlingParams,
  output: lesadviezenSchema,
  errors: ['opp.leerling-onbekend', 'opp.geen-recht'],
  missing: 'opp.leerling-onbekend',
  load: (ctx, { params }) => findLeerling(ctx.tx, params.leerlingId, ctx.today),
  policy: (actor, leerling) =>
    hasRightFor(actor, 'lesadvies.lezen', leerling.id) ? true : { code: 'opp.geen-recht' },
  run: async (ctx, _input, leerling) => ({
    items: (await listLesadviezen(ctx.tx, leerling.id)).map(({ planId, versie, op, advies }) => ({
      oppId: planId,
      versie,
      op,
      advies: z.parse(lesadviesSchema, advies),
    })),
  }),
  audit: ({ thing }) => ({ leerlingId: thing.id, objectSoort: 'lesadvies' }),
})

export const leesDeclarations = [leesVorige, leesMijnPlannen, leesLesadviezen]
