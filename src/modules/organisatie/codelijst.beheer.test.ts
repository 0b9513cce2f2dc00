import { describe, expect, test } from 'vitest'
import { beheerbareLijsten, inOrde, lijstFout, type Regel, teBewaren } from './codelijst.beheer.ts'
import { codesVan, keuzes, labelVan } from './codelijsten.ts'

const standaard = (lijst: 'domein' | 'uitstroom' | 'uitvoerder'): Regel[] =>
  codesVan(lijst).map((code) => ({ code, label: null, verborgen: false }))
const met = (regels: Regel[], code: string, nieuw: Partial<Regel>) =>
  regels.map((regel) => (regel.code === code ? { ...regel, ...nieuw } : regel))

describe('what a school may do with a list', () => {
  const domein = standaard('domein')
  const uitstroom = standaard('uitstroom')
  const uitvoerder = standaard('uitvoerder')
  test.each([
    ['nothing changed', 'domein', domein, null],
    ['another word', 'domein', met(domein, 'gedrag', { label: 'Omgaan met regels' }), null],
    ['another order', 'domein', domein.toReversed(), null],
    ['one hidden', 'domein', met(domein, 'spel', { verborgen: true }), null],
    ['all hidden', 'domein', domein.map((r) => ({ ...r, verborgen: true })), 'organisatie.codelijst-leeg'],
    ['a code left out', 'domein', domein.slice(1), 'organisatie.codelijst-anders'],
    ['a code twice', 'domein', [...domein, ...domein.slice(0, 1)], 'organisatie.codelijst-anders'],
    [
      'a code that is not there',
      'domein',
      [...domein.slice(1), { code: 'techniek', label: 'Techniek', verborgen: false }],
      'organisatie.codelijst-anders',
    ],
    [
      'the word of another',
      'domein',
      met(domein, 'gedrag', { label: 'rekenen' }),
      'organisatie.label-dubbel',
    ],
    ['the order of a ladder', 'uitstroom', uitstroom.toReversed(), 'organisatie.codelijst-vast'],
    ['a step of a ladder hidden', 'uitstroom', met(uitstroom, 'vwo', { verborgen: true }), null],
    [
      'hiding what rules ask',
      'uitvoerder',
      met(uitvoerder, 'team', { verborgen: true }),
      'organisatie.codelijst-vast',
    ],
    ['another word there', 'uitvoerder', met(uitvoerder, 'team', { label: 'Het team' }), null],
  ] as const)('%s', (_naam, lijst, regels, code) => {
    expect(lijstFout(lijst, regels, standaard(lijst))?.code ?? null).toBe(code)
  })

  test('the place of a double word is named', () => {
    const regels = met(domein, 'gedrag', { label: 'Rekenen' })
    expect(lijstFout('domein', regels, domein)?.plek).toBe(regels.findIndex(({ code }) => code === 'gedrag'))
  })

  test('the place is that of the line that got the word, also when the other one stands lower', () => {
    const laatste = domein.at(-1)
    if (!laatste) throw new Error('this list has lines')
    const regels = met(domein, domein[0]?.code ?? '', { label: labelVan('domein', laatste.code) })
    expect(lijstFout('domein', regels, domein)?.plek).toBe(0)
  })

  test('a hidden code may have the word of a visible one', () => {
    const regels = met(met(domein, 'spel', { verborgen: true }), 'gedrag', { label: 'Spel (jonge kind)' })
    expect(lijstFout('domein', regels, domein)).toBeNull()
  })
})

describe('what is kept', () => {
  test('is only what differs', () => {
    expect(teBewaren('domein', standaard('domein'))).toEqual([])
    expect(teBewaren('domein', met(standaard('domein'), 'rekenen', { label: 'Rekenen' }))).toEqual([])
    expect(teBewaren('domein', met(standaard('domein'), 'spel', { verborgen: true }))).toEqual([
      { code: 'spel', label: null, verborgen: true, volgorde: null },
    ])
  })

  test('is every place as soon as the order differs, and gives that order back', () => {
    const omgekeerd = standaard('domein').toReversed()
    const bewaard = teBewaren('domein', omgekeerd)
    expect(bewaard).toHaveLength(omgekeerd.length)
    const eigen = Object.fromEntries(bewaard.map(({ code, volgorde }) => [code, { volgorde: volgorde ?? 0 }]))
    expect(keuzes('domein', { domein: eigen }).map(({ code }) => code)).toEqual(omgekeerd.map((r) => r.code))
  })
})

test('own codes come last and do not break the order', () => {
  expect(inOrde('domein', [...standaard('domein'), { code: 'techniek' }])).toBe(true)
  expect(beheerbareLijsten).not.toContain('rol')
})
