import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  codeVan,
  gastMail,
  gastStand,
  gemaskerdeTelefoon,
  gemaskerdMailadres,
  klasseVanWijze,
  methodeVanWijze,
  telefoonVan,
} from './gastweg.ts'

describe('a telephone number', () => {
  test.each([
    ['06 12 34 56 78', '+31612345678'],
    ['06-12345678', '+31612345678'],
    ['+31 (0)6 12345678', '+31612345678'],
    ['+31 06 12345678', '+31612345678'],
    ['0031612345678', '+31612345678'],
    ['010 123 45 67', null],
    ['+32 470 12 34 56', '+32470123456'],
    [' 06/12.34.56.78 ', '+31612345678'],
    ['', null],
    ['06', null],
    ['0612345', null],
    ['06123456789', null],
    ['+31 6 1234', null],
    ['+0612345678', null],
    ['612345678', null],
    ['06 12 34 56 7a', null],
    ['+31612345678+', null],
    ['+31612345678;ext=1', null],
    ['+1234567890123456', null],
  ])('%j → %s', (getypt, nummer) => expect(telefoonVan(getypt)).toBe(nummer))

  test('what comes out goes in again, and fits the database', () => {
    fc.assert(
      fc.property(fc.string(), (getypt) => {
        const nummer = telefoonVan(getypt)
        if (nummer === null) return
        expect(nummer).toMatch(/^\+[1-9][0-9]{7,14}$/)
        expect(telefoonVan(nummer)).toBe(nummer)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 100_000_00, max: 999_999_99 }), (n) => {
        expect(telefoonVan(`06${n}`)).toBe(`+316${n}`)
      }),
    )
  })

  test('is shown by its last two digits only', () => {
    expect(gemaskerdeTelefoon('+31612345678')).toBe('•• •• •• 78')
    expect(gemaskerdMailadres('joke@voorbeeld.nl')).toBe('j•••@voorbeeld.nl')
    expect(gemaskerdMailadres('j@voorbeeld.nl')).toBe('j•••@voorbeeld.nl')
  })
})

test.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  ['123-456', '123456'],
  ['000000', '000000'],
  ['12345', null],
  ['1234567', null],
  ['12345a', null],
  ['１２３４５６', null],
])('code %j → %s', (getypt, code) => expect(codeVan(getypt)).toBe(code))

test('a code by the mailbox of the link is worth less', () => {
  expect((['sms', 'brief', 'mail'] as const).map((w) => [klasseVanWijze(w), methodeVanWijze(w)])).toEqual([
    ['B', 'link-en-code-sms'],
    ['B', 'link-en-code-brief'],
    ['D', 'link-en-code-mail'],
  ])
})

const op = '2026-11-17T09:00:00.000Z'
test.each([
  [{ dichtOp: null, gebruiktOp: null }, true, 'open'],
  [{ dichtOp: null, gebruiktOp: op }, true, 'gebruikt'],
  [{ dichtOp: op, gebruiktOp: op }, true, 'dicht'],
  [{ dichtOp: op, gebruiktOp: null }, false, 'dicht'],
  [{ dichtOp: null, gebruiktOp: op }, false, 'verlopen'],
] as const)('%o, works: %s → %s', (weg, werkt, stand) => expect(gastStand(weg, werkt)).toBe(stand))

describe('which mail a guest gets', () => {
  const open = { werkt: true, dichtOp: null }
  test.each([
    ['ondertekenverzoek', open, 'gast-uitnodiging'],
    ['ondertekenherinnering', open, 'gast-herinnering'],
    ['ondertekenbericht', open, 'gast-nieuws'],
    ['vastgesteld', open, 'gast-nieuws'],
    ['ondertekenverzoek-ingetrokken', open, 'gast-gesloten'],
    // The round is withdrawn by then, so the way works no more.
    ['ondertekenverzoek-ingetrokken', { werkt: false, dichtOp: null }, 'gast-gesloten'],
    ['ondertekenbericht', { werkt: false, dichtOp: null }, null],
    ['ondertekenherinnering', { werkt: true, dichtOp: op }, null],
  ] as const)('%s, %o → %s', (soort, weg, mail) => expect(gastMail(soort, weg)).toBe(mail))
})
