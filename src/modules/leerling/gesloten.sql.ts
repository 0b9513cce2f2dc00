/** Closed dossiers: row security says that these pupils are not there, so a narrow function answers (migrations/0061). */
import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { Gesloten, GeslotenRegel } from './gesloten.schema.ts'

export const listGesloten = (tx: Tx, today: Datum) =>
  rows<GeslotenRegel>(
    tx,
    sql`select id, naam, groep_id, groep from toegang.gesloten_dossiers(null, ${today}::date)`,
  )

export const findGesloten = (tx: Tx, leerlingId: string, today: Datum) =>
  row<Gesloten>(tx, sql`select * from toegang.gesloten_dossiers(${leerlingId}::uuid, ${today}::date)`)
