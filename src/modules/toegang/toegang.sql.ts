import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { Id } from '../../platform/id.ts'
import type { Betrekking, SessieStand } from './toegang.schema.ts'

export type LoginRow = {
  id: Id<'Account'>
  wachtwoordHash: string | null
  actief: boolean
  weergavenaam: string
}

export const findLogin = (tx: Tx, login: string) =>
  row<LoginRow>(tx, sql`select * from toegang.account_bij_login(${login})`)

/** The schools of an account, in whatever relation. */
export const listScholen = async (tx: Tx, accountId: Id<'Account'>): Promise<string[]> =>
  (await rows<{ id: string }>(tx, sql`select toegang.scholen_van(${accountId}::uuid) as id order by id`)).map(
    ({ id }) => id,
  )

export const listBetrekkingen = (tx: Tx, accountId: Id<'Account'>, today: Datum) =>
  rows<Betrekking>(tx, sql`select * from toegang.betrekkingen(${accountId}::uuid, ${today}::date)`)

/** How a session stands, without using it: nothing is written. */
export async function lookAtSession(
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
  today: Datum,
): Promise<SessieStand | null> {
  const found = await row<{ kijk: Partial<SessieStand> & Pick<SessieStand, 'stand'> }>(
    tx,
    sql`select toegang.kijk(${tokenHash}, ${now}, ${today}::date) as kijk`,
  )
  return found && { betrekkingId: null, stempel: null, ...found.kijk }
}

export type NewSession = {
  tokenHash: Buffer
  id: string
  accountId: Id<'Account'>
  betrekking: Pick<Betrekking, 'organisatieId' | 'soort' | 'betrekkingId'> | null
  aal: 1 | 2
  now: Date
  /** Seconds. */
  idle: number
  endsAt: Date
  ip: string
  userAgent: string
}

export async function insertSession(tx: Tx, s: NewSession): Promise<void> {
  await sql`select toegang.sessie_maak(${s.tokenHash}, ${s.id}::uuid, ${s.accountId}::uuid, ${s.betrekking?.organisatieId ?? null}::uuid,
    ${s.betrekking?.soort ?? null}, ${s.betrekking?.betrekkingId ?? null}::uuid, ${s.aal}::smallint, ${s.now}, ${s.idle}::int,
    ${s.endsAt}, ${s.ip}, ${s.userAgent})`.execute(tx)
}

/** Says when this session last proved who it is. */
export async function confirmSession(tx: Tx, tokenHash: Buffer, at: Date): Promise<void> {
  await sql`select toegang.sessie_bevestigd(${tokenHash}, ${at})`.execute(tx)
}

export async function endSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await sql`select toegang.sessie_eindig(${tokenHash})`.execute(tx)
}

/** What was typed as a name may be a password, so a key is stored as its hash only. */
const hashed = (key: string) => createHash('sha256').update(key).digest('base64url')

/** Counts this try, unless `most` were made within the window already: then it is refused and not counted. */
export async function countAttempt(
  tx: Tx,
  key: string,
  now: Date,
  minutes: number,
  most: number,
): Promise<boolean> {
  const found = await row<{ mag: boolean }>(
    tx,
    sql`select toegang.tel_poging(${hashed(key)}, ${now}, make_interval(mins => ${minutes}::int), ${most}::int) as mag`,
  )
  return found?.mag ?? false
}

/** How many tries by this key within the window, and the last; waits for another one that asks it. */
export const findAttempts = async (tx: Tx, key: string, now: Date, minutes: number) =>
  (await row<{ aantal: number; laatste: string | null }>(
    tx,
    sql`select * from toegang.pogingen_stand(${hashed(key)}, ${now}, make_interval(mins => ${minutes}::int))`,
  )) ?? { aantal: 0, laatste: null }

export async function clearAttempts(tx: Tx, key: string): Promise<void> {
  await sql`select toegang.wis_pogingen(${hashed(key)})`.execute(tx)
}

/** Takes back one try, counted at this moment. */
export async function returnAttempt(tx: Tx, key: string, at: Date): Promise<void> {
  await sql`select toegang.geef_poging_terug(${hashed(key)}, ${at})`.execute(tx)
}

export async function isEmptyInstallation(tx: Tx): Promise<boolean> {
  return (await row<{ leeg: boolean }>(tx, sql`select toegang.is_leeg() as leeg`))?.leeg ?? false
}

export const findOrganisatieNaam = (tx: Tx) =>
  row<{ naam: string; schooltype: string | null }>(
    tx,
    sql`select naam, schooltype from koers.organisatie where id = koers.organisatie()`,
  )

/** Removes what is past its time; answers how many rows. */
export async function cleanUp(tx: Tx, now: Date): Promise<number> {
  return (await row<{ n: number }>(tx, sql`select toegang.ruim_op(${now}) as n`))?.n ?? 0
}
