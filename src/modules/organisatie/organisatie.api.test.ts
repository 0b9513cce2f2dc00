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
  straat: 'Schoolstraat',
  huisnummer: '1a',
  postcode: '1234ab',
  plaats: 'Teststad',
  telefoon: null,
  email: null,
  website: 'www.proefschool.nl',
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
  expect((await beheerder.get('/scholen/deze')).json()).toMatchObject({
    naam: 'De Nieuwe Naam',
    postcode: '1234 AB',
    website: 'https://www.proefschool.nl',
  })
  for (const [fout, code] of [
    [{ postcode: '0123 AB' }, 'organisatie.postcode-klopt-niet'],
    [{ website: 'javascript:alert(1)' }, 'organisatie.website-klopt-niet'],
    [{ website: 'school' }, 'organisatie.website-klopt-niet'],
  ] as const) {
    const refused = await beheerder.send('PUT', '/scholen/deze', { ...change, ...fout })
    expect([refused.statusCode, refused.json().velden[0].code]).toEqual([400, code])
  }
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

    const id = made.json().id
    const wijzig = (tot: string | null, vak: string | null = null) =>
      beheerder.send('PUT', `${at}/${id}`, { vak, tot })
    expect((await wijzig('2026-11-16')).json().code).toBe('organisatie.tot-voor-vanaf')
    expect((await wijzig('2026-12-31', 'Muziek')).statusCode).toBe(200)
    const changed = (await beheerder.get(path())).json().groepen[1].medewerkers
    expect(changed).toMatchObject([{ vak: 'Muziek', tot: '2026-12-31' }])
    expect((await wijzig(null)).statusCode).toBe(200)
    expect((await beheerder.get(path())).json().groepen[1].medewerkers).toMatchObject([
      { vak: null, tot: '2027-07-31' },
    ])

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

describe('a code list of the school', () => {
  type Item = { code: string; label: string; verborgen: boolean }
  const lees = async (wie: Browser, lijst = 'domein'): Promise<Item[]> =>
    (await wie.get('/codelijsten')).json().lijsten[lijst]
  const alsInvoer = (items: Item[]) =>
    items.map(({ code, verborgen }) => ({ code, label: null as string | null, verborgen }))

  test('has its own words, order and hidden codes, for everybody of this school and nobody else', async () => {
    const begin = await lees(beheerder)
    const items = alsInvoer(begin)
      .toReversed()
      .map((item) => (item.code === 'gedrag' ? { ...item, label: ' Omgaan met regels ' } : item))
      .map((item) => (item.code === 'spel' ? { ...item, verborgen: true } : item))
    expect((await mentor.send('PUT', '/codelijsten/domein', { items })).statusCode).toBe(403)
    expect((await beheerder.send('PUT', '/codelijsten/domein', { items })).statusCode).toBe(200)
    const ouder = await signIn(server, world.school.logins.ouder, PASSWORD)
    const nu = await lees(ouder)
    expect(nu.map(({ code }) => code)).toEqual(items.map(({ code }) => code))
    expect(nu.find(({ code }) => code === 'gedrag')?.label).toBe('Omgaan met regels')
    expect(nu.find(({ code }) => code === 'spel')).toMatchObject({ verborgen: true })
    const elders = await signIn(server, world.elders.logins.beheerder, PASSWORD)
    expect(await lees(elders)).toEqual(begin)
    expect((await beheerder.send('DELETE', '/codelijsten/domein')).statusCode).toBe(200)
    expect(await lees(beheerder)).toEqual(begin)
  })

  test('is refused with the place of what is wrong', async () => {
    const items = alsInvoer(await lees(beheerder))
    const put = (lijst: string, inhoud: object[]) =>
      beheerder.send('PUT', `/codelijsten/${lijst}`, { items: inhoud })
    const dubbel = await put('domein', [{ ...items[0], label: 'Rekenen' }, ...items.slice(1)])
    expect([dubbel.statusCode, dubbel.json().velden[1] ?? dubbel.json().velden[0]]).toMatchObject([
      422,
      { code: 'organisatie.label-dubbel' },
    ])
    expect((await put('domein', items.slice(1))).json().code).toBe('organisatie.codelijst-anders')
    expect((await put('rol', items)).statusCode, 'access hangs on roles').toBe(400)
    const uitvoerder = alsInvoer(await lees(beheerder, 'uitvoerder'))
    const verborgen = uitvoerder.map((item) => ({ ...item, verborgen: true }))
    expect((await put('uitvoerder', verborgen)).json().code).toBe('organisatie.codelijst-vast')
  })
})

