/**
 * One walk over a dossier: every field becomes a passage with what the rules say of it, and the dossier comes out as it
 * goes to this asker. So what somebody looked at and what leaves can't differ. Pure.
 */
import type { Datum } from '../../../platform/datum.ts'
import { magOuderLezen, meeleesKeuzes } from '../../hoorrecht/hoorrecht.ts'
import { leeftijd } from '../../leerling/leerling.ts'
import { type Gevonden, verberg, WEGGELATEN, type Zoeker } from './pakket.namen.ts'
import {
  type Besluit,
  type Feit,
  type Lezer,
  ONBEKEND,
  type Passagesoort,
  standaard,
  type Uitkomst,
} from './pakket.regels.ts'
import { kolommenVan, type PakketTabel, pakketTabelnamen, veldnaam } from './pakket.tabellen.ts'
import { type Inhoudsoort, soortVan } from './pakket.velden.ts'

export type Rij = Readonly<Record<string, unknown>>
export type Rijen = { readonly [T in PakketTabel]: readonly Rij[] }
export type DossierOuder = { readonly id: string; readonly naam: string; readonly afgeschermd: boolean }
export type Dossier = {
  readonly geboortedatum: Datum | null
  readonly ouders: readonly DossierOuder[]
  readonly rijen: Rijen
}

export type Waarde = string | number | boolean
export type Passage = {
  /** Names the field in this dossier; the same through the history of a section. */
  readonly sleutel: string
  readonly tabel: PakketTabel
  /** The row, and the section where it is one. */
  readonly record: string
  readonly onderdeel: string | null
  /** With `[]` for a place in a list. */
  readonly pad: string
  /** What stands there; more than one when it was rewritten. */
  readonly waarden: readonly Waarde[]
  readonly regel: Uitkomst
  readonly besluit: Besluit
  readonly reden: string | null
}
export type EigenBesluit = { readonly besluit: Besluit; readonly reden: string }
export type Besluiten = Readonly<Record<string, EigenBesluit>>
export type Gelakt = { readonly rijen: Rijen; readonly passages: readonly Passage[] }

type Opdracht = {
  readonly dossier: Dossier
  readonly lezer: Lezer
  readonly besluiten: Besluiten
  readonly zoek: Zoeker
  readonly vandaag: Datum
}
type Plek = Pick<Passage, 'tabel' | 'record' | 'onderdeel'> & {
  readonly groep: string
  /** Who asked or stated it, as far as it is somebody's. */
  readonly maker: { readonly soort: string | null; readonly ouderId: unknown; readonly naam: unknown } | null
  readonly bijPlan: boolean
  /** What of a version the pupil keeps from the parents, though the rest of it was shared. */
  readonly besloten: (pad: string) => boolean
}
/** What the pupil said or showed in a version; the points with their answers are for everybody. */
const EIGEN_INBRENG =
  /^(hoorgesprek\.(eigenWoorden|tekening|kaarten|smileys)|onderdelen\.(zienswijzen\.leerling\.tekst|overleg\.leerling)$)/
/** In a talking paper also the own goal, which a published version shows as part of the handelingsdeel (opp/snapshot.lezer.ts). */
const EIGEN_DOEL = 'onderdelen.doelen.kinddoel'

type Uit = { readonly waarde: unknown; readonly iets: boolean }
const NIETS: Uit = { waarde: null, iets: false }

/** @param opdracht.zoek finds what may stand in no text: names of other pupils, addresses of other parents */
export function lak(opdracht: Opdracht): Gelakt {
  const passages = new Map<string, Passage>()
  const lakker = new Lakker(opdracht, passages)
  const rijen = Object.fromEntries(
    pakketTabelnamen.map((tabel) => [
      tabel,
      opdracht.dossier.rijen[tabel].flatMap((rij) => lakker.rij(tabel, rij)),
    ]),
  ) as unknown as Rijen // every table is in the list
  return { rijen, passages: [...passages.values()] }
}

