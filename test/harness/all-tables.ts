/**
 * Everything that the database holds, as text: every column of every table of every schema, with sealed cells opened
 * by the keys of its test server. For tests that prove that something is stored nowhere, or is gone everywhere.
 */
import pg from 'pg'
import { openSealed, readAllKeys } from './sealed.ts'

export type StoredValue = {
  /** `schema.table` */
  readonly table: string
  readonly column: string
  readonly text: string
  /** The text stood in a sealed cell. */
  readonly sealed: boolean
}

/**
 * Every stored value that is not null.
 * @param superuserUrl a role that sees all rows; with another one row security would hide what is looked for
 */
export async function* everyValue(superuserUrl: string): AsyncGenerator<StoredValue> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const sees = await client.query(
      'select rolsuper or rolbypassrls as all from pg_roles where rolname = current_user',
    )
    if (sees.rows[0]?.all !== true)
      throw new Error('everyValue needs a role that bypasses row-level security')
    const { rows: columns } = await client.query<Column>(
      `select n.nspname as schema, c.relname as name, a.attname as column, t.typname = 'bytea' as bytes
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_type t on t.oid = a.atttypid
       where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
       order by 1, 2, a.attnum`,
    )
    for (const { schema, name, column, bytes } of columns) {
      const id = client.escapeIdentifier
      const { rows } = await client.query<{ value: string | Buffer }>(
        `select ${id(column)}${bytes ? '' : '::text'} as value from ${id(schema)}.${id(name)} where ${id(column)} is not null`,
      )
      for (const { value } of rows)
        yield { table: `${schema}.${name}`, column, text: asText(value), sealed: false }
    }
    for (const { content, value } of await openSealed(client, await readAllKeys(client, superuserUrl)))
      yield { table: content.table, column: content.column, text: JSON.stringify(value), sealed: true }
  } finally {
    await client.end()
  }
}

/** Where a text is stored, as `schema.table.column`; empty when it is nowhere. */
export async function placesOf(superuserUrl: string, ...needles: readonly string[]): Promise<string[]> {
  const places = new Set<string>()
  for await (const { table, column, text } of everyValue(superuserUrl)) {
    if (needles.some((needle) => text.includes(needle))) places.add(`${table}.${column}`)
  }
  return [...places].sort()
}

type Column = { schema: string; name: string; column: string; bytes: boolean }

/** Bytes as they are and as hexadecimal digits. */
const asText = (value: string | Buffer): string =>
  typeof value === 'string' ? value : `${value.toString('latin1')}\n${value.toString('hex')}`
