import { sql } from 'kysely'
import { row, type Tx } from '../../../platform/database.ts'

/** The next number over the decisions of all schools. A decision that is rolled back leaves a gap. */
export async function volgendBewijs(tx: Tx): Promise<number> {
  const next = await row<{ nummer: number }>(tx, sql`select nextval('koers.bewijs_volgnummer') as nummer`)
  if (!next) throw new Error('a sequence gave nothing')
  return next.nummer
}
