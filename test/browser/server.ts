/**
 * A server of its own for one browser worker: own database, own port, the small test world.
 * Run as a process; prints one line of JSON when it is ready.
 */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer as createTcp } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/platform/clock.ts'
import { createLog } from '../../src/platform/log.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { createServer, ROOT } from '../../src/server.ts'
import { cloneTemplate, type DatabaseServer } from '../harness/template.ts'
import { makeWorld } from '../harness/world.ts'

const home = await mkdtemp(join(tmpdir(), 'koers-e2e-'))
const port = await freePort()
// Made by test/browser/global-setup.ts.
const database = await cloneTemplate(JSON.parse(process.env.KOERS_TEST_DATABASE ?? '') as DatabaseServer)
const settings = readSettings(
  {
    DEMO: '1',
    PORT: String(port),
    KOERS_HOME: home,
    LOG_LEVEL: 'error',
    // The provider of accounts in a test is on this computer.
    EGRESS_LOCAL: '1',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
  },
  { root: ROOT },
)
const server = await createServer({
  settings,
  appUrl: database.appUrl,
  log: createLog({ level: 'error' }),
  clock: systemClock,
  pollSeconds: 0.5,
})
const world = await makeWorld(server)
await server.app.listen({ port, host: '127.0.0.1' })
process.stdout.write(
  `${JSON.stringify({ url: settings.publicUrl, world, appUrl: database.appUrl, ownerUrl: database.ownerUrl })}\n`,
)

const stop = async () => {
  await server.close()
  await database.drop()
  await rm(home, { recursive: true, force: true })
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
// The parent is gone when its pipe closes: nothing stays behind.
process.stdin.resume().on('end', () => void stop())

async function freePort(): Promise<number> {
  const probe = createTcp().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
