import * as z from 'zod/mini'
import { weigerSchema } from './berichten.schema.ts'
import { MAIL_STANDEN, MELDING_SOORTEN, ONTVANGER_SOORTEN } from './melding.ts'

/** The id of the last one on the page before. */
export const voorQuery = z.strictObject({ voor: z.optional(z.uuid()) })

export const eigenSchema = z.object({
  id: z.uuid(),
  soort: z.enum(MELDING_SOORTEN),
  leerlingId: z.uuid(),
  /** Null: out of reach of who reads (any more). */
  leerling: z.nullable(z.string()),
  pad: z.string(),
  gemaaktOp: z.iso.datetime(),
  gelezenOp: z.nullable(z.iso.datetime()),
})
export type EigenBericht = z.output<typeof eigenSchema>

export const eigenLijstSchema = z.object({
  berichten: z.array(eigenSchema),
  volgende: z.nullable(z.uuid()),
  ongelezen: z.int(),
})
export const ongelezenSchema = z.object({ ongelezen: z.int() })

export const postregelSchema = z.object({
  id: z.uuid(),
  soort: z.enum(MELDING_SOORTEN),
  aanSoort: z.enum(ONTVANGER_SOORTEN),
  /** The name of a member of staff; family stands here by relation, and never by address. */
  medewerker: z.nullable(z.string()),
  relatie: z.nullable(z.string()),
  mail: z.enum(MAIL_STANDEN),
  reden: z.nullable(weigerSchema),
  mailOp: z.nullable(z.iso.datetime()),
  gemaaktOp: z.iso.datetime(),
  gelezen: z.boolean(),
})
export type Postregel = z.output<typeof postregelSchema>
export const postSchema = z.object({ regels: z.array(postregelSchema), volgende: z.nullable(z.uuid()) })
