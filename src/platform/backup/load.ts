/** Puts verified rows into an empty, migrated database: in one transaction, compared with the archive before it counts. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { BackupError, backupText } from './backup.text.ts'
import type { Manifest } from './manifest.ts'
import { digesting, READER, type Schemas } from './snapshot.ts'
import { copyIn, copyOut, copySettings, listTables, quoted, type Sequence, type Table } from './tables.ts'

const MARK = 'koers: restore in progress'
const id = pg.escapeIdentifier

/** What stands where a restore wants to go. */
export type TargetState = 'empty' | 'unfinished' | 'taken'

export async function targetState(client: pg.Client): Promise<TargetState> {
  const { rows } = await client.query<{ schemas: string[]; mark: string | null }>(
    `select array(select nspname::text from pg_namespace where nspname in ('koers', 'migratie', 'pgboss')) as schemas,
      (select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = 'migratie') as mark`,
  )
  if (rows[0]?.mark === MARK) return 'unfinished'
  return (rows[0]?.schemas.length ?? 0) > 0 ? 'taken' : 'empty'
}

/** From here until the rows are in, a server refuses to start on this database. */
export async function markUnfinished(client: pg.Client): Promise<void> {
  await client.query('create schema if not exists migratie')
  await client.query(`comment on schema migratie is '${MARK}'`)
}

type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string }

/** A table as it was before it was opened for loading. */
type Shape = {
  readonly name: string
  readonly forced: boolean
  readonly triggers: readonly { name: string; enabled: string }[]
}

/**
 * Opens the tables for loading as their owner: no superuser is needed. Row security is not forced on the owner, triggers
 * rest, and foreign keys go away to come back (which checks them all) when the rows are in.
 */
export async function openForLoading(
  client: pg.Client,
  schemas: readonly string[],
): Promise<{ close(): Promise<void> }> {
  const foreignKeys = await listForeignKeys(client, schemas)
  const shapes = await listShapes(client, schemas)
  for (const { table, name } of foreignKeys)
    await client.query(`alter table ${quoted(table)} drop constraint ${id(name)}`)
  for (const { name } of shapes)
    await client.query(`alter table ${quoted(name)} no force row level security, disable trigger user`)
  if (shapes.length > 0) await client.query(`truncate ${shapes.map(({ name }) => quoted(name)).join(', ')}`)
  return {
    close: async () => {
      for (const { table, name, definition } of foreignKeys)
        await client.query(`alter table ${quoted(table)} add constraint ${id(name)} ${definition}`)
      for (const { name, forced, triggers } of shapes) {
        await client.query(
          `alter table ${quoted(name)} enable trigger user${forced ? ', force row level security' : ''}`,
        )
        for (const trigger of triggers)
          await client.query(
            `alter table ${quoted(name)} ${firing[trigger.enabled] ?? 'enable trigger'} ${id(trigger.name)}`,
          )
      }
    },
  }
}

/** pg_trigger.tgenabled, where it isn't the usual "on". */
const firing: Readonly<Record<string, string>> = {
  A: 'enable always trigger',
  R: 'enable replica trigger',
  D: 'disable trigger',
}

async function listForeignKeys(client: pg.Client, schemas: readonly string[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select n.nspname || '.' || c.relname as "table", k.conname::text as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and n.nspname = any ($1) order by 1, 2`,
    [schemas],
  )
  return rows
}

async function listShapes(client: pg.Client, schemas: readonly string[]): Promise<Shape[]> {
  const { rows } = await client.query<Shape>(
    `select n.nspname || '.' || c.relname as name, c.relforcerowsecurity as forced,
       (select coalesce(json_agg(json_build_object('name', g.tgname, 'enabled', g.tgenabled)), '[]') from pg_trigger g
         where g.tgrelid = c.oid and not g.tgisinternal and g.tgenabled <> 'O') as triggers
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = any ($1) order by 1`,
    [schemas],
  )
  return rows
}

/** A loader of one table after another; knows only tables and columns that the migrations made, never the archive's word. */
export async function tableLoader(client: pg.Client, schemas: Schemas) {
  const found = [
    ...(await listTables(client, schemas.data, READER.data)),
    ...(await listTables(client, schemas.keys, READER.keys)),
  ]
  const known = new Map(found.map((table) => [table.name, table]))
  const find = (name: string): Table => {
    const table = known.get(name)
    if (!table) throw new BackupError(backupText.andereVorm(name))
    return table
  }
  return {
    load: async (name: string, columns: readonly string[], content: AsyncIterable<Uint8Array>) => {
      const table = find(name)
      if ([...columns].sort().join() !== [...table.columns].sort().join())
        throw new BackupError(backupText.andereVorm(name))
      await pipeline(Readable.from(content), client.query(copyFrom(copyIn({ name, columns }))))
    },
    /** @throws BackupError when a table does not hold exactly what the archive held */
    compare: async (
      tables: Manifest['tables'],
      columnsOf: (name: string) => readonly string[],
      progress: (name: string, bytes: number) => void,
    ) => {
      for (const expected of tables) {
        const digest = digesting()
        const table = { ...find(expected.name), columns: columnsOf(expected.name) }
        for await (const chunk of client.query(copyTo(copyOut(table)))) digest.add(chunk)
        const found = digest.end()
        if (found.sha256 !== expected.sha256)
          throw new BackupError(backupText.andersTeruggelezen(expected.name))
        progress(expected.name, found.bytes)
      }
    },
  }
}

export async function setSequences(
  client: pg.Client,
  schemas: readonly string[],
  sequences: readonly Sequence[],
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select schemaname || '.' || sequencename as name from pg_sequences where schemaname = any ($1)`,
    [schemas],
  )
  const known = new Set(rows.map(({ name }) => name))
  for (const { name, value } of sequences) {
    if (known.has(name)) await client.query('select setval($1::regclass, $2::bigint)', [quoted(name), value])
  }
}

/** One transaction around the load; the mark goes with its commit. */
export async function loading(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    for (const setting of copySettings) await client.query(setting)
    await work()
    await client.query('comment on schema migratie is null')
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}
