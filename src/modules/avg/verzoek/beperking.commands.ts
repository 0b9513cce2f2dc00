/** Restricting the use of a dossier or of one thing in it, saying when that ends, and ending it. */
import * as z from 'zod/mini'
import { type Ctx, defineCommand, defineQuery } from '../../../platform/declare.ts'
import { conflict } from '../../../platform/errors.ts'
import { isMailAddress } from '../../../platform/mail.ts'
import { stuurBericht } from '../../berichten/berichten.commands.ts'
import { alsBeperking } from './beperking.antwoord.ts'
import { aankondigBody, beperkBody, beperkingParams, beperkingSchema } from './beperking.schema.ts'
import {
  type BeperkingRow,
  findBeperking,
  hefBeperkingOp,
  insertBeperking,
  kondigAan,
  listGeldend,
  listTeMelden,
  listZiet,
} from './beperking.sql.ts'
import { magAankondigen, magOpheffen, magOpleggen } from './beperking.ts'
import { eisDoel, loadVerzoek, loadVerzoekLeerling } from './verzoek.commands.ts'
import { magBehandelen, magMeelezen } from './verzoek.policy.ts'
import { verzoekLeerlingParams, verzoekParams } from './verzoek.schema.ts'
import { lockVerzoek } from './verzoek.sql.ts'
import { laatWeten } from './verzoek.stappen.commands.ts'

const standVan = ({ opheffenVanaf, opgehevenOp }: BeperkingRow) => ({
  opheffenVanaf,
  opgeheven: opgehevenOp !== null,
})
const loadBeperking = ({ tx }: Ctx, { params }: { params: { beperkingId: string } }) =>
  findBeperking(tx, params.beperkingId)
// As a request: what one parent has restricted is not told to the other.
const overBeperking = ({ thing }: { thing: BeperkingRow }) => ({
  leerlingId: thing.leerlingId,
  objectSoort: 'avg_verzoek',
  objectId: thing.verzoekId,
  details: { beperking: thing.id, doel: thing.doelSoort },
})

/** Tells who works with the pupil that the dossier closed or opened; the mail names nobody else. */
async function meldTeam(
  ctx: Ctx,
  leerlingId: string,
  soort: 'dossier-gesloten' | 'dossier-open',
): Promise<void> {
  for (const { naam, email } of await listTeMelden(ctx.tx, leerlingId, ctx.today))
    if (isMailAddress(email))
      await stuurBericht(ctx, { soort, aan: email, gegevens: { naam }, pad: '/leerlingen' })
}

export const legBeperkingOp = defineCommand({
  name: 'avg.beperking-opleggen',
  method: 'POST',
  path: '/avg-verzoeken/:verzoekId/beperkingen',
  summary: 'Het gebruik van een dossier of van één deel ervan beperken, met de reden',
  aal: 1,
  params: verzoekParams,
  body: beperkBody,
  output: z.object({ id: z.uuid() }),
  errors: [
    'avg.verzoek-onbekend',
    'avg.geen-recht',
    'avg.verzoek-niet-in-behandeling',
    'avg.doel-onbekend',
    'avg.al-beperkt',
  ],
  missing: 'avg.verzoek-onbekend',
  load: loadVerzoek,
  policy: (actor) => magBehandelen(actor),
  run: async (ctx, { body }, { id: verzoekId, leerlingId }) => {
    const { tx, actor, today } = ctx
    const verzoek = await lockVerzoek(tx, verzoekId)
    if (!verzoek || !magOpleggen(verzoek.status)) throw conflict('avg.verzoek-niet-in-behandeling')
    await eisDoel(tx, leerlingId, { ...body.doel, onderdeel: null })
    const id = ctx.newId<'Beperking'>()
    const { doel, grond, reden } = body
    const nieuw = { id, verzoekId, leerlingId, doelSoort: doel.soort, doelId: doel.id, grond, reden }
    if (!(await insertBeperking(tx, { ...nieuw, naam: actor.naam, op: today })))
      throw conflict('avg.al-beperkt')
    await laatWeten(ctx, verzoek)
    if (doel.soort === 'dossier') await meldTeam(ctx, leerlingId, 'dossier-gesloten')
    return { id }
  },
  audit: ({ input, thing, output }) => ({
    leerlingId: thing.leerlingId,
    objectSoort: 'avg_verzoek',
    objectId: thing.id,
    details: { beperking: output.id, doel: input.body.doel.soort, grond: input.body.grond },
  }),
})

