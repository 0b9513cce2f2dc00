/** Limits on trying, counted in the database so that a restart doesn't reset them (security §5.4). */
import type { Tx } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import { clearAttempts, countAttempt, findAttempts } from './toegang.sql.ts'

export const MINUTEN = 15
/** Counted, and held off by the delay only. */
const NO_LIMIT = 1_000_000

const tooOften = (seconds: number) => new AppError('too_often', 'verzoek.te-vaak', { retryAfter: seconds })

/**
 * Counts a try in a transaction of its own, so that a wrong password counts although the rest is undone.
 * @param keys per key how many are allowed within the window
 * @throws AppError 429 `verzoek.te-vaak`
 */
export async function refuseTooOften(
  services: Services,
  now: Date,
  keys: Readonly<Record<string, number>>,
  minutes = MINUTEN,
): Promise<void> {
  const over = await services.db.transaction().execute(async (tx) => {
    let found = false
    for (const [key, most] of Object.entries(keys)) {
      if (!(await countAttempt(tx, key, now, minutes, most))) found = true
    }
    return found
  })
  if (over) throw tooOften(minutes * 60)
}

/**
 * Seconds between the last wrong try and the next one: 2, 4, 8 … and never more than a quarter of an hour. Pure.
 * @param direct how many may follow each other at once
 */
export const wachttijd = (mislukt: number, direct: number): number =>
  mislukt < direct ? 0 : Math.min(2 ** Math.min(mislukt - direct + 1, 20), MINUTEN * 60)

const traag = (wie: string) => `traag:${wie}`

/**
 * Lets each wrong try wait longer for the next: a refusal, so that no connection waits. Counted before it is known to be
 * wrong, so that many at once don't slip through together; `endDelay` forgets them when it was right.
 * @param wie account and address
 * @throws AppError 429 `verzoek.te-vaak`
 */
export async function refuseTooSoon({ db, settings }: Services, now: Date, wie: string): Promise<void> {
  const wait = await db.transaction().execute(async (tx) => {
    const { aantal, laatste } = await findAttempts(tx, traag(wie), now, MINUTEN)
    const next = laatste === null ? 0 : Date.parse(laatste) + wachttijd(aantal, settings.limits.direct) * 1000
    if (next > now.getTime()) return Math.ceil((next - now.getTime()) / 1000)
    await countAttempt(tx, traag(wie), now, MINUTEN, NO_LIMIT)
    return 0
  })
  if (wait > 0) throw tooOften(wait)
}

/** It was right: the next try of this person waits for nothing. */
export const endDelay = (tx: Tx, wie: string): Promise<void> => clearAttempts(tx, traag(wie))
