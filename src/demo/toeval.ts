/** Chance that is the same every time: one seed gives one demo world. */
import { createHash } from 'node:crypto'
import type { Id } from '../platform/id.ts'

export type Toeval = {
  /** From 0 up to, not including, 1. */
  getal(): number
  /** A whole number from `van` up to and including `tot`. */
  tussen(van: number, tot: number): number
  kies<T>(uit: readonly T[]): T
  /** True `kans` of the times. */
  kans(kans: number): boolean
}

/** Mulberry32: small, fast, and good enough for names and birthdays. Never for a secret. */
export function maakToeval(zaad: number): Toeval {
  let staat = zaad >>> 0
  const getal = () => {
    staat = (staat + 0x6d2b79f5) >>> 0
    let t = staat
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const tussen = (van: number, tot: number) => van + Math.floor(getal() * (tot - van + 1))
  return {
    getal,
    tussen,
    kans: (kans) => getal() < kans,
    kies: (uit) => {
      const gekozen = uit[tussen(0, uit.length - 1)]
      if (gekozen === undefined) throw new RangeError('nothing to choose from')
      return gekozen
    },
  }
}

/** An id that follows from a name: the same row has the same id in every demo, so that a bookmark keeps working. */
export function vasteId<K extends string>(naam: string): Id<K> {
  const hex = createHash('sha256').update(`koers-demo ${naam}`).digest('hex')
  // Shaped as a UUIDv8 (RFC 9562 §5.8), made by us; so it is an id.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id<K>
}
