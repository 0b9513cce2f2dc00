/** The real server on a database of its own; requests go through `inject`, so no port is needed. */
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { type Clock, fixedClock } from '../../src/platform/clock.ts'
import { createLog, type Log } from '../../src/platform/log.ts'
import { readSettings, type Settings } from '../../src/platform/settings.ts'
import { createServer, ROOT, type Server } from '../../src/server.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { type SoftPasskey, softPasskey } from './passkey.ts'
import { keysOf } from './sealed.ts'

export type TestServer = Server & {
  database: TestDatabase
  clock: ReturnType<typeof fixedClock>
  stop(): Promise<void>
}

/** A Tuesday morning in the first months of the school year. */
export const START = '2026-11-17T09:00:00.000Z'

export async function startTestServer(
  /** `demo: false`: as in real use, so without the mailbox of the demo, and staff need a second factor. */
  options: {
    log?: Log
    mail?: Settings['mail']
    demo?: false
    egressLocal?: true
    limits?: Partial<Settings['limits']>
  } = {},
): Promise<TestServer> {
  const database = await createTestDatabase()
  // A home of its own, as a database of its own: files of one test file are no business of another.
  const home = join(ROOT, 'test-results', 'home', randomUUID())
  const clock: Clock & ReturnType<typeof fixedClock> = fixedClock(START)
  const settings = readSettings({ DEMO: '1', KOERS_HOME: home }, { root: ROOT })
  keysOf(database.superuserUrl, settings)
  const server = await createServer({
    settings: {
      ...settings,
      mail: options.mail,
      demo: options.demo ?? true,
      egressLocal: options.egressLocal ?? false,
      // The clock of a test stands still, so everything it does falls in one minute.
      limits: {
        ...settings.limits,
        schrijven: 1_000_000,
        zoeken: 1_000_000,
        pdf: 1_000_000,
        export: 1_000_000,
        ...options.limits,
      },
      database: { kind: 'given', appUrl: database.appUrl, ownerUrl: database.ownerUrl },
    },
    appUrl: database.appUrl,
    log: options.log ?? createLog({ level: 'silent' }),
    clock,
    pollSeconds: 0.5,
  })
  return {
    ...server,
    database,
    clock,
    stop: async () => {
      await server.close()
      await database.drop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

export type Browser = {
  /** Its cookies, by name. */
  readonly jar: Map<string, string>
  readonly get: (path: string) => Promise<LightMyRequestResponse>
  readonly send: (
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<LightMyRequestResponse>
  /** Sends one file as a form does. */
  readonly upload: (
    path: string,
    naam: string,
    inhoud: string | Uint8Array,
  ) => Promise<LightMyRequestResponse>
}

/** A browser with its own cookie jar. @param jar of another browser, to steal from or to plant in */
export function browser(server: Server, jar = new Map<string, string>()): Browser {
  const keep = (response: LightMyRequestResponse) => {
    for (const { name, value } of response.cookies) jar.set(name, value)
    return response
  }
  const cookies = () => [...jar].flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join('; ')
  const headers = () => ({
    ...(cookies() ? { cookie: cookies() } : {}),
    origin: server.services.settings.publicUrl,
  })
  return {
    jar,
    get: async (path) =>
      keep(await server.app.inject({ method: 'GET', url: `/v1${path}`, headers: headers() })),
    send: async (method, path, body, more = {}) =>
      keep(
        await server.app.inject({
          method,
          url: `/v1${path}`,
          headers: {
            ...headers(),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...more,
          },
          ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
        }),
      ),
    upload: async (path, naam, inhoud) => {
      const grens = 'koers-proef-grens'
      const kop = `--${grens}\r\ncontent-disposition: form-data; name="bestand"; filename="${naam}"\r\ncontent-type: application/octet-stream\r\n\r\n`
      return keep(
        await server.app.inject({
          method: 'POST',
          url: `/v1${path}`,
          headers: { ...headers(), 'content-type': `multipart/form-data; boundary=${grens}` },
          payload: Buffer.concat([
            Buffer.from(kop),
            Buffer.from(inhoud),
            Buffer.from(`\r\n--${grens}--\r\n`),
          ]),
        }),
      )
    },
  }
}

/** Passkeys of staff of servers that run as in real use. */
const passkeys = new WeakMap<Server, Map<string, SoftPasskey>>()

/** A browser in which somebody has signed in; in real use (`demo: false`) staff do with a passkey beside the password. */
export async function signIn(server: Server, login: string, wachtwoord: string): Promise<Browser> {
  const it = browser(server)
  const response = await it.send('POST', '/sessies', { login, wachtwoord })
  if (response.statusCode !== 201)
    throw new Error(`sign-in as ${login} failed: ${response.statusCode} ${response.body}`)
  if (server.services.settings.demo) return it
  const known = passkeys.get(server) ?? new Map<string, SoftPasskey>()
  passkeys.set(server, known)
  const key = known.get(login)
  if (key && !response.json().aangemeld) {
    const { challenge } = (await it.send('POST', '/sessies/deze/uitdaging')).json()
    const bewijs = { soort: 'passkey', antwoord: key.sign(challenge) }
    await it.send('POST', '/sessies/deze/tweede-stap', { bewijs })
  } else if ((await it.get('/sessies/deze')).json().factorNodig) {
    const made = softPasskey(server.services.settings.publicUrl)
    const { challenge } = (await it.send('POST', '/account/passkeys/_uitdaging')).json()
    await it.send('POST', '/account/passkeys', { naam: 'Proef', antwoord: made.register(challenge) })
    known.set(login, made)
  }
  return it
}
