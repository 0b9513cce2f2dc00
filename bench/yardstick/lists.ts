/** The list of pupils, searching one and Vandaag, by hand. */

import { magLijst, magToevoegen } from '../../src/modules/leerling/leerling.policy.ts'
import { zoeknaam } from '../../src/modules/leerling/leerling.ts'
import type { Werk } from '../../src/modules/werklijst/werklijst.schema.ts'
import {
  opVolgorde,
  type PlanFeit,
  verjaardagen,
  werkVanPlan,
} from '../../src/modules/werklijst/werklijst.ts'
import { hasRight } from '../../src/platform/actor.ts'
import { addDays } from '../../src/platform/datum.ts'
import { naam } from './names.ts'
import { query, type Work } from './work.ts'

const PAGE = 50
const COUNT = `select count(*) as n from koers.leerling l where l.organisatie_id = koers.organisatie() and l.status <> 'uitgeschreven'`
const ORDER = `l.achternaam collate "nl-x-icu", l.roepnaam collate "nl-x-icu", l.id`
const GROUP = `left join lateral (
    select g.id, g.naam from koers.leerling_groep lg join koers.groep g on g.organisatie_id = lg.organisatie_id and g.id = lg.groep_id
    where lg.organisatie_id = l.organisatie_id and lg.leerling_id = l.id and g.soort = 'groep' and lg.vanaf <= $1
      and (lg.tot is null or lg.tot >= $1) order by lg.vanaf desc, g.naam limit 1) g on true`
const LIST = `select l.id, ${naam('l')} as naam, g.id as "groepId", g.naam as groep, mentor.naam as mentor, l.geboortedatum, l.status,
    p.id as "oppId", p.publicatie, p.gewijzigd, p.evaluatie_op as "evaluatieOp", p.termijn_op as "termijnOp"
  from (select * from koers.leerling l where l.organisatie_id = koers.organisatie() and l.status <> 'uitgeschreven'
    order by ${ORDER} limit ${PAGE} offset $2) l
  ${GROUP}
  left join lateral (select p.id, p.publicatie, p.evaluatie_op, p.termijn_op, (p.gewijzigd_na_versie
      and ((select koers.overal('opp.concept_lezen')) or p.leerling_id = any ((select koers.bereik('opp.concept_lezen'))::uuid[]))) as gewijzigd
    from koers.plan p where p.organisatie_id = l.organisatie_id and p.leerling_id = l.id and p.soort = 'opp'
    order by case p.publicatie when 'gepubliceerd' then 0 when 'concept' then 1 else 2 end, p.aangemaakt_op desc limit 1) p on true
  left join lateral (select string_agg(distinct k.naam, ', ') as naam from (
    select m.naam, r.rang, min(r.rang) over () as hoogste from (
      select lm.organisatie_id, lm.medewerker_id, 0 as rang from koers.leerling_medewerker lm
        where lm.organisatie_id = l.organisatie_id and lm.leerling_id = l.id and lm.rol = 'mentor' and lm.vanaf <= $1 and (lm.tot is null or lm.tot >= $1)
      union all select lg.organisatie_id, gm.medewerker_id, 1 from koers.leerling_groep lg
        join koers.groep_medewerker gm on gm.organisatie_id = lg.organisatie_id and gm.groep_id = lg.groep_id
        where lg.organisatie_id = l.organisatie_id and lg.leerling_id = l.id and gm.rol = 'mentor' and lg.vanaf <= $1
          and (lg.tot is null or lg.tot >= $1) and gm.vanaf <= $1 and (gm.tot is null or gm.tot >= $1)) r
    join lateral (select ${naam('m')} as naam from koers.medewerker m where m.organisatie_id = r.organisatie_id
      and m.id = r.medewerker_id and (m.uit_dienst_op is null or m.uit_dienst_op > $1) limit 1) m on true) k where k.rang = k.hoogste) mentor on true
  order by ${ORDER}`
