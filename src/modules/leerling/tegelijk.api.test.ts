/** Two people save the same record: no change is lost, and what both changed is asked. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { leerlingBody, ouderBody, relatieBody } from './leerling.schema.ts'

let server: TestServer
let world: World
let ib: Browser
let collega: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  collega = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
})
afterAll(() => server.stop())

/** The fields of this form, as they came. */
const uit = (vorm: { shape: object }, alles: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(vorm.shape).map((naam) => [naam, alles[naam]]))

test('a pupil keeps what each of two people changed', async () => {
  const pad = `/leerlingen/${world.school.leerling}`
  const was = uit(leerlingBody, (await ib.get(pad)).json())
  const mijn = { ...was, thuistaal: 'Fries', was }
  expect((await collega.send('PUT', pad, { ...was, leerroute: 'Basisgroep 5', was })).statusCode).toBe(200)
  expect((await ib.send('PUT', pad, mijn)).statusCode).toBe(200)
  expect((await ib.get(pad)).json()).toMatchObject({ thuistaal: 'Fries', leerroute: 'Basisgroep 5' })
})

test('a pupil of whom two changed the same is asked about, with what is there now; a choice settles it', async () => {
  const pad = `/leerlingen/${world.school.leerling}`
  const was = uit(leerlingBody, (await ib.get(pad)).json())
  const schrijf = (wie: Browser, roepnaam: string) => wie.send('PUT', pad, { ...was, roepnaam, was })
  const antwoorden = await Promise.all([schrijf(ib, 'Fen'), schrijf(collega, 'Fenne')])
  expect(antwoorden.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  const { roepnaam: nu } = (await ib.get(pad)).json()
  const geweigerd = antwoorden.find(({ statusCode }) => statusCode === 409)?.json()
  expect(geweigerd).toMatchObject({ code: 'verzoek.intussen-gewijzigd', huidig: { roepnaam: nu } })
  const keus = { ...was, roepnaam: 'Fenna', was: { ...was, ...geweigerd.huidig } }
  expect((await ib.send('PUT', pad, keus)).statusCode).toBe(200)
  expect((await ib.get(pad)).json().roepnaam).toBe('Fenna')
})

test('rules hold for the whole that two made together', async () => {
  const pad = `/leerlingen/${world.school.leerling2}`
  const was = uit(leerlingBody, (await ib.get(pad)).json())
  expect((await collega.send('PUT', pad, { ...was, roepnaam: '', was })).statusCode).toBe(200)
  const naamloos = await ib.send('PUT', pad, { ...was, achternaam: '', was })
  expect([naamloos.statusCode, naamloos.json().code]).toEqual([422, 'leerling.geen-naam'])
})

test('a parent keeps the phone number of one and the gezag of the other', async () => {
  const pad = `/leerlingen/${world.school.leerling}`
  const lees = async () => {
    const { ouders } = (await ib.get(`${pad}/betrokkenen`)).json()
    return ouders.find(({ gezag }: { gezag: boolean }) => gezag)
  }
  const begin = await lees()
  const [ouder, relatie] = [uit(ouderBody, begin), uit(relatieBody, begin)]
  const was = { ...ouder, ...relatie }
  const zet = (wie: Browser, o: object, r: object) =>
    wie.send('PUT', `${pad}/ouders/${begin.relatieId}`, {
      ouder: { ...ouder, ...o },
      relatie: { ...relatie, ...r },
      was,
    })
  expect((await zet(collega, { telefoon: '0600000001' }, {})).statusCode).toBe(200)
  expect((await zet(ib, {}, { gezagGrond: 'Uitspraak' })).statusCode).toBe(200)
  expect(await lees()).toMatchObject({ telefoon: '0600000001', gezagGrond: 'Uitspraak' })
  expect((await zet(ib, { telefoon: '0600000002' }, {})).json()).toMatchObject({
    status: 409,
    huidig: { telefoon: '0600000001' },
  })
})

test.each([
  ['externen', { instantie: 'Ergo', naam: '', rol: '', email: null, telefoon: null }, 'naam', 'rol'],
  ['kenmerken', { code: 'nt2', toelichting: '', vanaf: null, tot: null }, 'toelichting', 'vanaf'],
  [
    'toetsresultaten',
    {
      toets: 'Lezen',
      leergebied: '',
      afgenomenOp: '2026-02-01',
      jaargroep: null,
      vaardigheidsscore: 142.5,
      niveau: null,
      dl: null,
      dle: null,
      opmerking: '',
    },
    'opmerking',
    'afgenomenOp',
  ],
] as const)('%s: the same', async (soort, was, tekst, ander) => {
  const pad = `/leerlingen/${world.school.leerling}/${soort}/${crypto.randomUUID()}`
  const nieuw = soort === 'externen' ? 'Logopedie' : '2026-03-01'
  const zet = (wie: Browser, deel: object) => wie.send('PUT', pad, { ...was, ...deel, was })
  expect((await ib.send('PUT', pad, was)).statusCode).toBe(200)
  expect((await zet(collega, { [tekst]: 'van een ander' })).statusCode).toBe(200)
  expect((await zet(ib, { [ander]: nieuw })).statusCode).toBe(200)
  expect((await zet(ib, { [tekst]: 'van mij' })).json()).toMatchObject({
    status: 409,
    huidig: { [tekst]: 'van een ander' },
  })
  // What the two of them kept is what is there: a save on top of it meets no surprise.
  const samen = { ...was, [tekst]: 'van een ander', [ander]: nieuw }
  expect((await ib.send('PUT', pad, { ...samen, [tekst]: 'van ons', was: samen })).statusCode).toBe(200)
})
