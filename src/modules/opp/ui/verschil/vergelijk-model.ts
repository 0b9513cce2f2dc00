/** Two contents of a plan side by side, as a reader sees them. */
import type { EigenVeld } from '../../../plandelen/eigenveld.schema.ts'
import type { Json } from '../../../planversie/planversie.ts'
import type { Tekstdeel } from '../../../planversie/woordverschil.ts'
import type { WaardeContext } from './waarden.ts'

/** Sections by their name, with what is kept beside them (hoorgesprek, talks). */
export type Inhoud = Readonly<Record<string, Json>>

export interface VergelijkContext {
  readonly label: WaardeContext['label']
  /** Own fields of the school; the first of the same id gives the words. */
  readonly eigenVelden: readonly EigenVeld[]
}

export type Celstand = 'gelijk' | 'gewijzigd' | 'nieuw' | 'weg'

/** One field: `gelijk` and `weg` together are what stood there, `gelijk` and `nieuw` what stands there now. */
export interface VergelijkVeld {
  readonly sleutel: string
  readonly label: string
  readonly stand: Celstand
  readonly delen: readonly Tekstdeel[]
}

/** One item of a list, or the loose fields of a section (`titel` null). */
export interface VergelijkBlok {
  readonly sleutel: string
  readonly titel: string | null
  readonly stand: Celstand
  /** Places in the list, counted from one. */
  readonly verplaatst: { readonly van: number; readonly naar: number } | null
  readonly velden: readonly VergelijkVeld[]
}

export interface VergelijkDeel {
  readonly onderdeel: string
  readonly titel: string
  /** Parents have to agree with this part again. */
  readonly handelingsdeel: boolean
  readonly anders: boolean
  readonly blokken: readonly VergelijkBlok[]
}

export interface StandTelling {
  readonly nieuw: number
  readonly weg: number
  readonly verplaatst: number
}
export interface Telling {
  /** Fields that differ in what both have. */
  readonly velden: number
  /** Items of the handelingsdeel, and of the rest. */
  readonly afspraken: StandTelling
  readonly punten: StandTelling
}

export interface Vergelijking {
  readonly delen: readonly VergelijkDeel[]
  readonly telling: Telling
  readonly raaktHandelingsdeel: boolean
  readonly anders: boolean
}

/** What differs about this block itself or in it. */
export const blokAnders = ({ stand, verplaatst }: VergelijkBlok): boolean =>
  stand !== 'gelijk' || verplaatst !== null
