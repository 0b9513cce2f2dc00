/** What only the school's side of a round asks of the database. */
import { sql } from 'kysely'
import * as z from 'zod/mini'
import { affected, row, rows, type Tx } from '../../../platform/database.ts'
import type { Datum } from '../../../platform/datum.ts'
import { openAll, seal } from '../../../platform/vault/vault.ts'
import { antwoordenSchema, type WachtRegel } from '../ondertekening.schema.ts'
import { REACTIE, type TekenaarRow } from '../ondertekening.sql.ts'
import { WACHT_MAX } from '../wacht.ts'
import type { Collega } from './kandidaten.ts'

/** Colleagues who read this plan, by whichever relation; who also reads how a round stands can be the second one of a reaction. */
export const listCollegas = (tx: Tx, leerlingId: string, today: Datum) =>
  rows<Collega>(
    tx,
    sql`select t.betrekking_id as id, min(t.naam) as naam, coalesce(min(nullif(m.functie, '')), '') as functie,
        bool_or('opp.concept_lezen' = any (t.rechten)) as leest_ronde
      from toegang.toegang_tot(${leerlingId}::uuid, ${today}::date) t
      join koers.medewerker m on m.organisatie_id = koers.organisatie() and m.id = t.betrekking_id
      where t.soort = 'medewerker' and t.relatie <> 'noodtoegang' and 'opp.lezen' = any (t.rechten) group by t.betrekking_id order by 2`,
  )

export const findPupil = (tx: Tx, leerlingId: string, today: Datum) =>
  row<{ id: string; naam: string; account: boolean }>(
    tx,
    sql`select l.id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) as naam,
        exists (select from toegang.toegang_tot(l.id, ${today}::date) t where t.soort = 'leerling' and t.account) as account
      from koers.leerling l where l.id = ${leerlingId}::uuid`,
  )

export type OuderAdres = { ouderId: string; email: string | null; telefoon: string | null }

/** Where the parents can be reached, for who reads that. */
export const listOuderAdressen = (tx: Tx, leerlingId: string) =>
  rows<OuderAdres>(
    tx,
    sql`select o.id as ouder_id, nullif(o.email, '') as email, nullif(o.telefoon, '') as telefoon from koers.ouder_relatie r
      join koers.ouder o on o.organisatie_id = r.organisatie_id and o.id = r.ouder_id where r.leerling_id = ${leerlingId}::uuid`,
  )

export const reactieInhoud = z.strictObject({
  gezien: z.boolean(),
  antwoorden: antwoordenSchema,
  opmerking: z.string(),
})

type RuweReactie = {
  organisatieId: string
  id: string
  leerlingId: string
  ondertekenaarId: string
  wijze: 'papier' | 'mondeling'
  gegevenOp: Datum
  scanId: string | null
  inhoud: Buffer
  door: string
  doorNaam: string
  getuigeId: string
  getuigeNaam: string
  op: string
}
export type ReactieRow = Omit<RuweReactie, 'inhoud'> & z.output<typeof reactieInhoud>

/** Reactions that wait for the second member of staff: of one signer, or of a whole plan. */
export async function listReacties(
  tx: Tx,
  van: { planId: string } | { tekenaarId: string },
): Promise<ReactieRow[]> {
  const waar =
    'planId' in van ? sql`r.plan_id = ${van.planId}::uuid` : sql`r.ondertekenaar_id = ${van.tekenaarId}::uuid`
  const gevonden = await rows<RuweReactie>(
    tx,
    sql`select r.organisatie_id, r.id, r.leerling_id, r.ondertekenaar_id, r.wijze, r.gegeven_op, r.scan_id, r.inhoud, r.door, r.door_naam, r.getuige_id,
        coalesce(concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam), '') as getuige_naam, r.op
      from koers.reactie r left join koers.medewerker m on m.organisatie_id = r.organisatie_id and m.id = r.getuige_id where ${waar}`,
  )
  const inhouden = await openAll(tx, REACTIE, gevonden)
  return gevonden.map(({ inhoud: _, ...rest }, i) => ({ ...rest, ...z.parse(reactieInhoud, inhouden[i]) }))
}

export async function insertReactie(
  tx: Tx,
  t: Pick<TekenaarRow, 'id' | 'leerlingId' | 'planId' | 'ouderId'>,
  r: Pick<ReactieRow, 'id' | 'wijze' | 'gegevenOp' | 'scanId' | 'door' | 'doorNaam' | 'getuigeId'> &
    z.output<typeof reactieInhoud> & { now: Date },
): Promise<void> {
  const inhoud = await seal(tx, REACTIE, { id: r.id, leerlingId: t.leerlingId }, {
    gezien: r.gezien,
    antwoorden: r.antwoorden,
    opmerking: r.opmerking,
  } satisfies z.output<typeof reactieInhoud>)
  await sql`insert into koers.reactie (organisatie_id, id, leerling_id, plan_id, ondertekenaar_id, ouder_id, wijze, gegeven_op, scan_id, inhoud, door, door_naam,
      getuige_id, op)
    values (koers.organisatie(), ${r.id}::uuid, ${t.leerlingId}::uuid, ${t.planId}::uuid, ${t.id}::uuid, ${t.ouderId}::uuid, ${r.wijze}, ${r.gegevenOp}::date,
      ${r.scanId}::uuid, ${inhoud}, ${r.door}::uuid, ${r.doorNaam}, ${r.getuigeId}::uuid, ${r.now})`.execute(
    tx,
  )
}

export const deleteReactie = (tx: Tx, id: string) =>
  affected(tx, sql`delete from koers.reactie where id = ${id}::uuid`)

