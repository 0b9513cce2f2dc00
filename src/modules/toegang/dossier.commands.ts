/** Who has access to the dossier of one pupil, and why. */
import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { defineQuery } from '../../platform/declare.ts'
import { findNaamVan, listGronden } from './dossier.sql.ts'
import { mag } from './toegang.policy.ts'
import { soortBetrekkingSchema } from './toegang.schema.ts'

export const grondSchema = z.object({
  soort: soortBetrekkingSchema,
  betrekkingId: z.uuid(),
  naam: z.string(),
  /** Is there an account to get in with? */
  account: z.boolean(),
  /** A parent who has not given the code of the school yet, and so opens nothing (security §1.8, class D). */
  zonderCode: z.boolean(),
  relatie: z.enum(['rol', 'groep', 'leerling', 'waarneming', 'noodtoegang', 'ouder', 'zelf']),
  rol: z.nullable(z.string()),
  rechten: z.array(z.string()),
  groep: z.nullable(z.string()),
  /** Who is stood in for. */
  voor: z.nullable(z.string()),
  tot: z.nullable(datumSchema),
  totTijd: z.nullable(z.iso.datetime()),
})
export type Grond = z.output<typeof grondSchema>

export const leesDossierToegang = defineQuery({
  name: 'toegang.dossier-toegang',
  method: 'GET',
  path: '/leerlingen/:leerlingId/toegang',
  summary: 'Wie toegang heeft tot dit dossier, met welke rechten en door welke relatie',
  aal: 1,
  params: z.strictObject({ leerlingId: z.uuid() }),
  output: z.object({ leerling: z.string(), gronden: z.array(grondSchema) }),
  errors: ['toegang.persoon-onbekend', 'toegang.geen-recht'],
  missing: 'toegang.persoon-onbekend',
  load: ({ tx }, { params }) => findNaamVan(tx, params.leerlingId),
  policy: (actor) => mag('dossiertoegang.lezen', actor),
  run: async ({ tx, today }, _input, { id, naam }) => ({
    leerling: naam,
    gronden: (await listGronden(tx, id, today)).map((grond) => ({ ...grond, voor: grond.voor || null })),
  }),
  audit: ({ thing }) => ({ leerlingId: thing.id, objectSoort: 'leerling', objectId: thing.id }),
})

export const dossierDeclarations = [leesDossierToegang]
