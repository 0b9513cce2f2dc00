/** Rules about the fields that a school adds to a section. Pure. */
import { isDatum } from '../../platform/datum.ts'
import {
  type EigenVeld,
  type EigenWaarden,
  MAX_GETAL,
  type WijzigEigenVeld,
  zonderLegeEigen,
} from './eigenveld.schema.ts'

/** A section as far as its own fields go. */
type Deel = { readonly eigen?: EigenWaarden }

const waardeIn = (deel: Deel, veldId: string): string | number | undefined =>
  deel.eigen && Object.hasOwn(deel.eigen, veldId) ? deel.eigen[veldId] : undefined

/** Is there something in this field? */
export const isIngevuld = (veld: Pick<EigenVeld, 'id'>, deel: Deel): boolean => {
  const waarde = waardeIn(deel, veld.id)
  return typeof waarde === 'number' || (waarde !== undefined && waarde.trim() !== '')
}

export type EigenFout =
  | 'eigenveld.onbekend'
  | 'eigenveld.geen-tekst'
  | 'eigenveld.geen-keuze'
  | 'eigenveld.geen-datum'
  | 'eigenveld.geen-getal'

/**
 * What doesn't fit, per field: a field the school does not have in this section, or a value of another kind. A hidden
 * field is one that the school has: what somebody typed before it was hidden is kept, never refused.
 */
export function eigenFouten(
  waarden: EigenWaarden | undefined,
  velden: readonly EigenVeld[],
): readonly { readonly veldId: string; readonly code: EigenFout }[] {
  return Object.entries(waarden ?? {}).flatMap(([veldId, waarde]) => {
    const veld = velden.find(({ id }) => id === veldId)
    const code = veld === undefined ? 'eigenveld.onbekend' : foutVan(veld, waarde)
    return code === null ? [] : [{ veldId, code }]
  })
}

function foutVan({ soort, keuzes }: EigenVeld, waarde: string | number): EigenFout | null {
  switch (soort) {
    case 'tekst':
      return typeof waarde === 'string' ? null : 'eigenveld.geen-tekst'
    case 'keuze':
      return keuzes.some(({ id }) => id === waarde) ? null : 'eigenveld.geen-keuze'
    case 'datum':
      return typeof waarde === 'string' && isDatum(waarde) ? null : 'eigenveld.geen-datum'
    case 'getal':
      return typeof waarde === 'number' && Math.abs(waarde) <= MAX_GETAL ? null : 'eigenveld.geen-getal'
  }
}

/** The fields of one section in order, those that can be written: shown by the school, or filled in before it hid them. */
export const schrijfbaar = (
  velden: readonly EigenVeld[],
  onderdeel: string,
  deel: Deel,
): readonly EigenVeld[] =>
  velden.filter((veld) => veld.onderdeel === onderdeel && (!veld.verborgen || isIngevuld(veld, deel)))

/** The fields of these sections that say something, hidden or not: content is never out of sight. */
export const ingevuld = (
  velden: readonly EigenVeld[],
  delen: Readonly<Record<string, Deel>>,
): readonly EigenVeld[] => velden.filter((veld) => isIngevuld(veld, delen[veld.onderdeel] ?? {}))

export interface Schoolvraag {
  readonly veldId: string
  readonly onderdeel: string
  readonly label: string
  readonly status: 'ok' | 'ontbreekt'
}

/** What the school asks of a complete plan beside the law. It never stops anything. */
export const schoolvragen = (
  velden: readonly EigenVeld[],
  delen: Readonly<Record<string, Deel>>,
): readonly Schoolvraag[] =>
  velden
    .filter((veld) => veld.verplicht && !veld.verborgen)
    .map((veld) => ({
      veldId: veld.id,
      onderdeel: veld.onderdeel,
      label: veld.label,
      status: isIngevuld(veld, delen[veld.onderdeel] ?? {}) ? 'ok' : 'ontbreekt',
    }))

/** The same content without what stands in these fields. */
export function zonderVelden<T extends { eigen?: EigenWaarden }>(inhoud: T, veldIds: readonly string[]): T {
  if (inhoud.eigen === undefined) return inhoud
  const blijft = Object.entries(inhoud.eigen).filter(([veldId]) => !veldIds.includes(veldId))
  return zonderLegeEigen({ ...inhoud, eigen: Object.fromEntries(blijft) })
}

