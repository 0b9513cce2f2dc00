/** Limits on trying, counted in the database so that a restart doesn't reset them (security §5.4). */
import { AppError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import { countAttempt } from './toegang.sql.ts'

export const MINUTEN = 15

/** The first four groups of an IPv6 address, written out; null for anything else. */
function netOf(ip: string): string | null {
  const [head = '', tail] = ip.toLowerCase().split('%')[0]?.split('::') ?? []
  const groups = (part: string | undefined) => (part ? part.split(':') : [])
  const zeros = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length
  const all = [...groups(head), ...Array<string>(Math.max(0, zeros)).fill('0'), ...groups(tail)]
  return ip.includes(':')
    ? all
        .slice(0, 4)
        .map((group) => group.replace(/^0+(?=.)/, ''))
        .join(':')
    : null
}

/** An IPv6 user owns a /64, so that is what is counted (BI-24); an IPv4 address stays one, also when written as IPv6. */
export function addressKey(ip: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  return `ip:${v4 ?? netOf(ip) ?? ip}`
}

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
  if (over) throw new AppError('too_often', 'verzoek.te-vaak', { retryAfter: minutes * 60 })
}
