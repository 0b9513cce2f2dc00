/** What of the gezag engine travels: who sees and decides what, an objection, and the leave of a pupil who is of age. */
import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { GEEN_GOEDE_TROUW, GEZAG_REGELS } from './gezag.ts'

const reden = z.string().check(z.trim(), z.minLength(5), z.maxLength(1000))

export const bezwaarBody = z.strictObject({ op: datumSchema, toelichting: reden })
export const bezwaarIntrekkenBody = z.strictObject({ reden })
/** The day on which the pupil said so. */
export const toegangBody = z.strictObject({ op: datumSchema })

/** All objections of one parent, the newest last; the last one is open when it wasn't withdrawn. */
export const bezwaarVerloop = z.array(
  z.object({
    op: datumSchema,
    toelichting: z.string(),
    doorNaam: z.string(),
    ingetrokken: z.nullable(z.object({ op: datumSchema, reden: z.string(), doorNaam: z.string() })),
  }),
)
export type BezwaarVerloop = z.output<typeof bezwaarVerloop>

export const gezagRegelSchema = z.object({
  /** Null: the pupil. */
  relatieId: z.nullable(z.uuid()),
  ouderId: z.nullable(z.uuid()),
  naam: z.string(),
  ziet: z.enum(['plan', 'niets']),
  beslist: z.boolean(),
  bericht: z.boolean(),
  avg: z.boolean(),
  regel: z.enum(GEZAG_REGELS),
  bezwaarOp: z.nullable(datumSchema),
  /** Empty for who may not read why. */
  bezwaren: bezwaarVerloop,
  toegangNa18Op: z.nullable(datumSchema),
  toegangNa18Door: z.nullable(z.enum(['leerling', 'school'])),
})
export type GezagRij = z.output<typeof gezagRegelSchema>
export const gezagSchema = z.object({
  personen: z.array(gezagRegelSchema),
  /** Why the school can't rely on one parent for both; null: it can. */
  geenGoedeTrouw: z.nullable(z.enum(GEEN_GOEDE_TROUW)),
  meerderjarig: z.boolean(),
  /** The sixteenth or eighteenth birthday, when it is near. */
  verjaardag: z.nullable(z.object({ wordt: z.literal([16, 18]), op: datumSchema })),
})
export type GezagKaart = z.output<typeof gezagSchema>

export const mijnToegangSchema = z.object({
  /** Before eighteen there is nothing to choose: parents with gezag read along. */
  meerderjarig: z.boolean(),
  ouders: z.array(
    z.object({
      relatieId: z.uuid(),
      naam: z.string(),
      relatie: z.string(),
      op: z.nullable(datumSchema),
      door: z.nullable(z.enum(['leerling', 'school'])),
    }),
  ),
})
export type MijnToegang = z.output<typeof mijnToegangSchema>
