/** What a sealed PDF says about itself and holds: read with a library, so only of a file whose seal was checked. */
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib'

export type SealedFile = { readonly name: string; readonly content: Buffer }
export type SealedContent = {
  readonly info: ReadonlyMap<string, string>
  readonly files: readonly SealedFile[]
}

/** All that the attachments may come to: a thousand times a long decision. */
const MOST_BYTES = 32 * 1024 * 1024
const name = (text: string): PDFName => PDFName.of(text)
const words = (value: unknown): string | null =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null

/** @throws Error when it can't be read, or when what is in it grows too large */
export async function readSealed(pdf: Uint8Array): Promise<SealedContent> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true })
  const info = doc.context.lookup(doc.context.trailerInfo.Info)
  const entries = info instanceof PDFDict ? info.entries() : []
  return {
    info: new Map(
      entries.flatMap(([key, value]) => {
        const text = words(value)
        return text === null ? [] : [[key.decodeText(), text] as const]
      }),
    ),
    files: attachments(doc),
  }
}

function attachments(doc: PDFDocument): SealedFile[] {
  const names = doc.catalog
    .lookupMaybe(name('Names'), PDFDict)
    ?.lookupMaybe(name('EmbeddedFiles'), PDFDict)
    ?.lookupMaybe(name('Names'), PDFArray)
  if (!names) return []
  const found: SealedFile[] = []
  let left = MOST_BYTES
  // Name and file in turn.
  for (let at = 1; at < names.size(); at += 2) {
    const spec = names.lookup(at, PDFDict)
    const stream = spec.lookup(name('EF'), PDFDict).lookup(name('F'))
    if (!(stream instanceof PDFRawStream)) throw new Error('an attachment without content')
    const content = inflateSync(stream.contents, { maxOutputLength: Math.max(left, 1) })
    left -= content.length
    found.push({ name: words(spec.lookup(name('UF'))) ?? '', content })
  }
  return found
}
