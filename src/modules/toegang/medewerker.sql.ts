import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { Id } from '../../platform/id.ts'
import type { Medewerker } from './medewerker.schema.ts'
import { type AccountRow, postStatus } from './uitnodiging.sql.ts'

export type MedewerkerRow = Medewerker & {
  id: string
  naam: string
  uitDienstOp: Datum | null
  rollen: string[]
  groepen: string[]
  accountId: Id<'Account'> | null
  login: string | null
  uitnodigingId: string | null
  uitgenodigdOp: string | null
  verlooptOp: string | null
  verzondenOp: string | null
  post: AccountRow['post']
}

const naam = sql`concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam)`
const medewerkers = (
  today: Datum,
) => sql`select m.id, ${naam} as naam, m.roepnaam, m.voorvoegsel, m.achternaam, m.email, m.telefoon,
    m.functie, m.uit_dienst_op, a.account_id, a.login, a.uitnodiging_id, a.uitgenodigd_op, a.verloopt_op, a.verzonden_op, ${postStatus},
    coalesce((select array_agg(distinct t.rol order by t.rol) from koers.rol_toekenning t where t.organisatie_id = m.organisatie_id
      and t.medewerker_id = m.id and t.vanaf <= ${today}::date and (t.tot is null or t.tot >= ${today}::date)), '{}') as rollen,
    coalesce((select array_agg(distinct g.naam order by g.naam) from koers.groep_medewerker gm
      join koers.groep g on g.organisatie_id = gm.organisatie_id and g.id = gm.groep_id
      where gm.organisatie_id = m.organisatie_id and gm.medewerker_id = m.id and gm.vanaf <= ${today}::date
        and (gm.tot is null or gm.tot >= ${today}::date)), '{}') as groepen
  from koers.medewerker m left join toegang.accounts_van('medewerker') a on a.betrekking_id = m.id
  where m.organisatie_id = koers.organisatie()`

/** All staff, also who left; a few hundred at most. */
export const listMedewerkers = (tx: Tx, today: Datum) =>
  rows<MedewerkerRow>(tx, sql`${medewerkers(today)} order by m.achternaam, m.roepnaam, m.id`)

export const findMedewerker = (tx: Tx, id: string, today: Datum) =>
  row<MedewerkerRow>(tx, sql`${medewerkers(today)} and m.id = ${id}::uuid`)

export type LooptijdRow = { id: string; rol: string; vanaf: Datum; tot: Datum | null }

export const listToekenningen = (tx: Tx, medewerkerId: string) =>
  rows<LooptijdRow>(
    tx,
    sql`select id, rol, vanaf, tot from koers.rol_toekenning where organisatie_id = koers.organisatie()
      and medewerker_id = ${medewerkerId}::uuid order by tot is not null, vanaf desc, rol`,
  )

export const listGroepKoppelingen = (tx: Tx, medewerkerId: string) =>
  rows<LooptijdRow & { groepId: string; groep: string; schooljaar: string; vak: string | null }>(
    tx,
    sql`select gm.id, gm.rol, gm.vanaf, gm.tot, gm.vak, g.id as groep_id, g.naam as groep, j.naam as schooljaar
      from koers.groep_medewerker gm
      join koers.groep g on g.organisatie_id = gm.organisatie_id and g.id = gm.groep_id
      join koers.schooljaar j on j.organisatie_id = g.organisatie_id and j.id = g.schooljaar_id
      where gm.organisatie_id = koers.organisatie() and gm.medewerker_id = ${medewerkerId}::uuid
      order by j.begin_op desc, g.naam, gm.rol`,
  )

export const listLeerlingKoppelingen = (tx: Tx, medewerkerId: string) =>
  rows<LooptijdRow & { leerlingId: string; leerling: string }>(
    tx,
    sql`select lm.id, lm.rol, lm.vanaf, lm.tot, l.id as leerling_id,
        concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) as leerling
      from koers.leerling_medewerker lm
      join koers.leerling l on l.organisatie_id = lm.organisatie_id and l.id = lm.leerling_id
      where lm.organisatie_id = koers.organisatie() and lm.medewerker_id = ${medewerkerId}::uuid order by lm.vanaf desc, leerling`,
  )

