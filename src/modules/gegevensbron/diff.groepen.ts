/** The groups part of the import diff. */
import type { EdexmlGroep } from './edexml.ts'

/** A group as the school has it now. */
export type StandGroep = {
  readonly id: string
  readonly bronSleutel: string | null
  readonly soort: 'stamgroep' | 'samengesteld'
  readonly naam: string
  readonly jaargroep: string | null
}

export type GroepVelden = Omit<StandGroep, 'id'>
export type GroepVeld = 'soort' | 'naam' | 'jaargroep'

export type GroepenDiff = {
  /** `identiteit`: what pupils and staff in the diff use to point at this group. */
  readonly nieuw: readonly {
    readonly nr: number
    readonly identiteit: string
    readonly velden: GroepVelden
  }[]
  readonly gewijzigd: readonly {
    readonly id: string
    readonly identiteit: string
    readonly wijzigingen: readonly {
      readonly veld: GroepVeld
      readonly van: string | null
      readonly naar: string | null
    }[]
  }[]
  readonly ongewijzigd: number
}

/**
 * How a group is named across imports: by its key or, when the source gives none that lasts, by kind and name.
 * The `#` keeps the two apart, since a lasting key never begins with it.
 */
export function groepIdentiteit(groep: { bronSleutel: string | null; soort: string; naam: string }): string {
  return groep.bronSleutel ?? `#${groep.soort}:${groep.naam.toLowerCase()}`
}

const identiteitVan = (g: EdexmlGroep): string =>
  groepIdentiteit({ bronSleutel: g.sleutel, soort: g.soort, naam: g.naam })

/** From the key as it stands in the file to the identity. The first of two with the same key counts. */
export function groepIdentiteiten(groepen: readonly EdexmlGroep[]): ReadonlyMap<string, string> {
  const uit = new Map<string, string>()
  for (const g of groepen) {
    if (g.bestandSleutel !== '' && !uit.has(g.bestandSleutel)) uit.set(g.bestandSleutel, identiteitVan(g))
  }
  return uit
}

/** Groups that are missing from the file stay: they may hold pupils, and a school closes a group by hand. */
export function diffGroepen(stand: readonly StandGroep[], bestand: readonly EdexmlGroep[]): GroepenDiff {
  const bekend = new Map(stand.map((g) => [groepIdentiteit(g), g]))
  const gezien = new Set<string>()
  const nieuw: GroepenDiff['nieuw'][number][] = []
  const gewijzigd: GroepenDiff['gewijzigd'][number][] = []
  let ongewijzigd = 0
  for (const g of bestand) {
    const identiteit = identiteitVan(g)
    if (gezien.has(identiteit)) continue
    gezien.add(identiteit)
    const velden: GroepVelden = {
      bronSleutel: g.sleutel,
      soort: g.soort,
      naam: g.naam,
      jaargroep: g.jaargroep,
    }
    const oud = bekend.get(identiteit)
    if (!oud) {
      nieuw.push({ nr: g.nr, identiteit, velden })
      continue
    }
    const wijzigingen = (['soort', 'naam', 'jaargroep'] as const)
      // A jaargroep that the file leaves out or garbles does not erase the one we have.
      .filter((veld) => oud[veld] !== velden[veld] && velden[veld] !== null)
      // An identity by name is blind to case; then the spelling is the file's to correct.
      .map((veld) => ({ veld, van: oud[veld], naar: velden[veld] }))
    if (wijzigingen.length === 0) ongewijzigd++
    else gewijzigd.push({ id: oud.id, identiteit, wijzigingen })
  }
  return { nieuw, gewijzigd, ongewijzigd }
}
