/** The passage that something is about. */
import * as z from 'zod/mini'
import { DOEL_SOORTEN } from './verzoek.ts'

export const TEKST_MAX = 4000

export const doelSchema = z.strictObject({
  soort: z.enum(DOEL_SOORTEN),
  /** Of the plan, kenmerk, test result or attachment; null for the dossier and for contact data. */
  id: z.nullable(z.uuid()),
  /** Key of the section of a plan. */
  onderdeel: z.nullable(z.string().check(z.regex(/^[a-zA-Z]{1,60}$/))),
})
export type Doel = z.output<typeof doelSchema>
