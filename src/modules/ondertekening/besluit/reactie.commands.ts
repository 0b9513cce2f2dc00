/** Administreer reactie: from paper or a talk, noted by one and confirmed by another; and what the law puts in the place of a yes. */
import * as z from 'zod/mini'
import type { Datum } from '../../../platform/datum.ts'
import { inAmsterdam } from '../../../platform/datum.ts'
import { type Ctx, type Decision, defineCommand } from '../../../platform/declare.ts'
import { conflict, notFound, unprocessable } from '../../../platform/errors.ts'
import { laadGezagBeeld } from '../../leerling/gezag.sql.ts'
import { wegenTotInstemming } from '../../leerling/gezag.ts'
import { afsprakenVan } from '../../opp/afspraken.ts'
import { magInRonde } from '../ondertekening.policy.ts'
import { goedeTrouwSchema, reactieSchema, tekenaarParams, vervangendSchema } from '../ondertekening.schema.ts'
import { lockTekenaar } from '../ondertekening.sql.ts'
import { isOpen, rondeOpen, rondeStanden } from '../ondertekening.ts'
import { meldMedewerker, meldTekenaar } from '../verzoek/melden.ts'
import { loadTekenaar, overTekenaar, type TekenaarThing } from '../verzoek/verzoek.commands.ts'
import {
  deleteReactie,
  findScan,
  insertReactie,
  listCollegas,
  listReacties,
  type ReactieRow,
} from '../verzoek/verzoek.sql.ts'
import { klasseNu } from './aanmelding.ts'
import { ANTWOORD_CODES, beoordeel } from './antwoorden.ts'
import { bevroren } from './besluit.commands.ts'
import { legVast } from './leg-vast.ts'

const fouten = [
  'ondertekening.onbekend',
  'ondertekening.geen-recht',
  'opp.beperkt',
  'ondertekening.ronde-gesloten',
] as const
const output = z.object({ rondeStand: z.enum(rondeStanden) })
type Thing = TekenaarThing & { readonly reactie: ReactieRow | null }

async function load(ctx: Ctx, input: { params: { tekenaarId: string } }): Promise<Thing | null> {
  const thing = await loadTekenaar(ctx, input)
  const tekenaar = thing && (await lockTekenaar(ctx.tx, thing.tekenaar.id))
  if (!tekenaar) return null
  const [reactie] = await listReacties(ctx.tx, { tekenaarId: tekenaar.id })
  return { ronde: thing.ronde, tekenaar, reactie: reactie ?? null }
}

/** Not after this one decided. @throws AppError 409 */
function eisOpen({ tekenaar, reactie }: Thing, reactieMag = false): void {
  if (!isOpen(tekenaar.stand)) throw conflict('ondertekening.al-besloten')
  if (reactie && !reactieMag) throw conflict('ondertekening.reactie-loopt')
}

/** A day on which somebody can have said it: since the round began, and not in the future. */
function eisDatum(datum: Datum, { ronde }: Thing, today: Datum): void {
  if (datum > today || datum < inAmsterdam(new Date(ronde.aangemaaktOp)))
    throw unprocessable('ondertekening.datum', [{ pad: 'body.gegevenOp', code: 'ondertekening.datum' }])
}

async function eisScan(ctx: Ctx, leerlingId: string, id: string | null) {
  if (id === null) return null
  const scan = await findScan(ctx.tx, leerlingId, id)
  if (!scan)
    throw unprocessable('ondertekening.scan-onbekend', [
      { pad: 'body.scanId', code: 'ondertekening.scan-onbekend' },
    ])
  return scan
}

