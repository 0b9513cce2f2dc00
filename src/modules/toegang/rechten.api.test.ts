/** The rights matrix, standing in, emergencies and who has access, on a real database. */
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
import { makeWorld, PASSWORD, STAFF_ROLES, type World } from '../../../test/harness/world.ts'

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

describe('the matrix', () => {
  const zet = (recht: string, rollen: string[]) => beheerder.send('PUT', `/rechten/${recht}`, { rollen })
  const rollenVan = async (recht: string): Promise<string[]> =>
    (await beheerder.get('/rollen'))
      .json()
      .rollen.filter((r: { rechten: string[] }) => r.rechten.includes(recht))
      .map((r: { rol: string }) => r.rol)

  test('works at the next request, is in the log, and can be put back', async () => {
    const ouders = `/leerlingen/${world.school.leerling}/tijdlijn`
    expect((await mentor.get(ouders)).statusCode).toBe(200)
    const wie = (await rollenVan('opp.concept_lezen')).filter((rol) => rol !== 'mentor')
    expect((await zet('opp.concept_lezen', wie)).json()).toEqual({ gewijzigd: 1 })
    expect((await mentor.get(ouders)).statusCode).toBe(403)
    expect(await laatste('toegang.recht-zetten')).toMatchObject({
      object_soort: 'recht',
      details: { aan: '', uit: 'mentor opp.concept_lezen' },
      actor_naam: 'Test beheerder',
    })
    expect((await beheerder.send('POST', '/rechten/_herstel')).json()).toEqual({ gewijzigd: 1 })
    expect((await mentor.get(ouders)).statusCode).toBe(200)
  })

  test.each([
    [
      'medewerker.beheren',
      (nu: string[]) => nu.filter((r) => r !== 'beheerder'),
      'toegang.recht-buitengesloten',
    ],
    ['opp.schrijven', (nu: string[]) => [...nu, 'ouder'], 'toegang.recht-familie'],
    ['audit.lezen', (nu: string[]) => [...nu, 'mentor'], 'toegang.recht-schoolbreed'],
    ['opp.lezen', (nu: string[]) => [...nu, 'beheerder'], 'toegang.recht-eigen-rol'],
  ])('refuses for %s', async (recht, kies, code) => {
    const nu = await rollenVan(recht)
    const answer = await zet(recht, kies(nu))
    expect([answer.statusCode, answer.json().code]).toEqual([422, code])
    expect(await rollenVan(recht)).toEqual(nu)
  })

  test.each([
    [
      'the right to manage can not be taken from the beheerder',
      `delete from koers.rol_recht where rol = 'beheerder' and recht = 'medewerker.beheren'`,
      0,
    ],
    [
      'nobody gives the own role a right',
      `insert into koers.rol_recht values (koers.organisatie(), 'beheerder', 'opp.lezen')`,
      '42501',
    ],
    [
      'a parent gets no more than standard',
      `insert into koers.rol_recht values (koers.organisatie(), 'ouder', 'opp.schrijven')`,
      '42501',
    ],
    [
      'a right is no other right',
      `update koers.rol_recht set recht = 'opp.lezen' where rol = 'beheerder'`,
      '42501',
    ],
  ])('the database itself says that %s', async (_what, text, expected) => {
    const app = new pg.Client({ connectionString: server.database.appUrl })
    await app.connect()
    try {
      const { rows } = await superuser.query(
        `select b.* from toegang.betrekking b join toegang.account a on a.id = b.account_id where a.email = $1`,
        [world.school.logins.beheerder],
      )
      await app.query('begin')
      await app.query(`select set_config('koers.nu', $1, true)`, [START])
      await app.query(`select toegang.zet_context($1, $2, 'medewerker', $3, '2026-11-17')`, [
        rows[0].account_id,
        rows[0].organisatie_id,
        rows[0].betrekking_id,
      ])
      const done = app.query(text).then(
        ({ rowCount }) => rowCount,
        (error: { code?: string }) => error.code,
      )
      expect(await done).toBe(expected)
    } finally {
      await app.query('rollback')
      await app.end()
    }
  })
})

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
    const groep = (await wie.get(`/groepen/${world.school.groepen.a}`)).json()
    expect(groep.team).toContainEqual(
      expect.objectContaining({ naam: 'Test leerlingadministratie', waarnemerTot: '2026-11-30' }),
    )
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

