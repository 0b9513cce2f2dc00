import type { Datum } from '../../platform/datum.ts'
import type { CodeVan } from '../organisatie/codelijsten.ts'
import type { Wijziging } from '../planversie/planversie.ts'
import { isOnderdeel, onderdelen } from './opp.schema.ts'

/** First axis: who can read it. Never blocked by completeness. */
export const publicaties = ['concept', 'gepubliceerd', 'beeindigd'] as const
export type Publicatie = (typeof publicaties)[number]

/** Second axis: what was agreed. Moves on its own, always about one published version. */
export const vaststellingen = ['niet', 'ter_instemming', 'vastgesteld'] as const
export type Vaststelling = (typeof vaststellingen)[number]

export type BeeindigReden = CodeVan<'beeindiging'>

export interface OppToestand {
  readonly publicatie: Publicatie
  /** Last published version, 0 before the first. */
  readonly versie: number
  /** Something was written since the last version. */
  readonly gewijzigd: boolean
  /** The concept lies open to parents and pupil as a talking paper. */
  readonly gedeeld: boolean
  /** Someone outside the writers has been able to see it: decides how it may be removed. */
  readonly ooitGedeeld: boolean
  /** Version that runs for consent now. */
  readonly instemmingVersie: number | null
  /** Version that was agreed last. */
  readonly vastgesteldeVersie: number | null
  readonly einddatum: Datum | null
  readonly reden: BeeindigReden | null
}

export type OppGebeurtenis =
  | { readonly soort: 'OppGedeeld' }
  | { readonly soort: 'OppDelenGestopt' }
  | { readonly soort: 'OppGepubliceerd'; readonly versie: number }
  | { readonly soort: 'OppTerInstemming'; readonly versie: number }
  | { readonly soort: 'OppInstemmingIngetrokken'; readonly versie: number }
  | { readonly soort: 'OppVastgesteld'; readonly versie: number }
  | { readonly soort: 'OppBeeindigd'; readonly einddatum: Datum; readonly reden: BeeindigReden }

export const oppFouten = [
  'opp.beeindigd',
  'opp.al-gedeeld',
  'opp.niet-gedeeld',
  'opp.niets-gewijzigd',
  'opp.niet-gepubliceerd',
  'opp.loopt-instemming',
  'opp.geen-instemming',
  'opp.al-vastgesteld',
  'opp.voorwaarden',
  'opp.einddatum-voor-start',
  'opp.einddatum-in-toekomst',
] as const
export type OppFout = (typeof oppFouten)[number]

export type Uitkomst =
  | { readonly ok: true; readonly nieuw: OppToestand; readonly events: readonly OppGebeurtenis[] }
  | { readonly ok: false; readonly fout: OppFout }

export const nieuwOpp: OppToestand = {
  publicatie: 'concept',
  versie: 0,
  gewijzigd: true,
  gedeeld: false,
  ooitGedeeld: false,
  instemmingVersie: null,
  vastgesteldeVersie: null,
  einddatum: null,
  reden: null,
}

export function vaststellingVan(opp: OppToestand): Vaststelling {
  if (opp.instemmingVersie !== null) return 'ter_instemming'
  return opp.vastgesteldeVersie === null ? 'niet' : 'vastgesteld'
}

/** True while there is something to write in or to share: an open concept, first or on top of a version. */
export function heeftConcept(opp: OppToestand): boolean {
  return opp.publicatie !== 'beeindigd' && opp.gewijzigd
}

/** A section was saved. Not an event of the plan's life: the revision says it. */
export function wijzig(opp: OppToestand): Uitkomst {
  if (opp.publicatie === 'beeindigd') return mis('opp.beeindigd')
  return gelukt({ ...opp, gewijzigd: true })
}

/** Opens the concept to parents and pupil as a talking paper. */
export function deel(opp: OppToestand): Uitkomst {
  if (opp.publicatie === 'beeindigd') return mis('opp.beeindigd')
  if (opp.gedeeld) return mis('opp.al-gedeeld')
  if (!opp.gewijzigd) return mis('opp.niets-gewijzigd')
  return gelukt({ ...opp, gedeeld: true, ooitGedeeld: true }, { soort: 'OppGedeeld' })
}

export function stopDelen(opp: OppToestand): Uitkomst {
  if (opp.publicatie === 'beeindigd') return mis('opp.beeindigd')
  if (!opp.gedeeld) return mis('opp.niet-gedeeld')
  return gelukt({ ...opp, gedeeld: false }, { soort: 'OppDelenGestopt' })
}

/** Freezes the next version. Says nothing about agreement: that belongs to the version it was given for. */
export function publiceer(opp: OppToestand): Uitkomst {
  if (opp.publicatie === 'beeindigd') return mis('opp.beeindigd')
  if (!opp.gewijzigd) return mis('opp.niets-gewijzigd')
  const versie = opp.versie + 1
  return gelukt(
    { ...opp, publicatie: 'gepubliceerd', versie, gewijzigd: false, gedeeld: false },
    { soort: 'OppGepubliceerd', versie },
  )
}

/** Why a version cannot go to consent, or cannot be vastgesteld. */
export const wachters = [
  'wettelijk_minimum',
  'overleg',
  'hoorgesprek',
  'commissie_advies',
  'toestemming_derden',
  'lengte',
  'instemming',
] as const
export type Wachter = (typeof wachters)[number]

/** What the guards need to know; the completeness keys come from `volledigheid.ts`. */
export interface InstemmingFeiten {
  readonly ontbrekend: readonly string[]
  readonly lengteInA4: number | null
  readonly redenLanger: string
}

