/** What was established, and the registration that follows. */
import { sql } from 'kysely'
import * as z from 'zod/mini'
import { affected, row, rows, type Tx } from '../../../platform/database.ts'
import type { Datum } from '../../../platform/datum.ts'
import { defineContent } from '../../../platform/vault/content.ts'
import { openAll, seal } from '../../../platform/vault/vault.ts'

export const VASTSTELLING = defineContent({
  owner: 'leerling',
  table: 'koers.vaststelling',
  column: 'inhoud',
  row: ['id'],
})
export const vaststellingInhoud = z.strictObject({ toelichting: z.string() })

export const VASTSTELLING_SOORTEN = ['vaststelling', 'overlegnotitie', 'correctie'] as const
export type VaststellingSoort = (typeof VASTSTELLING_SOORTEN)[number]

export type VaststellingRow = {
  id: string
  versie: number
  versieHash: string
  soort: VaststellingSoort
  verzoekId: string | null
  beginOp: Datum
  doorNaam: string
  op: string
  toelichting: string
  /** Its sealed PDF was made. */
  pdf: boolean
}

/** Newest first. */
export async function listVaststellingen(tx: Tx, planId: string): Promise<VaststellingRow[]> {
  const gevonden = await rows<
    Omit<VaststellingRow, 'toelichting'> & { organisatieId: string; leerlingId: string; inhoud: Buffer }
  >(
    tx,
    sql`select s.organisatie_id, s.leerling_id, s.id, s.versie, s.versie_hash, s.soort, s.verzoek_id, s.begin_op, s.door_naam, s.op, s.inhoud,
        exists (select from koers.plan_pdf d where d.organisatie_id = s.organisatie_id and d.verzoek_id = s.verzoek_id and d.soort = 'verzegeld') as pdf
      from koers.vaststelling s where s.plan_id = ${planId}::uuid order by s.versie desc`,
  )
  const inhouden = await openAll(tx, VASTSTELLING, gevonden)
  return gevonden.map(({ inhoud: _, organisatieId: _o, leerlingId: _l, ...rest }, i) => ({
    ...rest,
    ...z.parse(vaststellingInhoud, inhouden[i]),
  }))
}

export async function insertVaststelling(
  tx: Tx,
  v: Omit<VaststellingRow, 'op' | 'doorNaam' | 'pdf'> & {
    leerlingId: string
    planId: string
    door: string | null
    naam: string
    now: Date
  },
): Promise<void> {
  const inhoud = await seal(tx, VASTSTELLING, v, { toelichting: v.toelichting })
  await sql`insert into koers.vaststelling (organisatie_id, id, leerling_id, plan_id, versie, versie_hash, soort, verzoek_id, begin_op, inhoud, door,
      door_naam, op)
    values (koers.organisatie(), ${v.id}::uuid, ${v.leerlingId}::uuid, ${v.planId}::uuid, ${v.versie}, ${v.versieHash}, ${v.soort}, ${v.verzoekId}::uuid,
      ${v.beginOp}::date, ${inhoud}, ${v.door}::uuid, ${v.naam}, ${v.now})`.execute(tx)
}

/** The round by which this version was established; null: it was not. */
export const findRondeVan = (tx: Tx, planId: string, versie: number) =>
  row<{ id: string }>(
    tx,
    sql`select v.id from koers.ondertekenverzoek v where v.plan_id = ${planId}::uuid and v.versie = ${versie} and v.stand = 'vastgesteld'
      order by v.ronde desc limit 1`,
  )

/** Moves the second axis of the plan: this version is agreed, and nothing runs. */
export const setVastgesteld = (tx: Tx, planId: string, versie: number) =>
  affected(
    tx,
    sql`update koers.plan set vastgestelde_versie = ${versie}, instemming_versie = null where id = ${planId}::uuid`,
  )

export const setRondeVastgesteld = (tx: Tx, verzoekId: string) =>
  affected(tx, sql`update koers.ondertekenverzoek set stand = 'vastgesteld' where id = ${verzoekId}::uuid`)

/** The registration that this plan asks, once. */
export const insertRodTaak = (
  tx: Tx,
  t: {
    id: string
    leerlingId: string
    planId: string
    soort: 'begin' | 'einde'
    datum: Datum
    uiterlijkOp: Datum
    now: Date
  },
) =>
  affected(
    tx,
    sql`insert into koers.rod_taak (organisatie_id, id, leerling_id, plan_id, soort, datum, uiterlijk_op, ontstaan_op)
      values (koers.organisatie(), ${t.id}::uuid, ${t.leerlingId}::uuid, ${t.planId}::uuid, ${t.soort}, ${t.datum}::date, ${t.uiterlijkOp}::date, ${t.now})
      on conflict (organisatie_id, plan_id, soort) do nothing`,
  )

export type RodRow = {
  id: string
  leerlingId: string
  planId: string
  soort: 'begin' | 'einde'
  datum: Datum
  uiterlijkOp: Datum
  gemeldOp: string | null
  gemeldNaam: string | null
  leerling: string
  leerlingnummer: string | null
}
const rod = sql`r.id, r.leerling_id, r.plan_id, r.soort, r.datum, r.uiterlijk_op, r.gemeld_op, r.gemeld_naam, l.leerlingnummer,
  concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) as leerling
  from koers.rod_taak r join koers.leerling l on l.organisatie_id = r.organisatie_id and l.id = r.leerling_id`

/**
 * What must still be entered first, then what was.
 * @param max null: all of it
 */
export async function listRodTaken(tx: Tx, max: number | null): Promise<{ items: RodRow[]; totaal: number }> {
  const gevonden = await rows<RodRow & { totaal: number }>(
    tx,
    sql`select count(*) over ()::int as totaal, ${rod} order by r.gemeld_op is not null, r.uiterlijk_op, leerling, r.id limit ${max}::int`,
  )
  return { items: gevonden.map(({ totaal: _, ...taak }) => taak), totaal: gevonden[0]?.totaal ?? 0 }
}

export const findRodTaak = (tx: Tx, id: string) =>
  row<RodRow>(tx, sql`select ${rod} where r.id = ${id}::uuid`)

export const setGemeld = (tx: Tx, id: string, gemeld: { naam: string; now: Date } | null) =>
  affected(
    tx,
    sql`update koers.rod_taak set gemeld_op = ${gemeld?.now ?? null}, gemeld_naam = ${gemeld?.naam ?? null} where id = ${id}::uuid`,
  )

/** Who teaches this pupil, by a group or by name: not the whole school's roles. */
export const listLeraren = (tx: Tx, leerlingId: string, today: Datum) =>
  rows<{ id: string }>(
    tx,
    sql`select distinct t.betrekking_id as id from toegang.toegang_tot(${leerlingId}::uuid, ${today}::date) t
      where t.soort = 'medewerker' and t.relatie in ('groep', 'leerling', 'waarneming') and 'lesadvies.lezen' = any (t.rechten)`,
  )
