/**
 * Signing in with the account of the school, against a real provider and against one that lies (security BI-20). Every
 * refusal is followed by a look at the session: it must be as it was.
 */
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { placesOf } from '../../../test/harness/all-tables.ts'
import {
  type Forger,
  type Idp,
  signInAtProvider,
  startForger,
  startProvider,
} from '../../../test/harness/idp.ts'
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
let beheerder: Browser
let idp: Idp
let forger: Forger
let terug = ''
const SCHOOL = '99pa00'
const ELDERS = '99pb00'

beforeAll(async () => {
  server = await startTestServer({ egressLocal: true })
  terug = `${server.services.settings.publicUrl}/aanmelden/terug`
  idp = await startProvider(terug, (name) => ({
    affiliation: name.startsWith('kind') ? ['student'] : ['employee'],
    email: world.school.logins.mentor,
  }))
  forger = await startForger()
  world = await makeWorld(server)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  await stelIn(beheerder, idp)
})
afterAll(async () => {
  await server.stop()
  await idp.close()
  await forger.close()
})
// Everybody here comes from one address.
beforeEach(() => sqlRun(`delete from toegang.poging`))

async function sqlRun(text: string) {
  const client = new pg.Client({ connectionString: server.database.superuserUrl })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

async function stelIn(wie: Browser, bij: Idp, anders: Record<string, unknown> = {}) {
  const answer = await wie.send('PUT', '/aanmeldvoorziening', {
    aan: true,
    issuer: bij.issuer,
    clientId: bij.clientId,
    clientGeheim: bij.clientSecret,
    rolClaim: null,
    waardenMedewerker: [],
    waardenLeerling: [],
    acr: [],
    amr: [],
    ...anders,
  })
  expect(answer.statusCode, answer.body).toBe(200)
}

/** Address of the provider. */
async function begin(wie: Browser, body: object = { school: SCHOOL, uitnodiging: null }): Promise<URL> {
  const answer = await wie.send('POST', '/schoolaccounts/_begin', body)
  expect(answer.statusCode, answer.body).toBe(201)
  return new URL(answer.json().naar)
}
const rondAf = (wie: Browser, antwoord: string) =>
  wie.send('POST', '/schoolaccounts/_rondaf', { antwoord: antwoord.replace(/^[^?]*\?/, '') })
const wieIs = async (wie: Browser) => (await wie.get('/sessies/deze')).json().persoon?.betrekkingId ?? null

/** As a browser does it, at the real provider. */
async function viaSchool(wie: Browser, naam: string, body?: object) {
  return rondAf(wie, await signInAtProvider((await begin(wie, body)).href, naam, terug))
}

let teller = 0
async function genodigde(): Promise<{ id: string; token: string; email: string }> {
  teller += 1
  const email = `nieuw${teller}@proef.test`
  const body = {
    roepnaam: 'N',
    voorvoegsel: '',
    achternaam: `Nieuw ${teller}`,
    telefoon: null,
    functie: null,
  }
  const { id } = (await beheerder.send('POST', '/medewerkers', { ...body, email })).json()
  const uitnodiging = { soort: 'medewerker', betrekkingId: id, wijze: 'link' }
  const { link } = (await beheerder.send('POST', '/uitnodigingen', uitnodiging)).json()
  return { id, email, token: link.split('#')[1] }
}
/** Somebody who came in by an invitation and the real provider. */
async function gebonden(naam: string): Promise<string> {
  const { id, token } = await genodigde()
  const answer = await viaSchool(browser(server), naam, { school: null, uitnodiging: token })
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

describe('with a real provider', () => {
  test('an invitation binds, and after that one press signs in', async () => {
    const { id, token } = await genodigde()
    const eerste = browser(server)
    expect((await viaSchool(eerste, 'anna', { school: null, uitnodiging: token })).statusCode).toBe(201)
    expect(await wieIs(eerste)).toBe(id)
    const later = browser(server)
    const answer = await viaSchool(later, 'anna')
    expect([answer.statusCode, answer.json()]).toEqual([201, { doel: 'aanmelden' }])
    expect(await wieIs(later)).toBe(id)
    const again = await viaSchool(browser(server), 'anna2', { school: null, uitnodiging: token }).catch(
      String,
    )
    expect(again, 'the invitation is used').toContain('409')
  })

  test('somebody whom nobody invited does not come in', async () => {
    const wie = browser(server)
    const answer = await viaSchool(wie, 'vreemde')
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'toegang.oidc-onbekend'])
    expect(await wieIs(wie)).toBeNull()
  })

  test('a pupil without e-mail binds too, and what the provider says must fit', async () => {
    await stelIn(beheerder, idp, {
      rolClaim: 'affiliation',
      waardenMedewerker: ['employee'],
      waardenLeerling: ['student'],
    })
    const ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
    const body = { soort: 'leerling', betrekkingId: world.school.leerling2, wijze: 'link' }
    const uitnodigen = async () => (await ib.send('POST', '/uitnodigingen', body)).json().link.split('#')[1]
    const fout = await viaSchool(browser(server), 'meester', {
      school: null,
      uitnodiging: await uitnodigen(),
    })
    expect([fout.statusCode, fout.json().code]).toEqual([422, 'toegang.oidc-verkeerde-rol'])
    const kind = browser(server)
    const goed = await viaSchool(kind, 'kind1', { school: null, uitnodiging: await uitnodigen() })
    expect(goed.statusCode, goed.body).toBe(201)
    expect(await wieIs(kind)).toBe(world.school.leerling2)
    await stelIn(beheerder, idp)
  })

  test('who is signed in and proved it just now ties the account of the school, and unties it', async () => {
    const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
    const { naar } = (await mentor.send('POST', '/accounts/mijn/schoolaccounts')).json()
    expect((await rondAf(mentor, await signInAtProvider(naar, 'mentor', terug))).json()).toEqual({
      doel: 'koppelen',
    })
    const zelf = browser(server)
    await viaSchool(zelf, 'mentor')
    expect(await wieIs(zelf)).toBe(world.school.medewerkers.mentor)
    const los = await mentor.send('DELETE', '/accounts/mijn/schoolaccounts', { issuer: idp.issuer })
    expect(los.statusCode, los.body).toBe(200)
    expect((await viaSchool(browser(server), 'mentor')).json().code).toBe('toegang.oidc-onbekend')
    const oud = await signIn(server, world.school.logins.teamleider, PASSWORD)
    server.clock.advance(6 * 60_000)
    const geweigerd = await oud.send('POST', '/accounts/mijn/schoolaccounts')
    expect([geweigerd.statusCode, geweigerd.json().code]).toEqual([403, 'sessie.bevestiging-nodig'])
    beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  })

  test('without a password the only way in stays', async () => {
    await gebonden('alleen')
    const wie = browser(server)
    await viaSchool(wie, 'alleen')
    const los = await wie.send('DELETE', '/accounts/mijn/schoolaccounts', { issuer: idp.issuer })
    expect([los.statusCode, los.json().code]).toEqual([409, 'toegang.identiteit-enige'])
    expect((await wie.get('/accounts/mijn/schoolaccounts')).json().identiteiten).toHaveLength(1)
  })

  test('nothing of an attempt and no secret lies readable in the database', async () => {
    const wie = browser(server)
    const naar = await begin(wie)
    const token = wie.jar.get('koers-poging') ?? ''
    expect(token).toHaveLength(43)
    for (const geheim of [token, naar.searchParams.get('state'), naar.searchParams.get('nonce')])
      expect(await placesOf(server.database.superuserUrl, geheim ?? '')).toEqual([])
    const { voorziening } = (await beheerder.get('/aanmeldvoorziening')).json()
    expect(voorziening).toMatchObject({ clientGeheim: null, heeftGeheim: true })
  })

  test('a school of which it is off is in no list and lets nobody in', async () => {
    const scholen = async () => (await browser(server).get('/aanmeldscholen')).json().scholen
    expect(await scholen()).toEqual([{ code: SCHOOL, naam: 'De Proefschool' }])
    await stelIn(beheerder, idp, { aan: false })
    expect(await scholen()).toEqual([])
    const answer = await browser(server).send('POST', '/schoolaccounts/_begin', {
      school: SCHOOL,
      uitnodiging: null,
    })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'toegang.oidc-uit'])
    await stelIn(beheerder, idp)
  })
})

