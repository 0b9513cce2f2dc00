/** An objection on file, and who reads on when a pupil is eighteen: by staff who know it, and by the pupil. */
import * as z from 'zod/mini'
import { type Ctx, defineCommand, defineQuery } from '../../platform/declare.ts'
import { conflict, unprocessable } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listLezers, verloopVan, zetBezwaar, zetLezer, zetToegang } from './bezwaar.sql.ts'
import { bezwaarBody, bezwaarIntrekkenBody, mijnToegangSchema, toegangBody } from './gezag.schema.ts'
import { magMijnToegang } from './leerling.policy.ts'
import { relatieParams } from './leerling.schema.ts'
import { findLeerling } from './leerling.sql.ts'
import { gezagStand, MEERDERJARIG_VANAF, meerderjarig, wordt } from './leerling.ts'
import { loadRelatie, magRelatie, overRelatie } from './ouder.laden.ts'

const uit = z.object({ relatieId: z.uuid() })
const fouten = ['leerling.ouder-onbekend', 'leerling.geen-recht', 'leerling.beperkt'] as const

const nietLater = (op: string, vandaag: string): void => {
  if (op > vandaag)
    throw unprocessable('leerling.dag-toekomst', [{ pad: 'body.op', code: 'leerling.dag-toekomst' }])
}

export const legBezwaarVast = defineCommand({
  name: 'leerling.bezwaar-vastleggen',
  method: 'PUT',
  path: '/leerlingen/:leerlingId/ouders/:relatieId/bezwaar',
  summary: 'Vastleggen dat deze ouder er bezwaar tegen heeft dat de ander voor beiden beslist',
  aal: 1,
  params: relatieParams,
  body: bezwaarBody,
  output: uit,
  errors: [...fouten, 'leerling.dag-toekomst', 'leerling.bezwaar-bestaat', 'leerling.bezwaar-zonder-gezag'],
  missing: 'leerling.ouder-onbekend',
  load: loadRelatie,
  policy: magRelatie('gezagVastleggen'),
  run: async ({ tx, actor, today }, { body }, { leerling, relatie }) => {
    nietLater(body.op, today)
    if (!['ja', 'nog_niet', 'onbekend'].includes(gezagStand(relatie, leerling.geboortedatum, today)))
      throw conflict('leerling.bezwaar-zonder-gezag')
    const verloop = await verloopVan(tx, relatie.relatieId)
    if (verloop.at(-1)?.ingetrokken === null) throw conflict('leerling.bezwaar-bestaat')
    const plaats = { id: relatie.relatieId, leerlingId: leerling.id }
    await zetBezwaar(tx, plaats, [...verloop, { ...body, doorNaam: actor.naam, ingetrokken: null }])
    return { relatieId: relatie.relatieId }
  },
  audit: overRelatie,
})

export const trekBezwaarIn = defineCommand({
  name: 'leerling.bezwaar-intrekken',
  method: 'POST',
  path: '/leerlingen/:leerlingId/ouders/:relatieId/bezwaar/_intrekken',
  summary: 'Vastleggen dat het bezwaar van deze ouder er niet meer is, met de reden',
  aal: 1,
  params: relatieParams,
  body: bezwaarIntrekkenBody,
  output: uit,
  errors: [...fouten, 'leerling.bezwaar-geen'],
  missing: 'leerling.ouder-onbekend',
  load: loadRelatie,
  policy: magRelatie('gezagVastleggen'),
  run: async ({ tx, actor, today }, { body }, { leerling, relatie }) => {
    const verloop = await verloopVan(tx, relatie.relatieId)
    const laatste = verloop.at(-1)
    if (laatste?.ingetrokken !== null) throw conflict('leerling.bezwaar-geen')
    const ingetrokken = { op: today, reden: body.reden, doorNaam: actor.naam }
    const plaats = { id: relatie.relatieId, leerlingId: leerling.id }
    await zetBezwaar(tx, plaats, [...verloop.slice(0, -1), { ...laatste, ingetrokken }])
    return { relatieId: relatie.relatieId }
  },
  audit: overRelatie,
})

export const legToegangVast = defineCommand({
  name: 'leerling.toegang-vastleggen',
  method: 'PUT',
  path: '/leerlingen/:leerlingId/ouders/:relatieId/toegang',
  summary: 'Vastleggen dat een leerling van 18 of ouder deze ouder laat meelezen',
  aal: 1,
  params: relatieParams,
  body: toegangBody,
  output: uit,
  errors: [...fouten, 'leerling.dag-toekomst', 'leerling.toegang-minderjarig', 'leerling.toegang-te-vroeg'],
  missing: 'leerling.ouder-onbekend',
  load: loadRelatie,
  policy: magRelatie('gezagVastleggen'),
  run: async ({ tx, today }, { body: { op } }, { leerling: { geboortedatum: geboren }, relatie }) => {
    if (geboren === null || !meerderjarig(geboren, today)) throw conflict('leerling.toegang-minderjarig')
    nietLater(op, today)
    // What a child said is no leave of who is of age now.
    if (op < wordt(geboren, MEERDERJARIG_VANAF))
      throw unprocessable('leerling.toegang-te-vroeg', [
        { pad: 'body.op', code: 'leerling.toegang-te-vroeg' },
      ])
    await zetToegang(tx, relatie.relatieId, op)
    return { relatieId: relatie.relatieId }
  },
  audit: overRelatie,
})

