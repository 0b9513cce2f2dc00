/** Writes the mutations of an import: one statement per table, whatever the number of rows. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Rijwijziging } from './import.model.ts'
import type { Mutaties } from './import.mutaties.ts'
import { insertOuders, insertRelaties, updateOuders, updateRelaties } from './import.ouders.sql.ts'
import type { OuderMutaties } from './import.ouders.ts'

type Bron = 'edexml' | 'csv'

const json = (waarde: unknown) => sql`${JSON.stringify(waarde)}::jsonb`

/** Each part with its size, in the order in which rows point at each other. */
export function stappen(
  tx: Tx,
  m: Mutaties,
  wie: { readonly rondeId: string; readonly nu: Date; readonly bron: 'edexml' | 'csv' },
): readonly { readonly aantal: number; readonly doe: () => Promise<void> }[] {
  return [
    { aantal: m.schooljaarNieuw ? 1 : 0, doe: () => insertSchooljaar(tx, m.schooljaarNieuw) },
    { aantal: m.groepenNieuw.length, doe: () => insertGroepen(tx, m.groepenNieuw, wie.bron) },
    { aantal: m.groepen.length, doe: () => updateGroepen(tx, m.groepen) },
    { aantal: m.leerlingen.length, doe: () => updateLeerlingen(tx, m.leerlingen, wie.nu) },
    { aantal: m.leerlingenNieuw.length, doe: () => insertLeerlingen(tx, m.leerlingenNieuw, wie) },
    {
      aantal: m.inschrijvingenNieuw.length,
      doe: () => insertInschrijvingen(tx, m.inschrijvingenNieuw, wie.bron),
    },
    { aantal: m.inschrijvingen.length, doe: () => updateInschrijvingen(tx, m.inschrijvingen) },
    { aantal: m.leden.length, doe: () => endLeden(tx, m.leden) },
    { aantal: m.ledenNieuw.length, doe: () => insertLeden(tx, m.ledenNieuw, wie.bron) },
    { aantal: m.medewerkersNieuw.length, doe: () => insertMedewerkers(tx, m.medewerkersNieuw, wie) },
    { aantal: m.medewerkers.length, doe: () => updateMedewerkers(tx, m.medewerkers) },
    { aantal: m.suggesties.length, doe: () => insertSuggesties(tx, m.suggesties, wie.rondeId) },
    ...(m.ouders ? ouderStappen(tx, m.ouders, wie.nu) : []),
  ]
}

const ouderStappen = (tx: Tx, o: OuderMutaties, nu: Date) => [
  { aantal: o.oudersNieuw.length, doe: () => insertOuders(tx, o.oudersNieuw, nu) },
  { aantal: o.ouders.length, doe: () => updateOuders(tx, o.ouders, nu) },
  { aantal: o.relatiesNieuw.length, doe: () => insertRelaties(tx, o.relatiesNieuw) },
  { aantal: o.relaties.length, doe: () => updateRelaties(tx, o.relaties) },
]

async function insertSchooljaar(tx: Tx, jaar: Mutaties['schooljaarNieuw']): Promise<void> {
  if (!jaar) return
  await sql`insert into koers.schooljaar (organisatie_id, id, naam, begin_op, eind_op)
    values (koers.organisatie(), ${jaar.id}::uuid, ${jaar.naam}, ${jaar.begin_op}::date, ${jaar.eind_op}::date)`.execute(
    tx,
  )
}

async function insertGroepen(tx: Tx, groepen: Mutaties['groepenNieuw'], bron: Bron): Promise<void> {
  await sql`insert into koers.groep (organisatie_id, id, schooljaar_id, naam, soort, jaargroep, bron, bron_sleutel)
    select koers.organisatie(), r.id, r.schooljaar_id, r.naam, r.soort, r.jaargroep, ${bron}, r.bron_sleutel
    from jsonb_populate_recordset(null::koers.groep, ${json(groepen)}) r`.execute(tx)
}

