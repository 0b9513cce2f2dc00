/** Inzagepakketten to look at: the list, who may ask, and one with what it would hold. */

import type { Actor } from '../../../platform/actor.ts'
import { hasRight } from '../../../platform/actor.ts'
import { systemTx } from '../../../platform/context.ts'
import { type Ctx, defineQuery, type Request } from '../../../platform/declare.ts'
import { denied, notFound } from '../../../platform/errors.ts'
import { gezagStand, volledigeNaam } from '../../leerling/leerling.ts'
import { labelVan } from '../../organisatie/codelijsten.ts'
import { listEigenVelden } from '../../plandelen/eigenveld.sql.ts'
import { findLeerlingNaam } from '../bewaren/bewaren.sql.ts'
import { type Bekeken, bekijkDossier } from './pakket.dossier.ts'
import { staatElders } from './pakket.elders.ts'
import { nogNaTeKijken } from './pakket.lakken.ts'
import { findLeerlingKop, listOuderKoppen } from './pakket.lezen.sql.ts'
import { magInzage, magPakketten } from './pakket.policy.ts'
import type { Lezer } from './pakket.regels.ts'
import {
  type Aanvragers,
  aanvragersAntwoord,
  pakketAntwoord,
  pakketLeerlingParams,
  pakketParams,
  pakkettenAntwoord,
} from './pakket.schema.ts'
import { findPakket, leesBesluiten, listPakketten, type PakketRow } from './pakket.sql.ts'
import { aanspraak } from './pakket.ts'
import { alsElders, alsGroepen, alsKop } from './pakket.weergave.ts'

type Met = Request & { readonly actor: Actor }
type PakketInput = { readonly params: { readonly pakketId: string } }
export const loadPakket = ({ tx }: Ctx, { params }: PakketInput) => findPakket(tx, params.pakketId)
export const pakketFout = ['avg.pakket-onbekend', 'avg.geen-recht'] as const
export const overPakket = ({ thing }: { thing: PakketRow }) => ({
  leerlingId: thing.leerlingId,
  objectSoort: 'inzagepakket',
  objectId: thing.id,
})

export const lezerVan = (pakket: PakketRow): Lezer => ({
  soort: pakket.aanvragerSoort,
  ouderId: pakket.ouderId,
  naam: pakket.aanvragerNaam,
  omvang: pakket.omvang,
})

export type Voorstel = Bekeken & { readonly revisie: number; readonly eigen: ReadonlyMap<string, string> }

/**
 * What the package would hold today. The right to see covers all that the school has, also what this actor may not read
 * every day: it is read as the product, for who may make packages. The transaction after it decides.
 */
export const voorstelVoor = async (
  { services, actor, today }: Met,
  { params }: PakketInput,
): Promise<Voorstel | null> => {
  if (!hasRight(actor, 'avg.inzage')) return null
  return systemTx(services.db, actor.organisatieId, async (tx) => {
    const pakket = await findPakket(tx, params.pakketId)
    if (!pakket || magInzage(actor, pakket.leerlingId) !== true) return null
    if (pakket.status !== 'opgesteld' && pakket.status !== 'mislukt') return null
    const besluiten = await leesBesluiten(tx, pakket)
    const bekeken = await bekijkDossier(tx, pakket.leerlingId, lezerVan(pakket), besluiten, today)
    const eigen = new Map((await listEigenVelden(tx, 'opp')).map(({ id, label }) => [id, label]))
    return bekeken && { ...bekeken, revisie: pakket.revisie, eigen }
  })
}

