/** Codes of an authenticator app (RFC 6238): thirty seconds, six digits, SHA-1, as every app can. */
import { generateSecret, generateURI, verifySync } from 'otplib'

export const newSecret = (): string => generateSecret({ length: 20 })

/** The address behind the QR code. */
export const totpUri = (secret: string, login: string): string =>
  generateURI({ issuer: 'Koers', label: login, secret })

/**
 * The step of thirty seconds that this code belongs to: now, or one before or after for a clock that is off.
 * @returns null for a wrong code; the caller lets a step count once, in the database
 */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const found = verifySync({
    secret,
    token: code.replace(/\s/g, ''),
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: 30,
  })
  return found.valid && 'timeStep' in found ? found.timeStep : null
}
