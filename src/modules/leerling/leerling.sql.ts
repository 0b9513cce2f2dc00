import { type RawBuilder, sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { Id } from '../../platform/id.ts'
import { type LijstVraag, PAGINA } from './leerling.schema.ts'

export const naamVan = (alias: string) =>
  sql.raw(
    `concat_ws(' ', nullif(${alias}.roepnaam, ''), nullif(${alias}.voorvoegsel, ''), nullif(${alias}.achternaam, ''))`,
  )

/** Group of today; a pupil in two groups shows the one joined last. */
const groepVan = (today: Datum) => sql`left join lateral (
    select g.id, g.naam from koers.leerling_groep lg join koers.groep g on g.organisatie_id = lg.organisatie_id and g.id = lg.groep_id
    where lg.organisatie_id = l.organisatie_id and lg.leerling_id = l.id and g.soort = 'groep'
      and lg.vanaf <= ${today}::date and (lg.tot is null or lg.tot >= ${today}::date) order by lg.vanaf desc, g.naam limit 1) g on true`

/** To who reads versions only, a concept on top of one is not there: not even that it is. */
const leestConcept = sql`((select koers.overal('opp.concept_lezen')) or p.leerling_id = any ((select koers.bereik('opp.concept_lezen'))::uuid[]))`

/** The plan that counts now: the active one, else the draft, else the last that ended. Row security hides what is out of reach. */
const planVan = sql`left join lateral (
    select p.id, p.publicatie, (p.gewijzigd_na_versie and ${leestConcept}) as gewijzigd_na_versie, p.evaluatie_op, p.termijn_op - (select koers.termijn_korter()) as termijn_op from koers.plan p
    where p.organisatie_id = l.organisatie_id and p.leerling_id = l.id and p.soort = 'opp'
    order by case p.publicatie when 'gepubliceerd' then 0 when 'concept' then 1 else 2 end, p.aangemaakt_op desc limit 1) p on true`

const nu = (alias: string, today: Datum) =>
  sql`${sql.raw(alias)}.vanaf <= ${today}::date and (${sql.raw(alias)}.tot is null or ${sql.raw(alias)}.tot >= ${today}::date)`
const inDienst = (today: Datum) => sql`(m.uit_dienst_op is null or m.uit_dienst_op > ${today}::date)`

/** Who is tied to a pupil as mentor today: `rang` 0 for the pupil alone, 1 by a group of the pupil. */
const mentorbanden = (today: Datum) => sql`(
    select lm.organisatie_id, lm.leerling_id, lm.medewerker_id, 0 as rang from koers.leerling_medewerker lm
    where lm.rol = 'mentor' and ${nu('lm', today)}
    union all
    select lg.organisatie_id, lg.leerling_id, gm.medewerker_id, 1 from koers.leerling_groep lg
    join koers.groep_medewerker gm on gm.organisatie_id = lg.organisatie_id and gm.groep_id = lg.groep_id
    where gm.rol = 'mentor' and ${nu('lg', today)} and ${nu('gm', today)}) r`

const medewerkerVan = (today: Datum) =>
  sql`m.organisatie_id = r.organisatie_id and m.id = r.medewerker_id and ${inDienst(today)}`

/**
 * Mentor of the pupil, else of the group. The limit is for the planner: it can't tell how few ties a pupil has, and
 * would go through the whole staff for each of them.
 */
const mentorVan = (today: Datum) => sql`left join lateral (
    select string_agg(distinct k.naam, ', ') as naam from (
      select m.naam, r.rang, min(r.rang) over () as hoogste from ${mentorbanden(today)}
      join lateral (select ${naamVan('m')} as naam from koers.medewerker m where ${medewerkerVan(today)} limit 1) m on true
      where r.organisatie_id = l.organisatie_id and r.leerling_id = l.id) k
    where k.rang = k.hoogste) mentor on true`

export type LijstRow = {
  id: string
  naam: string
  groepId: string | null
  groep: string | null
  mentor: string | null
  geboortedatum: Datum | null
  status: 'ingeschreven' | 'mogelijk_uitgeschreven' | 'uitgeschreven'
  oppId: string | null
  publicatie: 'concept' | 'gepubliceerd' | 'beeindigd' | null
  gewijzigd: boolean | null
  evaluatieOp: Datum | null
  termijnOp: Datum | null
}

const lijstKolommen = sql`l.id, ${naamVan('l')} as naam, g.id as groep_id, g.naam as groep, mentor.naam as mentor, l.geboortedatum, l.status,
  p.id as opp_id, p.publicatie, p.gewijzigd_na_versie as gewijzigd, p.evaluatie_op, p.termijn_op`

/** Each word of the search must be found somewhere in the name or the number. */
function woorden(zoek: string): RawBuilder<unknown> {
  const conditions = zoek
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const like = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
      return sql`(l.zoeknaam like ${like} or lower(l.leerlingnummer) like ${like})`
    })
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

