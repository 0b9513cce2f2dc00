/** An objection on file, and who reads on when a pupil is eighteen, as staff, parents and pupils meet it. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eis, nieuwOpp, publiceer } from '../../../test/harness/opp.ts'
import {
  type Browser,
  START,
  signIn,
  startTestServer,
  type TestServer,
} from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type TestSchool, type World } from '../../../test/harness/world.ts'
import type { GezagKaart } from './gezag.schema.ts'

let server: TestServer
let world: World
let school: TestSchool
let owner: pg.Client
let ib: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  school = world.school
  owner = new pg.Client({ connectionString: server.database.superuserUrl })
  await owner.connect()
  ib = await als('zorgcoordinator')
  await publiceer(ib, await nieuwOpp(ib, school.leerling))
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

const als = (rol: keyof TestSchool['logins']) => signIn(server, school.logins[rol], PASSWORD)
const relatieVan = async (ouderId: string): Promise<string> =>
  (await owner.query('select id from koers.ouder_relatie where ouder_id = $1', [ouderId])).rows[0].id
const pad = async (ouderId: string) => `/leerlingen/${school.leerling}/ouders/${await relatieVan(ouderId)}`
const gezagVan = async (wie: Browser): Promise<GezagKaart> =>
  eis<{ gezag: GezagKaart }>(await wie.get(`/leerlingen/${school.leerling}/betrokkenen`), 200).gezag
const geboren = (dag: string) =>
  owner.query('update koers.leerling set geboortedatum = $1 where id = $2', [dag, school.leerling])
const leest = async (wie: Browser): Promise<number> =>
  eis<{ leerlingen: unknown[] }>(await wie.get('/mijn/plannen'), 200).leerlingen.length
const code = async (antwoord: ReturnType<Browser['send']>) => {
  const { statusCode, ...rest } = await antwoord
  return [statusCode, rest.json().code]
}

describe('an objection', () => {
  const WAAROM = 'Zegt dat de ander niet mag tekenen zonder overleg.'
  const bezwaar = { op: '2026-11-10', toelichting: WAAROM }

  test('shuts good faith until it is withdrawn, with a reason both times', async () => {
    const { metGezag, zonderGezag } = school.ouders
    await owner.query('update koers.ouder_relatie set gezag = true where ouder_id = $1', [zonderGezag])
    expect(await gezagVan(ib)).toMatchObject({ geenGoedeTrouw: null, meerderjarig: false })
    eis(await ib.send('PUT', `${await pad(zonderGezag)}/bezwaar`, bezwaar), 200)
    expect(await gezagVan(ib)).toMatchObject({
      geenGoedeTrouw: 'bezwaar',
      personen: [
        { beslist: true, bezwaarOp: '2026-11-10', bezwaren: [{ toelichting: WAAROM, ingetrokken: null }] },
        { beslist: true, bezwaarOp: null },
        { relatieId: null, regel: 'leerling-onder-16' },
      ],
    })
    expect(await code(ib.send('PUT', `${await pad(zonderGezag)}/bezwaar`, bezwaar))).toEqual([
      409,
      'leerling.bezwaar-bestaat',
    ])
    const weg = { reden: 'De ouders zijn het eens geworden.' }
    eis(await ib.send('POST', `${await pad(zonderGezag)}/bezwaar/_intrekken`, weg), 201)
    expect(await gezagVan(ib)).toMatchObject({
      geenGoedeTrouw: null,
      personen: [{ bezwaarOp: null, bezwaren: [{ ingetrokken: { ...weg, op: '2026-11-17' } }] }, {}, {}],
    })
    expect(await code(ib.send('POST', `${await pad(metGezag)}/bezwaar/_intrekken`, weg))).toEqual([
      409,
      'leerling.bezwaar-geen',
    ])
    await owner.query('update koers.ouder_relatie set gezag = false where ouder_id = $1', [zonderGezag])
  })

  test.each([
    ['of tomorrow', { ...bezwaar, op: '2026-11-18' }, 'metGezag', 422, 'leerling.dag-toekomst'],
    ['without a reason', { ...bezwaar, toelichting: '   ' }, 'metGezag', 400, 'verzoek.ongeldig'],
    ['of who has no gezag', bezwaar, 'zonderGezag', 409, 'leerling.bezwaar-zonder-gezag'],
  ] as const)('%s is refused', async (_wat, body, wie, status, foutcode) =>
    expect(await code(ib.send('PUT', `${await pad(school.ouders[wie])}/bezwaar`, body))).toEqual([
      status,
      foutcode,
    ]),
  )

  test('is known to who writes the plan, and why only to who keeps it; never to the other parent', async () => {
    eis(await ib.send('PUT', `${await pad(school.ouders.metGezag)}/bezwaar`, bezwaar), 200)
    const [eerste] = (await gezagVan(await als('mentor'))).personen
    expect(eerste).toMatchObject({ bezwaarOp: '2026-11-10', bezwaren: [] })
    const administratie = await als('leerlingadministratie')
    expect(
      await code(administratie.send('PUT', `${await pad(school.ouders.metGezag)}/bezwaar`, bezwaar)),
    ).toEqual([403, 'leerling.geen-recht'])
    const { rows } = await owner.query('select bezwaar from koers.ouder_relatie where bezwaar is not null')
    for (const rij of rows) expect(rij.bezwaar.includes('tekenen')).toBe(false)
    // The family reads that no relation was touched: not even that there is something to read.
    const inzage = (await (await als('leerling')).get(`/mijn/leerlingen/${school.leerling}/inzage`)).body
    expect(inzage).not.toContain('bezwaar')
    const tijdlijn = (await ib.get(`/leerlingen/${school.leerling}/tijdlijn`)).body
    expect(tijdlijn).toContain('leerling.bezwaar-vastleggen')
    expect(tijdlijn).toContain('leerling.bezwaar-intrekken')
  })

  test('is not lost by taking the parent away', async () => {
    const administratie = await als('leerlingadministratie')
    expect(await code(administratie.send('DELETE', await pad(school.ouders.metGezag)))).toEqual([
      409,
      'leerling.bezwaar-staat',
    ])
  })

  test('of two people at once stands once', async () => {
    const weg = { reden: 'De ouders zijn het eens geworden.' }
    const ouder = await pad(school.ouders.metGezag)
    eis(await ib.send('POST', `${ouder}/bezwaar/_intrekken`, weg), 201)
    const ander = await als('zorgcoordinator')
    const antwoorden = await Promise.all(
      [ib, ander].map((wie) => wie.send('PUT', `${ouder}/bezwaar`, bezwaar)),
    )
    expect(antwoorden.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  })
})

describe('at eighteen', () => {
  test('a session that is open loses the plan at midnight in Amsterdam', async () => {
    await geboren('2008-11-18')
    server.clock.set('2026-11-17T22:59:00.000Z')
    const ouder = await als('ouder')
    expect(await leest(ouder)).toBe(1)
    server.clock.set('2026-11-17T23:00:00.000Z')
    expect(await leest(ouder)).toBe(0)
    ib = await als('zorgcoordinator')
    expect(
      (await ouder.get(`/leerlingen/${school.leerling}/ontwikkelingsperspectieven`)).statusCode,
    ).not.toBe(200)
  })

  test('the pupil lets a parent read on, gezag or not, and takes it back at once', async () => {
    const leerling = await als('leerling')
    const [ouder, zonder] = [await als('ouder'), await als('ouder_zonder_gezag')]
    const keuze = eis<{
      meerderjarig: boolean
      ouders: { relatieId: string; naam: string; op: string | null }[]
    }>(await leerling.get('/mijn/toegang'), 200)
    expect(keuze).toMatchObject({ meerderjarig: true })
    expect(keuze.ouders.map(({ naam, op }) => [naam, op])).toEqual([
      ['Joke Zwart', null],
      ['Karel Bruin', null],
    ])
    const mag = async (wie: string) => `/mijn/toegang/${await relatieVan(wie)}`
    eis(await leerling.send('PUT', await mag(school.ouders.metGezag)), 200)
    expect([await leest(ouder), await leest(zonder)]).toEqual([1, 0])
    eis(await leerling.send('PUT', await mag(school.ouders.zonderGezag)), 200)
    expect([await leest(ouder), await leest(zonder)]).toEqual([1, 1])
    eis(await leerling.send('DELETE', await mag(school.ouders.metGezag)), 200)
    expect([await leest(ouder), await leest(zonder)]).toEqual([0, 1])
    expect(await gezagVan(ib)).toMatchObject({
      meerderjarig: true,
      geenGoedeTrouw: 'meerderjarig',
      personen: [
        { ziet: 'niets', beslist: false, regel: 'meerderjarig' },
        { ziet: 'plan', beslist: false, regel: 'meerderjarig-toegang', toegangNa18Door: 'leerling' },
        { ziet: 'plan', beslist: true, regel: 'leerling-18' },
      ],
    })
    const tijdlijn = (await ib.get(`/leerlingen/${school.leerling}/tijdlijn`)).body
    expect(tijdlijn).toContain('leerling.mijn-toegang-geven')
    expect(tijdlijn).toContain('leerling.mijn-toegang-intrekken')
  })

  test('who has access and why says the same', async () => {
    const { gronden } = (await ib.get(`/leerlingen/${school.leerling}/toegang`)).json()
    const ouders = gronden.filter(({ soort }: { soort: string }) => soort === 'ouder')
    expect(ouders).toMatchObject([{ naam: 'Karel Bruin', tot: null }])
    expect(ouders[0].rechten).toContain('opp.lezen')
  })

  test('of another pupil there is nobody to choose', async () => {
    const leerling = await als('leerling')
    const vreemd = `/mijn/toegang/${await relatieVan(school.ouders.vanAndere)}`
    expect((await leerling.send('PUT', vreemd)).statusCode).toBe(404)
  })

  test('the school writes down what the pupil said, of a day after the birthday', async () => {
    const ouder = await pad(school.ouders.metGezag)
    expect(await code(ib.send('PUT', `${ouder}/toegang`, { op: '2026-11-17' }))).toEqual([
      422,
      'leerling.toegang-te-vroeg',
    ])
    expect(await code(ib.send('PUT', `${ouder}/toegang`, { op: '2026-11-19' }))).toEqual([
      422,
      'leerling.dag-toekomst',
    ])
    eis(await ib.send('PUT', `${ouder}/toegang`, { op: '2026-11-18' }), 200)
    const joke = await als('ouder')
    expect(await leest(joke)).toBe(1)
    eis(await ib.send('DELETE', `${ouder}/toegang`), 200)
    expect(await leest(joke)).toBe(0)
  })

  test('before it nobody is let in by a leave, also not past the product', async () => {
    await geboren('2008-11-19')
    const leerling = await als('leerling')
    const mag = `/mijn/toegang/${await relatieVan(school.ouders.metGezag)}`
    expect(await code(leerling.send('PUT', mag))).toEqual([409, 'leerling.toegang-minderjarig'])
    expect(eis(await leerling.get('/mijn/toegang'), 200)).toEqual({ meerderjarig: false, ouders: [] })
    expect(
      await code(ib.send('PUT', `${await pad(school.ouders.metGezag)}/toegang`, { op: '2026-11-18' })),
    ).toEqual([409, 'leerling.toegang-minderjarig'])
    // Karel has leave from the pupil's own hand, and no gezag: younger again, the leave opens nothing.
    expect(await leest(await als('ouder_zonder_gezag'))).toBe(0)
    expect(await leest(await als('ouder'))).toBe(1)
    server.clock.set(START)
  })
})
