/** Declarations → routes. The browser's cookie, origin and body are checked here; the rest is the pipeline's. */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Declaration, FileAnswer, Upload } from './declare.ts'
import { AppError } from './errors.ts'
import { contentDisposition } from './files/names.ts'
import { addSecurityHeaders, setSecurityHeaders } from './headers.ts'
import type { Log } from './log.ts'
import { PdfError } from './pdf/renderer.ts'
import { type Answer, runDeclaration } from './pipeline.ts'
import { type ErrorTexts, toProblem } from './problem.ts'
import { PROBLEM_PAGE_CSP, problemPage, wantsPage } from './problem-page.ts'
import type { Services } from './services.ts'

export type HttpOptions = {
  readonly services: Services
  readonly declarations: readonly Declaration[]
  readonly texts: ErrorTexts
  readonly openapi: () => unknown
  readonly ready: () => Promise<boolean>
  readonly version: string
  /** Trusted hops in front of us; the client address is only read from them. */
  readonly trustProxy: boolean
}

const BODY_LIMIT = 1_048_576

export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { services, texts, version } = options
  const https = services.settings.publicUrl.startsWith('https:')
  const headers = { https, apiVersion: version }
  const app = Fastify({
    logger: false,
    trustProxy: options.trustProxy ? 'loopback' : false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 60_000,
    // Ours, not the caller's: a caller could write text into the log with it.
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    // An address that the router can't read never reaches the error handler; it must not come back in the answer.
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(request, reply, headers)
      const unknown = error.code === 'FST_ERR_MAX_PARAM_LENGTH'
      const problem = new AppError(
        unknown ? 'not_found' : 'invalid',
        unknown ? 'verzoek.onbekend' : 'verzoek.ongeldig',
      )
      sendProblem(problem, request, reply, texts)
    },
  })
  addSecurityHeaders(app, headers)
  await app.register(cookie)
  await app.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fieldNameSize: 100 } })
  logRequests(app, services.log, options.declarations)
  app.setErrorHandler((error, request, reply) =>
    sendProblem(asAppError(error, services.log, request), request, reply, texts),
  )

  const cookieName = https ? '__Host-koers' : 'koers'
  const attemptName = `${cookieName}-poging`
  for (const declaration of options.declarations) {
    app.route({
      method: declaration.method,
      url: `/v1${declaration.path}`,
      ...(declaration.upload ? { bodyLimit: declaration.upload.maxBytes + 10_000 } : {}),
      handler: async (request, reply) => {
        if (declaration.method !== 'GET') checkOrigin(request, services.settings.publicUrl)
        const answer = await runDeclaration(
          declaration,
          {
            params: request.params,
            query: request.query,
            body: declaration.upload ? {} : request.body,
            upload: declaration.upload ? await readUpload(request, declaration.upload.maxBytes) : null,
            token: request.cookies[cookieName] ?? null,
            idempotencyKey: idempotencyKey(request),
            requestId: request.id,
            ip: request.ip,
            userAgent: String(request.headers['user-agent'] ?? '').slice(0, 200),
            attempt: request.cookies[attemptName] ?? null,
          },
          services,
        )
        if (answer.attempt !== undefined) setAttempt(reply, attemptName, answer.attempt, https)
        return send(reply, answer, cookieName, https)
      },
    })
  }
  addProbes(app, options)
  return app
}

function send(reply: FastifyReply, answer: Answer, cookieName: string, secure: boolean) {
  if (answer.session !== undefined) {
    const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
    if (answer.session === null) {
      reply.clearCookie(cookieName, attributes).header('clear-site-data', '"cache", "storage"')
    } else {
      reply.setCookie(cookieName, answer.session, attributes)
    }
  }
  reply.code(answer.status)
  return answer.file
    ? sendFile(reply, answer.file)
    : reply.type('application/json; charset=utf-8').send(answer.body)
}

/** Ten minutes, and only for who comes from our own pages or by a link to them: what a provider sends back is one. */
function setAttempt(reply: FastifyReply, name: string, token: string | null, secure: boolean): void {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  if (token === null) reply.clearCookie(name, attributes)
  else reply.setCookie(name, token, { ...attributes, maxAge: 600 })
}

function sendFile(reply: FastifyReply, file: FileAnswer) {
  return reply
    .type(file.type)
    .header('content-disposition', contentDisposition(file.naam))
    .send(
      file.inhoud instanceof Uint8Array
        ? Buffer.from(file.inhoud.buffer, file.inhoud.byteOffset, file.inhoud.byteLength)
        : Readable.from(file.inhoud, { objectMode: false }),
    )
}

/** A write comes from our own pages: the browser says so, and a page elsewhere can't say otherwise (BI-27). */
function checkOrigin(request: FastifyRequest, publicUrl: string): void {
  const { origin, 'sec-fetch-site': site } = request.headers
  const foreign =
    origin !== undefined ? origin !== new URL(publicUrl).origin : site !== undefined && site !== 'same-origin'
  const json = /^application\/json(;|$)/i.test(request.headers['content-type'] ?? '')
  const form = /^multipart\/form-data;/i.test(request.headers['content-type'] ?? '')
  const empty = request.headers['content-type'] === undefined && request.body === undefined
  // A form of another site can post text or multipart, but never with an Origin of ours.
  if (foreign || (form && origin === undefined)) throw new AppError('denied', 'verzoek.verkeerde-herkomst')
  if (!json && !form && !empty) throw new AppError('unsupported', 'verzoek.geen-json')
}

