/**
 * The keys of a backup. Two pairs: an age pair (X25519), of which the server needs only the public half, so that who
 * takes the server can read no backup; and an Ed25519 pair with which the server signs, so that a restore takes only
 * what this installation made. The file with the secret half also names the signature to expect.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { BackupError, backupText } from './backup.text.ts'

/** What opens an archive and recognises who made it. */
export type BackupSecret = { readonly identity: string; readonly origin: string }

const SIGNING = 'backup-signing.pem'
/** Only where no recipient is set: then the machine that makes the backups can also read them. */
export const OWN_SECRET = 'backup-secret.txt'

/** The server's own signing key, made at first use. */
export function signingKey(keysDir: string): { readonly key: KeyObject; readonly origin: string } {
  const file = join(keysDir, SIGNING)
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    writeOnce(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  }
  const key = createPrivateKey(readFileSync(file))
  return { key, origin: publicText(createPublicKey(key)) }
}

// The last 32 bytes of the SPKI form are the key itself (RFC 8410).
const publicText = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64url')
const publicKey = (origin: string): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: origin }, format: 'jwk' })

export const signBytes = (key: KeyObject, bytes: Uint8Array): Buffer => sign(null, bytes, key)

/** True when the holder of `origin`'s secret half signed these bytes. */
export function isSigned(origin: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(null, bytes, publicKey(origin), signature)
  } catch {
    return false
  }
}

/** A new pair, as the text of the file to keep and the public half to configure. */
export async function makeSecret(
  origin: string,
  heading: readonly string[],
): Promise<{ recipient: string; text: string }> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const comment = [...heading, `public key: ${recipient}`, `handtekening: ${origin}`].map(
    (line) => `# ${line}`,
  )
  return { recipient, text: `${comment.join('\n')}\n${identity}\n` }
}

/** Who can read the backups: who is configured, else a pair of the installation's own. */
export async function recipientFor(
  keysDir: string,
  configured: string | undefined,
  heading: readonly string[],
): Promise<string> {
  if (configured !== undefined) return configured
  const file = join(keysDir, OWN_SECRET)
  if (!existsSync(file)) writeOnce(file, (await makeSecret(signingKey(keysDir).origin, heading)).text)
  return identityToRecipient(readSecret(file).identity)
}

/** @throws BackupError when the file is no key file, or does not say whose signature to expect */
export function readSecret(file: string): BackupSecret {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new BackupError(backupText.geenBestand(file), { cause: error })
  }
  const identity = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(text)?.[0]
  if (identity === undefined) throw new BackupError(backupText.geenSleutel(file))
  const origin = /^# handtekening: ([\w-]{43})\s*$/m.exec(text)?.[1]
  if (origin === undefined) throw new BackupError(backupText.sleutelZonderHandtekening(file))
  return { identity, origin }
}

/** Writes a private file that was not there; of two processes at once the first wins. */
function writeOnce(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, text, { mode: 0o600, flush: true })
  try {
    linkSync(temporary, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(temporary)
  }
}
