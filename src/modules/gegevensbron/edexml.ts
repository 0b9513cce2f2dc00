/**
 * The shapes that come out of an EDEXML file (1.03, 2.0, 2.1) and the pure mapping of its code lists.
 * Source: EDEXML schemas and manual 2.1 (Edustandaard, 2017-02-17).
 *
 * What is not here is left out on purpose: BSN and its kin, etniciteit, land, gewicht, postcode, foto and the
 * pupil's e-mail are never emitted in any form (AVG art. 5 lid 1 c; Wet op het voortgezet onderwijs and WPO
 * allow the number for other purposes only). They are counted by name as ignored fields.
 */

/** A day as `'YYYY-MM-DD'`, checked against the calendar. */
export type Datum = string

export type EdexmlFoutCode =
  | 'edexml.te-groot'
  | 'edexml.te-complex'
  | 'edexml.te-veel'
  | 'edexml.doctype'
  | 'edexml.verkeerde-codering'
  | 'edexml.afgekapt'
  | 'edexml.geen-xml'
  | 'edexml.geen-edexml'
  | 'edexml.school-ontbreekt'
  | 'edexml.schooljaar-ongeldig'

/** A file that can't be read at all. Carries a place, never a piece of the content: content may be personal data. */
export class EdexmlFout extends Error {
  override readonly name = 'EdexmlFout'
  readonly code: EdexmlFoutCode
  /** 1-based line, 0 when the place is unknown. */
  readonly regel: number
  /** Characters read on that line. */
  readonly kolom: number

  constructor(code: EdexmlFoutCode, regel = 0, kolom = 0) {
    super(`${code} (regel ${regel}, kolom ${kolom})`)
    this.code = code
    this.regel = regel
    this.kolom = kolom
  }
}

export type EdexmlWaarschuwingCode =
  | 'versie-onbekend'
  | 'codering-afwijkend'
  | 'school-dubbel'
  | 'school-zonder-nummer'
  | 'brin-ongeldig'
  | 'dependance-ongeldig'
  | 'record-zonder-identiteit'
  | 'naam-ontbreekt'
  | 'naam-te-lang'
  | 'tekens-verdacht'
  | 'sleutel-ontbreekt'
  | 'sleutel-tijdelijk'
  | 'sleutel-te-lang'
  | 'sleutel-lijkt-bsn'
  | 'nummer-weggelaten'
  | 'sleutel-dubbel'
  | 'eckid-dubbel'
  | 'datum-ongeldig'
  | 'datum-andere-vorm'
  | 'geboortedatum-onwaarschijnlijk'
  | 'uitstroom-voor-instroom'
  | 'geslacht-onbekend'
  | 'jaargroep-onbekend'
  | 'jaargroep-ontbreekt'
  | 'rol-onbekend'
  | 'veld-dubbel'
  | 'groep-bestaat-niet'
  | 'vestiging-bestaat-niet'
  | 'geen-leerlingen'

/** Something in the file that is odd but does not stop the import. */
export type EdexmlWaarschuwing = {
  readonly code: EdexmlWaarschuwingCode
  /** Where, e.g. `leerlingen/leerling[12]/geboortedatum`. Holds element names and positions only. */
  readonly pad: string
  readonly regel: number
  /** The offending code, for code lists only (never a name, date or number that could identify somebody). */
  readonly waarde?: string
}

export type EdexmlVersie = '1.03' | '2.0' | '2.1'

export type EdexmlSchool = {
  /** `2025-2026`: two consecutive years. */
  readonly schooljaar: string
  readonly peildatum: Datum | null
  /** BRIN4, upper case; null when the school is named by another number. */
  readonly brin: string | null
  /** Two digits; empty in the file means the same as `00`. */
  readonly dependance: string
  readonly schoolSleutel: string | null
  /** The Flemish counterpart of BRIN. */
  readonly instellingsnummer: string | null
  readonly aanmaakdatum: Datum | null
  readonly versie: EdexmlVersie | null
}