const GROUPS = `select g.id, g.naam from koers.groep g join koers.schooljaar s on s.organisatie_id = g.organisatie_id and s.id = g.schooljaar_id
  where g.organisatie_id = koers.organisatie() and g.soort = 'groep' and $1::date between s.begin_op and s.eind_op
    and ((koers.overal('leerling.beheren') and g.vervallen_op is null)
      or exists (select from koers.leerling_groep lg where lg.organisatie_id = g.organisatie_id and lg.groep_id = g.id))
  order by g.naam collate "nl-x-icu"`

type Line = {
  oppId: string | null
  publicatie: string | null
  gewijzigd: boolean | null
  evaluatieOp: string | null
  termijnOp: string | null
}

/** Without a filter and in the order of names: what everybody sees first. */
export const lijst: Work = async ({ client, actor, today, body }) => {
  const page = body.pagina ?? 1
  if (typeof page !== 'number' || magLijst(actor) !== true) return null
  const [count] = await query<{ n: number }>(client, 'count', COUNT, [])
  const rows = await query<Line>(client, 'list', LIST, [today, (page - 1) * PAGE])
  const groepen = await query(client, 'groups', GROUPS, [today])
  const totaal = count?.n ?? 0
  const may = magToevoegen(actor)
  const leerlingen = rows.map(({ oppId, publicatie, gewijzigd, evaluatieOp, termijnOp, ...pupil }) => ({
    ...pupil,
    opp:
      oppId === null
        ? null
        : { id: oppId, publicatie, gewijzigd: gewijzigd ?? false, evaluatieOp, termijnOp },
  }))
  return {
    answer: {
      leerlingen,
      totaal,
      pagina: page,
      paginas: Math.max(1, Math.ceil(totaal / PAGE)),
      groepen,
      plannenZichtbaar: hasRight(actor, 'opp.lezen'),
      magToevoegen: may === true ? { mag: true, reden: null } : { mag: false, reden: may.code },
    },
    subject: { objectSoort: 'leerling', details: { aantal: leerlingen.length, totaal } },
  }
}

const SEARCH = `select l.id, ${naam('l')} as naam, g.naam as groep from (
    select * from koers.leerling l where l.organisatie_id = koers.organisatie() and (l.zoeknaam like $2 or lower(l.leerlingnummer) like $2)
    order by (l.status = 'uitgeschreven'), (l.zoeknaam like $3) desc, l.achternaam collate "nl-x-icu", l.id limit 8) l
  ${GROUP} order by l.status = 'uitgeschreven', l.achternaam collate "nl-x-icu"`

/** One word of letters and digits. */
export const zoeken: Work = async ({ client, actor, today, body }) => {
  if (typeof body.zoek !== 'string' || magLijst(actor) !== true) return null
  const word = zoeknaam(body.zoek)
  const leerlingen = await query(client, 'search', SEARCH, [today, `%${word}%`, `${word}%`])
  return { answer: { leerlingen }, subject: null }
}

const PLANS = `select p.id as "oppId", p.leerling_id as "leerlingId", concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), l.achternaam) as naam,
    l.geboortedatum::text as geboren, (select g.naam from koers.leerling_groep lg join koers.groep g on g.organisatie_id = lg.organisatie_id and g.id = lg.groep_id
      where lg.organisatie_id = p.organisatie_id and lg.leerling_id = p.leerling_id and g.soort = 'groep' and lg.vanaf <= $2
        and (lg.tot is null or lg.tot >= $2) order by lg.vanaf desc limit 1) as groep,
    p.publicatie, p.vaststelling, p.termijn_op as "termijnOp", p.evaluatie_op as "evaluatieOp", p.gewijzigd_na_versie as "gewijzigdNaVersie",
    coalesce(p.verwijderverzoek_door is not null and p.verwijderverzoek_door is distinct from $1
      and ((select koers.overal('opp.verwijderen')) or p.leerling_id = any ((select koers.bereik('opp.verwijderen'))::uuid[])), false) as verwijderverzoek,
    ((select koers.overal('opp.schrijven')) or p.leerling_id = any ((select koers.bereik('opp.schrijven'))::uuid[])) as "magSchrijven"
  from koers.plan p join koers.leerling l on l.organisatie_id = p.organisatie_id and l.id = p.leerling_id
  where p.organisatie_id = koers.organisatie() and p.publicatie <> 'beeindigd'
  order by least(p.termijn_op, p.evaluatie_op) nulls last, p.id limit 2000`
