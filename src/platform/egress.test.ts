/** BI-33: nothing that a school types in makes the server ask its own network anything. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEgress, isAllowedAddress } from './egress.ts'

let server: Server
let url = ''
let asked = 0
beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1
    if (request.url === '/weg') response.writeHead(302, { location: '/' })
    if (request.url === '/groot') response.write('x'.repeat(300_000))
    response.end('{"geheim":true}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const strict = createEgress({ local: false })
const open = createEgress({ local: true })

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  'fe80::1',
  'fc00::1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'geen adres',
])('%s is not the public internet', (address) => expect(isAllowedAddress(address, false)).toBe(false))

test.each(['8.8.8.8', '145.100.0.1', '2001:4860:4860::8888'])('%s is', (address) =>
  expect(isAllowedAddress(address, false)).toBe(true),
)

test('no private IPv4 address passes in its IPv6 clothes', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isAllowedAddress(`::ffff:${address}`, false)).toBe(false)
    }),
  )
})

describe('an address of this computer is refused, however it is written', () => {
  test.each([
    'https://127.0.0.1/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://127.1/',
    'https://017700000001/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://localhost/',
    'https://①②⑦.⓪.⓪.①/',
  ])('%s', async (address) => {
    await expect(strict.fetch(address)).rejects.toMatchObject({ code: 'intern-adres' })
  })

  test.each([
    ['plain http', 'http://school.example/'],
    ['another scheme', 'file:///etc/passwd'],
    ['a name in the address', 'https://a:b@school.example/'],
    ['no address', 'nergens'],
  ])('%s is no address', async (_what, address) => {
    await expect(strict.fetch(address)).rejects.toMatchObject({ code: 'adres' })
  })
})

test('a name that also points inside is refused', async () => {
  const egress = createEgress({
    local: false,
    resolve: async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ],
  })
  await expect(egress.fetch('https://school.example/')).rejects.toMatchObject({ code: 'intern-adres' })
})

test('rebinding: a name is looked up once, and what was checked is what is connected to', async () => {
  let lookups = 0
  const egress = createEgress({
    local: true,
    resolve: async () => {
      lookups += 1
      return [{ address: lookups === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
    },
  })
  const answer = await egress.fetch(url.replace('127.0.0.1', 'school.example'))
  expect([answer.status, lookups]).toEqual([200, 1])
})

test('a redirect is not followed, and a big answer is cut off', async () => {
  const before = asked
  await expect(open.fetch(`${url}/weg`)).rejects.toMatchObject({ code: 'omleiding' })
  expect(asked - before).toBe(1)
  await expect(open.fetch(`${url}/groot`)).rejects.toMatchObject({ code: 'te-groot' })
})

test('an error repeats nothing of the answer', async () => {
  const error = await open.fetch(`${url}/weg`).catch((caught: unknown) => caught)
  expect(String(error)).toBe('EgressError: omleiding')
})

test('plain http is for this computer only, also where that is allowed', async () => {
  await expect(open.fetch('http://8.8.8.8/')).rejects.toMatchObject({ code: 'adres' })
  await expect(strict.fetch(url)).rejects.toMatchObject({ code: 'adres' })
})
