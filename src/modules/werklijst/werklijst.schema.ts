import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'

/** Kinds of work, in the order in which equal dates are shown. */
export const WERK_SOORTEN = [
  'verwijderverzoek',
  'reactie_bevestigen',
  'akkoord',
  'niet_ingestemd',
  'instemming_over',
  'vaststellen',
  'rod',
  'termijn',
  'evaluatie',
  'concept',
  'wijziging',
  'terugvertellen',
  'verjaardag',
  'uitschrijving',
  'onbereikbaar',
  'suggestie',
  'noodtoegang',
  'waarneming',
  'herziening',
  'logboek',
  'verzoek',
  'vernietiging',
] as const
export type WerkSoort = (typeof WERK_SOORTEN)[number]

/** One thing that waits for this person; the screen makes one sentence with one action of it. */
export const werkSchema = z.object({
  soort: z.enum(WERK_SOORTEN),
  /** Day by which it should be done; null when there is none. */
  uiterlijk: z.nullable(datumSchema),
  teLaat: z.boolean(),
  leerlingId: z.nullable(z.uuid()),
  oppId: z.nullable(z.uuid()),
  /** Of whom, when it is about a member of staff. */
  medewerkerId: z.nullable(z.uuid()),
  /** A request about data. */
  verzoekId: z.nullable(z.uuid()),
  /** The step on which this person answers. */
  tekenaarId: z.nullable(z.uuid()),
  /** Pupil or member of staff it is about; null for a count. */
  naam: z.nullable(z.string()),
  groep: z.nullable(z.string()),
  /** How many, when it is a count; which birthday, when it is about one. */
  aantal: z.number(),
})
export type Werk = z.output<typeof werkSchema>

export const vandaagSchema = z.object({
  werk: z.array(werkSchema),
  /** More than fits on a page; the rest is found by filters on the plans. */
  meer: z.number(),
  cijfers: z.object({
    actief: z.number(),
    concept: z.number(),
    teLaat: z.number(),
    /** Pupils for whom the law always asks a plan but who have none; null in regular education. */
    zonder: z.nullable(z.number()),
  }),
})
export type Vandaag = z.output<typeof vandaagSchema>
