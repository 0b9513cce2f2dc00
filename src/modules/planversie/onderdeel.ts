import type * as z from 'zod/mini'

/**
 * One section of a plan: the part that is saved, versioned and shown as a whole.
 * @typeParam S the zod shape of the current version of its content
 */
export interface Onderdeel<S extends z.ZodMiniType = z.ZodMiniType> {
  readonly schema: S
  /** A fresh empty value; must satisfy the schema. */
  readonly leeg: () => z.output<S>
  /**
   * From stored version n (at index n-1) to n+1. Content is never rewritten in the database: it is lifted when read.
   * Once released an upcaster never changes.
   */
  readonly upcasters: readonly Upcaster[]
  /** Part of the handelingsdeel, so a change needs the consent of parents again. */
  readonly handelingsdeel: boolean
}
export type Upcaster = (oud: unknown) => unknown

/** The version that is written today: derived, so that it cannot disagree with the upcasters. */
export function schemaVersie(onderdeel: Pick<Onderdeel, 'upcasters'>): number {
  return onderdeel.upcasters.length + 1
}

/**
 * Stored content of any earlier version, lifted to today's shape and checked.
 * @throws RangeError for a version that this program does not know (a newer program wrote it)
 * @throws ZodError when the content does not fit
 */
export function leesOnderdeel<S extends z.ZodMiniType>(
  onderdeel: Pick<Onderdeel<S>, 'schema' | 'upcasters'>,
  versie: number,
  inhoud: unknown,
): z.output<S> {
  if (!Number.isInteger(versie) || versie < 1 || versie > schemaVersie(onderdeel))
    throw new RangeError(`unknown schema version ${versie}`)
  const gelift = onderdeel.upcasters.slice(versie - 1).reduce((oud, stap) => stap(oud), inhoud)
  return onderdeel.schema.parse(gelift)
}