export const kondigOpheffingAan = defineCommand({
  name: 'avg.beperking-aankondigen',
  method: 'POST',
  path: '/beperkingen/:beperkingId/_aankondig',
  summary: 'De verzoeker laten weten vanaf welke dag de beperking eindigt, en waarom',
  aal: 1,
  params: beperkingParams,
  body: aankondigBody,
  output: z.object({ id: z.uuid() }),
  errors: [
    'avg.beperking-onbekend',
    'avg.geen-recht',
    'avg.beperking-opgeheven',
    'avg.beperking-al-aangekondigd',
    'avg.beperking-dag',
  ],
  missing: 'avg.beperking-onbekend',
  load: loadBeperking,
  policy: (actor) => magBehandelen(actor),
  run: async (ctx, { body }, rij) => {
    const mag = magAankondigen(standVan(rij), body.vanaf, ctx.today)
    if (mag !== true) throw conflict(mag)
    if ((await kondigAan(ctx.tx, rij.id, { ...body, op: ctx.today })) === 0)
      throw conflict('avg.beperking-al-aangekondigd')
    const verzoek = await lockVerzoek(ctx.tx, rij.verzoekId)
    if (verzoek) await laatWeten(ctx, verzoek)
    return { id: rij.id }
  },
  audit: overBeperking,
})

export const hefOpBeperking = defineCommand({
  name: 'avg.beperking-opheffen',
  method: 'POST',
  path: '/beperkingen/:beperkingId/_opheffen',
  summary: 'Een beperking opheffen, nadat de verzoeker het weet',
  aal: 1,
  params: beperkingParams,
  output: z.object({ id: z.uuid() }),
  errors: [
    'avg.beperking-onbekend',
    'avg.geen-recht',
    'avg.beperking-opgeheven',
    'avg.beperking-niet-aangekondigd',
    'avg.beperking-te-vroeg',
  ],
  missing: 'avg.beperking-onbekend',
  load: loadBeperking,
  policy: (actor) => magBehandelen(actor),
  run: async (ctx, _input, rij) => {
    const { tx, actor, today } = ctx
    const mag = magOpheffen(standVan(rij), today)
    if (mag !== true) throw conflict(mag)
    if ((await hefBeperkingOp(tx, rij.id, actor.naam, today)) === 0) throw conflict('avg.beperking-opgeheven')
    // Another request may keep it closed.
    const dicht = (await listGeldend(tx, rij.leerlingId)).some(({ doelSoort }) => doelSoort === 'dossier')
    if (rij.doelSoort === 'dossier' && !dicht) await meldTeam(ctx, rij.leerlingId, 'dossier-open')
    return { id: rij.id }
  },
  audit: overBeperking,
})

export const leesBeperkingen = defineQuery({
  name: 'avg.beperkingen-lezen',
  method: 'GET',
  path: '/leerlingen/:leerlingId/beperkingen',
  summary: 'Wat van deze leerling nu niet gebruikt mag worden, voor de balk boven het dossier',
  aal: 1,
  params: verzoekLeerlingParams,
  output: z.object({
    beperkingen: z.array(beperkingSchema),
    /** Who of the staff still reads it; empty for the family. */
    ziet: z.array(z.object({ naam: z.string(), behandelt: z.boolean() })),
  }),
  errors: ['leerling.onbekend', 'avg.geen-recht'],
  missing: 'leerling.onbekend',
  load: loadVerzoekLeerling,
  policy: (actor) => actor.soort !== 'medewerker' || magMeelezen(actor),
  run: async (ctx, _input, { id }) => {
    const beperkingen = (await listGeldend(ctx.tx, id)).map((rij) => alsBeperking(ctx, rij))
    return { beperkingen, ziet: beperkingen.length === 0 ? [] : await listZiet(ctx.tx, id, ctx.today) }
  },
  audit: ({ thing }) => ({ leerlingId: thing.id, objectSoort: 'avg_verzoek' }),
})

export const beperkingDeclarations = [legBeperkingOp, kondigOpheffingAan, hefOpBeperking, leesBeperkingen]
