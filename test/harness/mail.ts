/** A real SMTP server on this computer that keeps what it is given, and can be told to refuse. */
import { SMTPServer } from 'smtp-server'
import type { Settings } from '../../src/platform/settings.ts'

export type Received = { from: string; to: string[]; headers: string; text: string; raw: string }

export type Sink = {
  readonly received: Received[]
  readonly settings: NonNullable<Settings['mail']>
  /** From now on answers every message with this SMTP code; null: takes them. */
  refuse(code: number | null): void
  /** How many it refused. */
  refused(): number
  close(): Promise<void>
}

/** Body and headers as they came, with soft line breaks undone (RFC 2045 §6.7). */
const plain = (raw: string): string =>
  raw
    .replace(/=\r\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (hex) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString('utf8'))

export async function startSink(): Promise<Sink> {
  const received: Received[] = []
  let code: number | null = null
  let refused = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (code !== null) {
          refused += 1
          return done(Object.assign(new Error('niet nu'), { responseCode: code }))
        }
        const { mailFrom, rcptTo } = session.envelope
        const raw = Buffer.concat(chunks).toString()
        const [headers = '', ...rest] = raw.split('\r\n\r\n')
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          headers,
          text: plain(rest.join('\r\n\r\n')),
          raw,
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    received,
    settings: { smtpUrl: `smtp://127.0.0.1:${address.port}`, from: 'Koers <koers@school.test>' },
    refuse: (next) => {
      code = next
    },
    refused: () => refused,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
