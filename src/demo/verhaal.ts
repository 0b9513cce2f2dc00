/** Turns the life of a plan into acts on days: who saves which section when, and what follows. */
import { bewaarHoorgesprek, koppelTerug } from '../modules/hoorrecht/hoorrecht.commands.ts'
import { beeindigOpp, maakOpp } from '../modules/opp/opp.commands.ts'
import { leesConcept } from '../modules/opp/opp.concept.ts'
import { bewaarOppOnderdeel } from '../modules/opp/opp.onderdeel.commands.ts'
import { isOnderdeel, type OnderdeelSleutel, type OppInhoud } from '../modules/opp/opp.schema.ts'
import { deelOpp, leesVersie, publiceerOpp } from '../modules/opp/opp.versie.commands.ts'
import { voegOverlegToe } from '../modules/overleg/overleg.commands.ts'
import { addDays, type Datum } from '../platform/datum.ts'
import { metEigenheid } from './eigenheid.ts'
import type { Leven } from './levens.ts'
import { maakHoorgesprek, maakInhoud, type Omstandigheid } from './plantekst.ts'
import { ruwer } from './ruwer.ts'
import type { Speler } from './speler.ts'
import { vasteId } from './toeval.ts'
import type { Leerling, School } from './wereld.model.ts'

/** One act. The whole world plays them in the order of time, so that the trail reads as it would have been. */
export type Daad = { readonly op: Date; readonly doe: (speler: Speler, op: Date) => Promise<void> }

type Deel = OnderdeelSleutel | 'hoorgesprek' | 'gesprek'
type Zitting = {
  readonly op: number
  readonly wie: 'ib' | 'mentor'
  readonly delen: readonly Deel[]
  readonly ruw?: readonly Deel[]
}

/** A plan takes shape in three weeks, between the intern begeleider and the teacher. */
const zittingen: readonly Zitting[] = [
  { op: 0, wie: 'ib', delen: ['algemeen', 'gegevens'] },
  { op: 2, wie: 'mentor', delen: ['factoren', 'beeld'], ruw: ['factoren', 'beeld'] },
  { op: 6, wie: 'ib', delen: ['betrokkenen', 'factoren', 'uitstroom'], ruw: ['uitstroom'] },
  { op: 9, wie: 'ib', delen: ['hoorgesprek', 'gesprek', 'overleg', 'zienswijzen'] },
  { op: 12, wie: 'mentor', delen: ['doelen', 'behoeften', 'maatregelen'], ruw: ['doelen', 'maatregelen'] },
  {
    op: 15,
    wie: 'ib',
    delen: ['uitstroom', 'beeld', 'doelen', 'maatregelen', 'afwijkingen', 'contact', 'bijlagen'],
  },
]

type Lopend = { planId: string; revisies: Map<string, number>; inhoud: OppInhoud | null }

/** Everything that happens around one plan, in order. */
export function verhaal(leven: Leven, school: School, leerling: Leerling, vandaag: Datum): readonly Daad[] {
  // School days only: what would fall in a weekend happened on Friday.
  const dag = (n: number): Datum => schooldag(addDays(vandaag, leven.begin + n))
  const bezetting = maakBezetting(school, leerling)
  const plan: Lopend = { planId: '', revisies: new Map(), inhoud: null }
  const schrijf = leven.tekst ? zittingen : zittingen.slice(0, 1)
  const daden: Daad[] = [
    { op: om(dag(0), 0, 0), doe: (s, op) => maak(s, op, plan, bezetting.ib, leerling.id) },
    {
      op: om(dag(0), 0, 1),
      doe: async () => {
        const inhoud = vulIn(leven, leerling, dag, plan)
        plan.inhoud = inhoud && leven.tekst ? metEigenheid(school, leven.rol ?? '', dag(45), inhoud) : inhoud
      },
    },
  ]
  for (const [z, zitting] of schrijf.entries()) {
    for (const [i, deel] of (leven.tekst ? zitting.delen : (['algemeen'] as const)).entries()) {
      daden.push({
        op: om(dag(zitting.op), z, i + 2),
        doe: async (s, op) => {
          const wie = zitting.wie === 'ib' ? bezetting.ib : bezetting.mentor(dag(zitting.op))
          if (deel === 'hoorgesprek') await hoor(s, op, plan, wie, leven, dag)
          else if (deel === 'gesprek') await overleg(s, op, plan, wie, leven, dag)
          else if (plan.inhoud) {
            const vol = plan.inhoud[deel]
            await bewaar(s, op, plan, wie, deel, zitting.ruw?.includes(deel) ? ruwer(deel, vol) : vol)
          }
        },
      })
    }
  }
  for (const [i, stap] of leven.daarna.entries())
    daden.push({
      op: om(dag(stap.op), 7, i),
      doe: (s, op) => daarna(s, op, stap, { plan, leven, leerling, bezetting, dag }),
    })
  return daden
}

