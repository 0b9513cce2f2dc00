/** Deletion by the rule in docs: what was removed is nowhere any more, and only a stub on the trail says that it was. */
import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyValue, placesOf } from '../../../test/harness/all-tables.ts'
import {
  beeindig,
  eis,
  exportPad,
  leesOpp,
  nieuwOpp,
  OPP,
  publiceer,
  schrijf,
} from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { row } from '../../platform/database.ts'
import { exporteerGroep } from './opp.jobs.ts'
import { type OnderdeelSleutel, onderdeelSleutels } from './opp.schema.ts'

/** A word that is in no other text, for each place where a person can type. */
const KANARIE = 'kanariepiet'
const NAAM = 'Fenna Zwart'

let server: TestServer
let world: World
let ib: Browser
let directeur: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
})
afterAll(() => server.stop())

let sleutelTeller = 0
/** As the browser sends it: with a key, so that the answer is kept. */
const send = (wie: Browser, method: 'POST' | 'PUT', path: string, body: unknown) => {
  sleutelTeller += 1
  const key = `01890000-0000-7000-8000-${String(sleutelTeller).padStart(12, '0')}`
  return wie.send(method, path, body, { 'idempotency-key': key })
}

const metSleutel = async (): Promise<string> =>
  eis<{ id: string }>(await send(ib, 'POST', `/leerlingen/${world.school.leerling}${OPP}`, {}), 201).id

const nieuweId = () => crypto.randomUUID()

/** What to put into a section so that it holds the word. */
const metKanarie: { [K in OnderdeelSleutel]: (inhoud: never) => object } = {
  algemeen: (a: object) => ({ ...a, leerroute: KANARIE }),
  uitstroom: (u: object) => ({ ...u, onderbouwing: KANARIE }),
  gegevens: (g: object) => ({
    ...g,
    kenmerken: [{ id: nieuweId(), bronId: null, kenmerk: 'nt2', toelichting: KANARIE }],
  }),
  betrokkenen: () => ({
    partijen: [
      {
        id: nieuweId(),
        instantie: KANARIE,
        rol: '',
        contactpersoon: '',
        email: '',
        telefoon: '',
        toestemming: 'ja',
        toestemmingOp: null,
      },
    ],
  }),
  factoren: (f: object) => ({
    ...f,
    domeinen: [{ id: nieuweId(), domein: 'rekenen', ondersteuningsbehoefte: KANARIE }],
  }),
  beeld: () => ({ tekst: KANARIE }),
  overleg: (o: object) => ({ ...o, ouders: KANARIE }),
  zienswijzen: (z: object) => ({ ...z, school: { tekst: KANARIE, goedBegrepen: true, datum: null } }),
  doelen: (d: object) => ({ ...d, einddoel: KANARIE }),
  behoeften: () => ({
    items: [{ id: nieuweId(), vanWie: 'leerling', domein: null, thema: null, tekst: KANARIE }],
  }),
  maatregelen: () => ({
    items: [
      {
        id: nieuweId(),
        uitvoerder: 'school',
        soort: null,
        verwijzing: '',
        wie: '',
        wat: KANARIE,
        doelen: [],
        waarom: '',
        hoe: '',
        wanneer: '',
        intensiteit: null,
        minutenPerWeek: null,
        begin: null,
        einde: null,
        plaats: '',
        geluktAls: '',
        onderbouwing: '',
      },
    ],
  }),
  afwijkingen: (a: object) => ({
    ...a,
    faciliteiten: [{ id: nieuweId(), vak: KANARIE, faciliteit: '', toelichting: '' }],
  }),
  contact: (c: object) => ({
    ...c,
    momenten: [{ id: nieuweId(), datum: null, hoeVaak: '', met: '', onderwerp: KANARIE }],
  }),
  bijlagen: () => ({ items: [{ id: nieuweId(), titel: KANARIE, bron: '', datum: null }] }),
}

