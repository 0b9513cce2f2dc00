/** Signs in the name of this installation. What it signed is proven by the public key, without this machine. */
import { keyIdOf, publicText, signText64 } from './ed25519.ts'
import { type PublicKey, readPublicKeys, readSignKey, type SignSettings } from './key-files.ts'

export type Signature = {
  readonly sleutelId: string
  readonly publiekeSleutel: string
  /** 64 bytes in base64url. */
  readonly handtekening: string
}

export type EvidenceSigner = {
  /**
   * Signs with the key of this moment, in a tenth of a millisecond: fit for a transaction. What is signed begins with what it
   * is about, so that a signature for one purpose never serves another.
   * @throws SignError
   */
  sign(bytes: Uint8Array): Signature
  /** Every key of this installation, also replaced ones. */
  publicKeys(): readonly PublicKey[]
}

export const createSigner = (settings: SignSettings): EvidenceSigner => ({
  sign: (bytes) => {
    const key = readSignKey(settings)
    const publiekeSleutel = publicText(key)
    return { sleutelId: keyIdOf(publiekeSleutel), publiekeSleutel, handtekening: signText64(key, bytes) }
  },
  publicKeys: () => readPublicKeys(settings),
})