const CONSENT = `select w.soort, w.plan_id as "oppId", w.leerling_id as "leerlingId", w.uiterlijk, w.aantal, w.tekenaar_id as "tekenaarId", ${naam('l')} as naam from (
    select 'reactie_bevestigen' as soort, r.plan_id, r.leerling_id, min(v.termijn_op) as uiterlijk, count(*)::int as aantal, null::uuid as tekenaar_id
          from koers.reactie r
          join koers.ondertekenaar o on o.organisatie_id = r.organisatie_id and o.id = r.ondertekenaar_id
          join koers.ondertekenverzoek v on v.organisatie_id = o.organisatie_id and v.id = o.verzoek_id
      where r.organisatie_id = koers.organisatie() and r.getuige_id = $1 group by r.plan_id, r.leerling_id
    union all select 'akkoord', o.plan_id, o.leerling_id, v.termijn_op, 1, o.id from koers.ondertekenaar o
      join koers.ondertekenverzoek v on v.organisatie_id = o.organisatie_id and v.id = o.verzoek_id
      where o.organisatie_id = koers.organisatie() and o.medewerker_id = $1
        and o.stand in ('uitgenodigd', 'bekeken', 'vraag_gesteld') and v.stand in ('loopt', 'ingestemd')
    union all select case v.stand when 'loopt' then 'instemming_over' else 'niet_ingestemd' end, v.plan_id, v.leerling_id,
        case v.stand when 'loopt' then v.termijn_op end, 1, null from koers.ondertekenverzoek v
      where v.organisatie_id = koers.organisatie() and v.aangemaakt_door = $1
        and (v.stand = 'niet_ingestemd' or (v.stand = 'loopt' and v.termijn_op < $2))
        and not exists (select from koers.ondertekenverzoek n where n.organisatie_id = v.organisatie_id and n.plan_id = v.plan_id and n.ronde > v.ronde)
    union all select 'vaststellen', v.plan_id, v.leerling_id, null::date, 1, null from koers.ondertekenverzoek v
      where v.organisatie_id = koers.organisatie() and v.stand in ('loopt', 'ingestemd') and v.stand = 'ingestemd'
        and ((select koers.overal('opp.vaststellen')) or v.leerling_id = any ((select koers.bereik('opp.vaststellen'))::uuid[]))
    union all select distinct 'terugvertellen', h.plan_id, h.leerling_id, null::date, 1, null::uuid from koers.hoorgesprek h
      where h.organisatie_id = koers.organisatie() and h.terugkoppeling is null and coalesce(h.gehoord, true)
        and exists (select from koers.vaststelling s where s.organisatie_id = h.organisatie_id and s.plan_id = h.plan_id
              and (s.op at time zone 'Europe/Amsterdam')::date >= h.gehouden_op)
        and ((select koers.overal('opp.schrijven')) or h.leerling_id = any ((select koers.bereik('opp.schrijven'))::uuid[]))) w
  join koers.plan p on p.organisatie_id = koers.organisatie() and p.id = w.plan_id and p.publicatie <> 'beeindigd'
  join koers.leerling l on l.organisatie_id = p.organisatie_id and l.id = w.leerling_id
  order by w.uiterlijk nulls last, naam, w.plan_id limit 100`
const GONE = `select id as "leerlingId", concat_ws(' ', nullif(roepnaam, ''), nullif(voorvoegsel, ''), achternaam) as naam from koers.leerling
  where organisatie_id = koers.organisatie() and status = 'mogelijk_uitgeschreven'
    and ((select koers.overal('leerling.beheren')) or id = any ((select koers.bereik('leerling.beheren'))::uuid[]))
  order by achternaam collate "nl-x-icu", roepnaam collate "nl-x-icu" limit 100`
