import { type RawBuilder, sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Extern, Gegevens, Kenmerk, Toets } from './leerling.schema.ts'

export const listExternen = (tx: Tx, leerlingId: string) =>
  rows<Extern>(
    tx,
    sql`select id, instantie, naam, rol, email, telefoon from koers.externe_betrokkene where leerling_id = ${leerlingId}::uuid order by instantie collate "nl-x-icu", id`,
  )
export const listKenmerken = (tx: Tx, leerlingId: string) =>
  rows<Gegevens['kenmerken'][number]>(
    tx,
    sql`select id, code, toelichting, vanaf, tot, koers.is_beperkt(leerling_id, id) as beperkt from koers.kenmerk where leerling_id = ${leerlingId}::uuid order by vanaf desc nulls last, id`,
  )
export const listToetsen = (tx: Tx, leerlingId: string) =>
  rows<Gegevens['toetsen'][number]>(
    tx,
    sql`select id, toets, leergebied, afgenomen_op, jaargroep, vaardigheidsscore, niveau, dl, dle, opmerking,
        koers.is_beperkt(leerling_id, id) as beperkt from koers.toetsresultaat
      where leerling_id = ${leerlingId}::uuid order by afgenomen_op desc, toets collate "nl-x-icu", id`,
  )

// One row of this pupil, locked until the change is in; null when there is none yet.
const slot = (leerlingId: string, id: string) =>
  sql`where id = ${id}::uuid and leerling_id = ${leerlingId}::uuid for no key update`
export const lockExtern = (tx: Tx, leerlingId: string, id: string) =>
  row<Omit<Extern, 'id'>>(
    tx,
    sql`select instantie, naam, rol, email, telefoon from koers.externe_betrokkene ${slot(leerlingId, id)}`,
  )
export const lockKenmerk = (tx: Tx, leerlingId: string, id: string) =>
  row<Omit<Kenmerk, 'id'>>(
    tx,
    sql`select code, toelichting, vanaf, tot from koers.kenmerk ${slot(leerlingId, id)}`,
  )
export const lockToets = (tx: Tx, leerlingId: string, id: string) =>
  row<Omit<Toets, 'id'>>(
    tx,
    sql`select toets, leergebied, afgenomen_op, jaargroep, vaardigheidsscore, niveau, dl, dle, opmerking from koers.toetsresultaat ${slot(leerlingId, id)}`,
  )

/**
 * Changes the row of this pupil, else adds it. False: the id is taken by a row of somebody else, which `on conflict
 * do update` would have changed in the name of this pupil.
 */
async function put(tx: Tx, update: RawBuilder<unknown>, insert: RawBuilder<unknown>): Promise<boolean> {
  return (await affected(tx, update)) > 0 || (await affected(tx, insert)) > 0
}

export const putExtern = (tx: Tx, leerlingId: string, v: Extern, now: Date) =>
  put(
    tx,
    sql`update koers.externe_betrokkene set instantie = ${v.instantie}, naam = ${v.naam}, rol = ${v.rol}, email = ${v.email},
        telefoon = ${v.telefoon} where id = ${v.id}::uuid and leerling_id = ${leerlingId}::uuid`,
    sql`insert into koers.externe_betrokkene (organisatie_id, id, leerling_id, instantie, naam, rol, email, telefoon, aangemaakt_op)
      values (koers.organisatie(), ${v.id}::uuid, ${leerlingId}::uuid, ${v.instantie}, ${v.naam}, ${v.rol}, ${v.email}, ${v.telefoon}, ${now})
      on conflict do nothing`,
  )

export const putKenmerk = (tx: Tx, leerlingId: string, v: Kenmerk, now: Date) =>
  put(
    tx,
    sql`update koers.kenmerk set code = ${v.code}, toelichting = ${v.toelichting}, vanaf = ${v.vanaf}::date, tot = ${v.tot}::date
      where id = ${v.id}::uuid and leerling_id = ${leerlingId}::uuid`,
    sql`insert into koers.kenmerk (organisatie_id, id, leerling_id, code, toelichting, vanaf, tot, aangemaakt_op)
      values (koers.organisatie(), ${v.id}::uuid, ${leerlingId}::uuid, ${v.code}, ${v.toelichting}, ${v.vanaf}::date, ${v.tot}::date, ${now})
      on conflict do nothing`,
  )

export const putToets = (tx: Tx, leerlingId: string, v: Toets, now: Date) =>
  put(
    tx,
    sql`update koers.toetsresultaat set toets = ${v.toets}, leergebied = ${v.leergebied}, afgenomen_op = ${v.afgenomenOp}::date,
        jaargroep = ${v.jaargroep}, vaardigheidsscore = ${v.vaardigheidsscore}::numeric, niveau = ${v.niveau}, dl = ${v.dl}::smallint,
        dle = ${v.dle}::smallint, opmerking = ${v.opmerking} where id = ${v.id}::uuid and leerling_id = ${leerlingId}::uuid`,
    sql`insert into koers.toetsresultaat (organisatie_id, id, leerling_id, toets, leergebied, afgenomen_op, jaargroep, vaardigheidsscore, niveau, dl, dle, opmerking, aangemaakt_op)
      values (koers.organisatie(), ${v.id}::uuid, ${leerlingId}::uuid, ${v.toets}, ${v.leergebied}, ${v.afgenomenOp}::date, ${v.jaargroep}, ${v.vaardigheidsscore}::numeric,
        ${v.niveau}, ${v.dl}::smallint, ${v.dle}::smallint, ${v.opmerking}, ${now})
      on conflict do nothing`,
  )

// A closed list: the name of a table is never a caller's text.
const TABELLEN = { extern: 'externe_betrokkene', kenmerk: 'kenmerk', toets: 'toetsresultaat' } as const
export type GegevenSoort = keyof typeof TABELLEN

export const existsGegeven = async (
  tx: Tx,
  soort: GegevenSoort,
  leerlingId: string,
  id: string,
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`select 1 from ${sql.table(`koers.${TABELLEN[soort]}`)} where id = ${id}::uuid and leerling_id = ${leerlingId}::uuid`,
    )
  ).length > 0

export const deleteGegeven = (tx: Tx, soort: GegevenSoort, leerlingId: string, id: string) =>
  affected(
    tx,
    sql`delete from ${sql.table(`koers.${TABELLEN[soort]}`)} where id = ${id}::uuid and leerling_id = ${leerlingId}::uuid`,
  )
