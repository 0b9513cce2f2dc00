/** Making a directory with what is above it, where Node's own `recursive` may try for ever: in /proc (no such parent, yet there). */
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes this directory and those above it, readable by nobody else; one that is there stays as it is.
 * @throws the error of the system, with its code
 */
export function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const above = dirname(path)
    if (code === 'ENOENT' && above !== path && !isDirectory(above)) {
      makeDirectory(above)
      makeDirectory(path)
    } else if (!isDirectory(path)) throw error
  }
}

const isDirectory = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
