/** Finished exports on disk: a random name nobody can guess, readable by the product only, gone after a day. */
import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ZipFile } from 'yazl'

const NAAM = /^[0-9a-f]{48}\.zip$/
const map = (home: string): string => join(home, 'exports')

/** Writes a ZIP to a new file. The archive may still be filled while this runs; it ends with `zip.end()`. */
export async function writeExport(home: string, zip: ZipFile): Promise<string> {
  await mkdir(map(home), { recursive: true, mode: 0o700 })
  const naam = `${randomBytes(24).toString('hex')}.zip`
  const file = await open(join(map(home), naam), 'wx', 0o600)
  try {
    await pipeline(zip.outputStream, file.createWriteStream())
  } catch (error) {
    await removeExport(home, naam)
    throw error
  }
  return naam
}

/** Dates the file by our clock, from which its day counts. */
export const dateExport = (home: string, naam: string, at: Date): Promise<void> =>
  utimes(join(map(home), naam), at, at)

/** The bytes of a finished export, or null when it is gone. */
export async function readExport(home: string, naam: string): Promise<AsyncIterable<Uint8Array> | null> {
  if (!NAAM.test(naam)) return null
  const path = join(map(home), naam)
  const there = await stat(path).catch(() => null)
  return there && createReadStream(path)
}

export async function removeExport(home: string, naam: string): Promise<void> {
  if (NAAM.test(naam)) await rm(join(map(home), naam), { force: true })
}

/** Removes what is older than `before`, also what a crash left behind. Answers how many. */
export async function sweepExports(home: string, before: Date): Promise<number> {
  const names = (await readdir(map(home)).catch(() => [])).filter((naam) => NAAM.test(naam))
  let removed = 0
  for (const naam of names) {
    const found = await stat(join(map(home), naam)).catch(() => null)
    if (!found || found.mtime >= before) continue
    await removeExport(home, naam)
    removed += 1
  }
  return removed
}
