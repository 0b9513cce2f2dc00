/** What waits around consent stands in Vandaag of who can do something about it, and of nobody else. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Klaar, leerlingKlaar } from '../../../test/harness/ondertekening.ts'
import { eis, OPP } from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import type { MijnStap, Overzicht } from '../ondertekening/ondertekening.schema.ts'
import type { Vandaag } from './werklijst.schema.ts'

let server: TestServer
let world: World
let klaar: Klaar
let directeur: Browser
let mentor: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  klaar = await leerlingKlaar(server, world.school)
  directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
  mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
})
afterAll(() => server.stop())

const OVER = [
  'reactie_bevestigen',
  'akkoord',
  'niet_ingestemd',
  'instemming_over',
  'vaststellen',
  'rod',
  'terugvertellen',
]
const soorten = async (wie: Browser) =>
  eis<Vandaag>(await wie.get('/werklijst'), 200)
    .werk.map(({ soort }) => soort)
    .filter((soort) => OVER.includes(soort))
const overzicht = async () => eis<Overzicht>(await klaar.ib.get(`${OPP}/${klaar.oppId}/ondertekening`), 200)
const stap = async (wie: Browser) => {
  const { vragen } = eis<{ vragen: { id: string; rondeStand: string }[] }>(
    await wie.get('/mijn/ondertekeningen'),
    200,
  )
  const open = vragen.find(({ rondeStand }) => rondeStand === 'loopt')
  return eis<MijnStap>(await wie.get(`/ondertekenaars/${open?.id}`), 200)
}
const beslis = async (wie: Browser, antwoord: 'ja' | 'nee') => {
  const s = await stap(wie)
  return eis(
    await wie.send('POST', `/ondertekenaars/${s.id}/besluit`, {
      versieHash: s.versieHash,
      gezien: true,
      antwoorden: s.afspraken.map((a) => ({ sleutel: a.sleutel, antwoord, opmerking: 'Daarom.' })),
      opmerking: '',
    }),
    201,
  )
}

test('a noted reaction waits for the second one, an own answer for the colleague', async () => {
  const { kandidaten } = await overzicht()
  const collega = kandidaten.find((k) => k.id === world.school.medewerkers.mentor)
  eis(await klaar.vraag([...kandidaten.filter((k) => k.voorgesteld), collega]), 201)
  expect(await soorten(mentor)).toEqual(['akkoord'])
  const { afspraken } = await stap(klaar.vader)
  const vader = (await overzicht()).rondes[0]?.tekenaars.find((t) => t.naam === 'Tweede Ouder')
  eis(
    await klaar.ib.send('PUT', `/ondertekenaars/${vader?.id}/reactie`, {
      wijze: 'mondeling',
      gegevenOp: '2026-11-17',
      scanId: null,
      getuigeId: world.school.medewerkers.directeur,
      gezien: true,
      antwoorden: afspraken.map((a) => ({ sleutel: a.sleutel, antwoord: 'ja', opmerking: '' })),
      opmerking: '',
    }),
    200,
  )
  expect(await soorten(directeur)).toEqual(['reactie_bevestigen'])
  expect(await soorten(klaar.ib)).toEqual([])
  eis(await directeur.send('POST', `/ondertekenaars/${vader?.id}/reactie/_bevestig`), 201)
  expect(await soorten(directeur)).toEqual([])
})

test('a refusal waits for who asked, until there is another round', async () => {
  await beslis(klaar.moeder, 'nee')
  expect(await soorten(klaar.ib)).toEqual(['niet_ingestemd'])
  expect(await soorten(directeur)).toEqual([])
  expect(await soorten(mentor)).toEqual([])
  // Asked again without a talk, and withdrawn: neither takes the refusal away.
  eis(await klaar.vraag(), 201)
  expect(await soorten(klaar.ib)).toEqual(['niet_ingestemd'])
  const [tweede] = (await overzicht()).rondes
  const weg = { reden: 'Eerst praten.' }
  eis(await klaar.ib.send('POST', `/ondertekenverzoeken/${tweede?.id}/_intrekken`, weg), 201)
  expect(await soorten(klaar.ib)).toEqual(['niet_ingestemd'])
  // Nothing can be established after a refusal that nobody talked about.
  await klaar.overleg('2026-11-17')
  eis(await klaar.vraag(), 201)
  expect(await soorten(klaar.ib)).toEqual([])
})

test('a term that passed waits for who asked', async () => {
  await systemTx(server.services.db, world.school.id, (tx) =>
    sql`update koers.ondertekenverzoek set termijn_op = '2026-01-02' where stand = 'loopt'`.execute(tx),
  )
  expect(await soorten(klaar.ib)).toEqual(['instemming_over'])
  expect(await soorten(directeur)).toEqual([])
})

test('what everybody agreed to waits for who establishes', async () => {
  await beslis(klaar.moeder, 'ja')
  await beslis(klaar.vader, 'ja')
  expect(await soorten(directeur)).toEqual(['vaststellen'])
  expect(await soorten(klaar.ib)).toEqual([])
})

test('after it: who tells the pupil, and who enters it in ROD', async () => {
  eis(
    await directeur.send('POST', `${OPP}/${klaar.oppId}/vaststellingen`, {
      versie: 1,
      beginOp: '2026-11-17',
      toelichting: '',
    }),
    201,
  )
  expect(await soorten(directeur)).toEqual(['rod'])
  expect(await soorten(klaar.ib)).toEqual(['rod', 'terugvertellen'])
  // The mentor writes this plan too, and enters nothing in ROD.
  expect(await soorten(mentor)).toEqual(['terugvertellen'])
  const { items } = eis<{ items: { id: string }[] }>(await klaar.ib.get('/rod-taken'), 200)
  eis(await klaar.ib.send('PUT', `/rod-taken/${items[0]?.id}`, { gemeld: true }), 200)
  eis(
    await klaar.ib.send('POST', `${OPP}/${klaar.oppId}/hoorgesprek/terugkoppeling`, {
      revisie: 1,
      terugkoppeling: { datum: '2026-11-17', hoe: 'In een gesprek met de kaart.' },
    }),
    201,
  )
  expect(await soorten(klaar.ib)).toEqual([])
  expect(await soorten(mentor)).toEqual([])
})
