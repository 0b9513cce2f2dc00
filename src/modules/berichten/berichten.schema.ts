import * as z from 'zod/mini'
import { LEERLING_IN_MAIL, ONDERWERP_MAX, soortNamen, TEKST_MAX } from './berichten.ts'

export const BERICHT_STATUSSEN = ['wachtend', 'verzonden', 'vervallen', 'mislukt', 'geweigerd'] as const
export const berichtStatusSchema = z.enum(BERICHT_STATUSSEN)
export type BerichtStatus = z.output<typeof berichtStatusSchema>

/** Why a mail server said no for good (RFC 3463); `niet-bezorgd`: it gave up trying. */
export const WEIGERINGEN = ['adres-onbekend', 'postbus-vol', 'geweigerd', 'niet-bezorgd'] as const
export const weigerSchema = z.enum(WEIGERINGEN)
export type Weigering = z.output<typeof weigerSchema>

export const mailinstellingSchema = z.strictObject({ leerling: z.enum(LEERLING_IN_MAIL) })

const soortSchema = z.enum(soortNamen)
export const soortParams = z.strictObject({ soort: soortSchema })

export const mailtekstSchema = z.strictObject({
  onderwerp: z
    .string()
    .check(z.trim(), z.minLength(1), z.maxLength(ONDERWERP_MAX), z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)),
  tekst: z.string().check(z.trim(), z.minLength(1), z.maxLength(TEKST_MAX)),
})

export const mailtekstAntwoord = z.object({
  soort: soortSchema,
  onderwerp: z.string(),
  tekst: z.string(),
  /** The school's own words; false: those of the product. */
  eigen: z.boolean(),
})
export type MailtekstAntwoord = z.output<typeof mailtekstAntwoord>

export const berichtAntwoord = z.object({
  id: z.uuid(),
  soort: soortSchema,
  /** Masked: enough to recognise. */
  aan: z.string(),
  status: berichtStatusSchema,
  /** Why it did not arrive; null unless it was refused. */
  reden: z.nullable(weigerSchema),
  pogingen: z.int(),
  gemaaktOp: z.iso.datetime(),
  verzondenOp: z.nullable(z.iso.datetime()),
})
export type BerichtAntwoord = z.output<typeof berichtAntwoord>

export const postAntwoord = z.object({
  id: z.string(),
  op: z.iso.datetime(),
  aan: z.string(),
  onderwerp: z.string(),
  tekst: z.string(),
})
export type PostAntwoord = z.output<typeof postAntwoord>
