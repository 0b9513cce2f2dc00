/** Inzagepakketten: begin one, decide on a passage, sign, fetch, hand over, take back. */
import * as z from 'zod/mini'
import type { Actor } from '../../../platform/actor.ts'
import { systemTx } from '../../../platform/context.ts'
import { type Ctx, defineCommand, defineQuery, type Request } from '../../../platform/declare.ts'
import { AppError, conflict, denied, notFound, unprocessable } from '../../../platform/errors.ts'
import { DamagedFileError, decryptFrames, type FileSecret } from '../../../platform/files/frames.ts'
import { verwijderBestand } from '../../dossier/dossier.jobs.ts'
import { gezagStand, volledigeNaam } from '../../leerling/leerling.ts'
import { listEigenVelden } from '../../plandelen/eigenveld.sql.ts'
import { findLeerlingNaam } from '../bewaren/bewaren.sql.ts'
import { leesTermijnen } from '../bewaren/voorstel.ts'
import { findVerzoek } from '../verzoek/verzoek.sql.ts'
import { bestandText } from './pakket.bestand.text.ts'
import { bijlagenVan, type Inhoud, logregels, verzegeldWeglating, weglatingenVan } from './pakket.inhoud.ts'
import { maakPakketbestand } from './pakket.jobs.ts'
import { nogNaTeKijken } from './pakket.lakken.ts'
import {
  eisVoorstel,
  lezerVan,
  loadPakket,
  overPakket,
  pakketFout,
  pakketLezenDeclarations,
  type Voorstel,
  voorstelVoor,
} from './pakket.lezen.commands.ts'
import { findLeerlingKop, type LogRow, listLog, listOuderKoppen } from './pakket.lezen.sql.ts'
import { magInzage, magPakket } from './pakket.policy.ts'
import { magBesluiten, redenNodig } from './pakket.regels.ts'
import {
  besluitBody,
  type NieuwPakket,
  nieuwPakketBody,
  overhandigBody,
  pakketKop,
  pakketLeerlingParams,
  pakketParams,
  tekenPakketBody,
} from './pakket.schema.ts'
import {
  findPakket,
  insertPakket,
  leesBesluiten,
  lockPakket,
  openPakketSleutel,
  type PakketRow,
  setBesluiten,
  setGetekend,
  setOpgehaald,
  setOverhandigd,
  setWeg,
} from './pakket.sql.ts'
import { aanspraak, geldigTot, type PakketHandeling } from './pakket.ts'
import { pastBij, rondVerzoekAf } from './pakket.verzoek.ts'
import { alsKop } from './pakket.weergave.ts'

type Met = Request & { readonly actor: Actor }
const lock = ({ tx }: Ctx, { params }: { params: { pakketId: string } }) => lockPakket(tx, params.pakketId)
const mits = (handeling: PakketHandeling) => (actor: Actor, pakket: PakketRow) =>
  magPakket(handeling, actor, pakket)
const standFout = [...pakketFout, 'avg.pakket-stand'] as const

async function nu(ctx: Ctx, id: string) {
  const pakket = await findPakket(ctx.tx, id)
  if (!pakket) throw notFound('avg.pakket-onbekend')
  return alsKop(ctx.actor, pakket)
}

/** Who asks and what follows from the register. Null: not somebody of this pupil. */
async function wieVraagt({ services, actor, today }: Met, leerlingId: string, body: NieuwPakket) {
  if (magInzage(actor, leerlingId) !== true) return null
  return systemTx(services.db, actor.organisatieId, async (tx) => {
    const leerling = await findLeerlingKop(tx, leerlingId)
    if (!leerling) return null
    const ouder =
      body.soort === 'ouder'
        ? (await listOuderKoppen(tx, leerlingId)).find(({ id }) => id === body.ouderId)
        : undefined
    const naam =
      body.soort === 'ouder' ? ouder?.naam : body.soort === 'leerling' ? volledigeNaam(leerling) : body.naam
    if (naam === undefined || naam === null) return null
    const gezag = ouder !== undefined && gezagStand(ouder, leerling.geboortedatum, today) === 'ja'
    const grond = { soort: body.soort, gezag, grondslag: body.grondslag !== null }
    const past = body.verzoekId === null || pastBij(await findVerzoek(tx, body.verzoekId), leerlingId)
    return {
      naam,
      past,
      ouderId: ouder?.id ?? null,
      aanspraak: aanspraak(grond, leerling.geboortedatum, today),
    }
  })
}

