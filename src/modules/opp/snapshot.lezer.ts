/** A version as somebody may read it: what is frozen stays whole, what is shown depends on who looks. */
import type { Actor } from '../../platform/actor.ts'
import { voorOuders } from '../hoorrecht/hoorrecht.ts'
import type { SoortVersie } from '../planversie/planversie.sql.ts'
import type { OppSnapshot } from './snapshot.schema.ts'

/**
 * Whoever shows a version to a person, on a screen or on paper, goes through here: parents read the pupil's own words only
 * as far as the pupil lets them. The hash is that of the whole and does not change with it.
 */
export function voorLezer(
  actor: Pick<Actor, 'soort'>,
  soort: SoortVersie,
  snapshot: OppSnapshot,
): OppSnapshot {
  if (actor.soort !== 'ouder') return snapshot
  return { ...snapshot, hoorgesprek: voorOuders(snapshot.hoorgesprek, soort === 'gepubliceerd') }
}
