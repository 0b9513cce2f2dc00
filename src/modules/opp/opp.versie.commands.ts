/** Publishing, sharing as a talking paper, and reading what was frozen. */
import * as z from 'zod/mini'
import { type Ctx, defineCommand, defineQuery } from '../../platform/declare.ts'
import { conflict, notFound, unprocessable } from '../../platform/errors.ts'
import { grenzen, tekst } from '../plandelen/tekst.ts'
import { inhoudHash } from '../planversie/planversie.hash.ts'
import {
  findVersie,
  type Head,
  insertVersie,
  type SoortVersie,
  type VersieRow,
} from '../planversie/planversie.sql.ts'
import { gelijk, type Json, verschil } from '../planversie/planversie.ts'
import {
  oppParams,
  publicatieSchema,
  verschilQuery,
  verschilSchema,
  versieParams,
  versieSchema,
} from './opp.api.schema.ts'
import {
  eisVersie,
  gelukt,
  hoofdFeiten,
  loadOpp,
  loadOppForWrite,
  maakConceptSnapshot,
  magDit,
  type OppThing,
  overOpp,
  toestandVan,
} from './opp.concept.ts'
import { magVersieLezen } from './opp.policy.ts'
import { leegOpp } from './opp.schema.ts'
import { replaceLesadvies, setGedeeld, setGepubliceerd } from './opp.sql.ts'
import { deel, publiceer, raaktHandelingsdeel, stopDelen } from './opp.ts'
import { voorLezer } from './snapshot.lezer.ts'
import { type BewaardeSnapshot, SNAPSHOT_VERSIE } from './snapshot.schema.ts'
import { geschreven, leesSnapshot, lesadviesVan } from './snapshot.ts'

const fouten = ['opp.onbekend', 'opp.geen-recht'] as const

async function bevries(
  ctx: Ctx,
  { plan }: OppThing,
  versie: {
    soort: SoortVersie
    nummer: number
    snapshot: BewaardeSnapshot
    revisies: Record<string, number>
  },
): Promise<{ nummer: number; hash: string; op: string }> {
  const hash = inhoudHash(versie.snapshot)
  await insertVersie(ctx.tx, {
    id: ctx.newId(),
    planId: plan.id,
    leerlingId: plan.leerlingId,
    soort: versie.soort,
    nummer: versie.nummer,
    schemaVersie: SNAPSHOT_VERSIE,
    inhoud: versie.snapshot,
    hash,
    revisies: versie.revisies,
    door: ctx.actor.betrekkingId,
    doorNaam: ctx.actor.naam,
    now: ctx.now,
  })
  return { nummer: versie.nummer, hash, op: ctx.now.toISOString() }
}

export const publiceerOpp = defineCommand({
  name: 'opp.publiceren',
  method: 'POST',
  path: '/ontwikkelingsperspectieven/:oppId/versies',
  summary: 'Publiceer OPP: de volgende versie ligt vast',
  aal: 1,
  params: oppParams,
  body: z.strictObject({ lengteReden: z.exactOptional(tekst(grenzen.verhaal)) }),
  output: publicatieSchema,
  errors: [...fouten, 'opp.beperkt', 'opp.beeindigd', 'opp.ander-actief', 'opp.niets-gewijzigd'],
  missing: 'opp.onbekend',
  load: loadOppForWrite,
  policy: magDit('publiceren'),
  run: async (ctx, { body }, thing) => {
    const { plan } = thing
    const { versie: nummer } = gelukt(publiceer(toestandVan(plan)))
    const lengteReden = body.lengteReden ?? plan.lengteReden ?? ''
    const { snapshot, revisies } = await maakConceptSnapshot(ctx.tx, plan, ctx.today, lengteReden)
    await eisVerandering(ctx, thing, 'gepubliceerd', snapshot)
    const gemaakt = await bevries(ctx, thing, { soort: 'gepubliceerd', nummer, snapshot, revisies })
    const hoofd = hoofdFeiten(plan, snapshot.onderdelen.algemeen)
    await setActief(ctx, { planId: plan.id, versie: nummer, lengteReden, hoofd })
    await replaceLesadvies(ctx.tx, {
      planId: plan.id,
      leerlingId: plan.leerlingId,
      versie: nummer,
      advies: lesadviesVan(snapshot),
      now: ctx.now,
    })
    return gemaakt
  },
  audit: (facts) => ({ ...overOpp(facts), versie: facts.output.nummer }),
})

