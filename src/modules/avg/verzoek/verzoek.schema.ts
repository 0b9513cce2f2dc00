/** What goes over the line about requests of people about their data. */
import * as z from 'zod/mini'
import { datumSchema } from '../../../platform/datum.ts'
import { idSchema } from '../../../platform/id.ts'
import { betwistingSchema } from '../../leerling/betwisting.schema.ts'
import { beperkingSchema } from './beperking.schema.ts'
import { doelSchema, TEKST_MAX } from './verzoek.doel.schema.ts'
import { DOEL_SOORTEN, UITKOMSTEN, VERZOEK_SOORTEN, VERZOEK_STAPPEN, VERZOEK_STATUSSEN } from './verzoek.ts'

const tekst = z.string().check(z.trim(), z.minLength(1), z.maxLength(TEKST_MAX))
const naam = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

export const HERKOMSTEN = ['portaal', 'brief', 'email', 'mondeling'] as const
export type Herkomst = (typeof HERKOMSTEN)[number]
export const VERZOEKERS = ['ouder', 'leerling', 'gemachtigde'] as const
export type Verzoeker = (typeof VERZOEKERS)[number]
export const IDENTITEITEN = ['portaal', 'document', 'bekend'] as const
export type Identiteit = (typeof IDENTITEITEN)[number]
/** How staff may say that they know who it is; by the portal the sign-in says so. */
const identiteitWijze = z.enum(['document', 'bekend'])

export const verzoekParams = z.strictObject({ verzoekId: z.uuid() })
export const verzoekLeerlingParams = z.strictObject({ leerlingId: idSchema<'Leerling'>() })

const vraag = { soort: z.enum(VERZOEK_SOORTEN), tekst, doel: doelSchema }
export const indienBody = z.strictObject(vraag)
export const vastlegBody = z.strictObject({
  ...vraag,
  herkomst: z.enum(['brief', 'email', 'mondeling']),
  verzoeker: z.strictObject({ soort: z.enum(VERZOEKERS), ouderId: z.nullable(z.uuid()), naam }),
  ontvangenOp: datumSchema,
})
export const behandelBody = z.strictObject({ medewerkerId: z.uuid() })
export const identiteitBody = z.strictObject({ wijze: identiteitWijze })
export const redenTekstBody = z.strictObject({ reden: tekst })
export const besluitBody = z.strictObject({
  uitkomst: z.enum(UITKOMSTEN),
  motivering: tekst,
  /** Said by who decides while somebody else handles it. */
  overnemen: z.optional(z.boolean()),
})

export const verzoekRegel = z.object({
  id: z.uuid(),
  leerlingId: z.uuid(),
  /** Null: not for the eyes of who reads. */
  leerling: z.nullable(z.string()),
  soort: z.enum(VERZOEK_SOORTEN),
  status: z.enum(VERZOEK_STATUSSEN),
  verzoeker: z.object({ soort: z.enum(VERZOEKERS), naam: z.string() }),
  ontvangenOp: datumSchema,
  termijnOp: datumSchema,
  /** Open, and past its term. */
  teLaat: z.boolean(),
  behandelaar: z.nullable(z.object({ id: z.uuid(), naam: z.string() })),
})
export type VerzoekRegel = z.output<typeof verzoekRegel>

export const verzoekSchema = z.object({
  ...verzoekRegel.shape,
  herkomst: z.enum(HERKOMSTEN),
  doel: doelSchema,
  tekst: z.string(),
  verlengdOp: z.nullable(datumSchema),
  identiteit: z.nullable(z.object({ wijze: z.enum(IDENTITEITEN), naam: z.string() })),
  /** What the school wrote to who asked. */
  antwoord: z.object({ verlenging: z.nullable(z.string()), motivering: z.nullable(z.string()) }),
  besluit: z.nullable(z.object({ op: datumSchema, naam: z.nullable(z.string()) })),
  uitgevoerd: z.nullable(
    z.object({ op: datumSchema, naam: z.nullable(z.string()), revisie: z.nullable(z.int()) }),
  ),
  /** Who asked reads the answer in Koers; else the school sends a letter. */
  leestHier: z.boolean(),
  /** What was restricted because of it, also what was lifted. */
  beperkingen: z.array(beperkingSchema),
  /** The statements beside passages that stay as they are. */
  betwistingen: z.array(betwistingSchema),
  /** To whom it may be given; empty for who can't give it. */
  behandelaars: z.array(z.object({ id: z.uuid(), naam: z.string() })),
  /** What this actor may do now. */
  kan: z.object({
    stappen: z.array(z.enum(VERZOEK_STAPPEN)),
    uitkomsten: z.array(z.enum(UITKOMSTEN)),
    beperken: z.boolean(),
    betwisten: z.boolean(),
  }),
})
export type Verzoek = z.output<typeof verzoekSchema>

export const verzoekenAntwoord = z.object({ verzoeken: z.array(verzoekRegel), magBehandelen: z.boolean() })

/** What a request about this pupil may point at, as far as the actor sees it. */
export const doelKeuze = z.object({ soort: z.enum(DOEL_SOORTEN), id: z.uuid(), naam: z.string() })
export type DoelKeuze = z.output<typeof doelKeuze>

export const leerlingVerzoekenAntwoord = z.object({
  naam: z.string(),
  verzoeken: z.array(verzoekRegel),
  doelen: z.array(doelKeuze),
  /** For staff who record a letter: who may have sent it. */
  ouders: z.array(z.object({ id: z.uuid(), naam: z.string() })),
  indienen: z.object({ mag: z.boolean(), reden: z.nullable(z.string()) }),
})
export type LeerlingVerzoeken = z.output<typeof leerlingVerzoekenAntwoord>
