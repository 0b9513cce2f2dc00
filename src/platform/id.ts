import * as z from 'zod/mini'

/** An id of one kind of thing: `Id<'Leerling'>` is not an `Id<'Plan'>`. */
export type Id<K extends string> = string & { readonly __id: K }

/** Shape of an id that comes from outside. */
export function idSchema<K extends string>() {
  return z.pipe(
    z.uuid(),
    z.transform((value) => value as Id<K>),
  ) // checked one step earlier
}

/** Makes forgetting a case of a union a compile error. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`)
}
