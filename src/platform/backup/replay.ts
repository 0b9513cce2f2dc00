/** Removes one subject from every table that names it, found in the catalogue: a new table cannot be forgotten. */
import pg from 'pg'
import { quoted } from './tables.ts'

/**
 * Deletes the rows whose `column` is this subject, within its tenant where the table has one.
 * @returns how many rows went
 */
export async function deleteBySubject(
  client: pg.Client,
  where: { readonly schemas: readonly string[]; readonly column: string; readonly tenantColumn: string },
  subject: { readonly tenant: string; readonly id: string },
): Promise<number> {
  const { rows } = await client.query<{ name: string; tenant: boolean }>(
    `select n.nspname || '.' || c.relname as name,
       exists (select from pg_attribute b where b.attrelid = c.oid and b.attname = $3 and not b.attisdropped) as tenant
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = $2 and not a.attisdropped
     where c.relkind = 'r' and n.nspname = any ($1)`,
    [where.schemas, where.column, where.tenantColumn],
  )
  let gone = 0
  for (const { name, tenant } of rows) {
    const values = tenant ? [subject.id, subject.tenant] : [subject.id]
    const also = tenant ? ` and ${pg.escapeIdentifier(where.tenantColumn)} = $2` : ''
    const { rowCount } = await client.query(
      `delete from ${quoted(name)} where ${pg.escapeIdentifier(where.column)} = $1${also}`,
      values,
    )
    gone += rowCount ?? 0
  }
  return gone
}
