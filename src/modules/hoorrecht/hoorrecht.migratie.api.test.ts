/** 0075 on a database in which a hoorgesprek was kept before there could be several. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hoorgesprekBO } from '../../../test/fixtures/opp-inhoud.ts'
import { eis, leesOpp, nieuwOpp, OPP } from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { seal } from '../../platform/vault/vault.ts'
import { HOORGESPREK } from './hoorrecht.sql.ts'

let server: TestServer
let world: World
let ib: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
})
afterAll(() => server.stop())

test('it stays where it was, opens, and can be written on and followed by another', async () => {
  const { id: school, leerling } = world.school
  const oppId = await nieuwOpp(ib, leerling)
  const url = `${OPP}/${oppId}/hoorgesprek`
  eis(await ib.send('PUT', url, { revisie: 0, inhoud: hoorgesprekBO }), 200)
  await systemTx(server.services.db, school, async (tx) => {
    const inhoud = await seal(tx, HOORGESPREK, { leerlingId: leerling, zegel: oppId }, hoorgesprekBO)
    await sql`update koers.hoorgesprek set inhoud = ${inhoud} where plan_id = ${oppId}::uuid`.execute(tx)
  })
  const owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
  try {
    // As it was before, and then the migration as it runs at a school.
    await owner.query(`begin;
      alter table koers.hoorgesprek drop column moment, drop column volgnummer, drop column zegel,
        add constraint hoorgesprek_organisatie_id_plan_id_key unique (organisatie_id, plan_id);
      ${await readFile(join(import.meta.dirname, '../../../migrations/0075_hoormomenten.sql'), 'utf8')}
      commit`)
  } finally {
    await owner.end()
  }
  expect((await leesOpp(ib, oppId)).hoorgesprek).toMatchObject({
    moment: 'opstellen',
    volgnummer: 1,
    inhoud: hoorgesprekBO,
  })
  const anders = { ...hoorgesprekBO, eigenWoorden: 'Anders.' }
  eis(await ib.send('PUT', url, { revisie: 1, inhoud: anders }), 200)
  eis(await ib.send('POST', `${OPP}/${oppId}/hoorgesprekken`, { moment: 'bijstellen' }), 201)
  const { gesprekken } = eis<{ gesprekken: object[] }>(await ib.get(`${OPP}/${oppId}/hoorgesprekken`), 200)
  expect(gesprekken).toMatchObject([{ volgnummer: 2 }, { volgnummer: 1, inhoud: anders }])
})
