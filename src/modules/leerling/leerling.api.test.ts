import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { personTx } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'

let server: TestServer
let world: World
let ib: Browser
let mentor: Browser
let database: pg.Client
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
  database = new pg.Client({ connectionString: server.database.superuserUrl })
  await database.connect()
})
afterAll(async () => {
  await database.end()
  await server.stop()
})

const namen = (response: { json(): { leerlingen: { naam: string }[] } }) =>
  response.json().leerlingen.map(({ naam }) => naam)
const lijst = (wie: Browser, body: object = {}) => wie.send('POST', '/leerlingen/_lijst', body)

describe('the list', () => {
  test('holds the pupils within reach, sorted as Dutch readers expect', async () => {
    expect(namen(await lijst(ib))).toEqual(['Yusuf Demir', 'Milou Groen', 'Fenna Zwart'])
    expect(namen(await lijst(mentor))).toEqual(['Yusuf Demir', 'Fenna Zwart'])
    expect(namen(await lijst(ib, { omlaag: true }))).toEqual(['Fenna Zwart', 'Milou Groen', 'Yusuf Demir'])
  })

  test.each([
    ['letters of a name, without accents', { zoek: 'yùsuf' }, ['Yusuf Demir']],
    ['two words in any order', { zoek: 'zwart fen' }, ['Fenna Zwart']],
    ['signs that mean something to the database', { zoek: '%' }, []],
    ['pupils without a plan', { opp: 'geen' }, ['Yusuf Demir', 'Milou Groen', 'Fenna Zwart']],
    ['pupils with a draft', { opp: 'concept' }, []],
    ['pupils who left', { status: 'uitgeschreven' }, []],
    ['pupils without a mentor', { zonderMentor: true }, ['Milou Groen']],
  ])('finds %s', async (_wat, body, gevonden) => expect(namen(await lijst(ib, body))).toEqual(gevonden))

  test('knows its groups, counts and pages', async () => {
    const found = (await lijst(ib, { groepId: world.school.groepen.b })).json()
    expect(found).toMatchObject({ totaal: 1, pagina: 1, paginas: 1 })
    expect(found.groepen.map(({ naam }: { naam: string }) => naam)).toEqual(['5A', '5B'])
    expect((await lijst(ib, { pagina: 2 })).json().leerlingen).toEqual([])
  })

  test('is not for parents and pupils', async () => {
    for (const login of [world.school.logins.ouder, world.school.logins.leerling]) {
      expect((await lijst(await signIn(server, login, PASSWORD))).statusCode).toBe(403)
    }
  })
})

