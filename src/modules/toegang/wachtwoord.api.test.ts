/** Passwords, a new one by mail, the sessions of an account, the code of a parent, and the limits. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placesOf } from '../../../test/harness/all-tables.ts'
import { softPasskey } from '../../../test/harness/passkey.ts'
import {
  type Browser,
  browser,
  signIn,
  startTestServer,
  type TestServer,
} from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { addressKey } from '../../platform/address.ts'
import { isName } from './wachtwoord-regels.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer({ limits: { schrijven: 40, zoeken: 5 } })
  world = await makeWorld(server)
})
afterAll(() => server.stop())

const NIEUW = 'vier losse woorden samen'
const session = async (who: Browser) => (await who.get('/sessies/deze')).json()
const mailTo = async (to: string) =>
  ((await server.services.mail.mailbox?.list()) ?? []).filter((mail) => mail.to === to)

describe('a password', () => {
  test.each([
    ['leaked before, in other capitals', 'PasswordPassword', 'toegang.wachtwoord-gelekt'],
    ['that is a common word with digits', 'welkom123456', 'toegang.wachtwoord-makkelijk'],
    ['that runs along the keyboard', 'Qwertyuiop-12', 'toegang.wachtwoord-makkelijk'],
    ['that is the name of the school', 'De Proefschool!', 'toegang.wachtwoord-naam'],
    ['that is the address', 'vakdocent@proef.test', 'toegang.wachtwoord-naam'],
  ])('%s is refused at its field', async (_what, wachtwoord, code) => {
    const who = await signIn(server, world.school.logins.vakdocent, PASSWORD)
    const answer = await who.send('PUT', '/account/wachtwoord', { wachtwoord })
    expect(answer.json()).toMatchObject({ code, velden: [{ pad: 'body.wachtwoord' }] })
  })

  test('changes with a fresh proof, and ends the other sessions', async () => {
    const login = world.school.logins.vakdocent
    const other = await signIn(server, login, PASSWORD)
    const who = await signIn(server, login, PASSWORD)
    server.clock.advance(6 * 60_000)
    expect((await who.send('PUT', '/account/wachtwoord', { wachtwoord: NIEUW })).json().code).toBe(
      'sessie.bevestiging-nodig',
    )
    const wrong = { wachtwoord: 'helemaal-verkeerd', bewijs: null }
    expect((await who.send('POST', '/sessies/deze/bevestiging', wrong)).json().code).toBe(
      'toegang.wachtwoord-onjuist',
    )
    await who.send('POST', '/sessies/deze/bevestiging', { wachtwoord: PASSWORD, bewijs: null })
    expect((await who.send('PUT', '/account/wachtwoord', { wachtwoord: NIEUW })).statusCode).toBe(200)
    expect([(await session(who)).aangemeld, (await session(other)).aangemeld]).toEqual([true, false])
    await signIn(server, login, NIEUW)
  })

  test.each([
    ['Koers-koers-koers', [], true],
    ['jan@school.nl 12', ['jan@school.nl'], true],
    ['een lange zin over koers', [], false],
    ['de waterlelie bloeit weer', ['De Waterlelie'], false],
  ])('%s beside %j: hardly more than a name? %s', (wachtwoord, namen, is) => {
    expect(isName(wachtwoord, namen)).toBe(is)
  })
})

describe('a new password by mail', () => {
  const ask = (login: string) => browser(server).send('POST', '/wachtwoordherstel', { login })
  async function linkFor(login: string): Promise<string> {
    const links = async () =>
      (await mailTo(login)).flatMap(({ text }) => /wachtwoord#([\w-]{43})/.exec(text)?.[1] ?? [])
    const before = (await links()).length
    expect((await ask(login)).statusCode).toBe(201)
    await expect.poll(async () => (await links()).length, { timeout: 15_000 }).toBe(before + 1)
    return (await links())[0] ?? ''
  }
  const use = (token: string, wachtwoord = NIEUW) =>
    browser(server).send('POST', '/wachtwoordherstel/_gebruik', { token, wachtwoord })

  test('answers the same for who is unknown, and mails nothing then', async () => {
    const known = await ask(world.school.logins.fg)
    const unknown = await ask('niemand@proef.test')
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body])
    await expect.poll(async () => (await mailTo(world.school.logins.fg)).length).toBe(1)
    expect(await mailTo('niemand@proef.test')).toEqual([])
  })

  test('three an hour for one person, with a time to wait', async () => {
    for (let i = 0; i < 3; i++) expect((await ask('vaak@proef.test')).statusCode).toBe(201)
    const answer = await ask('vaak@proef.test')
    expect(answer.statusCode).toBe(429)
    expect(answer.headers['retry-after']).toBe('3600')
  })

  test('works once, for one of several, and ends every session; looking uses nothing up', async () => {
    const login = world.school.logins.teamleider
    const open = await signIn(server, login, PASSWORD)
    const token = await linkFor(login)
    expect(token).toHaveLength(43)
    expect(await placesOf(server.database.superuserUrl, token)).toEqual([])
    for (const method of ['GET', 'HEAD'] as const) {
      await server.app.inject({ method, url: '/wachtwoord', headers: { accept: 'text/html' } })
    }
    const look = () => browser(server).send('POST', '/wachtwoordherstel/_bekijk', { token })
    expect((await look()).json()).toEqual({ staat: 'open', login })
    expect((await use(token, 'PasswordPassword')).statusCode).toBe(422)
    const answers = await Promise.all([use(token), use(token), use(token)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409])
    expect(answers.every(({ cookies }) => cookies.length === 0)).toBe(true)
    expect((await session(open)).aangemeld).toBe(false)
    expect((await look()).json().staat).toBe('gebruikt')
    await signIn(server, login, NIEUW)
  })

  test('is late after an hour, and a newer one takes its place', async () => {
    const login = world.school.logins.directeur
    const first = await linkFor(login)
    const second = await linkFor(login)
    expect((await use(first)).statusCode).toBe(409)
    server.clock.advance(61 * 60_000)
    expect((await use(second)).statusCode).toBe(409)
  })

  test('does not skip the second factor', async () => {
    const login = world.school.logins.cvb_lid
    const who = await signIn(server, login, PASSWORD)
    const key = softPasskey(server.services.settings.publicUrl)
    const { challenge } = (await who.send('POST', '/account/passkeys/_uitdaging')).json()
    await who.send('POST', '/account/passkeys', { naam: 'Sleutel', antwoord: key.register(challenge) })
    expect((await use(await linkFor(login))).statusCode).toBe(201)
    const again = browser(server)
    const answer = await again.send('POST', '/sessies', { login, wachtwoord: NIEUW })
    expect(answer.json().aangemeld).toBe(false)
    expect((await again.get('/leerlingen/plannen')).statusCode).toBeGreaterThanOrEqual(400)
  })
})

describe('the sessions of an account', () => {
  test('are listed, ended one by one and all together; never those of another', async () => {
    const login = world.school.logins.leerlingadministratie
    const phone = await signIn(server, login, PASSWORD)
    const laptop = await signIn(server, login, PASSWORD)
    const { sessies } = (await laptop.get('/account')).json()
    expect(sessies.map((s: { deze: boolean }) => s.deze).sort()).toEqual([false, true])
    const other = sessies.find((s: { deze: boolean }) => !s.deze)
    const stranger = await signIn(server, world.school.logins.mentor, PASSWORD)
    expect((await stranger.send('DELETE', `/account/sessies/${other.id}`)).statusCode).toBe(404)
    expect((await session(phone)).aangemeld).toBe(true)
    expect((await laptop.send('DELETE', `/account/sessies/${other.id}`)).statusCode).toBe(200)
    expect((await session(phone)).aangemeld).toBe(false)
    expect((await laptop.send('DELETE', '/account/sessies')).statusCode).toBe(200)
    expect((await session(laptop)).aangemeld).toBe(false)
  })

  test('of who leaves end at the next request, with 401', async () => {
    const beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
    const leaver = await signIn(server, world.school.logins.onderwijsassistent, PASSWORD)
    expect((await leaver.get('/ontwikkelingsperspectieven')).statusCode).toBe(200)
    const path = `/medewerkers/${world.school.medewerkers.onderwijsassistent}/uitdiensttreding`
    // Tomorrow: the session lives on, and is over when that day comes.
    expect((await beheerder.send('POST', path, { uitDienstOp: '2026-11-18' })).statusCode).toBe(201)
    expect((await leaver.get('/ontwikkelingsperspectieven')).statusCode).toBe(200)
    const start = server.clock.now()
    server.clock.set('2026-11-17T22:55:00.000Z')
    const late = await signIn(server, world.school.logins.onderwijsassistent, PASSWORD)
    server.clock.set('2026-11-17T23:05:00.000Z')
    expect((await late.get('/ontwikkelingsperspectieven')).statusCode).toBe(401)
    server.clock.set(start.toISOString())
  })
})

describe('a parent who came by a link', () => {
  test('sees nothing before the code, which has five tries; a new one opens', async () => {
    const ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
    const body = { soort: 'ouder', betrekkingId: world.school.ouders.metGezag, wijze: 'link' }
    const invite = async () => (await ib.send('POST', '/uitnodigingen', body)).json()
    const first = await invite()
    const parent = browser(server)
    await parent.send('POST', '/uitnodigingen/_aanvaard', {
      token: first.link.split('#')[1],
      wachtwoord: NIEUW,
      gebruikersnaam: null,
    })
    expect(await session(parent)).toMatchObject({
      aangemeld: true,
      codeNodig: true,
      persoon: { rechten: [] },
    })
    expect((await parent.get('/mijn/plannen')).json().items ?? []).toEqual([])

    const give = (code: string) => parent.send('POST', '/account/toegangscode', { code })
    for (let i = 0; i < 4; i++) expect((await give('AAAAA-AAAAA')).json().code).toMatch(/onjuist$/)
    expect((await give('AAAAA-AAAAA')).json().code).toBe('toegang.ouder-code-op')
    expect((await give(first.code)).json().code, 'the right one does not help any more').toBe(
      'toegang.ouder-code-op',
    )
    const second = await invite()
    expect((await give(first.code)).statusCode).toBe(422)
    expect((await give(second.code.toLowerCase())).statusCode).toBe(201)
    const seen = await session(parent)
    expect(seen.codeNodig).toBe(false)
    expect(seen.persoon.rechten).toContain('opp.lezen')
  })
})

describe('limits', () => {
  test('on searching and on changing, per person, with the time to wait; reading goes on', async () => {
    const who = await signIn(server, world.school.logins.mentor, PASSWORD)
    server.clock.advance(61_000)
    const search = () => who.send('POST', '/leerlingen/_zoeken', { zoek: 'Fe' })
    const seen: number[] = []
    for (let i = 0; i < 6; i++) seen.push((await search()).statusCode)
    expect(seen.slice(-2)).toEqual([200, 429])
    expect(Number((await search()).headers['retry-after'])).toBeLessThanOrEqual(60)
    expect((await who.get('/account')).statusCode).toBe(200)
    for (let i = 0; i < 40; i++) await who.send('PUT', '/account/meldingen')
    expect((await who.send('PUT', '/account/meldingen')).statusCode).toBe(429)
    server.clock.advance(61_000)
    expect((await who.send('PUT', '/account/meldingen')).statusCode).toBe(200)
  })

  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:1:2:3'],
    ['2001:db8::1', '2001:db8:0:0:aaaa::9'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
  ])('%s and %s are one address', (a, b) => expect(addressKey(a)).toBe(addressKey(b)))
  test('another /64 is another address', () =>
    expect(addressKey('2001:db8:1:2::1')).not.toBe(addressKey('2001:db8:1:3::1')))
})

describe('in real use', () => {
  test('staff without a second factor reach only the way to set one up', async () => {
    const real = await startTestServer({ demo: false })
    try {
      const there = await makeWorld(real)
      const who = browser(real)
      await who.send('POST', '/sessies', { login: there.school.logins.mentor, wachtwoord: PASSWORD })
      expect((await session(who)).factorNodig).toBe(true)
      const refused = await who.get('/ontwikkelingsperspectieven')
      expect([refused.statusCode, refused.json().code]).toEqual([403, 'sessie.tweede-factor-instellen'])
      const mentor = await signIn(real, there.school.logins.directeur, PASSWORD)
      expect((await mentor.get('/ontwikkelingsperspectieven')).statusCode).toBe(200)
      const { passkeys } = (await mentor.get('/account')).json()
      const last = await mentor.send('DELETE', `/account/passkeys/${passkeys[0].id}`)
      expect(last.json().code).toBe('toegang.laatste-factor')
      const parent = await signIn(real, there.school.logins.ouder, PASSWORD)
      expect((await session(parent)).factorNodig).toBe(false)
    } finally {
      await real.stop()
    }
  })
})
