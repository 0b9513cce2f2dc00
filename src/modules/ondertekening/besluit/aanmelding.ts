/** By which way in somebody decides, and what that is worth (security §1.8; the choice in ADR 0016). */
import type { Ctx } from '../../../platform/declare.ts'
import { findSessieVia } from '../../toegang/oidc.sql.ts'
import type { Identiteitsklasse } from '../bewijs/bewijs.schema.ts'
import type { AccountAanmelding } from '../bewijs/identiteit.text.ts'

/** How the session of this account began. */
async function accountAanmelding({ tx, session, tokenHash }: Ctx): Promise<AccountAanmelding> {
  if (session && (await findSessieVia(tx, tokenHash())) !== null) return 'schoolaccount'
  return session?.aal === 2 ? 'tweede-factor' : 'wachtwoord'
}

/** As the evidence names it. */
export const aanmeldingNu = async (ctx: Ctx): Promise<AccountAanmelding | 'link-en-code'> =>
  ctx.actor.soort === 'gast' ? 'link-en-code' : accountAanmelding(ctx)

/**
 * A: the school's sign-in or an own second factor, used in this session. Of a password alone it counts whether a code over
 * another way ever said who this is: of a parent it did before there was anything to read, so B; of others nobody asked one, so D.
 * A guest is worth the way of the code and never more.
 */
export async function klasseNu(ctx: Ctx): Promise<Identiteitsklasse> {
  const { actor } = ctx
  if (actor.soort === 'gast') return actor.klasse ?? 'D'
  if ((await accountAanmelding(ctx)) !== 'wachtwoord') return 'A'
  return actor.klasse === 'A' || actor.klasse === 'B' ? 'B' : 'D'
}
