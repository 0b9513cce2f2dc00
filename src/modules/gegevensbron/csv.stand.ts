/**
 * The school as a CSV speaks of it. A CSV names pupils by leerlingnummer, staff by code and groups by name, where
 * EDEXML has keys of its own; and it says nothing about what it has no column for. Here both are brought to one
 * view, so that the comparison itself (`diff.ts`) is the same. Pure.
 */
import type { Bestand, CsvDeel } from './csv.ts'
import { plat } from './csv.velden.ts'
import type { ImportDiff } from './diff.model.ts'
import type { LeerlingRef } from './diff.ouders.ts'
import type { Datum, EdexmlGroep, EdexmlMedewerker, EdexmlRol } from './edexml.ts'
import type { SchoolGroep, SchoolMedewerker, SchoolStand } from './import.model.ts'

/** The own number first; the key of EDEXML only where nobody has that as number. A number of two people names nobody. */
function metNummer<T extends { bronSleutel: string | null }>(
  lijst: readonly T[],
  nummer: (item: T) => string | null,
): T[] {
  const gebruikt = new Set(lijst.flatMap((item) => nummer(item) ?? []))
  const dubbel = dubbele(lijst.flatMap((item) => nummer(item) ?? []))
  return lijst.map((item) => {
    const eigen = nummer(item)
    const sleutel = item.bronSleutel !== null && gebruikt.has(item.bronSleutel) ? null : item.bronSleutel
    return { ...item, bronSleutel: eigen === null ? sleutel : dubbel.has(eigen) ? null : eigen }
  })
}

/** What stands in the list more than once. */
function dubbele(lijst: readonly string[]): ReadonlySet<string> {
  const gezien = new Set<string>()
  return new Set(lijst.filter((een) => gezien.has(een) || !gezien.add(een)))
}

/** @returns the school and the file, each in the terms of the other, and how many mentors nobody knows */
export function vanCsv(
  school: SchoolStand,
  bestand: Bestand,
  csv: CsvDeel,
): { school: SchoolStand; bestand: Bestand; onbekendeMentoren: number } {
  const metLeerlingen = csv.soort === 'leerlingen' || csv.soort === 'combinatie'
  const metKlas = csv.geleverd.includes('groepSleutels')
  const perNaam = new Map<string, SchoolGroep>()
  for (const g of school.groepen) {
    const naam = g.naam.toLowerCase()
    if (g.soort === 'stamgroep' && (perNaam.get(naam)?.vervallenOp ?? 'x') !== null) perNaam.set(naam, g)
  }
  const groepen = bestand.groepen.map((g): EdexmlGroep => {
    const bekend = perNaam.get(g.naam.toLowerCase())
    return bekend ? { ...g, naam: bekend.naam, sleutel: bekend.bronSleutel, dummySleutel: false } : g
  })
  const genoemd = new Set(bestand.groepen.flatMap((g) => perNaam.get(g.naam.toLowerCase())?.id ?? []))
  const stamgroepen = new Set(school.groepen.filter((g) => g.soort === 'stamgroep').map((g) => g.id))
  const medewerkers = metNummer(school.medewerkers, (m) => m.code)
  const mentoren = mentorRecords(csv, medewerkers)
  return {
    school: {
      ...school,
      medewerkers,
      leerlingen: metLeerlingen
        ? metNummer(school.leerlingen, (l) => l.leerlingnummer).map((l) => ({
            ...l,
            lidmaatschappen: l.lidmaatschappen.map((m) => ({
              ...m,
              // Only the class is the file's to change; a group made by hand is, once the file names it.
              eigen: !metKlas || !stamgroepen.has(m.groepId) || (m.eigen && !genoemd.has(m.groepId)),
            })),
          }))
        : [],
    },
    bestand: {
      ...bestand,
      groepen,
      medewerkers: [...bestand.medewerkers, ...mentoren.records],
    },
    onbekendeMentoren: mentoren.onbekend,
  }
}

