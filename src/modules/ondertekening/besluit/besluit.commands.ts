/** The signer's side: what am I asked, I have looked, I have a question, I decide. */
import * as z from 'zod/mini'
import { type Ctx, defineCommand, defineQuery } from '../../../platform/declare.ts'
import { conflict, notFound } from '../../../platform/errors.ts'
import { afsprakenVan } from '../../opp/afspraken.ts'
import { leesSnapshot } from '../../opp/snapshot.ts'
import { inhoudHash } from '../../planversie/planversie.hash.ts'
import { findVersie } from '../../planversie/planversie.sql.ts'
import type { Json } from '../../planversie/planversie.ts'
import { gezegdVan, leesBestand, zekerheidVan } from '../bewijs/lezen.ts'
import { methodeVanWijze } from '../gastweg.ts'
import { magEigen, magEigenLezen } from '../ondertekening.policy.ts'
import {
  besluitSchema,
  mijnStapSchema,
  mijnVragenSchema,
  redenSchema,
  tekenaarParams,
} from '../ondertekening.schema.ts'
import {
  findBesluit,
  insertBericht,
  listBerichten,
  lockTekenaar,
  setBekeken,
  setVraagGesteld,
} from '../ondertekening.sql.ts'
import { verklaringTekst } from '../ondertekening.text.ts'
import { rondeStanden, uitkomsten } from '../ondertekening.ts'
import { findPlanPdf, type PlanPdf } from '../planpdf.sql.ts'
import { geefPdf } from '../planpdf.ts'
import { meldVrager } from '../verzoek/melden.ts'
import { loadTekenaar, overTekenaar, type TekenaarThing } from '../verzoek/verzoek.commands.ts'
import { klasseNu } from './aanmelding.ts'
import { ANTWOORD_CODES, beoordeel } from './antwoorden.ts'
import { findVorigAkkoord, listMijnVragen } from './besluit.sql.ts'
import { legVast } from './leg-vast.ts'

const fouten = ['ondertekening.onbekend', 'ondertekening.geen-recht'] as const
const dicht = [
  'opp.beperkt',
  'ondertekening.ingetrokken',
  'ondertekening.ronde-gesloten',
  'ondertekening.al-besloten',
] as const

export const leesMijnVragen = defineQuery({
  name: 'ondertekening.mijn-vragen',
  method: 'GET',
  path: '/mijn/ondertekeningen',
  summary: 'Wat mij is gevraagd te lezen en te beslissen, het nieuwste eerst',
  aal: 1,
  output: mijnVragenSchema,
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: () => true,
  run: async ({ tx }) => ({ vragen: await listMijnVragen(tx, null) }),
  audit: ({ output }) => ({ objectSoort: 'opp', details: { aantal: output.vragen.length } }),
})

/** The version that the round is about, as it was frozen. @throws AppError 409 when its bytes are not what the round kept */
export async function bevroren(ctx: Pick<Ctx, 'tx'>, { ronde }: TekenaarThing) {
  const rij = await findVersie(ctx.tx, ronde.planId, 'gepubliceerd', ronde.versie)
  if (!rij) throw notFound('ondertekening.onbekend')
  // Stored JSON; the hash of what is there now, and not of what a column says.
  if (rij.hash !== ronde.versieHash || inhoudHash(rij.inhoud as Json) !== ronde.versieHash)
    throw conflict('ondertekening.andere-versie')
  return leesSnapshot(rij.inhoud)
}

