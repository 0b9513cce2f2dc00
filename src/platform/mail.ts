import { createTransport } from 'nodemailer'
import type { Clock } from './clock.ts'
import { createMailbox } from './mailbox.ts'
import type { Mailer } from './services.ts'
import type { Settings } from './settings.ts'

/**
 * The mail did not go. `final`: trying again changes nothing (SMTP 5yz, RFC 5321 §4.2.1). `refused`: the other side does not
 * take it for this address, which is for the sender to know and not for who keeps the server.
 */
export class MailError extends Error {
  override readonly name = 'MailError'
  readonly code: string
  readonly final: boolean
  readonly refused: boolean
  constructor(code: string, final: boolean, cause?: unknown, refused = false) {
    super(code, { cause })
    this.code = code
    this.final = final
    this.refused = refused
  }
}

/** Why an address takes no mail: by the enhanced status code (RFC 3463 §3.2, §3.3), else by the reply code. */
export function refusalOf(
  status: string | null,
  reply: number | null,
): 'adres-onbekend' | 'postbus-vol' | 'geweigerd' {
  const [, subject, detail] = /^[245]\.(\d{1,3})\.(\d{1,3})$/.exec(status ?? '') ?? []
  if (subject === '2' && detail === '2') return 'postbus-vol'
  // 5.1.7 and 5.1.8 are about our own address.
  if ((subject === '1' && detail !== '7' && detail !== '8') || (subject === '2' && detail === '1'))
    return 'adres-onbekend'
  if (subject !== undefined) return 'geweigerd'
  if (reply === 552) return 'postbus-vol'
  return reply === 550 || reply === 551 || reply === 553 ? 'adres-onbekend' : 'geweigerd'
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

/** What nodemailer says of a mail that did not go. */
type SmtpFailure = { responseCode?: number; code?: string; command?: string; response?: string }

/**
 * Final is only what the server said to this recipient or this message. A password that no longer fits, or a server that is
 * full or closed, is ours to mend: the mail waits for that.
 */
function mailError(error: unknown): MailError {
  const { responseCode, code, command, response } = error as SmtpFailure
  if (responseCode === undefined || responseCode < 500 || (code !== 'EENVELOPE' && code !== 'EMESSAGE'))
    return new MailError(responseCode ? `smtp-${responseCode}` : (code ?? 'smtp').toLowerCase(), false, error)
  // Our own address was refused.
  if (command === 'MAIL FROM') return new MailError(`smtp-${responseCode}`, true, error)
  const status = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1] ?? null
  return new MailError(refusalOf(status, responseCode), true, error, true)
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
        throw mailError(error)
      }
    },
    close: async () => transport.close(),
  }
}
