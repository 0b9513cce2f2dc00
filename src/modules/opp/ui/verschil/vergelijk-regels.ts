/** From two contents to the rows of the comparison: every field of both, with what stayed, went and came. */
import { formatDate } from '../../../../ui/format.ts'
import { eigenTekst } from '../../../plandelen/eigenveld.ts'
import { type Json, verschil } from '../../../planversie/planversie.ts'
import { type Tekstdeel, woordVerschil } from '../../../planversie/woordverschil.ts'
import { isOnderdeel, onderdelen } from '../../opp.schema.ts'
import { raaktHandelingsdeel } from '../../opp.ts'
import { verschilTekst as t } from '../../verschil.text.ts'
import {
  blokAnders,
  type Celstand,
  type Inhoud,
  type StandTelling,
  type Telling,
  type VergelijkBlok,
  type VergelijkContext,
  type VergelijkDeel,
  type Vergelijking,
  type VergelijkVeld,
} from './vergelijk-model.ts'
import { bomen, isRecord, naamUit, opVolgorde, titelVan, type Veldboom } from './verschil-regels.ts'
import { isVrijeTekst, itemNaam, type WaardeContext, waardeTekst } from './waarden.ts'

type Veldwaarde = Json | undefined
type Item = { readonly [sleutel: string]: Json } & { readonly id: string }

/** Where the walk is: keys without ids name a field, with ids they name a place. */
interface Plek {
  readonly veld: string
  readonly sleutel: string
  readonly labels: readonly string[]
  readonly boom: Veldboom | undefined
  /** Names of the items that this lies in. */
  readonly namen: readonly string[]
}
interface OpenBlok {
  readonly sleutel: string
  readonly titel: string | null
  readonly stand: Celstand | null
  readonly verplaatst: VergelijkBlok['verplaatst']
  readonly velden: VergelijkVeld[]
}
interface Loop {
  readonly waarde: WaardeContext
  readonly eigenVelden: VergelijkContext['eigenVelden']
  readonly blokken: OpenBlok[]
}

/** Lays two contents side by side; equal fields are in it too, for who wants to see them. */
export function vergelijking(oud: Inhoud, nieuw: Inhoud, context: VergelijkContext): Vergelijking {
  const { label, eigenVelden } = context
  const waarde = { label, naamVan: (id: string) => naamUit([nieuw, oud], id, label) }
  const secties = [...new Set([...Object.keys(nieuw), ...Object.keys(oud)])]
  const delen = secties
    .map((onderdeel): [string, VergelijkDeel] => {
      const loop: Loop = { waarde, eigenVelden, blokken: [] }
      const los = opent(loop, { sleutel: onderdeel, titel: null, stand: null, verplaatst: null })
      const boom = bomen[onderdeel]
      loopVelden(
        loop,
        los,
        { veld: onderdeel, sleutel: onderdeel, labels: [], boom, namen: [] },
        oud[onderdeel],
        nieuw[onderdeel],
      )
      const blokken = loop.blokken.map(gesloten).filter((b) => b.velden.length > 0 || blokAnders(b))
      return [
        onderdeel,
        {
          onderdeel,
          titel: titelVan(onderdeel),
          handelingsdeel: isHandelingsdeel(onderdeel),
          anders: blokken.some(blokAnders),
          blokken,
        },
      ]
    })
    .filter(([, { blokken }]) => blokken.length > 0)
    .sort(opVolgorde)
    .map(([, deel]) => deel)
  return {
    delen,
    telling: telling(delen),
    raaktHandelingsdeel: raaktHandelingsdeel(verschil(oud, nieuw)),
    anders: delen.some((deel) => deel.anders),
  }
}

const isHandelingsdeel = (onderdeel: string): boolean =>
  isOnderdeel(onderdeel) && onderdelen[onderdeel].handelingsdeel

function opent(loop: Loop, blok: Omit<OpenBlok, 'velden'>): OpenBlok {
  const open = { ...blok, velden: [] }
  loop.blokken.push(open)
  return open
}

function gesloten({ stand, ...blok }: OpenBlok): VergelijkBlok {
  const anders = blok.velden.some((veld) => veld.stand !== 'gelijk')
  return { ...blok, stand: stand ?? (anders ? 'gewijzigd' : 'gelijk') }
}

