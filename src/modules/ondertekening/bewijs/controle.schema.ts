/** What a check of a document answers: the same for the page, the command line and a coupling. */
import * as z from 'zod/mini'
import { BESLUITEN, KLASSEN } from './bewijs.schema.ts'

/**
 * `vreemd`: nothing changed in it since it was sealed or signed, but not by keys that are known here. `zonder-zegel`: a PDF that
 * nobody sealed, such as a download of the plan: it says nothing, also not that something is wrong.
 */
export const OORDELEN = ['geldig', 'vreemd', 'zonder-zegel', 'ongeldig'] as const
export type Oordeel = (typeof OORDELEN)[number]

/** What is not right; each has a sentence in `controle.text.ts`. */
export const CONTROLE_FOUTEN = [
  'leeg',
  'geen-document',
  'geen-zegel',
  'na-zegel',
  'zegelplaats',
  'zegelvorm',
  'zegel',
  'inhoud',
  'onleesbaar',
  'bijlage',
  'versie',
  'te-groot',
  'geen-json',
  'schrijfwijze',
  'vorm',
  'veld',
  'sleutel-id',
  'handtekening',
  'onbekende-sleutel',
] as const
export type ControleFout = (typeof CONTROLE_FOUTEN)[number]

const fout = z.object({
  soort: z.enum(CONTROLE_FOUTEN),
  /** The attachment, the field, or both; null: the document as a whole. */
  waar: z.nullable(z.string()),
  /** Bytes: from, up to and without. */
  bytes: z.array(z.object({ van: z.int(), tot: z.int() })),
})

export const controleAntwoord = z.object({
  oordeel: z.enum(OORDELEN),
  soort: z.enum(['pdf', 'bewijs', 'onbekend']),
  fouten: z.array(fout),
  /** The certificate of the seal, as it calls itself; of a PDF only. */
  zegel: z.nullable(
    z.object({
      naam: z.string(),
      /** SHA-256 of the certificate. */
      vingerafdruk: z.string(),
      geldigVan: z.iso.datetime(),
      geldigTot: z.iso.datetime(),
      /** Signed by itself: it proves that nothing changed, and not to a stranger who made it. */
      zelfGetekend: z.boolean(),
    }),
  ),
  /** SHA-256 of the version that was decided on. */
  versieHash: z.nullable(z.string()),
  /** Who decided what, as the file itself says. Empty unless it is valid. */
  besluiten: z.array(
    z.object({
      naam: z.string(),
      relatie: z.string(),
      besluit: z.enum(BESLUITEN),
      klasse: z.enum(KLASSEN),
      /** As the record names it: which way in, or on what paper. */
      methode: z.string(),
      /** How the session began in which it came. */
      aanmelding: z.string(),
      op: z.iso.datetime(),
      school: z.string(),
      sleutelId: z.string(),
    }),
  ),
})
export type Controle = z.output<typeof controleAntwoord>
