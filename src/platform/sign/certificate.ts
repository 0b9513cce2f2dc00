/**
 * The certificate with which PDFs are sealed. Its own, made at the first start, proves that a file is as this installation made
 * it; one of a trust service provider, given by a setting, also says to a stranger who that is. Apart from the Ed25519 key of
 * the evidence: readers of PDF know certificates, and an organisation may have its own.
 */
import { createPrivateKey, sign, X509Certificate } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as asn1 from 'asn1js'
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension, ExtKeyUsage } from 'pkijs'
import { makeDirectory } from '../make-directory.ts'
import type { Signer } from '../pdf/cms.ts'
import type { Settings } from '../settings.ts'
import { keepOwner, replaceFile } from './key-files.ts'
import { isCertificate, isPrivateKey, pemBlocks } from './pem.ts'
import { chainOf, readPkcs12, type SealKey } from './pkcs12.ts'
import { SignError, signText as text } from './sign.text.ts'

export type SealSettings = Pick<Settings, 'home' | 'demo' | 'seal' | 'publicUrl'>

/** Where the own one is; also where a given one would be put back by a restore. */
const ownFile = ({ home }: Pick<SealSettings, 'home'>): string => join(home, 'keys', 'zegel.pem')
export const sealFile = (settings: Pick<SealSettings, 'home' | 'seal'>): string =>
  settings.seal.file ?? ownFile(settings)
/** Every certificate that ever sealed: what was sealed with a replaced one stays one of ours. */
const listFile = ({ home }: Pick<SealSettings, 'home'>): string =>
  join(home, 'keys', 'zegel-certificaten.pem')

const YEARS = 10
/** Every certificate of this installation, the oldest first. */
export function readCertificates(settings: Pick<SealSettings, 'home'>): readonly X509Certificate[] {
  const file = listFile(settings)
  if (!existsSync(file)) return []
  return pemBlocks(readFileSync(file, 'latin1'), isCertificate).map((pem) => new X509Certificate(pem))
}

/**
 * Sees at the start that PDFs can be sealed: reads the given key, or makes an own one on an installation that has none.
 * @throws SignError with a Dutch message
 */
export async function prepareSealKey(settings: SealSettings, now: Date): Promise<void> {
  const file = sealFile(settings)
  if (settings.seal.file === undefined && !existsSync(file)) {
    makeDirectory(dirname(file))
    replaceFile(file, await newCertificate(settings.publicUrl, now), { ifAbsent: true })
  }
  const { certificates } = await readSealKey(settings, now)
  const [own] = certificates
  const known = readCertificates(settings)
  if (!own || known.some(({ fingerprint256 }) => fingerprint256 === own.fingerprint256)) return
  const list = listFile(settings)
  try {
    makeDirectory(dirname(list))
    appendFileSync(list, own.toString(), { mode: 0o644, flush: true })
  } catch (error) {
    throw new SignError(text.unwritable(list), { cause: error })
  }
  keepOwner(list, dirname(list))
}

/** A new own certificate beside the old ones on the list. @throws SignError when the setting names one: that is not ours to replace */
export async function rotateSealKey(settings: SealSettings, now: Date): Promise<X509Certificate> {
  if (settings.seal.file !== undefined) throw new SignError(text.sealGiven)
  const file = sealFile(settings)
  makeDirectory(dirname(file))
  replaceFile(file, await newCertificate(settings.publicUrl, now), { ifAbsent: false })
  await prepareSealKey(settings, now)
  const [own] = (await readSealKey(settings, now)).certificates
  if (!own) throw new SignError(text.sealDamaged(file))
  return own
}

/**
 * The key that seals now: PEM (key and chain, in one file) or PKCS#12.
 * @throws SignError when it can't be used, with why
 */
