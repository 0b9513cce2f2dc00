/** Finished exports on disk: sealed under a key that stands in the row of the task, gone after a day, in no backup. */
import { join } from 'node:path'
import { decryptFrames, encryptFrames, type FileSecret, newFileSecret } from '../../platform/files/frames.ts'
import { createDiskStore, type FileStore, type Staged } from '../../platform/files/store.ts'
import { newId } from '../../platform/ids.ts'

const ID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/
const store = (home: string): FileStore => createDiskStore(join(home, 'exports'))

/** Written and readable with its secret, but not there until `keep`. */
export type GeschrevenExport = Pick<Staged, 'keep' | 'drop'> & {
  readonly naam: string
  readonly secret: FileSecret
}

/** Seals a stream into a new file, as it comes. @param at from which its day counts */
export async function writeExport(
  home: string,
  inhoud: AsyncIterable<Uint8Array>,
  at: Date,
): Promise<GeschrevenExport> {
  const naam = newId()
  const secret = newFileSecret(naam)
  const { keep, drop } = await store(home).put(naam, encryptFrames(inhoud, secret), at)
  return { naam, secret, keep, drop }
}

/** The bytes of a finished export, or null when it is gone. */
export async function readExport(
  home: string,
  naam: string,
  secret: FileSecret,
): Promise<AsyncIterable<Uint8Array> | null> {
  const sealed = ID.test(naam) ? await store(home).get(naam) : null
  return sealed && decryptFrames(sealed, secret)
}

export async function removeExport(home: string, naam: string): Promise<void> {
  if (ID.test(naam)) await store(home).delete(naam)
}

/** Removes what is older than `before`, also what a crash left behind. Answers how many. */
export async function sweepExports(home: string, before: Date): Promise<number> {
  const files = store(home)
  let removed = await files.sweep(before)
  for await (const { id, at } of files.list()) {
    if (at >= before) continue
    await files.delete(id)
    removed += 1
  }
  return removed
}