function loopVelden(loop: Loop, blok: OpenBlok, plek: Plek, oud: Veldwaarde, nieuw: Veldwaarde): void {
  for (const sleutel of sleutelsVan(plek.boom, oud, nieuw)) {
    if (STIL.has(sleutel)) continue
    const [a, b] = [onder(oud, sleutel), onder(nieuw, sleutel)]
    if (sleutel === 'eigen') loopEigen(loop, blok, plek, a, b)
    else loopVeld(loop, blok, dieper(plek, sleutel), a, b)
  }
}

function loopVeld(loop: Loop, blok: OpenBlok, plek: Plek, oud: Veldwaarde, nieuw: Veldwaarde): void {
  const [a, b] = [itemsVan(oud), itemsVan(nieuw)]
  if (a !== null || b !== null) loopItems(loop, plek, a ?? [], b ?? [])
  else if (isRecord(oud) || isRecord(nieuw)) loopVelden(loop, blok, plek, oud, nieuw)
  else {
    const veld = veldVan(loop, blok, plek, oud, nieuw)
    if (veld !== null) blok.velden.push(veld)
  }
}

/** References behind the screen: a person never sees them as a field. */
const STIL: ReadonlySet<string> = new Set(['id', 'persoonId', 'ouderId', 'bronId'])

/** In the order of the form, then what the form does not know (any more). */
function sleutelsVan(boom: Veldboom | undefined, oud: Veldwaarde, nieuw: Veldwaarde): readonly string[] {
  const aanwezig = new Set([...sleutels(nieuw), ...sleutels(oud)])
  const bekend = Object.keys(boom ?? {}).filter((sleutel) => aanwezig.has(sleutel))
  return [...new Set([...bekend, ...aanwezig])]
}
const sleutels = (waarde: Veldwaarde): readonly string[] => (isRecord(waarde) ? Object.keys(waarde) : [])
const onder = (waarde: Veldwaarde, sleutel: string): Veldwaarde =>
  // What lies in JSON is JSON.
  isRecord(waarde) ? (waarde[sleutel] as Veldwaarde) : undefined

function dieper(plek: Plek, sleutel: string): Plek {
  const knoop = plek.boom?.[sleutel]
  return {
    veld: `${plek.veld}.${sleutel}`,
    sleutel: `${plek.sleutel}.${sleutel}`,
    labels: knoop?.label === undefined ? plek.labels : [...plek.labels, knoop.label],
    boom: knoop?.item ?? knoop?.velden,
    namen: plek.namen,
  }
}

function itemsVan(waarde: Veldwaarde): readonly Item[] | null {
  if (!Array.isArray(waarde) || waarde.length === 0) return null
  // Every one has an id, so they are items.
  return waarde.every((deel) => isRecord(deel) && typeof deel.id === 'string')
    ? (waarde as readonly Item[])
    : null
}

/** Items as they stand now; one that went keeps its place behind the one it stood after. */
function loopItems(loop: Loop, plek: Plek, oud: readonly Item[], nieuw: readonly Item[]): void {
  const verplaatst = new Map(
    verschil({ lijst: oud }, { lijst: nieuw }).flatMap((w) =>
      w.soort === 'verplaatst' && w.pad.length === 1
        ? [[w.pad[0], { van: w.van + 1, naar: w.naar + 1 }] as const]
        : [],
    ),
  )
  const was = new Map(oud.map((item) => [item.id, item]))
  const wordt = new Map(nieuw.map((item) => [item.id, item]))
  for (const id of gezamenlijkeVolgorde(oud, nieuw)) {
    const [a, b] = [was.get(id), wordt.get(id)]
    const naam = itemNaam(plek.veld, b ?? a ?? {}, loop.waarde)
    const namen = [...plek.namen, naam === '' ? (plek.labels.at(-1) ?? '') : naam]
    const hier: Plek = { ...plek, sleutel: `${plek.sleutel}.${id}`, labels: [], namen }
    const blok = opent(loop, {
      sleutel: hier.sleutel,
      titel: namen.join(' · '),
      stand: a === undefined ? 'nieuw' : b === undefined ? 'weg' : null,
      verplaatst: verplaatst.get(id) ?? null,
    })
    loopVelden(loop, blok, hier, a, b)
  }
}

