/** Standing in: the pupils of a colleague in one role, always with an end. */
import * as z from 'zod/mini'
import { type Datum, datumSchema } from '../../platform/datum.ts'
import { defineCommand } from '../../platform/declare.ts'
import { conflict, unprocessable } from '../../platform/errors.ts'
import { eindPerDirect, GROEP_ROLLEN } from '../organisatie/organisatie.ts'
import { findMedewerker } from './medewerker.sql.ts'
import { mag } from './toegang.policy.ts'
import {
  endWaarneming,
  findEigenKoppeling,
  findWaarneming,
  findZelfdeWaarneming,
  insertWaarneming,
  renewWaarneming,
} from './waarneming.sql.ts'
import { foutInDagen } from './waarneming.ts'

const idAntwoord = z.object({ id: z.uuid() })
const params = z.strictObject({ waarnemingId: z.uuid() })

/** @throws AppError 422 at the last day */
function checkDagen(begin: Datum, tot: Datum): void {
  const code = foutInDagen(begin, tot)
  if (code) throw unprocessable(code, [{ pad: 'body.tot', code }])
}

export const geefWaarneming = defineCommand({
  name: 'toegang.waarneming-geven',
  method: 'POST',
  path: '/medewerkers/:medewerkerId/waarnemingen',
  summary: 'Iemand tijdelijk de leerlingen van een collega geven, in één rol en met een einddatum',
  aal: 1,
  stepUp: true,
  params: z.strictObject({ medewerkerId: z.uuid() }),
  body: z.strictObject({
    voorMedewerkerId: z.uuid(),
    rol: z.enum(GROEP_ROLLEN),
    vanaf: datumSchema,
    tot: datumSchema,
  }),
  output: idAntwoord,
  errors: [
    'toegang.medewerker-onbekend',
    'toegang.eigen-rol',
    'toegang.uit-dienst',
    'toegang.tot-voor-vanaf',
    'toegang.waarneming-te-lang',
    'toegang.waarneming-zichzelf',
    'toegang.waarneming-niets',
    'toegang.waarneming-bestaat',
  ],
  missing: 'toegang.medewerker-onbekend',
  load: async ({ tx, today }, { params }) => {
    const medewerker = await findMedewerker(tx, params.medewerkerId, today)
    return medewerker && { ...medewerker, vandaag: today }
  },
  policy: (actor, thing) => mag('rol.geven', actor, { ...thing, betrekkingId: thing.id }),
  run: async (ctx, { body }, { id: medewerkerId }) => {
    checkDagen(body.vanaf, body.tot)
    const fout = (code: string) => unprocessable(code, [{ pad: 'body.voorMedewerkerId', code }])
    if (body.voorMedewerkerId === medewerkerId) throw fout('toegang.waarneming-zichzelf')
    if (!(await findMedewerker(ctx.tx, body.voorMedewerkerId, ctx.today)))
      throw fout('toegang.medewerker-onbekend')
    if (!(await findEigenKoppeling(ctx.tx, body.voorMedewerkerId, body.rol, body.vanaf, body.tot)))
      throw fout('toegang.waarneming-niets')
    const waarneming = { ...body, medewerkerId, id: ctx.newId<'Waarneming'>() }
    if (await findZelfdeWaarneming(ctx.tx, waarneming)) throw conflict('toegang.waarneming-bestaat')
    await insertWaarneming(ctx.tx, waarneming)
    return { id: waarneming.id }
  },
  audit: ({ thing, input: { body } }) => ({
    objectSoort: 'medewerker',
    objectId: thing.id,
    details: { rol: body.rol, voor: body.voorMedewerkerId, vanaf: body.vanaf, tot: body.tot },
  }),
})

export const verlengWaarneming = defineCommand({
  name: 'toegang.waarneming-verlengen',
  method: 'POST',
  path: '/waarnemingen/:waarnemingId/_verleng',
  summary: 'Een waarneming langer laten duren: ten hoogste zes weken vanaf vandaag',
  aal: 1,
  stepUp: true,
  params,
  body: z.strictObject({ tot: datumSchema }),
  output: idAntwoord,
  errors: [
    'toegang.waarneming-onbekend',
    'toegang.eigen-rol',
    'toegang.tot-voor-vanaf',
    'toegang.waarneming-te-lang',
  ],
  missing: 'toegang.waarneming-onbekend',
  load: ({ tx }, { params }) => findWaarneming(tx, params.waarnemingId),
  policy: (actor, { medewerkerId }) => mag('rol.geven', actor, { betrekkingId: medewerkerId }),
  run: async ({ tx, today }, { body }, { id, vanaf }) => {
    const begin = vanaf > today ? vanaf : today
    checkDagen(begin, body.tot)
    await renewWaarneming(tx, id, begin, body.tot)
    return { id }
  },
  audit: ({ thing, input }) => ({
    objectSoort: 'medewerker',
    objectId: thing.medewerkerId,
    details: { rol: thing.rol, voor: thing.voorMedewerkerId, tot: input.body.tot },
  }),
})

export const beeindigWaarneming = defineCommand({
  name: 'toegang.waarneming-beeindigen',
  method: 'DELETE',
  path: '/waarnemingen/:waarnemingId',
  summary: 'Een waarneming nu laten eindigen; de leerlingen zijn meteen weer buiten bereik',
  aal: 1,
  params,
  output: idAntwoord,
  errors: ['toegang.waarneming-onbekend', 'toegang.eigen-rol'],
  missing: 'toegang.waarneming-onbekend',
  load: ({ tx }, { params }) => findWaarneming(tx, params.waarnemingId),
  policy: (actor, { medewerkerId }) => mag('leerling.ontkoppelen', actor, { betrekkingId: medewerkerId }),
  run: async ({ tx, today }, _input, { id, vanaf }) => {
    await endWaarneming(tx, id, eindPerDirect(vanaf, today))
    return { id }
  },
  audit: ({ thing }) => ({
    objectSoort: 'medewerker',
    objectId: thing.medewerkerId,
    details: { rol: thing.rol, voor: thing.voorMedewerkerId },
  }),
})

export const waarnemingDeclarations = [geefWaarneming, verlengWaarneming, beeindigWaarneming]
