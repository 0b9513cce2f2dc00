import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { create } from 'fontkit'

/**
 * The faces that documents may use, from npm packages: the same bytes on every machine. Typst also sees the
 * fonts of the system, therefore templates set `fallback: false` and name these families only.
 */
const FACES = [
  'source-sans/TTF/SourceSans3-Regular.ttf',
  'source-sans/TTF/SourceSans3-It.ttf',
  'source-sans/TTF/SourceSans3-Semibold.ttf',
  'source-sans/TTF/SourceSans3-Bold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
] as const

/** The font files as bytes, to hand to the compiler. */
export function loadFonts(): Buffer[] {
  return FACES.map((face) => readFileSync(fileURLToPath(import.meta.resolve(face))))
}

/** Every code point at least one family can draw; a glyph outside it would make a PDF/UA export fail. */
export function codePointsOf(fonts: readonly Uint8Array[]): ReadonlySet<number> {
  return new Set(fonts.flatMap((font) => create(font).characterSet))
}