/** More than five A4 needs a reason (handreiking: two to at most five). */
export const MAX_A4 = 5

const apart: Readonly<Record<string, Wachter>> = {
  overleg_ouders: 'overleg',
  hoorgesprek: 'hoorgesprek',
  commissie_advies: 'commissie_advies',
  toestemming_derden: 'toestemming_derden',
}

/**
 * Guards before a version is put to parents that are not met yet; empty = go. `ontbrekend` are the keys of legal
 * items that are missing before consent (`ontbreektVoorInstemming`).
 */
export function wachtersInstemming(feiten: InstemmingFeiten): readonly Wachter[] {
  const open = new Set<Wachter>(feiten.ontbrekend.map((sleutel) => apart[sleutel] ?? 'wettelijk_minimum'))
  if ((feiten.lengteInA4 ?? 0) > MAX_A4 && feiten.redenLanger.trim() === '') open.add('lengte')
  return wachters.filter((w) => open.has(w))
}

/** Puts the current version to the parents. An agreement on an earlier version stays a fact until this one is agreed. */
export function vraagInstemming(opp: OppToestand, open: readonly Wachter[]): Uitkomst {
  if (opp.publicatie === 'beeindigd') return mis('opp.beeindigd')
  if (opp.publicatie === 'concept') return mis('opp.niet-gepubliceerd')
  if (opp.instemmingVersie !== null) return mis('opp.loopt-instemming')
  if (opp.vastgesteldeVersie === opp.versie) return mis('opp.al-vastgesteld')
  if (open.length > 0) return mis('opp.voorwaarden')
  return gelukt({ ...opp, instemmingVersie: opp.versie }, { soort: 'OppTerInstemming', versie: opp.versie })
}

export function trekInstemmingIn(opp: OppToestand): Uitkomst {
  const versie = opp.instemmingVersie
  if (opp.publicatie === 'beeindigd') return mis('opp.beeindigd')
  if (versie === null) return mis('opp.geen-instemming')
  return gelukt({ ...opp, instemmingVersie: null }, { soort: 'OppInstemmingIngetrokken', versie })
}

export function stelVast(opp: OppToestand, open: readonly Wachter[]): Uitkomst {
  const versie = opp.instemmingVersie
  if (opp.publicatie === 'beeindigd') return mis('opp.beeindigd')
  if (versie === null) return mis('opp.geen-instemming')
  if (open.length > 0) return mis('opp.voorwaarden')
  return gelukt(
    { ...opp, instemmingVersie: null, vastgesteldeVersie: versie },
    { soort: 'OppVastgesteld', versie },
  )
}

export interface Beeindiging {
  readonly reden: BeeindigReden
  readonly einddatum: Datum
  readonly startdatum: Datum | null
  readonly vandaag: Datum
}

/**
 * Ends the plan for good. A concept that nobody else saw has nothing to end: it is removed instead. A running
 * request for consent must be withdrawn first, so that nobody signs something that is over.
 */
export function beeindig(opp: OppToestand, einde: Beeindiging): Uitkomst {
  if (opp.publicatie === 'beeindigd') return mis('opp.beeindigd')
  if (opp.publicatie === 'concept' && !opp.ooitGedeeld) return mis('opp.niet-gepubliceerd')
  if (opp.instemmingVersie !== null) return mis('opp.loopt-instemming')
  if (einde.startdatum !== null && einde.einddatum < einde.startdatum) return mis('opp.einddatum-voor-start')
  if (einde.einddatum > einde.vandaag) return mis('opp.einddatum-in-toekomst')
  const { einddatum, reden } = einde
  return gelukt(
    { ...opp, publicatie: 'beeindigd', gewijzigd: false, gedeeld: false, einddatum, reden },
    { soort: 'OppBeeindigd', einddatum, reden },
  )
}

/**
 * How a plan may be removed. `direct`: nobody but the writers saw it, one person types the pupil's name.
 * `tweePersonen`: only as "ten onrechte ingevoerd", by two people. `niet`: parents agreed or are being asked, so it is
 * ended and kept for as long as the law wants.
 */
export function magVerwijderen(opp: OppToestand): 'direct' | 'tweePersonen' | 'niet' {
  if (vaststellingVan(opp) !== 'niet') return 'niet'
  return opp.versie === 0 && !opp.ooitGedeeld ? 'direct' : 'tweePersonen'
}

/** Name of the PDF of a version, or of the concept; without what a file system may not like. */
export function bestandsnaam(leerling: string, versie: number | null): string {
  const veilig = leerling
    .replace(/[\p{C}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `OPP ${veilig} ${versie === null ? 'concept' : `versie ${versie}`}.pdf`
}

/** True when somebody typed this name: capitals and spaces don't count, since it proves attention and no spelling. */
export function naamKlopt(getypt: string, naam: string): boolean {
  const kaal = (tekst: string) => tekst.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl')
  return kaal(getypt) === kaal(naam) && kaal(naam) !== ''
}

/** True when a change lies inside the handelingsdeel: a new version then needs new consent, always. */
export function raaktHandelingsdeel(wijzigingen: readonly Pick<Wijziging, 'onderdeel'>[]): boolean {
  return wijzigingen.some((w) => isOnderdeel(w.onderdeel) && onderdelen[w.onderdeel].handelingsdeel)
}

function gelukt(nieuw: OppToestand, ...events: readonly OppGebeurtenis[]): Uitkomst {
  return { ok: true, nieuw, events }
}

function mis(fout: OppFout): Uitkomst {
  return { ok: false, fout }
}
