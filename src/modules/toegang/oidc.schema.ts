import * as z from 'zod/mini'
import { tokenSchema } from './uitnodiging.schema.ts'

const waarde = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const waarden = z.array(waarde).check(z.maxLength(20))
/** The server asks whether it is an address that may be asked (src/platform/egress.ts). */
const issuerSchema = z.string().check(z.trim(), z.minLength(8), z.maxLength(300), z.regex(/^https?:\/\/\S+$/))

export const aanmeldvoorzieningSchema = z.strictObject({
  aan: z.boolean(),
  issuer: issuerSchema,
  clientId: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  /** Null: leave it as it is. It is never shown again. */
  clientGeheim: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
  rolClaim: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
  waardenMedewerker: waarden,
  waardenLeerling: waarden,
  acr: waarden,
  amr: waarden,
})
export type Aanmeldvoorziening = z.output<typeof aanmeldvoorzieningSchema>

export const aanmeldvoorzieningAntwoord = z.object({
  ...aanmeldvoorzieningSchema.shape,
  clientGeheim: z.null(),
  heeftGeheim: z.boolean(),
})
export type AanmeldvoorzieningAntwoord = z.output<typeof aanmeldvoorzieningAntwoord>

export const controleSchema = z.strictObject({ issuer: issuerSchema })
export const controleAntwoord = z.object({
  /** Null: the provider answered as it should. */
  fout: z.nullable(
    z.enum([
      'adres',
      'intern-adres',
      'omleiding',
      'te-groot',
      'geen-antwoord',
      'geen-oidc',
      'geen-pkce',
      'gedeeld',
    ]),
  ),
  issuer: z.nullable(z.string()),
  aanmeldadres: z.nullable(z.string()),
})
export type Controle = z.output<typeof controleAntwoord>

export const schoolcodeSchema = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.regex(/^[0-9]{2}[a-z]{2}[0-9]{2}$/))

/** To sign in at a school, or to use an invitation. */
export const beginSchema = z.strictObject({
  school: z.nullable(schoolcodeSchema),
  uitnodiging: z.nullable(tokenSchema),
})

/** What the provider sent back, as it stood in the address. */
export const afrondenSchema = z.strictObject({
  antwoord: z.string().check(z.minLength(1), z.maxLength(4000)),
})
