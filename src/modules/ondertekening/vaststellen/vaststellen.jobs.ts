/** The sealed PDF of what was established: made after the commit, once, and kept byte for byte. */
import * as z from 'zod/mini'
import { systemActor } from '../../../platform/actor.ts'
import { writeAudit } from '../../../platform/audit.ts'
import { systemTx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Id } from '../../../platform/id.ts'
import { defineJob } from '../../../platform/jobs.ts'
import { auditHoofd } from '../../audit/audit.sql.ts'
import { logoVan } from '../../opp/opp.logo.ts'
import { oppPdfModel } from '../../opp/opp.pdf.mapping.ts'
import { voorLezer } from '../../opp/snapshot.lezer.ts'
import { maakVerzegeldPdf, type VerzegeldInvoer } from '../bewijs/verzegeld.ts'
import { findVerzoek, listBesluiten, listTekenaarsVan, type VerzoekRow } from '../ondertekening.sql.ts'
import { systeemNaam } from '../ondertekening.text.ts'
import { findPlanPdf, insertPlanPdf } from '../planpdf.sql.ts'
import { bewaarPdf } from '../planpdf.ts'
import { leesVersie } from '../verzoek/overzicht.ts'
import { ALS_OUDER } from '../verzoek/verzoek.commands.ts'

type Werk = { readonly ronde: VerzoekRow; readonly invoer: VerzegeldInvoer }

/** Safe to repeat: what is there already is left alone, and a file that no row names is swept. */
export const maakZegel = defineJob({
  name: 'ondertekening.pdf-verzegelen',
  data: z.strictObject({ organisatieId: z.uuid(), verzoekId: z.uuid() }),
  retries: 5,
  patience: 300,
  run: async (services, { organisatieId, verzoekId }) => {
    const werk = await systemTx(services.db, organisatieId, (tx) => leesWerk(tx, verzoekId))
    if (!werk) return
    const { ronde, invoer } = werk
    const bytes = await maakVerzegeldPdf(services, invoer)
    await using klaar = await bewaarPdf(services, ronde.versie, bytes)
    await systemTx(services.db, organisatieId, async (tx) => {
      if (await findPlanPdf(tx, { verzoekId, soort: 'verzegeld' })) return
      const now = services.clock.now()
      const { leerlingId, planId } = ronde
      await insertPlanPdf(tx, { leerlingId, planId, verzoekId, soort: 'verzegeld', now }, klaar.pdf)
      await writeAudit(tx, {
        gebeurtenis: 'ondertekening.pdf-verzegeld',
        resultaat: 'gelukt',
        at: now,
        actor: systemActor(organisatieId as Id<'Organisatie'>, systeemNaam), // the tenant of this transaction
        leerlingId,
        objectSoort: 'opp',
        objectId: planId,
        versie: ronde.versie,
      })
      // Last: only the commit comes after it, and what that loses is an orphan.
      await klaar.bestand.keep()
    })
  },
})

async function leesWerk(tx: Tx, verzoekId: string): Promise<Werk | null> {
  const ronde = await findVerzoek(tx, verzoekId)
  if (ronde?.stand !== 'vastgesteld' || (await findPlanPdf(tx, { verzoekId, soort: 'verzegeld' })))
    return null
  const versie = await leesVersie({ tx }, ronde.planId, ronde.versie)
  if (!versie) return null
  const { nummer, hash, op, snapshot } = versie
  const eigen = new Set((await listTekenaarsVan(tx, verzoekId)).map(({ id }) => id))
  const besluiten = (await listBesluiten(tx, ronde.planId)).filter((b) => eigen.has(b.ondertekenaarId))
  return {
    ronde,
    invoer: {
      model: oppPdfModel(voorLezer(ALS_OUDER, 'gepubliceerd', snapshot), {
        nummer,
        hash,
        op,
        vastgesteld: true,
      }),
      logo: await logoVan(tx, snapshot),
      bewijzen: besluiten.map(({ bewijs }) => bewijs),
      hoofd: await auditHoofd(tx),
    },
  }
}