export type EdexmlVestiging = { readonly sleutel: string; readonly naam: string }

/** What every record with a key has. */
export type EdexmlIdentiteit = {
  /** Place in the file: 1 for the first record of its kind. */
  readonly nr: number
  readonly regel: number
  /** The key of the source system; null when absent or a dummy. */
  readonly sleutel: string | null
  /** True for a key that begins with `#`: it holds within this file only and must not be stored. */
  readonly dummySleutel: boolean
}

export type EdexmlGroep = EdexmlIdentiteit & {
  /** The key as the file writes it, dummy or not: what references in this same file point at. */
  readonly bestandSleutel: string
  readonly soort: 'stamgroep' | 'samengesteld'
  readonly naam: string
  readonly jaargroep: string | null
  readonly omschrijving: string | null
  readonly mutatiedatum: string | null
}

export type EdexmlNaam = {
  readonly roepnaam: string | null
  readonly voorvoegsel: string | null
  readonly achternaam: string | null
  readonly voornamen: string | null
  readonly voorletters: string | null
}

export type EdexmlGeslacht = 'jongen' | 'meisje' | 'onbekend' | 'niet-gespecificeerd'

export type EdexmlLeerling = EdexmlIdentiteit &
  EdexmlNaam & {
    /** ECK iD: only to recognise the same pupil again. */
    readonly eckid: string | null
    readonly geboortedatum: Datum | null
    readonly geslacht: EdexmlGeslacht | null
    /** First day of education at the level of groep 3, for the didactische leeftijd. */
    readonly startGroep3: Datum | null
    /** The raw code of the list (`0`…`8`, `11`…`16`, `B D S V C N H`); see {@link leerjaarVanCode}. */
    readonly jaargroep: string | null
    /** `bestandSleutel` of the stamgroep. */
    readonly groepSleutel: string | null
    readonly samengesteldeGroepSleutels: readonly string[]
    readonly vestigingSleutel: string | null
    readonly instroomdatum: Datum | null
    readonly uitstroomdatum: Datum | null
    readonly mutatiedatum: string | null
  }

/** A role as the file writes it: a code of the list or the supplier's own words. */
export type EdexmlRol =
  | { readonly code: string; readonly omschrijving: null }
  | { readonly code: null; readonly omschrijving: string }

export type EdexmlGroepRollen = { readonly groepSleutel: string; readonly rollen: readonly EdexmlRol[] }

export type EdexmlMedewerker = EdexmlIdentiteit &
  EdexmlNaam & {
    readonly eckid: string | null
    readonly emailadres: string | null
    readonly rollen: readonly EdexmlRol[]
    readonly groepen: readonly EdexmlGroepRollen[]
    readonly mutatiedatum: string | null
  }

/** A whole file, collected. */
export type EdexmlBestand = {
  readonly school: EdexmlSchool
  readonly vestigingen: readonly EdexmlVestiging[]
  readonly groepen: readonly EdexmlGroep[]
  readonly leerlingen: readonly EdexmlLeerling[]
  readonly medewerkers: readonly EdexmlMedewerker[]
}

/** Trims, makes one space of many, takes control characters out and composes accents (NFC). Empty becomes null. */
export function schoneTekst(ruw: string): string | null {
  // Nearly every value in a real file is already clean: one test instead of three rewrites.
  if (/^[!-~]+(?: [!-~]+)*$/.test(ruw)) return ruw
  const tekst = ruw
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .normalize('NFC')
  return tekst === '' ? null : tekst
}

/**
 * True when text looks like UTF-8 that was read as windows-1252 (`Ã«` for `ë`) or has lost characters (U+FFFD).
 * Exporters do this; a person has to look, the reader can't know what was meant.
 */
