/**
 * Sealing and verifying a trail of a million rows (reliability R13), against bare SHA-256 over the same rows in
 * PostgreSQL without any chain. Then one changed, one removed and one swapped row, each to be named.
 * Run: `node bench/audit.ts [rows]`
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { listFaults, sealAudit } from '../src/modules/audit/audit.sql.ts'
import { openDatabase } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startPostgres } from '../src/platform/postgres/postgres.ts'
import { provision } from '../src/platform/postgres/provision.ts'

const ROWS = Number(process.argv[2] ?? 1_000_000)
const now = new Date('2026-11-17T09:00:00Z')

async function timed<R>(what: string, work: () => Promise<R>): Promise<{ ms: number; result: R }> {
  const start = performance.now()
  const result = await work()
  const ms = performance.now() - start
  console.log(`${what.padEnd(44)}${ms.toFixed(0).padStart(7)} ms`)
  return { ms, result }
}

const home = await mkdtemp(join(tmpdir(), 'koers-bench-'))
const server = await startPostgres({ dataDir: join(home, 'data') })
const { db, close } = await (async () => {
  const urls = await provision(server)
  await migrate(urls.ownerUrl, join(import.meta.dirname, '../migrations'))
  return openDatabase(urls.appUrl)
})()
const client = new pg.Client({ connectionString: server.superuserUrl('koers') })
await client.connect()
try {
  await timed(`write ${ROWS} rows`, () =>
    client.query(
      `insert into audit.gebeurtenis (op, organisatie_id, gebeurtenis, resultaat, account_id, actor_soort, actor_naam,
         rollen, leerling_id, object_soort, object_id, onderdelen, grond, sessie, ip, verzoek_id, details)
       select timestamptz '2026-01-01 08:00Z' + n * interval '1 second', gen_random_uuid(), 'opp.lezen', 'gelukt',
         gen_random_uuid(), 'medewerker', 'Test Persoon', '{mentor}', gen_random_uuid(), 'opp', gen_random_uuid(),
         '{beeld}', 'relatie', gen_random_uuid()::text, '127.0.0.1', gen_random_uuid()::text, '{}'
       from generate_series(1, $1::int) n`,
      [ROWS],
    ),
  )
  const verify = () => listFaults(db, now)
  await timed('seal, in pieces', () => sealAudit(db, now))
  const bare = await timed('bare SHA-256 of each row', () =>
    client.query('select max(audit.rij_hash(g)::text) from audit.gebeurtenis g'),
  )
  const whole = await timed('verify', verify)
  console.log(`faults in a whole trail: ${whole.result.length}`)
  console.log(`verify ÷ bare hashing: ${(whole.ms / bare.ms).toFixed(2)}`)

  const spoil = [
    `update audit.gebeurtenis set actor_naam = 'Een Ander' where seq = 1000`,
    `delete from audit.gebeurtenis where seq = 2000`,
    `update audit.gebeurtenis set seq = case seq when 3000 then -1 else 3000 end where seq in (3000, 3001)`,
  ]
  await client.query(`alter table audit.gebeurtenis alter seq drop identity if exists`)
  for (const text of spoil)
    await client.query(`begin; set local session_replication_role = replica; ${text}; commit`)
  const broken = await timed('verify a spoiled trail', verify)
  console.log(broken.result.map(({ soort, seq }) => `${soort} ${seq}`).join(', '))
} finally {
  await client.end()
  await close()
  await server.stop()
  await rm(home, { recursive: true, force: true })
}
