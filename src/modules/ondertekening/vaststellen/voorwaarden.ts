/** What stands between a version and vaststellen (domain §3.3). Pure. */
import type { Datum } from '../../../platform/datum.ts'
import { type GezagBeeld, type InstemmingWeg, instemmingRond } from '../../leerling/gezag.ts'
import { type Wachter, wachters } from '../../opp/opp.ts'
import { type OverlegDag, overlegVolstaat } from '../../overleg/overleg.ts'
import type { RondeStand, TekenaarSoort, TekenaarStand, Uitkomst } from '../ondertekening.ts'

export type Getekend = {
  readonly soort: TekenaarSoort
  readonly ouderId: string | null
  readonly stand: TekenaarStand
  readonly uitkomst: Uitkomst | null
}

/** How each person's yes came about: what the gezag of today is held against. A no, or nothing, is not in it. */
export function wegenVan(tekenaars: readonly Getekend[]): ReadonlyMap<string, InstemmingWeg> {
  return new Map(
    tekenaars.flatMap((t): [string, InstemmingWeg][] => {
      if (t.uitkomst !== 'ja' && t.uitkomst !== 'ja_maar') return []
      const sleutel = t.soort === 'leerling' ? 'leerling' : t.soort === 'ouder' ? t.ouderId : null
      if (sleutel === null) return []
      const weg = t.stand === 'te_goeder_trouw' || t.stand === 'vervangende_toestemming' ? t.stand : 'zelf'
      return [[sleutel, weg]]
    }),
  )
}

/**
 * The guards that are not met on this day. Consent is held against the gezag of today, not of the day of asking: who got
 * gezag since must agree too, and an objection since then shuts good faith.
 */
export function openVoorVaststellen(feiten: {
  /** What the content still misses (`openWachters`), asked again on this day. */
  readonly inhoud: readonly Wachter[]
  readonly ronde: { readonly stand: RondeStand; readonly tekenaars: readonly Getekend[] } | null
  readonly beeld: GezagBeeld
  readonly overleggen: readonly OverlegDag[]
  /** Day of the last vaststelling or refusal, whichever is later: the talk must be since then. */
  readonly overlegNa: Datum | null
  readonly vandaag: Datum
}): readonly Wachter[] {
  const { ronde, vandaag, overlegNa } = feiten
  const open = new Set(feiten.inhoud)
  if (!overlegVolstaat(feiten.overleggen, { vandaag, na: overlegNa })) open.add('overleg')
  const rond = ronde?.stand === 'ingestemd' && instemmingRond(feiten.beeld, wegenVan(ronde.tekenaars))
  if (!rond) open.add('instemming')
  return wachters.filter((w) => open.has(w))
}

/** ROD holds begin and end of an OPP in regular education; special schools don't report it (domain §2.3). */
export const meldtRod = (schooltype: string): boolean => schooltype !== 'SO' && schooltype !== 'VSO'
/** Days to enter it (domain §2.3: the school's own norm is seven). */
export const ROD_DAGEN = 7
