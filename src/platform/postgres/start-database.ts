import { join } from 'node:path'
import type { Settings } from '../settings.ts'
import { type RunningPostgres, startPostgres } from './postgres.ts'
import { provision } from './provision.ts'

export type Database = {
  /** Runtime role: what the pool of the server connects with. */
  readonly appUrl: string
  /** Owner role: migrations, job schema, backup. */
  readonly ownerUrl: string
  /** Version of the server we started ourselves; undefined for one that was given. */
  readonly version: string | undefined
  /** Resolves when a server of our own ends without being asked to; never for one that was given. */
  readonly exited: Promise<void>
  /** Stops a server of our own; close the pools first. Does nothing to one that was given or that another owns. */
  stop(): Promise<void>
}

/** Where a server of our own keeps its files. */
export const dataDirOf = (home: string): string => join(home, 'postgres', 'data')

/**
 * Brings up the database that the settings ask for: the given one as it is, else the packaged PostgreSQL in
 * `<home>/postgres` with the product's roles and database. `beside`: join the server's database, don't stop it (CLI).
 * @throws PostgresError with a Dutch message that says what to do.
 */
export async function startDatabase(
  settings: Pick<Settings, 'database' | 'home'>,
  options: { readonly beside?: boolean } = {},
): Promise<Database> {
  const { database } = settings
  if (database.kind === 'given') {
    const { appUrl, ownerUrl } = database
    return { appUrl, ownerUrl, version: undefined, exited: new Promise(() => {}), stop: async () => {} }
  }
  const server: RunningPostgres = await startPostgres({
    dataDir: dataDirOf(settings.home),
    beside: options.beside ?? false,
    ...(database.binaries === undefined ? {} : { binaries: database.binaries }),
  })
  try {
    const urls = await provision(server)
    let asked = false
    const exited = new Promise<void>((resolve) => {
      server.exited.then(() => asked || resolve())
    })
    const stop = () => {
      asked = true
      return server.stop()
    }
    return { ...urls, version: server.version, exited, stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}
