import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { Id } from '../../platform/id.ts'
import type { Betrekking } from './toegang.schema.ts'
import type { Uitnodiging } from './uitnodiging.schema.ts'

export type NieuweUitnodiging = {
  tokenHash: Buffer
  id: string
  soort: 'start' | 'medewerker' | 'ouder' | 'leerling'
  /** Null for a start invitation: there is no school yet. */
  organisatieId: string | null
  betrekkingId: string | null
  email: string | null
  naam: string
  door: string | null
  now: Date
  verlooptOp: Date
}

/** Makes an invitation; open ones of the same person stop working. */
export async function insertUitnodiging(tx: Tx, u: NieuweUitnodiging): Promise<void> {
  await sql`select toegang.uitnodiging_maak(${u.tokenHash}, ${u.id}::uuid, ${u.soort}, ${u.organisatieId}::uuid, ${u.betrekkingId}::uuid,
    ${u.email}, ${u.naam}, ${u.door}::uuid, ${u.now}, ${u.verlooptOp})`.execute(tx)
}

export const findUitnodiging = (tx: Tx, tokenHash: Buffer, now: Date) =>
  row<Omit<Uitnodiging, 'schoolaccount'> & { id: string }>(
    tx,
    sql`select * from toegang.uitnodiging_bekijk(${tokenHash}, ${now})`,
  )

export const findOpenUitnodiging = (tx: Tx, id: string) =>
  row<{ soort: Betrekking['soort']; betrekkingId: string }>(
    tx,
    sql`select * from toegang.uitnodiging_vind(${id}::uuid)`,
  )

export async function withdrawUitnodiging(tx: Tx, id: string, now: Date): Promise<number> {
  return (
    (await row<{ n: number }>(tx, sql`select toegang.uitnodiging_trek_in(${id}::uuid, ${now}) as n`))?.n ?? 0
  )
}

export type Gebruikt =
  | { fout: 'ongeldig' | 'aanmelden' | 'bezet' | 'elders' }
  | {
      fout: null
      accountId: Id<'Account'>
      soort: 'start' | Betrekking['soort']
      organisatieId: string | null
      betrekkingId: string | null
    }

/** Uses an invitation; exactly one of several at once succeeds. After a `fout` the transaction must roll back. */
export async function useUitnodiging(
  tx: Tx,
  use: {
    tokenHash: Buffer
    now: Date
    /** The account that is signed in and takes the relation, or null. */
    accountId: Id<'Account'> | null
    nieuwId: string
    gebruikersnaam: string | null
    wachtwoordHash: string | null
  },
): Promise<Gebruikt> {
  const found = await row<Gebruikt>(
    tx,
    sql`select * from toegang.uitnodiging_gebruik(${use.tokenHash}, ${use.now}, ${use.accountId}::uuid, ${use.nieuwId}::uuid,
      ${use.gebruikersnaam}, ${use.wachtwoordHash})`,
  )
  return found ?? { fout: 'ongeldig' }
}

export type Post = { email: string; naam: string; organisatie: string; verlooptOp: string }

/** Gives an open invitation its token, for a mail that is about to be sent. */
export const giveToken = (tx: Tx, id: string, tokenHash: Buffer, now: Date) =>
  row<Post>(tx, sql`select * from toegang.uitnodiging_verzend(${id}::uuid, ${tokenHash}, ${now})`)

export async function markSent(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`select toegang.uitnodiging_verzonden(${id}::uuid, ${now})`.execute(tx)
}

export type Persoon = { id: string; naam: string; email: string | null; leestMee: boolean }

const naam = sql`concat_ws(' ', nullif(roepnaam, ''), nullif(voorvoegsel, ''), nullif(achternaam, ''))`

/** A parent whom this context sees; `leestMee`: by gezag over a pupil younger than eighteen (BW 1:233, 1:245), or by the leave of one who is older. */
export const findOuder = (tx: Tx, id: string, today: Datum) =>
  row<Persoon>(
    tx,
    sql`select o.id, ${naam} as naam, o.email, exists (select from koers.ouder_relatie r
        join koers.leerling l on l.organisatie_id = r.organisatie_id and l.id = r.leerling_id
        where r.organisatie_id = o.organisatie_id and r.ouder_id = o.id
          and case when koers.meerderjarig(l.geboortedatum, ${today}::date) then r.toegang_na_18_op <= ${today}::date
            else r.gezag and (r.gezag_vanaf is null or r.gezag_vanaf <= ${today}::date)
              and (r.gezag_tot is null or r.gezag_tot >= ${today}::date) end) as leest_mee
      from (select * from koers.ouder where organisatie_id = koers.organisatie() and id = ${id}::uuid) o`,
  )

export const findLeerlingPersoon = (tx: Tx, id: string) =>
  row<Persoon>(
    tx,
    sql`select id, ${naam} as naam, null::text as email, false as leest_mee from koers.leerling
      where organisatie_id = koers.organisatie() and id = ${id}::uuid`,
  )

export type AccountRow = {
  betrekkingId: string
  accountId: string | null
  login: string | null
  uitnodigingId: string | null
  uitgenodigdOp: string | null
  verlooptOp: string | null
  verzondenOp: string | null
  post: 'wachtend' | 'verzonden' | 'vervallen' | 'mislukt' | null
}

/** The state of the mail of an invitation, for a query that has its `uitnodiging_id` as `a`. */
export const postStatus = sql`(select b.status from koers.bericht b where b.organisatie_id = koers.organisatie()
  and b.bron = a.uitnodiging_id order by b.gemaakt_op desc limit 1) as post`

/** Accounts and invitations of a pupil's parents whom this context sees. */
export const listOuderAccounts = (tx: Tx, leerlingId: string) =>
  rows<AccountRow>(
    tx,
    sql`select r.ouder_id as betrekking_id, a.account_id, a.login, a.uitnodiging_id, a.uitgenodigd_op, a.verloopt_op, a.verzonden_op, ${postStatus}
      from koers.ouder_relatie r left join toegang.accounts_van('ouder') a on a.betrekking_id = r.ouder_id
      where r.organisatie_id = koers.organisatie() and r.leerling_id = ${leerlingId}::uuid`,
  )

export const findLeerlingAccount = (tx: Tx, leerlingId: string) =>
  row<AccountRow>(
    tx,
    sql`select a.*, ${postStatus} from toegang.accounts_van('leerling') a where a.betrekking_id = ${leerlingId}::uuid`,
  )
