/** Recognises a pupil of the file among those of the school. Lookups only: no record is compared with all others. */
import type { ConflictReden, StandLeerling } from './diff.model.ts'
import type { Datum, EdexmlLeerling } from './edexml.ts'

export type Uitkomst =
  | { readonly soort: 'nieuw' }
  | { readonly soort: 'bekend'; readonly leerling: StandLeerling }
  /** Same name and birth date, exactly one of each: sure only when nothing differs. */
  | { readonly soort: 'misschien'; readonly leerling: StandLeerling }
  | {
      readonly soort: 'conflict'
      readonly reden: ConflictReden
      readonly kandidaten: readonly StandLeerling[]
    }

type Naam = {
  readonly roepnaam: string | null
  readonly achternaam: string | null
  readonly voornamen: string | null
  readonly voorletters: string | null
  readonly geboortedatum: Datum | null
}

export type Indexen = {
  readonly opEckid: ReadonlyMap<string, StandLeerling>
  readonly opSleutel: ReadonlyMap<string, StandLeerling>
  readonly opNaam: ReadonlyMap<string, readonly StandLeerling[]>
  /** The same without looking at the birth date. */
  readonly opNaamAlleen: ReadonlyMap<string, readonly StandLeerling[]>
  /** How often a key, ECK iD or name of the file occurs in it. */
  readonly inBestand: ReadonlyMap<string, number>
  readonly naamInBestand: ReadonlyMap<string, readonly EdexmlLeerling[]>
  /** Pupils of the school that some record names by ECK iD or key, with the number of those records. */
  readonly sterk: ReadonlyMap<string, number>
}

/** More people of one name and birthday than this are not told apart one by one; a human looks. */
const MAX_NAAMGENOTEN = 20

