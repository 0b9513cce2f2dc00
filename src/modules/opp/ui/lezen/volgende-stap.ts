import { formatRelative } from '../../../../ui/format.ts'
import type { Opp } from '../../opp.api.schema.ts'
import { leesTekst } from '../../paginas.text.ts'

const t = leesTekst.stap
type Plan = Pick<Opp, 'publicatie' | 'gewijzigd' | 'evaluatieOp'> & {
  readonly volledigheid: readonly Pick<Opp['volledigheid'][number], 'wet' | 'status'>[]
  readonly abilities: { readonly schrijven?: { readonly mag: boolean } }
}

/** The one thing that is sensible to do now, in a sentence. */
export function volgendeStap(opp: Plan, vandaag: string): string {
  if (opp.publicatie === 'beeindigd') return t.klaar
  if (opp.abilities.schrijven?.mag !== true) return t.lezen
  const mist = opp.volledigheid.filter((item) => item.wet === 'L' && item.status === 'ontbreekt').length
  if (opp.publicatie === 'concept') return mist > 0 ? t.aanvullen(mist) : t.publiceer
  if (opp.gewijzigd) return t.publiceerOpnieuw
  if (mist > 0) return t.aanvullen(mist)
  return opp.evaluatieOp === null ? t.evaluatieKiezen : t.evaluatie(formatRelative(opp.evaluatieOp, vandaag))
}
