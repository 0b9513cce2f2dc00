import * as z from 'zod/mini'
import type { Datum } from '../../platform/datum.ts'
import { type Ctx, defineCommand } from '../../platform/declare.ts'
import { conflict, unprocessable } from '../../platform/errors.ts'
import { eindPerDirect } from '../organisatie/organisatie.ts'
import { leerlingKoppelingSchema, rolToekenningSchema } from './medewerker.schema.ts'
import {
  endLeerlingKoppeling,
  endToekenning,
  findLeerling,
  findLeerlingKoppeling,
  findMedewerker,
  findToekenning,
  findZelfdeLeerling,
  findZelfdeRol,
  hasOtherBeheerder,
  insertLeerlingKoppeling,
  insertToekenning,
  lockBeheerders,
  updateToekenning,
} from './medewerker.sql.ts'
import { mag } from './toegang.policy.ts'

const idAntwoord = z.object({ id: z.uuid() })

/** @throws AppError 422 when something would end before it begins */
function checkDagen({ vanaf, tot }: { vanaf: Datum; tot: Datum | null }): void {
  if (tot !== null && tot < vanaf) {
    throw unprocessable('toegang.tot-voor-vanaf', [{ pad: 'body.tot', code: 'toegang.tot-voor-vanaf' }])
  }
}

export const geefRol = defineCommand({
  name: 'toegang.rol-geven',
  method: 'POST',
  path: '/medewerkers/:medewerkerId/rollen',
  summary: 'Een medewerker een rol geven, van en eventueel tot een dag',
  aal: 1,
  stepUp: true,
  params: z.strictObject({ medewerkerId: z.uuid() }),
  body: rolToekenningSchema,
  output: idAntwoord,
  errors: [
    'toegang.medewerker-onbekend',
    'toegang.eigen-rol',
    'toegang.uit-dienst',
    'toegang.rol-bestaat',
    'toegang.tot-voor-vanaf',
  ],
  missing: 'toegang.medewerker-onbekend',
  load: async ({ tx, today }, { params }) => {
    const medewerker = await findMedewerker(tx, params.medewerkerId, today)
    return medewerker && { ...medewerker, vandaag: today }
  },
  policy: (actor, thing) => mag('rol.geven', actor, { ...thing, betrekkingId: thing.id }),
  run: async (ctx, { body }, { id: medewerkerId }) => {
    checkDagen(body)
    const toekenning = { ...body, medewerkerId, id: ctx.newId<'RolToekenning'>() }
    if (await findZelfdeRol(ctx.tx, toekenning)) throw conflict('toegang.rol-bestaat')
    await insertToekenning(ctx.tx, toekenning)
    return { id: toekenning.id }
  },
  audit: ({ thing, input }) => ({
    objectSoort: 'medewerker',
    objectId: thing.id,
    details: { rol: input.body.rol, vanaf: input.body.vanaf, tot: input.body.tot },
  }),
})

/** The grant, and whether the school would be without a beheerder when it ends. */
async function findRol(
  { tx, today }: Pick<Ctx, 'tx' | 'today'>,
  ids: { medewerkerId: string; toekenningId: string },
) {
  await lockBeheerders(tx)
  const rol = await findToekenning(tx, ids.medewerkerId, ids.toekenningId)
  if (!rol) return null
  const beheerder = rol.rol === 'beheerder'
  return {
    ...rol,
    laatsteBeheerder: beheerder && !(await hasOtherBeheerder(tx, rol.medewerkerId, today)),
  }
}

export const wijzigRol = defineCommand({
  name: 'toegang.rol-wijzigen',
  method: 'PUT',
  path: '/medewerkers/:medewerkerId/rollen/:toekenningId',
  summary: 'De laatste dag van een lopende rol wijzigen',
  aal: 1,
  stepUp: true,
  params: z.strictObject({ medewerkerId: z.uuid(), toekenningId: z.uuid() }),
  body: z.strictObject({ tot: rolToekenningSchema.shape.tot }),
  output: idAntwoord,
  errors: [
    'toegang.rol-onbekend',
    'toegang.eigen-rol',
    'toegang.laatste-beheerder',
    'toegang.rol-bestaat',
    'toegang.tot-voor-vanaf',
    'toegang.tot-voorbij',
  ],
  missing: 'toegang.rol-onbekend',
  load: async (ctx, { params, body }) => {
    const rol = await findRol(ctx, params)
    // What has ended is history: the role is given anew. Without a last day nobody is locked out.
    if (!rol || (rol.tot !== null && rol.tot < ctx.today)) return null
    return { ...rol, laatsteBeheerder: rol.laatsteBeheerder && body.tot !== null }
  },
  policy: (actor, thing) => mag('rol.beeindigen', actor, { ...thing, betrekkingId: thing.medewerkerId }),
  run: async ({ tx, today }, { body: { tot } }, rol) => {
    checkDagen({ vanaf: rol.vanaf, tot })
    if (tot !== null && tot < today)
      throw unprocessable('toegang.tot-voorbij', [{ pad: 'body.tot', code: 'toegang.tot-voorbij' }])
    if (await findZelfdeRol(tx, { ...rol, tot })) throw conflict('toegang.rol-bestaat')
    await updateToekenning(tx, rol.id, tot)
    return { id: rol.id }
  },
  audit: ({ thing, input }) => ({
    objectSoort: 'medewerker',
    objectId: thing.medewerkerId,
    details: { rol: thing.rol, tot: input.body.tot },
  }),
})

