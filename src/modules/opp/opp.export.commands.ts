/** Exporteer OPP: one plan as PDF, a group as ZIP, and how long it is. The slow work runs outside the transaction. */
import * as z from 'zod/mini'
import { hasRight } from '../../platform/actor.ts'
import { personTx } from '../../platform/context.ts'
import { type Ctx, defineCommand, defineQuery, type FileAnswer } from '../../platform/declare.ts'
import { AppError, conflict, denied, notFound, unprocessable } from '../../platform/errors.ts'
import type { FileSecret } from '../../platform/files/frames.ts'
import { PdfError } from '../../platform/pdf/renderer.ts'
import type { Services } from '../../platform/services.ts'
import { kaartAntwoord, kaartBestand, kaartVan } from '../hoorrecht/hoorrecht.commands.ts'
import { listBetwistOpPlan } from '../leerling/betwisting.sql.ts'
import type { Logo } from '../organisatie/logo.ts'
import { findNormen } from '../organisatie/normen.sql.ts'
import { findPlan } from '../planversie/planversie.sql.ts'
import { groepParams, oppParams, taakParams, taakSchema, versieParams } from './opp.api.schema.ts'
import {
  alsThing,
  eisVersie,
  loadOpp,
  maakConceptSnapshot,
  magDit,
  type OppThing,
  overOpp,
} from './opp.concept.ts'
import { readExport } from './opp.export.bestand.ts'
import {
  cancelTaak,
  findExportSecret,
  findGroep,
  findTaak,
  insertTaak,
  listGroepPlannen,
  type TaakRow,
} from './opp.export.sql.ts'
import { EXPORT_UREN, exporteerGroep } from './opp.jobs.ts'
import { logoVan } from './opp.logo.ts'
import { oppPdfModel } from './opp.pdf.mapping.ts'
import type { OppPdfModel } from './opp.pdf.model.ts'
import { paginaLengte, renderOpp } from './opp.pdf.ts'
import { mag, magGroepExporteren, magVersieLezen } from './opp.policy.ts'
import { bestandsnaam, MAX_A4 } from './opp.ts'
import { voorLezer } from './snapshot.lezer.ts'
import { leesSnapshot } from './snapshot.ts'

const fouten = ['opp.onbekend', 'opp.geen-recht'] as const

/** Full or too slow now: the plan itself is safe, so say "later" and not "broken". */
async function metPdf<R>(werk: Promise<R>): Promise<R> {
  try {
    return await werk
  } catch (error) {
    if (error instanceof PdfError && error.code !== 'pdf.opmaak')
      throw new AppError('unavailable', 'opp.pdf-nu-niet', { cause: error, retryAfter: 10 })
    throw error
  }
}

const modelSchema = z.object({ model: z.custom<OppPdfModel>(), logo: z.custom<Logo | null>() })
type Opdracht = { readonly model: OppPdfModel; readonly logo: Logo | null }

async function alsPdf(services: Services, { model, logo }: Opdracht): Promise<FileAnswer> {
  const { pdf } = await metPdf(renderOpp(services.pdf, model, logo))
  return {
    naam: bestandsnaam(model.leerling.naam, model.versie.nummer),
    type: 'application/pdf',
    inhoud: pdf,
  }
}

async function conceptOpdracht(ctx: Pick<Ctx, 'tx' | 'today'>, { plan }: OppThing): Promise<Opdracht> {
  const { snapshot } = await maakConceptSnapshot(ctx.tx, plan, ctx.today)
  return {
    model: oppPdfModel(
      snapshot,
      { nummer: null, hash: '', op: plan.gewijzigdOp, vastgesteld: false },
      await listBetwistOpPlan(ctx.tx, plan),
    ),
    logo: await logoVan(ctx.tx, snapshot),
  }
}

async function versieOpdracht(ctx: Ctx, { plan }: OppThing, nummer: number): Promise<Opdracht> {
  const versie = await eisVersie(ctx.tx, plan.id, nummer)
  const snapshot = voorLezer(ctx.actor, versie.soort, leesSnapshot(versie.inhoud))
  const vastgesteld = plan.vastgesteldeVersie === nummer
  return {
    model: oppPdfModel(
      snapshot,
      { nummer, hash: versie.hash, op: versie.op, vastgesteld },
      await listBetwistOpPlan(ctx.tx, plan),
    ),
    logo: await logoVan(ctx.tx, snapshot),
  }
}

