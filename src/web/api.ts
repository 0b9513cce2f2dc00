/**
 * The typed client. Types come from the declarations by `import type`, the route is written once more as a literal
 * that must equal theirs, so there is nothing to generate and nothing of the server in the bundle.
 */
import type * as z from 'zod/mini'

export type Veldfout = { pad: string; code: string; tekst: string }

/** An answer with problem details; `detail` is a Dutch sentence for the user. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly velden: readonly Veldfout[]
  readonly verzoek: string
  /** Whatever came along, e.g. the current content after a conflict. */
  readonly meer: Readonly<Record<string, unknown>>
  constructor(status: number, problem: Record<string, unknown>) {
    super(typeof problem.detail === 'string' ? problem.detail : '')
    this.status = status
    this.code = typeof problem.code === 'string' ? problem.code : 'server.storing'
    this.velden = Array.isArray(problem.velden) ? problem.velden : []
    this.verzoek = typeof problem.instance === 'string' ? problem.instance : ''
    this.meer = problem
  }
}

/** The request never reached the server: offline, or the server is restarting. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError'
}

type Shape = z.ZodMiniType
type Declared = { method: string; path: string; output: Shape; params?: Shape; query?: Shape; body?: Shape }
type InputOf<S> = S extends Shape ? z.input<S> : Record<never, never>
// A declaration without this part has an object without keys, which zod types as a record of never.
type Part<Name extends string, S> = string extends keyof InputOf<S>
  ? { [K in Name]?: never }
  : Partial<InputOf<S>> extends InputOf<S>
    ? { [K in Name]?: InputOf<S> }
    : { [K in Name]: InputOf<S> }
export type InputFor<D extends Declared> = Part<'params', NonNullable<D['params']>> &
  Part<'query', NonNullable<D['query']>> &
  Part<'body', NonNullable<D['body']>>
export type OutputOf<D extends Declared> = z.output<D['output']>

export type Options = {
  signal?: AbortSignal
  keepalive?: boolean /** Same key = same act, however often it is sent. */
  key?: string
  /** The server doesn't count it as use of the session, so this page doesn't either. */
  peek?: boolean
}

/** `const publiceer = endpoint<typeof publiceerOpp>('POST /ontwikkelingsperspectieven/:oppId/versies')` */
export function endpoint<D extends Declared>(route: `${D['method']} ${D['path']}`) {
  const space = route.indexOf(' ')
  const method = route.slice(0, space)
  const path = route.slice(space + 1)
  return async (input: InputFor<D>, options: Options = {}): Promise<OutputOf<D>> => {
    const parts = input as {
      params?: Record<string, string>
      query?: Record<string, unknown>
      body?: unknown
    } // the mapped type above
    const response = await request(method, urlOf(path, parts.params, parts.query), parts.body, options)
    return (await response.json()) as OutputOf<D> // the server parsed it with this very schema
  }
}

/** Where a file can be fetched; for a link with `download`. */
export function fileUrl<D extends Declared>(route: `GET ${D['path']}`, input: InputFor<D>): string {
  const parts = input as { params?: Record<string, string>; query?: Record<string, unknown> }
  return urlOf(route.slice(4), parts.params, parts.query)
}

/** The answer of an address of `fileUrl`, asking for a fresh proof where that is needed. */
export const fetchFile = (url: string): Promise<Response> => request('GET', url, undefined, {})

/** Sends one file as multipart/form-data. */
export async function upload<D extends Declared>(
  route: `POST ${D['path']}`,
  input: InputFor<D>,
  file: File,
): Promise<OutputOf<D>> {
  const parts = input as { params?: Record<string, string>; query?: Record<string, unknown> }
  const form = new FormData()
  form.append('bestand', file)
  const response = await request('POST', urlOf(route.slice(5), parts.params, parts.query), form, {})
  return (await response.json()) as OutputOf<D>
}

function urlOf(
  path: string,
  params: Record<string, string> = {},
  query: Record<string, unknown> = {},
): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  return `/v1${filled}${search.size > 0 ? `?${search}` : ''}`
}

let askProof: (() => Promise<boolean>) | null = null
/** Who asks the person to prove again who it is, once for all requests that wait for it; the shell does. */
export function onProofNeeded(ask: (() => Promise<boolean>) | null): void {
  askProof = ask
}

let turns = 0
/** The session got another token: what was on its way under the old one may be sent again. */
export function sessionTurned(): void {
  turns++
}

let last = Date.now()
/** When the server last heard from this page (milliseconds); it ends a session that is silent. */
export const lastHeard = (): number => last

async function request(method: string, url: string, body: unknown, options: Options): Promise<Response> {
  const once = { key: crypto.randomUUID(), ...options }
  const before = turns
  try {
    return await attempt(method, url, body, once)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const needsProof = error.status === 403 && error.code === 'sessie.bevestiging-nodig'
    if (needsProof && askProof && (await askProof())) return attempt(method, url, body, once)
    if (error.status === 401 && turns !== before) return attempt(method, url, body, once)
    if (error.status === 401) window.dispatchEvent(new Event(SESSION_ENDED))
    throw error
  }
}

async function attempt(method: string, url: string, body: unknown, options: Options): Promise<Response> {
  const isForm = body instanceof FormData
  const writes = method !== 'GET'
  let response: Response
  const init: RequestInit = {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(writes && body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
      ...(writes ? { 'idempotency-key': options.key ?? crypto.randomUUID() } : {}),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  }
  try {
    response = await (options.keepalive ? sendAndLeave(url, init) : fetch(url, init))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new OfflineError()
  }
  if (!options.peek) last = Date.now()
  if (response.ok) return response
  const problem = (await response.json().catch(() => ({}))) as Record<string, unknown>
  throw new ApiError(response.status, problem)
}

/**
 * A request that outlives the page. Browsers refuse more than 64 KiB of those together (Fetch standard, "HTTP-network-or-cache
 * fetch"), so a long text goes as an ordinary request: it arrives as long as the tab is only hidden, not closed.
 */
async function sendAndLeave(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, keepalive: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    // The same idempotency key: had the first one arrived after all, then this is the same act.
    return fetch(url, init)
  }
}

/** Fired when the server says that nobody is signed in (any more); the shell asks to sign in again, over the page. */
export const SESSION_ENDED = 'koers:sessie-verlopen'

/** Fired when this browser turns out to be signed in as somebody else: what is on this screen is not theirs to see. */
export const SESSION_OTHER = 'koers:sessie-ander'

/** Fired after signing in again over the page: unsaved text can go. */
export const SESSION_BACK = 'koers:sessie-terug'
