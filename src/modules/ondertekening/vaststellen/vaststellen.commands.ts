/** Vaststellen, what changes after it outside the handelingsdeel, and telling who must know. */
import * as z from 'zod/mini'
import type { Actor } from '../../../platform/actor.ts'
import { hasRightFor } from '../../../platform/actor.ts'
import { addDays, type Datum, inAmsterdam } from '../../../platform/datum.ts'
import { type Ctx, type Decision, defineCommand, defineQuery } from '../../../platform/declare.ts'
import { conflict, notFound, unprocessable } from '../../../platform/errors.ts'
import { meld } from '../../berichten/melding.commands.ts'
import { laadGezagBeeld } from '../../leerling/gezag.sql.ts'
import { gelukt, toestandVan } from '../../opp/opp.concept.ts'
import { raaktHandelingsdeel, stelVast } from '../../opp/opp.ts'
import { geschreven } from '../../opp/snapshot.ts'
import { listOverlegDagen } from '../../overleg/overleg.commands.ts'
import { overlegVolstaat } from '../../overleg/overleg.ts'
import { findPlan, lockPlan, type PlanRow } from '../../planversie/planversie.sql.ts'
import { verschil } from '../../planversie/planversie.ts'
import { wieHerstelt } from '../herstel.ts'
import { magOverzicht } from '../ondertekening.policy.ts'
import {
  type Open,
  oppParams,
  vaststellenSchema,
  vaststellingenSchema,
  wijzigingSchema,
} from '../ondertekening.schema.ts'
import {
  listTekenaarsVan,
  listVerzoeken,
  lockVerzoek,
  sluitOpen,
  type TekenaarRow,
  type VerzoekRow,
} from '../ondertekening.sql.ts'
import { rondeOpen } from '../ondertekening.ts'
import { meldAlleTekenaars, meldVrager } from '../verzoek/melden.ts'
import { leesVersie, wachtersVan } from '../verzoek/overzicht.ts'
import { overPlan } from '../verzoek/verzoek.commands.ts'
import { maakZegel } from './vaststellen.jobs.ts'
import {
  insertRodTaak,
  insertVaststelling,
  listLeraren,
  listVaststellingen,
  setRondeVastgesteld,
  setVastgesteld,
} from './vaststellen.sql.ts'
import { meldtRod, openVoorVaststellen, ROD_DAGEN } from './voorwaarden.ts'

const fouten = ['ondertekening.onbekend', 'ondertekening.geen-recht'] as const
type OppInput = { readonly params: z.output<typeof oppParams> }

const GEEN_RECHT: Decision = { code: 'ondertekening.geen-recht' }
const staat = (code: string): Decision => ({ code, kind: 'conflict' })

/** By the directeur, or by who holds the mandate: the right of the role (domain §3.3). */
function magVaststellen(actor: Actor, plan: PlanRow): Decision {
  if (!hasRightFor(actor, 'opp.vaststellen', plan.leerlingId)) return GEEN_RECHT
  if (plan.beperkt) return staat('opp.beperkt')
  if (plan.publicatie === 'beeindigd') return staat('opp.beeindigd')
  return plan.instemmingVersie === null ? staat('opp.geen-instemming') : true
}

function magWijziging(actor: Actor, plan: PlanRow): Decision {
  if (!hasRightFor(actor, 'opp.ondertekenverzoek', plan.leerlingId)) return GEEN_RECHT
  if (plan.beperkt) return staat('opp.beperkt')
  if (plan.publicatie === 'beeindigd') return staat('opp.beeindigd')
  if (plan.instemmingVersie !== null) return staat('opp.loopt-instemming')
  if (plan.vastgesteldeVersie === null) return staat('ondertekening.nog-niet-vastgesteld')
  return plan.vastgesteldeVersie === plan.versie ? staat('opp.al-vastgesteld') : true
}

