/** Nieuw ondertekenverzoek: asking signers about one version, taking it back, writing to them. */
import * as z from 'zod/mini'
import type { Actor } from '../../../platform/actor.ts'
import { personTx } from '../../../platform/context.ts'
import { addDays } from '../../../platform/datum.ts'
import { type Ctx, defineCommand, defineQuery, type Request } from '../../../platform/declare.ts'
import { AppError, conflict, notFound, unprocessable } from '../../../platform/errors.ts'
import { PdfError } from '../../../platform/pdf/renderer.ts'
import { listBetwistOpPlan } from '../../leerling/betwisting.sql.ts'
import type { GeladenGezag } from '../../leerling/gezag.sql.ts'
import { gelukt, toestandVan } from '../../opp/opp.concept.ts'
import { logoVan } from '../../opp/opp.logo.ts'
import { oppPdfModel } from '../../opp/opp.pdf.mapping.ts'
import { paginaLengte, renderOpp } from '../../opp/opp.pdf.ts'
import { trekInstemmingIn, vraagInstemming } from '../../opp/opp.ts'
import { voorLezer } from '../../opp/snapshot.lezer.ts'
import { findPlan, lockPlan, type PlanRow } from '../../planversie/planversie.sql.ts'
import { magInRonde, magOverzicht, magVragen, magWachtlijst } from '../ondertekening.policy.ts'
import {
  berichtSchema,
  type Kandidaat,
  type NieuweRonde,
  oppParams,
  overzichtSchema,
  redenSchema,
  tekenaarParams,
  verzoekParams,
  vraagSchema,
  wachtSchema,
} from '../ondertekening.schema.ts'
import {
  findTekenaar,
  insertBericht,
  insertTekenaar,
  insertVerzoek,
  listTekenaarsVan,
  lockVerzoek,
  setHerinnerd,
  setIngetrokken,
  type TekenaarRow,
  type VerzoekRow,
} from '../ondertekening.sql.ts'
import { VERKLARING_VERSIE } from '../ondertekening.text.ts'
import { isOpen, TERMIJN_MAX_DAGEN } from '../ondertekening.ts'
import { insertPlanPdf } from '../planpdf.sql.ts'
import { bewaarPdf, type KlaarPdf } from '../planpdf.ts'
import { type KeuzeFout, kies } from './kandidaten.ts'
import { type Meldt, meldAlleTekenaars, meldTekenaar } from './melden.ts'
import { leesBasis, leesOverzicht, leesVersie, wachtersVan } from './overzicht.ts'
import { listReacties, listWachtOp, setInstemmingVersie } from './verzoek.sql.ts'
import { OPP_CODES } from './wachters.ts'

const fouten = ['ondertekening.onbekend', 'ondertekening.geen-recht'] as const
type OppInput = { readonly params: z.output<typeof oppParams> }

const loadPlan = ({ tx }: Ctx, { params }: OppInput) => findPlan(tx, params.oppId)
export const overPlan = ({ thing }: { thing: PlanRow }) => ({
  leerlingId: thing.leerlingId,
  objectSoort: 'opp',
  objectId: thing.id,
})
/** The plan is the object, so that the log of a plan holds what happened around it. */
export const overRonde = ({
  thing,
}: {
  thing: Pick<VerzoekRow, 'leerlingId' | 'planId' | 'versie' | 'ronde'>
}) => ({
  leerlingId: thing.leerlingId,
  objectSoort: 'opp',
  objectId: thing.planId,
  versie: thing.versie,
  details: { ronde: thing.ronde },
})

export const leesOndertekeningen = defineQuery({
  name: 'ondertekening.overzicht-lezen',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/ondertekening',
  summary:
    'Hoe het staat met de instemming: rondes, reacties, wie kan worden gevraagd en wat er nog ontbreekt',
  aal: 1,
  params: oppParams,
  output: overzichtSchema,
  errors: fouten,
  missing: 'ondertekening.onbekend',
  load: loadPlan,
  policy: (actor, plan) => magOverzicht(actor, plan.leerlingId),
  run: (ctx, _input, plan) => leesOverzicht(ctx, plan),
  audit: overPlan,
})

/** Parents open it too: the pupil's own words are in it as far as the pupil lets them. */
export const ALS_OUDER = { soort: 'ouder' } as const

type Voorbereid = KlaarPdf & { readonly versie: number; readonly hash: string; readonly lengteA4: number }

