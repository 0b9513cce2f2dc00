/** Which facts are work, and in which order. Pure. */
import { addWeeks, type Datum } from '../../platform/datum.ts'
import { VERJAARDAG_VOORAF_WEKEN, verjaardagenIn } from '../leerling/gezag.ts'
import { WERK_SOORTEN, type Werk, type WerkSoort } from './werklijst.schema.ts'

/** A yearly evaluation is prepared with parents and pupil: told six weeks ahead (domain §2.3), or as the school set it. */
export const EVALUATIE_VOORAF_WEKEN = 6

/** Who has access is looked through in the autumn, once the roles of the new year are given (BIO2 5.18.02: yearly). */
export const HERZIENING_VANAF = '-10-01'
const HERZIENING_UITERLIJK = '-11-30'

/** From and until when the yearly look at access is work, in the school year that begins in this year. */
export const herzieningDagen = (schooljaar: string): { vanaf: Datum; uiterlijk: Datum } => {
  const jaar = schooljaar.slice(0, 4)
  return { vanaf: `${jaar}${HERZIENING_VANAF}`, uiterlijk: `${jaar}${HERZIENING_UITERLIJK}` }
}

export type PlanFeit = {
  oppId: string
  leerlingId: string
  naam: string
  groep: string | null
  geboren: Datum | null
  publicatie: 'concept' | 'gepubliceerd'
  vaststelling: 'niet' | 'ter_instemming' | 'vastgesteld'
  termijnOp: Datum | null
  evaluatieOp: Datum | null
  gewijzigdNaVersie: boolean
  /** A removal that this person may carry out: asked by somebody else. */
  verwijderverzoek: boolean
  magSchrijven: boolean
}

/** At most one line per plan: the most pressing. A line a person can do nothing about is no work. */
export function werkVanPlan(
  plan: PlanFeit,
  vandaag: Datum,
  vooraf: number = EVALUATIE_VOORAF_WEKEN,
): Werk | null {
  const line = (soort: WerkSoort, uiterlijk: Datum | null): Werk => ({
    soort,
    uiterlijk,
    teLaat: uiterlijk !== null && uiterlijk < vandaag,
    leerlingId: plan.leerlingId,
    medewerkerId: null,
    verzoekId: null,
    tekenaarId: null,
    oppId: plan.oppId,
    naam: plan.naam,
    groep: plan.groep,
    aantal: 1,
  })
  if (plan.verwijderverzoek) return line('verwijderverzoek', null)
  if (!plan.magSchrijven) return null
  // The six weeks run until the plan is established, whether or not it has been published.
  if (plan.termijnOp && plan.vaststelling !== 'vastgesteld' && plan.publicatie === 'concept')
    return line('termijn', plan.termijnOp)
  if (
    plan.publicatie === 'gepubliceerd' &&
    plan.evaluatieOp &&
    plan.evaluatieOp <= addWeeks(vandaag, vooraf)
  ) {
    return line('evaluatie', plan.evaluatieOp)
  }
  if (plan.publicatie === 'concept') return line('concept', null)
  return plan.gewijzigdNaVersie ? line('wijziging', null) : null
}

/**
 * A pupil with a plan who turns sixteen or eighteen within six weeks: then who exercises the rights, or who decides, changes.
 * One line per pupil, until the day itself.
 */
export function verjaardagen(plannen: readonly PlanFeit[], vandaag: Datum): Werk[] {
  const perLeerling = new Map<string, Werk>()
  for (const { leerlingId, naam, groep, geboren, magSchrijven } of plannen) {
    const jarig = magSchrijven ? verjaardagenIn(geboren, vandaag, VERJAARDAG_VOORAF_WEKEN) : null
    if (jarig === null) continue
    perLeerling.set(leerlingId, {
      soort: 'verjaardag',
      uiterlijk: jarig.op,
      teLaat: false,
      leerlingId,
      medewerkerId: null,
      verzoekId: null,
      tekenaarId: null,
      oppId: null,
      naam,
      groep,
      aantal: jarig.wordt,
    })
  }
  return [...perLeerling.values()]
}

/** What has a day comes first, by day; what has none after it, by kind and then by name. */
export function opVolgorde(a: Werk, b: Werk): number {
  if (a.uiterlijk !== b.uiterlijk) {
    if (a.uiterlijk === null) return 1
    if (b.uiterlijk === null) return -1
    return a.uiterlijk < b.uiterlijk ? -1 : 1
  }
  const kind = WERK_SOORTEN.indexOf(a.soort) - WERK_SOORTEN.indexOf(b.soort)
  return kind !== 0 ? kind : (a.naam ?? '').localeCompare(b.naam ?? '', 'nl')
}
