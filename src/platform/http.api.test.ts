/** The door of the product: headers on every answer, strict bodies, no odd content types, problems with a number. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser, startTestServer, type TestServer } from '../../test/harness/server.ts'
import { AppError } from './errors.ts'
import { toProblem } from './problem.ts'
import { problemPage } from './problem-page.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const origin = () => server.services.settings.publicUrl

test('probes answer without details', async () => {
  expect((await server.app.inject('/livez')).json()).toEqual({ status: 'ok' })
  expect((await server.app.inject('/readyz')).json()).toEqual({ status: 'ok' })
})

describe('security headers', () => {
  test.each([
    ['an answer', 'GET', '/v1/sessies/deze', 200],
    ['a refusal', 'GET', '/v1/werklijst', 401],
    ['an unknown address', 'GET', '/v1/bestaat-niet', 404],
    ['a method that is not there', 'DELETE', '/v1/werklijst', 404],
    ['a page', 'GET', '/', undefined],
    ['the API document', 'GET', '/v1/openapi.json', 200],
  ] as const)('are on %s', async (_what, method, url, status) => {
    const response = await server.app.inject({
      method,
      url,
      headers: { accept: 'text/html', origin: origin() },
    })
    if (status !== undefined) expect(response.statusCode).toBe(status)
    expect(response.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(response.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(response.headers['cache-control']).toBeDefined()
    expect(response.headers.server ?? response.headers['x-powered-by']).toBeUndefined()
    if (url.startsWith('/v1')) expect(response.headers['api-version']).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

test('an unknown address is a problem with its request number', async () => {
  const response = await browser(server).get('/bestaat-niet')
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.json()).toMatchObject({ status: 404, code: 'verzoek.onbekend' })
  expect(response.json().instance).toMatch(/^[0-9a-f-]{36}$/)
})

test.each([
  ['can not be read', '/v1/leerlingen/%zz', 400],
  ['has a part that is far too long', `/v1/leerlingen/${'a'.repeat(500)}`, 404],
])('an address that %s is a problem too, and does not come back in it', async (_what, url, status) => {
  const response = await server.app.inject(url)
  expect(response.statusCode).toBe(status)
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.headers['x-content-type-options']).toBe('nosniff')
  expect(response.body).not.toContain('leerlingen')
})

describe('a plain link to a file that does not come', () => {
  const GET = (url: string, accept: string) => server.app.inject({ method: 'GET', url, headers: { accept } })

  test.each(['/v1/autorisatiematrix/soll', '/v1/leerlingen/%ZZ'])(
    'of %s is a page for who looks at it, under a policy without script',
    async (url) => {
      const page = await GET(url, 'text/html,application/xhtml+xml,*/*;q=0.8')
      expect(page.statusCode).toBeGreaterThanOrEqual(400)
      expect(page.headers['content-type']).toContain('text/html')
      expect(page.headers['content-security-policy']).toContain("default-src 'none'")
      const style = createHash('sha256')
        .update(/<style>([\s\S]*)<\/style>/.exec(page.body)?.[1] ?? '')
        .digest('base64')
      expect(page.headers['content-security-policy']).toContain(`'sha256-${style}'`)
      expect(page.body).toContain('<a href="/">')
      expect(page.body).not.toMatch(/<script|%ZZ/)
    },
  )

  test('stays problem details for a program', async () => {
    for (const accept of ['application/json', '*/*', ''])
      expect((await GET('/v1/autorisatiematrix/soll', accept)).headers['content-type']).toContain(
        'application/problem+json',
      )
  })

  test.each([
    [1, 'Over 1 seconde'],
    [59, 'Over 59 seconden'],
    [60, 'Over 1 minuut'],
    [61, 'Over 2 minuten'],
    [undefined, '<main>'],
  ])('says when it can be tried again (%s)', (seconds, words) => {
    const error = new AppError('too_often', 'verzoek.te-vaak', seconds ? { retryAfter: seconds } : {})
    const page = problemPage(toProblem(error, { 'verzoek.te-vaak': '<b>&' }, 'x"y'))
    expect(page).toContain(words)
    expect(page).toContain('&lt;b&gt;&amp;')
    expect(page).toContain('x&quot;y')
  })
})

describe('bodies', () => {
  const body = { login: 'iemand@proef.test', wachtwoord: 'een-wachtwoord' }
  const post = (payload: string, contentType: string | undefined) =>
    server.app.inject({
      method: 'POST',
      url: '/v1/sessies',
      payload,
      headers: { origin: origin(), ...(contentType === undefined ? {} : { 'content-type': contentType }) },
    })

  test.each([
    ['an unknown key', JSON.stringify({ ...body, rol: 'beheerder' })],
    ['a prototype key', `{"login":"a","wachtwoord":"b","__proto__":{"beheerder":true}}`],
    ['a constructor key', `{"login":"a","wachtwoord":"b","constructor":{"prototype":{"x":1}}}`],
    ['a list', '[]'],
    ['no JSON', '{'],
    ['another type', `{"login":1,"wachtwoord":{}}`],
  ])('with %s are refused as a whole', async (_what, payload) => {
    const response = await post(payload, 'application/json')
    expect(response.statusCode).toBe(400)
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(({} as Record<string, unknown>).beheerder).toBeUndefined()
  })

  test('name the field, with a sentence that says what to do', async () => {
    const response = await post(JSON.stringify({ login: '', rol: 1 }), 'application/json')
    const byField = Object.fromEntries(
      response.json().velden.map((v: { pad: string; code: string }) => [v.pad, v.code]),
    )
    expect(byField).toEqual({
      'body.login': 'veld.leeg',
      'body.wachtwoord': 'veld.ontbreekt',
      'body.rol': 'veld.onbekend',
    })
    for (const veld of response.json().velden) expect(veld.tekst).toMatch(/\.$/)
  })

  // Fastify advisories on content types, security BI-11: none of these may reach a handler unparsed.
  test.each([
    'text/plain',
    'text/plain; application/json',
    'application/x-www-form-urlencoded',
    ' application/json\ttext',
    'application/jsonx',
    'application/json-patch+json',
    'text/json',
    'application/xml',
    'multipart/form-data',
    '*/*',
    undefined,
  ])('of type %s are refused', async (contentType) => {
    const response = await post(JSON.stringify(body), contentType)
    expect([400, 415]).toContain(response.statusCode)
  })

  test('over a megabyte are refused, and say so', async () => {
    const response = await post(
      JSON.stringify({ ...body, wachtwoord: 'x'.repeat(1_100_000) }),
      'application/json',
    )
    expect(response.statusCode).toBe(413)
    expect(response.json().code).toBe('verzoek.te-groot')
  })
})

describe('a write from another site', () => {
  test.each([
    ['another origin', { origin: 'https://elders.example' }],
    ['no origin that may be named', { origin: 'null' }],
    ['a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused', async (_what, headers) => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/v1/sessies',
      payload: '{}',
      headers: { 'content-type': 'application/json', ...headers },
    })
    expect(response.statusCode).toBe(403)
    expect(response.json().code).toBe('verzoek.verkeerde-herkomst')
  })
})
