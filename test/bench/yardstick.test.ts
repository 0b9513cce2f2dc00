/**
 * The yardstick of `script/bench` does the same work as the product: on one database both give the same JSON, both
 * leave an audit row, and neither shows anything without a session. About what is answered, never about how fast.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Connection, openConnection } from '../../bench/load/connection.ts'
import { client, type Target, WORKLOADS } from '../../bench/load/workloads.ts'
import { type Running, startProduct, startYardstick } from '../../bench/processes.ts'
import { fillDatabase, makeTarget } from '../../bench/world/school.ts'
import { inAmsterdam } from '../../src/platform/datum.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'

const SIZE = { schools: 3, pupils: 120, plans: 12 }

let home: string
let database: TestDatabase
let superuser: pg.Client
let servers: Running[] = []
let product: Connection
let yardstick: Connection
let target: Target
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'koers-yardstick-'))
  database = await createTestDatabase()
  superuser = await connect()
  const world = await fillDatabase({ superuser: connect }, SIZE, inAmsterdam(new Date()), 2)
  const where = { ...database, home }
  servers = [await startProduct(where), await startYardstick(where)]
  const [ours, theirs] = servers
  if (!ours || !theirs) throw new Error('both run')
  target = await makeTarget(ours.port, SIZE, world)
  ;[product, yardstick] = [await openConnection(ours.port), await openConnection(theirs.port)]
}, 180_000)
afterAll(async () => {
  for (const connection of [product, yardstick]) connection?.close()
  await Promise.all(servers.map((server) => server.stop()))
  await superuser?.end()
  await database?.drop()
  await rm(home, { recursive: true, force: true })
})

async function connect(): Promise<pg.Client> {
  const made = new pg.Client({ connectionString: database.superuserUrl })
  await made.connect()
  return made
}

const auditRows = async (name: string): Promise<number> =>
  Number(
    (await superuser.query('select count(*) as n from audit.gebeurtenis where gebeurtenis = $1', [name]))
      .rows[0]?.n,
  )

describe('product and yardstick', () => {
  test.each(WORKLOADS.filter((name) => name !== 'save'))('answer the same: %s', async (name) => {
    const asking = client(name, target, 0)
    for (let turn = 0; turn < 3; turn++) {
      const ask = asking.next()
      const [ours, theirs] = [await product.send(ask), await yardstick.send(ask)]
      expect([ours.status, theirs.status]).toEqual([200, 200])
      expect(JSON.parse(theirs.body)).toEqual(JSON.parse(ours.body))
      expect(ours.body.length, 'there is something to compare').toBeGreaterThan(100)
    }
  })

  test('save the same: each goes on where the other stopped, and both read what either wrote', async () => {
    const asking = client('save', target, 1)
    for (const server of [product, yardstick, product, yardstick]) {
      const got = await server.send(asking.next())
      expect(got.status).toBe(200)
      const before = target.plans[1]?.revisie.get('doelen') ?? 0
      asking.learn?.(got)
      expect(target.plans[1]?.revisie.get('doelen')).toBe(before + 1)
      const ask = client('read', target, 1).next()
      const [ours, theirs] = [await product.send(ask), await yardstick.send(ask)]
      expect(JSON.parse(theirs.body)).toEqual(JSON.parse(ours.body))
    }
  })

  test('both leave one audit row for a read, and the same one', async () => {
    const before = await auditRows('opp.lezen')
    const ask = client('read', target, 0).next()
    await product.send(ask)
    await yardstick.send(ask)
    expect(await auditRows('opp.lezen')).toBe(before + 2)
    const { rows } = await superuser.query(
      `select organisatie_id, resultaat, account_id, betrekking_id, actor_soort, actor_naam, rollen, leerling_id, object_soort, object_id,
         versie, onderdelen, grond, sessie, ip, details from audit.gebeurtenis where gebeurtenis = 'opp.lezen' order by seq desc limit 2`,
    )
    expect(rows[0]).toEqual(rows[1])
  })

  test('both show nothing without a session', async () => {
    const { token: _, ...ask } = client('read', target, 0).next()
    expect([(await product.send(ask)).status, (await yardstick.send(ask)).status]).toEqual([401, 401])
    const stranger = { ...ask, token: 'niemand' }
    expect([(await product.send(stranger)).status, (await yardstick.send(stranger)).status]).toEqual([
      401, 401,
    ])
  })
})