async function vulOveral(oppId: string): Promise<void> {
  const opp = await leesOpp(ib, oppId)
  for (const sleutel of onderdeelSleutels) {
    const { revisie, inhoud } = opp.onderdelen[sleutel]
    const body = { revisie, inhoud: metKanarie[sleutel](inhoud as never) }
    eis(await send(ib, 'PUT', `${OPP}/${oppId}/onderdelen/${sleutel}`, body), 200)
  }
  const inhoud = {
    uitkomst: 'niet_gehoord',
    datum: null,
    reden: null,
    toelichting: KANARIE,
    hoeGeprobeerd: KANARIE,
  }
  eis(await send(ib, 'PUT', `${OPP}/${oppId}/hoorgesprek`, { revisie: 0, inhoud }), 200)
  const terugkoppeling = { datum: null, hoe: KANARIE }
  eis(
    await send(ib, 'POST', `${OPP}/${oppId}/hoorgesprek/terugkoppeling`, { revisie: 1, terugkoppeling }),
    201,
  )
}

/** The file of a finished task; it is there, or it isn't. */
async function bestandVan(taakId: string): Promise<string | null> {
  const taak = await systemTx(server.services.db, world.school.id, (tx) =>
    row<{ bestand: string | null }>(tx, sql`select bestand from koers.taak where id = ${taakId}::uuid`),
  )
  return taak?.bestand ?? null
}
const staatEr = (bestand: string): boolean => existsSync(exportPad(server.services.settings.home, bestand))

