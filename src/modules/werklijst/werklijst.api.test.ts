import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  const { school } = world
  await systemTx(server.services.db, school.id, async (tx) => {
    for (const leerling of [school.leerling, school.andere]) {
      await sql`insert into koers.plan (organisatie_id, id, leerling_id, soort, schooltype, schooljaar, termijn_op, aangemaakt_op, gewijzigd_op)
        values (${school.id}::uuid, ${newId()}::uuid, ${leerling}::uuid, 'opp', 'BO', '2026-2027', '2026-11-01', ${server.clock.now()}, ${server.clock.now()})`.execute(
        tx,
      )
    }
    await sql`update koers.leerling set status = 'mogelijk_uitgeschreven' where id = ${school.leerling2}::uuid`.execute(
      tx,
    )
  })
})
afterAll(() => server.stop())

const werkVan = async (login: string) =>
  (await (await signIn(server, login, PASSWORD)).get('/werklijst')).json()

test('a mentor sees the work of the own group only', async () => {
  const { werk, cijfers } = await werkVan(world.school.logins.mentor)
  expect(werk.map((w: { soort: string; naam: string }) => [w.soort, w.naam])).toEqual([
    ['termijn', 'Fenna Zwart'],
    ['uitschrijving', 'Yusuf Demir'],
  ])
  expect(cijfers).toMatchObject({ actief: 0, concept: 1, teLaat: 1, zonder: null })
})

test('an intern begeleider sees the whole school, a subject teacher and a beheerder nothing of a draft', async () => {
  expect((await werkVan(world.school.logins.zorgcoordinator)).cijfers.concept).toBe(2)
  for (const login of [world.school.logins.vakdocent, world.school.logins.beheerder]) {
    const { werk, cijfers } = await werkVan(login)
    // Looking through who has access is work of another kind.
    expect(werk.filter(({ soort }: { soort: string }) => soort !== 'herziening')).toEqual([])
    expect(cijfers.concept).toBe(0)
  }
})

test('a request to delete is work for somebody else than who asked', async () => {
  const { school } = world
  await systemTx(server.services.db, school.id, (tx) =>
    sql`update koers.plan set verwijderverzoek_door = ${school.medewerkers.zorgcoordinator}::uuid, verwijderverzoek_op = ${server.clock.now()},
      verwijderverzoek_reden = 'Ten onrechte' where leerling_id = ${school.andere}::uuid`.execute(tx),
  )
  const soorten = async (login: string) =>
    (await werkVan(login)).werk.map(({ soort }: { soort: string }) => soort)
  expect(await soorten(school.logins.directeur)).toContain('verwijderverzoek')
  expect(await soorten(school.logins.zorgcoordinator)).not.toContain('verwijderverzoek')
})

test('parents have no work list', async () => {
  const parent = await signIn(server, world.school.logins.ouder, PASSWORD)
  expect((await parent.get('/werklijst')).statusCode).toBe(403)
})
