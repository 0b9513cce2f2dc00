/**
 * Providers of accounts on this computer. `startProvider` is a real one (oidc-provider) with its own sign-in pages;
 * `startForger` says whatever a test wants it to say, to see what we believe.
 */
import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    // A server that listens on a port has such an address.
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })

export type Idp = { issuer: string; clientId: string; clientSecret: string; close(): Promise<void> }

/** A real provider; anybody may sign in there by any name. @param claims what it says of somebody by that name */
export async function startProvider(
  redirectUri: string,
  claims: (name: string) => Record<string, unknown> = () => ({}),
): Promise<Idp> {
  let handle: ReturnType<Provider['callback']> | undefined
  const server = createServer((request, response) => void handle?.(request, response))
  const issuer = await listen(server)
  const clientSecret = `geheim-${randomUUID()}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'koers',
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub', 'affiliation', 'email', 'acr', 'amr'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ sub, ...claims(sub) }) }),
    cookies: { keys: ['proef'] },
  })
  handle = provider.callback()
  return { issuer, clientId: 'koers', clientSecret, close: () => close(server) }
}

/** Goes through the pages of a real provider as a browser does. Answers the address that it sends the browser back to. */
export async function signInAtProvider(start: string, name: string, until: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = start
  let form: Record<string, string> | null = null
  for (let step = 0; step < 12; step += 1) {
    const response: Response = await fetch(url, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: {
        cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; '),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { body: new URLSearchParams(form).toString() } : {}),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') jar.delete(key)
      else jar.set(key, value)
    }
    const location = response.headers.get('location')
    if (location) {
      url = new URL(location, url).href
      form = null
      if (url.startsWith(until)) return url
      continue
    }
    const page = await response.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    const action = /action="([^"]+)"/.exec(page)?.[1]
    if (!prompt || !action) throw new Error(`the provider answers ${response.status}: ${page.slice(0, 300)}`)
    url = new URL(action, url).href
    form = prompt === 'login' ? { prompt, login: name, password: 'x' } : { prompt }
  }
  throw new Error('the provider keeps asking')
}

export type Forger = Idp & {
  /** What the next id token says, over what it should say; and how it is signed. */
  say(claims: Record<string, unknown>, how?: { alg?: 'RS256' | 'none'; key?: 'own' | 'other' | 'new' }): void
  /** How often a code was exchanged. */
  exchanged(): number
}

/** A provider that says what a test tells it to. The nonce of the sign-in comes with `say`. */
export async function startForger(): Promise<Forger> {
  const make = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const keys = { own: make(), other: make(), new: make() }
  const published = new Set<'own' | 'new'>(['own'])
  let next: { claims: Record<string, unknown>; alg: string; key: keyof typeof keys } | null = null
  let exchanged = 0
  const jwk = (kid: 'own' | 'new') => ({
    ...createPublicKey(keys[kid]).export({ format: 'jwk' }),
    kid,
    use: 'sig',
    alg: 'RS256',
  })
  const server = createServer((request, response) => {
    const json = (value: unknown) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(value))
    }
    if (request.url?.startsWith('/.well-known')) {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'none'],
        code_challenge_methods_supported: ['S256'],
      })
    }
    if (request.url === '/jwks') return json({ keys: [...published].map(jwk) })
    if (request.url === '/token' && next) {
      exchanged += 1
      const now = Math.floor(Date.now() / 1000)
      const claims = { iss: issuer, aud: 'koers', sub: 'forger', iat: now, exp: now + 300, ...next.claims }
      return json({
        access_token: 'x',
        token_type: 'Bearer',
        id_token: token(claims, next.alg, next.key === 'other' ? 'own' : next.key, keys[next.key]),
      })
    }
    response.statusCode = 404
    response.end()
  })
  const issuer = await listen(server)
  return {
    issuer,
    clientId: 'koers',
    clientSecret: 'x',
    close: () => close(server),
    exchanged: () => exchanged,
    say: (claims, { alg = 'RS256', key = 'own' } = {}) => {
      next = { claims, alg, key }
      if (key === 'new') published.add('new').delete('own')
    },
  }
}

function token(claims: object, alg: string, kid: string, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg, kid, typ: 'JWT' })}.${part(claims)}`
  return `${signed}.${alg === 'none' ? '' : sign('sha256', Buffer.from(signed), key).toString('base64url')}`
}

/** As RFC 7636 §4.2. */
export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url')
