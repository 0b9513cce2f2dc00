/** What a version freezes: everything a reader needs, so that nothing that changes later can change it. */
import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { hoorgesprekSchema, hoormomentSchema } from '../hoorrecht/hoorrecht.ts'
import { code } from '../organisatie/codelijsten.ts'
import { overlegInVersieSchema } from '../overleg/overleg.ts'
import { eigenVeldSchema } from '../plandelen/eigenveld.schema.ts'
import { type OnderdeelSleutel, type OppInhoud, onderdeelSleutels, oppInhoudSchema } from './opp.schema.ts'

/** Version of the frame around the sections; each section has its own. */
export const SNAPSHOT_VERSIE = 1

/** What the school calls its codes, as far as it differs from ours. */
export const labelsSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.strictObject({ label: z.exactOptional(z.string()), verborgen: z.exactOptional(z.boolean()) }),
  ),
)

/** Names as they were at that moment. Names only: an address or number of a parent is never part of a version. */
export const kopSchema = z.strictObject({
  school: z.strictObject({
    naam: z.string(),
    plaats: z.string(),
    brin: z.string(),
    schooltype: code('schooltype'),
  }),
  leerling: z.strictObject({
    naam: z.string(),
    roepnaam: z.string(),
    geboortedatum: z.nullable(datumSchema),
    groep: z.string(),
  }),
  schooljaar: z.string(),
  mentor: z.string(),
  gezagdragers: z.array(z.strictObject({ naam: z.string(), relatie: z.string() })),
})
export type Kop = z.output<typeof kopSchema>

/**
 * The fields of the school itself that hold something in this version, in their words of that moment. The key is there
 * only when there are any, so that a version without them is what it always was.
 */
const eigenVelden = z.exactOptional(z.array(eigenVeldSchema))
/** SHA-256 of the school's logo of that moment, so that a version is printed as it was. */
const logo = z.exactOptional(z.string())
/** At which moment the pupil was heard. Absent when it was at opstellen, as in versions from before there were others. */
const hoormoment = z.exactOptional(hoormomentSchema)
/** The talks that were logged by then. Absent in versions from before they were kept, and where there were none. */
const overleggen = z.exactOptional(z.array(overlegInVersieSchema))

export const snapshotSchema = z.strictObject({
  schemaVersie: z.int(),
  kop: kopSchema,
  labels: labelsSchema,
  eigenVelden,
  logo,
  lengteReden: z.string(),
  onderdelen: oppInhoudSchema,
  hoorgesprek: z.nullable(hoorgesprekSchema),
  hoormoment,
  overleggen,
})
export type OppSnapshot = z.output<typeof snapshotSchema>

/** As stored: each section still in the shape it was frozen in. */
export const bewaardeSnapshotSchema = z.strictObject({
  schemaVersie: z.int(),
  sectieVersies: z.record(z.enum(onderdeelSleutels), z.int()),
  kop: kopSchema,
  labels: labelsSchema,
  eigenVelden,
  logo,
  lengteReden: z.string(),
  onderdelen: z.record(z.enum(onderdeelSleutels), z.unknown()),
  hoorgesprek: z.nullable(hoorgesprekSchema),
  hoormoment,
  overleggen,
})
export type BewaardeSnapshot = Omit<
  z.output<typeof bewaardeSnapshotSchema>,
  'onderdelen' | 'sectieVersies'
> & {
  readonly sectieVersies: Readonly<Record<OnderdeelSleutel, number>>
  readonly onderdelen: OppInhoud
}
