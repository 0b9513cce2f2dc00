/**
 * From a difference to the rows that confirming writes, with what each was before. Pure: the same list is applied by
 * `import.toepassen.sql.ts` and, read the other way round, undone by `import.terug.sql.ts`.
 */

import { addDays, type Datum } from '../../platform/datum.ts'
import { groepIdentiteit } from './diff.groepen.ts'
import type { LeerlingVelden, Wijziging } from './diff.model.ts'
import type {
  Kolommen,
  Rijwijziging,
  SchoolLeerling,
  SchoolMedewerker,
  SchoolStand,
  Verschil,
} from './import.model.ts'
import { bouwOuderMutaties, type OuderMutaties } from './import.ouders.ts'

export type Mutaties = {
  readonly schooljaarNieuw: {
    readonly id: string
    readonly naam: string
    readonly begin_op: Datum
    readonly eind_op: Datum
  } | null
  readonly groepenNieuw: readonly {
    readonly id: string
    readonly schooljaar_id: string
    readonly naam: string
    readonly soort: 'groep' | 'samengesteld'
    readonly jaargroep: string | null
    readonly bron_sleutel: string | null
  }[]
  readonly groepen: readonly Rijwijziging[]
  readonly leerlingenNieuw: readonly (Kolommen & { readonly id: string })[]
  readonly leerlingen: readonly Rijwijziging[]
  readonly inschrijvingenNieuw: readonly {
    readonly id: string
    readonly leerling_id: string
    readonly begin_op: Datum | null
    readonly eind_op: Datum | null
  }[]
  readonly inschrijvingen: readonly Rijwijziging[]
  readonly ledenNieuw: readonly {
    readonly leerling_id: string
    readonly groep_id: string
    readonly vanaf: Datum
    readonly tot: Datum | null
  }[]
  /** `naar` null: the membership had not begun and is taken away. */
  readonly leden: readonly {
    readonly leerling_id: string
    readonly groep_id: string
    readonly vanaf: Datum
    readonly van: Datum | null
    readonly naar: Datum | null
  }[]
  readonly medewerkersNieuw: readonly (Kolommen & { readonly id: string })[]
  readonly medewerkers: readonly Rijwijziging[]
  readonly suggesties: readonly {
    readonly id: string
    readonly medewerker_id: string
    readonly soort: 'rol' | 'groep'
    readonly rol: string
    readonly groep_id: string | null
  }[]
  /** Absent in rounds of before parents could be imported. */
  readonly ouders?: OuderMutaties
}

export type Omgeving = {
  /** Under which column the file's own key is kept: a leerlingnummer and a code, or the key of EDEXML. */
  readonly bron: 'edexml' | 'csv'
  readonly vandaag: Datum
  readonly newId: () => string
  /** The row of the school year of the file; `nieuw` when it has to be made. */
  readonly schooljaar: {
    readonly id: string
    readonly naam: string
    readonly beginOp: Datum
    readonly eindOp: Datum
    readonly nieuw: boolean
  }
  /** For search: lower case without accents. */
  readonly zoeknaam: (naam: { roepnaam: string; voorvoegsel: string; achternaam: string }) => string
}

/** Fields of a pupil that are a column of `leerling`; the others are rows of their own. */
const kolomVan = {
  bronSleutel: 'bron_sleutel',
  eckid: 'eckid',
  roepnaam: 'roepnaam',
  voorvoegsel: 'voorvoegsel',
  achternaam: 'achternaam',
  voornamen: 'voornamen',
  voorletters: 'voorletters',
  geboortedatum: 'geboortedatum',
  geslacht: 'geslacht',
  jaargroep: 'jaargroep',
} as const
const NAMEN: ReadonlySet<string> = new Set([
  'roepnaam',
  'voorvoegsel',
  'achternaam',
  'voornamen',
  'voorletters',
])
const isKolom = (veld: string): veld is keyof typeof kolomVan => Object.hasOwn(kolomVan, veld)

/** Names are never null in the database, only empty. */
const waarde = (kolom: string, w: string | null): string | null => w ?? (NAMEN.has(kolom) ? '' : null)

