import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'

export type WaarnemingRow = {
  id: string
  medewerkerId: string
  medewerker: string
  voorMedewerkerId: string
  voor: string
  rol: string
  vanaf: Datum
  tot: Datum
}

const naam = (alias: 'm' | 'v') =>
  sql`concat_ws(' ', nullif(${sql.ref(alias)}.roepnaam, ''), nullif(${sql.ref(alias)}.voorvoegsel, ''), ${sql.ref(alias)}.achternaam)`
const waarnemingen = sql`select w.id, w.medewerker_id, ${naam('m')} as medewerker, w.voor_medewerker_id, ${naam('v')} as voor, w.rol, w.vanaf, w.tot
  from koers.waarneming w
  join koers.medewerker m on m.organisatie_id = w.organisatie_id and m.id = w.medewerker_id
  join koers.medewerker v on v.organisatie_id = w.organisatie_id and v.id = w.voor_medewerker_id
  where w.organisatie_id = koers.organisatie()`

/** Those in which this person stands in, or is stood in for. */
export const listWaarnemingen = (tx: Tx, medewerkerId: string) =>
  rows<WaarnemingRow>(
    tx,
    sql`${waarnemingen} and ${medewerkerId}::uuid in (w.medewerker_id, w.voor_medewerker_id) order by w.tot desc, w.id`,
  )

export const findWaarneming = (tx: Tx, id: string) =>
  row<WaarnemingRow>(tx, sql`${waarnemingen} and w.id = ${id}::uuid`)

/** Those that end from today up to and including this day. */
export const listAflopend = (tx: Tx, today: Datum, tot: Datum) =>
  rows<WaarnemingRow>(
    tx,
    sql`${waarnemingen} and w.vanaf <= ${today}::date and w.tot between ${today}::date and ${tot}::date order by w.tot, w.id`,
  )

/** Does this person have pupils in this role on these days: is there something to stand in for? */
export const findEigenKoppeling = (tx: Tx, medewerkerId: string, rol: string, vanaf: Datum, tot: Datum) =>
  row<{ id: string }>(
    tx,
    sql`select id from (
        select id, vanaf, tot from koers.groep_medewerker where organisatie_id = koers.organisatie() and medewerker_id = ${medewerkerId}::uuid and rol = ${rol}
        union all
        select id, vanaf, tot from koers.leerling_medewerker where organisatie_id = koers.organisatie() and medewerker_id = ${medewerkerId}::uuid and rol = ${rol}) k
      where k.vanaf <= ${tot}::date and (k.tot is null or k.tot >= ${vanaf}::date) limit 1`,
  )

type Nieuw = {
  id: string
  medewerkerId: string
  voorMedewerkerId: string
  rol: string
  vanaf: Datum
  tot: Datum
}

export const findZelfdeWaarneming = (tx: Tx, w: Nieuw) =>
  row<{ id: string }>(
    tx,
    sql`select id from koers.waarneming where organisatie_id = koers.organisatie() and medewerker_id = ${w.medewerkerId}::uuid
      and voor_medewerker_id = ${w.voorMedewerkerId}::uuid and rol = ${w.rol} and tot >= ${w.vanaf}::date and vanaf <= ${w.tot}::date limit 1`,
  )

export async function insertWaarneming(tx: Tx, w: Nieuw): Promise<void> {
  await sql`insert into koers.waarneming (organisatie_id, id, medewerker_id, voor_medewerker_id, rol, vanaf, tot)
    values (koers.organisatie(), ${w.id}::uuid, ${w.medewerkerId}::uuid, ${w.voorMedewerkerId}::uuid, ${w.rol}, ${w.vanaf}::date, ${w.tot}::date)`.execute(
    tx,
  )
}

export async function renewWaarneming(tx: Tx, id: string, op: Datum, tot: Datum): Promise<void> {
  await sql`update koers.waarneming set verlengd_op = greatest(vanaf, ${op}::date), tot = ${tot}::date
    where organisatie_id = koers.organisatie() and id = ${id}::uuid`.execute(tx)
}

/** Ends it on this day; null removes one that never began. */
export const endWaarneming = (tx: Tx, id: string, tot: Datum | null) =>
  affected(
    tx,
    tot === null
      ? sql`delete from koers.waarneming where organisatie_id = koers.organisatie() and id = ${id}::uuid`
      : sql`update koers.waarneming set tot = least(tot, ${tot}::date), verlengd_op = least(verlengd_op, ${tot}::date)
          where organisatie_id = koers.organisatie() and id = ${id}::uuid`,
  )
