import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { PostgresError, postgresText } from './postgres.text.ts'

const shape = z.object({ superuser: z.string(), owner: z.string(), app: z.string() })

/** The passwords of the three roles that log in to a server of our own. */
export type Passwords = z.output<typeof shape>

/**
 * Reads the passwords (file of mode 0600), or makes them when there is no cluster yet.
 * @throws PostgresError when the cluster exists but its passwords do not.
 */
export function readOrMakePasswords(file: string, clusterExists: boolean): Passwords {
  if (!existsSync(file) && !clusterExists) {
    const make = () => randomBytes(24).toString('base64url')
    const temporary = `${file}.${process.pid}`
    writeFileSync(temporary, JSON.stringify({ superuser: make(), owner: make(), app: make() }), {
      mode: 0o600,
      flush: true,
    })
    try {
      // link() fails when the file is there: of two first starts at once, one set of passwords wins.
      linkSync(temporary, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(temporary)
    }
  }
  try {
    chmodSync(file, 0o600)
    return z.parse(shape, JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new PostgresError(postgresText.passwordsMissing(file), { cause: error })
  }
}
