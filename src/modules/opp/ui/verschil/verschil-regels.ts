import type { EigenVeld } from '../../../plandelen/eigenveld.schema.ts'
import { woordVerschil } from '../../../planversie/woordverschil.ts'
import { isOnderdeel, onderdelen } from '../../opp.schema.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { oppVeldtekst } from '../../velden.text.ts'
import { verschilTekst as t } from '../../verschil.text.ts'
import { eigenRegel, isEigen, perEigenVeld } from './verschil-eigen.ts'
import type { VerschilGroep, VerschilRegel, Wijziging } from './verschil-model.ts'
import { isUuid, isVrijeTekst, itemNaam, type WaardeContext, waardeTekst } from './waarden.ts'

/** Contents by section, to find the names of items in; the newer first. */
export type Inhouden = readonly Readonly<Record<string, unknown>>[]
export type Veldknoop = { readonly label?: string; readonly item?: Veldboom; readonly velden?: Veldboom }
export type Veldboom = { readonly [sleutel: string]: Veldknoop }

/** The words of every field, by section. */
export const bomen: Readonly<Record<string, Veldboom>> = {
  ...oppVeldtekst,
  hoorgesprek: t.hoor.velden,
  overleggen: t.overleggen.velden,
  lengte: t.lengte.velden,
}

/**
 * The differences as a reader wants them: per part of the plan in reading order, each with its place in words, its
 * codes as labels and its texts compared word by word.
 * @param inhouden both contents, so that an item is named by its own words and not by its id
 */
export function verschilGroepen(
  wijzigingen: readonly Wijziging[],
  inhouden: Inhouden,
  label: WaardeContext['label'],
  eigenVelden: readonly EigenVeld[] = [],
): readonly VerschilGroep[] {
  const context: WaardeContext = { label, naamVan: (id) => naamUit(inhouden, id, label) }
  const groepen = new Map<string, VerschilRegel[]>()
  for (const wijziging of wijzigingen.flatMap(perEigenVeld)) {
    const regel = isEigen(wijziging)
      ? eigenRegel(wijziging, eigenVelden)
      : regelVan(wijziging, inhouden, context)
    if (regel === null) continue
    const regels = groepen.get(wijziging.onderdeel) ?? []
    regels.push(regel)
    groepen.set(wijziging.onderdeel, regels)
  }
  return [...groepen].sort(opVolgorde).map(([onderdeel, regels]) => ({
    onderdeel,
    titel: titelVan(onderdeel),
    handelingsdeel: isOnderdeel(onderdeel) && onderdelen[onderdeel].handelingsdeel,
    regels,
  }))
}

