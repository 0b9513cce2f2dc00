import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chownIfRoot } from './cluster.ts'
import type { Launcher } from './launcher.ts'
import { PostgresError, postgresText } from './postgres.text.ts'

/** The server's "port": only the last part of the socket's name, since nothing listens on TCP. */
export const socketPort = 5432

// sockaddr_un.sun_path is 108 bytes on Linux and 104 elsewhere, one of which is the closing zero.
const longest = process.platform === 'linux' ? 107 : 103
const fits = (dir: string) => Buffer.byteLength(join(dir, `.s.PGSQL.${socketPort}`)) <= longest

/**
 * Makes a private directory for the socket and returns it: the wanted one, or where that path is too long a short
 * one in the temporary directory, named after `dataDir`. The latter may exist only as ours and with mode 0700:
 * anyone can make directories there.
 */
export function ensureSocketDir(wanted: string, dataDir: string, launcher: Launcher): string {
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const short = join(tmpdir(), `koers-${process.getuid?.() ?? 0}-${digest}`)
  const dir = fits(wanted) ? wanted : short
  if (!fits(dir)) throw new PostgresError(postgresText.socketTooLong(dir))
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const found = lstatSync(dir)
  const own = found.uid === process.getuid?.() || found.uid === launcher.uid
  const isPrivate = own && (found.mode & 0o077) === 0
  if (!found.isDirectory() || (dir === short && !isPrivate)) {
    throw new PostgresError(postgresText.unsafeSocketDir(dir))
  }
  chmodSync(dir, 0o700)
  chownIfRoot(dir, launcher)
  return dir
}
