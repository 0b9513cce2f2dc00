/** Every word of the page of evidence and of what a check says. */
import type { AfspraakAntwoord, BewijsBesluit, Identiteitsklasse } from './bewijs.schema.ts'

export const besluitZinnen: Record<BewijsBesluit, string> = {
  instemming: 'Stemt in met het handelingsdeel',
  geen_instemming: 'Stemt niet in met het handelingsdeel',
  gezien_besproken: 'Heeft het hele plan gezien en besproken',
  te_goeder_trouw: 'De school gaat te goeder trouw uit van instemming',
  vervangende_toestemming: 'De rechter gaf vervangende toestemming',
  intrekking: 'Trekt een eerder besluit in',
}

export const antwoordWoorden: Record<AfspraakAntwoord, string> = { ja: 'Ja', ja_maar: 'Ja, maar', nee: 'Nee' }

/** What each class of identity rests on (security §1.8), for somebody who never heard of factors. */
export const klasseZinnen: Record<Identiteitsklasse, string> = {
  A: 'A · aangemeld met een eigen account en een tweede stap, of met het account van de school',
  B: 'B · met een persoonlijke link en een code langs een andere weg',
  C: 'C · op papier of mondeling, vastgelegd en bevestigd door twee medewerkers',
  D: 'D · minder zeker: met een link en een code in dezelfde mailbox; de zwakste vorm',
}

/** How somebody without an account came in. What else a record names as its method says no more than the class. */
const gastMethoden: Readonly<Record<string, string>> = {
  'link-en-code-sms': 'de code kwam per sms',
  'link-en-code-brief': 'de code kwam op papier',
  'link-en-code-mail': 'de code kwam per e-mail',
}

export const doorSchoolZin = 'De school legde dit vast. Deze persoon heeft niet zelf geantwoord.'
/**
 * The class of a decision in words, with how the code came of who had no account. Of what the school recorded in somebody's
 * place the class is that of the school, and says nothing about that person.
 */
export function identiteitZin({ klasse, methode }: { klasse: Identiteitsklasse; methode: string }): string {
  if (methode === 'door-de-school') return doorSchoolZin
  const gast = Object.hasOwn(gastMethoden, methode) ? gastMethoden[methode] : undefined
  return gast === undefined ? klasseZinnen[klasse] : `${klasseZinnen[klasse]} (zonder account; ${gast})`
}

const dag = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })
const tijd = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'medium', timeZone: 'Europe/Amsterdam' })
/** "20 november 2026 om 20:02:33 uur". */
export const momentVoluit = (iso: string): string => {
  const op = new Date(iso)
  return `${dag.format(op)} om ${tijd.format(op)} uur`
}

export const bewijsText = {
  titel: 'Bewijs van instemming',
  uitleg:
    'Op deze pagina staat wat iedereen over deze versie heeft besloten. Van elk besluit zit een ondertekend bewijs als bijlage in dit bestand; dat bewijs telt, deze pagina is de leesbare weergave ervan.',
  antwoordenKop: ['Afspraak', 'Antwoord', 'Opmerking'],
  verklaring: 'Verklaring',
  reden: 'Reden',
  uitspraak: 'Kenmerk van de uitspraak',
  uitspraakOp: 'Datum van de uitspraak',
  geheel: 'Hele plan',
  gezien: 'gezien',
  besproken: 'besproken',
  wieBesloot: 'Wie dit was',
  gezag: 'Gezag',
  leeftijd: 'Leeftijd',
  besloten: 'Besloten op',
  volgnummer: (op: string, nummer: number) => `${op} (volgnummer ${nummer})`,
  papier: 'Op papier',
  mondeling: 'Mondeling',
  papierFeit: (datum: string, door: string, bevestigd: string) =>
    `${datum}; vastgelegd door ${door}, bevestigd door ${bevestigd}`,
  afdruk: 'Afdruk van het bewijs',
  sleutel: 'Getekend met sleutel',
  bijlage: 'Bijlage',
  versieHash: 'Afdruk van deze versie',
  bijlagenHash: 'Afdruk van bijlage',
  logboekNa: 'Laatste zegel van het logboek bij het maken van dit bestand',
  controleTitel: 'Zo controleert u dit document',
  controle: (adres: string) => [
    `Open ${adres} en kies dit bestand. U hoeft zich niet aan te melden en er wordt niets bewaard.`,
    'Of controleer het zonder internet met: script/koers verify BESTAND.',
    'Uw PDF-lezer laat zien of het zegel heel is. Noemt die de maker onbekend, dan komt dat doordat Koers zelf het certificaat maakte: vergelijk de sleutel met die op het genoemde adres.',
  ],
  bestandsnaam: (nummer: number) => `bewijs-${nummer}.json`,
  omschrijving: (naam: string) => `Ondertekend bewijs van het besluit van ${naam}`,
  zegelNaam: (school: string) => `Koers, namens ${school}`,
  zegelReden: 'Deze versie en de bewijzen erin zijn sindsdien niet gewijzigd',
  zegelVeld: 'Zegel van Koers over het hele document',
} as const
