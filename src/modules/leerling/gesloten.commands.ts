/** That a dossier is closed for the time being, and whom to call: for the pupil's own team. */
import * as z from 'zod/mini'
import { type Ctx, defineQuery } from '../../platform/declare.ts'
import type { Id } from '../../platform/id.ts'
import { geslotenRegelSchema, geslotenSchema } from './gesloten.schema.ts'
import { findGesloten, listGesloten } from './gesloten.sql.ts'
import { magLijst } from './leerling.policy.ts'
import { leerlingParams } from './leerling.schema.ts'
import { findLeerling } from './leerling.sql.ts'

export const lijstGesloten = defineQuery({
  name: 'leerling.gesloten-lijst',
  method: 'GET',
  path: '/gesloten-dossiers',
  summary: 'Welke dossiers van mijn leerlingen voorlopig gesloten zijn',
  aal: 1,
  output: z.object({ dossiers: z.array(geslotenRegelSchema) }),
  errors: ['leerling.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magLijst(actor),
  run: async ({ tx, today }) => ({ dossiers: await listGesloten(tx, today) }),
  // Names within reach, as in a search; whom to call is asked below and leaves a row.
  audit: 'never',
})

type Input = { readonly params: { readonly leerlingId: Id<'Leerling'> } }

export const leesGesloten = defineQuery({
  name: 'leerling.gesloten-lezen',
  method: 'GET',
  path: '/leerlingen/:leerlingId/gesloten',
  summary: 'Of het dossier van deze leerling gesloten is, wie meer weet en wie thuis te bellen is',
  aal: 1,
  params: leerlingParams,
  output: z.object({ gesloten: z.nullable(geslotenSchema) }),
  errors: ['leerling.onbekend', 'leerling.geen-recht'],
  missing: 'leerling.onbekend',
  // Who reads the dossier finds it open; to who never saw this pupil there is none, closed or not.
  load: async ({ tx, today }: Ctx, { params }: Input) => {
    const gesloten = await findGesloten(tx, params.leerlingId, today)
    return gesloten || (await findLeerling(tx, params.leerlingId))
      ? { leerlingId: params.leerlingId, gesloten }
      : null
  },
  policy: (actor) => magLijst(actor),
  run: async (_ctx, _input, { gesloten }) => ({ gesloten }),
  audit: ({ thing }) => ({
    leerlingId: thing.leerlingId,
    objectSoort: 'leerling',
    objectId: thing.leerlingId,
  }),
})

export const geslotenDeclarations = [lijstGesloten, leesGesloten]
