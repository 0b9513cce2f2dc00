import { Readable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import { ZipFile } from 'yazl'
import * as z from 'zod/mini'
import { type Actor, hasRightFor } from '../../platform/actor.ts'
import { writeAudit } from '../../platform/audit.ts'
import { personTx, systemTx } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { inAmsterdam } from '../../platform/datum.ts'
import { defineJob } from '../../platform/jobs.ts'
import type { Services } from '../../platform/services.ts'
import { listBetwistOpPlan } from '../leerling/betwisting.sql.ts'
import type { Logo } from '../organisatie/logo.ts'
import { findPlan, findVersie } from '../planversie/planversie.sql.ts'
import { removeExport, sweepExports, writeExport } from './opp.export.bestand.ts'
import { finishTaak, listGroepPlannen, progressTaak, startTaak } from './opp.export.sql.ts'
import { logoVan } from './opp.logo.ts'
import { oppPdfModel } from './opp.pdf.mapping.ts'
import type { OppPdfModel } from './opp.pdf.model.ts'
import { renderOpp } from './opp.pdf.ts'
import { bestandsnaam } from './opp.ts'
import { leesSnapshot } from './snapshot.ts'

/** Hours that a finished export stays. */
export const EXPORT_UREN = 24

const wieSchema = z.object({
  accountId: z.uuid(),
  organisatieId: z.uuid(),
  soort: z.string(),
  betrekkingId: z.uuid(),
})
type Wie = z.output<typeof wieSchema>

/** One ZIP with the last published version of each active OPP in a group, as the person who asked. */
export const exporteerGroep = defineJob({
  name: 'opp.groep-exporteren',
  data: z.object({ taakId: z.uuid(), groepId: z.uuid(), wie: wieSchema }),
  retries: 1,
  run: async (services, { taakId, groepId, wie }) => {
    const now = services.clock.now()
    const mislukt = (foutcode: string) =>
      systemTx(services.db, wie.organisatieId, (tx) =>
        finishTaak(tx, taakId, { foutcode }, services.clock.now()),
      )
    try {
      const planIds = await personTx(services.db, wie, now, async (tx, actor) => {
        const plannen = await listGroepPlannen(tx, groepId, inAmsterdam(now))
        const ids = plannen
          .filter((p) => hasRightFor(actor, 'opp.bulk_exporteren', p.leerlingId))
          .map((p) => p.planId)
        return (await startTaak(tx, taakId, ids)) ? ids : []
      })
      // Nothing left to export, or a right that went on the way: the task ends, unless somebody stopped it already.
      const gemaakt =
        planIds !== null && planIds.length > 0 && (await maakZip(services, { taakId, wie, planIds }))
      if (!gemaakt) await mislukt('taak.geen-recht')
    } catch (error) {
      await mislukt('taak.mislukt')
      services.log.error({
        event: 'opp.export-mislukt',
        code: error instanceof Error ? error.name : 'onbekend',
      })
    }
  },
})

type Opdracht = { taakId: string; wie: Wie; planIds: readonly string[] }

/** False when there is no file: stopped on the way, or no longer allowed. */
async function maakZip(services: Services, opdracht: Opdracht): Promise<boolean> {
  const { home } = services.settings
  const zip = new ZipFile()
  // yazl's own stream, typed as one that can only be written to elsewhere.
  const written = writeExport(home, Readable.from(zip.outputStream), services.clock.now())
  // Awaited below; until then a failing disk must not count as unhandled.
  written.catch(() => {})
  const doorgaan = await vulZip(services, opdracht, zip).finally(() => zip.end())
  const { naam: bestand, secret, keep, drop } = await written
  if (!doorgaan) {
    await drop()
    return false
  }
  // There before the row says so: a row without its file would be a promise nobody keeps.
  await keep()
  const now = services.clock.now()
  const klaar = await personTx(services.db, opdracht.wie, now, (tx) =>
    finishTaak(tx, opdracht.taakId, { bestand, secret }, now),
  )
  if (!klaar) await removeExport(home, bestand)
  return klaar === true
}

/** False when it was cancelled on the way, or when the right to it went. */
async function vulZip(
  services: Services,
  { taakId, wie, planIds }: Opdracht,
  zip: ZipFile,
): Promise<boolean> {
  const namen = new Set<string>()
  for (const [klaar, planId] of planIds.entries()) {
    const now = services.clock.now()
    const opdracht = await personTx(services.db, wie, now, async (tx, actor) =>
      (await progressTaak(tx, taakId, klaar)) ? leesVoorExport(tx, actor, planId, now) : null,
    )
    if (!opdracht) return false
    const { model, logo } = opdracht
    const { pdf } = await renderOpp(services.pdf, model, logo)
    zip.addBuffer(pdf, uniek(namen, bestandsnaam(model.leerling.naam, model.versie.nummer)), {
      mtime: new Date(model.versie.vastgelegdOp),
      mode: 0o100600,
    })
    // Other work of this process comes first.
    await breathe()
  }
  return true
}

async function leesVoorExport(
  tx: Tx,
  actor: Actor,
  planId: string,
  now: Date,
): Promise<{ model: OppPdfModel; logo: Logo | null } | null> {
  const plan = await findPlan(tx, planId)
  if (plan && !hasRightFor(actor, 'opp.bulk_exporteren', plan.leerlingId)) return null
  if (plan?.beperkt) return null
  const versie = plan && (await findVersie(tx, planId, 'gepubliceerd', null))
  if (!plan || !versie) return null
  await writeAudit(tx, {
    gebeurtenis: 'opp.exporteren',
    resultaat: 'gelukt',
    at: now,
    actor,
    leerlingId: plan.leerlingId,
    objectSoort: 'opp',
    objectId: plan.id,
    versie: versie.nummer,
    details: { groep: true },
  })
  const snapshot = leesSnapshot(versie.inhoud)
  const { nummer, hash, op } = versie
  return {
    model: oppPdfModel(
      snapshot,
      { nummer, hash, op, vastgesteld: plan.vastgesteldeVersie === nummer },
      await listBetwistOpPlan(tx, plan),
    ),
    logo: await logoVan(tx, snapshot),
  }
}

/** Two pupils may share a name. */
function uniek(namen: Set<string>, naam: string): string {
  let kandidaat = naam
  for (let n = 2; namen.has(kandidaat); n++) kandidaat = naam.replace(/\.pdf$/, ` (${n}).pdf`)
  namen.add(kandidaat)
  return kandidaat
}

export const ruimExportsOp = defineJob({
  name: 'opp.exports-opruimen',
  data: z.object({}),
  retries: 2,
  cron: '17 * * * *',
  run: async ({ settings, clock }) => {
    await sweepExports(settings.home, new Date(clock.now().getTime() - EXPORT_UREN * 3_600_000))
  },
})

export const oppJobs = [exporteerGroep, ruimExportsOp]
