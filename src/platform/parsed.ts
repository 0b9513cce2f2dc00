/** What was parsed in this request is not parsed again on its way out. */
import * as z from 'zod/mini'

/**
 * The same shape for types and for the OpenAPI document, taken as it is: for a part of an answer that the same schema
 * just read from the database, so that a plan is not walked twice. Never for what comes from outside.
 */
export function parsed<S extends z.ZodMiniType>(schema: S): S {
  const copy = z.core.clone(schema, schema._zod.def, { parent: true })
  copy._zod.run = (payload) => payload
  return copy
}
