/** The trail on a real database: sealed in batches, and every kind of tampering by a superuser is named. */
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { findState, listFaults, sealAudit } from './audit.sql.ts'

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

const seal = () => sealAudit(server.services.db, server.clock.now())
const faults = () => listFaults(server.services.db, server.clock.now())
const state = () => findState(server.services.db, server.clock.now())
/** What only somebody with the whole server can do. */
async function tamper(text: string): Promise<void> {
  await superuser.query(`begin; set local session_replication_role = replica; ${text}; commit`)
}

describe('signing in', () => {
  test('is a row with who, when, from where and the request, and no password anywhere', async () => {
    await signIn(server, world.school.logins.mentor, PASSWORD)
    const { rows } = await superuser.query(
      `select * from audit.gebeurtenis where gebeurtenis = 'toegang.aanmelden' order by seq desc limit 1`,
    )
    expect(rows[0]).toMatchObject({ resultaat: 'gelukt', object_soort: 'account', ip: '127.0.0.1' })
    expect(rows[0].verzoek_id).toMatch(/^[0-9a-f-]{36}$/)
    expect(JSON.stringify(rows)).not.toContain(PASSWORD)
  })

  test('an attempt on something out of reach is a row too', async () => {
    const parent = await signIn(server, world.school.logins.ouder, PASSWORD)
    expect((await parent.get('/werklijst')).statusCode).toBe(403)
    const { rows } = await superuser.query(
      `select * from audit.gebeurtenis where gebeurtenis = 'werklijst.vandaag'`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      resultaat: 'geweigerd',
      actor_soort: 'ouder',
      foutcode: 'werklijst.alleen-medewerkers',
    })
  })
})

describe('the chain', () => {
  beforeEach(async () => {
    await signIn(server, world.school.logins.directeur, PASSWORD)
    await seal()
  })

  test('is whole after sealing, and a second sealer finds nothing to do', async () => {
    expect(await faults()).toEqual([])
    expect(await seal()).toBe(0)
    const { oudsteOpen, regels, verzegeld } = await state()
    expect({ oudsteOpen, regels }).toEqual({ oudsteOpen: null, regels: verzegeld })
  })

  test('says how old its unsealed tail is', async () => {
    server.clock.advance(60_000)
    await signIn(server, world.school.logins.directeur, PASSWORD)
    expect((await state()).oudsteOpen).toBe(server.clock.now().toISOString())
  })

  test.each([
    [
      'a changed row',
      `update audit.gebeurtenis set actor_naam = 'iemand anders' where seq = $seq`,
      'gewijzigd',
    ],
    [
      'a changed time',
      `update audit.gebeurtenis set op = op + interval '1 second' where seq = $seq`,
      'gewijzigd',
    ],
    ['a removed row', `delete from audit.gebeurtenis where seq = $seq`, 'verdwenen'],
  ])('names %s', async (_what, text, soort) => {
    const { rows } = await superuser.query<{ seq: string }>(
      `select seq from audit.gebeurtenis order by seq desc limit 1`,
    )
    const seq = Number(rows[0]?.seq)
    await superuser.query(
      `create temporary table bewaard as select * from audit.gebeurtenis where seq = ${seq}`,
    )
    await tamper(text.replace('$seq', String(seq)))
    expect(await faults()).toMatchObject([{ soort, seq }])
    await tamper(
      `delete from audit.gebeurtenis where seq = ${seq}; insert into audit.gebeurtenis overriding system value select * from bewaard`,
    )
    await superuser.query('drop table bewaard')
    expect(await faults()).toEqual([])
  })

  test('takes many pieces when there is much, and goes on where it was', async () => {
    await superuser.query(
      `insert into audit.gebeurtenis (op, gebeurtenis, resultaat, actor_soort)
       select now(), 'proef.regel', 'gelukt', 'onbekend' from generate_series(1, 60000)`,
    )
    await seal()
    expect(await state()).toMatchObject({ oudsteOpen: null })
    expect(await faults()).toEqual([])
  })

  test('lets a row of a slow transaction in, and names one that is slipped in later', async () => {
    const slow = new pg.Client({ connectionString: server.database.superuserUrl })
    await slow.connect()
    const insert = `insert into audit.gebeurtenis (op, gebeurtenis, resultaat, actor_soort) values (now(), 'proef.regel', 'gelukt', 'onbekend') returning seq`
    await slow.query('begin')
    await slow.query(insert)
    await superuser.query(insert)
    await seal()
    await slow.query('commit')
    await slow.end()
    // The server's own sealer may have been first; sealed it is.
    await seal()
    expect(await state()).toMatchObject({ oudsteOpen: null })
    // An hour on, with a seal of its own: what comes between sealed rows now was never there.
    server.clock.advance(61 * 60_000)
    await superuser.query(insert)
    await seal()
    await superuser.query(
      `insert into audit.gebeurtenis (seq, op, gebeurtenis, resultaat, actor_soort)
       overriding system value values (0, now(), 'proef.regel', 'gelukt', 'onbekend')`,
    )
    expect(await faults()).toEqual([{ soort: 'onverzegeld', seq: 0, nummer: null }])
    await tamper('delete from audit.gebeurtenis where seq = 0')
  })

  test('names a seal that was made anew to hide a change', async () => {
    const { rows } = await superuser.query<{ nummer: string; hash: Buffer }>(
      `select nummer, hash from audit.zegel order by nummer limit 1`,
    )
    await tamper(`update audit.zegel set hash = sha256('x') where nummer = ${rows[0]?.nummer}`)
    expect((await faults()).some(({ soort }) => soort === 'zegel_gebroken')).toBe(true)
    await superuser.query(`set session_replication_role = replica`)
    await superuser.query(`update audit.zegel set hash = $1 where nummer = $2`, [
      rows[0]?.hash,
      rows[0]?.nummer,
    ])
    await superuser.query(`set session_replication_role = origin`)
    expect(await faults()).toEqual([])
  })
})

test('an anonymous visitor leaves no row and reads none', async () => {
  const before = await superuser.query(`select count(*) from audit.gebeurtenis`)
  expect((await browser(server).get('/werklijst')).statusCode).toBe(401)
  expect((await superuser.query(`select count(*) from audit.gebeurtenis`)).rows).toEqual(before.rows)
})
