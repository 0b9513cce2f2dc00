import * as z from 'zod/mini'
import { CODERINGEN, CSV_LIMIETEN, CSV_SOORTEN, SCHEIDING_NAMEN } from './csv.ts'

const naam = z.string().check(z.trim(), z.minLength(1), z.maxLength(80))
const plek = z.int().check(z.nonnegative(), z.maximum(CSV_LIMIETEN.maxKolommen - 1))

/** `achternaam:4,ouder1.gezag:12`: places of columns, so that no word of the file stands in an address. */
const kolommenTekst = z.string().check(z.maxLength(2_000), z.regex(/^(?:[a-z][a-z0-9.]*:\d{1,3}(?:,|$))*$/))

export const leeswijzeQuery = {
  soort: z.enum(CSV_SOORTEN),
  codering: z.optional(z.enum(CODERINGEN)),
  scheiding: z.optional(z.enum(SCHEIDING_NAMEN)),
  kop: z.optional(z.enum(['ja', 'nee'])),
  kolommen: z.optional(kolommenTekst),
}
export const bekijkQuery = z.strictObject({
  ...leeswijzeQuery,
  /** Id of a remembered mapping or code of a preset, instead of what the file itself suggests. */
  indeling: z.optional(z.string().check(z.maxLength(64))),
})
export const leesInQuery = z.strictObject({
  ...leeswijzeQuery,
  kolommen: kolommenTekst,
  volledig: z._default(z.enum(['ja', 'nee']), 'nee'),
})

export const indelingSchema = z.object({
  id: z.string(),
  naam: z.string(),
  soort: z.enum(CSV_SOORTEN),
  kop: z.boolean(),
  /** False: it comes with the product. */
  eigen: z.boolean(),
})
export type IndelingKeuze = z.output<typeof indelingSchema>

export const bekekenSchema = z.object({
  codering: z.enum(CODERINGEN),
  scheiding: z.enum(SCHEIDING_NAMEN),
  /** How sure the delimiter is, from 0 to 1. */
  zekerheid: z.number(),
  kop: z.boolean(),
  rijen: z.number(),
  kolommen: z.array(
    z.object({
      naam: z.string(),
      /** Closed: holds, or is named after, a number of a person. */
      bsn: z.boolean(),
      gevuld: z.number(),
      voorbeelden: z.array(z.string()),
    }),
  ),
  voorstel: z.object({
    bron: z.enum(['onthouden', 'preset', 'kopnamen', 'zelf']),
    sleutel: z.nullable(z.string()),
    naam: z.nullable(z.string()),
  }),
  /** From target to the place of the column. */
  indeling: z.record(z.string(), plek),
  doelen: z.array(z.object({ doel: z.string(), deel: z.string(), verplicht: z.boolean() })),
  ontbrekend: z.array(z.string()),
  proef: z.array(
    z.object({
      regel: z.number(),
      cellen: z.array(z.object({ doel: z.string(), waarde: z.string(), fout: z.nullable(z.string()) })),
    }),
  ),
  /** Per fault how many cells of the whole file have it. */
  fouten: z.array(z.object({ code: z.string(), aantal: z.number() })),
  keuzes: z.array(indelingSchema),
})
export type Bekeken = z.output<typeof bekekenSchema>

export const indelingBody = z.strictObject({
  naam,
  soort: z.enum(CSV_SOORTEN),
  kop: z.boolean(),
  kolommen: z.record(
    z.string().check(z.regex(/^[a-z][a-z0-9.]{0,40}$/)),
    z.union([z.string().check(z.minLength(1), z.maxLength(100)), plek]),
  ),
})
export const indelingParams = z.strictObject({ indelingId: z.uuid() })
export const hernoemBody = z.strictObject({ naam })