/** Mentors are looked up, never made: a list of pupils is no list of staff. */
function mentorRecords(
  csv: CsvDeel,
  medewerkers: readonly SchoolMedewerker[],
): { records: EdexmlMedewerker[]; onbekend: number } {
  const opCode = new Map(
    medewerkers.flatMap((m) => (m.bronSleutel === null ? [] : [[m.bronSleutel.toLowerCase(), m] as const])),
  )
  const opNaam = new Map<string, SchoolMedewerker | null>()
  for (const m of medewerkers) for (const naam of namenVan(m)) opNaam.set(naam, opNaam.has(naam) ? null : m)
  const perPersoon = new Map<string, { m: SchoolMedewerker; groepen: string[] }>()
  const onbekend = new Set<string>()
  for (const { code, naam, groepSleutel } of csv.mentoren) {
    const m =
      (code === null ? undefined : opCode.get(code.toLowerCase())) ??
      (naam === null ? undefined : opNaam.get(plat(naam)))
    if (!m) onbekend.add(code ?? naam ?? '')
    else perPersoon.set(m.id, { m, groepen: [...(perPersoon.get(m.id)?.groepen ?? []), groepSleutel] })
  }
  // Of the list of EDEXML: teaches this group.
  const lesgever: readonly EdexmlRol[] = [{ code: 'LRK', omschrijving: null }]
  const records = [...perPersoon.values()].map(
    ({ m, groepen }, i): EdexmlMedewerker => ({
      nr: i + 1,
      regel: 0,
      sleutel: m.bronSleutel,
      dummySleutel: false,
      eckid: null,
      roepnaam: m.roepnaam,
      voorvoegsel: m.voorvoegsel,
      achternaam: m.achternaam,
      voornamen: null,
      voorletters: null,
      emailadres: m.emailadres,
      rollen: lesgever,
      groepen: groepen.map((groepSleutel) => ({ groepSleutel, rollen: lesgever })),
      mutatiedatum: null,
    }),
  )
  return { records, onbekend: onbekend.size }
}

/** `Anna de Vries`, `A. de Vries`, `Vries, A. de`, `Vries, Anna de`. */
function namenVan(m: SchoolMedewerker): Set<string> {
  const [roep, tussen, achter] = [m.roepnaam ?? '', m.voorvoegsel ?? '', m.achternaam ?? '']
  return new Set(
    [roep, roep.slice(0, 1)].flatMap((voor) => [
      plat(`${voor}${tussen}${achter}`),
      plat(`${achter}${voor}${tussen}`),
    ]),
  )
}

/** Whom a number of a pupil in the file means. A number that two pupils have, or that is a question, means nobody. */
export function leerlingenOpNummer(
  school: SchoolStand,
  { leerlingen: l }: ImportDiff,
  metNieuwe: boolean,
): ReadonlyMap<string, LeerlingRef & { readonly geboren: Datum | null }> {
  const uit = new Map<string, LeerlingRef & { readonly geboren: Datum | null }>()
  const dubbel = new Set<string>()
  const zet = (nummer: string | null, ref: LeerlingRef, geboren: Datum | null): void => {
    if (nummer === null) return
    if (uit.has(nummer)) dubbel.add(nummer)
    uit.set(nummer, { ...ref, geboren })
  }
  const eigen = new Set(school.leerlingen.flatMap((s) => s.leerlingnummer ?? []))
  const perId = new Map(school.leerlingen.map((s) => [s.id, s]))
  for (const s of school.leerlingen) {
    zet(s.leerlingnummer, { id: s.id }, s.geboortedatum)
    if (s.bronSleutel !== null && s.bronSleutel !== s.leerlingnummer && !eigen.has(s.bronSleutel))
      zet(s.bronSleutel, { id: s.id }, s.geboortedatum)
  }
  if (metNieuwe) {
    for (const { id, wijzigingen } of [...l.gewijzigd, ...l.uitgeschreven]) {
      const nummer = wijzigingen.find((w) => w.veld === 'bronSleutel')?.naar
      // Somebody may have had this number before: from now on it is this pupil's.
      if (typeof nummer === 'string') uit.set(nummer, { id, geboren: perId.get(id)?.geboortedatum ?? null })
    }
    for (const r of l.nieuw)
      if (r.velden.bronSleutel !== null)
        uit.set(r.velden.bronSleutel, { nr: r.nr, geboren: r.velden.geboortedatum })
    for (const c of l.conflicten) if (c.velden.bronSleutel !== null) uit.delete(c.velden.bronSleutel)
  }
  for (const nummer of dubbel) uit.delete(nummer)
  return uit
}
