/**
 * Asking for consent: what a signer may answer, what state that brings, and what the answers together come to. Pure; the
 * database keeps the same rule for the whole (`koers.ronde_bij`, migrations/0076).
 */
import { addDays, type Datum } from '../../platform/datum.ts'
import { type AfspraakAntwoord, ANTWOORDEN, type Identiteitsklasse, KLASSEN } from './bewijs/bewijs.schema.ts'

/** Consent per person (domain §3.4). `vervallen`: the round ended before this one answered. */
export const tekenaarStanden = [
  'uitgenodigd',
  'bekeken',
  'vraag_gesteld',
  'gezien',
  'ingestemd',
  'niet_ingestemd',
  'papier',
  'mondeling_vastgelegd',
  'te_goeder_trouw',
  'vervangende_toestemming',
  'ingetrokken_verzoek',
  'vervallen',
] as const
export type TekenaarStand = (typeof tekenaarStanden)[number]

/** What a decision came to. `gezien`: of who is not asked to agree. */
export const uitkomsten = ['ja', 'ja_maar', 'nee', 'gezien'] as const
export type Uitkomst = (typeof uitkomsten)[number]

export const rondeStanden = ['loopt', 'ingestemd', 'niet_ingestemd', 'ingetrokken', 'vastgesteld'] as const
export type RondeStand = (typeof rondeStanden)[number]

/** What is asked of somebody: consent of who decides, "seen and discussed" of who is told, agreement of a colleague. */
export const verklaringen = ['instemming', 'gezien', 'akkoord'] as const
export type Verklaring = (typeof verklaringen)[number]

/** An answer per agreement: yes · yes, but … · no, because … */
export const antwoorden = ANTWOORDEN
export type Antwoord = AfspraakAntwoord

/** How sure we are of who decided (security §1.8). */
export const klassen = KLASSEN
export type Klasse = Identiteitsklasse

export const tekenaarSoorten = ['ouder', 'leerling', 'medewerker'] as const
export type TekenaarSoort = (typeof tekenaarSoorten)[number]

/** Days after the invitation on which who has not reacted is reminded (domain §3.4), unless the school says otherwise. */
export const HERINNER_NA: readonly number[] = [3, 7, 10]
/** Days that signers have, unless the school says otherwise. */
export const TERMIJN_DAGEN = 14
export const TERMIJN_MAX_DAGEN = 90

/** Still to answer. */
export const OPEN_STANDEN = [
  'uitgenodigd',
  'bekeken',
  'vraag_gesteld',
] as const satisfies readonly TekenaarStand[]
export const isOpen = (stand: TekenaarStand): boolean => OPEN_STANDEN.some((open) => open === stand)

/** While it is in one of these a signer may still answer. */
export const rondeOpen = (stand: RondeStand): boolean => stand === 'loopt' || stand === 'ingestemd'

export interface Antwoorden {
  readonly antwoorden: readonly {
    readonly sleutel: string
    readonly antwoord: Antwoord
    readonly opmerking: string
  }[]
}

export type AntwoordFout =
  /** An agreement of the version without an answer. */
  | { readonly fout: 'ontbreekt'; readonly sleutel: string }
  /** An answer on what the version does not hold, or two on one. */
  | { readonly fout: 'onbekend'; readonly sleutel: string }
  /** "Yes, but" and "no" without a word of why. */
  | { readonly fout: 'reden'; readonly sleutel: string }

/** What is wrong with these answers for the agreements of a version; empty: they are whole. */
export function antwoordFouten(
  sleutels: readonly string[],
  gegeven: Antwoorden['antwoorden'],
): readonly AntwoordFout[] {
  const aantal = new Map<string, number>()
  for (const { sleutel } of gegeven) aantal.set(sleutel, (aantal.get(sleutel) ?? 0) + 1)
  const bekend = new Set(sleutels)
  return [
    ...sleutels.filter((s) => !aantal.has(s)).map((sleutel) => ({ fout: 'ontbreekt' as const, sleutel })),
    ...[...aantal]
      .filter(([sleutel, keer]) => keer > 1 || !bekend.has(sleutel))
      .map(([sleutel]) => ({ fout: 'onbekend' as const, sleutel })),
    ...gegeven
      .filter((a) => a.antwoord !== 'ja' && a.opmerking.trim() === '')
      .map(({ sleutel }) => ({ fout: 'reden' as const, sleutel })),
  ]
}

/** One no makes the whole a no: a version is agreed as it is, or not. */
export function uitkomstVan(gegeven: Antwoorden['antwoorden']): Exclude<Uitkomst, 'gezien'> {
  if (gegeven.some((a) => a.antwoord === 'nee')) return 'nee'
  return gegeven.some((a) => a.antwoord === 'ja_maar') ? 'ja_maar' : 'ja'
}

/** The state that an own decision brings. Who is not asked to agree cannot refuse. */
export function standNa(uitkomst: Uitkomst): TekenaarStand {
  if (uitkomst === 'gezien') return 'gezien'
  return uitkomst === 'nee' ? 'niet_ingestemd' : 'ingestemd'
}

/** What of a signer counts for the round. */
export interface Telt {
  readonly vereist: boolean
  readonly uitkomst: Uitkomst | null
}

/** What the answers together come to, as long as nobody withdrew it. A round without anybody who must agree stays open. */
export function rondeStand(tekenaars: readonly Telt[]): 'loopt' | 'ingestemd' | 'niet_ingestemd' {
  if (tekenaars.some((t) => t.uitkomst === 'nee')) return 'niet_ingestemd'
  const vereist = tekenaars.filter((t) => t.vereist)
  if (vereist.length === 0) return 'loopt'
  return vereist.every((t) => t.uitkomst === 'ja' || t.uitkomst === 'ja_maar') ? 'ingestemd' : 'loopt'
}

/** Days on which a reminder goes out; a day that has passed while nothing ran is made up for once. */
export function herinneringNu(
  tekenaar: {
    readonly stand: TekenaarStand
    readonly uitgenodigdOp: Datum
    readonly herinneringen: number
  },
  na: readonly number[],
  vandaag: Datum,
): number | null {
  if (!isOpen(tekenaar.stand)) return null
  const dagen = [...new Set(na)].sort((a, b) => a - b)
  const verstreken = dagen.filter((dag) => addDays(tekenaar.uitgenodigdOp, dag) <= vandaag).length
  return verstreken > tekenaar.herinneringen ? verstreken : null
}
