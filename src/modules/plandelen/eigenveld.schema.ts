import * as z from 'zod/mini'
import { grenzen, schoneTekst, tekst } from './tekst.ts'

/** Kinds of field that a school may add to a section. */
export const EIGEN_SOORTEN = ['tekst', 'keuze', 'datum', 'getal'] as const
export type EigenSoort = (typeof EIGEN_SOORTEN)[number]

/** Most fields of one section, hidden ones too. */
export const MAX_EIGEN_VELDEN = 12
export const MAX_KEUZES = 30
export const MAX_EIGEN_TEKST = 2000
/** Furthest a number may be from nought: no fact about a pupil is larger, and every JSON reader keeps it exactly. */
export const MAX_GETAL = 1_000_000_000

/** A line that a person types as a name: trimmed, one line. */
const naam = (max: number) =>
  z.string().check(
    z.overwrite((ruw) => schoneTekst(ruw).replace(/\s+/g, ' ').trim()),
    z.minLength(1),
    z.maxLength(max),
  )
const NAAM = 120

export const eigenKeuzeSchema = z.strictObject({ id: z.uuid(), label: z.string(), verborgen: z.boolean() })

/** What a field is: as it stands at the school, in the answer of a plan and frozen in a version. */
export const eigenVeldSchema = z.strictObject({
  id: z.uuid(),
  onderdeel: z.string(),
  soort: z.enum(EIGEN_SOORTEN),
  label: z.string(),
  hulp: z.string(),
  /** Asked of a complete plan by the school, not by the law. */
  verplicht: z.boolean(),
  /** Not offered any more; content that is there stays to be read. */
  verborgen: z.boolean(),
  keuzes: z.array(eigenKeuzeSchema),
})
export type EigenVeld = z.output<typeof eigenVeldSchema>

const wijzigbaar = {
  label: naam(NAAM),
  hulp: tekst({ max: 300 }),
  verplicht: z.boolean(),
}
const nieuweKeuze = z.strictObject({ id: z.null(), label: naam(NAAM), verborgen: z.literal(false) })
const bestaandeKeuze = z.strictObject({ id: z.uuid(), label: naam(NAAM), verborgen: z.boolean() })

/** Kind and place are for good, since content hangs on them; the rest may change. */
export const nieuwEigenVeldSchema = z.strictObject({
  ...wijzigbaar,
  onderdeel: z.string(),
  soort: z.enum(EIGEN_SOORTEN),
  keuzes: z.array(nieuweKeuze).check(z.maxLength(MAX_KEUZES)),
})
export const wijzigEigenVeldSchema = z.strictObject({
  ...wijzigbaar,
  verborgen: z.boolean(),
  keuzes: z.array(z.union([bestaandeKeuze, nieuweKeuze])).check(z.maxLength(MAX_KEUZES)),
})
export type WijzigEigenVeld = z.output<typeof wijzigEigenVeldSchema>

/**
 * What stands in the own fields of one section: text, the id of an option, a day or a number, by the id of the field.
 * Which of them it must be depends on the field, so that is asked when it is saved (`eigenFouten`).
 */
export const eigenWaardenSchema = z.record(
  z.uuid(),
  z.union([tekst({ max: Math.max(MAX_EIGEN_TEKST, grenzen.kort.max) }), z.number()]),
)
export type EigenWaarden = z.output<typeof eigenWaardenSchema>

/**
 * The shape of a section with room for the fields of the school. The key is there only when something is in it: so
 * content of schools without own fields is what it always was, byte for byte, and so are its hashes.
 */
export function metEigenVelden<S extends z.core.$ZodShape>(vorm: S) {
  return z.strictObject({ ...vorm, eigen: z.exactOptional(eigenWaardenSchema) })
}

/** The same content without empty own fields, and without the key when none is left. */
export function zonderLegeEigen<T extends { eigen?: EigenWaarden }>(inhoud: T): T {
  if (inhoud.eigen === undefined) return inhoud
  const gevuld = Object.entries(inhoud.eigen).filter(([, w]) => typeof w !== 'string' || w.trim() !== '')
  if (gevuld.length > 0) return { ...inhoud, eigen: Object.fromEntries(gevuld) }
  const { eigen: _leeg, ...rest } = inhoud
  return rest as T // the key may be absent by its type
}