describe('a pupil', () => {
  test('is a card with team, gezag and what this person may', async () => {
    const kaart = (await ib.get(`/leerlingen/${world.school.leerling}`)).json()
    expect(kaart).toMatchObject({
      naam: 'Fenna Zwart',
      leeftijd: 9,
      gezagdragers: ['Joke Zwart'],
      opp: null,
      kan: { wijzigen: { mag: true }, koppelen: { mag: false } },
    })
    expect(kaart.team.map(({ rol }: { rol: string }) => rol)).toContain('mentor')
  })

  test('out of reach does not exist', async () => {
    expect((await mentor.get(`/leerlingen/${world.school.andere}`)).statusCode).toBe(404)
    expect((await ib.get(`/leerlingen/${world.elders.leerling}`)).statusCode).toBe(404)
  })

  test('can be added by who administers all pupils, and found at once', async () => {
    const body = {
      roepnaam: 'Łucja',
      voorvoegsel: '',
      achternaam: 'Wiśniewska',
      geboortedatum: '2016-02-29',
      geslacht: 'meisje',
      leerlingnummer: '',
      leerroute: null,
      thuistaal: 'Pools',
      tolkNodig: true,
      groepId: world.school.groepen.a,
      ingeschrevenOp: '2026-11-01',
    }
    expect((await mentor.send('POST', '/leerlingen', body)).statusCode).toBe(403)
    const made = await ib.send('POST', '/leerlingen', body)
    expect(made.statusCode, made.body).toBe(201)
    expect(namen(await mentor.send('POST', '/leerlingen/_zoeken', { zoek: 'lucja wis' }))).toEqual([
      'Łucja Wiśniewska',
    ])
    const kaart = (await mentor.get(`/leerlingen/${made.json().id}`)).json()
    expect(kaart).toMatchObject({ leerlingnummer: null, thuistaal: 'Pools', ingeschrevenOp: '2026-11-01' })
  })

  test('without any name, or born tomorrow, is refused at the field', async () => {
    const { groepen: _g, ...rest } = {
      groepen: 0,
      roepnaam: '',
      voorvoegsel: '',
      achternaam: ' ',
      geboortedatum: null,
      geslacht: 'onbekend',
      leerlingnummer: null,
      leerroute: null,
      thuistaal: null,
      tolkNodig: false,
    }
    const nameless = await ib.send('PUT', `/leerlingen/${world.school.leerling2}`, rest)
    expect(nameless.json()).toMatchObject({
      code: 'leerling.geen-naam',
      velden: [{ pad: 'body.achternaam' }],
    })
    const unborn = await ib.send('PUT', `/leerlingen/${world.school.leerling2}`, {
      ...rest,
      roepnaam: 'Yusuf',
      geboortedatum: '2026-11-18',
    })
    expect(unborn.json().code).toBe('leerling.geboortedatum-toekomst')
  })

  test('leaves and comes back by the word of a person', async () => {
    const path = `/leerlingen/${world.school.leerling2}`
    expect(
      (await ib.send('POST', `${path}/uitschrijving`, { uitgeschrevenOp: '2026-11-10' })).statusCode,
    ).toBe(201)
    expect((await ib.get(path)).json()).toMatchObject({
      status: 'uitgeschreven',
      uitgeschrevenOp: '2026-11-10',
      groepen: [],
    })
    expect((await mentor.get(path)).statusCode, 'no longer in the group of the mentor').toBe(404)
    expect(
      (await ib.send('POST', `${path}/uitschrijving`, { uitgeschrevenOp: '2026-11-10' })).statusCode,
    ).toBe(409)
    expect((await ib.send('POST', `${path}/inschrijving`)).statusCode).toBe(201)
    expect((await ib.get(path)).json()).toMatchObject({ status: 'ingeschreven', uitgeschrevenOp: null })
  })
})

