import type { Behoefte, Maatregel } from './plandelen.schema.ts'
import { MAX_ITEMS } from './tekst.ts'

const meervoud = (n: number, een: string, meer: string) => (n === 1 ? `1 ${een}` : `${n} ${meer}`)

/** Words that every list of items needs. */
export const itemTekst = {
  geenTekst: '(nog geen tekst)',
  open: 'Bewerk',
  verwijder: 'Verwijder',
  verwijderNaam: (naam: string) => `Verwijder ${naam}`,
  ongedaan: 'Maak ongedaan',
  fout: 'Hier moet iets anders',
  vol: `U heeft er ${MAX_ITEMS}. Meer past niet in één plan. Voeg er een paar samen of verwijder er een.`,
  teLang: (over: number) =>
    `Deze tekst is ${meervoud(over, 'teken', 'tekens')} te lang om te bewaren. De tekst blijft hier staan. Maak hem korter.`,
  langerDanAdvies: (advies: number) => `Langer dan ${advies} tekens. Kan het korter? U mag doorschrijven.`,
  geenDomein: 'Geen domein',
} as const

export const doelenTekst = {
  lijst: 'Doelen voor het einde van het schooljaar',
  tussendoelen: (nummer: string) => `Tussendoelen bij doel ${nummer}`,
  los: 'Tussendoelen zonder doel',
  losUitleg:
    'Kies in het tussendoel bij welk doel het hoort. Anders weet de lezer niet waarvoor het een stap is.',
  naam: (nummer: string) => `doel ${nummer}`,
  losNaam: (plek: number) => `tussendoel ${plek} zonder doel`,
  nieuw: 'Nieuw doel',
  tussendoel: 'Tussendoel',
  tussendoelBij: (naam: string) => `Tussendoel bij ${naam}`,
  meer: 'Meer over dit doel',
  leegTitel: 'Nog geen doelen',
  leeg: 'Begin met wat de leerling aan het einde van dit schooljaar kan of doet.',
  verwijderd: (naam: string) => `${hoofdletter(naam)} is verwijderd.`,
  verwijderTitel: (naam: string) => `Wilt u ${naam} verwijderen?`,
  metTussendoelen: (n: number) =>
    n === 1 ? 'Het tussendoel eronder gaat ook weg.' : `De ${n} tussendoelen eronder gaan ook weg.`,
  metMaatregelen: (n: number) =>
    n === 1
      ? 'Er hoort één afspraak bij. Die blijft staan, met de woorden “doel verwijderd”. Kies daar een ander doel.'
      : `Er horen ${n} afspraken bij. Die blijven staan, met de woorden “doel verwijderd”. Kies daar een ander doel.`,
  herstelbaar: 'U kunt dit direct daarna ongedaan maken.',
  verwijderDoel: 'Doel verwijderen',
  tegen: (datum: string) => `uiterlijk ${datum}`,
} as const

export const behoeftenTekst = {
  groep: {
    leerling: { titel: 'De leerling heeft nodig dat …', nieuw: 'Behoefte van de leerling', kort: 'leerling' },
    team: { titel: 'De leraar of het team heeft nodig dat …', nieuw: 'Behoefte van het team', kort: 'team' },
    ouders: { titel: 'De ouders hebben nodig dat …', nieuw: 'Behoefte van de ouders', kort: 'ouders' },
  } satisfies Record<Behoefte['vanWie'], { titel: string; nieuw: string; kort: string }>,
  naam: (kort: string, plek: number) => `behoefte ${plek} van ${kort}`,
  verwijderd: 'De behoefte is verwijderd.',
  leeg: 'Nog niets opgeschreven.',
  geenThema: 'Geen thema',
  meer: 'Domein, thema en voor wie',
} as const

export const maatregelenTekst = {
  blok: {
    school: { nieuw: 'Afspraak voor de school', kort: 'school' },
    team: { nieuw: 'Afspraak voor het team', kort: 'team' },
    ouders: { nieuw: 'Afspraak voor de ouders', kort: 'ouders' },
    hulpverlening: { nieuw: 'Afspraak voor hulpverleners', kort: 'hulpverleners' },
  } satisfies Record<NonNullable<Maatregel['uitvoerder']>, { nieuw: string; kort: string }>,
  zonderBlok: 'Nog niet ingedeeld',
  zonderBlokUitleg: 'Kies in welk blok deze afspraken horen.',
  naam: (kort: string, plek: number) => `afspraak ${plek}, ${kort}`,
  naamZonderBlok: (plek: number) => `afspraak ${plek}, nog niet ingedeeld`,
  volgende: 'Volgende afspraak',
  volgendeHulp: 'U kunt ook op Enter drukken in het laatste veld.',
  verwijderd: 'De afspraak is verwijderd.',
  leeg: 'Nog geen afspraken.',
  doelVerwijderd: 'doel verwijderd',
  doelVerwijderdHulp: 'Dit doel staat niet meer in het plan. Haal het vinkje weg of kies een ander doel.',
  doelenKort: (nummers: readonly string[]) => `doel ${nummers.join(' en ')}`,
  geenDoel: 'nog geen doel',
  geenDoelen: 'Schrijf eerst een doel op. Daarna kunt u het hier kiezen.',
  wanneerKop: 'Wanneer en waar',
  meer: 'Onderbouwing',
  minuten: (n: number) => `${meervoud(n, 'minuut', 'minuten')} per week`,
  minutenEenheid: 'minuten',
  geenGetal: 'Vul een heel getal in van 1 tot en met 2400, of laat het veld leeg.',
} as const

export const overnemenTekst = {
  knop: 'Neem over uit het vorige plan',
  titel: 'Overnemen uit het vorige plan',
  uitleg: (schooljaar: string) =>
    `Kies wat nog geldt uit het plan van ${schooljaar}. U krijgt een kopie, zonder de oude datums. Het vorige plan verandert niet.`,
  doelen: 'Doelen',
  maatregelen: 'Afspraken',
  behoeften: 'Behoeften',
  laden: 'Het vorige plan wordt opgehaald',
  mislukt: 'Het vorige plan kon niet worden opgehaald. Sluit dit venster en probeer het opnieuw.',
  geen: 'Er is geen vorig plan met iets om over te nemen.',
  annuleer: 'Annuleren',
  neemOver: (n: number) => (n === 0 ? 'Neem over' : `Neem ${n} over`),
  kiesEerst: 'Kies eerst wat u wilt overnemen.',
  teVeel: (n: number) => `Er ${n === 1 ? 'past er nog 1' : `passen er nog ${n}`} bij. Kies er minder.`,
  gelukt: (n: number) => `${meervoud(n, 'kopie', 'kopieën')} toegevoegd.`,
} as const

function hoofdletter(woorden: string): string {
  return woorden.charAt(0).toUpperCase() + woorden.slice(1)
}
