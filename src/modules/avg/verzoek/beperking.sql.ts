/** Restrictions of use. What they hide is hidden by the database itself (migrations/0044). */
import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../../platform/database.ts'
import type { Datum } from '../../../platform/datum.ts'
import type { Beperking } from './beperking.schema.ts'

export type BeperkingRow = Omit<Beperking, 'doorNaam' | 'kan'> & { leerlingId: string; doorNaam: string }

const beperkingen = sql`select id, verzoek_id, leerling_id, doel_soort, doel_id, grond, reden, door_naam, op, opheffen_vanaf, opheffen_reden,
  opgeheven_op from koers.beperking`

export const listBeperkingen = (tx: Tx, verzoekId: string) =>
  rows<BeperkingRow>(
    tx,
    sql`${beperkingen} where verzoek_id = ${verzoekId}::uuid order by opgeheven_op is not null, op desc, id desc`,
  )

/** What is restricted now, as far as the actor may know it. */
export const listGeldend = (tx: Tx, leerlingId: string) =>
  rows<BeperkingRow>(
    tx,
    sql`${beperkingen} where leerling_id = ${leerlingId}::uuid and opgeheven_op is null order by op, id`,
  )

export const findBeperking = (tx: Tx, id: string) =>
  row<BeperkingRow>(tx, sql`${beperkingen} where id = ${id}::uuid`)

/** Who of the staff still reads what is restricted, for the bar above it. */
export const listZiet = (tx: Tx, leerlingId: string, today: Datum) =>
  rows<{ naam: string; behandelt: boolean }>(
    tx,
    sql`select naam, behandelt from toegang.beperkt_ziet(${leerlingId}::uuid, ${today}::date)`,
  )

/** Who works with the pupil and hears that the dossier closes or opens. */
export const listTeMelden = (tx: Tx, leerlingId: string, today: Datum) =>
  rows<{ naam: string; email: string }>(
    tx,
    sql`select naam, email from toegang.team_te_melden(${leerlingId}::uuid, ${today}::date)`,
  )

/** False: this is restricted already. */
export async function insertBeperking(
  tx: Tx,
  b: Pick<BeperkingRow, 'id' | 'verzoekId' | 'leerlingId' | 'doelSoort' | 'doelId' | 'grond' | 'reden'> & {
    naam: string
    op: Datum
  },
): Promise<boolean> {
  const gemaakt = await affected(
    tx,
    sql`insert into koers.beperking (organisatie_id, id, leerling_id, verzoek_id, doel_soort, doel_id, grond, reden, door_naam, op)
      values (koers.organisatie(), ${b.id}::uuid, ${b.leerlingId}::uuid, ${b.verzoekId}::uuid, ${b.doelSoort}, ${b.doelId}::uuid,
        ${b.grond}, ${b.reden}, ${b.naam}, ${b.op}::date) on conflict do nothing`,
  )
  return gemaakt > 0
}

export const kondigAan = (tx: Tx, id: string, a: { vanaf: Datum; reden: string; op: Datum }) =>
  affected(
    tx,
    sql`update koers.beperking set aangekondigd_op = ${a.op}::date, opheffen_vanaf = ${a.vanaf}::date, opheffen_reden = ${a.reden}
      where id = ${id}::uuid and opgeheven_op is null and opheffen_vanaf is null`,
  )

export const hefBeperkingOp = (tx: Tx, id: string, naam: string, op: Datum) =>
  affected(
    tx,
    sql`update koers.beperking set opgeheven_op = ${op}::date, opgeheven_naam = ${naam}
      where id = ${id}::uuid and opgeheven_op is null`,
  )
