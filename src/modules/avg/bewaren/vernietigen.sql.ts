/** One dossier, out of every table. Runs as the product itself, in the one transaction that also leaves the stub. */
import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../../platform/database.ts'

/** The line of a signed list, locked: a second worker waits, and then finds it done. */
export const lockGetekend = (tx: Tx, regelId: string) =>
  row<{ leerling: string; lijstId: string; getekendDoor: string | null }>(
    tx,
    sql`select v.leerling, v.lijst_id, x.getekend_door from koers.vernietiging v
      join koers.vernietigingslijst x on x.organisatie_id = v.organisatie_id and x.id = v.lijst_id
      where v.id = ${regelId}::uuid and v.status = 'getekend' for update of v`,
  )

/** Nobody changes the dossier, or puts a hold on it, between the last look and the end. */
export const lockLeerling = (tx: Tx, leerlingId: string) =>
  row<{ email: null }>(
    tx,
    sql`select null as email from koers.leerling where id = ${leerlingId}::uuid for update`,
  )

export const listPlannen = (tx: Tx, leerlingId: string) =>
  rows<{ id: string }>(tx, sql`select id from koers.plan where leerling_id = ${leerlingId}::uuid order by id`)

export const listBestanden = (tx: Tx, leerlingId: string) =>
  rows<{ id: string }>(
    tx,
    sql`select id from koers.bestand where leerling_id = ${leerlingId}::uuid
      union select bestand_id from koers.inzagepakket where leerling_id = ${leerlingId}::uuid and bestand_id is not null order by id`,
  )

export const listOuders = (tx: Tx, leerlingId: string) =>
  rows<{ id: string; email: string | null }>(
    tx,
    sql`select o.id, o.email from koers.ouder_relatie r
      join koers.ouder o on o.organisatie_id = r.organisatie_id and o.id = r.ouder_id
      where r.leerling_id = ${leerlingId}::uuid order by o.id`,
  )

export const wisTabellen = (tx: Tx, leerlingId: string) =>
  rows<{ tabel: string; aantal: number }>(
    tx,
    sql`select tabel, aantal from koers.wis_over_leerling(${leerlingId}::uuid)`,
  )

/** False: this parent has another child here and stays. */
export async function wisOuder(tx: Tx, id: string): Promise<boolean> {
  return (await affected(tx, sql`delete from koers.ouder where id = ${id}::uuid`)) > 0
}

export async function wisBetrekking(
  tx: Tx,
  soort: 'ouder' | 'leerling',
  id: string,
  email: string | null,
): Promise<void> {
  await sql`select toegang.wis_betrekking(${soort}, ${id}::uuid, ${email})`.execute(tx)
}

export async function setVernietigd(
  tx: Tx,
  regelId: string,
  r: { aantallen: Readonly<Record<string, number>>; sleutels: number; bestanden: number; now: Date },
): Promise<void> {
  await sql`update koers.vernietiging set status = 'vernietigd', aantallen = ${JSON.stringify(r.aantallen)}::jsonb,
      sleutels = ${r.sleutels}, bestanden = ${r.bestanden}, vernietigd_op = ${r.now} where id = ${regelId}::uuid`.execute(
    tx,
  )
}

export async function setOvergeslagen(tx: Tx, regelId: string, reden: string): Promise<void> {
  await sql`update koers.vernietiging set status = 'overgeslagen', overgeslagen_reden = ${reden} where id = ${regelId}::uuid`.execute(
    tx,
  )
}