/** Only the columns that are named in `naar` change; the others come out of the row itself. */
export async function updateGroepen(tx: Tx, rijen: readonly Rijwijziging[]): Promise<void> {
  await sql`update koers.groep g set bron_sleutel = null from jsonb_to_recordset(${json(rijen)}) as x (id uuid, naar jsonb)
    where g.id = x.id and x.naar ? 'bron_sleutel'`.execute(tx)
  await sql`update koers.groep g set (naam, soort, jaargroep, bron, bron_sleutel, vervallen_op) =
      (select r.naam, r.soort, r.jaargroep, r.bron, r.bron_sleutel, r.vervallen_op from jsonb_populate_record(g, x.naar) r)
    from jsonb_to_recordset(${json(rijen)}) as x (id uuid, naar jsonb) where g.id = x.id`.execute(tx)
}

export async function updateLeerlingen(tx: Tx, rijen: readonly Rijwijziging[], nu: Date): Promise<void> {
  // Two pupils may swap keys; a unique index looks at every row in turn, so the old ones go first.
  await sql`update koers.leerling l set bron_sleutel = case when x.naar ? 'bron_sleutel' then null else l.bron_sleutel end,
      eckid = case when x.naar ? 'eckid' then null else l.eckid end
    from jsonb_to_recordset(${json(rijen)}) as x (id uuid, naar jsonb)
    where l.id = x.id and x.naar ?| array['bron_sleutel', 'eckid']`.execute(tx)
  await sql`update koers.leerling l set (bron_sleutel, leerlingnummer, eckid, roepnaam, voorvoegsel, achternaam, voornamen, voorletters, zoeknaam,
      geboortedatum, geslacht, jaargroep, status, gewijzigd_op) = (select r.bron_sleutel, r.leerlingnummer, r.eckid, r.roepnaam, r.voorvoegsel,
      r.achternaam, r.voornamen, r.voorletters, r.zoeknaam, r.geboortedatum, r.geslacht, r.jaargroep, r.status, ${nu}::timestamptz
      from jsonb_populate_record(l, x.naar) r)
    from jsonb_to_recordset(${json(rijen)}) as x (id uuid, naar jsonb) where l.id = x.id`.execute(tx)
}

async function insertLeerlingen(
  tx: Tx,
  rijen: Mutaties['leerlingenNieuw'],
  { nu, bron }: { nu: Date; bron: Bron },
): Promise<void> {
  await sql`insert into koers.leerling (organisatie_id, id, bron, bron_sleutel, leerlingnummer, eckid, roepnaam, voorvoegsel, achternaam, voornamen,
      voorletters, zoeknaam, geboortedatum, geslacht, jaargroep, aangemaakt_op, gewijzigd_op)
    select koers.organisatie(), r.id, ${bron}, r.bron_sleutel, r.leerlingnummer, r.eckid, r.roepnaam, r.voorvoegsel, r.achternaam, r.voornamen,
      r.voorletters, r.zoeknaam, r.geboortedatum, r.geslacht, r.jaargroep, ${nu}, ${nu}
    from jsonb_to_recordset(${json(rijen)}) as r (id uuid, bron_sleutel text, leerlingnummer text, eckid text, roepnaam text, voorvoegsel text,
      achternaam text, voornamen text, voorletters text, zoeknaam text, geboortedatum date, geslacht text, jaargroep text)`.execute(
    tx,
  )
}

async function insertInschrijvingen(
  tx: Tx,
  rijen: Mutaties['inschrijvingenNieuw'],
  bron: Bron,
): Promise<void> {
  await sql`insert into koers.inschrijving (organisatie_id, id, leerling_id, begin_op, eind_op, bron)
    select koers.organisatie(), r.id, r.leerling_id, r.begin_op, r.eind_op, ${bron}
    from jsonb_populate_recordset(null::koers.inschrijving, ${json(rijen)}) r`.execute(tx)
}

