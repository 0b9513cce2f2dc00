import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import { naamVan } from './leerling.sql.ts'
import { zoeknaam } from './leerling.ts'

export type OuderVelden = {
  roepnaam: string
  voorvoegsel: string
  achternaam: string
  email: string | null
  telefoon: string | null
  straat: string | null
  huisnummer: string | null
  postcode: string | null
  plaats: string | null
  geheimAdres: boolean
  taal: string | null
  tolkNodig: boolean
}
export type RelatieVelden = {
  relatie: string
  gezag: boolean | null
  gezagVanaf: Datum | null
  gezagTot: Datum | null
  gezagGrond: string | null
  geenContact: boolean
  contactvoorkeur: string | null
}
export type OuderRow = OuderVelden & RelatieVelden & { relatieId: string; ouderId: string; naam: string }

const columns = sql`r.id as relatie_id, o.id as ouder_id, ${naamVan('o')} as naam, o.roepnaam, o.voorvoegsel, o.achternaam, o.email, o.telefoon,
  o.straat, o.huisnummer, o.postcode, o.plaats, o.geheim_adres, o.taal, o.tolk_nodig,
  r.relatie, r.gezag, r.gezag_vanaf, r.gezag_tot, r.gezag_grond, r.geen_contact, r.contactvoorkeur`
const from = sql`from koers.ouder_relatie r join koers.ouder o on o.organisatie_id = r.organisatie_id and o.id = r.ouder_id`

export const listOuders = (tx: Tx, leerlingId: string) =>
  rows<OuderRow>(
    tx,
    sql`select ${columns} ${from} where r.leerling_id = ${leerlingId}::uuid order by r.gezag desc nulls last, o.achternaam collate "nl-x-icu", o.id`,
  )

/** `slot`: locked until the change is in. */
export const findRelatie = (tx: Tx, leerlingId: string, relatieId: string, slot = false) =>
  row<OuderRow>(
    tx,
    sql`select ${columns} ${from} where r.leerling_id = ${leerlingId}::uuid and r.id = ${relatieId}::uuid
      ${slot ? sql`for no key update` : sql``}`,
  )

// What `zoeknaam` does, in the database: a parent has no search column of its own.
const zoektekst = sql`replace(translate(regexp_replace(normalize(
    lower(concat_ws(' ', o.roepnaam, o.voorvoegsel, o.achternaam, o.email) collate "nl-x-icu"), nfd),
  '[\\u0300-\\u036f]', '', 'g'), 'łøđı', 'lodi'), 'ß', 'ss')`

const woorden = (zoek: string) =>
  sql.join(
    zoeknaam(zoek)
      .split(' ')
      .map((word) => sql`${zoektekst} like ${`%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`}`),
    sql` and `,
  )

/** Parents of other pupils within reach, to link a sibling's. */
export const searchOuders = (tx: Tx, zoek: string, leerlingId: string, limit: number) =>
  rows<{ id: string; naam: string; kinderen: string }>(
    tx,
    sql`select o.id, ${naamVan('o')} as naam, string_agg(distinct ${naamVan('l')}, ', ') as kinderen
      ${from} join koers.leerling l on l.organisatie_id = r.organisatie_id and l.id = r.leerling_id
      where o.organisatie_id = koers.organisatie()
        and ${woorden(zoek)}
        and not exists (select from koers.ouder_relatie al where al.organisatie_id = o.organisatie_id and al.ouder_id = o.id and al.leerling_id = ${leerlingId}::uuid)
      group by o.id, o.roepnaam, o.voorvoegsel, o.achternaam order by o.achternaam collate "nl-x-icu" limit ${limit}`,
  )

export async function insertOuder(tx: Tx, id: string, v: OuderVelden, now: Date): Promise<void> {
  await sql`insert into koers.ouder (organisatie_id, id, roepnaam, voorvoegsel, achternaam, email, telefoon, straat, huisnummer, postcode, plaats,
      geheim_adres, taal, tolk_nodig, aangemaakt_op, gewijzigd_op)
    values (koers.organisatie(), ${id}::uuid, ${v.roepnaam}, ${v.voorvoegsel}, ${v.achternaam}, ${v.email}, ${v.telefoon}, ${v.straat}, ${v.huisnummer},
      ${v.postcode}, ${v.plaats}, ${v.geheimAdres}, ${v.taal}, ${v.tolkNodig}, ${now}, ${now})`.execute(tx)
}

export async function updateOuder(tx: Tx, id: string, v: OuderVelden, now: Date): Promise<void> {
  await sql`update koers.ouder set roepnaam = ${v.roepnaam}, voorvoegsel = ${v.voorvoegsel}, achternaam = ${v.achternaam}, email = ${v.email},
      telefoon = ${v.telefoon}, straat = ${v.straat}, huisnummer = ${v.huisnummer}, postcode = ${v.postcode}, plaats = ${v.plaats},
      geheim_adres = ${v.geheimAdres}, taal = ${v.taal}, tolk_nodig = ${v.tolkNodig}, gewijzigd_op = ${now}
    where id = ${id}::uuid`.execute(tx)
}

export async function insertRelatie(
  tx: Tx,
  id: string,
  leerlingId: string,
  ouderId: string,
  v: RelatieVelden,
): Promise<void> {
  await sql`insert into koers.ouder_relatie (organisatie_id, id, leerling_id, ouder_id, relatie, gezag, gezag_vanaf, gezag_tot, gezag_grond, geen_contact, contactvoorkeur)
    values (koers.organisatie(), ${id}::uuid, ${leerlingId}::uuid, ${ouderId}::uuid, ${v.relatie}, ${v.gezag}, ${v.gezagVanaf}::date, ${v.gezagTot}::date,
      ${v.gezagGrond}, ${v.geenContact}, ${v.contactvoorkeur})`.execute(tx)
}

/** From now on a person's word: a file asks before it says otherwise. */
export async function updateRelatie(tx: Tx, id: string, v: RelatieVelden): Promise<void> {
  await sql`update koers.ouder_relatie set relatie = ${v.relatie}, gezag = ${v.gezag}, gezag_vanaf = ${v.gezagVanaf}::date, gezag_tot = ${v.gezagTot}::date,
      gezag_grond = ${v.gezagGrond}, geen_contact = ${v.geenContact}, contactvoorkeur = ${v.contactvoorkeur}, bron = 'hand'
    where id = ${id}::uuid`.execute(tx)
}

/** The relation goes; the person stays for other children and for what points to it. */
export const deleteRelatie = (tx: Tx, id: string) =>
  affected(tx, sql`delete from koers.ouder_relatie where id = ${id}::uuid`)

/** Is this parent one that the actor can see: of a pupil within reach? */
export const findOuder = (tx: Tx, ouderId: string) =>
  row<{ id: string }>(tx, sql`select id from koers.ouder where id = ${ouderId}::uuid`)
