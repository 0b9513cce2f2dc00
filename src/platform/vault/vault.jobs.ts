/** Key work that follows an act of a person. */
import * as z from 'zod/mini'
import type { Id } from '../id.ts'
import { defineJob } from '../jobs.ts'
import { rotate } from './reencrypt.ts'

/**
 * After part of a dossier was removed for good: what stays goes under a new key and the old one is destroyed, so that
 * what was removed is unreadable in old backups of the data as well.
 */
export const vervangDossiersleutel = defineJob({
  name: 'kluis.dossiersleutel-vervangen',
  data: z.strictObject({ organisatieId: z.uuid(), leerlingId: z.uuid() }),
  retries: 5,
  run: async ({ db }, { organisatieId, leerlingId }) => {
    // The id came out of the transaction that enqueued this.
    await rotate(db, { organisatieId: organisatieId as Id<'Organisatie'>, leerlingId }, 'Koers')
  },
})

export const vaultJobs = [vervangDossiersleutel]