export const leesPakketten = defineQuery({
  name: 'avg.pakketten-lezen',
  method: 'GET',
  path: '/inzagepakketten',
  summary: 'De pakketten die voor inzage zijn gemaakt: voor wie, en hoe het ervoor staat',
  aal: 1,
  output: pakkettenAntwoord,
  errors: ['avg.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magPakketten(actor),
  run: async ({ tx, actor }) => ({
    items: (await listPakketten(tx)).map((rij) => alsKop(actor, rij)),
    magMaken: hasRight(actor, 'avg.inzage'),
  }),
  audit: ({ output }) => ({ objectSoort: 'inzagepakket', details: { aantal: output.items.length } }),
})

export const leesAanvragers = defineQuery({
  name: 'avg.pakket-aanvragers',
  method: 'GET',
  path: '/leerlingen/:leerlingId/inzage-aanvragers',
  summary: 'Wie inzage in dit dossier kan vragen, en wat die dan krijgt',
  aal: 1,
  params: pakketLeerlingParams,
  output: aanvragersAntwoord,
  errors: ['leerling.onbekend', 'avg.geen-recht'],
  missing: 'leerling.onbekend',
  load: (ctx, { params }) => findLeerlingNaam(ctx.tx, params.leerlingId),
  policy: (actor, leerling) => magInzage(actor, leerling.id),
  prepare: async ({ services, actor, today }, { params }) =>
    magInzage(actor, params.leerlingId) === true
      ? systemTx(services.db, actor.organisatieId, async (tx): Promise<Aanvragers | null> => {
          const leerling = await findLeerlingKop(tx, params.leerlingId)
          if (!leerling) return null
          const ouders = await listOuderKoppen(tx, params.leerlingId)
          return {
            leerling: {
              id: leerling.id,
              naam: volledigeNaam(leerling),
              geboortedatum: leerling.geboortedatum,
            },
            aanvragers: [
              ...ouders.map((o) => ({
                soort: 'ouder' as const,
                ouderId: o.id,
                naam: o.naam,
                relatie: labelVan('ouderrelatie', o.relatie),
                ...antwoord(
                  aanspraak(
                    {
                      soort: 'ouder',
                      gezag: gezagStand(o, leerling.geboortedatum, today) === 'ja',
                      grondslag: false,
                    },
                    leerling.geboortedatum,
                    today,
                  ),
                ),
              })),
              {
                soort: 'leerling' as const,
                ouderId: null,
                naam: volledigeNaam(leerling),
                relatie: null,
                ...antwoord(
                  aanspraak(
                    { soort: 'leerling', gezag: false, grondslag: false },
                    leerling.geboortedatum,
                    today,
                  ),
                ),
              },
            ],
          }
        })
      : null,
  run: async (_ctx, _input, _leerling, aanvragers) => {
    if (!aanvragers) throw denied('avg.geen-recht')
    return aanvragers
  },
  audit: ({ thing }) => ({ leerlingId: thing.id, objectSoort: 'inzagepakket' }),
})

const antwoord = (a: ReturnType<typeof aanspraak>) => ({
  mag: a.mag,
  omvang: a.mag ? a.omvang : null,
  waarom: a.waarom,
})

export const leesPakket = defineQuery({
  name: 'avg.pakket-lezen',
  method: 'GET',
  path: '/inzagepakketten/:pakketId',
  summary: 'Een pakket: wat meegaat, wat wordt weggelaten en waarom, of wat er is gegeven',
  aal: 1,
  params: pakketParams,
  output: pakketAntwoord,
  errors: pakketFout,
  missing: 'avg.pakket-onbekend',
  prepare: voorstelVoor,
  load: loadPakket,
  policy: (actor, pakket) => magInzage(actor, pakket.leerlingId),
  run: async ({ actor }, _input, pakket, voorstel) => {
    const groepen = voorstel ? alsGroepen(voorstel.passages, voorstel.eigen) : []
    return {
      ...alsKop(actor, pakket),
      voorstel: voorstel && {
        hash: voorstel.hash,
        groepen,
        nakijken: nogNaTeKijken(voorstel.passages).length,
        elders: alsElders(groepen, staatElders(voorstel.passages)),
      },
    }
  },
  audit: overPakket,
})

/** A proposal that must be there. @throws AppError 404 */
export function eisVoorstel(voorstel: Voorstel | null): Voorstel {
  if (!voorstel) throw notFound('avg.pakket-onbekend')
  return voorstel
}

export const pakketLezenDeclarations = [leesPakketten, leesAanvragers, leesPakket]