export const leesMijnStap = defineQuery({
  name: 'ondertekening.stap-lezen',
  method: 'GET',
  path: '/ondertekenaars/:tekenaarId',
  summary: 'Eén verzoek aan mij: wat er wordt gevraagd, de afspraken en wat ik zei',
  aal: 1,
  guest: true,
  params: tekenaarParams,
  output: mijnStapSchema,
  errors: [...fouten, 'ondertekening.andere-versie'],
  missing: 'ondertekening.onbekend',
  load: loadTekenaar,
  policy: magEigenLezen,
  run: async (ctx, _input, thing) => {
    const { tekenaar: t, ronde } = thing
    const [vraag] = await listMijnVragen(ctx.tx, t.id)
    if (!vraag) throw notFound('ondertekening.onbekend')
    const { onderdelen } = await bevroren(ctx, thing)
    const besluit = await findBesluit(ctx.tx, t.id)
    const bewijs = besluit ? leesBestand(besluit.bewijs) : null
    const gezegd = bewijs && gezegdVan(bewijs)
    return {
      ...vraag,
      // The sealed whole names all who signed; with an account this person gets it.
      verzegeld: vraag.verzegeld && ctx.actor.soort !== 'gast',
      tekst: {
        id: t.verklaring,
        versie: t.verklaringVersie,
        taal: 'nl' as const,
        ...verklaringTekst[t.verklaring],
      },
      afspraken:
        t.verklaring === 'gezien' ? [] : afsprakenVan(onderdelen).map((a) => ({ ...a, items: [...a.items] })),
      bericht: ronde.bericht,
      berichten: (await listBerichten(ctx.tx, { tekenaarId: t.id })).map(({ van, naam, tekst, op }) => ({
        van,
        naam,
        tekst,
        op,
      })),
      antwoorden: gezegd?.antwoorden ?? [],
      opmerking: gezegd?.opmerking ?? '',
      doorSchool: gezegd?.doorSchool ?? null,
      zekerheid: bewijs && zekerheidVan(bewijs),
      vorigAkkoord: await findVorigAkkoord(ctx.tx, t),
    }
  },
  audit: overTekenaar,
})

export const meldBekeken = defineCommand({
  name: 'ondertekening.bekijken',
  method: 'POST',
  path: '/ondertekenaars/:tekenaarId/weergaven',
  summary: 'Vastleggen dat ik de versie heb geopend, en of ik tot het einde kwam',
  aal: 1,
  guest: true,
  params: tekenaarParams,
  body: z.strictObject({ totEinde: z.boolean(), seconden: z.int().check(z.minimum(0), z.maximum(3600)) }),
  output: z.object({ bekeken: z.literal(true) }),
  errors: [...fouten, ...dicht],
  missing: 'ondertekening.onbekend',
  load: loadTekenaar,
  policy: magEigen,
  run: async (ctx, { body }, { tekenaar }) => {
    await setBekeken(ctx.tx, tekenaar.id, { now: ctx.now, geheel: body.totEinde, seconden: body.seconden })
    return { bekeken: true as const }
  },
  audit: overTekenaar,
})

export const stelVraag = defineCommand({
  name: 'ondertekening.vraag-stellen',
  method: 'POST',
  path: '/ondertekenaars/:tekenaarId/vragen',
  summary: 'Iets aan de school vragen over dit plan, voordat ik beslis',
  aal: 1,
  guest: true,
  params: tekenaarParams,
  body: redenSchema,
  output: z.object({ gesteld: z.literal(true) }),
  errors: [...fouten, ...dicht],
  missing: 'ondertekening.onbekend',
  load: loadTekenaar,
  policy: magEigen,
  run: async (ctx, { body }, { tekenaar, ronde }) => {
    await insertBericht(ctx.tx, tekenaar, {
      id: ctx.newId<'Ondertekenbericht'>(),
      van: 'ondertekenaar',
      naam: tekenaar.naam,
      tekst: body.reden,
      now: ctx.now,
    })
    await setVraagGesteld(ctx.tx, tekenaar.id)
    await meldVrager(ctx, ronde, 'vraag-gesteld')
    return { gesteld: true as const }
  },
  audit: overTekenaar,
})

/** `load` of a decision: round, then signer, both held. */
async function loadVast(ctx: Ctx, input: { params: { tekenaarId: string } }): Promise<TekenaarThing | null> {
  const thing = await loadTekenaar(ctx, input)
  const tekenaar = thing && (await lockTekenaar(ctx.tx, thing.tekenaar.id))
  return tekenaar && { ...thing, tekenaar }
}

/** By which way this person came in, as the evidence names it. */
const methodeVan = ({ actor: { soort, wijze } }: Ctx): string =>
  soort === 'gast' && wijze !== undefined ? methodeVanWijze(wijze) : 'eigen-account'

