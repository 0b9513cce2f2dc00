/** Two people save the same settings: no change is lost, and what both changed is asked. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { alsVelden, uitVelden } from './codelijst.beheer.ts'
import { schoolSchema } from './organisatie.schema.ts'

let server: TestServer
let world: World
let beheerder: Browser
let collega: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  collega = await signIn(server, world.school.logins.beheerder, PASSWORD)
})
afterAll(() => server.stop())

test('a school keeps what each of two people changed, and asks about what both did', async () => {
  const pad = '/scholen/deze'
  const alles = (await beheerder.get(pad)).json()
  const was = Object.fromEntries(Object.keys(schoolSchema.shape).map((naam) => [naam, alles[naam]]))
  const zet = (wie: Browser, deel: object) => wie.send('PUT', pad, { ...was, ...deel, was })
  expect((await zet(collega, { telefoon: '0600000001' })).statusCode).toBe(200)
  expect((await zet(beheerder, { plaats: 'Teststad' })).statusCode).toBe(200)
  expect((await beheerder.get(pad)).json()).toMatchObject({ telefoon: '0600000001', plaats: 'Teststad' })
  expect((await zet(beheerder, { telefoon: '0600000002', plaats: 'Teststad' })).json()).toMatchObject({
    status: 409,
    code: 'verzoek.intussen-gewijzigd',
    huidig: { telefoon: '0600000001' },
  })
  const tegelijk = await Promise.all([zet(beheerder, { naam: 'Noord' }), zet(collega, { naam: 'Zuid' })])
  expect(tegelijk.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
})

test.each([
  ['normen', 'normen', { termijnWeken: 5 }, { lengteA4: 4 }, { termijnWeken: 4 }],
  ['bewaartermijnen', 'bewaartermijnen', { logboek: 4 }, { leerlingdossier: 1 }, { logboek: 3 }],
] as const)('%s keep both changes and ask about the same one', async (pad, deel, hun, mijn, botst) => {
  const lees = async () => (await beheerder.get('/scholen/deze/normen')).json()[deel]
  const was = await lees()
  const zet = (wie: Browser, nieuw: object) =>
    wie.send('PUT', `/scholen/deze/${pad}`, { ...was, ...nieuw, was })
  expect((await zet(collega, hun)).statusCode).toBe(200)
  expect((await zet(beheerder, mijn)).statusCode).toBe(200)
  expect(await lees()).toMatchObject({ ...hun, ...mijn })
  expect((await zet(beheerder, botst)).json()).toMatchObject({ status: 409, huidig: hun })
})

describe('a code list', () => {
  type Item = { code: string; label: string; verborgen: boolean }
  const lees = async (): Promise<Item[]> => (await beheerder.get('/codelijsten')).json().lijsten.domein
  const zet = (wie: Browser, begin: Item[], items: Item[]) =>
    wie.send('PUT', '/codelijsten/domein', { items, was: alsVelden('domein', begin) })
  const noem = (items: Item[], code: string, label: string) =>
    items.map((item) => (item.code === code ? { ...item, label } : item))

  test('is merged line by line, and keeps the order of who ordered it', async () => {
    const begin = await lees()
    expect((await zet(collega, begin, noem(begin, 'gedrag', 'Omgaan met regels'))).statusCode).toBe(200)
    const anders = noem(begin, 'spel', 'Samen spelen').toReversed()
    expect((await zet(beheerder, begin, anders)).statusCode).toBe(200)
    expect(await lees()).toEqual(noem(anders, 'gedrag', 'Omgaan met regels'))
  })

  test('asks about a line, and about the order, that both changed', async () => {
    const begin = await lees()
    expect((await zet(collega, begin, noem(begin, 'gedrag', 'Van een ander'))).statusCode).toBe(200)
    expect((await zet(beheerder, begin, noem(begin, 'gedrag', 'Van mij'))).json()).toMatchObject({
      status: 409,
      huidig: { 'gedrag.label': 'Van een ander' },
    })
    const [een, twee, ...rest] = await lees()
    const nu = await lees()
    if (!een || !twee) throw new Error('this list has two lines')
    expect((await zet(collega, nu, [twee, een, ...rest])).statusCode).toBe(200)
    const volgorde = (await zet(beheerder, nu, nu.toReversed())).json()
    expect(volgorde.huidig.volgorde.split(' ').slice(0, 2)).toEqual([twee.code, een.code])
  })

  test('that two made wrong together is refused at the line of the writer', async () => {
    const begin = await lees()
    expect((await zet(collega, begin, noem(begin, 'spel', 'Buiten'))).statusCode).toBe(200)
    const fout = (await zet(beheerder, begin, noem(begin, 'gedrag', 'Buiten'))).json()
    expect(fout.code).toBe('organisatie.label-dubbel')
    expect(begin[Number(fout.velden[0].pad.split('.')[2])]?.code).toMatch(/^(gedrag|spel)$/)
  })

  test('is the same after a turn to fields and back', async () => {
    const begin = await lees()
    expect(uitVelden(alsVelden('domein', begin))).toEqual(begin)
  })
})

test('a name that stands twice is refused at the line that got it, wherever the other one is', async () => {
  type Item = { code: string; label: string; verborgen: boolean }
  const begin: Item[] = (await beheerder.get('/codelijsten')).json().lijsten.behoefte
  const laatste = begin.at(-1)
  if (!laatste) throw new Error('this list has lines')
  const eerst = begin.map((item, plek) =>
    plek === 0 ? { ...item, label: laatste.label.toUpperCase() } : item,
  )
  const fout = (await beheerder.send('PUT', '/codelijsten/behoefte', { items: eerst })).json()
  expect(fout).toMatchObject({
    code: 'organisatie.label-dubbel',
    velden: [{ pad: 'body.items.0.label' }],
  })
})

test.each([
  [
    'a code list',
    '/codelijsten/hoorvorm',
    async () => alsVelden('hoorvorm', (await beheerder.get('/codelijsten')).json().lijsten.hoorvorm),
    async (woord: string) => {
      const items = (await beheerder.get('/codelijsten')).json().lijsten.hoorvorm
      const [een, ...meer] = items
      return collega.send('PUT', '/codelijsten/hoorvorm', { items: [{ ...een, label: woord }, ...meer] })
    },
  ],
  [
    'a mail',
    '/mailteksten/uitnodiging',
    async () => {
      const { teksten } = (await beheerder.get('/mailteksten')).json()
      const { onderwerp, tekst } = teksten.find(({ soort }: { soort: string }) => soort === 'uitnodiging')
      return { onderwerp, tekst }
    },
    async (woord: string) => {
      const { teksten } = (await beheerder.get('/mailteksten')).json()
      const { tekst } = teksten.find(({ soort }: { soort: string }) => soort === 'uitnodiging')
      return collega.send('PUT', '/mailteksten/uitnodiging', { onderwerp: woord, tekst })
    },
  ],
])('%s goes back to the standard only as it was seen', async (_wat, pad, zie, verander) => {
  expect((await verander('Eigen woorden')).statusCode).toBe(200)
  const was = await zie()
  expect((await verander('Woorden van een ander')).statusCode).toBe(200)
  const geweigerd = (await beheerder.send('DELETE', pad, { was })).json()
  expect(geweigerd).toMatchObject({ status: 409, code: 'verzoek.intussen-anders' })
  expect(Object.values(geweigerd.huidig)).toEqual(['Woorden van een ander'])
  expect(Object.values(await zie())).toContain('Woorden van een ander')
  expect((await beheerder.send('DELETE', pad, { was: await zie() })).statusCode).toBe(200)
  expect(Object.values(await zie())).not.toContain('Woorden van een ander')
})

test('a school year and a holiday keep both changes, and ask about the same day', async () => {
  const jaar = { naam: '2031-2032', beginOp: '2031-08-01', eindOp: '2032-07-31' }
  const { id } = (await beheerder.send('POST', '/schooljaren', jaar)).json()
  const zetJaar = (wie: Browser, deel: object) =>
    wie.send('PUT', `/schooljaren/${id}`, { ...jaar, ...deel, was: jaar })
  expect((await zetJaar(collega, { beginOp: '2031-08-04' })).statusCode).toBe(200)
  expect((await zetJaar(beheerder, { eindOp: '2032-07-30' })).statusCode).toBe(200)
  const { schooljaren } = (await beheerder.get('/schooljaren')).json()
  expect(schooljaren.find((een: { id: string }) => een.id === id)).toMatchObject({
    beginOp: '2031-08-04',
    eindOp: '2032-07-30',
  })
  expect((await zetJaar(beheerder, { beginOp: '2031-08-05' })).json()).toMatchObject({
    status: 409,
    huidig: { beginOp: '2031-08-04' },
  })

  const was = { naam: 'Kerst', beginOp: '2031-12-20', eindOp: '2032-01-04' }
  const gemaakt = await beheerder.send('POST', `/schooljaren/${id}/vakanties`, was)
  const vakantie = `/vakanties/${gemaakt.json().id}`
  const zet = (wie: Browser, deel: object) => wie.send('PUT', vakantie, { ...was, ...deel, was })
  const samen = await Promise.all([
    zet(collega, { naam: 'Kerstvakantie' }),
    zet(beheerder, { eindOp: '2032-01-05' }),
  ])
  expect(samen.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  const { vakanties } = (await beheerder.get('/vakanties')).json()
  expect(vakanties.find((een: { schooljaarId: string }) => een.schooljaarId === id)).toMatchObject({
    naam: 'Kerstvakantie',
    eindOp: '2032-01-05',
  })
  expect((await zet(beheerder, { naam: 'Winter' })).json()).toMatchObject({
    huidig: { naam: 'Kerstvakantie' },
  })
})

test('the words of a mail, also when both start from those of the product', async () => {
  const [begin] = (await beheerder.get('/mailteksten'))
    .json()
    .teksten.filter(({ soort }: { soort: string }) => soort === 'uitnodiging')
  if (!begin) throw new Error('this mail belongs to the school')
  const was = { onderwerp: begin.onderwerp, tekst: begin.tekst }
  const zet = (wie: Browser, deel: object) =>
    wie.send('PUT', `/mailteksten/${begin.soort}`, { ...was, ...deel, was })
  const tegelijk = await Promise.all([
    zet(beheerder, { onderwerp: 'Onderwerp van mij' }),
    zet(collega, { onderwerp: 'Onderwerp van een ander' }),
  ])
  expect(tegelijk.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
})

test('a group keeps both changes', async () => {
  const { groepen } = (await beheerder.get(`/schooljaren/${world.school.schooljaarId}/groepen`)).json()
  const [{ id, naam, soort, jaargroep, vervallenOp }] = groepen
  const was = { naam, soort, jaargroep, vervallenOp }
  const zet = (wie: Browser, deel: object) => wie.send('PUT', `/groepen/${id}`, { ...was, ...deel, was })
  expect((await zet(collega, { naam: '5 blauw' })).statusCode).toBe(200)
  expect((await zet(beheerder, { jaargroep: '7' })).statusCode).toBe(200)
  expect((await zet(beheerder, { naam: '5 rood' })).json()).toMatchObject({
    status: 409,
    huidig: { naam: '5 blauw' },
  })
})