/** What one parent told the school about the other, and what only who told it gets: an objection (BW 1:253i). */
const ALLEEN_EIGEN: ReadonlySet<string> = new Set(['ouder_relatie.bezwaar_op', 'ouder_relatie.bezwaar'])

class Lakker {
  readonly #opdracht: Opdracht
  readonly #passages: Map<string, Passage>
  readonly #leeftijd: number | null

  constructor(opdracht: Opdracht, passages: Map<string, Passage>) {
    this.#opdracht = opdracht
    this.#passages = passages
    const geboren = opdracht.dossier.geboortedatum
    this.#leeftijd = geboren === null ? null : leeftijd(geboren, opdracht.vandaag)
  }

  /** The row as it goes along; none when nothing of it does. */
  rij(tabel: PakketTabel, rij: Rij): Rij[] {
    const plek = plekVan(tabel, rij)
    const uit: Record<string, unknown> = {}
    let iets = false
    for (const [kolom, rol] of kolommenVan(tabel)) {
      const naam = veldnaam(kolom)
      // Not even that there is something, nor that it was left out.
      if (ALLEEN_EIGEN.has(`${tabel}.${kolom}`) && !(plek.maker && isVan(this.#opdracht.lezer, plek.maker))) {
        uit[naam] = null
        continue
      }
      const deel =
        typeof rol === 'object' && 'inhoud' in rol
          ? this.#tak(plek, rol.inhoud, { pad: plek.onderdeel ?? '', sleutel: naam }, rij[naam], rij)
          : this.#blad(
              plek,
              { pad: naam, sleutel: naam },
              typeof rol === 'object' ? 'dossier' : rol,
              rij[naam],
              rij,
            )
      uit[naam] = deel.waarde
      iets ||= deel.iets
    }
    return (this.#opdracht.lezer.omvang === 'eigen' || tabel === 'avg_verzoek') && !iets ? [] : [uit]
  }

  #tak(
    plek: Plek,
    soort: Inhoudsoort,
    op: { pad: string; sleutel: string },
    waarde: unknown,
    ouder: Rij,
  ): Uit {
    if (Array.isArray(waarde)) {
      const delen = waarde.map((item: unknown, i) =>
        this.#tak(
          plek,
          soort,
          { pad: `${op.pad}[]`, sleutel: `${op.sleutel}[${idVan(item) ?? i}]` },
          item,
          ouder,
        ),
      )
      return { waarde: this.#snoei(delen).map((deel) => deel.waarde), iets: delen.some(({ iets }) => iets) }
    }
    if (isRij(waarde)) {
      const delen = Object.entries(waarde).map(([naam, deel]) => ({
        naam,
        ...this.#tak(
          plek,
          soort,
          { pad: op.pad === '' ? naam : `${op.pad}.${naam}`, sleutel: `${op.sleutel}.${naam}` },
          deel,
          waarde,
        ),
      }))
      const iets = delen.some((deel) => deel.iets)
      return {
        waarde: Object.fromEntries(this.#snoei(delen).map(({ naam, waarde }) => [naam, waarde])),
        iets,
      }
    }
    return this.#blad(plek, op, soortVan(soort, op.pad), waarde, ouder)
  }

  /** Who gets the own data only sees not even how much there is of the rest. */
  #snoei<T extends Uit>(delen: readonly T[]): readonly T[] {
    return this.#opdracht.lezer.omvang === 'eigen' ? delen.filter(({ iets }) => iets) : delen
  }

