/** The steps of one request: who handles it, identity, more time, the decision, taking it back. */
import { type Ctx, defineCommand } from '../../../platform/declare.ts'
import { conflict, unprocessable } from '../../../platform/errors.ts'
import { isMailAddress } from '../../../platform/mail.ts'
import { stuurBericht } from '../../berichten/berichten.commands.ts'
import { listBeperkingen } from './beperking.sql.ts'
import { alsVerzoek, standVan } from './verzoek.antwoord.ts'
import { loadVerzoek, overVerzoek } from './verzoek.commands.ts'
import { magBehandelen, magIntrekken } from './verzoek.policy.ts'
import {
  behandelBody,
  besluitBody,
  identiteitBody,
  redenTekstBody,
  type Verzoek,
  verzoekParams,
  verzoekSchema,
} from './verzoek.schema.ts'
import {
  findLogin,
  findVerzoek,
  findVerzoekLeerling,
  listBehandelaars,
  lockVerzoek,
  openAntwoord,
  setAntwoord,
  setBesloten,
  setIdentiteit,
  setStand,
  type VerzoekRow,
} from './verzoek.sql.ts'
import { type Actie, isOpen, naStap } from './verzoek.ts'

/** Takes one step. @throws AppError 409 when it can't be taken (any more) */
export async function zetStap(ctx: Ctx, id: string, actie: Actie): Promise<VerzoekRow> {
  const rij = await lockVerzoek(ctx.tx, id)
  if (!rij) throw conflict('avg.verzoek-afgerond')
  const na = naStap(standVan(rij), actie, ctx.today)
  if (typeof na === 'string') throw conflict(na)
  await setStand(ctx.tx, id, na, ctx.today)
  return rij
}

/** Tells who asked, if they read in Koers, that there is something to read; never what (security BI-29). */
export async function laatWeten(ctx: Ctx, rij: VerzoekRow): Promise<void> {
  const aan = (await findLogin(ctx.tx, rij))?.login
  if (aan === undefined || !isMailAddress(aan)) return
  await stuurBericht(ctx, {
    soort: 'verzoek-bericht',
    aan,
    gegevens: { naam: rij.verzoekerNaam },
    // Not the request itself: a link in a mail says nothing of what it is about.
    pad: '/mijn',
  })
}

/** The request as it stands now. */
export async function opnieuw(ctx: Ctx, id: string): Promise<Verzoek> {
  const rij = await findVerzoek(ctx.tx, id)
  if (!rij) throw conflict('avg.verzoek-afgerond')
  return alsVerzoek(ctx, rij)
}

const vast = {
  method: 'POST',
  aal: 1,
  params: verzoekParams,
  output: verzoekSchema,
  missing: 'avg.verzoek-onbekend',
  load: loadVerzoek,
  audit: overVerzoek,
} as const
const fouten = ['avg.verzoek-onbekend', 'avg.geen-recht', 'avg.verzoek-afgerond'] as const

export const neemInBehandeling = defineCommand({
  ...vast,
  name: 'avg.verzoek-behandelen',
  path: '/avg-verzoeken/:verzoekId/_behandel',
  summary: 'Zeggen wie een verzoek behandelt',
  body: behandelBody,
  errors: [...fouten, 'avg.behandelaar-onbekend'],
  policy: (actor) => magBehandelen(actor),
  run: async (ctx, { body }, { id }) => {
    const behandelaars = await listBehandelaars(ctx.tx, ctx.today)
    if (!behandelaars.some((een) => een.id === body.medewerkerId))
      throw unprocessable('avg.behandelaar-onbekend', [
        { pad: 'body.medewerkerId', code: 'avg.behandelaar-onbekend' },
      ])
    await zetStap(ctx, id, { stap: 'behandelen', behandelaarId: body.medewerkerId })
    return opnieuw(ctx, id)
  },
})

export const controleerIdentiteit = defineCommand({
  ...vast,
  name: 'avg.verzoek-identiteit',
  path: '/avg-verzoeken/:verzoekId/_identiteit',
  summary: 'Vastleggen hoe de school weet dat de verzoeker is wie die zegt',
  body: identiteitBody,
  errors: fouten,
  policy: (actor) => magBehandelen(actor),
  run: async (ctx, { body }, { id }) => {
    await zetStap(ctx, id, { stap: 'identiteit' })
    await setIdentiteit(ctx.tx, id, body.wijze, ctx.actor.naam)
    return opnieuw(ctx, id)
  },
})

