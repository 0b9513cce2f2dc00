/** How long an empty installation waits for its demo world, on a database of its own. Run: `node bench/demo.ts`. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureDemoWorld } from '../src/demo/demo.ts'
import { createLog } from '../src/platform/log.ts'
import { readSettings } from '../src/platform/settings.ts'
import { prepareDatabase } from '../src/prepare.ts'
import { createServer, ROOT } from '../src/server.ts'

const home = join(ROOT, 'test-results', `bench-demo-${process.pid}`)
const settings = readSettings({ ...process.env, KOERS_HOME: home }, { root: ROOT })
const database = await prepareDatabase(settings)
const server = await createServer({ settings, appUrl: database.appUrl, log: createLog({ level: 'error' }) })
const start = performance.now()
const made = await ensureDemoWorld(server.services)
console.log(
  `${made ? 'demo world made' : 'there was a world already'} in ${Math.round(performance.now() - start)} ms`,
)
await server.close()
await database.stop()
await rm(home, { recursive: true, force: true })
process.exit(0)
