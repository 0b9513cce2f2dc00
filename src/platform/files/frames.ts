/**
 * A file as it lies on the disk: AES-256-GCM in frames of 64 KiB, the STREAM construction (Hoang, Reyhanitabar, Rogaway,
 * Vizár, CRYPTO 2015). One key per file; the nonce counts the frames and says which one is the last, and the header is
 * associated data of each. So a flipped byte, a cut at the edge of a frame, frames in another order and another header
 * are all refused, and no byte leaves before the tag of its frame fits. One GCM stream would only know at its end.
 *
 *   header   'KOERSF01' (8) ‖ bytes of a frame (4) ‖ prefix of the nonces (7) ‖ id of the file (16)
 *   frame    ciphertext (at most 65,536) ‖ tag (16); nonce = prefix (7) ‖ counter (4) ‖ last (1)
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { ByteReader } from './reader.ts'

const MAGIC = Buffer.from('KOERSF01', 'latin1')
export const FRAME_BYTES = 65_536
export const TAG_BYTES = 16
const PREFIX_BYTES = 7
export const HEADER_BYTES = MAGIC.length + 4 + PREFIX_BYTES + 16
const PREFIX_AT = MAGIC.length + 4

/** What opens one file. Kept sealed, in the row that names the file. */
export type FileSecret = { readonly key: KeyObject; readonly header: Buffer }

/** The bytes on the disk are not the ones that were written. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError'
}

/** A fresh key and header for one file; never used for a second. */
export function newFileSecret(fileId: string): FileSecret {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(FRAME_BYTES)
  const header = Buffer.concat([
    MAGIC,
    size,
    randomBytes(PREFIX_BYTES),
    Buffer.from(fileId.replaceAll('-', ''), 'hex'),
  ])
  if (header.length !== HEADER_BYTES) throw new Error('the id of a file is a uuid')
  return { key: createSecretKey(randomBytes(32)), header }
}

/** As text, to be sealed as content of the row. */
export const packSecret = ({ key, header }: FileSecret): { sleutel: string; kop: string } => ({
  sleutel: key.export().toString('base64'),
  kop: header.toString('base64'),
})

/** @throws DamagedFileError when it is not what `packSecret` made */
export function unpackSecret(packed: unknown): FileSecret {
  const { sleutel, kop } = (packed ?? {}) as { sleutel?: unknown; kop?: unknown }
  const key = Buffer.from(typeof sleutel === 'string' ? sleutel : '', 'base64')
  const header = Buffer.from(typeof kop === 'string' ? kop : '', 'base64')
  if (key.length !== 32 || header.length !== HEADER_BYTES) throw new DamagedFileError('no key of a file')
  return { key: createSecretKey(key), header }
}

function nonceOf(header: Buffer, counter: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  header.copy(nonce, 0, PREFIX_AT, PREFIX_AT + PREFIX_BYTES)
  nonce.writeUInt32BE(counter, PREFIX_BYTES)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** How many bytes so many plain bytes are on the disk. */
export const sealedBytes = (plain: number): number =>
  HEADER_BYTES + plain + TAG_BYTES * Math.max(1, Math.ceil(plain / FRAME_BYTES))

/** Plain bytes → header and frames. */
export async function* encryptFrames(
  plain: AsyncIterable<Uint8Array>,
  { key, header }: FileSecret,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(plain)
  yield header
  for (let counter = 0, last = false; !last; counter++) {
    const ahead = await reader.peek(FRAME_BYTES + 1)
    last = ahead.length <= FRAME_BYTES
    const frame = await reader.take(Math.min(ahead.length, FRAME_BYTES))
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(header, counter, last), {
      authTagLength: TAG_BYTES,
    }).setAAD(header)
    yield Buffer.concat([cipher.update(frame), cipher.final(), cipher.getAuthTag()])
  }
}

/**
 * Header and frames → plain bytes, a frame at a time.
 * @throws DamagedFileError before the first byte of a frame that is not what was written, or not where it was written
 */
export async function* decryptFrames(
  sealed: AsyncIterable<Uint8Array>,
  { key, header }: FileSecret,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(sealed)
  try {
    if (!(await reader.peek(HEADER_BYTES)).equals(header)) throw new DamagedFileError('another header')
    await reader.take(HEADER_BYTES)
    for (let counter = 0, last = false; !last; counter++) {
      const ahead = await reader.peek(FRAME_BYTES + TAG_BYTES + 1)
      last = ahead.length <= FRAME_BYTES + TAG_BYTES
      if (ahead.length < TAG_BYTES) throw new DamagedFileError('cut off')
      const frame = await reader.take(Math.min(ahead.length, FRAME_BYTES + TAG_BYTES))
      yield openFrame(frame, key, header, nonceOf(header, counter, last))
    }
  } finally {
    // Also when who reads stops half-way: the file below must not stay open.
    await reader.close()
  }
}

function openFrame(frame: Buffer, key: KeyObject, header: Buffer, nonce: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(header)
    .setAuthTag(frame.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(frame.subarray(0, -TAG_BYTES)), decipher.final()])
  } catch (error) {
    throw new DamagedFileError('a frame was changed', { cause: error })
  }
}
