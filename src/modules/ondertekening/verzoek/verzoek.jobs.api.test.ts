/** What comes by itself in a round, by the clock. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Klaar, leerlingKlaar } from '../../../../test/harness/ondertekening.ts'
import { eis, leesOpp, OPP } from '../../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../../test/harness/world.ts'
import { systemTx } from '../../../platform/context.ts'
import type { Overzicht, Ronde } from '../ondertekening.schema.ts'
import { wordtAchttien } from './verzoek.jobs.ts'

let server: TestServer
let world: World
let klaar: Klaar
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  klaar = await leerlingKlaar(server, world.school)
  eis(await klaar.vraag(), 201)
})
afterAll(() => server.stop())

/** Signed in anew: the sessions of before ended meanwhile. */
const opnieuw = (login: string) => signIn(server, login, PASSWORD)
const ronde = async (ib: Browser): Promise<Ronde | undefined> =>
  eis<Overzicht>(await ib.get(`${OPP}/${klaar.oppId}/ondertekening`), 200).rondes[0]
const berichten = async (wie: Browser) =>
  eis<{ berichten: { soort: string }[] }>(await wie.get('/mijn/berichten'), 200).berichten.map((b) => b.soort)

describe('the eighteenth birthday', () => {
  const geboren = (datum: string) =>
    systemTx(server.services.db, world.school.id, (tx) =>
      sql`update koers.leerling set geboortedatum = ${datum}::date where id = ${world.school.leerling}::uuid`.execute(
        tx,
      ),
    )

  test('leaves a round alone until midnight in Amsterdam, and takes it back then', async () => {
    await geboren('2008-11-25')
    server.clock.set('2026-11-24T22:59:00Z')
    await wordtAchttien.run(server.services, {})
    const { logins } = world.school
    expect((await ronde(await opnieuw(logins.zorgcoordinator)))?.stand).toBe('loopt')
    server.clock.set('2026-11-24T23:05:00Z')
    await wordtAchttien.run(server.services, {})
    await wordtAchttien.run(server.services, {})
    const ib = await opnieuw(logins.zorgcoordinator)
    expect(await ronde(ib)).toMatchObject({ stand: 'ingetrokken', ingetrokkenNaam: 'Koers' })
    expect((await leesOpp(ib, klaar.oppId)).vaststelling).toBe('niet')
    expect((await berichten(ib)).filter((s) => s === 'achttien')).toHaveLength(1)
  })

  test('moves the decision to the pupil, who is the only one asked then', async () => {
    const ib = await opnieuw(world.school.logins.zorgcoordinator)
    const { kandidaten } = eis<Overzicht>(await ib.get(`${OPP}/${klaar.oppId}/ondertekening`), 200)
    expect(kandidaten.filter((k) => k.vereist).map((k) => [k.soort, k.regel])).toEqual([
      ['leerling', 'leerling-18'],
    ])
  })
})
