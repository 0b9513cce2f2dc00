import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oppBO } from '../../../test/fixtures/opp-inhoud.ts'
import { beeldTekst, eis, leesOpp, nieuwOpp, OPP, publiceer, schrijf } from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'

let server: TestServer
let world: World
let ib: Browser
let mentor: Browser
let id: string
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
  id = await nieuwOpp(mentor, world.school.leerling)
})
afterAll(() => server.stop())

const zet = (wie: Browser, revisie: number, tekst: string) =>
  wie.send('PUT', `${OPP}/${id}/onderdelen/beeld`, { revisie, inhoud: { tekst } })
type Regel = { revisie: number; doorNaam: string; begonnenOp: string; op: string }
const geschiedenis = async (): Promise<Regel[]> =>
  eis<{ items: Regel[] }>(await ib.get(`${OPP}/${id}/onderdelen/beeld/revisies`), 200).items

describe('a stale write', () => {
  test('is refused with what is there now, so that nothing is lost', async () => {
    const before = await beeldTekst(mentor, id, 'van de mentor')
    const refused = await zet(ib, before - 1, 'van de ib')
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({
      code: 'opp.verouderd',
      huidig: { revisie: before, inhoud: { tekst: 'van de mentor' }, doorNaam: 'Test mentor' },
    })
    expect((await leesOpp(ib, id)).onderdelen.beeld.inhoud.tekst).toBe('van de mentor')
  })

  test('with the same content as before moves nothing', async () => {
    const { revisie } = (await leesOpp(ib, id)).onderdelen.beeld
    expect(eis(await zet(ib, revisie, 'van de mentor'), 200)).toMatchObject({ revisie })
  })

  test('of the own words once more, after an answer that was lost, is no conflict', async () => {
    const { revisie } = (await leesOpp(mentor, id)).onderdelen.beeld
    expect(eis(await zet(mentor, revisie - 1, 'van de mentor'), 200)).toMatchObject({ revisie })
  })

  test('to another section is no stale write', async () => {
    const [a, b] = await Promise.all([
      schrijf(mentor, id, 'overleg', (o) => ({ ...o, leraren: 'a' })),
      schrijf(ib, id, 'doelen', (d) => ({ ...d, einddoel: 'b' })),
    ])
    expect([a, b]).toEqual([1, 1])
  })
})

describe('the history', () => {
  test('joins the saves of one author within ten minutes', async () => {
    server.clock.advance(11 * 60_000)
    const before = (await geschiedenis()).length
    for (const tekst of ['een', 'een twee', 'een twee drie']) {
      await beeldTekst(mentor, id, tekst)
      server.clock.advance(60_000)
    }
    const after = await geschiedenis()
    expect(after).toHaveLength(before + 1)
    expect(Date.parse(after[0]?.op ?? '') - Date.parse(after[0]?.begonnenOp ?? '')).toBe(2 * 60_000)
    await beeldTekst(ib, id, 'een twee drie vier')
    expect(await geschiedenis()).toHaveLength(before + 2)
  })

  test('says who, when and what', async () => {
    const [last] = await geschiedenis()
    const revision = eis<{ doorNaam: string; inhoud: unknown; wijzigingen: unknown }>(
      await ib.get(`${OPP}/${id}/onderdelen/beeld/revisies/${last?.revisie}`),
      200,
    )
    expect(revision).toMatchObject({
      doorNaam: 'Test zorgcoordinator',
      inhoud: { tekst: 'een twee drie vier' },
      wijzigingen: [{ pad: ['tekst'], oud: 'een twee drie', nieuw: 'een twee drie vier' }],
    })
  })

  test('keeps what a version froze as a row of its own', async () => {
    await beeldTekst(ib, id, 'gepubliceerd')
    await publiceer(ib, id)
    const before = await geschiedenis()
    await beeldTekst(ib, id, 'en weer verder')
    expect(await geschiedenis()).toHaveLength(before.length + 1)
  })

  test('puts an earlier text back as a new revision', async () => {
    const [last, earlier] = await geschiedenis()
    const body = { revisie: last?.revisie, naarRevisie: earlier?.revisie }
    const { revisie } = eis<{ revisie: number }>(
      await ib.send('POST', `${OPP}/${id}/onderdelen/beeld/_herstel`, body),
      201,
    )
    expect(revisie).toBe((last?.revisie ?? 0) + 1)
    expect((await leesOpp(ib, id)).onderdelen.beeld.inhoud.tekst).toBe('gepubliceerd')
    expect((await geschiedenis()).map((r) => r.revisie)).toContain(last?.revisie)
    const stale = await ib.send('POST', `${OPP}/${id}/onderdelen/beeld/_herstel`, body)
    expect(stale.statusCode).toBe(409)
  })

  test('ends where it ends', async () => {
    expect((await ib.get(`${OPP}/${id}/onderdelen/beeld/revisies/9999`)).json().code).toBe(
      'opp.revisie-onbekend',
    )
  })
})

