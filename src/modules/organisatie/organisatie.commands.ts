import * as z from 'zod/mini'
import { type Datum, datumSchema } from '../../platform/datum.ts'
import { type Ctx, defineCommand, defineQuery } from '../../platform/declare.ts'
import { conflict, unprocessable } from '../../platform/errors.ts'
import { mergeOrRefuse, wasSchema } from '../../platform/merge.ts'
import { backUpDeclarations } from './back-up.commands.ts'
import { codelijstDeclarations } from './codelijst.commands.ts'
import { logoDeclarations } from './logo.commands.ts'
import { normenDeclarations } from './normen.commands.ts'
import { mag } from './organisatie.policy.ts'
import {
  groepAntwoord,
  groepMedewerkerSchema,
  groepMedewerkerWijziging,
  groepSchema,
} from './organisatie.schema.ts'
import {
  endKoppeling,
  findGroep,
  findInDienst,
  findKoppeling,
  findNaamgenoot,
  findSchooljaar,
  findZelfdeKoppeling,
  insertGroep,
  insertKoppeling,
  listGroepen,
  listMedewerkerNamen,
  updateGroep,
  updateKoppeling,
} from './organisatie.sql.ts'
import { eindPerDirect } from './organisatie.ts'
import { schoolDeclarations } from './school.commands.ts'
import { vakantieDeclarations } from './vakantie.commands.ts'

const idAntwoord = z.object({ id: z.uuid() })

