/** Who sees what the school mailed and may change its words: who manages the school. */
import { type Actor, hasRight } from '../../platform/actor.ts'
import type { Decision } from '../../platform/declare.ts'

export const magBeheren = (wie: Pick<Actor, 'rechten' | 'soort'>): Decision =>
  hasRight(wie, 'organisatie.beheren') || { code: 'berichten.geen-recht' }
