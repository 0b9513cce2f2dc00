/**
 * Layouts that administrations are known to export, as data: per target the head of the column. A school's own layout
 * can differ; then the mapping is adjusted on the screen and remembered.
 */
import type { CsvSoort } from './csv.ts'

export type Preset = {
  readonly code: string
  readonly naam: string
  readonly soort: CsvSoort
  /** Heads that only this administration writes so: without all of them it is another one's list. */
  readonly eigen: readonly string[]
  readonly kolommen: Readonly<Record<string, string>>
}

/** Both parents of the Somtoday list: the same heads with their number. */
const verzorger = (plek: 1 | 2): Record<string, string> => ({
  [`ouder${plek}.relatie`]: `Verzorger ${plek} relatiesoort`,
  [`ouder${plek}.roepnaam`]: `Verzorger ${plek} voorletters`,
  [`ouder${plek}.voorvoegsel`]: `Verzorger ${plek} voorvoegsel`,
  [`ouder${plek}.achternaam`]: `Verzorger ${plek} achternaam`,
  [`ouder${plek}.email`]: `Verzorger ${plek} emailadres`,
  [`ouder${plek}.telefoon`]: `Verzorger ${plek} telefoonnummer`,
  [`ouder${plek}.gezag`]: `Verzorger ${plek} ouderlijk gezag`,
})

export const PRESETS: readonly Preset[] = [
  {
    // The layout of Data.GetData as a public connector uses it (see the data standards, §6.2): `;`, windows-1252.
    code: 'magister-leerlingen',
    naam: 'Magister, leerlingen met klas en mentor',
    soort: 'combinatie',
    eigen: ['STAMNR', 'LASTNAME'],
    kolommen: {
      leerlingnummer: 'STAMNR',
      voorletters: 'INITIALS',
      roepnaam: 'FIRSTNAME',
      voorvoegsel: 'PREFIX',
      achternaam: 'LASTNAME',
      geslacht: 'GENDER',
      geboortedatum: 'BIRTHDATE',
      klas: 'CLASS',
      instroomdatum: 'studiebegindatum',
      uitstroomdatum: 'vertrekdatum',
      mentorcode: 'CMENTORCODE',
      mentornaam: 'CMENTORNAME',
    },
  },
  {
    code: 'magister-leerlingen-alleen',
    naam: 'Magister, alleen leerlingen',
    soort: 'leerlingen',
    eigen: ['STAMNR', 'LASTNAME'],
    kolommen: {
      leerlingnummer: 'STAMNR',
      voorletters: 'INITIALS',
      roepnaam: 'FIRSTNAME',
      voorvoegsel: 'PREFIX',
      achternaam: 'LASTNAME',
      geslacht: 'GENDER',
      geboortedatum: 'BIRTHDATE',
      klas: 'CLASS',
      instroomdatum: 'studiebegindatum',
      uitstroomdatum: 'vertrekdatum',
    },
  },
  {
    code: 'magister-ouders',
    naam: 'Magister, ouders (één regel per ouder)',
    soort: 'ouders',
    eigen: ['STAMNR', 'RELATIENR'],
    kolommen: {
      leerlingnummer: 'STAMNR',
      'ouder1.relatienummer': 'RELATIENR',
      'ouder1.relatie': 'RELATIE',
      'ouder1.roepnaam': 'VOORNAAM',
      'ouder1.voorvoegsel': 'TUSSENVOEGSEL',
      'ouder1.achternaam': 'ACHTERNAAM',
      'ouder1.email': 'EMAIL',
      'ouder1.telefoon': 'MOBIEL',
      'ouder1.straat': 'STRAAT',
      'ouder1.huisnummer': 'HUISNR',
      'ouder1.postcode': 'POSTCODE',
      'ouder1.plaats': 'PLAATS',
      'ouder1.geheimadres': 'GEHEIM',
      'ouder1.gezag': 'GEZAG',
    },
  },
  {
    // Names of fields as in Somtoday Connect 14 (data standards, §6.1), as heads of a list.
    code: 'somtoday-leerlingen',
    naam: 'Somtoday, leerlingen',
    soort: 'leerlingen',
    eigen: ['Stamgroep'],
    kolommen: {
      leerlingnummer: 'Leerlingnummer',
      roepnaam: 'Roepnaam',
      voorvoegsel: 'Voorvoegsel',
      achternaam: 'Achternaam',
      voornamen: 'Voornamen',
      voorletters: 'Voorletters',
      geboortedatum: 'Geboortedatum',
      geslacht: 'Geslacht',
      klas: 'Stamgroep',
      jaargroep: 'Leerjaar',
    },
  },
  {
    code: 'somtoday-verzorgers',
    naam: 'Somtoday, leerlingen met twee verzorgers',
    soort: 'ouders',
    eigen: ['Verzorger 1 relatiesoort', 'Verzorger 1 ouderlijk gezag'],
    kolommen: { leerlingnummer: 'Leerlingnummer', ...verzorger(1), ...verzorger(2) },
  },
  {
    code: 'somtoday-medewerkers',
    naam: 'Somtoday, medewerkers',
    soort: 'medewerkers',
    eigen: ['Afkorting', 'Emailadres'],
    kolommen: {
      code: 'Afkorting',
      roepnaam: 'Roepnaam',
      voorvoegsel: 'Voorvoegsel',
      achternaam: 'Achternaam',
      email: 'Emailadres',
      rol: 'Functie',
    },
  },
]
