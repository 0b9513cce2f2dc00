/**
 * A backup and a restore as somebody types them, beside PostgreSQL's own COPY of the same tables to and from plain files.
 * And what a backup holds in memory: a table ten times as large must not take more.
 */
import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { SCHEMAS } from '../../src/cli/backup-plan.ts'
import { listArchives } from '../../src/platform/backup/directory.ts'
import { OWN_SECRET } from '../../src/platform/backup/secrets.ts'
import { READER } from '../../src/platform/backup/snapshot.ts'
import { listTables, quoted, type Table } from '../../src/platform/backup/tables.ts'
import { inAmsterdam } from '../../src/platform/datum.ts'
import { ROOT } from '../../src/server.ts'
import { median } from '../load/drive.ts'
import { type BenchDatabase, type Cluster, residentMb } from '../processes.ts'
import { atMost, figure, type Part } from '../report.ts'
import type { Scale } from '../settings.ts'
import { fillDatabase } from '../world/school.ts'

const ROUNDS = 3
const TIMES = 10
const TARGET = { memory: 1.25 }

type Took = { readonly seconds: number; readonly peakMb: number }

export async function backup(cluster: Cluster, scale: Scale): Promise<Part> {
  const schools = Math.ceil(scale.schools / 10)
  const database = await cluster.database('bench_backup')
  await fillDatabase(database, { schools, pupils: 500, plans: 50 }, inAmsterdam(new Date()), 1)
  const superuser = await database.superuser()
  try {
    await addTrail(superuser, scale.trailRows / TIMES)
    const small = await takeBackup(database)
    await addTrail(superuser, scale.trailRows - scale.trailRows / TIMES)
    const tables = await listTables(superuser, SCHEMAS.data, READER.data)
    const bare = join(database.home, 'bare')
    const dumps: { ours: Took; bare: number }[] = []
    const restores: { ours: Took; bare: number }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      dumps.push({ ours: await takeBackup(database), bare: await bareDump(superuser, tables, bare) })
      const target = await cluster.empty(`bench_backup_terug_${round}`)
      restores.push({
        ours: await restoreInto(target, database),
        bare: await bareLoad(superuser, tables, bare),
      })
    }
    const megabytes = await sizeOf(tables, bare)
    const ratio = (runs: typeof dumps) => median(runs.map(({ ours, bare }) => ours.seconds / bare)).toFixed(1)
    const times = (runs: typeof dumps) => {
      const [ours, theirs] = [
        median(runs.map((run) => run.ours.seconds)),
        median(runs.map((run) => run.bare)),
      ]
      return `${ours.toFixed(1)} / ${theirs.toFixed(1)} s, ${(megabytes / ours).toFixed(0)} / ${(megabytes / theirs).toFixed(0)} MB per s`
    }
    const peak = Math.max(...dumps.map(({ ours }) => ours.peakMb))
    const archive = (await listArchives(archives(database), 'data'))[0]?.bytes ?? 0
    return {
      name: 'backup',
      title: `Backup ÷ bare COPY: ${schools} schools and ${scale.trailRows.toLocaleString('en')} rows of the trail, ${megabytes.toFixed(0)} MB as COPY writes it`,
      lines: [
        figure('backup, read back: time ÷ bare COPY to files', ratio(dumps)),
        figure('backup: product / bare', times(dumps)),
        figure('restore, compared: time ÷ bare COPY from files', ratio(restores)),
        figure('restore: product / bare', times(restores)),
        figure('archive of the data', `${(archive / 1e6).toFixed(0)} MB`),
        atMost(`memory of a backup: ${TIMES} × the rows ÷ once`, peak / small.peakMb, TARGET.memory),
        figure(`memory of a backup: once → ${TIMES} ×`, `${small.peakMb.toFixed(0)} → ${peak.toFixed(0)} MB`),
        figure(
          'memory of a restore',
          `${Math.max(...restores.map(({ ours }) => ours.peakMb)).toFixed(0)} MB`,
        ),
      ],
      remarks: [
        'Product: `script/koers backup` and `script/koers restore` as processes of their own, their start counted. A backup sorts by primary key, hashes, packs, encrypts, signs, and reads the whole archive back. A restore reads both archives to the end first, migrates an empty database, loads, makes indexes and foreign keys good, reads every table back to compare, and migrates on.',
        'Bare: COPY of the same columns by one connection, unsorted, to plain files; and back from those into tables without an index, key or trigger. So the ratio is what order, safety and certainty cost; medians of rounds in turns.',
        'Memory is the most that the process held resident (Linux), PostgreSQL not counted.',
      ],
    }
  } finally {
    await superuser.end()
  }
}

