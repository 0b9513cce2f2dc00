/** Access for a time: standing in for a colleague, and one dossier in an emergency, on a real database. */
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nieuwOpp } from '../../../test/harness/opp.ts'
import {
  type Browser,
  START,
  signIn,
  startTestServer,
  type TestServer,
} from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'

let server: TestServer
let world: World
let superuser: pg.Client
let beheerder: Browser
let mentor: Browser
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
  server.clock.set(START)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
})

const signInAs = (rol: keyof World['school']['logins']) => signIn(server, world.school.logins[rol], PASSWORD)
const laatste = async (gebeurtenis: string) =>
  (
    await superuser.query(
      'select * from audit.gebeurtenis where gebeurtenis = $1 and resultaat = $2 order by seq desc limit 1',
      [gebeurtenis, 'gelukt'],
    )
  ).rows[0]
const ziet = async (wie: Browser, leerlingId: string) =>
  (await wie.get(`/leerlingen/${leerlingId}`)).statusCode === 200

describe('standing in', () => {
  const geef = (medewerkerId: string, more: object = {}) =>
    beheerder.send('POST', `/medewerkers/${medewerkerId}/waarnemingen`, {
      voorMedewerkerId: world.school.medewerkers.mentor,
      rol: 'mentor',
      vanaf: '2026-11-17',
      tot: '2026-11-30',
      ...more,
    })

  test('opens the pupils of the other in that role, is marked in the log, and ends by itself', async () => {
    const { leerling, medewerkers } = world.school
    const wie = await signInAs('leerlingadministratie')
    expect((await wie.get(`/leerlingen/${leerling}/tijdlijn`)).statusCode).toBe(403)
    expect((await geef(medewerkers.leerlingadministratie)).statusCode).toBe(201)
    expect((await wie.get(`/leerlingen/${leerling}/tijdlijn`)).statusCode).toBe(200)
    // Only the pupils of the other.
    expect((await wie.get(`/leerlingen/${world.school.andere}/tijdlijn`)).statusCode).toBe(403)
    const invaller = expect.objectContaining({
      naam: 'Test leerlingadministratie',
      rol: 'mentor',
      waarnemerTot: '2026-11-30',
    })
    for (const pad of [`/groepen/${world.school.groepen.a}`, `/leerlingen/${leerling}`])
      expect((await wie.get(pad)).json().team, pad).toContainEqual(invaller)
    const vandaag = async () =>
      (await beheerder.get('/werklijst'))
        .json()
        .werk.filter((w: { soort: string }) => w.soort === 'waarneming')
    expect(await vandaag()).toEqual([])
    server.clock.set('2026-11-25T09:00:00Z')
    beheerder = await signInAs('beheerder')
    expect(await vandaag()).toMatchObject([{ uiterlijk: '2026-11-30' }])
    server.clock.set('2026-12-01T09:00:00Z')
    const later = await signInAs('leerlingadministratie')
    expect((await later.get(`/leerlingen/${leerling}/tijdlijn`)).statusCode).toBe(403)
  })

  test('is a ground of its own in the log', async () => {
    const wie = await signInAs('onderwijsassistent')
    expect((await geef(world.school.medewerkers.onderwijsassistent)).statusCode).toBe(201)
    await wie.get(`/leerlingen/${world.school.leerling}`)
    // In reach by an own group too: then it is no standing in.
    expect(await laatste('leerling.lezen')).toMatchObject({ grond: 'relatie' })
  })

  test.each<[string, (w: World) => [string, object], string]>([
    [
      'more than six weeks',
      (w) => [w.school.medewerkers.cvb_lid, { tot: '2026-12-30' }],
      'toegang.waarneming-te-lang',
    ],
    [
      'days the wrong way round',
      (w) => [w.school.medewerkers.cvb_lid, { tot: '2026-11-16' }],
      'toegang.tot-voor-vanaf',
    ],
    ['for oneself', (w) => [w.school.medewerkers.mentor, {}], 'toegang.waarneming-zichzelf'],
    [
      'for who has nothing in that role',
      (w) => [w.school.medewerkers.cvb_lid, { rol: 'vakdocent' }],
      'toegang.waarneming-niets',
    ],
    ['by the beheerder for the beheerder', (w) => [w.school.medewerkers.beheerder, {}], 'toegang.eigen-rol'],
  ])('is refused: %s', async (_what, kies, code) => {
    const [wie, more] = kies(world)
    expect((await geef(wie, more)).json().code).toBe(code)
  })

  test('is renewed from today, and ended at once', async () => {
    const { id } = (await geef(world.school.medewerkers.cvb_lid)).json()
    server.clock.set('2026-11-20T09:00:00Z')
    beheerder = await signInAs('beheerder')
    const verleng = (tot: string) => beheerder.send('POST', `/waarnemingen/${id}/_verleng`, { tot })
    expect((await verleng('2027-01-02')).json().code).toBe('toegang.waarneming-te-lang')
    expect((await verleng('2027-01-01')).statusCode).toBe(201)
    expect((await beheerder.send('DELETE', `/waarnemingen/${id}`)).statusCode).toBe(200)
    expect((await verleng('2026-12-01')).statusCode).toBe(201)
  })
})

const REDEN = 'De leerling is gevallen en de eigen mentor is niet bereikbaar.'