const loadPlan = ({ tx }: Ctx, { params }: OppInput) => findPlan(tx, params.oppId)
/** The round that runs first and the plan after it, as a decision and a withdrawal take them: nobody waits for each other. */
async function loadPlanVast(ctx: Ctx, { params }: OppInput): Promise<PlanRow | null> {
  if (!(await findPlan(ctx.tx, params.oppId))) return null
  const loopt = lopende(await listVerzoeken(ctx.tx, params.oppId))
  if (loopt) await lockVerzoek(ctx.tx, loopt.id)
  return lockPlan(ctx.tx, params.oppId)
}

/** The round that is agreed or runs. */
const lopende = (rondes: readonly VerzoekRow[]) => rondes.find((v) => rondeOpen(v.stand))

/** What stands in the way today. */
async function voorwaarden(ctx: Ctx, plan: PlanRow) {
  const rondes = await listVerzoeken(ctx.tx, plan.id)
  const ronde = lopende(rondes)
  const tekenaars = ronde ? await listTekenaarsVan(ctx.tx, ronde.id) : []
  const vaststellingen = await listVaststellingen(ctx.tx, plan.id)
  const beeld = await laadGezagBeeld(ctx.tx, plan.leerlingId, ctx.today)
  const versie = await leesVersie(ctx, plan.id, ronde?.versie ?? null)
  if (!beeld || !versie) throw notFound('ondertekening.onbekend')
  const vorige = vaststellingen.find((v) => v.soort === 'vaststelling')
  const geweigerd = rondes.find((v) => v.stand === 'niet_ingestemd')
  const overleggen = await listOverlegDagen(ctx.tx, plan.id)
  const gebeurd = laatste([
    { na: 'vastgesteld', op: vorige?.op },
    { na: 'geweigerd', op: geweigerd?.afgerondOp },
  ])
  const open = openVoorVaststellen({
    inhoud: await wachtersVan(ctx, plan, versie.snapshot, null),
    ronde: ronde ? { stand: ronde.stand, tekenaars } : null,
    beeld,
    overleggen,
    overlegNa: gebeurd?.op ?? null,
    vandaag: ctx.today,
  })
  const ooit = overlegVolstaat(overleggen, { vandaag: ctx.today, na: null })
  const namen = tekenaars
    .filter((t) => t.vereist && t.uitkomst !== 'ja' && t.uitkomst !== 'ja_maar')
    .map((t) => t.naam)
  const metWie: Open = open.map((wachter) => ({
    wachter,
    wie: wieHerstelt(wachter),
    sinds: wachter === 'overleg' && ooit ? gebeurd : null,
    namen: wachter === 'instemming' ? namen : [],
  }))
  return { open, metWie, versie, vaststellingen, loopt: ronde ? { ronde, tekenaars } : null }
}

type Gebeurd = { readonly na: 'geweigerd' | 'vastgesteld'; readonly op: Datum }
/** What the talk must be since, on its day in Amsterdam; null: neither of them was. */
function laatste(
  momenten: readonly { readonly na: Gebeurd['na']; readonly op: string | null | undefined }[],
): Gebeurd | null {
  const dagen = momenten.flatMap(({ na, op }) => (op ? [{ na, op: inAmsterdam(new Date(op)) }] : []))
  return dagen.sort((a, b) => (a.op < b.op ? -1 : 1)).at(-1) ?? null
}

export const leesVaststelling = defineQuery({
  name: 'ondertekening.vaststellingen-lezen',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/vaststellingen',
  summary: 'Wat is vastgesteld en wanneer, en wat er nog in de weg staat',
  aal: 1,
  params: oppParams,
  output: vaststellingenSchema,
  errors: fouten,
  missing: 'ondertekening.onbekend',
  load: loadPlan,
  policy: (actor, plan) => magOverzicht(actor, plan.leerlingId),
  run: async (ctx, _input, plan) => {
    const { metWie, versie, vaststellingen } = await voorwaarden(ctx, plan)
    const na =
      plan.vastgesteldeVersie === null || plan.versie === plan.vastgesteldeVersie
        ? null
        : await sindsdien(ctx, plan)
    const besluit = magVaststellen(ctx.actor, plan)
    const wijziging = magWijziging(ctx.actor, plan)
    return {
      versie: versie.nummer,
      open: metWie,
      vaststellingen,
      binnenHandelingsdeel: na,
      rod: meldtRod(versie.snapshot.kop.school.schooltype),
      abilities: {
        vaststellen: { mag: besluit === true, code: besluit === true ? null : besluit.code },
        wijziging: { mag: wijziging === true, code: wijziging === true ? null : wijziging.code },
      },
    }
  },
  audit: overPlan,
})

