import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { BRIN, SCHOOLTYPECODES, VESTIGING } from '../organisatie/organisatie.ts'
import { wachtwoordSchema } from './toegang.schema.ts'

const regel = (max: number, min = 0) => z.string().check(z.trim(), z.minLength(min), z.maxLength(max))

/** 256 bits as base64url. It travels in a body, never in a path or query: those are logged. */
export const tokenSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/** Days that an invitation works (security: BI-21). */
export const GELDIG_DAGEN = 7

export const uitnodigingAntwoord = z.object({
  soort: z.enum(['start', 'medewerker', 'ouder', 'leerling']),
  staat: z.enum(['open', 'gebruikt', 'ingetrokken', 'verlopen']),
  /** nieuw: makes an account · herstel: a new password · aanmelden: this address has an account, sign in first. */
  doet: z.enum(['nieuw', 'herstel', 'aanmelden']),
  organisatie: z.nullable(z.string()),
  naam: z.string(),
  /** Address or user name to sign in with; null: choose a user name. */
  login: z.nullable(z.string()),
  /** May be used with an account of the school instead of a password. */
  schoolaccount: z.boolean(),
})
export type Uitnodiging = z.output<typeof uitnodigingAntwoord>

/** A user name is no address, so that nobody can claim one. */
export const gebruikersnaamSchema = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.minLength(4), z.maxLength(60), z.regex(/^[a-z0-9][a-z0-9._-]*$/))

export const aannemenSchema = z.strictObject({
  token: tokenSchema,
  wachtwoord: wachtwoordSchema,
  gebruikersnaam: z.nullable(gebruikersnaamSchema),
})

/** First run: the school with what stands above it, the year, and who does this. */
export const inrichtingSchema = z.strictObject({
  samenwerkingsverband: z.nullable(z.strictObject({ naam: regel(200, 1), nummer: regel(10, 1) })),
  bestuur: z.strictObject({ naam: regel(200, 1), nummer: regel(10, 1) }),
  school: z.strictObject({
    naam: regel(200, 1),
    brin: z.string().check(z.trim(), z.toUpperCase(), z.regex(BRIN)),
    vestiging: z.string().check(z.trim(), z.regex(VESTIGING)),
    schooltype: z.enum(SCHOOLTYPECODES),
    /** 1 up to and including 4; for SO and VSO only. */
    cluster: z.nullable(z.int().check(z.minimum(1), z.maximum(4))),
    plaats: regel(100, 1),
  }),
  schooljaar: z.strictObject({
    naam: z.string().check(z.regex(/^\d{4}-\d{4}$/)),
    beginOp: datumSchema,
    eindOp: datumSchema,
  }),
  beheerder: z.strictObject({ roepnaam: regel(100, 1), voorvoegsel: regel(30), achternaam: regel(200, 1) }),
})
export type Inrichting = z.output<typeof inrichtingSchema>
