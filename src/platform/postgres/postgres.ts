import { dirname, join } from 'node:path'
import { findBinaries } from './binaries.ts'
import { clusterExists, ensureCluster, ensureReachable } from './cluster.ts'
import { socketUrl } from './connection.ts'
import { findLauncher, type Launcher } from './launcher.ts'
import { becomeOwner, livingOwner, readServerLock, type ServerLock } from './lockfile.ts'
import { type Passwords, readOrMakePasswords } from './passwords.ts'
import { PostgresError, postgresText } from './postgres.text.ts'
import { lifeOf, mayBePostmaster, sleep } from './processes.ts'
import { answers, launchServer, type ServerProcess } from './server.ts'
import { ensureSocketDir, socketPort } from './socket-dir.ts'

export type PostgresOptions = {
  /** The cluster. Its parent directory also holds the log, the passwords and who started it. */
  readonly dataDir: string
  /** Where the socket goes; default beside the cluster, or in the temporary directory when the path is too long. */
  readonly socketDir?: string
  /** Directory with `postgres` and `initdb`; default the packaged ones. */
  readonly binaries?: string
  /** Join a server that another living process started, and leave it running (the CLI beside the server). */
  readonly beside?: boolean
  /** Server settings on top of ours, e.g. `{ fsync: 'off' }` for a throw-away test cluster. */
  readonly settings?: Readonly<Record<string, string>>
  /** How long to wait for a process that still holds the cluster; default {@link patienceMs}. */
  readonly patienceMs?: number
  /** Fixes how the server is run (tests). */
  readonly launcher?: Launcher['kind']
}

export type RunningPostgres = {
  readonly socketDir: string
  readonly port: number
  /** Major and minor, e.g. `18.4`. */
  readonly version: string
  readonly passwords: Passwords
  /** True when the server was running already. */
  readonly adopted: boolean
  /** Superuser's connection URL; for provisioning and tests, never for the product's pools. */
  superuserUrl(database?: string): string
  /** Resolves when the server is gone, asked or not. */
  readonly exited: Promise<void>
  /** Ends sessions, writes everything out and waits. Does nothing to a server that another process owns. */
  stop(): Promise<void>
}

/** A killed server needs up to two seconds to vanish; recovery after a crash can take longer. */
const patienceMs = 25_000

/**
 * Runs one PostgreSQL on `dataDir`: makes the cluster at first use, adopts a server that still runs, else starts one.
 * Reached over a private socket only. It does not outlive this process on Linux; elsewhere the next start adopts it.
 * Call it from the main thread: the kernel ties the server to the *thread* that started it.
 * @throws PostgresError with a Dutch message that says what to do.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir } = options
  const binaries = await findBinaries(options.binaries)
  const launcher = await findLauncher(options.launcher)
  await ensureReachable(dataDir, binaries, launcher)
  const passwordFile = join(dirname(dataDir), 'passwords.json')
  const passwords = readOrMakePasswords(passwordFile, clusterExists(dataDir))
  await ensureCluster({ dataDir, binaries, launcher, superuserPassword: passwords.superuser })
  const socketDir = ensureSocketDir(options.socketDir ?? join(dirname(dataDir), 'socket'), dataDir, launcher)
  const version = binaries.version.split(' ')[0] ?? binaries.version

  const describe = (server: ServerProcess, lock: { socketDir: string; port: number }, adopted: boolean) => ({
    socketDir: lock.socketDir,
    port: lock.port,
    version,
    passwords,
    adopted,
    superuserUrl: (database = 'postgres') =>
      socketUrl({ ...lock, user: 'postgres', password: passwords.superuser, database }),
    exited: server.exited,
    stop: server.stop,
  })

  const deadline = Date.now() + (options.patienceMs ?? patienceMs)
  for (;;) {
    const lock = readServerLock(dataDir)
    const held = lock !== undefined && mayBePostmaster(lock.pid, dataDir)
    if (lock && held) {
      const server = await adopt(lock, options, passwords.superuser)
      if (server) return describe(server, lock, true)
    } else {
      const server = await launchServer({
        dataDir,
        socketDir,
        postgres: binaries.postgres,
        launcher,
        settings: options.settings ?? {},
        // postmaster.pid of a server that is gone, whose pid something else has now: see launchServer.
        ...(lock ? { deadPid: lock.pid } : {}),
      })
      if (server) {
        becomeOwner(dataDir)
        return describe(server, { socketDir, port: socketPort }, false)
      }
    }
    if (Date.now() > deadline) throw new PostgresError(giveUp(dataDir, lock))
    await sleep(50)
  }
}

/** The running server, if it answers and is ours to use; undefined means: not now, look again. */
async function adopt(
  lock: ServerLock,
  options: PostgresOptions,
  password: string,
): Promise<ServerProcess | undefined> {
  const owner = livingOwner(options.dataDir)
  const foreign = owner !== undefined && owner !== process.pid
  if (foreign && !options.beside) return undefined
  const passwordFile = join(dirname(options.dataDir), 'passwords.json')
  // Without a living owner the kernel may be about to interrupt it: see whether it is still there a moment later.
  if (!lock.ready || !(await answers(lock, options.dataDir, password, passwordFile, owner ? 0 : 200)))
    return undefined
  const watch = watchProcess(lock.pid)
  if (owner !== undefined) return { exited: watch, stop: async () => {} }
  becomeOwner(options.dataDir)
  const stop = async () => {
    if (lifeOf(lock.pid) !== undefined) process.kill(lock.pid, 'SIGINT')
    await watch
  }
  return { exited: watch, stop }
}

async function watchProcess(pid: number): Promise<void> {
  const life = lifeOf(pid)
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (life !== undefined && lifeOf(pid) === life) return
      clearInterval(timer)
      resolve()
    }, 100)
    timer.unref()
  })
}

function giveUp(dataDir: string, lock: ServerLock | undefined): string {
  const owner = livingOwner(dataDir)
  if (owner !== undefined && owner !== process.pid) return postgresText.inUse(owner)
  return postgresText.stillLocked(dataDir, lock?.pid ?? 0)
}
