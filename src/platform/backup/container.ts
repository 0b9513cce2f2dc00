/**
 * The outside of an archive: tar, compressed with zstd, encrypted with age. All of it streams, and all three are read
 * by other programs too: `age -d -i sleutel.txt archief | zstd -d | tar t`.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import { extract, pack } from 'tar-stream'
import { BackupError, backupText } from './backup.text.ts'

export type ArchiveWriter = {
  /** One small file. */
  add(name: string, content: Uint8Array): Promise<void>
  /** One file of a known size, as a stream. */
  addStream(name: string, size: number, content: AsyncIterable<Uint8Array>): Promise<void>
  /** Ends the archive and waits until it is on the disk. */
  close(): Promise<void>
  abort(): Promise<void>
}

/** Writes a new archive for whoever holds one of the recipients' secrets. */
export async function writeArchive(
  file: string,
  recipients: readonly string[],
  mtime: Date,
): Promise<ArchiveWriter> {
  const tar = pack()
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  const zstd = createZstdCompress()
  const compressed = pipeline(tar, zstd)
  // node:stream/web and the DOM describe the same streams in two type worlds.
  const sealed = (await encrypter.encrypt(Readable.toWeb(zstd) as never)) as unknown as ReadableStream
  const target = createWriteStream(file, { mode: 0o600, flags: 'wx' })
  const written = Promise.all([compressed, pipeline(Readable.fromWeb(sealed), target)])
  // Whoever waits for a write learns of it; until then it is no unhandled rejection.
  written.catch(() => {})
  const failed = written.then(() => new Promise<never>(() => {}))
  failed.catch(() => {})
  const entry = (name: string, size: number) => ({ name, size, mtime, mode: 0o600 })
  return {
    add: (name, content) =>
      Promise.race([
        failed,
        new Promise<void>((resolve, reject) => {
          tar.entry(entry(name, content.length), Buffer.from(content), (error) =>
            error ? reject(error) : resolve(),
          )
        }),
      ]),
    addStream: (name, size, content) => {
      const ended = new Promise<void>((resolve, reject) => {
        const sink = tar.entry(entry(name, size), (error) => (error ? reject(error) : resolve()))
        pipeline(content, sink).catch(reject)
      })
      return Promise.race([failed, ended])
    },
    close: async () => {
      tar.finalize()
      await written
      await syncToDisk(file)
    },
    abort: async () => {
      tar.destroy()
      await written.catch(() => {})
    },
  }
}

/** A name is on the disk only when its directory is. */
export async function syncToDisk(file: string): Promise<void> {
  for (const path of [file, dirname(file)]) {
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

export type ArchiveEntry = { readonly name: string; readonly content: AsyncIterable<Uint8Array> }

/**
 * Reads an archive entry by entry; each must be read to its end before the next. A byte that was changed or cut off
 * ends in an error, at the latest at the end: age authenticates every block and the last one as the last.
 * @throws BackupError naming the file
 */
export async function* readArchive(
  file: string,
  identity: string,
  onEnd?: (sha256: string) => void,
): AsyncGenerator<ArchiveEntry> {
  const hash = createHash('sha256')
  const source = createReadStream(file)
  const watch = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const fed = pipeline(source, watch)
  fed.catch(() => {})
  const tar = extract()
  let ended: Promise<unknown> | undefined
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const opened = (await decrypter.decrypt(Readable.toWeb(watch) as never)) as unknown as ReadableStream
    ended = pipeline(Readable.fromWeb(opened), createZstdDecompress(), tar)
    ended.catch(() => {})
    // An entry is a stream of bytes; its type doesn't say so.
    for await (const part of tar)
      yield { name: part.header.name, content: inWords(file, part as AsyncIterable<Uint8Array>) }
    await ended
    await fed
    onEnd?.(hash.digest('hex'))
  } catch (error) {
    throw worded(file, error)
  } finally {
    tar.destroy()
    source.destroy()
    await Promise.allSettled([ended, fed])
  }
}

/** Whoever reads an entry learns of the damage before this archive does: in the same words. */
async function* inWords(file: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content
  } catch (error) {
    throw worded(file, error)
  }
}

const worded = (file: string, error: unknown): BackupError =>
  error instanceof BackupError ? error : new BackupError(explain(file, error), { cause: error })

function explain(file: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') return backupText.geenBestand(file)
  if (/no identity matched/.test(message)) return backupText.verkeerdeSleutel(basename(file))
  return backupText.beschadigd(basename(file), code ?? message)
}

export async function collect(content: AsyncIterable<Uint8Array>, most = 256 * 1024 * 1024): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of content) {
    size += chunk.length
    if (size > most) throw new Error('too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
