/**
 * What an EDEXML file would change at a school: pure, nothing is written. O(n) in pupils of school and file together.
 *
 * Order of recognition (standards: EDEXML manual, UWLR 2.3): ECK iD → key of the source system → name and birth date.
 * The last is never taken for granted: a human decides. A pupil who is missing from a full file has possibly left;
 * nobody is ever deleted by a file. Plan text is not part of this at all.
 */

import { diffGroepen, groepIdentiteiten } from './diff.groepen.ts'
import { bouwIndexen, herken, type Uitkomst, zonderBezet } from './diff.herken.ts'
import { diffMedewerkers } from './diff.medewerkers.ts'
import type {
  Beslissing,
  ImportDiff,
  LeerlingConflict,
  LeerlingenDiff,
  LeerlingGewijzigd,
  LeerlingNieuw,
  LeerlingVeld,
  LeerlingVelden,
  MogelijkUitgeschreven,
  Stand,
  StandLeerling,
  Wijziging,
} from './diff.model.ts'
import type { Datum, EdexmlBestand, EdexmlLeerling } from './edexml.ts'

export type DiffOpties = {
  readonly vandaag: Datum
  /** The fields that the file speaks of; all of them when it does not say. */
  readonly geleverd?: ReadonlySet<LeerlingVeld>
  readonly beslissingen?: ReadonlyMap<number, Beslissing>
}

/**
 * Compares the school with a file.
 * @param opties.vandaag today in Europe/Amsterdam, from the injected clock
 */
export function berekenDiff(stand: Stand, bestand: EdexmlBestand, opties: DiffOpties): ImportDiff {
  const identiteiten = groepIdentiteiten(bestand.groepen)
  const jaargroepen = new Map(bestand.groepen.map((g) => [g.bestandSleutel, g.jaargroep]))
  const naarVelden = (l: EdexmlLeerling): LeerlingVelden => veldenVan(l, identiteiten, jaargroepen)
  return {
    groepen: diffGroepen(stand.groepen, bestand.groepen),
    leerlingen: diffLeerlingen(stand.leerlingen, bestand, naarVelden, opties),
    medewerkers: diffMedewerkers(stand.medewerkers, bestand.medewerkers, identiteiten),
  }
}

/** Whether confirming this diff would write anything. Open questions and suggestions write nothing by themselves. */
export function isLeeg(diff: ImportDiff): boolean {
  const { groepen: g, leerlingen: l, medewerkers: m } = diff
  const schrijft = [g.nieuw, g.gewijzigd, l.nieuw, l.gewijzigd, l.uitgeschreven, m.nieuw, m.gewijzigd]
  return schrijft.every((lijst) => lijst.length === 0)
}

function veldenVan(
  l: EdexmlLeerling,
  identiteiten: ReadonlyMap<string, string>,
  jaargroepen: ReadonlyMap<string, string | null>,
): LeerlingVelden {
  const verwijzingen = [...(l.groepSleutel === null ? [] : [l.groepSleutel]), ...l.samengesteldeGroepSleutels]
  // A reference to a group that the file does not define leads nowhere; the reader has warned.
  const groepSleutels = [...new Set(verwijzingen.flatMap((s) => identiteiten.get(s) ?? []))].sort()
  const vanGroep = l.groepSleutel === null ? null : (jaargroepen.get(l.groepSleutel) ?? null)
  return {
    bronSleutel: l.sleutel,
    eckid: l.eckid,
    roepnaam: l.roepnaam,
    voorvoegsel: l.voorvoegsel,
    achternaam: l.achternaam,
    voornamen: l.voornamen,
    voorletters: l.voorletters,
    geboortedatum: l.geboortedatum,
    geslacht: l.geslacht,
    // The pupil's own overrules the group's (manual 2.1); a combination group says nothing about one pupil.
    jaargroep: l.jaargroep ?? (vanGroep === 'C' ? null : vanGroep),
    groepSleutels,
    instroomdatum: l.instroomdatum,
    uitstroomdatum: l.uitstroomdatum,
  }
}

