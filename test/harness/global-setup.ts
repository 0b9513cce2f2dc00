/** One PostgreSQL for the whole run, with one migrated template; each test file clones it in about 30 ms. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { jobs } from '../../src/declarations.ts'
import { migrateJobs } from '../../src/platform/jobs.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { startPostgres } from '../../src/platform/postgres/postgres.ts'
import { provision } from '../../src/platform/postgres/provision.ts'

export type DatabaseServer = { superuserUrl: string; ownerUrl: string; appUrl: string; version: string }

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: DatabaseServer
  }
}

export const TEMPLATE = 'koers_sjabloon'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'koers-test-'))
  const binaries = process.env.KOERS_PG_BIN
  const server = await startPostgres({ dataDir: join(home, 'data'), ...(binaries ? { binaries } : {}) })
  const urls = await provision(server, TEMPLATE)
  await migrate(urls.ownerUrl, join(import.meta.dirname, '../../migrations'))
  await migrateJobs(urls.ownerUrl, jobs, 'koers_app')
  project.provide('databaseServer', {
    ...urls,
    superuserUrl: server.superuserUrl('postgres'),
    version: server.version,
  })
  return async () => {
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
}
