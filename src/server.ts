/** Composition root: makes the services, the routes and the jobs of one process. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { contents, declarations, errorTexts, jobs as jobDefinitions, tags } from './declarations.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { type Database, openDatabase } from './platform/database.ts'
import { createEgress } from './platform/egress.ts'
import { AppError } from './platform/errors.ts'
import { createDiskStore } from './platform/files/store.ts'
import { createHttp } from './platform/http.ts'
import { createJobs } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { createMailer } from './platform/mail.ts'
import { toOpenApi } from './platform/openapi.ts'
import { createPace } from './platform/pace.ts'
import { createPdfRenderer } from './platform/pdf/renderer.ts'
import { toProblem } from './platform/problem.ts'
import type { Services } from './platform/services.ts'
import type { Settings } from './platform/settings.ts'
import { createSealSigner, prepareSealKey } from './platform/sign/certificate.ts'
import { prepareSignKey } from './platform/sign/key-files.ts'
import { createSigner } from './platform/sign/signer.ts'
import { Keyring } from './platform/vault/keyring.ts'

export const VERSION = '0.1.0'
export const ROOT = join(import.meta.dirname, '..')

/** Far longer than a request may take. */
const UNFINISHED_MS = 3_600_000

const QUARTER_SECONDS = 900

export type Server = { app: FastifyInstance; services: Services; close(): Promise<void> }

export async function createServer(options: {
  settings: Settings
  appUrl: string
  log: Log
  clock?: Clock
  /** Tests answer faster with a short poll. */
  pollSeconds?: number
  startJobs?: boolean
}): Promise<Server> {
  const { settings, appUrl, log } = options
  const keyring = new Keyring(settings, contents)
  const opened = openDatabase(appUrl, { keyring })
  try {
    await refuseStrongRole(opened.db)
    await keyring.check(opened.db)
    const now = (options.clock ?? systemClock).now()
    prepareSignKey(settings, now)
    await prepareSealKey(settings, now)
  } catch (error) {
    await opened.close()
    throw error
  }
  const jobs = createJobs({
    connectionString: appUrl,
    definitions: jobDefinitions,
    log,
    ...(options.pollSeconds ? { pollSeconds: options.pollSeconds } : {}),
  })
  const services: Services = {
    db: opened.db,
    clock: options.clock ?? systemClock,
    settings,
    log,
    jobs,
    pdf: createPdfRenderer({ workspace: join(ROOT, 'src') }),
    mail: createMailer(settings, options.clock ?? systemClock),
    egress: createEgress({ local: settings.egressLocal }),
    files: createDiskStore(join(settings.home, 'files')),
    signer: createSigner(settings),
    seal: createSealSigner(settings),
    pace: createPace(settings.limits.kijken, 60),
    checks: createPace(settings.limits.controle, QUARTER_SECONDS),
  }
  // A crash leaves an upload half-way; what another process is receiving now is younger.
  await services.files.sweep(new Date(Date.now() - UNFINISHED_MS))
  const app = await createHttp({
    services,
    declarations,
    texts: errorTexts,
    version: VERSION,
    trustProxy: !settings.demo,
    openapi: () => toOpenApi(declarations, { version: VERSION, publicUrl: settings.publicUrl, tags }),
    ready: async () => (await sql`select 1`.execute(opened.db)).rows.length === 1,
  })
  await servePages(app)
  await jobs.start(services)
  return {
    app,
    services,
    close: async () => {
      await app.close()
      await jobs.stop()
      await services.pdf.close()
      await services.mail.close()
      await opened.close()
    },
  }
}

/** The running product must not be able to step around row-level security (BI-09). */
async function refuseStrongRole(db: Database): Promise<void> {
  const { rows } = await sql<{
    sterk: boolean
  }>`select rolsuper or rolbypassrls or pg_has_role(current_user, 'koers_owner', 'member') as sterk
    from pg_roles where rolname = current_user`.execute(db)
  if (rows[0]?.sterk !== false)
    throw new Error('DATABASE_URL must be a role that owns nothing and can not bypass row-level security')
}

/** The built browser app; every path of it is the same page, the router does the rest. */
async function servePages(app: FastifyInstance): Promise<void> {
  const dist = join(ROOT, 'dist', 'web')
  const built = existsSync(join(dist, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: dist,
      wildcard: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        reply.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' &&
      !request.url.startsWith('/v1') &&
      (request.headers.accept ?? '').includes('text/html')
    if (built && page)
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').sendFile('index.html')
    const problem = toProblem(new AppError('not_found', 'verzoek.onbekend'), errorTexts, request.id)
    return reply.code(404).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
  })
}