export const besluitOver = defineCommand({
  name: 'ondertekening.beslissen',
  method: 'POST',
  path: '/ondertekenaars/:tekenaarId/besluit',
  summary:
    'Mijn besluit: het hele plan gezien en besproken, en een antwoord per afspraak van het handelingsdeel',
  aal: 1,
  guest: true,
  stepUp: true,
  params: tekenaarParams,
  body: besluitSchema,
  output: z.object({ uitkomst: z.enum(uitkomsten), rondeStand: z.enum(rondeStanden) }),
  errors: [...fouten, ...dicht, ...ANTWOORD_CODES, 'ondertekening.andere-versie'],
  missing: 'ondertekening.onbekend',
  load: loadVast,
  policy: magEigen,
  run: async (ctx, { body }, thing) => {
    if (body.versieHash !== thing.ronde.versieHash) throw conflict('ondertekening.andere-versie')
    const { onderdelen } = await bevroren(ctx, thing)
    const { uitkomst, besluit } = beoordeel(
      thing.tekenaar.verklaring,
      afsprakenVan(onderdelen),
      body.antwoorden,
      body.opmerking,
    )
    const rondeStand = await legVast(ctx, thing, {
      besluit: { ...besluit, kenmerk: null },
      identiteit: { klasse: await klasseNu(ctx), methode: methodeVan(ctx), papier: null },
      uitkomst,
    })
    return { uitkomst, rondeStand }
  },
  audit: ({ thing, output }) => ({
    ...overTekenaar({ thing }),
    details: { ronde: thing.ronde.ronde, uitkomst: output.uitkomst },
  }),
})

export const haalBewijs = defineQuery({
  name: 'ondertekening.bewijs-ophalen',
  method: 'GET',
  path: '/ondertekenaars/:tekenaarId/bewijs',
  summary: 'Het ondertekende bewijs van mijn besluit, om zelf te bewaren',
  aal: 1,
  guest: true,
  params: tekenaarParams,
  output: z.object({ ronde: z.int(), bestand: z.string() }),
  errors: fouten,
  missing: 'ondertekening.onbekend',
  load: async (ctx, input) => {
    const thing = await loadTekenaar(ctx, input)
    const besluit = thing && (await findBesluit(ctx.tx, thing.tekenaar.id))
    return besluit && thing ? { ...thing, besluit } : null
  },
  policy: magEigenLezen,
  run: async (_ctx, _input, { ronde, besluit }) => ({ ronde: ronde.ronde, bestand: besluit.bewijs }),
  file: async (_services, { ronde, bestand }) => ({
    naam: `bewijs ronde ${ronde}.json`,
    type: 'application/json',
    inhoud: Buffer.from(bestand, 'utf8'),
  }),
  audit: overTekenaar,
})

export const haalVersiePdf = defineQuery({
  name: 'ondertekening.pdf-ophalen',
  method: 'GET',
  path: '/ondertekenaars/:tekenaarId/pdf',
  summary: 'De versie waar het verzoek over gaat als PDF, precies zoals die is voorgelegd',
  aal: 1,
  guest: true,
  limit: 'pdf',
  params: tekenaarParams,
  output: z.object({ versie: z.int(), pdf: z.custom<PlanPdf>() }),
  errors: [...fouten, 'ondertekening.pdf-kapot'],
  missing: 'ondertekening.onbekend',
  load: loadTekenaar,
  policy: magEigenLezen,
  run: async (ctx, _input, { ronde }) => {
    const pdf = await findPlanPdf(ctx.tx, { verzoekId: ronde.id, soort: 'aangeboden' })
    if (!pdf) throw notFound('ondertekening.onbekend')
    return { versie: ronde.versie, pdf }
  },
  file: (services, { versie, pdf }) => geefPdf(services, pdf, `OPP versie ${versie}.pdf`),
  audit: overTekenaar,
})

export const besluitDeclarations = [
  leesMijnVragen,
  leesMijnStap,
  meldBekeken,
  stelVraag,
  besluitOver,
  haalBewijs,
  haalVersiePdf,
]
