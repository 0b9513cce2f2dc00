/** Codes that people read and type: recovery codes, and the code of a parent. */
import { randomInt } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'

/** Without letters and digits that look alike on paper. */
const TEKENS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Ten signs, about fifty bits: `K7QX4-MB2TN`. */
export function newCode(): string {
  const signs = Array.from({ length: 10 }, () => TEKENS[randomInt(TEKENS.length)]).join('')
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}

/** Typed with small letters, spaces or without the dash: the same code. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/**
 * Fifty bits are too few for a bare SHA-256 (ASVS 6.5.2), so argon2id, with the owner as salt: one hash finds the code.
 * @param owner the id of the account, or of the parent
 */
export const codeHash = (code: string, owner: string): Promise<Buffer> =>
  hashRaw(plainCode(code), {
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
    salt: Buffer.from(`koers:${owner}`, 'utf8'),
  })
