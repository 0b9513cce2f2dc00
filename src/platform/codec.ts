/**
 * The one way between plan content and its `bytea` column. Every stored value starts with a format byte, so that
 * encryption at rest becomes a new format here and not a new storage shape (architecture.md §3).
 */
const PLAIN_JSON = 0x01

/** Object → bytes for a `bytea` column. */
export function encodeContent(value: unknown): Buffer {
  return Buffer.concat([Buffer.from([PLAIN_JSON]), Buffer.from(JSON.stringify(value), 'utf8')])
}

/** Bytes of a `bytea` column → object. The caller parses it with its own schema. */
export function decodeContent(bytes: Buffer): unknown {
  if (bytes[0] !== PLAIN_JSON) throw new Error(`unknown content format ${bytes[0]}`)
  return JSON.parse(bytes.subarray(1).toString('utf8'))
}
