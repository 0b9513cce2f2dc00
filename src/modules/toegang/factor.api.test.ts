/** The second factor: what it opens, and above all what must not work (security BI-23, BI-24, BI-25). */
import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { softPasskey } from '../../../test/harness/passkey.ts'
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
beforeAll(async () => {
  // The wait between wrong tries is tested by itself (mislukt.api.test.ts); here the numbers beside it.
  server = await startTestServer({ limits: { direct: 1_000 } })
  world = await makeWorld(server)
})
afterAll(() => server.stop())

const codeOf = (secret: string) =>
  generateSync({ secret, epoch: Math.floor(server.clock.now().getTime() / 1000) })
const later = (seconds = 31) => server.clock.advance(seconds * 1000)
const session = async (who: Browser) => (await who.get('/sessies/deze')).json()
const password = (login: string, who = browser(server)) =>
  who.send('POST', '/sessies', { login, wachtwoord: PASSWORD })
const second = (who: Browser, code: string, soort = 'totp') =>
  who.send('POST', '/sessies/deze/tweede-stap', { bewijs: { soort, code } })

async function enrol(who: Browser): Promise<{ secret: string; codes: string[] }> {
  const begun = await who.send('POST', '/account/authenticator')
  expect(begun.statusCode, begun.body).toBe(201)
  const secret: string = begun.json().geheim
  const done = await who.send('PUT', '/account/authenticator', { code: codeOf(secret) })
  expect(done.statusCode, done.body).toBe(200)
  later()
  return { secret, codes: done.json().herstelcodes }
}

describe('an authenticator app', () => {
  test('works after a right code, ends the other sessions, and asks its code from then on', async () => {
    const login = world.school.logins.mentor
    const elsewhere = await signIn(server, login, PASSWORD)
    const mentor = await signIn(server, login, PASSWORD)
    const { secret, codes } = await enrol(mentor)
    expect(new Set(codes).size).toBe(10)
    expect((await session(mentor)).aangemeld, 'goes on, under another token').toBe(true)
    expect((await session(elsewhere)).aangemeld).toBe(false)

    const again = browser(server)
    const first = await password(login, again)
    expect(first.json()).toEqual({ aangemeld: false, tweedeStap: { totp: true, passkey: false } })
    expect((await second(again, codeOf(secret))).statusCode).toBe(201)
    expect((await session(again)).persoon.naam).toBe('Test mentor')
  })

  test('is not shown again, and can not be replaced by who only has the session', async () => {
    const fg = await signIn(server, world.school.logins.fg, PASSWORD)
    await enrol(fg)
    expect((await fg.send('POST', '/account/authenticator')).statusCode).toBe(409)
    expect(JSON.stringify((await fg.get('/account')).json())).not.toContain('geheim')
  })
})

