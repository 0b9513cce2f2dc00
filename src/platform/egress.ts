/**
 * The one way out over HTTP, to an address that a school typed in (security §5.8, BI-33): https, to a public address,
 * which is checked and then connected to, so that a name can't point elsewhere in between. No redirects.
 */
import { lookup } from 'node:dns/promises'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

const MAX_BYTES = 262_144
const TIMEOUT_MS = 5_000

/** Why a request did not go or did not count; never holds what came back. */
export class EgressError extends Error {
  override readonly name = 'EgressError'
  readonly code: 'adres' | 'intern-adres' | 'omleiding' | 'te-groot' | 'geen-antwoord'
  constructor(code: EgressError['code'], cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}

// IANA special-purpose registries (RFC 6890 and its updates): what is not the public internet.
const closed = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, prefix, 'ipv4')
// Of IPv6 only global unicast is open (2000::/3), and of that not what is reserved or wraps an IPv4 address.
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(net, prefix, 'ipv6')
const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Is this a public address? `local`: or this very computer. */
export function isAllowedAddress(address: string, local: boolean): boolean {
  const family = isIP(address)
  if (family === 0) return false
  const kind = family === 4 ? 'ipv4' : 'ipv6'
  if (local && loopback.check(address, kind)) return true
  return !closed.check(address, kind) && (family === 4 || open6.check(address, kind))
}

type Resolve = (host: string) => Promise<readonly { address: string; family: number }[]>
const resolveAll: Resolve = (host) => lookup(host, { all: true, verbatim: true })

export type Egress = {
  /** As `fetch`, with the guards; takes what openid-client gives. */
  fetch(
    url: string,
    init?: { method?: string; headers?: Headers | Record<string, string>; body?: unknown },
  ): Promise<Response>
  /** May this address be asked at all? @throws EgressError */
  check(url: string): Promise<void>
}

/** @param local loopback and plain http on it are allowed: an explicit setting of tests and the demo */
export function createEgress({ local, resolve = resolveAll }: { local: boolean; resolve?: Resolve }): Egress {
  /** The address to connect to. Every address that the name has must be open, not only the first. */
  const target = async (url: URL): Promise<{ address: string; family: number }> => {
    // The URL parser has turned 0x7f000001, 2130706433 and 127.1 into 127.0.0.1 already.
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const literal = isIP(host)
    const found =
      literal > 0
        ? [{ address: host, family: literal }]
        : await resolve(host).catch((error: unknown) => {
            throw new EgressError('geen-antwoord', error)
          })
    const [first] = found
    if (!first || !found.every(({ address }) => isAllowedAddress(address, local)))
      throw new EgressError('intern-adres')
    const here = loopback.check(first.address, first.family === 6 ? 'ipv6' : 'ipv4')
    if (url.protocol !== 'https:' && !(local && here && url.protocol === 'http:'))
      throw new EgressError('adres')
    return first
  }
  const parse = (text: string): URL => {
    const url = URL.canParse(text) ? new URL(text) : null
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
      throw new EgressError('adres')
    if (url.protocol === 'http:' && !local) throw new EgressError('adres')
    return url
  }
  return {
    check: async (text) => void (await target(parse(text))),
    fetch: async (text, init = {}) => {
      const url = parse(text)
      return send(url, await target(url), init)
    },
  }
}

type Init = NonNullable<Parameters<Egress['fetch']>[1]>

function send(url: URL, to: { address: string; family: number }, init: Init): Promise<Response> {
  const body = init.body === undefined || init.body === null ? '' : String(init.body)
  const headers: Record<string, string> = Object.fromEntries(new Headers(init.headers))
  const connect: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [to]) : done(null, to.address, to.family)
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const fail = (error: unknown) =>
      reject(error instanceof EgressError ? error : new EgressError('geen-antwoord', error))
    const outgoing = (url.protocol === 'https:' ? httpsRequest : httpRequest)(
      url,
      {
        method: init.method ?? 'GET',
        headers: {
          ...headers,
          ...(body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        },
        lookup: connect,
        agent: false,
        signal,
      },
      (incoming) => {
        const status = incoming.statusCode ?? 0
        if (status >= 300 && status < 400) {
          outgoing.destroy()
          return fail(new EgressError('omleiding'))
        }
        const chunks: Buffer[] = []
        let size = 0
        incoming.on('data', (chunk: Buffer) => {
          size += chunk.length
          chunks.push(chunk)
          if (size > MAX_BYTES) {
            outgoing.destroy()
            fail(new EgressError('te-groot'))
          }
        })
        incoming.on('error', fail)
        incoming.on('end', () => {
          const type = incoming.headers['content-type']
          resolve(
            new Response(status === 204 ? null : Buffer.concat(chunks), {
              status,
              headers: type === undefined ? {} : { 'content-type': type },
            }),
          )
        })
      },
    )
    outgoing.on('error', fail)
    outgoing.end(body)
  })
}