/** The PDF that signers can open, made before the transaction. Null: not allowed or nothing there; the transaction says which. */
async function bereidVoor(
  { services, actor, now }: Request & { readonly actor: Actor },
  { params, body }: OppInput & { readonly body: NieuweRonde },
): Promise<Voorbereid | null> {
  const { accountId, organisatieId, soort, betrekkingId } = actor
  if (accountId === null || betrekkingId === null) return null
  const wie = { accountId, organisatieId, soort, betrekkingId }
  const opdracht = await personTx(services.db, wie, now, async (tx) => {
    const plan = await findPlan(tx, params.oppId)
    if (!plan || magVragen(actor, plan) !== true || plan.versie !== body.versie) return null
    const versie = await leesVersie({ tx }, plan.id, body.versie)
    if (!versie) return null
    const { nummer, hash, op, snapshot } = versie
    const betwist = await listBetwistOpPlan(tx, plan)
    return {
      nummer,
      hash,
      model: oppPdfModel(
        voorLezer(ALS_OUDER, 'gepubliceerd', snapshot),
        { nummer, hash, op, vastgesteld: false },
        betwist,
      ),
      logo: await logoVan(tx, snapshot),
    }
  })
  if (!opdracht) return null
  try {
    const lengteA4 = await paginaLengte(services.pdf, opdracht.model)
    const { pdf } = await renderOpp(services.pdf, opdracht.model, opdracht.logo)
    return {
      ...(await bewaarPdf(services, opdracht.nummer, pdf)),
      versie: opdracht.nummer,
      hash: opdracht.hash,
      lengteA4,
    }
  } catch (error) {
    if (error instanceof PdfError && error.code !== 'pdf.opmaak')
      throw new AppError('unavailable', 'ondertekening.pdf-nu-niet', { cause: error, retryAfter: 30 })
    throw error
  }
}

export const vraagOndertekening = defineCommand({
  name: 'ondertekening.vragen',
  method: 'POST',
  path: '/ontwikkelingsperspectieven/:oppId/ondertekenverzoeken',
  summary: 'Nieuw ondertekenverzoek: ouders, leerling en collega’s vragen over de gepubliceerde versie',
  aal: 1,
  params: oppParams,
  body: vraagSchema,
  output: z.object({ id: z.uuid() }),
  errors: [
    ...fouten,
    ...OPP_CODES,
    'ondertekening.nieuwe-versie',
    'ondertekening.voorwaarden',
    'ondertekening.te-lang',
    'ondertekening.termijn',
    'ondertekening.geen-beslisser',
    'ondertekening.beslisser-ontbreekt',
    'ondertekening.onbekende-ondertekenaar',
    'ondertekening.dubbel',
    'ondertekening.verkeerde-verklaring',
    'ondertekening.pdf-nu-niet',
  ],
  missing: 'ondertekening.onbekend',
  prepare: bereidVoor,
  load: async ({ tx }, { params }) => (await findPlan(tx, params.oppId)) && lockPlan(tx, params.oppId),
  policy: (actor, plan) => magVragen(actor, plan),
  run: async (ctx, { body }, plan, klaar) => {
    if (body.versie !== plan.versie) throw conflict('ondertekening.nieuwe-versie')
    if (body.termijnOp <= ctx.today || body.termijnOp > addDays(ctx.today, TERMIJN_MAX_DAGEN))
      throw unprocessable('ondertekening.termijn', [{ pad: 'body.termijnOp', code: 'ondertekening.termijn' }])
    const versie = await leesVersie(ctx, plan.id, plan.versie)
    if (!versie || !klaar || klaar.hash !== versie.hash) throw conflict('ondertekening.nieuwe-versie')
    const open = await wachtersVan(ctx, plan, versie.snapshot, klaar.lengteA4)
    if (open.includes('lengte')) throw unprocessable('ondertekening.te-lang')
    if (open.length > 0) throw conflict('ondertekening.voorwaarden', { open })
    const { kandidaten, gezag } = await leesBasis(ctx, plan.leerlingId)
    const keuze = kies(kandidaten, body.tekenaars)
    if (!keuze.ok) throw keuzeFout(keuze.fout)
    gelukt(vraagInstemming(toestandVan(plan), open))
    const id = ctx.newId<'Ondertekenverzoek'>()
    await insertVerzoek(ctx.tx, {
      id,
      leerlingId: plan.leerlingId,
      planId: plan.id,
      versie: versie.nummer,
      versieHash: versie.hash,
      termijnOp: body.termijnOp,
      herinnerNa: body.herinnerNa,
      bericht: body.bericht,
      pdfHash: klaar.pdf.sha256,
      lengteA4: klaar.lengteA4,
      door: ctx.actor.betrekkingId,
      naam: ctx.actor.naam,
      now: ctx.now,
    })
    const waar = { leerlingId: plan.leerlingId, planId: plan.id, verzoekId: id }
    for (const k of keuze.tekenaars)
      await insertTekenaar(
        ctx.tx,
        {
          ...waar,
          id: ctx.newId<'Ondertekenaar'>(),
          soort: k.soort,
          ouderId: k.soort === 'ouder' ? k.id : null,
          medewerkerId: k.soort === 'medewerker' ? k.id : null,
          naam: k.naam,
          relatie: k.relatie,
          vereist: k.vereist,
          verklaring: k.verklaring,
          verklaringVersie: VERKLARING_VERSIE,
          gezag: gezagVan(k, gezag),
        },
        ctx.now,
      )
    await insertPlanPdf(ctx.tx, { ...waar, soort: 'aangeboden', now: ctx.now }, klaar.pdf)
    await setInstemmingVersie(ctx.tx, plan.id, versie.nummer)
    await meldAlleTekenaars(ctx, await listTekenaarsVan(ctx.tx, id), 'ondertekenverzoek')
    ctx.note({ versie: versie.nummer, details: { tekenaars: keuze.tekenaars.length } })
    // Last: only the commit comes after it, and what that loses is an orphan.
    await klaar.bestand.keep()
    return { id }
  },
  audit: overPlan,
})

