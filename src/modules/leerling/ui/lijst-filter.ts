import { INSCHRIJF_STATUSSEN, type LijstVraag, OPP_STANDEN, SORTERINGEN } from '../leerling.schema.ts'
import { planTekst, statusTekst, lijstTekst as t } from '../schermen.text.ts'

/** 'alle' also shows who has left; without a choice the list keeps to the pupils of now. */
export const STATUS_KEUZES = [...INSCHRIJF_STATUSSEN, 'alle'] as const

/** What the list shows, as it stands in the URL. A name that is searched for never does: addresses are logged. */
export type LijstFilter = {
  readonly groepId: string
  readonly opp: NonNullable<LijstVraag['opp']> | ''
  /** Empty: everybody who is at school now. */
  readonly status: (typeof STATUS_KEUZES)[number] | ''
  readonly zonderMentor: boolean
  readonly sorteer: LijstVraag['sorteer']
  readonly omlaag: boolean
  readonly pagina: number
}

export const GEEN_FILTER: LijstFilter = {
  groepId: '',
  opp: '',
  status: '',
  zonderMentor: false,
  sorteer: 'naam',
  omlaag: false,
  pagina: 1,
}

type Search = Readonly<Record<string, unknown>>
const uit = <T extends string>(keuzes: readonly T[], waarde: unknown): T | undefined =>
  keuzes.find((keuze) => keuze === waarde)

/** From the URL; what is not understood is left out, so that an old or mangled link still opens the list. */
export function leesFilter(search: Search): LijstFilter {
  const groep = search.groep
  const pagina = Number(search.pagina)
  const sorteer = typeof search.sorteer === 'string' ? search.sorteer : ''
  const veld = uit(SORTERINGEN, sorteer.replace(/^-/, ''))
  return {
    groepId: typeof groep === 'string' && /^[0-9a-f-]{36}$/i.test(groep) ? groep : '',
    opp: uit(OPP_STANDEN, search.stand) ?? '',
    status: uit(STATUS_KEUZES, search.status) ?? '',
    zonderMentor: search.mentor === 'zonder',
    sorteer: veld ?? 'naam',
    omlaag: veld !== undefined && sorteer.startsWith('-'),
    pagina: Number.isInteger(pagina) && pagina > 1 && pagina <= 10_000 ? pagina : 1,
  }
}

/** To the URL; what is as usual is left out, so that the plain list has a plain address. */
export function naarSearch(filter: LijstFilter): Record<string, string> {
  const alles: Record<string, string> = {
    groep: filter.groepId,
    stand: filter.opp,
    status: filter.status,
    mentor: filter.zonderMentor ? 'zonder' : '',
    sorteer: filter.omlaag ? `-${filter.sorteer}` : filter.sorteer === 'naam' ? '' : filter.sorteer,
    pagina: filter.pagina > 1 ? String(filter.pagina) : '',
  }
  return Object.fromEntries(Object.entries(alles).filter(([, waarde]) => waarde !== ''))
}

/** To the server. */
export function naarVraag({ groepId, opp, status, ...rest }: LijstFilter, zoek: string) {
  return {
    ...rest,
    zoek,
    ...(groepId === '' ? {} : { groepId }),
    ...(opp === '' ? {} : { opp }),
    ...(status === 'alle' ? {} : { status: status === '' ? ('huidig' as const) : status }),
  }
}

/** Another choice starts at the first page again. */
export const kies = (filter: LijstFilter, deel: Partial<LijstFilter>): LijstFilter => ({
  ...filter,
  pagina: 1,
  ...deel,
})

/** Without any filter; the order stays. */
export const wis = ({ sorteer, omlaag }: LijstFilter): LijstFilter => ({ ...GEEN_FILTER, sorteer, omlaag })

export const statusLabel = (status: (typeof STATUS_KEUZES)[number]): string =>
  status === 'alle' ? t.ookUitgeschreven : statusTekst[status]

export type Chip = { readonly key: string; readonly label: string; readonly zonder: LijstFilter }

/** The filters that are on, in words. `groepNaam` may still be on its way. */
export function chips(filter: LijstFilter, groepNaam: string | undefined): readonly Chip[] {
  const chip = (key: string, label: string, leeg: Partial<LijstFilter>): Chip => ({
    key,
    label,
    zonder: kies(filter, leeg),
  })
  const { groepId, opp, status, zonderMentor } = filter
  return [
    ...(groepId === ''
      ? []
      : [chip('groep', groepNaam ? t.chip(t.groep, groepNaam) : t.eenGroep, { groepId: '' })]),
    ...(opp === '' ? [] : [chip('stand', t.chip(t.stand, planTekst[opp]), { opp: '' })]),
    ...(status === '' ? [] : [chip('status', statusLabel(status), { status: '' })]),
    ...(zonderMentor ? [chip('mentor', t.zonderMentorChip, { zonderMentor: false })] : []),
  ]
}

/** The head of the table in the words of the table component. */
export const sortering = ({ sorteer, omlaag }: LijstFilter) =>
  ({ key: sorteer, direction: omlaag ? 'desc' : 'asc' }) as const

export function metSortering(
  filter: LijstFilter,
  sort: { key: string; direction: 'asc' | 'desc' },
): LijstFilter {
  const sorteer = uit(SORTERINGEN, sort.key)
  return sorteer ? kies(filter, { sorteer, omlaag: sort.direction === 'desc' }) : filter
}

const SLEUTEL = 'koers:leerlingen'

/** How this device left the list; nothing about a person is in it. */
export function leesOnthouden(): Record<string, string> {
  try {
    const bewaard: unknown = JSON.parse(localStorage.getItem(SLEUTEL) ?? '{}')
    const search = typeof bewaard === 'object' && bewaard !== null ? { ...bewaard } : {}
    return naarSearch({ ...leesFilter(search), pagina: 1 })
  } catch {
    return {} // private mode, or something else wrote there: then the plain list
  }
}

export function onthoud(filter: LijstFilter): void {
  try {
    localStorage.setItem(SLEUTEL, JSON.stringify(naarSearch({ ...filter, pagina: 1 })))
  } catch {
    // Not remembering is all that happens.
  }
}
