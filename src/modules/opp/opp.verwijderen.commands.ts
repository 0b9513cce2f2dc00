/** Removing a plan for good, by one person or by two (settled: deletion). */
import * as z from 'zod/mini'
import { type Ctx, defineCommand } from '../../platform/declare.ts'
import { denied, unprocessable } from '../../platform/errors.ts'
import { vervangDossiersleutel } from '../../platform/vault/vault.jobs.ts'
import { grenzen, tekst } from '../plandelen/tekst.ts'
import { oppParams } from './opp.api.schema.ts'
import { loadOppForWrite, magDit, overOpp } from './opp.concept.ts'
import { removeExport } from './opp.export.bestand.ts'
import { deletePlan, findLeerling, setVerwijderverzoek } from './opp.sql.ts'
import { naamKlopt } from './opp.ts'

const fouten = ['opp.onbekend', 'opp.geen-recht', 'opp.niet-te-verwijderen', 'opp.beperkt'] as const

/** The person behind an act that needs one. @throws AppError 403 */
function persoon(ctx: Ctx): string {
  if (ctx.actor.betrekkingId === null) throw denied('opp.geen-recht')
  return ctx.actor.betrekkingId
}

export const vraagVerwijdering = defineCommand({
  name: 'opp.verwijdering-vragen',
  method: 'POST',
  path: '/ontwikkelingsperspectieven/:oppId/verwijderverzoek',
  summary: 'Vragen om een gedeeld of gepubliceerd OPP te verwijderen dat ten onrechte is ingevoerd',
  aal: 1,
  params: oppParams,
  body: z.strictObject({ reden: tekst(grenzen.kort).check(z.minLength(1)) }),
  output: z.object({ op: z.iso.datetime() }),
  errors: [...fouten, 'opp.direct-te-verwijderen', 'opp.verzoek-loopt'],
  missing: 'opp.onbekend',
  load: loadOppForWrite,
  policy: magDit('verwijderverzoekDoen'),
  run: async (ctx, { body }, { plan }) => {
    await setVerwijderverzoek(ctx.tx, plan.id, { door: persoon(ctx), op: ctx.now, reden: body.reden })
    return { op: ctx.now.toISOString() }
  },
  audit: overOpp,
})

export const trekVerwijderingIn = defineCommand({
  name: 'opp.verwijdering-intrekken',
  method: 'DELETE',
  path: '/ontwikkelingsperspectieven/:oppId/verwijderverzoek',
  summary: 'Het verzoek om verwijdering intrekken of afwijzen',
  aal: 1,
  params: oppParams,
  output: z.object({ ingetrokken: z.literal(true) }),
  errors: [...fouten, 'opp.geen-verzoek'],
  missing: 'opp.onbekend',
  load: loadOppForWrite,
  policy: magDit('verwijderverzoekIntrekken'),
  run: async (ctx, _input, { plan }) => {
    await setVerwijderverzoek(ctx.tx, plan.id, null)
    return { ingetrokken: true as const }
  },
  audit: overOpp,
})

export const verwijderOpp = defineCommand({
  name: 'opp.verwijderen',
  method: 'POST',
  path: '/ontwikkelingsperspectieven/:oppId/_verwijder',
  summary: 'OPP verwijderen: uit alle tabellen en bestanden, zonder weg terug',
  aal: 1,
  params: oppParams,
  /** The name of the pupil as typed by the one who removes. */
  body: z.strictObject({ naam: tekst(grenzen.kort) }),
  output: z.object({ verwijderd: z.literal(true) }),
  errors: [...fouten, 'opp.tweede-persoon-nodig', 'opp.zelf-gevraagd', 'opp.naam-klopt-niet'],
  missing: 'opp.onbekend',
  load: loadOppForWrite,
  policy: magDit('verwijderen'),
  run: async (ctx, { body }, { plan }) => {
    const leerling = await findLeerling(ctx.tx, plan.leerlingId, ctx.today)
    if (!leerling || !naamKlopt(body.naam, leerling.naam))
      throw unprocessable('opp.naam-klopt-niet', [{ pad: 'body.naam', code: 'opp.naam-klopt-niet' }])
    const bestanden = await deletePlan(ctx.tx, plan.id)
    await ctx.services.jobs.forget(ctx.tx, plan.id)
    // What was removed must be unreadable in old backups too; what stays of this pupil goes under a new key.
    await ctx.enqueue(vervangDossiersleutel, {
      organisatieId: ctx.actor.organisatieId,
      leerlingId: plan.leerlingId,
    })
    // Removed before the commit: a file that goes while the plan stays can be made again, the other way round can't.
    for (const bestand of bestanden) await removeExport(ctx.services.settings.home, bestand)
    return { verwijderd: true as const }
  },
  audit: overOpp,
})

export const verwijderDeclarations = [vraagVerwijdering, trekVerwijderingIn, verwijderOpp]
