/** What a parent or pupil is told about the version that lies open. Pure. */
import type { Publicatie } from './opp.ts'

export type VersieStand = 'geldt' | 'nog-niet' | 'eerder' | 'beeindigd'

/** A version counts once it is vastgesteld, and until a newer one is; publishing it only lets others read it (domain §3.3). */
export function versieStand(
  plan: {
    readonly publicatie: Publicatie
    /** Published versions, newest first. */
    readonly versies: readonly { readonly nummer: number }[]
    readonly vastgesteldeVersie: number | null
  },
  nummer: number,
): VersieStand {
  if (plan.publicatie === 'beeindigd') return 'beeindigd'
  if (nummer === plan.vastgesteldeVersie) return 'geldt'
  return nummer === plan.versies[0]?.nummer ? 'nog-niet' : 'eerder'
}
