import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { GroepAntwoord, School, SchoolAntwoord, SchooljaarAntwoord } from './organisatie.schema.ts'

export type SchoolRow = Omit<SchoolAntwoord, 'abilities'>

/** The school of this context with what stands above it. */
export const findSchool = (tx: Tx) =>
  row<SchoolRow>(
    tx,
    sql`select o.id, o.naam, o.brin, o.vestiging, o.schooltype, o.cluster, o.straat, o.huisnummer, o.postcode, o.plaats, o.telefoon, o.email, o.website,
      case when b.id is not null then jsonb_build_object('naam', b.naam, 'nummer', b.nummer) end as bestuur,
      case when s.id is not null then jsonb_build_object('naam', s.naam, 'nummer', s.nummer) end as samenwerkingsverband
    from koers.organisatie o
    left join koers.organisatie b on b.id = o.bovenliggend_id and b.soort = 'bestuur'
    left join koers.organisatie s on s.soort = 'samenwerkingsverband' and s.id in (o.bovenliggend_id, b.bovenliggend_id)
    where o.id = koers.organisatie() and o.soort = 'school'`,
  )

/** One at a time: who waited reads what the other wrote. */
export async function lockSchool(tx: Tx): Promise<void> {
  await sql`select from koers.organisatie where id = koers.organisatie() for no key update`.execute(tx)
}

export async function updateSchool(tx: Tx, school: School): Promise<void> {
  await sql`update koers.organisatie set naam = ${school.naam}, schooltype = ${school.schooltype}, cluster = ${school.cluster}::smallint,
    straat = ${school.straat}, huisnummer = ${school.huisnummer}, postcode = ${school.postcode}, website = ${school.website},
    plaats = ${school.plaats}, telefoon = ${school.telefoon}, email = ${school.email} where id = koers.organisatie()`.execute(
    tx,
  )
}

export type LabelRow = {
  lijst: string
  code: string
  label: string | null
  verborgen: boolean
  volgorde: number | null
}

/** What this school changed in the code lists. */
export const listLabels = (tx: Tx) =>
  rows<LabelRow>(
    tx,
    sql`select lijst, code, label, verborgen, volgorde from koers.codelijst_label where organisatie_id = koers.organisatie()
      order by lijst, volgorde nulls last, code`,
  )

