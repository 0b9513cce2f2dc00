/** Where somebody stands on the way in, from what the database knows. */
import type { AccountStaat } from './medewerker.schema.ts'
import type { AccountRow } from './uitnodiging.sql.ts'

type Feiten = Omit<AccountRow, 'betrekkingId'>

/** Who has an account and an open invitation too chooses a new password by it, and is still `aangemeld`. */
export function accountStaat(rij: Feiten | null, now: Date): AccountStaat {
  const open = rij?.uitnodigingId != null
  const verlopen = rij?.verlooptOp != null && new Date(rij.verlooptOp) <= now
  const stand = rij?.accountId ? 'aangemeld' : !open ? 'niet' : verlopen ? 'verlopen' : 'uitgenodigd'
  return {
    stand,
    login: rij?.login ?? null,
    uitnodigingId: rij?.uitnodigingId ?? null,
    uitgenodigdOp: rij?.uitgenodigdOp ?? null,
    verlooptOp: rij?.verlooptOp ?? null,
    verzondenOp: rij?.verzondenOp ?? null,
    post: rij?.post ?? null,
  }
}