describe('an emergency', () => {
  let planId: string
  beforeAll(async () => {
    server.clock.set(START)
    planId = await nieuwOpp(await signInAs('zorgcoordinator'), world.school.andere)
  })
  const open = (wie: Browser, reden = REDEN) =>
    wie.send('POST', '/noodtoegangen', { leerlingId: world.school.andere, reden })

  test('finds a pupil by what is known exactly, and by nothing less', async () => {
    const zoek = async (vraag: object) =>
      (
        await mentor.send('POST', '/noodtoegangen/_zoek', {
          leerlingnummer: null,
          roepnaam: null,
          achternaam: null,
          geboortedatum: null,
          ...vraag,
        })
      ).json()
    const milou = { roepnaam: 'milou', achternaam: 'GROEN', geboortedatum: '2016-11-30' }
    expect(await zoek(milou)).toMatchObject({
      leerling: { naam: 'Milou Groen', groep: '5B' },
      zichtbaar: false,
    })
    expect((await zoek({ ...milou, geboortedatum: '2016-11-29' })).leerling).toBeNull()
    expect((await zoek({ ...milou, roepnaam: 'Mil' })).leerling).toBeNull()
    expect((await zoek({ achternaam: 'Groen' })).leerling).toBeNull()
    expect(await zoek({ roepnaam: 'Fenna', achternaam: 'Zwart', geboortedatum: '2017-03-04' })).toMatchObject(
      {
        zichtbaar: true,
      },
    )
  })

  test('opens one dossier for an hour, to read and not to write, with every act on that ground', async () => {
    const { andere } = world.school
    expect(await ziet(mentor, andere)).toBe(false)
    expect((await open(mentor, 'te kort')).statusCode).toBe(400)
    expect((await open(mentor)).statusCode).toBe(201)
    expect(await ziet(mentor, andere)).toBe(true)
    expect(await laatste('leerling.lezen')).toMatchObject({
      grond: 'noodtoegang',
      leerling_id: andere,
      details: { noodtoegang: expect.any(String) },
    })
    expect((await mentor.get(`/ontwikkelingsperspectieven/${planId}`)).statusCode).toBe(200)
    expect(
      (await mentor.send('POST', `/leerlingen/${andere}/ontwikkelingsperspectieven`, {})).statusCode,
    ).toBe(403)
    expect((await mentor.get(`/ontwikkelingsperspectieven/${planId}/pdf`)).statusCode).toBe(403)
    expect(
      (
        await mentor.send('PUT', `/leerlingen/${andere}/kenmerken/${planId}`, {
          code: 'nt2',
          toelichting: '',
          vanaf: null,
          tot: null,
        })
      ).statusCode,
    ).toBe(403)
    server.clock.advance(59 * 60_000)
    expect(await ziet(await signInAs('mentor'), andere)).toBe(true)
    server.clock.advance(60_000)
    expect(await ziet(await signInAs('mentor'), andere)).toBe(false)
  })

  test('can be ended at once, and only by who opened it', async () => {
    server.clock.set('2026-11-19T09:00:00Z')
    mentor = await signInAs('mentor')
    const { id } = (await open(mentor)).json()
    const leider = await signInAs('teamleider')
    expect((await leider.send('POST', `/noodtoegangen/${id}/_beeindig`)).statusCode).toBe(404)
    // While it runs nobody can say that it was looked at.
    const ib = await signInAs('zorgcoordinator')
    const nagekeken = await ib.send('POST', `/noodtoegangen/${id}/_nagekeken`, { notitie: '' })
    expect(nagekeken.json().code).toBe('toegang.noodtoegang-loopt')
    expect((await mentor.send('POST', `/noodtoegangen/${id}/_beeindig`)).statusCode).toBe(201)
    expect(await ziet(mentor, world.school.andere)).toBe(false)
    expect((await mentor.send('POST', `/noodtoegangen/${id}/_beeindig`)).json().code).toBe(
      'toegang.noodtoegang-voorbij',
    )
  })

  test('waits on Vandaag for the zorgcoördinator until somebody else looked at it', async () => {
    const ib = await signInAs('zorgcoordinator')
    const wacht = async () =>
      (await ib.get('/werklijst')).json().werk.filter((w: { soort: string }) => w.soort === 'noodtoegang')
        .length
    const begin = await wacht()
    expect(begin).toBeGreaterThan(0)
    const { noodtoegangen } = (await ib.get('/noodtoegangen')).json()
    expect(noodtoegangen[0]).toMatchObject({
      reden: REDEN,
      medewerker: 'Test mentor',
      leerling: 'Milou Groen',
    })
    const pad = `/noodtoegangen/${noodtoegangen[0].id}/_nagekeken`
    expect((await mentor.send('POST', pad, { notitie: '' })).statusCode).toBe(403)
    expect((await ib.send('POST', pad, { notitie: 'Besproken.' })).statusCode).toBe(201)
    expect(await wacht()).toBe(begin - 1)
  })

  test('three a day, and the right of the role is asked at every request', async () => {
    server.clock.set('2026-11-22T09:00:00Z')
    const wie = await signInAs('leerlingbegeleider')
    for (let keer = 0; keer < 3; keer++) {
      const { id } = (await open(wie)).json()
      if (keer < 2) await wie.send('POST', `/noodtoegangen/${id}/_beeindig`)
    }
    expect(await ziet(wie, world.school.andere)).toBe(true)
    const vierde = await signInAs('leerlingbegeleider')
    expect((await open(vierde)).json().code).toBe('toegang.noodtoegang-niet-nodig')
    server.clock.advance(61 * 60_000)
    expect([(await open(await signInAs('leerlingbegeleider'))).statusCode]).toEqual([429])
  })

  test('another school is out of the question', async () => {
    const answer = await mentor.send('POST', '/noodtoegangen', {
      leerlingId: world.elders.leerling,
      reden: REDEN,
    })
    expect(answer.statusCode).toBe(404)
  })
})
