/** How establishing a plan stands: what the section shows. Pure. */
import type { Overzicht, Vaststellingen } from '../ondertekening.schema.ts'
import { rondeOpen } from '../ondertekening.ts'
import { openWeigering } from '../tab.ts'

export type VaststelStand =
  /** Nothing that could be established. */
  | { readonly soort: 'eerst' }
  | { readonly soort: 'geweigerd' }
  /** A round runs or is agreed: these guards are open still. */
  | { readonly soort: 'wacht'; readonly open: Vaststellingen['open'] }
  | { readonly soort: 'klaar' }
  | { readonly soort: 'vastgesteld' }
  /** A newer version than what is established, and no round about it. */
  | { readonly soort: 'gewijzigd'; readonly binnen: boolean }

export function vaststelStand(
  rondes: readonly Pick<Overzicht['rondes'][number], 'stand'>[],
  stand: Pick<Vaststellingen, 'open' | 'vaststellingen' | 'binnenHandelingsdeel'>,
): VaststelStand {
  const laatste = rondes[0]?.stand
  if (laatste !== undefined && rondeOpen(laatste))
    return stand.open.length > 0 ? { soort: 'wacht', open: stand.open } : { soort: 'klaar' }
  if (stand.binnenHandelingsdeel !== null) return { soort: 'gewijzigd', binnen: stand.binnenHandelingsdeel }
  if (stand.vaststellingen.length > 0) return { soort: 'vastgesteld' }
  return { soort: openWeigering(rondes) ? 'geweigerd' : 'eerst' }
}
