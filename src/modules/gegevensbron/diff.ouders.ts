/**
 * The part of an import about parents. Gezag decides who reads a dossier and who must consent (domain §2.4), so:
 * a file gives it to a relation that is new, and never takes it away or gives it back where a person once decided;
 * those are questions. Nobody who is missing from a file is removed.
 */
import { addDays } from '../../platform/datum.ts'
import { OUDER_VELDEN, type OuderRegel, type OuderVeld, type OuderVelden } from './csv.ts'
import { plat } from './csv.velden.ts'
import type { Beslissing, Wijziging } from './diff.model.ts'
import type { Datum } from './edexml.ts'

export type StandRelatie = {
  readonly id: string
  readonly leerlingId: string
  readonly relatie: string
  readonly gezag: boolean | null
  readonly gezagVanaf: Datum | null
  readonly gezagTot: Datum | null
  readonly gezagGrond: string | null
  readonly bron: 'hand' | 'csv'
}
export type StandOuder = OuderVelden & { readonly id: string; readonly relaties: readonly StandRelatie[] }

/** A pupil whom the school has, or one that this very file brings. */
export type LeerlingRef = { readonly id: string } | { readonly nr: number }

export type Koppeling = {
  readonly nr: number
  readonly leerling: LeerlingRef
  readonly relatie: string
  readonly gezag: boolean | null
  readonly gezagVanaf: Datum | null
  readonly gezagGrond: string | null
}
export type OuderConflictReden =
  | 'gezag-vervalt'
  | 'gezag-terug'
  | 'ouder-lijkt-op'
  | 'ouder-dubbel'
  | 'ouder-anders'

export type OudersDiff = {
  readonly nieuw: readonly {
    readonly nr: number
    readonly velden: OuderVelden
    readonly kinderen: readonly Koppeling[]
  }[]
  /** Known parents who get a child beside the ones they have. */
  readonly koppelingen: readonly (Koppeling & { readonly ouderId: string })[]
  readonly gewijzigd: readonly {
    readonly id: string
    readonly nr: number
    readonly wijzigingen: readonly Wijziging<OuderVeld>[]
  }[]
  readonly relaties: readonly {
    readonly id: string
    readonly ouderId: string
    readonly leerlingId: string
    readonly nr: number
    readonly wijzigingen: readonly Wijziging<RelatieVeld>[]
  }[]
  readonly conflicten: readonly {
    readonly nr: number
    readonly reden: OuderConflictReden
    readonly velden: OuderVelden
    readonly leerling: LeerlingRef
    readonly kandidaten: readonly string[]
  }[]
  readonly ontbreekt: readonly {
    readonly id: string
    readonly ouderId: string
    readonly leerlingId: string
  }[]
  /** Rows about a pupil whom neither the school nor the file has, or whose identity is a question. */
  readonly zonderLeerling: readonly {
    readonly nr: number
    readonly regel: number
    readonly velden: OuderVelden
  }[]
  readonly geheimBlijft: number
  readonly gezagOnbekend: number
  readonly ongewijzigd: number
}
export type RelatieVeld = 'relatie' | 'gezag' | 'gezagVanaf' | 'gezagTot' | 'gezagGrond' | 'bron'

export type OudersOpties = {
  readonly vandaag: Datum
  readonly beslissingen?: ReadonlyMap<number, Beslissing>
  /** Number of a pupil to who that is; absent = not found or in question. */
  readonly leerlingen: ReadonlyMap<string, LeerlingRef & { readonly geboren: Datum | null }>
  /** "administratie van de school (import d.d. …)". */
  readonly grond: (gezag: OuderRegel['gezag']) => string
}

const naamSleutel = (o: OuderVelden): string => `${plat(o.achternaam ?? '')}`
/** No first name speaks against it; initials may stand for a name. */
function zelfdeNaam(a: OuderVelden, b: OuderVelden): boolean {
  if (naamSleutel(a) !== naamSleutel(b)) return false
  const [x, y] = [plat(a.roepnaam ?? ''), plat(b.roepnaam ?? '')]
  return x === '' || y === '' || x === y || (x[0] === y[0] && (x.length === 1 || y.length === 1))
}
const mail = (o: OuderVelden): string | null => o.email?.toLowerCase() ?? null

