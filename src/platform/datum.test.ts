import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWeeks,
  compareDatum,
  datumSchema,
  daysBetween,
  inAmsterdam,
  isDatum,
} from './datum.ts'

const day = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays('1950-01-01', n))

describe('datum', () => {
  test.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['0202-09-01', false],
    ['2026-9-1', false],
    ['2026-09-01T00:00:00Z', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isDatum(text)).toBe(expected)
    expect(datumSchema.safeParse(text).success).toBe(expected)
  })

  test('a day is what the calendar of the computer says it is', () => {
    const part = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), part(13), part(32), (year, month, dayOfMonth) => {
        const text = [year, month, dayOfMonth].map((n) => String(n).padStart(2, '0')).join('-')
        const date = new Date(Date.UTC(year, month - 1, dayOfMonth))
        expect(isDatum(text)).toBe(date.toISOString().slice(0, 10) === text)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-08-31', 12, '2027-08-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-15', 3, '2027-02-15'],
  ])('%s plus %i months is %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected)
  })

  test('six weeks run on through the change of the clocks', () => {
    expect(addWeeks('2026-10-01', 6)).toBe('2026-11-12')
  })

  test('a day in Amsterdam starts before the day in UTC', () => {
    expect(inAmsterdam(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02')
    expect(inAmsterdam(new Date('2026-01-01T22:59:00Z'))).toBe('2026-01-01')
    expect(inAmsterdam(new Date('2026-01-01T23:00:00Z'))).toBe('2026-01-02')
  })

  test('days between undoes adding days, and order follows', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, n) => {
        const to = addDays(from, n)
        expect(daysBetween(from, to)).toBe(n)
        expect(Math.sign(compareDatum(to, from))).toBe(Math.sign(n))
      }),
    )
  })

  test('what is not a day is refused', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
  })
})
