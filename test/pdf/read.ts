import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

const SHOW_TEXT: ReadonlySet<number> = new Set([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
])
const PAINT: ReadonlySet<number> = new Set([
  ...SHOW_TEXT,
  OPS.constructPath,
  OPS.stroke,
  OPS.fill,
  OPS.eoFill,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
])

async function withDocument<T>(pdf: Uint8Array, use: (doc: PDFDocumentProxy) => Promise<T>): Promise<T> {
  // pdf.js takes the buffer over, so it gets a copy.
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** The text of each page in the order of the content stream; lines end with a newline. */
export function pdfText(pdf: Uint8Array): Promise<string[]> {
  return withDocument(pdf, async (doc) => {
    const pages: string[] = []
    for (let at = 1; at <= doc.numPages; at += 1) {
      const { items } = await (await doc.getPage(at)).getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    }
    return pages
  })
}

/** A finding for each page that paints outside marked content: a screen reader would not know what it is. */
export function untaggedPaint(pdf: Uint8Array): Promise<string[]> {
  return withDocument(pdf, async (doc) => {
    const found: string[] = []
    for (let at = 1; at <= doc.numPages; at += 1) {
      const { fnArray, argsArray } = await (await doc.getPage(at)).getOperatorList()
      let depth = 0
      let text = 0
      let shapes = 0
      fnArray.forEach((operator, index) => {
        if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1
        else if (operator === OPS.endMarkedContent) depth -= 1
        // A path that is only built to clip paints nothing.
        else if (operator === OPS.constructPath && argsArray[index]?.[0] === OPS.endPath) return
        else if (PAINT.has(operator) && depth === 0) {
          if (SHOW_TEXT.has(operator)) text += 1
          else shapes += 1
        }
      })
      if (text > 0) found.push(`page ${at}: ${text} texts outside marked content`)
      if (shapes > 0) found.push(`page ${at}: ${shapes} shapes outside marked content`)
    }
    return found
  })
}