/** The database keeps one active OPP per pupil, also when two different plans are published at once. */
async function setActief(
  ctx: Ctx,
  v: { planId: string; versie: number; lengteReden: string; hoofd: Head },
): Promise<void> {
  try {
    await setGepubliceerd(ctx.tx, { ...v, lengteReden: v.lengteReden || null, now: ctx.now })
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string } // as pg throws it
    if (code === '23505' && constraint === 'plan_actief') throw conflict('opp.ander-actief')
    throw error
  }
}

/** An edit that was undone leaves nothing to publish. @throws AppError 422 */
async function eisVerandering(
  ctx: Ctx,
  { plan }: OppThing,
  soort: SoortVersie,
  nu: BewaardeSnapshot,
): Promise<VersieRow | null> {
  const vorige = await findVersie(ctx.tx, plan.id, soort, null)
  const zelfde = vorige && gelijk(geschreven(leesSnapshot(vorige.inhoud)), geschreven(nu))
  if (zelfde && soort === 'gepubliceerd') throw unprocessable('opp.niets-gewijzigd')
  if (zelfde && plan.gedeeld) throw conflict('opp.al-gedeeld')
  return vorige
}

export const deelOpp = defineCommand({
  name: 'opp.delen',
  method: 'POST',
  path: '/ontwikkelingsperspectieven/:oppId/_deel',
  summary: 'Het concept zoals het nu is, delen met ouders en leerling als gespreksstuk',
  aal: 1,
  params: oppParams,
  output: publicatieSchema,
  errors: [...fouten, 'opp.beperkt', 'opp.beeindigd', 'opp.niets-gewijzigd', 'opp.al-gedeeld'],
  missing: 'opp.onbekend',
  load: loadOppForWrite,
  policy: magDit('delen'),
  run: async (ctx, _input, thing) => {
    const { plan } = thing
    const { snapshot, revisies } = await maakConceptSnapshot(ctx.tx, plan, ctx.today)
    const vorige = await eisVerandering(ctx, thing, 'gedeeld', snapshot)
    // Something newer takes the place of what lay open.
    gelukt(deel({ ...toestandVan(plan), gedeeld: false }))
    const nummer = (vorige?.nummer ?? 0) + 1
    const gemaakt = await bevries(ctx, thing, { soort: 'gedeeld', nummer, snapshot, revisies })
    await setGedeeld(ctx.tx, plan.id, true, ctx.now)
    return gemaakt
  },
  audit: overOpp,
})

export const stopDelenOpp = defineCommand({
  name: 'opp.delen-stoppen',
  method: 'DELETE',
  path: '/ontwikkelingsperspectieven/:oppId/gespreksstuk',
  summary: 'Het gespreksstuk niet langer laten zien aan ouders en leerling',
  aal: 1,
  params: oppParams,
  output: z.object({ gedeeld: z.literal(false) }),
  errors: [...fouten, 'opp.beperkt', 'opp.beeindigd', 'opp.niet-gedeeld'],
  missing: 'opp.onbekend',
  load: loadOppForWrite,
  policy: magDit('delenStoppen'),
  run: async (ctx, _input, { plan }) => {
    gelukt(stopDelen(toestandVan(plan)))
    await setGedeeld(ctx.tx, plan.id, false, ctx.now)
    return { gedeeld: false as const }
  },
  audit: overOpp,
})

async function alsVersie(
  ctx: Ctx,
  { plan }: OppThing,
  rij: VersieRow,
): Promise<z.input<typeof versieSchema>> {
  const laatste =
    rij.soort === 'gepubliceerd' ? plan.versie : (await findVersie(ctx.tx, plan.id, 'gedeeld', null))?.nummer
  return {
    oppId: plan.id,
    leerlingId: plan.leerlingId,
    nummer: rij.nummer,
    soort: rij.soort,
    hash: rij.hash,
    doorNaam: rij.doorNaam,
    op: rij.op,
    laatste: laatste === rij.nummer,
    publicatie: plan.publicatie,
    inhoud: voorLezer(ctx.actor, rij.soort, leesSnapshot(rij.inhoud)),
  }
}

