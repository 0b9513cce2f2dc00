/**
 * The database is gone, cut off or silent (reliability R6): every request ends with a 503 that says to try again, the
 * process goes on answering, and when the database is back so is the product, with each save done once.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fixedClock } from '../../src/platform/clock.ts'
import { createLog } from '../../src/platform/log.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { createServer, ROOT, type Server } from '../../src/server.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { beeldTekst, leesOpp, nieuwOpp, OPP } from '../harness/opp.ts'
import { type Browser, START, signIn } from '../harness/server.ts'
import { makeWorld, PASSWORD } from '../harness/world.ts'
import { startProxy, type Weather, type Weathered } from './proxy.ts'

let database: TestDatabase
let proxy: Weathered
let server: Server
let ib: Browser
let oppId: string
beforeAll(async () => {
  database = await createTestDatabase()
  proxy = await startProxy(database.appUrl)
  server = await createServer({
    settings: {
      ...readSettings({ DEMO: '1' }, { root: ROOT }),
      database: { kind: 'given', appUrl: proxy.url, ownerUrl: database.ownerUrl },
    },
    appUrl: proxy.url,
    log: createLog({ level: 'silent' }),
    clock: fixedClock(START),
  })
  const world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  oppId = await nieuwOpp(ib, world.school.leerling)
})
beforeEach(async () => {
  proxy.become('fair')
  await eventually(async () => (await ib.get('/werklijst')).statusCode === 200)
})
afterAll(async () => {
  proxy.become('fair')
  await server.close()
  await proxy.close()
  await database.drop()
})

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; !(await holds()); n++) {
    if (n > 60) throw new Error('the product did not come back')
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

describe.each<Weather>(['refuse', 'cut', 'hang'])('a database that does %s', (weather) => {
  test('gives 503 to reads and writes, twenty at once, and comes back', async () => {
    proxy.become(weather)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n % 2 === 0
          ? ib.get('/werklijst')
          : ib.send('PUT', `${OPP}/${oppId}/onderdelen/beeld`, { revisie: 0, inhoud: { tekst: 'weg' } }),
      ),
    )
    for (const answer of answers) {
      expect(answer.statusCode).toBe(503)
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
      expect(answer.json()).toMatchObject({ code: 'server.niet-bereikbaar' })
    }
    // The process itself is well: what needs no database answers.
    expect((await server.app.inject({ method: 'GET', url: '/livez' })).statusCode).toBe(200)
    expect((await server.app.inject({ method: 'GET', url: '/readyz' })).statusCode).toBe(503)

    proxy.become('fair')
    await eventually(async () => (await ib.get('/werklijst')).statusCode === 200)
    await beeldTekst(ib, oppId, `terug na ${weather}`)
    expect((await leesOpp(ib, oppId)).onderdelen.beeld.inhoud.tekst).toBe(`terug na ${weather}`)
  }, 60_000)
})

test('a slow database is slow, not wrong', async () => {
  proxy.become('slow')
  expect((await ib.get('/werklijst')).statusCode).toBe(200)
  expect((await server.app.inject({ method: 'GET', url: '/livez' })).statusCode).toBe(200)
})

test('a save whose answer was lost is done once when it is sent again under its key', async () => {
  const key = { 'idempotency-key': crypto.randomUUID() }
  const { revisie } = (await leesOpp(ib, oppId)).onderdelen.beeld
  const body = { revisie, inhoud: { tekst: 'precies een keer' } }
  const save = () => ib.send('PUT', `${OPP}/${oppId}/onderdelen/beeld`, body, key)
  const first = save()
  // Somewhere in the middle of it; before, during or after its commit.
  await new Promise((resolve) => setTimeout(resolve, 5))
  proxy.become('cut')
  await first
  proxy.become('fair')
  await eventually(async () => (await save()).statusCode === 200)
  const { beeld } = (await leesOpp(ib, oppId)).onderdelen
  expect(beeld).toMatchObject({ revisie: revisie + 1, inhoud: { tekst: 'precies een keer' } })
})
