/** What of a dossier is disputed, for every screen that shows the passage. */
import * as z from 'zod/mini'
import { defineQuery } from '../../platform/declare.ts'
import { betwistingSchema } from './betwisting.schema.ts'
import { listBetwistingen } from './betwisting.sql.ts'
import { loadLeerling } from './leerling.laden.ts'
import { leerlingParams } from './leerling.schema.ts'

export const leesBetwistingen = defineQuery({
  name: 'leerling.betwistingen-lezen',
  method: 'GET',
  path: '/leerlingen/:leerlingId/betwistingen',
  summary: 'Welke passages worden betwist, door wie en met welke verklaring',
  aal: 1,
  params: leerlingParams,
  output: z.object({ betwistingen: z.array(betwistingSchema) }),
  errors: ['leerling.onbekend'],
  missing: 'leerling.onbekend',
  load: loadLeerling,
  // Whoever reads a passage reads what stands beside it; row security says which passages those are.
  policy: () => true,
  run: async ({ tx }, _input, { id }) => ({ betwistingen: await listBetwistingen(tx, id) }),
  // A part of the page of the plan or of the pupil, whose reading is on the trail.
  audit: 'never',
})
