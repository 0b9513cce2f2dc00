import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placesOf } from '../../../../test/harness/all-tables.ts'
import { eis } from '../../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../../test/harness/world.ts'
import { systemTx } from '../../../platform/context.ts'
import { row } from '../../../platform/database.ts'
import type { Vandaag } from '../../werklijst/werklijst.schema.ts'
import type { Lijst } from '../bewaren/bewaren.schema.ts'
import type { LeerlingVerzoeken, Verzoek, VerzoekRegel } from './verzoek.schema.ts'

const KANARIE = 'kanarie-in-de-vraag'
const HEEL = { soort: 'dossier', id: null, onderdeel: null }
let server: TestServer
let world: World
let ouder: Browser
let directeur: Browser
let ib: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ouder = await signIn(server, world.school.logins.ouder, PASSWORD)
  directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
})
afterAll(() => server.stop())

const paden = () => ({
  vanLeerling: `/leerlingen/${world.school.leerling}/avg-verzoeken`,
  vastleggen: `/leerlingen/${world.school.leerling}/avg-verzoeken/_vastleggen`,
})
const dienIn = async (soort = 'correctie', tekst = KANARIE) =>
  eis<{ id: string }>(await ouder.send('POST', paden().vanLeerling, { soort, tekst, doel: HEEL }), 201).id
const lees = async (id: string, wie: Browser = ib) => eis<Verzoek>(await wie.get(`/avg-verzoeken/${id}`), 200)
const stap = (id: string, naam: string, body: object = {}, wie: Browser = ib) =>
  wie.send('POST', `/avg-verzoeken/${id}/_${naam}`, body)
const behandel = (id: string, wie = world.school.medewerkers.zorgcoordinator) =>
  stap(id, 'behandel', { medewerkerId: wie })
const geboren = (dag: string) =>
  systemTx(server.services.db, world.school.id, (tx) =>
    sql`update koers.leerling set geboortedatum = ${dag}::date where id = ${world.school.leerling}::uuid`.execute(
      tx,
    ),
  )
const lijst = async (wie: Browser) =>
  eis<{ verzoeken: VerzoekRegel[] }>(await wie.get('/avg-verzoeken'), 200).verzoeken
const mails = async () =>
  eis<{ post: { onderwerp: string; tekst: string; aan: string }[] }>(await directeur.get('/postvak'), 200)
    .post

describe('a request in the portal', () => {
  test('has a month, a known identity, and is sealed', async () => {
    const id = await dienIn()
    expect(await lees(id)).toMatchObject({
      soort: 'correctie',
      status: 'ontvangen',
      herkomst: 'portaal',
      ontvangenOp: '2026-11-17',
      termijnOp: '2026-12-17',
      tekst: KANARIE,
      verzoeker: { soort: 'ouder', naam: 'Joke Zwart' },
      identiteit: { wijze: 'portaal' },
      kan: { stappen: ['behandelen', 'identiteit', 'verlengen', 'intrekken'] },
    })
    // Read with every key there is: in the request, and nowhere beside it.
    expect(await placesOf(server.database.superuserUrl, KANARIE)).toEqual(['koers.avg_verzoek.vraag'])
  })

  test('is there for who asked, without the names of staff, and not for the other parent or the child', async () => {
    const id = await dienIn()
    eis(await behandel(id), 201)
    const eigen = await lees(id, ouder)
    expect(eigen).toMatchObject({ behandelaar: null, identiteit: null, kan: { stappen: ['intrekken'] } })
    for (const wie of ['ouder_zonder_gezag', 'ouder_ander', 'leerling', 'mentor', 'beheerder'] as const) {
      const ander = await signIn(server, world.school.logins[wie], PASSWORD)
      expect.soft((await ander.get(`/avg-verzoeken/${id}`)).json().code, wie).toBe('avg.verzoek-onbekend')
    }
    const kind = await signIn(server, world.school.logins.leerling, PASSWORD)
    expect(eis<LeerlingVerzoeken>(await kind.get(paden().vanLeerling), 200)).toMatchObject({
      verzoeken: [],
      indienen: { mag: false, reden: 'avg.verzoek-ouders' },
    })
  })

  test('is not about what is not there', async () => {
    const doel = { soort: 'toets', id: world.school.andere, onderdeel: null }
    const antwoord = await ouder.send('POST', paden().vanLeerling, { soort: 'wissing', tekst: 'Weg', doel })
    expect(antwoord.json().code).toBe('avg.doel-onbekend')
  })

  test('of a pupil of sixteen is for the pupil, and not for the parent any more', async () => {
    await geboren('2010-11-17')
    const kind = await signIn(server, world.school.logins.leerling, PASSWORD)
    const body = { soort: 'inzage', tekst: 'Wat staat er?', doel: HEEL }
    expect((await ouder.send('POST', paden().vanLeerling, body)).json().code).toBe('avg.verzoek-kind-zelf')
    const { id } = eis<{ id: string }>(await kind.send('POST', paden().vanLeerling, body), 201)
    expect(await lees(id, kind)).toMatchObject({ verzoeker: { soort: 'leerling' } })
    expect((await ouder.get(`/avg-verzoeken/${id}`)).statusCode).toBe(404)
    await geboren('2017-03-04')
  })

  test('is taken back by who asked, once', async () => {
    const id = await dienIn()
    eis(await stap(id, 'intrekken', {}, ouder), 201)
    expect((await stap(id, 'intrekken', {}, ouder)).statusCode).toBe(409)
    expect((await behandel(id)).json().code).toBe('avg.verzoek-afgerond')
  })
})

