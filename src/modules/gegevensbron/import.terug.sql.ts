/** Takes an import back, set by set. A field goes back only when nobody touched it since. */
import { sql } from 'kysely'
import { affected, rows, type Tx } from '../../platform/database.ts'
import { vernietigDossiersleutel } from '../../platform/vault/vault.ts'
import type { Rijwijziging } from './import.model.ts'
import type { Mutaties } from './import.mutaties.ts'
import { updateOuders, updateRelaties } from './import.ouders.sql.ts'
import type { Behouden } from './import.sql.ts'
import {
  updateGroepen,
  updateInschrijvingen,
  updateLeerlingen,
  updateMedewerkers,
} from './import.toepassen.sql.ts'

const json = (waarde: unknown) => sql`${JSON.stringify(waarde)}::jsonb`

/** New pupils who can't go: they have a dossier, somebody was made responsible for them, or they have an account. */
export const findBehouden = (tx: Tx, ids: readonly string[]) =>
  rows<Behouden>(
    tx,
    sql`select distinct on (leerling_id) leerling_id, reden from (
        select d as leerling_id, 'dossier' as reden, 1 as v from koers.leerlingen_met_dossier(${ids}::uuid[]) d
        union all select leerling_id, 'medewerker', 2 from koers.leerling_medewerker where leerling_id = any (${ids}::uuid[])
        union all select betrekking_id, 'account', 3 from toegang.accounts_van('leerling') where betrekking_id = any (${ids}::uuid[])
      ) k order by leerling_id, v`,
  )

/** The order is that of the foreign keys. @returns how many pupils were there to remove */
export async function deleteLeerlingen(tx: Tx, ids: readonly string[]): Promise<number> {
  await sql`delete from koers.leerling_groep where leerling_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from koers.inschrijving where leerling_id = any (${ids}::uuid[])`.execute(tx)
  await vernietigDossiersleutel(tx, ...ids)
  return affected(tx, sql`delete from koers.leerling where id = any (${ids}::uuid[])`)
}

type Terug = { readonly hersteld: number; readonly gelaten: number }
const tabellen = {
  leerling: sql`koers.leerling`,
  inschrijving: sql`koers.inschrijving`,
  groep: sql`koers.groep`,
  medewerker: sql`koers.medewerker`,
  ouder: sql`koers.ouder`,
  ouder_relatie: sql`koers.ouder_relatie`,
} as const

/** Which of these columns still hold what the import wrote. */
async function ongewijzigd(
  tx: Tx,
  tabel: keyof typeof tabellen,
  rijen: readonly Rijwijziging[],
): Promise<{ rijen: Rijwijziging[] } & Terug> {
  const velden = rijen.flatMap(({ id, naar }) =>
    Object.entries(naar).map(([kolom, nu]) => ({ id, kolom, nu })),
  )
  const zelfde = await rows<{ id: string; kolommen: string[] }>(
    tx,
    sql`select t.id, array_agg(x.kolom) as kolommen from ${tabellen[tabel]} t
      join jsonb_to_recordset(${json(velden)}) as x (id uuid, kolom text, nu text) on x.id = t.id
      where to_jsonb(t) ->> x.kolom is not distinct from x.nu group by t.id`,
  )
  const oud = new Map(rijen.map((r) => [r.id, r.van]))
  const terug = zelfde.map(({ id, kolommen }) => ({
    id,
    van: {},
    naar: Object.fromEntries(kolommen.map((kolom) => [kolom, oud.get(id)?.[kolom] ?? null])),
  }))
  const hersteld = terug.reduce((n, r) => n + Object.keys(r.naar).length, 0)
  return { rijen: terug, hersteld, gelaten: velden.length - hersteld }
}

/** Puts changed fields back. @returns how many, and how many stay because somebody changed them since */
export async function herstelVelden(tx: Tx, m: Mutaties, nu: Date): Promise<Terug> {
  const leerlingen = await ongewijzigd(tx, 'leerling', m.leerlingen)
  await updateLeerlingen(tx, leerlingen.rijen, nu)
  const inschrijvingen = await ongewijzigd(tx, 'inschrijving', m.inschrijvingen)
  await updateInschrijvingen(tx, inschrijvingen.rijen)
  const groepen = await ongewijzigd(tx, 'groep', m.groepen)
  await updateGroepen(tx, groepen.rijen)
  const medewerkers = await ongewijzigd(tx, 'medewerker', m.medewerkers)
  await updateMedewerkers(tx, medewerkers.rijen)
  const ouders = await ongewijzigd(tx, 'ouder', m.ouders?.ouders ?? [])
  await updateOuders(tx, ouders.rijen, nu)
  const relaties = await ongewijzigd(tx, 'ouder_relatie', m.ouders?.relaties ?? [])
  await updateRelaties(tx, relaties.rijen)
  const delen = [leerlingen, inschrijvingen, groepen, medewerkers, ouders, relaties]
  const som = (veld: keyof Terug) => delen.reduce((n, deel) => n + deel[veld], 0)
  return { hersteld: som('hersteld'), gelaten: som('gelaten') }
}

