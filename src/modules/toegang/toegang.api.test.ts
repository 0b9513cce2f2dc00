import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  // The wait between wrong tries is tested by itself (mislukt.api.test.ts); here the numbers beside it.
  server = await startTestServer({ limits: { direct: 1_000 } })
})
afterAll(() => server.stop())

test('an empty installation says so, and only until there is an organisation', async () => {
  expect((await browser(server).get('/sessies/deze')).json()).toMatchObject({
    aangemeld: false,
    leeg: true,
    persoon: null,
  })
  world = await makeWorld(server)
  expect((await browser(server).get('/sessies/deze')).json()).toMatchObject({ leeg: false })
})

describe('signing in', () => {
  test('with the right password gives a session with name, roles and rights', async () => {
    const mentor = await signIn(server, world.school.logins.mentor.toUpperCase(), PASSWORD)
    const session = (await mentor.get('/sessies/deze')).json()
    expect(session.persoon).toMatchObject({
      naam: 'Test mentor',
      soort: 'medewerker',
      rollen: ['mentor'],
      organisatie: 'De Proefschool',
    })
    expect(session.persoon.rechten).toContain('opp.schrijven')
    expect(session.persoon.rechten).not.toContain('opp.publiceren')
  })

  test.each([
    ['a wrong password', () => world.school.logins.mentor],
    ['an unknown account', () => 'niemand@proef.test'],
  ])('with %s says the same thing', async (_what, login) => {
    const response = await browser(server).send('POST', '/sessies', {
      login: login(),
      wachtwoord: 'helemaal-verkeerd',
    })
    expect(response.statusCode).toBe(422)
    expect(response.json().code).toBe('toegang.aanmelding-onjuist')
    expect(response.headers['set-cookie']).toBeUndefined()
  })

  test('is refused after ten tries, also with the right password', async () => {
    const login = world.school.logins.cvb_lid
    for (let i = 0; i < 10; i++)
      await browser(server).send('POST', '/sessies', { login, wachtwoord: 'fout-fout-fout' })
    const response = await browser(server).send('POST', '/sessies', { login, wachtwoord: PASSWORD })
    expect(response.statusCode).toBe(429)
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('counts wrong passwords per address, not the people of a school behind one', async () => {
    const from = async (remoteAddress: string, login: string, wachtwoord: string) =>
      (
        await server.app.inject({
          method: 'POST',
          url: '/v1/sessies',
          payload: { login, wachtwoord },
          headers: { origin: server.services.settings.publicUrl },
          remoteAddress,
        })
      ).statusCode
    for (let i = 0; i < 32; i++) {
      expect(await from('192.0.2.1', world.school.logins.mentor, PASSWORD)).toBe(201)
    }
    const guesses: number[] = []
    for (let i = 0; i < 31; i++) guesses.push(await from('192.0.2.2', `gok${i}@proef.test`, 'fout-fout-fout'))
    expect(guesses.slice(-2)).toEqual([422, 429])
    expect(await from('192.0.2.2', world.school.logins.mentor, PASSWORD)).toBe(429)
  })

  test('with a pasted character that no text can hold is a wrong name, not a failure', async () => {
    const body = { login: 'iemand\0@proef.test', wachtwoord: PASSWORD }
    expect((await browser(server).send('POST', '/sessies', body)).statusCode).toBe(422)
  })

  test('again ends the session that was open in this browser', async () => {
    const login = { login: world.school.logins.mentor, wachtwoord: PASSWORD }
    const sign = (cookie: string) =>
      server.app.inject({
        method: 'POST',
        url: '/v1/sessies',
        payload: login,
        headers: { origin: server.services.settings.publicUrl, cookie },
      })
    const first = `koers=${(await sign('')).cookies[0]?.value}`
    expect((await sign(first)).statusCode).toBe(201)
    const old = await server.app.inject({ url: '/v1/sessies/deze', headers: { cookie: first } })
    expect(old.json().aangemeld).toBe(false)
  })

  test('is possible again a quarter of an hour after the tenth, however often somebody goes on guessing', async () => {
    const login = world.school.logins.fg
    const guess = (wachtwoord: string) => browser(server).send('POST', '/sessies', { login, wachtwoord })
    for (let i = 0; i < 10; i++) await guess('fout-fout-fout')
    for (let i = 0; i < 14; i++) {
      server.clock.advance(60_000)
      expect((await guess('fout-fout-fout')).statusCode).toBe(429)
    }
    server.clock.advance(2 * 60_000)
    expect((await guess(PASSWORD)).statusCode).toBe(201)
  })

  test('from another website is refused', async () => {
    const body = { login: world.school.logins.mentor, wachtwoord: PASSWORD }
    const response = await browser(server).send('POST', '/sessies', body, {
      origin: 'https://elders.example',
    })
    expect(response.statusCode).toBe(403)
  })
})

describe('a session', () => {
  test('ends after fifteen idle minutes, but not while in use', async () => {
    const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
    for (let i = 0; i < 3; i++) {
      server.clock.advance(14 * 60_000)
      expect((await mentor.get('/sessies/deze')).json().aangemeld).toBe(true)
    }
    server.clock.advance(16 * 60_000)
    expect((await mentor.get('/sessies/deze')).json().aangemeld).toBe(false)
  })

  test('ends on the server at signing out', async () => {
    const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
    const before = (await mentor.get('/sessies/deze')).json()
    expect(before.aangemeld).toBe(true)
    expect((await mentor.send('DELETE', '/sessies/deze')).statusCode).toBe(200)
    expect((await mentor.get('/sessies/deze')).json().aangemeld).toBe(false)
  })

  test("carries no rights: a relation that is not one's own can not be chosen", async () => {
    const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
    const other = {
      organisatieId: world.elders.id,
      soort: 'medewerker',
      betrekkingId: world.elders.medewerkers.zorgcoordinator,
    }
    expect((await mentor.send('PUT', '/sessies/deze/betrekking', other)).statusCode).toBe(404)
  })
})
