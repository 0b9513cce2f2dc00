/** Words about CSV: what went wrong, what to do, and the names of the targets. */

import type { CsvMeldingCode } from './csv.omzetten.ts'
import type { CsvFoutCode, CsvSoort } from './csv.ts'
import type { OuderConflictReden } from './diff.ouders.ts'

const OPNIEUW = 'Maak in uw administratie een nieuwe export en probeer het daarmee opnieuw.'

export const csvFouten = {
  'csv.te-groot': 'Dit bestand is groter dan 20 MB. Exporteer minder kolommen, of één school per bestand.',
  'csv.te-veel-rijen': 'Dit bestand heeft meer dan 60.000 regels. Exporteer één school per bestand.',
  'csv.te-veel-kolommen':
    'Dit bestand heeft meer dan 200 kolommen. Kies in de export alleen de kolommen die nodig zijn.',
  'csv.cel-te-lang':
    'In deze regel staat een veel te lange tekst. Meestal is er dan een aanhalingsteken te veel of te weinig. Verbeter de regel of laat die kolom weg uit de export.',
  'csv.geen-tekst':
    'Dit is geen CSV-bestand. Komt het uit Excel? Kies daar “Opslaan als” en dan “CSV UTF-8”, en lees dat bestand in.',
  'csv.verkeerde-codering':
    'De tekens in dit bestand passen niet bij de gekozen tekencodering. Kies een andere codering, of laat Koers die bepalen.',
  'csv.aanhaling-open':
    'In deze regel begint een tekst met een aanhalingsteken dat nergens sluit. Haal het weg of zet er een bij, en lees het bestand opnieuw in.',
  'csv.leeg': `Dit bestand is leeg. ${OPNIEUW}`,
  'csv.alleen-kop':
    'In dit bestand staat alleen een regel met namen van kolommen. Maak een export met gegevens en lees dat bestand in.',
  'csv.ongeldig': `Deze regel is niet te lezen. ${OPNIEUW}`,
  'csv.kolom-ontbreekt': 'Niet elk verplicht gegeven heeft een kolom. Kies bij die gegevens een kolom.',
  'csv.kolom-bsn':
    'Een kolom met een BSN of onderwijsnummer mag u niet inlezen. Koers bewaart die nummers nergens. Kies een andere kolom.',
  'csv.indeling-klopt-niet':
    'Deze indeling past niet bij dit bestand. Kies de kolommen opnieuw en lees het bestand daarna in.',
  'csv.geen-rij-over':
    'Geen enkele regel heeft de verplichte gegevens. Controleer of u de goede kolommen koos en of de eerste regel kolomnamen heeft.',
  'import.geen-ouderrecht':
    'Ouders inlezen mag alleen wie ouders beheert, bijvoorbeeld de leerlingadministratie. Vraag een collega met dat recht.',
  'import.geen-medewerkerrecht':
    'Medewerkers inlezen mag alleen wie medewerkers beheert. Vraag de beheerder van uw school.',
  'import.indeling-onbekend': 'Deze indeling is er niet (meer). Ververs de lijst.',
  'import.indeling-bestaat': 'Er is al een indeling met deze naam. Kies een andere naam.',
} satisfies Record<
  | CsvFoutCode
  | 'import.geen-ouderrecht'
  | 'import.geen-medewerkerrecht'
  | 'import.indeling-onbekend'
  | 'import.indeling-bestaat',
  string
>

export const csvMeldingen = {
  'csv-datum': {
    wat: 'Dit is geen datum en is niet gebruikt.',
    doen: 'Koers leest 31-12-2015, 2015-12-31 en 20151231. Verbeter de datum of kies een andere kolom.',
  },
  'csv-geslacht': {
    wat: 'Dit geslacht is onbekend en is niet gebruikt.',
    doen: 'Koers leest 1 en 2, M en V, jongen en meisje.',
  },
  'csv-jaargroep': { wat: 'Deze jaargroep is onbekend.', doen: 'Vul de jaargroep zelf in.' },
  'csv-email': {
    wat: 'Dit is geen e-mailadres en is niet gebruikt.',
    doen: 'Verbeter het in uw administratie.',
  },
  'csv-relatie': {
    wat: 'Deze relatie is onbekend; er komt “Ouder” te staan.',
    doen: 'Verbeter de relatie bij de leerling als dat nodig is.',
  },
  'csv-gezag': {
    wat: 'Hier staat geen ja of nee; het gezag blijft onbekend.',
    doen: 'Stel het gezag vast en leg het vast bij de leerling. Tot dan kan deze ouder het plan niet zien.',
  },
  'csv-janee': { wat: 'Hier staat geen ja of nee.', doen: 'Verbeter het in uw administratie.' },
  'csv-te-lang': {
    wat: 'Deze tekst is te lang en is afgekort.',
    doen: 'Verbeter de tekst in uw administratie.',
  },
  'csv-verplicht-leeg': {
    wat: 'Een verplicht gegeven is leeg. Deze regel is overgeslagen.',
    doen: 'Vul het aan in uw administratie, of kies een andere kolom.',
  },
  'csv-tekens-verdacht': {
    wat: 'Hier staan vreemde tekens, waarschijnlijk een verminkte letter met accent.',
    doen: 'Kies een andere tekencodering en kijk of de namen dan goed zijn.',
  },
  'csv-rij-verschoven': {
    wat: 'Deze regel heeft meer cellen dan er kolommen zijn. De regel is overgeslagen.',
    doen: 'Meestal staat er een scheidingsteken in een tekst. Verbeter de regel in uw administratie.',
  },
  'csv-nummer-weggelaten': {
    wat: 'Hier stond een nummer dat een BSN kan zijn. Het nummer is weggelaten en nergens bewaard.',
    doen: 'Haal het nummer in uw administratie uit dit veld.',
  },
  'csv-rol-onbekend': { wat: 'Deze functie kent Koers niet.', doen: 'Geef de rol in Koers zelf.' },
  'csv-mentor-onbekend': {
    wat: 'Het bestand noemt mentoren die niet bij de medewerkers staan. Zij zijn overgeslagen.',
    doen: 'Lees eerst de medewerkers in, of voeg hen toe bij Medewerkers.',
  },
  'csv-geheim-blijft': {
    wat: 'Het adres van een ouder is in Koers geheim en in het bestand niet. Het blijft geheim.',
    doen: 'Pas het zelf aan bij de leerling als de ouder dat wil.',
  },
} satisfies Record<CsvMeldingCode, { wat: string; doen: string }>

