/**
 * The lists of destroyed dossiers that lie around a backup. A key archive is signed, so the list of a later one counts by
 * itself; a loose file is not, so somebody has to name it. What can't be read stops a restore: it may hold a dossier
 * that would come back.
 */
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { BackupError, backupText } from './backup.text.ts'
import { collect } from './container.ts'
import { listArchives } from './directory.ts'
import { JOURNAL } from './dump.ts'
import { type Destruction, parseJournal, readJournal } from './journal.ts'
import type { BackupSecret } from './secrets.ts'
import { verifyArchive } from './verify.ts'

export type Beside = {
  readonly entries: readonly Destruction[]
  /** The archive whose list is the longest; the chosen one when none is later. */
  readonly from: string
  /** Until when that list goes. */
  readonly until: string
}

/**
 * @param chosen the key archive of the restore, verified
 * @throws BackupError when something beside it may know of more and is not read
 */
export async function listsBeside(
  chosen: {
    readonly file: string
    readonly takenAt: string
    readonly known: readonly Destruction[]
    /** Somebody named a list: it stands for what can't be read. */
    readonly named: boolean
  },
  secret: BackupSecret,
  dirs: readonly string[],
): Promise<Beside> {
  const archives = (await Promise.all(dirs.map((dir) => listArchives(dir, 'keys'))))
    .flat()
    .filter(({ at }) => at.getTime() > Date.parse(chosen.takenAt))
    .sort((a, b) => b.at.getTime() - a.at.getTime())
  const beside = await newest(
    archives.map(({ file }) => file),
    secret,
    chosen.named,
  )
  const known = new Set([...chosen.known, ...(beside?.entries ?? [])].map(({ id }) => id))
  for (const dir of new Set(dirs)) {
    const file = join(dir, JOURNAL)
    if (!(await stat(file).catch(() => undefined))) continue
    const more = (await readJournal(file)).filter(({ id }) => !known.has(id))
    if (more.length > 0) throw new BackupError(backupText.lijstErnaast(file, more.length))
  }
  return beside ?? { entries: [], from: chosen.file, until: chosen.takenAt }
}

/** A list only grows, so the newest that can be read holds the older ones; one before it that can't be read may hold more. */
async function newest(
  files: readonly string[],
  secret: BackupSecret,
  named: boolean,
): Promise<Beside | undefined> {
  const [file] = files
  if (file === undefined) return undefined
  let carried = ''
  try {
    const { head } = await verifyArchive(file, secret, {
      file: async (path, content) => {
        if (path === JOURNAL) carried = (await collect(content)).toString('utf8')
      },
    })
    const entries = parseJournal(carried, basename(file)).map(({ entry }) => entry)
    return { entries, from: file, until: head.takenAt }
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    if (named) return undefined
    throw new BackupError(backupText.nieuwereSleutelsOnleesbaar(file, error.message), { cause: error })
  }
}
