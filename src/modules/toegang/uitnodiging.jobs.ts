import * as z from 'zod/mini'
import { systemTx } from '../../platform/context.ts'
import { defineJob } from '../../platform/jobs.ts'
import { newToken, tokenHash } from '../../platform/tokens.ts'
import { uitnodigingMail } from './toegang.text.ts'
import { giveToken, markSent } from './uitnodiging.sql.ts'

/** The link behind an invitation; the token stands after the #, which a browser never sends and no server logs. */
export const uitnodigingLink = (publicUrl: string, token: string): string =>
  `${publicUrl}/uitnodiging#${token}`

/**
 * Mails an invitation. The token is made here and not by the command, so that the queue never holds one; a second try
 * makes another, and the link of a mail that did arrive then stops working before the next one comes.
 */
export const verstuurUitnodiging = defineJob({
  name: 'toegang.uitnodiging-versturen',
  data: z.object({ organisatieId: z.uuid(), uitnodigingId: z.uuid() }),
  retries: 5,
  run: async ({ db, clock, mail, settings }, { organisatieId, uitnodigingId }) => {
    const token = newToken()
    const hash = tokenHash(token)
    const post = await systemTx(db, organisatieId, (tx) => giveToken(tx, uitnodigingId, hash, clock.now()))
    // Used, withdrawn, replaced or late meanwhile: nothing to send.
    if (!post) return
    await mail.send({
      to: post.email,
      ...uitnodigingMail({ ...post, link: uitnodigingLink(settings.publicUrl, token) }),
      messageId: `uitnodiging-${uitnodigingId}-${hash.toString('hex').slice(0, 8)}`,
    })
    await systemTx(db, organisatieId, (tx) => markSent(tx, uitnodigingId, clock.now()))
  },
})

export const toegangJobs = [verstuurUitnodiging]
