/**
 * What is in a document that is a ZIP (docx, xlsx, odt). It is read from front to back as it will be opened, and counted
 * while it is inflated: no size that the file claims is believed, and the directory at its end must list exactly what
 * was found (BI-17).
 */
import { createInflateRaw } from 'node:zlib'
import { refuse } from './problems.ts'
import { type ByteReader, CutOffError } from './reader.ts'

const MOST_ENTRIES = 1_000
const MOST_INFLATED = 50 * 1024 * 1024
/** Ordinary documents stay below 20; only counted above a megabyte, since a small file harms nobody. */
const MOST_RATIO = 100
const RATIO_FROM = 1024 * 1024
const MOST_MIMETYPE = 100

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const DESCRIPTOR = 0x08074b50

export type ZipKind = 'docx' | 'xlsx' | 'odt'
const PARTS: Record<ZipKind, readonly string[]> = {
  docx: ['[Content_Types].xml', 'word/document.xml'],
  xlsx: ['[Content_Types].xml', 'xl/workbook.xml'],
  odt: ['mimetype', 'content.xml'],
}
const ODT = 'application/vnd.oasis.opendocument.text'

const ACTIVE =
  /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)activeX\/|(^|\/)oleObject\d*\.bin$|^(Basic|Scripts)\/.|\.(exe|dll|js|vbs|bat|cmd|ps1|hta|jar|sh|scr|com|msi|lnk|html?|xhtml|svg)$/i
const PACKED =
  /\.(zip|docx|docm|xlsx|xlsm|xlsb|pptx|pptm|odt|ods|odp|jar|7z|rar|gz|tgz|bz2|xz|tar|cab|iso|doc|xls|ppt)$/i
const PACKED_STARTS = [
  '504b0304',
  '52617221',
  '377abcaf271c',
  '1f8b08',
  'fd377a585a00',
  '425a68',
  'd0cf11e0a1b11ae1',
  '4d5a90',
]

type Found = { readonly name: string; readonly offset: number }
type Count = { inflated: number }

/** @throws AppError when it is not a document of this kind, or holds what no document needs */
export async function checkZip(reader: ByteReader, kind: ZipKind): Promise<void> {
  try {
    const found = await readEntries(reader, kind)
    for (const part of PARTS[kind])
      if (!found.some(({ name }) => name === part)) throw refuse('bestand.inhoud-anders')
    await checkDirectory(reader, found)
  } catch (error) {
    throw error instanceof CutOffError ? refuse('bestand.beschadigd', error) : error
  }
}

async function readEntries(reader: ByteReader, kind: ZipKind): Promise<Found[]> {
  const found: Found[] = []
  const count: Count = { inflated: 0 }
  while ((await signature(reader)) === LOCAL) {
    const offset = reader.position
    const head = await reader.take(30)
    const flags = head.readUInt16LE(6)
    const method = head.readUInt16LE(8)
    const name = (await reader.take(head.readUInt16LE(26))).toString('utf8')
    await reader.take(head.readUInt16LE(28))
    if ((flags & 0x2041) !== 0) throw refuse('bestand.versleuteld')
    checkName(name, found)
    found.push({ name, offset })
    const described = (flags & 0x8) !== 0
    const start =
      method === 8
        ? await inflateEntry(reader, count)
        : await storedEntry(reader, count, { method, described, size: head.readUInt32LE(22) })
    if (described) await skipDescriptor(reader)
    if (PACKED_STARTS.some((hex) => start.subarray(0, hex.length / 2).toString('hex') === hex))
      throw refuse('bestand.ingepakt')
    // The first entry of an OpenDocument says what it is.
    if (kind === 'odt' && found.length === 1 && (name !== 'mimetype' || start.toString('latin1') !== ODT))
      throw refuse('bestand.inhoud-anders')
  }
  return found
}

const signature = async (reader: ByteReader): Promise<number> => {
  const bytes = await reader.peek(4)
  return bytes.length < 4 ? 0 : bytes.readUInt32LE(0)
}

function checkName(name: string, found: readonly Found[]): void {
  if (found.length >= MOST_ENTRIES) throw refuse('bestand.bom')
  if (
    name === '' ||
    name.includes('\0') ||
    name.includes('\\') ||
    name.startsWith('/') ||
    /(^|\/)\.\.(\/|$)/.test(name)
  )
    throw refuse('bestand.beschadigd')
  if (found.some((other) => other.name === name)) throw refuse('bestand.beschadigd')
  if (ACTIVE.test(name)) throw refuse('bestand.actief')
  if (PACKED.test(name)) throw refuse('bestand.ingepakt')
}

