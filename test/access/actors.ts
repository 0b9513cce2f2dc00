/** Who asks: one signed-in person per role, a colleague of another school, and nobody. */
import type { TestServer } from '../harness/server.ts'
import { PASSWORD, STAFF_ROLES, type World } from '../harness/world.ts'

/** In the order of the columns of the table in `expected.ts`. */
export const SCHOOL_ACTORS = [
  ...STAFF_ROLES,
  'ouder',
  'ouder_zonder_gezag',
  'ouder_ander',
  'leerling',
  // Without an account: the signer of the own pupil, by a link and a code.
  'gast',
] as const
export type SchoolActor = (typeof SCHOOL_ACTORS)[number]
export type ActorName = SchoolActor | 'buitenstaander' | 'anoniem'
export const PARENTS = [
  'ouder',
  'ouder_zonder_gezag',
  'ouder_ander',
] as const satisfies readonly SchoolActor[]

/** On the letter of the guest. */
export const GAST_CODE = '123456'

export type Aanvraag = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, unknown>>
  /** Content of one file, sent as a form does. */
  readonly upload?: string
  /** Its name; without one it is an EDEXML. */
  readonly bestandsnaam?: string
}
export type Antwoord = { readonly status: number; readonly tekst: string; readonly bytes: Buffer }
export type Vraag = (
  wie: ActorName,
  route: { readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; readonly path: string },
  aanvraag: Aanvraag,
  /** The body as text, for what JSON.stringify can't write. */
  ruw?: string,
) => Promise<Antwoord>

/** Signs everybody in once. The cookies never change: what a test does to a session is put back by `state.ts`. */
export async function signInAll(
  server: TestServer,
  { school, elders }: World,
  gastToken: string,
): Promise<Vraag> {
  const cookies = new Map<ActorName, string>()
  const aanmelding = (login: string) => cookieOf(server, '/v1/sessies', { login, wachtwoord: PASSWORD })
  for (const naam of SCHOOL_ACTORS)
    cookies.set(
      naam,
      naam === 'gast'
        ? await cookieOf(server, '/v1/gast/sessies', { token: gastToken, code: GAST_CODE })
        : await aanmelding(school.logins[naam]),
    )
  cookies.set('buitenstaander', await aanmelding(elders.logins.zorgcoordinator))
  return async (wie, { method, path }, { params = {}, query, body, upload, bestandsnaam }, ruw) => {
    const filled = path.replace(/:(\w+)/g, (_all, name: string) => {
      const value = params[name]
      if (value === undefined) throw new Error(`${path}: no value for ${name}`)
      return value
    })
    const cookie = cookies.get(wie)
    const { headers, payload } = content(body, upload, ruw, bestandsnaam)
    const response = await server.app.inject({
      method,
      url: `/v1${filled}`,
      ...(query ? { query: { ...query } } : {}),
      headers: {
        ...(cookie ? { cookie: `koers=${cookie}` } : {}),
        origin: server.services.settings.publicUrl,
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    return { status: response.statusCode, tekst: response.body, bytes: response.rawPayload }
  }
}

async function cookieOf(server: TestServer, url: string, body: object): Promise<string> {
  let token = ''
  const response = await server.app.inject({
    method: 'POST',
    url,
    headers: { origin: server.services.settings.publicUrl, 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })
  for (const { name, value } of response.cookies) if (name === 'koers') token = value
  if (!token)
    throw new Error(`sign-in with ${JSON.stringify(body)} failed: ${response.statusCode} ${response.body}`)
  return token
}

function content(
  body: Aanvraag['body'],
  upload: string | undefined,
  ruw: string | undefined,
  bestandsnaam = 'edex.xml',
) {
  if (upload !== undefined) {
    const grens = 'koers-proef-grens'
    const kop = `--${grens}\r\ncontent-disposition: form-data; name="bestand"; filename="${bestandsnaam}"\r\ncontent-type: application/octet-stream\r\n\r\n`
    return {
      headers: { 'content-type': `multipart/form-data; boundary=${grens}` },
      payload: `${kop}${upload}\r\n--${grens}--\r\n`,
    }
  }
  const text = ruw ?? (body === undefined ? undefined : JSON.stringify(body))
  return { headers: text === undefined ? {} : { 'content-type': 'application/json' }, payload: text }
}
