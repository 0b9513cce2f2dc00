/** Names for the rows of a page, and the suggestions with their decisions. */
import { sql } from 'kysely'
import { affected, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { LeerlingStatus } from './import.model.ts'

export type LeerlingNaam = {
  id: string
  naam: string
  geboortedatum: Datum | null
  status: LeerlingStatus
  groepen: string[]
}

export const findLeerlingen = (tx: Tx, ids: readonly string[], vandaag: Datum) =>
  rows<LeerlingNaam>(
    tx,
    sql`select l.id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) as naam,
        l.geboortedatum, l.status, coalesce((select array_agg(g.naam order by g.naam) from koers.leerling_groep lg
          join koers.groep g on g.organisatie_id = lg.organisatie_id and g.id = lg.groep_id
          where lg.organisatie_id = l.organisatie_id and lg.leerling_id = l.id and lg.vanaf <= ${vandaag}::date
            and (lg.tot is null or lg.tot >= ${vandaag}::date)), '{}') as groepen
      from koers.leerling l where l.id = any (${ids}::uuid[])`,
  )

export const findGroepNamen = (tx: Tx, ids: readonly string[]) =>
  rows<{ id: string; naam: string }>(
    tx,
    sql`select id, naam from koers.groep where id = any (${ids}::uuid[])`,
  )

export const findMedewerkerNamen = (tx: Tx, ids: readonly string[]) =>
  rows<{ id: string; naam: string }>(
    tx,
    sql`select id, concat_ws(' ', nullif(roepnaam, ''), nullif(voorvoegsel, ''), achternaam) as naam
      from koers.medewerker where id = any (${ids}::uuid[])`,
  )

export type SuggestieRow = {
  id: string
  rondeId: string
  medewerkerId: string
  medewerker: string
  soort: 'rol' | 'groep'
  rol: string
  groepId: string | null
  groep: string | null
  status: 'open' | 'bevestigd' | 'afgewezen'
  uitDienstOp: Datum | null
}

const suggestie = sql`select s.id, s.ronde_id, s.medewerker_id, concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam) as medewerker,
    s.soort, s.rol, s.groep_id, g.naam as groep, s.status, m.uit_dienst_op
  from koers.import_suggestie s
  join koers.medewerker m on m.organisatie_id = s.organisatie_id and m.id = s.medewerker_id
  left join koers.groep g on g.organisatie_id = s.organisatie_id and g.id = s.groep_id`

export const listSuggesties = (tx: Tx, status: string) =>
  rows<SuggestieRow>(
    tx,
    sql`${suggestie} where s.status = ${status}
      order by m.achternaam collate "nl-x-icu", m.roepnaam collate "nl-x-icu", s.soort desc, g.naam collate "nl-x-icu" limit 2000`,
  )

/** Locks them: two beheerders who decide at once do so one after the other. */
export const findOpenSuggesties = (tx: Tx, ids: readonly string[]) =>
  rows<SuggestieRow>(
    tx,
    sql`${suggestie} where s.id = any (${ids}::uuid[]) and s.status = 'open' for update of s`,
  )

export const setBesluit = (
  tx: Tx,
  ids: readonly string[],
  besluit: { status: 'bevestigd' | 'afgewezen'; door: string | null; op: Date },
) =>
  affected(
    tx,
    sql`update koers.import_suggestie set status = ${besluit.status}, besloten_door = ${besluit.door}::uuid, besloten_op = ${besluit.op}
      where id = any (${ids}::uuid[]) and status = 'open'`,
  )

/** Gives the roles of these suggestions from today, where the person has not got them by now. */
export async function grantRollen(tx: Tx, ids: readonly string[], vandaag: Datum): Promise<number> {
  return affected(
    tx,
    sql`insert into koers.rol_toekenning (organisatie_id, id, medewerker_id, rol, vanaf)
      select s.organisatie_id, gen_random_uuid(), s.medewerker_id, s.rol, ${vandaag}::date from koers.import_suggestie s
      where s.id = any (${ids}::uuid[]) and s.soort = 'rol' and not exists (select from koers.rol_toekenning t
        where t.organisatie_id = s.organisatie_id and t.medewerker_id = s.medewerker_id and t.rol = s.rol
          and (t.tot is null or t.tot >= ${vandaag}::date))`,
  )
}

/** Links to groups, from today or from the first day of the school year of the group. */
export async function grantGroepen(tx: Tx, ids: readonly string[], vandaag: Datum): Promise<number> {
  return affected(
    tx,
    sql`insert into koers.groep_medewerker (organisatie_id, id, groep_id, medewerker_id, rol, vanaf, tot)
      select s.organisatie_id, gen_random_uuid(), s.groep_id, s.medewerker_id, s.rol, greatest(${vandaag}::date, j.begin_op),
        greatest(${vandaag}::date, j.eind_op)
      from koers.import_suggestie s
      join koers.groep g on g.organisatie_id = s.organisatie_id and g.id = s.groep_id
      join koers.schooljaar j on j.organisatie_id = g.organisatie_id and j.id = g.schooljaar_id
      where s.id = any (${ids}::uuid[]) and s.soort = 'groep' and not exists (select from koers.groep_medewerker m
        where m.organisatie_id = s.organisatie_id and m.groep_id = s.groep_id and m.medewerker_id = s.medewerker_id
          and m.rol = s.rol and (m.tot is null or m.tot >= ${vandaag}::date))`,
  )
}
