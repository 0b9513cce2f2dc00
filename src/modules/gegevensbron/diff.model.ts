/** The two sides of a comparison and what comes out of it; `diff.ts` makes it. */
import type { GroepenDiff, StandGroep } from './diff.groepen.ts'
import type { MedewerkersDiff, StandMedewerker } from './diff.medewerkers.ts'
import type { Datum, EdexmlGeslacht } from './edexml.ts'

/** A pupil as the school has it now. */
export type StandLeerling = {
  readonly id: string
  readonly bronSleutel: string | null
  readonly eckid: string | null
  readonly roepnaam: string | null
  readonly voorvoegsel: string | null
  readonly achternaam: string | null
  readonly voornamen: string | null
  readonly voorletters: string | null
  readonly geboortedatum: Datum | null
  readonly geslacht: EdexmlGeslacht | null
  readonly jaargroep: string | null
  /** Identities of the groups, see `groepIdentiteit`. */
  readonly groepSleutels: readonly string[]
  readonly instroomdatum: Datum | null
  readonly uitstroomdatum: Datum | null
  /** Whether there is a dossier (plan, note, result): shown, so that the beheerder knows what hangs on a decision. */
  readonly dossier: boolean
}

export type Stand = {
  readonly leerlingen: readonly StandLeerling[]
  readonly groepen: readonly StandGroep[]
  readonly medewerkers: readonly StandMedewerker[]
}

/** The fields that a file may fill: the state without its own identity. */
export type LeerlingVelden = Omit<StandLeerling, 'id' | 'dossier'>
export type LeerlingVeld = keyof LeerlingVelden

export type Wijziging<V extends string> = {
  readonly veld: V
  readonly van: string | readonly string[] | null
  readonly naar: string | readonly string[] | null
}

export type ConflictReden =
  | 'dubbel-in-bestand'
  | 'sleutel-hergebruikt'
  | 'twee-kandidaten'
  | 'zelfde-naam-en-geboortedatum'
  | 'tweeling-zonder-sleutel'
  | 'naam-ontbreekt'

export type LeerlingNieuw = { readonly nr: number; readonly regel: number; readonly velden: LeerlingVelden }
export type LeerlingGewijzigd = {
  readonly id: string
  readonly nr: number
  readonly dossier: boolean
  readonly wijzigingen: readonly Wijziging<LeerlingVeld>[]
}
export type LeerlingConflict = LeerlingNieuw & {
  readonly reden: ConflictReden
  /** Ids of known pupils it could be; empty when the question is inside the file. */
  readonly kandidaten: readonly string[]
}
export type MogelijkUitgeschreven = {
  readonly id: string
  readonly dossier: boolean
  readonly reden: 'niet-in-bestand' | 'historisch'
}

export type LeerlingenDiff = {
  readonly nieuw: readonly LeerlingNieuw[]
  readonly gewijzigd: readonly LeerlingGewijzigd[]
  readonly ongewijzigd: number
  readonly mogelijkUitgeschreven: readonly MogelijkUitgeschreven[]
  /** Known pupils whose uitstroomdatum in the file is in the past and new to us. */
  readonly uitgeschreven: readonly LeerlingGewijzigd[]
  readonly conflicten: readonly LeerlingConflict[]
  /** Former pupils in the file whom the school does not have: left out, they are nobody's task any more. */
  readonly oudLeerlingen: number
}

export type ImportDiff = {
  readonly groepen: GroepenDiff
  readonly leerlingen: LeerlingenDiff
  readonly medewerkers: MedewerkersDiff
}

/** The answer of the beheerder to a conflict, by `nr` of the record in this file. */
export type Beslissing =
  | { readonly soort: 'koppel'; readonly leerlingId: string }
  | { readonly soort: 'nieuw' }
  | { readonly soort: 'overslaan' }
  /** About a parent, see `diff.ouders.ts`. */
  | { readonly soort: 'koppel-ouder'; readonly ouderId: string }
  | { readonly soort: 'neem-over' }
