import { sql } from 'kysely'
import { row, type Tx } from '../../platform/database.ts'
import { type Bewaartermijnen, bewaartermijnen } from './bewaartermijnen.ts'
import { type Normen, normenVan } from './normen.ts'

/** What the school set itself, filled in with what it did not. Null outside a school. */
export async function findNormen(
  tx: Tx,
): Promise<{ id: string; normen: Normen; bewaartermijnen: Bewaartermijnen } | null> {
  const found = await row<{ id: string; normen: unknown; bewaartermijnen: unknown }>(
    tx,
    sql`select id, normen, bewaartermijnen from koers.organisatie where id = koers.organisatie() and soort = 'school'`,
  )
  return (
    found && {
      id: found.id,
      normen: normenVan(found.normen),
      bewaartermijnen: bewaartermijnen(found.bewaartermijnen),
    }
  )
}

export async function updateNormen(tx: Tx, normen: Normen): Promise<void> {
  await sql`update koers.organisatie set normen = ${JSON.stringify(normen)}::jsonb where id = koers.organisatie()`.execute(
    tx,
  )
}

export async function updateBewaartermijnen(tx: Tx, termijnen: Bewaartermijnen): Promise<void> {
  await sql`update koers.organisatie set bewaartermijnen = ${JSON.stringify(termijnen)}::jsonb where id = koers.organisatie()`.execute(
    tx,
  )
}
