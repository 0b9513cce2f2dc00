/** Talking to the provider of a school: code with PKCE S256, state, nonce, and a signature that is always checked. */
import { createHash, timingSafeEqual } from 'node:crypto'
import * as oidc from 'openid-client'
import { EgressError } from '../../platform/egress.ts'
import type { Services } from '../../platform/services.ts'
import type { Controle } from './oidc.schema.ts'
import { isGedeeld } from './oidc.ts'

/** Clocks of two servers are never the same. */
const SKEW_S = 60
const METADATA_MS = 10 * 60_000
const MAX_PROVIDERS = 200
export const TERUG_PAD = '/aanmelden/terug'

export type Voorziening = { issuer: string; clientId: string; clientGeheim: string | null }

/** Everything that must come back unchanged follows from the bits in the browser's cookie, so nothing secret is stored. */
export function afgeleid(token: string): { state: string; nonce: string; verifier: string } {
  const van = (wat: string) => createHash('sha256').update(`koers-oidc ${wat} ${token}`).digest('base64url')
  return { state: van('state'), nonce: van('nonce'), verifier: van('verifier') }
}

/** Is this the state of the sign-in that this browser began? */
export function isStateVan(token: string, state: string | null): boolean {
  const expected = Buffer.from(afgeleid(token).state)
  const given = Buffer.from(state ?? '')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

type Where = Pick<Services, 'egress' | 'settings'>

async function discover({ egress, settings }: Where, v: Voorziening): Promise<oidc.Configuration> {
  const config = await oidc.discovery(
    new URL(v.issuer),
    v.clientId,
    { [oidc.clockTolerance]: SKEW_S },
    v.clientGeheim === null ? oidc.None() : secretAuth(v.clientGeheim),
    {
      [oidc.customFetch]: (url, options) => egress.fetch(url, options),
      timeout: 10,
      // Plain http only where the guard lets it: this very computer, by an explicit setting.
      execute: settings.egressLocal ? [oidc.allowInsecureRequests] : [],
    },
  )
  // Without this a token that came straight from the provider is believed unsigned (OpenID Connect Core §3.1.3.7 point 6).
  oidc.enableNonRepudiationChecks(config)
  return config
}

/** As the provider asks; Basic where it takes both (RFC 6749 §2.3.1). */
function secretAuth(secret: string): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)]
  return (as, client, body, headers) => {
    const methods = as.token_endpoint_auth_methods_supported
    const usePost = methods?.includes('client_secret_post') && !methods.includes('client_secret_basic')
    return (usePost ? post : basic)(as, client, body, headers)
  }
}

const known = new Map<string, { at: number; config: Promise<oidc.Configuration> }>()

/** Metadata for ten minutes; new signing keys in between are fetched by the library when a token names one. */
function configFor(where: Where, v: Voorziening): Promise<oidc.Configuration> {
  const key = createHash('sha256')
    .update(JSON.stringify([v.issuer, v.clientId, v.clientGeheim]))
    .digest('hex')
  const found = known.get(key)
  if (found && Date.now() - found.at < METADATA_MS) return found.config
  if (known.size >= MAX_PROVIDERS) known.clear()
  const config = discover(where, v)
  known.set(key, { at: Date.now(), config })
  // A provider that was down is asked again.
  config.catch(() => known.delete(key))
  return config
}

/** Where the browser goes to sign in. @param opnieuw the provider must ask who this is, whatever it remembers */
export async function adresVan(
  where: Where,
  v: Voorziening,
  token: string,
  opnieuw = false,
): Promise<string> {
  const { state, nonce, verifier } = afgeleid(token)
  const config = await configFor(where, v)
  return oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${where.settings.publicUrl}${TERUG_PAD}`,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // OpenID Connect Core §3.1.2.1; with `max_age` the token must say when it asked (`auth_time`).
    ...(opnieuw ? { prompt: 'login', max_age: '0' } : {}),
  }).href
}

export type Identiteit = { issuer: string; subject: string; claims: Readonly<Record<string, unknown>> }

/**
 * Exchanges what came back for who it is. Checks state, `iss` (RFC 9207), nonce, issuer, audience, time and signature.
 * @param vers the provider must have asked at most so many seconds ago; a token that doesn't say when is refused
 * @throws when anything of it is wrong
 */
export async function identiteitVan(
  where: Where,
  v: Voorziening,
  token: string,
  antwoord: string,
  vers?: number,
): Promise<Identiteit> {
  const { state, nonce, verifier } = afgeleid(token)
  const config = await configFor(where, v)
  // Our own address, whatever a request said it came by: only what stands after the question mark is theirs.
  const url = new URL(`${where.settings.publicUrl}${TERUG_PAD}`)
  url.search = antwoord
  const tokens = await oidc.authorizationCodeGrant(config, url, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
    ...(vers === undefined ? {} : { maxAge: vers }),
  })
  const claims = tokens.claims()
  if (vers !== undefined && Number(claims?.auth_time) > Date.now() / 1000 + SKEW_S)
    throw new Error('asked in the future')
  if (!claims || claims.sub.length > 255) throw new Error('no usable subject')
  return { issuer: claims.iss, subject: claims.sub, claims }
}

/** Does this address answer as a provider should? */
export async function controleer(where: Where, issuer: string): Promise<Controle> {
  const niet = (fout: Controle['fout']): Controle => ({ fout, issuer: null, aanmeldadres: null })
  if (isGedeeld(issuer)) return niet('gedeeld')
  try {
    await where.egress.check(issuer)
    const config = await discover(where, { issuer, clientId: 'controle', clientGeheim: null })
    const meta = config.serverMetadata()
    if (!meta.authorization_endpoint || !meta.token_endpoint || !meta.jwks_uri) return niet('geen-oidc')
    for (const adres of [meta.authorization_endpoint, meta.token_endpoint, meta.jwks_uri])
      await where.egress.check(adres)
    // A provider that doesn't say may still do it; one that lists other methods only does not.
    const pkce = meta.code_challenge_methods_supported
    if (pkce && !pkce.includes('S256')) return niet('geen-pkce')
    return { fout: null, issuer: meta.issuer, aanmeldadres: meta.authorization_endpoint }
  } catch (error) {
    return niet(egressCode(error) ?? 'geen-oidc')
  }
}

function egressCode(error: unknown): EgressError['code'] | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if (at instanceof EgressError) return at.code
  return null
}
