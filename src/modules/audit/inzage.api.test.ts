/** Who reads which part of the log, on a real database. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'

/** Files an hour. */
const MOST = 3
let server: TestServer
let world: World
let superuser: pg.Client
let mentor: Browser
beforeAll(async () => {
  server = await startTestServer({ limits: { export: MOST } })
  world = await makeWorld(server)
  superuser = new pg.Client({ connectionString: server.database.superuserUrl })
  await superuser.connect()
  // A second parent with gezag of the same pupil.
  await superuser.query(`update koers.ouder_relatie set gezag = true where ouder_id = $1`, [
    world.school.ouders.zonderGezag,
  ])
  mentor = await signInAs('mentor')
  for (let keer = 0; keer < 3; keer++) await mentor.get(`/leerlingen/${world.school.leerling}`)
})
afterAll(async () => {
  await superuser.end()
  await server.stop()
})

const signInAs = (rol: keyof World['school']['logins']) => signIn(server, world.school.logins[rol], PASSWORD)
type Regel = { gebeurtenis: string; naam: string | null; aantal: number; rollen: string[]; zelf?: boolean }
const gezinsInzage = async (wie: Browser) => {
  const answer = await wie.get(`/mijn/leerlingen/${world.school.leerling}/inzage`)
  return { regels: answer.json().regels as Regel[], body: answer.body }
}

describe('a family', () => {
  test('sees which role looked, how often, and never a name', async () => {
    const { regels, body } = await gezinsInzage(await signInAs('ouder'))
    expect(regels.find((r) => r.gebeurtenis === 'leerling.lezen')).toMatchObject({
      rollen: ['mentor'],
      aantal: 3,
      zelf: false,
    })
    expect(body).not.toContain('Test mentor')
  })

  test('one parent never sees the other, nor the child', async () => {
    const [een, ander, kind] = [
      await signInAs('ouder'),
      await signInAs('ouder_zonder_gezag'),
      await signInAs('leerling'),
    ]
    for (const wie of [een, ander, kind]) await gezinsInzage(wie)
    // Staff touches the data of one parent.
    const ib = await signInAs('zorgcoordinator')
    await ib.get(`/leerlingen/${world.school.leerling}/betrokkenen`)
    for (const [wie, soort] of [
      [een, 'ouder'],
      [ander, 'ouder'],
      [kind, 'leerling'],
    ] as const) {
      const { regels, body } = await gezinsInzage(wie)
      const familie = regels.filter((r) => r.rollen.includes('ouder') || r.rollen.includes('leerling'))
      expect(familie.every((r) => r.zelf === true && r.rollen[0] === soort)).toBe(true)
      expect(familie.length).toBe(1)
      for (const naam of ['Joke', 'Karel', 'Bruin']) expect(body).not.toContain(naam)
    }
    const { rows } = await superuser.query(
      `select count(distinct account_id)::int as n from audit.gebeurtenis where gebeurtenis = 'audit.inzage-gezin' and leerling_id = $1`,
      [world.school.leerling],
    )
    expect(rows[0].n).toBe(3)
  })

  test('a change to the data of one parent is no business of the other', async () => {
    const ib = await signInAs('zorgcoordinator')
    const relatie = {
      relatie: 'vader',
      gezag: true,
      gezagVanaf: null,
      gezagTot: null,
      gezagGrond: null,
      geenContact: false,
      contactvoorkeur: null,
    }
    const ouder = {
      roepnaam: 'Derde',
      voorvoegsel: '',
      achternaam: 'Ouder',
      email: null,
      telefoon: null,
      straat: null,
      huisnummer: null,
      postcode: null,
      plaats: null,
      geheimAdres: false,
      taal: null,
      tolkNodig: false,
    }
    expect(
      (
        await ib.send('POST', `/leerlingen/${world.school.leerling}/ouders`, {
          ouderId: null,
          ouder,
          relatie,
        })
      ).statusCode,
    ).toBe(201)
    const { regels } = await gezinsInzage(await signInAs('ouder'))
    expect(regels.some((r) => r.gebeurtenis === 'leerling.ouder-toevoegen')).toBe(false)
  })
})

