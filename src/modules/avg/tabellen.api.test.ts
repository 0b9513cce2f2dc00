/** No table about people can be forgotten: the catalogue is asked, and each table has its line. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { perSoort, tabellen } from './tabellen.ts'

let server: TestServer
let owner: pg.Client
beforeAll(async () => {
  server = await startTestServer()
  owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

const overLeerling = async () =>
  (await owner.query<{ tabel: string; beurt: number }>('select * from koers.tabellen_over_leerling()')).rows

test('every table about a pupil is known, and every known table is there', async () => {
  const found = (await overLeerling()).map(({ tabel }) => tabel)
  expect(found.sort()).toEqual(Object.keys(tabellen).sort())
})

test('a new table about a pupil is found', async () => {
  await owner.query('begin')
  await owner.query('create table koers.iets_nieuws (organisatie_id uuid, leerling_id uuid)')
  expect((await overLeerling()).map(({ tabel }) => tabel)).toContain('iets_nieuws')
  await owner.query('rollback')
})

test('what points to something goes before it', async () => {
  const beurt = new Map((await overLeerling()).map((t) => [t.tabel, t.beurt]))
  const { rows } = await owner.query<{ van: string; naar: string }>(`
    select distinct v.relname as van, n.relname as naar from pg_constraint k join pg_class v on v.oid = k.conrelid
    join pg_class n on n.oid = k.confrelid where k.contype = 'f' and v.oid <> n.oid`)
  const samen = rows.filter(({ van, naar }) => beurt.has(van) && beurt.has(naar))
  expect(samen.length).toBeGreaterThan(10)
  for (const { van, naar } of samen)
    expect.soft(beurt.get(van), `${van} before ${naar}`).toBeLessThan(beurt.get(naar) ?? 0)
})

test('the product itself may delete from each', async () => {
  for (const { tabel } of await overLeerling()) {
    const { rows } = await owner.query<{ mag: boolean }>(
      `select has_table_privilege('koers_app', 'koers.' || $1, 'delete') as mag`,
      [tabel],
    )
    expect.soft(rows[0]?.mag, tabel).toBe(true)
  }
})

test('a table that has no line yet is counted all the same', () =>
  expect(perSoort({ iets_nieuws: 3, plan: 2, plan_versie: 1 })).toMatchObject({ beheer: 3, plan: 3 }))
