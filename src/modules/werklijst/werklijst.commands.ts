import { hasRight } from '../../platform/actor.ts'
import { addDays } from '../../platform/datum.ts'
import { type Ctx, defineQuery } from '../../platform/declare.ts'
import { bevindingen, herinnerPeriode } from '../audit/logboek.ts'
import { findNormen } from '../organisatie/normen.sql.ts'
import { schooljaarOp } from '../organisatie/organisatie.ts'
import { countHerziening } from '../toegang/herziening.sql.ts'
import { listNoodOngezien } from '../toegang/noodtoegang.sql.ts'
import { listAflopend } from '../toegang/waarneming.sql.ts'
import { AFLOPEND_DAGEN } from '../toegang/waarneming.ts'
import { vandaagSchema, type Werk } from './werklijst.schema.ts'
import {
  countPlans,
  countRod,
  countSuggesties,
  countTeVernietigen,
  countWithoutPlan,
  listInstemmingWerk,
  listOnbereikbaar,
  listOpenVerzoeken,
  listPlanFeiten,
  listUitschrijvingen,
} from './werklijst.sql.ts'
import { herzieningDagen, opVolgorde, verjaardagen, werkVanPlan } from './werklijst.ts'

/** A page of work is read, not searched; beyond this the list of plans with its filters serves better. */
const ON_PAGE = 100

const lijn = (soort: Werk['soort'], more: Partial<Werk>): Werk => ({
  soort,
  uiterlijk: null,
  teLaat: false,
  leerlingId: null,
  medewerkerId: null,
  verzoekId: null,
  tekenaarId: null,
  oppId: null,
  naam: null,
  groep: null,
  aantal: 1,
  ...more,
})

/** What waits for who watches over access: emergencies, substitutes that end, the yearly look, the log. */
async function werkVanToegang({ tx, actor, today }: Pick<Ctx, 'tx' | 'actor' | 'today'>): Promise<Werk[]> {
  const work: Werk[] = []
  if (hasRight(actor, 'dossier.noodtoegang_beoordelen')) {
    for (const nood of await listNoodOngezien(tx, actor.betrekkingId))
      work.push(lijn('noodtoegang', { medewerkerId: nood.medewerkerId, naam: nood.medewerker }))
  }
  if (hasRight(actor, 'medewerker.beheren')) {
    for (const w of await listAflopend(tx, today, addDays(today, AFLOPEND_DAGEN)))
      work.push(
        lijn('waarneming', {
          medewerkerId: w.medewerkerId,
          naam: `${w.medewerker} voor ${w.voor}`,
          uiterlijk: w.tot,
        }),
      )
  }
  if (hasRight(actor, 'toegang.herzien')) {
    const schooljaar = schooljaarOp(today).naam
    const { vanaf, uiterlijk } = herzieningDagen(schooljaar)
    const aantal = today < vanaf ? 0 : await countHerziening(tx, schooljaar, actor.betrekkingId, today)
    if (aantal > 0) work.push(lijn('herziening', { aantal, uiterlijk, teLaat: uiterlijk < today }))
  }
  if (hasRight(actor, 'audit.controleren')) {
    const { van, tot } = herinnerPeriode(today)
    const aantal = (await bevindingen(tx, van, tot)).filter(({ controle }) => controle === null).length
    if (aantal > 0) work.push(lijn('logboek', { aantal }))
  }
  return work
}

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
  run: async (ctx) => {
    const { tx, actor, today } = ctx
    const plans = await listPlanFeiten(tx, actor.betrekkingId, today, 2_000)
    const vooraf = (await findNormen(tx))?.normen.evaluatieVooraf
    const work = plans.flatMap((plan) => werkVanPlan(plan, today, vooraf) ?? [])
    work.push(...verjaardagen(plans, today))
    for (const werk of await listInstemmingWerk(tx, actor.betrekkingId, today, ON_PAGE))
      work.push(lijn(werk.soort, { ...werk, teLaat: werk.uiterlijk !== null && werk.uiterlijk < today }))
    if (hasRight(actor, 'rod.melden')) {
      const rod = await countRod(tx, addDays(today, 7))
      if (rod?.uiterlijk)
        work.push(
          lijn('rod', { aantal: rod.aantal, uiterlijk: rod.uiterlijk, teLaat: rod.uiterlijk < today }),
        )
    }
    for (const pupil of await listUitschrijvingen(tx, ON_PAGE)) work.push(lijn('uitschrijving', pupil))
    if (hasRight(actor, 'opp.ondertekenverzoek'))
      for (const pupil of await listOnbereikbaar(tx, ON_PAGE)) work.push(lijn('onbereikbaar', pupil))
    if (hasRight(actor, 'medewerker.beheren')) {
      const aantal = (await countSuggesties(tx))?.aantal ?? 0
      if (aantal > 0) work.push(lijn('suggestie', { aantal }))
    }
    if (hasRight(actor, 'avg.behandelen')) {
      for (const verzoek of await listOpenVerzoeken(tx, actor.betrekkingId, today))
        work.push(lijn('verzoek', { ...verzoek, teLaat: verzoek.uiterlijk < today }))
    }
    if (hasRight(actor, 'avg.vernietigen')) {
      const aantal = (await countTeVernietigen(tx))?.aantal ?? 0
      if (aantal > 0) work.push(lijn('vernietiging', { aantal }))
    }
    work.push(...(await werkVanToegang(ctx)))
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
