/** One moment of the database, held open while it is read: every table of a backup is of the same instant. */
import { createHash } from 'node:crypto'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { BackupError, backupText } from './backup.text.ts'
import {
  allTables,
  copyOut,
  copySettings,
  listSequences,
  listTables,
  quoted,
  type Sequence,
  type Table,
} from './tables.ts'

/** Reads every row of the data and changes none (migration 0001). The key store is no business of its: the owner reads that. */
export const READER = { data: 'koers_backup', keys: 'koers_owner' } as const
export type Kind = keyof typeof READER
/** The schemas of each kind of archive. */
export type Schemas = Readonly<Record<Kind, readonly string[]>>

export type Snapshot = {
  readonly takenAt: Date
  readonly postgres: string
  readonly migrations: readonly { name: string; hash: string }[]
  tables(kind: Kind): Promise<Table[]>
  sequences(kind: Kind): Promise<Sequence[]>
  copy(kind: Kind, table: Table): AsyncIterable<Buffer>
  /** The files of the key store have been read too: from now on a new KEK may take the place of the old one. */
  keysAreRead(): Promise<void>
  /** Jobs that wait or run, as JSON lines. */
  jobs(): AsyncIterable<Buffer>
}

/**
 * Opens a snapshot as the owner, one backup at a time per database.
 * @throws BackupError when another one runs
 */
export async function withSnapshot<R>(
  ownerUrl: string,
  schemas: Schemas,
  work: (snapshot: Snapshot) => Promise<R>,
): Promise<R> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'koers-backup',
    connectionTimeoutMillis: 10_000,
  })
  // A server that goes down meanwhile shows in the query that runs.
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      `select pg_try_advisory_lock(hashtext('koers.backup')) as mine`,
    )
    if (!rows[0]?.mine) throw new BackupError(backupText.bezig)
    // A KEK that is being replaced leaves its file under this lock: so the file that is read opens the keys of this moment.
    await client.query(`select pg_advisory_lock_shared(hashtext('koers.kek'))`)
    await client.query('begin isolation level repeatable read read only')
    for (const setting of copySettings) await client.query(setting)
    if ((await allTables(client, ['migratie'])).length === 0) throw new BackupError(backupText.nogNiets)
    const known = await client.query<{ now: Date; version: string }>(
      `select now() as now, current_setting('server_version') as version`,
    )
    const migrations = await client.query<{ name: string; hash: string }>(
      'select naam as name, hash from migratie.toegepast order by naam',
    )
    const as = (role: string) => client.query(`set local role ${role}`)
    const tables = {
      data: await listTables(client, schemas.data, READER.data),
      keys: await listTables(client, schemas.keys, READER.keys),
    }
    // Nobody changes a table's shape while it is read (as pg_dump does); reading and writing rows goes on.
    for (const kind of ['data', 'keys'] as const) {
      await as(READER[kind])
      for (const { name } of tables[kind])
        await client.query(`lock table ${quoted(name)} in access share mode`)
    }
    await client.query('reset role')
    return await work({
      takenAt: known.rows[0]?.now ?? new Date(0),
      postgres: known.rows[0]?.version ?? '',
      migrations: migrations.rows,
      tables: async (kind) => tables[kind],
      sequences: (kind) => listSequences(client, schemas[kind]),
      copy: async function* (kind, table) {
        await as(READER[kind])
        yield* client.query(copyTo(copyOut(table), { highWaterMark: 1 << 18 }))
        await client.query('reset role')
      },
      keysAreRead: async () => {
        await client.query(`select pg_advisory_unlock_shared(hashtext('koers.kek'))`)
      },
      jobs: async function* () {
        if ((await allTables(client, ['pgboss'])).length === 0) return
        yield* client.query(copyTo(waitingJobs))
      },
    })
  } finally {
    await client.end().catch(() => {})
  }
}

/** Not what the scheduler makes by itself: it will again. */
const waitingJobs = `copy (select json_build_object('id', id, 'name', name, 'data', data, 'priority', priority,
    'startAfter', to_char(start_after at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'singletonKey', singleton_key)
  from pgboss.job where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%'
    and name not in (select name from pgboss.schedule) order by created_on, id)
  to stdout with (format csv, quote e'\\x01', delimiter e'\\x02')`

export type Digest = { readonly rows: number; readonly bytes: number; readonly sha256: string }

/** Counts and hashes what streams past; a row of a COPY ends in the only kind of line end it has. */
export function digesting(): { add(chunk: Uint8Array): void; end(): Digest } {
  const hash = createHash('sha256')
  let [rows, bytes] = [0, 0]
  return {
    add: (chunk) => {
      hash.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1
    },
    end: () => ({ rows, bytes, sha256: hash.digest('hex') }),
  }
}