const VOLGORDE = [...Object.keys(onderdelen)]
/** What is kept beside the sections stands where the document shows it. */
const NAAST: Readonly<Record<string, string>> = { hoorgesprek: 'zienswijzen', overleggen: 'overleg' }
export function opVolgorde([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const plek = (onderdeel: string) => {
    const index = VOLGORDE.indexOf(NAAST[onderdeel] ?? onderdeel)
    return index < 0 ? VOLGORDE.length : index
  }
  return plek(a) - plek(b)
}

export function titelVan(onderdeel: string): string {
  if (isOnderdeel(onderdeel)) return onderdeelTekst[onderdeel].titel
  if (onderdeel === 'hoorgesprek') return t.hoorgesprek
  return onderdeel === 'overleggen' ? t.overleggen.titel : t.overig
}

function regelVan(wijziging: Wijziging, inhouden: Inhouden, context: WaardeContext): VerschilRegel | null {
  const { onderdeel, pad, soort } = wijziging
  const veld = [onderdeel, ...pad.filter((deel) => !isUuid(deel))].join('.')
  if (isStil(pad)) return null
  const oud = 'oud' in wijziging ? wijziging.oud : null
  const nieuw = 'nieuw' in wijziging ? wijziging.nieuw : null
  const item = isRecord(nieuw) ? nieuw : isRecord(oud) ? oud : null
  const delen =
    soort === 'gewijzigd' &&
    isVrijeTekst(veld, oud) &&
    isVrijeTekst(veld, nieuw) &&
    oud !== '' &&
    nieuw !== ''
      ? woordVerschil(oud, nieuw)
      : null
  return {
    sleutel: [onderdeel, ...pad, soort].join('.'),
    soort,
    plek: plekVan(onderdeel, pad, inhouden, context, item),
    delen,
    oud: isRecord(oud) ? '' : waardeTekst(veld, oud, context),
    nieuw: isRecord(nieuw) ? '' : waardeTekst(veld, nieuw, context),
    velden: item === null ? [] : veldenVan(onderdeel, pad, veld, item, context),
    van: soort === 'verplaatst' ? wijziging.van + 1 : null,
    naar: soort === 'verplaatst' ? wijziging.naar + 1 : null,
  }
}

/** References behind the screen: a person never sees them as a field. */
function isStil(pad: readonly string[]): boolean {
  return ['id', 'persoonId', 'ouderId', 'bronId', 'bestandId'].includes(pad.at(-1) ?? '')
}

function plekVan(
  onderdeel: string,
  pad: readonly string[],
  inhouden: Inhouden,
  context: WaardeContext,
  eigen: Readonly<Record<string, unknown>> | null,
): readonly string[] {
  const plek: string[] = []
  let boom: Veldboom | undefined = bomen[onderdeel]
  const sporen: string[] = []
  for (const [i, deel] of pad.entries()) {
    sporen.push(deel)
    if (isUuid(deel)) {
      const item = zoekPad(inhouden, onderdeel, sporen) ?? (i === pad.length - 1 ? eigen : null)
      const veld = [onderdeel, ...sporen.filter((s) => !isUuid(s))].join('.')
      const naam = item === null ? '' : itemNaam(veld, item, context)
      if (naam !== '') plek.push(`“${naam}”`)
      continue
    }
    const knoop: Veldknoop | undefined = boom?.[deel]
    if (knoop?.label !== undefined) plek.push(knoop.label)
    boom = knoop?.item ?? knoop?.velden
  }
  // "Doelen · Doelen · …" says the same twice: the part already has its title.
  return plek.length > 1 && plek[0] === titelVan(onderdeel) ? plek.slice(1) : plek
}

function veldenVan(
  onderdeel: string,
  pad: readonly string[],
  veld: string,
  item: Readonly<Record<string, unknown>>,
  context: WaardeContext,
): VerschilRegel['velden'] {
  let boom: Veldboom | undefined = bomen[onderdeel]
  for (const deel of pad) {
    if (isUuid(deel)) continue
    const knoop: Veldknoop | undefined = boom?.[deel]
    boom = knoop?.item ?? knoop?.velden
  }
  return Object.entries(item).flatMap(([sleutel, waarde]) => {
    const label = boom?.[sleutel]?.label
    const tekst =
      waarde === false || isRecord(waarde) ? '' : waardeTekst(`${veld}.${sleutel}`, waarde, context)
    return label === undefined || tekst === '' ? [] : [{ label, tekst }]
  })
}

/** The item at a path, in the newest content that has it. */
function zoekPad(
  inhouden: Inhouden,
  onderdeel: string,
  pad: readonly string[],
): Readonly<Record<string, unknown>> | null {
  for (const inhoud of inhouden) {
    let hier: unknown = inhoud[onderdeel]
    for (const deel of pad) hier = stapIn(hier, deel)
    if (isRecord(hier)) return hier
  }
  return null
}

function stapIn(hier: unknown, deel: string): unknown {
  if (Array.isArray(hier)) return hier.find((item: unknown) => isRecord(item) && item.id === deel)
  return isRecord(hier) ? hier[deel] : undefined
}

/** Fields refer to factors and goals of other parts. */
export function naamUit(inhouden: Inhouden, id: string, label: WaardeContext['label']): string | undefined {
  for (const onderdeel of ['factoren', 'doelen'] as const) {
    const item = zoekPad(inhouden, onderdeel, ['items', id])
    if (item !== null) return itemNaam(`${onderdeel}.items`, item, { label, naamVan: () => undefined })
  }
  return undefined
}

export function isRecord(waarde: unknown): waarde is Readonly<Record<string, unknown>> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
}
