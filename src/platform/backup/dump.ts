/** Makes the two archives of one backup: what schools wrote, and apart from it the keys that make it readable. */
import { createHash } from 'node:crypto'
import { access, constants, type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { makeDirectory } from '../make-directory.ts'
import { BackupError, backupText } from './backup.text.ts'
import { type ArchiveWriter, syncToDisk, writeArchive } from './container.ts'
import { archiveName, sweepUnfinished, unfinished } from './directory.ts'
import { type FoundFile, listFiles, oneFile } from './files.ts'
import { FORMAT, type Head, type Manifest } from './manifest.ts'
import { OWN_SECRET, signBytes, signingKey } from './secrets.ts'
import { digesting, type Schemas, type Snapshot, withSnapshot } from './snapshot.ts'
import { verifyArchive } from './verify.ts'

export type BackupSource = {
  readonly ownerUrl: string
  readonly koers: string
  /** Holds `files/`, `keys/` and the journal of what was destroyed. */
  readonly home: string
  /** Files of the key store outside the home, by the name they get in `keys/`; each must be there. */
  readonly extraKeys?: Readonly<Record<string, string>>
  readonly schemas: Schemas
}
export type BackupTarget = { readonly dataDir: string; readonly keyDir: string; readonly recipient: string }
export type Progress = (at: { readonly what: string; readonly bytes: number }) => void

export type MadeArchive = {
  readonly file: string
  readonly bytes: number
  readonly tables: number
  readonly rows: number
  readonly files: number
}
export type MadeBackup = { readonly takenAt: Date; readonly data: MadeArchive; readonly keys: MadeArchive }

/** The journal of destroyed dossiers, in the home and in the key archive. */
export const JOURNAL = 'vernietigd.log'
/** Parts of a table: small enough for memory, large enough to be few. */
const PART = 1 << 20

/**
 * One snapshot into two archives. Each gets its final name only after it has been read back from the disk and every
 * hash was right; what a crash leaves half has another name and is removed by the next run.
 * @throws BackupError when another backup runs, the directory can't be written, or reading back fails
 */
export async function makeBackup(
  source: BackupSource,
  target: BackupTarget,
  progress: Progress = () => {},
): Promise<MadeBackup> {
  await prepareDirectories([target.dataDir, target.keyDir])
  return withSnapshot(source.ownerUrl, source.schemas, async (snapshot) => {
    for (const dir of new Set([target.dataDir, target.keyDir])) await sweepUnfinished(dir)
    // Keys first: a dossier made between the two would otherwise have content and no key.
    const keys = await writeKind('keys', source, target, snapshot, progress)
    await snapshot.keysAreRead()
    const data = await writeKind('data', source, target, snapshot, progress)
    return { takenAt: snapshot.takenAt, data, keys }
  })
}

async function prepareDirectories(dirs: readonly string[]): Promise<void> {
  for (const dir of dirs) {
    try {
      makeDirectory(dir)
      await access(dir, constants.R_OK | constants.W_OK | constants.X_OK)
    } catch (error) {
      throw new BackupError(backupText.map(dir, (error as NodeJS.ErrnoException).code ?? ''), {
        cause: error,
      })
    }
  }
}

async function writeKind(
  kind: Head['kind'],
  source: BackupSource,
  target: BackupTarget,
  snapshot: Snapshot,
  progress: Progress,
): Promise<MadeArchive> {
  const dir = kind === 'data' ? target.dataDir : target.keyDir
  const file = join(dir, archiveName(kind, snapshot.takenAt))
  const half = unfinished(file)
  const keysDir = join(source.home, 'keys')
  const { key, origin } = signingKey(keysDir)
  // Read back without the secret half, which is kept elsewhere: this pair lives as long as this function.
  const witness = await generateX25519Identity()
  const recipients = [target.recipient, await identityToRecipient(witness)]
  try {
    const archive = await writeArchive(half, recipients, snapshot.takenAt)
    try {
      await fill(archive, kind, {
        source,
        snapshot,
        origin,
        progress,
        sign: (bytes) => signBytes(key, bytes),
      })
      await archive.close()
    } catch (error) {
      await archive.abort()
      throw error
    }
    const found = await verifyArchive(half, { identity: witness, origin }).catch((error) => {
      throw new BackupError(backupText.nietTeruggelezen(file), { cause: error })
    })
    await rename(half, file)
    await syncToDisk(file)
    const rows = found.manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return {
      file,
      bytes: found.bytes,
      tables: found.manifest.tables.length,
      rows,
      files: found.manifest.files.length,
    }
  } catch (error) {
    await rm(half, { force: true })
    const code = (error as NodeJS.ErrnoException).code
    const disk =
      code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS' || code === 'EDQUOT' || code === 'EIO'
    throw disk ? new BackupError(backupText.map(dirname(file), code), { cause: error }) : error
  }
}

type Filling = {
  readonly source: BackupSource
  readonly snapshot: Snapshot
  readonly origin: string
  readonly progress: Progress
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

async function fill(
  archive: ArchiveWriter,
  kind: Head['kind'],
  { source, snapshot, origin, progress, sign }: Filling,
): Promise<void> {
  const tables = await snapshot.tables(kind)
  const head: Head = {
    format: FORMAT,
    kind,
    koers: source.koers,
    postgres: snapshot.postgres,
    takenAt: snapshot.takenAt.toISOString(),
    origin,
    migrations: [...snapshot.migrations],
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    sequences: await snapshot.sequences(kind),
  }
  const headBytes = Buffer.from(JSON.stringify(head))
  await archive.add('head.json', headBytes)
  const manifest: Manifest = {
    format: FORMAT,
    head: createHash('sha256').update(headBytes).digest('hex'),
    tables: [],
    jobs: digesting().end(),
    files: [],
  }
  const report = (what: string) => (bytes: number) => progress({ what, bytes })
  for (const table of tables) {
    const digest = await addParts(
      archive,
      `table/${table.name}`,
      snapshot.copy(kind, table),
      report(table.name),
    )
    manifest.tables.push({ name: table.name, ...digest })
  }
  if (kind === 'data') manifest.jobs = await addParts(archive, 'jobs', snapshot.jobs(), report('jobs'))
  for await (const file of kind === 'data' ? dataFiles(source) : keyFiles(source)) {
    const sha256 = await addFile(archive, file)
    if (sha256 === undefined) continue
    manifest.files.push({ path: file.path, bytes: file.bytes, sha256 })
    progress({ what: 'files', bytes: file.bytes })
  }
  const manifestBytes = Buffer.from(JSON.stringify(manifest))
  await archive.add('manifest.json', manifestBytes)
  await archive.add('manifest.sig', sign(manifestBytes))
}

async function addParts(
  archive: ArchiveWriter,
  name: string,
  content: AsyncIterable<Buffer>,
  progress: (bytes: number) => void,
) {
  const digest = digesting()
  let [part, held, waiting] = [0, 0, [] as Buffer[]]
  const flush = async () => {
    if (held === 0) return
    part += 1
    await archive.add(`${name}/${String(part).padStart(6, '0')}`, Buffer.concat(waiting))
    progress(held)
    held = 0
    waiting = []
  }
  for await (const chunk of content) {
    digest.add(chunk)
    waiting.push(chunk)
    held += chunk.length
    if (held >= PART) await flush()
  }
  await flush()
  return digest.end()
}

/** The file as long as it was when it was found: a journal may grow meanwhile. Undefined when it is gone by now. */
async function addFile(archive: ArchiveWriter, file: FoundFile): Promise<string | undefined> {
  const handle = await open(file.full, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!handle) return undefined
  const hash = createHash('sha256')
  async function* content(from: FileHandle) {
    if (file.bytes === 0) return
    for await (const chunk of from.createReadStream({ end: file.bytes - 1, autoClose: false })) {
      hash.update(chunk)
      yield chunk as Uint8Array // without an encoding a stream reads bytes
    }
  }
  try {
    await archive.addStream(`file/${file.path}`, file.bytes, content(handle))
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

async function* dataFiles({ home }: BackupSource): AsyncGenerator<FoundFile> {
  for await (const file of listFiles(join(home, 'files'))) yield { ...file, path: `files/${file.path}` }
}

/** All of the key store but the secret half of the backup itself: whoever can read this archive has that one. */
async function* keyFiles({ home, extraKeys = {} }: BackupSource): AsyncGenerator<FoundFile> {
  for await (const file of listFiles(join(home, 'keys'))) {
    if (file.path !== OWN_SECRET && !Object.hasOwn(extraKeys, file.path))
      yield { ...file, path: `keys/${file.path}` }
  }
  for (const [name, full] of Object.entries(extraKeys)) {
    // A backup without it would look whole, and nobody could read the dossiers in it.
    if (!(await stat(full).catch(() => undefined))?.isFile())
      throw new BackupError(backupText.geenSleutelbestand(full))
    yield* oneFile(full, `keys/${name}`)
  }
  yield* oneFile(join(home, JOURNAL), JOURNAL)
}
