/** What evidence takes from the database: the newest seal of the trail and the next number. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bewijsVoorbeeld } from '../../../../test/fixtures/bewijs.ts'
import { voorbeeldOpp } from '../../../../test/fixtures/opp-pdf-voorbeeld.ts'
import { browser, startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { makeWorld, type World } from '../../../../test/harness/world.ts'
import { systemTx } from '../../../platform/context.ts'
import { auditHoofd, sealAudit } from '../../audit/audit.sql.ts'
import { volgendBewijs } from './bewijs.sql.ts'
import { tekenBewijs } from './bewijs.teken.ts'
import { maakVerzegeldPdf } from './verzegeld.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
})
afterAll(() => server.stop())

test('the head of the trail is that of the newest seal', async () => {
  const { db, clock } = server.services
  const hoofd = () => systemTx(db, world.school.id, auditHoofd)
  // A try that fails is a row in the trail.
  const probeer = () =>
    browser(server).send('POST', '/sessies', {
      login: world.school.logins.mentor,
      wachtwoord: 'niet-het-wachtwoord',
    })
  await probeer()
  await sealAudit(db, clock.now())
  const eerst = await hoofd()
  expect(eerst?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await hoofd()).toEqual(eerst)
  await probeer()
  await sealAudit(db, clock.now())
  const later = await hoofd()
  expect(later?.nummer).toBe((eerst?.nummer ?? 0) + 1)
  expect(later?.hash).not.toBe(eerst?.hash)
})

test('numbers go up over all schools, and what is rolled back leaves a gap', async () => {
  const { db } = server.services
  const een = await systemTx(db, world.school.id, volgendBewijs)
  await expect(
    systemTx(db, world.school.id, async (tx) => {
      await volgendBewijs(tx)
      throw new Error('rolled back')
    }),
  ).rejects.toThrow('rolled back')
  expect(await systemTx(db, world.elders.id, volgendBewijs)).toBe(een + 2)
})

test('anybody can ask with which keys this installation signs', async () => {
  const antwoord = await browser(server).get('/controle/sleutels')
  expect(antwoord.statusCode).toBe(200)
  const { sleutelId, publiekeSleutel } = server.services.signer.sign(Buffer.from('x'))
  expect(antwoord.json()).toEqual({
    certificaten: [
      {
        vingerafdruk: expect.stringMatching(/^[0-9a-f]{64}$/),
        pem: expect.stringContaining('BEGIN CERTIFICATE'),
      },
    ],
    sleutels: [{ sleutelId, publiekeSleutel, sinds: expect.any(String) }],
  })
})

describe('anybody may let a document be checked', () => {
  let pdf: Buffer
  beforeAll(async () => {
    const { services } = server
    const document = { ...bewijsVoorbeeld.document, versieHash: voorbeeldOpp.versie.hash }
    pdf = await maakVerzegeldPdf(services, {
      model: voorbeeldOpp,
      bewijzen: [tekenBewijs(services.signer, { ...bewijsVoorbeeld, document })],
      hoofd: null,
    })
  })
  const controleer = async (naam: string, inhoud: Uint8Array | string) =>
    (await browser(server).upload('/controle', naam, inhoud)).json()

  test('a sealed plan of this installation is valid, without signing in', async () => {
    expect(await controleer('plan.pdf', pdf)).toMatchObject({
      oordeel: 'geldig',
      besluiten: [{ naam: 'Eva van den Berg', klasse: 'A', besluit: 'instemming' }],
    })
  })

  test('one byte else, another kind of file, an empty one and a locked PDF are not', async () => {
    const anders = Buffer.from(pdf)
    anders[2000] = (anders[2000] ?? 0) ^ 1
    const opSlot = Buffer.from('%PDF-1.7\n1 0 obj <</Encrypt 2 0 R>> endobj\n%%EOF')
    for (const [inhoud, oordeel, soort] of [
      [anders, 'ongeldig', 'inhoud'],
      [Buffer.from('hallo'), 'ongeldig', 'geen-document'],
      [Buffer.alloc(0), 'ongeldig', 'leeg'],
      [opSlot, 'zonder-zegel', 'geen-zegel'],
    ] as const)
      expect(await controleer('document', inhoud)).toMatchObject({ oordeel, fouten: [{ soort }] })
  })

  test('without a file, or with too large a one, it says so', async () => {
    expect((await browser(server).send('POST', '/controle', {})).statusCode).toBe(415)
    const groot = await browser(server).upload('/controle', 'groot.pdf', Buffer.alloc(20_000_001, 0x20))
    expect([groot.statusCode, groot.json().code]).toEqual([413, 'verzoek.te-groot'])
  })

  test('nothing of it is kept, and an address that goes on and on is held up', async () => {
    const owner = new pg.Client({ connectionString: server.database.superuserUrl })
    await owner.connect()
    const regels = async () =>
      (await owner.query('select count(*)::int as n from audit.gebeurtenis')).rows[0]?.n
    const voor = await regels()
    for (let n = 0; n < 30; n++) await controleer('x', 'hallo')
    const { statusCode, headers } = await browser(server).upload('/controle', 'x', 'hallo')
    expect([statusCode, Number(headers['retry-after']) > 0]).toEqual([429, true])
    expect(await regels()).toBe(voor)
    await owner.end()
    server.clock.advance(16 * 60_000)
    expect(await controleer('x', 'hallo')).toMatchObject({ oordeel: 'ongeldig' })
  })
})
