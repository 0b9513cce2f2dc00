/** What there is to back up, asked of the catalogue: no list of tables that somebody can forget to extend. */
import pg from 'pg'

export type Table = {
  /** `schema.table` */
  readonly name: string
  readonly columns: readonly string[]
  /** The order in which the rows are written, so that equal tables give equal bytes. */
  readonly order: string
}
export type Sequence = { readonly name: string; readonly value: string }

const id = pg.escapeIdentifier
export const quoted = (name: string): string => name.split('.').map(id).join('.')

/** Text in a COPY is the same on every server and every version with these. */
export const copySettings = [
  `set local datestyle = 'ISO, YMD'`,
  `set local intervalstyle = 'postgres'`,
  `set local extra_float_digits = 1`,
  `set local bytea_output = 'hex'`,
  `set local timezone = 'UTC'`,
  `set local client_encoding = 'UTF8'`,
  `set local statement_timeout = 0`,
  `set local lock_timeout = '30s'`,
  `set local idle_in_transaction_session_timeout = 0`,
] as const

/**
 * The tables of these schemas that this role may read. Generated columns are left out: the target makes them.
 * Rows go in the order of the primary key, text by its bytes: the collation of another machine may differ.
 */
export async function listTables(
  client: pg.Client,
  schemas: readonly string[],
  reader: string,
): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; order: string }>(
    `select n.nspname || '.' || c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       coalesce((select string_agg(quote_ident(a.attname) || case when t.typcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.nr)
         from pg_index i, unnest(i.indkey::int2[]) with ordinality as k (attnum, nr), pg_attribute a, pg_type t
         where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum and t.oid = a.atttypid),
         't::text collate "C"') as "order"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any ($1) and has_table_privilege($2, c.oid, 'select')
     order by n.nspname collate "C", c.relname collate "C"`,
    [schemas, reader],
  )
  return rows
}

/** Every table of these schemas, also those that are no part of a backup. */
export async function allTables(client: pg.Client, schemas: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname = any ($1) order by 1`,
    [schemas],
  )
  return rows.map(({ name }) => name)
}

/** How far each sequence is. Not part of a snapshot: it may be past it, which leaves a gap and never a double. */
export async function listSequences(client: pg.Client, schemas: readonly string[]): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `select schemaname || '.' || sequencename as name, last_value::text as value from pg_sequences
     where schemaname = any ($1) and last_value is not null order by 1`,
    [schemas],
  )
  return rows
}

export const copyOut = ({ name, columns, order }: Table): string =>
  `copy (select ${columns.map((column) => `t.${id(column)}`).join(', ')} from ${quoted(name)} t order by ${order}) to stdout`

export const copyIn = ({ name, columns }: Pick<Table, 'name' | 'columns'>): string =>
  `copy ${quoted(name)} (${columns.map(id).join(', ')}) from stdin`
