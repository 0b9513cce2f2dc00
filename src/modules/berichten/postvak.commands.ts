import * as z from 'zod/mini'
import { definePublicQuery } from '../../platform/declare.ts'
import { postAntwoord } from './berichten.schema.ts'

/**
 * The mailbox of the demo, open to who sits at this computer: only it reaches a demo, whose passwords are known anyway.
 * In real use nothing is kept, so there is nothing here.
 */
export const leesPostvak = definePublicQuery({
  name: 'berichten.postvak',
  method: 'GET',
  path: '/postvak',
  summary: 'Alle e-mail van de demo; bestaat alleen in de demo',
  aal: 1,
  output: z.object({ post: z.array(postAntwoord) }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async ({ services }) => services.mail.mailbox,
  policy: () => true,
  run: async (_ctx, _input, mailbox) => ({
    post: (await mailbox.list()).map(({ at, to, subject, text, messageId }) => ({
      id: messageId,
      op: at,
      aan: to,
      onderwerp: subject,
      tekst: text,
    })),
  }),
  audit: 'never',
})

export const postvakDeclarations = [leesPostvak]