/** Requests about data that this person handles; the requests themselves are not to be seen here. */
export const countOpenVerzoeken = async (tx: Tx, medewerkerId: string): Promise<number> =>
  (await row<{ aantal: number }>(tx, sql`select toegang.open_verzoeken_van(${medewerkerId}::uuid) as aantal`))
    ?.aantal ?? 0

export const findEmailGenoot = (tx: Tx, email: string, behalve: string | null) =>
  row<{ id: string }>(
    tx,
    sql`select id from koers.medewerker where organisatie_id = koers.organisatie() and lower(email) = lower(${email})
      and id is distinct from ${behalve}::uuid`,
  )

export async function insertMedewerker(tx: Tx, id: string, m: Medewerker, now: Date): Promise<void> {
  await sql`insert into koers.medewerker (organisatie_id, id, roepnaam, voorvoegsel, achternaam, email, telefoon, functie, aangemaakt_op)
    values (koers.organisatie(), ${id}::uuid, ${m.roepnaam}, ${m.voorvoegsel}, ${m.achternaam}, ${m.email}, ${m.telefoon}, ${m.functie},
      ${now})`.execute(tx)
}

export async function updateMedewerker(tx: Tx, id: string, m: Medewerker): Promise<void> {
  await sql`update koers.medewerker set roepnaam = ${m.roepnaam}, voorvoegsel = ${m.voorvoegsel}, achternaam = ${m.achternaam},
    email = ${m.email}, telefoon = ${m.telefoon}, functie = ${m.functie}
    where organisatie_id = koers.organisatie() and id = ${id}::uuid`.execute(tx)
}

export async function setUitDienst(tx: Tx, id: string, op: Datum | null): Promise<void> {
  await sql`update koers.medewerker set uit_dienst_op = ${op}::date where organisatie_id = koers.organisatie() and id = ${id}::uuid`.execute(
    tx,
  )
}

export async function endSessionsOf(tx: Tx, soort: string, betrekkingId: string): Promise<void> {
  await sql`select toegang.sessies_eindig_betrekking(${soort}, ${betrekkingId}::uuid)`.execute(tx)
}

/** Roles, groups and pupils of somebody who left end with the last day; what would begin after it goes. */
export async function endAllLinks(tx: Tx, medewerkerId: string, laatsteDag: Datum): Promise<void> {
  for (const tabel of ['rol_toekenning', 'groep_medewerker', 'leerling_medewerker'] as const) {
    const van = sql`from koers.${sql.ref(tabel)} where organisatie_id = koers.organisatie() and medewerker_id = ${medewerkerId}::uuid`
    await sql`delete ${van} and vanaf > ${laatsteDag}::date`.execute(tx)
    await sql`update koers.${sql.ref(tabel)} set tot = ${laatsteDag}::date where organisatie_id = koers.organisatie()
      and medewerker_id = ${medewerkerId}::uuid and (tot is null or tot > ${laatsteDag}::date)`.execute(tx)
  }
}

