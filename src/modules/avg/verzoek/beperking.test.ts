import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BeperkingStand, magAankondigen, magOpheffen, magOpleggen } from './beperking.ts'
import { VERZOEK_STATUSSEN } from './verzoek.ts'

const GELDT: BeperkingStand = { opheffenVanaf: null, opgeheven: false }

test.each<[BeperkingStand, string, true | string]>([
  [GELDT, '2026-11-18', true],
  // Told today and lifted today is not told beforehand.
  [GELDT, '2026-11-17', 'avg.beperking-dag'],
  [{ ...GELDT, opheffenVanaf: '2026-11-20' }, '2026-11-21', 'avg.beperking-al-aangekondigd'],
  [{ opheffenVanaf: '2026-11-16', opgeheven: true }, '2026-11-21', 'avg.beperking-opgeheven'],
])('%o from %s: %s', (stand, vanaf, wat) => expect(magAankondigen(stand, vanaf, '2026-11-17')).toBe(wat))

test.each<[BeperkingStand, true | string]>([
  [GELDT, 'avg.beperking-niet-aangekondigd'],
  [{ ...GELDT, opheffenVanaf: '2026-11-18' }, 'avg.beperking-te-vroeg'],
  [{ ...GELDT, opheffenVanaf: '2026-11-17' }, true],
  [{ opheffenVanaf: '2026-11-16', opgeheven: true }, 'avg.beperking-opgeheven'],
])('lifting %o: %s', (stand, wat) => expect(magOpheffen(stand, '2026-11-17')).toBe(wat))

test('needs somebody who handles the request', () =>
  expect(VERZOEK_STATUSSEN.filter(magOpleggen)).toEqual([
    'in_behandeling',
    'toegewezen',
    'deels',
    'afgewezen',
  ]))

test('nothing is ever lifted on a day on which nobody was told the day before or earlier', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (a, b) => {
      const dag = (n: number) => new Date(Date.UTC(2026, 10, 1 + n)).toISOString().slice(0, 10)
      const vanaf = dag(a + b)
      if (magAankondigen(GELDT, vanaf, dag(a)) !== true) return
      expect(magOpheffen({ ...GELDT, opheffenVanaf: vanaf }, dag(a))).not.toBe(true)
      expect(magOpheffen({ ...GELDT, opheffenVanaf: vanaf }, vanaf)).toBe(true)
    }),
  ))
