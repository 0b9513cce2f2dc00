/** An SMS service on this computer: keeps what it is sent, checks each signature as the other side would, and can be told to misbehave. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type SmsReceived = {
  readonly naar: string
  readonly tekst: string
  readonly afzender: string
  /** Standard Webhooks 1.0.0: is this really from who holds the key? */
  readonly echt: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type SmsSink = {
  readonly url: string
  readonly sleutel: string
  readonly ontvangen: SmsReceived[]
  /** From now on answers so: a status, a redirect, or nothing at all. */
  antwoord(hoe: number | 'omleiding' | 'stil' | 'verbreek'): void
  close(): Promise<void>
}

export async function startSmsSink(): Promise<SmsSink> {
  const geheim = randomBytes(32)
  const ontvangen: SmsReceived[] = []
  let hoe: number | 'omleiding' | 'stil' | 'verbreek' = 202
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const headers = Object.fromEntries(Object.entries(request.headers).map(([k, v]) => [k, String(v)]))
      const mac = createHmac('sha256', geheim)
        .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
        .digest()
      const gegeven = Buffer.from((headers['webhook-signature'] ?? '').replace(/^v1,/, ''), 'base64')
      const echt = gegeven.length === mac.length && timingSafeEqual(gegeven, mac)
      if (request.method === 'POST') ontvangen.push({ ...JSON.parse(body), echt, headers, body })
      if (hoe === 'stil') return
      if (hoe === 'verbreek') return request.socket.destroy()
      if (hoe === 'omleiding') return response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
      response.writeHead(hoe).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // it listens on a port
  return {
    url: `http://127.0.0.1:${port}/sms`,
    sleutel: `whsec_${geheim.toString('base64')}`,
    ontvangen,
    antwoord: (wat) => {
      hoe = wat
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
