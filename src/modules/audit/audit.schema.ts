import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { UITSCHIETERS } from './uitschieters.ts'

/** Lines that the server gives at a time. */
export const PER_PAGINA = 50

const periode = { van: z.optional(datumSchema), tot: z.optional(datumSchema) }
export const inzageQuery = z.strictObject({
  ...periode,
  pagina: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(2_000))),
})
export const periodeQuery = z.strictObject(periode)
export const exportQuery = z.strictObject({
  ...periode,
  leerlingId: z.optional(z.uuid()),
  medewerkerId: z.optional(z.uuid()),
})

/** The days that the answer is about, also when nobody chose any. */
const getoond = { van: datumSchema, tot: datumSchema }
const regel = {
  dag: datumSchema,
  eerste: z.iso.datetime(),
  laatste: z.iso.datetime(),
  aantal: z.int(),
  rollen: z.array(z.string()),
  gebeurtenis: z.string(),
  grond: z.nullable(z.string()),
  onderdelen: z.array(z.string()),
}
export const inzageRegel = z.object({
  ...regel,
  naam: z.nullable(z.string()),
  soort: z.string(),
  resultaat: z.string(),
  leerlingId: z.nullable(z.uuid()),
  leerling: z.nullable(z.string()),
  /** About a pupil, who may be gone or out of reach. */
  overLeerling: z.boolean(),
})
export type InzageRegel = z.output<typeof inzageRegel>
export const inzageAntwoord = z.object({
  /** The pupil or the member of staff it is about. */
  naam: z.string(),
  ...getoond,
  regels: z.array(inzageRegel),
  totaal: z.int(),
})
export type InzageAntwoord = z.output<typeof inzageAntwoord>

export const gezinRegel = z.object({ ...regel, zelf: z.boolean() })
export const gezinAntwoord = z.object({
  naam: z.string(),
  ...getoond,
  organisatie: z.string(),
  regels: z.array(gezinRegel),
  totaal: z.int(),
})
export type GezinAntwoord = z.output<typeof gezinAntwoord>

export const bevindingSchema = z.object({
  sleutel: z.string(),
  soort: z.enum(UITSCHIETERS),
  accountId: z.uuid(),
  naam: z.string(),
  dag: datumSchema,
  aantal: z.number(),
  gewoon: z.nullable(z.number()),
  controle: z.nullable(z.object({ notitie: z.string(), op: z.iso.datetime(), door: z.string() })),
})
export type Bevinding = z.output<typeof bevindingSchema>
