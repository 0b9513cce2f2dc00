/** What a plan picks from: kenmerken and test results, entered by hand for now, and external parties. */
import * as z from 'zod/mini'
import type { Tx } from '../../platform/database.ts'
import { type Ctx, defineCommand, defineQuery } from '../../platform/declare.ts'
import { notFound, unprocessable } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { mergeOrRefuse, wasSchema } from '../../platform/merge.ts'
import { codesVan } from '../organisatie/codelijsten.ts'
import { listLabels } from '../organisatie/organisatie.sql.ts'
import {
  deleteGegeven,
  existsGegeven,
  type GegevenSoort,
  listKenmerken,
  listToetsen,
  lockExtern,
  lockKenmerk,
  lockToets,
  putExtern,
  putKenmerk,
  putToets,
} from './gegevens.sql.ts'
import { loadLeerling, magHier, overLeerling } from './leerling.laden.ts'
import { mag } from './leerling.policy.ts'
import { externBody, gegevensSchema, kenmerkBody, leerlingParams, toetsBody } from './leerling.schema.ts'
import { findLeerling, type LeerlingRow } from './leerling.sql.ts'

export const leesGegevens = defineQuery({
  name: 'leerling.gegevens-lezen',
  method: 'GET',
  path: '/leerlingen/:leerlingId/gegevens',
  summary: 'Kenmerken en toetsresultaten van een leerling',
  aal: 1,
  params: leerlingParams,
  output: gegevensSchema,
  errors: ['leerling.onbekend', 'leerling.geen-recht'],
  missing: 'leerling.onbekend',
  load: loadLeerling,
  policy: magHier('gegevensZien'),
  run: async ({ tx }, _input, leerling) => ({
    kenmerken: await listKenmerken(tx, leerling.id),
    toetsen: await listToetsen(tx, leerling.id),
  }),
  audit: overLeerling,
})

/** A code of the product, or one that the school added to the list; not an own text, so that diagnoses stay out. */
const kentKenmerk = async (tx: Tx, code: string): Promise<boolean> =>
  codesVan('kenmerk').some((bekend) => bekend === code) ||
  (await listLabels(tx)).some((label) => label.lijst === 'kenmerk' && label.code === code)

const itemParams = z.strictObject({ ...leerlingParams.shape, itemId: z.uuid() })
const uitkomst = z.object({ id: z.uuid() })
const fouten = [
  'leerling.onbekend',
  'leerling.geen-recht',
  'leerling.beperkt',
  'leerling.item-onbekend',
] as const
function bewaard(gelukt: boolean): void {
  if (!gelukt) throw notFound('leerling.item-onbekend')
}
type ItemInput = { readonly params: { readonly leerlingId: Id<'Leerling'>; readonly itemId: string } }
type ItemFacts = { readonly thing: LeerlingRow; readonly input: ItemInput }
const overItem =
  (objectSoort: string) =>
  ({ thing, input }: ItemFacts) => ({ leerlingId: thing.id, objectSoort, objectId: input.params.itemId })

/** The pupil, when the item is one of this pupil's. */
const loadItem =
  (soort: GegevenSoort) =>
  async (ctx: Ctx, { params }: ItemInput) => {
    const leerling = await findLeerling(ctx.tx, params.leerlingId)
    return leerling && (await existsGegeven(ctx.tx, soort, leerling.id, params.itemId)) ? leerling : null
  }

// The browser makes the id of a new item, so that a save sent twice is one item.
export const bewaarExtern = defineCommand({
  name: 'leerling.extern-bewaren',
  method: 'PUT',
  path: '/leerlingen/:leerlingId/externen/:itemId',
  summary: 'Een externe betrokkene toevoegen of wijzigen',
  aal: 1,
  params: itemParams,
  body: z.extend(externBody, { was: wasSchema }),
  output: uitkomst,
  errors: fouten,
  missing: 'leerling.onbekend',
  load: loadLeerling,
  policy: magHier('gegevensBeheren'),
  run: async ({ tx, now }, { params, body: { was, ...nieuw } }, leerling) => {
    const body = mergeOrRefuse(was, await lockExtern(tx, leerling.id, params.itemId), nieuw)
    bewaard(await putExtern(tx, leerling.id, { id: params.itemId, ...body }, now))
    return { id: params.itemId }
  },
  audit: overItem('externe_betrokkene'),
})

