import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'

export type Periode = { van: Datum; tot: Datum }
export type InzageRow = {
  dag: Datum
  eerste: string
  laatste: string
  aantal: number
  accountId: string | null
  naam: string | null
  soort: string
  rollen: string[]
  gebeurtenis: string
  resultaat: string
  grond: string | null
  leerlingId: string | null
  onderdelen: string[]
  totaal: number
}

const begin = (dag: Datum) => sql`(${dag}::date::timestamp at time zone 'Europe/Amsterdam')`
const eind = (dag: Datum) => sql`((${dag}::date + 1)::timestamp at time zone 'Europe/Amsterdam')`
const inPeriode = ({ van, tot }: Periode) => sql`g.op >= ${begin(van)} and g.op < ${eind(tot)}`

/** Repeats of a day by the same person are one line; newest first. */
const gegroepeerd = (waar: ReturnType<typeof sql>, pagina: number, perPagina: number) => sql`
  select (g.op at time zone 'Europe/Amsterdam')::date as dag, min(g.op) as eerste, max(g.op) as laatste, count(*) as aantal,
    g.account_id, g.actor_naam as naam, g.actor_soort as soort, g.rollen, g.gebeurtenis, g.resultaat, g.grond, g.leerling_id,
    (select coalesce(array_agg(distinct o order by o), '{}') from unnest(string_to_array(string_agg(array_to_string(g.onderdelen, ','), ','), ',')) o where o <> '') as onderdelen,
    count(*) over () as totaal
  from audit.gebeurtenis g where g.organisatie_id = koers.organisatie() and ${waar}
  group by 1, g.account_id, g.actor_naam, g.actor_soort, g.rollen, g.gebeurtenis, g.resultaat, g.grond, g.leerling_id
  order by max(g.op) desc, g.gebeurtenis, g.account_id offset ${pagina * perPagina} limit ${perPagina}`

/** Who saw or changed what of this pupil. */
export const listVanLeerling = (tx: Tx, leerlingId: string, p: Periode, pagina: number, perPagina: number) =>
  rows<InzageRow>(
    tx,
    gegroepeerd(sql`g.leerling_id = ${leerlingId}::uuid and ${inPeriode(p)}`, pagina, perPagina),
  )

/** What one account did here. */
export const listVanAccount = (tx: Tx, accountId: string, p: Periode, pagina: number, perPagina: number) =>
  rows<InzageRow>(
    tx,
    gegroepeerd(sql`g.account_id = ${accountId}::uuid and ${inPeriode(p)}`, pagina, perPagina),
  )

export type GezinRow = Pick<
  InzageRow,
  'dag' | 'eerste' | 'laatste' | 'aantal' | 'rollen' | 'gebeurtenis' | 'grond' | 'onderdelen' | 'totaal'
> & { zelf: boolean }

/** What a parent or pupil sees of the log: a function of the database decides that, not this query. */
export const listVoorGezin = (tx: Tx, leerlingId: string, p: Periode, pagina: number, perPagina: number) =>
  rows<GezinRow>(
    tx,
    sql`select * from audit.inzage_gezin(${leerlingId}::uuid, ${begin(p.van)}, ${eind(p.tot)}, ${pagina * perPagina}::int, ${perPagina}::int)`,
  )

export async function findLeerlingNamen(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; naam: string }>(
    tx,
    sql`select id, naam from toegang.leerlingnamen(${ids}::uuid[])
      union select l.id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) from koers.leerling l
        where l.organisatie_id = koers.organisatie() and l.id = any (${ids}::uuid[])`,
  )
  return new Map(found.map(({ id, naam }) => [id, naam]))
}

/** The child of a parent, or the pupil itself: what row security shows to a family. */
export const findEigenLeerling = (tx: Tx, leerlingId: string) =>
  row<{ id: string; naam: string; organisatie: string }>(
    tx,
    sql`select l.id, coalesce(nullif(l.roepnaam, ''), l.achternaam) as naam, o.naam as organisatie from koers.leerling l
      join koers.organisatie o on o.id = l.organisatie_id where l.organisatie_id = koers.organisatie() and l.id = ${leerlingId}::uuid`,
  )

/** An account of staff here, by the member of staff. */
export const findMedewerkerAccount = (tx: Tx, medewerkerId: string) =>
  row<{ id: string; naam: string; accountId: string | null }>(
    tx,
    sql`select m.id, concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam) as naam, a.account_id
      from koers.medewerker m left join toegang.accounts_van('medewerker') a on a.betrekking_id = m.id
      where m.organisatie_id = koers.organisatie() and m.id = ${medewerkerId}::uuid limit 1`,
  )

export const searchLeerling = (tx: Tx, tekst: string) =>
  rows<{ id: string; naam: string; leerlingnummer: string | null }>(
    tx,
    sql`select * from toegang.leerling_zoek(${tekst})`,
  )

export type ExportRow = {
  op: string
  naam: string | null
  soort: string
  rollen: string[]
  gebeurtenis: string
  resultaat: string
  grond: string | null
  leerlingId: string | null
  objectSoort: string | null
  objectId: string | null
  onderdelen: string[]
  ip: string | null
}

/** Who saw what of whom between two moments (AVG art. 33). */
export const listVoorExport = (
  tx: Tx,
  f: Periode & { leerlingId: string | null; accountId: string | null },
  limit: number,
) =>
  rows<ExportRow>(
    tx,
    sql`select g.op, g.actor_naam as naam, g.actor_soort as soort, g.rollen, g.gebeurtenis, g.resultaat, g.grond, g.leerling_id,
        g.object_soort, g.object_id, g.onderdelen, g.ip
      from audit.gebeurtenis g where g.organisatie_id = koers.organisatie() and ${inPeriode(f)}
        and (${f.leerlingId}::uuid is null or g.leerling_id = ${f.leerlingId}::uuid)
        and (${f.accountId}::uuid is null or g.account_id = ${f.accountId}::uuid)
      order by g.op, g.seq limit ${limit}`,
  )
