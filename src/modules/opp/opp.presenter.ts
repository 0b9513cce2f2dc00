/** From rows to what the screens read: content, completeness, terms and abilities in one answer. */
import type * as z from 'zod/mini'
import type { Ctx } from '../../platform/declare.ts'
import { type HoorgesprekRow, leesHoorvraag } from '../hoorrecht/hoorrecht.commands.ts'
import { gesprekVoorVersie, type Hoorvraag, hoormomenten } from '../hoorrecht/hoorrecht.ts'
import type { Aanpassingen } from '../organisatie/codelijsten.ts'
import type { Normen } from '../organisatie/normen.ts'
import { listOverlegDagen } from '../overleg/overleg.commands.ts'
import type { OverlegDag } from '../overleg/overleg.ts'
import { listEigenVelden } from '../plandelen/eigenveld.sql.ts'
import { schoolvragen } from '../plandelen/eigenveld.ts'
import { findVersie, listVersies } from '../planversie/planversie.sql.ts'
import type { oppSchema, sectiesSchema } from './opp.api.schema.ts'
import { type Concept, leesConcept, leesKop, leesLabels, type OppThing, termijnVan } from './opp.concept.ts'
import { abilities, mag } from './opp.policy.ts'
import { leegOpp, type OnderdeelSleutel, type OppInhoud } from './opp.schema.ts'
import { findMedewerkerNaam } from './opp.sql.ts'
import { magVerwijderen } from './opp.ts'
import { voorLezer } from './snapshot.lezer.ts'
import type { Kop } from './snapshot.schema.ts'
import { leesSnapshot } from './snapshot.ts'
import { schoolnorm, schooltermijn, termijnstand } from './termijnen.ts'
import { volledigheid } from './volledigheid.ts'

type OppAntwoord = z.input<typeof oppSchema>
type Secties = z.input<typeof sectiesSchema>

export async function leesOpp(ctx: Ctx, thing: OppThing): Promise<OppAntwoord> {
  const { plan, feiten } = thing
  const labels = await leesLabels(ctx.tx)
  const { kop, leerling, normen } = await leesKop(ctx.tx, plan, labels, ctx.today)
  const schrijft = mag('conceptLezen', ctx.actor, feiten) === true
  const gelezen = schrijft
    ? vanConcept(
        await leesConcept(ctx.tx, plan.id),
        await listEigenVelden(ctx.tx, 'opp'),
        await listOverlegDagen(ctx.tx, plan.id),
        await leesHoorvraag(ctx.tx, plan),
      )
    : await vanVersie(ctx, plan.id)
  const { bron, inhoud, secties, hoorgesprek, eigenVelden } = gelezen
  return {
    id: plan.id,
    leerling: {
      id: leerling.id,
      naam: leerling.naam,
      roepnaam: leerling.roepnaam,
      leerlingnummer: leerling.leerlingnummer,
      geboortedatum: leerling.geboortedatum,
      groep: leerling.groep,
      groepId: leerling.groepId,
    },
    kop,
    schooljaar: plan.schooljaar,
    publicatie: plan.publicatie,
    vaststelling: plan.vaststelling,
    versie: plan.versie,
    // To who reads versions only, a concept on top of one is not there: not even that it is.
    gewijzigd: schrijft && feiten.toestand.gewijzigd,
    gedeeld: schrijft && plan.gedeeld,
    gedeeldOp: schrijft ? plan.gedeeldOp : null,
    gepubliceerdOp: plan.gepubliceerdOp,
    gewijzigdOp:
      schrijft || plan.publicatie === 'beeindigd'
        ? plan.gewijzigdOp
        : (plan.gepubliceerdOp ?? plan.gewijzigdOp),
    startOp: plan.startOp,
    evaluatieOp: plan.evaluatieOp,
    termijn: leesTermijn(ctx, thing, inhoud, normen),
    beeindigd:
      plan.beeindigdOp === null
        ? null
        : {
            op: plan.beeindigdOp,
            reden: feiten.toestand.reden,
            toelichting: schrijft ? (plan.beeindigdToelichting ?? '') : '',
          },
    verwijderwijze: magVerwijderen(feiten.toestand),
    verwijderverzoek: schrijft ? await leesVerzoek(ctx, thing) : null,
    lengteReden: plan.lengteReden ?? '',
    vorigeOppId: plan.vorigePlanId,
    bron,
    onderdelen: secties,
    hoorgesprek,
    hoorvraag: { ...gelezen.hoorvraag, momenten: [...gelezen.hoorvraag.momenten] },
    volledigheid: beoordeel(ctx, kop, gelezen, normen),
    schoolvragen: [...schoolvragen(bron === 'concept' ? eigenVelden : [], inhoud)],
    labels: metKeuzes(labels),
    eigenVelden,
    normen: { ...normen },
    versies: await listVersies(ctx.tx, plan.id),
    abilities: abilities(ctx.actor, feiten),
  }
}

