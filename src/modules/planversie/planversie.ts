import canonicalize from 'canonicalize'

/** What may be inside a version: JSON, nothing else. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [sleutel: string]: Json }
type JsonObject = { readonly [sleutel: string]: Json }
type Item = JsonObject & { readonly id: string }

/**
 * Canonical JSON (RFC 8785): the same content gives the same bytes, whatever the order of its keys.
 * @throws Error on what JSON cannot hold (NaN, half surrogates, cycles).
 */
export function canonical(inhoud: Json): string {
  const tekst = canonicalize(inhoud)
  if (tekst === undefined) throw new Error('not JSON')
  return tekst
}

/**
 * One difference between two versions. `pad` are the keys from the section down to the field; an item of a list is
 * named in it by its id. `van` and `naar` are places in the list, for items only.
 */
export type Wijziging = {
  readonly onderdeel: string
  readonly pad: readonly string[]
} & (
  | { readonly soort: 'gewijzigd'; readonly oud: Json; readonly nieuw: Json }
  | { readonly soort: 'toegevoegd'; readonly nieuw: Json; readonly naar: number | null }
  | { readonly soort: 'verwijderd'; readonly oud: Json; readonly van: number | null }
  | { readonly soort: 'verplaatst'; readonly van: number; readonly naar: number }
)

type Plek = Pick<Wijziging, 'onderdeel' | 'pad'>

/**
 * What changed from `a` to `b`, both records of sections: per section, per item (by id), per field. Items that only
 * shifted because another came or went do not count as moved. Equal content gives an empty list.
 */
export function verschil(a: JsonObject, b: JsonObject): readonly Wijziging[] {
  return sleutels(a, b).flatMap((onderdeel) =>
    verschilVeld({ onderdeel, pad: [] }, a[onderdeel], b[onderdeel]),
  )
}

function verschilVeld(plek: Plek, oud: Json | undefined, nieuw: Json | undefined): readonly Wijziging[] {
  if (oud === undefined)
    return nieuw === undefined ? [] : [{ ...plek, soort: 'toegevoegd', nieuw, naar: null }]
  if (nieuw === undefined) return [{ ...plek, soort: 'verwijderd', oud, van: null }]
  if (isItemlijst(oud) && isItemlijst(nieuw)) return verschilLijst(plek, oud, nieuw)
  if (isObject(oud) && isObject(nieuw))
    return sleutels(oud, nieuw).flatMap((s) => verschilVeld(onder(plek, s), oud[s], nieuw[s]))
  return gelijk(oud, nieuw) ? [] : [{ ...plek, soort: 'gewijzigd', oud, nieuw }]
}

function verschilLijst(plek: Plek, oud: readonly Item[], nieuw: readonly Item[]): readonly Wijziging[] {
  const oudePlek = new Map(oud.map((item, index) => [item.id, index]))
  const nieuweIds = new Set(nieuw.map((item) => item.id))
  const uit: Wijziging[] = []
  for (const [van, item] of oud.entries())
    if (!nieuweIds.has(item.id)) uit.push({ ...onder(plek, item.id), soort: 'verwijderd', oud: item, van })

  const gebleven = nieuw.flatMap((item) => oudePlek.get(item.id) ?? [])
  const opVolgorde = langsteStijgendeReeks(gebleven)
  for (const [naar, item] of nieuw.entries()) {
    const hier = onder(plek, item.id)
    const van = oudePlek.get(item.id)
    if (van === undefined) {
      uit.push({ ...hier, soort: 'toegevoegd', nieuw: item, naar })
      continue
    }
    if (!opVolgorde.has(van)) uit.push({ ...hier, soort: 'verplaatst', van, naar })
    uit.push(...verschilVeld(hier, oud[van], item))
  }
  return uit
}

/** Values of the longest increasing run: what can stay put, so that as few items as possible count as moved. */
function langsteStijgendeReeks(reeks: readonly number[]): ReadonlySet<number> {
  const lengte: number[] = []
  const vorige: number[] = []
  let eind = -1
  for (const [i, waarde] of reeks.entries()) {
    let beste = -1
    for (let j = 0; j < i; j++)
      if ((reeks[j] ?? 0) < waarde && (beste < 0 || (lengte[j] ?? 0) > (lengte[beste] ?? 0))) beste = j
    lengte[i] = beste < 0 ? 1 : (lengte[beste] ?? 0) + 1
    vorige[i] = beste
    if (eind < 0 || (lengte[i] ?? 0) > (lengte[eind] ?? 0)) eind = i
  }
  const uit = new Set<number>()
  for (let i = eind; i >= 0; i = vorige[i] ?? -1) uit.add(reeks[i] ?? -1)
  return uit
}

/** Deep equality of JSON; the order of keys does not count. */
export function gelijk(a: Json, b: Json): boolean {
  if (a === b) return true
  if (isLijst(a) && isLijst(b))
    return a.length === b.length && a.every((deel, i) => gelijk(deel, b[i] ?? null))
  if (!isObject(a) || !isObject(b)) return false
  return sleutels(a, b).every((s) => {
    const links = a[s]
    const rechts = b[s]
    return links !== undefined && rechts !== undefined && gelijk(links, rechts)
  })
}

function sleutels(a: JsonObject, b: JsonObject): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
}

function onder(plek: Plek, sleutel: string): Plek {
  return { onderdeel: plek.onderdeel, pad: [...plek.pad, sleutel] }
}

// Array.isArray does not narrow readonly arrays out of a union.
function isLijst(waarde: Json): waarde is readonly Json[] {
  return Array.isArray(waarde)
}

function isObject(waarde: Json): waarde is JsonObject {
  return typeof waarde === 'object' && waarde !== null && !isLijst(waarde)
}

function isItemlijst(waarde: Json): waarde is readonly Item[] {
  return isLijst(waarde) && waarde.every((deel) => isObject(deel) && typeof deel.id === 'string')
}
