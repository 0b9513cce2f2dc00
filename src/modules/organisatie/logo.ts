/** A picture of a school before it is kept: what kind it is, how large, and without what the camera wrote in it. */
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { fileTypeFromBuffer } from 'file-type'
import { cleanJpeg, cleanPng } from '../../platform/files/images.ts'
import { ByteReader } from '../../platform/files/reader.ts'

export const MAX_LOGO_BYTES = 500 * 1024
/** Pixels of the longest side; more says nothing on paper and makes every PDF larger. */
export const MAX_LOGO_PIXELS = 2000

export interface Logo {
  readonly soort: 'png' | 'jpg'
  readonly inhoud: Buffer
  readonly breedte: number
  readonly hoogte: number
  readonly sha256: string
}
export type LogoFout =
  | 'organisatie.logo-geen-plaatje'
  | 'organisatie.logo-te-groot'
  | 'organisatie.logo-onleesbaar'

/** Looks at the bytes, never at the name: what a file calls itself is the sender's word (BI-11). */
export async function leesLogo(bytes: Buffer): Promise<Logo | LogoFout> {
  const gevonden = await fileTypeFromBuffer(bytes)
  if (gevonden?.ext !== 'png' && gevonden?.ext !== 'jpg') return 'organisatie.logo-geen-plaatje'
  const maat = gevonden.ext === 'png' ? pngMaat(bytes) : jpgMaat(bytes)
  if (maat === null) return 'organisatie.logo-onleesbaar'
  if (Math.max(...maat) > MAX_LOGO_PIXELS) return 'organisatie.logo-te-groot'
  const schoon = gevonden.ext === 'png' ? cleanPng : cleanJpeg
  // It walks the picture by its own structure, so a broken one makes it stop.
  const inhoud = await buffer(schoon(new ByteReader(delen(bytes)))).catch(() => null)
  if (inhoud === null || inhoud.length === 0) return 'organisatie.logo-onleesbaar'
  const [breedte, hoogte] = maat
  return {
    soort: gevonden.ext,
    inhoud,
    breedte,
    hoogte,
    sha256: createHash('sha256').update(inhoud).digest('hex'),
  }
}

async function* delen(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

type Maat = readonly [breedte: number, hoogte: number]
const bestaat = (maat: Maat): Maat | null => (Math.min(...maat) > 0 ? maat : null)

/** The first chunk of a PNG is its header, with width and height (PNG §11.2.1). */
function pngMaat(bytes: Buffer): Maat | null {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  return bestaat([bytes.readUInt32BE(16), bytes.readUInt32BE(20)])
}

/** From marker to marker to the frame header, which holds height and width (T.81 §B.2.2). */
function jpgMaat(bytes: Buffer): Maat | null {
  let plek = 2
  while (plek + 9 < bytes.length) {
    if (bytes[plek] !== 0xff) return null
    const merk = bytes[plek + 1] ?? 0
    if (merk === 0xff) {
      plek += 1
      continue
    }
    const isKader = merk >= 0xc0 && merk <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(merk)
    if (isKader) return bestaat([bytes.readUInt16BE(plek + 7), bytes.readUInt16BE(plek + 5)])
    plek += 2 + bytes.readUInt16BE(plek + 2)
  }
  return null
}

/** Its name beside the templates. Short: in data of a template long words are given places to break. */
export const logoBestand = ({ soort }: Pick<Logo, 'soort'>): string => `logo.${soort}`
