import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  antwoorden,
  antwoordFouten,
  HERINNER_NA,
  herinneringNu,
  isOpen,
  rondeStand,
  standNa,
  type Telt,
  tekenaarStanden,
  uitkomsten,
  uitkomstVan,
} from './ondertekening.ts'

const ja = (sleutel: string) => ({ sleutel, antwoord: 'ja', opmerking: '' }) as const

describe('answers per agreement', () => {
  test.each([
    ['all yes', [ja('a'), ja('b')], [], 'ja'],
    [
      'one yes, but',
      [ja('a'), { ...ja('b'), antwoord: 'ja_maar', opmerking: 'Na de pauze.' }],
      [],
      'ja_maar',
    ],
    [
      'one no among yes, but',
      [
        { ...ja('a'), antwoord: 'ja_maar', opmerking: 'x' },
        { ...ja('b'), antwoord: 'nee', opmerking: 'Te ver.' },
      ],
      [],
      'nee',
    ],
    ['an agreement left open', [ja('a')], [{ fout: 'ontbreekt', sleutel: 'b' }], 'ja'],
    [
      'an agreement that is not there',
      [ja('a'), ja('b'), ja('c')],
      [{ fout: 'onbekend', sleutel: 'c' }],
      'ja',
    ],
    ['two answers on one', [ja('a'), ja('b'), ja('b')], [{ fout: 'onbekend', sleutel: 'b' }], 'ja'],
    [
      'a no without a reason',
      [ja('a'), { ...ja('b'), antwoord: 'nee', opmerking: ' ' }],
      [{ fout: 'reden', sleutel: 'b' }],
      'nee',
    ],
  ] as const)('%s', (_, gegeven, fouten, uitkomst) => {
    expect(antwoordFouten(['a', 'b'], gegeven)).toEqual(fouten)
    expect(uitkomstVan(gegeven)).toBe(uitkomst)
  })

  test('one no is enough, whatever the rest says', () => {
    const antwoord = fc.record({
      sleutel: fc.string(),
      antwoord: fc.constantFrom(...antwoorden),
      opmerking: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(antwoord), (gegeven) => {
        expect(uitkomstVan(gegeven) === 'nee').toBe(gegeven.some((a) => a.antwoord === 'nee'))
      }),
    )
  })
})

describe('what a round comes to', () => {
  const wie = (vereist: boolean, uitkomst: Telt['uitkomst']): Telt => ({ vereist, uitkomst })
  test.each([
    ['nobody answered', [wie(true, null), wie(true, null)], 'loopt'],
    ['one of two', [wie(true, 'ja'), wie(true, null)], 'loopt'],
    ['both', [wie(true, 'ja'), wie(true, 'ja_maar')], 'ingestemd'],
    ['who is only told does not hold it up', [wie(true, 'ja'), wie(false, null)], 'ingestemd'],
    ['one no, before the other answered', [wie(true, 'nee'), wie(true, null)], 'niet_ingestemd'],
    ['a no of a colleague', [wie(true, 'ja'), wie(false, 'nee')], 'niet_ingestemd'],
    ['nobody has to agree', [wie(false, 'gezien')], 'loopt'],
    ['seen is no consent', [wie(true, 'gezien')], 'loopt'],
  ] as const)('%s: %s', (_, tekenaars, verwacht) => {
    expect(rondeStand(tekenaars)).toBe(verwacht)
  })

  test('agreed means that nobody who must agree is missing, and a yes never undoes one', () => {
    const telt = fc.record({ vereist: fc.boolean(), uitkomst: fc.constantFrom(null, ...uitkomsten) })
    fc.assert(
      fc.property(fc.array(telt, { maxLength: 6 }), fc.nat(5), (tekenaars, plek) => {
        const nu = rondeStand(tekenaars)
        if (nu === 'ingestemd')
          expect(tekenaars.every((t) => !t.vereist || t.uitkomst === 'ja' || t.uitkomst === 'ja_maar')).toBe(
            true,
          )
        const straks = rondeStand(
          tekenaars.map((t, i) => (i === plek && t.uitkomst === null ? { ...t, uitkomst: 'ja' } : t)),
        )
        if (nu !== 'loopt') expect(straks).toBe(nu)
      }),
    )
  })
})

test('a decision ends the waiting, and only a no is a refusal', () => {
  for (const uitkomst of uitkomsten) expect(isOpen(standNa(uitkomst))).toBe(false)
  expect(uitkomsten.filter((u) => standNa(u) === 'niet_ingestemd')).toEqual(['nee'])
})

describe('reminders', () => {
  const op = (
    vandaag: string,
    herinneringen: number,
    stand: (typeof tekenaarStanden)[number] = 'uitgenodigd',
  ) => herinneringNu({ stand, uitgenodigdOp: '2026-09-01', herinneringen }, HERINNER_NA, vandaag)
  test.each([
    ['2026-09-03', 0, null],
    ['2026-09-04', 0, 1],
    ['2026-09-04', 1, null],
    ['2026-09-08', 1, 2],
    ['2026-09-11', 2, 3],
    ['2026-10-11', 3, null],
    // The product was down for a week: one reminder, not three.
    ['2026-09-12', 0, 3],
  ])('on %s after %i: %s', (vandaag, gehad, verwacht) => {
    expect(op(vandaag, gehad)).toBe(verwacht)
  })
  test('who answered is left alone', () => {
    for (const stand of tekenaarStanden.filter((s) => !isOpen(s)))
      expect(op('2026-10-01', 0, stand)).toBeNull()
  })
})
