/** Telling one person something about a pupil: in the app, by mail, and as a line in the dossier. */
import type { Actor } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/declare.ts'
import { isMailAddress } from '../../platform/mail.ts'
import { stuurBericht } from './berichten.commands.ts'
import type { Bericht, BerichtSoort } from './berichten.ts'
import { findPostadres, insertPostregel } from './melding.sql.ts'
import { type MailStand, type Melding, mailSoort } from './melding.ts'

export type { Melding, MeldingSoort } from './melding.ts'

type MeldCtx = Pick<Ctx<Actor | null>, 'tx' | 'now' | 'today' | 'newId' | 'enqueue' | 'actor' | 'services'>

/** Another mail than the one that belongs to the message: to who has no account, with a link or words of its own. */
export type AndereMail = {
  readonly soort: Extract<BerichtSoort, `gast-${string}`>
  readonly aan: string
  readonly bron: string
}

/**
 * Tells one person, in the transaction of the act that it is about: no commit, no message, and a mail server that is down
 * holds nothing up. The mail says no more than the school's own words (security BI-29); the line stays with the dossier.
 * Who acts need not be able to read what is written: a parent who decides tells the school.
 * @returns the id of the line; null when this person has nothing to do with this pupil any more, so that nobody is told
 */
export async function meld(
  ctx: MeldCtx,
  melding: Melding,
  anders: AndereMail | null = null,
): Promise<string | null> {
  const gevonden = await findPostadres(ctx.tx, melding, ctx.today)
  if (!gevonden) return null
  const adres = anders ? { ...gevonden, email: anders.aan } : gevonden
  const mail = standVan(adres, ctx.services.mail.enabled)
  const berichtId = mail === 'wachtend' ? await stuurBericht(ctx, mailVan(melding, adres, anders)) : null
  const id = ctx.newId<'Postregel'>()
  await insertPostregel(ctx.tx, id, melding, { mail, berichtId }, ctx.now)
  return id
}

function mailVan(
  { soort, aan, pad }: Melding,
  { naam, email }: { naam: string; email: string | null },
  anders: AndereMail | null,
): Bericht {
  const adres = { aan: email ?? '', gegevens: { naam } }
  if (!anders) return { ...adres, soort: mailSoort(soort, aan.soort), pad }
  return anders.soort === 'gast-gesloten'
    ? { ...adres, soort: anders.soort }
    : { ...adres, soort: anders.soort, bron: anders.bron }
}

/** Why no mail goes along, if none does. */
function standVan(
  { email, geenContact }: { email: string | null; geenContact: boolean },
  mail: boolean,
): MailStand {
  if (geenContact) return 'geen-contact'
  if (email === null || !isMailAddress(email)) return 'geen-adres'
  return mail ? 'wachtend' : 'alleen-koers'
}
