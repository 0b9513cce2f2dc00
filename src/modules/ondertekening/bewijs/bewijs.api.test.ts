/** What evidence takes from the database: the newest seal of the trail and the next number. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browser, startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { makeWorld, type World } from '../../../../test/harness/world.ts'
import { systemTx } from '../../../platform/context.ts'
import { auditHoofd, sealAudit } from '../../audit/audit.sql.ts'
import { volgendBewijs } from './bewijs.sql.ts'

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
