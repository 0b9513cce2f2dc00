/** Cells of any declared content, found and rewritten by their key. Names come from declarations, never from input. */
import { type RawBuilder, sql } from 'kysely'
import { affected, row, rows, type Tx } from '../database.ts'
import type { Content, Sealed } from './content.ts'

export type Row = Readonly<Record<string, unknown>>

const column = (name: string): RawBuilder<unknown> =>
  sql.ref(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
const columnsOf = (content: Content): string[] => [
  ...new Set([
    ...(content.owner === 'installatie' ? [] : ['organisatieId']),
    ...(content.owner.startsWith('leerling') ? ['leerlingId'] : []),
    ...content.row,
  ]),
]
const keyOf = (content: Content): RawBuilder<unknown> =>
  sql`case when get_byte(${column(content.column)}, 0) = 2
    then encode(substring(${column(content.column)} from 2 for 16), 'hex')::uuid end`

/** What says which rows, of the cells that the key of now did not seal; of one pupil, or of the school. */
export const listStale = (tx: Tx, content: Content, leerlingId: string | null) =>
  rows<Row>(
    tx,
    sql`select ${sql.join(columnsOf(content).map(column))} from ${sql.table(content.table)}
      where ${column(content.column)} is not null
        ${leerlingId === null ? sql`` : sql`and leerling_id = ${leerlingId}::uuid`}
        and not exists (select from kluis.overzicht() k where k.status = 'actief' and k.id = ${keyOf(content)})`,
  )

/** The row again, with its cell; null when it is gone or empty now. */
export const findCell = (tx: Tx, content: Content, found: Row) =>
  row<Row>(
    tx,
    sql`select ${sql.join([...columnsOf(content), content.column].map(column))} from ${sql.table(content.table)}
      where ${column(content.column)} is not null and ${isRow(content, found)}`,
  )

/** @returns false when somebody wrote the cell meanwhile: then it is sealed with the key of now */
export async function rewriteCell(
  tx: Tx,
  content: Content,
  found: Row,
  was: unknown,
  sealed: Sealed,
): Promise<boolean> {
  if (content.rewrite !== undefined) {
    const done = await row<{ n: number }>(
      tx,
      sql`select ${sql.ref(content.rewrite)}(${found.id}::uuid, ${was}, ${sealed}) as n`,
    )
    return done?.n === 1
  }
  const n = await affected(
    tx,
    sql`update ${sql.table(content.table)} set ${column(content.column)} = ${sealed}
      where ${isRow(content, found)} and ${column(content.column)} = ${was}`,
  )
  return n === 1
}

const isRow = (content: Content, found: Row): RawBuilder<unknown> =>
  sql.join(
    content.row.map((name) => sql`${column(name)} = ${found[name]}`),
    sql` and `,
  )

/** The keys that cells of this content are sealed with. */
export const listUsedKeys = async (tx: Tx, content: Content): Promise<string[]> =>
  (
    await rows<{ id: string | null }>(
      tx,
      sql`select distinct ${keyOf(content)} as id from ${sql.table(content.table)} where ${column(content.column)} is not null`,
    )
  ).flatMap(({ id }) => id ?? [])
