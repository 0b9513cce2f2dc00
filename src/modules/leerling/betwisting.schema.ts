/** A disputed passage as it is read: where, by whom, since when, and the statement in their own words. */
import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'

export const BETWISTBAAR = ['plan', 'kenmerk', 'toets', 'gegevens'] as const

const doel = {
  doelSoort: z.enum(BETWISTBAAR),
  doelId: z.nullable(z.uuid()),
  doelOnderdeel: z.nullable(z.string()),
}
const doelSchema = z.object(doel)
export type BetwistingDoel = z.output<typeof doelSchema>

export const betwistingSchema = z.object({
  id: z.uuid(),
  verzoekId: z.uuid(),
  ...doel,
  verklaring: z.string(),
  doorNaam: z.string(),
  op: datumSchema,
  opgehevenOp: z.nullable(datumSchema),
  opgehevenNaam: z.nullable(z.string()),
  opgehevenReden: z.nullable(z.string()),
})
export type Betwisting = z.output<typeof betwistingSchema>
