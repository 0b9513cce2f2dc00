/** Bewaren en vernietigen: what may go, what waits and why, signing, and legal holds. */
import * as z from 'zod/mini'
import { type Actor, hasRight } from '../../../platform/actor.ts'
import { systemTx } from '../../../platform/context.ts'
import { type Ctx, defineCommand, defineQuery, type Request } from '../../../platform/declare.ts'
import { conflict, denied, notFound, unprocessable } from '../../../platform/errors.ts'
import { perSoort } from '../tabellen.ts'
import { mag } from './bewaren.policy.ts'
import {
  avgLeerlingParams,
  BEVESTIGING,
  bewaarplichtBody,
  bewaarplichtParams,
  bewarenAntwoord,
  type Lijst,
  type LijstKop,
  lijstAntwoord,
  lijstParams,
  type Regel,
  redenBody,
  regelParams,
  regelSchema,
  tekenBody,
} from './bewaren.schema.ts'
import {
  deleteVanVoorstel,
  findBewaarplicht,
  findLeerlingNaam,
  findLijst,
  findRegel,
  findSchool,
  hefOp,
  insertBewaarplicht,
  type LijstRow,
  listLijsten,
  listRegels,
  lockVoorstel,
  type RegelRow,
  setUitsluiting,
  teken,
} from './bewaren.sql.ts'
import { vernietigDossier } from './vernietigen.jobs.ts'
import { leesStand, maakVoorstel, type Stand } from './voorstel.ts'

type Met = Request & { readonly actor: Actor }

/**
 * Whether a dossier may go follows from everything that is known of it, also from what this actor may not read: it is
 * asked as the product, by who may ask.
 */
const standVoor = async ({ services, actor, today }: Met): Promise<Stand | null> =>
  mag('meekijken', actor) === true
    ? systemTx(services.db, actor.organisatieId, (tx) => leesStand(tx, today))
    : null

function eisStand(stand: Stand | null): Stand {
  if (stand === null) throw denied('avg.geen-recht')
  return stand
}

const kop = (rij: LijstRow): LijstKop => ({
  id: rij.id,
  gemaaktOp: rij.gemaaktOp,
  getekend:
    rij.getekendOp !== null && rij.getekendNaam !== null
      ? { op: rij.getekendOp, naam: rij.getekendNaam }
      : null,
  aantal: rij.aantal,
  vernietigd: rij.vernietigd,
  uitgesloten: rij.uitgesloten,
  bezig: rij.open > 0,
})

const alsRegel = (rij: RegelRow): Regel => ({
  id: rij.id,
  leerlingId: rij.leerling,
  naam: rij.naam,
  kenmerk: rij.kenmerk,
  klasse: rij.klasse,
  vertrokkenOp: rij.vertrokkenOp,
  bewaarTot: rij.bewaarTot,
  status: rij.status,
  uitsluiting:
    rij.uitsluitingReden !== null ? { reden: rij.uitsluitingReden, naam: rij.uitsluitingNaam ?? '' } : null,
  aantallen: perSoort(rij.aantallen),
  sleutels: rij.sleutels,
  bestanden: rij.bestanden,
  vernietigdOp: rij.vernietigdOp,
  overgeslagenReden: rij.overgeslagenReden,
})

async function alsLijst(ctx: Ctx, rij: LijstRow): Promise<Lijst> {
  return {
    ...kop(rij),
    school: (await findSchool(ctx.tx))?.naam ?? '',
    regels: (await listRegels(ctx.tx, rij.id)).map(alsRegel),
    magBesluiten: mag('besluiten', ctx.actor) === true,
  }
}

export const leesBewaren = defineQuery({
  name: 'avg.bewaren-lezen',
  method: 'GET',
  path: '/vernietigingslijsten',
  summary: 'De bewaartermijnen, de vernietigingslijsten en wat nog wacht',
  aal: 1,
  output: bewarenAntwoord,
  errors: ['avg.geen-recht'],
  missing: 'verzoek.onbekend',
  prepare: standVoor,
  load: async () => ({}),
  policy: (actor) => mag('meekijken', actor),
  run: async (ctx, _input, _thing, gelezen) => {
    const { termijnen, wachtend } = eisStand(gelezen)
    // A name is for who sees pupils; the fg looks on by the school's own numbers.
    const naam = hasRight(ctx.actor, 'leerling.lezen')
    return {
      termijnen,
      lijsten: (await listLijsten(ctx.tx)).map(kop),
      wachtend: wachtend.map((rij) => ({ ...rij, naam: naam ? rij.naam : null })),
      magBesluiten: mag('besluiten', ctx.actor) === true,
    }
  },
  audit: ({ output }) => ({
    objectSoort: 'vernietigingslijst',
    details: { wachtend: output.wachtend.length },
  }),
})

