import * as z from 'zod/mini'

/** A password is long rather than odd, and none that leaked before (wachtwoord-regels.ts). */
export const WACHTWOORD_MIN = 12
export const wachtwoordSchema = z.string().check(z.minLength(WACHTWOORD_MIN), z.maxLength(200))

export const aanmeldingSchema = z.strictObject({
  login: z.string().check(z.trim(), z.minLength(1), z.maxLength(254)),
  wachtwoord: z.string().check(z.minLength(1), z.maxLength(200)),
})

export const SOORTEN_BETREKKING = ['medewerker', 'ouder', 'leerling'] as const
export const soortBetrekkingSchema = z.enum(SOORTEN_BETREKKING)
/** Who can be signed in. `gast`: without an account, for one signature. */
const soortPersoonSchema = z.enum([...SOORTEN_BETREKKING, 'gast'])

/** What happened to an account; the person hears of it. */
export const meldingSoortSchema = z.enum([
  'factor-toegevoegd',
  'factor-verwijderd',
  'factor-hersteld',
  'herstelcodes-vernieuwd',
  'wachtwoord-gewijzigd',
  'wachtwoord-hersteld',
  'wachtwoord-link',
  'wachtwoord-school',
])
export type MeldingSoort = z.output<typeof meldingSoortSchema>

/** What can be the second step of signing in. */
export const tweedeStapSchema = z.object({ totp: z.boolean(), passkey: z.boolean() })
export type TweedeStap = z.output<typeof tweedeStapSchema>

export const betrekkingSchema = z.object({
  organisatieId: z.uuid(),
  organisatie: z.string(),
  soort: soortBetrekkingSchema,
  betrekkingId: z.uuid(),
  rollen: z.array(z.string()),
})
export type Betrekking = z.output<typeof betrekkingSchema>

/**
 * How a session stands for a screen that lies open. `verlopen`: by silence, or it lasted long enough · `beeindigd`: somebody
 * signed it out elsewhere · `geen-toegang`: the school took the access away.
 */
export const sessieStandSchema = z.object({
  stand: z.enum(['open', 'verlopen', 'beeindigd', 'geen-toegang']),
  /** Whose session this browser has now; another tab may have chosen another relation. */
  betrekkingId: z.nullable(z.uuid()),
  /** Another one as soon as what this person may see is. */
  stempel: z.nullable(z.string()),
})
export type SessieStand = z.output<typeof sessieStandSchema>

/** What the browser knows of who is signed in. Rights here only steer buttons; the server asks the database. */
export const sessieSchema = z.object({
  aangemeld: z.boolean(),
  demo: z.boolean(),
  /** No organisation yet: the first-run screen. */
  leeg: z.boolean(),
  persoon: z.nullable(
    z.object({
      naam: z.string(),
      soort: soortPersoonSchema,
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
  /** When the session ends whatever happens. */
  eindigtOp: z.nullable(z.iso.datetime()),
  /** The password was right; this has to follow. */
  tweedeStap: z.nullable(tweedeStapSchema),
  /** Staff of a real school without a second factor: set one up first. */
  factorNodig: z.boolean(),
  /** A parent who came by a link: the code from the school first (security §1.8, class B). */
  codeNodig: z.boolean(),
  /** What a proof of who this is consists of: is there a second factor? */
  factoren: z.nullable(tweedeStapSchema),
  /** Beside a second factor: a password here, or signing in at the school again. */
  bewijzen: z.object({ wachtwoord: z.boolean(), school: z.boolean() }),
  /** Can a new password be asked for by mail here? */
  mail: z.boolean(),
  meldingen: z.array(z.object({ id: z.uuid(), soort: meldingSoortSchema, op: z.iso.datetime() })),
})
export type Sessie = z.output<typeof sessieSchema>
