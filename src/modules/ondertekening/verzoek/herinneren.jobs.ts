/** Reminders that go out by themselves, on the days that the round says (domain §3.4). */
import * as z from 'zod/mini'
import { writeAudit } from '../../../platform/audit.ts'
import { systemTx } from '../../../platform/context.ts'
import { inAmsterdam } from '../../../platform/datum.ts'
import { defineJob } from '../../../platform/jobs.ts'
import type { Services } from '../../../platform/services.ts'
import { listScholen } from '../../organisatie/organisatie.sql.ts'
import { setHerinnerd } from '../ondertekening.sql.ts'
import { herinneringNu } from '../ondertekening.ts'
import { alsKoers } from './als-koers.ts'
import { meldTekenaar } from './melden.ts'
import { listTeHerinneren, lockTeHerinneren } from './verzoek.sql.ts'

type Wie = { readonly id: string; readonly verzoekId: string }

/**
 * Reminds one signer when a day of the round has come, and once for days on which nothing ran. Looked at again under a lock:
 * who answered meanwhile is left alone.
 */
async function herinnerEen(services: Services, organisatieId: string, wie: Wie): Promise<void> {
  await systemTx(services.db, organisatieId, async (tx) => {
    const ctx = alsKoers(services, tx, organisatieId)
    const tekenaar = await lockTeHerinneren(tx, wie)
    if (!tekenaar) return
    const uitgenodigdOp = inAmsterdam(new Date(tekenaar.uitgenodigdOp))
    const aantal = herinneringNu({ ...tekenaar, uitgenodigdOp }, tekenaar.herinnerNa, ctx.today)
    if (aantal === null) return
    await setHerinnerd(tx, tekenaar.id, aantal)
    await meldTekenaar(ctx, tekenaar, 'ondertekenherinnering')
    await writeAudit(tx, {
      gebeurtenis: 'ondertekening.herinnerd',
      resultaat: 'gelukt',
      at: ctx.now,
      actor: ctx.actor,
      leerlingId: tekenaar.leerlingId,
      objectSoort: 'opp',
      objectId: tekenaar.planId,
    })
  })
}

/** In the morning, so that nobody is written to at night. One transaction per signer: who was reminded before one fails stays so. */
export const herinnerTekenaars = defineJob({
  name: 'ondertekening.herinneren',
  data: z.object({}),
  retries: 3,
  cron: '5 8 * * *',
  run: async (services) => {
    for (const { id } of await services.db.transaction().execute(listScholen))
      for (const wie of await systemTx(services.db, id, listTeHerinneren))
        await herinnerEen(services, id, wie)
  },
})
