import { createTransport } from 'nodemailer'
import type { Clock } from './clock.ts'
import { createMailbox } from './mailbox.ts'
import type { Mailer } from './services.ts'
import type { Settings } from './settings.ts'

/** The mail did not go. `final`: trying again changes nothing (SMTP 5yz, RFC 5321 §4.2.1). */
export class MailError extends Error {
  override readonly name = 'MailError'
  readonly code: string
  readonly final: boolean
  constructor(code: string, final: boolean, cause?: unknown) {
    super(code, { cause })
    this.code = code
    this.final = final
  }
}

/**
 * One bare address and nothing else. Narrower than RFC 5322 on purpose: comments, quotes, lists and control characters
 * are how one recipient becomes two (security BI-28).
 */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(text)
  )
}

/** What would end a header line or hide in one becomes a space. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()

/** Mail over SMTP; in the demo without a mail server to a mailbox on this computer; else none. */
export function createMailer(
  settings: Pick<Settings, 'mail' | 'publicUrl' | 'demo' | 'home'>,
  clock: Clock,
): Mailer {
  if (settings.mail) return smtpMailer(settings.mail, new URL(settings.publicUrl).hostname)
  if (settings.demo) return createMailbox(settings.home, clock)
  return {
    enabled: false,
    mailbox: null,
    send: () => Promise.reject(new MailError('geen-mailserver', false)),
    close: () => Promise.resolve(),
  }
}

function smtpMailer(mail: NonNullable<Settings['mail']>, host: string): Mailer {
  // Files and addresses inside a message are never fetched (security BI-28).
  const transport = createTransport({
    url: mail.smtpUrl,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })
  const sender = /<([^<>]+)>$/.exec(mail.from)?.[1] ?? mail.from
  return {
    enabled: true,
    mailbox: null,
    send: async ({ to, subject, text, messageId }) => {
      if (!isMailAddress(to)) throw new MailError('adres', true)
      try {
        await transport.sendMail({
          from: mail.from,
          // An address object is never split on commas or read as a list, and the envelope is not taken from a header.
          to: { name: '', address: to },
          envelope: { from: sender, to: [to] },
          subject: oneLine(subject),
          text,
          messageId: `<${messageId}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: number; code?: string }
        const refused = responseCode !== undefined && responseCode >= 500
        throw new MailError(refused ? `smtp-${responseCode}` : (code ?? 'smtp').toLowerCase(), refused, error)
      }
    },
    close: async () => transport.close(),
  }
}