describe('parents', () => {
  const ouder = {
    roepnaam: 'Ömer',
    voorvoegsel: '',
    achternaam: 'Zwart',
    email: 'omer@proef.test',
    telefoon: '',
    straat: 'Kade',
    huisnummer: '3',
    postcode: '1234 AB',
    plaats: 'Teststad',
    geheimAdres: false,
    taal: 'Turks',
    tolkNodig: true,
  }
  const relatie = {
    relatie: 'vader',
    gezag: true,
    gezagVanaf: null,
    gezagTot: null,
    gezagGrond: 'Gezagsregister ingezien',
    geenContact: false,
    contactvoorkeur: '',
  }
  const path = () => `/leerlingen/${world.school.leerling}`

  test('are added with gezag, once', async () => {
    const made = await ib.send('POST', `${path()}/ouders`, { ouderId: null, ouder, relatie })
    expect(made.statusCode, made.body).toBe(201)
    const { ouders } = (await ib.get(`${path()}/betrokkenen`)).json()
    expect(ouders).toHaveLength(3)
    const nieuw = ouders.find((o: { naam: string }) => o.naam === 'Ömer Zwart')
    expect(nieuw).toMatchObject({ stand: 'ja', telefoon: null, taal: 'Turks' })
    expect(
      (await ib.send('POST', `${path()}/ouders`, { ouderId: nieuw.ouderId, ouder: null, relatie }))
        .statusCode,
    ).toBe(409)
  })

  test('of a sibling are found and linked', async () => {
    const found = await ib.send('POST', `/leerlingen/${world.school.leerling2}/ouders/_zoeken`, {
      zoek: 'Zwart Omer',
    })
    expect(found.json().ouders).toMatchObject([{ naam: 'Ömer Zwart', kinderen: 'Fenna Zwart' }])
    const linked = await ib.send('POST', `/leerlingen/${world.school.leerling2}/ouders`, {
      ouderId: found.json().ouders[0].id,
      ouder: null,
      relatie,
    })
    expect(linked.statusCode).toBe(201)
  })

  test('may be seen by a mentor and changed by who has that right', async () => {
    const { ouders } = (await mentor.get(`${path()}/betrokkenen`)).json()
    expect(ouders.length).toBeGreaterThan(1)
    const response = await mentor.send('PUT', `${path()}/ouders/${ouders[0].relatieId}`, { ouder, relatie })
    expect(response.statusCode).toBe(403)
  })

  test('with dates that contradict each other are refused at the field', async () => {
    const response = await ib.send('POST', `${path()}/ouders`, {
      ouderId: null,
      ouder,
      relatie: { ...relatie, gezagVanaf: '2026-05-01', gezagTot: '2026-04-01' },
    })
    expect(response.json()).toMatchObject({
      code: 'leerling.gezag-data',
      velden: [{ pad: 'body.relatie.gezagTot' }],
    })
  })

  test('lose their child on the next request when gezag ends', async () => {
    const parent = await signIn(server, world.school.logins.ouder, PASSWORD)
    expect((await parent.get('/sessies/deze')).json().persoon.rechten).toContain('opp.lezen')
    const { ouders } = (await ib.get(`${path()}/betrokkenen`)).json()
    const {
      relatieId,
      naam: _naam,
      ouderId: _id,
      stand: _stand,
      mailWeigering: _w,
      ...rest
    } = ouders.find((o: { naam: string }) => o.naam === 'Joke Zwart')
    const {
      relatie: r,
      gezag: _g,
      gezagVanaf,
      gezagTot: _t,
      gezagGrond,
      geenContact,
      contactvoorkeur,
      ...contact
    } = rest
    const changed = await ib.send('PUT', `${path()}/ouders/${relatieId}`, {
      ouder: contact,
      relatie: {
        relatie: r,
        gezag: true,
        gezagVanaf,
        gezagTot: '2026-11-16',
        gezagGrond,
        geenContact,
        contactvoorkeur,
      },
    })
    expect(changed.statusCode, changed.body).toBe(200)
    expect((await parent.get('/sessies/deze')).json().persoon.rechten).not.toContain('opp.lezen')
  })

  test('never see the other parent: no byte of an address, whatever they ask', async () => {
    const parent = await signIn(server, world.school.logins.ouder_zonder_gezag, PASSWORD)
    for (const adres of [path(), `${path()}/betrokkenen`, `${path()}/gegevens`, `${path()}/tijdlijn`]) {
      const response = await parent.get(adres)
      expect([403, 404]).toContain(response.statusCode)
      expect(response.body).not.toContain('Geheimeweg')
    }
  })
})

test('the database itself hides one parent from the other', async () => {
  const { school } = world
  for (const [ouder, eigen] of [
    [school.ouders.metGezag, 'Joke'],
    [school.ouders.zonderGezag, 'Karel'],
  ] as const) {
    const { rows: accounts } = await database.query(
      'select account_id as id from toegang.betrekking where betrekking_id = $1',
      [ouder],
    )
    const found = await personTx(
      server.services.db,
      { accountId: accounts[0].id, organisatieId: school.id, soort: 'ouder', betrekkingId: ouder },
      server.clock.now(),
      async (tx) => ({
        ouders: await rows<{ roepnaam: string }>(tx, sql`select roepnaam from koers.ouder`),
        relaties: await rows<{ ouderId: string }>(tx, sql`select ouder_id from koers.ouder_relatie`),
      }),
    )
    expect(found).toEqual({ ouders: [{ roepnaam: eigen }], relaties: [{ ouderId: ouder }] })
  }
})