type Uitkomst =
  | { readonly soort: 'nieuw' }
  | { readonly soort: 'bekend'; readonly ouder: StandOuder }
  | {
      readonly soort: 'vraag'
      readonly reden: OuderConflictReden
      readonly kandidaten: readonly StandOuder[]
    }

/** Compares the parents of the school with those of a file. O(n) in both. */
export function diffOuders(
  stand: readonly StandOuder[],
  regels: readonly OuderRegel[],
  opties: OudersOpties,
): OudersDiff {
  const { vandaag, beslissingen = new Map<number, Beslissing>() } = opties
  const opSleutel = new Map(
    stand.flatMap((o) => (o.bronSleutel === null ? [] : [[o.bronSleutel, o] as const])),
  )
  const perId = new Map(stand.map((o) => [o.id, o]))
  const opMail = new Map<string, StandOuder[]>()
  const vanLeerling = new Map<string, StandOuder[]>()
  const bij = <K>(map: Map<K, StandOuder[]>, k: K, o: StandOuder): void =>
    void map.set(k, [...(map.get(k) ?? []), o])
  for (const o of stand) {
    const m = mail(o)
    if (m !== null) bij(opMail, m, o)
    for (const r of o.relaties) bij(vanLeerling, r.leerlingId, o)
  }

  const herken = (regel: OuderRegel, ref: LeerlingRef): Uitkomst => {
    const v = regel.velden
    const opNummer = v.bronSleutel === null ? undefined : opSleutel.get(v.bronSleutel)
    if (opNummer)
      return zelfdeNaam(opNummer, v) || (mail(opNummer) !== null && mail(opNummer) === mail(v))
        ? { soort: 'bekend', ouder: opNummer }
        : // A number that now stands for somebody else must not give that person another's children.
          { soort: 'vraag', reden: 'ouder-anders', kandidaten: [opNummer] }
    const eigen = ('id' in ref ? (vanLeerling.get(ref.id) ?? []) : []).filter((o) => zelfdeNaam(o, v))
    // One who has another number of the administration is another person.
    const vrij = eigen.filter((o) => o.bronSleutel === null || v.bronSleutel === null)
    const zelfdeMail = vrij.filter((o) => mail(o) === null || mail(v) === null || mail(o) === mail(v))
    const [enige, tweede] = zelfdeMail
    if (enige && !tweede) return { soort: 'bekend', ouder: enige }
    if (vrij.length > 0) return { soort: 'vraag', reden: 'ouder-lijkt-op', kandidaten: vrij }
    const m = mail(v)
    const elders = (m === null ? [] : (opMail.get(m) ?? [])).filter(
      (o) => zelfdeNaam(o, v) && (o.bronSleutel === null || v.bronSleutel === null),
    )
    return elders.length > 0
      ? { soort: 'vraag', reden: 'ouder-lijkt-op', kandidaten: elders }
      : { soort: 'nieuw' }
  }

  type Nieuw = { nr: number; velden: OuderVelden; kinderen: Koppeling[] }
  const nieuw = new Map<string, Nieuw>()
  const koppelingen: OudersDiff['koppelingen'][number][] = []
  const gewijzigd = new Map<string, OudersDiff['gewijzigd'][number]>()
  const relaties: OudersDiff['relaties'][number][] = []
  const conflicten: OudersDiff['conflicten'][number][] = []
  const zonderLeerling: OudersDiff['zonderLeerling'][number][] = []
  const gezien = new Set<string>()
  const inVraag = new Set<string>()
  const kinderen = new Set<string>()
  let [ongewijzigd, gezagOnbekend, geheimBlijft] = [0, 0, 0]

  for (const regel of regels) {
    const { nr, velden } = regel
    const gevonden = opties.leerlingen.get(regel.leerlingSleutel)
    const andereDag =
      gevonden &&
      gevonden.geboren !== null &&
      regel.leerlingGeboren !== null &&
      gevonden.geboren !== regel.leerlingGeboren
    if (!gevonden || andereDag) {
      zonderLeerling.push({ nr, regel: regel.regel, velden })
      continue
    }
    const leerling: LeerlingRef = 'id' in gevonden ? { id: gevonden.id } : { nr: gevonden.nr }
    if ('id' in leerling) kinderen.add(leerling.id)
    const besluit = beslissingen.get(nr)
    let uitkomst = herken(regel, leerling)
    let v = velden
    if (uitkomst.soort === 'vraag') {
      const gekozen = besluit?.soort === 'koppel-ouder' ? perId.get(besluit.ouderId) : undefined
      const { kandidaten, reden } = uitkomst
      if (gekozen && kandidaten.includes(gekozen)) uitkomst = { soort: 'bekend', ouder: gekozen }
      else if (besluit?.soort === 'nieuw') {
        // Its number belongs to somebody else: it can't be given twice.
        if (reden === 'ouder-anders') v = { ...velden, bronSleutel: null }
        uitkomst = { soort: 'nieuw' }
      } else {
        for (const k of kandidaten) inVraag.add(k.id)
        if (besluit?.soort !== 'overslaan')
          conflicten.push({ nr, reden, velden, leerling, kandidaten: kandidaten.map((k) => k.id) })
        continue
      }
    }
    const koppeling = (): Koppeling => {
      if (regel.gezag === 'onbekend') gezagOnbekend++
      const gezag = regel.gezag === 'onbekend' ? null : regel.gezag === 'ja'
      const vanaf = gezag ? (regel.gezagVanaf ?? vandaag) : null
      return {
        nr,
        leerling,
        relatie: regel.relatie ?? 'ouder',
        gezag,
        gezagVanaf: vanaf,
        gezagGrond: opties.grond(regel.gezag),
      }
    }
    if (uitkomst.soort === 'nieuw') {
      // Without a number e-mail and name together make one person of two rows (a brother and a sister).
      const merk =
        v.bronSleutel ??
        (mail(v) === null ? `#${nr}` : `${mail(v)}|${naamSleutel(v)}|${plat(v.roepnaam ?? '')}`)
      const al = nieuw.get(merk)
      if (al && !zelfdeNaam(al.velden, v)) {
        conflicten.push({ nr, reden: 'ouder-dubbel', velden, leerling, kandidaten: [] })
        continue
      }
      const zelfdeKind = al?.kinderen.some((k) => JSON.stringify(k.leerling) === JSON.stringify(leerling))
      if (zelfdeKind) continue
      if (al) al.kinderen.push(koppeling())
      else nieuw.set(merk, { nr, velden: v, kinderen: [koppeling()] })
      continue
    }
    const { ouder } = uitkomst
    const wijzigingen = veldVerschillen(ouder, v, opSleutel)
    if (ouder.geheimAdres === 'true' && v.geheimAdres === 'false') geheimBlijft++
    const eerder = gewijzigd.has(ouder.id)
    if (wijzigingen.length > 0 && !eerder) gewijzigd.set(ouder.id, { id: ouder.id, nr, wijzigingen })
    const relatie = 'id' in leerling ? ouder.relaties.find((r) => r.leerlingId === leerling.id) : undefined
    if (!relatie) {
      const dubbel = koppelingen.some(
        (k) => k.ouderId === ouder.id && JSON.stringify(k.leerling) === JSON.stringify(leerling),
      )
      if (!dubbel) koppelingen.push({ ...koppeling(), ouderId: ouder.id })
      continue
    }
    if (gezien.has(relatie.id)) continue
    gezien.add(relatie.id)
    const { wijzigingen: vanRelatie, vraag } = relatieVerschillen(relatie, regel, besluit, opties)
    if (vraag !== null && besluit?.soort !== 'overslaan')
      conflicten.push({ nr, reden: vraag, velden, leerling, kandidaten: [ouder.id] })
    if (vanRelatie.length > 0)
      relaties.push({
        id: relatie.id,
        ouderId: ouder.id,
        leerlingId: relatie.leerlingId,
        nr,
        wijzigingen: vanRelatie,
      })
    else if (wijzigingen.length === 0 && vraag === null) ongewijzigd++
  }

  const ontbreekt = stand.flatMap((o) =>
    inVraag.has(o.id)
      ? []
      : o.relaties.flatMap((r) =>
          kinderen.has(r.leerlingId) && !gezien.has(r.id)
            ? [{ id: r.id, ouderId: o.id, leerlingId: r.leerlingId }]
            : [],
        ),
  )
  return {
    nieuw: [...nieuw.values()],
    koppelingen,
    gewijzigd: [...gewijzigd.values()],
    relaties,
    conflicten,
    ontbreekt,
    zonderLeerling,
    geheimBlijft,
    gezagOnbekend,
    ongewijzigd,
  }
}