describe('a letter', () => {
  const brief = (meer: object = {}) =>
    ib.send('POST', paden().vastleggen, {
      soort: 'correctie',
      tekst: 'De naam van de toets klopt niet.',
      doel: HEEL,
      herkomst: 'brief',
      verzoeker: { soort: 'ouder', ouderId: world.school.ouders.metGezag, naam: 'Joke Zwart' },
      ontvangenOp: '2026-10-31',
      ...meer,
    })

  test('counts from the day it came, which may be past its term already', async () => {
    const { id } = eis<{ id: string }>(await brief(), 201)
    expect(await lees(id)).toMatchObject({ termijnOp: '2026-11-30', identiteit: null, leestHier: true })
    const oud = eis<{ id: string }>(await brief({ ontvangenOp: '2026-10-01' }), 201)
    expect((await lijst(ib)).find((een) => een.id === oud.id)).toMatchObject({ teLaat: true })
    expect((await brief({ ontvangenOp: '2026-11-18' })).json().code).toBe('avg.verzoek-dag')
    const vreemd = { soort: 'ouder', ouderId: world.school.ouders.vanAndere, naam: 'Petra Groen' }
    expect((await brief({ verzoeker: vreemd })).json().code).toBe('avg.verzoeker-onbekend')
  })

  test('is granted only to who was seen to be who they say', async () => {
    const { id } = eis<{ id: string }>(await brief(), 201)
    const besluit = { uitkomst: 'toegewezen', motivering: 'Wij verbeteren de naam van de toets.' }
    expect((await stap(id, 'besluit', besluit)).json().code).toBe('avg.verzoek-niet-in-behandeling')
    eis(await behandel(id), 201)
    expect((await stap(id, 'besluit', besluit)).json().code).toBe('avg.verzoek-identiteit')
    eis(await stap(id, 'identiteit', { wijze: 'document' }), 201)
    eis(await stap(id, 'besluit', besluit), 201)
    expect(await lees(id)).toMatchObject({
      status: 'toegewezen',
      identiteit: { wijze: 'document', naam: 'Test zorgcoordinator' },
      besluit: { op: '2026-11-17', naam: 'Test zorgcoordinator' },
    })
    expect((await stap(id, 'besluit', besluit)).json().code).toBe('avg.verzoek-afgerond')
  })
})