/** Counts on; the bytes taken so far are what it was packed in. */
function counted(count: Count, more: number, reader: ByteReader): void {
  count.inflated += more
  const tooMuch = count.inflated > MOST_INFLATED
  const tooThin = count.inflated > RATIO_FROM && count.inflated > MOST_RATIO * reader.position
  if (tooMuch || tooThin) throw refuse('bestand.bom')
}

/** @returns the first bytes of the entry */
async function storedEntry(
  reader: ByteReader,
  count: Count,
  entry: { method: number; described: boolean; size: number },
): Promise<Buffer> {
  if (entry.method !== 0) throw refuse('bestand.beschadigd')
  // Where it ends is not said in front: two programs could read two documents.
  if (entry.described && entry.size === 0) {
    const next = await signature(reader)
    if (next === LOCAL || next === CENTRAL || next === DESCRIPTOR) return Buffer.alloc(0)
    throw refuse('bestand.beschadigd')
  }
  let start = Buffer.alloc(0)
  for await (const piece of reader.pieces(entry.size)) {
    counted(count, piece.length, reader)
    if (start.length < MOST_MIMETYPE) start = Buffer.concat([start, piece.subarray(0, MOST_MIMETYPE)])
  }
  return start.subarray(0, MOST_MIMETYPE)
}

const PIECE = 16_384

/** Inflates until the stream itself says it ends; what was read too far goes back. @returns the first bytes of it */
async function inflateEntry(reader: ByteReader, count: Count): Promise<Buffer> {
  const inflate = createInflateRaw()
  const state: { start: Buffer; ended: boolean; failure: unknown } = {
    start: Buffer.alloc(0),
    ended: false,
    failure: null,
  }
  const closed = new Promise<void>((resolve) => {
    inflate.once('close', resolve)
    inflate.once('end', () => {
      state.ended = true
      resolve()
    })
  })
  inflate.on('error', (error) => {
    state.failure ??= error
  })
  inflate.on('data', (piece: Buffer) => {
    try {
      counted(count, piece.length, reader)
      if (state.start.length < MOST_MIMETYPE) state.start = Buffer.concat([state.start, piece])
    } catch (error) {
      state.failure = error
      inflate.destroy()
    }
  })
  let fed = 0
  try {
    while (!state.ended && state.failure === null) {
      const piece = await reader.some(PIECE)
      if (piece === null) throw refuse('bestand.beschadigd')
      fed += piece.length
      const written = new Promise<void>((resolve) => inflate.write(piece, () => resolve()))
      await Promise.race([written, closed])
      // All of a piece is eaten before the end of the stream, and not all when the end is in it.
      if (inflate.bytesWritten < fed) await closed
      if (state.ended && fed > inflate.bytesWritten)
        reader.putBack(piece.subarray(piece.length - (fed - inflate.bytesWritten)))
    }
  } finally {
    inflate.destroy()
  }
  if (state.failure !== null)
    throw state.failure instanceof Error && 'kind' in state.failure
      ? state.failure
      : refuse('bestand.beschadigd', state.failure)
  return state.start.subarray(0, MOST_MIMETYPE)
}

/** Sizes after the entry, which nobody needs: with or without their own mark, of 32 or 64 bits. */
async function skipDescriptor(reader: ByteReader): Promise<void> {
  const marked = (await signature(reader)) === DESCRIPTOR ? 4 : 0
  const ahead = await reader.peek(marked + 24)
  for (const size of [12, 20]) {
    const next = ahead.length >= marked + size + 4 ? ahead.readUInt32LE(marked + size) : 0
    if (next === LOCAL || next === CENTRAL) {
      await reader.take(marked + size)
      return
    }
  }
  throw refuse('bestand.beschadigd')
}

/** The directory lists what was found and nothing else, and the file ends with it. */
async function checkDirectory(reader: ByteReader, found: readonly Found[]): Promise<void> {
  const left = new Map(found.map(({ name, offset }) => [name, offset]))
  while ((await signature(reader)) === CENTRAL) {
    const head = await reader.take(46)
    const name = (await reader.take(head.readUInt16LE(28))).toString('utf8')
    await reader.take(head.readUInt16LE(30) + head.readUInt16LE(32))
    if (left.get(name) !== head.readUInt32LE(42)) throw refuse('bestand.beschadigd')
    left.delete(name)
  }
  if (left.size > 0) throw refuse('bestand.beschadigd')
  if ((await signature(reader)) === END_64) {
    const head = await reader.take(12)
    await reader.take(Number(head.readBigUInt64LE(4)) > 1_000 ? 0 : Number(head.readBigUInt64LE(4)))
    await reader.take(20) // the locator
  }
  if ((await signature(reader)) !== END) throw refuse('bestand.beschadigd')
  const end = await reader.take(22)
  await reader.take(end.readUInt16LE(20))
  if ((await reader.peek(1)).length > 0) throw refuse('bestand.beschadigd')
}
