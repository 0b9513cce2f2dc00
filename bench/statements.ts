/**
 * The statements behind a request, and how PostgreSQL plans them. The product runs in this process, so that each
 * statement passes by here on its way to the database.
 */
import pg from 'pg'
import { openDatabase } from '../src/platform/database.ts'
import type { Datum } from '../src/platform/datum.ts'
import { tokenHash } from '../src/platform/tokens.ts'

export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** Every statement that this process sends while `work` runs, in order. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = []
  const real = pg.Client.prototype.query
  // One method with six shapes; all of them go through unchanged.
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] } | null, unknown]
    if (typeof first === 'string') seen.push({ text: first, values: Array.isArray(second) ? second : [] })
    else if (first) seen.push({ text: first.text, values: first.values ?? [] })
    return Reflect.apply(real, this, args) as never
  } as typeof real
  try {
    await work()
  } finally {
    pg.Client.prototype.query = real
  }
  return seen
}

/** Sent between the statements of a request; they read and write nothing. */
const AROUND = /^(begin|commit|rollback|start transaction)/i

export const ofWork = (statements: readonly Statement[]): Statement[] =>
  statements.filter(({ text }) => !AROUND.test(text))

/**
 * How the database would run these statements for the person of a session, under row security. Without costs and
 * times, so that two runs can be compared.
 */
export async function explain(
  appUrl: string,
  token: string,
  today: Datum,
  statements: readonly Statement[],
): Promise<string[]> {
  const { pool, close } = openDatabase(appUrl, { max: 1 })
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select toegang.open($1, $2, $3::date)', [tokenHash(token), new Date(), today])
    const plans: string[] = []
    for (const { text, values } of statements) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${text}`, [
        ...values,
      ])
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
    }
    await client.query('rollback')
    return plans
  } finally {
    client.release()
    await close()
  }
}
