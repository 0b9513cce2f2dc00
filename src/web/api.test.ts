import { afterEach, expect, test, vi } from 'vitest'
import type { meldAan } from '../modules/toegang/toegang.commands.ts'
import { endpoint, OfflineError } from './api.ts'

const meld = endpoint<typeof meldAan>('POST /sessies')
const input = { body: { login: 'ib@waterlelie.demo', wachtwoord: 'zo maar een zin' } }
const keyOf = (init: RequestInit | undefined) => new Headers(init?.headers).get('idempotency-key')

/** A network as the Fetch standard describes it; no answer of our own server is made up but an empty one. */
function network(answer: (init: RequestInit) => Response) {
  const send = vi.fn(async (_url: string, init: RequestInit = {}) => answer(init))
  vi.stubGlobal('fetch', send)
  return send
}

afterEach(() => vi.unstubAllGlobals())

test('a text that is too long to outlive the page goes as an ordinary request, as the same act', async () => {
  const send = network((init) => {
    if (init.keepalive) throw new TypeError('Failed to fetch')
    return Response.json({})
  })
  await meld(input, { keepalive: true })
  const [first, second] = send.mock.calls.map(([, init]) => init)
  expect(send).toHaveBeenCalledTimes(2)
  expect(first?.keepalive).toBe(true)
  expect(second?.body).toBe(first?.body)
  expect(keyOf(second)).toBe(keyOf(first))
})

test('a short text outlives the page in one request', async () => {
  const send = network(() => Response.json({}))
  await meld(input, { keepalive: true })
  expect(send).toHaveBeenCalledTimes(1)
})

test('without a connection it says so, and asks once', async () => {
  const send = network(() => {
    throw new TypeError('Failed to fetch')
  })
  await expect(meld(input)).rejects.toBeInstanceOf(OfflineError)
  expect(send).toHaveBeenCalledTimes(1)
})
