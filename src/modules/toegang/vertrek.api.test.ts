/** BI-26: who leaves loses everything at once: the next request, a job that still runs, a download on its way. */
import { get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eis, nieuwOpp, publiceer } from '../../../test/harness/opp.ts'
import { signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { packSecret } from '../../platform/files/frames.ts'
import { seal } from '../../platform/vault/vault.ts'
import { writeExport } from '../opp/opp.export.bestand.ts'
import { EXPORT } from '../opp/opp.export.sql.ts'

let server: TestServer
let world: World
let superuser: pg.Client
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  superuser = new pg.Client({ connectionString: server.database.superuserUrl })
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await server.stop()
})

/** The beheerder says that the IB left, and the other way round nothing of this test stays. */
async function vertrek(): Promise<void> {
  const beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  const pad = `/medewerkers/${world.school.medewerkers.zorgcoordinator}/uitdiensttreding`
  eis(await beheerder.send('POST', pad, { uitDienstOp: '2026-11-17' }), 201)
}
async function terug(): Promise<void> {
  await superuser.query('update koers.medewerker set uit_dienst_op = null where id = $1', [
    world.school.medewerkers.zorgcoordinator,
  ])
}

test('a download on its way stops, and the next request is refused', async () => {
  const ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  // A finished export, too large to be in the buffers of both ends at once.
  const grootte = 64 * 1024 * 1024
  async function* veel() {
    for (let done = 0; done < grootte; done += 65_536) yield Buffer.alloc(65_536, 7)
  }
  const { naam, secret, keep } = await writeExport(server.services.settings.home, veel(), server.clock.now())
  await keep()
  const taakId = '01a20000-0000-7000-8000-000000000001'
  const sleutel = await systemTx(server.services.db, world.school.id, (tx) =>
    seal(tx, EXPORT, { id: taakId }, packSecret(secret)),
  )
  await superuser.query(
    `insert into koers.taak (organisatie_id, id, soort, status, account_id, invoer, totaal, bestand, sleutel, gemaakt_op, klaar_op)
     select $1, $2, 'opp.groep', 'klaar', a.id, '{}', 1, $3, $6, $4, $4 from toegang.account a where a.email = $5`,
    [world.school.id, taakId, naam, server.clock.now(), world.school.logins.zorgcoordinator, sleutel],
  )
  const answer = await ib.send('POST', '/sessies', {
    login: world.school.logins.zorgcoordinator,
    wachtwoord: PASSWORD,
  })
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const adres = await server.app.listen({ port: 0, host: '127.0.0.1' })
  const ontvangen = await new Promise<{ bytes: number; heel: boolean }>((resolve, reject) => {
    get(`${adres}/v1/taken/${taakId}/bestand`, { headers: { cookie } }, (response) => {
      expect(response.statusCode).toBe(200)
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.once('data', () => {
        // Reads on only after the account is closed.
        response.pause()
        vertrek()
          .then(() => wait(700))
          .then(() => response.resume(), reject)
      })
      response.on('error', () => {})
      response.on('close', () => resolve({ bytes, heel: response.complete }))
    }).on('error', reject)
  })
  expect(ontvangen.heel).toBe(false)
  expect(ontvangen.bytes).toBeLessThan(grootte)
  expect((await ib.get('/werklijst')).statusCode).toBe(401)
  await terug()
})

test('a job that was asked for ends without a result', async () => {
  const ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  const oppId = await nieuwOpp(ib, world.school.leerling)
  await publiceer(ib, oppId)
  // Asked, and gone before the queue comes to it: both in one breath.
  const [taak] = await Promise.all([
    ib.send('POST', `/groepen/${world.school.groepen.a}/ontwikkelingsperspectieven/exports`),
    superuser.query('update koers.medewerker set uit_dienst_op = $2 where id = $1', [
      world.school.medewerkers.zorgcoordinator,
      '2026-11-17',
    ]),
  ])
  if (taak.statusCode === 201) {
    const stand = async () =>
      (await superuser.query('select status, bestand from koers.taak where id = $1', [taak.json().id]))
        .rows[0]
    await expect.poll(async () => (await stand()).status, { timeout: 60_000 }).toBe('mislukt')
    expect((await stand()).bestand).toBeNull()
  } else expect([401, 403]).toContain(taak.statusCode)
  await terug()
})
