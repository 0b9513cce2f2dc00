/** Who may do what with a round: right of the role ∧ state of the plan and the round. Who signs is asked of the row itself. */
import { type Actor, hasRight, hasRightFor } from '../../platform/actor.ts'
import type { Decision } from '../../platform/declare.ts'
import { isOpen, type RondeStand, rondeOpen, type TekenaarStand } from './ondertekening.ts'

type Wie = Pick<Actor, 'rechten' | 'soort' | 'betrekkingId'>
export type RondePlan = {
  readonly leerlingId: string
  readonly publicatie: 'concept' | 'gepubliceerd' | 'beeindigd'
  readonly versie: number
  readonly instemmingVersie: number | null
  readonly vastgesteldeVersie: number | null
  readonly beperkt: boolean
}

const GEEN_RECHT: Decision = { code: 'ondertekening.geen-recht' }
const staat = (code: string): Decision => ({ code, kind: 'conflict' })

const magVragenOm = (wie: Wie, leerlingId: string) => hasRightFor(wie, 'opp.ondertekenverzoek', leerlingId)

/** A new round: on what was published, while no other one runs and it was not agreed on already. */
export function magVragen(wie: Wie, plan: RondePlan): Decision {
  if (!magVragenOm(wie, plan.leerlingId)) return GEEN_RECHT
  if (plan.beperkt) return staat('opp.beperkt')
  if (plan.publicatie === 'beeindigd') return staat('opp.beeindigd')
  if (plan.publicatie === 'concept') return staat('opp.niet-gepubliceerd')
  if (plan.instemmingVersie !== null) return staat('opp.loopt-instemming')
  return plan.vastgesteldeVersie === plan.versie ? staat('opp.al-vastgesteld') : true
}

/** Anything that the school does in a round that runs. */
export function magInRonde(
  wie: Wie,
  ronde: { readonly leerlingId: string; readonly stand: RondeStand; readonly beperkt: boolean },
): Decision {
  if (!magVragenOm(wie, ronde.leerlingId)) return GEEN_RECHT
  if (ronde.beperkt) return staat('opp.beperkt')
  return rondeOpen(ronde.stand) ? true : staat('ondertekening.ronde-gesloten')
}

export type RondeVan = {
  readonly tekenaar: {
    readonly id: string
    readonly leerlingId: string
    readonly soort: 'ouder' | 'leerling' | 'medewerker'
    readonly ouderId: string | null
    readonly medewerkerId: string | null
    readonly stand: TekenaarStand
  }
  readonly ronde: { readonly stand: RondeStand; readonly beperkt: boolean }
}

/** Is this the signer, today? The database asks the same (`koers.is_ondertekenaar`). */
export function isTekenaar(wie: Wie, { tekenaar: t }: Pick<RondeVan, 'tekenaar'>): boolean {
  // Without an account: this one signer, while the way of the parent is open.
  if (wie.soort === 'gast')
    return (
      t.soort === 'ouder' && t.id === wie.betrekkingId && hasRightFor(wie, 'ondertekening.gast', t.leerlingId)
    )
  if (wie.soort !== t.soort || !hasRightFor(wie, 'opp.lezen', t.leerlingId)) return false
  const eigen = t.soort === 'ouder' ? t.ouderId : t.soort === 'medewerker' ? t.medewerkerId : t.leerlingId
  return eigen === wie.betrekkingId
}

/** May sign without an account: a parent. Staff and pupils sign with theirs. */
export const kanGast = (t: RondeVan['tekenaar']): boolean =>
  t.soort === 'ouder' && t.ouderId !== null && t.stand !== 'ingetrokken_verzoek' && t.stand !== 'vervallen'

export const magEigenLezen = (wie: Wie, van: RondeVan): Decision => (isTekenaar(wie, van) ? true : GEEN_RECHT)

/** Deciding, asking: by the signer, while the round runs and nothing was decided. */
export function magEigen(wie: Wie, van: RondeVan): Decision {
  if (!isTekenaar(wie, van)) return GEEN_RECHT
  if (van.ronde.beperkt) return staat('opp.beperkt')
  if (van.tekenaar.stand === 'ingetrokken_verzoek' || van.ronde.stand === 'ingetrokken')
    return staat('ondertekening.ingetrokken')
  if (van.tekenaar.stand === 'vervallen') return staat('ondertekening.ronde-gesloten')
  if (!isOpen(van.tekenaar.stand)) return staat('ondertekening.al-besloten')
  return rondeOpen(van.ronde.stand) ? true : staat('ondertekening.ronde-gesloten')
}

/** How a round stands: who reads concepts of the pupil, so the team. */
export const magOverzicht = (wie: Wie, leerlingId: string): Decision =>
  (wie.soort === 'medewerker' || wie.soort === 'systeem') && hasRightFor(wie, 'opp.concept_lezen', leerlingId)
    ? true
    : GEEN_RECHT

export const magWachtlijst = (wie: Wie): Decision =>
  (wie.soort === 'medewerker' || wie.soort === 'systeem') && hasRight(wie, 'opp.concept_lezen')
    ? true
    : GEEN_RECHT
