/** Asking: in the portal by who it is about, or written down by staff; and reading what was asked. */
import * as z from 'zod/mini'
import { type Ctx, defineCommand, defineQuery } from '../../../platform/declare.ts'
import { unprocessable } from '../../../platform/errors.ts'
import type { Id } from '../../../platform/id.ts'
import { leeftijd } from '../../leerling/leerling.ts'
import { alsRegel, alsVerzoek } from './verzoek.antwoord.ts'
import type { Doel } from './verzoek.doel.schema.ts'
import { magBehandelen, magIndienen, magMeelezen, magVerzoekLezen } from './verzoek.policy.ts'
import {
  indienBody,
  leerlingVerzoekenAntwoord,
  vastlegBody,
  verzoekenAntwoord,
  verzoekLeerlingParams,
  verzoekParams,
  verzoekSchema,
} from './verzoek.schema.ts'
import {
  findVerzoek,
  findVerzoekLeerling,
  insertVerzoek,
  listDoelen,
  listOudersVan,
  listVerzoeken,
  listVerzoekenVan,
} from './verzoek.sql.ts'
import { termijnVan } from './verzoek.ts'

type VanLeerling = { readonly params: { readonly leerlingId: Id<'Leerling'> } }
type Leerling = NonNullable<Awaited<ReturnType<typeof findVerzoekLeerling>>>

export const loadVerzoekLeerling = ({ tx }: Ctx, { params }: VanLeerling) =>
  findVerzoekLeerling(tx, params.leerlingId)
export const loadVerzoek = ({ tx }: Ctx, { params }: { params: { verzoekId: string } }) =>
  findVerzoek(tx, params.verzoekId)
export const overVerzoek = ({ thing }: { thing: { id: string; leerlingId: string; soort: string } }) => ({
  leerlingId: thing.leerlingId,
  objectSoort: 'avg_verzoek',
  objectId: thing.id,
  details: { soort: thing.soort },
})
const jaren = ({ geboortedatum }: Leerling, vandaag: string) =>
  geboortedatum === null ? null : leeftijd(geboortedatum, vandaag)

/** The passage is one of this pupil, as far as this actor sees it. @throws AppError 422 */
export async function eisDoel(tx: Ctx['tx'], leerlingId: string, { soort, id, onderdeel }: Doel) {
  const heel = soort === 'dossier' || soort === 'gegevens'
  const bekend = heel
    ? id === null
    : id !== null && (await listDoelen(tx, leerlingId)).some((een) => een.soort === soort && een.id === id)
  if (!bekend || (onderdeel !== null && soort !== 'plan'))
    throw unprocessable('avg.doel-onbekend', [{ pad: 'body.doel', code: 'avg.doel-onbekend' }])
}

