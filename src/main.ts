/** Starts the product: settings → database → migrations → (demo world) → server. */

import { ensureDemoWorld } from './demo/demo.ts'
import { demoOverzicht } from './demo/overzicht.ts'
import { createLog } from './platform/log.ts'
import { MigrationError } from './platform/migrate.ts'
import { PostgresError } from './platform/postgres/postgres.text.ts'
import { readSettings, SettingsError } from './platform/settings.ts'
import { SignError } from './platform/sign/sign.text.ts'
import { startText } from './platform/start.text.ts'
import { VaultError } from './platform/vault/vault.text.ts'
import { prepareDatabase } from './prepare.ts'
import { createServer, ROOT, type Server } from './server.ts'

try {
  const settings = readSettings(process.env, { root: ROOT })
  const log = createLog({ level: settings.logLevel })
  const database = await prepareDatabase(settings)
  const server = await createServer({ settings, appUrl: database.appUrl, log })
  if (settings.demo) await ensureDemoWorld(server.services)
  await server.app.listen({ port: settings.port, host: settings.host })
  console.log(`Koers draait op ${settings.publicUrl}`)
  if (settings.demo) console.log(demoOverzicht())
  stopOnSignal(server, () => database.stop())
  void database.exited.then(() => process.exit(1))
} catch (error) {
  console.error(inWords(error))
  process.exit(1)
}

/** What somebody can do something about has a Dutch sentence; the rest is a defect and shows where. */
function inWords(error: unknown): unknown {
  const known = [SettingsError, PostgresError, MigrationError, VaultError, SignError].some(
    (kind) => error instanceof kind,
  )
  if (known && error instanceof Error) return error.message
  const { code, port } = error as { code?: string; port?: number }
  return code === 'EADDRINUSE' && port !== undefined ? startText.poort(port) : error
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
