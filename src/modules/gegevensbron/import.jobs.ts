import * as z from 'zod/mini'
import { hasRight } from '../../platform/actor.ts'
import { personTx, systemTx } from '../../platform/context.ts'
import { AppError, denied } from '../../platform/errors.ts'
import { defineJob } from '../../platform/jobs.ts'
import { ruimOp, setMislukt, setVoortgang } from './import.sql.ts'
import { verwerkRonde } from './import.verwerken.ts'

/** Carries out a confirmed import as the person who confirmed it. A try that fails leaves nothing behind. */
export const verwerkImport = defineJob({
  name: 'import.verwerken',
  data: z.strictObject({
    rondeId: z.uuid(),
    accountId: z.uuid(),
    organisatieId: z.uuid(),
    soort: z.string(),
    betrekkingId: z.uuid(),
  }),
  retries: 2,
  run: async (services, { rondeId, ...wie }) => {
    const { db, clock } = services
    const inTx = <R>(work: Parameters<typeof personTx<R>>[3]) => personTx(db, wie, clock.now(), work)
    try {
      const gedaan = await inTx(async (tx, actor) => {
        if (!hasRight(actor, 'leerling.importeren')) throw denied('toegang.geen-recht')
        await verwerkRonde(tx, actor, rondeId, clock.now(), async (voortgang, totaal) => {
          // On another connection: this one shows nothing until it is done.
          await inTx((los) => setVoortgang(los, rondeId, voortgang, totaal))
        })
        return true
      })
      if (!gedaan) throw denied('toegang.geen-recht')
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      // Not a failure but an answer: trying again gives the same one.
      await systemTx(db, wie.organisatieId, (tx) => setMislukt(tx, rondeId, error.code))
    }
  },
})

/** Forgets files that nobody confirmed within a week, and what could be undone after thirty days. */
export const ruimImportsOp = defineJob({
  name: 'import.opruimen',
  data: z.object({}),
  retries: 3,
  cron: '10 3 * * *',
  run: async ({ db, clock }) => {
    await db.transaction().execute((tx) => ruimOp(tx, clock.now()))
  },
})

export const importJobs = [verwerkImport, ruimImportsOp]
