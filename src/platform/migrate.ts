/** Forward-only migrations: plain SQL files, applied once, in order, each with the hash it had. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { startText } from './start.text.ts'
import { sha256Hex } from './tokens.ts'

/** The database and this release don't fit; the message is a Dutch sentence that says what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

export type MigrationResult = { applied: string[]; total: number }

export type MigrateOptions = {
  /** Only these: what a backup had when it was made. */
  readonly only?: ReadonlySet<string>
  /** The caller is the restore that is under way. */
  readonly unfinished?: boolean
}

export type Migration = { readonly name: string; readonly text: string; readonly hash: string }

/** The migrations of this release, in order. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(directory, name), 'utf8')
      return { name, text, hash: sha256Hex(text) }
    }),
  )
}

/**
 * Brings a database up to date, as the owner. Two processes at once: one applies, the other waits and finds nothing.
 * @throws MigrationError when an applied file has changed since, or when the database is newer than this release.
 */
export async function migrate(
  ownerUrl: string,
  directory: string,
  { only, unfinished = false }: MigrateOptions = {},
): Promise<MigrationResult> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('koers.migrate'))`)
    await client.query(`create schema if not exists migratie`)
    const mark = await client.query<{ mark: string | null }>(
      `select obj_description('migratie'::regnamespace, 'pg_namespace') as mark`,
    )
    if (mark.rows[0]?.mark && !unfinished) throw new MigrationError(startText.halfTeruggezet)
    await client.query(
      `create table if not exists migratie.toegepast (naam text primary key, hash text not null, op timestamptz not null default now())`,
    )
    const done = new Map<string, string>(
      (
        await client.query<{ naam: string; hash: string }>(`select naam, hash from migratie.toegepast`)
      ).rows.map((r) => [r.naam, r.hash]),
    )
    const files = await readMigrations(directory)
    const unknown = [...done.keys()].filter((name) => !files.some((file) => file.name === name))
    if (unknown.length > 0) throw new MigrationError(startText.nieuwer(unknown.join(', ')))
    const applied: string[] = []
    for (const { name, text, hash } of files) {
      if (only && !only.has(name)) continue
      const before = done.get(name)
      if (before === hash) continue
      if (before) throw new MigrationError(startText.veranderd(name))
      await client.query('begin')
      try {
        await client.query(text)
        await client.query(`insert into migratie.toegepast (naam, hash) values ($1, $2)`, [name, hash])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(
          `migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`,
          { cause: error },
        )
      }
      applied.push(name)
    }
    return { applied, total: files.length }
  } finally {
    await client.end()
  }
}
