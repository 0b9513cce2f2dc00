/** What a CSV file may hold and what comes out of it. Pure; the reading is `csv.lezen.ts`, the meaning `csv.omzetten.ts`. */
import type { LeerlingVeld } from './diff.model.ts'
import type { Datum, EdexmlBestand } from './edexml.ts'

export const CSV_SOORTEN = ['leerlingen', 'medewerkers', 'ouders', 'combinatie'] as const
export type CsvSoort = (typeof CSV_SOORTEN)[number]

export const CODERINGEN = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const
export type Codering = (typeof CODERINGEN)[number]

/** Names, because a tab does not travel well in an address. */
export const SCHEIDINGEN = { puntkomma: ';', komma: ',', tab: '\t', streep: '|' } as const
export type Scheiding = keyof typeof SCHEIDINGEN
export const SCHEIDING_NAMEN = ['puntkomma', 'komma', 'tab', 'streep'] as const satisfies readonly Scheiding[]

export const CSV_LIMIETEN = {
  maxBytes: 20 * 1024 * 1024,
  maxRijen: 60_000,
  maxKolommen: 200,
  maxCel: 4_000,
  /** Warnings that are handed out; the rest is only counted. */
  maxMeldingen: 1_000,
} as const

export type CsvFoutCode =
  | 'csv.te-groot'
  | 'csv.te-veel-rijen'
  | 'csv.te-veel-kolommen'
  | 'csv.cel-te-lang'
  | 'csv.geen-tekst'
  | 'csv.verkeerde-codering'
  | 'csv.aanhaling-open'
  | 'csv.leeg'
  | 'csv.alleen-kop'
  | 'csv.ongeldig'
  | 'csv.kolom-ontbreekt'
  | 'csv.kolom-bsn'
  | 'csv.indeling-klopt-niet'
  | 'csv.geen-rij-over'

/** A file or a mapping that can't be used. Carries a place, never a piece of the content. */
export class CsvFout extends Error {
  override readonly name = 'CsvFout'
  readonly code: CsvFoutCode
  /** 1-based line of the file, 0 when the place is unknown. */
  readonly regel: number
  readonly kolom: number

  constructor(code: CsvFoutCode, regel = 0, kolom = 0) {
    super(`${code} (regel ${regel}, kolom ${kolom})`)
    this.code = code
    this.regel = regel
    this.kolom = kolom
  }
}

export type Kolom = {
  readonly naam: string
  /** Holds (mostly) numbers that can be a BSN, or says so in its head: its cells were dropped while reading. */
  readonly bsn: boolean
  readonly gevuld: number
}

/** A file as a table; cells are trimmed, and no number that can be a BSN is in it. */
export type Tabel = {
  readonly codering: Codering
  readonly scheiding: Scheiding
  /** Whether the delimiter was clear from the file (0 to 1). */
  readonly zekerheid: number
  readonly kop: boolean
  readonly kolommen: readonly Kolom[]
  readonly rijen: readonly (readonly string[])[]
  /** Per row the line of the file on which it begins. */
  readonly regels: readonly number[]
  /** Cells from which a number was left out. */
  readonly weggelaten: number
  /** Lines with more cells than the head has names: shifted, so left out. */
  readonly verschoven: readonly number[]
}

export const OUDER_VELDEN = [
  'bronSleutel',
  'roepnaam',
  'voorvoegsel',
  'achternaam',
  'email',
  'telefoon',
  'straat',
  'huisnummer',
  'postcode',
  'plaats',
  'geheimAdres',
] as const
export type OuderVeld = (typeof OUDER_VELDEN)[number]
/** `geheimAdres` is 'true', 'false' or null (not said). */
export type OuderVelden = Readonly<Record<OuderVeld, string | null>>

export type GezagInBestand = 'ja' | 'nee' | 'onbekend'

/** One parent of one pupil, as a row of the file tells it. */
export type OuderRegel = {
  /** Place among all records of the file, after the pupils; what a decision names. */
  readonly nr: number
  readonly regel: number
  /** Number of the pupil in the administration. */
  readonly leerlingSleutel: string
  /** To see that the number is of the pupil who is meant. */
  readonly leerlingGeboren: Datum | null
  readonly velden: OuderVelden
  readonly relatie: string | null
  readonly gezag: GezagInBestand
  readonly gezagVanaf: Datum | null
}

export type Mentor = {
  readonly groepSleutel: string
  readonly code: string | null
  readonly naam: string | null
}

/** What a CSV adds to the shape that EDEXML gives: which part of the school it is about. */
export type CsvDeel = {
  readonly soort: CsvSoort
  /** All pupils of the school are in it: who is missing has possibly left. */
  readonly volledig: boolean
  /** Fields that have a column; about the others the file says nothing. */
  readonly geleverd: readonly LeerlingVeld[]
  readonly ouders: readonly OuderRegel[]
  readonly mentoren: readonly Mentor[]
}

/** What was read, of any format. */
export type Bestand = EdexmlBestand & { readonly csv?: CsvDeel }

export const metOuders = (bestand: Bestand): boolean => (bestand.csv?.ouders.length ?? 0) > 0

/** Where a round came from; one with parents is for who may manage them. */
export const RONDE_SOORTEN = [
  'edexml',
  'csv-leerlingen',
  'csv-medewerkers',
  'csv-ouders',
  'csv-combinatie',
] as const
export type RondeSoort = (typeof RONDE_SOORTEN)[number]
