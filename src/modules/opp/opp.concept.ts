/** The plan as it is being written: head, sections and what belongs to it, read under the actor's row security. */
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { Ctx } from '../../platform/declare.ts'
import { AppError, conflict, notFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { type HoorgesprekRow, leesHoorvraag, listHoorgesprekken } from '../hoorrecht/hoorrecht.commands.ts'
import { gesprekVoorVersie } from '../hoorrecht/hoorrecht.ts'
import { type Aanpassingen, type CodelijstNaam, codelijsten, labelVan } from '../organisatie/codelijsten.ts'
import { type Normen, normenVan } from '../organisatie/normen.ts'
import { listLabels } from '../organisatie/organisatie.sql.ts'
import { overleggenVoorVersie } from '../overleg/overleg.commands.ts'
import { listEigenVelden } from '../plandelen/eigenveld.sql.ts'
import {
  findPlan,
  findVersie,
  listOnderdelen,
  lockPlan,
  type OnderdeelRow,
  type Opgeslagen,
  type PlanRow,
  replaceFeiten,
  touchPlan,
  type VersieRow,
  writeOnderdeel,
} from '../planversie/planversie.sql.ts'
import { oppFeiten } from './feiten.ts'
import { FOUT_SOORT, mag, type OppFeiten, type OppHandeling } from './opp.policy.ts'
import {
  isOnderdeel,
  leegOnderdeel,
  leesOppOnderdeel,
  type OnderdeelInhoud,
  type OnderdeelSleutel,
  type OppInhoud,
  oppSchemaVersie,
  perOnderdeel,
} from './opp.schema.ts'
import { findLeerling, findSchool, type LeerlingRow, listGezagdragers, listTeam } from './opp.sql.ts'
import type { BeeindigReden, OppToestand, Uitkomst } from './opp.ts'
import type { BewaardeSnapshot, Kop } from './snapshot.schema.ts'
import { maakSnapshot } from './snapshot.ts'
import { zesWekenTermijn } from './termijnen.ts'

export type OppThing = { readonly plan: PlanRow; readonly feiten: OppFeiten }

/** The row as the state machine sees it. */
export function toestandVan(plan: PlanRow): OppToestand {
  return {
    publicatie: plan.publicatie,
    versie: plan.versie,
    gewijzigd: plan.publicatie !== 'beeindigd' && (plan.versie === 0 || plan.gewijzigdNaVersie),
    gedeeld: plan.gedeeld,
    ooitGedeeld: plan.gedeeldOp !== null,
    instemmingVersie: plan.instemmingVersie,
    vastgesteldeVersie: plan.vastgesteldeVersie,
    einddatum: plan.beeindigdOp,
    // The command that wrote it took it from this list.
    reden: plan.beeindigdReden as BeeindigReden | null,
  }
}

export function alsThing(plan: PlanRow): OppThing {
  return {
    plan,
    feiten: {
      leerlingId: plan.leerlingId,
      toestand: toestandVan(plan),
      anderActief: plan.anderActief,
      beperkt: plan.beperkt,
      verwijderverzoekDoor: plan.verwijderverzoekDoor,
    },
  }
}

type OppInput = { readonly params: { readonly oppId: Id<'Plan'> } }

/** `load` of a query. */
export async function loadOpp({ tx }: Ctx, { params }: OppInput): Promise<OppThing | null> {
  const plan = await findPlan(tx, params.oppId)
  return plan && alsThing(plan)
}

/** `load` of a command: the plan locked, so that the policy judges the state that the act will change. */
export async function loadOppForWrite({ tx }: Ctx, { params }: OppInput): Promise<OppThing | null> {
  const plan = await lockPlan(tx, params.oppId)
  return plan && alsThing(plan)
}

/** `policy` of a declaration about one act. */
export const magDit =
  (handeling: OppHandeling) =>
  (actor: Actor, { feiten }: OppThing) =>
    mag(handeling, actor, feiten)

/** `audit` of a declaration about one plan: the plan is the object, so that deleting it finds its answers. */
export const overOpp = ({ thing: { plan } }: { thing: OppThing }) => ({
  leerlingId: plan.leerlingId,
  objectSoort: 'opp',
  objectId: plan.id,
})

/** The new state, or the refusal of the state machine as an error of the API. */
export function gelukt(uitkomst: Uitkomst): OppToestand {
  if (uitkomst.ok) return uitkomst.nieuw
  throw new AppError(FOUT_SOORT[uitkomst.fout], uitkomst.fout)
}

export type Concept = {
  readonly rijen: ReadonlyMap<OnderdeelSleutel, OnderdeelRow>
  readonly inhoud: OppInhoud
  /** In the order in which they were begun. */
  readonly hoorgesprekken: readonly HoorgesprekRow[]
  /** The one that is being written. */
  readonly hoorgesprek: HoorgesprekRow | null
}

export async function leesConcept(tx: Tx, planId: string): Promise<Concept> {
  const rijen = new Map<OnderdeelSleutel, OnderdeelRow>()
  for (const rij of await listOnderdelen(tx, planId))
    if (isOnderdeel(rij.onderdeel)) rijen.set(rij.onderdeel, rij)
  const hoorgesprekken = await listHoorgesprekken(tx, planId)
  return {
    rijen,
    inhoud: perOnderdeel((sleutel) => {
      const rij = rijen.get(sleutel)
      return rij ? lees(sleutel, rij.opgeslagen) : leegOnderdeel(sleutel)
    }),
    hoorgesprekken,
    hoorgesprek: hoorgesprekken.at(-1) ?? null,
  }
}

/** Stored content of one section in today's shape. */
export const lees = <K extends OnderdeelSleutel>(sleutel: K, { v, inhoud }: Opgeslagen): OnderdeelInhoud<K> =>
  leesOppOnderdeel(sleutel, v, inhoud)

/** Writes one section with all that follows from it: revision, coded facts, head. */
export async function bewaarOnderdeel<K extends OnderdeelSleutel>(
  ctx: Ctx,
  plan: PlanRow,
  deel: { sleutel: K; basis: number; inhoud: OnderdeelInhoud<K>; apart?: boolean },
): Promise<boolean> {
  const { sleutel, basis, inhoud } = deel
  const written = await writeOnderdeel(ctx.tx, {
    planId: plan.id,
    leerlingId: plan.leerlingId,
    onderdeel: sleutel,
    basis,
    opgeslagen: { v: oppSchemaVersie(sleutel), inhoud },
    door: ctx.actor.betrekkingId,
    doorNaam: ctx.actor.naam,
    now: ctx.now,
    apart: deel.apart ?? false,
  })
  if (!written) return false
  const feiten = oppFeiten(sleutel, inhoud, plan.id)
  if (feiten) await replaceFeiten(ctx.tx, plan.id, plan.leerlingId, sleutel, feiten)
  // The key decides the type of the content; TypeScript can't follow that through a generic.
  const algemeen = sleutel === 'algemeen' ? (inhoud as OnderdeelInhoud<'algemeen'>) : null
  await touchPlan(ctx.tx, plan.id, ctx.now, algemeen && hoofdFeiten(plan, algemeen))
  return true
}

/** The facts of the head that lists, terms and Vandaag read without opening the content. */
export function hoofdFeiten(plan: PlanRow, algemeen: OnderdeelInhoud<'algemeen'>) {
  return {
    startOp: algemeen.startdatum,
    evaluatieOp: algemeen.evaluatiedatum,
    termijnOp: termijnVan(plan, algemeen)?.uiterlijk ?? null,
  }
}

export function termijnVan(
  plan: Pick<PlanRow, 'schooltype' | 'vorigePlanId'>,
  algemeen: Pick<OnderdeelInhoud<'algemeen'>, 'inschrijfdatum' | 'besluitdatum' | 'startdatum'>,
) {
  return zesWekenTermijn({
    schooltype: plan.schooltype as Kop['school']['schooltype'], // copied from the school, where a check guards it
    inschrijving: algemeen.inschrijfdatum,
    besluitExtraOndersteuning: algemeen.besluitdatum,
    start: algemeen.startdatum,
    eerderOpp: plan.vorigePlanId !== null,
  })
}

/** The words of the school, as far as they differ from ours. */
export async function leesLabels(tx: Tx): Promise<Aanpassingen> {
  const uit: { [N in CodelijstNaam]?: Record<string, { label?: string; verborgen?: boolean }> } = {}
  for (const { lijst, code, label, verborgen } of await listLabels(tx)) {
    if (!(lijst in codelijsten)) continue
    const naam = lijst as CodelijstNaam // checked on the line before
    uit[naam] = {
      ...uit[naam],
      [code]: { ...(label === null ? {} : { label }), ...(verborgen ? { verborgen } : {}) },
    }
  }
  return uit
}

/** Names as they are now: of the school, the pupil, the mentor and who has gezag. No address, no number. */
export async function leesKop(
  tx: Tx,
  plan: Pick<PlanRow, 'leerlingId' | 'schooltype' | 'schooljaar'>,
  labels: Aanpassingen,
  today: Datum,
): Promise<{ kop: Kop; leerling: LeerlingRow; logo: string | null; normen: Normen }> {
  const [school, leerling] = [await findSchool(tx, today), await findLeerling(tx, plan.leerlingId, today)]
  if (!school || !leerling) throw notFound('opp.onbekend')
  const team = await listTeam(tx, plan.leerlingId, today)
  const gezagdragers = await listGezagdragers(tx, plan.leerlingId, today)
  const kop: Kop = {
    school: { naam: school.naam, plaats: school.plaats, brin: school.brin, schooltype: school.schooltype },
    leerling: {
      naam: leerling.naam,
      roepnaam: leerling.roepnaam,
      geboortedatum: leerling.geboortedatum,
      groep: leerling.groep,
    },
    schooljaar: plan.schooljaar,
    mentor: team.flatMap((p) => (p.rol === 'mentor' ? [p.naam] : [])).join(', '),
    gezagdragers: gezagdragers.map((g) => ({
      naam: g.naam,
      relatie: labelVan('ouderrelatie', g.relatie, labels),
    })),
  }
  return { kop, leerling, logo: school.logo, normen: normenVan(school.normen) }
}

/** What a version of this moment would freeze. */
export async function maakConceptSnapshot(
  tx: Tx,
  plan: PlanRow,
  today: Datum,
  lengteReden = plan.lengteReden ?? '',
): Promise<{ snapshot: BewaardeSnapshot; concept: Concept; revisies: Record<string, number> }> {
  const labels = await leesLabels(tx)
  const { kop, logo } = await leesKop(tx, plan, labels, today)
  const concept = await leesConcept(tx, plan.id)
  const vraag = await leesHoorvraag(tx, plan)
  const gesprek = gesprekVoorVersie(concept.hoorgesprekken, vraag, today)
  const snapshot = maakSnapshot({
    kop,
    labels,
    eigenVelden: await listEigenVelden(tx, 'opp'),
    logo,
    lengteReden,
    inhoud: concept.inhoud,
    hoorgesprek: gesprek?.inhoud ?? null,
    hoormoment: gesprek?.moment ?? 'opstellen',
    overleggen: await overleggenVoorVersie(tx, plan.id),
  })
  const revisies = Object.fromEntries([...concept.rijen].map(([sleutel, { revisie }]) => [sleutel, revisie]))
  return { snapshot, concept, revisies: { ...revisies, hoorgesprek: gesprek?.revisie ?? 0 } }
}

/** A published version that must be there. @throws AppError 404 */
export async function eisVersie(tx: Tx, planId: string, nummer: number): Promise<VersieRow> {
  const found = await findVersie(tx, planId, 'gepubliceerd', nummer)
  if (!found) throw notFound('opp.versie-onbekend')
  return found
}

/** 409 with the content of now, so that the writer loses no word. */
export async function verouderd(ctx: Ctx, planId: string, sleutel: OnderdeelSleutel) {
  const rij = (await leesConcept(ctx.tx, planId)).rijen.get(sleutel)
  return conflict('opp.verouderd', {
    huidig: {
      revisie: rij?.revisie ?? 0,
      inhoud: rij ? lees(sleutel, rij.opgeslagen) : leegOnderdeel(sleutel),
      doorNaam: rij?.doorNaam ?? null,
      op: rij?.op ?? null,
    },
  })
}
