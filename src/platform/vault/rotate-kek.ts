/**
 * A new KEK: every key that the old one wrapped, in a new wrapping; content stays as it is, so it takes seconds. Runs
 * as the owner of the database, since no context reaches the keys of every school. Cut off, it goes on when run again:
 * the file holds both until nothing needs the old one.
 */
import pg from 'pg'
import type { Settings } from '../settings.ts'
import { unwrapKey, wrapKey } from './cipher.ts'
import { type Kek, kekFile, newKek, readKeks, writeKekFile } from './kek.ts'
import { wrappingOf } from './keyring.ts'
import type { PackedKey } from './vault.sql.ts'
import { vaultText as text, VaultError } from './vault.text.ts'

/** @returns how many keys were wrapped anew. @throws VaultError when the file does not fit the keys */
export async function rotateKek(
  ownerUrl: string,
  settings: Pick<Settings, 'home' | 'keyFile' | 'demo'>,
): Promise<number> {
  const file = kekFile(settings)
  const keks = await readKeks(file, settings)
  if (!keks) throw new VaultError(text.missing(file))
  const [current, ...older] = keks
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const next = older.length > 0 ? current : newKek()
    if (older.length === 0) await writeKekFile(file, [next, current])
    const old = older.length > 0 ? older : [current]
    let count = await rewrapAll(client, next, old)
    // From here on nobody makes a key in the old wrapping unseen: who makes one reads the file under this lock.
    await client.query(`select pg_advisory_lock(hashtext('koers.kek'))`)
    count += await rewrapAll(client, next, old)
    await writeKekFile(file, [next])
    return count
  } finally {
    await client.end()
  }
}

async function rewrapAll(client: pg.Client, next: Kek, old: readonly Kek[]): Promise<number> {
  const { rows } = await client.query<PackedKey & { verpakt: Buffer }>(
    `select id, soort, organisatie_id as "organisatieId", leerling_id as "leerlingId", verpakt, kek
     from kluis.sleutel where kek <> $1 and verpakt is not null`,
    [next.fingerprint],
  )
  for (const key of rows) {
    const kek = old.find(({ fingerprint }) => fingerprint === key.kek)
    if (!kek) throw new VaultError(text.wrong('KEK'))
    const binding = wrappingOf(key)
    const wrapped = wrapKey(next.secret, unwrapKey(kek.secret, key.verpakt, binding), binding)
    await client.query(`update kluis.sleutel set kek = $2, verpakt = $3 where id = $1 and verpakt = $4`, [
      key.id,
      next.fingerprint,
      wrapped,
      key.verpakt,
    ])
  }
  return rows.length
}
