/** What is left of a dossier that is closed for the time being, for who works with the pupil. Never why. */
import * as z from 'zod/mini'

export const geslotenRegelSchema = z.object({
  id: z.uuid(),
  naam: z.string(),
  groepId: z.nullable(z.uuid()),
  groep: z.nullable(z.string()),
})
export type GeslotenRegel = z.output<typeof geslotenRegelSchema>

export const geslotenSchema = z.object({
  ...geslotenRegelSchema.shape,
  /** Who of the school knows more. */
  contact: z.array(
    z.object({ naam: z.string(), telefoon: z.nullable(z.string()), email: z.nullable(z.string()) }),
  ),
  /** Whom to call when something happens; empty for who doesn't read parents. Never an address. */
  thuis: z.array(z.object({ naam: z.string(), relatie: z.string(), telefoon: z.string() })),
})
export type Gesloten = z.output<typeof geslotenSchema>
