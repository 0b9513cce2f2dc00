/**
 * kill -9 in the middle of work that takes a while (reliability R12): nothing is left half done, and doing it again
 * finishes it. Backup and the rotation of keys have tests of their own. `KOERS_ALL=1` kills twenty times each.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { schooljaarOp } from '../../src/modules/organisatie/organisatie.ts'
import { inAmsterdam } from '../../src/platform/datum.ts'
import { ROOT } from '../../src/server.ts'
import { maakEdexml } from '../fixtures/edexml/edexml.fixtures.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startTestServer, type TestServer } from '../harness/server.ts'
import { makeWorld } from '../harness/world.ts'

const KILLS = process.env.KOERS_ALL === '1' ? 20 : 4
const files = mkdtempSync(join(tmpdir(), 'koers-halverwege-'))
afterAll(() => rmSync(files, { recursive: true }))

/** Runs node with these arguments; killed after `ms`, or left to end. Answers the exit code, null when it was killed. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv, ms?: number): Promise<number | null> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'ignore' })
  const timer = ms === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), ms)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  clearTimeout(timer)
  return code
}

/** How long one whole run takes here, and then moments spread over it. */
async function moments(whole: () => Promise<number | null>): Promise<number[]> {
  const began = performance.now()
  expect(await whole()).toBe(0)
  const took = performance.now() - began
  return Array.from({ length: KILLS }, (_, n) => Math.round((took * (n + 1)) / (KILLS + 1)))
}

async function ask<R extends pg.QueryResultRow>(url: string, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(text)).rows
  } finally {
    await client.end()
  }
}

/** Everything that migrations make, as text: columns, policies, functions, triggers, grants. */
const SHAPE = `
  select string_agg(regel, E'\\n' order by regel) as vorm from (
    select format('%s.%s %s %s', table_schema, table_name, column_name, data_type) as regel
      from information_schema.columns where table_schema in ('koers', 'toegang', 'audit', 'kluis', 'migratie')
    union all select format('policy %s.%s %s %s %s', schemaname, tablename, policyname, qual, with_check) from pg_policies
    union all select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('koers', 'toegang', 'audit', 'kluis') and p.prokind in ('f', 'p')
    union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all select format('grant %s.%s %s %s', table_schema, table_name, grantee, privilege_type)
      from information_schema.role_table_grants where table_schema in ('koers', 'toegang', 'audit', 'kluis')
    union all select format('migratie %s %s', naam, hash) from migratie.toegepast) alles`

describe('migrations', () => {
  test(`killed ${KILLS} times, the next start has the same database as one that was left alone`, async () => {
    const whole = await createTestDatabase()
    const [expected] = await ask(whole.superuserUrl, SHAPE)
    const emptied: TestDatabase[] = []
    const empty = async () => {
      const database = await createTestDatabase()
      emptied.push(database)
      await ask(
        database.superuserUrl,
        `drop schema if exists koers, toegang, audit, kluis, migratie, pgboss cascade`,
      )
      return database
    }
    const script = join(files, 'migreer.ts')
    writeFileSync(
      script,
      `import { migrate } from ${JSON.stringify(join(ROOT, 'src/platform/migrate.ts'))}
       await migrate(process.argv[2] ?? '', ${JSON.stringify(join(ROOT, 'migrations'))})`,
    )
    const first = await empty()
    for (const ms of await moments(() => run([script, first.ownerUrl], {}))) {
      const database = await empty()
      await run([script, database.ownerUrl], {}, ms)
      expect(await run([script, database.ownerUrl], {})).toBe(0)
      expect(await ask(database.superuserUrl, SHAPE), `killed after ${ms} ms`).toEqual([expected])
    }
    for (const database of [whole, ...emptied]) await database.drop()
  }, 300_000)
})

describe('an import', () => {
  let server: TestServer
  afterAll(() => server?.stop())

  test(`killed ${KILLS} times, it is there wholly or not at all, and again finishes it`, async () => {
    server = await startTestServer()
    await makeWorld(server)
    const env = {
      DEMO: '1',
      KOERS_HOME: files,
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    }
    const schooljaar = schooljaarOp(inAmsterdam(new Date())).naam
    const imported = (brin: string, leerlingen: number) => {
      const file = join(files, `${brin}-${leerlingen}.xml`)
      writeFileSync(file, [...maakEdexml({ schooljaar, brin, leerlingen, leerkrachten: 5 })].join(''))
      return [join(ROOT, 'src/cli/koers.ts'), 'import', 'edexml', file, '--school', `${brin}00`]
    }
    const count = async () => {
      const [found] = await ask<{ leerlingen: string; geplaatst: string }>(
        server.database.superuserUrl,
        `select count(distinct l.id) as leerlingen, count(distinct lg.leerling_id) as geplaatst
         from koers.leerling l left join koers.leerling_groep lg on lg.leerling_id = l.id
         join koers.organisatie o on o.id = l.organisatie_id where o.brin = '99PA' and l.bron = 'edexml'`,
      )
      return JSON.stringify(found)
    }
    const some = 600
    const none = await count()
    const times = await moments(() => run(imported('99PB', some), env))
    for (const ms of times) {
      await run(imported('99PA', some), env, ms)
      expect([none, JSON.stringify({ leerlingen: String(some), geplaatst: String(some) })]).toContain(
        await count(),
      )
    }
    expect(await run(imported('99PA', some), env)).toBe(0)
    expect(await count()).toBe(JSON.stringify({ leerlingen: String(some), geplaatst: String(some) }))
  }, 300_000)
})
