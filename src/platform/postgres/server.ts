import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { serverEnvironment } from './cluster.ts'
import type { Launcher } from './launcher.ts'
import { readServerLock, type ServerLock } from './lockfile.ts'
import { PostgresError, postgresText } from './postgres.text.ts'
import { sleep } from './processes.ts'
import { socketPort } from './socket-dir.ts'

/** A server process and the way to end it. */
export type ServerProcess = { readonly exited: Promise<void>; stop(): Promise<void> }

/** Recovery after a crash replays at most a few checkpoints' worth of WAL. */
const startMs = 120_000
const stopMs = 30_000
const logBytes = 10 * 1024 * 1024

const serverSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log may not hold what a school wrote: no statements, no parameters, no DETAIL with key values.
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
}

/**
 * Starts a postmaster and waits until it takes connections. Undefined when another one still holds the directory:
 * PostgreSQL decides that, by its lock and its shared memory.
 * @throws PostgresError with the end of the log when it fails for another reason.
 */
export async function launchServer(options: {
  readonly dataDir: string
  readonly socketDir: string
  readonly postgres: string
  readonly launcher: Launcher
  readonly settings: Readonly<Record<string, string>>
  readonly deadPid?: number
}): Promise<ServerProcess | undefined> {
  const { dataDir } = options
  const logFile = join(dirname(dataDir), 'postgres.log')
  if (existsSync(logFile) && statSync(logFile).size > logBytes) renameSync(logFile, `${logFile}.1`)
  const log = openSync(logFile, 'a', 0o600)
  const logStart = fstatSync(log).size
  const settings = Object.entries({ ...serverSettings, ...options.settings }).flatMap(([k, v]) => [
    '-c',
    `${k}=${v}`,
  ])
  const place = ['-D', dataDir, '-k', options.socketDir, '-p', String(socketPort)]
  const [file = '', ...args] = [...options.launcher.prefix, options.postgres, ...place, ...settings]
  const child = spawn(file, args, {
    cwd: dirname(dataDir),
    // Its own session: Ctrl-C reaches us alone, so that requests can finish before the database goes.
    detached: true,
    stdio: ['ignore', log, log],
    // A stale lock may name a pid that another program has now (or a zombie), and PostgreSQL would refuse for ever.
    // It leaves this one pid out of that check (as for pg_ctl) and still checks the shared memory itself.
    env: {
      ...serverEnvironment,
      ...(options.deadPid ? { PG_GRANDPARENT_PID: String(options.deadPid) } : {}),
    },
  })
  closeSync(log)
  const server = supervise(child)
  if (await becomesReady(child, server, dataDir)) return server
  const written = readFileSync(logFile).subarray(logStart).toString('utf8')
  const taken = ['already exists', 'pre-existing shared memory block', 'is another postmaster']
  if (/lock file|shared memory|postmaster/.test(written) && taken.some((words) => written.includes(words)))
    return
  if (/No space left on device|Disk quota exceeded/.test(written))
    throw new PostgresError(postgresText.diskFull(dataDir))
  throw new PostgresError(postgresText.startFailed(logFile, written.trim().split('\n').slice(-6).join('\n')))
}

function supervise(child: ChildProcess): ServerProcess {
  const interrupt = () => child.kill('SIGINT')
  // For systems whose kernel does not do it for us.
  process.once('exit', interrupt)
  const exited = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  }).finally(() => process.off('exit', interrupt))
  const stop = async () => {
    interrupt()
    const late = setTimeout(() => child.kill('SIGQUIT'), stopMs)
    await exited
    clearTimeout(late)
  }
  return { exited, stop }
}

/** False when the process ended first. A stale lock also says "ready", so the pid must be that of our child. */
async function becomesReady(child: ChildProcess, server: ServerProcess, dataDir: string): Promise<boolean> {
  let ended = false
  server.exited.then(() => {
    ended = true
  })
  const deadline = Date.now() + startMs
  while (!ended) {
    const lock = readServerLock(dataDir)
    if (lock?.ready && lock.pid === child.pid) return true
    if (Date.now() > deadline) await server.stop()
    await sleep(15)
  }
  return false
}

/**
 * True when the server behind `lock` takes a connection, serves `dataDir`, and still does so `againMs` later.
 * @throws PostgresError when it refuses the password: waiting will not help.
 */
export async function answers(
  lock: ServerLock,
  dataDir: string,
  password: string,
  passwordFile: string,
  againMs: number,
): Promise<boolean> {
  const client = new pg.Client({
    host: lock.socketDir,
    port: lock.port,
    user: 'postgres',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  })
  // A server that goes down while we are connected must not take us along.
  client.on('error', () => {})
  try {
    await client.connect()
    const ask = () => client.query<{ data_directory: string }>('show data_directory')
    const { rows } = await ask()
    if (againMs > 0) {
      await sleep(againMs)
      await ask()
    }
    const served = rows[0]?.data_directory
    return served !== undefined && realpathSync(served) === realpathSync(dataDir)
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01') {
      throw new PostgresError(postgresText.passwordRefused(passwordFile), { cause: error })
    }
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
