/** What a stored evidence file says, for who shows it. Written by ourselves and stored as it is, so read without checking its key. */
import * as z from 'zod/mini'
import { ANTWOORDEN, type Bewijs, bewijsBestandSchema } from './bewijs.schema.ts'

export const leesBestand = (bestand: string): Bewijs => bewijsBestandSchema.parse(JSON.parse(bestand)).bewijs

/** What somebody said, without the evidence around it. */
export const gezegdSchema = z.object({
  antwoorden: z.array(
    z.object({ sleutel: z.string(), titel: z.string(), antwoord: z.enum(ANTWOORDEN), opmerking: z.string() }),
  ),
  opmerking: z.string(),
})
export type Gezegd = z.output<typeof gezegdSchema>

/** The answers per agreement and the remark on the whole. */
export function leesBewijs(bestand: string): Gezegd {
  const { besluit } = leesBestand(bestand)
  return {
    antwoorden: besluit.antwoorden.map((a) => ({ ...a, opmerking: a.opmerking ?? '' })),
    opmerking: besluit.reden ?? '',
  }
}
