/** Telling what a round came to: to who asked, to who may go on, and to the other signers only that it is over. */
import * as z from 'zod/mini'
import { systemTx } from '../../../platform/context.ts'
import { defineJob } from '../../../platform/jobs.ts'
import { findVerzoek, listTekenaarsVan } from '../ondertekening.sql.ts'
import { alsKoers } from './als-koers.ts'
import { meldAlleTekenaars, meldMedewerker, meldVrager } from './melden.ts'
import { listVaststellers } from './verzoek.sql.ts'

export const vertelVerloop = defineJob({
  name: 'ondertekening.verloop-vertellen',
  data: z.strictObject({
    organisatieId: z.uuid(),
    verzoekId: z.uuid(),
    /** Whose word it was: that person knows. */
    tekenaarId: z.uuid(),
  }),
  retries: 5,
  run: (services, { organisatieId, verzoekId, tekenaarId }) =>
    systemTx(services.db, organisatieId, async (tx) => {
      const ronde = await findVerzoek(tx, verzoekId)
      if (!ronde) return
      const ctx = alsKoers(services, tx, organisatieId)
      if (ronde.stand === 'ingestemd') {
        await meldVrager(ctx, ronde, 'alles-ingestemd')
        for (const { id } of await listVaststellers(tx, ronde.leerlingId, ctx.today))
          if (id !== ronde.aangemaaktDoor) await meldMedewerker(ctx, ronde, id, 'alles-ingestemd')
      }
      if (ronde.stand === 'niet_ingestemd') {
        await meldVrager(ctx, ronde, 'niet-ingestemd')
        const anderen = (await listTekenaarsVan(tx, ronde.id)).filter((t) => t.id !== tekenaarId)
        // Never who said what.
        await meldAlleTekenaars(ctx, anderen, 'ondertekenronde-voorbij')
      }
    }),
})