/** A form that stops half-way or is none: the parser's complaints about it are the ones without a code. */
function refuseBroken(error: unknown): never {
  if ((error as { code?: unknown }).code !== undefined) throw error
  throw new AppError('invalid', 'verzoek.bestand-afgebroken', { cause: error })
}

async function readUpload(request: FastifyRequest, maxBytes: number): Promise<Upload> {
  if (!request.isMultipart()) throw new AppError('unsupported', 'verzoek.geen-bestand')
  // The parser of forms takes the body past Fastify's own limit; a sender that says how much is coming is stopped here.
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + 10_000)
    throw new AppError('too_large', 'verzoek.te-groot')
  const file = await request.file({ limits: { fileSize: maxBytes } }).catch(refuseBroken)
  if (!file) throw new AppError('invalid', 'verzoek.geen-bestand')
  const limited = async function* () {
    try {
      for await (const chunk of file.file) yield chunk as Uint8Array // a binary stream gives buffers
    } catch (error) {
      refuseBroken(error)
    }
    if (file.file.truncated) throw new AppError('too_large', 'verzoek.te-groot')
  }
  return { naam: file.filename.slice(0, 1_000), stroom: limited() }
}

function idempotencyKey(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(key)
    ? key.toLowerCase()
    : null
}

function asAppError(error: unknown, log: Log, request: FastifyRequest): AppError {
  if (error instanceof AppError) return error
  if (error instanceof PdfError && error.code !== 'pdf.opmaak')
    return new AppError('unavailable', error.code, { cause: error })
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  // Two at once made the same thing; the database kept one, and the check before it could not see the other yet.
  if (code === '23505') return new AppError('conflict', 'verzoek.tegelijk', { cause: error })
  if (statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE')
    return new AppError('too_large', 'verzoek.te-groot')
  if (statusCode === 415) return new AppError('unsupported', 'verzoek.geen-json')
  if (statusCode === 400) return new AppError('invalid', 'verzoek.geen-json')
  const unreachable = isUnreachable(error)
  log.error({
    event: 'verzoek.fout',
    requestId: request.id,
    code: code ?? (error instanceof Error ? error.name : 'onbekend'),
    // Where, never what: a message may hold a value from a row.
    waar: error instanceof Error ? firstFrame(error) : '',
  })
  return new AppError(
    unreachable ? 'unavailable' : 'failure',
    unreachable ? 'server.niet-bereikbaar' : 'server.storing',
    { cause: error },
  )
}

/** The database is gone, full, slow or shutting down: try again later, nothing is wrong with the request. */
function isUnreachable(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return (
    [
      'ECONNREFUSED',
      'ECONNRESET',
      'ETIMEDOUT',
      'EHOSTUNREACH',
      'ENOTFOUND',
      'EAI_AGAIN',
      'ENOENT',
      'EPIPE',
      '57P01',
      '57P02',
      '57P03',
      '55000',
      '25P03',
      '08006',
      '53100',
      '53200',
      '53300',
      '57014',
      '55P03',
      '40001',
      '40P01',
    ].includes(code ?? '') ||
    /connection (terminated|timeout)|query read timeout|timeout exceeded when trying to connect|cannot use a pool/i.test(
      message ?? '',
    )
  )
}

const firstFrame = (error: Error): string => /\/(src\/[^\s)]+)/.exec(error.stack ?? '')?.[1] ?? ''

function sendProblem(error: AppError, request: FastifyRequest, reply: FastifyReply, texts: ErrorTexts) {
  const problem = toProblem(error, texts, request.id)
  if (error.retryAfter !== undefined) reply.header('retry-after', String(error.retryAfter))
  reply.code(problem.status)
  if (wantsPage(request.method, request.headers.accept))
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', PROBLEM_PAGE_CSP)
      .send(problemPage(problem))
  return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}

function logRequests(app: FastifyInstance, log: Log, declarations: readonly Declaration[]): void {
  const peeks = new Set(declarations.filter(({ peek }) => peek).map(({ path }) => `/v1${path}`))
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'onbekend'
    if (route === '/livez' || route === '/readyz') return
    // They come all day from every screen, and say nothing as long as they are well.
    if (peeks.has(route) && reply.statusCode < 400) return
    log.info({
      event: 'verzoek',
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
}

function addProbes(app: FastifyInstance, { openapi, ready }: HttpOptions): void {
  app.get('/livez', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const ok = await ready().catch(() => false)
    return reply.code(ok ? 200 : 503).send({ status: ok ? 'ok' : 'niet gereed' })
  })
  let cached: string | undefined
  app.get('/v1/openapi.json', async (_request, reply) => {
    cached ??= JSON.stringify(openapi())
    return reply
      .header('access-control-allow-origin', '*')
      .type('application/json; charset=utf-8')
      .send(cached)
  })
}
