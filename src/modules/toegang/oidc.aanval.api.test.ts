/**
 * The attack list BI-20 (security), with a provider that says what a test tells it. Every refusal is followed by a look at
 * the session: it must be as it was.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Forger, signInAtProvider } from '../../../test/harness/idp.ts'
import { SCHOOL, type Schoolaccounts, startSchoolaccounts } from '../../../test/harness/schoolaccount.ts'
import { type Browser, browser, signIn } from '../../../test/harness/server.ts'
import { PASSWORD } from '../../../test/harness/world.ts'

const ELDERS = '99pb00'

let school: Schoolaccounts
beforeAll(async () => {
  school = await startSchoolaccounts()
})
afterAll(() => school.stop())
beforeEach(() => school.vergeetPogingen())

/** Begins, lets the forger say something, and comes back with any code. */
const viaForger = async (
  wie: Browser,
  claims: Record<string, unknown>,
  how?: Parameters<Forger['say']>[1],
  over: Record<string, string> = {},
) => school.verzin(wie, await school.begin(wie), claims, how, over)

describe('BI-20', () => {
  let anna = ''
  beforeAll(async () => {
    await school.stelIn(school.forger)
    const { id, token } = await school.genodigde()
    const wie = browser(school.server)
    const naar = await school.begin(wie, { school: null, uitnodiging: token })
    school.forger.say({ nonce: naar.searchParams.get('nonce'), sub: 'anna' })
    expect((await school.rondAf(wie, `?code=c&state=${naar.searchParams.get('state')}`)).statusCode).toBe(201)
    anna = id
  })

  async function geweigerd(
    wie: Browser,
    answer: { statusCode: number; json(): { code: string } },
    code: string,
  ) {
    expect(answer.json().code).toBe(code)
    expect(await school.wieIs(wie), 'nobody is signed in').toBeNull()
  }

  test('what is right comes in', async () => {
    const wie = browser(school.server)
    const answer = await viaForger(wie, { sub: 'anna' })
    expect(answer.statusCode, answer.body).toBe(201)
    expect(await school.wieIs(wie)).toBe(anna)
  })

  test.each<[string, Record<string, unknown>, Parameters<Forger['say']>[1]?]>([
    ['wrong nonce', { nonce: 'van-een-ander', sub: 'anna' }],
    ['no nonce', { nonce: undefined, sub: 'anna' }],
    ['wrong aud', { sub: 'anna', aud: 'een-andere-client' }],
    ['wrong iss', { sub: 'anna', iss: 'https://idp.elders.test' }],
    ['alg none', { sub: 'anna' }, { alg: 'none' }],
    ['other key', { sub: 'anna' }, { key: 'other' }],
    ['expired token', { sub: 'anna', exp: Math.floor(Date.now() / 1000) - 120 }],
    ['no subject', { sub: undefined }],
    ['endless subject', { sub: 'a'.repeat(300) }],
  ])('%s is refused', async (_wat, claims, how) => {
    const wie = browser(school.server)
    await geweigerd(wie, await viaForger(wie, claims, how), 'toegang.oidc-mislukt')
  })

  test('a clock that is half a minute off is no reason', async () => {
    const nu = Math.floor(Date.now() / 1000)
    const wie = browser(school.server)
    const answer = await viaForger(wie, { sub: 'anna', iat: nu + 30, exp: nu - 30 })
    expect(answer.statusCode, answer.body).toBe(201)
  })

  test('wrong state is refused, and the code is not even exchanged', async () => {
    const wie = browser(school.server)
    const before = school.forger.exchanged()
    const answer = await viaForger(wie, { sub: 'anna' }, undefined, {
      state: 'van-een-ander',
    })
    await geweigerd(wie, answer, 'toegang.oidc-begin-opnieuw')
    expect(school.forger.exchanged()).toBe(before)
  })

  test('replayed code: the same answer works once', async () => {
    const wie = browser(school.server)
    const naar = await school.begin(wie)
    const token = wie.jar.get('koers-poging') ?? ''
    school.forger.say({ nonce: naar.searchParams.get('nonce'), sub: 'anna' })
    const antwoord = `?code=c&state=${naar.searchParams.get('state')}`
    expect((await school.rondAf(wie, antwoord)).statusCode).toBe(201)
    const dief = browser(school.server, new Map([['koers-poging', token]]))
    await geweigerd(dief, await school.rondAf(dief, antwoord), 'toegang.oidc-begin-opnieuw')
  })

  test('replayed code at the same time: one of five comes in', async () => {
    const wie = browser(school.server)
    const naar = await school.begin(wie)
    school.forger.say({ nonce: naar.searchParams.get('nonce'), sub: 'anna' })
    const antwoord = `?code=c&state=${naar.searchParams.get('state')}`
    const jar = () => new Map(wie.jar)
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => school.rondAf(browser(school.server, jar()), antwoord)),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  })

  test('mixed issuer: an answer that names another provider is refused (RFC 9207)', async () => {
    const wie = browser(school.server)
    const answer = await viaForger(wie, { sub: 'anna' }, undefined, { iss: school.idp.issuer })
    await geweigerd(wie, answer, 'toegang.oidc-mislukt')
  })

  test('mixed issuer: a code of another provider is no code here', async () => {
    const elders = await signIn(school.server, school.world.elders.logins.beheerder, PASSWORD)
    await school.stelIn(school.idp, {}, elders)
    const wie = browser(school.server)
    const echt = new URL(
      await signInAtProvider(
        (await school.begin(wie, { school: ELDERS, uitnodiging: null })).href,
        'anna',
        school.terug,
      ),
    )
    // The attempt of the other school, replaced by one of ours: the code goes with it.
    const naar = await school.begin(wie)
    school.forger.say({ nonce: 'x', sub: 'anna' })
    echt.searchParams.set('state', naar.searchParams.get('state') ?? '')
    await geweigerd(wie, await school.rondAf(wie, echt.search), 'toegang.oidc-mislukt')
  })

  test('second tab: only the newest attempt of a browser ends, and it does', async () => {
    const wie = browser(school.server)
    const eerste = await school.begin(wie)
    const tweede = await school.begin(wie)
    school.forger.say({ nonce: eerste.searchParams.get('nonce'), sub: 'anna' })
    const oud = await school.rondAf(wie, `?code=c&state=${eerste.searchParams.get('state')}`)
    await geweigerd(wie, oud, 'toegang.oidc-begin-opnieuw')
    school.forger.say({ nonce: tweede.searchParams.get('nonce'), sub: 'anna' })
    expect((await school.rondAf(wie, `?code=c&state=${tweede.searchParams.get('state')}`)).statusCode).toBe(
      201,
    )
  })

  test('e-mail collision across providers: an address that somebody here has opens nothing', async () => {
    const wie = browser(school.server)
    const email = school.world.school.logins.mentor
    const answer = await viaForger(wie, { sub: 'dief', email, email_verified: true })
    await geweigerd(wie, answer, 'toegang.oidc-onbekend')
  })

  test('e-mail collision: an invitation to an address that has an account asks to sign in there', async () => {
    const { token, email } = await school.genodigde()
    await school.sqlRun(
      `insert into toegang.account (id, email, weergavenaam, aangemaakt_op) values (gen_random_uuid(), '${email}', 'x', now())`,
    )
    const answer = await browser(school.server).send('POST', '/schoolaccounts/_begin', {
      school: null,
      uitnodiging: token,
    })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'toegang.oidc-uit'])
  })

  test('the same subject at another provider is another person', async () => {
    await school.stelIn(school.idp)
    const wie = browser(school.server)
    await geweigerd(wie, await school.viaSchool(wie, 'forger'), 'toegang.oidc-onbekend')
    await school.stelIn(school.forger)
  })

  test('callback without cookie is refused', async () => {
    const wie = browser(school.server)
    const naar = await school.begin(wie)
    school.forger.say({ nonce: naar.searchParams.get('nonce'), sub: 'anna' })
    const kaal = browser(school.server)
    const answer = await school.rondAf(kaal, `?code=c&state=${naar.searchParams.get('state')}`)
    await geweigerd(kaal, answer, 'toegang.oidc-begin-opnieuw')
  })

  test('login CSRF: begun in one browser, not ended in another, whatever that one began', async () => {
    const dief = browser(school.server)
    const naar = await school.begin(dief)
    school.forger.say({ nonce: naar.searchParams.get('nonce'), sub: 'anna' })
    const slachtoffer = await signIn(school.server, school.world.school.logins.vakdocent, PASSWORD)
    await school.begin(slachtoffer)
    const answer = await school.rondAf(slachtoffer, `?code=c&state=${naar.searchParams.get('state')}`)
    expect(answer.json().code).toBe('toegang.oidc-begin-opnieuw')
    expect(await school.wieIs(slachtoffer), 'still who it was').toBe(
      school.world.school.medewerkers.vakdocent,
    )
  })

  test('login CSRF: another site can not begin or end one', async () => {
    const wie = browser(school.server)
    for (const path of ['/schoolaccounts/_begin', '/schoolaccounts/_rondaf']) {
      const answer = await wie.send('POST', path, { antwoord: 'x' }, { origin: 'https://elders.test' })
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'verzoek.verkeerde-herkomst'])
    }
  })

  test('redirect_uri manipulation: it is always our own address', async () => {
    const wie = browser(school.server)
    const answer = await wie.send(
      'POST',
      '/schoolaccounts/_begin',
      { school: SCHOOL, uitnodiging: null },
      { host: 'evil.test', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'http' },
    )
    expect(new URL(answer.json().naar).searchParams.get('redirect_uri')).toBe(school.terug)
    const meer = await wie.send('POST', '/schoolaccounts/_begin', {
      school: SCHOOL,
      uitnodiging: null,
      redirect_uri: 'https://evil.test',
    })
    expect(meer.statusCode).toBe(400)
  })

  test('redirect_uri manipulation: the real provider refuses another one', async () => {
    await school.stelIn(school.idp)
    const naar = await school.begin(browser(school.server))
    naar.searchParams.set('redirect_uri', 'https://evil.test/')
    const answer = await fetch(naar, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
    await school.stelIn(school.forger)
  })

  test('session fixation: a planted session is ended, never gone on with', async () => {
    const dief = await signIn(school.server, school.world.school.logins.vakdocent, PASSWORD)
    const geplant = dief.jar.get('koers') ?? ''
    const wie = browser(school.server, new Map([['koers', geplant]]))
    expect((await viaForger(wie, { sub: 'anna' })).statusCode).toBe(201)
    expect(wie.jar.get('koers')).not.toBe(geplant)
    expect(await school.wieIs(dief), 'the planted one is gone').toBeNull()
  })

  test('an attempt is for ten minutes', async () => {
    const wie = browser(school.server)
    const naar = await school.begin(wie)
    school.forger.say({ nonce: naar.searchParams.get('nonce'), sub: 'anna' })
    school.server.clock.advance(10 * 60_000 + 1)
    await geweigerd(
      wie,
      await school.rondAf(wie, `?code=c&state=${naar.searchParams.get('state')}`),
      'toegang.oidc-begin-opnieuw',
    )
  })

  test('an identity that is somebody’s is not tied to somebody else', async () => {
    const mentor = await signIn(school.server, school.world.school.logins.mentor, PASSWORD)
    const { naar } = (await mentor.send('POST', '/accounts/mijn/schoolaccounts')).json()
    const params = new URL(naar).searchParams
    school.forger.say({ nonce: params.get('nonce'), sub: 'anna' })
    const answer = await school.rondAf(mentor, `?code=c&state=${params.get('state')}`)
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'toegang.oidc-bezet'])
  })

  test('tying is for who began it: not for who signed in since', async () => {
    const wie = await signIn(school.server, school.world.school.logins.mentor, PASSWORD)
    const params = new URL((await wie.send('POST', '/accounts/mijn/schoolaccounts')).json().naar).searchParams
    await wie.send('POST', '/sessies', { login: school.world.school.logins.vakdocent, wachtwoord: PASSWORD })
    school.forger.say({ nonce: params.get('nonce'), sub: 'nieuweling' })
    const answer = await school.rondAf(wie, `?code=c&state=${params.get('state')}`)
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'toegang.oidc-begin-opnieuw'])
  })

  test('a provider of one school opens no other school', async () => {
    // Anna works at both schools; only one of them trusts this provider.
    const [extra] =
      await school.sqlRun(`insert into koers.medewerker (organisatie_id, id, achternaam, aangemaakt_op)
      values ('${school.world.elders.id}', gen_random_uuid(), 'Anna', now()) returning id`)
    await school.sqlRun(`insert into toegang.betrekking (account_id, organisatie_id, soort, betrekking_id, sinds)
      select account_id, '${school.world.elders.id}', 'medewerker', '${extra.id}', now() from toegang.identiteit
      where subject = 'anna' and issuer = '${school.forger.issuer}'`)
    const wie = browser(school.server)
    expect((await viaForger(wie, { sub: 'anna' })).statusCode).toBe(201)
    const body = { organisatieId: school.world.elders.id, soort: 'medewerker', betrekkingId: extra.id }
    const answer = await wie.send('PUT', '/sessies/deze/betrekking', body)
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'toegang.andere-school'])
    expect(await school.wieIs(wie)).toBe(anna)
  })

  test('two factors count only in the words that the school named', async () => {
    await school.stelIn(school.forger, { acr: ['https://refeds.org/profile/mfa'], amr: ['mfa'] })
    const aal = async (claims: Record<string, unknown>) => {
      const wie = browser(school.server)
      expect((await viaForger(wie, { sub: 'anna', ...claims })).statusCode).toBe(201)
      const hash = `select aal from toegang.sessie where token_hash = sha256('${wie.jar.get('koers')}'::bytea)`
      return (await school.sqlRun(hash))[0]?.aal
    }
    expect(await aal({})).toBe(1)
    expect(await aal({ acr: 'https://refeds.org/profile/sfa', amr: ['pwd'] })).toBe(1)
    expect(await aal({ acr: 'https://refeds.org/profile/mfa' })).toBe(2)
    expect(await aal({ amr: ['pwd', 'mfa'] })).toBe(2)
    await school.stelIn(school.forger)
  })

  test('a colleague who left does not come in', async () => {
    await (await school.beheerder()).send('POST', `/medewerkers/${anna}/uitdiensttreding`, {
      uitDienstOp: '2026-11-17',
    })
    const wie = browser(school.server)
    await geweigerd(wie, await viaForger(wie, { sub: 'anna' }), 'toegang.oidc-onbekend')
    await (await school.beheerder()).send('POST', `/medewerkers/${anna}/indiensttreding`)
  })
})
