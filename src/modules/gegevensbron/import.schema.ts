import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { RONDE_SOORTEN } from './csv.ts'
import { LEERLING_STATUSSEN, RONDE_STATUSSEN } from './import.model.ts'

const tijd = z.iso.datetime()
const aantal = z.number()

/** What a round counts; no name, no key, no id of a person. */
export const tellingSchema = z.object({
  schooljaar: z.string(),
  versie: z.nullable(z.string()),
  peildatum: z.nullable(datumSchema),
  /** About the school year to come. */
  volgendJaar: z.boolean(),
  leerlingen: z.object({
    inBestand: aantal,
    nieuw: aantal,
    gewijzigd: aantal,
    ongewijzigd: aantal,
    uitgeschreven: aantal,
    mogelijkUitgeschreven: aantal,
    /** Pupils who were (possibly) gone and are in the file again. */
    terug: aantal,
    conflicten: aantal,
    oudLeerlingen: aantal,
  }),
  groepen: z.object({ nieuw: aantal, gewijzigd: aantal, vervallen: aantal }),
  medewerkers: z.object({ nieuw: aantal, gewijzigd: aantal, ongewijzigd: aantal, conflicten: aantal }),
  suggesties: aantal,
  /** Only of a file about parents. */
  ouders: z.optional(
    z.object({
      inBestand: aantal,
      nieuw: aantal,
      gewijzigd: aantal,
      /** New relations that get gezag. */
      metGezag: aantal,
      gezagOnbekend: aantal,
      conflicten: aantal,
      ontbreekt: aantal,
      zonderLeerling: aantal,
      ongewijzigd: aantal,
    }),
  ),
  nietsTeDoen: z.boolean(),
  /** Names of elements that were skipped, with how often they were there. */
  genegeerd: z.array(z.object({ veld: z.string(), aantal })),
  waarschuwingen: z.array(
    z.object({
      code: z.string(),
      aantal,
      plaatsen: z.array(z.object({ pad: z.string(), regel: z.number(), waarde: z.nullable(z.string()) })),
    }),
  ),
  terug: z.nullable(
    z.object({
      leerlingenVerwijderd: aantal,
      leerlingenBehouden: aantal,
      veldenHersteld: aantal,
      veldenGelaten: aantal,
      groepenVerwijderd: aantal,
      groepenBehouden: aantal,
      medewerkersVerwijderd: aantal,
      medewerkersBehouden: aantal,
      oudersVerwijderd: z._default(aantal, 0),
      oudersBehouden: z._default(aantal, 0),
    }),
  ),
})
export type Telling = z.output<typeof tellingSchema>

/** True, or the code of the reason why not. */
const mag = z.union([z.literal(true), z.string()])

export const rondeSchema = z.object({
  id: z.uuid(),
  soort: z.enum(RONDE_SOORTEN),
  bestandsnaam: z.string(),
  status: z.enum(RONDE_STATUSSEN),
  telling: tellingSchema,
  voortgang: aantal,
  totaal: aantal,
  foutcode: z.nullable(z.string()),
  door: z.string(),
  op: tijd,
  verwerktOp: z.nullable(tijd),
  teruggedraaidOp: z.nullable(tijd),
  /** When this very file was processed before. */
  eerderVerwerktOp: z.nullable(tijd),
  abilities: z.object({ bevestigen: mag, annuleren: mag, terugdraaien: mag }),
})
export type Ronde = z.output<typeof rondeSchema>

/** A round with parents, as who may not manage parents sees it. */
export const ouderrondeSchema = z.object({
  id: z.uuid(),
  status: z.enum(RONDE_STATUSSEN),
  op: tijd,
  verwerktOp: z.nullable(tijd),
})
export type Ouderronde = z.output<typeof ouderrondeSchema>

export const beslissingSchema = z.discriminatedUnion('soort', [
  z.strictObject({ nr: z.int().check(z.positive()), soort: z.literal('koppel'), leerlingId: z.uuid() }),
  z.strictObject({ nr: z.int().check(z.positive()), soort: z.literal('nieuw') }),
  z.strictObject({ nr: z.int().check(z.positive()), soort: z.literal('overslaan') }),
  z.strictObject({
    nr: z.int().check(z.positive()),
    soort: z.literal('koppel-ouder'),
    ouderId: z.uuid(),
  }),
  z.strictObject({ nr: z.int().check(z.positive()), soort: z.literal('neem-over') }),
])

export const WIJZIGING_SOORTEN = [
  'conflict',
  'nieuw',
  'gewijzigd',
  'uitgeschreven',
  'mogelijk-uitgeschreven',
  'terug',
  'groep',
  'medewerker',
  'ouder-vraag',
  'ouder-nieuw',
  'ouder-gewijzigd',
  'ouder-ontbreekt',
  'ouder-zonder-leerling',
  'behouden',
] as const
export const wijzigingSoortSchema = z.enum(WIJZIGING_SOORTEN)
export type WijzigingSoort = z.output<typeof wijzigingSoortSchema>

const persoonSchema = z.object({
  id: z.uuid(),
  naam: z.string(),
  geboortedatum: z.nullable(datumSchema),
  /** Of a pupil; a parent has none. */
  status: z.nullable(z.enum(LEERLING_STATUSSEN)),
})

export const wijzigingSchema = z.object({
  sleutel: z.string(),
  /** Place in the file; what a decision names. */
  nr: z.nullable(z.number()),
  /** What happens to it. */
  handeling: z.string(),
  leerlingId: z.nullable(z.uuid()),
  naam: z.string(),
  geboortedatum: z.nullable(datumSchema),
  groepen: z.array(z.string()),
  /** Of a member of staff: the roles that the file suggests. */
  rollen: z.array(z.string()),
  /** The child of a parent. */
  kind: z.nullable(z.string()),
  dossier: z.boolean(),
  reden: z.nullable(z.string()),
  kandidaten: z.array(persoonSchema),
  velden: z.array(z.object({ veld: z.string(), van: z.nullable(z.string()), naar: z.nullable(z.string()) })),
})
export type WijzigingRij = z.output<typeof wijzigingSchema>

export const wijzigingenSchema = z.object({ totaal: aantal, pagina: aantal, rijen: z.array(wijzigingSchema) })

export const suggestieSchema = z.object({
  id: z.uuid(),
  rondeId: z.uuid(),
  medewerkerId: z.uuid(),
  medewerker: z.string(),
  soort: z.enum(['rol', 'groep']),
  rol: z.string(),
  groep: z.nullable(z.string()),
  status: z.enum(['open', 'bevestigd', 'afgewezen']),
  /** The suggestion is about who is looking: somebody else has to decide. */
  eigen: z.boolean(),
})
