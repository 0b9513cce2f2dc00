/** The enrolment of a pupil and the place in a group: both have days, and a mistake can be put right. */
import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'

/** Ends the enrolment and the places in groups on that day; `op` is not before the first day (checked by the command). */
export async function schrijfUit(tx: Tx, id: string, op: Datum, now: Date): Promise<void> {
  await sql`update koers.leerling set status = 'uitgeschreven', gewijzigd_op = ${now} where id = ${id}::uuid`.execute(
    tx,
  )
  await sql`update koers.inschrijving set eind_op = greatest(${op}::date, begin_op) where leerling_id = ${id}::uuid and eind_op is null`.execute(
    tx,
  )
  // A place that would only begin later never came to be.
  await sql`delete from koers.leerling_groep where leerling_id = ${id}::uuid and vanaf > ${op}::date`.execute(
    tx,
  )
  await sql`update koers.leerling_groep set tot = ${op}::date where leerling_id = ${id}::uuid and (tot is null or tot > ${op}::date)`.execute(
    tx,
  )
}

/**
 * Back to enrolled, since the file or a person was wrong. Undoes `schrijfUit`: the enrolment that ended last is open
 * again, and so are the places that ended with it in a school year that still runs. An open enrolment (a pupil who
 * only seemed to have left) stays as it is.
 */
export async function schrijfWeerIn(tx: Tx, id: string, today: Datum, now: Date): Promise<void> {
  await sql`with laatste as (
      select i.id, i.eind_op from koers.inschrijving i where i.leerling_id = ${id}::uuid
      order by i.eind_op desc nulls first, i.begin_op desc nulls last limit 1),
    open as (
      update koers.inschrijving i set eind_op = null from laatste
      where i.leerling_id = ${id}::uuid and i.id = laatste.id and laatste.eind_op is not null)
    update koers.leerling_groep lg set tot = null from laatste, koers.groep g, koers.schooljaar s
    where lg.leerling_id = ${id}::uuid and lg.tot = laatste.eind_op and g.organisatie_id = lg.organisatie_id and g.id = lg.groep_id
      and s.organisatie_id = g.organisatie_id and s.id = g.schooljaar_id and s.eind_op >= ${today}::date`.execute(
    tx,
  )
  await sql`update koers.leerling set status = 'ingeschreven', gewijzigd_op = ${now} where id = ${id}::uuid`.execute(
    tx,
  )
}

/** The first day and the place that counts, the one for later when there is one; locked until the change is in. */
export const findInschrijving = (tx: Tx, id: string, today: Datum) =>
  row<{ ingeschrevenOp: Datum | null; groepId: string | null }>(
    tx,
    sql`select (select i.begin_op from koers.inschrijving i where i.organisatie_id = l.organisatie_id and i.leerling_id = l.id
          and i.eind_op is null limit 1) as ingeschreven_op,
        (select lg.groep_id from koers.leerling_groep lg
          join koers.groep g on g.organisatie_id = lg.organisatie_id and g.id = lg.groep_id
          join koers.schooljaar s on s.organisatie_id = g.organisatie_id and s.id = g.schooljaar_id
          where lg.organisatie_id = l.organisatie_id and lg.leerling_id = l.id and (lg.tot is null or lg.tot >= ${today}::date)
            and g.soort = 'groep' and g.vervallen_op is null and s.eind_op >= ${today}::date
          order by lg.vanaf desc, g.naam limit 1) as groep_id
      from koers.leerling l where l.id = ${id}::uuid for no key update of l`,
  )

/** Corrects the first day of the running enrolment. Zero: there is none. */
export const updateBegin = (tx: Tx, leerlingId: string, op: Datum) =>
  affected(
    tx,
    sql`update koers.inschrijving set begin_op = ${op}::date where leerling_id = ${leerlingId}::uuid and eind_op is null`,
  )

/** Groups in which a pupil can be placed: of a school year that has not ended, and still in use. Next year's name their year. */
export const listPlaatsen = (tx: Tx, today: Datum) =>
  rows<{ id: string; naam: string }>(
    tx,
    sql`select g.id, case when s.begin_op <= ${today}::date then g.naam else g.naam || ' (' || s.naam || ')' end as naam
      from koers.groep g join koers.schooljaar s on s.organisatie_id = g.organisatie_id and s.id = g.schooljaar_id
      where g.soort = 'groep' and g.vervallen_op is null and s.eind_op >= ${today}::date
      order by s.begin_op, g.naam collate "nl-x-icu", g.id`,
  )

export const findPlaats = (tx: Tx, groepId: string, today: Datum) =>
  row<{ id: string; beginOp: Datum }>(
    tx,
    sql`select g.id, s.begin_op from koers.groep g
      join koers.schooljaar s on s.organisatie_id = g.organisatie_id and s.id = g.schooljaar_id
      where g.id = ${groepId}::uuid and g.soort = 'groep' and g.vervallen_op is null and s.eind_op >= ${today}::date`,
  )

/** Ends the place in the other (base) groups the day before, so that a pupil is in one of them at a time. */
export async function verplaats(
  tx: Tx,
  leerlingId: string,
  groepId: string | null,
  vanaf: Datum,
): Promise<void> {
  const hier = sql`lg.leerling_id = ${leerlingId}::uuid and (lg.tot is null or lg.tot >= ${vanaf}::date)
    and lg.groep_id is distinct from ${groepId}::uuid
    and exists (select from koers.groep g where g.organisatie_id = lg.organisatie_id and g.id = lg.groep_id and g.soort = 'groep')`
  await sql`delete from koers.leerling_groep lg where ${hier} and lg.vanaf >= ${vanaf}::date`.execute(tx)
  await sql`update koers.leerling_groep lg set tot = ${vanaf}::date - 1 where ${hier}`.execute(tx)
  if (groepId === null) return
  await sql`insert into koers.leerling_groep (organisatie_id, leerling_id, groep_id, vanaf)
    select koers.organisatie(), ${leerlingId}::uuid, ${groepId}::uuid, ${vanaf}::date
    where not exists (select from koers.leerling_groep lg where lg.leerling_id = ${leerlingId}::uuid and lg.groep_id = ${groepId}::uuid
      and (lg.tot is null or lg.tot >= ${vanaf}::date))
    on conflict (organisatie_id, leerling_id, groep_id, vanaf) do update set tot = null`.execute(tx)
}
