/** Who sees what the school mailed and may change its words: who manages the school. */
import { type Actor, hasRight, hasRightFor } from '../../platform/actor.ts'
import type { Decision } from '../../platform/declare.ts'

export const magBeheren = (wie: Pick<Actor, 'rechten' | 'soort'>): Decision =>
  hasRight(wie, 'organisatie.beheren') || { code: 'berichten.geen-recht' }

/** What was sent about a pupil is for who writes the plan or asks for consent. */
export const magPostLezen = (wie: Pick<Actor, 'rechten' | 'soort'>, leerlingId: string): Decision =>
  hasRightFor(wie, 'opp.schrijven', leerlingId) ||
  hasRightFor(wie, 'opp.ondertekenverzoek', leerlingId) || { code: 'berichten.geen-recht' }
