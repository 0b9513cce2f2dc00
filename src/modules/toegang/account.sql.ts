import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

type Account = Id<'Account'>

export type AccountFeiten = {
  login: string
  email: string | null
  naam: string
  wachtwoordHash: string | null
  organisaties: string[] | null
}
/** Null: the account is closed. */
export const findAccount = (tx: Tx, account: string) =>
  row<AccountFeiten>(tx, sql`select * from toegang.account_lees(${account}::uuid)`)

export async function setPassword(tx: Tx, account: Account, hash: string): Promise<void> {
  await sql`select toegang.wachtwoord_zet(${account}::uuid, ${hash})`.execute(tx)
}

export type SessieRow = {
  id: string
  begonnenOp: string
  gezienOp: string
  eindigtOp: string
  ip: string | null
  apparaat: string | null
  aal: number
  organisatie: string | null
}
export const listSessies = (tx: Tx, account: Account, now: Date) =>
  rows<SessieRow>(tx, sql`select * from toegang.sessies_van(${account}::uuid, ${now})`)
export const endSessionById = async (tx: Tx, account: Account, id: string): Promise<boolean> =>
  (await row<{ ja: boolean }>(tx, sql`select toegang.sessie_eindig_van(${account}::uuid, ${id}::uuid) as ja`))
    ?.ja ?? false
export async function endOtherSessions(tx: Tx, account: Account, tokenHash: Buffer): Promise<void> {
  await sql`select toegang.sessies_eindig_behalve(${account}::uuid, ${tokenHash})`.execute(tx)
}
/** Failed tries to come in on this account since then, newest first. */
export const listMislukt = (tx: Tx, account: Account, since: Date) =>
  rows<{ op: string; foutcode: string; ip: string | null }>(
    tx,
    sql`select * from audit.mislukt_van(${account}::uuid, ${since})`,
  )
export async function endAllSessions(tx: Tx, account: Account): Promise<void> {
  await sql`select toegang.sessies_eindig(${account}::uuid)`.execute(tx)
}
/** The same session under another token, just proven. */
export async function rotateSession(tx: Tx, old: Buffer, next: Buffer, aal: 1 | 2, now: Date): Promise<void> {
  await sql`select toegang.sessie_wissel(${old}, ${next}, ${aal}::smallint, ${now})`.execute(tx)
}

/** Makes the one link that works; null when this account can get no mail. */
export const makeHerstel = (tx: Tx, account: string, tokenHash: Buffer, now: Date, verlooptOp: Date) =>
  row<{ email: string; naam: string }>(
    tx,
    sql`select * from toegang.herstel_maak(${account}::uuid, ${tokenHash}, ${now}, ${verlooptOp})`,
  )
export const findHerstel = (tx: Tx, tokenHash: Buffer, now: Date) =>
  row<{ staat: 'open' | 'gebruikt' | 'verlopen'; login: string; accountId: Account }>(
    tx,
    sql`select * from toegang.herstel_bekijk(${tokenHash}, ${now})`,
  )
/** Exactly one of several at once gets the account back. */
export const spendHerstel = async (
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
  wachtwoordHash: string,
): Promise<Account | null> =>
  (
    await row<{ account: Account | null }>(
      tx,
      sql`select toegang.herstel_gebruik(${tokenHash}, ${now}, ${wachtwoordHash}) as account`,
    )
  )?.account ?? null

export type MeldingRow = { id: string; soort: string; op: string }
export const listMeldingen = (tx: Tx, account: Account) =>
  rows<MeldingRow>(tx, sql`select * from toegang.meldingen_van(${account}::uuid)`)
export async function insertMelding(
  tx: Tx,
  id: string,
  account: Account,
  soort: string,
  now: Date,
): Promise<void> {
  await sql`select toegang.melding_maak(${id}::uuid, ${account}::uuid, ${soort}, ${now})`.execute(tx)
}
export async function markMeldingenSeen(tx: Tx, account: Account, now: Date): Promise<void> {
  await sql`select toegang.meldingen_gezien(${account}::uuid, ${now})`.execute(tx)
}
