import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayOf,
  daysUntil,
  formatBytes,
  formatDate,
  formatDateInput,
  formatDateTime,
  formatNumber,
  formatRelative,
  formatTime,
  parseDate,
  plural,
} from './format.ts'
import { parseNumber } from './number-field.tsx'

describe('dates', () => {
  it.each([
    ['2026-09-12', '12 september 2026'],
    ['2028-02-29', '29 februari 2028'],
    ['2027-02-29', '2027-02-29'],
    ['', ''],
    ['morgen', 'morgen'],
    ['2026-12-31T23:30:00.000Z', '1 januari 2027'],
  ])('writes %s as %s', (iso, text) => expect(formatDate(iso)).toBe(text))

  it.each([
    ['2026-09-12', 'vandaag'],
    ['2026-09-13', 'morgen'],
    ['2026-09-11', 'gisteren'],
    ['2026-09-17', 'over 5 dagen'],
    ['2026-09-06', '6 dagen geleden'],
    ['2026-10-03', 'over 3 weken'],
    ['2027-09-12', '12 september 2027'],
  ])('near dates in words: %s is %s', (iso, text) => expect(formatRelative(iso, '2026-09-12')).toBe(text))

  it('counts calendar days over the change of the clock', () => {
    expect(daysUntil('2026-10-26', '2026-10-24')).toBe(2)
    expect(daysUntil('2027-03-29', '2027-03-27')).toBe(2)
  })

  it.each([
    ['12-09-2026', '2026-09-12'],
    ['1/2/2027', '2027-02-01'],
    ['12 september 2026', '2026-09-12'],
    ['3 mrt 2027', undefined],
    ['1 mei 2027', '2027-05-01'],
    ['2026-09-12', '2026-09-12'],
    ['31-02-2026', undefined],
    ['2026-13-01', undefined],
    ['gisteren', undefined],
  ])('reads %s as %s', (typed, iso) => expect(parseDate(typed)).toBe(iso))

  it('reads back every day it writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          expect(parseDate(formatDateInput(iso))).toBe(iso)
          expect(parseDate(formatDate(iso))).toBe(iso)
        },
      ),
    )
  })

  it('shows instants on the clock of Amsterdam', () => {
    expect(formatTime('2026-09-12T12:03:00Z')).toBe('14:03')
    expect(dayOf('2026-09-12T22:30:00Z')).toBe('2026-09-13')
    expect(formatDateTime('2026-12-31T23:30:00Z')).toBe('1 januari 2027 om 00:30')
  })
})

describe('numbers', () => {
  it('uses the Dutch signs', () => {
    expect(formatNumber(5000.5)).toBe('5.000,5')
    expect(formatBytes(1_400_000)).toBe('1,4 MB')
    expect(plural(1, 'leerling', 'leerlingen')).toBe('1 leerling')
    expect(plural(5000, 'leerling', 'leerlingen')).toBe('5.000 leerlingen')
  })

  it.each([
    ['2,5', 2.5],
    ['1.250,5', 1250.5],
    ['1250', 1250],
    ['2.5', undefined],
    ['twee', undefined],
    ['', undefined],
  ])('reads %s as %s', (typed, value) => expect(parseNumber(typed)).toBe(value))
})
