/** Nothing is left out of a backup by forgetting: every table is in it, or stands here with its reason. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHEMAS } from '../../src/cli/backup-plan.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'

const NOT_IN_A_BACKUP: Record<string, string> = {
  'toegang.sessie': 'everybody signs in again after a restore',
  'toegang.poging': 'tries of the last minutes',
  'toegang.oidc_poging': 'lives for minutes',
  'toegang.sessie_via': 'goes with its session',
  'toegang.uitdaging': 'lives for minutes',
  'toegang.tempo': 'counts of the last minute',
  'toegang.wachtwoordherstel': 'lives for an hour; a new one is asked in a moment',
}

let database: TestDatabase
let owner: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

test('every schema is data, keys, or makes itself', async () => {
  const { rows } = await owner.query<{ naam: string }>(
    `select nspname as naam from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
  )
  const known = [...SCHEMAS.data, ...SCHEMAS.keys, 'public', 'migratie', 'pgboss']
  expect(rows.map(({ naam }) => naam).filter((naam) => !known.includes(naam))).toEqual([])
})

test('the backup role reads every table of the data that has no reason to stay out', async () => {
  const { rows } = await owner.query<{ naam: string; leest: boolean; eigenaar: string }>(
    `select n.nspname || '.' || c.relname as naam, has_table_privilege('koers_backup', c.oid, 'select') as leest, pg_get_userbyid(c.relowner) as eigenaar
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname = any ($1)`,
    [SCHEMAS.data],
  )
  expect(rows.length).toBeGreaterThan(30)
  for (const { naam, leest, eigenaar } of rows) {
    expect.soft(leest, `${naam} is in the backup, or has its reason here`).toBe(!(naam in NOT_IN_A_BACKUP))
    expect.soft(eigenaar, `${naam} can be loaded by the owner`).toBe('koers_owner')
  }
})

test('the backup of the data never reads a key', async () => {
  const { rows } = await owner.query(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any ($1) and has_table_privilege('koers_backup', c.oid, 'select')`,
    [SCHEMAS.keys],
  )
  expect(rows).toEqual([])
})