test('the head and the coded facts follow the content', async () => {
  await schrijf(ib, id, 'algemeen', (a) => ({
    ...a,
    startdatum: '2026-12-01',
    evaluatiedatum: '2027-06-01',
    besluitdatum: '2026-11-10',
  }))
  await publiceer(ib, id)
  expect(await leesOpp(ib, id)).toMatchObject({
    startOp: '2026-12-01',
    evaluatieOp: '2027-06-01',
    termijn: { basis: 'besluit', uiterlijk: '2026-12-22', stand: 'ruim' },
  })
  await schrijf(ib, id, 'behoeften', () => oppBO.behoeften)
  await schrijf(ib, id, 'maatregelen', () => oppBO.maatregelen)
  await schrijf(ib, id, 'behoeften', (b) => ({ items: b.items.slice(0, 1) }))
  const facts = await systemTx(server.services.db, world.school.id, (tx) =>
    rows<{ soort: string; code: string }>(
      tx,
      sql`select soort, code from koers.plan_feit where plan_id = ${id}::uuid and onderdeel in ('behoeften', 'maatregelen')`,
    ),
  )
  expect(facts.filter((f) => f.soort === 'behoefte')).toEqual([
    { soort: 'behoefte', code: oppBO.behoeften.items[0]?.thema },
  ])
  expect(facts.filter((f) => f.soort === 'uitvoerder')).toHaveLength(
    oppBO.maatregelen.items.filter((m) => m.uitvoerder !== null).length,
  )
})

test('a save that was sent twice with one key is done once', async () => {
  const { revisie } = (await leesOpp(ib, id)).onderdelen.beeld
  const body = { revisie, inhoud: { tekst: 'dubbel geklikt' } }
  const headers = { 'idempotency-key': '01890000-0000-7000-8000-000000000001' }
  const put = () => ib.send('PUT', `${OPP}/${id}/onderdelen/beeld`, body, headers)
  const [first, second] = [await put(), await put()]
  expect(second.json()).toEqual(first.json())
  expect((await leesOpp(ib, id)).onderdelen.beeld.revisie).toBe(revisie + 1)
})

describe('the hoorgesprek', () => {
  const inhoud = {
    uitkomst: 'niet_gehoord',
    datum: '2026-11-16',
    reden: 'wilde_niet',
    toelichting: 'Liever niet.',
    hoeGeprobeerd: '',
  }
  test('is kept beside the plan, on its own revision', async () => {
    const url = `${OPP}/${id}/hoorgesprek`
    expect(eis(await mentor.send('PUT', url, { revisie: 0, inhoud }), 200)).toMatchObject({ revisie: 1 })
    const stale = await ib.send('PUT', url, { revisie: 0, inhoud })
    expect(stale.json()).toMatchObject({ code: 'hoorrecht.verouderd', huidig: { revisie: 1, inhoud } })
    const terugkoppeling = { datum: '2026-11-17', hoe: 'In een gesprekje.' }
    eis(await mentor.send('POST', `${url}/terugkoppeling`, { revisie: 1, terugkoppeling }), 201)
    expect((await leesOpp(ib, id)).hoorgesprek).toMatchObject({ revisie: 2, inhoud, terugkoppeling })
  })

  test('goes into a version without the terugkoppeling, which follows the decision', async () => {
    const { nummer } = await publiceer(ib, id)
    const versie = await ib.get(`${OPP}/${id}/versies/${nummer}`)
    expect(versie.json().inhoud.hoorgesprek).toEqual(inhoud)
    expect(versie.body).not.toContain('In een gesprekje.')
    const terugkoppeling = { datum: '2026-11-17', hoe: 'Nog eens verteld.' }
    eis(
      await mentor.send('POST', `${OPP}/${id}/hoorgesprek/terugkoppeling`, { revisie: 2, terugkoppeling }),
      201,
    )
    expect((await leesOpp(ib, id)).gewijzigd).toBe(false)
  })
})
