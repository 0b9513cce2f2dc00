import { createTransport } from 'nodemailer'
import type { Mailer } from './services.ts'
import type { Settings } from './settings.ts'

/** Mail over SMTP. Files and addresses inside a message are never fetched (security BI-28). */
export function createMailer(settings: Pick<Settings, 'mail' | 'publicUrl'>): Mailer {
  const { mail } = settings
  if (!mail) {
    return {
      enabled: false,
      send: () => Promise.reject(new Error('no SMTP server is set')),
      close: () => Promise.resolve(),
    }
  }
  const transport = createTransport(mail.smtpUrl, { disableFileAccess: true, disableUrlAccess: true })
  const host = new URL(settings.publicUrl).hostname
  return {
    enabled: true,
    send: async ({ to, subject, text, messageId }) => {
      await transport.sendMail({
        from: mail.from,
        // An address object is never split on commas or read as a list.
        to: { name: '', address: to },
        subject: subject.replace(/[\r\n\u0085\u2028\u2029]+/g, ' '),
        text,
        messageId: `<${messageId}@${host}>`,
      })
    },
    close: async () => transport.close(),
  }
}
