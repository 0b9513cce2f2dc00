import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Path from the root (forward slashes) → text. Every rule about the repository is a function over this map,
 * so that a test can hand it a small map that breaks the rule and see the rule complain.
 */
export type Files = ReadonlyMap<string, string>

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Short way to write a made-up repository in a test. */
export const files = (entries: Record<string, string>): Files => new Map(Object.entries(entries))

/**
 * All text files that are, or on the next `git add` would be, in the repository. Files with a NUL byte are
 * binary and left out; so are symbolic links and files that were deleted but not yet committed.
 */
export function repositoryFiles(): Files {
  const listing = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const found = new Map<string, string>()
  for (const path of new Set(listing.split('\0').filter(Boolean))) {
    const text = readText(path)
    if (text !== undefined) found.set(path, text)
  }
  return found
}

/** The text of one file in the repository, or undefined when it is not there or is no text. */
export function readText(path: string): string | undefined {
  try {
    const bytes = readFileSync(join(root, path))
    return bytes.includes(0) ? undefined : bytes.toString('utf8')
  } catch {
    return undefined
  }
}

/** `path:line` of a character offset: what an editor can open. */
export function at(path: string, text: string, offset: number): string {
  return `${path}:${text.slice(0, offset).split('\n').length}`
}

export const isTestFile = (path: string): boolean => /\.(test|e2e)\.tsx?$/.test(path)

export const isSource = (path: string): boolean =>
  path.startsWith('src/') && /\.tsx?$/.test(path) && !isTestFile(path)
