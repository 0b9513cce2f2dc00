/** Opens a PKCS#12 file (.p12, .pfx) as trust service providers hand them out. */
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import type * as asn1 from 'asn1js'
import { CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeBag } from 'pkijs'

/** A key with the certificates that vouch for it, the own first. */
export type SealKey = { readonly key: KeyObject; readonly certificates: readonly X509Certificate[] }

/** The one of this key first; the others in the order of the file. */
export const chainOf = (key: KeyObject, found: readonly X509Certificate[]): X509Certificate[] => {
  const own = found.filter((one) => one.checkPrivateKey(key))
  return [...own, ...found.filter((one) => !own.includes(one))]
}

const DATA = '1.2.840.113549.1.7.1'

/** @throws Error when it is something else, when the password is wrong, or when it is packed in a way of before PBES2 */
export async function readPkcs12(bytes: Uint8Array, password: string): Promise<SealKey> {
  const secret = new TextEncoder().encode(password).buffer
  const pfx = PFX.fromBER(new Uint8Array(bytes))
  await pfx.parseInternalValues({ password: secret, checkIntegrity: true })
  const safe = pfx.parsedValue?.authenticatedSafe
  if (!safe) throw new Error('not a PKCS#12 file')
  await safe.parseInternalValues({
    safeContents: safe.safeContents.map(({ contentType }) =>
      contentType === DATA ? {} : { password: secret },
    ),
  })
  // pkijs types what it parsed as `any`; each member holds the bags of one part.
  const parts: readonly { value: { safeBags: SafeBag[] } }[] = safe.parsedValue.safeContents
  const bags = parts.flatMap(({ value }) => value.safeBags).map(({ bagValue }) => bagValue)
  const key = await keyIn(bags, secret)
  const certificates = bags.flatMap((bag) =>
    bag instanceof CertBag && bag.parsedValue instanceof Certificate
      ? [new X509Certificate(Buffer.from(bag.parsedValue.toSchema().toBER(false)))]
      : [],
  )
  return { key, certificates: chainOf(key, certificates) }
}

async function keyIn(bags: readonly unknown[], password: ArrayBuffer) {
  for (const bag of bags) {
    if (bag instanceof PKCS8ShroudedKeyBag) {
      // Named protected; the only way that pkijs has to open one.
      const opened = bag as unknown as {
        parseInternalValues(given: { password: ArrayBuffer }): Promise<void>
      }
      await opened.parseInternalValues({ password })
    }
    const info = bag instanceof PKCS8ShroudedKeyBag ? bag.parsedValue : bag
    if (info instanceof PrivateKeyInfo) {
      const der = Buffer.from((info.toSchema() as asn1.Sequence).toBER(false)) // what it is written as
      return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    }
  }
  throw new Error('no key')
}
