/**
 * A clock that jumps (reliability R11): no session lives longer for it, and what was written keeps its order. Terms, the
 * change of the clocks and 29 February are tables in `datum.test.ts`, `leerling.test.ts` and `opp.test.ts`.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beeldTekst, leesOpp, nieuwOpp, OPP } from '../harness/opp.ts'
import { signIn, startTestServer, type TestServer } from '../harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../harness/world.ts'

const HOUR = 60 * 60_000

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
})
afterAll(() => server.stop())

const enter = () => signIn(server, world.school.logins.zorgcoordinator, PASSWORD)

test('a session from before the clock went back has ended, and does not wake up when it comes right', async () => {
  const before = await enter()
  server.clock.advance(-HOUR)
  expect((await before.get('/werklijst')).statusCode).toBe(401)
  const during = await enter()
  expect((await during.get('/werklijst')).statusCode).toBe(200)
  server.clock.advance(HOUR)
  expect((await during.get('/werklijst')).statusCode).toBe(401)
})

test('a few minutes, as between two machines, end nothing', async () => {
  const it = await enter()
  server.clock.advance(-2 * 60_000)
  expect((await it.get('/werklijst')).statusCode).toBe(200)
  server.clock.advance(2 * 60_000)
  expect((await it.get('/werklijst')).statusCode).toBe(200)
})

test('what was written keeps its order, whatever the clock said', async () => {
  let ib = await enter()
  const oppId = await nieuwOpp(ib, world.school.leerling)
  await beeldTekst(ib, oppId, 'eerst')
  server.clock.advance(-HOUR)
  ib = await enter()
  await beeldTekst(ib, oppId, 'daarna')
  server.clock.advance(3 * HOUR)
  ib = await enter()
  await beeldTekst(ib, oppId, 'het laatst')
  const { items } = (await ib.get(`${OPP}/${oppId}/onderdelen/beeld/revisies`)).json() as {
    items: { revisie: number }[]
  }
  const numbers = items.map(({ revisie }) => revisie)
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
  expect((await leesOpp(ib, oppId)).onderdelen.beeld.inhoud.tekst).toBe('het laatst')
})
