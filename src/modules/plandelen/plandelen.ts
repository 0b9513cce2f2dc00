import { addMonths, type Datum } from '../../platform/datum.ts'
import type { Doel, Factor, Maatregel } from './plandelen.schema.ts'
import { isLeeg } from './tekst.ts'

/** Months after which a factor is asked "klopt dit nog?"; the law wants recent facts only (AVG, handreiking §5.1). */
export const FACTOR_VERSE_MAANDEN = 24

/** The factors of one cell of the table (rubric 1a/1b) that say something. */
export function factorenIn(
  factoren: readonly Factor[],
  soort: Factor['soort'],
  context?: Factor['context'],
): readonly Factor[] {
  return factoren.filter(
    (f) => f.soort === soort && (context === undefined || f.context === context) && !isLeeg(f.tekst),
  )
}

/** False without a date, or when the fact is older than {@link FACTOR_VERSE_MAANDEN}. */
export function isActueel(feit: Pick<Factor, 'datum'>, vandaag: Datum): boolean {
  return feit.datum !== null && feit.datum >= addMonths(vandaag, -FACTOR_VERSE_MAANDEN)
}

/** True when information comes from a third party and nobody recorded who allowed its use. */
export function mistToestemming(factor: Factor): boolean {
  return factor.bron === 'derde' && (isLeeg(factor.toestemmingDoor) || factor.toestemmingOp === null)
}

export interface Doelenboom {
  readonly takken: readonly { readonly doel: Doel; readonly tussendoelen: readonly Doel[] }[]
  /** Interim goals whose goal is gone or which never had one: shown apart, never lost. */
  readonly los: readonly Doel[]
}

/** Goals of the school year with their interim goals, in the order of the list. */
export function doelenboom(doelen: readonly Doel[]): Doelenboom {
  const takken = doelen
    .filter((d) => d.niveau === 'schooljaar')
    .map((doel) => ({
      doel,
      tussendoelen: doelen.filter((d) => d.niveau === 'tussendoel' && d.bovenliggend === doel.id),
    }))
  const verbonden = new Set(takken.flatMap((tak) => tak.tussendoelen.map((d) => d.id)))
  return { takken, los: doelen.filter((d) => d.niveau === 'tussendoel' && !verbonden.has(d.id)) }
}

/** The ids that still point at something: sections are saved apart, so a reference may outlive its target. */
export function bestaande(
  ids: readonly string[],
  items: readonly { readonly id: string }[],
): readonly string[] {
  const bekend = new Set(items.map((i) => i.id))
  return ids.filter((id) => bekend.has(id))
}

/** The agreements of one of the four blocks of rubric 6; `null` gathers those not placed yet. */
export function maatregelenVan(
  maatregelen: readonly Maatregel[],
  uitvoerder: Maatregel['uitvoerder'],
): readonly Maatregel[] {
  return maatregelen.filter((m) => m.uitvoerder === uitvoerder)
}

/** The list with the item moved to `naar` (clamped); the list itself when the id is unknown. */
export function verplaats<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  naar: number,
): readonly T[] {
  const item = items.find((i) => i.id === id)
  if (!item) return items
  const rest = items.filter((i) => i.id !== id)
  const plek = Math.max(0, Math.min(naar, rest.length))
  return [...rest.slice(0, plek), item, ...rest.slice(plek)]
}
