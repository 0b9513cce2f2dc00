/** How asking for consent on one plan stands: rows → what the tab shows. */
import type * as z from 'zod/mini'
import { hasRightFor } from '../../../platform/actor.ts'
import type { Ctx } from '../../../platform/declare.ts'
import { notFound } from '../../../platform/errors.ts'
import { leesHoorvraag } from '../../hoorrecht/hoorrecht.commands.ts'
import { type GeladenGezag, laadGezagBeeld } from '../../leerling/gezag.sql.ts'
import { type GezagOuder, wegenTotInstemming } from '../../leerling/gezag.ts'
import { afsprakenVan } from '../../opp/afspraken.ts'
import { leesLabels } from '../../opp/opp.concept.ts'
import { findSchool } from '../../opp/opp.sql.ts'
import type { Wachter } from '../../opp/opp.ts'
import type { OppSnapshot } from '../../opp/snapshot.schema.ts'
import { leesSnapshot } from '../../opp/snapshot.ts'
import { type Aanpassingen, labelVan } from '../../organisatie/codelijsten.ts'
import { normenVan } from '../../organisatie/normen.ts'
import { listOverlegDagen } from '../../overleg/overleg.commands.ts'
import { findVersie, type PlanRow } from '../../planversie/planversie.sql.ts'
import { gezegdVan, leesBestand, zekerheidVan } from '../bewijs/lezen.ts'
import { type GastwegRow, listGastWijzen, listGastwegen } from '../gastweg.sql.ts'
import { gastStand, gemaskerdeTelefoon, gemaskerdMailadres } from '../gastweg.ts'
import { kanGast, magInRonde, magVragen } from '../ondertekening.policy.ts'
import type { Kandidaat, overzichtSchema } from '../ondertekening.schema.ts'
import {
  type BerichtRow,
  type BesluitRow,
  listBerichten,
  listBesluiten,
  listTekenaars,
  listVerzoeken,
  type TekenaarRow,
  type VerzoekRow,
} from '../ondertekening.sql.ts'
import { leerlingWoord } from '../ondertekening.text.ts'
import { isOpen, uitkomstVan } from '../ondertekening.ts'
import { kandidatenVan } from './kandidaten.ts'
import {
  findPupil,
  listCollegas,
  listOuderAdressen,
  listReacties,
  type OuderAdres,
  type ReactieRow,
} from './verzoek.sql.ts'
import { openWachters } from './wachters.ts'

type Overzicht = z.input<typeof overzichtSchema>
type RondeAntwoord = Overzicht['rondes'][number]
type TekenaarAntwoord = RondeAntwoord['tekenaars'][number]

export type Basis = {
  readonly gezag: GeladenGezag
  readonly kandidaten: readonly Kandidaat[]
  readonly leerling: string
}

/** Who can be asked on this day. @throws AppError 404 when the pupil is out of reach */
export async function leesBasis(ctx: Ctx, leerlingId: string): Promise<Basis> {
  const gezag = await laadGezagBeeld(ctx.tx, leerlingId, ctx.today)
  const leerling = await findPupil(ctx.tx, leerlingId, ctx.today)
  if (!gezag || !leerling) throw notFound('ondertekening.onbekend')
  const labels: Aanpassingen = await leesLabels(ctx.tx)
  const kandidaten = kandidatenVan({
    beeld: gezag,
    leerling,
    metMail: new Set(gezag.ouders.filter((o) => o.heeftMail).map((o) => o.ouderId)),
    collegas: await listCollegas(ctx.tx, leerlingId, ctx.today),
    relatieNaam: (relatie: GezagOuder['relatie']) => labelVan('ouderrelatie', relatie, labels),
    woord: { leerling: leerlingWoord },
  })
  return { gezag, kandidaten, leerling: leerling.naam }
}

/** The last published version in today's shape; null before the first. */
export async function leesVersie(
  ctx: Pick<Ctx, 'tx'>,
  planId: string,
  nummer: number | null = null,
): Promise<{ nummer: number; hash: string; op: string; snapshot: OppSnapshot } | null> {
  const rij = await findVersie(ctx.tx, planId, 'gepubliceerd', nummer)
  return rij && { nummer: rij.nummer, hash: rij.hash, op: rij.op, snapshot: leesSnapshot(rij.inhoud) }
}

