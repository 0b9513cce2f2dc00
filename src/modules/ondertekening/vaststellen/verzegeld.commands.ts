/** The sealed PDF of what was established: for who may take a plan out of the product, and for who was asked to sign it. */
import * as z from 'zod/mini'
import { type Actor, hasRightFor } from '../../../platform/actor.ts'
import { type Ctx, type Decision, defineQuery } from '../../../platform/declare.ts'
import { notFound } from '../../../platform/errors.ts'
import { findPlan, type PlanRow } from '../../planversie/planversie.sql.ts'
import { magEigenLezen, magOverzicht } from '../ondertekening.policy.ts'
import { tekenaarParams, versieParams } from '../ondertekening.schema.ts'
import { findPlanPdf, type PlanPdf } from '../planpdf.sql.ts'
import { geefPdf } from '../planpdf.ts'
import { loadTekenaar, overPlan, overTekenaar } from '../verzoek/verzoek.commands.ts'
import { findRondeVan } from './vaststellen.sql.ts'

const fouten = [
  'ondertekening.onbekend',
  'ondertekening.geen-recht',
  'ondertekening.niet-vastgesteld',
  'ondertekening.pdf-wordt-gemaakt',
  'ondertekening.pdf-kapot',
] as const
const output = z.object({ versie: z.int(), pdf: z.custom<PlanPdf>() })
const naamVan = (versie: number) => `OPP versie ${versie} vastgesteld.pdf`

/** Who reads how a plan stands and may take it along. */
function magHalen(actor: Actor, plan: PlanRow): Decision {
  if (!hasRightFor(actor, 'opp.exporteren', plan.leerlingId)) return { code: 'ondertekening.geen-recht' }
  const leest = magOverzicht(actor, plan.leerlingId)
  return leest === true && plan.beperkt ? { code: 'opp.beperkt', kind: 'conflict' } : leest
}

/** @throws AppError 404 while the job still makes it */
async function verzegeldVan({ tx }: Ctx, verzoekId: string): Promise<PlanPdf> {
  const pdf = await findPlanPdf(tx, { verzoekId, soort: 'verzegeld' })
  if (!pdf) throw notFound('ondertekening.pdf-wordt-gemaakt')
  return pdf
}

export const haalVerzegeldePdf = defineQuery({
  name: 'ondertekening.verzegelde-pdf-ophalen',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/vaststellingen/:versie/pdf',
  summary: 'De verzegelde PDF van een vastgestelde versie, elke keer hetzelfde bestand',
  aal: 1,
  limit: 'pdf',
  params: versieParams,
  output,
  errors: [...fouten, 'opp.beperkt'],
  missing: 'ondertekening.onbekend',
  load: ({ tx }, { params }) => findPlan(tx, params.oppId),
  policy: magHalen,
  run: async (ctx, { params: { versie } }, plan) => {
    const ronde = await findRondeVan(ctx.tx, plan.id, versie)
    if (!ronde) throw notFound('ondertekening.niet-vastgesteld')
    return { versie, pdf: await verzegeldVan(ctx, ronde.id) }
  },
  file: (services, { versie, pdf }) => geefPdf(services, pdf, naamVan(versie)),
  audit: (facts) => ({ ...overPlan(facts), versie: facts.input.params.versie }),
})

export const haalEigenVerzegeldePdf = defineQuery({
  name: 'ondertekening.eigen-verzegelde-pdf',
  method: 'GET',
  path: '/ondertekenaars/:tekenaarId/verzegelde-pdf',
  summary: 'De verzegelde PDF van de versie waarover mij iets is gevraagd',
  aal: 1,
  limit: 'pdf',
  params: tekenaarParams,
  output,
  errors: fouten,
  missing: 'ondertekening.onbekend',
  load: loadTekenaar,
  policy: magEigenLezen,
  run: async (ctx, _input, { ronde }) => {
    if (ronde.stand !== 'vastgesteld') throw notFound('ondertekening.niet-vastgesteld')
    return { versie: ronde.versie, pdf: await verzegeldVan(ctx, ronde.id) }
  },
  file: (services, { versie, pdf }) => geefPdf(services, pdf, naamVan(versie)),
  audit: overTekenaar,
})

export const verzegeldDeclarations = [haalVerzegeldePdf, haalEigenVerzegeldePdf]
