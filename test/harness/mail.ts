/** A real SMTP server on this computer that keeps what it is given, and can be told to refuse. */
import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import type { Settings } from '../../src/platform/settings.ts'

export type Received = { from: string; to: string[]; headers: string; text: string; raw: string }

export type Sink = {
  readonly received: Received[]
  readonly settings: NonNullable<Settings['mail']>
  /** From now on answers every message with this SMTP code; null: takes them. */
  refuse(code: number | null): void
  /** From now on takes no mail from us with this SMTP code, as when our password no longer fits; null: takes it. */
  lock(code: number | null): void
  /**
   * From now on takes a message and breaks the connection before it answers: `lost` throws the message away, `kept` has it,
   * so that only the yes is missing; null: answers again.
   */
  drop(how: 'lost' | 'kept' | null): void
  /** Gone: nobody listens, and who was talking is cut off. */
  kill(): Promise<void>
  /** Back on the same port. */
  revive(): Promise<void>
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
  const sockets = new Set<Socket>()
  let code: number | null = null
  let locked: number | null = null
  let dropping: 'lost' | 'kept' | null = null
  let refused = 0
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  const keep = ({ mailFrom, rcptTo }: SMTPServerSession['envelope'], raw: string) => {
    const [headers = '', ...rest] = raw.split('\r\n\r\n')
    received.push({
      from: mailFrom ? mailFrom.address : '',
      to: rcptTo.map(({ address }) => address),
      headers,
      text: plain(rest.join('\r\n\r\n')),
      raw,
    })
  }
  const listen = async (port: number): Promise<SMTPServer> => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      // A broken connection is what these tests make.
      closeTimeout: 100,
      onConnect: (_session, done) => {
        if (locked === null) return done()
        refused += 1
        done(Object.assign(new Error('niet van u'), { responseCode: locked }))
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          if (code !== null) {
            refused += 1
            return done(Object.assign(new Error('niet nu'), { responseCode: code }))
          }
          if (dropping !== 'lost') keep(session.envelope, Buffer.concat(chunks).toString())
          if (dropping === null) return done()
          refused += 1
          cut()
        })
      },
    })
    server.on('error', () => {})
    server.server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    return server
  }
  let server = await listen(0)
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const { port } = address
  const kill = () => {
    cut()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return {
    received,
    settings: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Koers <koers@school.test>' },
    refuse: (next) => {
      code = next
    },
    lock: (next) => {
      locked = next
    },
    drop: (how) => {
      dropping = how
    },
    kill,
    revive: async () => {
      server = await listen(port)
    },
    refused: () => refused,
    close: kill,
  }
}
