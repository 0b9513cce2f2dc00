import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oppBO } from '../../../test/fixtures/opp-inhoud.ts'
import { eis, leesOpp, nieuwOpp, OPP, publiceer, schrijfAlles } from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import type { Overleg } from './overleg.schema.ts'

let server: TestServer
let world: World
let ib: Browser
let mentor: Browser
let ouder: Browser
let id: string
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
  ouder = await signIn(server, world.school.logins.ouder, PASSWORD)
  id = await nieuwOpp(ib, world.school.leerling)
  await schrijfAlles(ib, id, oppBO)
})
afterAll(() => server.stop())

const invoer = (deel: object = {}) => ({
  datum: '2026-11-10',
  vorm: 'op_school',
  ouderIds: [world.school.ouders.metGezag],
  leerlingErbij: false,
  anderen: '',
  samenvatting: 'Samenvatting voor de school.',
  afspraken: ['Elke vrijdag een mail.'],
  ...deel,
})
const voegToe = (deel: object = {}, wie: Browser = ib) =>
  wie.send('POST', `${OPP}/${id}/overleggen`, invoer(deel))
const lijst = async (wie: Browser = ib) =>
  eis<{ overleggen: Overleg[]; partners: { ouderId: string; gezag: boolean }[] }>(
    await wie.get(`${OPP}/${id}/overleggen`),
    200,
  )
const stand = async () =>
  (await leesOpp(ib, id)).volledigheid.find(({ sleutel }) => sleutel === 'overleg_ouders')?.status

test('a talk without parents, or still to come, is no overleg; one with a parent with gezag is', async () => {
  expect(await stand()).toBe('ontbreekt')
  const toekomst = await voegToe({ datum: '2026-11-18' })
  expect(toekomst.statusCode).toBe(422)
  expect(toekomst.json()).toMatchObject({ code: 'overleg.in-toekomst', velden: [{ pad: 'body.datum' }] })
  expect((await voegToe({ ouderIds: [] })).json().code).toBe('overleg.met-niemand')
  expect((await voegToe({ ouderIds: [world.school.ouders.vanAndere] })).json().code).toBe(
    'overleg.ouder-onbekend',
  )
  expect((await voegToe({ samenvatting: ' ' })).statusCode).toBe(400)
  const zonder = eis<{ id: string; metOuders: boolean }>(
    await voegToe({ ouderIds: [world.school.ouders.zonderGezag] }),
    201,
  )
  expect(zonder.metOuders).toBe(false)
  expect(await stand()).toBe('ontbreekt')
  expect(eis<{ metOuders: boolean }>(await voegToe(), 201).metOuders).toBe(true)
  expect(await stand()).toBe('ok')
})

test('two who change it at once are asked about what both changed, and lose nothing of the rest', async () => {
  const [een] = (await lijst()).overleggen
  if (!een) throw new Error('no talk')
  const pad = `${OPP}/${id}/overleggen/${een.id}`
  const was = {
    datum: een.datum,
    vorm: een.vorm,
    ouderIds: een.ouders.map((o) => o.ouderId).join(' '),
    leerlingErbij: een.leerlingErbij,
    anderen: een.anderen,
    samenvatting: een.samenvatting,
    afspraken: een.afspraken.join('\n'),
  }
  const mijn = invoer({ ouderIds: een.ouders.map((o) => o.ouderId) })
  eis(await mentor.send('PUT', pad, { ...mijn, anderen: 'De tolk', revisie: een.revisie, was }), 200)
  const samen = { ...mijn, afspraken: ['Elke maandag bellen.'], revisie: een.revisie }
  const oud = await ib.send('PUT', pad, samen)
  expect(oud.statusCode).toBe(409)
  expect(oud.json()).toMatchObject({ code: 'overleg.verouderd', huidig: { anderen: 'De tolk' } })
  eis(await ib.send('PUT', pad, { ...samen, was }), 200)
  const nu = (await lijst()).overleggen.find((o) => o.id === een.id)
  expect(nu).toMatchObject({
    anderen: 'De tolk',
    afspraken: ['Elke maandag bellen.'],
    revisie: een.revisie + 2,
  })
  const botst = await ib.send('PUT', pad, { ...mijn, anderen: 'De buurvrouw', revisie: een.revisie, was })
  expect(botst.json()).toMatchObject({
    code: 'verzoek.intussen-gewijzigd',
    huidig: { anderen: 'De tolk' },
  })
})

test('a version takes along what was agreed, and its hash stays what it was when a talk is added', async () => {
  const v1 = await publiceer(ib, id)
  const gepubliceerd = (await ouder.get(`${OPP}/${id}/versies/1`)).json()
  expect(gepubliceerd.inhoud.overleggen.map((o: { datum: string }) => o.datum)).toEqual([
    '2026-11-10',
    '2026-11-10',
  ])
  const tekst = JSON.stringify(gepubliceerd)
  expect(tekst).toContain('Elke maandag bellen.')
  expect(tekst).not.toContain('Samenvatting voor de school')
  eis(await voegToe({ afspraken: ['Pas later afgesproken.'] }), 201)
  const weer = (await ouder.get(`${OPP}/${id}/versies/1`)).json()
  expect(weer.hash).toBe(v1.hash)
  expect(JSON.stringify(weer)).not.toContain('Pas later afgesproken')
  expect((await leesOpp(ib, id)).gewijzigd).toBe(false)
})

describe('who', () => {
  test('parents read versions, not what the school wrote down', async () => {
    expect((await ouder.get(`${OPP}/${id}/overleggen`)).statusCode).toBe(403)
    expect((await voegToe({}, ouder)).statusCode).toBe(403)
  })

  test('takes away the own mistake only', async () => {
    const { id: fout } = eis<{ id: string }>(await voegToe({ samenvatting: 'Verkeerd kind.' }), 201)
    const pad = `${OPP}/${id}/overleggen/${fout}`
    expect((await mentor.send('DELETE', pad)).json().code).toBe('overleg.van-ander')
    expect((await lijst(mentor)).overleggen.find((o) => o.id === fout)?.vanMij).toBe(false)
    eis(await ib.send('DELETE', pad), 200)
    expect((await lijst()).overleggen.some((o) => o.id === fout)).toBe(false)
    expect((await ib.send('DELETE', pad)).statusCode).toBe(404)
  })

  test('and the timeline says so', async () => {
    const { regels } = (await ib.get(`/leerlingen/${world.school.leerling}/tijdlijn`)).json()
    const wat = regels.map((r: { gebeurtenis: string }) => r.gebeurtenis)
    expect(wat).toContain('overleg.toevoegen')
    expect(wat).toContain('overleg.verwijderen')
  })
})
