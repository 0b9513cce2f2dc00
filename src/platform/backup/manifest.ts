/** What an archive says about itself: the head comes first, the manifest with all hashes last. */
import * as z from 'zod/mini'

/** Raised when an older Koers could not read the archive any more. */
export const FORMAT = 1

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const name = z.string().check(z.regex(/^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$/))
const column = z.string().check(z.regex(/^[a-z_][a-z0-9_]*$/))
const count = z.number().check(z.nonnegative())

export const headSchema = z.strictObject({
  format: z.number(),
  /** `data`: what schools wrote. `keys`: what makes it readable, kept apart and for a shorter time. */
  kind: z.enum(['data', 'keys']),
  koers: z.string(),
  postgres: z.string(),
  /** The moment of the snapshot; the two archives of one run share it. */
  takenAt: z.iso.datetime(),
  /** Which installation: the public half of the key that signs. */
  origin: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), hash: sha256 })),
  tables: z.array(z.strictObject({ name, columns: z.array(column) })),
  sequences: z.array(z.strictObject({ name, value: z.string().check(z.regex(/^\d+$/)) })),
})
export type Head = z.output<typeof headSchema>

export const manifestSchema = z.strictObject({
  format: z.number(),
  head: sha256,
  tables: z.array(z.strictObject({ name, rows: count, bytes: count, sha256 })),
  /** Jobs that wait, one JSON object per line. */
  jobs: z.strictObject({ rows: count, bytes: count, sha256 }),
  files: z.array(z.strictObject({ path: z.string(), bytes: count, sha256 })),
})
export type Manifest = z.output<typeof manifestSchema>

/** A path inside the home: plain names only, so that it never leads out of it. */
export const isSafePath = (path: string): boolean =>
  path.length <= 240 && path.split('/').every((part) => /^[\w-][\w.-]*$/.test(part))
