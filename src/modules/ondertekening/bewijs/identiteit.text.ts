/** How sure it is who decided, in words: only what the record says that happened. */
import type { Identiteitsklasse } from './bewijs.schema.ts'

/** Of a record: the class, by which way the person came in, and how the session began. */
export type Zekerheid = {
  readonly klasse: Identiteitsklasse
  readonly methode: string
  readonly aanmelding: string
}

/** How the session of somebody with an account began. */
export const AANMELDINGEN = ['wachtwoord', 'tweede-factor', 'schoolaccount'] as const
export type AccountAanmelding = (typeof AANMELDINGEN)[number]

export const doorSchoolZin = 'De school legde dit vast. Deze persoon heeft niet zelf geantwoord.'

const gast: Readonly<Record<string, string>> = {
  'link-en-code-sms': 'zonder account, met een persoonlijke link per e-mail en een code per sms',
  'link-en-code-brief': 'zonder account, met een persoonlijke link per e-mail en een code op papier',
  'link-en-code-mail': 'zonder account, met een link en een code in dezelfde mailbox; de zwakste vorm',
}
const metWachtwoord: Readonly<Record<string, string>> = {
  B: 'eigen account, aangemeld met een wachtwoord. Toen dit account aan deze persoon werd gekoppeld, is een code gevraagd die de school apart gaf',
  D: 'eigen account, aangemeld met alleen een wachtwoord',
}
const account: Readonly<Record<string, string>> = {
  'tweede-factor': 'eigen account, aangemeld met een tweede stap',
  schoolaccount: 'aangemeld met het account van de school',
}
const papier = 'op papier of mondeling, vastgelegd en bevestigd door twee medewerkers'

const uit = (woorden: Readonly<Record<string, string>>, sleutel: string) =>
  Object.hasOwn(woorden, sleutel) ? woorden[sleutel] : undefined

function hoe({ klasse, methode, aanmelding }: Zekerheid): string | undefined {
  if (klasse === 'C') return papier
  if (methode !== 'eigen-account') return uit(gast, methode)
  return aanmelding === 'wachtwoord' ? uit(metWachtwoord, klasse) : uit(account, aanmelding)
}

/**
 * The class (security §1.8) and what it rests on. Of what the school recorded in somebody's place the class is that of the
 * school, and says nothing about that person. A way in of another release is named as the record names it: guessing what
 * happened would be evidence of what did not.
 */
export function identiteitZin(zekerheid: Zekerheid): string {
  const { klasse, methode } = zekerheid
  if (methode === 'door-de-school') return doorSchoolZin
  return `${klasse} · ${klasse === 'D' ? 'minder zeker: ' : ''}${hoe(zekerheid) ?? `vastgelegd als “${methode}”`}`
}