function gezamenlijkeVolgorde(oud: readonly Item[], nieuw: readonly Item[]): readonly string[] {
  const nieuweIds = new Set(nieuw.map(({ id }) => id))
  const uit = nieuw.map(({ id }) => id)
  let na: string | undefined
  for (const { id } of oud) {
    if (!nieuweIds.has(id)) uit.splice(na === undefined ? 0 : uit.indexOf(na) + 1, 0, id)
    na = id
  }
  return uit
}

function loopEigen(loop: Loop, blok: OpenBlok, plek: Plek, oud: Veldwaarde, nieuw: Veldwaarde): void {
  for (const id of sleutelsVan(undefined, oud, nieuw)) {
    const eigen = loop.eigenVelden.find((veld) => veld.id === id)
    const tekst = (waarde: Veldwaarde) =>
      typeof waarde === 'string' || typeof waarde === 'number'
        ? eigenTekst(eigen ?? { soort: 'tekst', keuzes: [] }, waarde, formatDate)
        : ''
    const veld = gevuld(
      `${plek.sleutel}.eigen.${id}`,
      eigen?.label ?? t.eigenVeld,
      tekst(onder(oud, id)),
      tekst(onder(nieuw, id)),
      eigen === undefined || eigen.soort === 'tekst',
    )
    if (veld !== null) blok.velden.push(veld)
  }
}

function veldVan(
  loop: Loop,
  blok: OpenBlok,
  plek: Plek,
  oud: Veldwaarde,
  nieuw: Veldwaarde,
): VergelijkVeld | null {
  const label = plek.labels.join(' · ')
  if (plek.veld.endsWith('.bestandId')) return bestandVan(plek, oud, nieuw)
  // Of what came or went as a whole, "nee" says nothing.
  const tekst = (waarde: Veldwaarde) =>
    waarde === false && blok.stand !== null ? '' : waardeTekst(plek.veld, waarde, loop.waarde)
  const vrij = [oud, nieuw].every((waarde) => waarde === undefined || isVrijeTekst(plek.veld, waarde))
  return gevuld(plek.sleutel, label, tekst(oud), tekst(nieuw), vrij)
}

/** Another drawing may bear the same name: then the names say nothing, and it has to be said. */
function bestandVan(plek: Plek, oud: Veldwaarde, nieuw: Veldwaarde): VergelijkVeld | null {
  if (typeof oud !== 'string' || typeof nieuw !== 'string' || oud === nieuw) return null
  return gevuld(plek.sleutel, t.bestand.label, t.bestand.oud, t.bestand.nieuw, false)
}

function gevuld(
  sleutel: string,
  label: string,
  oud: string,
  nieuw: string,
  woorden: boolean,
): VergelijkVeld | null {
  if (oud === '' && nieuw === '') return null
  if (oud === nieuw) return { sleutel, label, stand: 'gelijk', delen: [{ soort: 'gelijk', tekst: oud }] }
  const stand = oud === '' ? 'nieuw' : nieuw === '' ? 'weg' : 'gewijzigd'
  return { sleutel, label, stand, delen: woorden ? woordVerschil(oud, nieuw) : alsGeheel(oud, nieuw) }
}

function alsGeheel(oud: string, nieuw: string): readonly Tekstdeel[] {
  const delen: readonly Tekstdeel[] = [
    { soort: 'weg', tekst: oud },
    { soort: 'nieuw', tekst: nieuw },
  ]
  return delen.filter(({ tekst }) => tekst !== '')
}

function telling(delen: readonly VergelijkDeel[]): Telling {
  const tel = (handelingsdeel: boolean): StandTelling => {
    const items = delen
      .filter((deel) => deel.handelingsdeel === handelingsdeel)
      .flatMap(({ blokken }) => blokken)
      .filter(({ titel }) => titel !== null)
    return {
      nieuw: items.filter(({ stand }) => stand === 'nieuw').length,
      weg: items.filter(({ stand }) => stand === 'weg').length,
      verplaatst: items.filter(({ verplaatst }) => verplaatst !== null).length,
    }
  }
  const velden = delen
    .flatMap(({ blokken }) => blokken)
    .filter(({ titel, stand }) => titel === null || stand === 'gewijzigd')
    .flatMap((blok) => blok.velden.filter(({ stand }) => stand !== 'gelijk')).length
  return { velden, afspraken: tel(true), punten: tel(false) }
}