/** Did the handelingsdeel change since the version that was agreed? Compared, never said (settled: changes after agreement). */
async function sindsdien(ctx: Ctx, plan: PlanRow): Promise<boolean> {
  const [oud, nieuw] = [
    await leesVersie(ctx, plan.id, plan.vastgesteldeVersie),
    await leesVersie(ctx, plan.id, plan.versie),
  ]
  if (!oud || !nieuw) throw notFound('ondertekening.onbekend')
  return raaktHandelingsdeel(verschil(geschreven(oud.snapshot), geschreven(nieuw.snapshot)))
}

export const stelPlanVast = defineCommand({
  name: 'ondertekening.vaststellen',
  method: 'POST',
  path: '/ontwikkelingsperspectieven/:oppId/vaststellingen',
  summary: 'De versie waarmee is ingestemd vaststellen, met de begindatum',
  aal: 1,
  stepUp: true,
  params: oppParams,
  body: vaststellenSchema,
  output: z.object({ versie: z.int() }),
  errors: [
    ...fouten,
    'opp.beperkt',
    'opp.beeindigd',
    'opp.geen-instemming',
    'opp.voorwaarden',
    'ondertekening.andere-versie',
    'ondertekening.wachters',
    'ondertekening.begindatum',
  ],
  missing: 'ondertekening.onbekend',
  load: loadPlanVast,
  policy: magVaststellen,
  run: async (ctx, { body }, plan) => {
    // Looked at again now that it is held: a decision that came meanwhile counts.
    const { open, metWie, versie, loopt } = await voorwaarden(ctx, plan)
    if (!loopt || loopt.ronde.versie !== body.versie) throw conflict('ondertekening.andere-versie')
    const { ronde } = loopt
    if (open.length > 0)
      throw conflict('ondertekening.wachters', {
        open: metWie,
      })
    eisBegin(ctx, body.beginOp)
    gelukt(stelVast(toestandVan(plan), open))
    await insertVaststelling(ctx.tx, {
      id: ctx.newId<'Vaststelling'>(),
      leerlingId: plan.leerlingId,
      planId: plan.id,
      versie: ronde.versie,
      versieHash: ronde.versieHash,
      soort: 'vaststelling',
      verzoekId: ronde.id,
      beginOp: body.beginOp,
      toelichting: body.toelichting,
      door: ctx.actor.betrekkingId,
      naam: ctx.actor.naam,
      now: ctx.now,
    })
    await setRondeVastgesteld(ctx.tx, ronde.id)
    await sluitOpen(ctx.tx, ronde.id, 'vervallen')
    await setVastgesteld(ctx.tx, plan.id, ronde.versie)
    if (meldtRod(versie.snapshot.kop.school.schooltype))
      await insertRodTaak(ctx.tx, {
        id: ctx.newId<'RodTaak'>(),
        leerlingId: plan.leerlingId,
        planId: plan.id,
        soort: 'begin',
        datum: body.beginOp,
        uiterlijkOp: addDays(ctx.today, ROD_DAGEN),
        now: ctx.now,
      })
    await vertel(ctx, plan, loopt)
    await ctx.enqueue(maakZegel, { organisatieId: ctx.actor.organisatieId, verzoekId: ronde.id })
    ctx.note({ versie: ronde.versie })
    return { versie: ronde.versie }
  },
  audit: overPlan,
})