/** What of the law's list that version lacks today. */
export async function wachtersVan(
  ctx: Pick<Ctx, 'tx' | 'today'>,
  plan: Pick<PlanRow, 'id' | 'versie' | 'vastgesteldeVersie'>,
  snapshot: OppSnapshot,
  lengteInA4: number | null,
): Promise<readonly Wachter[]> {
  const school = await findSchool(ctx.tx, ctx.today)
  const { monitorMaanden } = normenVan(school?.normen ?? {})
  return openWachters({
    snapshot,
    overleggen: await listOverlegDagen(ctx.tx, plan.id),
    // What is written after the version doesn't count for it.
    hoorvraag: await leesHoorvraag(ctx.tx, { ...plan, gewijzigdNaVersie: false }),
    vandaag: ctx.today,
    monitorMaanden,
    lengteInA4,
  })
}

export async function leesOverzicht(ctx: Ctx, plan: PlanRow): Promise<Overzicht> {
  const { gezag, kandidaten, leerling } = await leesBasis(ctx, plan.leerlingId)
  const versie = await leesVersie(ctx, plan.id)
  const verzoeken = await listVerzoeken(ctx.tx, plan.id)
  const delen: Delen = {
    gezag,
    tekenaars: await listTekenaars(ctx.tx, plan.id),
    besluiten: await listBesluiten(ctx.tx, plan.id),
    berichten: await listBerichten(ctx.tx, { planId: plan.id }),
    reacties: await listReacties(ctx.tx, { planId: plan.id }),
    gastwegen: await listGastwegen(ctx, plan.id),
    adressen: hasRightFor(ctx.actor, 'ouder.lezen', plan.leerlingId)
      ? await listOuderAdressen(ctx.tx, plan.leerlingId)
      : null,
  }
  const rondes: RondeAntwoord[] = []
  for (const verzoek of verzoeken) {
    const van = verzoek.versie === versie?.nummer ? versie : await leesVersie(ctx, plan.id, verzoek.versie)
    rondes.push(alsRonde(ctx, verzoek, delen, van?.snapshot ?? null))
  }
  const lopend = verzoeken.find((v) => v.stand === 'loopt' || v.stand === 'ingestemd')
  const inRonde = antwoord(
    lopend ? magInRonde(ctx.actor, lopend) : { code: 'ondertekening.ronde-gesloten', kind: 'conflict' },
  )
  return {
    oppId: plan.id,
    leerlingId: plan.leerlingId,
    leerling,
    versie: plan.versie,
    instemmingVersie: plan.instemmingVersie,
    vastgesteldeVersie: plan.vastgesteldeVersie,
    open: versie ? [...(await wachtersVan(ctx, plan, versie.snapshot, null))] : [],
    kandidaten: [...kandidaten],
    goedeTrouw: gezag.teGoederTrouw.mag
      ? { mag: true, waarom: null }
      : { mag: false, waarom: gezag.teGoederTrouw.waarom },
    rondes,
    gastWijzen: [...(await listGastWijzen(ctx.tx))],
    abilities: {
      vragen: antwoord(magVragen(ctx.actor, plan)),
      intrekken: inRonde,
      berichten: inRonde,
      administreren: inRonde,
    },
  }
}

const antwoord = (besluit: ReturnType<typeof magVragen>) =>
  besluit === true ? { mag: true, code: null } : { mag: false, code: besluit.code }

type Delen = {
  readonly gezag: GeladenGezag
  readonly tekenaars: readonly TekenaarRow[]
  readonly besluiten: readonly BesluitRow[]
  readonly berichten: readonly BerichtRow[]
  readonly reacties: readonly ReactieRow[]
  readonly gastwegen: readonly GastwegRow[]
  /** Null: not for who asks. */
  readonly adressen: readonly OuderAdres[] | null
}

function alsRonde(ctx: Ctx, v: VerzoekRow, delen: Delen, snapshot: OppSnapshot | null): RondeAntwoord {
  const titels = new Map(snapshot ? afsprakenVan(snapshot.onderdelen).map((a) => [a.sleutel, a.titel]) : [])
  const lopend = magInRonde(ctx.actor, v) === true
  return {
    id: v.id,
    ronde: v.ronde,
    versie: v.versie,
    versieHash: v.versieHash,
    stand: v.stand,
    termijnOp: v.termijnOp,
    herinnerNa: v.herinnerNa,
    bericht: v.bericht,
    reden: v.reden,
    aangemaaktNaam: v.aangemaaktNaam,
    aangemaaktOp: v.aangemaaktOp,
    afgerondOp: v.afgerondOp,
    ingetrokkenNaam: v.ingetrokkenNaam,
    tekenaars: delen.tekenaars
      .filter((t) => t.verzoekId === v.id)
      .map((t) => alsTekenaar(ctx, t, delen, titels, lopend)),
  }
}

