/** Several hoorgesprekken beside one plan: made, changed and evaluated. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hoorgesprekBO, oppBO } from '../../../test/fixtures/opp-inhoud.ts'
import { eis, leesOpp, nieuwOpp, OPP, publiceer, schrijfAlles } from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import type { Hoorgesprekregel } from './hoorrecht.ts'

let server: TestServer
let world: World
let ib: Browser
let id: string
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  id = await nieuwOpp(ib, world.school.leerling)
  await schrijfAlles(ib, id, oppBO)
})
afterAll(() => server.stop())

type Stand = { id: string; revisie: number }
const url = () => `${OPP}/${id}/hoorgesprek`
const lijst = async () =>
  eis<{ gesprekken: Hoorgesprekregel[] }>(await ib.get(`${OPP}/${id}/hoorgesprekken`), 200).gesprekken
const begin = async (moment: string) =>
  eis<Stand>(await ib.send('POST', `${OPP}/${id}/hoorgesprekken`, { moment }), 201)
const bewaar = (body: object) => ib.send('PUT', url(), body)
const mist = async () => (await leesOpp(ib, id)).volledigheid.find((i) => i.sleutel === 'hoorgesprek')?.status
const met = (eigenWoorden: string, datum: string) => ({ ...hoorgesprekBO, eigenWoorden, datum })
/** As vaststellen leaves it. */
const stelVast = (versie: number) =>
  systemTx(server.services.db, world.school.id, (tx) =>
    sql`update koers.plan set vastgestelde_versie = ${versie} where id = ${id}::uuid`.execute(tx),
  )

let eerste: Stand
test('the first talk is one at the opstellen, and has an id of its own', async () => {
  eerste = eis<Stand>(await bewaar({ revisie: 0, inhoud: met('Bij het opstellen.', '2026-11-10') }), 200)
  expect(await lijst()).toMatchObject([{ id: eerste.id, moment: 'opstellen', volgnummer: 1, revisie: 1 }])
  expect((await leesOpp(ib, id)).hoorgesprek).toMatchObject({ id: eerste.id, moment: 'opstellen' })
  expect(await mist()).toBe('ok')
})

test('what was vastgesteld asks nothing anew, what changes after it asks a talk since that day', async () => {
  const { nummer } = await publiceer(ib, id)
  await stelVast(nummer)
  expect(await mist()).toBe('ok')
  const { revisie, inhoud } = (await leesOpp(ib, id)).onderdelen.beeld
  const anders = { ...inhoud, tekst: 'Er is iets veranderd.' }
  eis(await ib.send('PUT', `${OPP}/${id}/onderdelen/beeld`, { revisie, inhoud: anders }), 200)
  const opp = await leesOpp(ib, id)
  expect(opp.hoorvraag).toEqual({
    momenten: ['bijstellen', 'evalueren'],
    vanaf: opp.gepubliceerdOp?.slice(0, 10),
  })
  expect(await mist()).toBe('ontbreekt')
})

