import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { PlanFeit } from './werklijst.ts'

/** Open plans within reach, with what makes them work. At most `limit`, the earliest day first. */
export const listPlanFeiten = (tx: Tx, betrekkingId: string | null, today: Datum, limit: number) =>
  rows<PlanFeit>(
    tx,
    sql`select p.id as opp_id, p.leerling_id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), l.achternaam) as naam,
        l.geboortedatum as geboren,
        (select g.naam from koers.leerling_groep lg join koers.groep g on g.organisatie_id = lg.organisatie_id and g.id = lg.groep_id
          where lg.organisatie_id = p.organisatie_id and lg.leerling_id = p.leerling_id and g.soort = 'groep'
            and lg.vanaf <= ${today}::date and (lg.tot is null or lg.tot >= ${today}::date) order by lg.vanaf desc limit 1) as groep,
        p.publicatie, p.vaststelling, p.termijn_op - (select koers.termijn_korter()) as termijn_op, p.evaluatie_op, p.gewijzigd_na_versie,
        coalesce(p.verwijderverzoek_door is not null and p.verwijderverzoek_door is distinct from ${betrekkingId}::uuid
          and ((select koers.overal('opp.verwijderen')) or p.leerling_id = any ((select koers.bereik('opp.verwijderen'))::uuid[])), false) as verwijderverzoek,
        ((select koers.overal('opp.schrijven')) or p.leerling_id = any ((select koers.bereik('opp.schrijven'))::uuid[])) as mag_schrijven
      from koers.plan p join koers.leerling l on l.organisatie_id = p.organisatie_id and l.id = p.leerling_id
      where p.organisatie_id = koers.organisatie() and p.publicatie <> 'beeindigd'
      order by least(p.termijn_op - (select koers.termijn_korter()), p.evaluatie_op) nulls last, p.id limit ${limit}`,
  )

/** A kind of work around consent, with the plan it is about. */
export type InstemmingWerk = {
  soort:
    | 'reactie_bevestigen'
    | 'akkoord'
    | 'niet_ingestemd'
    | 'instemming_over'
    | 'vaststellen'
    | 'terugvertellen'
  oppId: string
  leerlingId: string
  naam: string
  uiterlijk: Datum | null
  aantal: number
  tekenaarId: string | null
}

/**
 * What waits for this person around consent: a noted reaction to confirm, the own answer, an own round that was refused or of which
 * the term passed, for who establishes what everybody agreed to; and after it, for who writes the plan: a pupil who was heard and not
 * told yet what was done with it.
 */