describe('the answer', () => {
  test('is read in the portal; the mail says that it is there and nothing else', async () => {
    const id = await dienIn('bezwaar')
    eis(await behandel(id), 201)
    const motivering = 'Wij gebruiken deze gegevens omdat de wet dat vraagt.'
    eis(await stap(id, 'besluit', { uitkomst: 'afgewezen', motivering }), 201)
    expect(await lees(id, ouder)).toMatchObject({
      status: 'afgewezen',
      antwoord: { motivering },
      besluit: { op: '2026-11-17', naam: null },
    })
    await expect
      .poll(
        async () =>
          (await mails()).filter(({ tekst }) => tekst.includes('het verzoek dat u hebt gedaan')).length,
        { timeout: 10_000 },
      )
      .toBe(1)
    const mail = (await mails()).find(({ tekst }) => tekst.includes('het verzoek dat u hebt gedaan'))
    expect(mail?.aan).toBe(world.school.logins.ouder)
    expect(`${mail?.onderwerp} ${mail?.tekst}`).not.toMatch(/Fenna|Zwart.*wet|bezwaar|afgewezen/i)
    expect(await placesOf(server.database.superuserUrl, motivering)).toEqual(['koers.avg_verzoek.antwoord'])
  })

  test('needs a motivation, whatever it is', async () => {
    const id = await dienIn()
    eis(await behandel(id), 201)
    expect((await stap(id, 'besluit', { uitkomst: 'toegewezen', motivering: '  ' })).statusCode).toBe(400)
  })

  test('may take two months more, once, with the reason', async () => {
    const id = await dienIn()
    eis(await stap(id, 'verleng', { reden: 'De oude dossiers liggen in een archief.' }), 201)
    expect(await lees(id, ouder)).toMatchObject({
      termijnOp: '2027-02-17',
      verlengdOp: '2026-11-17',
      antwoord: { verlenging: 'De oude dossiers liggen in een archief.' },
    })
    expect((await stap(id, 'verleng', { reden: 'Nog meer.' })).json().code).toBe('avg.verzoek-al-verlengd')
  })

  test('of another than the handler is a takeover, said in so many words', async () => {
    const id = await dienIn()
    eis(await behandel(id), 201)
    const body = { uitkomst: 'afgewezen', motivering: 'De toets klopt.' }
    const doe = (meer: object = {}) => stap(id, 'besluit', { ...body, ...meer }, directeur)
    expect((await doe()).json().code).toBe('avg.verzoek-van-ander')
    expect((await doe({ overnemen: false })).json().code).toBe('avg.verzoek-van-ander')
    expect(await lees(id)).toMatchObject({ status: 'in_behandeling', besluit: null })
    eis(await doe({ overnemen: true }), 201)
    expect(await lees(id)).toMatchObject({
      status: 'afgewezen',
      behandelaar: { naam: 'Test directeur' },
      besluit: { naam: 'Test directeur' },
    })
    const { zorgcoordinator } = world.school.medewerkers
    const gezien = await systemTx(server.services.db, world.school.id, (tx) =>
      row<{ van: string | null }>(
        tx,
        sql`select details ->> 'overgenomenVan' as van from audit.gebeurtenis
          where gebeurtenis = 'avg.verzoek-besluiten' and resultaat = 'gelukt' and object_id = ${id}::uuid`,
      ),
    )
    expect(gezien?.van).toBe(zorgcoordinator)
    expect((await doe({ overnemen: true })).json().code).toBe('avg.verzoek-afgerond')
  })

  test('two decisions at once are one', async () => {
    const id = await dienIn()
    eis(await behandel(id), 201)
    const uitkomsten = ['toegewezen', 'deels', 'afgewezen', 'toegewezen'] as const
    const antwoorden = await Promise.all(
      uitkomsten.map((uitkomst) => stap(id, 'besluit', { uitkomst, motivering: 'Zo besloten.' })),
    )
    expect(antwoorden.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409, 409])
  })
})

test('a whole dossier of a pupil at school is not erased', async () => {
  const id = await dienIn('wissing')
  eis(await behandel(id), 201)
  const toe = { uitkomst: 'toegewezen', motivering: 'Het gaat weg.' }
  expect((await stap(id, 'besluit', toe)).json().code).toBe('avg.wissing-ingeschreven')
  eis(await stap(id, 'besluit', { ...toe, uitkomst: 'deels' }), 201)
})

