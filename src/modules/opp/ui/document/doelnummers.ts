import type { Doel } from '../../../plandelen/plandelen.schema.ts'
import { doelenboom } from '../../../plandelen/plandelen.ts'

/** Number of each goal by its id: "1" for the first goal, "1.1" for its first interim goal. Loose ones have none. */
export type Doelnummers = ReadonlyMap<string, string>

/** The numbers that readers, measures and the PDF use for the goals, from their place in the tree. */
export function nummerDoelen(doelen: readonly Doel[]): Doelnummers {
  const nummers = new Map<string, string>()
  for (const [i, tak] of doelenboom(doelen).takken.entries()) {
    nummers.set(tak.doel.id, `${i + 1}`)
    for (const [j, tussendoel] of tak.tussendoelen.entries()) nummers.set(tussendoel.id, `${i + 1}.${j + 1}`)
  }
  return nummers
}

/** Anchor of a goal on the page. */
export const doelAnker = (id: string) => `doel-${id}`
/** Anchor of an agreement on the page. */
export const maatregelAnker = (id: string) => `afspraak-${id}`