export function isVerdacht(tekst: string): boolean {
  return /[ÃÄÅ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\uFFFD/.test(tekst)
}

/** Whether year, month and day make a day of the calendar between 1900 and 2199. */
function bestaatDag(jaar: number, maand: number, dag: number): boolean {
  if (jaar < 1900 || jaar > 2199 || maand < 1 || maand > 12 || dag < 1) return false
  return dag <= new Date(Date.UTC(jaar, maand, 0)).getUTCDate()
}

/**
 * Reads `YYYY-MM-DD`, also with a time or zone behind it, and the Dutch `DD-MM-YYYY`.
 * @returns null when it is no day; `afwijkend` when it was in the Dutch form
 */
export function datumVan(ruw: string): { datum: Datum; afwijkend: boolean } | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]{1,24})?(?:Z|[+-]\d{2}:\d{2})?$/.exec(ruw)
  const nl = iso ? null : /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(ruw)
  const [jaar = '', maand = '', dag = ''] = iso ? iso.slice(1, 4) : nl ? [nl[3], nl[2], nl[1]] : []
  if (!bestaatDag(Number(jaar), Number(maand), Number(dag))) return null
  return { datum: `${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`, afwijkend: nl !== null }
}

/** ISO 5218, as EDEXML has it. OSO counts the other way round (1 = vrouw): never share this table. */
const geslachten: ReadonlyMap<string, EdexmlGeslacht> = new Map([
  ['0', 'onbekend'],
  ['1', 'jongen'],
  ['2', 'meisje'],
  ['9', 'niet-gespecificeerd'],
])

export function geslachtVan(code: string): EdexmlGeslacht | null {
  return geslachten.get(code) ?? null
}

// 1.03 stops at 13 and has no B, D, V, C, N; suppliers mix the lists, so one list serves every version.
const jaargroepCodes: ReadonlySet<string> = new Set(
  'B D 0 1 2 3 4 5 6 7 8 11 12 13 14 15 16 S V C N H'.split(' '),
)

/** The jaargroep code in its canonical spelling (`04` → `4`, `s` → `S`), or null when it is on no list. */
export function jaargroepVan(ruw: string): string | null {
  const code = ruw.toUpperCase().replace(/^0(?=\d$)/, '')
  return jaargroepCodes.has(code) ? code : null
}

export type Leerjaar =
  | { readonly soort: 'groep'; readonly nummer: number }
  /** `kaal`: the file wrote `1`…`6` where the list has `11`…`16`. */
  | { readonly soort: 'leerjaar'; readonly nummer: number; readonly kaal: boolean }
  | { readonly soort: 'voorschools' | 'so' | 'vso' | 'combinatie' | 'buiten' | 'historisch' }

const overigeJaargroepen: ReadonlyMap<string, Leerjaar> = new Map([
  ['B', { soort: 'voorschools' }],
  ['D', { soort: 'voorschools' }],
  ['0', { soort: 'voorschools' }],
  ['S', { soort: 'so' }],
  ['V', { soort: 'vso' }],
  ['C', { soort: 'combinatie' }],
  ['N', { soort: 'buiten' }],
  ['H', { soort: 'historisch' }],
])

/**
 * What a jaargroep code means at this kind of school. A plain `1`…`6` is groep 1–6 in primary education, but some
 * VO systems write it for leerjaar 1–6; only the school's own type can tell them apart.
 */
export function leerjaarVanCode(code: string, onderwijs: 'po' | 'vo'): Leerjaar | null {
  const overig = overigeJaargroepen.get(code)
  if (overig) return overig
  if (!jaargroepCodes.has(code)) return null
  const nummer = Number(code)
  if (nummer > 10) return { soort: 'leerjaar', nummer: nummer - 10, kaal: false }
  if (onderwijs === 'vo' && nummer <= 6) return { soort: 'leerjaar', nummer, kaal: true }
  return { soort: 'groep', nummer }
}

/**
 * Whether this is a school year: two consecutive years. By pattern and never by the list in the schema, which stops
 * at 2019-2020 (1.03) or 2024-2025 (2.1) and so refuses today's correct files.
 */
export function isSchooljaar(tekst: string): boolean {
  return /^[12]\d{3}-[12]\d{3}$/.test(tekst) && Number(tekst.slice(5)) === Number(tekst.slice(0, 4)) + 1
}