export const exporteerOpp = defineQuery({
  name: 'opp.exporteren',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/pdf',
  summary: 'Het OPP als PDF: het concept als daaraan is geschreven, anders de laatste versie',
  aal: 1,
  limit: 'pdf',
  params: oppParams,
  output: modelSchema,
  errors: [...fouten, 'opp.pdf-nu-niet', 'opp.beperkt'],
  missing: 'opp.onbekend',
  load: loadOpp,
  policy: magDit('exporteren'),
  run: async (ctx, _input, thing) => {
    const concept = thing.feiten.toestand.gewijzigd && mag('conceptLezen', ctx.actor, thing.feiten) === true
    if (!concept && thing.plan.versie === 0) throw notFound('opp.onbekend')
    return concept ? conceptOpdracht(ctx, thing) : versieOpdracht(ctx, thing, thing.plan.versie)
  },
  file: alsPdf,
  audit: (facts) => ({ ...overOpp(facts), versie: facts.output.model.versie.nummer ?? 0 }),
})

export const exporteerVersie = defineQuery({
  name: 'opp.versie-exporteren',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/versies/:nummer/pdf',
  summary: 'Een gepubliceerde versie als PDF: elke keer hetzelfde bestand',
  aal: 1,
  limit: 'pdf',
  params: versieParams,
  output: modelSchema,
  errors: [...fouten, 'opp.versie-onbekend', 'opp.pdf-nu-niet', 'opp.beperkt'],
  missing: 'opp.onbekend',
  load: loadOpp,
  policy: magDit('exporteren'),
  run: async (ctx, { params }, thing) => {
    return versieOpdracht(ctx, thing, params.nummer)
  },
  file: alsPdf,
  audit: (facts) => ({ ...overOpp(facts), versie: facts.input.params.nummer }),
})

export const haalKaart = defineQuery({
  name: 'opp.versie-kaart',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/versies/:nummer/terugvertelkaart',
  summary: 'De terugvertelkaart bij een gepubliceerde versie als PDF, ook voor de leerling zelf',
  aal: 1,
  limit: 'pdf',
  params: versieParams,
  output: kaartAntwoord,
  errors: [...fouten, 'opp.versie-onbekend', 'hoorrecht.geen-kaart', 'hoorrecht.pdf-nu-niet'],
  missing: 'opp.onbekend',
  load: loadOpp,
  policy: (actor, { plan }) => magVersieLezen(actor, plan.leerlingId),
  run: async (ctx, { params: { nummer } }, { plan }) => {
    const versie = await eisVersie(ctx.tx, plan.id, nummer)
    const { kop, hoorgesprek } = voorLezer(ctx.actor, versie.soort, leesSnapshot(versie.inhoud))
    const bij = { school: kop.school.naam, roepnaam: kop.leerling.roepnaam, op: versie.op }
    return { kaart: kaartVan(hoorgesprek, bij) }
  },
  file: kaartBestand,
  audit: (facts) => ({ ...overOpp(facts), versie: facts.input.params.nummer }),
})

export const meetLengte = defineQuery({
  name: 'opp.lengte-meten',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/lengte',
  summary: 'Hoe lang het concept is, in A4 van de echte opmaak',
  aal: 1,
  params: oppParams,
  output: z.object({
    /** One decimal: 3.4 = three pages and four tenths. */
    a4: z.number(),
    /** Above this the school says why. */
    maxA4: z.number(),
  }),
  errors: [...fouten, 'opp.pdf-nu-niet'],
  missing: 'opp.onbekend',
  prepare: async ({ services, actor, now, today }, { params }) => {
    const { accountId, organisatieId, soort, betrekkingId } = actor
    if (accountId === null || betrekkingId === null) return null
    const wie = { accountId, organisatieId, soort, betrekkingId }
    const opdracht = await personTx(services.db, wie, now, async (tx) => {
      const plan = await findPlan(tx, params.oppId)
      const mijn = { rechten: actor.rechten, soort, betrekkingId }
      const thing = plan && alsThing(plan)
      return thing && mag('conceptLezen', mijn, thing.feiten) === true
        ? conceptOpdracht({ tx, today }, thing)
        : null
    })
    return opdracht && metPdf(paginaLengte(services.pdf, opdracht.model))
  },
  load: loadOpp,
  policy: magDit('conceptLezen'),
  run: async (ctx, _input, _thing, a4) => {
    if (a4 === null) throw notFound('opp.onbekend')
    return { a4, maxA4: (await findNormen(ctx.tx))?.normen.lengteA4 ?? MAX_A4 }
  },
  // The meter follows the writing and shows a number only; the reading itself is on the trail.
  audit: 'never',
})

const soortTaak = 'opp.groep'