/** The value as a person reads it; empty when there is none. `datum` writes a day out. */
export function eigenTekst(
  { soort, keuzes }: Pick<EigenVeld, 'soort' | 'keuzes'>,
  waarde: string | number | undefined,
  datum: (dag: string) => string,
): string {
  if (waarde === undefined) return ''
  if (typeof waarde === 'number') return String(waarde).replace('.', ',')
  if (soort === 'keuze') return keuzes.find(({ id }) => id === waarde)?.label ?? ''
  return soort === 'datum' && waarde !== '' ? datum(waarde) : waarde
}

/** The fields of one section that say something, with their words: for a document. */
export const eigenRegels = (
  velden: readonly EigenVeld[],
  onderdeel: string,
  deel: Deel,
  datum: (dag: string) => string,
): readonly { readonly id: string; readonly label: string; readonly tekst: string }[] =>
  velden
    .filter((veld) => veld.onderdeel === onderdeel && isIngevuld(veld, deel))
    .map((veld) => ({
      id: veld.id,
      label: veld.label,
      tekst: eigenTekst(veld, waardeIn(deel, veld.id), datum),
    }))

/**
 * The options after a change: in the new order, with ids for new ones. One that was left out is hidden instead of
 * gone, since a plan may hold it. @returns null when the change names an option the field never had
 */
export function nieuweKeuzes(
  oud: EigenVeld['keuzes'],
  nieuw: WijzigEigenVeld['keuzes'],
  nieuwId: () => string,
): EigenVeld['keuzes'] | null {
  const bekend = new Set(oud.map(({ id }) => id))
  if (nieuw.some(({ id }) => id !== null && !bekend.has(id))) return null
  const genoemd = new Set(nieuw.map(({ id }) => id))
  return [
    ...nieuw.map(({ id, label, verborgen }) => ({ id: id ?? nieuwId(), label, verborgen })),
    ...oud.filter(({ id }) => !genoemd.has(id)).map((keuze) => ({ ...keuze, verborgen: true })),
  ]
}

type Woorden = Pick<EigenVeld, 'label' | 'hulp' | 'verplicht' | 'verborgen'>
/** `id` null: not there yet. */
export type KeuzeRegel = { readonly id: string | null; readonly label: string }

/** A field as plain values, to see what somebody changed; its options count as one. */
export const alsVelden = ({
  keuzes,
  ...veld
}: Woorden & { readonly keuzes: readonly (KeuzeRegel & { readonly verborgen: boolean })[] }) => ({
  label: veld.label,
  hulp: veld.hulp,
  verplicht: veld.verplicht,
  verborgen: veld.verborgen,
  keuzes: JSON.stringify(keuzes.filter((k) => !k.verborgen).map(({ id, label }) => ({ id, label }))),
})

/** The options that `alsVelden` made this of; none when it is something else. */
export function uitKeuzes(tekst: string): readonly KeuzeRegel[] {
  let gelezen: unknown
  try {
    gelezen = JSON.parse(tekst)
  } catch {
    return []
  }
  if (!Array.isArray(gelezen)) return []
  return gelezen.flatMap((een: { id?: unknown; label?: unknown } | null) =>
    typeof een?.label === 'string'
      ? [{ id: typeof een.id === 'string' ? een.id : null, label: een.label }]
      : [],
  )
}

export type VeldFout = 'eigenveld.keuzes-nodig' | 'eigenveld.keuzes-teveel' | 'eigenveld.keuze-dubbel'

/** Does the list of options fit the kind of field? */
export function keuzesFout(
  soort: EigenVeld['soort'],
  keuzes: readonly { readonly label: string; readonly verborgen: boolean }[],
): VeldFout | null {
  if (soort !== 'keuze') return keuzes.length === 0 ? null : 'eigenveld.keuzes-teveel'
  const labels = keuzes.filter((k) => !k.verborgen).map((k) => k.label.toLocaleLowerCase('nl'))
  if (labels.length < 2) return 'eigenveld.keuzes-nodig'
  return new Set(labels).size === labels.length ? null : 'eigenveld.keuze-dubbel'
}