export function bouwMutaties(stand: SchoolStand, v: Verschil, om: Omgeving): Mutaties {
  const { diff } = v
  const perId = new Map(stand.leerlingen.map((l) => [l.id, l]))
  const groepenNieuw = diff.groepen.nieuw.map(({ velden }) => ({
    id: om.newId(),
    schooljaar_id: om.schooljaar.id,
    naam: velden.naam,
    soort: velden.soort === 'stamgroep' ? ('groep' as const) : velden.soort,
    jaargroep: velden.jaargroep,
    bron_sleutel: velden.bronSleutel,
  }))
  const groepId = new Map<string, string>([
    ...stand.groepen.map((g) => [groepIdentiteit(g), g.id] as const),
    ...diff.groepen.gewijzigd.map((g) => [g.identiteit, g.id] as const),
    ...v.overgenomenGroepen.map((g) => [g.bronSleutel, g.id] as const),
    ...diff.groepen.nieuw.map((g, i) => [g.identiteit, groepenNieuw[i]?.id ?? ''] as const),
  ])
  const leden = ledenBouwer(groepId, om)

  const leerlingenNieuw: (Kolommen & { id: string })[] = []
  const inschrijvingenNieuw: Mutaties['inschrijvingenNieuw'][number][] = []
  const inschrijvingen: Rijwijziging[] = []
  const leerlingen = new Map<
    string,
    { van: Record<string, string | null>; naar: Record<string, string | null> }
  >()
  const rij = (id: string) => {
    const nu = leerlingen.get(id) ?? { van: {}, naar: {} }
    leerlingen.set(id, nu)
    return nu
  }

  const leerlingNieuw = new Map<number, string>()
  for (const { nr, velden } of diff.leerlingen.nieuw) {
    const id = om.newId()
    leerlingNieuw.set(nr, id)
    leerlingenNieuw.push({ id, ...nieuweKolommen(velden, om) })
    inschrijvingenNieuw.push(inschrijvingVan(id, velden, om))
    leden.nieuw(id, velden.groepSleutels, velden.instroomdatum)
  }
  for (const { id, wijzigingen } of [...diff.leerlingen.gewijzigd, ...diff.leerlingen.uitgeschreven]) {
    const oud = perId.get(id)
    if (!oud) continue
    const eigen = wijzigingen.filter((w) => isKolom(w.veld))
    if (eigen.length > 0) wijzigKolommen(rij(id), oud, eigen, om)
    const naar = <K extends 'instroomdatum' | 'uitstroomdatum'>(veld: K): Datum | null => {
      const w = wijzigingen.find((each) => each.veld === veld)
      return w ? (typeof w.naar === 'string' ? w.naar : null) : oud[veld]
    }
    if (wijzigingen.some((w) => w.veld === 'instroomdatum' || w.veld === 'uitstroomdatum')) {
      inschrijf(oud, naar('instroomdatum'), naar('uitstroomdatum'), om, inschrijvingenNieuw, inschrijvingen)
    }
    const groepen = wijzigingen.find((w) => w.veld === 'groepSleutels')
    const eind = naar('uitstroomdatum')
    const weg = eind !== null && eind < om.vandaag
    if (weg) leden.verlaat(oud, eind)
    else if (groepen && typeof groepen.naar !== 'string') leden.verander(oud, groepen.naar ?? [])
  }
  for (const { id, van, naar } of v.statussen) {
    rij(id).van.status = van
    rij(id).naar.status = naar
  }

  const medewerkersNieuw = diff.medewerkers.nieuw.map(({ velden }) => ({
    id: om.newId(),
    roepnaam: velden.roepnaam ?? '',
    voorvoegsel: velden.voorvoegsel ?? '',
    achternaam: velden.achternaam ?? '',
    email: velden.emailadres,
    bron_sleutel: om.bron === 'csv' ? null : velden.bronSleutel,
    code: om.bron === 'csv' ? velden.bronSleutel : null,
  }))
  const medewerkerVan = new Map(stand.medewerkers.map((m) => [m.id, m]))
  const nieuweId = new Map(diff.medewerkers.nieuw.map(({ nr }, i) => [nr, medewerkersNieuw[i]?.id]))

  return {
    schooljaarNieuw: om.schooljaar.nieuw
      ? {
          id: om.schooljaar.id,
          naam: om.schooljaar.naam,
          begin_op: om.schooljaar.beginOp,
          eind_op: om.schooljaar.eindOp,
        }
      : null,
    groepenNieuw,
    groepen: groepWijzigingen(v, om.vandaag),
    leerlingenNieuw,
    leerlingen: [...leerlingen].map(([id, w]) => ({ id, ...w })),
    inschrijvingenNieuw,
    inschrijvingen,
    ledenNieuw: leden.bij,
    leden: leden.af,
    medewerkersNieuw,
    medewerkers: diff.medewerkers.gewijzigd.map(({ id, wijzigingen }) => ({
      id,
      ...eigenNummer(
        kolommenUit(wijzigingen.filter((w) => isKolom(w.veld))),
        om,
        'code',
        medewerkerVan.get(id),
      ),
    })),
    suggesties: v.suggesties.flatMap((s) => {
      const medewerker_id = s.medewerkerId ?? nieuweId.get(s.nr)
      const groep_id = s.groepSleutel === null ? null : groepId.get(s.groepSleutel)
      if (medewerker_id === undefined || groep_id === undefined) return []
      return { id: om.newId(), medewerker_id, soort: s.soort, rol: s.rol, groep_id }
    }),
    ...(v.ouders ? { ouders: bouwOuderMutaties(v.ouders, leerlingNieuw, om.newId) } : {}),
  }
}

