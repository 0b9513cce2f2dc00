/** A database to back up and an empty one to restore into, on the server of the test run. */
import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { SCHEMAS } from '../../src/cli/backup-plan.ts'
import { vernietigOpnieuw } from '../../src/modules/leerling/vernietiging.sql.ts'
import { type BackupSource, type MadeBackup, makeBackup } from '../../src/platform/backup/dump.ts'
import { checkRestore, type Restored, type RestorePlan, restore } from '../../src/platform/backup/restore.ts'
import { type BackupSecret, readSecret, recipientFor } from '../../src/platform/backup/secrets.ts'

import { atDatabase } from '../harness/template.ts'

export const MIGRATIONS = join(import.meta.dirname, '../../migrations')

export type EmptyDatabase = {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly superuserUrl: string
  drop(): Promise<void>
}

/** A database as docs/operations.md makes it, with nothing in it. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  const server = inject('databaseServer')
  const name = `koers_leeg_${randomBytes(6).toString('hex')}`
  const at = (url: string) => atDatabase(url, name)
  await withClient(server.superuserUrl, async (client) => {
    await client.query(`create database ${name} owner koers_owner encoding 'UTF8' template template0`)
  })
  await withClient(at(server.superuserUrl), async (client) => {
    await client.query('alter schema public owner to koers_owner')
    await client.query('grant usage on schema public to koers_app, koers_audit, koers_backup')
  })
  return {
    ownerUrl: at(server.ownerUrl),
    appUrl: at(server.appUrl),
    superuserUrl: at(server.superuserUrl),
    drop: () =>
      withClient(
        server.superuserUrl,
        async (client) => void (await client.query(`drop database ${name} with (force)`)),
      ),
  }
}

export async function withClient<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A home with a key pair of its own, and a place for archives. */
export async function makeHome(): Promise<{
  home: string
  to: string
  backup(ownerUrl: string, more?: Pick<BackupSource, 'extraKeys'>): Promise<MadeBackup>
  secret(): BackupSecret
  remove(): Promise<void>
}> {
  const home = await mkdtemp(join(tmpdir(), 'koers-backup-'))
  const to = join(home, 'backup')
  const keysDir = join(home, 'keys')
  return {
    home,
    to,
    backup: async (ownerUrl, more = {}) => {
      const recipient = await recipientFor(keysDir, undefined, [])
      return makeBackup(
        { ownerUrl, koers: '0.0.0-test', home, schemas: SCHEMAS, ...more },
        { dataDir: to, keyDir: join(to, 'sleutels'), recipient },
      )
    },
    secret: () => readSecret(join(keysDir, 'backup-secret.txt')),
    remove: () => rm(home, { recursive: true, force: true }),
  }
}

/** The migrations of this release and more. */
export async function migrationsWith(more: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'koers-migraties-'))
  await cp(MIGRATIONS, directory, { recursive: true })
  for (const [name, text] of Object.entries(more)) await writeFile(join(directory, name), text)
  return directory
}

export const planFor = (
  made: MadeBackup,
  secret: BackupSecret,
  home: string,
  more: Partial<RestorePlan> = {},
): RestorePlan => ({
  data: made.data.file,
  keys: made.keys.file,
  secret,
  home,
  migrations: MIGRATIONS,
  schemas: SCHEMAS,
  replay: vernietigOpnieuw,
  ...more,
})

export async function restoreInto(ownerUrl: string, plan: RestorePlan): Promise<Restored> {
  return restore(plan, await checkRestore(plan), ownerUrl)
}

/** What the catalogue says about protection: row security, policies, grants, keys and triggers. */
export const protection = (url: string): Promise<unknown[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query(`
      select 'tabel' as wat, c.oid::regclass::text as naam, concat_ws(' ', c.relrowsecurity, c.relforcerowsecurity, pg_get_userbyid(c.relowner), c.relacl::text) as hoe
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('koers', 'toegang', 'audit')
      union all select 'regel', tablename || '.' || policyname, concat_ws(' ', roles::text, cmd, permissive, qual, with_check) from pg_policies
        where schemaname in ('koers', 'toegang', 'audit')
      union all select 'sleutel', k.conrelid::regclass || '.' || k.conname, pg_get_constraintdef(k.oid) || k.convalidated from pg_constraint k
        join pg_namespace n on n.oid = k.connamespace where n.nspname in ('koers', 'toegang', 'audit')
      union all select 'trigger', g.tgrelid::regclass || '.' || g.tgname, g.tgenabled::text || pg_get_triggerdef(g.oid) from pg_trigger g
        join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('koers', 'toegang', 'audit') and not g.tgisinternal
      order by 1, 2, 3`)
    return rows
  })

/** Every row of every table that a backup holds, counted and hashed by the database itself. */
export const contents = (
  superuserUrl: string,
  without: readonly string[] = [],
): Promise<Record<string, string>> =>
  withClient(superuserUrl, async (client) => {
    const tables = await client.query<{ naam: string }>(
      `select n.nspname || '.' || c.relname as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('koers', 'toegang', 'audit') and has_table_privilege('koers_backup', c.oid, 'select') order by 1`,
    )
    const found: Record<string, string> = {}
    for (const { naam } of tables.rows) {
      if (without.includes(naam)) continue
      const { rows } = await client.query<{ som: string }>(
        `select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as som from ${naam} t`,
      )
      found[naam] = rows[0]?.som ?? ''
    }
    return found
  })
