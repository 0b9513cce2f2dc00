/** Every word of the page of evidence and of what a check says. */
import type { AfspraakAntwoord, BewijsBesluit } from './bewijs.schema.ts'

export const besluitZinnen: Record<BewijsBesluit, string> = {
  instemming: 'Stemt in met het handelingsdeel',
  geen_instemming: 'Stemt niet in met het handelingsdeel',
  gezien_besproken: 'Heeft het hele plan gezien en besproken',
  te_goeder_trouw: 'De school gaat te goeder trouw uit van instemming',
  vervangende_toestemming: 'De rechter gaf vervangende toestemming',
  intrekking: 'Trekt een eerder besluit in',
}

export const antwoordWoorden: Record<AfspraakAntwoord, string> = { ja: 'Ja', ja_maar: 'Ja, maar', nee: 'Nee' }

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