/** A CSV's key goes to the column of its own, and what stood there before is of that column too. */
function eigenNummer(
  { van, naar }: { van: Kolommen; naar: Kolommen },
  { bron }: Omgeving,
  kolom: 'leerlingnummer' | 'code',
  oud: Partial<Pick<SchoolLeerling, 'leerlingnummer'> & Pick<SchoolMedewerker, 'code'>> | undefined,
): { van: Kolommen; naar: Kolommen } {
  if (bron !== 'csv' || !('bron_sleutel' in naar)) return { van, naar }
  const { bron_sleutel: _oud, ...vanRest } = van
  const { bron_sleutel: nummer = null, ...naarRest } = naar
  return { van: { ...vanRest, [kolom]: oud?.[kolom] ?? null }, naar: { ...naarRest, [kolom]: nummer } }
}

/** How many rows there are to write: the whole of the progress bar. */
export function omvang(m: Mutaties): number {
  return [...Object.values(m), ...Object.values(m.ouders ?? {})].reduce<number>(
    (som, lijst) => som + (Array.isArray(lijst) ? lijst.length : 0),
    0,
  )
}

function kolommenUit(wijzigingen: readonly Wijziging<string>[]): { van: Kolommen; naar: Kolommen } {
  const paar = (kant: 'van' | 'naar'): Kolommen =>
    Object.fromEntries(
      wijzigingen.flatMap((w) => {
        const w2 = w[kant]
        const kolom = isKolom(w.veld) ? kolomVan[w.veld] : w.veld
        return w2 === null || typeof w2 === 'string' ? [[kolom, waarde(kolom, w2)] as const] : []
      }),
    )
  return { van: paar('van'), naar: paar('naar') }
}

function wijzigKolommen(
  rij: { van: Record<string, string | null>; naar: Record<string, string | null> },
  oud: SchoolLeerling,
  wijzigingen: readonly Wijziging<string>[],
  om: Omgeving,
): void {
  const { van, naar } = eigenNummer(kolommenUit(wijzigingen), om, 'leerlingnummer', oud)
  Object.assign(rij.van, van)
  Object.assign(rij.naar, naar)
  const naam = (k: Kolommen, veld: 'roepnaam' | 'voorvoegsel' | 'achternaam') => k[veld] ?? oud[veld] ?? ''
  const zoek = (k: Kolommen) =>
    om.zoeknaam({
      roepnaam: naam(k, 'roepnaam'),
      voorvoegsel: naam(k, 'voorvoegsel'),
      achternaam: naam(k, 'achternaam'),
    })
  if (zoek(naar) !== zoek(van)) {
    rij.van.zoeknaam = zoek(van)
    rij.naar.zoeknaam = zoek(naar)
  }
}

function nieuweKolommen(velden: LeerlingVelden, om: Omgeving): Kolommen {
  const { roepnaam, voorvoegsel, achternaam } = velden
  const namen = { roepnaam: roepnaam ?? '', voorvoegsel: voorvoegsel ?? '', achternaam: achternaam ?? '' }
  return {
    ...namen,
    voornamen: velden.voornamen ?? '',
    voorletters: velden.voorletters ?? '',
    bron_sleutel: om.bron === 'csv' ? null : velden.bronSleutel,
    leerlingnummer: om.bron === 'csv' ? velden.bronSleutel : null,
    eckid: velden.eckid,
    geboortedatum: velden.geboortedatum,
    geslacht: velden.geslacht ?? 'onbekend',
    jaargroep: velden.jaargroep,
    zoeknaam: om.zoeknaam(namen),
  }
}

const inschrijvingVan = (leerling_id: string, velden: LeerlingVelden, om: Omgeving) => ({
  id: om.newId(),
  leerling_id,
  begin_op: velden.instroomdatum,
  eind_op: velden.uitstroomdatum,
})