/**
 * BRIN4 and dependance out of `brincode` and `dependancecode`. Some systems write BRIN6 (`99XX01`) in the first.
 * @returns null where a part is present but malformed
 */
export function brinVan(
  brincode: string,
  dependance: string,
): { brin: string | null; dependance: string | null } {
  const m = /^(\d{2}[A-Z]{2})(\d{2})?$/.exec(brincode.replace(/\s/g, '').toUpperCase())
  const eigen = dependance.trim()
  const gekozen = eigen === '' || eigen === '00' ? (m?.[2] ?? '00') : eigen
  return { brin: m?.[1] ?? null, dependance: /^\d{1,2}$/.test(gekozen) ? gekozen.padStart(2, '0') : null }
}

export function versieVan(ruw: string): EdexmlVersie | null {
  if (ruw === '1.03' || ruw === '1.0.3') return '1.03'
  return ruw === '2.0' || ruw === '2.1' ? ruw : null
}

/** The roles of Koers that a file may suggest. */
export type RolSuggestie =
  | 'zorgcoordinator'
  | 'directeur'
  | 'mentor'
  | 'vakdocent'
  | 'onderwijsassistent'
  | 'leerlingadministratie'

// The manual advises strongly against giving rights by these codes: they are shown to the beheerder, who confirms.
const rolSuggesties: ReadonlyMap<string, RolSuggestie | null> = new Map([
  ['IB', 'zorgcoordinator'],
  ['DIR', 'directeur'],
  ['ADJ', 'directeur'],
  ['LOC', 'directeur'],
  ['LRK', 'mentor'],
  ['VAK', 'vakdocent'],
  ['OWA', 'onderwijsassistent'],
  ['KLA', 'onderwijsassistent'],
  ['LOS', 'onderwijsassistent'],
  ['ADM', 'leerlingadministratie'],
  ...['CON', 'ICT', 'OUD', 'RT', 'SMW', 'STA', 'TAL'].map((code): [string, null] => [code, null]),
])

/** Whether the code is on the list of 2.0 or 2.1. */
export function isRolCode(code: string): boolean {
  return rolSuggesties.has(code)
}

/** The role to suggest to the beheerder for a code of the file, or null when the code gives no reason for one. */
export function rolSuggestieVan(code: string): RolSuggestie | null {
  return rolSuggesties.get(code) ?? null
}

/** Whether a key is a dummy: it numbers the rows of one file and means another person in the next. */
export function isDummySleutel(sleutel: string): boolean {
  return sleutel.startsWith('#')
}

/** The elfproef of BSN and onderwijsnummer: 9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of 11. Zero is no number. */
function isBsn(cijfers: string): boolean {
  const som = [...cijfers].reduce((s, c, plek) => s + Number(c) * (plek === 8 ? -1 : 9 - plek), 0)
  return som % 11 === 0 && Number(cijfers) > 0
}

/**
 * Whether a key is, or holds, what could be a BSN. Some administrations use it as the key of a pupil; such a key is
 * never kept in any form, also not as a hash: nine digits are guessed back in a second.
 */
export function lijktBsn(sleutel: string): boolean {
  const kaal = sleutel.replace(/[\s.-]/g, '')
  const enige = /^\D*(\d{9})\D*$/.exec(kaal)?.[1]
  if (enige !== undefined && isBsn(enige)) return true
  // Not inside a longer word: nine digits in a row happen in hexadecimal keys.
  return [...sleutel.matchAll(/(?<![0-9a-z])\d{9}(?![0-9a-z])/gi)].some(([cijfers]) => isBsn(cijfers))
}

/** Text without the numbers in it that could be a BSN, also when written with dots, dashes or spaces. */
export function zonderBsn(tekst: string): string {
  if (!/\d/.test(tekst)) return tekst
  return tekst.replace(/(?<!\d)\d(?:[ .-]?\d){8}(?![ .-]?\d)/g, (nummer) =>
    isBsn(nummer.replace(/\D/g, '')) ? '' : nummer,
  )
}
