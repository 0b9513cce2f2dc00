/**
 * How fast a look may repeat itself. It guards the machine, not a secret, so it is counted in memory: a row per look would
 * cost more than the look. Counted per session, because a whole school comes from one address.
 */
export type Pace = {
  /** Null: go on. Else the seconds until the next one. */
  take(key: string, now: Date): number | null
}

const MOST_KEYS = 20_000

/** At most `max` per key in any `seconds`. */
export function createPace(max: number, seconds: number): Pace {
  const window = seconds * 1000
  const seen = new Map<string, { since: number; count: number }>()
  return {
    take(key, now) {
      const at = now.getTime()
      const known = seen.get(key)
      if (known !== undefined && at >= known.since && at - known.since < window) {
        known.count++
        return known.count > max ? Math.max(1, Math.ceil((known.since + window - at) / 1000)) : null
      }
      // Made again, so that the map keeps the order in which windows began: the first is the oldest.
      seen.delete(key)
      seen.set(key, { since: at, count: 1 })
      const [oldest] = seen.keys()
      if (seen.size > MOST_KEYS && oldest !== undefined) seen.delete(oldest)
      return null
    },
  }
}