describe('a new talk', () => {
  let tweede: Stand
  test('begins empty, and takes nothing from what was said before', async () => {
    tweede = await begin('evalueren')
    expect(tweede).toMatchObject({ revisie: 1 })
    expect((await leesOpp(ib, id)).hoorgesprek).toMatchObject({ id: tweede.id, moment: 'evalueren' })
    expect((await lijst()).map((g) => g.moment)).toEqual(['evalueren', 'opstellen'])
    const wijzigingen = await ib.get(`${OPP}/${id}/_gewijzigd`)
    expect(wijzigingen.json().wijzigingen.map((w: { onderdeel: string }) => w.onderdeel)).toEqual(['beeld'])
  })

  test('still empty, it becomes the talk of another moment', async () => {
    const weer = await begin('bijstellen')
    expect(weer).toMatchObject({ id: tweede.id, revisie: 2 })
    expect((await lijst()).map((g) => g.moment)).toEqual(['bijstellen', 'opstellen'])
    tweede = weer
  })

  test('counts when it is complete and not from before the vaststelling', async () => {
    const { vanaf } = (await leesOpp(ib, id)).hoorvraag
    const schrijf = async (datum: string) => {
      const body = {
        gesprekId: tweede.id,
        revisie: tweede.revisie,
        inhoud: met('Bij het bijstellen.', datum),
      }
      tweede = eis<Stand>(await bewaar(body), 200)
    }
    await schrijf('2026-11-10')
    expect(await mist()).toBe('ontbreekt')
    await schrijf(vanaf ?? '')
    expect(await mist()).toBe('ok')
  })

  test('each talk has its own revision, and its own words under its own seal', async () => {
    const body = {
      gesprekId: eerste.id,
      revisie: 1,
      inhoud: met('Bij het opstellen, verbeterd.', '2026-11-10'),
    }
    eerste = eis<Stand>(await bewaar(body), 200)
    expect(eerste.revisie).toBe(2)
    const verouderd = await bewaar({ ...body, inhoud: met('Te laat.', '2026-11-10') })
    expect(verouderd.json()).toMatchObject({
      code: 'hoorrecht.verouderd',
      huidig: { id: eerste.id, inhoud: { eigenWoorden: 'Bij het opstellen, verbeterd.' } },
    })
    expect((await lijst()).map(({ inhoud }) => inhoud)).toMatchObject([
      { eigenWoorden: 'Bij het bijstellen.' },
      { eigenWoorden: 'Bij het opstellen, verbeterd.' },
    ])
  })

  test('a cell of one talk does not open in the place of another', async () => {
    const wissel = () =>
      systemTx(server.services.db, world.school.id, (tx) =>
        sql`update koers.hoorgesprek h set inhoud = a.inhoud from koers.hoorgesprek a
          where h.plan_id = ${id}::uuid and a.plan_id = h.plan_id and a.id <> h.id`.execute(tx),
      )
    await wissel()
    expect((await ib.get(`${OPP}/${id}/hoorgesprekken`)).statusCode).toBe(500)
    await wissel()
    expect(await lijst()).toHaveLength(2)
  })

  test('telling back is done per talk, and the card is of one talk', async () => {
    const terugkoppeling = { datum: '2026-11-18', hoe: 'Over het eerste gesprek.' }
    const body = { gesprekId: eerste.id, revisie: eerste.revisie, terugkoppeling }
    eis(await ib.send('POST', `${url()}/terugkoppeling`, body), 201)
    expect(await lijst()).toMatchObject([{ terugkoppeling: null }, { terugkoppeling }])
    const kaart = await ib.get(`${url()}/terugvertelkaart?gesprek=${eerste.id}`)
    expect([kaart.statusCode, kaart.headers['content-type']]).toEqual([200, 'application/pdf'])
  })

  test('a version keeps the talk it was made with, and at which moment that was', async () => {
    const voor = (await ib.get(`${OPP}/${id}/versies/1`)).json()
    const { nummer } = await publiceer(ib, id)
    const versie = (await ib.get(`${OPP}/${id}/versies/${nummer}`)).json().inhoud
    expect(versie).toMatchObject({
      hoormoment: 'bijstellen',
      hoorgesprek: { eigenWoorden: 'Bij het bijstellen.' },
    })
    expect((await ib.get(`${OPP}/${id}/versies/1`)).json()).toEqual({ ...voor, laatste: false })
    expect(voor.inhoud).not.toHaveProperty('hoormoment')
  })
})

test('a talk of another plan, or of none, is not there', async () => {
  const ander = await nieuwOpp(ib, world.school.leerling2)
  const gesprekId = eerste.id
  const inhoud = met('Verkeerd plan.', '2026-11-10')
  const terugkoppeling = { datum: null, hoe: '' }
  for (const antwoord of [
    await ib.send('PUT', `${OPP}/${ander}/hoorgesprek`, { gesprekId, revisie: 2, inhoud }),
    await ib.send('POST', `${OPP}/${ander}/hoorgesprek/terugkoppeling`, {
      gesprekId,
      revisie: 2,
      terugkoppeling,
    }),
    await ib.get(`${OPP}/${ander}/hoorgesprek/terugvertelkaart?gesprek=${gesprekId}`),
  ])
    expect([antwoord.statusCode, antwoord.json().code]).toEqual([404, 'hoorrecht.gesprek-onbekend'])
})