/** What the round keeps of the gezag of this day. */
function gezagVan(k: Kandidaat, { ouders }: GeladenGezag): TekenaarRow['gezag'] {
  if (k.regel === null) return {}
  const ouder = ouders.find((o) => k.soort === 'ouder' && o.ouderId === k.id)
  return { regel: k.regel, ...(ouder ? { vanaf: ouder.gezagVanaf, tot: ouder.gezagTot } : {}) }
}

function keuzeFout(fout: KeuzeFout): AppError {
  if ('index' in fout)
    return unprocessable(fout.code, [{ pad: `body.tekenaars.${fout.index}`, code: fout.code }])
  return fout.code === 'ondertekening.geen-beslisser'
    ? conflict(fout.code)
    : unprocessable(fout.code, [{ pad: 'body.tekenaars', code: fout.code }])
}

/** `load` of what the school does in a round: the plan first, then the round, as vaststellen does. */
export async function loadRonde(
  { tx }: Ctx,
  { params }: { params: { verzoekId: string } },
): Promise<VerzoekRow | null> {
  return lockVerzoek(tx, params.verzoekId)
}

export const trekVerzoekIn = defineCommand({
  name: 'ondertekening.intrekken',
  method: 'POST',
  path: '/ondertekenverzoeken/:verzoekId/_intrekken',
  summary: 'Verzoek intrekken: niemand hoeft nog te reageren, en iedereen hoort het',
  aal: 1,
  params: verzoekParams,
  body: redenSchema,
  output: z.object({ ingetrokken: z.literal(true) }),
  errors: [...fouten, 'opp.beperkt', 'ondertekening.ronde-gesloten'],
  missing: 'ondertekening.onbekend',
  load: loadRonde,
  policy: (actor, ronde) => magInRonde(actor, ronde),
  run: async (ctx, { body }, ronde) => {
    await trekIn(ctx, ronde, body.reden)
    return { ingetrokken: true as const }
  },
  audit: overRonde,
})

/** Ends a round before it is decided, also by the product itself when who decides changed. */
export async function trekIn(
  ctx: Meldt & { readonly actor: Actor },
  ronde: VerzoekRow,
  reden: string,
): Promise<void> {
  const plan = await lockPlan(ctx.tx, ronde.planId)
  if (!plan) throw notFound('ondertekening.onbekend')
  gelukt(trekInstemmingIn(toestandVan(plan)))
  const tekenaars = await listTekenaarsVan(ctx.tx, ronde.id)
  await setIngetrokken(ctx.tx, ronde, { naam: ctx.actor.naam, reden, now: ctx.now })
  await setInstemmingVersie(ctx.tx, plan.id, null)
  await meldAlleTekenaars(ctx, tekenaars, 'ondertekenverzoek-ingetrokken')
}

