import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'

export type Zoekvraag = {
  leerlingnummer: string | null
  roepnaam: string | null
  achternaam: string | null
  geboortedatum: Datum | null
}
export type Gevonden = { id: string; naam: string; groep: string | null }

/** One exact hit, or null. Answers nothing to who may not open in an emergency. */
export const searchNood = (tx: Tx, z: Zoekvraag, today: Datum) =>
  row<Gevonden>(
    tx,
    sql`select * from toegang.noodtoegang_zoek(${z.leerlingnummer}, ${z.roepnaam}, ${z.achternaam}, ${z.geboortedatum}::date, ${today}::date)`,
  )

/** The same question about the own pupils whose dossier is closed for the time being. */
export async function searchGesloten(tx: Tx, z: Zoekvraag, today: Datum): Promise<string | null> {
  const found = await row<{ id: string | null }>(
    tx,
    sql`select toegang.gesloten_zoek(${z.leerlingnummer}, ${z.roepnaam}, ${z.achternaam}, ${z.geboortedatum}::date, ${today}::date) as id`,
  )
  return found?.id ?? null
}

/** Does the actor see this pupil by a relation, or may the actor open it in an emergency? */
export const findNoodLeerling = (tx: Tx, leerlingId: string) =>
  row<{ id: string; zichtbaar: boolean; plannen: boolean }>(
    tx,
    sql`select ${leerlingId}::uuid as id, z.zichtbaar,
        z.zichtbaar and ((select koers.overal('opp.concept_lezen')) or ${leerlingId}::uuid = any ((select koers.bereik('opp.concept_lezen'))::uuid[])) as plannen
      from (select exists (select from koers.leerling l where l.organisatie_id = koers.organisatie() and l.id = ${leerlingId}::uuid) as zichtbaar) z
      where z.zichtbaar or toegang.noodtoegang_kan(${leerlingId}::uuid)`,
  )

/** False when the quota of this person is used up. */
export async function openNood(
  tx: Tx,
  n: { id: string; leerlingId: string; reden: string; quotum: number },
): Promise<boolean> {
  const found = await row<{ ok: boolean }>(
    tx,
    sql`select toegang.noodtoegang_open(${n.id}::uuid, ${n.leerlingId}::uuid, ${n.reden}, ${n.quotum}::int) as ok`,
  )
  return found?.ok ?? false
}

export type NoodRow = {
  id: string
  leerlingId: string
  leerling: string | null
  medewerkerId: string
  medewerker: string
  reden: string
  begonnenOp: string
  tot: string
  beeindigdOp: string | null
  gezienOp: string | null
  gezienDoor: string | null
  gezienNotitie: string
}

const nood = sql`select n.id, n.leerling_id, l.naam as leerling, n.medewerker_id,
    concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam) as medewerker, n.reden, n.begonnen_op, n.tot,
    n.beeindigd_op, n.gezien_op, concat_ws(' ', nullif(g.roepnaam, ''), nullif(g.voorvoegsel, ''), g.achternaam) as gezien_door, n.gezien_notitie
  from koers.noodtoegang n
  join koers.medewerker m on m.organisatie_id = n.organisatie_id and m.id = n.medewerker_id
  left join koers.medewerker g on g.organisatie_id = n.organisatie_id and g.id = n.gezien_door
  left join lateral (
    select x.naam from toegang.leerlingnamen(array[n.leerling_id]) x
    union select concat_ws(' ', nullif(y.roepnaam, ''), nullif(y.voorvoegsel, ''), y.achternaam) from koers.leerling y
      where y.organisatie_id = n.organisatie_id and y.id = n.leerling_id limit 1) l on true
  where n.organisatie_id = koers.organisatie()`

/** What row security shows: the own ones, or all of the school. Newest first. */
export const listNood = (tx: Tx, limit: number) =>
  rows<NoodRow>(tx, sql`${nood} order by n.begonnen_op desc, n.id limit ${limit}`)

export const findNood = (tx: Tx, id: string) => row<NoodRow>(tx, sql`${nood} and n.id = ${id}::uuid`)

/** Those of others that nobody looked at yet. */
export const listNoodOngezien = (tx: Tx, betrekkingId: string | null) =>
  rows<NoodRow>(
    tx,
    sql`${nood} and (select koers.overal('dossier.noodtoegang_beoordelen')) and n.gezien_op is null
      and n.medewerker_id is distinct from ${betrekkingId}::uuid order by n.begonnen_op, n.id limit 50`,
  )

export const listNoodVan = (tx: Tx, betrekkingId: string | null, now: Date) =>
  rows<NoodRow>(
    tx,
    sql`${nood} and n.medewerker_id = ${betrekkingId}::uuid and n.tot > ${now} and n.beeindigd_op is null order by n.tot`,
  )

export const endNood = (tx: Tx, id: string, now: Date) =>
  affected(
    tx,
    sql`update koers.noodtoegang set beeindigd_op = ${now} where organisatie_id = koers.organisatie() and id = ${id}::uuid
      and beeindigd_op is null and tot > ${now}`,
  )

export async function markNoodGezien(
  tx: Tx,
  id: string,
  door: string,
  notitie: string,
  now: Date,
): Promise<void> {
  await sql`update koers.noodtoegang set gezien_op = ${now}, gezien_door = ${door}::uuid, gezien_notitie = ${notitie}
    where organisatie_id = koers.organisatie() and id = ${id}::uuid`.execute(tx)
}

/** Addresses of the zorgcoördinatoren of today; of the directeur where there is none. Not of who opened it. */
export const listNoodOntvangers = (tx: Tx, behalve: string, today: Datum) =>
  rows<{ email: string; naam: string }>(
    tx,
    sql`with wie as (
        select m.email, t.rol, concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam) as naam from koers.rol_toekenning t
        join koers.medewerker m on m.organisatie_id = t.organisatie_id and m.id = t.medewerker_id
        where t.organisatie_id = koers.organisatie() and t.rol in ('zorgcoordinator', 'directeur') and t.vanaf <= ${today}::date
          and (t.tot is null or t.tot >= ${today}::date) and m.email is not null and m.id <> ${behalve}::uuid
          and (m.uit_dienst_op is null or m.uit_dienst_op > ${today}::date))
      select distinct w.email, w.naam from wie w where w.rol = case when exists (select from wie where rol = 'zorgcoordinator') then 'zorgcoordinator' else 'directeur' end
      order by w.email`,
  )