describe('between the password and the second factor', () => {
  let secret: string
  let codes: string[]
  let login: string
  beforeAll(async () => {
    login = world.school.logins.directeur
    ;({ secret, codes } = await enrol(await signIn(server, login, PASSWORD)))
  })

  test('nothing of the school and nothing of the account is open', async () => {
    const half = browser(server)
    await password(login, half)
    for (const path of ['/ontwikkelingsperspectieven', '/werklijst', '/account', '/school']) {
      const answer = await half.get(path)
      expect([path, answer.statusCode]).toEqual([path, answer.statusCode === 404 ? 404 : 403])
    }
    for (const [method, path, body] of [
      ['DELETE', '/account/authenticator', undefined],
      ['POST', '/account/herstelcodes', undefined],
      ['PUT', '/account/wachtwoord', { wachtwoord: 'vier losse woorden samen' }],
      ['POST', '/sessies/deze/bevestiging', { wachtwoord: PASSWORD, bewijs: null }],
      ['DELETE', '/account/sessies', undefined],
    ] as const) {
      const answer = await half.send(method, path, body)
      expect([path, answer.statusCode, answer.json().code]).toEqual([path, 403, 'sessie.tweede-factor-nodig'])
    }
    expect(await session(half)).toMatchObject({ aangemeld: false, persoon: null, betrekkingen: [] })
  })

  test('a code counts once, also from two browsers at the same moment, and never one before it', async () => {
    later(60)
    const old = codeOf(secret)
    later()
    const code = codeOf(secret)
    const both = await Promise.all(
      [browser(server), browser(server)].map(async (who) => {
        await password(login, who)
        return (await second(who, code)).statusCode
      }),
    )
    expect(both.sort()).toEqual([201, 422])
    const third = browser(server)
    await password(login, third)
    expect((await second(third, code)).json().code).toBe('toegang.code-onjuist')
    expect((await second(third, old)).json().code).toBe('toegang.code-onjuist')
  })

  test('a code that signed in does not confirm too', async () => {
    later()
    const who = browser(server)
    await password(login, who)
    const code = codeOf(secret)
    expect((await second(who, code)).statusCode).toBe(201)
    const proof = { wachtwoord: PASSWORD, bewijs: { soort: 'totp', code } }
    expect((await who.send('POST', '/sessies/deze/bevestiging', proof)).statusCode).toBe(422)
  })

  test('five wrong codes end it, and the right one does not help any more', async () => {
    later()
    const who = browser(server)
    await password(login, who)
    for (let i = 0; i < 5; i++) expect((await second(who, '000000')).statusCode).toBe(422)
    const answer = await second(who, codeOf(secret))
    expect(answer.statusCode).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    later(16 * 60)
  })

  test('the token changes with each step, and the half session is gone', async () => {
    later()
    const token = async (cookie: string, url: string, payload: unknown) =>
      (
        await server.app.inject({
          method: 'POST',
          url: `/v1${url}`,
          headers: { origin: server.services.settings.publicUrl, cookie },
          payload: payload as object,
        })
      ).cookies[0]?.value
    const planted = 'koers=van-een-ander'
    const one = await token(planted, '/sessies', { login, wachtwoord: PASSWORD })
    const two = await token(`koers=${one}`, '/sessies/deze/tweede-stap', {
      bewijs: { soort: 'totp', code: codeOf(secret) },
    })
    later()
    const three = await token(`koers=${two}`, '/sessies/deze/bevestiging', {
      wachtwoord: PASSWORD,
      bewijs: { soort: 'totp', code: codeOf(secret) },
    })
    expect(new Set(['van-een-ander', one, two, three]).size).toBe(4)
    const alive = await Promise.all(
      [one, two, three].map(
        async (value) =>
          (await server.app.inject({ url: '/v1/sessies/deze', headers: { cookie: `koers=${value}` } })).json()
            .aangemeld,
      ),
    )
    expect(alive).toEqual([false, false, true])
  })

  test('a recovery code opens once, however it is typed', async () => {
    const [code = ''] = codes
    const who = browser(server)
    await password(login, who)
    const opened = await second(who, code.toLowerCase().replace('-', ' '), 'herstelcode')
    expect([opened.statusCode, opened.json().herstelcodesOver]).toEqual([201, 9])
    expect((await who.get('/account')).json().herstelcodesOver).toBe(9)
    const again = browser(server)
    await password(login, again)
    expect((await second(again, code, 'herstelcode')).json().code).toBe('toegang.herstelcode-onjuist')
  })

  test('it ends by itself after ten minutes', async () => {
    const who = browser(server)
    await password(login, who)
    later(11 * 60)
    expect((await second(who, codeOf(secret))).statusCode).toBe(401)
  })
})

describe('a passkey', () => {
  const origin = () => server.services.settings.publicUrl
  async function add(who: Browser, key: ReturnType<typeof softPasskey>, options = {}) {
    const { challenge } = (await who.send('POST', '/account/passkeys/_uitdaging')).json()
    return who.send('POST', '/account/passkeys', {
      naam: 'Laptop',
      antwoord: key.register(challenge, options),
    })
  }
  const challenge = async (who: Browser, path: string): Promise<string> =>
    (await who.send('POST', path)).json().challenge

  test('signs in on its own, as two factors, and is the second one after a password', async () => {
    const login = world.school.logins.teamleider
    const who = await signIn(server, login, PASSWORD)
    const key = softPasskey(origin())
    const added = await add(who, key)
    expect(added.statusCode, added.body).toBe(201)
    expect(added.json().herstelcodes).toHaveLength(10)

    const alone = browser(server)
    const signed = key.sign(await challenge(alone, '/sessies/_uitdaging'))
    expect((await alone.send('POST', '/sessies/_passkey', { antwoord: signed })).statusCode).toBe(201)
    expect((await session(alone)).persoon.naam).toBe('Test teamleider')
    const replay = await browser(server).send('POST', '/sessies/_passkey', { antwoord: signed })
    expect(replay.json().code).toBe('toegang.passkey-onjuist')

    const stepped = browser(server)
    expect((await password(login, stepped)).json().tweedeStap).toEqual({ totp: false, passkey: true })
    const bewijs = {
      soort: 'passkey',
      antwoord: key.sign(await challenge(stepped, '/sessies/deze/uitdaging')),
    }
    expect((await stepped.send('POST', '/sessies/deze/tweede-stap', { bewijs })).statusCode).toBe(201)

    // Fresh proof by the passkey alone; renaming and removing.
    const proof = {
      wachtwoord: null,
      bewijs: {
        soort: 'passkey',
        antwoord: key.sign(await challenge(stepped, '/sessies/deze/uitdaging')),
      },
    }
    expect((await stepped.send('POST', '/sessies/deze/bevestiging', proof)).statusCode).toBe(201)
    const { id } = (await stepped.get('/account')).json().passkeys[0]
    expect((await stepped.send('PATCH', `/account/passkeys/${id}`, { naam: 'Werk' })).statusCode).toBe(200)
    expect((await stepped.get('/account')).json().passkeys[0].naam).toBe('Werk')
    expect((await stepped.send('DELETE', `/account/passkeys/${id}`)).statusCode).toBe(200)
    expect((await password(login)).json().aangemeld).toBe(true)
  })

  test.each([
    ['made for another site', { origin: 'https://elders.example' }],
    ['that did not check its owner', { checked: false }],
  ])('%s is refused', async (_what, options) => {
    const who = await signIn(server, world.school.logins.cvb_lid, PASSWORD)
    expect((await add(who, softPasskey(origin()), options)).json().code).toBe('toegang.passkey-onjuist')
    const key = softPasskey(origin())
    expect((await add(who, key)).statusCode).toBe(201)
    const alone = browser(server)
    const antwoord = key.sign(await challenge(alone, '/sessies/_uitdaging'), options)
    expect((await alone.send('POST', '/sessies/_passkey', { antwoord })).statusCode).toBe(422)
    const { id } = (await who.get('/account')).json().passkeys[0]
    await who.send('DELETE', `/account/passkeys/${id}`)
  })

  test('of somebody else is no second factor, and a counter that goes back is a copy', async () => {
    const own = await signIn(server, world.school.logins.vakdocent, PASSWORD)
    const other = await signIn(server, world.school.logins.onderwijsassistent, PASSWORD)
    const ownKey = softPasskey(origin())
    const otherKey = softPasskey(origin())
    await add(own, ownKey)
    await add(other, otherKey)
    const half = browser(server)
    await password(world.school.logins.vakdocent, half)
    const step = async (key: typeof ownKey, counter: number) =>
      (
        await half.send('POST', '/sessies/deze/tweede-stap', {
          bewijs: {
            soort: 'passkey',
            antwoord: key.sign(await challenge(half, '/sessies/deze/uitdaging'), { counter }),
          },
        })
      ).statusCode
    expect(await step(otherKey, 5)).toBe(422)
    expect(await step(ownKey, 5)).toBe(201)
    const copy = browser(server)
    const antwoord = ownKey.sign(await challenge(copy, '/sessies/_uitdaging'), { counter: 4 })
    expect((await copy.send('POST', '/sessies/_passkey', { antwoord })).statusCode).toBe(422)
  })
})

