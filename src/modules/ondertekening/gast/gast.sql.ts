/** The way in of a guest: what only this part asks of the database. Before there is a context, through functions (migrations/0090). */
import { sql } from 'kysely'
import { affected, row, type Tx } from '../../../platform/database.ts'
import type { Datum } from '../../../platform/datum.ts'
import type { GastWijze } from '../gastweg.ts'
import type { TekenaarRow } from '../ondertekening.sql.ts'

export type NieuweGastweg = {
  readonly id: string
  readonly wijze: GastWijze
  readonly mailadres: string
  readonly telefoon: string | null
  /** Of a letter: its code is there at once. */
  readonly codeHash: Buffer | null
  readonly naam: string
  readonly now: Date
}

/** Takes the way of a signer away and ends its session. @returns 0 when there was none */
export async function deleteGastweg(tx: Tx, tekenaarId: string): Promise<number> {
  await sql`select toegang.sessies_eindig_betrekking('gast', ${tekenaarId}::uuid)`.execute(tx)
  return affected(tx, sql`delete from koers.gasttoegang where ondertekenaar_id = ${tekenaarId}::uuid`)
}

/** Beforehand `deleteGastweg`: one way per signer. */
export async function insertGastweg(
  tx: Tx,
  t: Pick<TekenaarRow, 'id' | 'leerlingId' | 'planId' | 'verzoekId' | 'ouderId'>,
  w: NieuweGastweg,
): Promise<void> {
  await sql`insert into koers.gasttoegang (organisatie_id, id, leerling_id, plan_id, verzoek_id, ondertekenaar_id, ouder_id, wijze, mailadres, telefoon,
      code_hash, gemaakt_op, gemaakt_naam)
    values (koers.organisatie(), ${w.id}::uuid, ${t.leerlingId}::uuid, ${t.planId}::uuid, ${t.verzoekId}::uuid, ${t.id}::uuid, ${t.ouderId}::uuid,
      ${w.wijze}, ${w.mailadres}, ${w.telefoon}, ${w.codeHash}, ${w.now}, ${w.naam})`.execute(tx)
}

/** Would a way of this parent work today, and may the school write to this parent about this pupil? */
export const findGastKan = (tx: Tx, t: TekenaarRow, today: Datum) =>
  row<{ leest: boolean; geenContact: boolean }>(
    tx,
    sql`select exists (select from toegang.bereik(koers.organisatie(), 'ouder', ${t.ouderId}::uuid, ${today}::date) b
          where b.recht = 'opp.lezen' and (b.overal or ${t.leerlingId}::uuid = any (b.leerlingen))) as leest,
        coalesce((select p.geen_contact from koers.postadres('ouder', ${t.ouderId}::uuid, ${t.leerlingId}::uuid, ${today}::date) p), true) as geen_contact`,
  )

/** Is this telephone or mailbox the way of another signer of the same round? Then it doesn't tell the two apart. */
export const isGedeeld = async (
  tx: Tx,
  t: TekenaarRow,
  w: Pick<NieuweGastweg, 'wijze' | 'mailadres' | 'telefoon'>,
) =>
  (
    await row<{ ja: boolean }>(
      tx,
      sql`select exists (select from koers.gasttoegang g where g.verzoek_id = ${t.verzoekId}::uuid and g.ondertekenaar_id <> ${t.id}::uuid
        and (g.telefoon = ${w.telefoon} or lower(g.mailadres) = lower(${w.mailadres}))) as ja`,
    )
  )?.ja ?? false

export type GastRow = {
  id: string
  organisatieId: string
  school: string
  wijze: GastWijze
  mailadres: string
  telefoon: string | null
  geldigTot: string
  codeOp: string | null
}

/** What stands behind a link. Null: unknown, withdrawn, shut or over. */
export const bekijkGast = (tx: Tx, link: Buffer, now: Date, today: Datum) =>
  row<GastRow>(tx, sql`select * from toegang.gast_bekijk(${link}, ${now}, ${today}::date)`)

export const vraagCode = async (tx: Tx, link: Buffer, now: Date, today: Datum): Promise<boolean> =>
  (
    await row<{ ja: boolean }>(
      tx,
      sql`select toegang.gast_code_gevraagd(${link}, ${now}, ${today}::date) as ja`,
    )
  )?.ja ?? false

export type Poging = {
  readonly uitkomst: 'goed' | 'fout' | 'gesloten' | 'werkt-niet'
  /** How many wrong tries there still are before the way shuts. */
  readonly nog: number
}

/** Counts a wrong code; a right one is not used yet. */
export const probeerCode = async (
  tx: Tx,
  link: Buffer,
  code: Buffer,
  now: Date,
  today: Datum,
): Promise<Poging> =>
  (await row<Poging>(
    tx,
    sql`select * from toegang.gast_probeer(${link}, ${code}, ${now}, ${today}::date)`,
  )) ?? { uitkomst: 'werkt-niet', nog: 0 }

export type NieuweGastsessie = {
  readonly tokenHash: Buffer
  readonly id: string
  readonly stilSeconden: number
  readonly eindigtOp: Date
  readonly ip: string
  readonly userAgent: string
}

/** Uses the code and begins the session. Null: the code does not work (any more). */
export const gaBinnen = (tx: Tx, link: Buffer, code: Buffer, now: Date, today: Datum, s: NieuweGastsessie) =>
  row<{ organisatieId: string; leerlingId: string; planId: string; ondertekenaarId: string }>(
    tx,
    sql`select * from toegang.gast_binnen(${link}, ${code}, ${now}, ${today}::date, ${s.tokenHash}, ${s.id}::uuid, ${s.stilSeconden}::int,
      ${s.eindigtOp}, ${s.ip}, ${s.userAgent})`,
  )

/** Gives a way another link, for a mail that is about to go. Null: there is nothing to send any more. */
export const geefLink = async (
  tx: Tx,
  id: string,
  link: Buffer,
  now: Date,
  today: Datum,
): Promise<string | null> =>
  (
    await row<{ tot: string | null }>(
      tx,
      sql`select toegang.gast_link(${id}::uuid, ${link}, ${now}, ${today}::date) as tot`,
    )
  )?.tot ?? null

/** Gives a way its next code, for a message that is about to go; the one before stops working. */
export const geefCode = (tx: Tx, id: string, code: Buffer, tot: Date, now: Date, today: Datum) =>
  row<{ school: string; wijze: GastWijze; telefoon: string | null }>(
    tx,
    sql`select * from toegang.gast_code(${id}::uuid, ${code}, ${tot}, ${now}, ${today}::date)`,
  )

export async function zetCodeStand(
  tx: Tx,
  id: string,
  stand: 'verzonden' | 'mislukt',
  fout: string | null,
): Promise<void> {
  await sql`select toegang.gast_code_stand(${id}::uuid, ${stand}, ${fout})`.execute(tx)
}

/** For the job: whom a mail with a code goes to. */
export const findGastAdres = (tx: Tx, id: string) =>
  row<{ wijze: GastWijze; mailadres: string; naam: string; codeOp: string | null }>(
    tx,
    sql`select g.wijze, g.mailadres, o.naam, g.code_op from koers.gasttoegang g
      join koers.ondertekenaar o on o.organisatie_id = g.organisatie_id and o.id = g.ondertekenaar_id where g.id = ${id}::uuid`,
  )
