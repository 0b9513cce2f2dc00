/**
 * Saving a whole record when somebody else may have saved it meanwhile. The writer sends the values it started from
 * (`was`) along with the new ones, so that what only the other changed stays, and nobody overwrites a word unseen.
 */
import * as z from 'zod/mini'
import { conflict } from './errors.ts'

type Field = string | number | boolean | null
export type Fields = Readonly<Record<string, Field>>
/** A value for each field of T; what is stored may be looser than what may be written. */
type FieldsOf<T> = { readonly [K in keyof T]: Field }

/** As read before the change, so not held to the rules for writing. Left out: the record is replaced as a whole. */
export const wasSchema = z.optional(
  z.record(
    z.string().check(z.maxLength(100)),
    z.union([z.string().check(z.maxLength(20_000)), z.number(), z.boolean(), z.null()]),
  ),
)

/** A field that only one side changed gets that side's value; `clashes` were changed by both, each in another way. */
export function merge<T extends FieldsOf<T>>(
  was: Fields,
  now: FieldsOf<T>,
  mine: T,
): { readonly merged: T; readonly clashes: readonly (keyof T & string)[] } {
  const names = Object.keys(mine) as (keyof T & string)[] // the keys of a parsed body are those of its type
  const known = names.filter((name) => name in was)
  const theirs = known.filter((name) => mine[name] === was[name]).map((name) => [name, now[name]])
  const clashes = known.filter(
    (name) => mine[name] !== was[name] && now[name] !== was[name] && now[name] !== mine[name],
  )
  return { merged: { ...mine, ...Object.fromEntries(theirs) }, clashes }
}

/**
 * What is to be saved. Ask for `now` under a lock.
 * @throws AppError 409 with the current value of each field that both changed
 */
export function mergeOrRefuse<T extends FieldsOf<T>>(
  was: Fields | undefined,
  now: FieldsOf<T> | null,
  mine: T,
): T {
  if (was === undefined || now === null) return mine
  const { merged, clashes } = merge(was, now, mine)
  if (clashes.length > 0)
    throw conflict('verzoek.intussen-gewijzigd', {
      huidig: Object.fromEntries(clashes.map((name) => [name, now[name]])),
    })
  return merged
}

/**
 * Before something is put away as a whole: is it still what was looked at? Ask for `now` under a lock.
 * @throws AppError 409 with the current value of what somebody else changed meanwhile
 */
export function refuseUnseen(was: Fields | undefined, now: Fields): void {
  if (was === undefined) return
  const changed = Object.entries(now).filter(([name, value]) => was[name] !== value)
  if (changed.length > 0) throw conflict('verzoek.intussen-anders', { huidig: Object.fromEntries(changed) })
}