export const leesVerzoeken = defineQuery({
  name: 'avg.verzoeken-lezen',
  method: 'GET',
  path: '/avg-verzoeken',
  summary: 'Alle verzoeken van ouders en leerlingen over hun gegevens, op termijn',
  aal: 1,
  output: verzoekenAntwoord,
  errors: ['avg.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magMeelezen(actor),
  run: async ({ tx, actor, today }) => ({
    verzoeken: (await listVerzoeken(tx)).map((rij) => alsRegel(rij, today)),
    magBehandelen: magBehandelen(actor) === true,
  }),
  audit: ({ output }) => ({ objectSoort: 'avg_verzoek', details: { aantal: output.verzoeken.length } }),
})

export const leesVerzoek = defineQuery({
  name: 'avg.verzoek-lezen',
  method: 'GET',
  path: '/avg-verzoeken/:verzoekId',
  summary: 'Eén verzoek: wat er is gevraagd, tot wanneer en wat het antwoord is',
  aal: 1,
  params: verzoekParams,
  output: verzoekSchema,
  errors: ['avg.verzoek-onbekend', 'avg.geen-recht'],
  missing: 'avg.verzoek-onbekend',
  load: loadVerzoek,
  policy: (actor, rij) => magVerzoekLezen(actor, rij),
  run: (ctx, _input, rij) => alsVerzoek(ctx, rij),
  audit: overVerzoek,
})

export const leesLeerlingVerzoeken = defineQuery({
  name: 'avg.leerling-verzoeken-lezen',
  method: 'GET',
  path: '/leerlingen/:leerlingId/avg-verzoeken',
  summary: 'Wat over deze leerling is gevraagd door wie dit leest, en waarover iets gevraagd kan worden',
  aal: 1,
  params: verzoekLeerlingParams,
  output: leerlingVerzoekenAntwoord,
  errors: ['leerling.onbekend', 'avg.geen-recht'],
  missing: 'leerling.onbekend',
  load: loadVerzoekLeerling,
  policy: (actor) => actor.soort !== 'medewerker' || magMeelezen(actor),
  run: async ({ tx, actor, today }, _input, leerling) => {
    const mag = magIndienen(actor, jaren(leerling, today))
    return {
      naam: leerling.naam,
      verzoeken: (await listVerzoekenVan(tx, leerling.id)).map((rij) => alsRegel(rij, today)),
      doelen: await listDoelen(tx, leerling.id),
      ouders: await listOudersVan(tx, leerling.id),
      indienen: { mag: mag === true, reden: mag === true ? null : mag.code },
    }
  },
  audit: ({ thing }) => ({ leerlingId: thing.id, objectSoort: 'avg_verzoek' }),
})

export const dienIn = defineCommand({
  name: 'avg.verzoek-indienen',
  method: 'POST',
  path: '/leerlingen/:leerlingId/avg-verzoeken',
  summary: 'Als ouder of leerling iets vragen over de gegevens in het dossier',
  aal: 1,
  params: verzoekLeerlingParams,
  body: indienBody,
  output: z.object({ id: z.uuid() }),
  errors: [
    'leerling.onbekend',
    'avg.geen-recht',
    'avg.verzoek-kind-zelf',
    'avg.verzoek-ouders',
    'avg.doel-onbekend',
  ],
  missing: 'leerling.onbekend',
  // With today's age: the policy itself has no clock.
  load: async (ctx, input) => {
    const leerling = await loadVerzoekLeerling(ctx, input)
    return leerling && { ...leerling, leeftijd: jaren(leerling, ctx.today) }
  },
  policy: (actor, leerling) => magIndienen(actor, leerling.leeftijd),
  run: async ({ tx, actor, now, today, newId }, { body }, leerling) => {
    await eisDoel(tx, leerling.id, body.doel)
    const id = newId<'Verzoek'>()
    await insertVerzoek(tx, {
      ...body,
      id,
      leerlingId: leerling.id,
      herkomst: 'portaal',
      verzoeker: {
        soort: actor.soort === 'ouder' ? 'ouder' : 'leerling',
        ouderId: actor.soort === 'ouder' ? actor.betrekkingId : null,
        naam: actor.naam,
      },
      ontvangenOp: today,
      termijnOp: termijnVan(today, false),
      // Signed in, a parent with the code of the school: class B of security §1.8.
      identiteit: { wijze: 'portaal', naam: actor.naam },
      now,
    })
    return { id }
  },
  audit: ({ input, thing, output }) => ({
    leerlingId: thing.id,
    objectSoort: 'avg_verzoek',
    objectId: output.id,
    details: { soort: input.body.soort },
  }),
})

export const legVast = defineCommand({
  name: 'avg.verzoek-vastleggen',
  method: 'POST',
  path: '/leerlingen/:leerlingId/avg-verzoeken/_vastleggen',
  summary: 'Een verzoek vastleggen dat per brief, per e-mail of mondeling kwam',
  aal: 1,
  params: verzoekLeerlingParams,
  body: vastlegBody,
  output: z.object({ id: z.uuid() }),
  errors: [
    'leerling.onbekend',
    'avg.geen-recht',
    'avg.doel-onbekend',
    'avg.verzoek-dag',
    'avg.verzoeker-onbekend',
  ],
  missing: 'leerling.onbekend',
  load: loadVerzoekLeerling,
  policy: (actor) => magBehandelen(actor),
  run: async ({ tx, now, today, newId }, { body }, leerling) => {
    const { verzoeker, ontvangenOp } = body
    if (ontvangenOp > today)
      throw unprocessable('avg.verzoek-dag', [{ pad: 'body.ontvangenOp', code: 'avg.verzoek-dag' }])
    await eisDoel(tx, leerling.id, body.doel)
    const ouders = await listOudersVan(tx, leerling.id)
    if (
      (verzoeker.soort !== 'ouder' && verzoeker.ouderId !== null) ||
      (verzoeker.ouderId !== null && !ouders.some(({ id }) => id === verzoeker.ouderId))
    )
      throw unprocessable('avg.verzoeker-onbekend', [
        { pad: 'body.verzoeker', code: 'avg.verzoeker-onbekend' },
      ])
    const id = newId<'Verzoek'>()
    await insertVerzoek(tx, {
      ...body,
      id,
      leerlingId: leerling.id,
      termijnOp: termijnVan(ontvangenOp, false),
      identiteit: null,
      now,
    })
    return { id }
  },
  audit: ({ input, thing, output }) => ({
    leerlingId: thing.id,
    objectSoort: 'avg_verzoek',
    objectId: output.id,
    details: { soort: input.body.soort, herkomst: input.body.herkomst },
  }),
})

export const verzoekDeclarations = [leesVerzoeken, leesVerzoek, leesLeerlingVerzoeken, dienIn, legVast]
