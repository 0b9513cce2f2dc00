/** Passwords: argon2id, 19 MiB, two passes (security §5.3). */
import { hash, verify } from '@node-rs/argon2'

const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), OPTIONS)

// Made once, so that an unknown account costs as much time as a wrong password (ASVS 6.3.8).
let nobody: Promise<string> | undefined

export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('geen-account')
  const matches = await verify(stored ?? (await nobody), password.normalize('NFC')).catch(() => false)
  return stored !== null && matches
}
