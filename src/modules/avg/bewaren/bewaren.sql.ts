/** Who left and what stands in the way, the lists, and legal holds. */
import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../../platform/database.ts'
import type { Datum } from '../../../platform/datum.ts'
import type { RegelStatus } from './bewaren.schema.ts'
import type { Dossierklasse } from './bewaren.ts'

export type VertrokkenRow = {
  leerlingId: string
  naam: string
  kenmerk: string | null
  uitgeschreven: boolean
  vertrokkenOp: Datum | null
  verwezen: boolean
  actiefPlan: boolean
  wissingOp: Datum | null
  bewaarplichten: { id: string; reden: string; tot: Datum | null; naam: string; op: string }[]
}

/** Who left, with what decides how long the dossier stays. An enrolment that still runs means: not left. */
export const listVertrokken = (tx: Tx, leerlingId: string | null = null) =>
  rows<VertrokkenRow>(
    tx,
    sql`select l.id as leerling_id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) as naam,
        l.leerlingnummer as kenmerk,
        l.status = 'uitgeschreven' and not coalesce(i.loopt, false) as uitgeschreven, i.vertrokken_op,
        exists (select from koers.plan p where p.organisatie_id = l.organisatie_id and p.leerling_id = l.id
          and p.beeindigd_reden = 'andere_schoolsoort') as verwezen,
        exists (select from koers.plan p where p.organisatie_id = l.organisatie_id and p.leerling_id = l.id
          and p.publicatie = 'gepubliceerd') as actief_plan,
        (select min(v.besloten_op) from koers.avg_verzoek v where v.organisatie_id = l.organisatie_id and v.leerling_id = l.id
          and v.soort = 'wissing' and v.doel_soort = 'dossier' and v.status = 'toegewezen') as wissing_op,
        coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'reden', b.reden, 'tot', b.tot, 'naam', b.door_naam,
            'op', to_char(b.op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by b.op)
          from koers.bewaarplicht b where b.organisatie_id = l.organisatie_id and b.leerling_id = l.id and b.opgeheven_op is null), '[]') as bewaarplichten
      from koers.leerling l left join lateral (
        select max(i.eind_op) as vertrokken_op, bool_or(i.eind_op is null) as loopt from koers.inschrijving i
        where i.organisatie_id = l.organisatie_id and i.leerling_id = l.id) i on true
      where l.status = 'uitgeschreven' and (${leerlingId}::uuid is null or l.id = ${leerlingId}::uuid)
      order by i.vertrokken_op nulls first, l.id`,
  )

export const telPerTabel = (tx: Tx, leerlingen: readonly string[]) =>
  rows<{ leerling: string; tabel: string; aantal: number }>(
    tx,
    sql`select leerling, tabel, aantal from koers.tel_over_leerling(${[...leerlingen]}::uuid[])`,
  )

export type LijstRow = {
  id: string
  gemaaktOp: string
  getekendNaam: string | null
  getekendOp: string | null
  aantal: number
  vernietigd: number
  uitgesloten: number
  open: number
}

const lijsten = sql`select x.id, x.gemaakt_op, x.getekend_naam, x.getekend_op,
    (count(v.id) filter (where v.status <> 'uitgesloten'))::int as aantal,
    (count(v.id) filter (where v.status = 'vernietigd'))::int as vernietigd,
    (count(v.id) filter (where v.status = 'uitgesloten'))::int as uitgesloten,
    (count(v.id) filter (where v.status = 'getekend'))::int as open
  from koers.vernietigingslijst x
  left join koers.vernietiging v on v.organisatie_id = x.organisatie_id and v.lijst_id = x.id`

export const listLijsten = (tx: Tx) =>
  rows<LijstRow>(
    tx,
    sql`${lijsten} group by x.organisatie_id, x.id order by x.getekend_op desc nulls first, x.id desc limit 100`,
  )

export const findLijst = (tx: Tx, id: string) =>
  row<LijstRow>(tx, sql`${lijsten} where x.id = ${id}::uuid group by x.organisatie_id, x.id`)

/** The list that nobody signed yet, locked: one change at a time. */
export const findVoorstel = (tx: Tx) =>
  row<{ id: string }>(tx, sql`select id from koers.vernietigingslijst where getekend_op is null for update`)

/** Locked, so that who signs and who excludes don't cross. Null when it was signed. */
export const lockVoorstel = (tx: Tx, id: string) =>
  row<{ id: string }>(
    tx,
    sql`select id from koers.vernietigingslijst where id = ${id}::uuid and getekend_op is null for update`,
  )

export async function insertLijst(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`insert into koers.vernietigingslijst (organisatie_id, id, gemaakt_op)
    values (koers.organisatie(), ${id}::uuid, ${now})`.execute(tx)
}

export type RegelRow = {
  id: string
  leerling: string
  naam: string | null
  kenmerk: string | null
  klasse: Dossierklasse
  vertrokkenOp: Datum
  bewaarTot: Datum
  status: RegelStatus
  uitsluitingReden: string | null
  uitsluitingNaam: string | null
  aantallen: Record<string, number>
  sleutels: number
  bestanden: number
  vernietigdOp: string | null
  overgeslagenReden: string | null
}