export const noteerReactie = defineCommand({
  name: 'ondertekening.reactie-noteren',
  method: 'PUT',
  path: '/ondertekenaars/:tekenaarId/reactie',
  summary:
    'Administreer reactie: op papier (met scan) of mondeling; telt zodra een tweede medewerker het bevestigt',
  aal: 1,
  params: tekenaarParams,
  body: reactieSchema,
  output: z.object({ genoteerd: z.literal(true) }),
  errors: [
    ...fouten,
    ...ANTWOORD_CODES,
    'ondertekening.al-besloten',
    'ondertekening.reactie-loopt',
    'ondertekening.datum',
    'ondertekening.scan-ontbreekt',
    'ondertekening.scan-onbekend',
    'ondertekening.getuige',
    'ondertekening.andere-versie',
    'ondertekening.niet-nodig',
  ],
  missing: 'ondertekening.onbekend',
  load,
  policy: (actor, { ronde }) => magInRonde(actor, ronde),
  run: async (ctx, { body }, thing) => {
    const { tekenaar } = thing
    eisOpen(thing)
    // A colleague has an account and signs there.
    if (tekenaar.soort === 'medewerker') throw conflict('ondertekening.niet-nodig')
    eisDatum(body.gegevenOp, thing, ctx.today)
    if (body.wijze === 'papier' && body.scanId === null)
      throw unprocessable('ondertekening.scan-ontbreekt', [
        { pad: 'body.scanId', code: 'ondertekening.scan-ontbreekt' },
      ])
    await eisScan(ctx, tekenaar.leerlingId, body.scanId)
    const collegas = await listCollegas(ctx.tx, tekenaar.leerlingId, ctx.today)
    const { betrekkingId } = ctx.actor
    if (
      betrekkingId === null ||
      body.getuigeId === betrekkingId ||
      !collegas.some((c) => c.id === body.getuigeId && c.leestRonde)
    )
      throw unprocessable('ondertekening.getuige', [{ pad: 'body.getuigeId', code: 'ondertekening.getuige' }])
    const { onderdelen } = await bevroren(ctx, thing)
    beoordeel(tekenaar.verklaring, afsprakenVan(onderdelen), body.antwoorden, body.opmerking, body.gezien)
    const { wijze, gegevenOp, scanId, getuigeId, gezien, antwoorden, opmerking } = body
    await insertReactie(ctx.tx, tekenaar, {
      id: ctx.newId<'Reactie'>(),
      wijze,
      gegevenOp,
      scanId,
      getuigeId,
      gezien,
      antwoorden,
      opmerking,
      door: betrekkingId,
      doorNaam: ctx.actor.naam,
      now: ctx.now,
    })
    await meldMedewerker(ctx, thing.ronde, getuigeId, 'reactie-bevestigen')
    return { genoteerd: true as const }
  },
  audit: overTekenaar,
})

/** The one who was asked, and nobody else, in an own session: two people stand for it (security §1.8). */
function magBevestigen(actor: Parameters<typeof magInRonde>[0], { ronde, reactie }: Thing): Decision {
  if (actor.soort !== 'medewerker') return { code: 'ondertekening.geen-recht' }
  if (ronde.beperkt) return { code: 'opp.beperkt', kind: 'conflict' }
  if (!reactie) return { code: 'ondertekening.geen-reactie', kind: 'conflict' }
  if (reactie.getuigeId !== actor.betrekkingId) return { code: 'ondertekening.niet-de-getuige' }
  return rondeOpen(ronde.stand) ? true : { code: 'ondertekening.ronde-gesloten', kind: 'conflict' }
}

export const bevestigReactie = defineCommand({
  name: 'ondertekening.reactie-bevestigen',
  method: 'POST',
  path: '/ondertekenaars/:tekenaarId/reactie/_bevestig',
  summary: 'Als tweede medewerker bevestigen wat op papier of in het gesprek is gezegd',
  aal: 1,
  stepUp: true,
  params: tekenaarParams,
  output,
  errors: [
    ...fouten,
    'ondertekening.al-besloten',
    'ondertekening.geen-reactie',
    'ondertekening.niet-de-getuige',
    'ondertekening.andere-versie',
    ...ANTWOORD_CODES,
  ],
  missing: 'ondertekening.onbekend',
  load,
  policy: magBevestigen,
  run: async (ctx, _input, thing) => {
    const { tekenaar, reactie } = thing
    if (!reactie) throw conflict('ondertekening.geen-reactie')
    eisOpen(thing, true)
    const { onderdelen } = await bevroren(ctx, thing)
    const scan = await eisScan(ctx, tekenaar.leerlingId, reactie.scanId)
    const { uitkomst, besluit } = beoordeel(
      tekenaar.verklaring,
      afsprakenVan(onderdelen),
      reactie.antwoorden,
      reactie.opmerking,
      reactie.gezien,
    )
    const rondeStand = await legVast(ctx, thing, {
      besluit: { ...besluit, kenmerk: null },
      identiteit: {
        klasse: 'C',
        methode: reactie.wijze,
        papier: {
          vorm: reactie.wijze,
          datum: reactie.gegevenOp,
          scanHash: scan?.sha256 ?? null,
          genoteerdDoor: { id: reactie.door, naam: reactie.doorNaam },
          bevestigdDoor: { id: reactie.getuigeId, naam: ctx.actor.naam },
        },
      },
      uitkomst,
      stand: reactie.wijze === 'papier' ? 'papier' : 'mondeling_vastgelegd',
      scanId: reactie.scanId,
    })
    await deleteReactie(ctx.tx, reactie.id)
    await meldTekenaar(ctx, tekenaar, 'reactie-vastgelegd')
    return { rondeStand }
  },
  audit: overTekenaar,
})