export const bewaarKenmerk = defineCommand({
  name: 'leerling.kenmerk-bewaren',
  method: 'PUT',
  path: '/leerlingen/:leerlingId/kenmerken/:itemId',
  summary: 'Een kenmerk toevoegen of wijzigen (geen diagnoses)',
  aal: 1,
  params: itemParams,
  body: z.extend(kenmerkBody, { was: wasSchema }),
  output: uitkomst,
  errors: [...fouten, 'leerling.periode', 'leerling.kenmerk-onbekend'],
  missing: 'leerling.onbekend',
  load: loadLeerling,
  policy: magHier('gegevensBeheren'),
  run: async ({ tx, now }, { params, body: { was, ...nieuw } }, leerling) => {
    const body = mergeOrRefuse(was, await lockKenmerk(tx, leerling.id, params.itemId), nieuw)
    if (body.vanaf !== null && body.tot !== null && body.tot < body.vanaf)
      throw unprocessable('leerling.periode', [{ pad: 'body.tot', code: 'leerling.periode' }])
    if (!(await kentKenmerk(tx, body.code)))
      throw unprocessable('leerling.kenmerk-onbekend', [
        { pad: 'body.code', code: 'leerling.kenmerk-onbekend' },
      ])
    bewaard(await putKenmerk(tx, leerling.id, { id: params.itemId, ...body }, now))
    return { id: params.itemId }
  },
  audit: overItem('kenmerk'),
})

export const bewaarToets = defineCommand({
  name: 'leerling.toets-bewaren',
  method: 'PUT',
  path: '/leerlingen/:leerlingId/toetsresultaten/:itemId',
  summary: 'Een toetsresultaat toevoegen of wijzigen',
  aal: 1,
  params: itemParams,
  body: z.extend(toetsBody, { was: wasSchema }),
  output: uitkomst,
  errors: [...fouten, 'leerling.toets-toekomst'],
  missing: 'leerling.onbekend',
  load: loadLeerling,
  policy: magHier('gegevensBeheren'),
  run: async ({ tx, now, today }, { params, body: { was, ...nieuw } }, leerling) => {
    const body = mergeOrRefuse(was, await lockToets(tx, leerling.id, params.itemId), nieuw)
    if (body.afgenomenOp > today)
      throw unprocessable('leerling.toets-toekomst', [
        { pad: 'body.afgenomenOp', code: 'leerling.toets-toekomst' },
      ])
    bewaard(await putToets(tx, leerling.id, { id: params.itemId, ...body }, now))
    return { id: params.itemId }
  },
  audit: overItem('toetsresultaat'),
})

/** Removing one of the three is one act with three names, so that the trail says what went. */
const verwijderaar = <const N extends string, const P extends string>(
  name: N,
  path: P,
  soort: GegevenSoort,
  summary: string,
) =>
  defineCommand({
    name,
    method: 'DELETE',
    path,
    summary,
    aal: 1,
    params: itemParams,
    output: uitkomst,
    errors: fouten,
    missing: 'leerling.onbekend',
    load: loadItem(soort),
    policy: (actor, leerling) => mag('gegevensBeheren', actor, leerling),
    run: async ({ tx }, { params }, leerling) => {
      await deleteGegeven(tx, soort, leerling.id, params.itemId)
      return { id: params.itemId }
    },
    audit: overItem(soort),
  })

export const verwijderExtern = verwijderaar(
  'leerling.extern-verwijderen',
  '/leerlingen/:leerlingId/externen/:itemId',
  'extern',
  'Een externe betrokkene weghalen',
)
export const verwijderKenmerk = verwijderaar(
  'leerling.kenmerk-verwijderen',
  '/leerlingen/:leerlingId/kenmerken/:itemId',
  'kenmerk',
  'Een kenmerk weghalen',
)
export const verwijderToets = verwijderaar(
  'leerling.toets-verwijderen',
  '/leerlingen/:leerlingId/toetsresultaten/:itemId',
  'toets',
  'Een toetsresultaat weghalen',
)

export const gegevensDeclarations = [
  leesGegevens,
  bewaarExtern,
  bewaarKenmerk,
  bewaarToets,
  verwijderExtern,
  verwijderKenmerk,
  verwijderToets,
]