/** Begins, lets the forger say something, and comes back with any code. */
async function viaForger(
  wie: Browser,
  claims: (nonce: string) => Record<string, unknown>,
  how?: Parameters<Forger['say']>[1],
  over: Record<string, string> = {},
) {
  const naar = await begin(wie)
  forger.say({ ...claims(naar.searchParams.get('nonce') ?? '') }, how)
  const antwoord = new URLSearchParams({ code: 'c', state: naar.searchParams.get('state') ?? '', ...over })
  return rondAf(wie, `?${antwoord}`)
}

describe('BI-20', () => {
  let anna = ''
  beforeAll(async () => {
    await stelIn(beheerder, forger)
    const { id, token } = await genodigde()
    const wie = browser(server)
    const naar = await begin(wie, { school: null, uitnodiging: token })
    forger.say({ nonce: naar.searchParams.get('nonce'), sub: 'anna' })
    expect((await rondAf(wie, `?code=c&state=${naar.searchParams.get('state')}`)).statusCode).toBe(201)
    anna = id
  })

  async function geweigerd(
    wie: Browser,
    answer: { statusCode: number; json(): { code: string } },
    code: string,
  ) {
    expect(answer.json().code).toBe(code)
    expect(await wieIs(wie), 'nobody is signed in').toBeNull()
  }

  test('what is right comes in', async () => {
    const wie = browser(server)
    const answer = await viaForger(wie, (nonce) => ({ nonce, sub: 'anna' }))
    expect(answer.statusCode, answer.body).toBe(201)
    expect(await wieIs(wie)).toBe(anna)
  })

  test.each<[string, (nonce: string) => Record<string, unknown>, Parameters<Forger['say']>[1]?]>([
    ['wrong nonce', () => ({ nonce: 'van-een-ander', sub: 'anna' })],
    ['no nonce', () => ({ sub: 'anna' })],
    ['wrong aud', (nonce) => ({ nonce, sub: 'anna', aud: 'een-andere-client' })],
    ['wrong iss', (nonce) => ({ nonce, sub: 'anna', iss: 'https://idp.elders.test' })],
    ['alg none', (nonce) => ({ nonce, sub: 'anna' }), { alg: 'none' }],
    ['other key', (nonce) => ({ nonce, sub: 'anna' }), { key: 'other' }],
    ['expired token', (nonce) => ({ nonce, sub: 'anna', exp: Math.floor(Date.now() / 1000) - 120 })],
    ['no subject', (nonce) => ({ nonce, sub: undefined })],
    ['endless subject', (nonce) => ({ nonce, sub: 'a'.repeat(300) })],
  ])('%s is refused', async (_wat, claims, how) => {
    const wie = browser(server)
    await geweigerd(wie, await viaForger(wie, claims, how), 'toegang.oidc-mislukt')
  })

  test('a clock that is half a minute off is no reason', async () => {
    const nu = Math.floor(Date.now() / 1000)
    const wie = browser(server)
    const answer = await viaForger(wie, (nonce) => ({ nonce, sub: 'anna', iat: nu + 30, exp: nu - 30 }))
    expect(answer.statusCode, answer.body).toBe(201)
  })

  test('wrong state is refused, and the code is not even exchanged', async () => {
    const wie = browser(server)
    const before = forger.exchanged()
    const answer = await viaForger(wie, (nonce) => ({ nonce, sub: 'anna' }), undefined, {
      state: 'van-een-ander',
    })
    await geweigerd(wie, answer, 'toegang.oidc-begin-opnieuw')
    expect(forger.exchanged()).toBe(before)
  })

  test('replayed code: the same answer works once', async () => {
    const wie = browser(server)
    const naar = await begin(wie)
    const token = wie.jar.get('koers-poging') ?? ''
    forger.say({ nonce: naar.searchParams.get('nonce'), sub: 'anna' })
    const antwoord = `?code=c&state=${naar.searchParams.get('state')}`
    expect((await rondAf(wie, antwoord)).statusCode).toBe(201)
    const dief = browser(server, new Map([['koers-poging', token]]))
    await geweigerd(dief, await rondAf(dief, antwoord), 'toegang.oidc-begin-opnieuw')
  })

  test('replayed code at the same time: one of five comes in', async () => {
    const wie = browser(server)
    const naar = await begin(wie)
    forger.say({ nonce: naar.searchParams.get('nonce'), sub: 'anna' })
    const antwoord = `?code=c&state=${naar.searchParams.get('state')}`
    const jar = () => new Map(wie.jar)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => rondAf(browser(server, jar()), antwoord)))
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  })

  test('mixed issuer: an answer that names another provider is refused (RFC 9207)', async () => {
    const wie = browser(server)
    const answer = await viaForger(wie, (nonce) => ({ nonce, sub: 'anna' }), undefined, { iss: idp.issuer })
    await geweigerd(wie, answer, 'toegang.oidc-mislukt')
  })

  test('mixed issuer: a code of another provider is no code here', async () => {
    const elders = await signIn(server, world.elders.logins.beheerder, PASSWORD)
    await stelIn(elders, idp)
    const wie = browser(server)
    const echt = new URL(
      await signInAtProvider((await begin(wie, { school: ELDERS, uitnodiging: null })).href, 'anna', terug),
    )
    // The attempt of the other school, replaced by one of ours: the code goes with it.
    const naar = await begin(wie)
    forger.say({ nonce: 'x', sub: 'anna' })
    echt.searchParams.set('state', naar.searchParams.get('state') ?? '')
    await geweigerd(wie, await rondAf(wie, echt.search), 'toegang.oidc-mislukt')
  })

  test('second tab: only the newest attempt of a browser ends, and it does', async () => {
    const wie = browser(server)
    const eerste = await begin(wie)
    const tweede = await begin(wie)
    forger.say({ nonce: eerste.searchParams.get('nonce'), sub: 'anna' })
    const oud = await rondAf(wie, `?code=c&state=${eerste.searchParams.get('state')}`)
    await geweigerd(wie, oud, 'toegang.oidc-begin-opnieuw')
    forger.say({ nonce: tweede.searchParams.get('nonce'), sub: 'anna' })
    expect((await rondAf(wie, `?code=c&state=${tweede.searchParams.get('state')}`)).statusCode).toBe(201)
  })

  test('e-mail collision across providers: an address that somebody here has opens nothing', async () => {
    const wie = browser(server)
    const email = world.school.logins.mentor
    const answer = await viaForger(wie, (nonce) => ({ nonce, sub: 'dief', email, email_verified: true }))
    await geweigerd(wie, answer, 'toegang.oidc-onbekend')
  })

  test('e-mail collision: an invitation to an address that has an account asks to sign in there', async () => {
    const { token, email } = await genodigde()
    await sqlRun(
      `insert into toegang.account (id, email, weergavenaam, aangemaakt_op) values (gen_random_uuid(), '${email}', 'x', now())`,
    )
    const answer = await browser(server).send('POST', '/schoolaccounts/_begin', {
      school: null,
      uitnodiging: token,
    })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'toegang.oidc-uit'])
  })

  test('the same subject at another provider is another person', async () => {
    await stelIn(beheerder, idp)
    const wie = browser(server)
    await geweigerd(wie, await viaSchool(wie, 'forger'), 'toegang.oidc-onbekend')
    await stelIn(beheerder, forger)
  })

  test('callback without cookie is refused', async () => {
    const wie = browser(server)
    const naar = await begin(wie)
    forger.say({ nonce: naar.searchParams.get('nonce'), sub: 'anna' })
    const kaal = browser(server)
    const answer = await rondAf(kaal, `?code=c&state=${naar.searchParams.get('state')}`)
    await geweigerd(kaal, answer, 'toegang.oidc-begin-opnieuw')
  })

  test('login CSRF: begun in one browser, not ended in another, whatever that one began', async () => {
    const dief = browser(server)
    const naar = await begin(dief)
    forger.say({ nonce: naar.searchParams.get('nonce'), sub: 'anna' })
    const slachtoffer = await signIn(server, world.school.logins.vakdocent, PASSWORD)
    await begin(slachtoffer)
    const answer = await rondAf(slachtoffer, `?code=c&state=${naar.searchParams.get('state')}`)
    expect(answer.json().code).toBe('toegang.oidc-begin-opnieuw')
    expect(await wieIs(slachtoffer), 'still who it was').toBe(world.school.medewerkers.vakdocent)
  })

  test('login CSRF: another site can not begin or end one', async () => {
    const wie = browser(server)
    for (const path of ['/schoolaccounts/_begin', '/schoolaccounts/_rondaf']) {
      const answer = await wie.send('POST', path, { antwoord: 'x' }, { origin: 'https://elders.test' })
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'verzoek.verkeerde-herkomst'])
    }
  })

  test('redirect_uri manipulation: it is always our own address', async () => {
    const wie = browser(server)
    const answer = await wie.send(
      'POST',
      '/schoolaccounts/_begin',
      { school: SCHOOL, uitnodiging: null },
      { host: 'evil.test', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'http' },
    )
    expect(new URL(answer.json().naar).searchParams.get('redirect_uri')).toBe(terug)
    const meer = await wie.send('POST', '/schoolaccounts/_begin', {
      school: SCHOOL,
      uitnodiging: null,
      redirect_uri: 'https://evil.test',
    })
    expect(meer.statusCode).toBe(400)
  })

  test('redirect_uri manipulation: the real provider refuses another one', async () => {
    await stelIn(beheerder, idp)
    const naar = await begin(browser(server))
    naar.searchParams.set('redirect_uri', 'https://evil.test/')
    const answer = await fetch(naar, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
    await stelIn(beheerder, forger)
  })

  test('session fixation: a planted session is ended, never gone on with', async () => {
    const dief = await signIn(server, world.school.logins.vakdocent, PASSWORD)
    const geplant = dief.jar.get('koers') ?? ''
    const wie = browser(server, new Map([['koers', geplant]]))
    expect((await viaForger(wie, (nonce) => ({ nonce, sub: 'anna' }))).statusCode).toBe(201)
    expect(wie.jar.get('koers')).not.toBe(geplant)
    expect(await wieIs(dief), 'the planted one is gone').toBeNull()
  })

  test('an attempt is for ten minutes', async () => {
    const wie = browser(server)
    const naar = await begin(wie)
    forger.say({ nonce: naar.searchParams.get('nonce'), sub: 'anna' })
    server.clock.advance(10 * 60_000 + 1)
    await geweigerd(
      wie,
      await rondAf(wie, `?code=c&state=${naar.searchParams.get('state')}`),
      'toegang.oidc-begin-opnieuw',
    )
    beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  })

  test('an identity that is somebody’s is not tied to somebody else', async () => {
    const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
    const { naar } = (await mentor.send('POST', '/accounts/mijn/schoolaccounts')).json()
    const params = new URL(naar).searchParams
    forger.say({ nonce: params.get('nonce'), sub: 'anna' })
    const answer = await rondAf(mentor, `?code=c&state=${params.get('state')}`)
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'toegang.oidc-bezet'])
  })

  test('tying is for who began it: not for who signed in since', async () => {
    const wie = await signIn(server, world.school.logins.mentor, PASSWORD)
    const params = new URL((await wie.send('POST', '/accounts/mijn/schoolaccounts')).json().naar).searchParams
    await wie.send('POST', '/sessies', { login: world.school.logins.vakdocent, wachtwoord: PASSWORD })
    forger.say({ nonce: params.get('nonce'), sub: 'nieuweling' })
    const answer = await rondAf(wie, `?code=c&state=${params.get('state')}`)
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'toegang.oidc-begin-opnieuw'])
  })

  test('a provider of one school opens no other school', async () => {
    // Anna works at both schools; only one of them trusts this provider.
    const [extra] = await sqlRun(`insert into koers.medewerker (organisatie_id, id, achternaam, aangemaakt_op)
      values ('${world.elders.id}', gen_random_uuid(), 'Anna', now()) returning id`)
    await sqlRun(`insert into toegang.betrekking (account_id, organisatie_id, soort, betrekking_id, sinds)
      select account_id, '${world.elders.id}', 'medewerker', '${extra.id}', now() from toegang.identiteit
      where subject = 'anna' and issuer = '${forger.issuer}'`)
    const wie = browser(server)
    expect((await viaForger(wie, (nonce) => ({ nonce, sub: 'anna' }))).statusCode).toBe(201)
    const body = { organisatieId: world.elders.id, soort: 'medewerker', betrekkingId: extra.id }
    const answer = await wie.send('PUT', '/sessies/deze/betrekking', body)
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'toegang.andere-school'])
    expect(await wieIs(wie)).toBe(anna)
  })

  test('two factors count only in the words that the school named', async () => {
    await stelIn(beheerder, forger, { acr: ['https://refeds.org/profile/mfa'], amr: ['mfa'] })
    const aal = async (claims: Record<string, unknown>) => {
      const wie = browser(server)
      expect((await viaForger(wie, (nonce) => ({ nonce, sub: 'anna', ...claims }))).statusCode).toBe(201)
      const hash = `select aal from toegang.sessie where token_hash = sha256('${wie.jar.get('koers')}'::bytea)`
      return (await sqlRun(hash))[0]?.aal
    }
    expect(await aal({})).toBe(1)
    expect(await aal({ acr: 'https://refeds.org/profile/sfa', amr: ['pwd'] })).toBe(1)
    expect(await aal({ acr: 'https://refeds.org/profile/mfa' })).toBe(2)
    expect(await aal({ amr: ['pwd', 'mfa'] })).toBe(2)
    await stelIn(beheerder, forger)
  })

  test('a colleague who left does not come in', async () => {
    await beheerder.send('POST', `/medewerkers/${anna}/uitdiensttreding`, { uitDienstOp: '2026-11-17' })
    const wie = browser(server)
    await geweigerd(wie, await viaForger(wie, (nonce) => ({ nonce, sub: 'anna' })), 'toegang.oidc-onbekend')
    await beheerder.send('POST', `/medewerkers/${anna}/indiensttreding`)
  })
})