export const beeindigRol = defineCommand({
  name: 'toegang.rol-beeindigen',
  method: 'DELETE',
  path: '/medewerkers/:medewerkerId/rollen/:toekenningId',
  summary: 'Een rol nu laten eindigen; de rechten zijn meteen weg',
  aal: 1,
  stepUp: true,
  params: z.strictObject({ medewerkerId: z.uuid(), toekenningId: z.uuid() }),
  output: idAntwoord,
  errors: ['toegang.rol-onbekend', 'toegang.eigen-rol', 'toegang.laatste-beheerder'],
  missing: 'toegang.rol-onbekend',
  load: (ctx, { params }) => findRol(ctx, params),
  policy: (actor, thing) => mag('rol.beeindigen', actor, { ...thing, betrekkingId: thing.medewerkerId }),
  run: async ({ tx, today }, _input, { id, vanaf }) => {
    await endToekenning(tx, id, eindPerDirect(vanaf, today))
    return { id }
  },
  audit: ({ thing }) => ({
    objectSoort: 'medewerker',
    objectId: thing.medewerkerId,
    details: { rol: thing.rol },
  }),
})

export const koppelLeerling = defineCommand({
  name: 'toegang.leerling-koppelen',
  method: 'POST',
  path: '/leerlingen/:leerlingId/medewerkers',
  summary: 'Een medewerker in een rol aan één leerling koppelen: die ziet daarna deze leerling',
  aal: 1,
  stepUp: true,
  params: z.strictObject({ leerlingId: z.uuid() }),
  body: leerlingKoppelingSchema,
  output: idAntwoord,
  errors: [
    'toegang.persoon-onbekend',
    'toegang.medewerker-onbekend',
    'toegang.eigen-rol',
    'toegang.uit-dienst',
    'toegang.rol-bestaat',
    'toegang.tot-voor-vanaf',
    'leerling.beperkt',
  ],
  missing: 'toegang.persoon-onbekend',
  load: async ({ tx, today }, { params, body }) => {
    const leerling = await findLeerling(tx, params.leerlingId)
    const medewerker = await findMedewerker(tx, body.medewerkerId, today)
    return leerling && { leerlingId: leerling.id, medewerker, vandaag: today }
  },
  policy: (actor, { medewerker, vandaag }, { body }) =>
    mag('leerling.koppelen', actor, {
      betrekkingId: body.medewerkerId,
      uitDienstOp: medewerker?.uitDienstOp ?? null,
      vandaag,
    }),
  run: async (ctx, { body }, { leerlingId, medewerker }) => {
    checkDagen(body)
    if (!medewerker) {
      throw unprocessable('toegang.medewerker-onbekend', [
        { pad: 'body.medewerkerId', code: 'toegang.medewerker-onbekend' },
      ])
    }
    const koppeling = { ...body, leerlingId, id: ctx.newId<'LeerlingMedewerker'>() }
    if (await findZelfdeLeerling(ctx.tx, koppeling)) throw conflict('toegang.rol-bestaat')
    await insertLeerlingKoppeling(ctx.tx, koppeling)
    return { id: koppeling.id }
  },
  audit: ({ thing, input, output }) => ({
    leerlingId: thing.leerlingId,
    objectSoort: 'leerling_medewerker',
    objectId: output.id,
    details: { medewerkerId: input.body.medewerkerId, rol: input.body.rol },
  }),
})

export const ontkoppelLeerling = defineCommand({
  name: 'toegang.leerling-ontkoppelen',
  method: 'DELETE',
  path: '/leerlingen/:leerlingId/medewerkers/:koppelingId',
  summary: 'De koppeling van een medewerker aan een leerling nu laten eindigen',
  aal: 1,
  params: z.strictObject({ leerlingId: z.uuid(), koppelingId: z.uuid() }),
  output: idAntwoord,
  errors: ['toegang.koppeling-onbekend', 'toegang.eigen-rol'],
  missing: 'toegang.koppeling-onbekend',
  load: ({ tx }, { params }) => findLeerlingKoppeling(tx, params.leerlingId, params.koppelingId),
  policy: (actor, { medewerkerId }) => mag('leerling.ontkoppelen', actor, { betrekkingId: medewerkerId }),
  run: async ({ tx, today }, _input, { id, vanaf }) => {
    await endLeerlingKoppeling(tx, id, eindPerDirect(vanaf, today))
    return { id }
  },
  audit: ({ thing }) => ({
    leerlingId: thing.leerlingId,
    objectSoort: 'leerling_medewerker',
    objectId: thing.id,
    details: { medewerkerId: thing.medewerkerId },
  }),
})

export const rolDeclarations = [geefRol, wijzigRol, beeindigRol, koppelLeerling, ontkoppelLeerling]
