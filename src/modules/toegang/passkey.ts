/** Passkeys (WebAuthn level 3): a device that checks its owner (PIN, finger, face) counts as two factors. */
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Settings } from '../../platform/settings.ts'
import type { Handtekening, Registratie } from './factor.schema.ts'

type Site = Pick<Settings, 'publicUrl'>
const siteOf = ({ publicUrl }: Site) => ({ origin: publicUrl, rpID: new URL(publicUrl).hostname })

/** Seconds that a challenge lives. */
export const UITDAGING_SECONDEN = 300

export const registrationOptions = (
  site: Site,
  account: { id: string; login: string; naam: string; bestaand: readonly string[] },
) =>
  generateRegistrationOptions({
    rpName: 'Koers',
    rpID: siteOf(site).rpID,
    userName: account.login,
    userDisplayName: account.naam,
    userID: new TextEncoder().encode(account.id),
    timeout: UITDAGING_SECONDEN * 1000,
    attestationType: 'none',
    excludeCredentials: account.bestaand.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

/** @param sleutels keys of a known account; none when who signs in is not known yet */
export const authenticationOptions = (
  site: Site,
  sleutels: readonly { sleutelId: string; vervoer: string[] }[],
) =>
  generateAuthenticationOptions({
    rpID: siteOf(site).rpID,
    timeout: UITDAGING_SECONDEN * 1000,
    userVerification: 'required',
    allowCredentials: sleutels.map(({ sleutelId, vervoer }) => ({ id: sleutelId, transports: vervoer })),
  })

/** The challenge that an answer says it signed; the database says whether we gave it. */
export function challengeOf(answer: { response: { clientDataJSON: string } }): string | null {
  try {
    const data: unknown = JSON.parse(
      Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8'),
    )
    const challenge = typeof data === 'object' && data !== null && 'challenge' in data ? data.challenge : null
    return typeof challenge === 'string' && /^[\w-]{16,200}$/.test(challenge) ? challenge : null
  } catch {
    return null
  }
}

export type NieuweSleutel = { sleutelId: string; publiek: Buffer; teller: number; vervoer: string[] }

/** Null: not made for this site, not by this challenge, or without checking its owner. */
export async function verifyRegistration(
  site: Site,
  antwoord: Registratie,
  challenge: string,
): Promise<NieuweSleutel | null> {
  const { origin, rpID } = siteOf(site)
  const found = await verifyRegistrationResponse({
    // The library's type says more exactly what the schema checked.
    response: antwoord as unknown as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => null)
  if (!found?.verified) return null
  const { credential } = found.registrationInfo
  return {
    sleutelId: credential.id,
    publiek: Buffer.from(credential.publicKey),
    teller: credential.counter,
    vervoer: antwoord.response.transports ?? [],
  }
}

/** The new counter; null when the signature is not right. */
export async function verifySignature(
  site: Site,
  antwoord: Handtekening,
  challenge: string,
  sleutel: { publiekeSleutel: Buffer; teller: number },
): Promise<number | null> {
  const { origin, rpID } = siteOf(site)
  const found = await verifyAuthenticationResponse({
    // The library's type says more exactly what the schema checked.
    response: antwoord as unknown as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: {
      id: antwoord.id,
      publicKey: new Uint8Array(sleutel.publiekeSleutel),
      // The database refuses a counter that does not go up, also under a race.
      counter: 0,
    },
    requireUserVerification: true,
  }).catch(() => null)
  return found?.verified ? found.authenticationInfo.newCounter : null
}
