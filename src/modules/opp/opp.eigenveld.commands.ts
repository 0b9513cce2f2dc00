/** The fields that the school itself adds to the sections of an OPP. */
import * as z from 'zod/mini'
import type { Ctx } from '../../platform/declare.ts'
import { defineCommand, defineQuery } from '../../platform/declare.ts'
import { conflict, notFound, unprocessable } from '../../platform/errors.ts'
import { mergeOrRefuse, wasSchema } from '../../platform/merge.ts'
import {
  eigenVeldSchema,
  MAX_EIGEN_VELDEN,
  nieuwEigenVeldSchema,
  wijzigEigenVeldSchema,
} from '../plandelen/eigenveld.schema.ts'
import {
  findEigenVeld,
  insertEigenVeld,
  listBeheerbaar,
  lockOnderdeel,
  orderEigenVelden,
  removeEigenVeld,
  updateEigenVeld,
} from '../plandelen/eigenveld.sql.ts'
import { alsVelden, keuzesFout, nieuweKeuzes } from '../plandelen/eigenveld.ts'
import { magEigenVelden } from './opp.policy.ts'
import { onderdeelSleutels } from './opp.schema.ts'

const params = z.strictObject({ veldId: z.uuid() })
const idAntwoord = z.object({ id: z.uuid() })
const onderdeel = z.enum(onderdeelSleutels)
const keuzeFouten = ['eigenveld.keuzes-nodig', 'eigenveld.keuzes-teveel', 'eigenveld.keuze-dubbel'] as const

const overVeld = ({ output }: { output: { id: string } }) => ({
  objectSoort: 'eigen_veld',
  objectId: output.id,
})