/** What the file leaves out stays. An address that is secret is made public by nobody but a person. */
function veldVerschillen(
  van: StandOuder,
  naar: OuderVelden,
  opSleutel: ReadonlyMap<string, StandOuder>,
): Wijziging<OuderVeld>[] {
  return OUDER_VELDEN.flatMap((veld) => {
    const [oud, nieuw] = [van[veld], naar[veld]]
    if (nieuw === null || nieuw === oud) return []
    if (veld === 'geheimAdres' && nieuw === 'false') return []
    if (veld === 'bronSleutel' && opSleutel.has(nieuw)) return []
    // Initials do not replace a name.
    if (veld === 'roepnaam' && oud && plat(nieuw).length <= 1) return []
    if (veld === 'email' && oud?.toLowerCase() === nieuw) return []
    return [{ veld, van: oud, naar: nieuw }]
  })
}

function relatieVerschillen(
  r: StandRelatie,
  regel: OuderRegel,
  besluit: Beslissing | undefined,
  { vandaag, grond }: OudersOpties,
): { wijzigingen: Wijziging<RelatieVeld>[]; vraag: OuderConflictReden | null } {
  const uit: Wijziging<RelatieVeld>[] = []
  const zet = (veld: RelatieVeld, van: string | null, naar: string | null): void => {
    if (van !== naar) uit.push({ veld, van, naar })
  }
  if (regel.relatie !== null) zet('relatie', r.relatie, regel.relatie)
  const heeft = r.gezag === true && (r.gezagTot === null || r.gezagTot >= vandaag)
  if (regel.gezag === 'onbekend' || (regel.gezag === 'ja') === heeft) {
    if (heeft && regel.gezag === 'ja' && r.gezagVanaf === null && regel.gezagVanaf !== null)
      zet('gezagVanaf', null, regel.gezagVanaf)
    // What nobody knew, a file may tell.
    if (r.gezag === null && regel.gezag === 'nee') {
      zet('gezag', null, 'false')
      zet('gezagGrond', r.gezagGrond, grond('nee'))
    }
    return { wijzigingen: uit, vraag: null }
  }
  const akkoord = besluit?.soort === 'neem-over'
  // From now on a person's word, which the next file asks about again.
  if (akkoord) zet('bron', r.bron, 'hand')
  if (heeft) {
    if (!akkoord) return { wijzigingen: uit, vraag: 'gezag-vervalt' }
    const eind = addDays(vandaag, -1)
    // The table holds no gezag that ends before it begins.
    if (r.gezagVanaf !== null && r.gezagVanaf > eind) zet('gezag', 'true', 'false')
    else zet('gezagTot', r.gezagTot, eind)
    return { wijzigingen: uit, vraag: null }
  }
  // A file may correct what a file said; what a person said or ended is asked.
  const vanBestand = r.gezag === null || (r.bron === 'csv' && r.gezagTot === null)
  if (!akkoord && !vanBestand) return { wijzigingen: uit, vraag: 'gezag-terug' }
  zet('gezag', r.gezag === null ? null : String(r.gezag), 'true')
  zet('gezagVanaf', r.gezagVanaf, regel.gezagVanaf ?? vandaag)
  zet('gezagTot', r.gezagTot, null)
  zet('gezagGrond', r.gezagGrond, grond('ja'))
  return { wijzigingen: uit, vraag: null }
}

/** Whether confirming would write or ask nothing. */
export const isOudersLeeg = (o: OudersDiff): boolean =>
  [o.nieuw, o.koppelingen, o.gewijzigd, o.relaties, o.conflicten].every((lijst) => lijst.length === 0)
