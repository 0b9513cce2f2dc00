/** What every declaration about one parent of one pupil shares: load, policy and audit. */
import type { Actor } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/declare.ts'
import type { Id } from '../../platform/id.ts'
import { type LeerlingHandeling, mag } from './leerling.policy.ts'
import { findLeerling, type LeerlingRow } from './leerling.sql.ts'
import { findRelatie, type OuderRow } from './ouder.sql.ts'

export type RelatieThing = { readonly leerling: LeerlingRow; readonly relatie: OuderRow }
type RelatieInput = { readonly params: { readonly leerlingId: Id<'Leerling'>; readonly relatieId: string } }

export async function loadRelatie({ tx }: Ctx, { params }: RelatieInput): Promise<RelatieThing | null> {
  const leerling = await findLeerling(tx, params.leerlingId)
  const relatie = leerling && (await findRelatie(tx, leerling.id, params.relatieId))
  return leerling && relatie && { leerling, relatie }
}

export const magRelatie =
  (handeling: LeerlingHandeling) =>
  (actor: Actor, { leerling }: RelatieThing) =>
    mag(handeling, actor, leerling)

/** The family sees no row about a relation of another (0045). */
export const overRelatie = ({
  thing,
}: {
  thing: { readonly leerling: { readonly id: string }; readonly relatie: { readonly relatieId: string } }
}) => ({
  leerlingId: thing.leerling.id,
  objectSoort: 'ouderrelatie',
  objectId: thing.relatie.relatieId,
})
