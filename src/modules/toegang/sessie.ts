/** Own thin sessions: 256 random bits in a cookie, only their hash in the database (docs/decisions/0007). */

import type { Actor } from '../../platform/actor.ts'
import { isFresh, type Session } from '../../platform/context.ts'
import type { Ctx } from '../../platform/declare.ts'
import { AppError, denied } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { newToken, tokenHash } from '../../platform/tokens.ts'
import { rotateSession } from './account.sql.ts'
import { hasFactor } from './factor.sql.ts'
import { findSessieVia, zetSessieVia } from './oidc.sql.ts'
import type { Betrekking } from './toegang.schema.ts'
import { confirmSession, endSession, insertSession, listBetrekkingen } from './toegang.sql.ts'

/** Seconds without activity: staff 15 minutes, parents and pupils 30 (settled: numbers). */
export const idleSeconds = (soort: Betrekking['soort'] | null): number =>
  soort === 'medewerker' || soort === null ? 15 * 60 : 30 * 60
const ABSOLUTE_MS = 10 * 60 * 60 * 1000
/** Time to take the telephone and type a code. */
const HALF_MS = 10 * 60 * 1000

type Relation = Pick<Betrekking, 'organisatieId' | 'soort' | 'betrekkingId'>

/** Starts a session and sets the cookie; the token changes at sign-in and at every change of relation (BI-25). Answers the token. */
export async function startSession(
  ctx: Ctx<Actor | null>,
  accountId: Id<'Account'>,
  betrekking: Relation | null,
  /** The session that this one follows: its end, its proof and its level go on. */
  before?: Pick<Session, 'eindigtOp' | 'bevestigdOp' | 'aal'>,
  aal: 1 | 2 = before?.aal ?? 1,
): Promise<string> {
  const token = newToken()
  const half = aal === 1 && (await hasFactor(ctx.tx, accountId))
  const endsAt = before
    ? new Date(before.eindigtOp)
    : new Date(ctx.now.getTime() + (half ? HALF_MS : ABSOLUTE_MS))
  await insertSession(ctx.tx, {
    tokenHash: tokenHash(token),
    id: ctx.newId(),
    accountId,
    betrekking,
    aal,
    now: ctx.now,
    idle: idleSeconds(betrekking?.soort ?? null),
    endsAt,
    ip: ctx.ip,
    userAgent: ctx.userAgent,
  })
  const bevestigd = before ? before.bevestigdOp : half ? null : ctx.now.toISOString()
  if (bevestigd) await confirmSession(ctx.tx, tokenHash(token), new Date(bevestigd))
  ctx.setSession(token)
  return token
}

/**
 * Signs in on the first relation, and leaves nothing open of who was signed in in this browser.
 * @param aal 1 with a password only: when the account has a second factor the session is half
 */
export async function signInAs(ctx: Ctx<Actor | null>, accountId: Id<'Account'>, aal: 1 | 2): Promise<void> {
  const relations = await listBetrekkingen(ctx.tx, accountId, ctx.today)
  // A half session that a provider vouched for stays one of that school.
  const via = ctx.session?.half ? await findSessieVia(ctx.tx, ctx.tokenHash()) : null
  const relation = via
    ? relations.find(({ organisatieId, soort }) => organisatieId === via && soort !== 'ouder')
    : relations[0]
  if (ctx.session) await endSession(ctx.tx, ctx.tokenHash())
  const token = await startSession(ctx, accountId, relation ?? null, undefined, aal)
  if (via) await zetSessieVia(ctx.tx, tokenHash(token), via)
}

/** A fresh proof on the session of this call: another token, the same place in the list. */
export async function renewSession(ctx: Ctx<Actor | null>, aal: 1 | 2): Promise<Buffer> {
  const token = newToken()
  await rotateSession(ctx.tx, ctx.tokenHash(), tokenHash(token), aal, ctx.now)
  ctx.setSession(token)
  return tokenHash(token)
}

/** The session of somebody with an account, of a call that can't be without one. @throws AppError 401, 403 for a guest */
export function sessionOf<S extends Session>({
  session,
}: {
  session: S | null
}): S & { readonly accountId: Id<'Account'> } {
  if (!session) throw new AppError('signed_out', 'sessie.niet-aangemeld')
  const { accountId } = session
  if (accountId === null) throw denied('sessie.gast')
  return { ...session, accountId }
}

/** For an act that asks a fresh proof in some cases only. @throws AppError 403 */
export function askFresh({ session, now }: { session: Session | null; now: Date }): void {
  if (!session || !isFresh(session, now)) throw denied('sessie.bevestiging-nodig')
}