export const leesMedewerkerNamen = defineQuery({
  name: 'organisatie.medewerkernamen',
  method: 'GET',
  path: '/medewerkernamen',
  summary: 'Wie nu op de school werkt, om uit te kiezen',
  aal: 1,
  output: z.object({
    medewerkers: z.array(z.object({ id: z.uuid(), naam: z.string(), rollen: z.array(z.string()) })),
  }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('medewerkernamen.lezen', actor),
  run: async ({ tx, today }) => ({ medewerkers: await listMedewerkerNamen(tx, today) }),
  audit: 'never',
})

export const leesGroepen = defineQuery({
  name: 'organisatie.groepen-lezen',
  method: 'GET',
  path: '/schooljaren/:schooljaarId/groepen',
  summary: 'De groepen van een schooljaar met hun medewerkers',
  aal: 1,
  params: z.strictObject({ schooljaarId: z.uuid() }),
  output: z.object({ groepen: z.array(groepAntwoord) }),
  errors: ['organisatie.schooljaar-onbekend'],
  missing: 'organisatie.schooljaar-onbekend',
  load: ({ tx }, { params }) => findSchooljaar(tx, params.schooljaarId),
  policy: (actor) => mag('groep.lezen', actor),
  run: async ({ tx, today }, _input, { id }) => ({ groepen: await listGroepen(tx, id, today) }),
  audit: 'never',
})

async function refuseNaamgenoot(
  { tx }: Pick<Ctx, 'tx'>,
  schooljaarId: string,
  naam: string,
  eigen: string | null,
) {
  if (await findNaamgenoot(tx, schooljaarId, naam, eigen)) {
    throw unprocessable('organisatie.groep-bestaat', [
      { pad: 'body.naam', code: 'organisatie.groep-bestaat' },
    ])
  }
}

export const voegGroepToe = defineCommand({
  name: 'organisatie.groep-toevoegen',
  method: 'POST',
  path: '/schooljaren/:schooljaarId/groepen',
  summary: 'Een groep toevoegen aan een schooljaar',
  aal: 1,
  params: z.strictObject({ schooljaarId: z.uuid() }),
  body: groepSchema,
  output: idAntwoord,
  errors: ['organisatie.schooljaar-onbekend', 'organisatie.groep-bestaat'],
  missing: 'organisatie.schooljaar-onbekend',
  load: ({ tx }, { params }) => findSchooljaar(tx, params.schooljaarId),
  policy: (actor) => mag('groep.wijzigen', actor),
  run: async (ctx, { body }, jaar) => {
    await refuseNaamgenoot(ctx, jaar.id, body.naam, null)
    const id = ctx.newId<'Groep'>()
    await insertGroep(ctx.tx, { ...body, id, schooljaarId: jaar.id })
    return { id }
  },
  audit: ({ output }) => ({ objectSoort: 'groep', objectId: output.id }),
})

export const wijzigGroep = defineCommand({
  name: 'organisatie.groep-wijzigen',
  method: 'PUT',
  path: '/groepen/:groepId',
  summary: 'Naam of jaargroep van een groep veranderen, of de groep laten vervallen',
  aal: 1,
  params: z.strictObject({ groepId: z.uuid() }),
  body: z.strictObject({ ...groepSchema.shape, vervallenOp: z.nullable(datumSchema), was: wasSchema }),
  output: idAntwoord,
  errors: ['organisatie.groep-onbekend', 'organisatie.groep-bestaat'],
  missing: 'organisatie.groep-onbekend',
  load: ({ tx }, { params }) => findGroep(tx, params.groepId),
  policy: (actor) => mag('groep.wijzigen', actor),
  run: async (ctx, { body: { was, ...nieuw } }, groep) => {
    const body = mergeOrRefuse(was, await findGroep(ctx.tx, groep.id, true), nieuw)
    ctx.note({ details: { vervallen: body.vervallenOp !== null } })
    if (body.vervallenOp === null) await refuseNaamgenoot(ctx, groep.schooljaarId, body.naam, groep.id)
    await updateGroep(ctx.tx, { ...body, id: groep.id })
    return { id: groep.id }
  },
  audit: ({ output }) => ({ objectSoort: 'groep', objectId: output.id }),
})

/** A link ends with the school year of its group at the latest: next year's class is another group. */
const uiterlijk = (tot: Datum | null, eindOp: Datum): Datum => (tot !== null && tot < eindOp ? tot : eindOp)

export const koppelMedewerker = defineCommand({
  name: 'organisatie.groepmedewerker-koppelen',
  method: 'POST',
  path: '/groepen/:groepId/medewerkers',
  summary: 'Een medewerker in een rol aan een groep koppelen: die ziet daarna de leerlingen van de groep',
  aal: 1,
  stepUp: true,
  params: z.strictObject({ groepId: z.uuid() }),
  body: groepMedewerkerSchema,
  output: idAntwoord,
  errors: [
    'organisatie.groep-onbekend',
    'organisatie.eigen-koppeling',
    'organisatie.medewerker-onbekend',
    'organisatie.koppeling-bestaat',
    'organisatie.tot-voor-vanaf',
  ],
  missing: 'organisatie.groep-onbekend',
  load: ({ tx }, { params }) => findGroep(tx, params.groepId),
  policy: (actor, _groep, { body }) => mag('groepmedewerker.wijzigen', actor, body),
  run: async (ctx, { body }, groep) => {
    if (body.tot !== null && body.tot < body.vanaf) {
      throw unprocessable('organisatie.tot-voor-vanaf', [
        { pad: 'body.tot', code: 'organisatie.tot-voor-vanaf' },
      ])
    }
    if (!(await findInDienst(ctx.tx, body.medewerkerId, ctx.today))) {
      throw unprocessable('organisatie.medewerker-onbekend', [
        { pad: 'body.medewerkerId', code: 'organisatie.medewerker-onbekend' },
      ])
    }
    const tot = uiterlijk(body.tot, groep.eindOp)
    const koppeling = { ...body, tot, id: ctx.newId<'GroepMedewerker'>(), groepId: groep.id }
    if (tot < body.vanaf) {
      throw unprocessable('organisatie.tot-voor-vanaf', [
        { pad: 'body.vanaf', code: 'organisatie.tot-voor-vanaf' },
      ])
    }
    if (await findZelfdeKoppeling(ctx.tx, koppeling)) throw conflict('organisatie.koppeling-bestaat')
    await insertKoppeling(ctx.tx, koppeling)
    return { id: koppeling.id }
  },
  audit: ({ output, input }) => ({
    objectSoort: 'groep_medewerker',
    objectId: output.id,
    details: { medewerkerId: input.body.medewerkerId, groepId: input.params.groepId, rol: input.body.rol },
  }),
})

export const wijzigKoppeling = defineCommand({
  name: 'organisatie.groepmedewerker-wijzigen',
  method: 'PUT',
  path: '/groepen/:groepId/medewerkers/:koppelingId',
  summary: 'Het vak en de laatste dag van een lopende koppeling aan een groep wijzigen',
  aal: 1,
  stepUp: true,
  params: z.strictObject({ groepId: z.uuid(), koppelingId: z.uuid() }),
  body: groepMedewerkerWijziging,
  output: idAntwoord,
  errors: [
    'organisatie.koppeling-onbekend',
    'organisatie.eigen-koppeling',
    'organisatie.koppeling-bestaat',
    'organisatie.tot-voor-vanaf',
    'organisatie.tot-voorbij',
  ],
  missing: 'organisatie.koppeling-onbekend',
  load: async ({ tx, today }, { params }) => {
    const koppeling = await findKoppeling(tx, params.groepId, params.koppelingId)
    // What has ended is history: a new link begins anew.
    return koppeling && (koppeling.tot === null || koppeling.tot >= today) ? koppeling : null
  },
  policy: (actor, koppeling) => mag('groepmedewerker.wijzigen', actor, koppeling),
  run: async ({ tx, today }, { body }, koppeling) => {
    const tot = uiterlijk(body.tot, koppeling.eindOp)
    const fout = (code: string) => unprocessable(code, [{ pad: 'body.tot', code }])
    if (tot < koppeling.vanaf) throw fout('organisatie.tot-voor-vanaf')
    if (tot < today) throw fout('organisatie.tot-voorbij')
    const nieuw = { ...koppeling, vak: body.vak, tot }
    if (await findZelfdeKoppeling(tx, nieuw)) throw conflict('organisatie.koppeling-bestaat')
    await updateKoppeling(tx, nieuw)
    return { id: koppeling.id }
  },
  audit: ({ thing, input }) => ({
    objectSoort: 'groep_medewerker',
    objectId: thing.id,
    details: { medewerkerId: thing.medewerkerId, groepId: thing.groepId, tot: input.body.tot },
  }),
})

export const ontkoppelMedewerker = defineCommand({
  name: 'organisatie.groepmedewerker-beeindigen',
  method: 'DELETE',
  path: '/groepen/:groepId/medewerkers/:koppelingId',
  summary: 'De koppeling van een medewerker aan een groep nu laten eindigen',
  aal: 1,
  params: z.strictObject({ groepId: z.uuid(), koppelingId: z.uuid() }),
  output: idAntwoord,
  errors: ['organisatie.koppeling-onbekend', 'organisatie.eigen-koppeling'],
  missing: 'organisatie.koppeling-onbekend',
  load: ({ tx }, { params }) => findKoppeling(tx, params.groepId, params.koppelingId),
  policy: (actor, koppeling) => mag('groepmedewerker.wijzigen', actor, koppeling),
  run: async ({ tx, today }, _input, { id, vanaf }) => {
    await endKoppeling(tx, id, eindPerDirect(vanaf, today))
    return { id }
  },
  audit: ({ thing }) => ({
    objectSoort: 'groep_medewerker',
    objectId: thing.id,
    details: { medewerkerId: thing.medewerkerId, groepId: thing.groepId },
  }),
})

export const organisatieDeclarations = [
  ...schoolDeclarations,
  ...backUpDeclarations,
  ...codelijstDeclarations,
  ...logoDeclarations,
  ...vakantieDeclarations,
  ...normenDeclarations,
  leesMedewerkerNamen,
  leesGroepen,
  voegGroepToe,
  wijzigGroep,
  koppelMedewerker,
  wijzigKoppeling,
  ontkoppelMedewerker,
]