/** One at a time per list: it is written as a whole. */
export async function lockLijst(tx: Tx, lijst: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(koers.organisatie()::text || 'codelijst' || ${lijst}, 0))`.execute(
    tx,
  )
}

export async function deleteLabels(tx: Tx, lijst: string): Promise<void> {
  await sql`delete from koers.codelijst_label where organisatie_id = koers.organisatie() and lijst = ${lijst}`.execute(
    tx,
  )
}

export async function insertLabels(
  tx: Tx,
  lijst: string,
  regels: readonly Omit<LabelRow, 'lijst'>[],
): Promise<void> {
  await sql`insert into koers.codelijst_label (organisatie_id, lijst, code, label, verborgen, volgorde)
    select koers.organisatie(), ${lijst}, r.code, r.label, r.verborgen, r.volgorde
    from jsonb_to_recordset(${JSON.stringify(regels)}::jsonb) as r (code text, label text, verborgen boolean, volgorde smallint)`.execute(
    tx,
  )
}

export const listSchooljaren = (tx: Tx) =>
  rows<SchooljaarAntwoord>(
    tx,
    sql`select j.id, j.naam, j.begin_op, j.eind_op, (select count(*)::int from koers.groep g where g.organisatie_id = j.organisatie_id
      and g.schooljaar_id = j.id and g.vervallen_op is null) as aantal_groepen
    from koers.schooljaar j where j.organisatie_id = koers.organisatie() order by j.begin_op desc`,
  )

export type SchooljaarRow = { id: string; naam: string; beginOp: Datum; eindOp: Datum }

export const findSchooljaar = (tx: Tx, id: string, slot = false) =>
  row<SchooljaarRow>(
    tx,
    sql`select id, naam, begin_op, eind_op from koers.schooljaar where organisatie_id = koers.organisatie() and id = ${id}::uuid
      ${slot ? sql`for no key update` : sql``}`,
  )

/** A year with the same name or with days in common, other than `behalve`. */
export const findOverlappend = (tx: Tx, jaar: Omit<SchooljaarRow, 'id'>, behalve: string | null) =>
  row<{ naam: string }>(
    tx,
    sql`select naam from koers.schooljaar where organisatie_id = koers.organisatie() and id is distinct from ${behalve}::uuid
      and (naam = ${jaar.naam} or (begin_op <= ${jaar.eindOp}::date and eind_op >= ${jaar.beginOp}::date)) limit 1`,
  )

export async function insertSchooljaar(tx: Tx, { id, naam, beginOp, eindOp }: SchooljaarRow): Promise<void> {
  await sql`insert into koers.schooljaar (organisatie_id, id, naam, begin_op, eind_op)
    values (koers.organisatie(), ${id}::uuid, ${naam}, ${beginOp}::date, ${eindOp}::date)`.execute(tx)
}

export async function updateSchooljaar(tx: Tx, { id, naam, beginOp, eindOp }: SchooljaarRow): Promise<void> {
  await sql`update koers.schooljaar set naam = ${naam}, begin_op = ${beginOp}::date, eind_op = ${eindOp}::date
    where organisatie_id = koers.organisatie() and id = ${id}::uuid`.execute(tx)
}

/** The groups of a school year with their staff; links that ended stay out. */
export const listGroepen = (tx: Tx, schooljaarId: string, vandaag: Datum) =>
  rows<GroepAntwoord>(
    tx,
    sql`select g.id, g.schooljaar_id, g.naam, g.soort, g.jaargroep, g.bron, g.vervallen_op,
      (select count(*)::int from koers.leerling_groep lg where lg.organisatie_id = g.organisatie_id and lg.groep_id = g.id
        and lg.vanaf <= ${vandaag}::date and (lg.tot is null or lg.tot >= ${vandaag}::date)) as aantal_leerlingen,
      coalesce((select jsonb_agg(jsonb_build_object('id', gm.id, 'medewerkerId', gm.medewerker_id, 'rol', gm.rol, 'vak', gm.vak,
          'vanaf', gm.vanaf, 'tot', gm.tot, 'naam', concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam))
          order by gm.rol, m.achternaam)
        from koers.groep_medewerker gm join koers.medewerker m on m.organisatie_id = gm.organisatie_id and m.id = gm.medewerker_id
        where gm.organisatie_id = g.organisatie_id and gm.groep_id = g.id and (gm.tot is null or gm.tot >= ${vandaag}::date)
          and (m.uit_dienst_op is null or m.uit_dienst_op > ${vandaag}::date)), '[]') as medewerkers
    from koers.groep g where g.organisatie_id = koers.organisatie() and g.schooljaar_id = ${schooljaarId}::uuid
    order by g.vervallen_op is not null, nullif(regexp_replace(g.naam, '\\D.*$', ''), '')::numeric nulls last, g.naam`,
  )

export type GroepRow = {
  id: string
  schooljaarId: string
  naam: string
  soort: 'groep' | 'samengesteld'
  jaargroep: string | null
  vervallenOp: Datum | null
  /** Last day of its school year. */
  eindOp: Datum
}

/** `slot`: locked until the change is in. */
export const findGroep = (tx: Tx, id: string, slot = false) =>
  row<GroepRow>(
    tx,
    sql`select g.id, g.schooljaar_id, g.naam, g.soort, g.jaargroep, g.vervallen_op, j.eind_op from koers.groep g
      join koers.schooljaar j on j.organisatie_id = g.organisatie_id and j.id = g.schooljaar_id
      where g.organisatie_id = koers.organisatie() and g.id = ${id}::uuid ${slot ? sql`for no key update of g` : sql``}`,
  )

/** A living group with this name in this year, other than `behalve`. */
export const findNaamgenoot = (tx: Tx, schooljaarId: string, naam: string, behalve: string | null) =>
  row<{ id: string }>(
    tx,
    sql`select id from koers.groep where organisatie_id = koers.organisatie() and schooljaar_id = ${schooljaarId}::uuid
      and lower(naam) = lower(${naam}) and vervallen_op is null and id is distinct from ${behalve}::uuid limit 1`,
  )

export async function insertGroep(tx: Tx, groep: Omit<GroepRow, 'vervallenOp' | 'eindOp'>): Promise<void> {
  await sql`insert into koers.groep (organisatie_id, id, schooljaar_id, naam, soort, jaargroep)
    values (koers.organisatie(), ${groep.id}::uuid, ${groep.schooljaarId}::uuid, ${groep.naam}, ${groep.soort}, ${groep.jaargroep})`.execute(
    tx,
  )
}

export async function updateGroep(tx: Tx, groep: Omit<GroepRow, 'schooljaarId' | 'eindOp'>): Promise<void> {
  await sql`update koers.groep set naam = ${groep.naam}, soort = ${groep.soort}, jaargroep = ${groep.jaargroep},
    vervallen_op = ${groep.vervallenOp}::date where organisatie_id = koers.organisatie() and id = ${groep.id}::uuid`.execute(
    tx,
  )
}

/** Names to choose from: who works here on this day. */
export const listMedewerkerNamen = (tx: Tx, vandaag: Datum) =>
  rows<{ id: string; naam: string; rollen: string[] }>(
    tx,
    sql`select m.id, concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam) as naam,
      coalesce((select array_agg(distinct t.rol order by t.rol) from koers.rol_toekenning t where t.organisatie_id = m.organisatie_id
        and t.medewerker_id = m.id and t.vanaf <= ${vandaag}::date and (t.tot is null or t.tot >= ${vandaag}::date)), '{}') as rollen
    from koers.medewerker m where m.organisatie_id = koers.organisatie()
      and (m.uit_dienst_op is null or m.uit_dienst_op > ${vandaag}::date) order by m.achternaam, m.roepnaam, m.id`,
  )

export type KoppelingRow = {
  id: string
  groepId: string
  medewerkerId: string
  rol: string
  /** The last day of the school year of the group. */
  eindOp: Datum
  vanaf: Datum
  tot: Datum | null
}

export const findKoppeling = (tx: Tx, groepId: string, id: string) =>
  row<KoppelingRow>(
    tx,
    sql`select gm.id, gm.groep_id, gm.medewerker_id, gm.rol, gm.vanaf, gm.tot, j.eind_op from koers.groep_medewerker gm
      join koers.groep g on g.organisatie_id = gm.organisatie_id and g.id = gm.groep_id
      join koers.schooljaar j on j.organisatie_id = g.organisatie_id and j.id = g.schooljaar_id
      where gm.organisatie_id = koers.organisatie() and gm.groep_id = ${groepId}::uuid and gm.id = ${id}::uuid`,
  )

/** A member of staff who still works here on this day. */
export const findInDienst = (tx: Tx, medewerkerId: string, vandaag: Datum) =>
  row<{ id: string }>(
    tx,
    sql`select id from koers.medewerker where organisatie_id = koers.organisatie() and id = ${medewerkerId}::uuid
      and (uit_dienst_op is null or uit_dienst_op > ${vandaag}::date)`,
  )

export type NieuweKoppeling = {
  id: string
  groepId: string
  medewerkerId: string
  rol: string
  vak: string | null
  vanaf: Datum
  tot: Datum | null
}

/** A link in the same role that still runs when this one begins. */
export const findZelfdeKoppeling = (tx: Tx, k: NieuweKoppeling) =>
  row<{ id: string }>(
    tx,
    sql`select id from koers.groep_medewerker where organisatie_id = koers.organisatie() and groep_id = ${k.groepId}::uuid
      and medewerker_id = ${k.medewerkerId}::uuid and rol = ${k.rol} and vak is not distinct from ${k.vak}
      and id <> ${k.id}::uuid and (tot is null or tot >= ${k.vanaf}::date) limit 1`,
  )

export async function insertKoppeling(tx: Tx, k: NieuweKoppeling): Promise<void> {
  await sql`insert into koers.groep_medewerker (organisatie_id, id, groep_id, medewerker_id, rol, vak, vanaf, tot)
    values (koers.organisatie(), ${k.id}::uuid, ${k.groepId}::uuid, ${k.medewerkerId}::uuid, ${k.rol}, ${k.vak}, ${k.vanaf}::date,
      ${k.tot}::date)`.execute(tx)
}

export async function updateKoppeling(
  tx: Tx,
  k: { id: string; vak: string | null; tot: Datum },
): Promise<void> {
  await sql`update koers.groep_medewerker set vak = ${k.vak}, tot = ${k.tot}::date
    where organisatie_id = koers.organisatie() and id = ${k.id}::uuid`.execute(tx)
}

/** Ends a link on this day; null removes one that never began. */
export async function endKoppeling(tx: Tx, id: string, tot: Datum | null): Promise<number> {
  return affected(
    tx,
    tot === null
      ? sql`delete from koers.groep_medewerker where organisatie_id = koers.organisatie() and id = ${id}::uuid`
      : sql`update koers.groep_medewerker set tot = least(tot, ${tot}::date) where organisatie_id = koers.organisatie() and id = ${id}::uuid`,
  )
}

/** Every school of this installation, for a job that goes round them. */
export const listScholen = (tx: Tx) => rows<{ id: string }>(tx, sql`select s as id from koers.scholen() s`)
