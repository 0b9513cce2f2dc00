/**
 * Where files are: four acts behind which another place than the local disk can come. A file has an id and nothing else;
 * it is written once and never changed, so a backup may copy it while Koers works. While it is being written its name
 * starts with a dot: nobody lists it, and what a crash leaves behind is swept.
 */
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { refuse } from './problems.ts'

export type StoredFile = { readonly id: string; readonly bytes: number; readonly at: Date }

/** Written and on the disk, but not there yet. */
export type Staged = {
  read(): AsyncIterable<Uint8Array>
  /** From here on it is there, under its id. */
  keep(): Promise<void>
  /** Takes it away again; nothing happens after `keep`. */
  drop(): Promise<void>
}

export type FileStore = {
  /** @param at by our own clock: from when an orphan is counted */
  put(id: string, source: AsyncIterable<Uint8Array>, at: Date): Promise<Staged>
  get(id: string): Promise<AsyncIterable<Uint8Array> | null>
  head(id: string): Promise<StoredFile | null>
  delete(id: string): Promise<void>
  list(): AsyncIterable<StoredFile>
  /** Takes away what was being written before `before` and never ended. @returns how many */
  sweep(before: Date): Promise<number>
}

const ID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** Where a file is under its root: sharded by the last two digits of its id, since the first ones of a UUIDv7 are the time. */
export const pathOf = (id: string): string => `${id.slice(-2)}/${id}`

/** Files under `root`, at their `pathOf`. */
export function createDiskStore(root: string): FileStore {
  const place = (id: string, temporary = false): string => {
    if (!ID.test(id)) throw new Error('a file is named by a uuid')
    const final = join(root, pathOf(id))
    return temporary ? join(dirname(final), `.${id}`) : final
  }
  return {
    put: async (id, source, at) => {
      const [temporary, final] = [place(id, true), place(id)]
      await mkdir(dirname(final), { recursive: true, mode: 0o700 }).catch(noSpace)
      try {
        await write(temporary, source)
        await utimes(temporary, at, at)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
      return {
        // Opened when it is read: who reads nothing of it has nothing open.
        read: async function* () {
          yield* createReadStream(temporary)
        },
        keep: async () => {
          await rename(temporary, final)
          await syncDirectory(dirname(final))
        },
        drop: () => rm(temporary, { force: true }),
      }
    },
    get: async (id) => {
      const handle = await open(place(id), 'r').catch(gone)
      return handle?.createReadStream() ?? null
    },
    head: async (id) => {
      const found = await stat(place(id)).catch(gone)
      return found && { id, bytes: found.size, at: found.mtime }
    },
    delete: (id) => rm(place(id), { force: true }),
    list: async function* () {
      for await (const path of names(root)) {
        const id = path.slice(-36)
        if (!ID.test(id) || path !== place(id)) continue
        const found = await stat(path).catch(gone)
        if (found) yield { id, bytes: found.size, at: found.mtime }
      }
    },
    sweep: async (before) => {
      let swept = 0
      for await (const path of names(root)) {
        if (!ID.test(path.slice(-36)) || path !== place(path.slice(-36), true)) continue
        const found = await stat(path).catch(gone)
        if (!found || found.mtime >= before) continue
        await rm(path, { force: true })
        swept += 1
      }
      return swept
    },
  }
}

async function* names(root: string): AsyncGenerator<string> {
  for (const shard of (await readdir(root).catch(() => [])).sort())
    for (const name of await readdir(join(root, shard)).catch(() => [])) yield join(root, shard, name)
}

/** Readable by the product only; on the disk before anybody is told. */
async function write(path: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(path, 'wx', 0o600).catch(noSpace)
  try {
    for await (const chunk of source) {
      let done = 0
      while (done < chunk.byteLength)
        done += (await handle.write(chunk, done, chunk.byteLength - done).catch(noSpace)).bytesWritten
    }
    await handle.sync().catch(noSpace)
  } finally {
    await handle.close()
  }
}

/** The name too survives a power cut; not every system lets a directory be opened. */
async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

function gone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

function noSpace(error: NodeJS.ErrnoException): never {
  if (['ENOSPC', 'EDQUOT', 'EROFS'].includes(error.code ?? '')) throw refuse('bestand.geen-ruimte', error)
  throw error
}