function waar(vraag: LijstVraag, today: Datum): RawBuilder<unknown> {
  const parts = [sql`l.organisatie_id = koers.organisatie()`, woorden(vraag.zoek)]
  if (vraag.status === 'huidig') parts.push(sql`l.status <> 'uitgeschreven'`)
  else if (vraag.status) parts.push(sql`l.status = ${vraag.status}`)
  if (vraag.groepId) parts.push(sql`g.id = ${vraag.groepId}::uuid`)
  if (vraag.opp === 'geen') parts.push(sql`p.id is null`)
  else if (vraag.opp) parts.push(sql`p.publicatie = ${vraag.opp}`)
  // As a set and not pupil by pupil: one pass over the links instead of 5,000.
  if (vraag.zonderMentor)
    parts.push(sql`l.id not in (select r.leerling_id from ${mentorbanden(today)}
      join koers.medewerker m on ${medewerkerVan(today)})`)
  return sql.join(parts, sql` and `)
}

// A closed list of columns: no text of a caller ever becomes SQL.
const VOLGORDE: Record<Exclude<LijstVraag['sorteer'], 'naam'>, string> = {
  groep: 'g.naam collate "nl-x-icu"',
  geboortedatum: 'l.geboortedatum',
  opp: "case p.publicatie when 'gepubliceerd' then 0 when 'concept' then 1 when 'beeindigd' then 2 end",
  evaluatie: 'p.evaluatie_op',
}

/** The joins that the filters and the order ask for: of 5,000 pupils only the 50 that are shown get all of them. */
function opzoeken(
  vraag: LijstVraag,
  sorteer: LijstVraag['sorteer'] | null,
  today: Datum,
): RawBuilder<unknown> {
  const groep = vraag.groepId !== undefined || sorteer === 'groep'
  const plan = vraag.opp !== undefined || sorteer === 'opp' || sorteer === 'evaluatie'
  return sql`${groep ? groepVan(today) : sql``} ${plan ? planVan : sql``}`
}

/** First the 50 that are shown, by as little as possible; then what stands beside their names. */
export function lijstSql(vraag: LijstVraag, today: Datum): RawBuilder<unknown> {
  const richting = vraag.omlaag ? 'desc' : 'asc'
  const volgorde = sql.raw(
    // Both names in one direction and nothing else, as the index `leerling_naam` has them.
    vraag.sorteer === 'naam'
      ? `l.achternaam collate "nl-x-icu" ${richting}, l.roepnaam collate "nl-x-icu" ${richting}, l.id ${richting}`
      : `${VOLGORDE[vraag.sorteer]} ${richting} nulls last, l.achternaam collate "nl-x-icu", l.roepnaam collate "nl-x-icu", l.id`,
  )
  return sql`select ${lijstKolommen} from (
      select l.* from koers.leerling l ${opzoeken(vraag, vraag.sorteer, today)} where ${waar(vraag, today)}
      order by ${volgorde} limit ${PAGINA} offset ${(vraag.pagina - 1) * PAGINA}) l
    ${groepVan(today)} ${planVan} ${mentorVan(today)} order by ${volgorde}`
}

export const listLeerlingen = (tx: Tx, vraag: LijstVraag, today: Datum) =>
  rows<LijstRow>(tx, lijstSql(vraag, today))

export async function countLeerlingen(tx: Tx, vraag: LijstVraag, today: Datum): Promise<number> {
  const found = await row<{ n: number }>(
    tx,
    sql`select count(*) as n from koers.leerling l ${opzoeken(vraag, null, today)} where ${waar(vraag, today)}`,
  )
  return found?.n ?? 0
}

