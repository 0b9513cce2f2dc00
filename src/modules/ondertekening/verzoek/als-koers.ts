/** What an act of the product itself has in hand: as a command has, without a person. */
import { type Actor, systemActor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database.ts'
import { inAmsterdam } from '../../../platform/datum.ts'
import type { Id } from '../../../platform/id.ts'
import { newId } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/services.ts'
import { systeemNaam } from '../ondertekening.text.ts'
import type { Meldt } from './melden.ts'

export type Werk = Meldt & { readonly actor: Actor }

/** @param tx a transaction of the system within this school */
export function alsKoers(services: Services, tx: Tx, organisatieId: string): Werk {
  const now = services.clock.now()
  return {
    tx,
    now,
    today: inAmsterdam(now),
    services,
    newId,
    actor: systemActor(organisatieId as Id<'Organisatie'>, systeemNaam), // the tenant of this transaction
    enqueue: (job, data) => services.jobs.enqueue(tx, job, data),
  }
}
