/** What the EDEXML reader takes from a file, how much of it, and in which shape it hands it on. */

import type { RecordSoort } from './edexml.record.ts'
import type {
  EdexmlGroep,
  EdexmlLeerling,
  EdexmlMedewerker,
  EdexmlSchool,
  EdexmlVestiging,
  EdexmlWaarschuwing,
} from './edexml.ts'

export type EdexmlLimieten = {
  /** Bytes of the file. */
  readonly maxBytes: number
  readonly maxDiepte: number
  /** Characters of one text, attribute, comment or name. */
  readonly maxTekst: number
  readonly maxAttributen: number
  readonly maxLeerlingen: number
  /** Groups, staff and locations, each. */
  readonly maxOverig: number
  /** References to groups and roles in one record. */
  readonly maxVerwijzingen: number
  /** Warnings that are handed out; the rest is only counted. */
  readonly maxWaarschuwingen: number
}

export const EDEXML_LIMIETEN: EdexmlLimieten = {
  maxBytes: 100 * 1024 * 1024,
  maxDiepte: 32,
  maxTekst: 65_536,
  maxAttributen: 32,
  maxLeerlingen: 50_000,
  maxOverig: 10_000,
  maxVerwijzingen: 500,
  maxWaarschuwingen: 1_000,
}

/** One thing from the file, in file order. `school` may come late in a disorderly file. */
export type EdexmlItem =
  | { readonly soort: 'school'; readonly waarde: EdexmlSchool }
  | { readonly soort: 'vestiging'; readonly waarde: EdexmlVestiging }
  | { readonly soort: 'groep'; readonly waarde: EdexmlGroep }
  | { readonly soort: 'leerling'; readonly waarde: EdexmlLeerling }
  | { readonly soort: 'medewerker'; readonly waarde: EdexmlMedewerker }
  | { readonly soort: 'waarschuwing'; readonly waarde: EdexmlWaarschuwing }

const naamVelden = ['achternaam', 'voorvoegsel', 'voornamen', 'voorletters-1', 'roepnaam']
const groepVelden = ['naam', 'jaargroep', 'omschrijving', 'mutatiedatum']

/** The only fields whose text is ever kept. What is not on this list never enters memory as a value. */
export const veldenVan: Readonly<Record<RecordSoort, ReadonlySet<string>>> = {
  school: new Set(
    'schooljaar peildatum brincode dependancecode schoolkey instellingsnummer aanmaakdatum xsdversie'.split(
      ' ',
    ),
  ),
  vestiging: new Set(['naam']),
  groep: new Set(groepVelden),
  samengestelde_groep: new Set(groepVelden),
  leerling: new Set([
    ...naamVelden,
    ...'geboortedatum geslacht start_ondw_jgr3 jaargroep instroomdatum uitstroomdatum mutatiedatum'.split(
      ' ',
    ),
  ]),
  leerkracht: new Set([...naamVelden, 'emailadres', 'rol', 'rolomschrijving', 'mutatiedatum']),
}

export const sectieVan: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['vestigingen', new Set(['vestiging'])],
  ['groepen', new Set(['groep', 'samengestelde_groep'])],
  ['leerlingen', new Set(['leerling'])],
  ['leerkrachten', new Set(['leerkracht'])],
])

export const meervoud = {
  vestiging: 'vestigingen',
  groep: 'groepen',
  samengestelde_groep: 'groepen',
  leerling: 'leerlingen',
  leerkracht: 'medewerkers',
} as const

export const isRecordSoort = (naam: string): naam is RecordSoort => Object.hasOwn(veldenVan, naam)
