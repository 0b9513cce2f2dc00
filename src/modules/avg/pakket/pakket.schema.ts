/** What goes over the line about a package of a pupil for one asker. */
import * as z from 'zod/mini'
import { datumSchema } from '../../../platform/datum.ts'
import { idSchema } from '../../../platform/id.ts'
import { BESLUITEN, GRONDEN } from './pakket.regels.ts'
import { AANSPRAAK_REDENEN, AANVRAGERS, OMVANGEN, PAKKET_HANDELINGEN, PAKKET_STATUSSEN } from './pakket.ts'

const moment = z.iso.datetime()
const zin = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max))
export const GRONDSLAG_MAX = 500
export const PAKKET_REDEN_MAX = 300
export const OVERHANDIGD_WIJZEN = ['persoonlijk', 'digitaal', 'post'] as const
export type OverhandigdWijze = (typeof OVERHANDIGD_WIJZEN)[number]

export const pakketParams = z.strictObject({ pakketId: z.uuid() })
export const pakketLeerlingParams = z.strictObject({ leerlingId: idSchema<'Leerling'>() })

export const nieuwPakketBody = z.strictObject({
  soort: z.enum(AANVRAGERS),
  /** Of a parent. */
  ouderId: z.nullable(z.uuid()),
  /** Of a representative who is not in the register. */
  naam: z.nullable(zin(200)),
  /** What was seen that gives the right, where the register does not. */
  grondslag: z.nullable(zin(GRONDSLAG_MAX)),
  /** The request that it answers, when there is one in the register. */
  verzoekId: z.nullable(z.uuid()),
})
export type NieuwPakket = z.output<typeof nieuwPakketBody>

export const besluitBody = z.strictObject({
  sleutel: z.string().check(z.minLength(1), z.maxLength(600)),
  /** Null: as the rules say. */
  besluit: z.nullable(z.enum(BESLUITEN)),
  reden: z.string().check(z.trim(), z.maxLength(PAKKET_REDEN_MAX)),
})
export const tekenPakketBody = z.strictObject({
  /** Of what the signer saw. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** "I looked at it": said by who signs, under the own name. */
  verklaard: z.literal(true),
})
export const overhandigBody = z.strictObject({ wijze: z.enum(OVERHANDIGD_WIJZEN) })

const door = z.object({ naam: z.string(), op: moment })
const kan = z.object(
  // Every act is in the list that the type was taken from.
  Object.fromEntries(PAKKET_HANDELINGEN.map((handeling) => [handeling, z.boolean()])) as Record<
    (typeof PAKKET_HANDELINGEN)[number],
    z.ZodMiniBoolean
  >,
)

export const pakketKop = z.object({
  id: z.uuid(),
  leerlingId: z.uuid(),
  /** Null: not for the eyes of who reads. */
  naam: z.nullable(z.string()),
  kenmerk: z.nullable(z.string()),
  aanvrager: z.object({ soort: z.enum(AANVRAGERS), naam: z.nullable(z.string()) }),
  grondslag: z.nullable(z.string()),
  verzoekId: z.nullable(z.uuid()),
  omvang: z.enum(OMVANGEN),
  status: z.enum(PAKKET_STATUSSEN),
  gemaakt: door,
  getekend: z.nullable(door),
  geldigTot: z.nullable(moment),
  overhandigd: z.nullable(z.object({ naam: z.string(), op: moment, wijze: z.enum(OVERHANDIGD_WIJZEN) })),
  opgehaald: z.int(),
  /** Of the file that was made, also when it is gone. */
  hash: z.nullable(z.string()),
  /** Bytes. */
  grootte: z.nullable(z.int()),
  kan,
})
export type PakketKop = z.output<typeof pakketKop>

export const passageSchema = z.object({
  sleutel: z.string(),
  veld: z.string(),
  waarden: z.array(z.string()),
  besluit: z.enum(BESLUITEN),
  reden: z.nullable(z.string()),
  regel: z.object({
    besluit: z.enum(BESLUITEN),
    grond: z.enum(GRONDEN),
    nooit: z.boolean(),
    nakijken: z.boolean(),
  }),
})
export type PassageUit = z.output<typeof passageSchema>
export const groepSchema = z.object({
  sleutel: z.string(),
  titel: z.string(),
  /** A request of somebody else: nothing of it goes along, and there is nothing to decide. */
  vanAnder: z.boolean(),
  passages: z.array(passageSchema),
})
export type PassageGroep = z.output<typeof groepSchema>

export const eldersSchema = z.object({
  tekst: z.string(),
  plekken: z.array(z.object({ sleutel: z.string(), plek: z.string() })),
})
export type EldersUit = z.output<typeof eldersSchema>

export const pakketAntwoord = z.object({
  ...pakketKop.shape,
  /** What is proposed, while it can be decided on. */
  voorstel: z.nullable(
    z.object({
      hash: z.string(),
      groepen: z.array(groepSchema),
      /** Passages that somebody must look at first. */
      nakijken: z.int(),
      /** What is left out in one place and still stands in another that goes along. */
      elders: z.array(eldersSchema),
    }),
  ),
})
export type Pakket = z.output<typeof pakketAntwoord>

export const pakkettenAntwoord = z.object({ items: z.array(pakketKop), magMaken: z.boolean() })
export type Pakketten = z.output<typeof pakkettenAntwoord>

export const aanvragersAntwoord = z.object({
  leerling: z.object({ id: z.uuid(), naam: z.string(), geboortedatum: z.nullable(datumSchema) }),
  aanvragers: z.array(
    z.object({
      soort: z.enum(AANVRAGERS),
      ouderId: z.nullable(z.uuid()),
      naam: z.string(),
      relatie: z.nullable(z.string()),
      mag: z.boolean(),
      omvang: z.nullable(z.enum(OMVANGEN)),
      waarom: z.enum(AANSPRAAK_REDENEN),
    }),
  ),
})
export type Aanvragers = z.output<typeof aanvragersAntwoord>
