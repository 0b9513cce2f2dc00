import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineContent, type Sealed } from '../../platform/vault/content.ts'

type Account = Id<'Account'>

/** The seed of an authenticator app: of an account, which may belong to several schools or to none yet. */
export const ZAAD = defineContent({
  owner: 'installatie',
  table: 'toegang.totp',
  column: 'geheim',
  row: ['accountId'],
})
const yes = async (tx: Tx, query: ReturnType<typeof sql>): Promise<boolean> =>
  (await row<{ ja: boolean }>(tx, query))?.ja ?? false

export type Factoren = { totp: boolean; passkeys: number; herstelcodes: number }

export const findFactoren = (tx: Tx, account: Account) =>
  row<Factoren>(
    tx,
    sql`select exists (select from toegang.totp_lees(${account}::uuid) where bevestigd_op is not null) as totp,
      (select count(*)::int from toegang.passkeys_van(${account}::uuid)) as passkeys,
      toegang.herstelcodes_over(${account}::uuid) as herstelcodes`,
  )

export const hasFactor = (tx: Tx, account: Account) =>
  yes(tx, sql`select toegang.heeft_factor(${account}::uuid) as ja`)

export const beginTotp = (tx: Tx, account: Account, geheim: Sealed, now: Date) =>
  yes(tx, sql`select toegang.totp_begin(${account}::uuid, ${geheim}, ${now}) as ja`)
export const findTotp = (tx: Tx, account: Account) =>
  row<{ geheim: Buffer; bevestigdOp: string | null }>(
    tx,
    sql`select * from toegang.totp_lees(${account}::uuid)`,
  )
export const confirmTotp = (tx: Tx, account: Account, stap: number, now: Date) =>
  yes(tx, sql`select toegang.totp_bevestig(${account}::uuid, ${stap}::bigint, ${now}) as ja`)
/** False: this step, or a later one, was used before. */
export const spendTotpStep = (tx: Tx, account: Account, stap: number) =>
  yes(tx, sql`select toegang.totp_gebruik(${account}::uuid, ${stap}::bigint) as ja`)
export const removeTotp = (tx: Tx, account: Account) =>
  yes(tx, sql`select toegang.totp_verwijder(${account}::uuid) as ja`)

export type UitdagingDoel = 'registreren' | 'aanmelden' | 'bewijzen'
export async function insertUitdaging(
  tx: Tx,
  uitdaging: string,
  account: Account | null,
  doel: UitdagingDoel,
  verlooptOp: Date,
): Promise<void> {
  await sql`select toegang.uitdaging_maak(${uitdaging}, ${account}::uuid, ${doel}, ${verlooptOp})`.execute(tx)
}
/** Uses a challenge up; true when it was ours, for this, and in time. */
export const spendUitdaging = (
  tx: Tx,
  uitdaging: string,
  account: Account | null,
  doel: UitdagingDoel,
  now: Date,
) => yes(tx, sql`select toegang.uitdaging_gebruik(${uitdaging}, ${account}::uuid, ${doel}, ${now}) as ja`)

export type PasskeyRow = {
  id: string
  sleutelId: string
  vervoer: string[]
  naam: string
  gemaaktOp: string
  gebruiktOp: string | null
}
export const listPasskeys = (tx: Tx, account: Account) =>
  rows<PasskeyRow>(tx, sql`select * from toegang.passkeys_van(${account}::uuid)`)
export const findPasskey = (tx: Tx, sleutelId: string) =>
  row<{ id: string; accountId: Account; actief: boolean; publiekeSleutel: Buffer; teller: number }>(
    tx,
    sql`select * from toegang.passkey_bij(${sleutelId})`,
  )
export const insertPasskey = (
  tx: Tx,
  p: {
    id: string
    account: Account
    sleutelId: string
    publiek: Buffer
    teller: number
    vervoer: string[]
    naam: string
  },
  now: Date,
) =>
  yes(
    tx,
    sql`select toegang.passkey_maak(${p.id}::uuid, ${p.account}::uuid, ${p.sleutelId}, ${p.publiek}, ${p.teller}::bigint,
      ${p.vervoer}::text[], ${p.naam}, ${now}) as ja`,
  )
/** False: the counter did not go up, so this is a copy. */
export const spendPasskey = (tx: Tx, id: string, teller: number, now: Date) =>
  yes(tx, sql`select toegang.passkey_gebruik(${id}::uuid, ${teller}::bigint, ${now}) as ja`)
export const renamePasskey = (tx: Tx, account: Account, id: string, naam: string) =>
  yes(tx, sql`select toegang.passkey_hernoem(${account}::uuid, ${id}::uuid, ${naam}) as ja`)
export const removePasskey = (tx: Tx, account: Account, id: string) =>
  yes(tx, sql`select toegang.passkey_verwijder(${account}::uuid, ${id}::uuid) as ja`)

export async function setHerstelcodes(tx: Tx, account: Account, hashes: readonly Buffer[]): Promise<void> {
  await sql`select toegang.herstelcodes_zet(${account}::uuid, ${hashes}::bytea[])`.execute(tx)
}
export const spendHerstelcode = (tx: Tx, account: Account, hash: Buffer, now: Date) =>
  yes(tx, sql`select toegang.herstelcode_gebruik(${account}::uuid, ${hash}, ${now}) as ja`)

/** Takes away the second factor of a colleague; the database says who may. */
export const resetFactor = (tx: Tx, medewerkerId: string, door: string | null, now: Date) =>
  row<{ fout: 'geen' | 'elders' | 'twee' | null; accountId: Account }>(
    tx,
    sql`select * from toegang.factor_herstel(${medewerkerId}::uuid, ${door}::uuid, ${now})`,
  )
export const factorResetBy = (tx: Tx, medewerkerId: string, door: string | null, now: Date) =>
  yes(tx, sql`select toegang.factor_hersteld_door(${medewerkerId}::uuid, ${door}::uuid, ${now}) as ja`)
export const medewerkerHasFactor = (tx: Tx, medewerkerId: string) =>
  yes(tx, sql`select toegang.heeft_factor_medewerker(${medewerkerId}::uuid) as ja`)

export async function insertToegangscode(
  tx: Tx,
  ouderId: string,
  hash: Buffer,
  now: Date,
  verlooptOp: Date,
): Promise<void> {
  await sql`select toegang.code_maak(${ouderId}::uuid, ${hash}, ${now}, ${verlooptOp})`.execute(tx)
}
export const tryToegangscode = async (
  tx: Tx,
  wie: { accountId: string; organisatieId: string; ouderId: string },
  hash: Buffer,
  now: Date,
): Promise<'goed' | 'fout' | 'op' | 'geen'> =>
  (
    await row<{ uitkomst: 'goed' | 'fout' | 'op' | 'geen' }>(
      tx,
      sql`select toegang.code_probeer(${wie.accountId}::uuid, ${wie.organisatieId}::uuid, ${wie.ouderId}::uuid, ${hash}, ${now}) as uitkomst`,
    )
  )?.uitkomst ?? 'geen'
