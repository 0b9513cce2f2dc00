import type { Doel, Factor, Maatregel } from '../../../plandelen/plandelen.schema.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import type { OnderdeelInhoud } from '../../opp.schema.ts'

export interface DomeinGroep {
  /** Code of the domain; `null` gathers the factors that belong to none. */
  readonly domein: string | null
  readonly factoren: readonly Factor[]
  readonly behoefte: string
}

/**
 * The factors that say something under their domain, in the order in which the domains were chosen; a factor of a
 * domain that was unticked later keeps its place under that domain, so that nothing written disappears from view.
 */
export function perDomein(
  domeinen: OnderdeelInhoud<'factoren'>['domeinen'],
  items: readonly Factor[],
): readonly DomeinGroep[] {
  const gevuld = items.filter((f) => !isLeeg(f.tekst))
  const codes = new Set([...domeinen.map((d) => d.domein), ...gevuld.flatMap((f) => f.domein ?? [])])
  const groepen: DomeinGroep[] = [...codes].map((domein) => ({
    domein,
    factoren: gevuld.filter((f) => f.domein === domein),
    behoefte: domeinen.find((d) => d.domein === domein)?.ondersteuningsbehoefte ?? '',
  }))
  const los = gevuld.filter((f) => f.domein === null)
  return los.length === 0 ? groepen : [...groepen, { domein: null, factoren: los, behoefte: '' }]
}

/** The agreements that serve a goal or one of its interim goals. */
export function maatregelenBij(
  doel: Pick<Doel, 'id'>,
  maatregelen: readonly Maatregel[],
): readonly Maatregel[] {
  return maatregelen.filter((m) => m.doelen.includes(doel.id) && gevuldeMaatregel(m))
}

/** An agreement that says something: what is done, or to what it refers. */
export function gevuldeMaatregel(maatregel: Maatregel): boolean {
  return !isLeeg(maatregel.wat) || !isLeeg(maatregel.verwijzing)
}