function diffLeerlingen(
  stand: readonly StandLeerling[],
  bestand: EdexmlBestand,
  naarVelden: (l: EdexmlLeerling) => LeerlingVelden,
  { vandaag, beslissingen = new Map(), geleverd }: DiffOpties,
): LeerlingenDiff {
  const peildatum = bestand.school.peildatum ?? bestand.school.aanmaakdatum ?? vandaag
  const grens = peildatum > vandaag ? peildatum : vandaag
  const isWeg = (datum: Datum | null): boolean => datum !== null && datum < grens

  const nieuw: LeerlingNieuw[] = []
  const gewijzigd: LeerlingGewijzigd[] = []
  const uitgeschreven: LeerlingGewijzigd[] = []
  const conflicten: LeerlingConflict[] = []
  const mogelijkUitgeschreven: MogelijkUitgeschreven[] = []
  let ongewijzigd = 0
  let oudLeerlingen = 0

  const indexen = bouwIndexen(stand, bestand.leerlingen)
  const perId = new Map(stand.map((s) => [s.id, s]))
  const gezien = new Set<string>()
  // A link decided by hand comes first and holds for one record only, whatever the file says.
  const gekoppeld = new Set<string>()

  for (const l of bestand.leerlingen) {
    const besluit = beslissingen.get(l.nr)
    let velden = naarVelden(l)
    let uitkomst = herken(indexen, l)
    if (besluit?.soort === 'koppel') {
      const doel = perId.get(besluit.leerlingId)
      // A pupil whom another record names by key is not free, unless the question was about that very pupil.
      const gevraagd = uitkomst.soort === 'conflict' && uitkomst.kandidaten.some((k) => k === doel)
      if (doel && !gekoppeld.has(doel.id) && (gevraagd || !indexen.sterk.has(doel.id))) {
        gekoppeld.add(doel.id)
        uitkomst = { soort: 'bekend', leerling: doel }
        velden = zonderBezet(indexen, velden, doel.id)
      }
    } else if (besluit?.soort === 'nieuw' && magNieuw(uitkomst)) {
      // The pupil asked about stays as it was: the answer says nothing on whether that one has left.
      if (uitkomst.soort === 'conflict') for (const k of uitkomst.kandidaten) gezien.add(k.id)
      uitkomst = { soort: 'nieuw' }
      velden = zonderBezet(indexen, velden, null)
    }
    const record = { nr: l.nr, regel: l.regel, velden }

    if (uitkomst.soort === 'bekend' || uitkomst.soort === 'misschien') {
      const { leerling } = uitkomst
      gezien.add(leerling.id)
      const wijzigingen = verschillen(leerling, velden, geleverd)
      const wijziging = { id: leerling.id, nr: l.nr, dossier: leerling.dossier, wijzigingen }
      if (wijzigingen.length === 0) ongewijzigd++
      else if (besluit?.soort === 'overslaan') continue
      else if (uitkomst.soort === 'misschien') {
        conflicten.push({ ...record, reden: 'zelfde-naam-en-geboortedatum', kandidaten: [leerling.id] })
      } else if (isWeg(l.uitstroomdatum) && l.uitstroomdatum !== leerling.uitstroomdatum)
        uitgeschreven.push(wijziging)
      else gewijzigd.push(wijziging)
      if (l.jaargroep === 'H' && l.uitstroomdatum === null && leerling.uitstroomdatum === null) {
        mogelijkUitgeschreven.push({ id: leerling.id, dossier: leerling.dossier, reden: 'historisch' })
      }
    } else if (uitkomst.soort === 'conflict') {
      for (const k of uitkomst.kandidaten) gezien.add(k.id)
      if (besluit?.soort === 'overslaan') continue
      const kandidaten = uitkomst.kandidaten.map((k) => k.id)
      conflicten.push({ ...record, reden: uitkomst.reden, kandidaten })
    } else if (isWeg(l.uitstroomdatum) || l.jaargroep === 'H') oudLeerlingen++
    else if (besluit?.soort !== 'overslaan') nieuw.push(record)
  }

  for (const s of stand) {
    if (gezien.has(s.id) || isWeg(s.uitstroomdatum)) continue
    mogelijkUitgeschreven.push({ id: s.id, dossier: s.dossier, reden: 'niet-in-bestand' })
  }
  return { nieuw, gewijzigd, ongewijzigd, mogelijkUitgeschreven, uitgeschreven, conflicten, oudLeerlingen }
}

/** A human may say "someone new" to any question about who it is, but not about a record without a name. */
function magNieuw(uitkomst: Uitkomst): boolean {
  return (
    uitkomst.soort === 'misschien' || (uitkomst.soort === 'conflict' && uitkomst.reden !== 'naam-ontbreekt')
  )
}

// What a file leaves out is "not delivered" and stays, for most fields: exports of a smaller set exist.
const blijvend: readonly LeerlingVeld[] = [
  'bronSleutel',
  'eckid',
  'roepnaam',
  'achternaam',
  'voornamen',
  'voorletters',
  'geboortedatum',
  'geslacht',
  'jaargroep',
  'instroomdatum',
]

/**
 * What the file would change on a known pupil. Two fields may be emptied: `voorvoegsel`, which belongs to the
 * achternaam that is delivered, and `uitstroomdatum`, because a pupil in the file without one is at school again.
 */
export function verschillen(
  van: StandLeerling,
  naar: LeerlingVelden,
  geleverd?: ReadonlySet<LeerlingVeld>,
): Wijziging<LeerlingVeld>[] {
  const uit: Wijziging<LeerlingVeld>[] = []
  const zet = (veld: LeerlingVeld): void => {
    if (van[veld] !== naar[veld]) uit.push({ veld, van: van[veld], naar: naar[veld] })
  }
  for (const veld of blijvend) {
    const nieuw = naar[veld]
    // "Unknown" does not overrule what the school knows.
    if (nieuw !== null && !(veld === 'geslacht' && nieuw === 'onbekend')) zet(veld)
  }
  if (naar.achternaam !== null) zet('voorvoegsel')
  zet('uitstroomdatum')
  const groepen = [...van.groepSleutels].sort()
  const gelijk =
    groepen.length === naar.groepSleutels.length && groepen.every((g, i) => g === naar.groepSleutels[i])
  if (!gelijk) uit.push({ veld: 'groepSleutels', van: groepen, naar: naar.groepSleutels })
  return geleverd ? uit.filter((w) => geleverd.has(w.veld)) : uit
}
