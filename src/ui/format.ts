/**
 * Dates, numbers and sizes as people in the Netherlands read them. Pure: the day of today is always passed in,
 * because the clock belongs to the server. Calendar days are `YYYY-MM-DD` strings without a time zone.
 */
import { uiText } from './ui.text.ts'

const LOCALE = 'nl-NL'
const ZONE = 'Europe/Amsterdam'
const DAY = 86_400_000
const longDate = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const shortDate = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', timeZone: ZONE })
const zonedDate = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: ZONE })
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'always' })

/** Midnight UTC of a calendar day, or of the day of a moment; `undefined` when the string is no existing day. */
function dayStamp(given: string): number | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}T.*Z$/.test(given) ? dayOf(given) : given
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!parts) return undefined
  const stamp = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  return new Date(stamp).toISOString().startsWith(iso) ? stamp : undefined
}

/** `2026-09-12`, or a moment on that day → `12 september 2026`; anything that is no date comes back unchanged. */
export function formatDate(iso: string): string {
  const stamp = dayStamp(iso)
  return stamp === undefined ? iso : longDate.format(stamp)
}

/** `2026-09-12` → `12 sep 2026`, for narrow columns. */
export function formatDateShort(iso: string): string {
  const stamp = dayStamp(iso)
  return stamp === undefined ? iso : shortDate.format(stamp)
}

/** An instant (ISO 8601 or epoch milliseconds) → `14:03`, on the clock of Amsterdam. */
export function formatTime(instant: string | number): string {
  return time.format(new Date(instant))
}

/** An instant → its calendar day in Amsterdam, `YYYY-MM-DD`. */
export function dayOf(instant: string | number): string {
  return zonedDate.format(new Date(instant))
}

/** An instant → `12 september 2026 om 14:03`. */
export function formatDateTime(instant: string | number): string {
  return `${formatDate(dayOf(instant))} om ${formatTime(instant)}`
}

/** Whole days from `today` to `iso`; negative in the past; `undefined` when either is no date. */
export function daysUntil(iso: string, today: string): number | undefined {
  const to = dayStamp(iso)
  const from = dayStamp(today)
  return to === undefined || from === undefined ? undefined : Math.round((to - from) / DAY)
}

/** Near dates as people say them (`vandaag`, `over 5 dagen`, `3 weken geleden`), further ones in full. */
export function formatRelative(iso: string, today: string): string {
  const days = daysUntil(iso, today)
  if (days === undefined) return iso
  if (days === 0) return uiText.today
  if (days === 1) return uiText.tomorrow
  if (days === -1) return uiText.yesterday
  if (Math.abs(days) < 14) return relative.format(days, 'day')
  if (Math.abs(days) < 57) return relative.format(Math.trunc(days / 7), 'week')
  return formatDate(iso)
}

/**
 * What a Dutch person types as a date (`12-09-2026`, `12/9/2026`, `12 september 2026`) → `2026-09-12`.
 * Returns `undefined` for anything else, also for days that do not exist (`31-02-2026`).
 */
export function parseDate(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  const iso = (year: string, month: number, day: string): string | undefined => {
    const value = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
    return dayStamp(value) === undefined ? undefined : value
  }
  const digits = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)
  if (digits) return iso(digits[3] ?? '', Number(digits[2]), digits[1] ?? '')
  const words = /^(\d{1,2}) ([a-z]{3,9})\.? (\d{4})$/.exec(text)
  if (words) {
    const month = MONTHS.findIndex((name) => name === words[2] || name.slice(0, 3) === words[2]?.slice(0, 3))
    return month < 0 ? undefined : iso(words[3] ?? '', month + 1, words[1] ?? '')
  }
  return dayStamp(text) === undefined ? undefined : text
}
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat(LOCALE, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 1)),
)

/** `2026-09-12` → `12-09-2026`, as typed in a form. */
export function formatDateInput(iso: string): string {
  return dayStamp(iso) === undefined ? iso : iso.split('-').reverse().join('-')
}

/** `5000.5` → `5.000,5`; at most `decimals` digits behind the comma. */
export function formatNumber(value: number, decimals = 1): string {
  return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: decimals }).format(value)
}

/** Bytes → `1,4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, 0)} kB`
  return `${formatNumber(bytes / 1_000_000)} MB`
}

/** `plural(3, 'leerling', 'leerlingen')` → `3 leerlingen`; the number is formatted. */
export function plural(count: number, one: string, many: string): string {
  return `${formatNumber(count, 0)} ${count === 1 ? one : many}`
}
