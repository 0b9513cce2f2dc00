/**
 * The CMS of a seal (RFC 5652) in the one form that PAdES baseline B-B asks (ETSI EN 319 142-1): detached, with content type,
 * message digest and signing-certificate-v2 (RFC 5035) as signed attributes, and nothing else. It is written from its parts
 * by one function; who checks writes it again and compares, so that there is no byte in it that may differ.
 */
import { createHash, verify, X509Certificate } from 'node:crypto'
import * as asn1 from 'asn1js'

/** What makes the bytes of a signature: a key in a file now, an HSM or a remote qualified key later. */
export type Signer = {
  /** DER; the one that signs first, then those that vouch for it. */
  readonly certificates: readonly Uint8Array[]
  /** PKCS#1 v1.5 or ECDSA in DER, over SHA-256 of these bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

const SEQUENCE = 0x30
const SET = 0x31
const OCTETS = 0x04
const VERSION_1 = Buffer.from('020101', 'hex')
const oid = (text: string): Buffer => Buffer.from(new asn1.ObjectIdentifier({ value: text }).toBER(false))
const DATA = oid('1.2.840.113549.1.7.1')
const SIGNED_DATA = oid('1.2.840.113549.1.7.2')
const CONTENT_TYPE = oid('1.2.840.113549.1.9.3')
const MESSAGE_DIGEST = oid('1.2.840.113549.1.9.4')
const SIGNING_CERTIFICATE_V2 = oid('1.2.840.113549.1.9.16.2.47')
const SHA256 = tlv(SEQUENCE, oid('2.16.840.1.101.3.4.2.1'))
const RSA_SHA256 = tlv(SEQUENCE, oid('1.2.840.113549.1.1.11'), Buffer.from('0500', 'hex'))
const ECDSA_SHA256 = tlv(SEQUENCE, oid('1.2.840.10045.4.3.2'))

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** One value of DER: tag, shortest length, content. */
function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const size = body.length.toString(16)
  const bytes = Buffer.from(size.length % 2 === 0 ? size : `0${size}`, 'hex')
  const length =
    body.length < 0x80 ? Buffer.from([body.length]) : Buffer.from([0x80 | bytes.length, ...bytes])
  return Buffer.concat([Buffer.from([tag]), length, body])
}

/** The members of a SET OF stand in the order of their bytes. */
const setOf = (tag: number, ...members: Buffer[]): Buffer => tlv(tag, ...members.sort(Buffer.compare))

/** What is signed: what the document hashes to, and by which certificates exactly. */
function attributes(tag: number, digest: Uint8Array, certificates: readonly Uint8Array[]): Buffer {
  const ids = certificates.map((certificate) => tlv(SEQUENCE, tlv(OCTETS, sha256(certificate))))
  return setOf(
    tag,
    tlv(SEQUENCE, CONTENT_TYPE, tlv(SET, DATA)),
    tlv(SEQUENCE, MESSAGE_DIGEST, tlv(SET, tlv(OCTETS, digest))),
    tlv(SEQUENCE, SIGNING_CERTIFICATE_V2, tlv(SET, tlv(SEQUENCE, tlv(SEQUENCE, ...ids)))),
  )
}

type Parts = {
  readonly certificates: readonly Uint8Array[]
  readonly digest: Uint8Array
  readonly signature: Uint8Array
}

function write({ certificates, digest, signature }: Parts): Buffer {
  const [signing] = certificates
  if (!signing) throw new Error('a seal needs a certificate')
  const ecdsa = new X509Certificate(signing).publicKey.asymmetricKeyType === 'ec'
  const signerInfo = tlv(
    SEQUENCE,
    VERSION_1,
    issuerAndSerial(signing),
    SHA256,
    attributes(0xa0, digest, certificates),
    ecdsa ? ECDSA_SHA256 : RSA_SHA256,
    tlv(OCTETS, signature),
  )
  const signedData = tlv(
    SEQUENCE,
    VERSION_1,
    tlv(SET, SHA256),
    tlv(SEQUENCE, DATA),
    tlv(0xa0, ...certificates),
    tlv(SET, signerInfo),
  )
  return tlv(SEQUENCE, SIGNED_DATA, tlv(0xa0, signedData))
}

/** The content of a value that holds others. */
const inside = (block: asn1.AsnType | undefined): readonly asn1.AsnType[] => {
  if (block instanceof asn1.Constructed || block instanceof asn1.Sequence || block instanceof asn1.Set)
    return block.valueBlock.value
  throw new Error('not in the form of a seal')
}
const rawOf = (block: asn1.AsnType): Buffer => Buffer.from(block.valueBeforeDecodeView)

function issuerAndSerial(certificate: Uint8Array): Buffer {
  const [tbs] = inside(asn1.fromBER(certificate).result)
  const fields = inside(tbs)
  // A version, where there is one, stands before the serial number.
  const at = fields[0] instanceof asn1.Integer ? 0 : 1
  const [serial, issuer] = [fields[at], fields[at + 2]]
  if (!serial || !issuer) throw new Error('not a certificate')
  return tlv(SEQUENCE, rawOf(issuer), rawOf(serial))
}

/** The CMS over a document with this SHA-256. */
export async function makeCms(signer: Signer, digest: Uint8Array): Promise<Buffer> {
  const { certificates } = signer
  const signature = await signer.sign(attributes(SET, digest, certificates))
  return write({ certificates, digest, signature })
}

/** How many bytes it takes at most. */
export const sizeOfCms = ({ certificates }: Signer): number =>
  certificates.reduce((sum, { length }) => sum + length + 64, 0) + 2048

export type CmsFault = 'form' | 'document' | 'signature'
export type CheckedCms =
  | { readonly fault: CmsFault; readonly certificate: Buffer | null }
  | { readonly fault: null; readonly certificate: Buffer }

/**
 * Whether this CMS was made over a document with this SHA-256 by the holder of its first certificate. Who that is, is for
 * the caller to judge.
 */
export function checkCms(cms: Uint8Array, digest: Uint8Array): CheckedCms {
  let parts: Parts
  let exact: boolean
  try {
    parts = read(cms)
    exact = write(parts).equals(cms)
  } catch {
    // Whatever it is, it is not what we write.
    return { fault: 'form', certificate: null }
  }
  const { certificates, signature } = parts
  const certificate = certificates[0] ? Buffer.from(certificates[0]) : null
  if (!exact || !certificate) return { fault: 'form', certificate }
  const key = new X509Certificate(certificate).publicKey
  let signed = false
  try {
    signed = verify('sha256', attributes(SET, parts.digest, certificates), key, signature)
  } catch {
    // A kind of key that signs no such thing.
  }
  if (!signed) return { fault: 'signature', certificate }
  if (!Buffer.from(parts.digest).equals(digest)) return { fault: 'document', certificate }
  return { fault: null, certificate }
}

function read(cms: Uint8Array): Parts {
  const [, content] = inside(asn1.fromBER(cms).result)
  const signedData = inside(inside(content)[0])
  const signerInfo = inside(inside(signedData[4])[0])
  const digests = inside(signerInfo[3]).flatMap((attribute) => {
    const [type, values] = inside(attribute)
    return type && rawOf(type).equals(MESSAGE_DIGEST) ? inside(values) : []
  })
  const [digest, signature] = [digests[0], signerInfo[5]]
  if (!(digest instanceof asn1.OctetString) || !(signature instanceof asn1.OctetString))
    throw new Error('not in the form of a seal')
  return {
    certificates: inside(signedData[3]).map(rawOf),
    digest: digest.valueBlock.valueHexView,
    signature: signature.valueBlock.valueHexView,
  }
}
