/**
 * Whether a PDF is, to the last byte, as it was sealed. Stricter than readers are: the seal covers the whole file but its own
 * place, nothing came after it, its place holds the one way to write it, and it allows no change. Reads no PDF objects at all
 * for that, so nothing in the file can lead it astray.
 */
import { createHash, X509Certificate } from 'node:crypto'
import { checkCms } from './cms.ts'
import { NO_CHANGES } from './seal-prepare.ts'

export type SealFault = {
  /**
   * empty: no seal in it · cover: bytes outside the seal · room: the place of the seal is not as we write it ·
   * form: the seal itself is not as we write it · signature: it was not made with its own certificate · document: what it seals
   */
  readonly kind: 'empty' | 'cover' | 'room' | 'form' | 'signature' | 'document'
  /** Which bytes: from, up to and without. */
  readonly ranges: readonly (readonly [from: number, to: number])[]
}
export type CheckedSeal =
  | { readonly ok: false; readonly fault: SealFault }
  | { readonly ok: true; readonly certificate: X509Certificate }

const RANGE = /^\/ByteRange \[0 (\d{1,10}) (\d{1,10}) (\d{1,10})\] *\n\/Contents $/
/** How far before its place the words of a seal begin. */
const WORDS = 200

export function checkSeal(pdf: Buffer): CheckedSeal {
  const at = pdf.lastIndexOf('/ByteRange [')
  const open = at < 0 ? -1 : pdf.indexOf('<', at)
  if (open < 0 || open - at > WORDS) return wrong('empty')
  const words = pdf.subarray(at, open).toString('latin1')
  const [, from, next, rest] = RANGE.exec(words) ?? []
  const before = pdf.subarray(Math.max(0, at - NO_CHANGES.length - 1), at).toString('latin1')
  if (from === undefined || next === undefined || rest === undefined || before !== `${NO_CHANGES}\n`)
    return wrong('form', [[at, open]])
  const [start, end, tail] = [Number(from), Number(next), Number(rest)]
  // In the only way that these numbers can be written.
  if (`${start} ${end} ${tail}` !== `${from} ${next} ${rest}` || start !== open || end <= start + 2)
    return wrong('form', [[at, open]])
  if (end + tail !== pdf.length)
    return wrong('cover', [[Math.min(end + tail, pdf.length), Math.max(end + tail, pdf.length)]])
  const room = pdf.subarray(start + 1, end - 1).toString('latin1')
  if (pdf[end - 1] !== 0x3e || room.length % 2 !== 0) return wrong('room', [[start, end]])
  const odd = /[^0-9a-f]/.exec(room)
  if (odd) return wrong('room', [[start + 1 + odd.index, start + 2 + odd.index]])
  const bytes = Buffer.from(room, 'hex')
  const length = lengthOf(bytes)
  const filled = bytes.subarray(length).findIndex((byte) => byte !== 0)
  if (length === 0 || filled >= 0) {
    const first = start + 1 + (length + Math.max(filled, 0)) * 2
    return wrong('room', [[first, first + 2]])
  }
  const digest = createHash('sha256').update(pdf.subarray(0, start)).update(pdf.subarray(end)).digest()
  const cms = checkCms(bytes.subarray(0, length), digest)
  if (cms.fault === null) return { ok: true, certificate: new X509Certificate(cms.certificate) }
  const sealRange = [[start + 1, start + 1 + length * 2]] as const
  return cms.fault === 'document'
    ? wrong('document', [
        [0, start],
        [end, pdf.length],
      ])
    : wrong(cms.fault, sealRange)
}

const wrong = (kind: SealFault['kind'], ranges: SealFault['ranges'] = []): CheckedSeal => ({
  ok: false,
  fault: { kind, ranges },
})

/** How long the DER value at the beginning is; 0 when there is none. */
function lengthOf(bytes: Buffer): number {
  const [tag = 0, first = 0] = bytes
  if (tag !== 0x30) return 0
  const more = first < 0x80 ? 0 : first & 0x7f
  if (more > 3) return 0
  const length = more === 0 ? first : bytes.readUIntBE(2, more)
  return length + 2 + more <= bytes.length ? length + 2 + more : 0
}
