/** Tasks that make a file of many plans. */
import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import { type FileSecret, packSecret, unpackSecret } from '../../platform/files/frames.ts'
import { defineContent } from '../../platform/vault/content.ts'
import { open, seal } from '../../platform/vault/vault.ts'

/** What opens the file of a task: of many pupils, so with the key of the school. */
export const EXPORT = defineContent({ owner: 'school', table: 'koers.taak', column: 'sleutel', row: ['id'] })

export type TaakRow = {
  id: string
  soort: string
  status: 'wacht' | 'bezig' | 'klaar' | 'mislukt' | 'geannuleerd'
  invoer: Record<string, unknown>
  voortgang: number
  totaal: number
  bestand: string | null
  foutcode: string | null
  gemaaktOp: string
  klaarOp: string | null
}

/** A task of the one who asks; nobody else's. A file with a plan that was restricted afterwards is not there any more. */
export const findTaak = (tx: Tx, id: string) =>
  row<TaakRow>(
    tx,
    sql`select id, soort, status, invoer, voortgang, totaal, bestand, foutcode, gemaakt_op, klaar_op from koers.taak
      where id = ${id}::uuid and account_id = koers.account() and not koers.plannen_beperkt(plan_ids)`,
  )

export async function insertTaak(
  tx: Tx,
  t: { id: string; soort: string; invoer: Record<string, string>; totaal: number; now: Date },
): Promise<void> {
  await sql`insert into koers.taak (organisatie_id, id, soort, status, account_id, invoer, totaal, gemaakt_op)
    values (koers.organisatie(), ${t.id}::uuid, ${t.soort}, 'wacht', koers.account(), ${JSON.stringify(t.invoer)}::jsonb, ${t.totaal}, ${t.now})`.execute(
    tx,
  )
}

/** Marks a task as running, with the plans whose content is going into its file. False: it was cancelled. */
export async function startTaak(tx: Tx, id: string, planIds: readonly string[]): Promise<boolean> {
  const touched = await affected(
    tx,
    sql`update koers.taak set status = 'bezig', voortgang = 0, totaal = ${planIds.length}, plan_ids = ${[...planIds]}::uuid[]
      where id = ${id}::uuid and status in ('wacht', 'bezig')`,
  )
  return touched > 0
}

/** False: it was cancelled, or a plan in it was deleted. */
export async function progressTaak(tx: Tx, id: string, voortgang: number): Promise<boolean> {
  return (
    (await affected(
      tx,
      sql`update koers.taak set voortgang = ${voortgang} where id = ${id}::uuid and status = 'bezig'`,
    )) > 0
  )
}

/** Ends a running task; false when it was cancelled meanwhile, also by the deletion of a plan: then no file may stay. */
export async function finishTaak(
  tx: Tx,
  id: string,
  uitkomst: { bestand: string; secret: FileSecret } | { foutcode: string },
  now: Date,
): Promise<boolean> {
  const klaar = 'bestand' in uitkomst
  const sleutel = klaar ? await seal(tx, EXPORT, { id }, packSecret(uitkomst.secret)) : null
  const touched = await affected(
    tx,
    sql`update koers.taak set status = ${klaar ? 'klaar' : 'mislukt'}, bestand = ${klaar ? uitkomst.bestand : null}, sleutel = ${sleutel},
        foutcode = ${klaar ? null : uitkomst.foutcode}, klaar_op = ${now}
      where id = ${id}::uuid and status in ('wacht', 'bezig')`,
  )
  return touched > 0
}

/** What opens the file of the own task; null when it has none (any more). */
export async function findExportSecret(tx: Tx, id: string): Promise<FileSecret | null> {
  const taak = await row<{ organisatieId: string; sleutel: Buffer | null }>(
    tx,
    sql`select organisatie_id, sleutel from koers.taak where id = ${id}::uuid and account_id = koers.account()`,
  )
  if (!taak?.sleutel) return null
  return unpackSecret(
    await open(tx, EXPORT, { id, organisatieId: taak.organisatieId, sleutel: taak.sleutel }),
  )
}

export async function cancelTaak(tx: Tx, id: string, now: Date): Promise<boolean> {
  return (
    (await affected(
      tx,
      sql`update koers.taak set status = 'geannuleerd', klaar_op = ${now} where id = ${id}::uuid
        and account_id = koers.account() and status in ('wacht', 'bezig')`,
    )) > 0
  )
}

export const findGroep = (tx: Tx, id: string) =>
  row<{ id: string; naam: string }>(tx, sql`select id, naam from koers.groep where id = ${id}::uuid`)

/** The active plans of the pupils who are in the group today. */
export const listGroepPlannen = (tx: Tx, groepId: string, today: Datum) =>
  rows<{ planId: string; leerlingId: string }>(
    tx,
    sql`select distinct p.id as plan_id, p.leerling_id from koers.plan p
      join koers.leerling_groep lg on lg.organisatie_id = p.organisatie_id and lg.leerling_id = p.leerling_id
      where lg.groep_id = ${groepId}::uuid and lg.vanaf <= ${today}::date and (lg.tot is null or lg.tot >= ${today}::date)
        and p.soort = 'opp' and p.publicatie = 'gepubliceerd' and not koers.plannen_beperkt(array[p.id]) order by p.id`,
  )
