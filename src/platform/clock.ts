/** Time is injected everywhere, so that a birthday, a term and a night of DST can be tested. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is told to move. */
export function fixedClock(start: string): Clock & { set(iso: string): void; advance(ms: number): void } {
  let current = new Date(start)
  return {
    now: () => current,
    set: (iso) => {
      current = new Date(iso)
    },
    advance: (ms) => {
      current = new Date(current.getTime() + ms)
    },
  }
}
