import { sql } from 'kysely'
import { type Actor, groundOf } from './actor.ts'
import { addressKey } from './address.ts'
import type { Tx } from './database.ts'
import type { AuditSubject, TriedOn } from './declare.ts'

export type AuditRow = AuditSubject & {
  readonly gebeurtenis: string
  readonly resultaat: 'gelukt' | 'geweigerd' | 'mislukt'
  readonly at: Date
  readonly actor: Actor | null
  readonly accountId?: string | null
  readonly foutcode?: string
  readonly sessieId?: string | null
  readonly ip?: string
  readonly requestId?: string
}

export type Failure = TriedOn & {
  readonly gebeurtenis: string
  readonly foutcode: string
  readonly sessieId: string | null
  readonly at: Date
  readonly ip: string
  readonly requestId: string
}

/** A failed try to come in; the database bounds how many rows a storm of them makes. */
export async function writeFailure(tx: Tx, f: Failure): Promise<void> {
  await sql`select toegang.noteer_mislukt(${f.accountId ?? null}::uuid, ${f.organisatieId ?? null}::uuid, ${f.gebeurtenis}, ${f.foutcode},
    ${f.sessieId}, ${addressKey(f.ip)}, ${f.ip}, ${f.requestId}, ${f.at})`.execute(tx)
}

/** Writes one row of the trail, in the transaction of the act itself: no act without a row, no row without the act. */
export async function writeAudit(tx: Tx, entry: AuditRow): Promise<void> {
  const { actor } = entry
  const grond = actor && groundOf(actor, entry.leerlingId)
  const nood = grond === 'noodtoegang' && actor?.noodtoegang?.find((n) => n.leerlingId === entry.leerlingId)
  // The reason stands in the row of the emergency itself: a reason may hold words about a child, the trail never does.
  const details = nood ? { ...entry.details, noodtoegang: nood.id } : (entry.details ?? {})
  await sql`insert into audit.gebeurtenis (op, organisatie_id, gebeurtenis, resultaat, account_id, betrekking_id, actor_soort,
      actor_naam, rollen, leerling_id, object_soort, object_id, versie, onderdelen, grond, foutcode, sessie, ip, verzoek_id, details)
    values (${entry.at}, ${actor?.organisatieId ?? null}::uuid, ${entry.gebeurtenis}, ${entry.resultaat},
      ${actor?.accountId ?? entry.accountId ?? null}::uuid, ${actor?.betrekkingId ?? null}::uuid, ${actor?.soort ?? 'onbekend'},
      ${actor?.naam ?? null}, ${actor?.rollen ?? []}::text[], ${entry.leerlingId ?? null}::uuid, ${entry.objectSoort ?? null},
      ${entry.objectId ?? null}::uuid, ${entry.versie ?? null}::int, ${entry.onderdelen ?? []}::text[],
      ${grond}, ${entry.foutcode ?? null}, ${entry.sessieId ?? null},
      ${entry.ip ?? null}, ${entry.requestId ?? null}, ${JSON.stringify(details)}::jsonb)`.execute(tx)
}
