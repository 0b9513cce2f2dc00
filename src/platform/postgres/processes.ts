import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'

/**
 * Tells one life of a process id from the next: start time on Linux, '' where that is not to be had.
 * `undefined` when no such process lives (a zombie does not).
 */
export function lifeOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      // Fields after the parenthesised name: state is the first, start time the twentieth (proc(5)).
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
    } catch {
      return undefined
    }
  }
  try {
    process.kill(pid, 0)
    return ''
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? '' : undefined
  }
}

/** True when `pid` lives and may be the postmaster of `dataDir`; false when it certainly is something else. */
export function mayBePostmaster(pid: number, dataDir: string): boolean {
  if (lifeOf(pid) === undefined) return false
  if (process.platform !== 'linux') {
    try {
      return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')
    } catch {
      return true
    }
  }
  try {
    if (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')) return false
    // The postmaster's working directory is its data directory.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir)
  } catch {
    return lifeOf(pid) !== undefined
  }
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
