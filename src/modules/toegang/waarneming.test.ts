import { expect, test } from 'vitest'
import { foutInDagen, uiterlijkTot } from './waarneming.ts'

test.each([
  ['2026-11-17', '2026-11-17', null],
  ['2026-11-17', '2026-12-29', null],
  ['2026-11-17', '2026-12-30', 'toegang.waarneming-te-lang'],
  ['2026-11-17', '2026-11-16', 'toegang.tot-voor-vanaf'],
])('from %s until %s: %s', (begin, tot, code) => expect(foutInDagen(begin, tot)).toBe(code))

test('six weeks over the turn of the year', () => expect(uiterlijkTot('2026-12-01')).toBe('2027-01-12'))
