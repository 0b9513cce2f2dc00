/** Puts a backup back into an empty home: first everything is verified, then everything is written, or nothing is. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import type { KeptJob } from '../jobs.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { BackupError, backupText } from './backup.text.ts'
import { collect } from './container.ts'
import { JOURNAL, type Progress } from './dump.ts'
import { hashFile } from './files.ts'
import { appendJournal, type Destruction, parseJournal, readJournal } from './journal.ts'
import { type Beside, listsBeside } from './lists.ts'
import { loading, markUnfinished, openForLoading, setSequences, tableLoader, targetState } from './load.ts'
import type { Head } from './manifest.ts'
import type { BackupSecret } from './secrets.ts'
import type { Schemas } from './snapshot.ts'
import { type Verified, verifyArchive } from './verify.ts'

/** Destroys again what was destroyed after the snapshot; foreign keys are away while it runs. */
export type Replay = (client: pg.Client, destroyed: Destruction) => Promise<void>

export type RestorePlan = {
  readonly data: string
  readonly keys: string
  readonly secret: BackupSecret
  /** A newer copy of the journal, from the old home. */
  readonly journal?: string
  /** Where a later list of destroyed dossiers may lie. Left out when somebody chose to go on without. */
  readonly lookIn?: readonly string[]
  readonly home: string
  readonly migrations: string
  readonly schemas: Schemas
  readonly replay: Replay
}
/** What was verified, and not yet written anywhere. */
export type Checked = {
  readonly data: Verified
  readonly keys: Verified
  readonly destroyed: readonly Destruction[]
  /** The key archive with the newest list that was found, and until when that goes. */
  readonly list: Pick<Beside, 'from' | 'until'>
}

export type Restored = {
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly replayed: number
  readonly jobs: readonly KeptJob[]
}

/**
 * Verifies both archives to their last byte and that they belong together and fit this release. Writes nothing.
 * @throws BackupError saying what does not fit
 */
export async function checkRestore(plan: RestorePlan, progress: Progress = () => {}): Promise<Checked> {
  const watch = (kind: Head['kind'], wrong: (file: string) => string, file: string) => ({
    head: async (head: Head) => {
      if (head.kind !== kind) throw new BackupError(wrong(basename(file)))
    },
    table: async (name: string, content: AsyncIterable<Uint8Array>) => {
      for await (const chunk of content) progress({ what: name, bytes: chunk.length })
    },
  })
  const data = await verifyArchive(plan.data, plan.secret, watch('data', backupText.geenGegevens, plan.data))
  let carried = ''
  const keys = await verifyArchive(plan.keys, plan.secret, {
    ...watch('keys', backupText.geenSleutels, plan.keys),
    file: async (path, content) => {
      if (path === JOURNAL) carried = (await collect(content)).toString('utf8')
    },
  })
  if (data.head.origin !== keys.head.origin) throw new BackupError(backupText.andereServer)
  if (keys.head.takenAt < data.head.takenAt) {
    throw new BackupError(backupText.sleutelsTeOud(dayOf(keys.head.takenAt), dayOf(data.head.takenAt)))
  }
  await checkMigrations(plan.migrations, [data.head, keys.head])
  const lists = [parseJournal(carried, basename(plan.keys)).map(({ entry }) => entry)]
  if (plan.journal !== undefined) lists.push(await readJournal(plan.journal))
  lists.push(await readJournal(join(plan.home, JOURNAL)))
  const { entries, ...list } = await listsBeside(
    { file: plan.keys, takenAt: keys.head.takenAt, known: lists.flat(), named: plan.journal !== undefined },
    plan.secret,
    plan.lookIn ?? [],
  )
  const destroyed = new Map([...lists.flat(), ...entries].map((entry) => [entry.id, entry]))
  return { data, keys, list, destroyed: [...destroyed.values()] }
}

const dayOf = (iso: string): string =>
  new Date(iso).toLocaleString('nl-NL', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  })

