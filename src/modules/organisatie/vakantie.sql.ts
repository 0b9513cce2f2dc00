import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { Vakantie, VakantieAntwoord } from './vakantie.ts'

/** All of the school, earliest first. */
export const listVakanties = (tx: Tx) =>
  rows<VakantieAntwoord>(
    tx,
    sql`select id, schooljaar_id, naam, begin_op, eind_op from koers.vakantie where organisatie_id = koers.organisatie()
      order by begin_op, eind_op, naam`,
  )

export const listVakantiesVan = (tx: Tx, schooljaarId: string) =>
  rows<VakantieAntwoord>(
    tx,
    sql`select id, schooljaar_id, naam, begin_op, eind_op from koers.vakantie
      where organisatie_id = koers.organisatie() and schooljaar_id = ${schooljaarId}::uuid order by begin_op, eind_op, naam`,
  )

/** A holiday with the days of its school year. */
export const findVakantie = (tx: Tx, id: string, slot = false) =>
  row<VakantieAntwoord & { jaarBegin: Datum; jaarEind: Datum }>(
    tx,
    sql`select v.id, v.schooljaar_id, v.naam, v.begin_op, v.eind_op, j.begin_op as jaar_begin, j.eind_op as jaar_eind
      from koers.vakantie v join koers.schooljaar j on j.organisatie_id = v.organisatie_id and j.id = v.schooljaar_id
      where v.organisatie_id = koers.organisatie() and v.id = ${id}::uuid ${slot ? sql`for no key update of v` : sql``}`,
  )

/** The school year just before this one. */
export const findVorigJaar = (tx: Tx, schooljaarId: string) =>
  row<{ id: string }>(
    tx,
    sql`select v.id from koers.schooljaar v join koers.schooljaar j on j.organisatie_id = v.organisatie_id and j.id = ${schooljaarId}::uuid
      where v.organisatie_id = koers.organisatie() and v.begin_op < j.begin_op order by v.begin_op desc limit 1`,
  )

export async function insertVakantie(
  tx: Tx,
  v: Vakantie & { id: string; schooljaarId: string },
): Promise<void> {
  await sql`insert into koers.vakantie (organisatie_id, id, schooljaar_id, naam, begin_op, eind_op)
    values (koers.organisatie(), ${v.id}::uuid, ${v.schooljaarId}::uuid, ${v.naam}, ${v.beginOp}::date, ${v.eindOp}::date)`.execute(
    tx,
  )
}

export async function updateVakantie(tx: Tx, v: Vakantie & { id: string }): Promise<void> {
  await sql`update koers.vakantie set naam = ${v.naam}, begin_op = ${v.beginOp}::date, eind_op = ${v.eindOp}::date
    where organisatie_id = koers.organisatie() and id = ${v.id}::uuid`.execute(tx)
}

export async function deleteVakantie(tx: Tx, id: string): Promise<void> {
  await sql`delete from koers.vakantie where organisatie_id = koers.organisatie() and id = ${id}::uuid`.execute(
    tx,
  )
}
