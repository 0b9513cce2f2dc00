/** The directory of archives: their names, how long they stay, and what the last run left to say. */
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { makeDirectory } from '../make-directory.ts'
import { lifeOf } from '../postgres/processes.ts'
import type { Head } from './manifest.ts'

const WORD: Record<Head['kind'], string> = { data: 'gegevens', keys: 'sleutels' }
const DAY = 86_400_000

export const archiveName = (kind: Head['kind'], at: Date): string =>
  `koers-${WORD[kind]}-${at.toISOString().replace(/[-:.]/g, '')}.tar.zst.age`

/** The name of an archive that isn't whole yet; says who writes it. */
export const unfinished = (file: string): string => join(dirname(file), `.${basename(file)}.${process.pid}`)

export type StoredArchive = { readonly file: string; readonly at: Date; readonly bytes: number }

/** The archives of one kind, newest first. */
export async function listArchives(dir: string, kind: Head['kind']): Promise<StoredArchive[]> {
  const names = await readdir(dir).catch(() => [])
  const found: StoredArchive[] = []
  for (const name of names) {
    const at = new RegExp(
      `^koers-${WORD[kind]}-(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)(\\d{3})Z\\.tar\\.zst\\.age$`,
    ).exec(name)
    if (!at) continue
    const [, y, mo, d, h, mi, s, ms] = at
    const file = join(dir, name)
    found.push({
      file,
      at: new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`),
      bytes: (await stat(file)).size,
    })
  }
  return found.sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** Removes archives past their days. The newest stays whatever its age: no backup at all is worse than an old one. */
export async function prune(dir: string, kind: Head['kind'], days: number, now: Date): Promise<string[]> {
  const [, ...older] = await listArchives(dir, kind)
  const past = older.filter(({ at }) => now.getTime() - at.getTime() > days * DAY)
  for (const { file } of past) await rm(file, { force: true })
  return past.map(({ file }) => file)
}

/** Removes what runs that died half-way left behind. Only the holder of the database's backup lock calls this. */
export async function sweepUnfinished(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    const pid = /^\.koers-(?:gegevens|sleutels)-.+\.age\.(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && (lifeOf(Number(pid)) === undefined || Number(pid) === process.pid))
      await rm(join(dir, name), { force: true })
  }
}

const archive = z.object({ file: z.string(), bytes: z.number() })
const stateSchema = z.object({
  /** The last backup that was read back and found whole. */
  last: z.nullable(
    z.object({
      takenAt: z.string(),
      checkedAt: z.string(),
      seconds: z.number(),
      tables: z.number(),
      rows: z.number(),
      files: z.number(),
      data: archive,
      keys: archive,
    }),
  ),
  /** The last run, when it failed. `code` says why, without any content. */
  failed: z.nullable(z.object({ at: z.string(), code: z.string() })),
})
export type BackupState = z.output<typeof stateSchema>

const stateFile = (dir: string) => join(dir, 'stand.json')

/** What the last runs left; nothing when there was none, or what stands there is no state. */
export async function readState(dir: string): Promise<BackupState> {
  try {
    return z.parse(stateSchema, JSON.parse(await readFile(stateFile(dir), 'utf8')))
  } catch {
    return { last: null, failed: null }
  }
}

export async function writeState(dir: string, state: BackupState): Promise<void> {
  makeDirectory(dir)
  const temporary = `${stateFile(dir)}.${process.pid}`
  await writeFile(temporary, JSON.stringify(state), { mode: 0o600, flush: true })
  await rename(temporary, stateFile(dir))
}
