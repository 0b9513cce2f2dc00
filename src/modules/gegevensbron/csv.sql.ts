/** Remembered mappings: heads of columns, never a value of a cell. */
import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { BewaardeIndeling } from './csv.indeling.ts'
import type { CsvSoort } from './csv.ts'

const kolommen = sql`id, naam, soort, kop, kolommen`

export const listIndelingen = (tx: Tx) =>
  rows<BewaardeIndeling>(
    tx,
    sql`select ${kolommen} from koers.import_indeling order by soort, naam collate "nl-x-icu", id`,
  )

export const findIndeling = (tx: Tx, id: string) =>
  row<BewaardeIndeling>(tx, sql`select ${kolommen} from koers.import_indeling where id = ${id}::uuid`)

export const findIndelingOpNaam = (tx: Tx, soort: CsvSoort, naam: string) =>
  row<BewaardeIndeling>(
    tx,
    sql`select ${kolommen} from koers.import_indeling where soort = ${soort} and lower(naam) = lower(${naam})`,
  )

/** The same name again is the same mapping, changed. @returns its id */
export async function saveIndeling(tx: Tx, i: BewaardeIndeling, nu: Date): Promise<string> {
  const found = await row<{ id: string }>(
    tx,
    sql`insert into koers.import_indeling (organisatie_id, id, soort, naam, kop, kolommen, gewijzigd_op)
      values (koers.organisatie(), ${i.id}::uuid, ${i.soort}, ${i.naam}, ${i.kop}, ${JSON.stringify(i.kolommen)}::jsonb, ${nu})
      on conflict (organisatie_id, soort, lower(naam)) do update
        set naam = excluded.naam, kop = excluded.kop, kolommen = excluded.kolommen, gewijzigd_op = excluded.gewijzigd_op
      returning id`,
  )
  return found?.id ?? i.id
}

export const renameIndeling = (tx: Tx, id: string, naam: string, nu: Date) =>
  affected(
    tx,
    sql`update koers.import_indeling set naam = ${naam}, gewijzigd_op = ${nu} where id = ${id}::uuid`,
  )

export const deleteIndeling = (tx: Tx, id: string) =>
  affected(tx, sql`delete from koers.import_indeling where id = ${id}::uuid`)
