/** What a new OPP starts with: what the school knows already, and on request what the previous plan said. */
import type { Ctx } from '../../platform/declare.ts'
import { normenVan } from '../organisatie/normen.ts'
import { listEigenVelden } from '../plandelen/eigenveld.sql.ts'
import { zonderVelden } from '../plandelen/eigenveld.ts'
import { findPlan, findVersie } from '../planversie/planversie.sql.ts'
import { bewaarOnderdeel, leesConcept } from './opp.concept.ts'
import { leegOnderdeel, type OnderdeelInhoud, type OnderdeelSleutel, type OppInhoud } from './opp.schema.ts'
import {
  type GezagdragerRow,
  type LeerlingRow,
  listGezagdragers,
  listTeam,
  type PersoonRow,
  type SchoolRow,
} from './opp.sql.ts'
import { regelsVoor } from './schoolregels.ts'
import { leesSnapshot } from './snapshot.ts'
import { monitorVoorstel, uiterlijkeEvaluatie } from './termijnen.ts'

/** What may come along from an earlier plan. What people said and saw is asked anew each time. */
const KOPIE: readonly OnderdeelSleutel[] = [
  'uitstroom',
  'betrokkenen',
  'factoren',
  'beeld',
  'doelen',
  'behoeften',
  'maatregelen',
  'afwijkingen',
]

export async function vulVooraf(
  ctx: Ctx,
  nieuw: { planId: string; leerling: LeerlingRow; school: SchoolRow; kopieVan: string | null },
): Promise<void> {
  const plan = await findPlan(ctx.tx, nieuw.planId)
  if (!plan) throw new Error('a plan that was just made is there')
  const team = await listTeam(ctx.tx, nieuw.leerling.id, ctx.today)
  const ouders = await listGezagdragers(ctx.tx, nieuw.leerling.id, ctx.today)
  const bewaar = <K extends OnderdeelSleutel>(sleutel: K, inhoud: OnderdeelInhoud<K>) =>
    bewaarOnderdeel(ctx, plan, { sleutel, basis: 0, inhoud })
  await bewaar('algemeen', algemeen(ctx, nieuw.leerling, nieuw.school, team))
  await bewaar('zienswijzen', {
    ...leegOnderdeel('zienswijzen'),
    ouders: ouders.map((o) => ({
      id: ctx.newId(),
      ouderId: o.ouderId,
      naam: o.naam,
      tekst: '',
      goedBegrepen: false,
      datum: null,
    })),
  })
  await bewaar('contact', contact(ctx, team, ouders))
  const bron = nieuw.kopieVan === null ? null : await inhoudVan(ctx, nieuw.kopieVan)
  if (!bron) return
  // A field that the school uses no more is not carried into a new plan.
  const weg = (await listEigenVelden(ctx.tx, 'opp')).filter((veld) => veld.verborgen).map(({ id }) => id)
  for (const sleutel of KOPIE) await bewaar(sleutel, zonderVelden(bron[sleutel], weg))
}

/** The last version of a plan; of one that never had any, its draft. */
async function inhoudVan(ctx: Ctx, planId: string): Promise<OppInhoud> {
  const versie = await findVersie(ctx.tx, planId, 'gepubliceerd', null)
  return versie ? leesSnapshot(versie.inhoud).onderdelen : (await leesConcept(ctx.tx, planId)).inhoud
}

function algemeen(
  ctx: Ctx,
  leerling: LeerlingRow,
  school: SchoolRow,
  team: readonly PersoonRow[],
): OnderdeelInhoud<'algemeen'> {
  const leeg = leegOnderdeel('algemeen')
  const begeleider = enige(team, 'zorgcoordinator') ?? leeg.begeleider
  const evaluatiedatum = uiterlijkeEvaluatie(ctx.today)
  return {
    ...leeg,
    contactpersoon: begeleider,
    mentor: eerste(team, 'mentor') ?? leeg.mentor,
    begeleider,
    commissie: regelsVoor(school.schooltype).commissieAdvies
      ? (enige(team, 'cvb_lid') ?? leeg.commissie)
      : leeg.commissie,
    groep: leerling.groep,
    leerroute: leerling.leerroute ?? '',
    instroomdatum: leerling.inschrijvingOp,
    inschrijfdatum: leerling.inschrijvingOp,
    startdatum: ctx.today,
    monitormomenten: monitorVoorstel(ctx.today, evaluatiedatum, normenVan(school.normen).monitorMaanden).map(
      (datum) => ({ id: ctx.newId(), datum }),
    ),
    evaluatiedatum,
  }
}

const persoon = ({ rol: _rol, ...p }: PersoonRow) => p
const eerste = (team: readonly PersoonRow[], rol: PersoonRow['rol']) =>
  team.filter((p) => p.rol === rol).map(persoon)[0]
/** Of several we don't guess: a person chooses. */
function enige(team: readonly PersoonRow[], rol: PersoonRow['rol']) {
  const gevonden = team.filter((p) => p.rol === rol).map(persoon)
  return gevonden.length === 1 ? gevonden[0] : undefined
}

/** Names to fill in how they can be reached; nothing of an address comes along by itself. */
function contact(
  ctx: Ctx,
  team: readonly PersoonRow[],
  ouders: readonly GezagdragerRow[],
): OnderdeelInhoud<'contact'> {
  const mentor = eerste(team, 'mentor')
  return {
    ...leegOnderdeel('contact'),
    personen: [
      ...(mentor
        ? [{ id: ctx.newId(), kant: 'school' as const, naam: mentor.naam, bereikbaar: mentor.email }]
        : []),
      ...ouders.map((o) => ({ id: ctx.newId(), kant: 'ouders' as const, naam: o.naam, bereikbaar: '' })),
    ],
  }
}
