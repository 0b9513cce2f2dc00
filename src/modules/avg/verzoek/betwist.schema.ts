/** What goes over the line about a disputed passage and a correction that was made. */
import * as z from 'zod/mini'
import { doelSchema, TEKST_MAX } from './verzoek.doel.schema.ts'

export const betwistingParams = z.strictObject({ betwistingId: z.uuid() })
export const betwistBody = z.strictObject({
  doel: doelSchema,
  verklaring: z.string().check(z.trim(), z.minLength(1), z.maxLength(TEKST_MAX)),
})
export const uitvoerBody = z.strictObject({ doel: doelSchema })
