import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'

let server: TestServer
let world: World
let beheerder: Browser
let mentor: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
})
afterAll(() => server.stop())

const change = {
  naam: 'De Nieuwe Naam',
  schooltype: 'BO',
  cluster: null,
  plaats: 'Teststad',
  telefoon: null,
  email: null,
}

test('the school is read by staff and changed by who may', async () => {
  expect((await mentor.get('/scholen/deze')).json()).toMatchObject({
    brin: '99PA',
    abilities: { wijzigen: { mag: false, code: 'organisatie.geen-recht' } },
  })
  expect((await mentor.send('PUT', '/scholen/deze', change)).statusCode).toBe(403)
  expect((await beheerder.send('PUT', '/scholen/deze', { ...change, brin: '99XX' })).statusCode).toBe(400)
  const wrong = await beheerder.send('PUT', '/scholen/deze', { ...change, cluster: 3 })
  expect(wrong.json().velden[0].pad).toBe('body.cluster')
  expect((await beheerder.send('PUT', '/scholen/deze', change)).statusCode).toBe(200)
  expect((await beheerder.get('/scholen/deze')).json().naam).toBe('De Nieuwe Naam')
  const elders = await signIn(server, world.elders.logins.beheerder, PASSWORD)
  expect((await elders.get('/scholen/deze')).json().naam).toBe('De Andere School')
  const ouder = await signIn(server, world.school.logins.ouder, PASSWORD)
  expect((await ouder.get('/scholen/deze')).statusCode).toBe(403)
})

test('school years follow one another without a day in common', async () => {
  const next = { naam: '2027-2028', beginOp: '2027-08-01', eindOp: '2028-07-31' }
  for (const [body, code] of [
    [{ ...next, beginOp: '2027-07-31' }, 'organisatie.schooljaar-overlapt'],
    [{ ...next, naam: '2027-2029' }, 'organisatie.schooljaar-klopt-niet'],
    [{ ...next, eindOp: '2027-12-31' }, 'organisatie.schooljaar-klopt-niet'],
  ] as const) {
    expect((await beheerder.send('POST', '/schooljaren', body)).json().code).toBe(code)
  }
  expect((await mentor.send('POST', '/schooljaren', next)).statusCode).toBe(403)
  const made = await beheerder.send('POST', '/schooljaren', next)
  expect(made.statusCode).toBe(201)
  const path = `/schooljaren/${made.json().id}`
  expect((await beheerder.send('PUT', path, { ...next, eindOp: '2028-08-15' })).statusCode).toBe(200)
  expect((await mentor.get('/schooljaren')).json().schooljaren).toMatchObject([
    { naam: '2027-2028', eindOp: '2028-08-15', aantalGroepen: 0 },
    { naam: '2026-2027', aantalGroepen: 2 },
  ])
})

describe('groups', () => {
  const path = () => `/schooljaren/${world.school.schooljaarId}/groepen`
  const groep = { naam: '10A', soort: 'groep', jaargroep: '8' }

  test('stand in the order of their number, with staff and pupils', async () => {
    const made = await beheerder.send('POST', path(), groep)
    expect(made.statusCode).toBe(201)
    expect((await beheerder.send('POST', path(), { ...groep, naam: '10a' })).json().code).toBe(
      'organisatie.groep-bestaat',
    )
    const { groepen } = (await beheerder.get(path())).json()
    expect(groepen.map((g: { naam: string }) => g.naam)).toEqual(['5A', '5B', '10A'])
    expect(groepen[0]).toMatchObject({ aantalLeerlingen: 2 })
    expect(groepen[0].medewerkers).toHaveLength(5)
    const gone = await beheerder.send('PUT', `/groepen/${made.json().id}`, {
      ...groep,
      vervallenOp: '2026-11-17',
    })
    expect(gone.statusCode).toBe(200)
    expect((await beheerder.send('POST', path(), groep)).statusCode).toBe(201)
    expect((await mentor.send('POST', path(), { ...groep, naam: 'X' })).statusCode).toBe(403)
    const elders = await signIn(server, world.elders.logins.beheerder, PASSWORD)
    expect((await elders.get(path())).statusCode).toBe(404)
  })

  test('a link to staff gives access until the end of the year at most, and never to oneself', async () => {
    const { groepen, medewerkers } = world.school
    const link = {
      medewerkerId: medewerkers.mentor,
      rol: 'mentor',
      vak: null,
      vanaf: '2026-11-17',
      tot: null,
    }
    const at = `/groepen/${groepen.b}/medewerkers`
    const pupils = async () => (await mentor.get(path())).json().groepen[1].aantalLeerlingen
    expect(await pupils()).toBe(0)
    const made = await beheerder.send('POST', at, link)
    expect(made.statusCode, made.body).toBe(201)
    expect(await pupils()).toBe(1)
    const seen = (await beheerder.get(path())).json().groepen[1].medewerkers
    expect(seen).toMatchObject([{ naam: 'Test mentor', rol: 'mentor', tot: '2027-07-31' }])
    expect((await beheerder.send('POST', at, link)).json().code).toBe('organisatie.koppeling-bestaat')

    const own = await beheerder.send('POST', at, { ...link, medewerkerId: medewerkers.beheerder })
    expect([own.statusCode, own.json().code]).toEqual([403, 'organisatie.eigen-koppeling'])
    const other = await beheerder.send('POST', at, { ...link, medewerkerId: world.elders.medewerkers.mentor })
    expect(other.json().code).toBe('organisatie.medewerker-onbekend')
    expect((await mentor.send('POST', at, link)).statusCode).toBe(403)

    expect((await beheerder.send('DELETE', `${at}/${made.json().id}`)).statusCode).toBe(200)
    expect(await pupils()).toBe(0)
  })
})

test('code lists come in the words of the school, for parents too', async () => {
  const ouder = await signIn(server, world.school.logins.ouder, PASSWORD)
  const { lijsten } = (await ouder.get('/codelijsten')).json()
  expect(lijsten.rol.find((k: { code: string }) => k.code === 'mentor').label).toBe('Leerkracht of mentor')
  expect((await mentor.get('/medewerkernamen')).json().medewerkers).toHaveLength(11)
  expect((await ouder.get('/medewerkernamen')).statusCode).toBe(403)
})