export const leesEigenVelden = defineQuery({
  name: 'opp.eigenvelden-lezen',
  method: 'GET',
  path: '/eigenvelden',
  summary: 'De velden die de school zelf aan het OPP heeft toegevoegd',
  aal: 1,
  output: z.object({ velden: z.array(eigenVeldSchema) }),
  errors: ['opp.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magEigenVelden(actor),
  run: async ({ tx }) => ({ velden: await listBeheerbaar(tx, 'opp') }),
  audit: 'never',
})

/** @throws AppError 409 when another field of the section has this name */
async function eisVrijeNaam(
  { tx }: Pick<Ctx, 'tx'>,
  sectie: string,
  label: string,
  behalve: string | null,
): Promise<number> {
  const daar = (await listBeheerbaar(tx, 'opp')).filter((veld) => veld.onderdeel === sectie)
  const klein = label.toLocaleLowerCase('nl')
  if (daar.some((veld) => veld.id !== behalve && veld.label.toLocaleLowerCase('nl') === klein))
    throw unprocessable('eigenveld.bestaat', [{ pad: 'body.label', code: 'eigenveld.bestaat' }])
  return daar.length
}

function eisKeuzes(
  soort: z.output<typeof eigenVeldSchema>['soort'],
  keuzes: readonly { label: string; verborgen: boolean }[],
) {
  const code = keuzesFout(soort, keuzes)
  if (code !== null) throw unprocessable(code, [{ pad: 'body.keuzes', code }])
}

export const voegEigenVeldToe = defineCommand({
  name: 'opp.eigenveld-toevoegen',
  method: 'POST',
  path: '/eigenvelden',
  summary: 'Een eigen veld aan een onderdeel van het OPP toevoegen',
  aal: 1,
  body: z.extend(nieuwEigenVeldSchema, { onderdeel }),
  output: idAntwoord,
  errors: ['opp.geen-recht', 'eigenveld.bestaat', 'eigenveld.te-veel', ...keuzeFouten],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magEigenVelden(actor),
  run: async (ctx, { body }) => {
    eisKeuzes(body.soort, body.keuzes)
    await lockOnderdeel(ctx.tx, body.onderdeel)
    const aantal = await eisVrijeNaam(ctx, body.onderdeel, body.label, null)
    if (aantal >= MAX_EIGEN_VELDEN) throw conflict('eigenveld.te-veel')
    const id = ctx.newId()
    await insertEigenVeld(ctx.tx, {
      ...body,
      id,
      keuzes: body.keuzes.map(({ label }) => ({ id: ctx.newId(), label, verborgen: false })),
      verborgen: false,
      plansoort: 'opp',
      volgorde: aantal + 1,
      now: ctx.now,
    })
    return { id }
  },
  audit: overVeld,
})

export const wijzigEigenVeld = defineCommand({
  name: 'opp.eigenveld-wijzigen',
  method: 'PUT',
  path: '/eigenvelden/:veldId',
  summary: 'De woorden en keuzes van een eigen veld veranderen, of het verbergen',
  aal: 1,
  params,
  body: z.extend(wijzigEigenVeldSchema, { was: wasSchema }),
  output: idAntwoord,
  errors: [
    'opp.geen-recht',
    'eigenveld.bestaat-niet',
    'eigenveld.bestaat',
    'eigenveld.geen-keuze',
    ...keuzeFouten,
  ],
  missing: 'eigenveld.bestaat-niet',
  load: ({ tx }, input) => findEigenVeld(tx, input.params.veldId),
  policy: (actor) => magEigenVelden(actor),
  run: async (ctx, { body: { was, ...mijn } }, { id, onderdeel: sectie }) => {
    await lockOnderdeel(ctx.tx, sectie)
    const veld = await findEigenVeld(ctx.tx, id)
    if (veld === null) throw notFound('eigenveld.bestaat-niet')
    const velden = alsVelden(mijn)
    const { keuzes: gekozen, ...woorden } = mergeOrRefuse(was, alsVelden(veld), velden)
    // Options count as one: mine, or those of who changed them meanwhile.
    const keuzes = nieuweKeuzes(veld.keuzes, gekozen === velden.keuzes ? mijn.keuzes : veld.keuzes, () =>
      ctx.newId(),
    )
    if (keuzes === null)
      throw unprocessable('eigenveld.geen-keuze', [{ pad: 'body.keuzes', code: 'eigenveld.geen-keuze' }])
    eisKeuzes(veld.soort, keuzes)
    await eisVrijeNaam(ctx, veld.onderdeel, woorden.label, veld.id)
    await updateEigenVeld(ctx.tx, { ...veld, ...woorden, keuzes })
    ctx.note({ details: { verborgen: woorden.verborgen } })
    return { id: veld.id }
  },
  audit: overVeld,
})

export const ordenEigenVelden = defineCommand({
  name: 'opp.eigenvelden-ordenen',
  method: 'POST',
  path: '/eigenvelden/_orden',
  summary: 'De volgorde van de eigen velden van een onderdeel veranderen',
  aal: 1,
  body: z.strictObject({ onderdeel, ids: z.array(z.uuid()).check(z.maxLength(MAX_EIGEN_VELDEN)) }),
  output: z.object({ aantal: z.int() }),
  errors: ['opp.geen-recht', 'eigenveld.volgorde'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magEigenVelden(actor),
  run: async (ctx, { body }) => {
    await lockOnderdeel(ctx.tx, body.onderdeel)
    const daar = (await listBeheerbaar(ctx.tx, 'opp')).filter((veld) => veld.onderdeel === body.onderdeel)
    // All of them and only them, or somebody else changed the list meanwhile.
    const genoemd = new Set(body.ids)
    if (
      genoemd.size !== body.ids.length ||
      daar.length !== genoemd.size ||
      !daar.every(({ id }) => genoemd.has(id))
    )
      throw conflict('eigenveld.volgorde')
    await orderEigenVelden(ctx.tx, body.ids)
    return { aantal: daar.length }
  },
  audit: ({ input }) => ({ objectSoort: 'eigen_veld', details: { onderdeel: input.body.onderdeel } }),
})

export const verwijderEigenVeld = defineCommand({
  name: 'opp.eigenveld-verwijderen',
  method: 'DELETE',
  path: '/eigenvelden/:veldId',
  summary: 'Een eigen veld weghalen; wat in plannen staat, blijft te lezen',
  aal: 1,
  params,
  output: idAntwoord,
  errors: ['opp.geen-recht', 'eigenveld.bestaat-niet'],
  missing: 'eigenveld.bestaat-niet',
  load: ({ tx }, input) => findEigenVeld(tx, input.params.veldId),
  policy: (actor) => magEigenVelden(actor),
  run: async ({ tx, now }, _input, { id }) => {
    await removeEigenVeld(tx, id, now)
    return { id }
  },
  audit: overVeld,
})

export const eigenVeldDeclarations = [
  leesEigenVelden,
  voegEigenVeldToe,
  wijzigEigenVeld,
  ordenEigenVelden,
  verwijderEigenVeld,
]
