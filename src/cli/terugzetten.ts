/** A restore as both `restore` and the drill do it: check everything, start an empty database, write, open the queues. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { jobs as jobDefinitions } from '../declarations.ts'
import { listNodigeBestanden, type NodigBestand } from '../modules/dossier/dossier.back-up.sql.ts'
import { BackupError, backupText } from '../platform/backup/backup.text.ts'
import { listArchives } from '../platform/backup/directory.ts'
import type { Progress } from '../platform/backup/dump.ts'
import {
  type Checked,
  checkRestore,
  type Restored,
  type RestorePlan,
  refuseTaken,
  restore,
} from '../platform/backup/restore.ts'
import { openDatabase } from '../platform/database.ts'
import { migrateJobs, restoreJobs } from '../platform/jobs.ts'
import { clusterExists } from '../platform/postgres/cluster.ts'
import { dataDirOf, startDatabase } from '../platform/postgres/start-database.ts'
import type { Settings } from '../platform/settings.ts'
import { kekFile, readKeks } from '../platform/vault/kek.ts'
import { listKekFingerprints } from '../platform/vault/vault.sql.ts'

export type Teruggezet = {
  checked: Checked
  restored: Restored
  queue: { waiting: number; held: number; unknown: number }
  kek: KekStand
  /** Files that the rows name and the backup does not hold as they were. */
  weg: readonly NodigBestand[]
}
/** Whether the KEK of the keys is where these settings look for it, in the home that was restored only, or nowhere. */
export type KekStand = 'goed' | 'in-home' | 'ontbreekt'

/**
 * @param after work on the restored database while it still runs
 * @throws BackupError, and then nothing was written to the database
 */
export async function zetTerug(
  settings: Pick<Settings, 'home' | 'keyFile' | 'database'>,
  plan: RestorePlan,
  on: {
    readonly progress: Progress
    readonly verified?: (checked: Checked) => void
    readonly after?: (ownerUrl: string, appUrl: string) => Promise<void>
  },
): Promise<Teruggezet> {
  // Nobody waits for the reading of a large archive to hear that the home was not empty.
  if (settings.database.kind === 'given' || clusterExists(dataDirOf(settings.home)))
    await refuseFull(settings)
  const checked = await checkRestore(plan, on.progress)
  on.verified?.(checked)
  const database = await startDatabase(settings)
  try {
    const restored = await restore(plan, checked, database.ownerUrl, on.progress)
    await migrateJobs(database.ownerUrl, jobDefinitions, 'koers_app')
    const queue = await restoreJobs(database.ownerUrl, jobDefinitions, restored.jobs)
    const kek = await kekStand(database.appUrl, settings)
    const weg = await ontbrekend(database.ownerUrl, checked)
    await on.after?.(database.ownerUrl, database.appUrl)
    return { checked, restored, queue, kek, weg }
  } finally {
    await database.stop()
  }
}

/**
 * The manifest holds path, length and checksum of every file, and the archive was read against it to its last byte: so what
 * the rows name must be in it, as long as it was sealed.
 */
export async function ontbrekend(ownerUrl: string, { data }: Pick<Checked, 'data'>): Promise<NodigBestand[]> {
  const lengte = new Map(data.manifest.files.map(({ path, bytes }) => [path, bytes]))
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'koers-restore' })
  await client.connect()
  try {
    const nodig = await listNodigeBestanden(client)
    return nodig.filter(({ pad, bytes }) => lengte.get(pad) !== bytes)
  } finally {
    await client.end()
  }
}

export async function kekStand(
  appUrl: string,
  settings: Pick<Settings, 'home' | 'keyFile'>,
): Promise<KekStand> {
  const { db, close } = openDatabase(appUrl, { max: 1, name: 'koers-restore' })
  const used = await db.transaction().execute(listKekFingerprints).finally(close)
  const opens = async (file: string): Promise<boolean> => {
    // Who may read the file is for the start of the server to judge.
    const keks = await readKeks(file, { demo: true })
    return used.every((fingerprint) => keks?.some((kek) => kek.fingerprint === fingerprint))
  }
  if (await opens(kekFile(settings))) return 'goed'
  return (await opens(kekFile({ home: settings.home, keyFile: undefined }))) ? 'in-home' : 'ontbreekt'
}

async function refuseFull(settings: Pick<Settings, 'home' | 'database'>): Promise<void> {
  const database = await startDatabase(settings)
  try {
    await refuseTaken(database.ownerUrl, settings.home)
  } finally {
    await database.stop()
  }
}

/** The newest key archive in these folders; which is also the one with the longest list of destroyed dossiers. */
export async function nieuwsteSleutels(dirs: readonly string[]): Promise<string> {
  const found = (
    await Promise.all(dirs.filter((dir) => existsSync(dir)).map((dir) => listArchives(dir, 'keys')))
  ).flat()
  const newest = found.sort((a, b) => b.at.getTime() - a.at.getTime())[0]
  if (!newest) throw new BackupError(backupText.sleutelsNodig(dirs.join(', ')))
  return newest.file
}

/** The list of destroyed dossiers of another home, when it is still there. */
export const lijstIn = (home: string): string | undefined => {
  const file = join(home, 'vernietigd.log')
  return existsSync(file) ? file : undefined
}
