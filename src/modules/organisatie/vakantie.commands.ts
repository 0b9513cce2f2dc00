import * as z from 'zod/mini'
import { defineCommand, defineQuery } from '../../platform/declare.ts'
import { conflict, unprocessable } from '../../platform/errors.ts'
import { mergeOrRefuse, wasSchema } from '../../platform/merge.ts'
import { mag } from './organisatie.policy.ts'
import { findSchooljaar } from './organisatie.sql.ts'
import {
  deleteVakantie,
  findVakantie,
  findVorigJaar,
  insertVakantie,
  listVakanties,
  listVakantiesVan,
  updateVakantie,
} from './vakantie.sql.ts'
import {
  kopieer,
  MAX_VAKANTIES,
  type Vakantie,
  vakantieAntwoord,
  vakantieFout,
  vakantieSchema,
} from './vakantie.ts'

const jaarParams = z.strictObject({ schooljaarId: z.uuid() })
const params = z.strictObject({ vakantieId: z.uuid() })
const idAntwoord = z.object({ id: z.uuid() })
const dagFouten = [
  'organisatie.vakantie-eind-voor-begin',
  'organisatie.vakantie-te-lang',
  'organisatie.vakantie-buiten-jaar',
] as const
const over = ({ output }: { output: { id: string } }) => ({ objectSoort: 'vakantie', objectId: output.id })

/** @throws AppError 422 at the day that does not fit */
function eisDagen(vakantie: Vakantie, jaar: { beginOp: string; eindOp: string }): void {
  const fout = vakantieFout(vakantie, jaar)
  if (fout !== null) throw unprocessable(fout.code, [{ pad: `body.${fout.veld}`, code: fout.code }])
}

export const leesVakanties = defineQuery({
  name: 'organisatie.vakanties-lezen',
  method: 'GET',
  path: '/vakanties',
  summary: 'De vakanties en vrije dagen van de school, eerste eerst',
  aal: 1,
  output: z.object({ vakanties: z.array(vakantieAntwoord) }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('schooljaar.lezen', actor),
  run: async ({ tx }) => ({ vakanties: await listVakanties(tx) }),
  audit: 'never',
})

export const voegVakantieToe = defineCommand({
  name: 'organisatie.vakantie-toevoegen',
  method: 'POST',
  path: '/schooljaren/:schooljaarId/vakanties',
  summary: 'Een vakantie of vrije dag toevoegen',
  aal: 1,
  params: jaarParams,
  body: vakantieSchema,
  output: idAntwoord,
  errors: ['organisatie.schooljaar-onbekend', 'organisatie.vakantie-te-veel', ...dagFouten],
  missing: 'organisatie.schooljaar-onbekend',
  load: ({ tx }, input) => findSchooljaar(tx, input.params.schooljaarId),
  policy: (actor) => mag('schooljaar.wijzigen', actor),
  run: async (ctx, { body }, jaar) => {
    eisDagen(body, jaar)
    if ((await listVakantiesVan(ctx.tx, jaar.id)).length >= MAX_VAKANTIES)
      throw conflict('organisatie.vakantie-te-veel')
    const id = ctx.newId()
    await insertVakantie(ctx.tx, { ...body, id, schooljaarId: jaar.id })
    return { id }
  },
  audit: over,
})

export const wijzigVakantie = defineCommand({
  name: 'organisatie.vakantie-wijzigen',
  method: 'PUT',
  path: '/vakanties/:vakantieId',
  summary: 'De naam of dagen van een vakantie veranderen',
  aal: 1,
  params,
  body: z.extend(vakantieSchema, { was: wasSchema }),
  output: idAntwoord,
  errors: ['organisatie.vakantie-onbekend', ...dagFouten],
  missing: 'organisatie.vakantie-onbekend',
  load: ({ tx }, input) => findVakantie(tx, input.params.vakantieId),
  policy: (actor) => mag('schooljaar.wijzigen', actor),
  run: async ({ tx }, { body: { was, ...nieuw } }, { id, jaarBegin, jaarEind }) => {
    const body = mergeOrRefuse(was, await findVakantie(tx, id, true), nieuw)
    eisDagen(body, { beginOp: jaarBegin, eindOp: jaarEind })
    await updateVakantie(tx, { ...body, id })
    return { id }
  },
  audit: over,
})

export const verwijderVakantie = defineCommand({
  name: 'organisatie.vakantie-verwijderen',
  method: 'DELETE',
  path: '/vakanties/:vakantieId',
  summary: 'Een vakantie of vrije dag weghalen',
  aal: 1,
  params,
  output: idAntwoord,
  errors: ['organisatie.vakantie-onbekend'],
  missing: 'organisatie.vakantie-onbekend',
  load: ({ tx }, input) => findVakantie(tx, input.params.vakantieId),
  policy: (actor) => mag('schooljaar.wijzigen', actor),
  run: async ({ tx }, _input, { id }) => {
    await deleteVakantie(tx, id)
    return { id }
  },
  audit: over,
})

export const kopieerVakanties = defineCommand({
  name: 'organisatie.vakanties-kopieren',
  method: 'POST',
  path: '/schooljaren/:schooljaarId/vakanties/_kopieer',
  summary: 'De vakanties van het schooljaar ervoor overnemen, 52 weken later',
  aal: 1,
  params: jaarParams,
  output: z.object({ aantal: z.int() }),
  errors: ['organisatie.schooljaar-onbekend', 'organisatie.vakantie-niets-over'],
  missing: 'organisatie.schooljaar-onbekend',
  load: ({ tx }, input) => findSchooljaar(tx, input.params.schooljaarId),
  policy: (actor) => mag('schooljaar.wijzigen', actor),
  run: async (ctx, _input, jaar) => {
    const vorig = await findVorigJaar(ctx.tx, jaar.id)
    const van = vorig === null ? [] : await listVakantiesVan(ctx.tx, vorig.id)
    const nieuw = kopieer(van, jaar, await listVakantiesVan(ctx.tx, jaar.id))
    if (nieuw.length === 0) throw unprocessable('organisatie.vakantie-niets-over')
    for (const vakantie of nieuw)
      await insertVakantie(ctx.tx, { ...vakantie, id: ctx.newId(), schooljaarId: jaar.id })
    return { aantal: nieuw.length }
  },
  audit: ({ thing, output }) => ({
    objectSoort: 'schooljaar',
    objectId: thing.id,
    details: { aantal: output.aantal },
  }),
})

export const vakantieDeclarations = [
  leesVakanties,
  voegVakantieToe,
  wijzigVakantie,
  verwijderVakantie,
  kopieerVakanties,
]