const regels = sql`select v.id, v.leerling, v.kenmerk, v.klasse, v.vertrokken_op, v.bewaar_tot, v.status, v.uitsluiting_reden,
    v.uitsluiting_naam, v.aantallen, v.sleutels, v.bestanden, v.vernietigd_op, v.overgeslagen_reden,
    nullif(concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')), '') as naam
  from koers.vernietiging v
  left join koers.leerling l on l.organisatie_id = v.organisatie_id and l.id = v.leerling`

export const listRegels = (tx: Tx, lijstId: string) =>
  rows<RegelRow>(
    tx,
    sql`${regels} where v.lijst_id = ${lijstId}::uuid order by v.bewaar_tot, v.kenmerk, v.id`,
  )

export const findRegel = (tx: Tx, lijstId: string, regelId: string) =>
  row<RegelRow>(tx, sql`${regels} where v.lijst_id = ${lijstId}::uuid and v.id = ${regelId}::uuid`)

export async function insertRegel(
  tx: Tx,
  lijstId: string,
  r: {
    id: string
    leerling: string
    kenmerk: string | null
    klasse: Dossierklasse
    vertrokkenOp: Datum
    bewaarTot: Datum
    aantallen: Readonly<Record<string, number>>
  },
): Promise<void> {
  await sql`insert into koers.vernietiging (organisatie_id, id, lijst_id, leerling, kenmerk, klasse, vertrokken_op, bewaar_tot, aantallen)
    values (koers.organisatie(), ${r.id}::uuid, ${lijstId}::uuid, ${r.leerling}::uuid, ${r.kenmerk}, ${r.klasse},
      ${r.vertrokkenOp}::date, ${r.bewaarTot}::date, ${JSON.stringify(r.aantallen)}::jsonb)
    on conflict (organisatie_id, lijst_id, leerling) do update set kenmerk = excluded.kenmerk, klasse = excluded.klasse,
      vertrokken_op = excluded.vertrokken_op, bewaar_tot = excluded.bewaar_tot, aantallen = excluded.aantallen`.execute(
    tx,
  )
}

/** Takes off what no longer belongs on an unsigned list. */
export async function deleteAndere(tx: Tx, lijstId: string, leerlingen: readonly string[]): Promise<void> {
  await sql`delete from koers.vernietiging where lijst_id = ${lijstId}::uuid and status in ('voorgesteld', 'uitgesloten')
    and leerling <> all (${[...leerlingen]}::uuid[])`.execute(tx)
}

export async function deleteVanVoorstel(tx: Tx, leerlingId: string): Promise<void> {
  await sql`delete from koers.vernietiging where leerling = ${leerlingId}::uuid and status in ('voorgesteld', 'uitgesloten')`.execute(
    tx,
  )
}

export const setUitsluiting = (
  tx: Tx,
  regelId: string,
  uitsluiting: { reden: string; naam: string } | null,
) =>
  affected(
    tx,
    sql`update koers.vernietiging set status = ${uitsluiting ? 'uitgesloten' : 'voorgesteld'},
        uitsluiting_reden = ${uitsluiting?.reden ?? null}, uitsluiting_naam = ${uitsluiting?.naam ?? null}
      where id = ${regelId}::uuid and status in ('voorgesteld', 'uitgesloten')`,
  )

/** Signs; from here on the job destroys. @returns ids of the lines that will go */
export async function teken(
  tx: Tx,
  lijstId: string,
  wie: { id: string; naam: string },
  now: Date,
): Promise<readonly string[]> {
  await sql`update koers.vernietigingslijst set getekend_door = ${wie.id}::uuid, getekend_naam = ${wie.naam}, getekend_op = ${now}
    where id = ${lijstId}::uuid`.execute(tx)
  const found = await rows<{ id: string }>(
    tx,
    sql`update koers.vernietiging set status = 'getekend' where lijst_id = ${lijstId}::uuid and status = 'voorgesteld' returning id`,
  )
  return found.map(({ id }) => id)
}

export const findLeerlingNaam = (tx: Tx, id: string) =>
  row<{ id: string; naam: string }>(
    tx,
    sql`select l.id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) as naam
      from koers.leerling l where l.id = ${id}::uuid`,
  )

export async function insertBewaarplicht(
  tx: Tx,
  b: { id: string; leerlingId: string; reden: string; tot: Datum | null; naam: string; now: Date },
): Promise<void> {
  await sql`insert into koers.bewaarplicht (organisatie_id, id, leerling_id, reden, tot, door_naam, op)
    values (koers.organisatie(), ${b.id}::uuid, ${b.leerlingId}::uuid, ${b.reden}, ${b.tot}::date, ${b.naam}, ${b.now})`.execute(
    tx,
  )
}

export const findBewaarplicht = (tx: Tx, leerlingId: string, id: string) =>
  row<{ id: string; leerlingId: string; opgeheven: boolean }>(
    tx,
    sql`select id, leerling_id, opgeheven_op is not null as opgeheven from koers.bewaarplicht
      where id = ${id}::uuid and leerling_id = ${leerlingId}::uuid`,
  )

export async function hefOp(tx: Tx, id: string, naam: string, now: Date): Promise<void> {
  await sql`update koers.bewaarplicht set opgeheven_op = ${now}, opgeheven_naam = ${naam} where id = ${id}::uuid`.execute(
    tx,
  )
}

export const findSchool = (tx: Tx) =>
  row<{ naam: string }>(tx, sql`select naam from koers.organisatie where id = koers.organisatie()`)
