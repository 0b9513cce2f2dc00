/**
 * A text message by the SMS service of a school: one signed POST. The signature follows Standard Webhooks 1.0.0
 * (standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`, so that the other side knows who sends, and can refuse a repeat.
 */
import { createHmac } from 'node:crypto'
import { type Egress, EgressError } from './egress.ts'

/** Where messages go and what they are signed with. */
export type SmsService = {
  readonly url: string
  /** `whsec_` and 24 to 64 bytes in base64. */
  readonly secret: string
  /** What the telephone shows as sender. */
  readonly sender: string
}

export type SmsMessage = {
  /** One per try: the other side may drop a second one with the same id. */
  readonly id: string
  /** E.164. */
  readonly to: string
  readonly text: string
  readonly now: Date
}

/** The message did not go, as far as we know. Never holds what came back. `final`: trying again changes nothing. */
export class SmsError extends Error {
  override readonly name = 'SmsError'
  readonly code: string
  readonly final: boolean
  constructor(code: string, final: boolean, cause?: unknown) {
    super(code, { cause })
    this.code = code
    this.final = final
  }
}

const PREFIX = 'whsec_'

/** The bytes of a secret; null when it is none (Standard Webhooks: 24 to 64 bytes). */
export function secretBytes(secret: string): Buffer | null {
  const text = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : ''
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return null
  const bytes = Buffer.from(text, 'base64')
  return bytes.length >= 24 && bytes.length <= 64 ? bytes : null
}

/** The three headers of one message. @throws SmsError when the secret is none */
export function signedHeaders(
  secret: string,
  { id, now }: Pick<SmsMessage, 'id' | 'now'>,
  body: string,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const key = secretBytes(secret)
  if (!key) throw new SmsError('sleutel', true)
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` }
}

/** Sends one message. Any 2xx means that the service took it. @throws SmsError */
export async function sendSms(egress: Egress, service: SmsService, message: SmsMessage): Promise<void> {
  const body = JSON.stringify({ naar: message.to, tekst: message.text, afzender: service.sender })
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    ...signedHeaders(service.secret, message, body),
  }
  let status: number
  try {
    status = (await egress.fetch(service.url, { method: 'POST', headers, body })).status
  } catch (error) {
    if (!(error instanceof EgressError)) throw error
    // An address that is not allowed stays so; a redirect is never followed, since the message would go somewhere else.
    throw new SmsError(error.code, error.code !== 'geen-antwoord' && error.code !== 'te-groot', error)
  }
  if (status >= 200 && status < 300) return
  // What the other side refuses it refuses again, but for "too many" and "took too long" (RFC 9110 §15.5).
  throw new SmsError(`http-${status}`, status >= 400 && status < 500 && status !== 408 && status !== 429)
}
