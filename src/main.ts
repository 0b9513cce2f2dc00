/** Starts the product: settings → database → migrations → (demo world) → server. */
import { join } from 'node:path'
import { jobs } from './declarations.ts'
import { migrateJobs } from './platform/jobs.ts'
import { createLog } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { startDatabase } from './platform/postgres/start-database.ts'
import { readSettings, SettingsError } from './platform/settings.ts'
import { createServer, ROOT, type Server } from './server.ts'

try {
  const settings = readSettings(process.env, { root: ROOT })
  const log = createLog({
    level: process.env.LOG_LEVEL ? settings.logLevel : settings.demo ? 'warn' : 'info',
  })
  const database = await startDatabase(settings)
  await migrate(database.ownerUrl, join(ROOT, 'migrations'))
  await migrateJobs(database.ownerUrl, jobs, 'koers_app')
  const server = await createServer({ settings, appUrl: database.appUrl, log })
  await server.app.listen({ port: settings.port, host: settings.host })
  console.log(`Koers draait op ${settings.publicUrl}`)
  stopOnSignal(server, () => database.stop())
  void database.exited.then(() => process.exit(1))
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error)
  process.exit(1)
}

/** Stops accepting, lets running requests and jobs finish, then closes the pools and the database. */
function stopOnSignal(server: Server, after: () => Promise<void>): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 25_000).unref()
    await server.close()
    await after()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
}
