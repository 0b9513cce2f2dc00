/** The real server on its own PostgreSQL in KOERS_HOME, made to be killed: prints one line of JSON when it is ready. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createLog } from '../../src/platform/log.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { prepareDatabase } from '../../src/prepare.ts'
import { createServer, ROOT } from '../../src/server.ts'
import { makeWorld } from '../harness/world.ts'

const settings = readSettings(process.env, { root: ROOT })
const database = await prepareDatabase(settings)
const server = await createServer({
  settings,
  appUrl: database.appUrl,
  log: createLog({ level: 'silent' }),
  pollSeconds: 1,
})
const { rows } = await sql<{ leeg: boolean }>`select toegang.is_leeg() as leeg`.execute(server.services.db)
const world = rows[0]?.leeg ? await makeWorld(server) : null
await server.app.listen({ port: settings.port, host: '127.0.0.1' })
const postmaster = Number(
  (await readFile(join(settings.home, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0],
)
process.stdout.write(
  `${JSON.stringify({ pid: process.pid, postmaster, superuser: database.ownerUrl, world })}\n`,
)
// As main.ts does: without its database the product stops.
void database.exited.then(() => process.exit(1))
process.stdin.resume().on('end', () => {
  void server
    .close()
    .then(() => database.stop())
    .then(() => process.exit(0))
})
