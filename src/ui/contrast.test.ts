import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./css/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((match) => [
    match[1] ?? '',
    { light: match[2] ?? '', dark: match[3] ?? '' },
  ]),
)

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string, mode: 'light' | 'dark'): number {
  const [high = 0, low = 0] = [a, b]
    .map((name) => tokens.get(name)?.[mode])
    .map((hex) => {
      if (hex === undefined) throw new Error(`no such token: ${a} or ${b}`)
      return luminance(hex)
    })
    .sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['ground', 'surface', 'sunken', 'raised', 'field']
const TEXT = [
  ...['ink', 'soft', 'teal', 'red', 'amber'].flatMap((text) =>
    grounds.map((ground) => [text, ground] as const),
  ),
  ...['green', 'amber', 'red', 'blue', 'teal'].flatMap((tone) => [
    [tone, `${tone}-tint`] as const,
    ['ink', `${tone}-tint`] as const,
  ]),
  ['soft', 'teal-tint'] as const,
  ['on-primary', 'primary'] as const,
  ['on-primary', 'primary-hover'] as const,
  ['on-danger', 'danger'] as const,
  ['on-danger', 'danger-hover'] as const,
]
const SHAPES = [
  ['field-line', 'surface'],
  ['field-line', 'field'],
  ['red-line', 'surface'],
  ['focus', 'ground'],
  ['focus', 'surface'],
  ['teal', 'sunken'],
] as const

describe.each(['light', 'dark'] as const)('%s', (mode) => {
  it.each(TEXT)('text %s on %s is at least 4.5:1', (text, ground) =>
    expect(contrast(text, ground, mode)).toBeGreaterThanOrEqual(4.5),
  )
  it.each(SHAPES)('shape %s on %s is at least 3:1', (shape, ground) =>
    expect(contrast(shape, ground, mode)).toBeGreaterThanOrEqual(3),
  )
})
