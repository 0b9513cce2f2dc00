import * as z from 'zod/mini'

/** A password is long rather than odd; a breached list comes with the second factors. */
export const WACHTWOORD_MIN = 12
export const wachtwoordSchema = z.string().check(z.minLength(WACHTWOORD_MIN), z.maxLength(200))

export const aanmeldingSchema = z.strictObject({
  login: z.string().check(z.trim(), z.minLength(1), z.maxLength(254)),
  wachtwoord: z.string().check(z.minLength(1), z.maxLength(200)),
})

export const SOORTEN_BETREKKING = ['medewerker', 'ouder', 'leerling'] as const
export const soortBetrekkingSchema = z.enum(SOORTEN_BETREKKING)

export const betrekkingSchema = z.object({
  organisatieId: z.uuid(),
  organisatie: z.string(),
  soort: soortBetrekkingSchema,
  betrekkingId: z.uuid(),
  rollen: z.array(z.string()),
})
export type Betrekking = z.output<typeof betrekkingSchema>

/** What the browser knows of who is signed in. Rights here only steer buttons; the server asks the database. */
export const sessieSchema = z.object({
  aangemeld: z.boolean(),
  demo: z.boolean(),
  /** No organisation yet: the first-run screen. */
  leeg: z.boolean(),
  persoon: z.nullable(
    z.object({
      naam: z.string(),
      soort: soortBetrekkingSchema,
      rollen: z.array(z.string()),
      /** Names of the rights that reach at least one pupil or the organisation. */
      rechten: z.array(z.string()),
      organisatieId: z.uuid(),
      organisatie: z.string(),
      schooltype: z.nullable(z.string()),
      betrekkingId: z.uuid(),
    }),
  ),
  betrekkingen: z.array(betrekkingSchema),
  /** Seconds without activity after which the session ends. */
  inactiefNa: z.nullable(z.number()),
})
export type Sessie = z.output<typeof sessieSchema>
