/** Who reaches what: the role's right, the relation to the pupil and the state of the plan together. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oppBO } from '../../../test/fixtures/opp-inhoud.ts'
import {
  beeldTekst,
  eis,
  leesOpp,
  nieuwOpp,
  OPP,
  publiceer,
  schrijf,
  schrijfAlles,
} from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type TestSchool, type World } from '../../../test/harness/world.ts'

let server: TestServer
let world: World
let ib: Browser
/** Published, with a concept on top, of a pupil in the group of the mentor. */
let eigen: string
/** Published, of a pupil in another group. */
let andere: string
/** Never published. */
let concept: string
const browsers = new Map<string, Browser>()
const als = async (rol: keyof TestSchool['logins']): Promise<Browser> => {
  const found = browsers.get(rol) ?? (await signIn(server, world.school.logins[rol], PASSWORD))
  browsers.set(rol, found)
  return found
}

beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await als('zorgcoordinator')
  eigen = await nieuwOpp(ib, world.school.leerling)
  await schrijfAlles(ib, eigen, oppBO)
  await publiceer(ib, eigen)
  await beeldTekst(ib, eigen, 'nog niet gepubliceerd')
  andere = await nieuwOpp(ib, world.school.andere)
  await publiceer(ib, andere)
  concept = await nieuwOpp(ib, world.school.leerling2)
})
afterAll(() => server.stop())

type Rol = keyof TestSchool['logins']
// Expected answers, written by hand: own group · other group · never published.
const lezen: readonly (readonly [Rol, number, number, number])[] = [
  ['beheerder', 404, 404, 404],
  ['directeur', 200, 200, 200],
  ['teamleider', 200, 404, 200],
  ['zorgcoordinator', 200, 200, 200],
  ['leerlingbegeleider', 200, 404, 200],
  ['mentor', 200, 404, 200],
  ['onderwijsassistent', 200, 404, 404],
  ['vakdocent', 404, 404, 404],
  ['cvb_lid', 200, 200, 200],
  ['leerlingadministratie', 404, 404, 404],
  ['fg', 404, 404, 404],
  ['ouder', 403, 404, 404],
  ['ouder_zonder_gezag', 404, 404, 404],
  ['ouder_ander', 404, 403, 404],
  ['leerling', 403, 404, 404],
]

describe('reading a plan', () => {
  test.each(lezen)('%s: own group %i, other group %i, draft %i', async (rol, own, other, draft) => {
    const wie = await als(rol)
    const statuses = [eigen, andere, concept].map(async (id) => (await wie.get(`${OPP}/${id}`)).statusCode)
    expect(await Promise.all(statuses)).toEqual([own, other, draft])
  })

  test('somebody of another school finds nothing', async () => {
    const stranger = await signIn(server, world.elders.logins.zorgcoordinator, PASSWORD)
    for (const path of ['', '/versies/1', '/pdf', '/lengte', '/vorige', '/_gewijzigd', '/gespreksstuk'])
      expect((await stranger.get(`${OPP}/${eigen}${path}`)).statusCode).toBe(404)
    expect((await stranger.get(OPP)).json().totaal).toBe(0)
  })

  test('who reads published plans only, reads the version and not the draft on top', async () => {
    const assistent = await als('onderwijsassistent')
    const opp = await leesOpp(assistent, eigen)
    expect(opp.bron).toBe('versie')
    expect(opp.onderdelen.beeld.inhoud).toEqual(oppBO.beeld)
    expect((await assistent.get(`${OPP}/${eigen}/_gewijzigd`)).statusCode).toBe(403)
    expect((await assistent.get(`${OPP}/${eigen}/onderdelen/beeld/revisies`)).statusCode).toBe(403)
  })
})

test('to who reads published plans only, writing and sharing a draft on top changes nothing at all', async () => {
  const assistent = await als('onderwijsassistent')
  const gezien = async () => ({
    plan: await leesOpp(assistent, eigen),
    lijst: (await assistent.get(OPP)).json(),
    leerling: (await assistent.get(`/leerlingen/${world.school.leerling}`)).json().opp,
    leerlingen: (await assistent.send('POST', '/leerlingen/_lijst', {})).json().leerlingen,
    groep: (await assistent.get(`/groepen/${world.school.groepen.a}`)).json().leerlingen,
  })
  const voor = await gezien()
  expect(voor.plan).toMatchObject({ gewijzigd: false, startOp: oppBO.algemeen.startdatum })
  server.clock.advance(60_000)
  await schrijf(ib, eigen, 'algemeen', (a) => ({
    ...a,
    startdatum: '2026-11-02',
    evaluatiedatum: '2027-05-05',
    besluitdatum: '2026-11-02',
  }))
  eis(await ib.send('POST', `${OPP}/${eigen}/_deel`), 201)
  try {
    expect(await gezien()).toEqual(voor)
    expect(await leesOpp(ib, eigen)).toMatchObject({ gewijzigd: true, gedeeld: true })
  } finally {
    await ib.send('DELETE', `${OPP}/${eigen}/gespreksstuk`)
  }
})