type Bron = Pick<OppAntwoord, 'bron' | 'hoorgesprek' | 'eigenVelden'> & {
  inhoud: OppInhoud
  secties: Secties
  overleggen: readonly OverlegDag[]
  hoorgesprekken: readonly Gesprek[]
  hoorvraag: Hoorvraag
}
type Gesprek = Pick<HoorgesprekRow, 'moment' | 'inhoud' | 'terugkoppeling'>

function vanConcept(
  { inhoud, rijen, hoorgesprek, hoorgesprekken }: Concept,
  eigenVelden: Bron['eigenVelden'],
  overleggen: Bron['overleggen'],
  vraag: Hoorvraag,
): Bron {
  return {
    bron: 'concept',
    inhoud,
    overleggen,
    secties: alsSecties(inhoud, (sleutel) => rijen.get(sleutel) ?? null),
    hoorgesprek,
    hoorgesprekken,
    hoorvraag: vraag,
    eigenVelden,
  }
}

/** For who may not read drafts: what was published last. */
async function vanVersie(ctx: Ctx, planId: string): Promise<Bron> {
  const versie = await findVersie(ctx.tx, planId, 'gepubliceerd', null)
  const snapshot = versie && voorLezer(ctx.actor, versie.soort, leesSnapshot(versie.inhoud))
  const inhoud = snapshot?.onderdelen ?? leegOpp()
  const gesprek = snapshot?.hoorgesprek
    ? { moment: snapshot.hoormoment ?? 'opstellen', inhoud: snapshot.hoorgesprek, terugkoppeling: null }
    : null
  const door = versie && { revisie: 0, doorNaam: versie.doorNaam, op: versie.op }
  return {
    bron: 'versie',
    inhoud,
    overleggen: (snapshot?.overleggen ?? []).map(({ datum, metOuders }) => ({ datum, metOuders })),
    secties: alsSecties(inhoud, () => door),
    eigenVelden: snapshot?.eigenVelden ?? [],
    hoorgesprek: gesprek && door ? { ...door, ...gesprek, id: null, volgnummer: 1 } : null,
    hoorgesprekken: gesprek ? [gesprek] : [],
    // Of a version that is there nothing is asked anew.
    hoorvraag: { momenten: hoormomenten, vanaf: null },
  }
}

function alsSecties(
  inhoud: OppInhoud,
  rij: (sleutel: OnderdeelSleutel) => { revisie: number; doorNaam: string; op: string } | null,
): Secties {
  const secties = Object.entries(inhoud).map(([sleutel, deel]) => {
    const gevonden = rij(sleutel as OnderdeelSleutel) // the keys of the content are the sections
    return [
      sleutel,
      {
        revisie: gevonden?.revisie ?? 0,
        doorNaam: gevonden?.doorNaam ?? null,
        op: gevonden?.op ?? null,
        inhoud: deel,
      },
    ]
  })
  // Each section keeps the content it had under the same key.
  return Object.fromEntries(secties) as Secties
}

function leesTermijn(
  { today }: Ctx,
  { plan }: OppThing,
  inhoud: OppInhoud,
  normen: Normen,
): OppAntwoord['termijn'] {
  const wettelijk = termijnVan(plan, inhoud.algemeen)
  if (wettelijk === null) return null
  const termijn = schooltermijn(wettelijk, normen.termijnWeken)
  return {
    ...wettelijk,
    stand: termijnstand(termijn, today),
    schooltermijnOp: termijn.uiterlijk < wettelijk.uiterlijk ? termijn.uiterlijk : null,
    schoolnormOp: schoolnorm(wettelijk.vanaf, normen.oppGeschreven),
    rodOp: schoolnorm(wettelijk.vanaf, normen.rodGemeld),
  }
}

async function leesVerzoek(ctx: Ctx, { plan }: OppThing): Promise<OppAntwoord['verwijderverzoek']> {
  if (plan.verwijderverzoekDoor === null || plan.verwijderverzoekOp === null) return null
  return {
    op: plan.verwijderverzoekOp,
    doorNaam: (await findMedewerkerNaam(ctx.tx, plan.verwijderverzoekDoor))?.naam ?? '',
    reden: plan.verwijderverzoekReden ?? '',
    vanMij: plan.verwijderverzoekDoor === ctx.actor.betrekkingId,
  }
}

function beoordeel(
  { today }: Ctx,
  kop: Kop,
  { inhoud, hoorgesprekken, hoorvraag: vraag, overleggen }: Bron,
  { monitorMaanden }: Normen,
): OppAntwoord['volledigheid'] {
  const gesprek = gesprekVoorVersie(hoorgesprekken, vraag, today)
  return volledigheid({
    schooltype: kop.school.schooltype,
    inhoud,
    hoorgesprek: gesprek?.inhoud ?? null,
    hoormoment: gesprek?.moment,
    hoorvraag: vraag,
    terugkoppeling: gesprek?.terugkoppeling ?? null,
    overleggen,
    vandaag: today,
    monitorMaanden,
  }).map((item) => ({ ...item, anker: item.anker && { ...item.anker } }))
}

// The answer is the same object with a looser type: an index where ours has names.
const metKeuzes = (labels: Aanpassingen): OppAntwoord['labels'] => ({ ...labels })
