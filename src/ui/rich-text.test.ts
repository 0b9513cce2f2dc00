import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText } from './rich-text.ts'

describe('parseText', () => {
  it('knows paragraphs, line breaks and lists', () => {
    expect(parseText('Noor leest graag.\nVooral strips.\n- plaatjes\n- volgorde\n\nThuis ook.')).toEqual([
      { kind: 'paragraph', lines: ['Noor leest graag.', 'Vooral strips.'] },
      { kind: 'list', items: ['plaatjes', 'volgorde'] },
      { kind: 'paragraph', lines: ['Thuis ook.'] },
    ])
  })

  it('does not take a dash inside a word or a lone dash for a list', () => {
    expect(parseText('-5 graden\n-')).toEqual([{ kind: 'paragraph', lines: ['-5 graden', '-'] }])
  })

  it('gives nothing for blank text', () => expect(parseText(' \r\n\n ')).toEqual([]))

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '-', '<') }), (text) => {
        const shown = parseText(text).flatMap((block) => (block.kind === 'list' ? block.items : block.lines))
        expect(shown.join('').replace(/[\s-]/g, '')).toBe(text.replace(/[\s-]/g, ''))
      }),
    )
  })
})