export const verleng = defineCommand({
  ...vast,
  name: 'avg.verzoek-verlengen',
  path: '/avg-verzoeken/:verzoekId/_verleng',
  summary: 'Twee maanden langer nemen, met de reden die de verzoeker leest',
  body: redenTekstBody,
  errors: [...fouten, 'avg.verzoek-al-verlengd', 'avg.verzoek-te-laat-verlengd'],
  policy: (actor) => magBehandelen(actor),
  run: async (ctx, { body }, { id }) => {
    const rij = await zetStap(ctx, id, { stap: 'verlengen' })
    await setAntwoord(ctx.tx, rij, { ...(await openAntwoord(ctx.tx, rij)), verlenging: body.reden })
    await laatWeten(ctx, rij)
    return opnieuw(ctx, id)
  },
})

/** Who decides handles it. @throws AppError 409 when that is somebody else, who was not taken over from in so many words */
async function neemOver(ctx: Ctx, id: string, overnemen: boolean): Promise<void> {
  const rij = await lockVerzoek(ctx.tx, id)
  const { betrekkingId } = ctx.actor
  // What is closed says so itself, and what nobody handles is first given to somebody.
  if (!rij || !isOpen(rij.status) || rij.behandelaarId === null || betrekkingId === null) return
  if (rij.behandelaarId === betrekkingId) return
  if (!overnemen) throw conflict('avg.verzoek-van-ander')
  await zetStap(ctx, id, { stap: 'behandelen', behandelaarId: betrekkingId })
}

export const besluit = defineCommand({
  ...vast,
  name: 'avg.verzoek-besluiten',
  path: '/avg-verzoeken/:verzoekId/_besluit',
  summary: 'Een verzoek toewijzen, deels toewijzen of afwijzen, met de motivering die de verzoeker leest',
  body: besluitBody,
  errors: [
    ...fouten,
    'avg.verzoek-niet-in-behandeling',
    'avg.verzoek-van-ander',
    'avg.verzoek-identiteit',
    'avg.wissing-ingeschreven',
    'avg.beperking-nodig',
  ],
  policy: (actor) => magBehandelen(actor),
  run: async (ctx, { body }, { id, soort, doelSoort, leerlingId }) => {
    // A school may not be without the dossier of a pupil it teaches (AVG art. 17 lid 3 onder b); a part of it may go.
    if (soort === 'wissing' && doelSoort === 'dossier' && body.uitkomst === 'toegewezen') {
      const leerling = await findVerzoekLeerling(ctx.tx, leerlingId)
      if (leerling?.status !== 'uitgeschreven') throw conflict('avg.wissing-ingeschreven')
    }
    // Granting these stops the use: first what may not be used any more, then the answer that says so.
    const stopt = (soort === 'beperking' || soort === 'bezwaar') && body.uitkomst !== 'afgewezen'
    if (stopt && !(await listBeperkingen(ctx.tx, id)).some(({ opgehevenOp }) => opgehevenOp === null))
      throw conflict('avg.beperking-nodig')
    await neemOver(ctx, id, body.overnemen ?? false)
    const rij = await zetStap(ctx, id, { stap: 'besluiten', uitkomst: body.uitkomst })
    await setBesloten(ctx.tx, id, ctx.actor.naam)
    await setAntwoord(ctx.tx, rij, { ...(await openAntwoord(ctx.tx, rij)), motivering: body.motivering })
    await laatWeten(ctx, rij)
    return opnieuw(ctx, id)
  },
  audit: ({ input, thing, output }) => ({
    ...overVerzoek({ thing }),
    details: {
      soort: thing.soort,
      uitkomst: input.body.uitkomst,
      ...(output.behandelaar?.id !== thing.behandelaarId && { overgenomenVan: thing.behandelaarId }),
    },
  }),
})

export const trekIn = defineCommand({
  ...vast,
  name: 'avg.verzoek-intrekken',
  path: '/avg-verzoeken/:verzoekId/_intrekken',
  summary: 'Een verzoek terugnemen: de verzoeker zelf, of de school namens die',
  errors: fouten,
  policy: (actor, rij) => magIntrekken(actor, rij),
  run: async (ctx, _input, { id }) => {
    await zetStap(ctx, id, { stap: 'intrekken' })
    return opnieuw(ctx, id)
  },
})

export const verzoekStapDeclarations = [neemInBehandeling, controleerIdentiteit, verleng, besluit, trekIn]
