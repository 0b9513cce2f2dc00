/** A command's way to the data: the settings of the server, its database (joined when it runs), migrated. */
import { contents } from '../declarations.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { readSettings, type Settings } from '../platform/settings.ts'
import { Keyring } from '../platform/vault/keyring.ts'
import { prepareDatabase } from '../prepare.ts'
import { ROOT } from '../server.ts'

/**
 * Runs a command's work on the database and closes everything after it, whatever happens.
 * @throws SettingsError or PostgresError with a Dutch message
 */
export async function withDatabase<R>(
  work: (db: Database, settings: Settings, ownerUrl: string) => Promise<R>,
): Promise<R> {
  const settings = readSettings(process.env, { root: ROOT })
  const database = await prepareDatabase(settings, { beside: true })
  try {
    const opened = openDatabase(database.appUrl, {
      max: 4,
      name: 'koers-cli',
      keyring: new Keyring(settings, contents),
    })
    try {
      return await work(opened.db, settings, database.ownerUrl)
    } finally {
      await opened.close()
    }
  } finally {
    await database.stop()
  }
}
