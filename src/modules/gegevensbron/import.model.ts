/** What an import speaks of: the school as it is, the difference with a file, and one change of a row. */
import type { StandGroep } from './diff.groepen.ts'
import type { StandMedewerker } from './diff.medewerkers.ts'
import type { ImportDiff, StandLeerling } from './diff.model.ts'
import type { OudersDiff, StandOuder } from './diff.ouders.ts'
import type { Datum, RolSuggestie } from './edexml.ts'

export const LEERLING_STATUSSEN = ['ingeschreven', 'mogelijk_uitgeschreven', 'uitgeschreven'] as const
export type LeerlingStatus = (typeof LEERLING_STATUSSEN)[number]

export const RONDE_STATUSSEN = [
  'gelezen',
  'bezig',
  'verwerkt',
  'mislukt',
  'teruggedraaid',
  'verlopen',
  'geannuleerd',
] as const
export type RondeStatus = (typeof RONDE_STATUSSEN)[number]

export type Lidmaatschap = {
  readonly groepId: string
  /** First day of the school year of that group. */
  readonly jaarBegin: Datum
  readonly vanaf: Datum
  readonly tot: Datum | null
  /** Made by hand in a group made by hand: no file knows of it, so none may end it. */
  readonly eigen: boolean
}
export type SchoolLeerling = StandLeerling & {
  readonly leerlingnummer: string | null
  readonly status: LeerlingStatus
  readonly inschrijving: {
    readonly id: string
    readonly beginOp: Datum | null
    readonly eindOp: Datum | null
  } | null
  /** Memberships that hold now or later, of every school year. */
  readonly lidmaatschappen: readonly Lidmaatschap[]
  /** Whether there ever was one, also one that has ended. */
  readonly ooitInGroep: boolean
}
export type SchoolGroep = StandGroep & {
  readonly bron: 'hand' | 'edexml' | 'csv'
  readonly vervallenOp: Datum | null
}
export type SchoolMedewerker = StandMedewerker & {
  /** What a CSV knows somebody by. */
  readonly code: string | null
  readonly uitDienst: boolean
  readonly groepIds: readonly string[]
}

/** The school as it is now; the groups are those of the school year of the file. */
export type SchoolStand = {
  readonly leerlingen: readonly SchoolLeerling[]
  readonly groepen: readonly SchoolGroep[]
  readonly medewerkers: readonly SchoolMedewerker[]
  /** Suggestions made before, see `suggestieSleutel`: whatever was decided, it isn't asked again. */
  readonly gevraagd: ReadonlySet<string>
  /** Read only when the file is about parents. */
  readonly ouders?: readonly StandOuder[]
  /** By what a pupil would be recognised whose use is restricted: the file says nothing about them. */
  readonly beperkt?: ReadonlySet<string>
}

export type Suggestie = {
  readonly medewerkerId: string | null
  /** Of the new member of staff in the file, when `medewerkerId` is null. */
  readonly nr: number
  readonly soort: 'rol' | 'groep'
  readonly rol: RolSuggestie
  readonly groepSleutel: string | null
}

export type Verschil = {
  readonly diff: ImportDiff
  /** Groups made by hand that the file names too: they get its key. */
  readonly overgenomenGroepen: readonly {
    readonly id: string
    readonly bronSleutel: string
    readonly bron: SchoolGroep['bron']
  }[]
  readonly vervallenGroepen: readonly string[]
  readonly teruggekomenGroepen: readonly { readonly id: string; readonly vervallenOp: Datum }[]
  readonly statussen: readonly {
    readonly id: string
    readonly van: LeerlingStatus
    readonly naar: LeerlingStatus
  }[]
  readonly suggesties: readonly Suggestie[]
  /** From identity to name, for who reads the difference. */
  readonly groepNamen: Readonly<Record<string, string>>
  /** About the school year that is still to come: jaargroepen and leavers wait until it has begun. */
  readonly volgendJaar: boolean
  /** Only of a file that is about parents. */
  readonly ouders?: OudersDiff
  /** Mentors in a list of pupils whom the school has not got as staff. */
  readonly onbekendeMentoren?: number
}

/** Values of a row by column name. */
export type Kolommen = Readonly<Record<string, string | null>>

/** Columns of one row, before and after, by column name. */
export type Rijwijziging = { readonly id: string; readonly van: Kolommen; readonly naar: Kolommen }
