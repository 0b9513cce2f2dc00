/** Enrolled, left or perhaps left, and in which group: a file suggests it, a person says it. */
import * as z from 'zod/mini'
import { defineCommand } from '../../platform/declare.ts'
import { notFound, unprocessable } from '../../platform/errors.ts'
import { mergeOrRefuse, wasSchema } from '../../platform/merge.ts'
import {
  findInschrijving,
  findPlaats,
  schrijfUit,
  schrijfWeerIn,
  updateBegin,
  verplaats,
} from './inschrijving.sql.ts'
import { loadLeerling, magHier, overLeerling } from './leerling.laden.ts'
import { inschrijvingBody, leerlingParams, uitschrijfBody } from './leerling.schema.ts'

const uitkomst = z.object({ id: z.uuid() })

export const schrijfLeerlingUit = defineCommand({
  name: 'leerling.uitschrijven',
  method: 'POST',
  path: '/leerlingen/:leerlingId/uitschrijving',
  summary: 'Bevestigen dat een leerling de school heeft verlaten',
  aal: 1,
  params: leerlingParams,
  body: uitschrijfBody,
  output: uitkomst,
  errors: [
    'leerling.onbekend',
    'leerling.geen-recht',
    'leerling.beperkt',
    'leerling.al-uitgeschreven',
    'leerling.uitschrijfdatum',
    'leerling.uitschrijfdatum-toekomst',
  ],
  missing: 'leerling.onbekend',
  load: loadLeerling,
  policy: magHier('uitschrijven'),
  run: async ({ tx, now, today }, { body: { uitgeschrevenOp } }, leerling) => {
    const code =
      uitgeschrevenOp > today
        ? // From that act on the group no longer sees the pupil, so it is said on or after the last day.
          'leerling.uitschrijfdatum-toekomst'
        : leerling.ingeschrevenOp !== null && uitgeschrevenOp < leerling.ingeschrevenOp
          ? 'leerling.uitschrijfdatum'
          : null
    if (code !== null) throw unprocessable(code, [{ pad: 'body.uitgeschrevenOp', code }])
    await schrijfUit(tx, leerling.id, uitgeschrevenOp, now)
    return { id: leerling.id }
  },
  audit: overLeerling,
})

export const schrijfLeerlingWeerIn = defineCommand({
  name: 'leerling.weer-inschrijven',
  method: 'POST',
  path: '/leerlingen/:leerlingId/inschrijving',
  summary: 'Zeggen dat een leerling toch op school zit',
  aal: 1,
  params: leerlingParams,
  output: uitkomst,
  errors: ['leerling.onbekend', 'leerling.geen-recht', 'leerling.beperkt', 'leerling.al-ingeschreven'],
  missing: 'leerling.onbekend',
  load: loadLeerling,
  policy: magHier('weerInschrijven'),
  run: async ({ tx, now, today }, _input, leerling) => {
    await schrijfWeerIn(tx, leerling.id, today, now)
    return { id: leerling.id }
  },
  audit: overLeerling,
})

export const wijzigInschrijving = defineCommand({
  name: 'leerling.inschrijving-wijzigen',
  method: 'PUT',
  path: '/leerlingen/:leerlingId/inschrijving',
  summary: 'De eerste schooldag verbeteren, of de leerling vanaf vandaag in een andere groep plaatsen',
  aal: 1,
  params: leerlingParams,
  body: z.extend(inschrijvingBody, { was: wasSchema }),
  output: uitkomst,
  errors: [
    'leerling.onbekend',
    'leerling.geen-recht',
    'leerling.beperkt',
    'leerling.al-uitgeschreven',
    'leerling.groep-onbekend',
  ],
  missing: 'leerling.onbekend',
  load: loadLeerling,
  policy: magHier('plaatsen'),
  run: async ({ tx, today }, { body: { was, ...mijn } }, leerling) => {
    const nu = await findInschrijving(tx, leerling.id, today)
    const { ingeschrevenOp, groepId } = mergeOrRefuse(was, nu, mijn)
    // Who only puts the first day right leaves the place as it is, also one that a colleague just gave for later.
    const blijft = was !== undefined && mijn.groepId === was.groepId
    const groep = groepId === null ? null : await findPlaats(tx, groepId, today)
    if (!blijft && groepId !== null && groep === null) throw notFound('leerling.groep-onbekend')
    await updateBegin(tx, leerling.id, ingeschrevenOp)
    // A group of next year, or a pupil who starts next week: the place begins then.
    const vanaf = [today, ingeschrevenOp, groep?.beginOp ?? today].sort().at(-1) ?? today
    if (!blijft) await verplaats(tx, leerling.id, groepId, vanaf)
    return { id: leerling.id }
  },
  audit: overLeerling,
})

export const inschrijvingDeclarations = [schrijfLeerlingUit, schrijfLeerlingWeerIn, wijzigInschrijving]
