/** Parents and guardians: a relation with dated gezag, entered by hand. Ending gezag works on their next request. */
import * as z from 'zod/mini'
import type { Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import { type Ctx, defineCommand, defineQuery } from '../../platform/declare.ts'
import { conflict, notFound, unprocessable } from '../../platform/errors.ts'
import { mergeOrRefuse, wasSchema } from '../../platform/merge.ts'
import { listWeigeringen } from '../berichten/melding.sql.ts'
import { weigeringVan } from '../berichten/melding.ts'
import { listBezwaren, verloopVan } from './bezwaar.sql.ts'
import { listExternen } from './gegevens.sql.ts'
import type { BezwaarVerloop, GezagKaart } from './gezag.schema.ts'
import { laadGezagBeeld } from './gezag.sql.ts'
import { VERJAARDAG_VOORAF_WEKEN, verjaardagenIn } from './gezag.ts'
import { loadLeerling, magHier, overLeerling } from './leerling.laden.ts'
import { kan } from './leerling.policy.ts'
import {
  betrokkenenSchema,
  leerlingParams,
  nieuweOuderBody,
  ouderWijzigBody,
  relatieParams,
  zoekBody,
} from './leerling.schema.ts'
import { type LeerlingRow, listTeam } from './leerling.sql.ts'
import { gezagStand, meerderjarig, volledigeNaam } from './leerling.ts'
import { loadRelatie, magRelatie, overRelatie } from './ouder.laden.ts'
import {
  deleteRelatie,
  findOuder,
  findRelatie,
  insertOuder,
  insertRelatie,
  listOuders,
  type RelatieVelden,
  searchOuders,
  updateOuder,
  updateRelatie,
} from './ouder.sql.ts'

export const leesBetrokkenen = defineQuery({
  name: 'leerling.betrokkenen-lezen',
  method: 'GET',
  path: '/leerlingen/:leerlingId/betrokkenen',
  summary: 'Ouders met gezag en contactgegevens, externe betrokkenen en het team van een leerling',
  aal: 1,
  params: leerlingParams,
  output: betrokkenenSchema,
  errors: ['leerling.onbekend', 'leerling.geen-recht'],
  missing: 'leerling.onbekend',
  load: loadLeerling,
  policy: magHier('lezen'),
  run: async ({ tx, actor, today }, _input, leerling) => {
    const oudersZichtbaar = kan('oudersZien', actor, leerling).mag
    const ouders = oudersZichtbaar ? await listOuders(tx, leerling.id) : []
    const weigeringen = new Map(
      (
        await listWeigeringen(
          tx,
          ouders.flatMap(({ email }) => email ?? []),
        )
      ).map(({ adres, sinds, reden }) => [adres, { sinds, reden: weigeringVan(reden) }]),
    )
    return {
      ouders: ouders.map((ouder) => ({
        ...ouder,
        stand: gezagStand(ouder, leerling.geboortedatum, today),
        mailWeigering: weigeringen.get(ouder.email?.toLowerCase() ?? '') ?? null,
      })),
      externen: kan('gegevensZien', actor, leerling).mag ? await listExternen(tx, leerling.id) : [],
      team: await listTeam(tx, leerling.id, today),
      oudersZichtbaar,
      gezag: oudersZichtbaar
        ? await gezagKaart(tx, leerling, today, kan('gezagVastleggen', actor, leerling).mag)
        : null,
    }
  },
  audit: overLeerling,
})

/** Who sees and decides what, told by the engine. @param waarom whether the reader is told why somebody objects */
async function gezagKaart(
  tx: Tx,
  leerling: LeerlingRow,
  today: Datum,
  waarom: boolean,
): Promise<GezagKaart | null> {
  const geladen = await laadGezagBeeld(tx, leerling.id, today)
  if (!geladen) return null
  const bezwaren = waarom ? await listBezwaren(tx, leerling.id) : new Map<string, BezwaarVerloop>()
  const ouders = new Map(geladen.ouders.map((ouder) => [ouder.ouderId, ouder]))
  return {
    personen: geladen.personen.map(({ persoon, ...uitkomst }) => {
      const ouder = persoon.soort === 'ouder' ? ouders.get(persoon.ouderId) : undefined
      return {
        ...uitkomst,
        relatieId: ouder?.relatieId ?? null,
        ouderId: ouder?.ouderId ?? null,
        naam: ouder?.naam ?? volledigeNaam(leerling),
        bezwaarOp: ouder?.bezwaarOp ?? null,
        bezwaren: (ouder && bezwaren.get(ouder.relatieId)) ?? [],
        toegangNa18Op: ouder?.toegangNa18Op ?? null,
        toegangNa18Door: ouder?.toegangNa18Door ?? null,
      }
    }),
    geenGoedeTrouw: geladen.teGoederTrouw.mag ? null : geladen.teGoederTrouw.waarom,
    meerderjarig: meerderjarig(geladen.geboren, today),
    verjaardag: verjaardagenIn(geladen.geboren, today, VERJAARDAG_VOORAF_WEKEN),
  }
}

export const zoekOuders = defineQuery({
  name: 'leerling.ouders-zoeken',
  method: 'POST',
  path: '/leerlingen/:leerlingId/ouders/_zoeken',
  summary: 'Een ouder vinden die al bekend is, van een broer of zus',
  aal: 1,
  limit: 'zoeken',
  params: leerlingParams,
  body: zoekBody,
  output: z.object({ ouders: z.array(z.object({ id: z.uuid(), naam: z.string(), kinderen: z.string() })) }),
  errors: ['leerling.onbekend', 'leerling.geen-recht'],
  missing: 'leerling.onbekend',
  load: loadLeerling,
  policy: magHier('oudersBeheren'),
  run: async ({ tx }, { body }, leerling) => ({ ouders: await searchOuders(tx, body.zoek, leerling.id, 8) }),
  audit: overLeerling,
})

/** Dates that contradict each other, or a court that nobody named, are told at the field. */
function controleer({ gezagVanaf, gezagTot }: RelatieVelden): void {
  if (gezagVanaf !== null && gezagTot !== null && gezagTot < gezagVanaf) {
    throw unprocessable('leerling.gezag-data', [
      { pad: 'body.relatie.gezagTot', code: 'leerling.gezag-data' },
    ])
  }
}

export const voegOuderToe = defineCommand({
  name: 'leerling.ouder-toevoegen',
  method: 'POST',
  path: '/leerlingen/:leerlingId/ouders',
  summary: 'Een ouder of voogd toevoegen, met gezag',
  aal: 1,
  params: leerlingParams,
  body: nieuweOuderBody,
  output: z.object({ relatieId: z.uuid() }),
  errors: [
    'leerling.onbekend',
    'leerling.geen-recht',
    'leerling.beperkt',
    'leerling.ouder-onbekend',
    'leerling.ouder-bestaat',
    'leerling.gezag-data',
    'leerling.ouder-ontbreekt',
  ],
  missing: 'leerling.onbekend',
  load: loadLeerling,
  policy: magHier('oudersBeheren'),
  run: async (ctx, { body }, leerling) => {
    controleer(body.relatie)
    const ouderId = await ouderVan(ctx, body)
    if ((await listOuders(ctx.tx, leerling.id)).some((ouder) => ouder.ouderId === ouderId))
      throw conflict('leerling.ouder-bestaat')
    const relatieId = ctx.newId()
    await insertRelatie(ctx.tx, relatieId, leerling.id, ouderId, body.relatie)
    return { relatieId }
  },
  audit: ({ thing, output }) => ({
    leerlingId: thing.id,
    objectSoort: 'ouderrelatie',
    objectId: output.relatieId,
  }),
})

async function ouderVan(ctx: Ctx, { ouderId, ouder }: z.output<typeof nieuweOuderBody>): Promise<string> {
  if (ouderId !== null) {
    if (!(await findOuder(ctx.tx, ouderId))) throw notFound('leerling.ouder-onbekend')
    return ouderId
  }
  if (ouder === null)
    throw unprocessable('leerling.ouder-ontbreekt', [{ pad: 'body.ouder.achternaam', code: 'veld.leeg' }])
  const id = ctx.newId<'Ouder'>()
  await insertOuder(ctx.tx, id, ouder, ctx.now)
  return id
}

export const wijzigOuder = defineCommand({
  name: 'leerling.ouder-wijzigen',
  method: 'PUT',
  path: '/leerlingen/:leerlingId/ouders/:relatieId',
  summary: 'Contactgegevens of gezag van een ouder wijzigen',
  aal: 1,
  params: relatieParams,
  body: z.extend(ouderWijzigBody, { was: wasSchema }),
  output: z.object({ relatieId: z.uuid() }),
  errors: ['leerling.ouder-onbekend', 'leerling.geen-recht', 'leerling.beperkt', 'leerling.gezag-data'],
  missing: 'leerling.ouder-onbekend',
  load: loadRelatie,
  policy: magRelatie('oudersBeheren'),
  run: async ({ tx, now }, { params, body: { was, ouder, relatie: nieuw } }, { relatie }) => {
    const nu = await findRelatie(tx, params.leerlingId, relatie.relatieId, true)
    const samen = mergeOrRefuse(was, nu, { ...ouder, ...nieuw })
    controleer(samen)
    await updateOuder(tx, relatie.ouderId, samen, now)
    await updateRelatie(tx, relatie.relatieId, samen)
    return { relatieId: relatie.relatieId }
  },
  audit: overRelatie,
})

export const verwijderOuder = defineCommand({
  name: 'leerling.ouder-verwijderen',
  method: 'DELETE',
  path: '/leerlingen/:leerlingId/ouders/:relatieId',
  summary: 'Een ouder die ten onrechte bij deze leerling staat losmaken',
  aal: 1,
  params: relatieParams,
  output: z.object({ relatieId: z.uuid() }),
  errors: ['leerling.ouder-onbekend', 'leerling.geen-recht', 'leerling.beperkt', 'leerling.bezwaar-staat'],
  missing: 'leerling.ouder-onbekend',
  load: loadRelatie,
  policy: magRelatie('oudersBeheren'),
  run: async ({ tx }, _input, { relatie }) => {
    // Nobody loses an objection by taking the parent away and adding them again.
    if ((await verloopVan(tx, relatie.relatieId)).at(-1)?.ingetrokken === null)
      throw conflict('leerling.bezwaar-staat')
    await deleteRelatie(tx, relatie.relatieId)
    return { relatieId: relatie.relatieId }
  },
  audit: overRelatie,
})

export const ouderDeclarations = [leesBetrokkenen, zoekOuders, voegOuderToe, wijzigOuder, verwijderOuder]
