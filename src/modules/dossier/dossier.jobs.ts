/** Files without a row: of what was removed, of a crash between file and row, of a dossier that was destroyed. */
import * as z from 'zod/mini'
import { defineJob } from '../../platform/jobs.ts'
import type { Services } from '../../platform/services.ts'
import { listBekend } from './dossier.sql.ts'

const DAG_MS = 24 * 3_600_000
const PER_KEER = 500

/** Removes the file of an attachment whose row went; not when the row is there after all. */
export const verwijderBestand = defineJob({
  name: 'dossier.bestand-verwijderen',
  data: z.strictObject({ bestandId: z.uuid() }),
  retries: 10,
  retryDelayMax: 3_600,
  run: async ({ db, files }, { bestandId }) => {
    const bekend = await db.transaction().execute((tx) => listBekend(tx, [bestandId]))
    if (!bekend.has(bestandId)) await files.delete(bestandId)
  },
})

/** Removes the files that no row names and that are older than a day: younger ones may still get their row. */
export async function ruimWezenOp({
  db,
  files,
  clock,
}: Pick<Services, 'db' | 'files' | 'clock'>): Promise<number> {
  const grens = new Date(clock.now().getTime() - DAG_MS)
  let weg = 0
  const bekijk = async (ids: readonly string[]) => {
    if (ids.length === 0) return
    const bekend = await db.transaction().execute((tx) => listBekend(tx, ids))
    for (const id of ids.filter((one) => !bekend.has(one))) {
      await files.delete(id)
      weg += 1
    }
  }
  let stapel: string[] = []
  for await (const { id, at } of files.list()) {
    if (at >= grens) continue
    stapel.push(id)
    if (stapel.length < PER_KEER) continue
    await bekijk(stapel)
    stapel = []
  }
  await bekijk(stapel)
  await files.sweep(grens)
  return weg
}

export const ruimBestandenOp = defineJob({
  name: 'dossier.bestanden-opruimen',
  data: z.object({}),
  retries: 3,
  cron: '40 3 * * *',
  run: async (services) => {
    await ruimWezenOp(services)
  },
})

export const dossierJobs = [verwijderBestand, ruimBestandenOp]