export const leesVersie = defineQuery({
  name: 'opp.versie-lezen',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/versies/:nummer',
  summary: 'Een gepubliceerde versie, precies zoals die toen was',
  aal: 1,
  guest: true,
  params: versieParams,
  output: versieSchema,
  errors: [...fouten, 'opp.versie-onbekend'],
  missing: 'opp.onbekend',
  load: loadOpp,
  policy: (actor, { plan }) => magVersieLezen(actor, plan.leerlingId),
  run: async (ctx, { params }, thing) =>
    alsVersie(ctx, thing, await eisVersie(ctx.tx, thing.plan.id, params.nummer)),
  audit: (facts) => ({ ...overOpp(facts), versie: facts.input.params.nummer }),
})

export const leesGespreksstuk = defineQuery({
  name: 'opp.gespreksstuk-lezen',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/gespreksstuk',
  summary: 'Het concept zoals het met ouders en leerling is gedeeld',
  aal: 1,
  params: oppParams,
  output: versieSchema,
  errors: [...fouten, 'opp.niet-gedeeld'],
  missing: 'opp.onbekend',
  load: loadOpp,
  policy: (actor, { plan }) => magVersieLezen(actor, plan.leerlingId),
  run: async (ctx, _input, thing) => {
    const rij = thing.plan.gedeeld ? await findVersie(ctx.tx, thing.plan.id, 'gedeeld', null) : null
    if (!rij) throw notFound('opp.niet-gedeeld')
    return alsVersie(ctx, thing, rij)
  },
  audit: overOpp,
})

function alsVerschil(
  van: number,
  naar: number | null,
  a: { readonly [s: string]: Json },
  b: { readonly [s: string]: Json },
) {
  const wijzigingen = verschil(a, b)
  return {
    van,
    naar,
    wijzigingen: wijzigingen.map((w) => ({ ...w, pad: [...w.pad] })),
    raaktHandelingsdeel: raaktHandelingsdeel(wijzigingen),
  }
}
const niets = () => geschreven({ onderdelen: leegOpp(), hoorgesprek: null })

export const leesVerschil = defineQuery({
  name: 'opp.verschil-lezen',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/versies/:nummer/verschil',
  summary: 'Wat er veranderde tussen twee versies; zonder `met` sinds de versie ervoor',
  aal: 1,
  params: versieParams,
  query: verschilQuery,
  output: verschilSchema,
  errors: [...fouten, 'opp.versie-onbekend'],
  missing: 'opp.onbekend',
  load: loadOpp,
  policy: (actor, { plan }) => magVersieLezen(actor, plan.leerlingId),
  run: async (ctx, { params: { nummer }, query }, { plan }) => {
    const met = query.met ?? nummer - 1
    const lees = async (een: number) => {
      const { inhoud, soort } = await eisVersie(ctx.tx, plan.id, een)
      return geschreven(voorLezer(ctx.actor, soort, leesSnapshot(inhoud)))
    }
    const naar = await lees(nummer)
    const van = met === 0 ? niets() : await lees(met)
    return alsVerschil(met, nummer, van, naar)
  },
  audit: (facts) => ({ ...overOpp(facts), versie: facts.input.params.nummer }),
})

export const leesGewijzigd = defineQuery({
  name: 'opp.wijzigingen-lezen',
  method: 'GET',
  path: '/ontwikkelingsperspectieven/:oppId/_gewijzigd',
  summary: 'Wat er in het concept anders is dan in de laatste versie',
  aal: 1,
  params: oppParams,
  output: verschilSchema,
  errors: fouten,
  missing: 'opp.onbekend',
  load: loadOpp,
  policy: magDit('conceptLezen'),
  run: async (ctx, _input, { plan }) => {
    const vorige = await findVersie(ctx.tx, plan.id, 'gepubliceerd', null)
    const { snapshot } = await maakConceptSnapshot(ctx.tx, plan, ctx.today)
    const van = vorige ? geschreven(leesSnapshot(vorige.inhoud)) : niets()
    return alsVerschil(vorige?.nummer ?? 0, null, van, geschreven(snapshot))
  },
  audit: overOpp,
})

export const versieDeclarations = [
  publiceerOpp,
  deelOpp,
  stopDelenOpp,
  leesVersie,
  leesGespreksstuk,
  leesVerschil,
  leesGewijzigd,
]
