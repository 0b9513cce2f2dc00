/** What follows a decision about a passage: the correction that was made, or the statement of who disputes it (AVG art. 16). */
import * as z from 'zod/mini'
import { type Ctx, defineCommand } from '../../../platform/declare.ts'
import { conflict, unprocessable } from '../../../platform/errors.ts'
import { BETWISTBAAR } from '../../leerling/betwisting.schema.ts'
import { findBetwisting, insertBetwisting, liftBetwisting } from '../../leerling/betwisting.sql.ts'
import { redenBody } from '../bewaren/bewaren.schema.ts'
import { betwistBody, betwistingParams, uitvoerBody } from './betwist.schema.ts'
import { findOnderdeelStand, setUitgevoerd } from './betwist.sql.ts'
import { magBetwisten } from './betwist.ts'
import { eisDoel, loadVerzoek, overVerzoek } from './verzoek.commands.ts'
import { magBehandelen, magIntrekken } from './verzoek.policy.ts'
import { verzoekParams, verzoekSchema } from './verzoek.schema.ts'
import { opnieuw, zetStap } from './verzoek.stappen.commands.ts'

export const betwistPassage = defineCommand({
  name: 'avg.passage-betwisten',
  method: 'POST',
  path: '/avg-verzoeken/:verzoekId/betwistingen',
  summary: 'De verklaring van de verzoeker zetten bij een passage die blijft zoals zij is',
  aal: 1,
  params: verzoekParams,
  body: betwistBody,
  output: z.object({ id: z.uuid() }),
  errors: [
    'avg.verzoek-onbekend',
    'avg.geen-recht',
    'avg.betwisting-niet-afgewezen',
    'avg.doel-onbekend',
    'avg.doel-niet-betwistbaar',
  ],
  missing: 'avg.verzoek-onbekend',
  load: loadVerzoek,
  // In the own words of who asked: by themself, or written down by who handles it.
  policy: (actor, rij) => magIntrekken(actor, rij),
  run: async ({ tx, today, newId }, { body }, verzoek) => {
    if (!magBetwisten(verzoek)) throw conflict('avg.betwisting-niet-afgewezen')
    const { doel, verklaring } = body
    const doelSoort = BETWISTBAAR.find((soort) => soort === doel.soort)
    if (doelSoort === undefined || (doelSoort === 'plan') !== (doel.onderdeel !== null))
      throw unprocessable('avg.doel-niet-betwistbaar', [
        { pad: 'body.doel', code: 'avg.doel-niet-betwistbaar' },
      ])
    await eisDoel(tx, verzoek.leerlingId, doel)
    const id = newId<'Betwisting'>()
    await insertBetwisting(tx, {
      id,
      leerlingId: verzoek.leerlingId,
      verzoekId: verzoek.id,
      doelSoort,
      doelId: doel.id,
      doelOnderdeel: doel.onderdeel,
      verklaring,
      doorNaam: verzoek.verzoekerNaam,
      op: today,
    })
    return { id }
  },
  audit: ({ thing, output }) => ({ ...overVerzoek({ thing }), details: { betwisting: output.id } }),
})

const loadBetwisting = ({ tx }: Ctx, { params }: { params: { betwistingId: string } }) =>
  findBetwisting(tx, params.betwistingId)

export const hefBetwistingOp = defineCommand({
  name: 'avg.betwisting-opheffen',
  method: 'POST',
  path: '/betwistingen/:betwistingId/_opheffen',
  summary: 'Een betwisting opheffen, met de reden; zij blijft in de geschiedenis',
  aal: 1,
  params: betwistingParams,
  body: redenBody,
  output: z.object({ id: z.uuid() }),
  errors: ['avg.betwisting-onbekend', 'avg.geen-recht', 'avg.betwisting-opgeheven'],
  missing: 'avg.betwisting-onbekend',
  load: loadBetwisting,
  policy: (actor) => magBehandelen(actor),
  run: async ({ tx, actor, today }, { body }, { id }) => {
    if ((await liftBetwisting(tx, id, { naam: actor.naam, reden: body.reden, op: today })) === 0)
      throw conflict('avg.betwisting-opgeheven')
    return { id }
  },
  audit: ({ thing }) => ({
    leerlingId: thing.leerlingId,
    objectSoort: 'avg_verzoek',
    objectId: thing.verzoekId,
    details: { betwisting: thing.id },
  }),
})

export const voerUit = defineCommand({
  name: 'avg.verzoek-uitvoeren',
  method: 'POST',
  path: '/avg-verzoeken/:verzoekId/_uitgevoerd',
  summary: 'Vastleggen dat is gedaan wat is toegewezen; van een plan met de revisie die het deed',
  aal: 1,
  params: verzoekParams,
  body: uitvoerBody,
  output: verzoekSchema,
  errors: [
    'avg.verzoek-onbekend',
    'avg.geen-recht',
    'avg.verzoek-afgerond',
    'avg.verzoek-niet-toegewezen',
    'avg.verzoek-al-uitgevoerd',
    'avg.verzoek-niets-veranderd',
    'avg.doel-onbekend',
  ],
  missing: 'avg.verzoek-onbekend',
  load: loadVerzoek,
  policy: (actor) => magBehandelen(actor),
  run: async (ctx, { body }, { id, leerlingId, beslotenOp }) => {
    const { tx, actor, today } = ctx
    await zetStap(ctx, id, { stap: 'uitvoeren' })
    const { doel } = body
    if (doel.onderdeel !== null) await eisDoel(tx, leerlingId, doel)
    const stand = doel.id && doel.onderdeel ? await findOnderdeelStand(tx, doel.id, doel.onderdeel) : null
    // The section was written after the decision, or somebody says so of what did not happen.
    if (doel.onderdeel !== null && (!stand || beslotenOp === null || stand.dag < beslotenOp))
      throw conflict('avg.verzoek-niets-veranderd')
    await setUitgevoerd(tx, id, { naam: actor.naam, op: today, revisie: stand?.revisie ?? null })
    return opnieuw(ctx, id)
  },
  audit: overVerzoek,
})

export const betwistDeclarations = [betwistPassage, hefBetwistingOp, voerUit]
