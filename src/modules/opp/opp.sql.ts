/** Queries of an OPP beside the sections and versions, which live in planversie.sql.ts. */
import { type RawBuilder, sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { Id } from '../../platform/id.ts'
import { defineContent } from '../../platform/vault/content.ts'
import { openAll, seal } from '../../platform/vault/vault.ts'
import type { Schooltype } from '../organisatie/codelijsten.ts'
import { type Head, leestConcept, type PlanRow } from '../planversie/planversie.sql.ts'
import type { OppRegel } from './opp.api.schema.ts'

export type LeerlingRow = {
  id: Id<'Leerling'>
  naam: string
  roepnaam: string
  leerlingnummer: string | null
  geboortedatum: Datum | null
  leerroute: string | null
  groepId: string | null
  groep: string
  inschrijvingOp: Datum | null
}

const naam = (alias: string): RawBuilder<unknown> =>
  sql`concat_ws(' ', nullif(${sql.ref(`${alias}.roepnaam`)}, ''), nullif(${sql.ref(`${alias}.voorvoegsel`)}, ''), nullif(${sql.ref(`${alias}.achternaam`)}, ''))`

/** The group of today: the own class before a combined one. */
const huidigeGroep = (today: Datum): RawBuilder<unknown> => sql`left join lateral (
    select g.id, g.naam from koers.leerling_groep lg join koers.groep g on g.organisatie_id = lg.organisatie_id and g.id = lg.groep_id
    where lg.organisatie_id = l.organisatie_id and lg.leerling_id = l.id and lg.vanaf <= ${today}::date
      and (lg.tot is null or lg.tot >= ${today}::date)
    order by g.soort = 'groep' desc, lg.vanaf desc, g.naam limit 1) groep on true`

/** The pupil as far as this actor can see it. */
export const findLeerling = (tx: Tx, leerlingId: string, today: Datum) =>
  row<LeerlingRow>(
    tx,
    sql`select l.id, ${naam('l')} as naam, coalesce(nullif(l.roepnaam, ''), l.achternaam) as roepnaam, l.leerlingnummer, l.geboortedatum,
        l.leerroute, groep.id as groep_id, coalesce(groep.naam, '') as groep,
        (select max(i.begin_op) from koers.inschrijving i where i.organisatie_id = l.organisatie_id and i.leerling_id = l.id) as inschrijving_op
      from koers.leerling l ${huidigeGroep(today)} where l.id = ${leerlingId}::uuid`,
  )

export type SchoolRow = {
  naam: string
  plaats: string
  brin: string
  schooltype: Schooltype
  normen: Record<string, unknown>
  /** SHA-256 of the logo of now. */
  logo: string | null
  schooljaar: string | null
}

export const findSchool = (tx: Tx, today: Datum) =>
  row<SchoolRow>(
    tx,
    sql`select o.naam, coalesce(o.plaats, '') as plaats, o.brin || o.vestiging as brin, o.schooltype, o.normen,
        (select l.sha256 from koers.schoollogo l where l.organisatie_id = o.id and l.actief) as logo,
        (select s.naam from koers.schooljaar s where s.organisatie_id = o.id and ${today}::date between s.begin_op and s.eind_op limit 1) as schooljaar
      from koers.organisatie o where o.id = koers.organisatie() and o.soort = 'school'`,
  )

export type PersoonRow = {
  persoonId: string
  naam: string
  functie: string
  email: string
  telefoon: string
  rol: 'mentor' | 'zorgcoordinator' | 'cvb_lid'
}

/** Who works with this pupil today: mentors by link, zorgcoordinatoren and members of the CvB by role. */
export const listTeam = (tx: Tx, leerlingId: string, today: Datum) =>
  rows<PersoonRow>(
    tx,
    sql`with wie as (
        select gm.medewerker_id, 'mentor' as rol from koers.groep_medewerker gm
          join koers.leerling_groep lg on lg.organisatie_id = gm.organisatie_id and lg.groep_id = gm.groep_id
          where lg.leerling_id = ${leerlingId}::uuid and gm.rol = 'mentor' and lg.vanaf <= ${today}::date
            and (lg.tot is null or lg.tot >= ${today}::date) and gm.vanaf <= ${today}::date and (gm.tot is null or gm.tot >= ${today}::date)
        union select lm.medewerker_id, 'mentor' from koers.leerling_medewerker lm
          where lm.leerling_id = ${leerlingId}::uuid and lm.rol = 'mentor' and lm.vanaf <= ${today}::date and (lm.tot is null or lm.tot >= ${today}::date)
        union select t.medewerker_id, t.rol from koers.rol_toekenning t
          where t.rol in ('zorgcoordinator', 'cvb_lid') and t.vanaf <= ${today}::date and (t.tot is null or t.tot >= ${today}::date))
      select m.id as persoon_id, ${naam('m')} as naam, coalesce(m.functie, '') as functie, coalesce(m.email, '') as email,
        coalesce(m.telefoon, '') as telefoon, wie.rol
      from wie join koers.medewerker m on m.id = wie.medewerker_id
      where m.uit_dienst_op is null or m.uit_dienst_op > ${today}::date order by m.achternaam, m.id`,
  )

export type GezagdragerRow = { ouderId: string; naam: string; relatie: string }

/** Parents with gezag today; nobody once the pupil is eighteen (BW 1:233, 1:245). Names only. */
export const listGezagdragers = (tx: Tx, leerlingId: string, today: Datum) =>
  rows<GezagdragerRow>(
    tx,
    sql`select o.id as ouder_id, ${naam('o')} as naam, r.relatie
      from koers.ouder_relatie r
      join koers.ouder o on o.organisatie_id = r.organisatie_id and o.id = r.ouder_id
      join koers.leerling l on l.organisatie_id = r.organisatie_id and l.id = r.leerling_id
      where r.leerling_id = ${leerlingId}::uuid and r.gezag and (r.gezag_vanaf is null or r.gezag_vanaf <= ${today}::date)
        and (r.gezag_tot is null or r.gezag_tot >= ${today}::date)
        and not koers.meerderjarig(l.geboortedatum, ${today}::date)
      order by o.achternaam, o.roepnaam, o.id`,
  )

/** The plan to look back at: the active other plan of this pupil, else the one published last. */
export const findVorigePlan = (tx: Tx, leerlingId: string, behalve: string | null) =>
  row<{ id: Id<'Plan'>; schooljaar: string }>(
    tx,
    sql`select id, schooljaar from koers.plan where leerling_id = ${leerlingId}::uuid and soort = 'opp' and versie > 0
      and (${behalve}::uuid is null or id <> ${behalve}::uuid)
      order by publicatie = 'gepubliceerd' desc, gepubliceerd_op desc, id desc limit 1`,
  )

export const findConcept = (tx: Tx, leerlingId: string) =>
  row<{ id: Id<'Plan'> }>(
    tx,
    sql`select id from koers.plan where leerling_id = ${leerlingId}::uuid and soort = 'opp' and publicatie = 'concept'`,
  )

export type LijstFilter = {
  publicatie: string | null
  vaststelling: string | null
  groepId: string | null
  leerlingId: string | null
  /** Terms that end on or between these days. */
  termijnVan: Datum | null
  termijnTot: Datum | null
  evaluatieVan: Datum | null
  evaluatieTot: Datum | null
  sorteer: string
  vanaf: number
  aantal: number
  today: Datum
}

const volgorde: Readonly<Record<string, RawBuilder<unknown>>> = {
  leerling: sql`l.achternaam collate "nl-x-icu", l.roepnaam collate "nl-x-icu", l.id`,
  '-leerling': sql`l.achternaam collate "nl-x-icu" desc, l.roepnaam collate "nl-x-icu" desc, l.id desc`,
  termijn: sql`p.termijn_op nulls last, l.id`,
  '-termijn': sql`p.termijn_op desc nulls last, l.id`,
  evaluatie: sql`p.evaluatie_op nulls last, l.id`,
  '-evaluatie': sql`p.evaluatie_op desc nulls last, l.id`,
  gewijzigd: sql`p.gewijzigd_op, p.id`,
  '-gewijzigd': sql`p.gewijzigd_op desc, p.id desc`,
}

/**
 * The plans this actor can see. A term runs while there is no version yet (vaststellen, which the law means, comes on
 * top of it) and ends on the school's day, an evaluation while the plan is active.
 */
export const listOpps = (tx: Tx, f: LijstFilter) =>
  rows<OppRegel & { totaal: number }>(
    tx,
    sql`select p.id, p.leerling_id, ${naam('l')} as leerling, coalesce(groep.naam, '') as groep, p.schooljaar, p.publicatie, p.vaststelling,
        p.versie, (p.versie = 0 or (p.gewijzigd_na_versie and ${leestConcept})) as gewijzigd, (p.gedeeld and ${leestConcept}) as gedeeld, p.start_op, p.termijn_op - (select koers.termijn_korter()) as termijn_op, p.evaluatie_op,
        p.beeindigd_op, p.gepubliceerd_op, case when ${leestConcept} or p.publicatie = 'beeindigd' then p.gewijzigd_op
          else p.gepubliceerd_op end as gewijzigd_op, count(*) over () as totaal
      from koers.plan p join koers.leerling l on l.organisatie_id = p.organisatie_id and l.id = p.leerling_id ${huidigeGroep(f.today)}
      where p.soort = 'opp'
        and (${f.publicatie}::text is null or p.publicatie = ${f.publicatie})
        and (${f.vaststelling}::text is null or p.vaststelling = ${f.vaststelling})
        and (${f.leerlingId}::uuid is null or p.leerling_id = ${f.leerlingId}::uuid)
        and (${f.groepId}::uuid is null or exists (select from koers.leerling_groep lg where lg.organisatie_id = l.organisatie_id
          and lg.leerling_id = l.id and lg.groep_id = ${f.groepId}::uuid and lg.vanaf <= ${f.today}::date and (lg.tot is null or lg.tot >= ${f.today}::date)))
        and (${f.termijnTot}::date is null or (p.publicatie = 'concept' and p.termijn_op <= ${f.termijnTot}::date + (select koers.termijn_korter())
          and (${f.termijnVan}::date is null or p.termijn_op >= ${f.termijnVan}::date + (select koers.termijn_korter()))))
        and (${f.evaluatieTot}::date is null or (p.publicatie = 'gepubliceerd' and p.evaluatie_op <= ${f.evaluatieTot}::date
          and (${f.evaluatieVan}::date is null or p.evaluatie_op >= ${f.evaluatieVan}::date)))
      order by ${volgorde[f.sorteer] ?? sql`p.id`} limit ${f.aantal} offset ${f.vanaf}`,
  )

export async function setGepubliceerd(
  tx: Tx,
  p: { planId: string; versie: number; lengteReden: string | null; hoofd: Head; now: Date },
): Promise<void> {
  await sql`update koers.plan set publicatie = 'gepubliceerd', versie = ${p.versie}, gepubliceerd_op = ${p.now},
      gewijzigd_na_versie = false, gedeeld = false, lengte_reden = ${p.lengteReden}, gewijzigd_op = ${p.now},
      start_op = ${p.hoofd.startOp}::date, evaluatie_op = ${p.hoofd.evaluatieOp}::date, termijn_op = ${p.hoofd.termijnOp}::date
    where id = ${p.planId}::uuid`.execute(tx)
}

export async function setGedeeld(tx: Tx, planId: string, gedeeld: boolean, now: Date): Promise<void> {
  await sql`update koers.plan set gedeeld = ${gedeeld}, gedeeld_op = case when ${gedeeld} then coalesce(gedeeld_op, ${now}) else gedeeld_op end
    where id = ${planId}::uuid`.execute(tx)
}

export async function setBeeindigd(
  tx: Tx,
  p: { planId: string; op: Datum; reden: string; toelichting: string; now: Date },
): Promise<void> {
  // A concept that was only shared ends too: it had no version, so it is not 'gepubliceerd' first.
  await sql`update koers.plan set publicatie = 'beeindigd', beeindigd_op = ${p.op}::date, beeindigd_reden = ${p.reden},
      beeindigd_toelichting = ${p.toelichting}, gedeeld = false, gewijzigd_na_versie = false, gewijzigd_op = ${p.now}
    where id = ${p.planId}::uuid`.execute(tx)
}

export async function setVerwijderverzoek(
  tx: Tx,
  planId: string,
  verzoek: { door: string; op: Date; reden: string } | null,
): Promise<void> {
  await sql`update koers.plan set verwijderverzoek_door = ${verzoek?.door ?? null}::uuid, verwijderverzoek_op = ${verzoek?.op ?? null},
      verwijderverzoek_reden = ${verzoek?.reden ?? null} where id = ${planId}::uuid`.execute(tx)
}

export const findMedewerkerNaam = (tx: Tx, id: string) =>
  row<{ naam: string }>(tx, sql`select ${naam('m')} as naam from koers.medewerker m where m.id = ${id}::uuid`)

export const LESADVIES = defineContent({
  owner: 'leerling',
  table: 'koers.lesadvies',
  column: 'inhoud',
  row: ['planId', 'versie'],
})

export async function replaceLesadvies(
  tx: Tx,
  a: { planId: string; leerlingId: string; versie: number; advies: unknown; now: Date },
): Promise<void> {
  await deleteLesadvies(tx, { leerlingId: a.leerlingId })
  const inhoud = await seal(tx, LESADVIES, a, a.advies)
  await sql`insert into koers.lesadvies (organisatie_id, leerling_id, plan_id, versie, inhoud, op)
    values (koers.organisatie(), ${a.leerlingId}::uuid, ${a.planId}::uuid, ${a.versie}, ${inhoud}, ${a.now})`.execute(
    tx,
  )
}

export async function deleteLesadvies(
  tx: Tx,
  van: { planId: string } | { leerlingId: string },
): Promise<void> {
  await sql`delete from koers.lesadvies where ${
    'planId' in van ? sql`plan_id = ${van.planId}::uuid` : sql`leerling_id = ${van.leerlingId}::uuid`
  }`.execute(tx)
}

export async function listLesadviezen(tx: Tx, leerlingId: string) {
  const found = await rows<{
    organisatieId: string
    leerlingId: string
    planId: string
    versie: number
    op: string
    inhoud: Buffer
  }>(
    tx,
    sql`select organisatie_id, leerling_id, plan_id, versie, op, inhoud from koers.lesadvies
      where leerling_id = ${leerlingId}::uuid order by op desc`,
  )
  const adviezen = await openAll(tx, LESADVIES, found)
  return found.map(({ planId, versie, op }, i) => ({ planId, versie, op, advies: adviezen[i] }))
}

/**
 * Removes a plan from every table: sections, revisions, versions, facts, lesson advice and hoorgesprek follow by their
 * foreign keys; kept answers and files of others are found by the id. The queue is the platform's (`jobs.forget`).
 * @returns names of finished files that hold this plan, to be removed from disk
 */
export async function deletePlan(tx: Tx, planId: string): Promise<readonly string[]> {
  await sql`delete from koers.idempotentie where onderwerp_id = ${planId}::uuid`.execute(tx)
  await sql`delete from koers.plan where id = ${planId}::uuid`.execute(tx)
  const files = await rows<{ bestand: string | null }>(
    tx,
    sql`with oud as (select organisatie_id, id, bestand from koers.taak where plan_ids @> array[${planId}::uuid] for update)
      update koers.taak t set status = 'geannuleerd', bestand = null, foutcode = 'taak.plan-verwijderd',
        plan_ids = array_remove(t.plan_ids, ${planId}::uuid)
      from oud where t.organisatie_id = oud.organisatie_id and t.id = oud.id returning oud.bestand`,
  )
  return files.flatMap(({ bestand }) => bestand ?? [])
}

export type MijnRow = {
  leerlingId: string
  naam: string
  roepnaam: string
  oppId: string | null
  publicatie: PlanRow['publicatie'] | null
  schooljaar: string | null
  beeindigdOp: Datum | null
  vastgesteldeVersie: number | null
  gedeeld: boolean | null
}

/** The children of a parent, or the pupil, with the plans they may know of. */
export const listMijn = (tx: Tx) =>
  rows<MijnRow>(
    tx,
    sql`select l.id as leerling_id, ${naam('l')} as naam, coalesce(nullif(l.roepnaam, ''), l.achternaam) as roepnaam,
        p.id as opp_id, p.publicatie, p.schooljaar, p.beeindigd_op, p.vastgestelde_versie, p.gedeeld
      from koers.leerling l
      left join koers.plan p on p.organisatie_id = l.organisatie_id and p.leerling_id = l.id and p.soort = 'opp'
      order by l.roepnaam collate "nl-x-icu", l.id, p.aangemaakt_op desc`,
  )
