import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'

export type HerzieningBron = 'rol' | 'groep' | 'leerling' | 'waarneming'
export type HerzieningRow = {
  bron: HerzieningBron
  bronId: string
  medewerkerId: string
  medewerker: string
  rol: string
  /** Group, pupil or colleague; null for a role. */
  waar: string | null
  vak: string | null
  vanaf: Datum
  tot: Datum | null
  besluit: 'klopt' | null
  door: string | null
  op: string | null
}

const persoon = (alias: 'm' | 'v' | 'd' | 'l') =>
  sql`concat_ws(' ', nullif(${sql.ref(alias)}.roepnaam, ''), nullif(${sql.ref(alias)}.voorvoegsel, ''), ${sql.ref(alias)}.achternaam)`

/** Everything that gives staff access now or later, with what was said of it this school year. */
const regels = (schooljaar: string, today: Datum) => sql`
  select k.bron, k.bron_id, k.medewerker_id, ${persoon('m')} as medewerker, k.rol, k.waar, k.vak, k.vanaf, k.tot, h.besluit, ${persoon('d')} as door, h.op
  from (
    select 'rol' as bron, t.id as bron_id, t.medewerker_id, t.rol, null::text as waar, null::text as vak, t.vanaf, t.tot
      from koers.rol_toekenning t where t.organisatie_id = koers.organisatie()
    union all
    select 'groep', gm.id, gm.medewerker_id, gm.rol, g.naam, gm.vak, gm.vanaf, gm.tot from koers.groep_medewerker gm
      join koers.groep g on g.organisatie_id = gm.organisatie_id and g.id = gm.groep_id where gm.organisatie_id = koers.organisatie()
    union all
    select 'leerling', lm.id, lm.medewerker_id, lm.rol, n.naam, null, lm.vanaf, lm.tot from koers.leerling_medewerker lm
      join toegang.leerlingnamen((select array_agg(x.leerling_id) from koers.leerling_medewerker x where x.organisatie_id = koers.organisatie())) n on n.id = lm.leerling_id
      where lm.organisatie_id = koers.organisatie()
    union all
    select 'waarneming', w.id, w.medewerker_id, w.rol, ${persoon('v')}, null, w.vanaf, w.tot from koers.waarneming w
      join koers.medewerker v on v.organisatie_id = w.organisatie_id and v.id = w.voor_medewerker_id where w.organisatie_id = koers.organisatie()
  ) k
  join koers.medewerker m on m.organisatie_id = koers.organisatie() and m.id = k.medewerker_id and (m.uit_dienst_op is null or m.uit_dienst_op > ${today}::date)
  left join koers.herziening h on h.organisatie_id = koers.organisatie() and h.schooljaar = ${schooljaar} and h.bron = k.bron and h.bron_id = k.bron_id
  left join koers.medewerker d on d.organisatie_id = koers.organisatie() and d.id = h.door
  where (k.tot is null or k.tot >= ${today}::date)`

export const listHerziening = (tx: Tx, schooljaar: string, today: Datum) =>
  rows<HerzieningRow>(
    tx,
    sql`${regels(schooljaar, today)} order by m.achternaam collate "nl-x-icu", m.roepnaam collate "nl-x-icu", m.id,
      array_position(array['rol', 'groep', 'leerling', 'waarneming'], k.bron), k.rol, k.waar`,
  )

export const findHerziening = (
  tx: Tx,
  schooljaar: string,
  bron: HerzieningBron,
  bronId: string,
  today: Datum,
) =>
  row<HerzieningRow>(
    tx,
    sql`${regels(schooljaar, today)} and k.bron = ${bron} and k.bron_id = ${bronId}::uuid`,
  )

/** Lines of others that nobody spoke about yet this school year. */
export async function countHerziening(
  tx: Tx,
  schooljaar: string,
  betrekkingId: string | null,
  today: Datum,
): Promise<number> {
  const found = await row<{ n: number }>(
    tx,
    sql`select count(*) as n from (${regels(schooljaar, today)} and h.besluit is null and k.medewerker_id is distinct from ${betrekkingId}::uuid) r`,
  )
  return found?.n ?? 0
}

export const listBeeindigd = (tx: Tx, schooljaar: string) =>
  rows<{ wat: string; medewerker: string; door: string; op: string }>(
    tx,
    sql`select h.wat, ${persoon('m')} as medewerker, ${persoon('d')} as door, h.op from koers.herziening h
      join koers.medewerker m on m.organisatie_id = h.organisatie_id and m.id = h.medewerker_id
      join koers.medewerker d on d.organisatie_id = h.organisatie_id and d.id = h.door
      where h.organisatie_id = koers.organisatie() and h.schooljaar = ${schooljaar} and h.besluit = 'beeindigd' order by h.op desc`,
  )

export async function saveHerziening(
  tx: Tx,
  h: {
    schooljaar: string
    bron: HerzieningBron
    bronId: string
    medewerkerId: string
    besluit: 'klopt' | 'beeindigd'
    wat: string
    door: string
    op: Date
  },
): Promise<void> {
  await sql`insert into koers.herziening (organisatie_id, schooljaar, bron, bron_id, medewerker_id, besluit, wat, op, door)
    values (koers.organisatie(), ${h.schooljaar}, ${h.bron}, ${h.bronId}::uuid, ${h.medewerkerId}::uuid, ${h.besluit}, ${h.wat}, ${h.op}, ${h.door}::uuid)
    on conflict (organisatie_id, schooljaar, bron, bron_id) do update set besluit = excluded.besluit, wat = excluded.wat, op = excluded.op, door = excluded.door`.execute(
    tx,
  )
}

const TABEL = {
  rol: 'rol_toekenning',
  groep: 'groep_medewerker',
  leerling: 'leerling_medewerker',
  waarneming: 'waarneming',
} as const

/** Ends a role or link on this day; null removes one that never began. */
export async function endBron(tx: Tx, bron: HerzieningBron, id: string, tot: Datum | null): Promise<void> {
  const tabel = sql.ref(`koers.${TABEL[bron]}`)
  const verlengd = bron === 'waarneming' ? sql`, verlengd_op = least(verlengd_op, ${tot}::date)` : sql``
  await (tot === null
    ? sql`delete from ${tabel} where organisatie_id = koers.organisatie() and id = ${id}::uuid`
    : sql`update ${tabel} set tot = least(tot, ${tot}::date)${verlengd} where organisatie_id = koers.organisatie() and id = ${id}::uuid`
  ).execute(tx)
}

/** Person × role × reach as it is today, for the matrix. */
export const listIst = (tx: Tx, today: Datum) =>
  rows<{
    medewerker: string
    email: string | null
    account: boolean
    rol: string
    via: string
    waar: string | null
    vanaf: Datum
    tot: Datum | null
  }>(
    tx,
    sql`select r.medewerker, m.email, a.account_id is not null as account, r.rol, r.bron as via, r.waar, r.vanaf, r.tot
      from (${regels('0000-0000', today)}) r
      join koers.medewerker m on m.organisatie_id = koers.organisatie() and m.id = r.medewerker_id
      left join toegang.accounts_van('medewerker') a on a.betrekking_id = r.medewerker_id
      order by m.achternaam collate "nl-x-icu", m.roepnaam collate "nl-x-icu", m.id, r.bron, r.rol, r.waar`,
  )
