/** Who asks, who handles and who looks on. */
import { type Actor, hasRight } from '../../../platform/actor.ts'
import type { Decision } from '../../../platform/declare.ts'
import { magVragen } from './verzoek.ts'

type Wie = Pick<Actor, 'rechten' | 'soort' | 'betrekkingId'>
/** Whose request it is, as far as it is somebody's who signs in. */
type Van = { readonly verzoekerSoort: string; readonly ouderId: string | null; readonly leerlingId: string }

const GEEN_RECHT: Decision = { code: 'avg.geen-recht' }

export const isEigen = (wie: Wie, van: Van): boolean =>
  (wie.soort === 'ouder' && van.verzoekerSoort === 'ouder' && van.ouderId === wie.betrekkingId) ||
  (wie.soort === 'leerling' && van.verzoekerSoort === 'leerling' && van.leerlingId === wie.betrekkingId)

export const magBehandelen = (wie: Wie): Decision => hasRight(wie, 'avg.behandelen') || GEEN_RECHT
export const magMeelezen = (wie: Wie): Decision => hasRight(wie, 'avg.toezien') || magBehandelen(wie)
export const magVerzoekLezen = (wie: Wie, van: Van): Decision => isEigen(wie, van) || magMeelezen(wie)
export const magIntrekken = (wie: Wie, van: Van): Decision => isEigen(wie, van) || magBehandelen(wie)

/** In the portal, for oneself or the own child: from sixteen the pupil, before that the parents. */
export function magIndienen(wie: Wie, leeftijd: number | null): Decision {
  if (wie.soort !== 'ouder' && wie.soort !== 'leerling') return GEEN_RECHT
  if (magVragen(wie.soort, leeftijd)) return true
  return { code: wie.soort === 'ouder' ? 'avg.verzoek-kind-zelf' : 'avg.verzoek-ouders' }
}