const ROD = `select count(*)::int as aantal, min(r.uiterlijk_op) as uiterlijk from koers.rod_taak r
  where r.organisatie_id = koers.organisatie() and r.gemeld_op is null and r.uiterlijk_op <= $1
    and ((select koers.overal('rod.melden')) or r.leerling_id = any ((select koers.bereik('rod.melden'))::uuid[]))`
const FIGURES = `select count(*) filter (where publicatie = 'gepubliceerd') as actief, count(*) filter (where publicatie = 'concept') as concept,
    count(*) filter (where publicatie <> 'beeindigd'
      and ((vaststelling <> 'vastgesteld' and publicatie = 'concept' and termijn_op < $1) or evaluatie_op < $1)) as "teLaat"
  from koers.plan where organisatie_id = koers.organisatie()`
const WITHOUT = `select case when o.schooltype in ('SBO', 'SO', 'VSO', 'PrO') and (select koers.overal('opp.concept_lezen')) then (
    select count(*) from koers.leerling l where l.organisatie_id = o.id and l.status = 'ingeschreven'
      and not exists (select from koers.plan p where p.organisatie_id = l.organisatie_id and p.leerling_id = l.id and p.publicatie <> 'beeindigd'))
    end as zonder from koers.organisatie o where o.id = koers.organisatie()`

/** For who does not manage the staff. */
export const vandaag: Work = async ({ client, actor, today }) => {
  if (actor.soort !== 'medewerker') return null
  const plans = await query<PlanFeit>(client, 'plans', PLANS, [actor.betrekkingId, today])
  const work: Werk[] = [
    ...plans.flatMap((plan) => werkVanPlan(plan, today) ?? []),
    ...verjaardagen(plans, today),
  ]
  for (const werk of await query<
    Pick<Werk, 'soort' | 'oppId' | 'leerlingId' | 'uiterlijk' | 'aantal' | 'naam' | 'tekenaarId'>
  >(client, 'consent', CONSENT, [actor.betrekkingId, today]))
    work.push({
      ...werk,
      teLaat: werk.uiterlijk !== null && werk.uiterlijk < today,
      medewerkerId: null,
      verzoekId: null,
      groep: null,
    })
  const [rod] = hasRight(actor, 'rod.melden')
    ? await query<{ aantal: number; uiterlijk: string | null }>(client, 'rod', ROD, [addDays(today, 7)])
    : []
  if (rod?.uiterlijk)
    work.push({
      soort: 'rod',
      uiterlijk: rod.uiterlijk,
      teLaat: rod.uiterlijk < today,
      leerlingId: null,
      oppId: null,
      medewerkerId: null,
      verzoekId: null,
      tekenaarId: null,
      naam: null,
      groep: null,
      aantal: rod.aantal,
    })
  for (const { leerlingId, naam: wie } of await query<{ leerlingId: string; naam: string }>(
    client,
    'gone',
    GONE,
    [],
  ))
    work.push({
      soort: 'uitschrijving',
      uiterlijk: null,
      teLaat: false,
      leerlingId,
      oppId: null,
      medewerkerId: null,
      verzoekId: null,
      tekenaarId: null,
      naam: wie,
      groep: null,
      aantal: 1,
    })
  work.sort(opVolgorde)
  const [figures] = await query<{ actief: number; concept: number; teLaat: number }>(
    client,
    'figures',
    FIGURES,
    [today],
  )
  const [without] = await query<{ zonder: number | null }>(client, 'without', WITHOUT, [])
  return {
    answer: {
      werk: work.slice(0, 100),
      meer: Math.max(0, work.length - 100),
      cijfers: { ...figures, zonder: without?.zonder ?? null },
    },
    subject: { objectSoort: 'werklijst', details: { aantal: Math.min(100, work.length) } },
  }
}