export const listInstemmingWerk = (tx: Tx, betrekkingId: string | null, today: Datum, limit: number) =>
  rows<InstemmingWerk>(
    tx,
    sql`select w.soort, w.plan_id as opp_id, w.leerling_id, w.uiterlijk, w.aantal, w.tekenaar_id,
        concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), l.achternaam) as naam
      from (
        select 'reactie_bevestigen' as soort, r.plan_id, r.leerling_id, min(v.termijn_op) as uiterlijk, count(*)::int as aantal, null::uuid as tekenaar_id
          from koers.reactie r
          join koers.ondertekenaar o on o.organisatie_id = r.organisatie_id and o.id = r.ondertekenaar_id
          join koers.ondertekenverzoek v on v.organisatie_id = o.organisatie_id and v.id = o.verzoek_id
          where r.organisatie_id = koers.organisatie() and r.getuige_id = ${betrekkingId}::uuid group by r.plan_id, r.leerling_id
        union all select 'akkoord', o.plan_id, o.leerling_id, v.termijn_op, 1, o.id from koers.ondertekenaar o
          join koers.ondertekenverzoek v on v.organisatie_id = o.organisatie_id and v.id = o.verzoek_id
          where o.organisatie_id = koers.organisatie() and o.medewerker_id = ${betrekkingId}::uuid
            and o.stand in ('uitgenodigd', 'bekeken', 'vraag_gesteld') and v.stand in ('loopt', 'ingestemd')
        union all select case v.stand when 'loopt' then 'instemming_over' else 'niet_ingestemd' end, v.plan_id, v.leerling_id,
            case v.stand when 'loopt' then v.termijn_op end, 1, null from koers.ondertekenverzoek v
          where v.organisatie_id = koers.organisatie() and v.aangemaakt_door = ${betrekkingId}::uuid
            and (v.stand = 'niet_ingestemd' or (v.stand = 'loopt' and v.termijn_op < ${today}::date))
            and not exists (select from koers.ondertekenverzoek n where n.organisatie_id = v.organisatie_id and n.plan_id = v.plan_id and n.ronde > v.ronde
              -- A refusal stays until a later round decides; while one runs, only until there was a talk.
              and (v.stand = 'loopt' or n.stand in ('ingestemd', 'vastgesteld', 'niet_ingestemd') or (n.stand = 'loopt' and exists (
                select from koers.overleg g where g.organisatie_id = v.organisatie_id and g.plan_id = v.plan_id and g.met_ouders
                  and g.datum >= (v.afgerond_op at time zone 'Europe/Amsterdam')::date))))
        union all select 'vaststellen', v.plan_id, v.leerling_id, null::date, 1, null from koers.ondertekenverzoek v
          where v.organisatie_id = koers.organisatie() and v.stand in ('loopt', 'ingestemd') and v.stand = 'ingestemd'
            and ((select koers.overal('opp.vaststellen')) or v.leerling_id = any ((select koers.bereik('opp.vaststellen'))::uuid[]))
        union all select distinct 'terugvertellen', h.plan_id, h.leerling_id, null::date, 1, null::uuid from koers.hoorgesprek h
          where h.organisatie_id = koers.organisatie() and h.terugkoppeling is null and coalesce(h.gehoord, true)
            and exists (select from koers.vaststelling s where s.organisatie_id = h.organisatie_id and s.plan_id = h.plan_id
              and (s.op at time zone 'Europe/Amsterdam')::date >= h.gehouden_op)
            and ((select koers.overal('opp.schrijven')) or h.leerling_id = any ((select koers.bereik('opp.schrijven'))::uuid[]))
      ) w
      join koers.plan p on p.organisatie_id = koers.organisatie() and p.id = w.plan_id and p.publicatie <> 'beeindigd'
      join koers.leerling l on l.organisatie_id = p.organisatie_id and l.id = w.leerling_id
      order by w.uiterlijk nulls last, naam, w.plan_id limit ${limit}`,
  )

/** Begin and end dates that must be in ROD: how many are late or due within the week, and the first day. */
export const countRod = (tx: Tx, tot: Datum) =>
  row<{ aantal: number; uiterlijk: Datum | null }>(
    tx,
    sql`select count(*)::int as aantal, min(r.uiterlijk_op) as uiterlijk from koers.rod_taak r
      where r.organisatie_id = koers.organisatie() and r.gemeld_op is null and r.uiterlijk_op <= ${tot}::date
        and ((select koers.overal('rod.melden')) or r.leerling_id = any ((select koers.bereik('rod.melden'))::uuid[]))`,
  )

export const countPlans = (tx: Tx, today: Datum) =>
  row<{ actief: number; concept: number; teLaat: number }>(
    tx,
    sql`select count(*) filter (where publicatie = 'gepubliceerd') as actief, count(*) filter (where publicatie = 'concept') as concept,
        count(*) filter (where publicatie <> 'beeindigd'
          and ((vaststelling <> 'vastgesteld' and publicatie = 'concept' and termijn_op < ${today}::date + (select koers.termijn_korter())) or evaluatie_op < ${today}::date)) as te_laat
      from koers.plan where organisatie_id = koers.organisatie()`,
  )

/** Where the law asks a plan for every pupil (SBO, SO, VSO, PrO): how many have none. Null elsewhere or without the right. */
export const countWithoutPlan = (tx: Tx) =>
  row<{ zonder: number | null }>(
    tx,
    sql`select case when o.schooltype in ('SBO', 'SO', 'VSO', 'PrO') and (select koers.overal('opp.concept_lezen')) then (
        select count(*) from koers.leerling l where l.organisatie_id = o.id and l.status = 'ingeschreven'
          and not exists (select from koers.plan p where p.organisatie_id = l.organisatie_id and p.leerling_id = l.id and p.publicatie <> 'beeindigd'))
        end as zonder
      from koers.organisatie o where o.id = koers.organisatie()`,
  )