describe('staff', () => {
  test('who watches over it sees who looked, by name, repeats in one line; reading it is in the log too', async () => {
    const directeur = await signInAs('directeur')
    const pad = `/leerlingen/${world.school.leerling}/inzage`
    const { regels, totaal } = (await directeur.get(pad)).json() as { regels: Regel[]; totaal: number }
    expect(regels.find((r) => r.gebeurtenis === 'leerling.lezen' && r.naam === 'Test mentor')?.aantal).toBe(3)
    expect(totaal).toBe(regels.length)
    const weer = (await directeur.get(pad)).json().regels as Regel[]
    expect(weer.find((r) => r.gebeurtenis === 'audit.inzage-leerling')?.naam).toBe('Test directeur')
  })

  test('by period and page', async () => {
    const directeur = await signInAs('directeur')
    const pad = `/leerlingen/${world.school.leerling}/inzage`
    expect((await directeur.get(`${pad}?tot=2026-11-16`)).json().regels).toEqual([])
    expect((await directeur.get(`${pad}?pagina=2`)).json().regels).toEqual([])
    expect((await directeur.get(`${pad}?van=2026-11-18&tot=2026-11-17`)).json().code).toBe('audit.periode')
  })

  test('of a colleague only fg and directeur, of oneself everybody', async () => {
    const pad = `/medewerkers/${world.school.medewerkers.mentor}/gebeurtenissen`
    const fg = await signInAs('fg')
    const { regels } = (await fg.get(pad)).json() as { regels: Regel[] }
    expect(regels.some((r) => r.gebeurtenis === 'leerling.lezen')).toBe(true)
    expect((await mentor.get(pad)).statusCode).toBe(403)
    const eigen = (await mentor.get('/gebeurtenissen/mijn')).json().regels as Regel[]
    expect(eigen.length).toBeGreaterThan(0)
    expect(eigen.every((r) => r.naam === null || r.naam === 'Test mentor')).toBe(true)
  })

  test('the file of an incident holds the facts of the period', async () => {
    const fg = await signInAs('fg')
    const { body } = await fg.get(`/logboek/export?leerlingId=${world.school.leerling}`)
    expect(body.split('\r\n')[0]).toContain('Tijdstip (UTC);Wie')
    expect(body).toContain('Test mentor;medewerker;mentor;leerling.lezen;gelukt;relatie;Fenna Zwart')
    expect((await fg.get('/logboek/export?van=2020-01-01')).json().code).toBe('audit.periode-te-lang')
  })
})

test('the log as a file is given so many times an hour and no more (BI-45)', async () => {
  const directeur = await signInAs('directeur')
  const haal = async () => (await directeur.get('/logboek/export')).statusCode
  for (let keer = 0; keer < MOST; keer++) expect(await haal()).toBe(200)
  expect(await haal()).toBe(429)
  expect((await directeur.get('/autorisatiematrix/ist')).statusCode).toBe(429)
})

describe('what stands out', () => {
  test('is found, ticked with a note, and reminded of on Vandaag in the weeks after', async () => {
    const { andere } = world.school
    const reden = 'De leerling is gevallen en de eigen mentor is er niet.'
    expect((await mentor.send('POST', '/noodtoegangen', { leerlingId: andere, reden })).statusCode).toBe(201)
    await mentor.get(`/leerlingen/${andere}`)
    // A link that was given and taken back on one day leaves no trace but this one.
    const beheerder = await signInAs('beheerder')
    const begeleider = await signInAs('leerlingbegeleider')
    const koppelingen = `/leerlingen/${andere}/medewerkers`
    const dag = '2026-11-17'
    const medewerkerId = world.school.medewerkers.leerlingbegeleider
    const koppeling = { medewerkerId, rol: 'leerlingbegeleider', vanaf: dag, tot: null }
    const { id } = (await beheerder.send('POST', koppelingen, koppeling)).json()
    expect((await begeleider.get(`/leerlingen/${andere}`)).statusCode).toBe(200)
    expect((await beheerder.send('DELETE', `${koppelingen}/${id}`)).statusCode).toBe(200)
    const fg = await signInAs('fg')
    const { bevindingen } = (await fg.get('/logboek/uitschieters')).json()
    const soorten = bevindingen.map((b: { soort: string; naam: string }) => `${b.soort} ${b.naam}`)
    expect(soorten).toContain('noodtoegang Test mentor')
    // Of the mentor, who read own pupils and one in an emergency, not: the links count for who may not see them too.
    expect(soorten.filter((s: string) => s.startsWith('buiten'))).toEqual([
      'buiten-groepen Test leerlingbegeleider',
    ])
    // Vandaag counts what the page shows, also on the day itself.
    const opVandaag = (await fg.get('/werklijst'))
      .json()
      .werk.find((w: { soort: string }) => w.soort === 'logboek')
    expect(opVandaag?.aantal).toBe(
      bevindingen.filter((b: { controle: unknown }) => b.controle === null).length,
    )
    server.clock.set('2026-11-24T09:00:00Z')
    const week = await signInAs('fg')
    const wacht = async () =>
      (await week.get('/werklijst')).json().werk.find((w: { soort: string }) => w.soort === 'logboek')
        ?.aantal ?? 0
    const voor = await wacht()
    expect(voor).toBeGreaterThan(1)
    const [eerste] = (await week.get('/logboek/uitschieters')).json().bevindingen
    const pad = `/logboek/uitschieters/${eerste.sleutel}/controle`
    expect((await week.send('PUT', pad, { notitie: 'Besproken' })).statusCode).toBe(200)
    expect(await wacht()).toBe(voor - 1)
    const na = (await week.get('/logboek/uitschieters')).json().bevindingen
    expect(na.find((b: { sleutel: string }) => b.sleutel === eerste.sleutel).controle).toMatchObject({
      notitie: 'Besproken',
      door: 'Test fg',
    })
  })

  test('nothing that is not there can be ticked', async () => {
    const fg = await signInAs('fg')
    const sleutel = `nacht:${world.school.medewerkers.mentor}:2026-11-02`
    expect(
      (await fg.send('PUT', `/logboek/uitschieters/${sleutel}/controle`, { notitie: '' })).statusCode,
    ).toBe(404)
  })
})
