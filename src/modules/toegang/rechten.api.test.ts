/** The rights matrix, who has access and why, and the yearly look, on a real database. */
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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

const REDEN = 'De leerling is gevallen en de eigen mentor is niet bereikbaar.'

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

  test('knows a parent who has not given the code of the school: no rights yet', async () => {
    const zet = (op: string | null) =>
      superuser.query(`update toegang.betrekking set code_op = $2 where betrekking_id = $1`, [
        world.school.ouders.metGezag,
        op,
      ])
    const fg = await signInAs('fg')
    const ouder = async () =>
      (await fg.get(`/leerlingen/${world.school.leerling}/toegang`))
        .json()
        .gronden.find((g: { betrekkingId: string }) => g.betrekkingId === world.school.ouders.metGezag)
    const { rechten } = await ouder()
    expect(rechten).toContain('opp.lezen')
    await zet(null)
    expect(await ouder()).toMatchObject({ account: true, zonderCode: true, rechten: [] })
    await zet(START)
    expect(await ouder()).toMatchObject({ zonderCode: false, rechten })
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