/** One at a time per school: two beheerders who end each other must not both succeed. */
export async function lockBeheerders(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('koers.beheerders'), hashtext(koers.organisatie()::text))`.execute(
    tx,
  )
}

/** Does anybody but this one go on as beheerder? */
export async function hasOtherBeheerder(tx: Tx, medewerkerId: string, today: Datum): Promise<boolean> {
  const found = await row<{ id: string }>(
    tx,
    sql`select t.id from koers.rol_toekenning t
      join koers.medewerker m on m.organisatie_id = t.organisatie_id and m.id = t.medewerker_id
      where t.organisatie_id = koers.organisatie() and t.rol = 'beheerder' and t.medewerker_id <> ${medewerkerId}::uuid
        and t.vanaf <= ${today}::date and t.tot is null and m.uit_dienst_op is null limit 1`,
  )
  return found !== null
}

export const findToekenning = (tx: Tx, medewerkerId: string, id: string) =>
  row<LooptijdRow & { medewerkerId: string }>(
    tx,
    sql`select id, rol, vanaf, tot, medewerker_id from koers.rol_toekenning where organisatie_id = koers.organisatie()
      and medewerker_id = ${medewerkerId}::uuid and id = ${id}::uuid`,
  )

type Nieuw = { id: string; medewerkerId: string; rol: string; vanaf: Datum; tot: Datum | null }

/** The same role in days that overlap. */
export const findZelfdeRol = (tx: Tx, t: Nieuw) =>
  row<{ id: string }>(
    tx,
    sql`select id from koers.rol_toekenning where organisatie_id = koers.organisatie() and medewerker_id = ${t.medewerkerId}::uuid
      and id <> ${t.id}::uuid and rol = ${t.rol} and (tot is null or tot >= ${t.vanaf}::date) and (${t.tot}::date is null or vanaf <= ${t.tot}::date) limit 1`,
  )

export async function insertToekenning(tx: Tx, t: Nieuw): Promise<void> {
  await sql`insert into koers.rol_toekenning (organisatie_id, id, medewerker_id, rol, vanaf, tot)
    values (koers.organisatie(), ${t.id}::uuid, ${t.medewerkerId}::uuid, ${t.rol}, ${t.vanaf}::date, ${t.tot}::date)`.execute(
    tx,
  )
}

export async function updateToekenning(tx: Tx, id: string, tot: Datum | null): Promise<void> {
  await sql`update koers.rol_toekenning set tot = ${tot}::date where organisatie_id = koers.organisatie() and id = ${id}::uuid`.execute(
    tx,
  )
}

/** Ends a grant on this day; null removes one that never began. */
export async function endToekenning(tx: Tx, id: string, tot: Datum | null): Promise<number> {
  return affected(
    tx,
    tot === null
      ? sql`delete from koers.rol_toekenning where organisatie_id = koers.organisatie() and id = ${id}::uuid`
      : sql`update koers.rol_toekenning set tot = least(tot, ${tot}::date) where organisatie_id = koers.organisatie() and id = ${id}::uuid`,
  )
}

export const findLeerling = (tx: Tx, id: string) =>
  row<{ id: string }>(
    tx,
    sql`select id from koers.leerling where organisatie_id = koers.organisatie() and id = ${id}::uuid`,
  )

export const findLeerlingKoppeling = (tx: Tx, leerlingId: string, id: string) =>
  row<{ id: string; medewerkerId: string; leerlingId: string; vanaf: Datum; tot: Datum | null }>(
    tx,
    sql`select id, medewerker_id, leerling_id, vanaf, tot from koers.leerling_medewerker where organisatie_id = koers.organisatie()
      and leerling_id = ${leerlingId}::uuid and id = ${id}::uuid`,
  )

/** The same person in the same role for this pupil, in days that overlap. */
export const findZelfdeLeerling = (tx: Tx, t: Nieuw & { leerlingId: string }) =>
  row<{ id: string }>(
    tx,
    sql`select id from koers.leerling_medewerker where organisatie_id = koers.organisatie() and medewerker_id = ${t.medewerkerId}::uuid
      and leerling_id = ${t.leerlingId}::uuid and rol = ${t.rol} and (tot is null or tot >= ${t.vanaf}::date)
      and (${t.tot}::date is null or vanaf <= ${t.tot}::date) limit 1`,
  )

export async function insertLeerlingKoppeling(tx: Tx, t: Nieuw & { leerlingId: string }): Promise<void> {
  await sql`insert into koers.leerling_medewerker (organisatie_id, id, leerling_id, medewerker_id, rol, vanaf, tot)
    values (koers.organisatie(), ${t.id}::uuid, ${t.leerlingId}::uuid, ${t.medewerkerId}::uuid, ${t.rol}, ${t.vanaf}::date, ${t.tot}::date)`.execute(
    tx,
  )
}

export async function endLeerlingKoppeling(tx: Tx, id: string, tot: Datum | null): Promise<number> {
  return affected(
    tx,
    tot === null
      ? sql`delete from koers.leerling_medewerker where organisatie_id = koers.organisatie() and id = ${id}::uuid`
      : sql`update koers.leerling_medewerker set tot = least(tot, ${tot}::date) where organisatie_id = koers.organisatie() and id = ${id}::uuid`,
  )
}