export async function readSealKey(settings: SealSettings, now: Date): Promise<SealKey> {
  const file = sealFile(settings)
  const bytes = readPrivate(file, settings.demo)
  const password =
    settings.seal.passwordFile === undefined
      ? undefined
      : readPrivate(settings.seal.passwordFile, settings.demo)
          .toString('utf8')
          .replace(/\r?\n$/, '')
  const found = await open(bytes, password, file)
  const { key, certificates } = found
  const [own] = certificates
  if (!own?.checkPrivateKey(key)) throw new SignError(text.sealNoMatch(file))
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details = {} } = key
  const strong =
    (kind === 'rsa' && (details.modulusLength ?? 0) >= 2048) ||
    (kind === 'ec' && ['prime256v1', 'secp384r1', 'secp521r1'].includes(details.namedCurve ?? ''))
  if (!strong) throw new SignError(text.sealKind(file))
  if (Date.parse(own.validFrom) > now.getTime())
    throw new SignError(text.sealEarly(file, dayOf(own.validFrom)))
  if (Date.parse(own.validTo) < now.getTime()) throw new SignError(text.sealExpired(file, dayOf(own.validTo)))
  return found
}

const dayOf = (date: string): string => new Date(date).toISOString().slice(0, 10)

function readPrivate(file: string, demo: boolean): Buffer {
  try {
    if (!demo && (statSync(file).mode & 0o077) !== 0) throw new SignError(text.open(file))
    return readFileSync(file)
  } catch (error) {
    if (error instanceof SignError) throw error
    const gone = (error as { code?: string }).code === 'ENOENT' // as node:fs throws it
    throw new SignError(gone ? text.sealMissing(file) : text.unreadable(file), { cause: error })
  }
}

async function open(bytes: Buffer, password: string | undefined, file: string): Promise<SealKey> {
  const pem = bytes.toString('latin1')
  try {
    if (!pem.includes('-----BEGIN')) return await readPkcs12(bytes, password ?? '')
    const [secret] = pemBlocks(pem, isPrivateKey)
    const certificates = pemBlocks(pem, isCertificate).map((one) => new X509Certificate(one))
    if (secret === undefined || certificates.length === 0) throw new Error('no key or no certificate')
    const key = createPrivateKey({ key: secret, ...(password === undefined ? {} : { passphrase: password }) })
    return { key, certificates: chainOf(key, certificates) }
  } catch (error) {
    throw new SignError(text.sealDamaged(file), { cause: error })
  }
}

/** Seals with the key of this moment, read anew each time: a certificate that was replaced is used at once. */
export const createSealSigner =
  (settings: SealSettings) =>
  async (now: Date): Promise<Signer> => {
    const { key, certificates } = await readSealKey(settings, now)
    return {
      certificates: certificates.map(({ raw }) => raw),
      sign: async (bytes) => sign('sha256', bytes, key),
    }
  }

/** ECDSA on P-256, as every reader of PAdES knows; for ten years, since nobody answers for its end but we. */
async function newCertificate(publicUrl: string, now: Date): Promise<string> {
  const { subtle } = crypto
  const keys = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const certificate = new Certificate({ version: 2 })
  const serial = crypto.getRandomValues(new Uint8Array(16))
  // A positive number without a zero in front (RFC 5280 §4.1.2.2).
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  certificate.serialNumber = new asn1.Integer({ valueHex: serial.buffer })
  for (const name of [certificate.issuer, certificate.subject])
    name.typesAndValues.push(attribute('2.5.4.3', text.sealName(new URL(publicUrl).host)))
  // Yesterday: a reader whose clock is a little slow sees a certificate that counts.
  certificate.notBefore.value = new Date(now.getTime() - 86_400_000)
  certificate.notAfter.value = new Date(
    Date.UTC(now.getUTCFullYear() + YEARS, now.getUTCMonth(), now.getUTCDate()),
  )
  certificate.extensions = [
    extension('2.5.29.19', new BasicConstraints({ cA: false }).toSchema(), true),
    // digitalSignature and nonRepudiation.
    extension(
      '2.5.29.15',
      new asn1.BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 }),
      true,
    ),
    // Document signing (RFC 9336).
    extension('2.5.29.37', new ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.36'] }).toSchema(), false),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(keys.privateKey, 'SHA-256')
  const key = Buffer.from(await subtle.exportKey('pkcs8', keys.privateKey))
  const secret = createPrivateKey({ key, format: 'der', type: 'pkcs8' }).export({
    type: 'pkcs8',
    format: 'pem',
  })
  return `${secret}${new X509Certificate(Buffer.from(certificate.toSchema(true).toBER(false)))}`
}

const attribute = (type: string, value: string) =>
  new AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) })
const extension = (extnID: string, value: asn1.AsnType, critical: boolean) =>
  new Extension({ extnID, critical, extnValue: value.toBER(false) })