describe('who has access, and why', () => {
  test('says of everybody exactly what the database lets them do', async () => {
    const { school } = world
    await mentor.send('POST', '/noodtoegangen', { leerlingId: school.andere, reden: REDEN })
    const fg = await signInAs('fg')
    const people = [...STAFF_ROLES, 'ouder', 'ouder_zonder_gezag', 'ouder_ander', 'leerling'] as const
    for (const leerlingId of [school.leerling, school.leerling2, school.andere]) {
      const { gronden } = (await fg.get(`/leerlingen/${leerlingId}/toegang`)).json()
      for (const wie of people) {
        const { rows } = await superuser.query(
          `select b.soort, b.betrekking_id from toegang.betrekking b join toegang.account a on a.id = b.account_id
           where coalesce(a.email, a.gebruikersnaam) = $1`,
          [school.logins[wie]],
        )
        const { soort, betrekking_id: id } = rows[0]
        // One connection, one transaction: the moment counts for an emergency.
        await superuser.query('begin')
        await superuser.query(`select set_config('koers.nu', $1, true)`, [server.clock.now().toISOString()])
        const bereik = await superuser.query(
          `select recht from toegang.bereik($1, $2, $3, '2026-11-17') where overal or $4 = any (leerlingen) order by recht`,
          [school.id, soort, id, leerlingId],
        )
        await superuser.query('commit')
        const uitleg = gronden
          .filter((g: { betrekkingId: string; soort: string }) => g.betrekkingId === id && g.soort === soort)
          .flatMap((g: { rechten: string[] }) => g.rechten)
        expect
          .soft([...new Set(uitleg)].sort(), `${wie} ${leerlingId}`)
          .toEqual(bereik.rows.map((r) => r.recht))
      }
    }
  })

  test('names the relation', async () => {
    const { gronden } = (await beheerder.get(`/leerlingen/${world.school.leerling}/toegang`)).json()
    const van = (naam: string) => gronden.find((g: { naam: string }) => g.naam === naam)
    expect(van('Test mentor')).toMatchObject({ relatie: 'groep', groep: '5A', rol: 'mentor', account: true })
    expect(van('Test directeur')).toMatchObject({ relatie: 'rol', rol: 'directeur' })
    expect(van('Joke Zwart')).toMatchObject({ relatie: 'ouder' })
    expect(van('Karel Bruin')).toBeUndefined()
  })
})

describe('the yearly look', () => {
  test('is by somebody else, keeps who said it, and ends access at once', async () => {
    const { regels, magBeeindigen } = (await beheerder.get('/herziening')).json()
    expect(magBeeindigen).toBe(true)
    const regel = (bron: string, naam: string) =>
      regels.find((r: { bron: string; medewerker: string }) => r.bron === bron && r.medewerker === naam)
    const besluit = (wie: Browser, r: { bron: string; bronId: string }, keuze: string) =>
      wie.send('PUT', `/herziening/${r.bron}/${r.bronId}`, { besluit: keuze })
    expect((await besluit(beheerder, regel('rol', 'Test beheerder'), 'klopt')).json().code).toBe(
      'toegang.herziening-zelf',
    )
    const directeur = await signInAs('directeur')
    expect((await besluit(directeur, regel('rol', 'Test beheerder'), 'klopt')).statusCode).toBe(200)
    const groep = regel('groep', 'Test vakdocent')
    expect((await besluit(directeur, groep, 'beeindigd')).json().code).toBe(
      'toegang.herziening-alleen-beheerder',
    )
    const docent = await signInAs('vakdocent')
    expect(await ziet(docent, world.school.leerling)).toBe(true)
    expect((await besluit(beheerder, groep, 'beeindigd')).statusCode).toBe(200)
    expect(await ziet(docent, world.school.leerling)).toBe(false)
    const na = (await beheerder.get('/herziening')).json()
    expect(na.beeindigd).toMatchObject([{ medewerker: 'Test vakdocent', door: 'Test beheerder' }])
    expect(
      na.regels.find((r: { bronId: string }) => r.bronId === regel('rol', 'Test beheerder').bronId),
    ).toMatchObject({
      besluit: 'klopt',
      door: 'Test directeur',
    })
  })

  test('is on Vandaag from October until it is done', async () => {
    const werk = (await beheerder.get('/werklijst')).json().werk
    expect(werk.find((w: { soort: string }) => w.soort === 'herziening')).toMatchObject({
      uiterlijk: '2026-11-30',
    })
  })

  test('the matrix is a file that a spreadsheet does not run', async () => {
    await beheerder.send('POST', '/medewerkers', {
      roepnaam: '=1+1',
      voorvoegsel: '',
      achternaam: 'Formule',
      email: null,
      telefoon: null,
      functie: null,
    })
    const { rows } = await superuser.query(`select id from koers.medewerker where roepnaam = '=1+1'`)
    await beheerder.send('POST', `/medewerkers/${rows[0].id}/rollen`, {
      rol: 'fg',
      vanaf: '2026-11-17',
      tot: null,
    })
    const ist = await beheerder.get('/autorisatiematrix/ist')
    expect(ist.headers['content-type']).toContain('text/csv')
    expect(ist.body.startsWith('\uFEFFMedewerker;')).toBe(true)
    expect(ist.body).toContain(`"'=1+1 Formule"`)
    const soll = (await beheerder.get('/autorisatiematrix/soll')).body
    expect(soll).toMatch(/[Mm]entor[^;]*;eigen groepen en leerlingen;opp\.schrijven;[^;]+;ja;ja/)
  })

  test('asks for a fresh proof of who this is', async () => {
    server.clock.advance(6 * 60_000)
    for (const answer of [
      await beheerder.get('/autorisatiematrix/ist'),
      await beheerder.send('PUT', '/rechten/opp.lezen', { rollen: [] }),
      await mentor.send('POST', '/noodtoegangen', { leerlingId: world.school.andere, reden: REDEN }),
    ])
      expect(answer.json().code).toBe('sessie.bevestiging-nodig')
  })
})
