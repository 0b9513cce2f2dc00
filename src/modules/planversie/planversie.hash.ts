import { createHash } from 'node:crypto'
import { canonical, type Json } from './planversie.ts'

/** SHA-256 over the canonical JSON of a version, 64 lower-case hex digits: what a consent points to. */
export function inhoudHash(snapshot: Json): string {
  return createHash('sha256').update(canonical(snapshot), 'utf8').digest('hex')
}
