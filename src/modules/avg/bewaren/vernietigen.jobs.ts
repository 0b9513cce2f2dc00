/** What runs by itself: the monthly proposal, the destruction of what a person signed, and the list beside the database. */
import * as z from 'zod/mini'
import { systemActor } from '../../../platform/actor.ts'
import { writeAudit } from '../../../platform/audit.ts'
import { systemTx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { inAmsterdam } from '../../../platform/datum.ts'
import type { Id } from '../../../platform/id.ts'
import { defineJob } from '../../../platform/jobs.ts'
import type { Services } from '../../../platform/services.ts'
import { vernietigDossiersleutel } from '../../../platform/vault/vault.ts'
import { verwijderBestand } from '../../dossier/dossier.jobs.ts'
import { noteerVernietiging } from '../../leerling/vernietiging.sql.ts'
import { removeExport } from '../../opp/opp.export.bestand.ts'
import { deletePlan } from '../../opp/opp.sql.ts'
import { listScholen } from '../../organisatie/organisatie.sql.ts'
import { avgText } from '../avg.text.ts'
import { listVertrokken, telPerTabel } from './bewaren.sql.ts'
import { bewaarbesluit } from './bewaren.ts'
import {
  listBestanden,
  listOuders,
  listPlannen,
  lockGetekend,
  lockLeerling,
  setOvergeslagen,
  setVernietigd,
  wisBetrekking,
  wisOuder,
  wisTabellen,
} from './vernietigen.sql.ts'
import { alsFeiten, leesStand, leesTermijnen, maakVoorstel } from './voorstel.ts'

/** Puts a destruction on the list beside the database, so that a restore of an older moment destroys it again. */
export const noteer = defineJob({
  name: 'avg.vernietiging-noteren',
  data: z.strictObject({
    id: z.uuid(),
    organisatieId: z.uuid(),
    leerlingId: z.uuid(),
    op: z.iso.datetime(),
    gegevens: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  // Until it is written a restore could bring the dossier back: it is tried for days.
  retries: 40,
  retryDelayMax: 3_600,
  patience: 60,
  run: ({ settings }, vernietiging) => noteerVernietiging(settings, [vernietiging]),
})

/** One signed line. Safe to repeat: the transaction that removes the dossier is the one that leaves the stub. */
export const vernietigDossier = defineJob({
  name: 'avg.dossier-vernietigen',
  data: z.strictObject({ organisatieId: z.uuid(), regelId: z.uuid() }),
  retries: 20,
  retryDelayMax: 600,
  // A process that was killed half-way is missed soon; another one starts the line again.
  patience: 60,
  run: (services, { organisatieId, regelId }) =>
    systemTx(services.db, organisatieId, (tx) => vernietig(tx, services, organisatieId, regelId)),
})

async function vernietig(tx: Tx, services: Services, organisatieId: string, regelId: string): Promise<void> {
  const now = services.clock.now()
  const regel = await lockGetekend(tx, regelId)
  if (!regel) return
  const leerlingId = regel.leerling
  const er = await lockLeerling(tx, leerlingId)
  const [feiten] = await listVertrokken(tx, leerlingId)
  // The last look: who came back, or is held by now, is left alone, whatever was signed.
  const besluit = feiten && bewaarbesluit(alsFeiten(feiten), await leesTermijnen(tx), inAmsterdam(now))
  if (er && !besluit?.mag) return setOvergeslagen(tx, regelId, besluit?.blokkade ?? 'ingeschreven')

  const aantallen = Object.fromEntries((await telPerTabel(tx, [leerlingId])).map((t) => [t.tabel, t.aantal]))
  const bestanden: string[] = []
  for (const { id } of await listPlannen(tx, leerlingId)) {
    // Also out of the files that others made of it.
    bestanden.push(...(await deletePlan(tx, id)))
    await services.jobs.forget(tx, id)
  }
  const ouders = await listOuders(tx, leerlingId)
  const bijlagen = await listBestanden(tx, leerlingId)
  await wisTabellen(tx, leerlingId)
  await wisBetrekking(tx, 'leerling', leerlingId, null)
  for (const { id, email } of ouders) if (await wisOuder(tx, id)) await wisBetrekking(tx, 'ouder', id, email)
  // In every backup of the data too: what was written about the pupil can't be read any more.
  const sleutels = await vernietigDossiersleutel(tx, leerlingId)
  await services.jobs.forget(tx, leerlingId)
  await setVernietigd(tx, regelId, {
    aantallen,
    sleutels: sleutels.length,
    bestanden: bestanden.length + bijlagen.length,
    now,
  })
  await writeAudit(tx, {
    gebeurtenis: 'avg.dossier-vernietigd',
    resultaat: 'gelukt',
    at: now,
    actor: systemActor(organisatieId as Id<'Organisatie'>, avgText.systeem), // the tenant of this transaction
    leerlingId,
    objectSoort: 'vernietiging',
    objectId: regelId,
    details: { rijen: Object.values(aantallen).reduce((n, m) => n + m, 0), sleutels: sleutels.length },
  })
  // Unreadable from here on: their keys were in the rows. The bytes follow after the commit.
  for (const { id } of bijlagen) await services.jobs.enqueue(tx, verwijderBestand, { bestandId: id })
  await services.jobs.enqueue(tx, noteer, {
    id: regelId,
    organisatieId,
    leerlingId,
    op: now.toISOString(),
    gegevens: { lijst: regel.lijstId, ...(regel.getekendDoor ? { getekend_door: regel.getekendDoor } : {}) },
  })
  // Removed before the commit: a file that goes while the dossier stays can be made again, the other way round can't.
  for (const bestand of bestanden) await removeExport(services.settings.home, bestand)
}

/** Every month the list of whose term has ended. It only proposes: nothing goes without a person. */
export const stelVoor = defineJob({
  name: 'avg.voorstel-maken',
  data: z.object({}),
  retries: 5,
  cron: '20 5 1 * *',
  run: async ({ db, clock }) => {
    const now = clock.now()
    for (const { id } of await db.transaction().execute(listScholen))
      await systemTx(db, id, async (tx) => {
        await maakVoorstel(tx, await leesStand(tx, inAmsterdam(now)), now)
      })
  },
})

export const avgJobs = [noteer, vernietigDossier, stelVoor]