/** A scan: an attachment of this pupil. */
export const findScan = (tx: Tx, leerlingId: string, id: string) =>
  row<{ id: string; sha256: string }>(
    tx,
    sql`select id, sha256 from koers.bestand where id = ${id}::uuid and leerling_id = ${leerlingId}::uuid`,
  )

/**
 * Everybody whom a round waits for, of all pupils within reach: late first. Whose reaction was noted has done what was asked.
 * @returns at most `WACHT_MAX` of them, and how many there are
 */
export async function listWachtOp(
  tx: Tx,
  today: Datum,
  wie: string | null,
): Promise<{ items: WachtRegel[]; totaal: number }> {
  const gevonden = await rows<WachtRegel & { totaal: number }>(
    tx,
    sql`select count(*) over ()::int as totaal, o.id as tekenaar_id, v.id as verzoek_id, v.plan_id as opp_id, v.leerling_id, o.naam, o.relatie, o.soort, o.stand, v.versie,
        o.uitgenodigd_op, v.termijn_op, o.herinneringen, coalesce(v.aangemaakt_door = ${wie}::uuid, false) as van_mij,
        concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) as leerling,
        coalesce((select g.naam from koers.leerling_groep lg join koers.groep g on g.organisatie_id = lg.organisatie_id and g.id = lg.groep_id
          where lg.organisatie_id = l.organisatie_id and lg.leerling_id = l.id and lg.vanaf <= ${today}::date and (lg.tot is null or lg.tot >= ${today}::date)
          order by g.soort = 'groep' desc, lg.vanaf desc, g.naam limit 1), '') as groep
      from koers.ondertekenaar o
      join koers.ondertekenverzoek v on v.organisatie_id = o.organisatie_id and v.id = o.verzoek_id
      join koers.leerling l on l.organisatie_id = o.organisatie_id and l.id = o.leerling_id
      where v.stand = 'loopt' and o.stand in ('uitgenodigd', 'bekeken', 'vraag_gesteld')
        and not exists (select from koers.reactie r where r.organisatie_id = o.organisatie_id and r.ondertekenaar_id = o.id)
      order by v.termijn_op, o.uitgenodigd_op, leerling, o.naam, o.id limit ${WACHT_MAX}`,
  )
  return { items: gevonden.map(({ totaal: _, ...regel }) => regel), totaal: gevonden[0]?.totaal ?? 0 }
}

/** Which version runs for consent; null: none. */
export const setInstemmingVersie = (tx: Tx, planId: string, versie: number | null) =>
  affected(tx, sql`update koers.plan set instemming_versie = ${versie}::int where id = ${planId}::uuid`)

/** Who may be due for a reminder; the rule says who is. */
export type TeHerinneren = Pick<
  TekenaarRow,
  | 'id'
  | 'soort'
  | 'ouderId'
  | 'medewerkerId'
  | 'leerlingId'
  | 'planId'
  | 'verzoekId'
  | 'stand'
  | 'uitgenodigdOp'
  | 'herinneringen'
> & { readonly herinnerNa: number[] }

const teHerinneren = sql`from koers.ondertekenaar o
  join koers.ondertekenverzoek v on v.organisatie_id = o.organisatie_id and v.id = o.verzoek_id
  where o.organisatie_id = koers.organisatie() and v.stand = 'loopt' and v.herinner_na <> '{}' and not koers.plannen_beperkt(array[v.plan_id])
    and o.stand in ('uitgenodigd', 'bekeken', 'vraag_gesteld') and o.herinneringen < cardinality(v.herinner_na)
    and not exists (select from koers.reactie r where r.organisatie_id = o.organisatie_id and r.ondertekenaar_id = o.id)`

export const listTeHerinneren = (tx: Tx) =>
  rows<{ id: string; verzoekId: string }>(tx, sql`select o.id, o.verzoek_id ${teHerinneren} order by o.id`)

/** Held with its round, in the order in which a decision holds them. Null: not any more. */
export async function lockTeHerinneren(
  tx: Tx,
  wie: { id: string; verzoekId: string },
): Promise<TeHerinneren | null> {
  await sql`select koers.ronde_slot(${wie.verzoekId}::uuid)`.execute(tx)
  await sql`select from koers.ondertekenaar where id = ${wie.id}::uuid for update`.execute(tx)
  return row<TeHerinneren>(
    tx,
    sql`select o.id, o.soort, o.ouder_id, o.medewerker_id, o.leerling_id, o.plan_id, o.verzoek_id, o.stand, o.uitgenodigd_op, o.herinneringen,
        v.herinner_na ${teHerinneren} and o.id = ${wie.id}::uuid`,
  )
}

/** Rounds in which somebody may still answer. */
export const listLopend = (tx: Tx) =>
  rows<{ id: string }>(
    tx,
    sql`select id from koers.ondertekenverzoek where stand in ('loopt', 'ingestemd') order by aangemaakt_op, id`,
  )

export const findGeboren = async (tx: Tx, leerlingId: string): Promise<Datum | null> =>
  (
    await row<{ geboren: Datum | null }>(
      tx,
      sql`select geboortedatum as geboren from koers.leerling where id = ${leerlingId}::uuid`,
    )
  )?.geboren ?? null

/** Who may establish the plan of this pupil. */
export const listVaststellers = (tx: Tx, leerlingId: string, today: Datum) =>
  rows<{ id: string }>(
    tx,
    sql`select distinct t.betrekking_id as id from toegang.toegang_tot(${leerlingId}::uuid, ${today}::date) t
      where t.soort = 'medewerker' and t.relatie <> 'noodtoegang' and 'opp.vaststellen' = any (t.rechten)`,
  )
