/** Reads a whole archive and believes nothing: every byte, count, hash and the signature must be what it says. */
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import * as z from 'zod/mini'
import { BackupError, backupText } from './backup.text.ts'
import { type ArchiveEntry, collect, readArchive } from './container.ts'
import { FORMAT, type Head, headSchema, isSafePath, type Manifest, manifestSchema } from './manifest.ts'
import { type BackupSecret, isSigned } from './secrets.ts'
import { type Digest, digesting } from './snapshot.ts'

export type Verified = {
  readonly head: Head
  readonly manifest: Manifest
  /** Of the file as it lies on the disk. */
  readonly sha256: string
  readonly bytes: number
}

/** Who uses the content while it is checked. Each must read what it is given to its end. */
export type ArchiveReader = {
  head?(head: Head): Promise<void>
  table?(name: string, content: AsyncIterable<Uint8Array>): Promise<void>
  jobs?(content: AsyncIterable<Uint8Array>): Promise<void>
  file?(path: string, content: AsyncIterable<Uint8Array>): Promise<void>
}

/**
 * Reads an archive to its end. With a `reader` the content is handed on as it comes, so that nothing may be kept
 * before this returns: it is only then that the archive is known to be whole.
 * @throws BackupError when anything is not as it was signed
 */
export async function verifyArchive(
  file: string,
  secret: BackupSecret,
  reader: ArchiveReader = {},
): Promise<Verified> {
  let sha256 = ''
  const entries = readArchive(file, secret.identity, (hash) => {
    sha256 = hash
  })
  const pages = new Pages(entries)
  try {
    const found = await readAll(pages, secret, reader, basename(file))
    await pages.expectEnd()
    return { ...found, sha256, bytes: (await stat(file)).size }
  } catch (error) {
    if (error instanceof BackupError || !(error instanceof Damaged)) throw error
    throw new BackupError(backupText.beschadigd(basename(file), error.message), { cause: error })
  } finally {
    await entries.return(undefined)
  }
}

class Damaged extends Error {}

async function readAll(
  pages: Pages,
  secret: BackupSecret,
  reader: ArchiveReader,
  name: string,
): Promise<{ head: Head; manifest: Manifest }> {
  const headBytes = await collect(await pages.take('head.json'))
  const head = parse(headSchema, headBytes, 'head')
  if (head.format > FORMAT) throw new BackupError(backupText.nieuwerFormaat(head.format))
  await reader.head?.(head)
  const tables: Manifest['tables'] = []
  for (const table of head.tables) {
    const digest = await passOn(pages.parts(`table/${table.name}/`), (content) =>
      reader.table?.(table.name, content),
    )
    tables.push({ name: table.name, ...digest })
  }
  const jobs = await passOn(pages.parts('jobs/'), (content) => reader.jobs?.(content))
  const files: Manifest['files'] = []
  for (;;) {
    const path = await pages.nextFile()
    if (path === undefined) break
    if (!isSafePath(path)) throw new Damaged('path')
    const { sha256, bytes } = await passOn(await pages.take(`file/${path}`), (content) =>
      reader.file?.(path, content),
    )
    files.push({ path, bytes, sha256 })
  }
  const manifestBytes = await collect(await pages.take('manifest.json'))
  const signature = await collect(await pages.take('manifest.sig'), 64)
  if (!isSigned(secret.origin, manifestBytes, signature))
    throw new BackupError(backupText.geenHandtekening(name))
  const manifest = parse(manifestSchema, manifestBytes, 'manifest')
  const seen: Manifest = {
    format: manifest.format,
    head: createHash('sha256').update(headBytes).digest('hex'),
    tables,
    jobs,
    files,
  }
  for (const part of ['head', 'tables', 'jobs', 'files'] as const) {
    if (canonical(seen[part]) !== canonical(manifest[part])) throw new Damaged(part)
  }
  return { head, manifest }
}

/** Keys in one order, whoever wrote them. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

function parse<S extends z.ZodMiniType>(schema: S, bytes: Buffer, what: string): z.output<S> {
  try {
    return z.parse(schema, JSON.parse(bytes.toString('utf8')))
  } catch (error) {
    throw new Damaged(what, { cause: error })
  }
}

/** Hands content on and counts it meanwhile; reads it itself when nobody wants it. */
async function passOn(
  content: AsyncIterable<Uint8Array>,
  use: (content: AsyncIterable<Uint8Array>) => Promise<void> | undefined,
): Promise<Digest> {
  const digest = digesting()
  async function* counted() {
    for await (const chunk of content) {
      digest.add(chunk)
      yield chunk
    }
  }
  const counting = counted()
  await use(counting)
  for await (const _ of counting);
  return digest.end()
}

/** The entries in their one right order, with a look at the next name. */
class Pages {
  private next: ArchiveEntry | undefined
  private started = false
  private readonly entries: AsyncGenerator<ArchiveEntry>
  constructor(entries: AsyncGenerator<ArchiveEntry>) {
    this.entries = entries
  }
  private async peek(): Promise<ArchiveEntry | undefined> {
    if (!this.started || this.next === undefined) {
      this.started = true
      const { value, done } = await this.entries.next()
      this.next = done ? undefined : value
    }
    return this.next
  }
  async take(name: string): Promise<AsyncIterable<Uint8Array>> {
    const entry = await this.peek()
    if (entry?.name !== name) throw new Damaged(name)
    this.next = undefined
    return entry.content
  }
  /** All parts of one table, as one stream. */
  async *parts(prefix: string): AsyncGenerator<Uint8Array> {
    for (let part = 1; ; part += 1) {
      const name = `${prefix}${String(part).padStart(6, '0')}`
      if ((await this.peek())?.name !== name) return
      yield* await this.take(name)
    }
  }
  async nextFile(): Promise<string | undefined> {
    const name = (await this.peek())?.name
    return name?.startsWith('file/') ? name.slice('file/'.length) : undefined
  }
  async expectEnd(): Promise<void> {
    if ((await this.peek()) !== undefined) throw new Damaged('end')
  }
}