export const haalReactieWeg = defineCommand({
  name: 'ondertekening.reactie-weghalen',
  method: 'DELETE',
  path: '/ondertekenaars/:tekenaarId/reactie',
  summary: 'Een genoteerde reactie weghalen die niet klopt, voordat een tweede medewerker haar bevestigt',
  aal: 1,
  params: tekenaarParams,
  output: z.object({ weg: z.literal(true) }),
  errors: [...fouten, 'ondertekening.geen-reactie', 'ondertekening.niet-de-getuige'],
  missing: 'ondertekening.onbekend',
  load,
  policy: (actor, thing) => {
    const zelf = magInRonde(actor, thing.ronde)
    return zelf === true && thing.reactie ? true : magBevestigen(actor, thing)
  },
  run: async (ctx, _input, { reactie }) => {
    if (!reactie) throw conflict('ondertekening.geen-reactie')
    await deleteReactie(ctx.tx, reactie.id)
    return { weg: true as const }
  },
  audit: overTekenaar,
})

/** Is this way to a yes open for this signer today? @throws AppError 409, 404 */
async function eisWeg(
  ctx: Ctx,
  thing: Thing,
  weg: 'te_goeder_trouw' | 'vervangende_toestemming',
): Promise<void> {
  const { tekenaar: t } = thing
  eisOpen(thing)
  const beeld = await laadGezagBeeld(ctx.tx, t.leerlingId, ctx.today)
  if (!beeld) throw notFound('ondertekening.onbekend')
  const wie = beeld.personen.find(({ persoon }) => persoon.soort === 'ouder' && persoon.ouderId === t.ouderId)
  if (!t.vereist || !wie?.beslist) throw conflict('ondertekening.niet-nodig')
  if (!wegenTotInstemming(beeld, wie).includes(weg)) throw conflict('ondertekening.geen-goede-trouw')
}

export const gaUitVanGoedeTrouw = defineCommand({
  name: 'ondertekening.goede-trouw',
  method: 'POST',
  path: '/ondertekenaars/:tekenaarId/goede-trouw',
  summary: 'Uitgaan van de instemming van de andere ouder, met de reden; nooit als er bezwaar bekend is',
  aal: 1,
  stepUp: true,
  params: tekenaarParams,
  body: goedeTrouwSchema,
  output,
  errors: [
    ...fouten,
    'ondertekening.al-besloten',
    'ondertekening.reactie-loopt',
    'ondertekening.niet-nodig',
    'ondertekening.geen-goede-trouw',
  ],
  missing: 'ondertekening.onbekend',
  load,
  policy: (actor, { ronde }) => magInRonde(actor, ronde),
  run: async (ctx, { body }, thing) => {
    await eisWeg(ctx, thing, 'te_goeder_trouw')
    const rondeStand = await legVast(ctx, thing, {
      besluit: {
        soort: 'te_goeder_trouw',
        gezien: null,
        besproken: null,
        antwoorden: [],
        reden: body.reden,
        kenmerk: null,
      },
      identiteit: { klasse: await klasseNu(ctx), methode: 'door-de-school', papier: null },
      uitkomst: 'ja',
      stand: 'te_goeder_trouw',
    })
    await meldTekenaar(ctx, thing.tekenaar, 'reactie-vastgelegd')
    return { rondeStand }
  },
  audit: overTekenaar,
})

export const legVervangendVast = defineCommand({
  name: 'ondertekening.vervangend',
  method: 'POST',
  path: '/ondertekenaars/:tekenaarId/vervangende-toestemming',
  summary: 'Vervangende toestemming van de rechter vastleggen, met het kenmerk van de uitspraak',
  aal: 1,
  stepUp: true,
  params: tekenaarParams,
  body: vervangendSchema,
  output,
  errors: [
    ...fouten,
    'ondertekening.al-besloten',
    'ondertekening.reactie-loopt',
    'ondertekening.niet-nodig',
    'ondertekening.geen-goede-trouw',
    'ondertekening.datum',
    'ondertekening.scan-onbekend',
  ],
  missing: 'ondertekening.onbekend',
  load,
  policy: (actor, { ronde }) => magInRonde(actor, ronde),
  run: async (ctx, { body }, thing) => {
    await eisWeg(ctx, thing, 'vervangende_toestemming')
    if (body.gegevenOp > ctx.today)
      throw unprocessable('ondertekening.datum', [{ pad: 'body.gegevenOp', code: 'ondertekening.datum' }])
    await eisScan(ctx, thing.tekenaar.leerlingId, body.scanId)
    const rondeStand = await legVast(ctx, thing, {
      besluit: {
        soort: 'vervangende_toestemming',
        gezien: null,
        besproken: null,
        antwoorden: [],
        reden: body.gegevenOp,
        kenmerk: body.kenmerk,
      },
      identiteit: { klasse: await klasseNu(ctx), methode: 'door-de-school', papier: null },
      uitkomst: 'ja',
      stand: 'vervangende_toestemming',
      scanId: body.scanId,
    })
    await meldTekenaar(ctx, thing.tekenaar, 'reactie-vastgelegd')
    return { rondeStand }
  },
  audit: overTekenaar,
})

export const reactieDeclarations = [
  noteerReactie,
  bevestigReactie,
  haalReactieWeg,
  gaUitVanGoedeTrouw,
  legVervangendVast,
]
