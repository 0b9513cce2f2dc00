/**
 * The yardstick: the same work as the product on bare node:http and pg, written by hand. Per request one transaction:
 * the database finds who asks by the hash of the session and puts the reach of each right on it, row-level security is
 * forced, the statements are those the answer needs, one audit row, commit. The rules of the domain (what is missing in
 * a plan, who may do what) are the product's own pure functions. What it has not: Fastify, Kysely, zod on the way in
 * and out, declarations, logging. So the ratio says what those cost.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import type { Actor } from '../../src/platform/actor.ts'
import { type Datum, inAmsterdam } from '../../src/platform/datum.ts'
import { lijst, vandaag, zoeken } from './lists.ts'
import { bewaar, lees } from './plan.ts'
import { query, type Subject, type Work } from './work.ts'

// A day stays a day, a count a number; as in the product.
pg.types.setTypeParser(1082, (value) => value)
pg.types.setTypeParser(20, Number)

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  options: '-c statement_timeout=5000 -c timezone=UTC -c search_path=koers',
})

type Route = { method: string; path: RegExp; name: string; run: Work }
const routes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/v1\/ontwikkelingsperspectieven\/([0-9a-f-]{36})$/,
    name: 'opp.lezen',
    run: lees,
  },
  {
    method: 'PUT',
    path: /^\/v1\/ontwikkelingsperspectieven\/([0-9a-f-]{36})\/onderdelen\/([a-z]+)$/,
    name: 'opp.onderdeel-bewaren',
    run: bewaar,
  },
  { method: 'POST', path: /^\/v1\/leerlingen\/_lijst$/, name: 'leerling.lijst', run: lijst },
  { method: 'POST', path: /^\/v1\/leerlingen\/_zoeken$/, name: 'leerling.zoeken', run: zoeken },
  { method: 'GET', path: /^\/v1\/werklijst$/, name: 'werklijst.vandaag', run: vandaag },
]

createServer((request, response) => {
  if (request.url === '/readyz') return void answer(response, 200, { status: 'ok' })
  handle(request, response).catch((error: unknown) => answer(response, 500, { fout: String(error) }))
}).listen(Number(process.env.PORT), '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const route = routes.find((it) => it.method === request.method && it.path.test(request.url ?? ''))
  const token = /(?:^|; )koers=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
  if (!route) return answer(response, 404, {})
  if (!token) return answer(response, 401, {})
  const params = route.path.exec(request.url ?? '')?.slice(1) ?? []
  const body = request.method === 'GET' ? {} : await readJson(request)
  if (body === null) return answer(response, 400, {})
  const now = new Date()
  const client = await pool.connect()
  try {
    await client.query('begin')
    const session = await openSession(client, token, now)
    if (!session?.actor) {
      await client.query('rollback')
      return answer(response, 401, {})
    }
    const { actor } = session
    const ctx = { client, actor, now, today: inAmsterdam(now), params, body }
    const done = await route.run(ctx)
    if (!done) {
      await client.query('rollback')
      return answer(response, 404, {})
    }
    if (done.subject) await writeAudit(client, { ...session, actor }, route.name, done.subject, now, request)
    await client.query('commit')
    answer(response, 200, done.answer)
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    parts.push(part)
    length += part.length
    if (length > 1_048_576) return null
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

type Session = { sessieId: string; accountId: string; actor: Actor | null }

async function openSession(client: pg.PoolClient, token: string, now: Date): Promise<Session | null> {
  const hash = createHash('sha256').update(token).digest()
  const [row] = await query<{ open: Session | null }>(
    client,
    'open',
    'select toegang.open($1, $2, $3::date) as open',
    [hash, now, inAmsterdam(now) satisfies Datum],
  )
  return row?.open ?? null
}

const AUDIT = `insert into audit.gebeurtenis (op, organisatie_id, gebeurtenis, resultaat, account_id, betrekking_id, actor_soort,
    actor_naam, rollen, leerling_id, object_soort, object_id, versie, onderdelen, grond, sessie, ip, verzoek_id, details)
  values ($1, $2, $3, 'gelukt', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'relatie', $14, $15, $16, $17)`

async function writeAudit(
  client: pg.PoolClient,
  session: Session & { actor: Actor },
  name: string,
  subject: Subject,
  now: Date,
  request: IncomingMessage,
): Promise<void> {
  const { actor } = session
  await query(client, 'audit', AUDIT, [
    now,
    actor.organisatieId,
    name,
    actor.accountId,
    actor.betrekkingId,
    actor.soort,
    actor.naam,
    actor.rollen,
    subject.leerlingId ?? null,
    subject.objectSoort,
    subject.objectId ?? null,
    subject.versie ?? null,
    subject.onderdelen ?? [],
    session.sessieId,
    request.socket.remoteAddress ?? null,
    randomUUID(),
    JSON.stringify(subject.details ?? {}),
  ])
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(text)
}
