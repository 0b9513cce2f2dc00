/** kill -9 while dossiers are being destroyed (reliability R12): each is whole or gone, and doing it again finishes. */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertLijst, insertRegel } from '../../src/modules/avg/bewaren/bewaren.sql.ts'
import { systemTx } from '../../src/platform/context.ts'
import { rows } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { startTestServer, type TestServer } from '../harness/server.ts'
import { makeWorld, type World } from '../harness/world.ts'

const AANTAL = process.env.KOERS_ALL === '1' ? 60 : 12
const KILLS = [2, 5, 7]

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
})
afterAll(() => server.stop())

const alsSysteem = <R>(werk: Parameters<typeof systemTx<R>>[2]) =>
  systemTx(server.services.db, world.school.id, werk)

/** Runs the lines in a process of its own; killed as soon as it begins the n-th, or left to end. */
function voerUit(regels: readonly string[], doodBij?: number): Promise<number | null> {
  const { home } = server.services.settings
  const { appUrl, ownerUrl } = server.database
  const script = join(import.meta.dirname, 'vernietigen.ts')
  const child = spawn(process.execPath, [script, appUrl, ownerUrl, world.school.id, ...regels], {
    env: { ...process.env, KOERS_HOME: home, DEMO: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let begonnen = 0
  child.stdout.on('data', (chunk: Buffer) => {
    begonnen += chunk.length
    if (doodBij !== undefined && begonnen >= doodBij) child.kill('SIGKILL')
  })
  return new Promise((resolve) => child.once('exit', resolve))
}

type Stand = { id: string; leerling: string; status: string; rijen: number }
/** Of every line whether it is done, and how many rows of the pupil there are. */
const stand = () =>
  alsSysteem((tx) =>
    rows<Stand>(
      tx,
      sql`select v.id, v.leerling, v.status, coalesce((select sum(t.aantal)::int from koers.tel_over_leerling(array[v.leerling]) t), 0) as rijen
        from koers.vernietiging v order by v.id`,
    ),
  )

test('each dossier is whole or gone whenever the process is killed, and another run finishes', async () => {
  const nu = server.clock.now()
  const regels = Array.from({ length: AANTAL }, () => ({
    id: newId<'Regel'>(),
    leerling: newId<'Leerling'>(),
  }))
  await alsSysteem(async (tx) => {
    const lijst = newId<'Lijst'>()
    await insertLijst(tx, lijst, nu)
    for (const [n, { id, leerling }] of regels.entries()) {
      await sql`insert into koers.leerling (organisatie_id, id, achternaam, zoeknaam, status, aangemaakt_op, gewijzigd_op)
        values (${world.school.id}::uuid, ${leerling}::uuid, ${`Weg${n}`}, ${`weg${n}`}, 'uitgeschreven', ${nu}, ${nu})`.execute(
        tx,
      )
      await sql`insert into koers.inschrijving (organisatie_id, id, leerling_id, begin_op, eind_op)
        values (${world.school.id}::uuid, ${newId()}::uuid, ${leerling}::uuid, '2018-08-01', '2023-07-31')`.execute(
        tx,
      )
      await sql`insert into koers.kenmerk (organisatie_id, id, leerling_id, code, aangemaakt_op)
        select ${world.school.id}::uuid, gen_random_uuid(), ${leerling}::uuid, 'nt2', ${nu} from generate_series(1, 20)`.execute(
        tx,
      )
      await insertRegel(tx, lijst, {
        id,
        leerling,
        kenmerk: null,
        klasse: 'leerlingdossier',
        vertrokkenOp: '2023-07-31',
        bewaarTot: '2025-07-31',
        aantallen: {},
      })
    }
    await sql`update koers.vernietiging set status = 'getekend'`.execute(tx)
    await sql`update koers.vernietigingslijst set getekend_op = ${nu}, getekend_naam = 'Test'`.execute(tx)
  })
  const ids = regels.map(({ id }) => id)
  for (const doodBij of KILLS) {
    await voerUit(ids, doodBij)
    for (const { status, rijen } of await stand()) expect(rijen).toBe(status === 'vernietigd' ? 0 : 22)
  }
  const halverwege = (await stand()).filter(({ status }) => status === 'vernietigd').length
  expect(halverwege).toBeLessThan(AANTAL)
  expect(await voerUit(ids)).toBe(0)
  expect((await stand()).map(({ status, rijen }) => [status, rijen])).toEqual(
    regels.map(() => ['vernietigd', 0]),
  )
  // The list beside the database names each once, or the work that writes it is still there: none is lost.
  const genoteerd = (
    await readFile(join(server.services.settings.home, 'vernietigd.log'), 'utf8').catch(() => '')
  )
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).entry.id as string)
  expect(new Set(genoteerd).size).toBe(genoteerd.length)
  const taken = await alsSysteem((tx) =>
    rows<{ id: string }>(
      tx,
      sql`select data ->> 'id' as id from pgboss.job where name = 'avg.vernietiging-noteren' and state in ('created', 'retry', 'active')`,
    ),
  )
  expect([...new Set([...genoteerd, ...taken.map(({ id }) => id)])].sort()).toEqual([...ids].sort())
}, 180_000)