const plat = (tekst: string | null): string =>
  (tekst ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Without an achternaam the roepnaam is all there is (EDEXML allows it); without either, nothing to go by. */
function naamSleutel(n: Naam): string | null {
  const naam = n.achternaam === null ? `~${plat(n.roepnaam)}` : plat(n.achternaam)
  return naam === '' || naam === '~' ? null : `${naam}|${n.geboortedatum ?? ''}`
}

/** Whether two people with the same achternaam could be one: no first name speaks against it. */
function kanDezelfdeZijn(a: Naam, b: Naam): boolean {
  for (const veld of ['roepnaam', 'voornamen', 'voorletters'] as const) {
    const x = plat(a[veld])
    const y = plat(b[veld])
    if (x !== '' && y !== '') return x === y
  }
  return true
}

function groepeer<T extends Naam>(lijst: readonly T[], metDatum = true): Map<string, T[]> {
  const uit = new Map<string, T[]>()
  for (const item of lijst) {
    const sleutel = naamSleutel(metDatum ? item : { ...item, geboortedatum: null })
    if (sleutel === null) continue
    const bak = uit.get(sleutel)
    if (bak) bak.push(item)
    else uit.set(sleutel, [item])
  }
  return uit
}

export function bouwIndexen(stand: readonly StandLeerling[], bestand: readonly EdexmlLeerling[]): Indexen {
  const opEckid = new Map<string, StandLeerling>()
  const opSleutel = new Map<string, StandLeerling>()
  for (const s of stand) {
    if (s.eckid !== null) opEckid.set(s.eckid, s)
    if (s.bronSleutel !== null) opSleutel.set(s.bronSleutel, s)
  }
  const inBestand = new Map<string, number>()
  const sterk = new Map<string, number>()
  const tel = (map: Map<string, number>, sleutel: string): void =>
    void map.set(sleutel, (map.get(sleutel) ?? 0) + 1)
  for (const l of bestand) {
    if (l.sleutel !== null) tel(inBestand, `k:${l.sleutel}`)
    if (l.eckid !== null) tel(inBestand, `e:${l.eckid}`)
    const e = l.eckid === null ? undefined : opEckid.get(l.eckid)
    const k = l.sleutel === null ? undefined : opSleutel.get(l.sleutel)
    if (e) tel(sterk, e.id)
    if (k && k !== e) tel(sterk, k.id)
  }
  const zonderSleutel = bestand.filter((l) => l.sleutel === null && l.eckid === null)
  return {
    opEckid,
    opSleutel,
    opNaam: groepeer(stand),
    opNaamAlleen: groepeer(stand, false),
    inBestand,
    naamInBestand: groepeer(zonderSleutel),
    sterk,
  }
}

/** Who this record is about. */
export function herken(x: Indexen, l: EdexmlLeerling): Uitkomst {
  const e = l.eckid === null ? undefined : x.opEckid.get(l.eckid)
  const k = l.sleutel === null ? undefined : x.opSleutel.get(l.sleutel)
  const kandidaten = [...new Set([e, k].filter((s) => s !== undefined))]

  const dubbel =
    (l.sleutel !== null && (x.inBestand.get(`k:${l.sleutel}`) ?? 0) > 1) ||
    (l.eckid !== null && (x.inBestand.get(`e:${l.eckid}`) ?? 0) > 1)
  if (dubbel) return { soort: 'conflict', reden: 'dubbel-in-bestand', kandidaten }

  const gevonden = e ?? k
  if (!gevonden) return herkenOpNaam(x, l)
  if (kandidaten.length > 1 || (x.sterk.get(gevonden.id) ?? 0) > 1) {
    return { soort: 'conflict', reden: 'twee-kandidaten', kandidaten }
  }
  if (!e && isIemandAnders(gevonden, l))
    return { soort: 'conflict', reden: 'sleutel-hergebruikt', kandidaten }
  return { soort: 'bekend', leerling: gevonden }
}

/**
 * A key must not be used again for another pupil, but it happens. Two things that should stay the same and both
 * differ (ECK iD, birth date, name) make it another person; one alone is a correction.
 */
function isIemandAnders(s: StandLeerling, l: EdexmlLeerling): boolean {
  const anderEckid = s.eckid !== null && l.eckid !== null && s.eckid !== l.eckid
  const andereDag =
    s.geboortedatum !== null && l.geboortedatum !== null && s.geboortedatum !== l.geboortedatum
  const anderNaam = plat(s.achternaam) !== plat(l.achternaam) || !kanDezelfdeZijn(s, l)
  return [anderEckid, andereDag, anderNaam].filter(Boolean).length > 1
}

function herkenOpNaam(x: Indexen, l: EdexmlLeerling): Uitkomst {
  const sleutel = naamSleutel(l)
  const heeftNaam = l.achternaam !== null || l.roepnaam !== null || l.voornamen !== null
  if (!heeftNaam || sleutel === null) return { soort: 'conflict', reden: 'naam-ontbreekt', kandidaten: [] }

  // A birth date that is missing on either side speaks neither for nor against.
  const naam = sleutel.slice(0, sleutel.indexOf('|') + 1)
  const bakken =
    l.geboortedatum === null ? [x.opNaamAlleen.get(naam)] : [x.opNaam.get(sleutel), x.opNaam.get(naam)]
  const naamgenoten = bakken.flatMap((bak) => bak?.slice(0, MAX_NAAMGENOTEN) ?? [])
  const vrij = naamgenoten.filter((s) => !x.sterk.has(s.id) && kanDezelfdeZijn(s, l))
  const tweelingen = (x.naamInBestand.get(sleutel) ?? [])
    .slice(0, MAX_NAAMGENOTEN + 1)
    .filter((ander) => ander !== l && kanDezelfdeZijn(ander, l))

  const zonderSleutel = l.sleutel === null && l.eckid === null
  if (zonderSleutel && tweelingen.length > 0) {
    return { soort: 'conflict', reden: 'tweeling-zonder-sleutel', kandidaten: vrij }
  }
  const [enige, tweede] = vrij
  if (!enige) return { soort: 'nieuw' }
  if (tweede || tweelingen.length > 0 || (l.geboortedatum === null && enige.geboortedatum !== null)) {
    return { soort: 'conflict', reden: 'zelfde-naam-en-geboortedatum', kandidaten: vrij }
  }
  return { soort: 'misschien', leerling: enige }
}

/**
 * A key or ECK iD that another pupil of the school has, or that the file uses twice, can't be given to this one: it
 * would make two people one at the next import.
 */
export function zonderBezet<V extends { bronSleutel: string | null; eckid: string | null }>(
  x: Indexen,
  velden: V,
  eigenId: string | null,
): V {
  const { bronSleutel: k, eckid: e } = velden
  const bezet = (waarde: string | null, op: ReadonlyMap<string, StandLeerling>, merk: string): boolean => {
    if (waarde === null) return false
    const van = op.get(waarde)
    return (van !== undefined && van.id !== eigenId) || (x.inBestand.get(`${merk}:${waarde}`) ?? 0) > 1
  }
  return {
    ...velden,
    bronSleutel: bezet(k, x.opSleutel, 'k') ? null : k,
    eckid: bezet(e, x.opEckid, 'e') ? null : e,
  }
}