/** A first day after the last one of before is a return: a new enrolment. Anything else corrects the present one. */
function inschrijf(
  oud: SchoolLeerling,
  begin: Datum | null,
  eind: Datum | null,
  om: Omgeving,
  nieuw: Mutaties['inschrijvingenNieuw'][number][],
  gewijzigd: Rijwijziging[],
): void {
  const nu = oud.inschrijving
  if (!nu || (nu.eindOp !== null && begin !== null && begin > nu.eindOp)) {
    nieuw.push({ id: om.newId(), leerling_id: oud.id, begin_op: begin, eind_op: eind })
    return
  }
  // The table holds no enrolment that ends before it begins.
  const begin_op = begin !== null && eind !== null && begin > eind ? eind : begin
  gewijzigd.push({
    id: nu.id,
    van: { begin_op: nu.beginOp, eind_op: nu.eindOp },
    naar: { begin_op, eind_op: eind },
  })
}

function ledenBouwer(groepId: ReadonlyMap<string, string>, { vandaag, schooljaar }: Omgeving) {
  const bij: Mutaties['ledenNieuw'][number][] = []
  const af: Mutaties['leden'][number][] = []
  const peil = schooljaar.beginOp > vandaag ? schooljaar.beginOp : vandaag
  const ids = (sleutels: readonly string[]): string[] => [
    ...new Set(sleutels.flatMap((s) => groepId.get(s) ?? [])),
  ]
  /** Ends a membership the day before `dag`; one that would begin later never was. */
  const eindig = (leerling_id: string, l: SchoolLeerling['lidmaatschappen'][number], dag: Datum): void => {
    if (l.tot !== null && l.tot < dag) return
    const naar = l.vanaf < dag ? addDays(dag, -1) : null
    af.push({ leerling_id, groep_id: l.groepId, vanaf: l.vanaf, van: l.tot, naar })
  }
  const begin = (instroom: Datum | null): Datum =>
    instroom !== null && instroom > schooljaar.beginOp ? instroom : schooljaar.beginOp
  return {
    bij,
    af,
    nieuw: (leerling_id: string, sleutels: readonly string[], instroom: Datum | null): void => {
      for (const groep_id of ids(sleutels))
        bij.push({ leerling_id, groep_id, vanaf: begin(instroom), tot: null })
    },
    verander: (l: SchoolLeerling, sleutels: readonly string[]): void => {
      const straks = new Set(ids(sleutels))
      const eigen = l.lidmaatschappen.filter((each) => !each.eigen)
      // What the file of next year has prepared is not this year's to end.
      const later = eigen.filter((each) => each.jaarBegin > schooljaar.beginOp).map((each) => each.vanaf)
      const totnu = eigen.filter((each) => each.jaarBegin <= schooljaar.beginOp)
      for (const each of totnu) if (!straks.has(each.groepId)) eindig(l.id, each, peil)
      const al = new Set(totnu.map((each) => each.groepId))
      // Who never had a group has been in this one since the year (or the enrolment) began.
      const vanaf = l.ooitInGroep ? peil : begin(l.instroomdatum)
      const eerste = later.filter((dag) => dag > vanaf).sort()[0]
      const tot = eerste === undefined ? null : addDays(eerste, -1)
      for (const groep_id of straks)
        if (!al.has(groep_id)) bij.push({ leerling_id: l.id, groep_id, vanaf, tot })
    },
    verlaat: (l: SchoolLeerling, eind: Datum): void => {
      for (const each of l.lidmaatschappen) eindig(l.id, each, addDays(eind, 1))
    },
  }
}

function groepWijzigingen(v: Verschil, vandaag: Datum): Rijwijziging[] {
  const uit = new Map<string, { van: Record<string, string | null>; naar: Record<string, string | null> }>()
  const zet = (id: string, kolom: string, van: string | null, naar: string | null): void => {
    const rij = uit.get(id) ?? { van: {}, naar: {} }
    rij.van[kolom] = van
    rij.naar[kolom] = naar
    uit.set(id, rij)
  }
  const soort = (kolom: string, w: string | null) => (kolom === 'soort' && w === 'stamgroep' ? 'groep' : w)
  for (const { id, wijzigingen } of v.diff.groepen.gewijzigd)
    for (const { veld, van, naar } of wijzigingen) zet(id, veld, soort(veld, van), soort(veld, naar))
  for (const { id, bronSleutel, bron } of v.overgenomenGroepen) {
    zet(id, 'bron_sleutel', null, bronSleutel)
    zet(id, 'bron', bron ?? 'hand', 'edexml')
  }
  for (const id of v.vervallenGroepen) zet(id, 'vervallen_op', null, vandaag)
  for (const { id, vervallenOp } of v.teruggekomenGroepen) zet(id, 'vervallen_op', vervallenOp, null)
  return [...uit].map(([id, w]) => ({ id, ...w }))
}
