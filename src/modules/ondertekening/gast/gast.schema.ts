/** What goes over the line about signing without an account. */
import * as z from 'zod/mini'
import { GAST_WIJZEN } from '../gastweg.ts'
import { klassen } from '../ondertekening.ts'

const moment = z.iso.datetime()
const telefoon = z.string().check(z.trim(), z.maxLength(30))

/** The school opens the way of one signer. */
export const gastOpenenSchema = z.strictObject({
  wijze: z.enum(GAST_WIJZEN),
  mailadres: z.string().check(z.trim(), z.minLength(1, { error: 'ondertekening.leeg' }), z.maxLength(254)),
  telefoon: z.nullable(telefoon),
})
export const gastOpenenAntwoord = z.object({
  wijze: z.enum(GAST_WIJZEN),
  /** To print or hand over, shown this once; null when it goes by SMS or mail. */
  code: z.nullable(z.string()),
})

/** 256 bits, from behind the # of the link. */
export const linkSchema = z.strictObject({ token: z.string().check(z.regex(/^[\w-]{43}$/)) })

export const gastBekijkAntwoord = z.object({
  school: z.string(),
  wijze: z.enum(GAST_WIJZEN),
  /** Masked: the telephone or the mailbox that the code goes to; null for a letter. */
  naar: z.nullable(z.string()),
  geldigTot: moment,
  klasse: z.enum(klassen).check(z.refine((klasse) => klasse === 'B' || klasse === 'D')),
  /** Can a code be sent? One on paper is there already. */
  codeKan: z.boolean(),
  /** Not earlier; null: now. */
  codeOpnieuwOp: z.nullable(moment),
})
export type GastBekijk = z.output<typeof gastBekijkAntwoord>

export const gastCodeAntwoord = z.object({ codeOpnieuwOp: moment })

export const gastBinnenSchema = z.strictObject({
  ...linkSchema.shape,
  code: z.string().check(z.trim(), z.minLength(1, { error: 'ondertekening.leeg' }), z.maxLength(20)),
})
export const gastBinnenAntwoord = z.object({ tekenaarId: z.uuid() })

/** How a school lets people sign without an account. */
export const instellingSchema = z.strictObject({
  smsAdres: z.nullable(z.string().check(z.trim(), z.minLength(8), z.maxLength(300))),
  /** `whsec_…`; null: as it was. */
  smsSleutel: z.nullable(z.string().check(z.trim(), z.maxLength(120))),
  /** What a telephone shows as sender: letters, digits and spaces. */
  afzender: z.string().check(z.trim(), z.maxLength(20), z.regex(/^[\p{L}\p{N} .+-]*$/u)),
  gastPerMail: z.boolean(),
})
export const instellingAntwoord = z.object({
  smsAdres: z.nullable(z.string()),
  /** Is there a key? It is never shown again. */
  smsSleutelIngesteld: z.boolean(),
  afzender: z.string(),
  gastPerMail: z.boolean(),
})
export type Ondertekeninstelling = z.output<typeof instellingAntwoord>

export const smsProefSchema = z.strictObject({
  telefoon: telefoon.check(z.minLength(1, { error: 'ondertekening.leeg' })),
})
/** Why a message did not go. `geweigerd`: the service answered with a refusal. */
export const SMS_REDENEN = ['adres', 'omleiding', 'geen-antwoord', 'geweigerd', 'storing', 'sleutel'] as const
export const smsProefAntwoord = z.object({ gelukt: z.boolean(), reden: z.nullable(z.enum(SMS_REDENEN)) })
export type SmsProef = z.output<typeof smsProefAntwoord>