/** Pupils missing from the last full file, for who may say what happened. */
export const listUitschrijvingen = (tx: Tx, limit: number) =>
  rows<{ leerlingId: string; naam: string }>(
    tx,
    sql`select id as leerling_id, concat_ws(' ', nullif(roepnaam, ''), nullif(voorvoegsel, ''), achternaam) as naam from koers.leerling
      where organisatie_id = koers.organisatie() and status = 'mogelijk_uitgeschreven'
        and ((select koers.overal('leerling.beheren')) or id = any ((select koers.bereik('leerling.beheren'))::uuid[]))
      order by achternaam collate "nl-x-icu", roepnaam collate "nl-x-icu" limit ${limit}`,
  )

/**
 * Pupils of whom somebody in the family was mailed in vain, for who asks for consent: until a later mail goes or the address
 * is another one.
 */
export const listOnbereikbaar = (tx: Tx, limit: number) =>
  rows<{ leerlingId: string; naam: string }>(
    tx,
    sql`select l.id as leerling_id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), l.achternaam) as naam
      from koers.leerling l where l.organisatie_id = koers.organisatie()
        and ((select koers.overal('opp.ondertekenverzoek')) or l.id = any ((select koers.bereik('opp.ondertekenverzoek'))::uuid[]))
        and l.id in (select p.leerling_id from koers.postregel p
          join koers.bericht b on b.id = p.bericht_id and b.organisatie_id = p.organisatie_id
          left join koers.ouder o on p.aan_soort = 'ouder' and o.organisatie_id = p.organisatie_id and o.id = p.aan_id
          where p.organisatie_id = koers.organisatie() and p.mail = 'geweigerd' and p.aan_soort <> 'medewerker'
            and lower(coalesce(nullif(o.email, ''), b.aan)) = lower(b.aan)
            and not exists (select from koers.bericht later where later.organisatie_id = b.organisatie_id and lower(later.aan) = lower(b.aan)
              and later.status = 'verzonden' and later.gemaakt_op > b.gemaakt_op))
      order by l.achternaam collate "nl-x-icu", l.roepnaam collate "nl-x-icu", l.id limit ${limit}::int`,
  )

/** Open requests about data that this person handles, or that nobody handles (any more). Row security shows them to who may. */
export const listOpenVerzoeken = (tx: Tx, betrekkingId: string | null, today: Datum) =>
  rows<{ verzoekId: string; leerlingId: string; naam: string; uiterlijk: Datum }>(
    tx,
    sql`select v.id as verzoek_id, v.leerling_id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), l.achternaam) as naam,
        v.termijn_op as uiterlijk
      from koers.avg_verzoek v join koers.leerling l on l.organisatie_id = v.organisatie_id and l.id = v.leerling_id
      left join koers.medewerker m on m.organisatie_id = v.organisatie_id and m.id = v.behandelaar_id
      where v.status in ('ontvangen', 'in_behandeling')
        and (v.behandelaar_id is null or v.behandelaar_id = ${betrekkingId}::uuid or m.uit_dienst_op <= ${today}::date)
      order by v.termijn_op, v.id limit 100`,
  )

/** Dossiers past their term on the list that nobody signed yet. Row security shows it to who decides or looks on. */
export const countTeVernietigen = (tx: Tx) =>
  row<{ aantal: number }>(
    tx,
    sql`select count(*)::int as aantal from koers.vernietiging v
      join koers.vernietigingslijst x on x.organisatie_id = v.organisatie_id and x.id = v.lijst_id
      where v.organisatie_id = koers.organisatie() and x.getekend_op is null and v.status = 'voorgesteld'`,
  )

export const countSuggesties = (tx: Tx) =>
  row<{ aantal: number }>(
    tx,
    sql`select count(*) as aantal from koers.import_suggestie where organisatie_id = koers.organisatie() and status = 'open'`,
  )