export const trekToegangIn = defineCommand({
  name: 'leerling.toegang-intrekken',
  method: 'DELETE',
  path: '/leerlingen/:leerlingId/ouders/:relatieId/toegang',
  summary: 'Vastleggen dat een leerling van 18 of ouder deze ouder niet meer laat meelezen',
  aal: 1,
  params: relatieParams,
  output: uit,
  errors: fouten,
  missing: 'leerling.ouder-onbekend',
  load: loadRelatie,
  policy: magRelatie('gezagVastleggen'),
  run: async ({ tx }, _input, { relatie }) => {
    await zetToegang(tx, relatie.relatieId, null)
    return { relatieId: relatie.relatieId }
  },
  audit: overRelatie,
})

/** The pupil who asks; null for everybody else, to whom this isn't there. */
const loadZelf = async ({ tx, actor }: Ctx) =>
  actor.soort === 'leerling' && actor.betrekkingId !== null
    ? // A pupil's relation is the pupil.
      findLeerling(tx, actor.betrekkingId as Id<'Leerling'>)
    : null

export const leesMijnToegang = defineQuery({
  name: 'leerling.mijn-toegang',
  method: 'GET',
  path: '/mijn/toegang',
  summary: 'Als leerling: welke ouders mijn plan lezen vanaf mijn achttiende',
  aal: 1,
  output: mijnToegangSchema,
  errors: ['leerling.onbekend', 'leerling.geen-recht'],
  missing: 'leerling.onbekend',
  load: loadZelf,
  policy: (actor) => magMijnToegang(actor),
  run: async ({ tx, today }, _input, { geboortedatum }) => {
    const kiest = meerderjarig(geboortedatum, today)
    return { meerderjarig: kiest, ouders: kiest ? await listLezers(tx) : [] }
  },
  // Names of the own parents; what is chosen below leaves a row.
  audit: 'never',
})

const mijnParams = z.strictObject({ relatieId: z.uuid() })
async function loadMijnLezer(ctx: Ctx, { params }: { readonly params: { readonly relatieId: string } }) {
  const leerling = await loadZelf(ctx)
  const lezer = leerling && (await listLezers(ctx.tx)).find(({ relatieId }) => relatieId === params.relatieId)
  return leerling && lezer ? { leerling, relatie: { relatieId: lezer.relatieId } } : null
}
type MijnLezer = NonNullable<Awaited<ReturnType<typeof loadMijnLezer>>>

async function kies({ tx, today }: Ctx, { leerling, relatie }: MijnLezer, mag: boolean) {
  if (!meerderjarig(leerling.geboortedatum, today)) throw conflict('leerling.toegang-minderjarig')
  await zetLezer(tx, relatie.relatieId, mag ? today : null, today)
  return { relatieId: relatie.relatieId }
}

const mijnFouten = ['leerling.ouder-onbekend', 'leerling.toegang-minderjarig', 'leerling.beperkt'] as const

export const laatMeelezen = defineCommand({
  name: 'leerling.mijn-toegang-geven',
  method: 'PUT',
  path: '/mijn/toegang/:relatieId',
  summary: 'Als leerling van 18 of ouder: deze ouder mag mijn plan lezen',
  aal: 1,
  params: mijnParams,
  output: uit,
  errors: mijnFouten,
  missing: 'leerling.ouder-onbekend',
  load: loadMijnLezer,
  policy: (actor) => magMijnToegang(actor),
  run: (ctx, _input, lezer) => kies(ctx, lezer, true),
  audit: overRelatie,
})

export const laatNietMeerMeelezen = defineCommand({
  name: 'leerling.mijn-toegang-intrekken',
  method: 'DELETE',
  path: '/mijn/toegang/:relatieId',
  summary: 'Als leerling van 18 of ouder: deze ouder mag mijn plan niet meer lezen',
  aal: 1,
  params: mijnParams,
  output: uit,
  errors: mijnFouten,
  missing: 'leerling.ouder-onbekend',
  load: loadMijnLezer,
  policy: (actor) => magMijnToegang(actor),
  run: (ctx, _input, lezer) => kies(ctx, lezer, false),
  audit: overRelatie,
})

export const gezagDeclarations = [
  legBezwaarVast,
  trekBezwaarIn,
  legToegangVast,
  trekToegangIn,
  leesMijnToegang,
  laatMeelezen,
  laatNietMeerMeelezen,
]
