import { type RawBuilder, sql } from 'kysely'
import { type Database, row, rows, type Tx } from '../../platform/database.ts'

/** How many numbers one statement looks at: far below the time that a statement may take. */
const PIECE = 25_000
/** Pieces at once: hashing is work for the database's cores. */
const AT_ONCE = 4

/** Seals every committed row without a seal, a transaction per piece. Answers how many there were. */
export async function sealAudit(db: Database, now: Date): Promise<number> {
  let sealed = 0
  let after = 0
  for (let more = true; more; ) {
    const from = after
    const piece = await db
      .transaction()
      .execute((tx) =>
        row<{ aantal: number; tot: number; meer: boolean }>(
          tx,
          sql`select * from audit.verzegel(${now}, ${from}::bigint, ${PIECE}::int)`,
        ),
      )
    sealed += piece?.aantal ?? 0
    after = piece?.tot ?? 0
    more = piece?.meer ?? false
  }
  return sealed
}

export type AuditFault = {
  /** `onverzegeld`: a row that came where every row was sealed already. */
  soort: 'gewijzigd' | 'verdwenen' | 'onverzegeld' | 'zegel_gebroken'
  seq: number | null
  nummer: number | null
}

/** Everything that is wrong with the trail, in order; none means whole. */
export async function listFaults(db: Database, now: Date): Promise<AuditFault[]> {
  const { hoogsteRegel, hoogsteZegel } = await findState(db, now)
  return [
    // From below the first number there is: nothing that is slipped in there escapes.
    ...(await inPieces(db, -1, hoogsteRegel, (from, to) => {
      return sql`select * from audit.controleer_regels(${from}::bigint, ${to}::bigint, ${now}) order by seq`
    })),
    ...(await inPieces(db, 0, hoogsteZegel, (from, to) => {
      return sql`select * from audit.controleer_zegels(${from}::bigint, ${to}::bigint) order by nummer`
    })),
  ]
}

/** Asks about the numbers in (first, last], a few pieces at once; the answers stand in the order of the pieces. */
async function inPieces(
  db: Database,
  first: number,
  last: number | null,
  question: (from: number, to: number) => RawBuilder<unknown>,
): Promise<AuditFault[]> {
  const starts: number[] = []
  for (let from = first; from < (last ?? first); from += PIECE) starts.push(from)
  const found: AuditFault[][] = starts.map(() => [])
  const waiting = starts.entries()
  const worker = async () => {
    for (const [index, from] of waiting) {
      found[index] = await db
        .transaction()
        .execute((tx) => rows<AuditFault>(tx, question(from, from + PIECE)))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return found.flat()
}

export type AuditState = {
  regels: number
  verzegeld: number
  oudsteOpen: string | null
  kop: string | null
  hoogsteRegel: number | null
  hoogsteZegel: number | null
}

const NOTHING: AuditState = {
  regels: 0,
  verzegeld: 0,
  oudsteOpen: null,
  kop: null,
  hoogsteRegel: null,
  hoogsteZegel: null,
}

/** How long the trail is, and since when rows wait for their seal. */
export const findState = async (db: Database, now: Date): Promise<AuditState> =>
  (await db.transaction().execute((tx) => row<AuditState>(tx, sql`select * from audit.stand(${now})`))) ??
  NOTHING

/** The newest seal of the trail: what evidence points to, so that neither can be rewritten later without the other. */
export type AuditHoofd = { readonly nummer: number; readonly hash: string }

/** Null as long as nothing was sealed: the first minute of an installation. */
export const auditHoofd = async (tx: Tx): Promise<AuditHoofd | null> =>
  (await row<AuditHoofd>(tx, sql`select nummer, hash from audit.hoofd()`)) ?? null
