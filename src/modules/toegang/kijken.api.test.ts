/** A screen that lies open looks whether its session still stands; looking keeps nothing open. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { eis } from '../../../test/harness/opp.ts'
import {
  type Browser,
  browser,
  signIn,
  startTestServer,
  type TestServer,
} from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'

let server: TestServer
let world: World
let superuser: pg.Client
let wie: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  superuser = new pg.Client({ connectionString: server.database.superuserUrl })
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await server.stop()
})
beforeEach(async () => {
  wie = await signIn(server, world.school.logins.mentor, PASSWORD)
})
afterEach(() => superuser.query('update koers.medewerker set uit_dienst_op = null'))

const mentor = () => world.school.medewerkers.mentor
const beheerder = () => signIn(server, world.school.logins.beheerder, PASSWORD)
const kijk = async (b: Browser) => (await b.get('/sessies/deze/stand')).json()
const gezien = async () =>
  (
    await superuser.query(
      'select max(gezien_op) as op from toegang.sessie where betrekking_id = $1 and not ingetrokken',
      [mentor()],
    )
  ).rows[0].op as Date

test('looking is no use of the session: it ends as if nobody had looked', async () => {
  const begin = await gezien()
  // Staff: fifteen minutes. Looked at all the while.
  for (let minuut = 0; minuut < 14; minuut++) {
    server.clock.advance(60_000)
    expect((await kijk(wie)).stand).toBe('open')
  }
  expect(await gezien()).toEqual(begin)
  server.clock.advance(61_000)
  expect(await kijk(wie)).toEqual({ stand: 'verlopen', betrekkingId: null, stempel: null })
  expect((await wie.get('/werklijst')).statusCode).toBe(401)
})

test('the other way round: a request that reads is use', async () => {
  const begin = await gezien()
  server.clock.advance(60_000)
  eis(await wie.get('/werklijst'), 200)
  expect(await gezien()).not.toEqual(begin)
})

test('who is sent away hears that from the first look, also when the day comes by itself', async () => {
  const baas = await beheerder()
  const pad = `/medewerkers/${mentor()}/uitdiensttreding`
  eis(await baas.send('POST', pad, { uitDienstOp: '2026-11-17' }), 201)
  expect(await kijk(wie)).toEqual({ stand: 'geen-toegang', betrekkingId: null, stempel: null })
  expect((await wie.get('/werklijst')).statusCode).toBe(401)
  // Back in service: the old session opens nothing any more.
  eis(await baas.send('POST', `/medewerkers/${mentor()}/indiensttreding`), 201)
  expect((await kijk(wie)).stand).toBe('geen-toegang')
  expect((await wie.get('/werklijst')).statusCode).toBe(401)

  const opnieuw = await signIn(server, world.school.logins.mentor, PASSWORD)
  expect((await kijk(opnieuw)).stand).toBe('open')
  await superuser.query('update koers.medewerker set uit_dienst_op = $2 where id = $1', [
    mentor(),
    '2026-11-17',
  ])
  expect((await kijk(opnieuw)).stand).toBe('geen-toegang')
})

test('a closed account has no access; a session signed out elsewhere was ended', async () => {
  await superuser.query('update toegang.account set actief = false where email = $1', [
    world.school.logins.mentor,
  ])
  expect((await kijk(wie)).stand).toBe('geen-toegang')
  await superuser.query('update toegang.account set actief = true where email = $1', [
    world.school.logins.mentor,
  ])
  const elders = await signIn(server, world.school.logins.mentor, PASSWORD)
  eis(await elders.send('DELETE', '/account/sessies'), 200)
  expect((await kijk(wie)).stand).toBe('beeindigd')
})

test('without a session there is nothing to say', async () => {
  expect(await kijk(browser(server))).toEqual({ stand: 'verlopen', betrekkingId: null, stempel: null })
})

test('the stamp stays while what somebody may see stays, and turns with a role', async () => {
  const baas = await beheerder()
  const eerst = await kijk(wie)
  expect(eerst).toMatchObject({ stand: 'open', betrekkingId: mentor(), stempel: expect.any(String) })
  expect((await kijk(wie)).stempel).toBe(eerst.stempel)
  const gegeven = eis<{ id: string }>(
    await baas.send('POST', `/medewerkers/${mentor()}/rollen`, {
      rol: 'zorgcoordinator',
      vanaf: '2026-11-17',
      tot: null,
    }),
    201,
  )
  expect((await kijk(wie)).stempel).not.toBe(eerst.stempel)
  eis(await baas.send('DELETE', `/medewerkers/${mentor()}/rollen/${gegeven.id}`), 200)
  expect((await kijk(wie)).stempel).toBe(eerst.stempel)
})

test('who looks without end is asked to wait, and nobody else with them', async () => {
  const ander = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  const codes: number[] = []
  for (let i = 0; i < 61; i++) codes.push((await wie.get('/sessies/deze/stand')).statusCode)
  expect(codes.slice(0, 60).every((code) => code === 200)).toBe(true)
  const laatste = await wie.get('/sessies/deze/stand')
  expect([codes[60], laatste.statusCode, laatste.json().code]).toEqual([429, 429, 'verzoek.te-vaak'])
  expect(Number(laatste.headers['retry-after'])).toBeGreaterThan(0)
  expect((await kijk(ander)).stand).toBe('open')
  server.clock.advance(60_000)
  expect((await kijk(wie)).stand).toBe('open')
})