test('a whole dossier of who left goes on the list for destruction, before its term ends', async () => {
  const { andere } = world.school
  await systemTx(server.services.db, world.school.id, async (tx) => {
    await sql`update koers.leerling set status = 'uitgeschreven' where id = ${andere}::uuid`.execute(tx)
    await sql`delete from koers.inschrijving where leerling_id = ${andere}::uuid`.execute(tx)
    await sql`insert into koers.inschrijving (organisatie_id, id, leerling_id, begin_op, eind_op)
      values (koers.organisatie(), gen_random_uuid(), ${andere}::uuid, '2020-08-01', '2026-07-31')`.execute(
      tx,
    )
  })
  const lijsten = '/vernietigingslijsten'
  expect(eis<{ id: string | null }>(await directeur.send('POST', lijsten), 201).id).toBeNull()
  const vraag = {
    soort: 'wissing',
    tekst: 'Alles mag weg.',
    doel: HEEL,
    herkomst: 'brief',
    verzoeker: { soort: 'gemachtigde', ouderId: null, naam: 'Mr. Test' },
    ontvangenOp: '2026-11-02',
  }
  const pad = `/leerlingen/${andere}/avg-verzoeken/_vastleggen`
  const { id } = eis<{ id: string }>(await ib.send('POST', pad, vraag), 201)
  eis(await behandel(id), 201)
  eis(await stap(id, 'identiteit', { wijze: 'document' }), 201)
  eis(await stap(id, 'besluit', { uitkomst: 'toegewezen', motivering: 'Het dossier gaat weg.' }), 201)
  const lijst = eis<{ id: string }>(await directeur.send('POST', lijsten), 201).id
  expect(eis<Lijst>(await directeur.get(`${lijsten}/${lijst}`), 200).regels).toMatchObject([
    { leerlingId: andere, klasse: 'opVerzoek', bewaarTot: '2026-11-17', status: 'voorgesteld' },
  ])
})

test('what waits is on Vandaag of its handler, and of all who may while it is of nobody', async () => {
  const id = await dienIn()
  const vandaag = async (wie: Browser) =>
    eis<Vandaag>(await wie.get('/werklijst'), 200).werk.filter((werk) => werk.verzoekId === id)
  expect(await vandaag(directeur)).toMatchObject([{ soort: 'verzoek', uiterlijk: '2026-12-17' }])
  expect(await vandaag(ib)).toHaveLength(1)
  eis(await behandel(id), 201)
  expect(await vandaag(directeur)).toEqual([])
  expect(await vandaag(ib)).toMatchObject([{ teLaat: false, naam: 'Fenna Zwart' }])
})

test('a request of who left is of nobody: on Vandaag of all who may, without a handler, and counted before', async () => {
  const beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  const id = await dienIn()
  eis(await behandel(id), 201)
  const wie = `/medewerkers/${world.school.medewerkers.zorgcoordinator}`
  const openVan = async () =>
    eis<{ medewerker: { openVerzoeken: number } }>(await beheerder.get(wie), 200).medewerker.openVerzoeken
  expect(await openVan()).toBeGreaterThan(0)
  const opVandaag = async () =>
    eis<Vandaag>(await directeur.get('/werklijst'), 200).werk.filter(({ verzoekId }) => verzoekId === id)
  expect(await opVandaag()).toEqual([])
  eis(await beheerder.send('POST', `${wie}/uitdiensttreding`, { uitDienstOp: '2026-11-17' }), 201)
  expect(await opVandaag()).toHaveLength(1)
  expect(await lees(id, directeur)).toMatchObject({
    behandelaar: null,
    kan: { stappen: expect.arrayContaining(['behandelen']) },
  })
  eis(await stap(id, 'behandel', { medewerkerId: world.school.medewerkers.directeur }, directeur), 201)
  expect(await lees(id, directeur)).toMatchObject({ behandelaar: { id: world.school.medewerkers.directeur } })
  await systemTx(server.services.db, world.school.id, (tx) =>
    sql`update koers.medewerker set uit_dienst_op = null where id = ${world.school.medewerkers.zorgcoordinator}::uuid`.execute(
      tx,
    ),
  )
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
})

test('only who may handle requests gets one', async () => {
  const id = await dienIn()
  expect((await behandel(id, world.school.medewerkers.mentor)).json().code).toBe('avg.behandelaar-onbekend')
})

test('the fg reads along and decides nothing', async () => {
  const id = await dienIn()
  const fg = await signIn(server, world.school.logins.fg, PASSWORD)
  expect(await lees(id, fg)).toMatchObject({ tekst: KANARIE, leerling: 'Fenna Zwart', kan: { stappen: [] } })
  expect((await stap(id, 'identiteit', { wijze: 'bekend' }, fg)).statusCode).toBe(403)
})