describe('a colleague who lost the second factor', () => {
  test('gets it taken away by a beheerder, is told, and the same beheerder gives no new password', async () => {
    const { logins, medewerkers } = world.school
    await enrol(await signIn(server, logins.leerlingbegeleider, PASSWORD))
    const beheerder = await signIn(server, logins.beheerder, PASSWORD)
    const path = `/medewerkers/${medewerkers.leerlingbegeleider}/tweede-factor`
    later(6 * 60)
    expect((await beheerder.send('DELETE', path)).json().code).toBe('sessie.bevestiging-nodig')
    const proof = { wachtwoord: PASSWORD, bewijs: null }
    expect((await beheerder.send('POST', '/sessies/deze/bevestiging', proof)).statusCode).toBe(201)
    expect((await beheerder.send('DELETE', path)).statusCode).toBe(200)

    const colleague = await signIn(server, logins.leerlingbegeleider, PASSWORD)
    expect((await session(colleague)).meldingen.map((m: { soort: string }) => m.soort)).toContain(
      'factor-hersteld',
    )
    await colleague.send('PUT', '/account/meldingen')
    expect((await session(colleague)).meldingen).toEqual([])

    const link = { soort: 'medewerker', betrekkingId: medewerkers.leerlingbegeleider, wijze: 'link' }
    expect((await beheerder.send('POST', '/uitnodigingen', link)).json().code).toBe('toegang.twee-personen')
  })

  test('is not helped by who made a link for a new password, and that link asks for the factor', async () => {
    const { logins, medewerkers } = world.school
    const colleague = await signIn(server, logins.zorgcoordinator, PASSWORD)
    const { secret } = await enrol(colleague)
    const beheerder = await signIn(server, logins.beheerder, PASSWORD)
    const made = await beheerder.send('POST', '/uitnodigingen', {
      soort: 'medewerker',
      betrekkingId: medewerkers.zorgcoordinator,
      wijze: 'link',
    })
    expect(made.statusCode, made.body).toBe(201)
    const taker = browser(server)
    const taken = await taker.send('POST', '/uitnodigingen/_aanvaard', {
      token: made.json().link.split('#')[1],
      wachtwoord: 'vier losse woorden samen',
      gebruikersnaam: null,
    })
    expect(taken.json()).toEqual({ inrichten: false, tweedeStap: true })
    expect((await taker.get('/ontwikkelingsperspectieven')).json().code).toBe('sessie.tweede-factor-nodig')
    expect((await session(colleague)).aangemeld, 'old sessions die').toBe(false)
    expect(
      (await beheerder.send('DELETE', `/medewerkers/${medewerkers.zorgcoordinator}/tweede-factor`)).json()
        .code,
    ).toBe('toegang.twee-personen')
    expect((await second(taker, codeOf(secret))).statusCode).toBe(201)
    expect((await session(taker)).meldingen.length).toBeGreaterThan(0)
  })
})