type Omgeving = {
  plan: Lopend
  leven: Leven
  leerling: Leerling
  bezetting: Bezetting
  dag: (n: number) => Datum
}

async function daarna(s: Speler, op: Date, stap: Leven['daarna'][number], o: Omgeving): Promise<void> {
  const { plan, bezetting, dag } = o
  const params = { oppId: plan.planId }
  switch (stap.soort) {
    case 'publiceren':
      await s.doe(stap.door === 'directeur' ? bezetting.directeur : bezetting.ib, op, publiceerOpp, {
        params,
        body: stap.langer === undefined ? {} : { lengteReden: stap.langer },
      })
      return
    case 'delen':
      await s.doe(bezetting.ib, op, deelOpp, { params })
      return
    case 'terugkoppelen': {
      const hoe = o.leven.tekst && 'terug' in o.leven.tekst.hoor ? o.leven.tekst.hoor.terug : ''
      const wie = bezetting.mentor(dag(stap.op))
      const body = { revisie: 1, terugkoppeling: { datum: dag(stap.op), hoe } }
      if (hoe) await s.doe(wie, op, koppelTerug, { params, body })
      return
    }
    case 'wijzigen': {
      const wie = stap.door === 'ib' ? bezetting.ib : bezetting.mentor(dag(stap.op))
      const { inhoud } = await s.kijk(wie, (tx) => leesConcept(tx, plan.planId))
      for (const sleutel of Object.keys(stap.wat).filter(isOnderdeel)) {
        // The function under a key takes and gives the content of that section.
        const pas = stap.wat[sleutel] as (oud: unknown) => unknown
        await bewaar(s, op, plan, wie, sleutel, pas(inhoud[sleutel]))
      }
      return
    }
    case 'beeindigen': {
      const body = { reden: stap.reden, einddatum: dag(stap.op), toelichting: stap.toelichting }
      await s.doe(bezetting.ib, op, beeindigOpp, { params, body })
      return
    }
    case 'volgende': {
      await maak(s, op, plan, bezetting.ib, o.leerling.id, plan.planId)
      // The six weeks run from the new decision on extra support.
      const algemeen = plan.inhoud && { ...plan.inhoud.algemeen, besluitdatum: dag(stap.op - 7) }
      await bewaar(s, op, plan, bezetting.ib, 'algemeen', algemeen)
      return
    }
    case 'lezen':
      await s.doe(stap.wie, op, leesVersie, { params: { ...params, nummer: String(stap.versie) } })
  }
}

async function maak(
  s: Speler,
  op: Date,
  plan: Lopend,
  wie: string,
  leerlingId: string,
  kopieVan?: string,
): Promise<void> {
  const made = await s.doe(wie, op, maakOpp, { params: { leerlingId }, body: kopieVan ? { kopieVan } : {} })
  plan.planId = made.id
  const concept = await s.kijk(wie, (tx) => leesConcept(tx, made.id))
  plan.inhoud = concept.inhoud
  plan.revisies = new Map([...concept.rijen].map(([sleutel, { revisie }]) => [sleutel, revisie]))
}

