/** What people may ask about their data, by when they have an answer, and which step follows which. Pure. */
import { addMonths, type Datum } from '../../../platform/datum.ts'
import { ZELF_VANAF } from '../../leerling/leerling.ts'

export const VERZOEK_SOORTEN = [
  'inzage',
  'correctie',
  'wissing',
  'beperking',
  'bezwaar',
  'overdraagbaarheid',
] as const
export type VerzoekSoort = (typeof VERZOEK_SOORTEN)[number]
/** What a package answers: seeing and taking along are one file (AVG art. 15 and 20). */
export const MET_PAKKET: readonly VerzoekSoort[] = ['inzage', 'overdraagbaarheid']

export const UITKOMSTEN = ['toegewezen', 'deels', 'afgewezen'] as const
export type Uitkomst = (typeof UITKOMSTEN)[number]

export const VERZOEK_STATUSSEN = ['ontvangen', 'in_behandeling', ...UITKOMSTEN, 'ingetrokken'] as const
export type VerzoekStatus = (typeof VERZOEK_STATUSSEN)[number]

/** What a request may be about. */
export const DOEL_SOORTEN = ['dossier', 'plan', 'kenmerk', 'toets', 'bijlage', 'gegevens'] as const
export type DoelSoort = (typeof DOEL_SOORTEN)[number]

/** May this person ask it now? Of who has no known day of birth the parents ask. */
export const magVragen = (wie: 'ouder' | 'leerling', leeftijd: number | null): boolean =>
  (wie === 'leerling') === (leeftijd !== null && leeftijd >= ZELF_VANAF)

/** The last day for an answer: a month, or three when it was extended in time (AVG art. 12 lid 3). Terms run on through holidays. */
export const termijnVan = (ontvangenOp: Datum, verlengd: boolean): Datum =>
  addMonths(ontvangenOp, verlengd ? 3 : 1)

export type VerzoekStand = {
  readonly status: VerzoekStatus
  readonly ontvangenOp: Datum
  readonly termijnOp: Datum
  readonly verlengd: boolean
  readonly behandelaarId: string | null
  /** Somebody said how they know that this is who it says. */
  readonly identiteit: boolean
  readonly uitgevoerd: boolean
}

export const VERZOEK_STAPPEN = [
  'behandelen',
  'identiteit',
  'verlengen',
  'besluiten',
  'intrekken',
  'uitvoeren',
] as const
export type VerzoekStap = (typeof VERZOEK_STAPPEN)[number]

export type Actie =
  | { readonly stap: 'behandelen'; readonly behandelaarId: string }
  | { readonly stap: 'besluiten'; readonly uitkomst: Uitkomst }
  | { readonly stap: Exclude<VerzoekStap, 'behandelen' | 'besluiten'> }

export type VerzoekWeigering =
  | 'avg.verzoek-afgerond'
  | 'avg.verzoek-niet-in-behandeling'
  | 'avg.verzoek-identiteit'
  | 'avg.verzoek-al-verlengd'
  | 'avg.verzoek-te-laat-verlengd'
  | 'avg.verzoek-niet-toegewezen'
  | 'avg.verzoek-al-uitgevoerd'

export const isOpen = (status: VerzoekStatus): boolean =>
  status === 'ontvangen' || status === 'in_behandeling'
export const isToegewezen = (status: VerzoekStatus): boolean => status === 'toegewezen' || status === 'deels'

/** How it stands after a step, or the code that says why the step can't be taken. */
export function naStap(stand: VerzoekStand, actie: Actie, vandaag: Datum): VerzoekStand | VerzoekWeigering {
  switch (actie.stap) {
    case 'behandelen': {
      // Also afterwards: who handles it is who still reads a restricted dossier.
      if (stand.status === 'ingetrokken') return 'avg.verzoek-afgerond'
      const status = stand.status === 'ontvangen' ? 'in_behandeling' : stand.status
      return { ...stand, status, behandelaarId: actie.behandelaarId }
    }
    case 'identiteit':
      return isOpen(stand.status) ? { ...stand, identiteit: true } : 'avg.verzoek-afgerond'
    case 'verlengen':
      if (!isOpen(stand.status)) return 'avg.verzoek-afgerond'
      if (stand.verlengd) return 'avg.verzoek-al-verlengd'
      // Who asked must hear of it within the first month.
      if (vandaag > stand.termijnOp) return 'avg.verzoek-te-laat-verlengd'
      return { ...stand, verlengd: true, termijnOp: termijnVan(stand.ontvangenOp, true) }
    case 'besluiten':
      if (!isOpen(stand.status)) return 'avg.verzoek-afgerond'
      if (stand.status === 'ontvangen') return 'avg.verzoek-niet-in-behandeling'
      // Refusing needs no proof of identity; not being able to give one may be the reason (art. 12 lid 2).
      if (actie.uitkomst !== 'afgewezen' && !stand.identiteit) return 'avg.verzoek-identiteit'
      return { ...stand, status: actie.uitkomst }
    case 'intrekken':
      return isOpen(stand.status) ? { ...stand, status: 'ingetrokken' } : 'avg.verzoek-afgerond'
    case 'uitvoeren':
      if (!isToegewezen(stand.status)) return 'avg.verzoek-niet-toegewezen'
      return stand.uitgevoerd ? 'avg.verzoek-al-uitgevoerd' : { ...stand, uitgevoerd: true }
  }
}

/** The steps that can be taken now, for the buttons. */
export const stappenNu = (stand: VerzoekStand, vandaag: Datum): VerzoekStap[] =>
  VERZOEK_STAPPEN.filter((stap) => {
    const actie: Actie =
      stap === 'behandelen'
        ? { stap, behandelaarId: stand.behandelaarId ?? '' }
        : stap === 'besluiten'
          ? { stap, uitkomst: 'afgewezen' }
          : { stap }
    return typeof naStap(stand, actie, vandaag) !== 'string'
  })

/** Which outcomes the state allows. */
export const uitkomstenNu = (stand: VerzoekStand, vandaag: Datum): Uitkomst[] =>
  UITKOMSTEN.filter((uitkomst) => typeof naStap(stand, { stap: 'besluiten', uitkomst }, vandaag) !== 'string')