export const maakPakket = defineCommand({
  name: 'avg.pakket-maken',
  method: 'POST',
  path: '/leerlingen/:leerlingId/inzagepakketten',
  summary: 'Een pakket samenstellen voor wie inzage in het dossier vraagt',
  aal: 1,
  params: pakketLeerlingParams,
  body: nieuwPakketBody,
  output: z.object({ id: z.uuid() }),
  errors: [
    'leerling.onbekend',
    'avg.geen-recht',
    'avg.pakket-aanvrager',
    'avg.pakket-geen-aanspraak',
    'avg.pakket-verzoek',
  ],
  missing: 'leerling.onbekend',
  prepare: (request, { params, body }) => wieVraagt(request, params.leerlingId, body),
  load: (ctx, { params }) => findLeerlingNaam(ctx.tx, params.leerlingId),
  policy: (actor, leerling) => magInzage(actor, leerling.id),
  run: async (ctx, { params, body }, _leerling, wie) => {
    if (!wie)
      throw unprocessable('avg.pakket-aanvrager', [{ pad: 'body.ouderId', code: 'avg.pakket-aanvrager' }])
    if (!wie.aanspraak.mag)
      throw unprocessable('avg.pakket-geen-aanspraak', [
        { pad: 'body.grondslag', code: 'avg.pakket-geen-aanspraak' },
      ])
    if (!wie.past)
      throw unprocessable('avg.pakket-verzoek', [{ pad: 'body.verzoekId', code: 'avg.pakket-verzoek' }])
    const id = ctx.newId<'Inzagepakket'>()
    await insertPakket(ctx.tx, {
      id,
      leerlingId: params.leerlingId,
      aanvragerSoort: body.soort,
      ouderId: wie.ouderId,
      aanvragerNaam: wie.naam,
      grondslag: body.grondslag,
      verzoekId: body.verzoekId,
      omvang: wie.aanspraak.omvang,
      naam: ctx.actor.naam,
      now: ctx.now,
    })
    return { id }
  },
  audit: ({ input, output }) => ({
    leerlingId: input.params.leerlingId,
    objectSoort: 'inzagepakket',
    objectId: output.id,
  }),
})

export const beslisPassage = defineCommand({
  name: 'avg.pakket-beslissen',
  method: 'PUT',
  path: '/inzagepakketten/:pakketId/besluiten',
  summary: 'Over een passage anders beslissen dan de regels, met de reden',
  aal: 1,
  params: pakketParams,
  body: besluitBody,
  output: pakketKop,
  errors: [...standFout, 'avg.passage-onbekend', 'avg.passage-nooit', 'avg.passage-reden'],
  missing: 'avg.pakket-onbekend',
  prepare: voorstelVoor,
  load: lock,
  policy: mits('beslissen'),
  run: async (ctx, { body }, pakket, voorstel) => {
    const { sleutel, besluit, reden } = body
    const passage = eisVoorstel(voorstel).passages.find((een) => een.sleutel === sleutel)
    if (!passage) throw notFound('avg.passage-onbekend')
    if (besluit !== null && !magBesluiten(passage.regel, besluit)) throw conflict('avg.passage-nooit')
    if (besluit !== null && reden === '' && redenNodig(passage.regel, besluit))
      throw unprocessable('avg.passage-reden', [{ pad: 'body.reden', code: 'avg.passage-reden' }])
    const { [sleutel]: _oud, ...rest } = await leesBesluiten(ctx.tx, pakket)
    await setBesluiten(ctx.tx, pakket, besluit === null ? rest : { ...rest, [sleutel]: { besluit, reden } })
    return nu(ctx, pakket.id)
  },
  audit: (facts) => ({ ...overPakket(facts), details: { besluit: facts.input.body.besluit } }),
})

