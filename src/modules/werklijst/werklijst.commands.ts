import { hasRight } from '../../platform/actor.ts'
import { defineQuery } from '../../platform/declare.ts'
import { vandaagSchema, type Werk } from './werklijst.schema.ts'
import {
  countPlans,
  countSuggesties,
  countWithoutPlan,
  listPlanFeiten,
  listUitschrijvingen,
} from './werklijst.sql.ts'
import { opVolgorde, werkVanPlan } from './werklijst.ts'

/** A page of work is read, not searched; beyond this the list of plans with its filters serves better. */
const ON_PAGE = 100

const lijn = (soort: Werk['soort'], more: Partial<Werk>): Werk => ({
  soort,
  uiterlijk: null,
  teLaat: false,
  leerlingId: null,
  oppId: null,
  naam: null,
  groep: null,
  aantal: 1,
  ...more,
})

export const leesVandaag = defineQuery({
  name: 'werklijst.vandaag',
  method: 'GET',
  path: '/werklijst',
  summary: 'Wat op deze persoon wacht, op datum',
  aal: 1,
  output: vandaagSchema,
  errors: ['werklijst.alleen-medewerkers'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => actor.soort === 'medewerker' || { code: 'werklijst.alleen-medewerkers' },
  run: async ({ tx, actor, today }) => {
    const plans = await listPlanFeiten(tx, actor.betrekkingId, today, 2_000)
    const work = plans.flatMap((plan) => werkVanPlan(plan, today) ?? [])
    for (const pupil of await listUitschrijvingen(tx, ON_PAGE)) work.push(lijn('uitschrijving', pupil))
    if (hasRight(actor, 'medewerker.beheren')) {
      const aantal = (await countSuggesties(tx))?.aantal ?? 0
      if (aantal > 0) work.push(lijn('suggestie', { aantal }))
    }
    work.sort(opVolgorde)
    const counts = await countPlans(tx, today)
    return {
      werk: work.slice(0, ON_PAGE),
      meer: Math.max(0, work.length - ON_PAGE),
      cijfers: {
        actief: counts?.actief ?? 0,
        concept: counts?.concept ?? 0,
        teLaat: counts?.teLaat ?? 0,
        zonder: (await countWithoutPlan(tx))?.zonder ?? null,
      },
    }
  },
  // Names of pupils with a plan are facts about them: that somebody saw the list is kept.
  audit: ({ output }) => ({ objectSoort: 'werklijst', details: { aantal: output.werk.length } }),
})

export const werklijstDeclarations = [leesVandaag]
