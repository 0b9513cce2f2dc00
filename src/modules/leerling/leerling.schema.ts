import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { idSchema } from '../../platform/id.ts'
import { weigerSchema } from '../berichten/berichten.schema.ts'
import { codesVan, openCode } from '../organisatie/codelijsten.ts'
import { gezagSchema } from './gezag.schema.ts'
import { GEZAG_STANDEN } from './leerling.ts'

export const PAGINA = 50
export const OPP_STANDEN = ['geen', 'concept', 'gepubliceerd', 'beeindigd'] as const
export const INSCHRIJF_STATUSSEN = ['ingeschreven', 'mogelijk_uitgeschreven', 'uitgeschreven'] as const
/** What the list can be asked for; 'huidig' leaves out who has left, since that is how a school looks at its pupils. */
export const LIJST_STATUSSEN = ['huidig', ...INSCHRIJF_STATUSSEN] as const
export const GESLACHTEN = ['jongen', 'meisje', 'onbekend', 'niet-gespecificeerd'] as const
export const SORTERINGEN = ['naam', 'groep', 'geboortedatum', 'opp', 'evaluatie'] as const

const kort = (max: number) => z.string().check(z.trim(), z.maxLength(max))
const gevuld = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max))
const leegIsNull = (max: number) =>
  z.pipe(
    z.nullable(kort(max)),
    z.transform((value) => (value === '' ? null : value)),
  )
const emailOfLeeg = z.nullable(z.email().check(z.maxLength(254)))

export const leerlingParams = z.strictObject({ leerlingId: idSchema<'Leerling'>() })

/** Whether somebody may do a thing here, and if not the code that says why. */
export const kanSchema = z.object({ mag: z.boolean(), reden: z.nullable(z.string()) })

// A search text holds a name, so it travels in a body and never in an address.
export const lijstBody = z.strictObject({
  zoek: z._default(kort(100), ''),
  groepId: z.optional(z.uuid()),
  status: z.optional(z.enum(LIJST_STATUSSEN)),
  opp: z.optional(z.enum(OPP_STANDEN)),
  zonderMentor: z._default(z.boolean(), false),
  sorteer: z._default(z.enum(SORTERINGEN), 'naam'),
  omlaag: z._default(z.boolean(), false),
  pagina: z._default(z.int().check(z.gte(1), z.lte(10_000)), 1),
})
export type LijstVraag = z.output<typeof lijstBody>

export const lijstRegelSchema = z.object({
  id: z.uuid(),
  naam: z.string(),
  groepId: z.nullable(z.uuid()),
  groep: z.nullable(z.string()),
  mentor: z.nullable(z.string()),
  geboortedatum: z.nullable(datumSchema),
  status: z.enum(INSCHRIJF_STATUSSEN),
  opp: z.nullable(
    z.object({
      id: z.uuid(),
      publicatie: z.enum(['concept', 'gepubliceerd', 'beeindigd']),
      gewijzigd: z.boolean(),
      evaluatieOp: z.nullable(datumSchema),
      termijnOp: z.nullable(datumSchema),
    }),
  ),
})
export type LijstRegel = z.output<typeof lijstRegelSchema>
export const lijstSchema = z.object({
  leerlingen: z.array(lijstRegelSchema),
  totaal: z.int(),
  pagina: z.int(),
  paginas: z.int(),
  groepen: z.array(z.object({ id: z.uuid(), naam: z.string() })),
  /** Does this person see anything of plans? Else the columns stay away. */
  plannenZichtbaar: z.boolean(),
  magToevoegen: kanSchema,
})
export type Lijst = z.output<typeof lijstSchema>

export const zoekBody = z.strictObject({ zoek: gevuld(100) })
export const zoekSchema = z.object({
  leerlingen: z.array(z.object({ id: z.uuid(), naam: z.string(), groep: z.nullable(z.string()) })),
})

/** What a person may change by hand; a next import shows the difference instead of overwriting in silence. */
export const leerlingBody = z.strictObject({
  roepnaam: kort(64),
  voorvoegsel: kort(10),
  achternaam: kort(200),
  geboortedatum: z.nullable(datumSchema),
  geslacht: z.enum(GESLACHTEN),
  leerlingnummer: leegIsNull(64),
  leerroute: leegIsNull(120),
  thuistaal: leegIsNull(80),
  tolkNodig: z.boolean(),
})
export type LeerlingInvoer = z.input<typeof leerlingBody>
export const nieuweLeerlingBody = z.strictObject({
  ...leerlingBody.shape,
  groepId: z.nullable(z.uuid()),
  ingeschrevenOp: datumSchema,
})

