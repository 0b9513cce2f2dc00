/**
 * What was destroyed, kept outside the database: a restore of an older moment reads it and destroys again. One JSON
 * object per line, each with the hash of the one before, so that a line that was taken out shows. Ids and codes only.
 */
import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as z from 'zod/mini'
import { sleep } from '../postgres/processes.ts'
import { BackupError, backupText } from './backup.text.ts'

const id = z.uuid()
const entrySchema = z.strictObject({
  /** Of the decision: a line that is offered twice is written once. */
  id,
  tenant: id,
  subject: id,
  at: z.iso.datetime(),
  /** Codes and ids that rebuild what stays behind of it; never content. */
  facts: z.record(
    z.string().check(z.regex(/^[a-z_]{1,40}$/)),
    z.union([z.number(), z.string().check(z.regex(/^[\w.:-]{0,80}$/))]),
  ),
})
export type Destruction = z.output<typeof entrySchema>

const lineSchema = z.strictObject({
  nr: z.number(),
  entry: entrySchema,
  previous: z.string(),
  hash: z.string(),
})
const FIRST = '0'.repeat(64)
const hashOf = (nr: number, entry: Destruction, previous: string): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        nr,
        previous,
        entry.id,
        entry.tenant,
        entry.subject,
        entry.at,
        Object.entries(entry.facts).sort(),
      ]),
    )
    .digest('hex')

/**
 * Reads a journal and checks its chain; no file is an empty one. An unfinished last line (a crash while it was
 * written) was never acknowledged and does not count.
 * @throws BackupError naming the first line that does not fit
 */
export async function readJournal(file: string): Promise<Destruction[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return parseJournal(text, file).map(({ entry }) => entry)
}

export function parseJournal(text: string, file: string): z.output<typeof lineSchema>[] {
  const lines = text.split('\n').slice(0, -1)
  let previous = FIRST
  return lines.map((text, index) => {
    try {
      const line = z.parse(lineSchema, JSON.parse(text))
      if (
        line.nr !== index + 1 ||
        line.previous !== previous ||
        line.hash !== hashOf(line.nr, line.entry, previous)
      )
        throw new Error('chain')
      previous = line.hash
      return line
    } catch (error) {
      throw new BackupError(backupText.logboekGebroken(file, index + 1), { cause: error })
    }
  })
}

/**
 * Adds what isn't in the journal yet and waits until it is on the disk. Safe to repeat, also by two processes.
 * @throws BackupError when the chain is broken, or another process keeps the file
 */
export async function appendJournal(file: string, entries: readonly Destruction[]): Promise<void> {
  const valid = entries.map((entry) => z.parse(entrySchema, entry))
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await exclusively(file, async () => {
    const text = await readFile(file, 'utf8').catch(() => '')
    const known = parseJournal(text, file)
    const ids = new Set(known.map(({ entry }) => entry.id))
    let [nr, previous] = [known.length, known.at(-1)?.hash ?? FIRST]
    const fresh = valid.filter((entry) => !ids.has(entry.id) && ids.add(entry.id))
    if (fresh.length === 0) return
    const handle = await open(file, 'a', 0o600)
    try {
      // What a crash left of a last line goes; it was never acknowledged.
      await handle.truncate(Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1)))
      for (const entry of fresh) {
        nr += 1
        const hash = hashOf(nr, entry, previous)
        await handle.write(`${JSON.stringify({ nr, entry, previous, hash })}\n`)
        previous = hash
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
  })
}

const STALE_MS = 30_000

async function exclusively(file: string, work: () => Promise<void>): Promise<void> {
  const lock = `${file}.lock`
  for (let tries = 0; ; tries += 1) {
    const handle = await open(lock, 'wx').catch(() => undefined)
    if (handle) {
      await handle.close()
      break
    }
    const age = Date.now() - ((await stat(lock).catch(() => undefined))?.mtimeMs ?? Date.now())
    if (age > STALE_MS) await rm(lock, { force: true })
    if (tries > 200) throw new BackupError(backupText.logboekBezet(file))
    await sleep(50)
  }
  try {
    await work()
  } finally {
    await rm(lock, { force: true })
  }
}
