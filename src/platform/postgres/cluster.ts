import { execFile } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { makeDirectory } from '../make-directory.ts'
import type { Binaries } from './binaries.ts'
import { type Launcher, launcherCan } from './launcher.ts'
import { PostgresError, postgresText } from './postgres.text.ts'
import { lifeOf } from './processes.ts'

/** The environment of every PostgreSQL program: ours holds secrets and PG* variables that are none of its business. */
export const serverEnvironment = {
  PATH: process.env.PATH ?? '/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
}

export const clusterExists = (dataDir: string): boolean => existsSync(join(dataDir, 'PG_VERSION'))

/**
 * Makes the cluster unless it is there: UTF-8, code point order whatever the host's locale (Dutch order is asked
 * per query), data checksums, scram over the local socket only. Made aside and renamed, so a crash leaves no half.
 * @throws PostgresError when the directory is of another major version, another user, or no cluster at all.
 */
export async function ensureCluster(options: {
  readonly dataDir: string
  readonly binaries: Binaries
  readonly launcher: Launcher
  readonly superuserPassword: string
}): Promise<void> {
  const { dataDir, binaries, launcher } = options
  if (clusterExists(dataDir)) {
    const found = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim()
    if (found !== String(binaries.major)) {
      throw new PostgresError(postgresText.wrongVersion(dataDir, found, binaries.major))
    }
    takeOver(dataDir, launcher)
    return
  }
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new PostgresError(postgresText.notADataDir(dataDir))
  }
  sweepUnfinished(dataDir)
  await initialise(options)
}

async function initialise(options: Parameters<typeof ensureCluster>[0]): Promise<void> {
  const { dataDir, binaries, launcher } = options
  const scratch = mkdtempSync(`${dataDir}.new-${process.pid}-`)
  const fresh = join(scratch, 'data')
  const passwordFile = join(scratch, 'password')
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(passwordFile, options.superuserPassword, { mode: 0o600 })
  for (const path of [scratch, fresh, passwordFile]) chownIfRoot(path, launcher)
  const locale =
    binaries.major >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C.UTF-8']
  const program = [...launcher.prefix, binaries.initdb]
  const auth = ['--auth-local=scram-sha-256', '--auth-host=reject', `--pwfile=${passwordFile}`]
  const args = ['--username=postgres', '--encoding=UTF8', ...locale, '--data-checksums', ...auth, '-D', fresh]
  try {
    const [file = '', ...rest] = [...program, ...args]
    await promisify(execFile)(file, rest, { env: serverEnvironment, timeout: 120_000, cwd: scratch })
    if (existsSync(dataDir) && !clusterExists(dataDir)) rmSync(dataDir, { recursive: true })
    // Someone else's first start may have won the race; then theirs is the cluster.
    if (!clusterExists(dataDir)) renameSync(fresh, dataDir)
  } catch (error) {
    if (clusterExists(dataDir)) return
    const detail = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    throw new PostgresError(postgresText.initFailed(detail.trim().split('\n').slice(-5).join('\n')), {
      cause: error,
    })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Removes what first starts that died half-way left behind. */
function sweepUnfinished(dataDir: string): void {
  const prefix = `${basename(dataDir)}.new-`
  for (const name of readdirSync(dirname(dataDir))) {
    if (!name.startsWith(prefix)) continue
    const pid = Number(name.slice(prefix.length).split('-')[0])
    if (lifeOf(pid) === undefined) rmSync(join(dirname(dataDir), name), { recursive: true, force: true })
  }
}

/** Gives the cluster to whom the launcher runs it as: the way of running may differ from last time. */
function takeOver(dataDir: string, launcher: Launcher): void {
  if (statSync(dataDir).uid === launcher.uid) return
  if (process.getuid?.() !== 0) throw new PostgresError(postgresText.foreignData(dataDir))
  const walk = (path: string): void => {
    chownIfRoot(path, launcher)
    // A tablespace link is not followed: we make none.
    if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) walk(join(path, name))
  }
  walk(dataDir)
}

/** chown to the launcher's account; only root can and only root needs to. */
export function chownIfRoot(path: string, launcher: Launcher): void {
  if (process.getuid?.() === 0 && !lstatSync(path).isSymbolicLink())
    chownSync(path, launcher.uid, launcher.gid)
}

/**
 * Makes the private directory that holds the cluster (mode 0700), and sees to it that the launcher's account can
 * reach it and the binaries. Another account must be able to pass through (0711), though not to list.
 */
export async function ensureReachable(
  dataDir: string,
  binaries: Binaries,
  launcher: Launcher,
): Promise<void> {
  const parent = dirname(dataDir)
  try {
    makeDirectory(parent)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new PostgresError(postgresText.notWritable(parent, code), { cause: error })
  }
  if (launcher.kind !== 'account') return
  for (const path of [parent, dirname(parent)]) {
    const mode = statSync(path).mode & 0o777
    if (statSync(path).uid === 0 && (mode & 0o011) !== 0o011) chmodSync(path, mode | 0o011)
  }
  for (const path of [parent, binaries.postgres]) {
    if (!(await launcherCan(launcher, '-x', path))) {
      throw new PostgresError(postgresText.accountCannotRead(launcher.account ?? '', path))
    }
  }
}