export async function updateInschrijvingen(tx: Tx, rijen: readonly Rijwijziging[]): Promise<void> {
  await sql`update koers.inschrijving i set (begin_op, eind_op) =
      (select r.begin_op, r.eind_op from jsonb_populate_record(i, x.naar) r)
    from jsonb_to_recordset(${json(rijen)}) as x (id uuid, naar jsonb) where i.id = x.id`.execute(tx)
}

async function endLeden(tx: Tx, rijen: Mutaties['leden']): Promise<void> {
  await sql`delete from koers.leerling_groep l
    using jsonb_to_recordset(${json(rijen)}) as x (leerling_id uuid, groep_id uuid, vanaf date, naar date)
    where x.naar is null and (l.leerling_id, l.groep_id, l.vanaf) = (x.leerling_id, x.groep_id, x.vanaf)`.execute(
    tx,
  )
  await sql`update koers.leerling_groep l set tot = x.naar
    from jsonb_to_recordset(${json(rijen)}) as x (leerling_id uuid, groep_id uuid, vanaf date, naar date)
    where x.naar is not null and (l.leerling_id, l.groep_id, l.vanaf) = (x.leerling_id, x.groep_id, x.vanaf)`.execute(
    tx,
  )
}

/** Somebody who left a group and came back on one day has one row for that day. */
export async function insertLeden(tx: Tx, rijen: Mutaties['ledenNieuw'], bron: Bron): Promise<void> {
  await sql`insert into koers.leerling_groep (organisatie_id, leerling_id, groep_id, bron, vanaf, tot)
    select koers.organisatie(), r.leerling_id, r.groep_id, ${bron}, r.vanaf, r.tot
    from jsonb_populate_recordset(null::koers.leerling_groep, ${json(rijen)}) r
    on conflict (organisatie_id, leerling_id, groep_id, vanaf) do update set tot = excluded.tot`.execute(tx)
}

async function insertMedewerkers(
  tx: Tx,
  rijen: Mutaties['medewerkersNieuw'],
  { nu, bron }: { nu: Date; bron: Bron },
): Promise<void> {
  await sql`insert into koers.medewerker (organisatie_id, id, roepnaam, voorvoegsel, achternaam, email, bron, bron_sleutel, code, aangemaakt_op)
    select koers.organisatie(), r.id, r.roepnaam, r.voorvoegsel, r.achternaam, r.email, ${bron}, r.bron_sleutel, r.code, ${nu}
    from jsonb_populate_recordset(null::koers.medewerker, ${json(rijen)}) r`.execute(tx)
}

export async function updateMedewerkers(tx: Tx, rijen: readonly Rijwijziging[]): Promise<void> {
  await sql`update koers.medewerker m set bron_sleutel = case when x.naar ? 'bron_sleutel' then null else m.bron_sleutel end,
      code = case when x.naar ? 'code' then null else m.code end
    from jsonb_to_recordset(${json(rijen)}) as x (id uuid, naar jsonb)
    where m.id = x.id and x.naar ?| array['bron_sleutel', 'code']`.execute(tx)
  await sql`update koers.medewerker m set (bron_sleutel, code, roepnaam, voorvoegsel, achternaam) =
      (select r.bron_sleutel, r.code, r.roepnaam, r.voorvoegsel, r.achternaam from jsonb_populate_record(m, x.naar) r)
    from jsonb_to_recordset(${json(rijen)}) as x (id uuid, naar jsonb) where m.id = x.id`.execute(tx)
}

async function insertSuggesties(tx: Tx, rijen: Mutaties['suggesties'], rondeId: string): Promise<void> {
  await sql`insert into koers.import_suggestie (organisatie_id, id, ronde_id, medewerker_id, soort, rol, groep_id)
    select koers.organisatie(), r.id, ${rondeId}::uuid, r.medewerker_id, r.soort, r.rol, r.groep_id
    from jsonb_populate_recordset(null::koers.import_suggestie, ${json(rijen)}) r on conflict do nothing`.execute(
    tx,
  )
}
