/** Limits on trying, counted in the database so that a restart doesn't reset them (security §5.4). */
import { AppError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import { countAttempt } from './toegang.sql.ts'

export const MINUTEN = 15

/** Two texts in one address: an IPv6 user owns a /64, so that is what is counted (BI-24). */
export const addressKey = (ip: string): string =>
  `ip:${ip.includes(':') ? ip.split(':').slice(0, 4).join(':') : ip}`

/**
 * Counts a try in a transaction of its own, so that a wrong password counts although the rest is undone.
 * @param keys per key how many are allowed within a quarter of an hour
 * @throws AppError 429 `verzoek.te-vaak`
 */
export async function refuseTooOften(
  services: Services,
  now: Date,
  keys: Readonly<Record<string, number>>,
): Promise<void> {
  const over = await services.db.transaction().execute(async (tx) => {
    let found = false
    for (const [key, most] of Object.entries(keys)) {
      if (!(await countAttempt(tx, key, now, MINUTEN, most))) found = true
    }
    return found
  })
  if (over) throw new AppError('too_often', 'verzoek.te-vaak', { retryAfter: MINUTEN * 60 })
}
