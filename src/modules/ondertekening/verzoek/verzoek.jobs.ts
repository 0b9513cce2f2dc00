/** What comes by itself in a round: the eighteenth birthday of the pupil; with the other jobs of this part. */
import * as z from 'zod/mini'
import { writeAudit } from '../../../platform/audit.ts'
import { systemTx } from '../../../platform/context.ts'
import { defineJob } from '../../../platform/jobs.ts'
import type { Services } from '../../../platform/services.ts'
import { meerderjarig } from '../../leerling/leerling.ts'
import { listScholen } from '../../organisatie/organisatie.sql.ts'
import { listTekenaarsVan, lockVerzoek, type VerzoekRow } from '../ondertekening.sql.ts'
import { redenAchttien } from '../ondertekening.text.ts'
import { rondeOpen } from '../ondertekening.ts'
import { alsKoers, type Werk } from './als-koers.ts'
import { herinnerTekenaars } from './herinneren.jobs.ts'
import { meldVrager } from './melden.ts'
import { vertelVerloop } from './verloop.jobs.ts'
import { trekIn } from './verzoek.commands.ts'
import { findGeboren, listLopend } from './verzoek.sql.ts'

/** Each running round of every school in a transaction of its own: what was done before one fails stays done. */
async function perRonde(
  services: Services,
  doe: (ctx: Werk, ronde: VerzoekRow) => Promise<string | null>,
): Promise<void> {
  for (const { id: organisatieId } of await services.db.transaction().execute(listScholen)) {
    const rondes = await systemTx(services.db, organisatieId, listLopend)
    for (const { id } of rondes)
      await systemTx(services.db, organisatieId, async (tx) => {
        const ronde = await lockVerzoek(tx, id)
        if (!ronde || !rondeOpen(ronde.stand)) return
        const ctx = alsKoers(services, tx, organisatieId)
        const gebeurtenis = await doe(ctx, ronde)
        if (gebeurtenis !== null) await schrijfOver(ctx, ronde, gebeurtenis)
      })
  }
}

const schrijfOver = ({ tx, actor, now }: Werk, ronde: VerzoekRow, gebeurtenis: string) =>
  writeAudit(tx, {
    gebeurtenis,
    resultaat: 'gelukt',
    at: now,
    actor,
    leerlingId: ronde.leerlingId,
    objectSoort: 'opp',
    objectId: ronde.planId,
    versie: ronde.versie,
    details: { ronde: ronde.ronde },
  })

/**
 * From the eighteenth birthday the pupil decides (BW 1:233): what the parents were asked is taken back, and the school asks the
 * pupil. Just after midnight in Amsterdam.
 */
export const wordtAchttien = defineJob({
  name: 'ondertekening.achttien-geworden',
  data: z.object({}),
  retries: 3,
  cron: '5 0 * * *',
  run: (services) =>
    perRonde(services, async (ctx, ronde) => {
      if (!meerderjarig(await findGeboren(ctx.tx, ronde.leerlingId), ctx.today)) return null
      const vraagtOuder = (await listTekenaarsVan(ctx.tx, ronde.id)).some(
        (t) => t.vereist && t.soort === 'ouder',
      )
      if (!vraagtOuder) return null
      await trekIn(ctx, ronde, redenAchttien)
      await meldVrager(ctx, ronde, 'achttien')
      return 'ondertekening.achttien'
    }),
})

export const verzoekJobs = [herinnerTekenaars, wordtAchttien, vertelVerloop]
