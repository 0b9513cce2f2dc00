/**
 * The backup of every night, as a process of its own: the server never holds the owner's connection, and packing and
 * encrypting takes no time from who works late. Two servers on one database: the job runs once.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { defineJob } from '../platform/jobs.ts'
import type { Settings } from '../platform/settings.ts'

const SIX_HOURS = 6 * 3600

export const nachtelijkeBackup = defineJob({
  name: 'backup.nachtelijk',
  data: z.object({}),
  retries: 2,
  cron: '30 2 * * *',
  patience: SIX_HOURS,
  run: async ({ settings }) => {
    if (!settings.backup.nightly) return
    const code = await runBackup(settings)
    // What went wrong stands in the state of the backup, which the page Beheer shows.
    if (code !== 0) throw new Error(`backup ended with ${code}`)
  },
})

function runBackup(settings: Settings): Promise<number | null> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'koers.ts'), 'backup'], {
    env: { ...process.env, ...environmentOf(settings) },
    stdio: 'ignore',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code))
  })
}

/** The settings of this server, as the command line reads them. */
function environmentOf({
  demo,
  home,
  keyFile,
  signKeyFile,
  seal,
  publicUrl,
  database,
  backup,
}: Settings): Record<string, string> {
  return {
    DEMO: demo ? '1' : '0',
    KOERS_HOME: home,
    KOERS_KEY_FILE: keyFile ?? '',
    KOERS_SIGN_KEY_FILE: signKeyFile ?? '',
    KOERS_SEAL_FILE: seal.file ?? '',
    KOERS_SEAL_PASSWORD_FILE: seal.passwordFile ?? '',
    PUBLIC_URL: publicUrl,
    ...(database.kind === 'given'
      ? { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, KOERS_PG_BIN: '' }
      : { DATABASE_URL: '', DATABASE_OWNER_URL: '', KOERS_PG_BIN: database.binaries ?? '' }),
    KOERS_BACKUP_DIR: backup.dir,
    KOERS_BACKUP_KEY_DIR: backup.keyDir,
    KOERS_BACKUP_RECIPIENT: backup.recipient ?? '',
    KOERS_BACKUP_DAYS: String(backup.days),
    KOERS_BACKUP_KEY_DAYS: String(backup.keyDays),
  }
}
