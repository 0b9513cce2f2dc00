/** How long somebody may stand in for another. Pure. */
import { addDays, type Datum } from '../../platform/datum.ts'

/** Six weeks, renewable (settled: numbers; the AP asks that access of substitutes ends by itself). */
export const WAARNEMING_DAGEN = 42
/** A beheerder hears a week ahead that one ends. */
export const AFLOPEND_DAGEN = 7

/** The last day that may be chosen. @param begin the first day, or the day of renewing */
export const uiterlijkTot = (begin: Datum): Datum => addDays(begin, WAARNEMING_DAGEN)

/** Why these days can't be, or null. */
export function foutInDagen(
  begin: Datum,
  tot: Datum,
): 'toegang.tot-voor-vanaf' | 'toegang.waarneming-te-lang' | null {
  if (tot < begin) return 'toegang.tot-voor-vanaf'
  return tot > uiterlijkTot(begin) ? 'toegang.waarneming-te-lang' : null
}
