/** One PostgreSQL with one migrated template, of which every test file or browser worker has a clone of its own. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { jobs } from '../../src/declarations.ts'
import { migrateJobs } from '../../src/platform/jobs.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { startPostgres } from '../../src/platform/postgres/postgres.ts'
import { provision } from '../../src/platform/postgres/provision.ts'

export type DatabaseServer = { superuserUrl: string; ownerUrl: string; appUrl: string; version: string }
export type TestDatabase = { ownerUrl: string; appUrl: string; superuserUrl: string; drop(): Promise<void> }

const TEMPLATE = 'koers_sjabloon'

/**
 * Nothing here has to survive a crash, so nothing waits for the disk. Tests of crashes, full disks and backups by the
 * command line start servers of their own, with the settings of the product.
 */
const THROWN_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
}

export async function startTemplateServer(): Promise<DatabaseServer & { stop(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'koers-test-'))
  const binaries = process.env.KOERS_PG_BIN
  const server = await startPostgres({
    dataDir: join(home, 'data'),
    settings: THROWN_AWAY,
    ...(binaries ? { binaries } : {}),
  })
  const urls = await provision(server, TEMPLATE)
  await migrate(urls.ownerUrl, join(import.meta.dirname, '../../migrations'))
  await migrateJobs(urls.ownerUrl, jobs, 'koers_app')
  return {
    ...urls,
    superuserUrl: server.superuserUrl('postgres'),
    version: server.version,
    stop: async () => {
      await server.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** The URL of another database on the same server. */
export const atDatabase = (url: string, name: string): string =>
  url.replace(/\/(koers_sjabloon|postgres)(?=\?|$)/, `/${name}`)

/** A fresh, migrated database. */
export async function cloneTemplate(server: DatabaseServer): Promise<TestDatabase> {
  const name = `koers_${randomBytes(6).toString('hex')}`
  await asSuperuser(
    server.superuserUrl,
    // Copies files; the other strategy writes all of it into the log first.
    `create database ${name} template ${TEMPLATE} strategy file_copy owner koers_owner`,
  )
  await asSuperuser(server.superuserUrl, `grant connect, temporary on database ${name} to koers_app`)
  return {
    ownerUrl: atDatabase(server.ownerUrl, name),
    appUrl: atDatabase(server.appUrl, name),
    superuserUrl: atDatabase(server.superuserUrl, name),
    drop: () => asSuperuser(server.superuserUrl, `drop database if exists ${name} with (force)`),
  }
}

async function asSuperuser(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
