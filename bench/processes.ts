/** The processes of a bench: a PostgreSQL of its own, the product as it is started for real, and the yardstick. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { jobs } from '../src/declarations.ts'
import { migrateJobs } from '../src/platform/jobs.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startPostgres } from '../src/platform/postgres/postgres.ts'
import { type ProvisionedDatabase, provision } from '../src/platform/postgres/provision.ts'
import { ROOT } from '../src/server.ts'

export type BenchDatabase = ProvisionedDatabase & {
  /** Where the product keeps its keys and files for this database. */
  readonly home: string
  /** Sees every row; for filling the world and the bare query. */
  superuser(): Promise<pg.Client>
}
export type Cluster = {
  readonly version: string
  /** Migrated, with its queues. */
  database(name: string): Promise<BenchDatabase>
  /** With the roles and nothing else, as a restore wants it. */
  empty(name: string): Promise<BenchDatabase>
  stop(): Promise<void>
}

export async function startCluster(): Promise<Cluster> {
  const home = await mkdtemp(join(tmpdir(), 'koers-bench-'))
  const server = await startPostgres({ dataDir: join(home, 'postgres', 'data') })
  const empty = async (name: string): Promise<BenchDatabase> => {
    const urls = await provision(server, name)
    await mkdir(join(home, name))
    return {
      ...urls,
      home: join(home, name),
      superuser: async () => {
        const client = new pg.Client({ connectionString: server.superuserUrl(name) })
        await client.connect()
        return client
      },
    }
  }
  return {
    version: server.version,
    empty,
    database: async (name) => {
      const database = await empty(name)
      await migrate(database.ownerUrl, join(ROOT, 'migrations'))
      await migrateJobs(database.ownerUrl, jobs, 'koers_app')
      return database
    },
    stop: async () => {
      await server.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

export type Running = {
  readonly port: number
  readonly pid: number
  /** Milliseconds from the start of the process to its first answer. */
  readonly startMs: number
  stop(): Promise<void>
}

/** The product by its own entry, on a database that is there; the settings of a real installation as far as a local one may. */
export const startProduct = (
  database: Pick<BenchDatabase, 'appUrl' | 'ownerUrl' | 'home'>,
  more: { port?: number; publicUrl?: string } = {},
): Promise<Running> =>
  startNode([join(ROOT, 'start.mjs')], more.port, {
    DEMO: '1',
    LOG_LEVEL: 'info',
    // One person asks all the time: counted as always, and never refused.
    KOERS_LIMITS: 'schrijven=9999999 zoeken=9999999 pdf=9999999 export=9999999',
    KOERS_HOME: database.home,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    ...(more.publicUrl ? { PUBLIC_URL: more.publicUrl } : {}),
  })

export const startYardstick = (database: Pick<BenchDatabase, 'appUrl' | 'home'>): Promise<Running> =>
  startNode([join(ROOT, 'bench', 'yardstick', 'server.ts')], undefined, {
    DATABASE_URL: database.appUrl,
    KOERS_HOME: database.home,
  })

/** A process that answers on `/readyz` when it is ready. */
export async function startNode(
  args: readonly string[],
  wantedPort: number | undefined,
  env: Record<string, string>,
): Promise<Running> {
  const port = wantedPort ?? (await freePort())
  const start = performance.now()
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`can't start ${args.join(' ')}`)
  await untilReady(child, port)
  return { port, pid, startMs: performance.now() - start, stop: () => endProcess(child) }
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Memory that a process holds now, in MB; NaN where the system doesn't say. */
export async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}
