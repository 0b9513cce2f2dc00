/** Brings up the database and makes it ready for this release; the server and the command line both start here. */
import { join } from 'node:path'
import { jobs } from './declarations.ts'
import { migrateJobs } from './platform/jobs.ts'
import { migrate } from './platform/migrate.ts'
import { type Database, startDatabase } from './platform/postgres/start-database.ts'
import type { Settings } from './platform/settings.ts'

/**
 * The database of the settings, migrated and with its queues. `beside`: join a running server's database (CLI).
 * @throws PostgresError, or an Error that names the migration; a database that we started is stopped then
 */
export async function prepareDatabase(
  settings: Settings,
  options: { readonly beside?: boolean } = {},
): Promise<Database> {
  const database = await startDatabase(settings, options)
  try {
    await migrate(database.ownerUrl, join(import.meta.dirname, '..', 'migrations'))
    await migrateJobs(database.ownerUrl, jobs, 'koers_app')
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}
