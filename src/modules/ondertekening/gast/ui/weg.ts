/** The window in which the school opens a way for one signer: what can be chosen, what is sent, what is missing. Pure. */
import type * as z from 'zod/mini'
import { type GastWijze, telefoonVan } from '../../gastweg.ts'
import type { gastOpenenSchema } from '../gast.schema.ts'
import { wegTekst as t } from '../weg.text.ts'

export type Invoer = { readonly wijze: GastWijze | ''; readonly mailadres: string; readonly telefoon: string }

/** What is known of the parent; a way that was open before says what was used then. */
export function beginWeg(
  wijzen: readonly GastWijze[],
  bekend: { readonly mailadres: string | null; readonly telefoon: string | null } | null,
  eerder: GastWijze | null,
): Invoer {
  const [enige, ...meer] = wijzen.filter((wijze) => wijze !== 'mail')
  return {
    // The weakest way is never chosen for somebody.
    wijze: eerder !== null && wijzen.includes(eerder) ? eerder : meer.length === 0 ? (enige ?? '') : '',
    mailadres: bekend?.mailadres ?? '',
    telefoon: bekend?.telefoon ?? '',
  }
}

/** Which ways stand in the window: text message always, so that a school sees that it can be had; mail only when it is on. */
export const keuzes = (wijzen: readonly GastWijze[]) =>
  (['sms', 'brief', 'mail'] as const)
    .filter((wijze) => wijze !== 'mail' || wijzen.includes('mail'))
    .map((value) => {
      const kan = wijzen.includes(value)
      return {
        value,
        label: t.wijze[value],
        help: kan ? t.wijzeHulp[value] : t.smsUit,
        ...(kan ? {} : { disabled: true }),
      }
    })

const MAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

export function controleerWeg({ wijze, mailadres, telefoon }: Invoer): {
  wijze: string | false
  mailadres: string | false
  telefoon: string | false
} {
  const mail = mailadres.trim()
  return {
    wijze: wijze === '' && t.hoeLeeg,
    mailadres: mail === '' ? t.mailLeeg : !MAIL.test(mail) && t.mailFout,
    telefoon:
      wijze === 'sms' &&
      (telefoon.trim() === '' ? t.telefoonLeeg : telefoonVan(telefoon) === null && t.telefoonFout),
  }
}

/** As it is sent; a number that is not used is not sent. */
export const alsWeg = (invoer: Invoer & { wijze: GastWijze }): z.input<typeof gastOpenenSchema> => ({
  wijze: invoer.wijze,
  mailadres: invoer.mailadres.trim(),
  telefoon: invoer.wijze === 'sms' ? invoer.telefoon.trim() : null,
})
