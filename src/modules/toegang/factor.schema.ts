import * as z from 'zod/mini'
import { wachtwoordSchema } from './toegang.schema.ts'
import { tokenSchema } from './uitnodiging.schema.ts'

/** Six digits; people type spaces in between. */
export const totpCodeSchema = z.string().check(z.trim(), z.maxLength(12), z.regex(/^(\d\s*){6}$/))
const getypteCode = z.string().check(z.trim(), z.minLength(6), z.maxLength(30))

/** What a browser answers for a passkey; the library that checks it knows the rest (WebAuthn level 3). */
const base64url = z.string().check(z.maxLength(20_000), z.regex(/^[A-Za-z0-9_-]*={0,2}$/))
const sleutelAntwoord = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.optional(z.nullable(z.enum(['platform', 'cross-platform']))),
  clientExtensionResults: z.record(z.string(), z.unknown()),
}
export const registratieSchema = z.strictObject({
  ...sleutelAntwoord,
  response: z.strictObject({
    clientDataJSON: base64url,
    attestationObject: base64url,
    authenticatorData: z.optional(base64url),
    transports: z.optional(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(10))),
    publicKeyAlgorithm: z.optional(z.number()),
    publicKey: z.optional(base64url),
  }),
})
export const handtekeningSchema = z.strictObject({
  ...sleutelAntwoord,
  response: z.strictObject({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: z.optional(z.nullable(base64url)),
  }),
})
export type Registratie = z.output<typeof registratieSchema>
export type Handtekening = z.output<typeof handtekeningSchema>

/** One proof of the second factor. */
export const bewijsSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('totp'), code: totpCodeSchema }),
  z.strictObject({ soort: z.literal('herstelcode'), code: getypteCode }),
  z.strictObject({ soort: z.literal('passkey'), antwoord: handtekeningSchema }),
])
export type Bewijs = z.output<typeof bewijsSchema>

/** Who this is, again: the password, with the second factor when there is one; or a passkey alone. */
export const bevestigingSchema = z.strictObject({
  wachtwoord: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
  bewijs: z.nullable(bewijsSchema),
})

/** What a passkey has to sign, as the browser wants it. */
export const uitdagingSchema = z.looseObject({ challenge: z.string() })

export const sleutelnaamSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(60))
export const codeSchema = z.strictObject({ code: getypteCode })
export const wachtwoordKiezenSchema = z.strictObject({ wachtwoord: wachtwoordSchema })
export const herstelGebruikSchema = z.strictObject({ token: tokenSchema, wachtwoord: wachtwoordSchema })

export const accountSchermSchema = z.object({
  login: z.string(),
  naam: z.string(),
  email: z.nullable(z.string()),
  heeftWachtwoord: z.boolean(),
  /** Since when there is an authenticator app. */
  authenticatorSinds: z.nullable(z.iso.datetime()),
  passkeys: z.array(
    z.object({
      id: z.uuid(),
      naam: z.string(),
      gemaaktOp: z.iso.datetime(),
      gebruiktOp: z.nullable(z.iso.datetime()),
    }),
  ),
  herstelcodesOver: z.number(),
  /** The last factor of staff of a real school stays until there is another one. */
  factorVerplicht: z.boolean(),
  sessies: z.array(
    z.object({
      id: z.uuid(),
      deze: z.boolean(),
      begonnenOp: z.iso.datetime(),
      gezienOp: z.iso.datetime(),
      eindigtOp: z.iso.datetime(),
      ip: z.nullable(z.string()),
      apparaat: z.string(),
      tweedeFactor: z.boolean(),
      organisatie: z.nullable(z.string()),
    }),
  ),
  /** Tries to come in on this account that failed, in the last month. */
  mislukt: z.array(z.object({ op: z.iso.datetime(), foutcode: z.string(), ip: z.nullable(z.string()) })),
})
export type AccountScherm = z.output<typeof accountSchermSchema>
