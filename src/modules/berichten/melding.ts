/** What people are told about a pupil: kinds, the mail that goes along, and how it is with that. Pure. */

import { WEIGERINGEN, type Weigering } from './berichten.schema.ts'
import type { BerichtSoort } from './berichten.ts'

/** Every kind. In the words of melding.text.ts on the screen, of berichten.text.ts in a mail. */
export const MELDING_SOORTEN = [
  'ondertekenverzoek',
  'ondertekenherinnering',
  'ondertekenbericht',
  'ondertekenverzoek-ingetrokken',
  'ondertekenronde-voorbij',
  'vastgesteld',
  'plan-gewijzigd',
  'reactie-vastgelegd',
  'niet-ingestemd',
  'alles-ingestemd',
  'plan-vastgesteld-team',
  'vraag-gesteld',
  'reactie-bevestigen',
  'achttien',
] as const
export type MeldingSoort = (typeof MELDING_SOORTEN)[number]

export const isMeldingSoort = (soort: string): soort is MeldingSoort =>
  (MELDING_SOORTEN as readonly string[]).includes(soort) // widening, to ask

export const ONTVANGER_SOORTEN = ['medewerker', 'ouder', 'leerling'] as const
export type OntvangerSoort = (typeof ONTVANGER_SOORTEN)[number]

export type Melding = {
  readonly soort: MeldingSoort
  /** One person by the relation to the school: the id of the member of staff, the parent or the pupil. */
  readonly aan: { readonly soort: OntvangerSoort; readonly id: string }
  readonly leerlingId: string
  /** The exact step, behind the sign-in: `/plannen/…`. */
  readonly pad: `/${string}`
  /** What it is about, so that what belongs together can be found. */
  readonly over?: { readonly soort: string; readonly id: string }
}

/** How it is with the mail that goes along. */
export const MAIL_STANDEN = [
  'alleen-koers',
  'geen-adres',
  'geen-contact',
  'wachtend',
  'verzonden',
  'mislukt',
  'geweigerd',
  'vervallen',
] as const
export type MailStand = (typeof MAIL_STANDEN)[number]

// A pupil is addressed in words of its own.
const AAN_LEERLING = {
  ondertekenverzoek: 'ondertekenverzoek-leerling',
  ondertekenherinnering: 'ondertekenherinnering-leerling',
  ondertekenbericht: 'ondertekenbericht-leerling',
  'ondertekenverzoek-ingetrokken': 'ondertekenverzoek-ingetrokken-leerling',
  'ondertekenronde-voorbij': 'ondertekenronde-voorbij-leerling',
  vastgesteld: 'vastgesteld-leerling',
  'plan-gewijzigd': 'plan-gewijzigd-leerling',
  'reactie-vastgelegd': 'reactie-vastgelegd-leerling',
} as const satisfies Partial<Record<MeldingSoort, BerichtSoort>>

/** The mail of this kind to this person. */
export function mailSoort(soort: MeldingSoort, aan: OntvangerSoort) {
  const leerling: Partial<Record<MeldingSoort, (typeof AAN_LEERLING)[keyof typeof AAN_LEERLING]>> =
    AAN_LEERLING
  return (aan === 'leerling' ? leerling[soort] : undefined) ?? soort
}

/** The reason of a refusal that a row names; what an older release wrote down is refused without more. */
export const weigeringVan = (code: string | null): Weigering =>
  WEIGERINGEN.find((reden) => reden === code) ?? 'geweigerd'
