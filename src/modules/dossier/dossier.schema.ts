import * as z from 'zod/mini'
import { idSchema } from '../../platform/id.ts'

/** What an attachment may be; what the server takes is decided by its content, not by its name. */
export const BIJLAGE_TYPES = ['pdf', 'png', 'jpg', 'docx', 'xlsx', 'odt', 'txt'] as const
export const SCAN_STATUSSEN = ['schoon', 'niet_gescand'] as const

export const leerlingParams = z.strictObject({ leerlingId: idSchema<'Leerling'>() })
export const bijlageParams = z.strictObject({ ...leerlingParams.shape, bijlageId: idSchema<'Bestand'>() })

export const bijlageSchema = z.object({
  id: z.uuid(),
  naam: z.string(),
  type: z.enum(BIJLAGE_TYPES),
  /** Bytes. */
  grootte: z.int(),
  scan: z.enum(SCAN_STATUSSEN),
  /** Name of the member of staff. */
  door: z.string(),
  op: z.iso.datetime(),
  /** Its use is restricted (AVG art. 18): it stays. */
  beperkt: z.boolean(),
})
export type Bijlage = z.output<typeof bijlageSchema>

export const bijlagenSchema = z.object({
  bijlagen: z.array(bijlageSchema),
  kan: z.object({ beheren: z.boolean() }),
  /** Of the whole dossier: nothing is added either. */
  beperkt: z.boolean(),
  /** Bytes, as this installation has set them. */
  grenzen: z.object({ bestand: z.int(), dossier: z.int(), gebruikt: z.int() }),
})
export type Bijlagen = z.output<typeof bijlagenSchema>