export const exporteerGroepOpps = defineCommand({
  name: 'opp.groep-exporteren',
  method: 'POST',
  path: '/groepen/:groepId/ontwikkelingsperspectieven/exports',
  summary: 'De laatste versies van alle OPP’s van een groep in één bestand zetten',
  aal: 1,
  stepUp: true,
  limit: 'export',
  params: groepParams,
  output: taakSchema,
  errors: ['opp.groep-onbekend', 'opp.geen-recht', 'opp.groep-zonder-opp'],
  missing: 'opp.groep-onbekend',
  load: (ctx, { params }) => findGroep(ctx.tx, params.groepId),
  policy: (actor) => magGroepExporteren(actor),
  run: async (ctx, _input, groep) => {
    const { accountId, organisatieId, soort, betrekkingId } = ctx.actor
    if (accountId === null || betrekkingId === null) throw denied('opp.geen-recht')
    const plannen = await listGroepPlannen(ctx.tx, groep.id, ctx.today)
    if (plannen.length === 0) throw unprocessable('opp.groep-zonder-opp')
    const id = ctx.newId<'Taak'>()
    await insertTaak(ctx.tx, {
      id,
      soort: soortTaak,
      invoer: { groep: groep.naam },
      totaal: plannen.length,
      now: ctx.now,
    })
    await ctx.enqueue(exporteerGroep, {
      taakId: id,
      groepId: groep.id,
      wie: { accountId, organisatieId, soort, betrekkingId },
    })
    return alsTaak(await eisTaak(ctx, id))
  },
  audit: ({ thing, output }) => ({
    objectSoort: 'groep',
    objectId: thing.id,
    details: { aantal: output.totaal },
  }),
})

async function eisTaak(ctx: Ctx, id: string): Promise<TaakRow> {
  const taak = await findTaak(ctx.tx, id)
  if (!taak) throw notFound('taak.onbekend')
  return taak
}

const alsTaak = ({ invoer: _invoer, bestand, ...taak }: TaakRow): z.input<typeof taakSchema> => ({
  ...taak,
  bestand: bestand !== null,
})

const loadTaak = (ctx: Ctx, { params }: { params: { taakId: string } }) => findTaak(ctx.tx, params.taakId)

export const volgExport = defineQuery({
  name: 'opp.export-volgen',
  method: 'GET',
  path: '/taken/:taakId',
  summary: 'Hoe ver een taak is',
  aal: 1,
  params: taakParams,
  output: taakSchema,
  errors: ['taak.onbekend'],
  missing: 'taak.onbekend',
  load: loadTaak,
  // A task is only seen by the one who asked for it.
  policy: () => true,
  run: async (_ctx, _input, taak) => alsTaak(taak),
  audit: 'never',
})

export const annuleerExport = defineCommand({
  name: 'opp.export-annuleren',
  method: 'POST',
  path: '/taken/:taakId/_annuleer',
  summary: 'Een taak stoppen die nog loopt',
  aal: 1,
  params: taakParams,
  output: taakSchema,
  errors: ['taak.onbekend', 'taak.al-klaar'],
  missing: 'taak.onbekend',
  load: loadTaak,
  policy: () => true,
  run: async (ctx, _input, taak) => {
    if (!(await cancelTaak(ctx.tx, taak.id, ctx.now))) throw conflict('taak.al-klaar')
    return alsTaak(await eisTaak(ctx, taak.id))
  },
  audit: ({ thing }) => ({ objectSoort: 'taak', objectId: thing.id }),
})

export const haalExport = defineQuery({
  name: 'opp.export-ophalen',
  method: 'GET',
  path: '/taken/:taakId/bestand',
  summary: 'Het bestand van een taak ophalen; het blijft een dag staan',
  aal: 1,
  params: taakParams,
  output: z.object({ bestand: z.string(), naam: z.string(), secret: z.custom<FileSecret>() }),
  errors: ['taak.onbekend', 'taak.niet-klaar', 'taak.bestand-weg', 'opp.geen-recht'],
  missing: 'taak.onbekend',
  load: loadTaak,
  policy: (actor) => (hasRight(actor, 'opp.bulk_exporteren') ? true : { code: 'opp.geen-recht' }),
  run: async (ctx, _input, taak) => {
    if (taak.status !== 'klaar' || taak.klaarOp === null) throw conflict('taak.niet-klaar')
    const tot = Date.parse(taak.klaarOp) + EXPORT_UREN * 3_600_000
    const secret = await findExportSecret(ctx.tx, taak.id)
    if (taak.bestand === null || secret === null || ctx.now.getTime() > tot)
      throw notFound('taak.bestand-weg')
    return {
      secret,
      bestand: taak.bestand,
      naam: `OPP ${String(taak.invoer.groep ?? '')} ${taak.klaarOp.slice(0, 10)}.zip`,
    }
  },
  file: async ({ settings }, { bestand, naam, secret }) => {
    const inhoud = await readExport(settings.home, bestand, secret)
    if (!inhoud) throw notFound('taak.bestand-weg')
    return { naam, type: 'application/zip', inhoud }
  },
  audit: ({ thing }) => ({ objectSoort: 'taak', objectId: thing.id, details: { aantal: thing.totaal } }),
})

export const exportDeclarations = [
  exporteerOpp,
  exporteerVersie,
  haalKaart,
  meetLengte,
  exporteerGroepOpps,
  volgExport,
  annuleerExport,
  haalExport,
]