type Klaar = {
  readonly voorstel: Voorstel
  readonly log: readonly LogRow[]
  readonly rest: Pick<Inhoud, 'termijnen' | 'eigenVelden'>
}

/** All that will be in the file, as it is at this moment. */
async function leesTeTekenen(request: Met, input: { params: { pakketId: string } }): Promise<Klaar | null> {
  const voorstel = await voorstelVoor(request, input)
  if (!voorstel) return null
  return systemTx(request.services.db, request.actor.organisatieId, async (tx) => {
    const pakket = await findPakket(tx, input.params.pakketId)
    if (!pakket) return null
    const { aanvragerSoort, ouderId, leerlingId } = pakket
    const wie =
      aanvragerSoort === 'leerling'
        ? { soort: 'leerling' as const, id: leerlingId }
        : ouderId && { soort: 'ouder' as const, id: ouderId }
    return {
      voorstel,
      log: await listLog(tx, leerlingId, wie || null),
      rest: { termijnen: await leesTermijnen(tx), eigenVelden: await listEigenVelden(tx, 'opp') },
    }
  })
}

export const tekenPakket = defineCommand({
  name: 'avg.pakket-tekenen',
  method: 'POST',
  path: '/inzagepakketten/:pakketId/_teken',
  summary:
    'Verklaren dat het pakket is nagekeken; daarna wordt het bestand gemaakt en verandert het niet meer',
  aal: 1,
  stepUp: true,
  params: pakketParams,
  body: tekenPakketBody,
  output: pakketKop,
  errors: [...standFout, 'avg.pakket-nakijken', 'avg.pakket-veranderd'],
  missing: 'avg.pakket-onbekend',
  prepare: leesTeTekenen,
  load: lock,
  policy: mits('tekenen'),
  run: async (ctx, { body }, pakket, klaar) => {
    const { voorstel, log, rest } = klaar ?? { voorstel: eisVoorstel(null), log: [], rest: null }
    const { betrekkingId, naam, organisatieId } = ctx.actor
    if (betrekkingId === null || !rest) throw denied('avg.geen-recht')
    // What somebody saw is what goes: a dossier or a decision that changed meanwhile is looked at again.
    if (voorstel.hash !== body.hash || voorstel.revisie !== pakket.revisie)
      throw conflict('avg.pakket-veranderd')
    if (nogNaTeKijken(voorstel.passages).length > 0) throw unprocessable('avg.pakket-nakijken')
    const lezer = lezerVan(pakket)
    const inhoud: Inhoud = {
      school: voorstel.kop.school,
      leerling: volledigeNaam(voorstel.kop),
      geboortedatum: voorstel.kop.geboortedatum,
      lezer,
      ...rest,
      rijen: voorstel.rijen,
      weglatingen: [
        ...weglatingenVan(voorstel.passages, lezer),
        ...verzegeldWeglating(voorstel.rijen, lezer),
      ],
      log: logregels(log, lezer),
      bijlagen: bijlagenVan(voorstel.passages),
    }
    await setGetekend(ctx.tx, pakket, {
      inhoud,
      hash: voorstel.hash,
      door: betrekkingId,
      naam,
      now: ctx.now,
      geldigTot: geldigTot(ctx.now),
    })
    await ctx.enqueue(maakPakketbestand, { organisatieId, pakketId: pakket.id })
    return nu(ctx, pakket.id)
  },
  audit: (facts) => ({ ...overPakket(facts), details: { hash: facts.input.body.hash } }),
})