/** A day that is near: before the talks of this school year it can't have begun, and far ahead nobody plans it. */
function eisBegin({ today }: Ctx, beginOp: string): void {
  if (beginOp < addDays(today, -366) || beginOp > addDays(today, 366))
    throw unprocessable('ondertekening.begindatum', [
      { pad: 'body.beginOp', code: 'ondertekening.begindatum' },
    ])
}

/** The signers, who asked, and who teaches this pupil. */
async function vertel(
  ctx: Ctx,
  plan: PlanRow,
  { ronde, tekenaars }: { ronde: VerzoekRow; tekenaars: readonly TekenaarRow[] },
): Promise<void> {
  await meldAlleTekenaars(ctx, tekenaars, 'vastgesteld')
  await meldVrager(ctx, ronde, 'vastgesteld')
  for (const { id } of await listLeraren(ctx.tx, plan.leerlingId, ctx.today))
    await meld(ctx, {
      soort: 'plan-vastgesteld-team',
      aan: { soort: 'medewerker', id },
      leerlingId: plan.leerlingId,
      pad: `/leerlingen/${plan.leerlingId}`,
      over: { soort: 'ondertekenverzoek', id: ronde.id },
    })
}

export const besluitWijziging = defineCommand({
  name: 'ondertekening.wijziging-besluiten',
  method: 'POST',
  path: '/ontwikkelingsperspectieven/:oppId/wijzigingen',
  summary: 'Een nieuwe versie die het handelingsdeel niet raakt: na overleg, of als correctie',
  aal: 1,
  params: oppParams,
  body: wijzigingSchema,
  output: z.object({ versie: z.int() }),
  errors: [
    ...fouten,
    'opp.beperkt',
    'opp.beeindigd',
    'opp.loopt-instemming',
    'opp.al-vastgesteld',
    'ondertekening.nog-niet-vastgesteld',
    'ondertekening.andere-versie',
    'ondertekening.binnen-handelingsdeel',
    'ondertekening.overleg-ontbreekt',
  ],
  missing: 'ondertekening.onbekend',
  load: loadPlanVast,
  policy: magWijziging,
  run: async (ctx, { body }, plan) => {
    if (body.versie !== plan.versie) throw conflict('ondertekening.andere-versie')
    if (await sindsdien(ctx, plan)) throw conflict('ondertekening.binnen-handelingsdeel')
    const vaststellingen = await listVaststellingen(ctx.tx, plan.id)
    const [vorige] = vaststellingen
    // A slip that was mended used no talk up.
    const besproken = vaststellingen.find((v) => v.soort !== 'correctie')
    const versie = await leesVersie(ctx, plan.id, plan.versie)
    if (!vorige || !versie) throw notFound('ondertekening.onbekend')
    const na = inAmsterdam(new Date((besproken ?? vorige).op))
    const overleggen = await listOverlegDagen(ctx.tx, plan.id)
    if (body.soort === 'overlegnotitie' && !overlegVolstaat(overleggen, { vandaag: ctx.today, na }))
      throw conflict('ondertekening.overleg-ontbreekt')
    await insertVaststelling(ctx.tx, {
      id: ctx.newId<'Vaststelling'>(),
      leerlingId: plan.leerlingId,
      planId: plan.id,
      versie: versie.nummer,
      versieHash: versie.hash,
      soort: body.soort,
      verzoekId: null,
      beginOp: vorige.beginOp,
      toelichting: body.toelichting,
      door: ctx.actor.betrekkingId,
      naam: ctx.actor.naam,
      now: ctx.now,
    })
    await setVastgesteld(ctx.tx, plan.id, versie.nummer)
    const laatste = (await listVerzoeken(ctx.tx, plan.id)).find((v) => v.stand === 'vastgesteld')
    if (laatste) await meldAlleTekenaars(ctx, await listTekenaarsVan(ctx.tx, laatste.id), 'plan-gewijzigd')
    ctx.note({ versie: versie.nummer, details: { soort: body.soort } })
    return { versie: versie.nummer }
  },
  audit: overPlan,
})

export const vaststelDeclarations = [leesVaststelling, stelPlanVast, besluitWijziging]
