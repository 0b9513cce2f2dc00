import type pg from 'pg'
import type { Actor } from '../../src/platform/actor.ts'
import type { Datum } from '../../src/platform/datum.ts'

export type Context = {
  readonly client: pg.PoolClient
  readonly actor: Actor
  readonly now: Date
  readonly today: Datum
  readonly params: readonly string[]
  readonly body: Readonly<Record<string, unknown>>
}

/** What the audit row says; without one the request leaves none. */
export type Subject = {
  readonly leerlingId?: string
  readonly objectSoort: string
  readonly objectId?: string
  readonly versie?: number
  readonly onderdelen?: readonly string[]
  readonly details?: Readonly<Record<string, number>>
}

/** Null: it is not there. */
export type Work = (ctx: Context) => Promise<{ answer: unknown; subject: Subject | null } | null>

/** A named statement: planned once per connection. The caller states the shape of its rows. */
export async function query<R>(
  client: pg.PoolClient,
  name: string,
  text: string,
  values: unknown[],
): Promise<R[]> {
  return (await client.query({ name, text, values })).rows as R[] // the shape stands next to the SQL
}
