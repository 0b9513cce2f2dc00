/** Files beside the database: never changed once they are there, so that a copy needs no snapshot. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isSafePath } from './manifest.ts'

export type FoundFile = { readonly path: string; readonly full: string; readonly bytes: number }

/** Every file under `dir`, with its path from there. A name that starts with a dot is still being written. */
export async function* listFiles(dir: string, under = ''): AsyncGenerator<FoundFile> {
  const entries = await readdir(join(dir, under), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (!isSafePath(path)) continue
    if (entry.isDirectory()) yield* listFiles(dir, path)
    else if (entry.isFile()) {
      const full = join(dir, path)
      const found = await stat(full).catch(() => undefined)
      if (found) yield { path, full, bytes: found.size }
    }
  }
}

export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

/** One file under the name it gets in the archive, when it is there. */
export async function* oneFile(full: string, path: string): AsyncGenerator<FoundFile> {
  const found = await stat(full).catch(() => undefined)
  if (found?.isFile()) yield { path, full, bytes: found.size }
}
