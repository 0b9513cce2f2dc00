import * as z from 'zod/mini'
import { defineJob } from '../../platform/jobs.ts'
import { sealAudit } from './audit.sql.ts'

/** Seals the trail every minute, so that its unsealed tail is never older than that (architecture.md §2). */
export const verzegelen = defineJob({
  name: 'audit.verzegelen',
  data: z.object({}),
  retries: 3,
  cron: '* * * * *',
  run: async ({ db, clock }) => {
    await sealAudit(db, clock.now())
  },
})

export const auditJobs = [verzegelen]
