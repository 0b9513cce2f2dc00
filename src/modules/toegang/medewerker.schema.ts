import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { LEERLING_ROLLEN, MEDEWERKER_ROLLEN } from '../organisatie/organisatie.ts'
import { soortBetrekkingSchema } from './toegang.schema.ts'

const regel = (max: number, min = 0) => z.string().check(z.trim(), z.minLength(min), z.maxLength(max))

export const medewerkerSchema = z.strictObject({
  roepnaam: regel(100),
  voorvoegsel: regel(30),
  achternaam: regel(200, 1),
  email: z.nullable(z.string().check(z.trim(), z.email(), z.maxLength(254))),
  telefoon: z.nullable(regel(30)),
  functie: z.nullable(regel(100)),
})
export type Medewerker = z.output<typeof medewerkerSchema>

/** Where somebody stands on the way in. `verlopen`: the invitation was not used in time. */
export const accountStandSchema = z.enum(['niet', 'uitgenodigd', 'verlopen', 'aangemeld'])
export type AccountStand = z.output<typeof accountStandSchema>

export const accountSchema = z.object({
  stand: accountStandSchema,
  login: z.nullable(z.string()),
  uitnodigingId: z.nullable(z.uuid()),
  uitgenodigdOp: z.nullable(z.iso.datetime()),
  verlooptOp: z.nullable(z.iso.datetime()),
  /** When the invitation went out by mail; null: printed, or still waiting to be sent. */
  verzondenOp: z.nullable(z.iso.datetime()),
  /** How the mail of the open invitation stands; null: it doesn't go by mail. */
  post: z.nullable(z.enum(['wachtend', 'verzonden', 'vervallen', 'mislukt'])),
})
export type AccountStaat = z.output<typeof accountSchema>

export const medewerkerInLijst = z.object({
  ...medewerkerSchema.shape,
  email: z.nullable(z.string()),
  id: z.uuid(),
  naam: z.string(),
  uitDienstOp: z.nullable(datumSchema),
  rollen: z.array(z.string()),
  groepen: z.array(z.string()),
  account: accountSchema,
})
export type MedewerkerInLijst = z.output<typeof medewerkerInLijst>

export const ability = z.object({ mag: z.boolean(), code: z.nullable(z.string()) })

export const rolToekenningSchema = z.strictObject({
  rol: z.enum(MEDEWERKER_ROLLEN),
  vanaf: datumSchema,
  tot: z.nullable(datumSchema),
})
export const leerlingKoppelingSchema = z.strictObject({
  medewerkerId: z.uuid(),
  rol: z.enum(LEERLING_ROLLEN),
  vanaf: datumSchema,
  tot: z.nullable(datumSchema),
})

const looptijd = { id: z.uuid(), rol: z.string(), vanaf: datumSchema, tot: z.nullable(datumSchema) }
export const medewerkerAntwoord = z.object({
  ...medewerkerInLijst.shape,
  toekenningen: z.array(z.object(looptijd)),
  groepKoppelingen: z.array(
    z.object({
      ...looptijd,
      groepId: z.uuid(),
      groep: z.string(),
      schooljaar: z.string(),
      vak: z.nullable(z.string()),
    }),
  ),
  leerlingKoppelingen: z.array(z.object({ ...looptijd, leerlingId: z.uuid(), leerling: z.string() })),
  /** As the substitute, or as who is stood in for. */
  waarnemingen: z.array(
    z.object({
      id: z.uuid(),
      medewerkerId: z.uuid(),
      medewerker: z.string(),
      voorMedewerkerId: z.uuid(),
      voor: z.string(),
      rol: z.string(),
      vanaf: datumSchema,
      tot: datumSchema,
    }),
  ),
  /** Requests about data that wait for this person. */
  openVerzoeken: z.number(),
  abilities: z.object({
    wijzigen: ability,
    uitDienst: ability,
    rollen: ability,
    ontkoppelen: ability,
    uitnodigen: ability,
    factorHerstellen: ability,
  }),
})
export type MedewerkerAntwoord = z.output<typeof medewerkerAntwoord>

/** `link`: shown once, to print. `mail`: sent to the address the school knows. */
export const uitnodigenSchema = z.strictObject({
  soort: soortBetrekkingSchema,
  betrekkingId: z.uuid(),
  wijze: z.enum(['link', 'mail']),
})
