/** Parents in an import: the school as it is, what is written, and what is taken back. */
import { sql } from 'kysely'
import { affected, rows, type Tx } from '../../platform/database.ts'
import type { StandOuder, StandRelatie } from './diff.ouders.ts'
import type { Rijwijziging } from './import.model.ts'
import type { OuderMutaties } from './import.ouders.ts'

const json = (waarde: unknown) => sql`${JSON.stringify(waarde)}::jsonb`

/** In two queries, whatever the size of the school. */
export async function leesOuders(tx: Tx): Promise<StandOuder[]> {
  const ouders = await rows<Omit<StandOuder, 'relaties'>>(
    tx,
    sql`select id, bron_sleutel, nullif(roepnaam, '') as roepnaam, nullif(voorvoegsel, '') as voorvoegsel, achternaam, email,
        telefoon, straat, huisnummer, postcode, plaats, geheim_adres::text as geheim_adres from koers.ouder order by id`,
  )
  const relaties = await rows<StandRelatie & { ouderId: string }>(
    tx,
    sql`select id, ouder_id, leerling_id, relatie, gezag, gezag_vanaf, gezag_tot, gezag_grond, bron from koers.ouder_relatie order by id`,
  )
  const perOuder = new Map<string, StandRelatie[]>()
  for (const { ouderId, ...r } of relaties) {
    const bak = perOuder.get(ouderId)
    if (bak) bak.push(r)
    else perOuder.set(ouderId, [r])
  }
  return ouders.map((o) => ({ ...o, relaties: perOuder.get(o.id) ?? [] }))
}

export async function insertOuders(tx: Tx, rijen: OuderMutaties['oudersNieuw'], nu: Date): Promise<void> {
  await sql`insert into koers.ouder (organisatie_id, id, bron, bron_sleutel, roepnaam, voorvoegsel, achternaam, email, telefoon,
      straat, huisnummer, postcode, plaats, geheim_adres, aangemaakt_op, gewijzigd_op)
    select koers.organisatie(), r.id, 'csv', r.bron_sleutel, r.roepnaam, r.voorvoegsel, r.achternaam, r.email, r.telefoon,
      r.straat, r.huisnummer, r.postcode, r.plaats, r.geheim_adres, ${nu}, ${nu}
    from jsonb_populate_recordset(null::koers.ouder, ${json(rijen)}) r`.execute(tx)
}

export async function updateOuders(tx: Tx, rijen: readonly Rijwijziging[], nu: Date): Promise<void> {
  await sql`update koers.ouder o set (bron_sleutel, roepnaam, voorvoegsel, achternaam, email, telefoon, straat, huisnummer, postcode,
      plaats, geheim_adres, gewijzigd_op) = (select r.bron_sleutel, r.roepnaam, r.voorvoegsel, r.achternaam, r.email, r.telefoon,
      r.straat, r.huisnummer, r.postcode, r.plaats, r.geheim_adres, ${nu}::timestamptz from jsonb_populate_record(o, x.naar) r)
    from jsonb_to_recordset(${json(rijen)}) as x (id uuid, naar jsonb) where o.id = x.id`.execute(tx)
}

export async function insertRelaties(tx: Tx, rijen: OuderMutaties['relatiesNieuw']): Promise<void> {
  await sql`insert into koers.ouder_relatie (organisatie_id, id, leerling_id, ouder_id, relatie, gezag, gezag_vanaf, gezag_grond, bron)
    select koers.organisatie(), r.id, r.leerling_id, r.ouder_id, r.relatie, r.gezag, r.gezag_vanaf, r.gezag_grond, 'csv'
    from jsonb_populate_recordset(null::koers.ouder_relatie, ${json(rijen)}) r
    on conflict (organisatie_id, leerling_id, ouder_id) do nothing`.execute(tx)
}

export async function updateRelaties(tx: Tx, rijen: readonly Rijwijziging[]): Promise<void> {
  await sql`update koers.ouder_relatie r set (relatie, gezag, gezag_vanaf, gezag_tot, gezag_grond, bron) =
      (select n.relatie, n.gezag, n.gezag_vanaf, n.gezag_tot, n.gezag_grond, n.bron from jsonb_populate_record(r, x.naar) n)
    from jsonb_to_recordset(${json(rijen)}) as x (id uuid, naar jsonb) where r.id = x.id`.execute(tx)
}

/** New relations that nobody changed and that no account rests on. @returns their ids */
export const deleteRelaties = (tx: Tx, ids: readonly string[]) =>
  rows<{ id: string }>(
    tx,
    sql`delete from koers.ouder_relatie r where r.id = any (${ids}::uuid[]) and r.bron = 'csv'
      and not exists (select from toegang.accounts_van('ouder') a where a.betrekking_id = r.ouder_id) returning r.id`,
  )

/** New parents whom no child points to any more; who has an account stays. */
export const deleteOuders = (tx: Tx, ids: readonly string[]) =>
  affected(
    tx,
    sql`delete from koers.ouder o where o.id = any (${ids}::uuid[]) and o.bron = 'csv'
      and not exists (select from koers.ouder_relatie r where r.organisatie_id = o.organisatie_id and r.ouder_id = o.id)
      and not exists (select from toegang.accounts_van('ouder') a where a.betrekking_id = o.id)`,
  )

export const findOuderNamen = (tx: Tx, ids: readonly string[]) =>
  rows<{ id: string; naam: string }>(
    tx,
    sql`select id, concat_ws(' ', nullif(roepnaam, ''), nullif(voorvoegsel, ''), achternaam) as naam
      from koers.ouder where id = any (${ids}::uuid[])`,
  )
