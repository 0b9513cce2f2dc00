/** A correction that is made says which revision made it; one that is not leaves a statement beside the passage. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placesOf } from '../../../../test/harness/all-tables.ts'
import { beeldTekst, eis, nieuwOpp, OPP, publiceer } from '../../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../../test/harness/world.ts'
import { pdfText } from '../../../../test/pdf/read.ts'
import { systemTx } from '../../../platform/context.ts'
import type { Betwisting } from '../../leerling/betwisting.schema.ts'
import type { Verzoek } from './verzoek.schema.ts'

const VERKLARING = 'kanarie-verklaring: zij leest thuis wel'
let server: TestServer
let world: World
let ouder: Browser
let directeur: Browser
let mentor: Browser
let oppId = ''
let hash = ''
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ouder = await signIn(server, world.school.logins.ouder, PASSWORD)
  directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
  mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
  const ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  oppId = await nieuwOpp(ib, world.school.leerling)
  await beeldTekst(ib, oppId, 'Zij leest niet.')
  hash = (await publiceer(ib, oppId)).hash
})
afterAll(() => server.stop())

const beeld = () => ({ soort: 'plan', id: oppId, onderdeel: 'beeld' })
/** Asked by the parent about that section, and decided. */
async function besloten(uitkomst: string): Promise<string> {
  const pad = `/leerlingen/${world.school.leerling}/avg-verzoeken`
  const vraag = { soort: 'correctie', tekst: 'Zij leest wel.', doel: beeld() }
  const { id } = eis<{ id: string }>(await ouder.send('POST', pad, vraag), 201)
  const verzoek = `/avg-verzoeken/${id}`
  const { directeur: medewerkerId } = world.school.medewerkers
  eis(await directeur.send('POST', `${verzoek}/_behandel`, { medewerkerId }), 201)
  eis(await directeur.send('POST', `${verzoek}/_besluit`, { uitkomst, motivering: 'Zo is het.' }), 201)
  return id
}
const betwist = (id: string, wie: Browser, doel: object = beeld()) =>
  wie.send('POST', `/avg-verzoeken/${id}/betwistingen`, { doel, verklaring: VERKLARING })
const lees = async (wie: Browser) =>
  eis<{ betwistingen: Betwisting[] }>(await wie.get(`/leerlingen/${world.school.leerling}/betwistingen`), 200)
    .betwistingen

describe('a refused correction', () => {
  let id = ''
  test('gets the statement of who asked, in their own words', async () => {
    id = await besloten('afgewezen')
    expect((await betwist(id, ouder, { soort: 'dossier', id: null, onderdeel: null })).json().code).toBe(
      'avg.doel-niet-betwistbaar',
    )
    eis(await betwist(id, ouder), 201)
    expect(await lees(mentor)).toMatchObject([
      {
        doelId: oppId,
        doelOnderdeel: 'beeld',
        doorNaam: 'Joke Zwart',
        op: '2026-11-17',
        verklaring: VERKLARING,
      },
    ])
    expect(await placesOf(server.database.superuserUrl, VERKLARING)).toEqual(['koers.betwisting.verklaring'])
  })

  test('leaves the version and its hash as they were', async () => {
    const versie = eis<{ hash: string }>(await mentor.get(`${OPP}/${oppId}/versies/1`), 200)
    expect(versie.hash).toBe(hash)
    expect(JSON.stringify(versie)).not.toContain(VERKLARING)
  })

  test('stands in the PDF of the version, beside the section', async () => {
    const antwoord = await mentor.get(`${OPP}/${oppId}/versies/1/pdf`)
    const tekst = (await pdfText(antwoord.rawPayload)).join(' ').replace(/\s+/g, ' ')
    expect(tekst).toContain('Betwist door Joke Zwart')
    expect(tekst).toContain('zij leest thuis wel')
  })

  test('is read by who reads the passage and by nobody else', async () => {
    const vakdocent = await signIn(server, world.school.logins.vakdocent, PASSWORD)
    expect(await lees(vakdocent)).toEqual([])
    expect(await lees(ouder)).toHaveLength(1)
    const ander = await signIn(server, world.school.logins.ouder_ander, PASSWORD)
    expect((await ander.get(`/leerlingen/${world.school.leerling}/betwistingen`)).statusCode).toBe(404)
    expect((await betwist(id, ander)).statusCode).toBe(404)
  })

  test('is lifted with a reason, and stays in the history', async () => {
    const [een] = await lees(directeur)
    const pad = `/betwistingen/${een?.id}/_opheffen`
    expect((await ouder.send('POST', pad, { reden: 'Zelf.' })).statusCode).toBe(403)
    expect((await directeur.send('POST', pad, { reden: ' ' })).statusCode).toBe(400)
    eis(await directeur.send('POST', pad, { reden: 'In overleg verbeterd.' }), 201)
    expect((await directeur.send('POST', pad, { reden: 'Nog eens.' })).json().code).toBe(
      'avg.betwisting-opgeheven',
    )
    expect(await lees(mentor)).toMatchObject([
      { opgehevenOp: '2026-11-17', opgehevenReden: 'In overleg verbeterd.' },
    ])
    const pdf = await pdfText((await mentor.get(`${OPP}/${oppId}/versies/1/pdf`)).rawPayload)
    expect(pdf.join(' ')).not.toContain('Betwist door')
  })
})

