/** Own thin sessions: 256 random bits in a cookie, only their hash in the database (docs/decisions/0007). */

import type { Actor } from '../../platform/actor.ts'
import type { Session } from '../../platform/context.ts'
import type { Ctx } from '../../platform/declare.ts'
import type { Id } from '../../platform/id.ts'
import { newToken, tokenHash } from '../../platform/tokens.ts'
import type { Betrekking } from './toegang.schema.ts'
import { confirmSession, insertSession } from './toegang.sql.ts'

/** Seconds without activity: staff 15 minutes, parents and pupils 30 (settled: numbers). */
export const idleSeconds = (soort: Betrekking['soort'] | null): number =>
  soort === 'medewerker' || soort === null ? 15 * 60 : 30 * 60
const ABSOLUTE_MS = 10 * 60 * 60 * 1000

/** Starts a session and sets the cookie; the token changes at sign-in and at every change of relation (BI-25). Answers the token. */
export async function startSession(
  ctx: Ctx<Actor | null>,
  accountId: Id<'Account'>,
  betrekking: Pick<Betrekking, 'organisatieId' | 'soort' | 'betrekkingId'> | null,
  /** The session that this one follows: its end and its proof go on. */
  before?: Pick<Session, 'eindigtOp' | 'bevestigdOp'>,
  aal: 1 | 2 = 1,
): Promise<string> {
  const token = newToken()
  await insertSession(ctx.tx, {
    tokenHash: tokenHash(token),
    id: ctx.newId(),
    accountId,
    betrekking,
    aal,
    now: ctx.now,
    idle: idleSeconds(betrekking?.soort ?? null),
    endsAt: before ? new Date(before.eindigtOp) : new Date(ctx.now.getTime() + ABSOLUTE_MS),
    ip: ctx.ip,
    userAgent: ctx.userAgent,
  })
  const bevestigd = before ? before.bevestigdOp : ctx.now.toISOString()
  if (bevestigd) await confirmSession(ctx.tx, tokenHash(token), new Date(bevestigd))
  ctx.setSession(token)
  return token
}
