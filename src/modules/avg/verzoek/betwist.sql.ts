import { sql } from 'kysely'
import { row, type Tx } from '../../../platform/database.ts'
import type { Datum } from '../../../platform/datum.ts'

/** The revision that a section is at, and the day on which it was written. */
export const findOnderdeelStand = (tx: Tx, planId: string, onderdeel: string) =>
  row<{ revisie: number; dag: Datum }>(
    tx,
    sql`select revisie, (op at time zone 'Europe/Amsterdam')::date as dag from koers.plan_onderdeel
      where plan_id = ${planId}::uuid and onderdeel = ${onderdeel}`,
  )

export async function setUitgevoerd(
  tx: Tx,
  id: string,
  u: { naam: string; op: Datum; revisie: number | null },
): Promise<void> {
  await sql`update koers.avg_verzoek set uitgevoerd_op = ${u.op}::date, uitgevoerd_naam = ${u.naam}, uitgevoerd_revisie = ${u.revisie}::int
    where id = ${id}::uuid`.execute(tx)
}
