/** Ids are UUIDv7 made in Node (PostgreSQL 15 has no uuidv7()); branded, so that two kinds never swap places. */
import { randomBytes } from 'node:crypto'
import type { Id } from './id.ts'

export function newId<K extends string>(now: number = Date.now()): Id<K> {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  // The one place where a string becomes an id.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<K>
}