const archives = ({ home }: BenchDatabase): string => join(home, 'archives')

const addTrail = (superuser: pg.Client, rows: number) =>
  superuser.query(
    `insert into audit.gebeurtenis (op, gebeurtenis, resultaat, actor_soort, details)
     select now(), 'bench.regel', 'gelukt', 'onbekend', jsonb_build_object('ruis', md5(n::text) || md5((n * 7)::text), 'nummer', n)
     from generate_series(1, $1::int) n`,
    [rows],
  )

async function takeBackup(database: BenchDatabase): Promise<Took> {
  await rm(archives(database), { recursive: true, force: true })
  return koers(database, ['backup', '--naar', archives(database)])
}

async function restoreInto(target: BenchDatabase, from: BenchDatabase): Promise<Took> {
  const [newest] = await listArchives(archives(from), 'data')
  return koers(target, ['restore', newest?.file ?? '', '--geheim', join(from.home, 'keys', OWN_SECRET)])
}

/** The command line on this database, with the most memory it held. */
async function koers({ appUrl, ownerUrl, home }: BenchDatabase, args: readonly string[]): Promise<Took> {
  const start = performance.now()
  const child = spawn(process.execPath, [join(ROOT, 'src', 'cli', 'koers.ts'), ...args], {
    env: {
      ...process.env,
      DEMO: '1',
      KOERS_HOME: home,
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  let peakMb = 0
  const { pid = 0 } = child
  const watch = setInterval(async () => {
    const now = await residentMb(pid)
    if (now > peakMb) peakMb = now
  }, 25)
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`koers ${args[0]} ended with ${code}: ${said}`)
  return { seconds: (performance.now() - start) / 1000, peakMb }
}

const columnsOf = ({ columns }: Table): string => columns.map((name) => pg.escapeIdentifier(name)).join(', ')
const fileOf = ({ name }: Table, dir: string): string => join(dir, `${name}.copy`)

async function bareDump(superuser: pg.Client, tables: readonly Table[], dir: string): Promise<number> {
  await rm(dir, { recursive: true, force: true })
  await mkdir(dir)
  const start = performance.now()
  for (const table of tables)
    await pipeline(
      superuser.query(copyTo(`copy ${quoted(table.name)} (${columnsOf(table)}) to stdout`)),
      createWriteStream(fileOf(table, dir), { flush: true }),
    )
  return (performance.now() - start) / 1000
}

async function bareLoad(superuser: pg.Client, tables: readonly Table[], dir: string): Promise<number> {
  await superuser.query('create schema kaal')
  const kaal = ({ name }: Table) => quoted(`kaal.${name.replace('.', '_')}`)
  for (const table of tables)
    await superuser.query(
      `create table ${kaal(table)} as select ${columnsOf(table)} from ${quoted(table.name)} limit 0`,
    )
  const start = performance.now()
  for (const table of tables)
    await pipeline(
      createReadStream(fileOf(table, dir)),
      superuser.query(copyFrom(`copy ${kaal(table)} (${columnsOf(table)}) from stdin`)),
    )
  const seconds = (performance.now() - start) / 1000
  await superuser.query('drop schema kaal cascade')
  return seconds
}

async function sizeOf(tables: readonly Table[], dir: string): Promise<number> {
  const sizes = await Promise.all(tables.map(async (table) => (await stat(fileOf(table, dir))).size))
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6
}
