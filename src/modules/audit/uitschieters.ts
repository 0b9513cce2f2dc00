/** What stands out in the log, from facts per person and day. Pure; the numbers are those of security §1.7 and §5.4. */
import { addDays, type Datum } from '../../platform/datum.ts'

export const UITSCHIETERS = [
  'noodtoegang',
  'veel-snel',
  'veel-meer',
  'buiten-groepen',
  'nacht',
  'export',
  'geweigerd',
  'aanmelden',
] as const
export type UitschieterSoort = (typeof UITSCHIETERS)[number]

/** More dossiers than this within ten minutes is no reading any more. */
export const SNEL_DOSSIERS = 60
export const SNEL_MINUTEN = 10
/** So many times the own median, and at least this many dossiers on the day. */
export const MEER_KEER = 3
export const MEER_MINSTENS = 20
/** One PDF is work; this many on a day is taking things out. */
export const EXPORT_PDF = 10
export const GEWEIGERD = 5
/** Failed tries to come in on one account on one day. */
export const MISLUKT = 5
/** Fewer working days than this say nothing about what is usual. */
export const MEDIAAN_DAGEN = 5

export type Dagfeit = {
  readonly accountId: string
  readonly naam: string
  readonly dag: Datum
  /** Different pupils. */
  readonly dossiers: number
  /** Acts on a pupil between 22:00 and 6:00 in Amsterdam. */
  readonly nacht: number
  /** Pupils outside the own groups and links on that day; null for who sees the whole school. */
  readonly buiten: number | null
  readonly nood: number
  readonly pdf: number
  /** Files with many pupils or people at once. */
  readonly bulk: number
  readonly geweigerd: number
}

/** Failed tries to come in on the account of somebody of this school, in whatever relation. */
export type Misluktfeit = {
  readonly accountId: string
  readonly naam: string
  readonly dag: Datum
  readonly aantal: number
}

export type Uitschieter = {
  readonly sleutel: string
  readonly soort: UitschieterSoort
  readonly accountId: string
  readonly naam: string
  readonly dag: Datum
  readonly aantal: number
  /** What is usual for this person; only for `veel-meer`. */
  readonly gewoon: number | null
}

/** The most pupils within any ten minutes. @param opens in order of time */
export function meestInTienMinuten(
  opens: readonly { readonly op: number; readonly leerlingId: string }[],
): number {
  const window = SNEL_MINUTEN * 60_000
  const inside = new Map<string, number>()
  let begin = 0
  let most = 0
  for (const { op, leerlingId } of opens) {
    inside.set(leerlingId, (inside.get(leerlingId) ?? 0) + 1)
    for (let first = opens[begin]; first && op - first.op >= window; first = opens[begin]) {
      const left = (inside.get(first.leerlingId) ?? 1) - 1
      if (left === 0) inside.delete(first.leerlingId)
      else inside.set(first.leerlingId, left)
      begin += 1
    }
    most = Math.max(most, inside.size)
  }
  return most
}

export function mediaan(getallen: readonly number[]): number {
  const sorted = [...getallen].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const high = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? high : ((sorted[half - 1] ?? 0) + high) / 2
}

/**
 * What stands out in the days from `van`.
 * @param feiten also the days before it, to know what is usual
 * @param snel per `account dag` the most pupils within ten minutes, where that may be many
 */
export function uitschieters(
  feiten: readonly Dagfeit[],
  snel: ReadonlyMap<string, number>,
  van: Datum,
  mislukt: readonly Misluktfeit[] = [],
): Uitschieter[] {
  const found: Uitschieter[] = mislukt
    .filter(({ dag, aantal }) => dag >= van && aantal >= MISLUKT)
    .map((feit) => ({
      ...feit,
      sleutel: `aanmelden:${feit.accountId}:${feit.dag}`,
      soort: 'aanmelden',
      gewoon: null,
    }))
  for (const feit of feiten) {
    if (feit.dag < van) continue
    const { accountId, naam, dag } = feit
    const meld = (soort: UitschieterSoort, aantal: number, gewoon: number | null = null) =>
      found.push({ sleutel: `${soort}:${accountId}:${dag}`, soort, accountId, naam, dag, aantal, gewoon })
    if (feit.nood > 0) meld('noodtoegang', feit.nood)
    const most = snel.get(`${accountId} ${dag}`) ?? 0
    if (most > SNEL_DOSSIERS) meld('veel-snel', most)
    const eerder = feiten
      .filter((f) => f.accountId === accountId && f.dag < dag && f.dag >= addDays(dag, -60) && f.dossiers > 0)
      .map((f) => f.dossiers)
    const gewoon = mediaan(eerder)
    if (
      eerder.length >= MEDIAAN_DAGEN &&
      feit.dossiers >= MEER_MINSTENS &&
      feit.dossiers > MEER_KEER * gewoon
    )
      meld('veel-meer', feit.dossiers, gewoon)
    if (feit.buiten !== null && feit.buiten > 0) meld('buiten-groepen', feit.buiten)
    if (feit.nacht > 0) meld('nacht', feit.nacht)
    if (feit.bulk > 0 || feit.pdf > EXPORT_PDF) meld('export', feit.bulk + feit.pdf)
    if (feit.geweigerd >= GEWEIGERD) meld('geweigerd', feit.geweigerd)
  }
  const order = (u: Uitschieter) => UITSCHIETERS.indexOf(u.soort)
  return found.sort(
    (a, b) =>
      (a.dag < b.dag ? 1 : a.dag > b.dag ? -1 : 0) ||
      order(a) - order(b) ||
      a.naam.localeCompare(b.naam, 'nl'),
  )
}