async function wachtOpTaak(taakId: string): Promise<string> {
  for (let i = 0; i < 100; i++) {
    const { status } = eis<{ status: string }>(await ib.get(`/taken/${taakId}`), 200)
    if (status !== 'wacht' && status !== 'bezig') return status
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the task does not end')
}

describe('a draft that nobody else saw', () => {
  let id: string
  test('is removed by one person who types the name of the pupil', async () => {
    id = await metSleutel()
    await vulOveral(id)
    expect((await placesOf(server.database.superuserUrl, KANARIE)).length).toBeGreaterThan(2)
    expect(await placesOf(server.database.superuserUrl, id)).toContain('koers.idempotentie.antwoord')
    const wrong = await send(ib, 'POST', `${OPP}/${id}/_verwijder`, { naam: 'Iemand Anders' })
    expect([wrong.statusCode, wrong.json().code]).toEqual([422, 'opp.naam-klopt-niet'])
    expect((await leesOpp(ib, id)).id).toBe(id)
    eis(await send(ib, 'POST', `${OPP}/${id}/_verwijder`, { naam: '  fenna   ZWART ' }), 201)
    expect((await ib.get(`${OPP}/${id}`)).statusCode).toBe(404)
  })

  test('is then nowhere', async () => {
    expect(await placesOf(server.database.superuserUrl, KANARIE)).toEqual([])
  })

  test('leaves a stub on the trail: who, what, when, and nothing of the content', async () => {
    expect(await placesOf(server.database.superuserUrl, id)).toEqual([
      'audit.gebeurtenis.object_id',
      'koers.idempotentie.onderwerp_id',
    ])
    const events: string[] = []
    for await (const { table, column, text } of everyValue(server.database.superuserUrl))
      if (table === 'audit.gebeurtenis' && column === 'gebeurtenis') events.push(text)
    expect(events).toContain('opp.verwijderen')
  })
})

describe('a published plan', () => {
  let id: string
  let taakId: string
  test('sits in versions, lesson advice, kept answers and the files of others', async () => {
    id = await metSleutel()
    await vulOveral(id)
    eis(await send(ib, 'POST', `${OPP}/${id}/_deel`, {}), 201)
    await publiceer(ib, id)
    await schrijf(ib, id, 'beeld', () => ({ tekst: `${KANARIE} twee` }))
    await publiceer(ib, id, { lengteReden: KANARIE })
    taakId = eis<{ id: string }>(
      await ib.send('POST', `/groepen/${world.school.groepen.a}${OPP}/exports`),
      201,
    ).id
    expect(await wachtOpTaak(taakId)).toBe('klaar')
    // A job whose data names the plan, as one that would render it.
    const wie = {
      accountId: nieuweId(),
      organisatieId: world.school.id,
      soort: 'medewerker',
      betrekkingId: nieuweId(),
    }
    const { db, jobs } = server.services
    await db
      .transaction()
      .execute((tx) => jobs.enqueue(tx, exporteerGroep, { taakId: nieuweId(), groepId: id, wie }))
    expect(await placesOf(server.database.superuserUrl, id)).toContainEqual(
      expect.stringMatching(/^pgboss\./),
    )
    const places = await placesOf(server.database.superuserUrl, KANARIE)
    expect(places).toEqual(
      expect.arrayContaining([
        'koers.plan_onderdeel.inhoud',
        'koers.plan_revisie.inhoud',
        'koers.plan_versie.inhoud',
        'koers.lesadvies.inhoud',
        'koers.hoorgesprek.inhoud',
        'koers.hoorgesprek.terugkoppeling',
        'koers.plan.lengte_reden',
      ]),
    )
    const file = await ib.get(`/taken/${taakId}/bestand`)
    expect(file.statusCode).toBe(200)
  })

  test('is not removed by one person', async () => {
    expect((await leesOpp(directeur, id)).verwijderwijze).toBe('tweePersonen')
    const alone = await send(directeur, 'POST', `${OPP}/${id}/_verwijder`, { naam: NAAM })
    expect([alone.statusCode, alone.json().code]).toEqual([409, 'opp.tweede-persoon-nodig'])
    eis(
      await send(ib, 'POST', `${OPP}/${id}/verwijderverzoek`, { reden: `verkeerde leerling ${KANARIE}` }),
      201,
    )
    const self = await send(ib, 'POST', `${OPP}/${id}/_verwijder`, { naam: NAAM })
    expect([self.statusCode, self.json().code]).toEqual([409, 'opp.zelf-gevraagd'])
    expect((await leesOpp(directeur, id)).verwijderverzoek).toMatchObject({
      doorNaam: 'Test zorgcoordinator',
      vanMij: false,
    })
  })

  test('stays when the request is withdrawn', async () => {
    eis(await ib.send('DELETE', `${OPP}/${id}/verwijderverzoek`), 200)
    const alone = await send(directeur, 'POST', `${OPP}/${id}/_verwijder`, { naam: NAAM })
    expect(alone.json().code).toBe('opp.tweede-persoon-nodig')
  })

  test('is removed by another person than who asked, from every table and file', async () => {
    eis(
      await send(ib, 'POST', `${OPP}/${id}/verwijderverzoek`, { reden: `verkeerde leerling ${KANARIE}` }),
      201,
    )
    const bestand = (await bestandVan(taakId)) ?? ''
    expect(staatEr(bestand)).toBe(true)
    eis(await send(directeur, 'POST', `${OPP}/${id}/_verwijder`, { naam: NAAM }), 201)
    expect(await placesOf(server.database.superuserUrl, KANARIE)).toEqual([])
    expect(await placesOf(server.database.superuserUrl, id)).toEqual([
      'audit.gebeurtenis.object_id',
      'koers.idempotentie.onderwerp_id',
    ])
    expect(staatEr(bestand)).toBe(false)
    expect(await bestandVan(taakId)).toBeNull()
    expect((await ib.get(`/taken/${taakId}/bestand`)).statusCode).toBe(409)
    expect(eis(await ib.get(`/taken/${taakId}`), 200)).toMatchObject({ foutcode: 'taak.plan-verwijderd' })
  })
})

test('an ended plan takes its lesson advice with it, and leaves that of the next alone', async () => {
  const id = await nieuwOpp(ib, world.school.leerling)
  await publiceer(ib, id)
  const advies = async () =>
    eis<{ items: { oppId: string }[] }>(await ib.get(`/leerlingen/${world.school.leerling}/lesadviezen`), 200)
      .items
  expect(await advies()).toMatchObject([{ oppId: id }])
  await beeindig(ib, id, '2026-11-17')
  expect(await advies()).toEqual([])
})
