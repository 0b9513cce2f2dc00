import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { Dagfeit, Misluktfeit } from './uitschieters.ts'

const begin = (dag: Datum) => sql`(${dag}::date::timestamp at time zone 'Europe/Amsterdam')`
const eind = (dag: Datum) => sql`((${dag}::date + 1)::timestamp at time zone 'Europe/Amsterdam')`

/**
 * Per person and day what the rules need. Outside the own groups is judged by the links as they are known for that day:
 * a link that was given and taken back on the same day is no longer there, and that is meant to stand out.
 */
export const listDagfeiten = (tx: Tx, van: Datum, tot: Datum) =>
  rows<Dagfeit>(
    tx,
    sql`with g as materialized (
        select g.account_id, g.betrekking_id, g.actor_naam, (g.op at time zone 'Europe/Amsterdam')::date as dag,
          extract(hour from g.op at time zone 'Europe/Amsterdam') as uur, g.leerling_id, g.grond, g.gebeurtenis, g.resultaat, g.rollen
        from audit.gebeurtenis g
        where g.organisatie_id = koers.organisatie() and g.op >= ${begin(van)} and g.op < ${eind(tot)}
          and g.actor_soort = 'medewerker' and g.account_id is not null
      ), paar as (
        select account_id, betrekking_id, dag, leerling_id from g
        -- Standing in is a link of its own, and an emergency stands out by itself.
        where leerling_id is not null and resultaat = 'gelukt' and gebeurtenis not like 'toegang.noodtoegang%'
          and coalesce(grond, '') not in ('waarneming', 'noodtoegang')
          and not exists (select from koers.rol o where o.rol = any (g.rollen) and o.bereik = 'school')
        group by 1, 2, 3, 4
      ), gevraagd as (
        select array_agg(betrekking_id) as medewerkers, array_agg(leerling_id) as leerlingen, array_agg(dag) as dagen from paar
      ), buiten as (
        select p.account_id, p.dag, count(distinct p.leerling_id) as aantal from gevraagd v
        cross join lateral toegang.buiten_eigen_groepen(v.medewerkers, v.leerlingen, v.dagen) b
        join paar p on p.betrekking_id = b.medewerker_id and p.leerling_id = b.leerling_id and p.dag = b.dag
        group by 1, 2
      )
      select g.account_id, max(g.actor_naam) as naam, g.dag,
        count(distinct g.leerling_id) filter (where g.resultaat = 'gelukt') as dossiers,
        count(*) filter (where g.leerling_id is not null and (g.uur >= 22 or g.uur < 6)) as nacht,
        case when bool_or(exists (select from koers.rol o where o.rol = any (g.rollen) and o.bereik = 'school')) then null
          else coalesce(max(b.aantal), 0) end as buiten,
        count(*) filter (where g.gebeurtenis = 'toegang.noodtoegang-openen' and g.resultaat = 'gelukt') as nood,
        count(*) filter (where g.gebeurtenis in ('opp.exporteren', 'opp.versie-exporteren') and g.resultaat = 'gelukt') as pdf,
        count(*) filter (where g.gebeurtenis in ('opp.groep-exporteren', 'opp.export-ophalen', 'toegang.matrix-ist', 'audit.exporteren')
          and g.resultaat = 'gelukt') as bulk,
        count(*) filter (where g.resultaat = 'geweigerd') as geweigerd
      from g left join buiten b on b.account_id = g.account_id and b.dag = g.dag
      group by g.account_id, g.dag order by g.dag, g.account_id`,
  )

/** Per account and day the failed tries to come in; what was tried on no account here has nobody to ask. */
export const listMislukt = (tx: Tx, van: Datum, tot: Datum) =>
  rows<Misluktfeit>(
    tx,
    sql`with g as (
        select g.account_id, (g.op at time zone 'Europe/Amsterdam')::date as dag, count(*) as aantal from audit.gebeurtenis g
        where g.organisatie_id = koers.organisatie() and g.op >= ${begin(van)} and g.op < ${eind(tot)}
          and g.resultaat = 'mislukt' and g.account_id is not null group by 1, 2
      )
      select g.account_id, n.naam, g.dag, g.aantal from g
        join toegang.accountnamen((select array_agg(distinct account_id) from g)) n on n.id = g.account_id`,
  )

/** The openings of pupils by one person on one day, in order. */
export const listOpeningen = (tx: Tx, accountId: string, dag: Datum) =>
  rows<{ op: string; leerlingId: string }>(
    tx,
    sql`select g.op, g.leerling_id from audit.gebeurtenis g where g.organisatie_id = koers.organisatie() and g.account_id = ${accountId}::uuid
      and g.op >= ${begin(dag)} and g.op < ${eind(dag)} and g.leerling_id is not null and g.resultaat = 'gelukt' order by g.op, g.seq`,
  )

export type ControleRow = { sleutel: string; notitie: string; op: string; door: string }

export const listControles = (tx: Tx, van: Datum, tot: Datum) =>
  rows<ControleRow>(
    tx,
    sql`select c.sleutel, c.notitie, c.gecontroleerd_op as op, concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam) as door
      from koers.logcontrole c join koers.medewerker m on m.organisatie_id = c.organisatie_id and m.id = c.gecontroleerd_door
      where c.organisatie_id = koers.organisatie() and c.dag between ${van}::date and ${tot}::date`,
  )

export async function saveControle(
  tx: Tx,
  c: {
    sleutel: string
    soort: string
    accountId: string
    dag: Datum
    notitie: string
    op: Date
    door: string
  },
): Promise<void> {
  await sql`insert into koers.logcontrole (organisatie_id, sleutel, soort, account_id, dag, notitie, gecontroleerd_op, gecontroleerd_door)
    values (koers.organisatie(), ${c.sleutel}, ${c.soort}, ${c.accountId}::uuid, ${c.dag}::date, ${c.notitie}, ${c.op}, ${c.door}::uuid)
    on conflict (organisatie_id, sleutel) do update set notitie = excluded.notitie, gecontroleerd_op = excluded.gecontroleerd_op,
      gecontroleerd_door = excluded.gecontroleerd_door`.execute(tx)
}

/** Where a finding would be about the finder. */
export const findAccountVan = (tx: Tx, accountId: string) =>
  row<{ accountId: string }>(
    tx,
    sql`select g.account_id from audit.gebeurtenis g where g.organisatie_id = koers.organisatie() and g.account_id = ${accountId}::uuid limit 1`,
  )
