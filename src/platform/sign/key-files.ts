/**
 * The signing key of this installation and the public halves of every key it ever had. The private half is one file that
 * only the product reads, apart from the KEK: who can decrypt need not be able to sign (security §5.3). The public ones
 * stay for ever in a list beside it, because what was signed with a replaced key must stay verifiable.
 */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import {
  appendFileSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { makeDirectory } from '../make-directory.ts'
import type { Settings } from '../settings.ts'
import { isPublicKey, keyIdOf, publicText } from './ed25519.ts'
import { SignError, signText as text } from './sign.text.ts'

export type SignSettings = Pick<Settings, 'home' | 'signKeyFile' | 'demo'>

/** A public key as it is published. */
export type PublicKey = {
  readonly sleutelId: string
  /** Its 32 bytes in base64url. */
  readonly publiekeSleutel: string
  /** Since when this installation knew it. */
  readonly sinds: string
}

/** Where the private key of these settings is. */
export const signKeyFile = ({
  home,
  signKeyFile: given,
}: Pick<SignSettings, 'home' | 'signKeyFile'>): string => given ?? join(home, 'keys', 'ondertekening.pem')

/** Where the public keys are, of now and before: always in the home, so that they go with its backup. */
export const publicKeysFile = ({ home }: Pick<SignSettings, 'home'>): string =>
  join(home, 'keys', 'ondertekening-openbaar')

/**
 * The private key of this moment; read anew each time, so that a rotation beside a running server is seen at once.
 * @throws SignError when others may read it (outside the demo), when it is gone, or when it holds something else
 */
export function readSignKey(settings: SignSettings): KeyObject {
  const file = signKeyFile(settings)
  let pem: string
  try {
    if (!settings.demo && (statSync(file).mode & 0o077) !== 0) throw new SignError(text.open(file))
    pem = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof SignError) throw error
    const { code } = error as { code?: string } // as node:fs throws it
    if (code !== 'ENOENT') throw new SignError(text.unreadable(file), { cause: error })
    throw new SignError(settings.signKeyFile === undefined ? text.missing(file) : text.missingGiven(file))
  }
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Says the same as a key of another kind.
  }
  throw new SignError(text.damaged(file))
}

/** Every public key, the oldest first; the last one need not be the current. @throws SignError when the list is damaged */
export function readPublicKeys(settings: Pick<SignSettings, 'home'>): readonly PublicKey[] {
  const file = publicKeysFile(settings)
  if (!existsSync(file)) return []
  const keys = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [publiekeSleutel = '', sinds = '', ...more] = line.split(' ')
      if (!isPublicKey(publiekeSleutel) || Number.isNaN(Date.parse(sinds)) || more.length > 0)
        throw new SignError(text.listDamaged(file))
      return { sleutelId: keyIdOf(publiekeSleutel), publiekeSleutel, sinds }
    })
  // Two first starts at once may each have added the same one.
  return keys.filter((key, at) => keys.findIndex((one) => one.sleutelId === key.sleutelId) === at)
}

/**
 * Sees at the start that there is a key that can be used, and makes it on an installation that never had one.
 * @throws SignError with a Dutch message
 */
export function prepareSignKey(settings: SignSettings, now: Date): void {
  const file = signKeyFile(settings)
  const known = readPublicKeys(settings)
  // Of two first starts at once one file wins, and both read that one.
  if (!existsSync(file) && known.length === 0 && settings.signKeyFile === undefined) {
    makeDirectory(dirname(file))
    replaceFile(file, newPem(), { ifAbsent: true })
  }
  remember(settings, publicText(readSignKey(settings)), now)
}

/**
 * A new key. Its public half is on the list before anything can be signed with it; cut off, only a key that signs nothing is
 * there more.
 * @throws the error of the system when the place can't be written
 */
export function rotateSignKey(settings: SignSettings, now: Date): PublicKey {
  const file = signKeyFile(settings)
  const pem = newPem()
  const publiekeSleutel = publicText(createPrivateKey(pem))
  // The one of now first: a file that somebody put there by hand may not be on the list yet.
  if (existsSync(file)) remember(settings, publicText(readSignKey(settings)), now)
  makeDirectory(dirname(file))
  remember(settings, publiekeSleutel, now)
  replaceFile(file, pem, { ifAbsent: false })
  return { sleutelId: keyIdOf(publiekeSleutel), publiekeSleutel, sinds: now.toISOString() }
}

const newPem = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

function remember(settings: SignSettings, publiekeSleutel: string, now: Date): void {
  const file = publicKeysFile(settings)
  if (readPublicKeys(settings).some((known) => known.publiekeSleutel === publiekeSleutel)) return
  try {
    makeDirectory(dirname(file))
    // One short line in one write: two processes at once leave two whole lines.
    appendFileSync(file, `${publiekeSleutel} ${now.toISOString()}\n`, { mode: 0o644, flush: true })
  } catch (error) {
    throw new SignError(text.unwritable(file), { cause: error })
  }
  keepOwner(file, dirname(file))
}

/** Whole or not at all. The file keeps the owner of what it replaces: who rotates may be root. */
export function replaceFile(
  file: string,
  content: string,
  { ifAbsent }: { readonly ifAbsent: boolean },
): void {
  const temporary = `${file}.${process.pid}.nieuw`
  writeFileSync(temporary, content, { mode: 0o600, flush: true })
  try {
    keepOwner(temporary, existsSync(file) ? file : dirname(file))
    if (ifAbsent) linkSync(temporary, file)
    else renameSync(temporary, file)
  } catch (error) {
    if (!ifAbsent || (error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    rmSync(temporary, { force: true })
  }
  const directory = openSync(dirname(file), 'r')
  fsyncSync(directory)
  closeSync(directory)
}

/** What root makes for the user of Koers is that user's. */
export function keepOwner(file: string, like: string): void {
  const { uid, gid } = statSync(like)
  if (process.getuid?.() === 0 && statSync(file).uid !== uid) chownSync(file, uid, gid)
}
