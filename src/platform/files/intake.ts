/**
 * The way in of every file: as it streams it is counted, recognised, cleaned and sealed onto the disk; then it is read
 * back from there, which proves that it can be, to look inside it and to have it scanned. Never more than a few frames
 * of it are in memory, but for a PDF, which only whole says what it does; and never a byte of it lies readable on the disk.
 */
import { createHash } from 'node:crypto'
import type { Upload } from '../declare.ts'
import type { Services } from '../services.ts'
import { decryptFrames, encryptFrames, type FileSecret, newFileSecret } from './frames.ts'
import { checkHead, checkInside, cleaned, type FileKind, HEAD_BYTES, kindOf } from './kinds.ts'
import { cleanName, isTooLong } from './names.ts'
import { refuse } from './problems.ts'
import { ByteReader, CutOffError } from './reader.ts'
import { type ScanState, scan } from './scan.ts'
import type { Staged } from './store.ts'

/** A file that passed, on the disk under a name that nobody finds. Not kept, it goes when its request ends. */
export type TakenFile = AsyncDisposable & {
  readonly id: string
  readonly name: string
  readonly kind: FileKind
  /** Of what is kept: a picture is smaller than it came. */
  readonly bytes: number
  readonly sha256: Buffer
  readonly scanned: ScanState
  readonly secret: FileSecret
  /** Call it in the transaction of the row: a file without a row is swept, a row without a file is a loss. */
  keep(): Promise<void>
}

/**
 * @throws AppError when the file is not taken
 */
export async function takeIn(
  { files, settings }: Pick<Services, 'files' | 'settings'>,
  upload: Upload,
  { id, at }: { id: string; at: Date },
): Promise<TakenFile> {
  const source = upload.stroom[Symbol.asyncIterator]()
  let staged: Staged | null = null
  try {
    if (isTooLong(upload.naam)) throw refuse('bestand.naam-lang')
    const name = cleanName(upload.naam)
    const kind = kindOf(name)
    const reader = new ByteReader(limited(source, settings.files.maxBytes))
    await checkHead(kind, await reader.peek(HEAD_BYTES))
    const secret = newFileSecret(id)
    const measure = { bytes: 0, hash: createHash('sha256') }
    staged = await files.put(id, encryptFrames(measured(cleaned(kind, reader), measure), secret), at)
    // What hangs behind a picture is not kept, but is read: the sender is still sending it.
    await drain(source)
    const written = staged
    const plain = () => decryptFrames(written.read(), secret)
    const inside = new ByteReader(plain())
    await checkInside(kind, inside).finally(() => inside.close())
    const scanned = await scan(settings.files.clamd, plain)
    return {
      id,
      name,
      kind,
      bytes: measure.bytes,
      sha256: measure.hash.digest(),
      scanned,
      secret,
      keep: written.keep,
      [Symbol.asyncDispose]: written.drop,
    }
  } catch (error) {
    await staged?.drop()
    // A browser reads the answer only when it has sent everything.
    await drain(source).catch(() => {})
    throw error instanceof CutOffError ? refuse('bestand.beschadigd', error) : error
  }
}

/** Reads on without looking, up to what the HTTP side lets through. */
export async function drain(source: AsyncIterator<Uint8Array>): Promise<void> {
  while (!(await source.next()).done);
}

async function* limited(source: AsyncIterator<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for (let next = await source.next(); !next.done; next = await source.next()) {
    bytes += next.value.byteLength
    if (bytes > most) throw refuse('bestand.te-groot')
    yield next.value
  }
}

async function* measured(
  source: AsyncIterable<Buffer>,
  measure: { bytes: number; hash: ReturnType<typeof createHash> },
): AsyncGenerator<Buffer> {
  for await (const piece of source) {
    measure.bytes += piece.length
    measure.hash.update(piece)
    yield piece
  }
}
