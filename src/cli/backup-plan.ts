/** What a backup of Koers holds, and where it goes: the settings and the domain, in the words of the platform. */
import { dirname, join } from 'node:path'
import { vernietigOpnieuw } from '../modules/leerling/vernietiging.sql.ts'
import { BackupError } from '../platform/backup/backup.text.ts'
import { prune, readState, writeState } from '../platform/backup/directory.ts'
import {
  type BackupSource,
  type BackupTarget,
  type MadeBackup,
  makeBackup,
  type Progress,
} from '../platform/backup/dump.ts'
import type { RestorePlan } from '../platform/backup/restore.ts'
import { recipientFor } from '../platform/backup/secrets.ts'
import type { Settings } from '../platform/settings.ts'
import { VERSION } from '../server.ts'
import { backupCliText as t } from './backup.text.ts'

/** Schema `kluis` holds the wrapped keys of dossiers, apart from the data. */
export const SCHEMAS = { data: ['koers', 'toegang', 'audit'], keys: ['kluis'] } as const
export const MIGRATIONS = join(import.meta.dirname, '..', '..', 'migrations')

export const backupSource = (settings: Settings, ownerUrl: string): BackupSource => ({
  ownerUrl,
  koers: VERSION,
  home: settings.home,
  // Under the name that it has in a home, so that a restore puts it where it is looked for by default.
  extraKeys: {
    ...(settings.keyFile !== undefined && { kek: settings.keyFile }),
    ...(settings.signKeyFile !== undefined && { 'ondertekening.pem': settings.signKeyFile }),
    ...(settings.seal.file !== undefined && { 'zegel-gegeven': settings.seal.file }),
  },
  schemas: SCHEMAS,
})

/** Where archives go: to `to` when it is given, else to where the settings say. */
export async function backupTarget({ home, backup }: Settings, to?: string): Promise<BackupTarget> {
  const recipient = await recipientFor(join(home, 'keys'), backup.recipient, t.sleutelKop)
  return {
    recipient,
    dataDir: to ?? backup.dir,
    keyDir: to === undefined ? backup.keyDir : join(to, 'sleutels'),
  }
}

/** The backup of every night: made, read back, noted, and the old ones removed. */
export async function regularBackup(
  settings: Settings,
  ownerUrl: string,
  progress: Progress,
): Promise<{ made: MadeBackup; pruned: readonly string[] }> {
  const { dir, keyDir, days, keyDays } = settings.backup
  const before = await readState(dir)
  const began = Date.now()
  try {
    const made = await makeBackup(backupSource(settings, ownerUrl), await backupTarget(settings), progress)
    const now = new Date()
    await writeState(dir, {
      last: {
        takenAt: made.takenAt.toISOString(),
        checkedAt: now.toISOString(),
        seconds: Math.round((now.getTime() - began) / 1000),
        tables: made.data.tables + made.keys.tables,
        rows: made.data.rows + made.keys.rows,
        files: made.data.files + made.keys.files,
        data: { file: made.data.file, bytes: made.data.bytes },
        keys: { file: made.keys.file, bytes: made.keys.bytes },
      },
      failed: null,
    })
    const pruned = [...(await prune(dir, 'data', days, now)), ...(await prune(keyDir, 'keys', keyDays, now))]
    return { made, pruned }
  } catch (error) {
    const code =
      error instanceof BackupError ? 'geweigerd' : ((error as NodeJS.ErrnoException).code ?? 'storing')
    // Where nothing can be written the log of the job is what remains.
    await writeState(dir, { ...before, failed: { at: new Date().toISOString(), code } }).catch(() => {})
    throw error
  }
}

export const restorePlan = (
  from: Pick<RestorePlan, 'data' | 'keys' | 'secret' | 'journal' | 'lookIn'>,
  home: string,
): RestorePlan => ({
  ...from,
  home,
  migrations: MIGRATIONS,
  schemas: SCHEMAS,
  replay: vernietigOpnieuw,
})

/** Where the key archive of this data archive may be, when nobody says: beside it, or in the folder for keys. */
export const keyDirsFor = (dataFile: string, { backup }: Settings): string[] => [
  ...new Set([dirname(dataFile), join(dirname(dataFile), 'sleutels'), backup.keyDir]),
]

/** Where a later list of destroyed dossiers may lie: where its keys may be, and the homes around those (the default is inside one). */
export const listDirsFor = (dataFile: string, keysFile: string, settings: Settings): string[] => {
  const dirs = [...keyDirsFor(dataFile, settings), dirname(keysFile)]
  return [...new Set([...dirs, dirname(dirname(dataFile)), dirname(dirname(keysFile))])]
}
