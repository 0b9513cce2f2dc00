/**
 * AES-256-GCM, and the two shapes of bytes that it makes: a sealed cell and a wrapped key. Pure; which key, and for
 * what place, is the caller's question.
 *
 *   cell          0x02 ‖ id of the key (16) ‖ IV (12) ‖ ciphertext ‖ tag (16)
 *   wrapped key          IV (12) ‖ ciphertext (32) ‖ tag (16)
 *
 * IVs are random: at 96 bits a key may seal 2^32 cells (NIST SP 800-38D §8.3), and a dossier has some thousands.
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

/** Before there were keys: JSON as it is. Rows from then stay readable until `keys re-encrypt` has found none left. */
export const PLAIN = 0x01
export const SEALED = 0x02
const ID = 16
const IV = 12
const TAG = 16
const HEAD = 1 + ID
export const KEY_BYTES = 32

/** What the bytes belong to. Other values at opening than at sealing, and the tag does not fit. */
export type Binding = readonly (string | number | null)[]

// An array as JSON has one reading: no two bindings give the same bytes.
const aad = (binding: Binding): Buffer => Buffer.from(JSON.stringify(binding), 'utf8')

function encrypt(key: KeyObject, plain: Uint8Array, binding: Binding): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG }).setAAD(aad(binding))
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** @throws Error when a bit of the bytes, the key or the binding is another one */
function decrypt(key: KeyObject, bytes: Buffer, binding: Binding): Buffer {
  if (bytes.length < IV + TAG) throw new Error('sealed bytes are cut off')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV), { authTagLength: TAG })
    .setAAD(aad(binding))
    .setAuthTag(bytes.subarray(-TAG))
  return Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()])
}

/** Seals the bytes of one cell under a key, with the id of that key in front. */
export function sealCell(
  key: { id: string; secret: KeyObject },
  plain: Uint8Array,
  binding: Binding,
): Buffer {
  return Buffer.concat([
    Buffer.from([SEALED]),
    Buffer.from(key.id.replaceAll('-', ''), 'hex'),
    encrypt(key.secret, plain, [...binding, key.id]),
  ])
}

/** @throws Error when the cell was changed, or moved from another place */
export function openCell(key: { id: string; secret: KeyObject }, cell: Buffer, binding: Binding): Buffer {
  return decrypt(key.secret, cell.subarray(HEAD), [...binding, key.id])
}

/** The key that a cell names; null for a row from before there were keys. @throws Error on another format */
export function keyIdOf(cell: Buffer): string | null {
  if (cell[0] === PLAIN) return null
  if (cell[0] !== SEALED || cell.length < HEAD) throw new Error(`unknown content format ${cell[0]}`)
  const hex = cell.subarray(1, HEAD).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A new key: 256 random bits. */
export const newSecret = (): KeyObject => createSecretKey(randomBytes(KEY_BYTES))

/** A key in the wrapping of another. */
export const wrapKey = (wrapping: KeyObject, secret: KeyObject, binding: Binding): Buffer =>
  encrypt(wrapping, secret.export(), binding)

/** @throws Error when it was wrapped by another key, or for another place */
export function unwrapKey(wrapping: KeyObject, wrapped: Buffer, binding: Binding): KeyObject {
  const bytes = decrypt(wrapping, wrapped, binding)
  try {
    return createSecretKey(bytes)
  } finally {
    bytes.fill(0)
  }
}
