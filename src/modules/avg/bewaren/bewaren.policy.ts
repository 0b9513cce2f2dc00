/** Who looks after how long we keep things, and who destroys. */
import { type Actor, hasRight } from '../../../platform/actor.ts'
import type { Decision } from '../../../platform/declare.ts'

export type AvgHandeling = 'meekijken' | 'besluiten'

const GEEN_RECHT: Decision = { code: 'avg.geen-recht' }
const nodig: Record<AvgHandeling, readonly string[]> = {
  // The fg looks on (AVG art. 39), and decides nothing.
  meekijken: ['avg.vernietigen', 'avg.toezien'],
  besluiten: ['avg.vernietigen'],
}

export const mag = (handeling: AvgHandeling, wie: Pick<Actor, 'rechten' | 'soort'>): Decision =>
  nodig[handeling].some((recht) => hasRight(wie, recht)) || GEEN_RECHT