test('nothing is disputed before there is a decision, or after one that grants it', async () => {
  expect((await betwist(await besloten('toegewezen'), ouder)).json().code).toBe(
    'avg.betwisting-niet-afgewezen',
  )
})

test('a correction that is made says which revision made it, and not before it was made', async () => {
  server.clock.advance(24 * 3_600_000)
  ouder = await signIn(server, world.school.logins.ouder, PASSWORD)
  directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
  const id = await besloten('toegewezen')
  const uitgevoerd = () => directeur.send('POST', `/avg-verzoeken/${id}/_uitgevoerd`, { doel: beeld() })
  expect((await uitgevoerd()).json().code).toBe('avg.verzoek-niets-veranderd')
  const ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  const revisie = await beeldTekst(ib, oppId, 'Zij leest thuis.')
  expect(eis<Verzoek>(await uitgevoerd(), 201).uitgevoerd).toEqual({
    op: '2026-11-18',
    naam: 'Test directeur',
    revisie,
  })
  expect((await uitgevoerd()).json().code).toBe('avg.verzoek-al-uitgevoerd')
})

test('a statement beside contact data is read back by who made it, and by no other parent', async () => {
  const id = await besloten('afgewezen')
  eis(await betwist(id, ouder, { soort: 'gegevens', id: null, onderdeel: null }), 201)
  const eigen = eis<Verzoek>(await ouder.get(`/avg-verzoeken/${id}`), 200)
  expect(eigen.betwistingen).toMatchObject([{ doelSoort: 'gegevens', verklaring: VERKLARING }])
  const zonder = await signIn(server, world.school.logins.ouder_zonder_gezag, PASSWORD)
  const rest = await zonder.get(`/leerlingen/${world.school.leerling}/betwistingen`)
  expect(rest.payload).not.toContain(VERKLARING)
})

test('a request opens its own statements and no others', async () => {
  const [een, ander] = [await besloten('afgewezen'), await besloten('afgewezen')]
  for (const id of [een, ander]) eis(await betwist(id, ouder), 201)
  // What can't be opened stops who opens it.
  await systemTx(server.services.db, world.school.id, (tx) =>
    sql`update koers.betwisting set verklaring = '\\x00' where verzoek_id = ${ander}::uuid`.execute(tx),
  )
  expect(eis<Verzoek>(await ouder.get(`/avg-verzoeken/${een}`), 200).betwistingen).toHaveLength(1)
  expect((await ouder.get(`/avg-verzoeken/${ander}`)).statusCode).toBe(500)
})
