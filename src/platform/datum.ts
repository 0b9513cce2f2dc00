import * as z from 'zod/mini'

/** A calendar day without time, `YYYY-MM-DD`. Days are days in Europe/Amsterdam. */
export type Datum = string

const FIRST_YEAR = 1900
const LAST_YEAR = 2199

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** True for a day that exists in the calendar, between 1900 and 2199 (a school types years by hand: 0202 is a slip). */
export function isDatum(text: string): text is Datum {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  // Counted and not asked of a Date: a plan that is read has a hundred days, each looked at more than once.
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  if (year < FIRST_YEAR || year > LAST_YEAR) return false
  const days = month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0)
  return day >= 1 && day <= days
}

/** Zod shape of a {@link Datum}; becomes `format: date` in OpenAPI. */
export const datumSchema = z.iso.date().check(z.refine(isDatum))

function parts(datum: Datum): [year: number, month: number, day: number] {
  if (!isDatum(datum)) throw new RangeError('not a calendar day')
  return [Number(datum.slice(0, 4)), Number(datum.slice(5, 7)), Number(datum.slice(8, 10))]
}

function fromUtc(milliseconds: number): Datum {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

/** @throws RangeError when `datum` is not a calendar day (as do the functions below). */
export function addDays(datum: Datum, days: number): Datum {
  const [year, month, day] = parts(datum)
  return fromUtc(Date.UTC(year, month - 1, day + days))
}

export function addWeeks(datum: Datum, weeks: number): Datum {
  return addDays(datum, weeks * 7)
}

/** Same day of the month, or the last day where that month is shorter: 31 January plus one month is 28 or 29 February. */
export function addMonths(datum: Datum, months: number): Datum {
  const [year, month, day] = parts(datum)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return fromUtc(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
}

/** Negative when `a` is earlier. ISO days sort as text, so this also serves `Array.sort`. */
export function compareDatum(a: Datum, b: Datum): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whole days from `a` to `b`; negative when `b` lies before `a`. */
export function daysBetween(a: Datum, b: Datum): number {
  const [yearA, monthA, dayA] = parts(a)
  const [yearB, monthB, dayB] = parts(b)
  return (Date.UTC(yearB, monthB - 1, dayB) - Date.UTC(yearA, monthA - 1, dayA)) / 86_400_000
}

// en-CA is the locale whose short date is YYYY-MM-DD.
const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in Amsterdam at this moment: 23:30 UTC in summer is already tomorrow. */
export function inAmsterdam(moment: Date): Datum {
  return amsterdam.format(moment)
}
