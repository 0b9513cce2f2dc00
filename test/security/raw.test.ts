/** BI-12, BI-16, BI-42: bytes that no browser sends, over a real socket; the process stays and answers the next one. */
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { browser, signIn, startTestServer, type TestServer } from '../harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../harness/world.ts'

let server: TestServer
let world: World
let port: number
let cookie: string
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const address = server.app.server.address()
  port = address !== null && typeof address === 'object' ? address.port : 0
  const response = await server.app.inject({
    method: 'POST',
    url: '/v1/sessies',
    headers: { origin: server.services.settings.publicUrl, 'content-type': 'application/json' },
    payload: JSON.stringify({ login: world.school.logins.beheerder, wachtwoord: PASSWORD }),
  })
  cookie = response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
})
afterAll(() => server.stop())
afterEach(async () => {
  expect((await browser(server).get('/sessies/deze')).statusCode).toBe(200)
})

/** Sends bytes and answers all that comes back; a side that hangs up is an answer too. */
function speak(bytes: string, options: { readonly hangUp?: boolean } = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(text))
    socket.setTimeout(3_000, () => socket.destroy())
    socket.write(bytes, () => {
      if (options.hangUp) socket.destroy()
    })
  })
}
const lines = (...all: string[]) => `${all.join('\r\n')}\r\n`
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)

describe('BI-42: a message with two ends', () => {
  test.each([
    ['a length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked', '', '0', '']],
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6', '', 'abcde']],
    ['chunks that are no chunks', ['Transfer-Encoding: xchunked', '', '']],
    ['a space before the colon', ['Content-Length : 5', '', 'abcde']],
  ])('%s is refused', async (_what, rest) => {
    const answer = await speak(
      lines('POST /v1/sessies HTTP/1.1', 'Host: localhost', 'Connection: close', ...rest),
    )
    expect(statusOf(answer)).toBe(400)
  })

  test('headers without an end are refused', async () => {
    const answer = await speak(
      lines(
        'GET /livez HTTP/1.1',
        'Host: localhost',
        `X-Lang: ${'x'.repeat(40_000)}`,
        'Connection: close',
        '',
      ),
    )
    expect(statusOf(answer)).toBe(431)
  })
})

describe('BI-16: a form with a file', () => {
  const post = (type: string, body: string, options?: { readonly hangUp?: boolean }) =>
    speak(
      lines(
        'POST /v1/imports HTTP/1.1',
        'Host: localhost',
        `Origin: ${server.services.settings.publicUrl}`,
        `Cookie: ${cookie}`,
        'Connection: close',
        `Content-Type: ${type}`,
        `Content-Length: ${body.length + (options?.hangUp ? 1000 : 0)}`,
        '',
        body,
      ).slice(0, -2),
      options,
    )
  const part = (head: string) => `--g\r\n${head}\r\n\r\nx\r\n--g--\r\n`

  test.each([
    ['without a boundary', 'multipart/form-data', part('content-disposition: form-data; name="a"')],
    ['without a name', 'multipart/form-data; boundary=g', part('content-disposition: form-data; name=""')],
    [
      'with a name of ten thousand letters',
      'multipart/form-data; boundary=g',
      part(`content-disposition: form-data; name="${'n'.repeat(10_000)}"`),
    ],
    [
      'cut off',
      'multipart/form-data; boundary=g',
      '--g\r\ncontent-disposition: form-data; name="a"; filename="a"\r\n\r\nhalf',
    ],
    ['that is empty', 'multipart/form-data; boundary=g', ''],
    [
      'of another boundary',
      'multipart/form-data; boundary=h',
      part('content-disposition: form-data; name="a"'),
    ],
  ])('%s is refused', async (_what, type, body) => {
    const status = statusOf(await post(type, body))
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  test('a hundred that are abandoned half-way leave no connection open', async () => {
    const open = () =>
      new Promise<number>((resolve) => server.app.server.getConnections((_e, n) => resolve(n)))
    for (let n = 0; n < 100; n++)
      await post(
        'multipart/form-data; boundary=g',
        '--g\r\ncontent-disposition: form-data; name="a"; filename="a"\r\n\r\nhalf',
        { hangUp: true },
      )
    await expect.poll(open, { timeout: 10_000 }).toBe(0)
  })
})

test('BI-12: a forged host ends up in no link', async () => {
  const beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  const answer = await beheerder.send(
    'POST',
    '/uitnodigingen',
    { soort: 'medewerker', betrekkingId: world.school.medewerkers.vakdocent, wijze: 'link' },
    {
      host: 'kwaad.example',
      'x-forwarded-host': 'kwaad.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=kwaad.example',
    },
  )
  expect(answer.statusCode).toBe(201)
  expect(answer.body).not.toContain('kwaad')
  expect(answer.json().link).toContain(server.services.settings.publicUrl)
})
