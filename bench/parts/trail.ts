/**
 * The audit trail (reliability R13): sealing and verifying many rows, against bare SHA-256 over the same rows in
 * PostgreSQL without any chain. Then one changed, one removed and one swapped row, each to be named.
 */
import type pg from 'pg'
import { listFaults, sealAudit } from '../../src/modules/audit/audit.sql.ts'
import { openDatabase } from '../../src/platform/database.ts'
import type { Cluster } from '../processes.ts'
import { atMost, figure, type Part } from '../report.ts'
import type { Scale } from '../settings.ts'

const TARGET = { overBareHashing: 3, missed: 0 }
const SPOILED = [1000, 2000, 3000] as const
const now = new Date('2026-11-17T09:00:00Z')

export async function trail(cluster: Cluster, { verifiedRows }: Scale): Promise<Part> {
  const database = await cluster.database('bench_trail')
  const { db, close } = openDatabase(database.appUrl)
  const client = await database.superuser()
  try {
    await writeRows(client, verifiedRows)
    const sealed = await timed(() => sealAudit(db, now))
    const bare = await timed(() =>
      client.query('select max(audit.rij_hash(g)::text) from audit.gebeurtenis g'),
    )
    const whole = await timed(() => listFaults(db, now))
    await spoil(client)
    const broken = await listFaults(db, now)
    const missed = SPOILED.filter((at) => !broken.some(({ seq }) => seq !== null && Math.abs(seq - at) <= 1))
    const rows = verifiedRows.toLocaleString('en')
    return {
      name: 'trail',
      title: `The audit trail, ${rows} rows`,
      lines: [
        atMost('verify ÷ bare hashing', whole.ms / bare.ms, TARGET.overBareHashing),
        figure('seal / verify', `${(sealed.ms / 1000).toFixed(1)} / ${(whole.ms / 1000).toFixed(1)} s`),
        atMost('faults found in a whole trail', whole.result.length, 0, ''),
        atMost('changed, removed, swapped rows that are not named', missed.length, TARGET.missed, ''),
      ],
      remarks: [
        'The wish is a million rows within ten seconds (R13); the ratio is to SHA-256 over the same rows in PostgreSQL without a chain.',
      ],
    }
  } finally {
    await client.end()
    await close()
  }
}

async function timed<R>(work: () => Promise<R>): Promise<{ ms: number; result: R }> {
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, result }
}

const writeRows = (client: pg.Client, rows: number) =>
  client.query(
    `insert into audit.gebeurtenis (op, organisatie_id, gebeurtenis, resultaat, account_id, actor_soort, actor_naam,
       rollen, leerling_id, object_soort, object_id, onderdelen, grond, sessie, ip, verzoek_id, details)
     select timestamptz '2026-01-01 08:00Z' + n * interval '1 second', gen_random_uuid(), 'opp.lezen', 'gelukt',
       gen_random_uuid(), 'medewerker', 'Test Persoon', '{mentor}', gen_random_uuid(), 'opp', gen_random_uuid(),
       '{beeld}', 'relatie', gen_random_uuid()::text, '127.0.0.1', gen_random_uuid()::text, '{}'
     from generate_series(1, $1::int) n`,
    [rows],
  )

/** As somebody could who owns the database server: past the guards of the table. */
async function spoil(client: pg.Client): Promise<void> {
  const [changed, removed, swapped] = SPOILED
  await client.query('alter table audit.gebeurtenis alter seq drop identity if exists')
  for (const text of [
    `update audit.gebeurtenis set actor_naam = 'Een Ander' where seq = ${changed}`,
    `delete from audit.gebeurtenis where seq = ${removed}`,
    `update audit.gebeurtenis set seq = case seq when ${swapped} then -1 else ${swapped} end where seq in (${swapped}, ${swapped + 1})`,
  ])
    await client.query(`begin; set local session_replication_role = replica; ${text}; commit`)
}
