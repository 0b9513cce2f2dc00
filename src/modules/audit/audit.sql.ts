import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'

/** Seals every committed row without a seal; answers how many. */
export async function sealAudit(tx: Tx, now: Date): Promise<number> {
  return (await row<{ n: number }>(tx, sql`select audit.verzegel(${now}) as n`))?.n ?? 0
}

export type AuditFault = {
  soort: 'gewijzigd' | 'verdwenen' | 'zegel_gebroken'
  seq: number | null
  nummer: number
}

export const listFaults = (tx: Tx) =>
  rows<AuditFault>(tx, sql`select * from audit.controleer() order by nummer, seq`)

export type AuditState = { regels: number; verzegeld: number; oudsteOpen: string | null; kop: string | null }

export const findState = (tx: Tx) => row<AuditState>(tx, sql`select * from audit.stand()`)
