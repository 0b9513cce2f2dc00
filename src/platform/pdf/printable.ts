/** Tells whether the document's fonts have a glyph for a code point. */
export type Covers = (codePoint: number) => boolean

const CONTROL = /[^\P{Cc}\n]/gu
/** Bidi controls, zero-width characters, soft hyphens, variation selectors, tags: invisible, so of no use on paper. */
const INVISIBLE = /(?!\u200c)\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffc]/gu
/** A zero-width non-joiner has a meaning between Arabic letters (Persian, Kurdish) and nowhere else. */
const STRAY_NON_JOINER = /(?<!\p{Script=Arabic})\u200c|\u200c(?!\p{Script=Arabic})/gu
const LONG_WORD = /[^\s\u200b]{37,}/gu
const STRIDE = 12
const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })

function breakable(word: string): string {
  let out = ''
  let length = 0
  for (const { segment } of graphemes.segment(word)) {
    if (length > 0 && length % STRIDE === 0) out += '\u200b'
    out += segment
    length += 1
  }
  return out
}

/**
 * Makes one string fit for a PDF/UA document: NFC, no control or invisible characters, a visible box for what
 * the fonts can't draw, and room to break in words that would run off the page.
 * Newlines stay, tabs become a space. With `plain`, combining marks that NFC could not join are dropped too:
 * the last resort when a mark and its base have no font in common.
 */
export function printable(text: string, covers: Covers, plain = false): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(STRAY_NON_JOINER, '')
  let out = ''
  for (const char of clean) {
    const point = char.codePointAt(0) ?? 0
    if (plain && /[\p{M}\u200c]/u.test(char)) continue
    out += char === '\n' || covers(point) ? char : '□'
  }
  return out.replace(LONG_WORD, breakable)
}

/** `printable` for every string in plain JSON data, whatever its depth; keys are the template's own and stay. */
export function printableDeep(data: unknown, covers: Covers, plain = false): unknown {
  if (typeof data === 'string') return printable(data, covers, plain)
  if (Array.isArray(data)) return data.map((item) => printableDeep(item, covers, plain))
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, printableDeep(value, covers, plain)]),
  )
}
