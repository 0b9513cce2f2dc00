import * as z from 'zod/mini'
import { defineJob } from '../../platform/jobs.ts'
import { cleanUp } from './toegang.sql.ts'

/** Every hour: kept answers, tries, sessions and invitations that are past their time. */
export const opruimen = defineJob({
  name: 'toegang.opruimen',
  data: z.object({}),
  retries: 3,
  cron: '17 * * * *',
  run: async ({ db, clock }) => {
    await db.transaction().execute((tx) => cleanUp(tx, clock.now()))
  },
})