export const leesLijst = defineQuery({
  name: 'avg.lijst-lezen',
  method: 'GET',
  path: '/vernietigingslijsten/:lijstId',
  summary: 'Een vernietigingslijst: wat gaat er, waarom, of wat is er gegaan',
  aal: 1,
  params: lijstParams,
  output: lijstAntwoord,
  errors: ['avg.lijst-onbekend', 'avg.geen-recht'],
  missing: 'avg.lijst-onbekend',
  load: (ctx, { params }) => findLijst(ctx.tx, params.lijstId),
  policy: (actor) => mag('meekijken', actor),
  run: (ctx, _input, rij) => alsLijst(ctx, rij),
  audit: ({ thing, output }) => ({
    objectSoort: 'vernietigingslijst',
    objectId: thing.id,
    details: { aantal: output.regels.length },
  }),
})

export const maakLijst = defineCommand({
  name: 'avg.voorstel-maken',
  method: 'POST',
  path: '/vernietigingslijsten',
  summary: 'Het voorstel maken of bijwerken: van wie is de termijn voorbij',
  aal: 1,
  output: z.object({ id: z.nullable(z.uuid()) }),
  errors: ['avg.geen-recht'],
  missing: 'verzoek.onbekend',
  prepare: standVoor,
  load: async () => ({}),
  policy: (actor) => mag('besluiten', actor),
  run: async (ctx, _input, _thing, gelezen) => {
    const stand = eisStand(gelezen)
    return { id: await maakVoorstel(ctx.tx, stand, ctx.now) }
  },
  audit: ({ output }) => ({ objectSoort: 'vernietigingslijst', objectId: output.id }),
})

/** The line on a list that nobody signed; locked by the list, so that signing waits for it or it for signing. */
const loadRegel = async (ctx: Ctx, { params }: { params: { lijstId: string; regelId: string } }) =>
  findRegel(ctx.tx, params.lijstId, params.regelId)

async function zet(ctx: Ctx, lijstId: string, regelId: string, uitsluiting: { reden: string } | null) {
  if (!(await lockVoorstel(ctx.tx, lijstId))) throw conflict('avg.lijst-getekend')
  const naam = ctx.actor.naam
  if ((await setUitsluiting(ctx.tx, regelId, uitsluiting && { ...uitsluiting, naam })) === 0)
    throw conflict('avg.lijst-getekend')
  const rij = await findRegel(ctx.tx, lijstId, regelId)
  if (!rij) throw notFound('avg.regel-onbekend')
  return alsRegel(rij)
}

const overRegel = ({ thing }: { thing: RegelRow }) => ({
  leerlingId: thing.leerling,
  objectSoort: 'vernietiging',
  objectId: thing.id,
})

export const sluitUit = defineCommand({
  name: 'avg.dossier-uitsluiten',
  method: 'PUT',
  path: '/vernietigingslijsten/:lijstId/regels/:regelId/uitsluiting',
  summary: 'Een dossier deze keer niet vernietigen, met de reden',
  aal: 1,
  params: regelParams,
  body: redenBody,
  output: regelSchema,
  errors: ['avg.regel-onbekend', 'avg.geen-recht', 'avg.lijst-getekend'],
  missing: 'avg.regel-onbekend',
  load: loadRegel,
  policy: (actor) => mag('besluiten', actor),
  run: (ctx, { params, body }) => zet(ctx, params.lijstId, params.regelId, body),
  audit: overRegel,
})

export const neemOp = defineCommand({
  name: 'avg.dossier-weer-opnemen',
  method: 'DELETE',
  path: '/vernietigingslijsten/:lijstId/regels/:regelId/uitsluiting',
  summary: 'Een uitgesloten dossier toch op de lijst zetten',
  aal: 1,
  params: regelParams,
  output: regelSchema,
  errors: ['avg.regel-onbekend', 'avg.geen-recht', 'avg.lijst-getekend'],
  missing: 'avg.regel-onbekend',
  load: loadRegel,
  policy: (actor) => mag('besluiten', actor),
  run: (ctx, { params }) => zet(ctx, params.lijstId, params.regelId, null),
  audit: overRegel,
})

