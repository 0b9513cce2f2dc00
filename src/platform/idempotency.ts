/** A repeated command with the same key gets the first answer again; the row is written in the same transaction. */
import { sql } from 'kysely'
import type { Actor } from './actor.ts'
import { row, type Tx } from './database.ts'
import { AppError } from './errors.ts'
import { sha256Hex } from './tokens.ts'
import { defineContent } from './vault/content.ts'
import { open, seal } from './vault/vault.ts'

/** An answer says what was in the dossier: sealed as that is. */
export const ANTWOORD = defineContent({
  owner: 'leerling-of-school',
  table: 'koers.idempotentie',
  column: 'antwoord',
  row: ['accountId', 'sleutel'],
})

export type Stored = { readonly status: number; readonly body: unknown }

export const inputHash = (name: string, input: unknown): string =>
  sha256Hex(`${name}\n${JSON.stringify(input)}`)

/**
 * The answer given before under this key, or null.
 * @throws AppError `verzoek.sleutel-hergebruikt` (422) when the key was used for another input.
 */
export async function findAnswer(
  tx: Tx,
  actor: Actor,
  key: string,
  name: string,
  hash: string,
): Promise<Stored | null> {
  // Two clicks at once: the second waits here until the first has committed.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.accountId}:${key}`}, 0))`.execute(tx)
  const found = await row<{
    organisatieId: string
    accountId: string
    sleutel: string
    leerlingId: string | null
    opdracht: string
    invoerHash: string
    status: number
    antwoord: Buffer
  }>(
    tx,
    sql`select organisatie_id, account_id, sleutel, leerling_id, opdracht, invoer_hash, status, antwoord from koers.idempotentie
      where organisatie_id = ${actor.organisatieId}::uuid and account_id = ${actor.accountId}::uuid and sleutel = ${key}::uuid`,
  )
  if (!found) return null
  if (found.opdracht !== name || found.invoerHash !== hash)
    throw new AppError('unprocessable', 'verzoek.sleutel-hergebruikt')
  return { status: found.status, body: await open(tx, ANTWOORD, found) }
}

/** Keeps the answer for a day. `subjectId` and `leerlingId` let a deletion find and remove it. */
export async function keepAnswer(
  tx: Tx,
  actor: Actor,
  answer: {
    key: string
    name: string
    hash: string
    status: number
    body: unknown
    subjectId: string | null
    leerlingId: string | null
    at: Date
  },
): Promise<void> {
  const { accountId } = actor
  if (accountId === null) throw new Error('only a person repeats a command')
  const place = { accountId, sleutel: answer.key, leerlingId: answer.leerlingId }
  const antwoord = await seal(tx, ANTWOORD, place, answer.body)
  await sql`insert into koers.idempotentie
      (organisatie_id, account_id, sleutel, opdracht, invoer_hash, status, antwoord, onderwerp_id, leerling_id, op)
    values (${actor.organisatieId}::uuid, ${accountId}::uuid, ${answer.key}::uuid, ${answer.name}, ${answer.hash}, ${answer.status},
      ${antwoord}, ${answer.subjectId}::uuid, ${answer.leerlingId}::uuid, ${answer.at})`.execute(tx)
}
