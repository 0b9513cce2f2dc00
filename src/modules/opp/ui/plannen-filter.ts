import type { OppRegel } from '../opp.api.schema.ts'
import { publicatieTekst, vaststellingTekst } from '../opp.text.ts'
import { plannenTekst as t } from '../paginas.text.ts'

type Publicatie = OppRegel['publicatie']
type Vaststelling = OppRegel['vaststelling']
export type Termijn = keyof typeof t.termijnen
export type Evaluatie = keyof typeof t.evaluaties
const SORTERING = ['leerling', 'termijn', 'evaluatie', 'gewijzigd'] as const
type Veld = (typeof SORTERING)[number]
export type Sortering = Veld | `-${Veld}`

/** What the list shows, as it stands in the URL, so that a link or a bookmark brings the same list back. */
export interface PlannenFilter {
  readonly publicatie: Publicatie | ''
  readonly vaststelling: Vaststelling | ''
  readonly groepId: string
  readonly termijn: Termijn | ''
  readonly evaluatie: Evaluatie | ''
  readonly sorteer: Sortering
  readonly pagina: number
}

export const PER_PAGINA = 50
const GEEN: PlannenFilter = {
  publicatie: '',
  vaststelling: '',
  groepId: '',
  termijn: '',
  evaluatie: '',
  sorteer: 'leerling',
  pagina: 1,
}

/** From the URL; what is not understood is left out, so that an old or mangled link still opens the list. */
export function leesFilter(search: Readonly<Record<string, unknown>>): PlannenFilter {
  const uit = <T extends string>(naam: string, keuzes: Readonly<Record<T, unknown>>): T | '' => {
    const waarde = search[naam]
    return typeof waarde === 'string' && Object.hasOwn(keuzes, waarde) ? (waarde as T) : '' // an own key of the choices
  }
  const groep = search.groep
  const pagina = Number(search.pagina)
  return {
    publicatie: uit('stand', publicatieTekst),
    vaststelling: uit('vaststelling', vaststellingTekst),
    groepId: typeof groep === 'string' && /^[0-9a-f-]{36}$/i.test(groep) ? groep : '',
    termijn: uit('termijn', t.termijnen),
    evaluatie: uit('evaluatie', t.evaluaties),
    sorteer: isSortering(search.sorteer) ? search.sorteer : 'leerling',
    pagina: Number.isInteger(pagina) && pagina > 1 ? pagina : 1,
  }
}

function isSortering(waarde: unknown): waarde is Sortering {
  return typeof waarde === 'string' && SORTERING.some((veld) => waarde === veld || waarde === `-${veld}`)
}

/** To the URL; what is as usual is left out, so that the plain list has a plain address. */
export function naarSearch(filter: PlannenFilter): Record<string, string> {
  const alles: Record<string, string> = {
    stand: filter.publicatie,
    vaststelling: filter.vaststelling,
    groep: filter.groepId,
    termijn: filter.termijn,
    evaluatie: filter.evaluatie,
    sorteer: filter.sorteer === GEEN.sorteer ? '' : filter.sorteer,
    pagina: filter.pagina > 1 ? String(filter.pagina) : '',
  }
  return Object.fromEntries(Object.entries(alles).filter(([, waarde]) => waarde !== ''))
}

/** To the server. */
export function naarQuery(filter: PlannenFilter) {
  const { publicatie, vaststelling, groepId, termijn, evaluatie, sorteer, pagina } = filter
  return {
    ...(publicatie === '' ? {} : { publicatie }),
    ...(vaststelling === '' ? {} : { vaststelling }),
    ...(groepId === '' ? {} : { groepId }),
    ...(termijn === '' ? {} : { termijn }),
    ...(evaluatie === '' ? {} : { evaluatie }),
    sorteer,
    pagina,
    aantal: PER_PAGINA,
  }
}

/** Another choice starts at the first page again. */
export function kies(filter: PlannenFilter, deel: Partial<PlannenFilter>): PlannenFilter {
  return { ...filter, pagina: 1, ...deel }
}

/** Without any filter; the order stays. */
export function wis(filter: PlannenFilter): PlannenFilter {
  return { ...GEEN, sorteer: filter.sorteer }
}

export interface Chip {
  readonly key: string
  readonly label: string
  /** The filter without this one. */
  readonly zonder: PlannenFilter
}

/** The filters that are on, in words. `groepNaam` may still be on its way. */
export function chips(filter: PlannenFilter, groepNaam: string | undefined): readonly Chip[] {
  const chip = (key: keyof PlannenFilter, label: string): Chip => ({
    key,
    label,
    zonder: kies(filter, { [key]: '' }),
  })
  return [
    ...(filter.publicatie === '' ? [] : [chip('publicatie', publicatieTekst[filter.publicatie].naam)]),
    ...(filter.vaststelling === ''
      ? []
      : [chip('vaststelling', vaststellingTekst[filter.vaststelling].naam)]),
    ...(filter.groepId === '' ? [] : [chip('groepId', groepNaam ?? t.eenGroep)]),
    ...(filter.termijn === '' ? [] : [chip('termijn', t.termijnen[filter.termijn])]),
    ...(filter.evaluatie === '' ? [] : [chip('evaluatie', t.evaluaties[filter.evaluatie])]),
  ]
}

/** The head of the table in the words of the table component. */
export function sortering(filter: PlannenFilter): { key: string; direction: 'asc' | 'desc' } {
  const omgekeerd = filter.sorteer.startsWith('-')
  return { key: filter.sorteer.replace('-', ''), direction: omgekeerd ? 'desc' : 'asc' }
}

/** The other way round; an unknown column leaves the order as it is. */
export function metSortering(
  filter: PlannenFilter,
  sort: { key: string; direction: 'asc' | 'desc' },
): PlannenFilter {
  const sorteer = `${sort.direction === 'desc' ? '-' : ''}${sort.key}`
  return isSortering(sorteer) ? kies(filter, { sorteer }) : filter
}
