/** The pool, and the two doors to tenant data. No query reaches a domain table outside a transaction with a context. */
import { createHash } from 'node:crypto'
import {
  Kysely,
  type KyselyPlugin,
  PostgresDialect,
  type PostgresPool,
  type RawBuilder,
  type Transaction,
} from 'kysely'
import pg from 'pg'

/** All SQL is written by hand in `*.sql.ts`, so the builder knows no tables. */
type NoTables = Record<never, never>
export type Database = Kysely<NoTables>
export type Tx = Transaction<NoTables>

const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format === 'binary') return pg.types.getTypeParser(oid, format)
    if (oid === 20) return Number // int8: counts and sequence numbers stay far below 2^53
    if (oid === 1700) return Number // numeric: scores with one decimal
    if (oid === 1082) return (value: string) => value // date stays 'YYYY-MM-DD', without a time zone to get wrong
    if (oid === 1114 || oid === 1184) return (value: string) => new Date(value).toISOString()
    return pg.types.getTypeParser(oid, format)
  },
}

export type OpenedDatabase = { db: Database; pool: pg.Pool; close(): Promise<void> }

/** Opens the pool of the runtime role. Every statement with parameters becomes a prepared one (stack-server.md §3). */
export function openDatabase(
  connectionString: string,
  options: { max?: number; name?: string; keyring?: KyselyPlugin } = {},
): OpenedDatabase {
  // Compiling (jit) pays for minutes of reporting; a request of milliseconds it makes a hundred times slower.
  const pool = new pg.Pool({
    connectionString,
    max: options.max ?? 10,
    types,
    connectionTimeoutMillis: 2_000,
    application_name: options.name ?? 'koers',
    options:
      '-c jit=off -c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=15000 -c timezone=UTC -c search_path=koers',
  })
  // An idle connection that dies (server restart) must not end the process; the next query gets a new one.
  pool.on('error', () => {})
  // Nor one that dies between two queries of a transaction: the next query says so, to who can answer 503.
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<NoTables>({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    plugins: [camelCaseColumns, ...(options.keyring ? [options.keyring] : [])],
  })
  return { db, pool, close: () => db.destroy() }
}

/**
 * `snake_case` columns come back as `camelCase` keys; what a column holds stays as it is. Kysely's own plugin also
 * rewrites every statement on its way in, which our SQL, written by hand as it goes to the server, never needs.
 */
const camelCaseColumns: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    const [first] = result.rows
    if (!first || !Object.keys(first).some((column) => column.includes('_'))) return result
    const names = Object.keys(first).map((column) => [column, camelCase(column)] as const)
    const rows = result.rows.map((row) => {
      const named: Record<string, unknown> = {}
      for (const [column, name] of names) named[name] = row[column]
      return named
    })
    return { ...result, rows }
  },
}

const camelCase = (column: string): string =>
  column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** The server ends a statement after five seconds; a server that doesn't answer at all is given up after six. */
const PATIENCE_MS = 6_000
// node-postgres takes it per query; its types know it per pool only.
const waiting = (ms: number): object => ({ query_timeout: ms })

/** Begin, commit, set local: nothing to plan. */
const isPlanned = (text: string): boolean => /^\s*(?:select|with|insert|update|delete)\b/i.test(text)

/** Names each statement after its text, so that PostgreSQL plans it once per connection. */
function preparing(pool: pg.Pool, keep = 500): PostgresPool {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    let name = names.get(text)
    if (!name && names.size < keep && isPlanned(text)) {
      name = `k${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`
      names.set(text, name)
    }
    return name
  }
  const wrap = (client: pg.PoolClient) => {
    let lost = false
    let patience = PATIENCE_MS
    return {
      query: async (text: string, values: unknown[]) => {
        // After no answer the rollback gets none either, and nobody knows in which transaction this connection is.
        if (lost) throw new Error('Connection terminated')
        const name = nameOf(text)
        const longer = name ? undefined : /^set local statement_timeout = '(\d+)s'$/.exec(text)?.[1]
        if (longer) patience = (Number(longer) + 1) * 1000
        try {
          return await client.query({ ...(name && { name }), text, values, ...waiting(patience) })
        } catch (error) {
          lost = !(error instanceof pg.DatabaseError)
          throw error
        }
      },
      // A connection that was lost never serves another person.
      release: () => client.release(lost),
    }
  }
  // Kysely asks for three methods only; its type wants the whole pg client.
  return { connect: async () => wrap(await pool.connect()), end: () => pool.end() } as unknown as PostgresPool
}

/** All rows of a hand-written query. The caller states the shape; the query's test proves it. */
export async function rows<R>(tx: Tx, query: RawBuilder<unknown>): Promise<R[]> {
  return (await query.execute(tx)).rows as R[] // the shape is stated next to the SQL
}

/** The first row, or null. */
export async function row<R>(tx: Tx, query: RawBuilder<unknown>): Promise<R | null> {
  return (await rows<R>(tx, query))[0] ?? null
}

/** How many rows a write touched. */
export async function affected(tx: Tx, query: RawBuilder<unknown>): Promise<number> {
  return Number((await query.execute(tx)).numAffectedRows ?? 0n)
}