async function checkMigrations(directory: string, heads: readonly Head[]): Promise<void> {
  const ours = new Map((await readMigrations(directory)).map(({ name, hash }) => [name, hash]))
  for (const head of heads) {
    const unknown = head.migrations.filter(({ name }) => !ours.has(name))
    if (unknown.length > 0)
      throw new BackupError(backupText.nieuwereKoers(head.koers, unknown.map(({ name }) => name).join(', ')))
    const other = head.migrations.find(({ name, hash }) => ours.get(name) !== hash)
    if (other) throw new BackupError(backupText.andereUitgave(other.name))
  }
}

/** @throws BackupError when this database already holds something */
export async function refuseTaken(ownerUrl: string, where: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    if ((await targetState(client)) === 'taken') throw new BackupError(backupText.nietLeeg(where))
  })
}

/**
 * Writes what {@link checkRestore} found in order: migrations up to those of the archive, the rows in one transaction
 * that compares every table with the archive before it commits, the files, and then the newer migrations. Can be run
 * again after a crash. Sessions are in no backup, so everybody signs in again.
 */
export async function restore(
  plan: RestorePlan,
  checked: Checked,
  ownerUrl: string,
  progress: Progress = () => {},
): Promise<Restored> {
  const schemas = [...plan.schemas.data, ...plan.schemas.keys]
  const jobs: KeptJob[] = []
  await withClient(ownerUrl, async (client) => {
    if ((await targetState(client)) === 'taken')
      throw new BackupError(backupText.nietLeeg(pg.escapeIdentifier(client.database ?? '')))
    await markUnfinished(client)
    await migrate(ownerUrl, plan.migrations, {
      only: new Set(checked.data.head.migrations.map(({ name }) => name)),
      unfinished: true,
    })
    await loading(client, async () => {
      const opened = await openForLoading(client, schemas)
      const loader = await tableLoader(client, plan.schemas)
      for (const [file, found] of [
        [plan.data, checked.data],
        [plan.keys, checked.keys],
      ] as const) {
        const columns = new Map(found.head.tables.map((table) => [table.name, table.columns]))
        const columnsOf = (name: string) => columns.get(name) ?? []
        // Verified once more while it is used: the file may have been exchanged since.
        const again = await verifyArchive(file, plan.secret, {
          table: (name, content) =>
            loader.load(
              name,
              columnsOf(name),
              counted(content, (bytes) => progress({ what: name, bytes })),
            ),
          jobs: async (content) => {
            jobs.push(...parseJobs((await collect(content)).toString('utf8')))
          },
          file: (path, content) => writeFileOnce(plan.home, path, content),
        })
        if (again.sha256 !== found.sha256)
          throw new BackupError(backupText.beschadigd(basename(file), 'sha256'))
        await loader.compare(found.manifest.tables, columnsOf, (name, bytes) =>
          progress({ what: name, bytes }),
        )
        await setSequences(client, schemas, found.head.sequences)
      }
      for (const entry of checked.destroyed) await plan.replay(client, entry)
      await opened.close()
      // Before the rows count: a home without its journal would forget on its next restore.
      await appendJournal(join(plan.home, JOURNAL), checked.destroyed)
    })
    await client.query('analyze')
  })
  await migrate(ownerUrl, plan.migrations)
  const { tables, files } = checked.data.manifest
  return {
    tables: tables.length,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    files: files.length,
    replayed: checked.destroyed.length,
    jobs,
  }
}

const parseJobs = (text: string): KeptJob[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as KeptJob) // signed by the server that wrote it

async function* counted(
  content: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    count(chunk.length)
    yield chunk
  }
}

/** Writes a file of the archive at its place in the home; the journal has its own way, a file that is there stays. */
async function writeFileOnce(home: string, path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  if (path === JOURNAL) return
  const full = join(home, path)
  await mkdir(dirname(full), { recursive: true, mode: 0o700 })
  if (await stat(full).catch(() => undefined)) {
    const hash = createHash('sha256')
    for await (const chunk of content) hash.update(chunk)
    if (hash.digest('hex') !== (await hashFile(full))) throw new BackupError(backupText.bestandBezet(full))
    return
  }
  const temporary = join(dirname(full), `.${basename(full)}.${process.pid}`)
  await pipeline(Readable.from(content), createWriteStream(temporary, { mode: 0o600, flush: true }))
  await rename(temporary, full)
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'koers-restore' })
  client.on('error', () => {})
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
