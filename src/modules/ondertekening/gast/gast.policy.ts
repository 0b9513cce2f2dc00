/** Who opens a way without an account, and who says how the school does that. */
import { type Actor, hasRight } from '../../../platform/actor.ts'
import type { Decision } from '../../../platform/declare.ts'
import { kanGast, magInRonde, type RondeVan } from '../ondertekening.policy.ts'

type Wie = Pick<Actor, 'rechten' | 'soort' | 'betrekkingId'>

/** In a round that runs. */
export function magGast(
  wie: Wie,
  { tekenaar: t, ronde }: RondeVan & { ronde: { readonly leerlingId: string } },
): Decision {
  const inRonde = magInRonde(wie, ronde)
  if (inRonde !== true) return inRonde
  return kanGast(t) || { code: 'ondertekening.gast-niet', kind: 'conflict' }
}

export const magInstellen = (wie: Wie): Decision =>
  hasRight(wie, 'organisatie.beheren') || { code: 'ondertekening.geen-recht' }
