/**
 * Photos without where and by whom they were taken. A picture is walked by its own structure and written again with only
 * the parts that make the picture: EXIF, GPS, XMP, IPTC, comments and whatever hangs behind the picture stay out (BI-44).
 * Nothing is decoded, so a picture of a gigapixel costs nothing; its header says how big it is.
 */
import { Readable } from 'node:stream'
import { refuse } from './problems.ts'
import { ByteReader, CutOffError } from './reader.ts'

const MOST_PIXELS = 10_000

/** In pixels. */
export type PictureSize = { readonly width: number; readonly height: number }

function checkSize(width: number, height: number): PictureSize {
  if (width < 1 || height < 1) throw refuse('bestand.beschadigd')
  if (width > MOST_PIXELS || height > MOST_PIXELS) throw refuse('bestand.afmetingen')
  return { width, height }
}

/** A small picture at once, with its size. @throws AppError when it is broken or larger than any picture here may be */
export async function cleanPicture(
  kind: 'png' | 'jpg',
  bytes: Buffer,
): Promise<{ bytes: Buffer; size: PictureSize }> {
  const clean = (kind === 'png' ? cleanPng : cleanJpeg)(new ByteReader(Readable.from([bytes])))
  const parts: Buffer[] = []
  try {
    for (;;) {
      const next = await clean.next()
      if (next.done) return { bytes: Buffer.concat(parts), size: next.value }
      parts.push(next.value)
    }
  } catch (error) {
    throw error instanceof CutOffError ? refuse('bestand.beschadigd', error) : error
  }
}

const PNG_SIGNATURE = 8
/** Chunks that make the picture (PNG 3rd edition §11); text, time and eXIf are not among them. */
const PNG_KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT cICP bKGD pHYs hIST sPLT acTL fcTL fdAT'.split(' '),
)

/** Answers the size when it is done. */
export async function* cleanPng(reader: ByteReader): AsyncGenerator<Buffer, PictureSize> {
  let size: PictureSize | null = null
  yield await reader.take(PNG_SIGNATURE)
  for (let first = true, type = ''; type !== 'IEND'; first = false) {
    const head = await reader.peek(8)
    if (head.length < 8) throw refuse('bestand.beschadigd')
    const length = head.readUInt32BE(0)
    type = head.toString('latin1', 4, 8)
    if (first !== (type === 'IHDR') || (first && length !== 13)) throw refuse('bestand.beschadigd')
    if (first) {
      const ihdr = await reader.peek(16)
      if (ihdr.length < 16) throw refuse('bestand.beschadigd')
      size = checkSize(ihdr.readUInt32BE(8), ihdr.readUInt32BE(12))
    }
    for await (const piece of reader.pieces(length + 12)) if (PNG_KEPT.has(type)) yield piece
  }
  if (!size) throw refuse('bestand.beschadigd')
  return size
}

const SOS = 0xda
const EOI = 0xd9
/** JFIF, colour profile and Adobe's colour transform; the other application segments and comments go. */
const isKept = (marker: number): boolean =>
  marker === 0xe0 || marker === 0xe2 || marker === 0xee || (marker < 0xe0 && marker !== 0xfe)
const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Answers the size when it is done. */
export async function* cleanJpeg(reader: ByteReader): AsyncGenerator<Buffer, PictureSize> {
  yield await reader.take(2)
  let size: PictureSize | null = null
  for (;;) {
    const head = await reader.peek(4)
    const marker = head[1] ?? 0
    if (head.length < 2 || head[0] !== 0xff) throw refuse('bestand.beschadigd')
    if (marker === 0xff) {
      await reader.take(1) // fill byte
      continue
    }
    if (marker === EOI) {
      if (!size) throw refuse('bestand.beschadigd')
      yield await reader.take(2)
      return size
    }
    if (head.length < 4 || head.readUInt16BE(2) < 2) throw refuse('bestand.beschadigd')
    const segment = await reader.take(2 + head.readUInt16BE(2))
    if (isFrameHeader(marker)) {
      if (segment.length < 9) throw refuse('bestand.beschadigd')
      size = checkSize(segment.readUInt16BE(7), segment.readUInt16BE(5))
    }
    if (isKept(marker) && !isPreview(marker, segment)) yield segment
    if (marker === SOS) yield* scanData(reader)
  }
}

/** APP2 also holds an index of more pictures (MPF), each with its own EXIF: those are behind the picture, and go. */
const isPreview = (marker: number, segment: Buffer): boolean =>
  marker === 0xe2 && segment.toString('latin1', 4, 15) !== 'ICC_PROFILE'

/** The picture itself, up to the next marker: 0xFF that is not stuffed and no restart. */
async function* scanData(reader: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const ahead = await reader.peek(1)
    if (ahead.length === 0) throw refuse('bestand.beschadigd')
    const piece = await reader.some()
    if (piece === null) throw refuse('bestand.beschadigd')
    const end = markerIn(piece)
    if (end === -1) {
      yield piece
      continue
    }
    if (end > 0) yield piece.subarray(0, end)
    reader.putBack(piece.subarray(end))
    const [, next] = await reader.peek(2)
    if (next === undefined) throw refuse('bestand.beschadigd')
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) yield await reader.take(2)
    else return
  }
}

/** Where a marker starts, or may start, in these bytes. */
function markerIn(piece: Buffer): number {
  for (let at = piece.indexOf(0xff); at !== -1; at = piece.indexOf(0xff, at + 1)) {
    const next = piece[at + 1]
    if (next === undefined || !(next === 0 || (next >= 0xd0 && next <= 0xd7))) return at
  }
  return -1
}