export const stuurOndertekenbericht = defineCommand({
  name: 'ondertekening.bericht-sturen',
  method: 'POST',
  path: '/ondertekenverzoeken/:verzoekId/berichten',
  summary: 'Stuur bericht: aan één ondertekenaar of aan iedereen in deze ronde',
  aal: 1,
  params: verzoekParams,
  body: berichtSchema,
  output: z.object({ aantal: z.int() }),
  errors: [...fouten, 'opp.beperkt', 'ondertekening.ronde-gesloten', 'ondertekening.onbekende-ondertekenaar'],
  missing: 'ondertekening.onbekend',
  load: loadRonde,
  policy: (actor, ronde) => magInRonde(actor, ronde),
  run: async (ctx, { body }, ronde) => {
    const allen = await listTekenaarsVan(ctx.tx, ronde.id)
    const aan = body.aan === null ? allen : allen.filter((t) => t.id === body.aan)
    if (aan.length === 0) throw unprocessable('ondertekening.onbekende-ondertekenaar')
    for (const t of aan)
      await insertBericht(ctx.tx, t, {
        id: ctx.newId<'Ondertekenbericht'>(),
        van: 'school',
        naam: ctx.actor.naam,
        tekst: body.tekst,
        now: ctx.now,
      })
    await meldAlleTekenaars(ctx, aan, 'ondertekenbericht')
    return { aantal: aan.length }
  },
  audit: overRonde,
})

/** A signer with the round that it belongs to, held. */
export type TekenaarThing = { readonly tekenaar: TekenaarRow; readonly ronde: VerzoekRow }
export async function loadTekenaar(
  { tx }: Ctx,
  { params }: { params: { tekenaarId: string } },
): Promise<TekenaarThing | null> {
  const eerst = await findTekenaar(tx, params.tekenaarId)
  const ronde = eerst && (await lockVerzoek(tx, eerst.verzoekId))
  const tekenaar = ronde && (await findTekenaar(tx, params.tekenaarId))
  return tekenaar && ronde ? { tekenaar, ronde } : null
}
export const overTekenaar = ({ thing }: { thing: TekenaarThing }) => overRonde({ thing: thing.ronde })

export const herinnerTekenaar = defineCommand({
  name: 'ondertekening.herinneren',
  method: 'POST',
  path: '/ondertekenaars/:tekenaarId/_herinner',
  summary: 'Een ondertekenaar die nog niet reageerde, nu herinneren',
  aal: 1,
  params: tekenaarParams,
  output: z.object({ herinneringen: z.int() }),
  errors: [
    ...fouten,
    'opp.beperkt',
    'ondertekening.ronde-gesloten',
    'ondertekening.al-besloten',
    'ondertekening.reactie-loopt',
  ],
  missing: 'ondertekening.onbekend',
  load: loadTekenaar,
  policy: (actor, { ronde }) => magInRonde(actor, ronde),
  run: async (ctx, _input, { tekenaar }) => {
    if (!isOpen(tekenaar.stand)) throw conflict('ondertekening.al-besloten')
    // Whose reaction was noted has done what was asked; a colleague has to confirm it.
    if ((await listReacties(ctx.tx, { tekenaarId: tekenaar.id })).length > 0)
      throw conflict('ondertekening.reactie-loopt')
    const herinneringen = tekenaar.herinneringen + 1
    await setHerinnerd(ctx.tx, tekenaar.id, herinneringen)
    await meldTekenaar(ctx, tekenaar, 'ondertekenherinnering')
    return { herinneringen }
  },
  audit: overTekenaar,
})

export const leesWachtOp = defineQuery({
  name: 'ondertekening.wacht-op',
  method: 'GET',
  path: '/ondertekenaars',
  summary: 'Op wie de school wacht, over alle leerlingen die ik mag zien',
  aal: 1,
  output: wachtSchema,
  errors: ['ondertekening.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magWachtlijst(actor),
  run: (ctx) => listWachtOp(ctx.tx, ctx.today, ctx.actor.betrekkingId),
  audit: ({ output }) => ({ objectSoort: 'opp', details: { aantal: output.items.length } }),
})

export const verzoekDeclarations = [
  leesOndertekeningen,
  vraagOndertekening,
  trekVerzoekIn,
  stuurOndertekenbericht,
  herinnerTekenaar,
  leesWachtOp,
]