describe('what a plan picks from', () => {
  const path = () => `/leerlingen/${world.school.leerling}`

  test('kenmerken and results are kept, changed and removed; the same save twice is one', async () => {
    const id = newId()
    const toets = {
      toets: 'Rekenen-Wiskunde M5',
      leergebied: 'Rekenen',
      afgenomenOp: '2026-01-20',
      jaargroep: '5',
      vaardigheidsscore: 192.5,
      niveau: 'IV',
      dl: 25,
      dle: 19,
      opmerking: '',
    }
    for (let i = 0; i < 2; i++)
      expect((await mentor.send('PUT', `${path()}/toetsresultaten/${id}`, toets)).statusCode).toBe(200)
    const kenmerk = { code: 'dyslexieverklaring', toelichting: '', vanaf: null, tot: null }
    expect((await mentor.send('PUT', `${path()}/kenmerken/${newId()}`, kenmerk)).statusCode).toBe(200)
    expect((await ib.get(`${path()}/gegevens`)).json()).toMatchObject({
      toetsen: [{ vaardigheidsscore: 192.5, dl: 25 }],
      kenmerken: [{ code: 'dyslexieverklaring' }],
    })
    expect((await mentor.send('DELETE', `${path()}/toetsresultaten/${id}`)).statusCode).toBe(200)
    expect((await mentor.send('DELETE', `${path()}/toetsresultaten/${id}`)).statusCode).toBe(404)
  })

  test('a kenmerk comes from the list of the school', async () => {
    const response = await mentor.send('PUT', `${path()}/kenmerken/${newId()}`, {
      code: 'adhd',
      toelichting: '',
      vanaf: null,
      tot: null,
    })
    expect(response.json()).toMatchObject({
      code: 'leerling.kenmerk-onbekend',
      velden: [{ pad: 'body.code' }],
    })
  })

  test('a result of tomorrow is refused', async () => {
    const toets = {
      toets: 'X',
      leergebied: '',
      afgenomenOp: '2026-11-18',
      jaargroep: null,
      vaardigheidsscore: null,
      niveau: null,
      dl: null,
      dle: null,
      opmerking: '',
    }
    expect((await mentor.send('PUT', `${path()}/toetsresultaten/${newId()}`, toets)).json().code).toBe(
      'leerling.toets-toekomst',
    )
  })

  test('of another pupil can not be taken over by its id', async () => {
    const id = newId()
    const extern = { instantie: 'GGD', naam: '', rol: '', email: null, telefoon: null }
    expect(
      (await ib.send('PUT', `/leerlingen/${world.school.andere}/externen/${id}`, extern)).statusCode,
    ).toBe(200)
    // The ib reaches both pupils, so only the command can tell that the id belongs to the other one.
    for (const wie of [mentor, ib]) {
      const response = await wie.send('PUT', `${path()}/externen/${id}`, {
        ...extern,
        instantie: 'Overgenomen',
      })
      expect(response.statusCode, response.body).toBe(404)
    }
    expect((await ib.get(`/leerlingen/${world.school.andere}/betrokkenen`)).json().externen).toMatchObject([
      { instantie: 'GGD' },
    ])
  })
})

test('the timeline tells acts, not looks, to who may see drafts', async () => {
  const { regels } = (await mentor.get(`/leerlingen/${world.school.leerling}/tijdlijn`)).json()
  const events = regels.map(({ gebeurtenis }: { gebeurtenis: string }) => gebeurtenis)
  expect(events).toContain('leerling.ouder-toevoegen')
  expect(events).not.toContain('leerling.lezen')
  const teacher = await signIn(server, world.school.logins.vakdocent, PASSWORD)
  expect((await teacher.get(`/leerlingen/${world.school.leerling}/tijdlijn`)).statusCode).toBe(403)
})

test('a group shows who is in it, and nothing to who reaches nobody there', async () => {
  const groep = (await mentor.get(`/groepen/${world.school.groepen.a}`)).json()
  expect(groep).toMatchObject({ naam: '5A', schooljaar: '2026-2027', plannenZichtbaar: true })
  expect((await mentor.get(`/groepen/${world.school.groepen.b}`)).json().leerlingen).toEqual([])
  expect((await mentor.get(`/groepen/${world.elders.groepen.a}`)).statusCode).toBe(404)
})
