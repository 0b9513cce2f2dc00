/**
 * The staff part of the import diff. Roles and groups give access to children's dossiers, so a file only suggests
 * them; the manual of EDEXML itself advises strongly against authorising by its roles.
 */
import { type EdexmlMedewerker, type EdexmlRol, type RolSuggestie, rolSuggestieVan } from './edexml.ts'

/** A member of staff as the school has it now. */
export type StandMedewerker = {
  readonly id: string
  readonly bronSleutel: string | null
  readonly eckid: string | null
  readonly roepnaam: string | null
  readonly voorvoegsel: string | null
  readonly achternaam: string | null
  readonly voorletters: string | null
  readonly emailadres: string | null
  /** Roles held now, in Koers' own names. */
  readonly rollen: readonly string[]
  /** Identities of the groups linked now, see `groepIdentiteit`. */
  readonly groepSleutels: readonly string[]
}

export type MedewerkerVelden = Omit<StandMedewerker, 'id' | 'rollen' | 'groepSleutels'>
/** Without the e-mail address: it is the way into an account and is never changed by a file. */
export type MedewerkerVeld = Exclude<keyof MedewerkerVelden, 'emailadres'>

/** Whom a suggestion is about: the known person, or the new one by its `nr` in the file. */
type Wie = { readonly id: string | null; readonly nr: number }

export type MedewerkersDiff = {
  readonly nieuw: readonly { readonly nr: number; readonly velden: MedewerkerVelden }[]
  readonly gewijzigd: readonly {
    readonly id: string
    readonly nr: number
    readonly wijzigingen: readonly {
      readonly veld: MedewerkerVeld
      readonly van: string | null
      readonly naar: string | null
    }[]
  }[]
  readonly ongewijzigd: number
  /** Same name as a known person, or one key twice: a human says who it is. */
  readonly conflicten: readonly {
    readonly nr: number
    readonly velden: MedewerkerVelden
    readonly kandidaten: readonly string[]
  }[]
  readonly rolsuggesties: readonly (Wie & { readonly rol: RolSuggestie; readonly code: string })[]
  readonly groepsuggesties: readonly (Wie & {
    readonly groepSleutel: string
    readonly rol: RolSuggestie | null
  })[]
}

const velden = ['bronSleutel', 'eckid', 'roepnaam', 'voorvoegsel', 'achternaam', 'voorletters'] as const

const naamSleutel = (n: {
  achternaam: string | null
  roepnaam: string | null
  voorletters: string | null
}): string => [n.achternaam, n.roepnaam ?? n.voorletters].map((d) => (d ?? '').toLowerCase()).join('|')

function index<T>(
  lijst: readonly T[],
  sleutel: (item: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const uit = new Map<string, T[]>()
  for (const item of lijst) {
    const s = sleutel(item)
    if (s === null) continue
    const bak = uit.get(s)
    if (bak) bak.push(item)
    else uit.set(s, [item])
  }
  return uit
}

/** @param identiteiten from the group key in the file to the identity of the group */
export function diffMedewerkers(
  stand: readonly StandMedewerker[],
  bestand: readonly EdexmlMedewerker[],
  identiteiten: ReadonlyMap<string, string>,
): MedewerkersDiff {
  const opEckid = index(stand, (s) => s.eckid)
  const opSleutel = index(stand, (s) => s.bronSleutel)
  const opMail = index(stand, (s) => s.emailadres?.toLowerCase() ?? null)
  const opNaam = index(stand, naamSleutel)
  const nieuw: MedewerkersDiff['nieuw'][number][] = []
  const gewijzigd: MedewerkersDiff['gewijzigd'][number][] = []
  const conflicten: MedewerkersDiff['conflicten'][number][] = []
  const rolsuggesties: MedewerkersDiff['rolsuggesties'][number][] = []
  const groepsuggesties: MedewerkersDiff['groepsuggesties'][number][] = []
  const gebruikt = new Set<string>()
  const geziene = new Set<string>()
  let ongewijzigd = 0

  for (const m of bestand) {
    const nu: MedewerkerVelden = {
      bronSleutel: m.sleutel,
      eckid: m.eckid,
      roepnaam: m.roepnaam,
      voorvoegsel: m.voorvoegsel,
      achternaam: m.achternaam,
      voorletters: m.voorletters,
      emailadres: m.emailadres,
    }
    const zeker =
      (m.eckid === null ? undefined : opEckid.get(m.eckid)) ??
      (m.sleutel === null ? undefined : opSleutel.get(m.sleutel)) ??
      (m.emailadres === null ? undefined : opMail.get(m.emailadres))
    const naamgenoten = opNaam.get(naamSleutel(m)) ?? []
    const [persoon, tweede] = zeker ?? naamgenoten
    const merk = m.sleutel ?? m.eckid ?? naamSleutel(m)
    const dubbel =
      geziene.has(merk) || tweede !== undefined || (persoon !== undefined && gebruikt.has(persoon.id))
    geziene.add(merk)
    const wijzigingen = persoon ? verschillen(persoon, nu) : []
    // Recognised by name alone and nothing to write: no need to ask.
    if (dubbel || (persoon && !zeker && wijzigingen.length > 0)) {
      const kandidaten = (zeker ?? naamgenoten).slice(0, 20).map((s) => s.id)
      conflicten.push({ nr: m.nr, velden: nu, kandidaten })
      continue
    }
    if (!persoon) nieuw.push({ nr: m.nr, velden: nu })
    else {
      gebruikt.add(persoon.id)
      if (wijzigingen.length === 0) ongewijzigd++
      else gewijzigd.push({ id: persoon.id, nr: m.nr, wijzigingen })
    }
    const wie: Wie = { id: persoon?.id ?? null, nr: m.nr }
    for (const s of rollenUit([...m.rollen, ...m.groepen.flatMap((g) => g.rollen)])) {
      if (!persoon?.rollen.includes(s.rol)) rolsuggesties.push({ ...wie, ...s })
    }
    const gehad = new Set(persoon?.groepSleutels)
    for (const g of m.groepen) {
      const groepSleutel = identiteiten.get(g.groepSleutel)
      if (groepSleutel === undefined || gehad.has(groepSleutel)) continue
      gehad.add(groepSleutel)
      groepsuggesties.push({ ...wie, groepSleutel, rol: rollenUit(g.rollen)[0]?.rol ?? null })
    }
  }
  return { nieuw, gewijzigd, ongewijzigd, conflicten, rolsuggesties, groepsuggesties }
}

function verschillen(
  van: StandMedewerker,
  naar: MedewerkerVelden,
): { veld: MedewerkerVeld; van: string | null; naar: string | null }[] {
  return velden
    .filter((veld) => van[veld] !== naar[veld])
    .filter((veld) => naar[veld] !== null || (veld === 'voorvoegsel' && naar.achternaam !== null))
    .map((veld) => ({ veld, van: van[veld], naar: naar[veld] }))
}

/** Each role once, with the first code that gives a reason for it. */
function rollenUit(rollen: readonly EdexmlRol[]): { rol: RolSuggestie; code: string }[] {
  const uit = new Map<RolSuggestie, string>()
  for (const { code } of rollen) {
    const rol = code === null ? null : rolSuggestieVan(code)
    if (rol !== null && code !== null && !uit.has(rol)) uit.set(rol, code)
  }
  return [...uit].map(([rol, code]) => ({ rol, code }))
}
