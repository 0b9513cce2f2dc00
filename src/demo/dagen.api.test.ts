/** The demo is made on whatever day somebody starts it: in a holiday, at the change of a school year, in a weekend. */
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../test/harness/server.ts'
import { ensureDemoWorld } from './demo.ts'

let server: TestServer | undefined

afterEach(async () => {
  await server?.stop()
  server = undefined
})

test.each([
  ['the first day of a school year', '2027-08-01T04:00:00Z'],
  ['a Sunday in a leap year', '2028-02-27T22:59:00Z'],
  ['the last day of a school year', '2026-07-31T12:00:00Z'],
])('on %s', { timeout: 180_000 }, async (_name, now) => {
  server = await startTestServer()
  server.clock.set(now)
  expect(await ensureDemoWorld(server.services)).toBe(true)
  const client = new pg.Client({ connectionString: server.database.superuserUrl })
  await client.connect()
  const { rows } = await client.query(
    `select (select count(*) from koers.plan_revisie where op > $1)::int as revisies, (select count(*) from koers.plan_versie where op > $1)::int as versies,
      (select count(*) from koers.inschrijving where begin_op > $1::timestamptz)::int as inschrijvingen`,
    [now],
  )
  await client.end()
  expect(rows).toEqual([{ revisies: 0, versies: 0, inschrijvingen: 0 }])
})