const persoon = z.object({
  id: z.uuid(),
  naam: z.string(),
  rol: z.string(),
  /** The last day of who stands in for somebody. */
  waarnemerTot: z.nullable(datumSchema),
})
export const leerlingSchema = z.object({
  id: z.uuid(),
  naam: z.string(),
  ...z.object(leerlingBody.shape).shape,
  leerlingnummer: z.nullable(z.string()),
  leerroute: z.nullable(z.string()),
  thuistaal: z.nullable(z.string()),
  leeftijd: z.nullable(z.int()),
  status: z.enum(INSCHRIJF_STATUSSEN),
  ingeschrevenOp: z.nullable(datumSchema),
  uitgeschrevenOp: z.nullable(datumSchema),
  /** The use of the whole dossier is restricted (AVG art. 18): it stays as it is. */
  beperkt: z.boolean(),
  groepen: z.array(z.object({ id: z.uuid(), naam: z.string() })),
  team: z.array(persoon),
  /** Names of who has gezag today; empty for who may not know. */
  gezagdragers: z.array(z.string()),
  opp: lijstRegelSchema.shape.opp,
  /** Where the pupil can be placed; empty for who may not. */
  groepKeuze: z.array(z.object({ id: z.uuid(), naam: z.string() })),
  kan: z.object({
    wijzigen: kanSchema,
    /** Correct the enrolment and place in a group. */
    plaatsen: kanSchema,
    oudersZien: kanSchema,
    oudersBeheren: kanSchema,
    /** An objection, and the leave of a pupil who is of age. */
    gezagVastleggen: kanSchema,
    gegevensZien: kanSchema,
    gegevensBeheren: kanSchema,
    plannenZien: kanSchema,
    lesadviesZien: kanSchema,
    bijlagenZien: kanSchema,
    koppelen: kanSchema,
  }),
})
export type LeerlingKaart = z.output<typeof leerlingSchema>

export const uitschrijfBody = z.strictObject({ uitgeschrevenOp: datumSchema })

/** The group counts from today, or from the first day when that is later; null takes the pupil out of the groups. */
export const inschrijvingBody = z.strictObject({ ingeschrevenOp: datumSchema, groepId: z.nullable(z.uuid()) })

export const tijdlijnQuery = z.strictObject({
  voor: z.optional(z.coerce.number().check(z.int(), z.positive())),
})
export const tijdlijnSchema = z.object({
  regels: z.array(
    z.object({
      seq: z.int(),
      op: z.iso.datetime(),
      gebeurtenis: z.string(),
      actor: z.nullable(z.string()),
      rollen: z.array(z.string()),
      versie: z.nullable(z.int()),
      onderdelen: z.array(z.string()),
      oppId: z.nullable(z.uuid()),
    }),
  ),
  meer: z.boolean(),
})
export type Tijdlijn = z.output<typeof tijdlijnSchema>

export const groepSchema = z.object({
  id: z.uuid(),
  naam: z.string(),
  jaargroep: z.nullable(z.string()),
  schooljaar: z.string(),
  team: z.array(persoon),
  leerlingen: z.array(lijstRegelSchema),
  plannenZichtbaar: z.boolean(),
})
export type Groep = z.output<typeof groepSchema>

export const ouderBody = z.strictObject({
  roepnaam: kort(64),
  voorvoegsel: kort(10),
  achternaam: gevuld(200),
  email: emailOfLeeg,
  telefoon: leegIsNull(40),
  straat: leegIsNull(120),
  huisnummer: leegIsNull(20),
  postcode: leegIsNull(10),
  plaats: leegIsNull(80),
  geheimAdres: z.boolean(),
  taal: leegIsNull(80),
  tolkNodig: z.boolean(),
})
const relatieVelden = {
  relatie: z.enum(codesVan('ouderrelatie')),
  gezag: z.nullable(z.boolean()),
  gezagVanaf: z.nullable(datumSchema),
  gezagTot: z.nullable(datumSchema),
  gezagGrond: leegIsNull(300),
  geenContact: z.boolean(),
  contactvoorkeur: leegIsNull(120),
}
export const relatieBody = z.strictObject(relatieVelden)
export const nieuweOuderBody = z.strictObject({
  /** An existing parent (of a sibling), or the data of a new one. */
  ouderId: z.nullable(z.uuid()),
  ouder: z.nullable(ouderBody),
  relatie: relatieBody,
})
export const ouderWijzigBody = z.strictObject({ ouder: ouderBody, relatie: relatieBody })
export type OuderInvoer = z.input<typeof ouderBody>
export type RelatieInvoer = z.input<typeof relatieBody>
export const relatieParams = z.strictObject({ leerlingId: idSchema<'Leerling'>(), relatieId: z.uuid() })

