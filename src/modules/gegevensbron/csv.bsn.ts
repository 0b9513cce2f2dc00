/**
 * Keeps the BSN out of a CSV (settled: BSN). A column of such numbers is closed before anybody can map it; a number
 * that stands between other words is left out of the cell. Nothing of it is kept, not even for a sample.
 */

import { plat } from './csv.velden.ts'
import { datumUit } from './csv.waarden.ts'
import { lijktBsn, zonderBsn } from './edexml.ts'

const NAMEN =
  /^(?:bsn|pgn|sofi|burgerservice|persoonsgebonden|onderwijsn(?:umme)?r$|onderwijsnummer)|bsn(?:nr|nummer)?$|sofinummer|burgerservicenummer|persoonsgebondennummer/

export const isBsnKolomnaam = (naam: string): boolean => NAMEN.test(plat(naam))

const som = (cijfers: string): number =>
  [...cijfers].reduce((s, c, plek) => s + Number(c) * (plek === 8 ? -1 : 9 - plek), 0)

/** A BSN, also one that lost its first zero in a spreadsheet, or an onderwijsnummer (same sum, remainder 5). */
function kanNummerZijn(cel: string): boolean {
  const kaal = cel.replace(/[\s.-]/g, '')
  if (!/^\d{8,9}$/.test(kaal) || datumUit(cel) !== null) return false
  const cijfers = kaal.padStart(9, '0')
  const rest = ((som(cijfers) % 11) + 11) % 11
  return rest === 0 || (rest === 5 && cijfers.startsWith('10'))
}

/** Counts in one column how many values could be such a number. */
export class Kolomteller {
  #gevuld = 0
  #verdacht = 0
  tel(cel: string): void {
    if (cel.trim() === '') return
    this.#gevuld++
    if (kanNummerZijn(cel)) this.#verdacht++
  }
  /** One in eleven passes by chance; half of them does not. */
  isBsn(): boolean {
    return this.#gevuld > 0 && this.#verdacht * 2 > this.#gevuld
  }
}

/** With its country code a telephone number of nine digits is no BSN. */
const TELEFOON = /^(?:\+|00)\d{2}[\d ()-]{7,16}$/

/** A cell without the numbers in it that can be a BSN. */
export function zonderNummers(cel: string): string {
  if (!/\d/.test(cel) || TELEFOON.test(cel)) return cel
  const zonder = zonderBsn(cel)
  // Written in a way that `zonderBsn` does not take apart: then nothing of the cell is kept.
  if (zonder === cel) return lijktBsn(cel) ? '' : cel
  return zonder.replace(/\s+/g, ' ').trim()
}
