/** A fresh proof by the provider of the school, for who has no password and no second factor here. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signInAtProvider } from '../../../test/harness/idp.ts'
import { type Schoolaccounts, startSchoolaccounts } from '../../../test/harness/schoolaccount.ts'
import { type Browser, browser, signIn } from '../../../test/harness/server.ts'
import { PASSWORD } from '../../../test/harness/world.ts'

let school: Schoolaccounts
beforeAll(async () => {
  school = await startSchoolaccounts()
})
afterAll(() => school.stop())
beforeEach(() => school.vergeetPogingen())

/** An act that asks for a fresh proof. */
const daad = async (wie: Browser) => (await wie.send('POST', '/account/authenticator')).statusCode
const beginBevestigen = (wie: Browser) => wie.send('POST', '/sessies/deze/bevestiging/_school')
const oud = () => school.server.clock.advance(6 * 60_000)

describe('with a real provider', () => {
  test('the provider asks again, and what waited goes on in the same session', async () => {
    const { wie, id } = await school.gebonden('berta')
    expect((await wie.get('/sessies/deze')).json().bewijzen).toEqual({ wachtwoord: false, school: true })
    oud()
    expect(await daad(wie)).toBe(403)
    const { sessies } = (await wie.get('/account')).json()
    const token = wie.jar.get('koers')
    const naar = (await beginBevestigen(wie)).json().naar
    const vraag = new URL(naar).searchParams
    expect([vraag.get('prompt'), vraag.get('max_age')]).toEqual(['login', '0'])
    const antwoord = await school.rondAf(wie, await signInAtProvider(naar, 'berta', school.terug))
    expect([antwoord.statusCode, antwoord.json()]).toEqual([201, { doel: 'bevestigen' }])
    expect(await school.wieIs(wie)).toBe(id)
    expect(wie.jar.get('koers'), 'another token').not.toBe(token)
    expect((await wie.get('/account')).json().sessies[0].id).toBe(sessies[0].id)
    expect(await daad(wie)).toBe(201)
  })

  test('somebody else at the same computer proves nothing, and is written down', async () => {
    const { wie } = await school.gebonden('carla')
    await school.gebonden('dirk')
    oud()
    const naar = (await beginBevestigen(wie)).json().naar
    const antwoord = await school.rondAf(wie, await signInAtProvider(naar, 'dirk', school.terug))
    expect([antwoord.statusCode, antwoord.json().code]).toEqual([422, 'toegang.bevestiging-onjuist'])
    expect(await daad(wie)).toBe(403)
    expect((await wie.get('/account')).json().mislukt).toMatchObject([
      { foutcode: 'toegang.bevestiging-onjuist' },
    ])
  })

  test('who has a second factor here, or never came by the school, proves it with that', async () => {
    const mentor = await signIn(school.server, school.world.school.logins.mentor, PASSWORD)
    expect((await mentor.get('/sessies/deze')).json().bewijzen).toEqual({ wachtwoord: true, school: false })
    const geweigerd = await beginBevestigen(mentor)
    expect([geweigerd.statusCode, geweigerd.json().code]).toEqual([409, 'toegang.oidc-uit'])
  })
})

describe('with a provider that lies', () => {
  let wie: Browser
  beforeAll(async () => {
    await school.stelIn(school.forger)
    const { token } = await school.genodigde()
    wie = browser(school.server)
    const naar = await school.begin(wie, { school: null, uitnodiging: token })
    expect((await school.verzin(wie, naar, { sub: 'eva' })).statusCode).toBe(201)
  })
  const nu = () => Math.floor(Date.now() / 1000)
  const bevestig = async (claims: Record<string, unknown>) =>
    school.verzin(wie, new URL((await beginBevestigen(wie)).json().naar), { sub: 'eva', ...claims })

  test.each<[string, () => Record<string, unknown>]>([
    ['does not say when it asked', () => ({})],
    ['says that it asked before', () => ({ auth_time: nu() - 120 })],
    ['says that it will ask', () => ({ auth_time: nu() + 3_600 })],
    ['says it in words', () => ({ auth_time: 'zonet' })],
    ['says null', () => ({ auth_time: null })],
  ])('that %s is not believed', async (_wat, claims) => {
    oud()
    const antwoord = await bevestig(claims())
    expect([antwoord.statusCode, antwoord.json().code]).toEqual([422, 'toegang.oidc-mislukt'])
    expect(await daad(wie)).toBe(403)
    await bevestig({ auth_time: nu() })
  })

  test('an answer of an ordinary sign-in is no fresh proof, and one of another subject neither', async () => {
    oud()
    const antwoord = await bevestig({ sub: 'iemand-anders', auth_time: nu() })
    expect(antwoord.json().code).toBe('toegang.bevestiging-onjuist')
    expect(await daad(wie)).toBe(403)
    expect((await bevestig({ auth_time: nu() })).statusCode).toBe(201)
    expect(await daad(wie)).toBe(201)
  })

  test('the time at the provider counts: who takes five minutes there did not do it before', async () => {
    const naar = new URL((await beginBevestigen(wie)).json().naar)
    oud()
    expect((await school.verzin(wie, naar, { sub: 'eva', auth_time: nu() - 300 })).statusCode).toBe(201)
  })

  test('a session of two factors asks for a proof of two', async () => {
    await school.stelIn(school.forger, { amr: ['mfa'] })
    const dubbel = browser(school.server)
    const binnen = await school.verzin(dubbel, await school.begin(dubbel), { sub: 'eva', amr: ['mfa'] })
    expect(binnen.statusCode).toBe(201)
    const bewijs = async (claims: object) => {
      const naar = new URL((await beginBevestigen(dubbel)).json().naar)
      return (await school.verzin(dubbel, naar, { sub: 'eva', auth_time: nu(), ...claims })).statusCode
    }
    expect(await bewijs({})).toBe(422)
    expect(await bewijs({ amr: ['mfa'] })).toBe(201)
  })

  test('somebody who signed in meanwhile in this browser is not confirmed', async () => {
    const ander = browser(school.server)
    expect((await school.verzin(ander, await school.begin(ander), { sub: 'eva' })).statusCode).toBe(201)
    const naar = new URL((await beginBevestigen(ander)).json().naar)
    await ander.send('POST', '/sessies', { login: school.world.school.logins.mentor, wachtwoord: PASSWORD })
    const antwoord = await school.verzin(ander, naar, { sub: 'eva', auth_time: nu() })
    expect(antwoord.json().code).toBe('toegang.oidc-begin-opnieuw')
  })
})

test('an invitation taken in such a session keeps it within the school', async () => {
  await school.stelIn(school.idp)
  const { wie } = await school.gebonden('frida')
  const ib = await signIn(school.server, school.world.school.logins.zorgcoordinator, PASSWORD)
  const uitnodiging = { soort: 'leerling', betrekkingId: school.world.school.leerling2, wijze: 'link' }
  const { link } = (await ib.send('POST', '/uitnodigingen', uitnodiging)).json()
  const gekoppeld = await wie.send('POST', '/uitnodigingen/_koppel', { token: link.split('#')[1] })
  expect(gekoppeld.statusCode, gekoppeld.body).toBe(201)
  expect(await school.wieIs(wie)).toBe(school.world.school.leerling2)
  const via = `select v.organisatie_id from toegang.sessie s join toegang.sessie_via v on v.sessie_id = s.id
    where s.token_hash = sha256('${wie.jar.get('koers')}'::bytea)`
  expect(await school.sqlRun(via)).toEqual([{ organisatie_id: school.world.school.id }])
})
