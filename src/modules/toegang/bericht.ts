/** Something about the own account changed: shown at the next sign-in, and mailed when there is an address. */
import type { Actor } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/declare.ts'
import type { Id } from '../../platform/id.ts'
import { isMailAddress } from '../../platform/mail.ts'
import { stuurBericht } from '../berichten/berichten.commands.ts'
import { findAccount, insertMelding } from './account.sql.ts'
import { wijzigingText } from './melding.text.ts'
import type { MeldingSoort } from './toegang.schema.ts'

/** Tells the person, in this transaction: no change without a notice. */
export async function meld(
  ctx: Pick<Ctx<Actor | null>, 'tx' | 'now' | 'newId' | 'enqueue' | 'actor' | 'services'>,
  accountId: Id<'Account'>,
  soort: MeldingSoort,
): Promise<void> {
  await insertMelding(ctx.tx, ctx.newId<'Melding'>(), accountId, soort, ctx.now)
  const account = await findAccount(ctx.tx, accountId)
  // A pupil may have no address; then the notice on the screen is all.
  if (!ctx.services.mail.enabled || !account?.email || !isMailAddress(account.email)) return
  const { email: aan, naam } = account
  switch (soort) {
    case 'wachtwoord-gewijzigd':
    case 'wachtwoord-hersteld':
    case 'wachtwoord-school':
      await stuurBericht(ctx, { soort: 'wachtwoord-gewijzigd', aan, gegevens: { naam } })
      return
    case 'wachtwoord-link':
      await stuurBericht(ctx, { soort: 'wachtwoord-link', aan, gegevens: { naam } })
      return
    default: {
      const wijziging = wijzigingText[soort]
      await stuurBericht(ctx, { soort: 'tweede-factor-gewijzigd', aan, gegevens: { naam, wijziging } })
    }
  }
}
