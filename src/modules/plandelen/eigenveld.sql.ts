import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { EigenVeld } from './eigenveld.schema.ts'

const columns = sql`id, onderdeel, soort, label, hulp, verplicht, verborgen, keuzes`

/** Also those that were removed, hidden: content of a plan may point to them. In order within a section. */
export const listEigenVelden = (tx: Tx, plansoort: 'opp') =>
  rows<EigenVeld>(
    tx,
    sql`select id, onderdeel, soort, label, hulp, verplicht, (verborgen or verwijderd_op is not null) as verborgen, keuzes
      from koers.eigen_veld where organisatie_id = koers.organisatie() and plansoort = ${plansoort}
      order by onderdeel, volgorde, id`,
  )

/** Those that the school manages: without the removed ones. */
export const listBeheerbaar = (tx: Tx, plansoort: 'opp') =>
  rows<EigenVeld>(
    tx,
    sql`select ${columns} from koers.eigen_veld where organisatie_id = koers.organisatie() and plansoort = ${plansoort}
      and verwijderd_op is null order by onderdeel, volgorde, id`,
  )

export const findEigenVeld = (tx: Tx, id: string) =>
  row<EigenVeld>(
    tx,
    sql`select ${columns} from koers.eigen_veld where organisatie_id = koers.organisatie() and id = ${id}::uuid and verwijderd_op is null`,
  )

/** One at a time per section, so that the bound on their number holds. */
export async function lockOnderdeel(tx: Tx, onderdeel: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(koers.organisatie()::text || 'eigen_veld' || ${onderdeel}, 0))`.execute(
    tx,
  )
}

export async function insertEigenVeld(
  tx: Tx,
  veld: EigenVeld & { plansoort: 'opp'; volgorde: number; now: Date },
): Promise<void> {
  await sql`insert into koers.eigen_veld (organisatie_id, id, plansoort, onderdeel, soort, label, hulp, verplicht, keuzes, volgorde, verborgen, aangemaakt_op)
    values (koers.organisatie(), ${veld.id}::uuid, ${veld.plansoort}, ${veld.onderdeel}, ${veld.soort}, ${veld.label}, ${veld.hulp},
      ${veld.verplicht}, ${JSON.stringify(veld.keuzes)}::jsonb, ${veld.volgorde}, ${veld.verborgen}, ${veld.now})`.execute(
    tx,
  )
}

export async function updateEigenVeld(tx: Tx, veld: EigenVeld): Promise<void> {
  await sql`update koers.eigen_veld set label = ${veld.label}, hulp = ${veld.hulp}, verplicht = ${veld.verplicht},
    verborgen = ${veld.verborgen}, keuzes = ${JSON.stringify(veld.keuzes)}::jsonb
    where organisatie_id = koers.organisatie() and id = ${veld.id}::uuid`.execute(tx)
}

/** Puts the fields of a section in this order. */
export async function orderEigenVelden(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update koers.eigen_veld v set volgorde = o.plek from unnest(${[...ids]}::uuid[]) with ordinality as o (id, plek)
    where v.organisatie_id = koers.organisatie() and v.id = o.id`.execute(tx)
}

/** Out of management and out of the wizard; its words stay for the plans that hold content of it. */
export async function removeEigenVeld(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`update koers.eigen_veld set verwijderd_op = ${now} where organisatie_id = koers.organisatie() and id = ${id}::uuid`.execute(
    tx,
  )
}
