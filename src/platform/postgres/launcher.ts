import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { PostgresError, postgresText } from './postgres.text.ts'

/**
 * How a PostgreSQL program is run here. PostgreSQL refuses to run as root, and must not outlive us:
 * - `namespace`: root, in a user namespace where it is not root; files stay root's, homes of mode 0700 work
 * - `account`: root, as an existing ordinary account, which then owns the cluster's files
 * - `bound`: an ordinary user on Linux; the kernel interrupts the server when we die
 * - `plain`: elsewhere; a server that outlives us is adopted at the next start
 */
export type Launcher = {
  readonly kind: 'namespace' | 'account' | 'bound' | 'plain'
  readonly prefix: readonly string[]
  /** Who owns the cluster's files, seen from outside. */
  readonly uid: number
  readonly gid: number
  readonly account?: string
}

// SIGINT is PostgreSQL's "fast shutdown": sessions are ended, everything committed is kept.
const bind = ['setpriv', '--pdeathsig=INT']

/** Picks the best launcher that works here by trying each. `only` fixes the kind (tests). */
export async function findLauncher(only?: Launcher['kind']): Promise<Launcher> {
  for (const candidate of candidates()) {
    if (only && candidate.kind !== only) continue
    if (candidate.prefix.length === 0 || (await runs([...candidate.prefix, 'true']))) return candidate
  }
  throw new PostgresError(postgresText.rootImpossible)
}

/** True when `launcher` can run `test <flag> <path>` successfully: what that account may reach. */
export async function launcherCan(launcher: Launcher, flag: '-x' | '-r', path: string): Promise<boolean> {
  return runs([...launcher.prefix, 'test', flag, path])
}

function* candidates(): Generator<Launcher> {
  const uid = process.getuid?.() ?? 0
  const gid = process.getgid?.() ?? 0
  if (uid !== 0) {
    if (process.platform === 'linux') yield { kind: 'bound', prefix: bind, uid, gid }
    yield { kind: 'plain', prefix: [], uid, gid }
    return
  }
  // Any mapped uid but 0 will do; 1 has a passwd entry everywhere, which initdb asks for.
  const unshare = ['unshare', '--user', '--map-user=1', '--map-group=1']
  yield { kind: 'namespace', prefix: [...unshare, ...bind], uid, gid }
  for (const entry of accounts()) {
    const become = [
      'setpriv',
      `--reuid=${entry.uid}`,
      `--regid=${entry.gid}`,
      '--clear-groups',
      '--pdeathsig=INT',
    ]
    yield { kind: 'account', prefix: become, uid: entry.uid, gid: entry.gid, account: entry.name }
  }
}

function accounts(): { name: string; uid: number; gid: number }[] {
  const wanted = process.env.KOERS_PG_USER ? [process.env.KOERS_PG_USER] : ['postgres', 'nobody']
  let passwd = ''
  try {
    passwd = readFileSync('/etc/passwd', 'utf8')
  } catch {
    return []
  }
  const rows = passwd.split('\n').map((line) => line.split(':'))
  return wanted.flatMap((name) => {
    const row = rows.find((fields) => fields[0] === name)
    const uid = Number(row?.[2])
    return row && uid > 0 ? [{ name, uid, gid: Number(row[3]) }] : []
  })
}

async function runs(command: readonly string[]): Promise<boolean> {
  const [file, ...args] = command
  if (file === undefined) return false
  try {
    await promisify(execFile)(file, args, { timeout: 10_000 })
    return true
  } catch {
    return false
  }
}
