/** How asking for consent on a plan stands, in one word and what belongs to it: what the tab and the panel say first. Pure. */
import { type Datum, daysBetween } from '../../platform/datum.ts'
import type { Overzicht, Ronde, Tekenaar } from './ondertekening.schema.ts'
import { isOpen, rondeOpen } from './ondertekening.ts'

export type Toestand =
  | { readonly soort: 'concept' }
  | { readonly soort: 'nog-niet' | 'nieuwe-versie'; readonly versie: number }
  | {
      readonly soort: 'loopt'
      readonly versie: number
      readonly wachtOp: readonly string[]
      /** Colleagues who have to confirm what was noted: then the school waits for itself. */
      readonly bevestigt: readonly string[]
    }
  | { readonly soort: 'ingestemd' | 'vastgesteld' | 'ingetrokken'; readonly versie: number }
  | { readonly soort: 'niet_ingestemd'; readonly versie: number; readonly wie: readonly string[] }

type Feiten = Pick<Overzicht, 'versie' | 'rondes'>

/**
 * The last refusal that nobody came back from: a later round that was withdrawn, or that runs, takes nothing of it away. Rounds
 * newest first.
 */
export function openWeigering<R extends Pick<Ronde, 'stand'>>(rondes: readonly R[]): R | null {
  const laatste = rondes.find(({ stand }) => stand !== 'ingetrokken' && stand !== 'loopt')
  return laatste?.stand === 'niet_ingestemd' ? laatste : null
}

/** Who refused this very version, so that asking again asks the same; null: it was changed since, or nobody refused. */
export function zelfdeGeweigerd({ versie, rondes }: Feiten): Ronde | null {
  const weigering = openWeigering(rondes)
  return weigering?.versie === versie ? weigering : null
}

export function toestandVan({ versie, rondes }: Feiten): Toestand {
  if (versie === 0) return { soort: 'concept' }
  const [laatste] = rondes
  if (!laatste) return { soort: 'nog-niet', versie }
  if (laatste.stand === 'loopt')
    return {
      soort: 'loopt',
      versie: laatste.versie,
      wachtOp: wachtOp(laatste).map((t) => t.naam),
      bevestigt: [
        ...new Set(
          laatste.tekenaars.flatMap(({ reactie }) => (reactie === null ? [] : [reactie.getuigeNaam])),
        ),
      ],
    }
  if (laatste.stand === 'ingestemd') return { soort: 'ingestemd', versie: laatste.versie }
  // What was closed says nothing about what was published after it.
  if (versie > laatste.versie) return { soort: 'nieuwe-versie', versie }
  const weigering = zelfdeGeweigerd({ versie, rondes })
  if (weigering || laatste.stand === 'niet_ingestemd')
    return { soort: 'niet_ingestemd', versie, wie: weigeraars(weigering ?? laatste).map((t) => t.naam) }
  return { soort: laatste.stand, versie }
}

/** Those whose answer is needed and not there. */
const wachtOp = (ronde: Ronde): readonly Tekenaar[] =>
  ronde.tekenaars.filter((t) => t.vereist && isOpen(t.stand) && t.reactie === null)
export const weigeraars = (ronde: Pick<Ronde, 'tekenaars'>): readonly Tekenaar[] =>
  ronde.tekenaars.filter((t) => t.uitkomst === 'nee')

/** How many people still have to react: stands behind the name of the tab. */
export const aantalOpen = ({ rondes }: Pick<Overzicht, 'rondes'>): number =>
  rondes
    .filter((r) => rondeOpen(r.stand))
    .flatMap((r) => r.tekenaars)
    .filter((t) => isOpen(t.stand)).length

/** Whole days until the term ends; below zero: it passed. */
export const dagenTot = (termijnOp: Datum, vandaag: Datum): number => daysBetween(vandaag, termijnOp)

/** "3, 7 en 10" → days, in order and each once; null when that is not what it says. */
export function leesDagen(getypt: string, max: number): readonly number[] | null {
  const stukken = getypt.split(/[\s,;]+|\ben\b/).filter((stuk) => stuk !== '')
  const dagen = stukken.map(Number)
  if (dagen.length > 10 || !dagen.every((dag) => Number.isInteger(dag) && dag >= 1 && dag <= max)) return null
  return [...new Set(dagen)].sort((a, b) => a - b)
}

/** The newest version before this round that this signer agreed to; null when there was none. */
export function vorigAkkoord(
  { rondes }: Pick<Overzicht, 'rondes'>,
  ronde: Pick<Ronde, 'ronde' | 'versie'>,
  { soort, persoonId }: Pick<Tekenaar, 'soort' | 'persoonId'>,
): number | null {
  if (persoonId === null) return null
  const versies = rondes
    .filter((eerder) => eerder.ronde < ronde.ronde && eerder.versie !== ronde.versie)
    .filter((eerder) =>
      eerder.tekenaars.some(
        (t) =>
          t.soort === soort && t.persoonId === persoonId && (t.uitkomst === 'ja' || t.uitkomst === 'ja_maar'),
      ),
    )
    .map(({ versie }) => versie)
  return versies.length === 0 ? null : Math.max(...versies)
}
