/** What goes over the line about a restriction of use. */
import * as z from 'zod/mini'
import { datumSchema } from '../../../platform/datum.ts'
import { BEPERKBAAR, BEPERKING_GRONDEN } from './beperking.ts'

export const BEPERKING_REDEN_MAX = 500
const reden = z.string().check(z.trim(), z.minLength(1), z.maxLength(BEPERKING_REDEN_MAX))

export const beperkingParams = z.strictObject({ beperkingId: z.uuid() })
export const beperkBody = z.strictObject({
  doel: z.strictObject({ soort: z.enum(BEPERKBAAR), id: z.nullable(z.uuid()) }),
  grond: z.enum(BEPERKING_GRONDEN),
  reden,
})
export const aankondigBody = z.strictObject({ vanaf: datumSchema, reden })

export const beperkingSchema = z.object({
  id: z.uuid(),
  verzoekId: z.uuid(),
  doelSoort: z.enum(BEPERKBAAR),
  doelId: z.nullable(z.uuid()),
  grond: z.enum(BEPERKING_GRONDEN),
  reden: z.string(),
  /** Null for who asked. */
  doorNaam: z.nullable(z.string()),
  op: datumSchema,
  /** Told to who asked, before it ends. */
  opheffenVanaf: z.nullable(datumSchema),
  opheffenReden: z.nullable(z.string()),
  opgehevenOp: z.nullable(datumSchema),
  kan: z.object({ aankondigen: z.boolean(), opheffen: z.boolean() }),
})
export type Beperking = z.output<typeof beperkingSchema>
