/** Sorting and filtering of the list of whom the school waits for; what is chosen stands in the address. Pure. */
import type { Datum } from '../../platform/datum.ts'
import type { WachtRegel } from './ondertekening.schema.ts'

/** As many are sent at once: the list is sorted and filtered in the browser. How many there are besides is said. */
export const WACHT_MAX = 500

export const WACHT_SORTERING = [
  'leerling',
  'groep',
  'wie',
  'stand',
  'gevraagd',
  'termijn',
  'herinneringen',
] as const
export type WachtSleutel = (typeof WACHT_SORTERING)[number]
export type WachtFilter = {
  readonly van: '' | 'mij'
  readonly termijn: '' | 'over'
  readonly sorteer: WachtSleutel
  readonly richting: 'asc' | 'desc'
}

/** The term first: who is late is seen first. */
const BEGIN: WachtFilter = { van: '', termijn: '', sorteer: 'termijn', richting: 'asc' }

/** From the address; what is not known there is as if it was not there. */
export function leesWachtFilter(search: Record<string, unknown>): WachtFilter {
  const sorteer = WACHT_SORTERING.find((sleutel) => sleutel === search.sorteer)
  return {
    van: search.van === 'mij' ? 'mij' : '',
    termijn: search.termijn === 'over' ? 'over' : '',
    sorteer: sorteer ?? BEGIN.sorteer,
    richting: search.richting === 'desc' ? 'desc' : 'asc',
  }
}

/** What differs from the beginning, for the address. */
export const naarWachtSearch = (filter: WachtFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).filter(([sleutel, waarde]) => waarde !== BEGIN[sleutel as keyof WachtFilter]), // its own keys
  )

const WAARDE: Readonly<Record<WachtSleutel, (regel: WachtRegel) => string | number>> = {
  leerling: (r) => r.leerling,
  groep: (r) => r.groep,
  wie: (r) => r.naam,
  stand: (r) => r.stand,
  gevraagd: (r) => r.uitgenodigdOp,
  termijn: (r) => r.termijnOp,
  herinneringen: (r) => r.herinneringen,
}

export function kiesRegels(
  regels: readonly WachtRegel[],
  filter: WachtFilter,
  vandaag: Datum,
): readonly WachtRegel[] {
  const teken = filter.richting === 'asc' ? 1 : -1
  const waarde = WAARDE[filter.sorteer]
  return regels
    .filter((r) => (filter.van === '' || r.vanMij) && (filter.termijn === '' || r.termijnOp < vandaag))
    .toSorted((a, b) => {
      const [links, rechts] = [waarde(a), waarde(b)]
      const verschil =
        typeof links === 'number' && typeof rechts === 'number'
          ? links - rechts
          : String(links).localeCompare(String(rechts), 'nl', { numeric: true })
      return verschil === 0 ? a.leerling.localeCompare(b.leerling, 'nl') : teken * verschil
    })
}
