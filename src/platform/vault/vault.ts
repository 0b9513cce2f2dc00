/**
 * Sealed content: the one way between a value and its `bytea` column (docs/decisions/0011). `seal` and `open` find the
 * key by the transaction, so a caller needs to know only what the cell is and which row it is in.
 */
import type { Tx } from '../database.ts'
import { keyIdOf, openCell, sealCell } from './cipher.ts'
import { bindingOf, type Content, leerlingOf, type Place, type Sealed, type Stored } from './content.ts'
import { type Key, Keyring } from './keyring.ts'
import { destroyDossierKeys } from './vault.sql.ts'

/** Any row, as the functions below see it once the types of its declaration have done their work. */
type Row = Readonly<Record<string, unknown>>

/** The ring of the database that this transaction is on. */
export function keyringOf(tx: Tx): Keyring {
  const ring = tx.getExecutor().plugins.find((plugin) => plugin instanceof Keyring)
  if (!ring) throw new Error('this database was opened without keys')
  return ring
}

/**
 * Value → bytes for the column. Sealed with the key that the declaration asks for; made when it is the first.
 * @throws Error when the context does not reach the pupil of the row
 */
export async function seal<T extends Content>(
  tx: Tx,
  content: T,
  row: Place<T>,
  value: unknown,
): Promise<Sealed> {
  const key = await keyFor(tx, content, leerlingOf(content, row as Row))
  return sealBytes(key, content, row as Row, Buffer.from(JSON.stringify(value), 'utf8'))
}

/**
 * The same content of rows under the keys of now, for re-encryption.
 * @param rows with the columns that `Stored` asks for
 */
export async function reseal(tx: Tx, content: Content, rows: readonly Row[]): Promise<Sealed[]> {
  const opened = await openBytes(tx, content, rows)
  const sealed: Sealed[] = []
  for (const [i, row] of rows.entries()) {
    const key = await keyFor(tx, content, leerlingOf(content, row))
    sealed.push(sealBytes(key, content, row, opened[i] ?? Buffer.alloc(0)))
  }
  return sealed
}

function sealBytes(key: Key, content: Content, row: Row, plain: Uint8Array): Sealed {
  // The brand: this is the only place that makes one.
  return sealCell(key, plain, bindingOf(content, row, key.organisatieId)) as unknown as Sealed
}

async function keyFor(tx: Tx, content: Content, leerlingId: string | null): Promise<Key> {
  const ring = keyringOf(tx)
  if (content.owner === 'installatie') return present(await ring.toSeal(tx, 'installatie', null))
  if (leerlingId === null) return present(await ring.toSeal(tx, 'school', null))
  const dossier = await ring.toSeal(tx, 'dossier', leerlingId)
  if (dossier || content.owner === 'leerling') return present(dossier)
  return present(await ring.toSeal(tx, 'school', null))
}

function present(key: Key | null): Key {
  if (!key) throw new Error('the key to seal with is out of reach')
  return key
}

/**
 * Bytes of the column → value; the caller parses it with its own schema.
 * @throws Error when the cell was changed or stands in another row, column, school or pupil than it was sealed for;
 *   DestroyedKeyError when its key is no more
 */
export async function open<T extends Content>(tx: Tx, content: T, row: Stored<T>): Promise<unknown> {
  return (await openAll(tx, content, [row]))[0]
}

/** The same for many rows, with at most one query for their keys. */
export async function openAll<T extends Content>(
  tx: Tx,
  content: T,
  rows: readonly Stored<T>[],
): Promise<unknown[]> {
  const opened = await openBytes(tx, content, rows as readonly Row[]) // Stored is a Row
  return opened.map((bytes) => JSON.parse(bytes.toString('utf8')))
}

async function openBytes(tx: Tx, content: Content, rows: readonly Row[]): Promise<Buffer[]> {
  const cells = rows.map((row) => {
    const bytes = row[content.column]
    if (!Buffer.isBuffer(bytes)) throw new Error(`${content.table}.${content.column} is not selected`)
    return { row, bytes, keyId: keyIdOf(bytes) }
  })
  if (cells.some(({ keyId }) => keyId === null)) await keyringOf(tx).allowPlain(tx)
  const ids = new Set(cells.flatMap(({ keyId }) => keyId ?? []))
  const keys = ids.size === 0 ? new Map<string, Key>() : await keyringOf(tx).toOpen(tx, ids)
  return cells.map(({ row, bytes, keyId }) => {
    if (keyId === null) return bytes.subarray(1)
    const key = keys.get(keyId)
    if (!key) throw new Error(`key ${keyId} is out of reach`)
    return openWith(key, content, row, bytes)
  })
}

/** One cell with a key at hand. @throws Error when the cell is not of this row, or the key not of its school or pupil */
export function openWith(key: Key, content: Content, row: Row, bytes: Buffer): Buffer {
  const organisatieId = content.owner === 'installatie' ? null : (row.organisatieId as string) // Stored asks for it
  const leerlingId = leerlingOf(content, row)
  if (key.organisatieId !== organisatieId || (key.leerlingId !== null && key.leerlingId !== leerlingId))
    throw new Error('the key is of another dossier')
  return openCell(key, bytes, bindingOf(content, row, organisatieId))
}

/**
 * Crypto-shredding: destroys every key of these pupils. All their content is unreadable from the commit on, here and
 * in every backup of the data; other processes forget the key within a minute.
 * @returns ids of the destroyed keys, for the audit row and the destruction list
 */
export async function vernietigDossiersleutel(
  tx: Tx,
  ...leerlingIds: readonly string[]
): Promise<readonly string[]> {
  const ids = await destroyDossierKeys(tx, leerlingIds)
  keyringOf(tx).forget(ids)
  keyringOf(tx).renew(tx)
  return ids
}