  #blad(
    plek: Plek,
    op: { pad: string; sleutel: string },
    soort: Passagesoort | null,
    waarde: unknown,
    ouder: Rij,
  ): Uit {
    if (soort === 'vast') return { waarde: waarde ?? null, iets: false }
    if (waarde === null || waarde === undefined || waarde === '')
      return { waarde: waarde ?? null, iets: false }
    // Columns and content are JSON; what is neither list nor object is one of these.
    const tekst = waarde as Waarde
    const gevonden = typeof tekst === 'string' ? this.#opdracht.zoek(tekst) : []
    const regel = metGevonden(this.#uitkomst(plek, op.pad, soort, ouder), gevonden)
    const passage = this.#onthoud(plek, op, tekst, regel)
    if (passage.besluit === 'weglaten')
      return typeof tekst === 'string' && !isDag(tekst) ? { waarde: WEGGELATEN, iets: false } : NIETS
    if (typeof tekst !== 'string') return { waarde: tekst, iets: true }
    // Names go along only when somebody decided that of the names; releasing a passage as a whole does not.
    const namenGegeven = passage.besluit === 'geven' && passage.regel.besluit === 'deels'
    const weg = namenGegeven ? gevonden.filter(({ nooit }) => nooit) : gevonden
    return { waarde: verberg(tekst, weg), iets: true }
  }

  #uitkomst(plek: Plek, pad: string, soort: Passagesoort | null, bij: Rij): Uitkomst {
    if (soort === null) return ONBEKEND
    const { dossier, lezer } = this.#opdracht
    const { tabel } = plek
    const over = overOuder(soort, tabel, bij, dossier.ouders)
    const anderen = dossier.ouders.filter(({ id }) => lezer.soort !== 'ouder' || id !== lezer.ouderId)
    const feit: Feit = {
      soort: bijgesteld(soort, pad, bij),
      ouderId: over?.id ?? null,
      gedeeld: (tabel === 'plan_versie' && !plek.besloten(pad)) || (tabel === 'betwisting' && plek.bijPlan),
      afgeschermd: over ? over.afgeschermd : anderen.some(({ afgeschermd }) => afgeschermd),
      toestemming: typeof bij.toestemmingDoor === 'string' && bij.toestemmingDoor.trim() !== '',
      leeftijd: this.#leeftijd,
      vanAanvrager: plek.maker !== null && isVan(lezer, plek.maker),
    }
    return standaard(lezer, feit)
  }

  #onthoud(plek: Plek, op: { pad: string; sleutel: string }, waarde: Waarde, regel: Uitkomst): Passage {
    const sleutel = `${plek.groep}/${plek.record}/${op.sleutel}`
    const eerder = this.#passages.get(sleutel)
    const strengste = eerder ? strenger(eerder.regel, regel) : regel
    const eigen = this.#opdracht.besluiten[sleutel]
    const waarden = eerder?.waarden ?? []
    const passage: Passage = {
      sleutel,
      tabel: eerder?.tabel ?? plek.tabel,
      record: plek.record,
      onderdeel: plek.onderdeel,
      pad: op.pad,
      waarden: waarden.includes(waarde) ? waarden : [...waarden, waarde],
      regel: strengste,
      // What the rules forbid now counts, whatever was decided when they did not.
      besluit:
        eigen && !(strengste.nooit && eigen.besluit !== 'weglaten') ? eigen.besluit : strengste.besluit,
      reden: eigen?.reden ?? null,
    }
    this.#passages.set(sleutel, passage)
    return passage
  }
}

/** The history of a section counts as one: what is decided of a field holds for what it said before. */
function plekVan(tabel: PakketTabel, rij: Rij): Plek {
  const tekst = (naam: string) => String(rij[naam] ?? '')
  if (tabel === 'plan_onderdeel' || tabel === 'plan_revisie') {
    const onderdeel = tekst('onderdeel')
    return {
      tabel,
      groep: 'concept',
      record: `${tekst('planId')}.${onderdeel}`,
      onderdeel,
      maker: null,
      bijPlan: true,
      besloten: () => false,
    }
  }
  const record = tekst('id') || [tekst('planId'), tekst('groepId'), tekst('vanaf')].filter(Boolean).join('.')
  return {
    tabel,
    groep: tabel,
    record,
    onderdeel: null,
    maker: makerVan(tabel, rij),
    bijPlan: rij.doelSoort === 'plan',
    besloten: tabel === 'plan_versie' ? beslotenIn(rij) : () => false,
  }
}

