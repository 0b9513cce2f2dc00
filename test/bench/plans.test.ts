/**
 * What the acts of every day ask of the database, in a world where reading everything would cost: who asks is found in
 * one statement, and no table with a row per pupil or plan is read from end to end.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WORKLOADS } from '../../bench/load/workloads.ts'
import { GROWING, type Planned, planAll } from '../../bench/plans.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'

let home: string
let database: TestDatabase
let planned: Planned[]
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'koers-plans-'))
  database = await createTestDatabase()
  const superuser = async () => {
    const client = new pg.Client({ connectionString: database.superuserUrl })
    await client.connect()
    return client
  }
  planned = await planAll({ ...database, home, superuser })
}, 180_000)
afterAll(async () => {
  await database?.drop()
  await rm(home, { recursive: true, force: true })
})

const readsEverything = (plan: string): string[] =>
  [...plan.matchAll(/Seq Scan on (\w+)/g)].flatMap(([, table = '']) =>
    GROWING.includes(table) ? [table] : [],
  )

test.each(WORKLOADS)('%s finds who asks, with all rights, in one statement', (workload) => {
  const texts = planned.filter((one) => one.workload === workload).map(({ statement }) => statement.text)
  // A write is counted in the same statement (security §5.4).
  expect(texts[0]).toMatch(/^select toegang\.open(_geteld)?\(/)
  expect(texts.filter((text) => /toegang\.(open|zet_context|bereik)/.test(text))).toHaveLength(1)
})

test.each(WORKLOADS)('%s reads no growing table from end to end', (workload) => {
  const mine = planned.filter((one) => one.workload === workload)
  expect(mine.length).toBeGreaterThan(1)
  const found = mine.flatMap(({ statement, plan }) =>
    readsEverything(plan).map((table) => `${table}: ${statement.text.replace(/\s+/g, ' ').slice(0, 200)}`),
  )
  expect(found).toEqual([])
})

test('a plan that reads a growing table from end to end is seen', () => {
  expect(readsEverything('Limit\n  ->  Seq Scan on leerling l\n  ->  Seq Scan on organisatie o')).toEqual([
    'leerling',
  ])
})
