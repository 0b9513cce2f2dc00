/** The coded facts of the parts of a plan: what is counted over plans. No free text passes here. */
import type { Behoefte, Doel, Factor, Maatregel } from './plandelen.schema.ts'

export interface Feit {
  /** Stable id of the item in the plan. */
  readonly itemId: string
  readonly soort:
    | 'factor'
    | 'factor_context'
    | 'doel'
    | 'behoefte'
    | 'maatregel'
    | 'uitvoerder'
    | 'intensiteit'
    | 'domein'
    | 'kenmerk'
    | 'uitstroom'
    | 'afwijking'
  readonly code: string
  readonly domein: string | null
}

/** A fact, unless its code was not chosen yet. */
export const feit = (
  itemId: string,
  soort: Feit['soort'],
  code: string | null,
  domein: string | null = null,
): readonly Feit[] => (code === null ? [] : [{ itemId, soort, code, domein }])

export const factorFeiten = (items: readonly Factor[]): readonly Feit[] =>
  items.flatMap((f) => [
    ...feit(f.id, 'factor', f.soort, f.domein),
    ...feit(f.id, 'factor_context', f.context, f.domein),
  ])

export const doelFeiten = (items: readonly Doel[]): readonly Feit[] =>
  items.flatMap((d) => feit(d.id, 'doel', d.voorWie, d.domein))

export const behoefteFeiten = (items: readonly Behoefte[]): readonly Feit[] =>
  items.flatMap((b) => feit(b.id, 'behoefte', b.thema, b.domein))

export const maatregelFeiten = (items: readonly Maatregel[]): readonly Feit[] =>
  items.flatMap((m) => [
    ...feit(m.id, 'maatregel', m.soort),
    ...feit(m.id, 'uitvoerder', m.uitvoerder),
    ...feit(m.id, 'intensiteit', m.intensiteit),
  ])