/** The same that `voorLezer` keeps from the parents. */
function beslotenIn({ soort, inhoud }: Rij): Plek['besloten'] {
  const gepubliceerd = soort === 'gepubliceerd'
  const gesprek = isRij(inhoud) && isRij(inhoud.hoorgesprek) ? inhoud.hoorgesprek : null
  const keuze = meeleesKeuzes.find((een) => een === gesprek?.oudersLezenMee)
  if (magOuderLezen(keuze, gepubliceerd)) return () => false
  return (pad) => EIGEN_INBRENG.test(pad) || (!gepubliceerd && pad === EIGEN_DOEL)
}

function makerVan(tabel: PakketTabel, rij: Rij): Plek['maker'] {
  if (tabel === 'avg_verzoek')
    return { soort: String(rij.verzoekerSoort), ouderId: rij.ouderId, naam: rij.verzoekerNaam }
  if (tabel === 'ouder_relatie') return { soort: 'ouder', ouderId: rij.ouderId, naam: null }
  return tabel === 'betwisting' ? { soort: null, ouderId: null, naam: rij.doorNaam } : null
}

/** By the register; who is in none by the name that the school wrote down. */
function isVan(lezer: Lezer, maker: NonNullable<Plek['maker']>): boolean {
  if (maker.soort === 'leerling') return lezer.soort === 'leerling'
  if (maker.soort === 'ouder')
    return lezer.soort === 'ouder' && maker.ouderId !== null && maker.ouderId === lezer.ouderId
  return maker.naam === lezer.naam
}

const isRij = (waarde: unknown): waarde is Rij => typeof waarde === 'object' && waarde !== null
const idVan = (item: unknown): string | null => (isRij(item) && typeof item.id === 'string' ? item.id : null)
const isDag = (tekst: string): boolean => /^\d{4}-\d{2}-\d{2}(T|$)/.test(tekst)

/** The parent that a field is about: by the row, by the id in the text, or by the name that was written there. */
function overOuder(
  soort: Passagesoort,
  tabel: PakketTabel,
  bij: Rij,
  ouders: readonly DossierOuder[],
): DossierOuder | null {
  if (!soort.startsWith('ouder')) return null
  const id = tabel === 'ouder' ? bij.id : bij.ouderId
  const naam = bij.toestemmingDoor ?? bij.naam
  return (
    ouders.find((ouder) => ouder.id === id) ??
    (typeof naam === 'string' && naam.trim() !== ''
      ? (ouders.find((ouder) => ouder.naam === naam.trim()) ?? null)
      : null)
  )
}

/** Where another field says whose it is. */
function bijgesteld(soort: Passagesoort, pad: string, bij: Rij): Passagesoort {
  if (pad.endsWith('contact.personen[].bereikbaar'))
    return bij.kant === 'ouders' ? 'ouderprive' : bij.kant === 'school' ? 'dossier' : 'derdecontact'
  if (/factoren\.items\[\]\.(tekst|relevantOmdat)$/.test(pad) && bij.bron === 'derde') return 'derde'
  return soort
}

/** What goes along but names somebody in passing, goes along without that. */
function metGevonden(regel: Uitkomst, gevonden: readonly Gevonden[]): Uitkomst {
  const eerste = gevonden[0]
  if (!eerste || regel.besluit !== 'geven') return regel
  const ernstig = gevonden.find(({ nooit }) => nooit)
  return { besluit: 'deels', grond: (ernstig ?? eerste).grond, nooit: ernstig !== undefined, nakijken: false }
}

const ZWAARTE: Record<Besluit, number> = { geven: 0, deels: 1, weglaten: 2 }
const strenger = (a: Uitkomst, b: Uitkomst): Uitkomst => ({
  ...(ZWAARTE[b.besluit] > ZWAARTE[a.besluit] ? b : a),
  nooit: a.nooit || b.nooit,
  nakijken: a.nakijken || b.nakijken,
})

/** Passages that a person must look at before anybody signs. */
export const nogNaTeKijken = (passages: readonly Passage[]): readonly Passage[] =>
  passages.filter(({ regel, reden }) => regel.nakijken && reden === null)
