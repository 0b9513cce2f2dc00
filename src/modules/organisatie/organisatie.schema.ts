import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { code } from './codelijsten.ts'
import { GROEP_ROLLEN } from './organisatie.ts'

/** One line that a person types: trimmed, at most `max` characters. */
const regel = (max: number, min = 0) => z.string().check(z.trim(), z.minLength(min), z.maxLength(max))
/** Null for nothing, so that an emptied field is not an empty word. */
const leegOf = <S extends z.ZodMiniType>(schema: S) => z.nullable(schema)
const email = z.string().check(z.trim(), z.email(), z.maxLength(254))

/** Four digits and two capitals with a space between; typed in any way that means the same. */
const postcode = z.string().check(
  z.overwrite((ruw) =>
    ruw
      .replace(/\s+/g, '')
      .toUpperCase()
      .replace(/^(\d{4})([A-Z]{2})$/, '$1 $2'),
  ),
  z.refine((tekst) => /^[1-9]\d{3} [A-Z]{2}$/.test(tekst), { error: 'organisatie.postcode-klopt-niet' }),
)
/** An address on the web; without its beginning it is the safe one. */
const website = z.string().check(
  z.trim(),
  z.overwrite((ruw) => (/^[a-z]+:/i.test(ruw) ? ruw : `https://${ruw}`)),
  z.maxLength(200),
  z.refine(isWebadres, { error: 'organisatie.website-klopt-niet' }),
)
function isWebadres(tekst: string): boolean {
  const adres = URL.parse(tekst)
  return adres !== null && /^https?:$/.test(adres.protocol) && /\.[a-z]{2,}$/i.test(adres.hostname)
}

const clusterSchema = z.int().check(z.minimum(1), z.maximum(4))

/** What a school tells of itself. */
export const schoolSchema = z.strictObject({
  naam: regel(200, 1),
  schooltype: code('schooltype'),
  /** 1 up to and including 4; for SO and VSO only. */
  cluster: leegOf(clusterSchema),
  straat: leegOf(regel(100, 1)),
  huisnummer: leegOf(regel(20, 1)),
  postcode: leegOf(postcode),
  plaats: leegOf(regel(100)),
  telefoon: leegOf(regel(30)),
  email: leegOf(email),
  website: leegOf(website),
})
export type School = z.output<typeof schoolSchema>

const bovenliggend = z.object({ naam: z.string(), nummer: z.nullable(z.string()) })
export const schoolAntwoord = z.object({
  ...schoolSchema.shape,
  id: z.uuid(),
  brin: z.string(),
  vestiging: z.string(),
  bestuur: z.nullable(bovenliggend),
  samenwerkingsverband: z.nullable(bovenliggend),
  abilities: z.object({ wijzigen: z.object({ mag: z.boolean(), code: z.nullable(z.string()) }) }),
})
export type SchoolAntwoord = z.output<typeof schoolAntwoord>

/** The last backup of the installation, as every school of it may know. */
export const backUpAntwoord = z.object({
  laatste: z.nullable(z.object({ op: z.string(), gecontroleerdOp: z.string() })),
  misluktOp: z.nullable(z.string()),
  staat: z.enum(['goed', 'geen', 'oud', 'mislukt', 'uit']),
})
export type BackUpAntwoord = z.output<typeof backUpAntwoord>

export const schooljaarSchema = z.strictObject({
  naam: z.string().check(z.regex(/^\d{4}-\d{4}$/)),
  beginOp: datumSchema,
  eindOp: datumSchema,
})
export const schooljaarAntwoord = z.object({
  ...schooljaarSchema.shape,
  id: z.uuid(),
  aantalGroepen: z.int(),
})
export type SchooljaarAntwoord = z.output<typeof schooljaarAntwoord>

export const groepSchema = z.strictObject({
  naam: regel(64, 1),
  soort: z.enum(['groep', 'samengesteld']),
  /** EDEXML code or, in secondary education, the year. */
  jaargroep: leegOf(regel(8)),
})
export const groepMedewerkerSchema = z.strictObject({
  medewerkerId: z.uuid(),
  rol: z.enum(GROEP_ROLLEN),
  vak: leegOf(regel(60)),
  vanaf: datumSchema,
  tot: z.nullable(datumSchema),
})
/** What of a link to a group may change; who, which group and since when is another link. */
export const groepMedewerkerWijziging = z.strictObject({
  vak: groepMedewerkerSchema.shape.vak,
  tot: groepMedewerkerSchema.shape.tot,
})
export const groepAntwoord = z.object({
  ...groepSchema.shape,
  id: z.uuid(),
  schooljaarId: z.uuid(),
  bron: z.enum(['hand', 'edexml', 'csv']),
  vervallenOp: z.nullable(datumSchema),
  /** Pupils in this group today, as far as the reader sees them. */
  aantalLeerlingen: z.int(),
  medewerkers: z.array(
    z.object({ ...groepMedewerkerSchema.shape, id: z.uuid(), naam: z.string(), vak: z.nullable(z.string()) }),
  ),
})
export type GroepAntwoord = z.output<typeof groepAntwoord>

export const codelijstenAntwoord = z.object({
  /** Per list the codes in order, with the school's words. */
  lijsten: z.record(
    z.string(),
    z.array(z.object({ code: z.string(), label: z.string(), verborgen: z.boolean() })),
  ),
})
