/** A world with one school in it that is asked: sessions, and plans that can be opened. */
import type { Datum } from '../../src/platform/datum.ts'
import { openConnection } from '../load/connection.ts'
import type { Target } from '../load/workloads.ts'
import type { BenchDatabase } from '../processes.ts'
import { makePlans } from './plans.ts'
import { makeSession } from './session.ts'
import { fillWorld, type WorldSize } from './world.sql.ts'

const PAGE = 50

/** Fills a database; the school in the middle of the world is the one that is measured. */
export async function fillDatabase(
  database: Pick<BenchDatabase, 'superuser'>,
  size: WorldSize,
  today: Datum,
  clients: number,
): Promise<{ tokens: string[]; school: number }> {
  const school = Math.ceil(size.schools / 2)
  const superuser = await database.superuser()
  try {
    await fillWorld(superuser, size, today)
    const tokens: string[] = []
    for (let nth = 0; nth < clients; nth++) tokens.push(await makeSession(superuser, size, school))
    return { tokens, school }
  } finally {
    await superuser.end()
  }
}

/** Plans for every client, through the product that runs on `port`. */
export async function makeTarget(
  port: number,
  size: WorldSize,
  { tokens, school }: { tokens: readonly string[]; school: number },
): Promise<Target> {
  const [token] = tokens
  if (token === undefined) throw new Error('a target needs a session')
  const connection = await openConnection(port)
  try {
    const plans = await makePlans(connection, token, { size, school, count: tokens.length })
    return { tokens, plans, pages: Math.ceil(size.pupils / PAGE) }
  } finally {
    connection.close()
  }
}
