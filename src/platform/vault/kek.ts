/**
 * The key encryption key: 32 bytes in a file that only the product reads, apart from the data that it protects. The
 * first line is the current one; a second line is there only while a rotation runs, so that both open meanwhile.
 */
import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { chown, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Settings } from '../settings.ts'
import { KEY_BYTES } from './cipher.ts'
import { vaultText as text, VaultError } from './vault.text.ts'

export type Kek = { readonly fingerprint: string; readonly secret: KeyObject }

/** The current one first. */
export type Keks = readonly [Kek, ...Kek[]]

/** Where the KEK of these settings is. */
export const kekFile = (settings: Pick<Settings, 'home' | 'keyFile'>): string =>
  settings.keyFile ?? join(settings.home, 'keys', 'kek')

/** Says which KEK wrapped something, and nothing about it. */
const fingerprintOf = (bytes: Buffer): string =>
  createHash('sha256').update('koers-kek\n').update(bytes).digest('hex').slice(0, 16)

/**
 * The KEKs of the file, null when there is no file.
 * @throws VaultError when others may read it (outside the demo), or when it holds something else
 */
export async function readKeks(file: string, { demo }: { readonly demo: boolean }): Promise<Keks | null> {
  let content: string
  try {
    const { mode } = await stat(file)
    if (!demo && (mode & 0o077) !== 0) throw new VaultError(text.open(file))
    content = await readFile(file, 'utf8')
  } catch (error) {
    const { code } = error as { code?: string } // as node:fs throws it
    if (code === 'ENOENT') return null
    if (error instanceof VaultError) throw error
    throw new VaultError(text.unreadable(file), { cause: error })
  }
  const [first, ...others] = content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => parse(line, file))
  if (!first) throw new VaultError(text.damaged(file))
  return [first, ...others]
}

function parse(line: string, file: string): Kek {
  const bytes = Buffer.from(line, 'base64')
  if (bytes.length !== KEY_BYTES || bytes.toString('base64') !== line)
    throw new VaultError(text.damaged(file))
  return { fingerprint: fingerprintOf(bytes), secret: createSecretKey(bytes) }
}

const line = (kek: Kek): string => `${kek.secret.export().toString('base64')}\n`

/** A new KEK, not yet in any file. */
export function newKek(): Kek {
  const bytes = randomBytes(KEY_BYTES)
  return { fingerprint: fingerprintOf(bytes), secret: createSecretKey(bytes) }
}

/** Makes the first KEK. Of two first starts at once one file wins; the caller reads it again. */
export async function makeKekFile(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const temporary = await writeAside(file, [newKek()])
  try {
    await link(temporary, file)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    await rm(temporary)
  }
}

/** Puts these KEKs in the file, whole or not at all. The file keeps its owner: who rotates may be root. */
export async function writeKekFile(file: string, keks: Keks): Promise<void> {
  const { uid, gid } = await stat(file)
  const temporary = await writeAside(file, keks)
  if (uid !== process.getuid?.()) await chown(temporary, uid, gid)
  await rename(temporary, file)
  const directory = await open(dirname(file))
  await directory.sync()
  await directory.close()
}

async function writeAside(file: string, keks: Keks): Promise<string> {
  const temporary = `${file}.${process.pid}.nieuw`
  const handle = await open(temporary, 'w', 0o600)
  await handle.writeFile(keks.map(line).join(''))
  await handle.sync()
  await handle.close()
  return temporary
}