test('holidays are added, changed, copied and removed by the beheerder, and read by staff', async () => {
  const { schooljaarId } = world.school
  const herfst = { naam: 'Herfstvakantie', beginOp: '2026-10-17', eindOp: '2026-10-25' }
  const at = `/schooljaren/${schooljaarId}/vakanties`
  expect((await mentor.send('POST', at, herfst)).statusCode).toBe(403)
  const wrong = await beheerder.send('POST', at, { ...herfst, eindOp: '2026-10-01' })
  expect([wrong.statusCode, wrong.json().velden[0]]).toMatchObject([
    422,
    { pad: 'body.eindOp', code: 'organisatie.vakantie-eind-voor-begin' },
  ])
  const made = await beheerder.send('POST', at, herfst)
  expect(made.statusCode).toBe(201)
  expect((await beheerder.send('POST', `${at}/_kopieer`)).json().code).toBe('organisatie.vakantie-niets-over')
  const { schooljaren } = (await beheerder.get('/schooljaren')).json()
  const volgend = schooljaren.find((j: { naam: string }) => j.naam === '2027-2028').id
  expect((await beheerder.send('POST', `/schooljaren/${volgend}/vakanties/_kopieer`)).json()).toEqual({
    aantal: 1,
  })
  expect((await mentor.get('/vakanties')).json().vakanties).toMatchObject([
    { ...herfst, schooljaarId },
    { naam: 'Herfstvakantie', beginOp: '2027-10-16', schooljaarId: volgend },
  ])
  const one = `/vakanties/${made.json().id}`
  expect((await beheerder.send('PUT', one, { ...herfst, naam: 'Herfst' })).statusCode).toBe(200)
  expect((await beheerder.send('DELETE', one)).statusCode).toBe(200)
  expect((await beheerder.send('DELETE', one)).statusCode).toBe(404)
  const elders = await signIn(server, world.elders.logins.beheerder, PASSWORD)
  expect((await elders.get('/vakanties')).json().vakanties).toEqual([])
})

test('norms and retention are the beheerder’s, within the law', async () => {
  const { normen, bewaartermijnen } = (await beheerder.get('/scholen/deze/normen')).json()
  expect(normen).toMatchObject({ termijnWeken: 6, oppGeschreven: '10-15', rodGemeld: '10-01' })
  expect((await mentor.get('/scholen/deze/normen')).statusCode).toBe(403)
  const put = (soort: string, body: object) => beheerder.send('PUT', `/scholen/deze/${soort}`, body)
  const langer = await put('normen', { ...normen, termijnWeken: 8 })
  expect([langer.statusCode, langer.json().velden[0]]).toMatchObject([
    400,
    { pad: 'body.termijnWeken', code: 'veld.te-groot', tekst: 'Dit is te veel: hoogstens 6.' },
  ])
  expect((await put('normen', { ...normen, rodGemeld: '02-30' })).json().velden[0].code).toBe(
    'organisatie.norm-geen-dag',
  )
  expect((await put('normen', { ...normen, termijnWeken: 4 })).statusCode).toBe(200)
  expect((await put('bewaartermijnen', { ...bewaartermijnen, leerlingdossier: 20 })).statusCode).toBe(400)
  expect((await put('bewaartermijnen', { ...bewaartermijnen, leerlingdossier: 1 })).statusCode).toBe(200)
  expect((await beheerder.get('/scholen/deze/normen')).json()).toMatchObject({
    normen: { termijnWeken: 4 },
    bewaartermijnen: { leerlingdossier: 1 },
  })
  expect((await put('normen', normen)).statusCode).toBe(200)
})
