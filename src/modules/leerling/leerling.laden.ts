/** What every declaration about one pupil shares: load, policy and audit. */
import type { Actor } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/declare.ts'
import type { Id } from '../../platform/id.ts'
import { type LeerlingHandeling, mag } from './leerling.policy.ts'
import { findLeerling, type LeerlingRow } from './leerling.sql.ts'

type LeerlingInput = { readonly params: { readonly leerlingId: Id<'Leerling'> } }

export const loadLeerling = ({ tx }: Ctx, { params }: LeerlingInput) => findLeerling(tx, params.leerlingId)

export const magHier = (handeling: LeerlingHandeling) => (actor: Actor, leerling: LeerlingRow) =>
  mag(handeling, actor, leerling)

export const overLeerling = ({ thing }: { thing: LeerlingRow }) => ({
  leerlingId: thing.id,
  objectSoort: 'leerling',
  objectId: thing.id,
})