/** Memberships and enrolments of pupils who stay: the new ones go, the ended ones run on. */
export async function herstelLeden(tx: Tx, m: Mutaties, bron: 'edexml' | 'csv'): Promise<void> {
  await sql`delete from koers.leerling_groep l using jsonb_to_recordset(${json(m.ledenNieuw)}) as x (leerling_id uuid, groep_id uuid, vanaf date, tot date)
    where (l.leerling_id, l.groep_id, l.vanaf) = (x.leerling_id, x.groep_id, x.vanaf) and l.tot is not distinct from x.tot`.execute(
    tx,
  )
  await sql`update koers.leerling_groep l set tot = x.van
    from jsonb_to_recordset(${json(m.leden)}) as x (leerling_id uuid, groep_id uuid, vanaf date, van date, naar date)
    where (l.leerling_id, l.groep_id, l.vanaf) = (x.leerling_id, x.groep_id, x.vanaf) and l.tot is not distinct from x.naar`.execute(
    tx,
  )
  await sql`insert into koers.leerling_groep (organisatie_id, leerling_id, groep_id, bron, vanaf, tot)
    select koers.organisatie(), x.leerling_id, x.groep_id, ${bron}, x.vanaf, x.van
    from jsonb_to_recordset(${json(m.leden)}) as x (leerling_id uuid, groep_id uuid, vanaf date, van date, naar date)
    where x.naar is null and x.leerling_id <> all ((select koers.beperkt())::uuid[]) on conflict do nothing`.execute(
    tx,
  )
  const nieuw = m.inschrijvingenNieuw.map((i) => i.id)
  await sql`delete from koers.inschrijving i where i.id = any (${nieuw}::uuid[])
    and i.leerling_id <> all (${m.leerlingenNieuw.map((l) => l.id)}::uuid[])`.execute(tx)
}

/** Open suggestions of this round; a decided one is the beheerder's and stays. */
export async function deleteSuggesties(tx: Tx, rondeId: string): Promise<void> {
  await sql`delete from koers.import_suggestie where ronde_id = ${rondeId}::uuid and status = 'open'`.execute(
    tx,
  )
}

/** New staff on whom nothing hangs: no role, group, pupil, account, invitation or decision. */
export const deleteMedewerkers = (tx: Tx, ids: readonly string[]) =>
  affected(
    tx,
    sql`delete from koers.medewerker m where m.id = any (${ids}::uuid[])
      and not exists (select from koers.rol_toekenning t where t.organisatie_id = m.organisatie_id and t.medewerker_id = m.id)
      and not exists (select from koers.groep_medewerker g where g.organisatie_id = m.organisatie_id and g.medewerker_id = m.id)
      and not exists (select from koers.leerling_medewerker l where l.organisatie_id = m.organisatie_id and l.medewerker_id = m.id)
      and not exists (select from koers.import_suggestie s where s.organisatie_id = m.organisatie_id and s.medewerker_id = m.id)
      and not exists (select from toegang.accounts_van('medewerker') a where a.betrekking_id = m.id)`,
  )

/** New groups that are empty again; one with a restricted pupil is not, though nobody sees that pupil here. */
export const deleteGroepen = (tx: Tx, ids: readonly string[]) =>
  affected(
    tx,
    sql`delete from koers.groep g where g.id = any (${ids}::uuid[])
      and not exists (select from koers.leerling_groep l where l.organisatie_id = g.organisatie_id and l.groep_id = g.id)
      and g.id not in (select koers.groepen_met_beperkte(${ids}::uuid[]))
      and not exists (select from koers.groep_medewerker m where m.organisatie_id = g.organisatie_id and m.groep_id = g.id)
      and not exists (select from koers.import_suggestie s where s.organisatie_id = g.organisatie_id and s.groep_id = g.id)`,
  )

/** The school year that the import made, when no group is left in it. */
export async function deleteSchooljaar(tx: Tx, id: string): Promise<void> {
  await sql`delete from koers.schooljaar s where s.id = ${id}::uuid
    and not exists (select from koers.groep g where g.organisatie_id = s.organisatie_id and g.schooljaar_id = s.id)`.execute(
    tx,
  )
}
