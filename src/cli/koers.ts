/** The command line of Koers. One file per command; each answers its exit code. */
import { BackupError } from '../platform/backup/backup.text.ts'
import { MigrationError } from '../platform/migrate.ts'
import { PostgresError } from '../platform/postgres/postgres.text.ts'
import { SettingsError } from '../platform/settings.ts'
import { SignError } from '../platform/sign/sign.text.ts'
import { VaultError } from '../platform/vault/vault.text.ts'
import { cliText } from './cli.text.ts'

type Command = (args: readonly string[]) => Promise<number>

/** Loaded when asked for: a check of the trail needs no XML reader. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  beheerder: async () => (await import('./beheerder.ts')).beheerder,
  audit: async () => (await import('./audit.ts')).audit,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).zetBackupTerug,
  keys: async () => (await import('./keys.ts')).keys,
  verify: async () => (await import('./verify.ts')).verify,
  mail: async () => (await import('./mail.ts')).mail,
  import: async () => (await import('./import.ts')).importeer,
}

const [name = 'help', ...args] = process.argv.slice(2)
if (['help', '--help', '-h'].includes(name)) {
  console.log(cliText.gebruik)
} else {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    console.error(cliText.onbekend(name))
    process.exitCode = 2
  } else {
    try {
      process.exitCode = await (await load())(args)
    } catch (error) {
      // What somebody can do something about has a Dutch sentence; the rest is a defect and shows where.
      const known = [SettingsError, PostgresError, MigrationError, BackupError, VaultError, SignError].some(
        (kind) => error instanceof kind,
      )
      console.error(known && error instanceof Error ? error.message : error)
      process.exitCode = 1
    }
  }
}
