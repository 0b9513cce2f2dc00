/** An attempt at the provider of a school: begun here, ended in `oidc.commands.ts`. */
import { systemTx } from '../../platform/context.ts'
import type { Request } from '../../platform/declare.ts'
import { AppError, conflict } from '../../platform/errors.ts'
import { newToken, tokenHash } from '../../platform/tokens.ts'
import { adresVan } from './oidc.client.ts'
import { beginPoging, findInstelling, leesGeheim, type Poging } from './oidc.sql.ts'

const POGING_MS = 10 * 60_000

/** Seconds since an attempt began. */
export const secondenBezig = ({ verlooptOp }: { verlooptOp: string }, now: Date): number =>
  Math.max(0, Math.ceil((now.getTime() - Date.parse(verlooptOp) + POGING_MS) / 1000))

/** The settings of a school with its secret in the clear; null when it is off. Nobody has signed in yet. */
export const instellingVan = ({ db }: Request['services'], organisatieId: string) =>
  systemTx(db, organisatieId, async (tx) => {
    const gevonden = await findInstelling(tx, organisatieId)
    return (
      gevonden && {
        ...gevonden,
        clientGeheim: await leesGeheim(tx, organisatieId, gevonden.clientGeheim),
      }
    )
  })

/** Makes the attempt and the address of the provider; the answer sets the cookie. Slow, so outside the transaction. */
export async function begin(
  { services, now }: Pick<Request, 'services' | 'now'>,
  poging: Poging,
): Promise<{ token: string; naar: string }> {
  const instelling = await instellingVan(services, poging.organisatieId)
  if (!instelling) throw conflict('toegang.oidc-uit')
  const token = newToken()
  const naar = await adresVan(services, instelling, token, poging.doel === 'bevestigen').catch(
    (cause: unknown) => {
      throw new AppError('unavailable', 'toegang.oidc-onbereikbaar', { cause })
    },
  )
  const verlooptOp = new Date(now.getTime() + POGING_MS)
  await services.db.transaction().execute((tx) => beginPoging(tx, tokenHash(token), poging, now, verlooptOp))
  return { token, naar }
}