export const listGroepLeerlingen = (tx: Tx, groepId: string, today: Datum) =>
  rows<LijstRow>(
    tx,
    sql`select ${lijstKolommen} from koers.leerling_groep lid
      join koers.leerling l on l.organisatie_id = lid.organisatie_id and l.id = lid.leerling_id
      left join lateral (select gg.id, gg.naam from koers.groep gg where gg.organisatie_id = lid.organisatie_id and gg.id = lid.groep_id) g on true
      ${planVan} ${mentorVan(today)}
      where lid.groep_id = ${groepId}::uuid and lid.vanaf <= ${today}::date and (lid.tot is null or lid.tot >= ${today}::date) and l.status <> 'uitgeschreven'
      order by l.achternaam collate "nl-x-icu", l.roepnaam collate "nl-x-icu", l.id`,
  )

export const searchLeerlingen = (tx: Tx, zoek: string, today: Datum, limit: number) =>
  rows<{ id: string; naam: string; groep: string | null }>(
    tx,
    sql`select l.id, ${naamVan('l')} as naam, g.naam as groep from (
        select * from koers.leerling l where l.organisatie_id = koers.organisatie() and ${woorden(zoek)}
        order by (l.status = 'uitgeschreven'), (l.zoeknaam like ${`${zoek.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`}) desc, l.achternaam collate "nl-x-icu", l.id limit ${limit}) l
      ${groepVan(today)} order by l.status = 'uitgeschreven', l.achternaam collate "nl-x-icu"`,
  )

export const listGroepen = (tx: Tx, today: Datum) =>
  rows<{ id: string; naam: string }>(
    tx,
    sql`select g.id, g.naam from koers.groep g join koers.schooljaar s on s.organisatie_id = g.organisatie_id and s.id = g.schooljaar_id
      where g.organisatie_id = koers.organisatie() and g.soort = 'groep' and ${today}::date between s.begin_op and s.eind_op
        -- Who adds pupils needs a group that is still empty; others see the groups in which they see somebody.
        and ((koers.overal('leerling.beheren') and g.vervallen_op is null)
          or exists (select from koers.leerling_groep lg where lg.organisatie_id = g.organisatie_id and lg.groep_id = g.id))
      order by g.naam collate "nl-x-icu"`,
  )

export type LeerlingRow = {
  id: Id<'Leerling'>
  roepnaam: string
  voorvoegsel: string
  achternaam: string
  geboortedatum: Datum | null
  geslacht: 'jongen' | 'meisje' | 'onbekend' | 'niet-gespecificeerd'
  leerlingnummer: string | null
  leerroute: string | null
  thuistaal: string | null
  tolkNodig: boolean
  status: LijstRow['status']
  ingeschrevenOp: Datum | null
  uitgeschrevenOp: Datum | null
  beperkt: boolean
}

export const findLeerling = (tx: Tx, id: string) =>
  row<LeerlingRow>(
    tx,
    sql`select l.id, l.roepnaam, l.voorvoegsel, l.achternaam, l.geboortedatum, l.geslacht, l.leerlingnummer, l.leerroute, l.thuistaal, l.tolk_nodig, l.status,
        i.begin_op as ingeschreven_op, i.eind_op as uitgeschreven_op,
        koers.is_beperkt(l.id, null) as beperkt
      from koers.leerling l left join lateral (
        select begin_op, eind_op from koers.inschrijving i where i.organisatie_id = l.organisatie_id and i.leerling_id = l.id
        order by i.begin_op desc nulls last limit 1) i on true
      where l.id = ${id}::uuid`,
  )

/** The plan that counts now, as `planVan` picks it. */
export const findPlanKort = (tx: Tx, leerlingId: string) =>
  row<Pick<LijstRow, 'oppId' | 'publicatie' | 'gewijzigd' | 'evaluatieOp' | 'termijnOp'>>(
    tx,
    sql`select p.id as opp_id, p.publicatie, p.gewijzigd_na_versie as gewijzigd, p.evaluatie_op, p.termijn_op
      from koers.leerling l ${planVan} where l.id = ${leerlingId}::uuid`,
  )

export const listGroepenVan = (tx: Tx, leerlingId: string, today: Datum) =>
  rows<{ id: string; naam: string }>(
    tx,
    sql`select g.id, g.naam from koers.leerling_groep lg join koers.groep g on g.organisatie_id = lg.organisatie_id and g.id = lg.groep_id
      where lg.leerling_id = ${leerlingId}::uuid and lg.vanaf <= ${today}::date and (lg.tot is null or lg.tot >= ${today}::date)
      order by g.soort, g.naam collate "nl-x-icu"`,
  )

/** `waarnemerTot`: the last day of who stands in for somebody; null for who works there. */
export type TeamRow = { id: string; naam: string; rol: string; waarnemerTot: Datum | null }
/** `koppelingId`: a link to this pupil alone; null when it comes by a group, where it is ended too. */
export type TeamlidRow = TeamRow & { koppelingId: string | null }

/** Staff with a relation to this pupil today: by a group of the pupil, to the pupil alone, or in place of one of those. */
export const listTeam = (tx: Tx, leerlingId: string, today: Datum) =>
  rows<TeamlidRow>(
    tx,
    sql`with k as (
        select gm.medewerker_id, gm.rol, gm.vanaf, gm.tot, null::uuid as koppeling_id from koers.leerling_groep lg
          join koers.groep_medewerker gm on gm.organisatie_id = lg.organisatie_id and gm.groep_id = lg.groep_id
          where lg.leerling_id = ${leerlingId}::uuid and lg.vanaf <= ${today}::date and (lg.tot is null or lg.tot >= ${today}::date)
        union all
        select medewerker_id, rol, vanaf, tot, id from koers.leerling_medewerker where leerling_id = ${leerlingId}::uuid
      ), nu as (
        select * from k where k.vanaf <= ${today}::date and (k.tot is null or k.tot >= ${today}::date)
      ), met as (
        select medewerker_id, rol, koppeling_id, null::date as waarnemer_tot from nu
        union all
        select w.medewerker_id, w.rol, null, w.tot from nu
          join koers.waarneming w on w.organisatie_id = koers.organisatie() and w.voor_medewerker_id = nu.medewerker_id and w.rol = nu.rol
          where w.vanaf <= ${today}::date and w.tot >= ${today}::date
      )
      select distinct on (met.rol, naam, m.id, met.koppeling_id) m.id, ${naamVan('m')} as naam, met.rol, met.koppeling_id, met.waarnemer_tot
      from met join koers.medewerker m on m.organisatie_id = koers.organisatie() and m.id = met.medewerker_id
      where m.uit_dienst_op is null or m.uit_dienst_op > ${today}::date
      order by met.rol, naam, m.id, met.koppeling_id, met.waarnemer_tot nulls first`,
  )

export const findGroep = (tx: Tx, groepId: string) =>
  row<{ id: string; naam: string; jaargroep: string | null; schooljaar: string }>(
    tx,
    sql`select g.id, g.naam, g.jaargroep, s.naam as schooljaar from koers.groep g
      join koers.schooljaar s on s.organisatie_id = g.organisatie_id and s.id = g.schooljaar_id where g.id = ${groepId}::uuid`,
  )

/** Who works with a group, and who stands in. */
export const listGroepTeam = (tx: Tx, groepId: string, today: Datum) =>
  rows<TeamRow>(
    tx,
    sql`select distinct on (k.rol, naam, m.id) m.id, ${naamVan('m')} as naam, k.rol, k.waarnemer_tot from (
        select gm.medewerker_id, gm.rol, null::date as waarnemer_tot from koers.groep_medewerker gm where gm.groep_id = ${groepId}::uuid
          and gm.vanaf <= ${today}::date and (gm.tot is null or gm.tot >= ${today}::date)
        union all
        select w.medewerker_id, w.rol, w.tot from koers.groep_medewerker gm
          join koers.waarneming w on w.organisatie_id = gm.organisatie_id and w.voor_medewerker_id = gm.medewerker_id and w.rol = gm.rol
          where gm.groep_id = ${groepId}::uuid and gm.vanaf <= ${today}::date and (gm.tot is null or gm.tot >= ${today}::date)
            and w.vanaf <= ${today}::date and w.tot >= ${today}::date) k
      join koers.medewerker m on m.organisatie_id = koers.organisatie() and m.id = k.medewerker_id
      where (m.uit_dienst_op is null or m.uit_dienst_op > ${today}::date) order by k.rol, naam, m.id, k.waarnemer_tot nulls first`,
  )

export type LeerlingVelden = Omit<
  LeerlingRow,
  'id' | 'status' | 'ingeschrevenOp' | 'uitgeschrevenOp' | 'beperkt'
> & {
  zoeknaam: string
}

/** What a person may change, locked until the change is in. */
export const findLeerlingVelden = (tx: Tx, id: string) =>
  row<Omit<LeerlingVelden, 'zoeknaam'>>(
    tx,
    sql`select roepnaam, voorvoegsel, achternaam, geboortedatum, geslacht, leerlingnummer, leerroute, thuistaal, tolk_nodig
      from koers.leerling where id = ${id}::uuid for no key update`,
  )

export async function updateLeerling(tx: Tx, id: string, v: LeerlingVelden, now: Date): Promise<void> {
  await sql`update koers.leerling set roepnaam = ${v.roepnaam}, voorvoegsel = ${v.voorvoegsel}, achternaam = ${v.achternaam}, zoeknaam = ${v.zoeknaam},
      geboortedatum = ${v.geboortedatum}::date, geslacht = ${v.geslacht}, leerlingnummer = ${v.leerlingnummer}, leerroute = ${v.leerroute},
      thuistaal = ${v.thuistaal}, tolk_nodig = ${v.tolkNodig}, gewijzigd_op = ${now}
    where id = ${id}::uuid`.execute(tx)
}

export async function insertLeerling(
  tx: Tx,
  id: string,
  v: LeerlingVelden,
  more: { inschrijvingId: string; ingeschrevenOp: Datum; groepId: string | null; now: Date },
): Promise<void> {
  await sql`insert into koers.leerling (organisatie_id, id, roepnaam, voorvoegsel, achternaam, zoeknaam, geboortedatum, geslacht, leerlingnummer,
      leerroute, thuistaal, tolk_nodig, aangemaakt_op, gewijzigd_op)
    values (koers.organisatie(), ${id}::uuid, ${v.roepnaam}, ${v.voorvoegsel}, ${v.achternaam}, ${v.zoeknaam}, ${v.geboortedatum}::date, ${v.geslacht},
      ${v.leerlingnummer}, ${v.leerroute}, ${v.thuistaal}, ${v.tolkNodig}, ${more.now}, ${more.now})`.execute(
    tx,
  )
  await sql`insert into koers.inschrijving (organisatie_id, id, leerling_id, begin_op)
    values (koers.organisatie(), ${more.inschrijvingId}::uuid, ${id}::uuid, ${more.ingeschrevenOp}::date)`.execute(
    tx,
  )
  if (more.groepId === null) return
  await sql`insert into koers.leerling_groep (organisatie_id, leerling_id, groep_id, vanaf)
    values (koers.organisatie(), ${id}::uuid, ${more.groepId}::uuid, ${more.ingeschrevenOp}::date)`.execute(
    tx,
  )
}

export type TijdlijnRow = {
  seq: number
  op: string
  gebeurtenis: string
  actor: string | null
  rollen: string[]
  versie: number | null
  onderdelen: string[]
  oppId: string | null
}

/** Acts on this pupil, newest first; reads are for who may look into the log (Inzage comes later). */
export const listTijdlijn = (
  tx: Tx,
  leerlingId: string,
  events: readonly string[],
  before: number | null,
  limit: number,
) =>
  rows<TijdlijnRow>(
    tx,
    sql`select seq, op, gebeurtenis, actor_naam as actor, rollen, versie, onderdelen,
        case when object_soort = 'opp' then object_id end as opp_id
      from audit.gebeurtenis where organisatie_id = koers.organisatie() and leerling_id = ${leerlingId}::uuid and resultaat = 'gelukt'
        and gebeurtenis = any (${[...events]}::text[]) and (${before}::bigint is null or seq < ${before}::bigint)
      order by seq desc limit ${limit}`,
  )
