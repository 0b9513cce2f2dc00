/**
 * What may be kept, and whether a file is what its name says: by extension, by first bytes and by what is inside. Few
 * kinds on purpose, and none that a browser runs (security §5.7; BI-15).
 */
import { fileTypeFromBuffer } from 'file-type'
import { cleanJpeg, cleanPng } from './images.ts'
import { extensionOf } from './names.ts'
import { checkPdf } from './pdf.ts'
import { refuse } from './problems.ts'
import type { ByteReader } from './reader.ts'
import { checkZip } from './zip.ts'

export const FILE_KINDS = ['pdf', 'png', 'jpg', 'docx', 'xlsx', 'odt', 'txt'] as const
export type FileKind = (typeof FILE_KINDS)[number]

const OFFICE = 'application/vnd.openxmlformats-officedocument'
export const MEDIA_TYPES: Record<FileKind, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain; charset=utf-8',
}

/** What the first bytes may be taken for: a document that is a ZIP shows more only further on. */
const BY_BYTES: Record<FileKind, readonly string[]> = {
  pdf: ['pdf'],
  png: ['png', 'apng'],
  jpg: ['jpg'],
  docx: ['docx', 'zip'],
  xlsx: ['xlsx', 'zip'],
  odt: ['odt', 'zip'],
  txt: [''],
}

/** As much as file-type looks at. */
export const HEAD_BYTES = 4_100
const MARKUP = /<(!doctype|html|head|body|script|svg|iframe|object|embed|\?xml)/i
const ACTIVE_STARTS = /^(\ufeff)?(#!|MZ)/

/** @throws AppError when the name has no extension that may be kept */
export function kindOf(name: string): FileKind {
  const extension = extensionOf(name)
  const kind = FILE_KINDS.find((known) => known === (extension === 'jpeg' ? 'jpg' : extension))
  if (kind === undefined) throw refuse('bestand.soort')
  return kind
}

/** @throws AppError when the first bytes are of another kind */
export async function checkHead(kind: FileKind, head: Buffer): Promise<void> {
  if (head.length === 0) throw refuse('bestand.leeg')
  const seen = (await fileTypeFromBuffer(head))?.ext ?? ''
  if (!BY_BYTES[kind].includes(seen)) throw refuse('bestand.inhoud-anders')
  const text = head.subarray(0, 1_024).toString('latin1')
  if (kind === 'pdf' && (!/^%PDF-[12]\.\d/.test(text) || MARKUP.test(text)))
    throw refuse('bestand.inhoud-anders')
  if (kind === 'txt' && (MARKUP.test(text) || ACTIVE_STARTS.test(text))) throw refuse('bestand.inhoud-anders')
}

/** The bytes that are kept: of a picture only the picture. */
export const cleaned = (kind: FileKind, reader: ByteReader): AsyncGenerator<Buffer> =>
  kind === 'png' ? cleanPng(reader) : kind === 'jpg' ? cleanJpeg(reader) : reader.rest()

/** What is inside, read from front to back. @throws AppError */
export async function checkInside(kind: FileKind, reader: ByteReader): Promise<void> {
  switch (kind) {
    case 'docx':
    case 'xlsx':
    case 'odt':
      return checkZip(reader, kind)
    case 'txt':
      return checkText(reader)
    case 'pdf':
      return checkPdfFile(reader)
    case 'png':
    case 'jpg':
      return // written by ourselves, part by part
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what makes it no text
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/

async function checkText(reader: ByteReader): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const piece of reader.rest())
      if (NO_TEXT.test(decoder.decode(piece, { stream: true }))) throw refuse('bestand.tekst')
    decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? refuse('bestand.tekst', error) : error
  }
}

/** The longest end of a ZIP: its last record with a comment. */
const TAIL_BYTES = 22 + 65_535

/** A PDF ends as one, is not a ZIP seen from behind and does nothing by itself. It is held whole: a PDF is read from its end. */
async function checkPdfFile(reader: ByteReader): Promise<void> {
  const pieces: Buffer[] = []
  for await (const piece of reader.rest()) pieces.push(piece)
  const whole = Buffer.concat(pieces)
  const tail = whole.subarray(-TAIL_BYTES)
  if (!tail.subarray(-2_048).includes('%%EOF')) throw refuse('bestand.beschadigd')
  for (
    let at = tail.indexOf('PK\u0005\u0006', 0, 'latin1');
    at !== -1;
    at = tail.indexOf('PK\u0005\u0006', at + 1, 'latin1')
  )
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length)
      throw refuse('bestand.inhoud-anders')
  await checkPdf(whole)
}
