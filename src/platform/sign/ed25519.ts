/** Ed25519 as Koers writes it: a public key is its 32 bytes in base64url (RFC 8037), a key's id the start of their hash. */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

const KEY_BYTES = 32
const SIGNATURE_BYTES = 64

/** The public half of this key, as text. */
export const publicText = (key: KeyObject): string =>
  // The last 32 bytes of the SPKI form are the key itself (RFC 8410).
  createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-KEY_BYTES).toString('base64url')

/** Names a public key: 16 hex digits that are the same on every machine. */
export const keyIdOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16)

/** Only the one way to write these bytes: two texts of one key or signature would leave bits that nobody signed. */
const exact = (text: string, bytes: number): Buffer | null => {
  const found = Buffer.from(text, 'base64url')
  return found.length === bytes && found.toString('base64url') === text ? found : null
}

export const isPublicKey = (text: string): boolean => exact(text, KEY_BYTES) !== null

export const signText64 = (key: KeyObject, bytes: Uint8Array): string =>
  sign(null, bytes, key).toString('base64url')

/** True when the holder of this key signed exactly these bytes. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  const raw = exact(signature, SIGNATURE_BYTES)
  if (!raw || !isPublicKey(publicKey)) return false
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, bytes, key, raw)
  } catch {
    // 32 bytes that are no point of the curve.
    return false
  }
}
