/** A difference between two contents of a plan, as it comes over the line and as a reader sees it. */
import type * as z from 'zod/mini'
import type { Tekstdeel } from '../../../planversie/woordverschil.ts'
import type { verschilSchema } from '../../opp.api.schema.ts'

/** One difference as it comes over the line. */
export type Wijziging = z.output<typeof verschilSchema>['wijzigingen'][number]

export interface VerschilRegel {
  readonly sleutel: string
  readonly soort: Wijziging['soort']
  /** Where: "Doelen · Sem leest … · Streefdatum". */
  readonly plek: readonly string[]
  /** Words that stayed, went and came; for text of a person only. */
  readonly delen: readonly Tekstdeel[] | null
  readonly oud: string
  readonly nieuw: string
  /** The fields of an item that came or went. */
  readonly velden: readonly { readonly label: string; readonly tekst: string }[]
  readonly van: number | null
  readonly naar: number | null
}

export interface VerschilGroep {
  readonly onderdeel: string
  readonly titel: string
  /** Parents have to agree with this part again. */
  readonly handelingsdeel: boolean
  readonly regels: readonly VerschilRegel[]
}