const bestandSchema = z.object({ id: z.uuid(), naam: z.string(), secret: z.custom<FileSecret>() })

export const haalPakket = defineQuery({
  name: 'avg.pakket-ophalen',
  method: 'GET',
  path: '/inzagepakketten/:pakketId/bestand',
  summary: 'Het bestand van een pakket ophalen, om aan de aanvrager te geven',
  aal: 1,
  stepUp: true,
  limit: 'export',
  params: pakketParams,
  output: bestandSchema,
  errors: [...standFout, 'avg.pakket-weg', 'avg.pakket-kapot'],
  missing: 'avg.pakket-onbekend',
  load: loadPakket,
  policy: mits('ophalen'),
  run: async ({ tx, now }, _input, pakket) => {
    const { sleutel, bestandId, geldigTot: tot } = pakket
    if (sleutel === null || bestandId === null || tot === null || Date.parse(tot) < now.getTime())
      throw notFound('avg.pakket-weg')
    await setOpgehaald(tx, pakket.id)
    return {
      id: bestandId,
      naam: bestandText.naam(pakket.naam ?? '', (pakket.getekendOp ?? '').slice(0, 10)),
      secret: await openPakketSleutel(tx, { ...pakket, sleutel }),
    }
  },
  file: async ({ files }, { id, naam, secret }) => {
    const verzegeld = await files.get(id)
    if (!verzegeld) throw notFound('avg.pakket-weg')
    return { naam, type: 'application/zip', inhoud: heel(decryptFrames(verzegeld, secret)) }
  },
  audit: overPakket,
})

async function* heel(plat: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* plat
  } catch (error) {
    if (error instanceof DamagedFileError) throw new AppError('failure', 'avg.pakket-kapot', { cause: error })
    throw error
  }
}

export const overhandigPakket = defineCommand({
  name: 'avg.pakket-overhandigen',
  method: 'POST',
  path: '/inzagepakketten/:pakketId/_overhandig',
  summary: 'Vastleggen dat het pakket aan de aanvrager is gegeven, en hoe',
  aal: 1,
  params: pakketParams,
  body: overhandigBody,
  output: pakketKop,
  errors: [...standFout, 'avg.verzoek-afgerond', 'avg.verzoek-niet-in-behandeling', 'avg.verzoek-identiteit'],
  missing: 'avg.pakket-onbekend',
  load: lock,
  policy: mits('overhandigen'),
  run: async (ctx, { body }, pakket) => {
    await rondVerzoekAf(ctx, pakket)
    await setOverhandigd(ctx.tx, pakket.id, { naam: ctx.actor.naam, wijze: body.wijze, now: ctx.now })
    return nu(ctx, pakket.id)
  },
  audit: (facts) => ({ ...overPakket(facts), details: { wijze: facts.input.body.wijze } }),
})

export const trekPakketIn = defineCommand({
  name: 'avg.pakket-intrekken',
  method: 'DELETE',
  path: '/inzagepakketten/:pakketId',
  summary: 'Een pakket intrekken dat niet is gegeven; het bestand en de besluiten gaan weg',
  aal: 1,
  params: pakketParams,
  output: pakketKop,
  errors: standFout,
  missing: 'avg.pakket-onbekend',
  load: lock,
  policy: mits('intrekken'),
  run: async (ctx, _input, pakket) => {
    await setWeg(ctx.tx, pakket.id, 'ingetrokken')
    if (pakket.bestandId) await ctx.enqueue(verwijderBestand, { bestandId: pakket.bestandId })
    return nu(ctx, pakket.id)
  },
  audit: overPakket,
})

export const pakketDeclarations = [
  ...pakketLezenDeclarations,
  maakPakket,
  beslisPassage,
  tekenPakket,
  haalPakket,
  overhandigPakket,
  trekPakketIn,
]
