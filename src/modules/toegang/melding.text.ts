/** What happened to the own account, in a sentence. */
import type { MeldingSoort } from './toegang.schema.ts'

export const meldingText: Readonly<Record<MeldingSoort, string>> = {
  'factor-toegevoegd': 'Er is een tweede factor aan uw account toegevoegd.',
  'factor-verwijderd': 'Er is een tweede factor van uw account verwijderd.',
  'factor-hersteld':
    'Een beheerder van uw school heeft uw tweede factor weggehaald. U stelt bij het aanmelden een nieuwe in.',
  'herstelcodes-vernieuwd': 'Er zijn nieuwe herstelcodes gemaakt. De oude werken niet meer.',
  'wachtwoord-gewijzigd': 'Uw wachtwoord is gewijzigd.',
  'wachtwoord-hersteld': 'Met een link uit een e-mail is een nieuw wachtwoord gekozen.',
  'wachtwoord-link': 'Uw school heeft een link gemaakt waarmee u een nieuw wachtwoord kunt kiezen.',
  'wachtwoord-school': 'Met een link van uw school is een nieuw wachtwoord gekozen.',
}

/** What changed, inside the sentence of a mail. */
export const wijzigingText = {
  'factor-toegevoegd': 'er is een tweede factor toegevoegd',
  'factor-verwijderd': 'er is een tweede factor verwijderd',
  'factor-hersteld': 'een beheerder van uw school heeft uw tweede factor weggehaald',
  'herstelcodes-vernieuwd': 'er zijn nieuwe herstelcodes gemaakt',
} as const