export const ouderSchema = z.object({
  relatieId: z.uuid(),
  ouderId: z.uuid(),
  naam: z.string(),
  ...z.object(ouderBody.shape).shape,
  email: z.nullable(z.string()),
  telefoon: z.nullable(z.string()),
  straat: z.nullable(z.string()),
  huisnummer: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  plaats: z.nullable(z.string()),
  taal: z.nullable(z.string()),
  relatie: z.string(),
  gezag: z.nullable(z.boolean()),
  gezagVanaf: z.nullable(datumSchema),
  gezagTot: z.nullable(datumSchema),
  gezagGrond: z.nullable(z.string()),
  geenContact: z.boolean(),
  contactvoorkeur: z.nullable(z.string()),
  stand: z.enum(GEZAG_STANDEN),
  /** Mail does not arrive at this address: since when and why; null when it does, as far as is known. */
  mailWeigering: z.nullable(z.object({ sinds: z.iso.datetime(), reden: weigerSchema })),
})
export type Ouder = z.output<typeof ouderSchema>

export const externBody = z.strictObject({
  instantie: gevuld(200),
  naam: kort(200),
  rol: kort(120),
  email: emailOfLeeg,
  telefoon: leegIsNull(40),
})
export const externSchema = z.object({
  id: z.uuid(),
  instantie: z.string(),
  naam: z.string(),
  rol: z.string(),
  email: z.nullable(z.string()),
  telefoon: z.nullable(z.string()),
})
export type Extern = z.output<typeof externSchema>
export const betrokkenenSchema = z.object({
  ouders: z.array(ouderSchema),
  externen: z.array(externSchema),
  /** `koppelingId`: linked to this pupil alone; null when by a group. */
  team: z.array(z.object({ ...persoon.shape, koppelingId: z.nullable(z.uuid()) })),
  oudersZichtbaar: z.boolean(),
  /** Null for who may not see parents. */
  gezag: z.nullable(gezagSchema),
})
export type Betrokkenen = z.output<typeof betrokkenenSchema>

export const kenmerkBody = z.strictObject({
  /** The school may have codes of its own beside the product's. */
  code: openCode,
  toelichting: kort(500),
  vanaf: z.nullable(datumSchema),
  tot: z.nullable(datumSchema),
})
export const kenmerkSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  toelichting: z.string(),
  vanaf: z.nullable(datumSchema),
  tot: z.nullable(datumSchema),
})

const heelGetal = (min: number, max: number) => z.nullable(z.int().check(z.gte(min), z.lte(max)))
export const toetsBody = z.strictObject({
  toets: gevuld(200),
  leergebied: kort(120),
  afgenomenOp: datumSchema,
  jaargroep: leegIsNull(10),
  vaardigheidsscore: z.nullable(z.number().check(z.gte(-100), z.lte(10_000))),
  niveau: leegIsNull(20),
  /** Months of education: the pupil's own, and the months that fit the score. */
  dl: heelGetal(0, 120),
  dle: heelGetal(0, 120),
  opmerking: kort(500),
})
export const toetsSchema = z.object({
  id: z.uuid(),
  toets: z.string(),
  leergebied: z.string(),
  afgenomenOp: datumSchema,
  jaargroep: z.nullable(z.string()),
  vaardigheidsscore: z.nullable(z.number()),
  niveau: z.nullable(z.string()),
  dl: z.nullable(z.int()),
  dle: z.nullable(z.int()),
  opmerking: z.string(),
})
export type Toets = z.output<typeof toetsSchema>
export type Kenmerk = z.output<typeof kenmerkSchema>
/** Its use is restricted (AVG art. 18): it stays as it is. */
const beperkt = z.boolean()
export const gegevensSchema = z.object({
  kenmerken: z.array(z.extend(kenmerkSchema, { beperkt })),
  toetsen: z.array(z.extend(toetsSchema, { beperkt })),
})
export type Gegevens = z.output<typeof gegevensSchema>
