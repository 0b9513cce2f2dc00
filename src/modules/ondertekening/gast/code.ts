/** The code of a guest: six digits, kept as a slow hash only. */
import { randomInt } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'

/** Also the ones that begin with a zero. */
export const nieuweCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/**
 * A million codes are soon tried on a bare hash (ASVS 6.5.2), so argon2id, with the way as salt: the same code of two ways is not the
 * same hash.
 * @param weg the id of the way; of an unknown link any id, so that it takes as long
 */
export const gastCodeHash = (code: string, weg: string): Promise<Buffer> =>
  hashRaw(code, {
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
    salt: Buffer.from(`koers-gast:${weg}`, 'utf8'),
  })
