/** A version as somebody may read it: what is frozen stays whole, what is shown depends on who looks. */
import type { Actor } from '../../platform/actor.ts'
import { magOuderLezen, voorOuders } from '../hoorrecht/hoorrecht.ts'
import type { SoortVersie } from '../planversie/planversie.sql.ts'
import type { OppInhoud } from './opp.schema.ts'
import type { OppSnapshot } from './snapshot.schema.ts'

/**
 * Whoever shows a version to a person, on a screen or on paper, goes through here: parents read the pupil's own words, in the
 * hoorgesprek and in the sections, only as far as the pupil lets them. The hash is that of the whole and does not change with it.
 */
export function voorLezer(
  actor: Pick<Actor, 'soort'>,
  soort: SoortVersie,
  snapshot: OppSnapshot,
): OppSnapshot {
  // A guest is a parent without an account.
  if (actor.soort !== 'ouder' && actor.soort !== 'gast') return snapshot
  const gepubliceerd = soort === 'gepubliceerd'
  const { hoorgesprek, onderdelen } = snapshot
  const keuze = hoorgesprek?.uitkomst === 'gehoord' ? hoorgesprek.oudersLezenMee : undefined
  return {
    ...snapshot,
    hoorgesprek: voorOuders(hoorgesprek, gepubliceerd),
    onderdelen: magOuderLezen(keuze, gepubliceerd)
      ? onderdelen
      : zonderLeerlingwoorden(onderdelen, gepubliceerd),
  }
}

/**
 * The words of the pupil in the sections: the view of the plan, what was said in the talk with the parents about it, and the goal
 * of the pupil. That goal is part of the handelingsdeel: once it is published parents are asked to agree to the whole of that, and
 * nobody agrees to what may not be read (WPO art. 40a lid 2). The wizard says so where it is written.
 */
function zonderLeerlingwoorden(inhoud: OppInhoud, gepubliceerd: boolean): OppInhoud {
  const { doelen, overleg, zienswijzen } = inhoud
  return {
    ...inhoud,
    doelen: gepubliceerd ? doelen : { ...doelen, kinddoel: '' },
    overleg: { ...overleg, leerling: '' },
    zienswijzen: { ...zienswijzen, leerling: { ...zienswijzen.leerling, tekst: '' } },
  }
}