async function bewaar(
  s: Speler,
  op: Date,
  plan: Lopend,
  wie: string,
  onderdeel: OnderdeelSleutel,
  inhoud: unknown,
): Promise<void> {
  const body = { revisie: plan.revisies.get(onderdeel) ?? 0, inhoud }
  const { revisie } = await s.doe(wie, op, bewaarOppOnderdeel, {
    params: { oppId: plan.planId, onderdeel },
    body,
  })
  plan.revisies.set(onderdeel, revisie)
}

async function hoor(s: Speler, op: Date, plan: Lopend, wie: string, leven: Leven, dag: (n: number) => Datum) {
  if (!leven.tekst) return
  const inhoud = maakHoorgesprek(leven.tekst, { sleutel: leven.rol ?? '', dag })
  await s.doe(wie, op, bewaarHoorgesprek, { params: { oppId: plan.planId }, body: { revisie: 0, inhoud } })
}

/** The talk with the parents about the plan, on the day the plan says so. */
async function overleg(
  s: Speler,
  op: Date,
  plan: Lopend,
  wie: string,
  leven: Leven,
  dag: (n: number) => Datum,
) {
  const { tekst } = leven
  if (!tekst || !plan.inhoud) return
  const { ouders } = plan.inhoud.zienswijzen
  const body = {
    datum: dag(9),
    vorm: tekst.overleg.vorm,
    ouderIds: ouders.flatMap(({ ouderId }) => ouderId ?? []),
    leerlingErbij: ouders.length === 0,
    anderen: '',
    samenvatting: tekst.overleg.ouders,
    afspraken: tekst.maatregelen.slice(0, 2).map(({ wat }) => wat),
  }
  await s.doe(wie, op, voegOverlegToe, { params: { oppId: plan.planId }, body })
}

/** What the sections of this plan will say; without a text only the day of the decision is known. */
function vulIn(
  leven: Leven,
  leerling: Leerling,
  dag: (n: number) => Datum,
  { inhoud }: Lopend,
): OppInhoud | null {
  if (!inhoud) return null
  const besluit = leven.besluit === null ? null : dag(leven.besluit)
  if (!leven.tekst) return { ...inhoud, algemeen: { ...inhoud.algemeen, besluitdatum: besluit } }
  const omstandigheid: Omstandigheid = {
    sleutel: leven.rol ?? '',
    dag,
    ouderIds: [0, 1, 2].map((i) => vasteId(`ouder ${leerling.id} ${i}`)),
    basis: inhoud,
    besluit,
    evaluatie: dag(leven.evaluatie),
    monitor: dag(leven.monitor),
  }
  return maakInhoud(leven.tekst, omstandigheid)
}

type Bezetting = {
  readonly ib: string
  readonly directeur: string
  /** Who had the group of the pupil on that day; before the years we know it was the intern begeleider. */
  readonly mentor: (dag: Datum) => string
}

function maakBezetting(school: School, leerling: Leerling): Bezetting {
  const met = (rol: string) => {
    const found = school.medewerkers.find((m) => m.rol === rol)
    if (!found) throw new Error(`nobody is ${rol}`)
    return found.login
  }
  const ib = met('zorgcoordinator')
  return {
    ib,
    directeur: met('directeur'),
    mentor: (dag) => {
      const groep =
        dag >= school.dit.beginOp ? leerling.groep : dag >= school.vorig.beginOp ? leerling.vorigeGroep : null
      const lid = dag >= leerling.ingeschreven
      const mentor = school.medewerkers.find(
        (m) => m.rol === 'mentor' && groep !== null && m.groepen.includes(groep),
      )
      return lid && mentor ? mentor.login : ib
    },
  }
}

/** Half past seven UTC is half past eight or nine on a Dutch clock; later sittings come later on the day. */
const om = (dag: Datum, zitting: number, minuut: number) =>
  new Date(Date.parse(`${dag}T07:30:00Z`) + (zitting * 45 + minuut * 4) * 60_000)

/** The day itself, or the Friday before its weekend. */
export function schooldag(dag: Datum): Datum {
  const weekdag = new Date(`${dag}T12:00:00Z`).getUTCDay()
  return addDays(dag, weekdag === 6 ? -1 : weekdag === 0 ? -2 : 0)
}
