/** The doors: a transaction with an actor's context, set by the database itself from the hash of a session. */
import { sql } from 'kysely'
import type { Actor } from './actor.ts'
import { type Database, row, type Tx } from './database.ts'
import { inAmsterdam } from './datum.ts'
import type { Id } from './id.ts'
import { tokenHash } from './tokens.ts'

export type Session = {
  readonly sessieId: string
  /** Null: of a guest, who has none. */
  readonly accountId: Id<'Account'> | null
  readonly aal: 1 | 2
  /** The password was right, the second factor of this account is still to come: no actor, whatever the account is. */
  readonly half: boolean
  readonly eindigtOp: string
  readonly inactiefNa: number
  /** When the person last proved who this is; a declaration with `stepUp` wants that to be recent. */
  readonly bevestigdOp: string | null
  /** Null: signed in, but this account has no (or no longer a) relation chosen. */
  readonly actor: Actor | null
  /** More acts of the counted kind than allowed: seconds until the next one. */
  readonly teVaak?: number
}

/** A kind of act of which so many are allowed per `seconden`. */
export type Tempo = { readonly wat: string; readonly max: number; readonly seconden: number }

const FRESH_MS = 5 * 60_000
/** Was it proven in the last five minutes who this is? A guest has nothing to prove it again with, and the session is short. */
export const isFresh = ({ bevestigdOp, actor }: Pick<Session, 'bevestigdOp' | 'actor'>, now: Date): boolean =>
  bevestigdOp !== null && (actor?.soort === 'gast' || now.getTime() - Date.parse(bevestigdOp) <= FRESH_MS)

/** Session token → session and actor, with the context set on this transaction. Null: not signed in. */
export async function openSession(
  tx: Tx,
  token: string,
  now: Date,
  tempo: Tempo | null = null,
): Promise<Session | null> {
  const hash = tokenHash(token)
  const today = inAmsterdam(now)
  const found = await row<{ open: Session | null }>(
    tx,
    tempo === null
      ? sql`select toegang.open(${hash}, ${now}, ${today}::date) as open`
      : sql`select toegang.open_geteld(${hash}, ${now}, ${today}::date, ${tempo.wat}, ${tempo.max}::int, ${tempo.seconden}::int) as open`,
  )
  return found?.open ?? null
}

/** A transaction as the product itself, within one organisation. */
export function systemTx<R>(db: Database, organisatieId: string, work: (tx: Tx) => Promise<R>): Promise<R> {
  return db.transaction().execute(async (tx) => {
    await sql`select toegang.open_systeem(${organisatieId}::uuid)`.execute(tx)
    return work(tx)
  })
}

/**
 * A transaction as the person who asked for a job. Null when that person lost the relation meanwhile: rights are
 * those of the moment of running, not of asking.
 */
export function personTx<R>(
  db: Database,
  who: { accountId: string; organisatieId: string; soort: string; betrekkingId: string },
  now: Date,
  work: (tx: Tx, actor: Actor) => Promise<R>,
): Promise<R | null> {
  return db.transaction().execute(async (tx) => {
    const found = await row<{ actor: Actor | null }>(
      tx,
      sql`select toegang.zet_context(${who.accountId}::uuid, ${who.organisatieId}::uuid, ${who.soort},
        ${who.betrekkingId}::uuid, ${inAmsterdam(now)}::date) as actor`,
    )
    return found?.actor ? work(tx, found.actor) : null
  })
}
