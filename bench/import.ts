/**
 * An import of 5,000 pupils into an empty school, and once more with every pupil moved: reading, comparing and
 * writing, against a bare COPY of the same rows into tables without index, key or policy. On a database of its own.
 * Run: `node bench/import.ts`
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { leesBestand, maakRonde } from '../src/modules/gegevensbron/import.lezen.ts'
import { claimRonde } from '../src/modules/gegevensbron/import.sql.ts'
import { verwerkRonde } from '../src/modules/gegevensbron/import.verwerken.ts'
import { systemActor } from '../src/platform/actor.ts'
import { systemTx } from '../src/platform/context.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { newId } from '../src/platform/ids.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startPostgres } from '../src/platform/postgres/postgres.ts'
import { provision } from '../src/platform/postgres/provision.ts'
import { type EdexmlOpties, edexmlBytes, maakLeerling } from '../test/fixtures/edexml/edexml.fixtures.ts'

const PUPILS = 5_000
const TABLES = ['leerling', 'inschrijving', 'leerling_groep']
const now = new Date('2026-11-17T09:00:00Z')
const school = newId<'Organisatie'>()

async function timed<R>(what: string, work: () => Promise<R>): Promise<{ ms: number; result: R }> {
  const start = performance.now()
  const result = await work()
  const ms = performance.now() - start
  const rss = Math.round(process.memoryUsage().rss / 1e6)
  console.log(`${what.padEnd(40)}${ms.toFixed(0).padStart(6)} ms   ${rss} MB resident`)
  return { ms, result }
}

/** One file, from bytes to rows. @returns milliseconds of all steps together */
async function importOnce(db: Database, what: string, file: EdexmlOpties): Promise<number> {
  const bytes = edexmlBytes({ ...file, schooljaar: '2026-2027', brin: '99XX' })
  const read = await timed(`${what}: read`, () => leesBestand('EDEX.XML', bytes))
  const id = newId<'ImportRonde'>()
  const who = { id, accountId: null, naam: 'bench', nu: now, vandaag: '2026-11-17' }
  const compared = await timed(`${what}: compare, store the outcome`, () =>
    systemTx(db, school, (tx) => maakRonde(tx, read.result, who)),
  )
  await systemTx(db, school, (tx) => claimRonde(tx, id, ['gelezen'], [], now))
  const written = await timed(`${what}: compare again, write`, () =>
    systemTx(db, school, (tx) => verwerkRonde(tx, systemActor(school, 'bench'), id, now, async () => {})),
  )
  return read.ms + compared.ms + written.ms
}

/** What the disk asks for these rows, without any of our promises about them. */
async function bareCopy(superuserUrl: string, home: string): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    let ms = 0
    for (const table of TABLES) {
      const [file, columns] = [join(home, `${table}.copy`), `bare_${table}`]
      await client.query(`create table public.${columns} as select * from koers.${table} with no data`)
      await client.query(`copy (select * from koers.${table}) to '${file}'`)
      const start = performance.now()
      await client.query(`copy public.${columns} from '${file}'`)
      ms += performance.now() - start
    }
    console.log(`${'bare COPY of the same rows'.padEnd(40)}${ms.toFixed(0).padStart(6)} ms`)
    return ms
  } finally {
    await client.end()
  }
}

const home = await mkdtemp(join(tmpdir(), 'koers-bench-'))
const server = await startPostgres({ dataDir: join(home, 'data') })
try {
  const urls = await provision(server)
  await migrate(urls.ownerUrl, join(import.meta.dirname, '../migrations'))
  const { db, close } = openDatabase(urls.appUrl)
  await systemTx(db, school, (tx) =>
    sql`insert into koers.organisatie (id, soort, naam, brin, vestiging, schooltype, aangemaakt_op)
      values (${school}::uuid, 'school', 'Bench', '99XX', '00', 'BO', ${now})`.execute(tx),
  )
  const pupils = Array.from({ length: PUPILS }, (_, i) => maakLeerling(i, { eckid: true, bsn: true }))
  const first = await importOnce(db, 'all new', { leerlingen: pupils })
  await importOnce(db, 'all moved', {
    leerlingen: pupils.map((p, i) => ({ ...p, groep: `g${((i + 3) % 8) + 1}` })),
  })
  await close()
  const copy = await bareCopy(server.superuserUrl(new URL(urls.appUrl).pathname.slice(1)), tmpdir())
  console.log(
    `${PUPILS} new pupils: ${(first / 1000).toFixed(2)} s, ${(first / copy).toFixed(1)} times the bare COPY`,
  )
} finally {
  await server.stop()
  await rm(home, { recursive: true, force: true })
}