function alsTekenaar(
  { actor }: Ctx,
  t: TekenaarRow,
  delen: Delen,
  titels: ReadonlyMap<string, string>,
  lopend: boolean,
): TekenaarAntwoord {
  const besluit = delen.besluiten.find((b) => b.ondertekenaarId === t.id)
  const bewijs = besluit ? leesBestand(besluit.bewijs) : null
  const gezegd = bewijs && gezegdVan(bewijs)
  const reactie = delen.reacties.find((r) => r.ondertekenaarId === t.id)
  const wegen = delen.gezag.personen.find(
    ({ persoon }) => persoon.soort === 'ouder' && persoon.ouderId === t.ouderId,
  )
  const open = lopend && isOpen(t.stand) && reactie === undefined
  const weg = (welke: 'te_goeder_trouw' | 'vervangende_toestemming') =>
    open && t.vereist && wegen !== undefined && wegenTotInstemming(delen.gezag, wegen).includes(welke)
  return {
    id: t.id,
    soort: t.soort,
    persoonId: t.ouderId ?? t.medewerkerId ?? (t.soort === 'leerling' ? t.leerlingId : null),
    naam: t.naam,
    relatie: t.relatie,
    vereist: t.vereist,
    verklaring: t.verklaring,
    regel: t.gezag.regel ?? null,
    stand: t.stand,
    uitkomst: t.uitkomst,
    zekerheid: bewijs && zekerheidVan(bewijs),
    uitgenodigdOp: t.uitgenodigdOp,
    bekekenOp: t.bekekenOp,
    beslotenOp: t.beslotenOp,
    herinneringen: t.herinneringen,
    antwoorden: (gezegd?.antwoorden ?? [])
      .filter((a) => a.antwoord !== 'ja')
      .map((a) => ({ ...a, titel: titels.get(a.sleutel) ?? a.titel })),
    opmerking: gezegd?.opmerking ?? '',
    doorSchool: gezegd?.doorSchool ?? null,
    reactie: reactie
      ? {
          wijze: reactie.wijze,
          gegevenOp: reactie.gegevenOp,
          doorNaam: reactie.doorNaam,
          getuigeNaam: reactie.getuigeNaam,
          vanMij: reactie.door === actor.betrekkingId,
          aanMij: reactie.getuigeId === actor.betrekkingId,
          uitkomst: t.verklaring === 'gezien' ? 'gezien' : uitkomstVan(reactie.antwoorden),
          gezien: reactie.gezien,
          antwoorden: reactie.antwoorden
            .filter((a) => a.antwoord !== 'ja')
            .map((a) => ({ ...a, titel: titels.get(a.sleutel) ?? '' })),
          opmerking: reactie.opmerking,
          scanId: reactie.scanId,
        }
      : null,
    berichten: delen.berichten
      .filter((b) => b.ondertekenaarId === t.id)
      .map(({ van, naam, tekst, op }) => ({ van, naam, tekst, op })),
    ...gastVelden(t, delen, lopend),
    kan: {
      gast: lopend && kanGast(t),
      beslissen:
        lopend && isOpen(t.stand) && t.soort === 'medewerker' && t.medewerkerId === actor.betrekkingId,
      administreren: open && t.soort !== 'medewerker',
      goedeTrouw: weg('te_goeder_trouw'),
      vervangen: weg('vervangende_toestemming'),
    },
  }
}

/** The way without an account. An address is for who reads addresses of parents; somebody else recognises it. */
function gastVelden(
  t: TekenaarRow,
  { gastwegen, adressen }: Delen,
  lopend: boolean,
): Pick<TekenaarAntwoord, 'gast' | 'gastVoorstel'> {
  const weg = gastwegen.find((g) => g.ondertekenaarId === t.id)
  const bekend = adressen?.find((o) => o.ouderId === t.ouderId)
  return {
    gast: weg
      ? {
          wijze: weg.wijze,
          mailadres: adressen ? weg.mailadres : gemaskerdMailadres(weg.mailadres),
          telefoon: adressen || weg.telefoon === null ? weg.telefoon : gemaskerdeTelefoon(weg.telefoon),
          gemaaktOp: weg.gemaaktOp,
          gemaaktDoor: weg.gemaaktNaam,
          geldigTot: weg.tot,
          stand: gastStand(weg, weg.werkt),
          mailStand: weg.mailStand,
          codeStand: weg.codeStand,
          codeOp: weg.codeOp,
        }
      : null,
    gastVoorstel:
      lopend && kanGast(t) && bekend ? { mailadres: bekend.email, telefoon: bekend.telefoon } : null,
  }
}
