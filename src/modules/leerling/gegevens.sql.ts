import { sql } from 'kysely'
import { affected, rows, type Tx } from '../../platform/database.ts'
import type { Extern, Kenmerk, Toets } from './leerling.schema.ts'

export const listExternen = (tx: Tx, leerlingId: string) =>
  rows<Extern>(
    tx,
    sql`select id, instantie, naam, rol, email, telefoon from koers.externe_betrokkene where leerling_id = ${leerlingId}::uuid order by instantie collate "nl-x-icu", id`,
  )
export const listKenmerken = (tx: Tx, leerlingId: string) =>
  rows<Kenmerk>(
    tx,
    sql`select id, code, toelichting, vanaf, tot from koers.kenmerk where leerling_id = ${leerlingId}::uuid order by vanaf desc nulls last, id`,
  )
export const listToetsen = (tx: Tx, leerlingId: string) =>
  rows<Toets>(
    tx,
    sql`select id, toets, leergebied, afgenomen_op, jaargroep, vaardigheidsscore, niveau, dl, dle, opmerking from koers.toetsresultaat
      where leerling_id = ${leerlingId}::uuid order by afgenomen_op desc, toets collate "nl-x-icu", id`,
  )

/** Adds the row, or changes it when it is there already. */
export async function putExtern(tx: Tx, leerlingId: string, v: Extern, now: Date): Promise<void> {
  await sql`insert into koers.externe_betrokkene (organisatie_id, id, leerling_id, instantie, naam, rol, email, telefoon, aangemaakt_op)
    values (koers.organisatie(), ${v.id}::uuid, ${leerlingId}::uuid, ${v.instantie}, ${v.naam}, ${v.rol}, ${v.email}, ${v.telefoon}, ${now})
    on conflict (organisatie_id, id) do update set instantie = excluded.instantie, naam = excluded.naam, rol = excluded.rol,
      email = excluded.email, telefoon = excluded.telefoon`.execute(tx)
}
export async function putKenmerk(tx: Tx, leerlingId: string, v: Kenmerk, now: Date): Promise<void> {
  await sql`insert into koers.kenmerk (organisatie_id, id, leerling_id, code, toelichting, vanaf, tot, aangemaakt_op)
    values (koers.organisatie(), ${v.id}::uuid, ${leerlingId}::uuid, ${v.code}, ${v.toelichting}, ${v.vanaf}::date, ${v.tot}::date, ${now})
    on conflict (organisatie_id, id) do update set code = excluded.code, toelichting = excluded.toelichting, vanaf = excluded.vanaf, tot = excluded.tot`.execute(
    tx,
  )
}
export async function putToets(tx: Tx, leerlingId: string, v: Toets, now: Date): Promise<void> {
  await sql`insert into koers.toetsresultaat (organisatie_id, id, leerling_id, toets, leergebied, afgenomen_op, jaargroep, vaardigheidsscore, niveau, dl, dle, opmerking, aangemaakt_op)
    values (koers.organisatie(), ${v.id}::uuid, ${leerlingId}::uuid, ${v.toets}, ${v.leergebied}, ${v.afgenomenOp}::date, ${v.jaargroep}, ${v.vaardigheidsscore}::numeric,
      ${v.niveau}, ${v.dl}::smallint, ${v.dle}::smallint, ${v.opmerking}, ${now})
    on conflict (organisatie_id, id) do update set toets = excluded.toets, leergebied = excluded.leergebied, afgenomen_op = excluded.afgenomen_op,
      jaargroep = excluded.jaargroep, vaardigheidsscore = excluded.vaardigheidsscore, niveau = excluded.niveau, dl = excluded.dl, dle = excluded.dle,
      opmerking = excluded.opmerking`.execute(tx)
}

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