export const tekenLijst = defineCommand({
  name: 'avg.lijst-tekenen',
  method: 'POST',
  path: '/vernietigingslijsten/:lijstId/_teken',
  summary: 'Tekenen dat de dossiers op deze lijst worden vernietigd; er is geen weg terug',
  aal: 1,
  stepUp: true,
  params: lijstParams,
  body: tekenBody,
  output: lijstAntwoord,
  errors: [
    'avg.lijst-onbekend',
    'avg.geen-recht',
    'avg.lijst-getekend',
    'avg.lijst-veranderd',
    'avg.bevestiging',
  ],
  missing: 'avg.lijst-onbekend',
  load: (ctx, { params }) => findLijst(ctx.tx, params.lijstId),
  policy: (actor) => mag('besluiten', actor),
  run: async (ctx, { body }, lijst) => {
    if (body.bevestiging.trim().toLowerCase() !== BEVESTIGING)
      throw unprocessable('avg.bevestiging', [{ pad: 'body.bevestiging', code: 'avg.bevestiging' }])
    const { betrekkingId, naam, organisatieId } = ctx.actor
    if (betrekkingId === null) throw denied('avg.geen-recht')
    if (!(await lockVoorstel(ctx.tx, lijst.id))) throw conflict('avg.lijst-getekend')
    const ids = await teken(ctx.tx, lijst.id, { id: betrekkingId, naam }, ctx.now)
    // What somebody saw is what goes: a list that changed meanwhile is looked at again.
    if (ids.length !== body.aantal) throw conflict('avg.lijst-veranderd')
    for (const regelId of ids) await ctx.enqueue(vernietigDossier, { organisatieId, regelId })
    const rij = await findLijst(ctx.tx, lijst.id)
    if (!rij) throw notFound('avg.lijst-onbekend')
    return alsLijst(ctx, rij)
  },
  audit: ({ thing, output }) => ({
    objectSoort: 'vernietigingslijst',
    objectId: thing.id,
    details: { aantal: output.aantal, uitgesloten: output.uitgesloten },
  }),
})

const overLeerling = ({ input }: { input: { params: { leerlingId: string } } }) => ({
  leerlingId: input.params.leerlingId,
  objectSoort: 'bewaarplicht',
})

export const legBewaarplichtOp = defineCommand({
  name: 'avg.bewaarplicht-opleggen',
  method: 'POST',
  path: '/leerlingen/:leerlingId/bewaarplichten',
  summary: 'Een dossier langer bewaren, met de reden en tot wanneer',
  aal: 1,
  params: avgLeerlingParams,
  body: bewaarplichtBody,
  output: z.object({ id: z.uuid() }),
  errors: ['leerling.onbekend', 'avg.geen-recht', 'avg.bewaarplicht-voorbij'],
  missing: 'leerling.onbekend',
  load: (ctx, { params }) => findLeerlingNaam(ctx.tx, params.leerlingId),
  policy: (actor) => mag('besluiten', actor),
  run: async (ctx, { params, body }) => {
    if (body.tot !== null && body.tot < ctx.today)
      throw unprocessable('avg.bewaarplicht-voorbij', [{ pad: 'body.tot', code: 'avg.bewaarplicht-voorbij' }])
    const id = ctx.newId<'Bewaarplicht'>()
    const { leerlingId } = params
    await insertBewaarplicht(ctx.tx, { id, leerlingId, ...body, naam: ctx.actor.naam, now: ctx.now })
    // From the list that nobody signed; a signed line looks again before it goes.
    await deleteVanVoorstel(ctx.tx, leerlingId)
    return { id }
  },
  audit: overLeerling,
})

export const hefBewaarplichtOp = defineCommand({
  name: 'avg.bewaarplicht-opheffen',
  method: 'DELETE',
  path: '/leerlingen/:leerlingId/bewaarplichten/:bewaarplichtId',
  summary: 'Zeggen dat een dossier niet langer bewaard hoeft te worden',
  aal: 1,
  params: bewaarplichtParams,
  output: z.object({ id: z.uuid() }),
  errors: ['avg.bewaarplicht-onbekend', 'avg.geen-recht', 'avg.al-opgeheven'],
  missing: 'avg.bewaarplicht-onbekend',
  load: (ctx, { params }) => findBewaarplicht(ctx.tx, params.leerlingId, params.bewaarplichtId),
  policy: (actor) => mag('besluiten', actor),
  run: async (ctx, _input, plicht) => {
    if (plicht.opgeheven) throw conflict('avg.al-opgeheven')
    await hefOp(ctx.tx, plicht.id, ctx.actor.naam, ctx.now)
    return { id: plicht.id }
  },
  audit: overLeerling,
})

export const bewarenDeclarations = [
  leesBewaren,
  leesLijst,
  maakLijst,
  sluitUit,
  neemOp,
  tekenLijst,
  legBewaarplichtOp,
  hefBewaarplichtOp,
]