test('the days in the lists are those of the version, until the next one', async () => {
  const dagen = async (wie: Browser) => {
    const { startOp, evaluatieOp } = await leesOpp(wie, andere)
    return [startOp, evaluatieOp]
  }
  const voor = await dagen(ib)
  const nieuw = { startdatum: '2026-11-03', evaluatiedatum: '2027-04-04' }
  await schrijf(ib, andere, 'algemeen', (a) => ({ ...a, ...nieuw }))
  expect(await dagen(ib)).toEqual(voor)
  await publiceer(ib, andere)
  expect(await dagen(ib)).toEqual(['2026-11-03', '2027-04-04'])
})

describe('a version', () => {
  test.each([
    ['ouder', 200],
    ['leerling', 200],
    ['ouder_zonder_gezag', 404],
    ['ouder_ander', 404],
    ['mentor', 200],
    ['vakdocent', 404],
  ] as const)('is read by %s: %i', async (rol, status) => {
    expect((await (await als(rol)).get(`${OPP}/${eigen}/versies/1`)).statusCode).toBe(status)
  })

  test('is all that a parent gets, also of the page with the own plans', async () => {
    const ouder = await als('ouder')
    const mine = eis<{ leerlingen: { roepnaam: string; plannen: { oppId: string }[] }[] }>(
      await ouder.get('/mijn/plannen'),
      200,
    )
    expect(mine.leerlingen).toMatchObject([
      { roepnaam: 'Fenna', plannen: [{ oppId: eigen, versies: [{ nummer: 1 }] }] },
    ])
    expect(JSON.stringify(mine)).not.toContain('nog niet gepubliceerd')
    const zonder = eis(await (await als('ouder_zonder_gezag')).get('/mijn/plannen'), 200)
    expect(zonder).toEqual({ leerlingen: [] })
    expect((await (await als('mentor')).get('/mijn/plannen')).statusCode).toBe(403)
  })
})

describe('acts', () => {
  const schrijven = async (wie: Browser, id: string) =>
    (
      await wie.send('PUT', `${OPP}/${id}/onderdelen/beeld`, {
        revisie: 99,
        inhoud: { tekst: 'een tekst van vroeger' },
      })
    ).statusCode
  // 409: allowed, and then refused because the revision is stale.
  test.each([
    ['mentor', 409, 404],
    ['leerlingbegeleider', 409, 404],
    ['zorgcoordinator', 409, 409],
    ['teamleider', 403, 404],
    ['directeur', 403, 403],
    ['cvb_lid', 403, 403],
    ['onderwijsassistent', 403, 404],
    ['vakdocent', 404, 404],
    ['beheerder', 404, 404],
    ['ouder', 403, 404],
    ['leerling', 403, 404],
  ] as const)('%s writes: own group %i, other group %i', async (rol, own, other) => {
    const wie = await als(rol)
    expect([await schrijven(wie, eigen), await schrijven(wie, andere)]).toEqual([own, other])
  })

  test.each([
    ['mentor', 403, 403, 403],
    ['cvb_lid', 403, 403, 403],
    ['teamleider', 403, 403, 403],
    ['ouder', 403, 403, 403],
    ['beheerder', 404, 404, 404],
  ] as const)('%s does not publish %i, end %i or remove %i', async (rol, publish, end, remove) => {
    const wie = await als(rol)
    const post = async (path: string, body: object) =>
      (await wie.send('POST', `${OPP}/${eigen}/${path}`, body)).statusCode
    expect([
      await post('versies', {}),
      await post('_beeindig', { reden: 'uitgestroomd', einddatum: '2026-11-17', toelichting: '' }),
      await post('_verwijder', { naam: 'Fenna Zwart' }),
    ]).toEqual([publish, end, remove])
  })

  test.each([
    ['mentor', 201, 404],
    ['vakdocent', 403, 404],
    ['beheerder', 403, 403],
    ['ouder', 403, 404],
    ['fg', 404, 404],
  ] as const)('%s makes a plan: own group %i, other group %i', async (rol, own, other) => {
    const wie = await als(rol)
    const make = async (leerling: string) =>
      (await wie.send('POST', `/leerlingen/${leerling}${OPP}`, {})).statusCode
    expect([await make(world.school.leerling), await make(world.school.andere)]).toEqual([own, other])
  })
})

test.each([
  ['vakdocent', 200, 404],
  ['mentor', 200, 404],
  ['onderwijsassistent', 200, 404],
  ['leerlingadministratie', 403, 403],
  ['ouder', 403, 404],
] as const)('lesson advice for %s: own pupil %i, other pupil %i', async (rol, own, other) => {
  const wie = await als(rol)
  const read = async (leerling: string) => (await wie.get(`/leerlingen/${leerling}/lesadviezen`)).statusCode
  expect([await read(world.school.leerling), await read(world.school.andere)]).toEqual([own, other])
})

test('a subject teacher gets what the school does and the pupil needs, and nothing else of the plan', async () => {
  const answer = await (await als('vakdocent')).get(`/leerlingen/${world.school.leerling}/lesadviezen`)
  const [item] = answer.json().items
  expect(item.advies.behoeften).toEqual(
    oppBO.behoeften.items.filter((b) => b.vanWie === 'leerling').map((b) => b.tekst),
  )
  expect(item.advies.maatregelen.length).toBe(
    oppBO.maatregelen.items.filter((m) => m.uitvoerder === 'school').length,
  )
  expect(answer.body).not.toContain(oppBO.beeld.tekst.slice(0, 30))
})
