import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { BEWAAR_GRENZEN, bewaartermijnen, bewaartermijnenSchema } from './bewaartermijnen.ts'
import { NORM_GRENZEN, normenSchema, normenVan, STANDAARD_NORMEN } from './normen.ts'

describe('norms', () => {
  test('nothing stored, rubbish or an old shape give what the law asks', () => {
    for (const opgeslagen of [
      {},
      null,
      'x',
      [],
      { termijnWeken: 9 },
      { termijnWeken: '5' },
      { oppGeschreven: '02-30' },
    ])
      expect(normenVan(opgeslagen)).toEqual(STANDAARD_NORMEN)
    expect(normenVan({ termijnWeken: 4 })).toEqual({ ...STANDAARD_NORMEN, termijnWeken: 4 })
  })

  test.each([
    ['six weeks', { termijnWeken: 6 }, true],
    ['shorter', { termijnWeken: 4 }, true],
    ['longer than the law', { termijnWeken: 7 }, false],
    ['no term at all', { termijnWeken: 0 }, false],
    ['half a week', { termijnWeken: 4.5 }, false],
    ['looked at every quarter', { monitorMaanden: 3 }, true],
    ['looked at once a year', { monitorMaanden: 12 }, false],
    ['longer than five A4', { lengteA4: 6 }, false],
    ['the last of August', { oppGeschreven: '08-31' }, true],
    ['a leap day', { rodGemeld: '02-29' }, false],
    ['a day with a year', { rodGemeld: '2026-10-01' }, false],
  ])('%s: %s', (_naam, norm, mag) => {
    expect(z.safeParse(normenSchema, { ...STANDAARD_NORMEN, ...norm }).success).toBe(mag)
  })

  test('what a school may choose never passes the law', () => {
    expect(NORM_GRENZEN.termijnWeken.max).toBe(6)
    expect(NORM_GRENZEN.monitorMaanden.max).toBe(6)
  })
})

describe('retention', () => {
  test('the defaults are those of the sector', () => {
    expect(bewaartermijnen({})).toEqual({
      leerlingdossier: 2,
      verwezenDossier: 3,
      inschrijving: 5,
      samenwerkingsverband: 3,
      logboek: 5,
    })
    expect(bewaartermijnen({ leerlingdossier: 30, logboek: 4 })).toMatchObject({
      leerlingdossier: 2,
      logboek: 4,
    })
    expect(bewaartermijnen(null)).toEqual(bewaartermijnen({}))
  })

  test('keeping longer than can be defended is refused, and so is a trail shorter than the dossier', () => {
    const mag = (nieuw: object) =>
      z.safeParse(bewaartermijnenSchema, { ...bewaartermijnen({}), ...nieuw }).success
    expect(mag({ leerlingdossier: 1 })).toBe(true)
    expect(mag({ leerlingdossier: 3 })).toBe(false)
    expect(mag({ inschrijving: 4 })).toBe(false)
    expect(mag({ logboek: 2 })).toBe(false)
    expect(BEWAAR_GRENZEN.logboek.min).toBeGreaterThanOrEqual(BEWAAR_GRENZEN.leerlingdossier.max)
  })
})
