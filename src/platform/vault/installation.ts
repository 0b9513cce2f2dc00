/**
 * What no school's context reaches, done as the owner of the database: a new key of the installation (the secrets of
 * accounts), and the end of the format from before there were keys. Each step is a small transaction, and what is still
 * to be done follows from the rows: cut off, it goes on when run again. Works beside a running server.
 */
import pg from 'pg'
import type { Database } from '../database.ts'
import { PLAIN } from './cipher.ts'
import type { Content } from './content.ts'
import type { Rotated } from './reencrypt.ts'
import { keyringOf, reseal } from './vault.ts'

type Row = Readonly<Record<string, unknown>>

const id = pg.escapeIdentifier
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const tableOf = ({ table }: Content): string => table.split('.').map(id).join('.')
const keyOf = (content: Content): string =>
  `case when get_byte(${id(content.column)}, 0) <> ${PLAIN} then encode(substring(${id(content.column)} from 2 for 16), 'hex')::uuid end`

/** Replaces the key of the installation. When a replacement was cut off, finishes that one. */
export async function rotateInstallation(db: Database, ownerUrl: string): Promise<Rotated> {
  const contents = (await contentsOf(db)).filter(({ owner }) => owner === 'installatie')
  return asOwner(ownerUrl, async (client) => {
    await replaceOnce(client)
    let cells = 0
    for (const content of contents) {
      for (const row of await listStale(client, content))
        if (await renew(db, client, content, row)) cells += 1
    }
    return { cells, destroyed: await destroyUnused(client, contents) }
  })
}

/** The active key seals no more; the next one who seals makes another. Waits for who is sealing with it (0023, `kluis.slot`). */
async function replaceOnce(client: pg.Client): Promise<void> {
  await client.query('begin')
  await client.query(`select pg_advisory_xact_lock(hashtextextended('kluis:installatie', 0))`)
  await client.query(`update kluis.sleutel set status = 'vervangen', vervangen_op = now()
    where soort = 'installatie' and status = 'actief'
      and not exists (select from kluis.sleutel where soort = 'installatie' and status = 'vervangen')`)
  await client.query('commit')
}

/** Which rows have a cell that a replaced key sealed, or none. */
async function listStale(client: pg.Client, content: Content): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `select ${content.row.map((name) => `${id(snake(name))} as ${id(name)}`).join(', ')} from ${tableOf(content)}
     where ${id(content.column)} is not null and not exists (select from kluis.sleutel k
       where k.soort = 'installatie' and k.status = 'actief' and k.id = ${keyOf(content)})`,
  )
  return rows
}

/** One cell under the key of now. False when somebody wrote it meanwhile: then it is already. */
function renew(db: Database, client: pg.Client, content: Content, row: Row): Promise<boolean> {
  const where = content.row.map((name, i) => `${id(snake(name))} = $${i + 1}`).join(' and ')
  const values = content.row.map((name) => row[name])
  const column = id(content.column)
  // The transaction holds the key that it seals with until the cell is written.
  return db.transaction().execute(async (tx) => {
    const found = await client.query<{ cell: Buffer | null }>(
      `select ${column} as cell from ${tableOf(content)} where ${where}`,
      values,
    )
    const cell = found.rows[0]?.cell
    if (!cell) return false
    const [sealed] = await reseal(tx, content, [{ ...row, [content.column]: cell }])
    const written = await client.query(
      `update ${tableOf(content)} set ${column} = $${values.length + 1} where ${where} and ${column} = $${values.length + 2}`,
      [...values, sealed, cell],
    )
    return written.rowCount === 1
  })
}

/** Nobody seals with a replaced key any more, so what no cell names now, no cell will. */
async function destroyUnused(client: pg.Client, contents: readonly Content[]): Promise<number> {
  const unused = contents.map(
    (content) => `and not exists (select from ${tableOf(content)} where ${keyOf(content)} = k.id)`,
  )
  const { rowCount } = await client.query(
    `update kluis.sleutel k set status = 'vernietigd', verpakt = null, vernietigd_op = now()
     where k.soort = 'installatie' and k.status = 'vervangen' ${unused.join(' ')}`,
  )
  return rowCount ?? 0
}

/**
 * From now on, and for good, a cell in the format from before there were keys does not open. The caller has seen that no
 * school has one left; here the secrets of accounts are looked at. Nothing writes that format, so none comes after it.
 * @returns false when there are still some
 */
export async function refusePlain(db: Database, ownerUrl: string): Promise<boolean> {
  const contents = (await contentsOf(db)).filter(({ owner }) => owner === 'installatie')
  return asOwner(ownerUrl, async (client) => {
    for (const content of contents) {
      const { rowCount } = await client.query(
        `select from ${tableOf(content)} where get_byte(${id(content.column)}, 0) = ${PLAIN} limit 1`,
      )
      if (rowCount !== 0) return false
    }
    await client.query('update kluis.stand set plat_geweigerd_op = now() where plat_geweigerd_op is null')
    return true
  })
}

const contentsOf = (db: Database): Promise<readonly Content[]> =>
  db.transaction().execute(async (tx) => keyringOf(tx).contents)

async function asOwner<R>(ownerUrl: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
