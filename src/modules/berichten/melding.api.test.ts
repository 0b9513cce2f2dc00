/** Telling somebody something about a pupil: in the app, by mail over a real SMTP server, and in the dossier; who may see it. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Sink, startSink } from '../../../test/harness/mail.ts'
import { meldAls } from '../../../test/harness/melden.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { rows, type Tx } from '../../platform/database.ts'
import { standaardTeksten } from './berichten.text.ts'
import { MELDING_SOORTEN, type Melding, mailSoort } from './melding.ts'

type Wie =
  | 'ouder'
  | 'zorgcoordinator'
  | 'mentor'
  | 'leerling'
  | 'beheerder'
  | 'ouder_zonder_gezag'
  | 'vakdocent'
let server: TestServer
let world: World
let sink: Sink
const wie = {} as Record<Wie, Browser> // filled before the first test

beforeAll(async () => {
  sink = await startSink()
  server = await startTestServer({ mail: sink.settings, demo: false })
  world = await makeWorld(server)
  for (const naam of ['ouder', 'zorgcoordinator', 'mentor', 'leerling', 'beheerder', 'vakdocent'] as const)
    wie[naam] = await signIn(server, world.school.logins[naam], PASSWORD)
  // The notices that a second factor was set up.
  await mailed(4)
})
afterAll(async () => {
  await server.stop()
  await sink.close()
})
beforeEach(async () => {
  // What the test before this one set going has gone, and the notices of a second factor at the first.
  const wacht = () =>
    systemTx(server.services.db, world.school.id, (tx) =>
      rows(tx, sql`select id from koers.bericht where status = 'wachtend'`),
    )
  await expect.poll(wacht, { timeout: 30_000 }).toEqual([])
  await systemTx(server.services.db, world.school.id, (tx) => sql`delete from koers.postregel`.execute(tx))
  sink.received.length = 0
  sink.refuse(null)
})

const aanOuder = (extra: Partial<Melding> = {}): Melding => ({
  soort: 'ondertekenverzoek',
  aan: { soort: 'ouder', id: world.school.ouders.metGezag },
  leerlingId: world.school.leerling,
  pad: '/mijn/verzoek?stap=2',
  ...extra,
})
const aanSchool = (extra: Partial<Melding> = {}): Melding =>
  aanOuder({
    soort: 'niet-ingestemd',
    aan: { soort: 'medewerker', id: world.school.medewerkers.zorgcoordinator },
    ...extra,
  })
const meld = (als: Wie | 'systeem', melding: Melding) => meldAls(server, world.school, als, melding)
const eigen = async (naam: Wie) => (await wie[naam].get('/mijn/berichten')).json()
const post = async () => (await wie.zorgcoordinator.get(`/leerlingen/${world.school.leerling}/post`)).json()
const stand = async () => (await post()).regels[0]?.mail
const mailed = (n: number) => vi.waitFor(() => expect(sink.received).toHaveLength(n), { timeout: 20_000 })

test('one call: a message in the app, a mail that leads to the step, and a line in the dossier', async () => {
  await meld('zorgcoordinator', aanOuder())
  await mailed(1)
  const [mail] = sink.received
  expect(mail?.to).toEqual([world.school.logins.ouder])
  expect(mail?.text).toContain(`${server.services.settings.publicUrl}/mijn/verzoek?stap=2`)
  await expect.poll(stand, { timeout: 20_000 }).toBe('verzonden')
  const { berichten, ongelezen } = await eigen('ouder')
  expect(ongelezen).toBe(1)
  expect(berichten).toEqual([
    expect.objectContaining({
      soort: 'ondertekenverzoek',
      pad: '/mijn/verzoek?stap=2',
      gelezenOp: null,
      leerling: expect.stringContaining('Fenna'),
    }),
  ])
  const regel = (await post()).regels[0]
  expect(regel).toMatchObject({
    soort: 'ondertekenverzoek',
    aanSoort: 'ouder',
    medewerker: null,
    gelezen: false,
  })
  expect(regel.mailOp).not.toBeNull()
  expect(JSON.stringify(await post())).not.toContain('@')
})

test('BI-29: no mail of any kind names the pupil, and the outbox holds no name of one', async () => {
  for (const soort of MELDING_SOORTEN)
    for (const aan of [aanOuder().aan, aanSchool().aan])
      await meld('zorgcoordinator', aanOuder({ soort, aan }))
  await mailed(MELDING_SOORTEN.length * 2)
  for (const { raw, text } of sink.received) {
    expect(raw).not.toMatch(/Fenna/)
    expect(text).not.toMatch(/Fenna|[{}]/)
  }
}, 90_000)

test('a school that allows initials gets them where its own words ask, until it forbids them again', async () => {
  const beheer = wie.beheerder
  const tekst = { onderwerp: 'Plan van {leerling}', tekst: 'Over {leerling}: {link}' }
  const eerst = await beheer.send('PUT', '/mailteksten/ondertekenverzoek', tekst)
  expect([eerst.statusCode, eerst.json().code]).toEqual([422, 'berichten.leerling-uit'])
  expect((await beheer.send('PUT', '/mailinstelling', { leerling: 'voorletters' })).statusCode).toBe(200)
  expect((await beheer.send('PUT', '/mailteksten/ondertekenverzoek', tekst)).statusCode).toBe(200)
  await meld('zorgcoordinator', aanOuder())
  await mailed(1)
  expect(sink.received[0]?.headers).toMatch(/Subject: Plan van F\.\w\./)
  expect((await beheer.send('PUT', '/mailinstelling', { leerling: 'niet' })).statusCode).toBe(200)
  await meld('zorgcoordinator', aanOuder())
  await mailed(2)
  expect(sink.received[1]?.headers).toContain('Subject: Plan van de leerling')
  expect((await beheer.send('DELETE', '/mailteksten/ondertekenverzoek', { was: tekst })).statusCode).toBe(200)
})

describe('who may cause a message, and who reads it', () => {
  test('a parent who acts tells the school, and reads nothing of it', async () => {
    expect(await meld('ouder', aanSchool())).not.toBeNull()
    expect((await eigen('ouder')).berichten).toEqual([])
    expect((await wie.ouder.get(`/leerlingen/${world.school.leerling}/post`)).statusCode).toBe(403)
    expect((await eigen('zorgcoordinator')).berichten).toHaveLength(1)
    expect((await eigen('mentor')).berichten).toEqual([])
  })

  test('nothing about a pupil out of reach, nor of another school', async () => {
    expect(await meld('ouder', aanSchool({ leerlingId: world.school.andere }))).toBeNull()
    expect(await meld('mentor', aanSchool({ leerlingId: world.school.andere }))).toBeNull()
    expect(await meld('zorgcoordinator', aanSchool({ leerlingId: world.elders.leerling }))).toBeNull()
    const vreemd = aanSchool({ aan: { soort: 'medewerker', id: world.elders.medewerkers.directeur } })
    expect(await meld('zorgcoordinator', vreemd)).toBeNull()
    const anderKind = aanOuder({ aan: { soort: 'ouder', id: world.school.ouders.vanAndere } })
    expect(await meld('zorgcoordinator', anderKind)).toBeNull()
    await mailed(0)
  })

  test('the database itself refuses such a row, and a change of anything but having read it', async () => {
    const rij = (leerling: string, aan: string) => (tx: Tx) =>
      sql`insert into koers.postregel (organisatie_id, id, leerling_id, soort, aan_soort, aan_id, pad, mail, gemaakt_op)
        values (koers.organisatie(), gen_random_uuid(), ${leerling}::uuid, 'vastgesteld', 'medewerker', ${aan}::uuid, '/', 'geen-adres', now())`.execute(
        tx,
      )
    const { school, elders } = world
    const als = (doe: (tx: Tx) => Promise<unknown>) => meldAls(server, school, 'ouder', aanSchool(), doe)
    await als(rij(school.leerling, school.medewerkers.mentor))
    for (const [leerling, aan] of [
      [school.andere, school.medewerkers.mentor],
      [school.leerling, elders.medewerkers.mentor],
    ] as const)
      await expect(als(rij(leerling, aan))).rejects.toMatchObject({ code: '42501' })
    await expect(
      als((tx) => sql`update koers.postregel set mail = 'verzonden'`.execute(tx)),
    ).rejects.toMatchObject({
      code: '42501',
    })
    for (const doe of ['select * from koers.postregel', 'delete from koers.postregel returning *'])
      await als(async (tx) => expect(await rows(tx, sql.raw(doe))).toEqual([]))
  })

  test('a line is read by who writes the plan, not by who only teaches', async () => {
    await meld('zorgcoordinator', aanOuder())
    const pad = `/leerlingen/${world.school.leerling}/post`
    expect((await wie.mentor.get(pad)).json().regels).toHaveLength(1)
    expect((await wie.vakdocent.get(pad)).statusCode).toBe(403)
  })
})

describe('no mail goes along', () => {
  test('without an address, and the line says so', async () => {
    await meld('zorgcoordinator', aanOuder({ aan: { soort: 'leerling', id: world.school.leerling } }))
    expect(await stand()).toBe('geen-adres')
    expect((await eigen('leerling')).berichten).toHaveLength(1)
  })

  test('to a parent with whom the school is to have no contact', async () => {
    const zet = (geen: boolean) =>
      systemTx(server.services.db, world.school.id, (tx) =>
        sql`update koers.ouder_relatie set geen_contact = ${geen} where ouder_id = ${world.school.ouders.metGezag}::uuid`.execute(
          tx,
        ),
      )
    await zet(true)
    await meld('zorgcoordinator', aanOuder())
    expect(await stand()).toBe('geen-contact')
    await zet(false)
    await mailed(0)
  })

  test('when the act itself does not happen', async () => {
    const fout = meldAls(server, world.school, 'zorgcoordinator', aanOuder(), () => {
      throw new Error('the act failed')
    })
    await expect(fout).rejects.toThrow('the act failed')
    expect((await post()).regels).toEqual([])
    expect((await eigen('ouder')).berichten).toEqual([])
  })
})

test('reading: one, then all that were on the screen; asking for the count is no use of the session', async () => {
  for (const soort of ['ondertekenverzoek', 'ondertekenbericht', 'vastgesteld'] as const)
    await meld('zorgcoordinator', aanOuder({ soort }))
  const [nieuwste] = (await eigen('ouder')).berichten
  const gezien = async () =>
    systemTx(server.services.db, world.school.id, async () => {
      const { default: pg } = await import('pg')
      const client = new pg.Client({ connectionString: server.database.superuserUrl })
      await client.connect()
      const { rows: found } = await client.query('select max(gezien_op) as op from toegang.sessie')
      await client.end()
      return found[0].op.toISOString()
    })
  const voor = await gezien()
  server.clock.advance(60_000)
  const stil = await wie.ouder.get('/mijn/berichten/ongelezen')
  expect(stil.json()).toEqual({ ongelezen: 3 })
  expect(await gezien()).toBe(voor)
  const een = await wie.ouder.send('POST', `/mijn/berichten/${nieuwste.id}/_gelezen`)
  expect(een.json()).toEqual({ ongelezen: 2 })
  expect((await wie.mentor.send('POST', `/mijn/berichten/${nieuwste.id}/_gelezen`)).statusCode).toBe(404)
  const alles = await wie.ouder.send('POST', '/mijn/berichten/_gelezen', { totEnMet: nieuwste.gemaaktOp })
  expect(alles.json()).toEqual({ ongelezen: 0 })
  expect((await wie.ouder.get('/mijn/berichten/ongelezen')).json()).toEqual({ ongelezen: 0 })
})

test('pages of twenty, without a gap', async () => {
  for (let n = 0; n < 23; n += 1) await meld('zorgcoordinator', aanSchool())
  const een = await eigen('zorgcoordinator')
  const twee = (await wie.zorgcoordinator.get(`/mijn/berichten?voor=${een.volgende}`)).json()
  expect([een.berichten.length, twee.berichten.length, twee.volgende]).toEqual([20, 3, null])
  const ids = [...een.berichten, ...twee.berichten].map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(23)
})

test('every kind has words for whom it may go to', () => {
  for (const soort of MELDING_SOORTEN)
    for (const aan of ['medewerker', 'ouder', 'leerling'] as const)
      expect(standaardTeksten[mailSoort(soort, aan)].tekst).toContain('{link}')
})
