/** The pupil decides whether parents read the own words: on the screen, in the difference, on paper and in a package. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hoorgesprekBO, oppBO, vastId } from '../../../test/fixtures/opp-inhoud.ts'
import { eis, nieuwOpp, OPP, publiceer, schrijfAlles } from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { pdfText } from '../../../test/pdf/read.ts'
import { systemTx } from '../../platform/context.ts'

let server: TestServer
let world: World
let ib: Browser
let ouder: Browser
let leerling: Browser
let id: string
let revisie = 0
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  ouder = await signIn(server, world.school.logins.ouder, PASSWORD)
  leerling = await signIn(server, world.school.logins.leerling, PASSWORD)
  id = await nieuwOpp(ib, world.school.leerling)
  const { doelen, overleg, zienswijzen } = oppBO
  await schrijfAlles(ib, id, {
    ...oppBO,
    doelen: { ...doelen, kinddoel: 'Kanariedoel' },
    overleg: { ...overleg, leerling: 'Kanarieoverleg' },
    zienswijzen: { ...zienswijzen, leerling: { ...zienswijzen.leerling, tekst: 'Kanariezienswijze' } },
  })
})
afterAll(() => server.stop())

const GEHEIM = [
  'Kanariezienswijze',
  'Kanarieoverleg',
  'Kanariewoorden',
  'Kanariebijschrift',
  'Kanariemoment',
  'kanarie.png',
]
const gesprek = (oudersLezenMee: string, toevoeging = '') => ({
  ...hoorgesprekBO,
  eigenWoorden: `Kanariewoorden ${toevoeging}`,
  tekening: { bestandId: vastId(90), naam: 'kanarie.png', bijschrift: 'Kanariebijschrift' },
  kaarten: { fijn: ['gym'], lastig: ['drukte'], helpt: [] },
  smileys: [{ id: vastId(91), moment: 'Kanariemoment', gevoel: 'verdrietig' }],
  oudersLezenMee,
})
async function bewaar(inhoud: object): Promise<void> {
  const body = { revisie, inhoud }
  revisie = eis<{ revisie: number }>(await ib.send('PUT', `${OPP}/${id}/hoorgesprek`, body), 200).revisie
}
const ziet = (tekst: string) => GEHEIM.filter((woord) => tekst.includes(woord))
const stuk = async (wie: Browser) => (await wie.get(`${OPP}/${id}/gespreksstuk`)).body
const versie = async (wie: Browser, n: number) => (await wie.get(`${OPP}/${id}/versies/${n}`)).body
const verschil = async (wie: Browser, n: number, met = 0) =>
  (await wie.get(`${OPP}/${id}/versies/${n}/verschil?met=${met}`)).body
const opPapier = async (wie: Browser, n: number) => {
  const antwoord = await wie.get(`${OPP}/${id}/versies/${n}/pdf`)
  expect(antwoord.statusCode).toBe(200)
  return (await pdfText(antwoord.rawPayload)).join(' ').replace(/\s+/g, ' ')
}

test('"pas als het plan klaar is": not in the talking paper, and in the version', async () => {
  await bewaar(gesprek('na_publicatie'))
  eis(await ib.send('POST', `${OPP}/${id}/_deel`), 201)
  expect(ziet(await stuk(ouder))).toEqual([])
  expect(await stuk(ouder)).toContain('Ik wil niet meer onverwacht voorlezen.')
  expect(ziet(await stuk(leerling))).toEqual(GEHEIM)
  expect(await stuk(leerling)).toContain('Kanariedoel')
  expect(await stuk(ouder)).not.toContain('Kanariedoel')
  await publiceer(ib, id)
  expect(ziet(await versie(ouder, 1))).toEqual(GEHEIM)
})

test('"ja": in the talking paper too', async () => {
  await bewaar(gesprek('ja'))
  eis(await ib.send('POST', `${OPP}/${id}/_deel`), 201)
  expect(ziet(await stuk(ouder))).toEqual(GEHEIM)
})

describe('"dit wil ik niet delen"', () => {
  let hash: string
  beforeAll(async () => {
    await bewaar(gesprek('nee', 'nog meer'))
    eis(await ib.send('POST', `${OPP}/${id}/_deel`), 201)
    hash = (await publiceer(ib, id)).hash
  })

  test('parents read that the pupil was heard and what was done, and not a word of it', async () => {
    const gelezen = await versie(ouder, 2)
    expect(ziet(gelezen)).toEqual([])
    expect(gelezen).toContain('Ik wil niet meer onverwacht voorlezen.')
    // The own goal is part of what they are asked to agree to.
    expect(gelezen).toContain('Kanariedoel')
    expect(JSON.parse(gelezen).hash).toBe(hash)
    expect(JSON.parse(gelezen).inhoud.hoorgesprek.uitkomst).toBe('gehoord')
  })

  test('neither in the difference, nor on paper', async () => {
    expect(ziet(await verschil(ouder, 2))).toEqual([])
    // What an earlier version shared they may compare; what is kept back now isn't in it.
    expect(await verschil(ouder, 2, 1)).not.toContain('nog meer')
    // A school may let parents take the plan along; then paper says no more than the screen.
    await systemTx(server.services.db, world.school.id, (tx) =>
      sql`insert into koers.rol_recht (organisatie_id, rol, recht) values (${world.school.id}::uuid, 'ouder', 'opp.exporteren')`.execute(
        tx,
      ),
    )
    const papier = await opPapier(ouder, 2)
    expect(ziet(papier)).toEqual([])
    expect(papier).toContain('onverwacht voorlezen')
    expect(papier).not.toContain('drukte')
  })

  test('the pupil and the school read them', async () => {
    for (const wie of [ib, leerling]) expect(ziet(await versie(wie, 2))).toEqual(GEHEIM)
    expect(await opPapier(ib, 2)).toContain('Lastig: drukte')
  })
})

test('the card for the pupil comes out of the version, and says nothing of what the pupil keeps', async () => {
  for (const wie of [leerling, ib]) {
    const kaart = await wie.get(`${OPP}/${id}/versies/2/terugvertelkaart`)
    expect(kaart.statusCode).toBe(200)
    const tekst = (await pdfText(kaart.rawPayload)).join(' ').replace(/\s+/g, ' ')
    expect(tekst).toContain('Ik wil niet meer onverwacht voorlezen.')
    expect(ziet(tekst)).toEqual([])
  }
  expect((await leerling.get(`${OPP}/${id}/hoorgesprek/terugvertelkaart`)).statusCode).toBe(403)
})

test('telling the pupil afterwards leaves every hash as it was', async () => {
  const hashes = async () =>
    Promise.all([1, 2].map(async (n) => JSON.parse(await versie(ib, n)).hash as string))
  const voor = await hashes()
  const body = { revisie, terugkoppeling: { datum: '2026-11-17', hoe: 'Met de kaart.' } }
  eis(await ib.send('POST', `${OPP}/${id}/hoorgesprek/terugkoppeling`, body), 201)
  expect(await hashes()).toEqual(voor)
  expect(await versie(leerling, 2)).not.toContain('Met de kaart.')
})
