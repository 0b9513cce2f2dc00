import * as z from 'zod/mini'
import { type Ctx, defineCommand, defineQuery } from '../../platform/declare.ts'
import { unprocessable } from '../../platform/errors.ts'
import { mergeOrRefuse, wasSchema } from '../../platform/merge.ts'
import { ability, mag } from './organisatie.policy.ts'
import { schoolAntwoord, schooljaarAntwoord, schooljaarSchema, schoolSchema } from './organisatie.schema.ts'
import {
  findOverlappend,
  findSchool,
  findSchooljaar,
  insertSchooljaar,
  listSchooljaren,
  lockSchool,
  type SchooljaarRow,
  updateSchool,
  updateSchooljaar,
} from './organisatie.sql.ts'
import { heeftCluster, schooljaarKlopt } from './organisatie.ts'

export const leesSchool = defineQuery({
  name: 'organisatie.school-lezen',
  method: 'GET',
  path: '/scholen/deze',
  summary: 'De school waarvoor iemand nu werkt, met bestuur en samenwerkingsverband',
  aal: 1,
  output: schoolAntwoord,
  errors: ['organisatie.geen-school'],
  missing: 'organisatie.geen-school',
  load: ({ tx }) => findSchool(tx),
  policy: (actor) => mag('school.lezen', actor),
  run: async ({ actor }, _input, school) => ({
    ...school,
    abilities: { wijzigen: ability(mag('school.wijzigen', actor)) },
  }),
  audit: 'never',
})

export const wijzigSchool = defineCommand({
  name: 'organisatie.school-wijzigen',
  method: 'PUT',
  path: '/scholen/deze',
  summary: 'De gegevens van de school veranderen',
  aal: 1,
  body: z.extend(schoolSchema, { was: wasSchema }),
  output: z.object({ id: z.uuid() }),
  errors: ['organisatie.geen-school', 'organisatie.cluster-past-niet'],
  missing: 'organisatie.geen-school',
  load: ({ tx }) => findSchool(tx),
  policy: (actor) => mag('school.wijzigen', actor),
  run: async ({ tx }, { body: { was, ...nieuw } }, school) => {
    await lockSchool(tx)
    const body = mergeOrRefuse(was, await findSchool(tx), nieuw)
    if (body.cluster !== null && !heeftCluster(body.schooltype)) {
      throw unprocessable('organisatie.cluster-past-niet', [
        { pad: 'body.cluster', code: 'organisatie.cluster-past-niet' },
      ])
    }
    await updateSchool(tx, body)
    return { id: school.id }
  },
  audit: ({ output }) => ({ objectSoort: 'school', objectId: output.id }),
})

export const leesSchooljaren = defineQuery({
  name: 'organisatie.schooljaren-lezen',
  method: 'GET',
  path: '/schooljaren',
  summary: 'De schooljaren van de school, nieuwste eerst',
  aal: 1,
  output: z.object({ schooljaren: z.array(schooljaarAntwoord) }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('schooljaar.lezen', actor),
  run: async ({ tx }) => ({ schooljaren: await listSchooljaren(tx) }),
  audit: 'never',
})

const JAAR_FOUTEN = ['organisatie.schooljaar-klopt-niet', 'organisatie.schooljaar-overlapt'] as const

/** Years follow one another: a day belongs to one year at most. */
async function checkJaar({ tx }: Pick<Ctx, 'tx'>, jaar: SchooljaarRow): Promise<void> {
  if (!schooljaarKlopt(jaar)) {
    throw unprocessable('organisatie.schooljaar-klopt-niet', [
      { pad: 'body.eindOp', code: 'organisatie.schooljaar-klopt-niet' },
    ])
  }
  if (await findOverlappend(tx, jaar, jaar.id)) {
    throw unprocessable('organisatie.schooljaar-overlapt', [
      { pad: 'body.beginOp', code: 'organisatie.schooljaar-overlapt' },
    ])
  }
}

export const voegSchooljaarToe = defineCommand({
  name: 'organisatie.schooljaar-toevoegen',
  method: 'POST',
  path: '/schooljaren',
  summary: 'Een schooljaar toevoegen',
  aal: 1,
  body: schooljaarSchema,
  output: z.object({ id: z.uuid() }),
  errors: [...JAAR_FOUTEN],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('schooljaar.wijzigen', actor),
  run: async (ctx, { body }) => {
    const jaar = { ...body, id: ctx.newId<'Schooljaar'>() }
    await checkJaar(ctx, jaar)
    await insertSchooljaar(ctx.tx, jaar)
    return { id: jaar.id }
  },
  audit: ({ output }) => ({ objectSoort: 'schooljaar', objectId: output.id }),
})

export const wijzigSchooljaar = defineCommand({
  name: 'organisatie.schooljaar-wijzigen',
  method: 'PUT',
  path: '/schooljaren/:schooljaarId',
  summary: 'De dagen van een schooljaar veranderen',
  aal: 1,
  params: z.strictObject({ schooljaarId: z.uuid() }),
  body: z.extend(schooljaarSchema, { was: wasSchema }),
  output: z.object({ id: z.uuid() }),
  errors: ['organisatie.schooljaar-onbekend', ...JAAR_FOUTEN],
  missing: 'organisatie.schooljaar-onbekend',
  load: ({ tx }, { params }) => findSchooljaar(tx, params.schooljaarId),
  policy: (actor) => mag('schooljaar.wijzigen', actor),
  run: async (ctx, { body: { was, ...nieuw } }, { id }) => {
    const body = mergeOrRefuse(was, await findSchooljaar(ctx.tx, id, true), nieuw)
    await checkJaar(ctx, { ...body, id })
    await updateSchooljaar(ctx.tx, { ...body, id })
    return { id }
  },
  audit: ({ output }) => ({ objectSoort: 'schooljaar', objectId: output.id }),
})

export const schoolDeclarations = [
  leesSchool,
  wijzigSchool,
  leesSchooljaren,
  voegSchooljaarToe,
  wijzigSchooljaar,
]
