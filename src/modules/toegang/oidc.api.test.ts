/** Signing in with the account of the school, against a real provider; and who sets it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { placesOf } from '../../../test/harness/all-tables.ts'
import { signInAtProvider } from '../../../test/harness/idp.ts'
import { SCHOOL, type Schoolaccounts, startSchoolaccounts } from '../../../test/harness/schoolaccount.ts'
import { browser, signIn } from '../../../test/harness/server.ts'
import { PASSWORD } from '../../../test/harness/world.ts'

let school: Schoolaccounts
beforeAll(async () => {
  school = await startSchoolaccounts()
})
afterAll(() => school.stop())
beforeEach(() => school.vergeetPogingen())

describe('with a real provider', () => {
  test('an invitation binds, and after that one press signs in', async () => {
    const { id, token } = await school.genodigde()
    const eerste = browser(school.server)
    expect((await school.viaSchool(eerste, 'anna', { school: null, uitnodiging: token })).statusCode).toBe(
      201,
    )
    expect(await school.wieIs(eerste)).toBe(id)
    const later = browser(school.server)
    const answer = await school.viaSchool(later, 'anna')
    expect([answer.statusCode, answer.json()]).toEqual([201, { doel: 'aanmelden' }])
    expect(await school.wieIs(later)).toBe(id)
    const again = await school
      .viaSchool(browser(school.server), 'anna2', { school: null, uitnodiging: token })
      .catch(String)
    expect(again, 'the invitation is used').toContain('409')
  })

  test('somebody whom nobody invited does not come in', async () => {
    const wie = browser(school.server)
    const answer = await school.viaSchool(wie, 'vreemde')
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'toegang.oidc-onbekend'])
    expect(await school.wieIs(wie)).toBeNull()
  })

  test('a pupil without e-mail binds too, and what the provider says must fit', async () => {
    await school.stelIn(school.idp, {
      rolClaim: 'affiliation',
      waardenMedewerker: ['employee'],
      waardenLeerling: ['student'],
    })
    const ib = await signIn(school.server, school.world.school.logins.zorgcoordinator, PASSWORD)
    const body = { soort: 'leerling', betrekkingId: school.world.school.leerling2, wijze: 'link' }
    const uitnodigen = async () => (await ib.send('POST', '/uitnodigingen', body)).json().link.split('#')[1]
    const fout = await school.viaSchool(browser(school.server), 'meester', {
      school: null,
      uitnodiging: await uitnodigen(),
    })
    expect([fout.statusCode, fout.json().code]).toEqual([422, 'toegang.oidc-verkeerde-rol'])
    const kind = browser(school.server)
    const goed = await school.viaSchool(kind, 'kind1', { school: null, uitnodiging: await uitnodigen() })
    expect(goed.statusCode, goed.body).toBe(201)
    expect(await school.wieIs(kind)).toBe(school.world.school.leerling2)
    await school.stelIn(school.idp)
  })

  test('who is signed in and proved it just now ties the account of the school, and unties it', async () => {
    const mentor = await signIn(school.server, school.world.school.logins.mentor, PASSWORD)
    const { naar } = (await mentor.send('POST', '/accounts/mijn/schoolaccounts')).json()
    expect(
      (await school.rondAf(mentor, await signInAtProvider(naar, 'mentor', school.terug))).json(),
    ).toEqual({
      doel: 'koppelen',
    })
    const zelf = browser(school.server)
    await school.viaSchool(zelf, 'mentor')
    expect(await school.wieIs(zelf)).toBe(school.world.school.medewerkers.mentor)
    const los = await mentor.send('DELETE', '/accounts/mijn/schoolaccounts', { issuer: school.idp.issuer })
    expect(los.statusCode, los.body).toBe(200)
    expect((await school.viaSchool(browser(school.server), 'mentor')).json().code).toBe(
      'toegang.oidc-onbekend',
    )
    const oud = await signIn(school.server, school.world.school.logins.teamleider, PASSWORD)
    school.server.clock.advance(6 * 60_000)
    const geweigerd = await oud.send('POST', '/accounts/mijn/schoolaccounts')
    expect([geweigerd.statusCode, geweigerd.json().code]).toEqual([403, 'sessie.bevestiging-nodig'])
  })

  test('without a password the only way in stays', async () => {
    await school.gebonden('alleen')
    const wie = browser(school.server)
    await school.viaSchool(wie, 'alleen')
    const los = await wie.send('DELETE', '/accounts/mijn/schoolaccounts', { issuer: school.idp.issuer })
    expect([los.statusCode, los.json().code]).toEqual([409, 'toegang.identiteit-enige'])
    expect((await wie.get('/accounts/mijn/schoolaccounts')).json().identiteiten).toHaveLength(1)
  })

  test('nothing of an attempt and no secret lies readable in the database', async () => {
    const wie = browser(school.server)
    const naar = await school.begin(wie)
    const token = wie.jar.get('koers-poging') ?? ''
    expect(token).toHaveLength(43)
    for (const geheim of [token, naar.searchParams.get('state'), naar.searchParams.get('nonce')])
      expect(await placesOf(school.server.database.superuserUrl, geheim ?? '')).toEqual([])
    const { voorziening } = (await (await school.beheerder()).get('/aanmeldvoorziening')).json()
    expect(voorziening).toMatchObject({ clientGeheim: null, heeftGeheim: true })
  })

  test('a school of which it is off is in no list and lets nobody in', async () => {
    const scholen = async () => (await browser(school.server).get('/aanmeldscholen')).json().scholen
    expect(await scholen()).toEqual([{ code: SCHOOL, naam: 'De Proefschool' }])
    await school.stelIn(school.idp, { aan: false })
    expect(await scholen()).toEqual([])
    const answer = await browser(school.server).send('POST', '/schoolaccounts/_begin', {
      school: SCHOOL,
      uitnodiging: null,
    })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'toegang.oidc-uit'])
    await school.stelIn(school.idp)
  })
})

describe('who sets it', () => {
  test.each([
    ['http://127.0.0.1:1', 'geen-antwoord'],
    ['https://169.254.169.254', 'intern-adres'],
    ['https://[::ffff:10.0.0.1]', 'intern-adres'],
    ['http://10.0.0.1', 'intern-adres'],
    ['https://login.microsoftonline.com/common/v2.0', 'gedeeld'],
    ['https://login.microsoftonline.com/Organizations', 'gedeeld'],
  ])('a check of %s says %s', async (issuer, fout) => {
    const answer = await (await school.beheerder()).send('POST', '/aanmeldvoorziening/controles', { issuer })
    expect([answer.statusCode, answer.json()]).toEqual([201, { fout, issuer: null, aanmeldadres: null }])
  })

  test('a check shows where people will sign in', async () => {
    const answer = await (await school.beheerder()).send('POST', '/aanmeldvoorziening/controles', {
      issuer: school.idp.issuer,
    })
    expect(answer.json()).toEqual({
      fout: null,
      issuer: school.idp.issuer,
      aanmeldadres: `${school.idp.issuer}/auth`,
    })
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
    const aan = await (await school.beheerder()).send('PUT', '/aanmeldvoorziening', { ...body, aan: true })
    expect([aan.statusCode, aan.json().code]).toEqual([422, 'toegang.oidc-controle'])
    expect(
      (await (await school.beheerder()).send('PUT', '/aanmeldvoorziening', { ...body, aan: false }))
        .statusCode,
    ).toBe(200)
  })
})