export const ouderConflictTekst = {
  'gezag-vervalt':
    'Deze ouder heeft in Koers gezag en in het bestand niet. Zonder gezag kan deze ouder het plan niet meer zien en niet meer instemmen.',
  'gezag-terug':
    'Deze ouder heeft in Koers geen gezag en in het bestand wel. Met gezag kan deze ouder het plan zien en moet instemmen.',
  'ouder-lijkt-op': 'Er is al een ouder met deze naam. Is dit dezelfde persoon?',
  'ouder-anders': 'Het relatienummer is van een ouder met een andere naam.',
  'ouder-dubbel': 'Hetzelfde relatienummer of e-mailadres staat in het bestand bij twee namen.',
} satisfies Record<OuderConflictReden, string>

export const csvSoortNaam: Record<CsvSoort, string> = {
  leerlingen: 'Leerlingen',
  combinatie: 'Leerlingen met mentor en ouders',
  ouders: 'Ouders met gezag',
  medewerkers: 'Medewerkers',
}

const deelNaam: Readonly<Record<string, string>> = {
  leerling: 'Leerling',
  mentor: 'Mentor van de klas',
  medewerker: 'Medewerker',
  ouder1: 'Ouder 1',
  ouder2: 'Ouder 2',
}
export const csvDeelNaam = (deel: string): string => deelNaam[deel] ?? deel

const doelNaam: Readonly<Record<string, string>> = {
  leerlingnummer: 'Leerlingnummer',
  leerlinggeboren: 'Geboortedatum van de leerling',
  roepnaam: 'Roepnaam',
  voorvoegsel: 'Voorvoegsel',
  achternaam: 'Achternaam',
  voornamen: 'Voornamen',
  voorletters: 'Voorletters',
  geboortedatum: 'Geboortedatum',
  geslacht: 'Geslacht',
  klas: 'Klas of groep',
  jaargroep: 'Jaargroep',
  instroomdatum: 'Eerste schooldag',
  uitstroomdatum: 'Laatste schooldag',
  mentorcode: 'Code van de mentor',
  mentornaam: 'Naam van de mentor',
  code: 'Code of afkorting',
  email: 'E-mailadres',
  rol: 'Functie',
  relatienummer: 'Relatienummer',
  relatie: 'Relatie (moeder, vader, voogd …)',
  telefoon: 'Telefoon',
  straat: 'Straat',
  huisnummer: 'Huisnummer',
  postcode: 'Postcode',
  plaats: 'Plaats',
  geheimadres: 'Geheim adres (ja of nee)',
  gezag: 'Gezag (ja of nee)',
  gezagvanaf: 'Gezag sinds',
}
/** `ouder1.gezag` → `Ouder 1: gezag (ja of nee)` */
export function csvDoelNaam(doel: string): string {
  const [deel, veld] = doel.includes('.') ? doel.split('.') : [null, doel]
  const naam = doelNaam[veld ?? ''] ?? doel
  return deel === null || deel === undefined
    ? naam
    : `${csvDeelNaam(deel)}: ${naam.charAt(0).toLowerCase()}${naam.slice(1)}`
}

/** What the school bases the gezag on when only its administration says so; a person may have seen a document. */
export function gezagGrond(gezag: 'ja' | 'nee' | 'onbekend', vandaag: string): string {
  const dag = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(vandaag),
  )
  return gezag === 'onbekend'
    ? `Niet bekend in de administratie van de school (import d.d. ${dag})`
    : `Administratie van de school (import d.d. ${dag})`
}
