/** The signature of a text message, and what each answer of the other side means. A real service on this computer. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmsSink, startSmsSink } from '../../test/harness/sms.ts'
import { createEgress } from './egress.ts'
import { SmsError, secretBytes, sendSms, signedHeaders } from './sms.ts'

let sink: SmsSink
beforeAll(async () => {
  sink = await startSmsSink()
})
afterAll(() => sink.close())

const now = new Date('2026-11-17T09:00:00Z')
const bericht = { id: 'msg_1', to: '+31612345678', text: 'Uw code is 123456.', now }
const stuur = (wat: object = {}, local = true) =>
  sendSms(createEgress({ local }), { url: sink.url, secret: sink.sleutel, sender: 'School', ...wat }, bericht)
const fout = async (werk: Promise<void>): Promise<SmsError> => {
  const error: unknown = await werk.then(
    () => null,
    (e: unknown) => e,
  )
  if (!(error instanceof SmsError)) throw new Error('no SmsError')
  return error
}

describe('the signature', () => {
  test('is that of the example of Standard Webhooks', () => {
    // https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
    const headers = signedHeaders(
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', now: new Date(1_614_265_330_000) },
      '{"test": 2432232314}',
    )
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  test.each(['', 'geheim', 'whsec_', 'whsec_kort', `whsec_${'A'.repeat(30)}`, `whsec_${'A'.repeat(120)}`])(
    '%j is no secret',
    (secret) => expect(secretBytes(secret)).toBeNull(),
  )

  test('every secret of 24 to 64 bytes is read as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 64 }), (bytes) => {
        expect(secretBytes(`whsec_${Buffer.from(bytes).toString('base64')}`)).toEqual(Buffer.from(bytes))
      }),
    )
  })
})

describe('sending', () => {
  test('is one signed POST with receiver, text and sender', async () => {
    sink.antwoord(202)
    sink.ontvangen.length = 0
    await stuur()
    expect(sink.ontvangen).toMatchObject([
      { naar: '+31612345678', tekst: 'Uw code is 123456.', afzender: 'School', echt: true },
    ])
    expect(Object.keys(JSON.parse(sink.ontvangen[0]?.body ?? '{}'))).toEqual(['naar', 'tekst', 'afzender'])
  })

  test('with another key is seen by the other side', async () => {
    sink.ontvangen.length = 0
    await stuur({ secret: `whsec_${Buffer.alloc(32, 1).toString('base64')}` })
    expect(sink.ontvangen[0]?.echt).toBe(false)
  })

  test.each([
    [500, 'http-500', false],
    [503, 'http-503', false],
    [429, 'http-429', false],
    [408, 'http-408', false],
    [400, 'http-400', true],
    [401, 'http-401', true],
    ['omleiding', 'omleiding', true],
    ['verbreek', 'geen-antwoord', false],
  ] as const)('an answer %s is %s, and final: %s', async (antwoord, code, final) => {
    sink.antwoord(antwoord)
    expect(await fout(stuur())).toMatchObject({ code, final })
  })

  test('waits no longer than the way out allows', async () => {
    sink.antwoord('stil')
    expect(await fout(stuur())).toMatchObject({ code: 'geen-antwoord', final: false })
  }, 15_000)

  test('goes to no address inside, and not without https', async () => {
    sink.antwoord(202)
    sink.ontvangen.length = 0
    for (const url of [
      sink.url,
      'https://10.0.0.1/sms',
      'https://169.254.169.254/',
      'http://example.org/sms',
    ])
      expect(await fout(stuur({ url }, false))).toMatchObject({ final: true })
    expect(sink.ontvangen).toEqual([])
  })
})
