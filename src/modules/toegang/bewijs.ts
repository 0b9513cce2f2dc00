/** Proof of the second factor: a code of the app, a recovery code or a passkey. Each counts once, in the database. */
import type { Tx } from '../../platform/database.ts'
import type { Request } from '../../platform/declare.ts'
import type { Id } from '../../platform/id.ts'
import { open } from '../../platform/vault/vault.ts'
import { codeHash } from './codes.ts'
import type { Bewijs, Handtekening } from './factor.schema.ts'
import {
  findPasskey,
  findTotp,
  spendHerstelcode,
  spendPasskey,
  spendTotpStep,
  spendUitdaging,
  type UitdagingDoel,
  ZAAD,
} from './factor.sql.ts'
import { challengeOf, verifySignature } from './passkey.ts'
import { stepOf } from './totp.ts'

type Account = Id<'Account'>
type Where = Pick<Request, 'services' | 'now'>

/** Right, but not counted yet: the transaction of the act lets it count once. */
export type Geldig =
  | { readonly soort: 'totp'; readonly stap: number }
  | { readonly soort: 'herstelcode'; readonly hash: Buffer }
  | { readonly soort: 'passkey'; readonly id: string; readonly teller: number }

/** The seed of somebody's authenticator app, and whether it is in use; null when there is none. */
export async function readSeed(tx: Tx, accountId: Account): Promise<{ seed: string; inUse: boolean } | null> {
  const totp = await findTotp(tx, accountId)
  if (!totp) return null
  const seed = await open(tx, ZAAD, { accountId, geheim: totp.geheim })
  if (typeof seed !== 'string') throw new Error('a seed that is no text')
  return { seed, inUse: totp.bevestigdOp !== null }
}

/** Checks a signature of a passkey; uses the challenge up, right or wrong. */
export async function checkHandtekening(
  { services, now }: Where,
  antwoord: Handtekening,
  account: Account | null,
  doel: UitdagingDoel,
): Promise<{ accountId: Account; id: string; teller: number } | null> {
  const challenge = challengeOf(antwoord)
  if (challenge === null) return null
  const sleutel = await services.db.transaction().execute(async (tx) => {
    const ours = await spendUitdaging(tx, challenge, account, doel, now)
    return ours ? findPasskey(tx, antwoord.id) : null
  })
  if (!sleutel?.actief || (account !== null && sleutel.accountId !== account)) return null
  const teller = await verifySignature(services.settings, antwoord, challenge, sleutel)
  return teller === null ? null : { accountId: sleutel.accountId, id: sleutel.id, teller }
}

/** Is this proof right? Slow work, so outside the transaction of the act; null when it is not. */
export async function checkBewijs(where: Where, account: Account, bewijs: Bewijs): Promise<Geldig | null> {
  switch (bewijs.soort) {
    case 'totp': {
      const totp = await where.services.db.transaction().execute((tx) => readSeed(tx, account))
      const stap = totp?.inUse ? stepOf(totp.seed, bewijs.code, where.now) : null
      return stap === null ? null : { soort: 'totp', stap }
    }
    case 'herstelcode':
      return { soort: 'herstelcode', hash: await codeHash(bewijs.code, account) }
    case 'passkey': {
      const sleutel = await checkHandtekening(where, bewijs.antwoord, account, 'bewijzen')
      return sleutel && { soort: 'passkey', id: sleutel.id, teller: sleutel.teller }
    }
  }
}

/** Lets it count; false when it counted before, whatever the way in (RFC 6238 §5.2). */
export function spendBewijs(tx: Tx, account: Account, geldig: Geldig, now: Date): Promise<boolean> {
  switch (geldig.soort) {
    case 'totp':
      return spendTotpStep(tx, account, geldig.stap)
    case 'herstelcode':
      return spendHerstelcode(tx, account, geldig.hash, now)
    case 'passkey':
      return spendPasskey(tx, geldig.id, geldig.teller, now)
  }
}
