import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beeldTekst, eis, nieuwOpp, OPP, publiceer } from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { checkPdfUa } from '../../../test/pdf/gate.ts'
import { png, waterlelie } from '../../demo/logo.ts'

let server: TestServer
let world: World
let beheerder: Browser
let ib: Browser
let ouder: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  ouder = await signIn(server, world.school.logins.ouder, PASSWORD)
})
afterAll(() => server.stop())

const LOGO = '/scholen/deze/logo'
const huisstijl = async (wie: Browser) => (await wie.get('/scholen/deze/huisstijl')).json()

test('a logo is placed, seen by everybody of the school, replaced and removed', async () => {
  expect((await huisstijl(ouder)).logo).toBeNull()
  expect((await ouder.get(LOGO)).statusCode).toBe(404)
  expect((await ib.upload(LOGO, 'logo.png', waterlelie())).statusCode).toBe(403)
  const placed = eis<{ sha256: string }>(await beheerder.upload(LOGO, 'logo.exe', waterlelie()), 201)
  expect(await huisstijl(ouder)).toEqual({
    naam: expect.any(String),
    logo: { sha256: placed.sha256, breedte: 320, hoogte: 320 },
  })
  const picture = await ouder.get(`${LOGO}?v=${placed.sha256}`)
  expect(picture.headers['content-type']).toBe('image/png')
  expect(picture.headers['x-content-type-options']).toBe('nosniff')
  expect(createHash('sha256').update(picture.rawPayload).digest('hex')).toBe(placed.sha256)
  const elders = await signIn(server, world.elders.logins.beheerder, PASSWORD)
  expect((await elders.get(`${LOGO}?v=${placed.sha256}`)).statusCode).toBe(404)
  const next = eis<{ sha256: string }>(
    await beheerder.upload(
      LOGO,
      'a.png',
      png(9, 9, () => [1, 2, 3]),
    ),
    201,
  )
  expect((await huisstijl(ouder)).logo.sha256).toBe(next.sha256)
  eis(await beheerder.send('DELETE', LOGO), 200)
  expect((await huisstijl(ouder)).logo).toBeNull()
})

test.each([
  ['a text', Buffer.from('geen plaatje'), 'organisatie.logo-geen-plaatje'],
  // The header is whole, the picture itself is cut off: only drawing it shows that.
  ['half a picture', waterlelie().subarray(0, 900), 'organisatie.logo-onleesbaar'],
  ['too much', Buffer.alloc(600 * 1024), 'verzoek.te-groot'],
])('%s is refused and changes nothing', async (_naam, bytes, code) => {
  const refused = await beheerder.upload(LOGO, 'logo.png', bytes)
  expect(refused.json().code).toBe(code)
  expect((await huisstijl(beheerder)).logo).toBeNull()
})

test('a plan is printed with the logo of its moment, accessible, and a version stays as it was', async () => {
  eis(await beheerder.upload(LOGO, 'logo.png', waterlelie()), 201)
  const id = await nieuwOpp(ib, world.school.leerling)
  await beeldTekst(ib, id, 'Met logo.')
  await publiceer(ib, id)
  const pdf = async (nummer: number) => (await ib.get(`${OPP}/${id}/versies/${nummer}/pdf`)).rawPayload
  const met = await pdf(1)
  expect(await checkPdfUa(met)).toEqual([])
  eis(await beheerder.send('DELETE', LOGO), 200)
  expect(Buffer.compare(await pdf(1), met), 'the same bytes, whatever the school has now').toBe(0)
  await beeldTekst(ib, id, 'Zonder logo.')
  await publiceer(ib, id)
  const zonder = await pdf(2)
  expect(met.toString('latin1')).toContain('/Subtype /Image')
  expect(zonder.toString('latin1')).not.toContain('/Subtype /Image')
})