describe('who sets it', () => {
  test.each([
    ['http://127.0.0.1:1', 'geen-antwoord'],
    ['https://169.254.169.254', 'intern-adres'],
    ['https://[::ffff:10.0.0.1]', 'intern-adres'],
    ['http://10.0.0.1', 'intern-adres'],
  ])('a check of %s says %s', async (issuer, fout) => {
    const answer = await beheerder.send('POST', '/aanmeldvoorziening/controles', { issuer })
    expect([answer.statusCode, answer.json()]).toEqual([201, { fout, issuer: null, aanmeldadres: null }])
  })

  test('a check shows where people will sign in', async () => {
    const answer = await beheerder.send('POST', '/aanmeldvoorziening/controles', { issuer: idp.issuer })
    expect(answer.json()).toEqual({ fout: null, issuer: idp.issuer, aanmeldadres: `${idp.issuer}/auth` })
  })

  test('what does not answer can be noted down, not switched on', async () => {
    const body = {
      issuer: 'https://10.0.0.1',
      clientId: 'x',
      clientGeheim: null,
      rolClaim: null,
      waardenMedewerker: [],
      waardenLeerling: [],
      acr: [],
      amr: [],
    }
    const aan = await beheerder.send('PUT', '/aanmeldvoorziening', { ...body, aan: true })
    expect([aan.statusCode, aan.json().code]).toEqual([422, 'toegang.oidc-controle'])
    expect((await beheerder.send('PUT', '/aanmeldvoorziening', { ...body, aan: false })).statusCode).toBe(200)
  })
})
