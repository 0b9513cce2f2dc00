/** Who may do what with an OPP that they can see: right of the role ∧ state of the plan, nothing else. */
import { type Actor, hasRight, hasRightFor } from '../../platform/actor.ts'
import type { Decision } from '../../platform/declare.ts'
import { heeftConcept, magVerwijderen, type OppFout, type OppToestand } from './opp.ts'

export const oppHandelingen = [
  'lezen',
  'conceptLezen',
  'schrijven',
  'publiceren',
  'delen',
  'delenStoppen',
  'beeindigen',
  'verwijderen',
  'verwijderverzoekDoen',
  'verwijderverzoekIntrekken',
  'exporteren',
] as const
export type OppHandeling = (typeof oppHandelingen)[number]

const LEZEN: readonly OppHandeling[] = ['lezen', 'conceptLezen']

/** What the sentences below look at. */
export interface OppFeiten {
  readonly leerlingId: string
  readonly toestand: OppToestand
  /** Another OPP of this pupil is published and not ended. */
  readonly anderActief: boolean
  /** Its use is restricted (AVG art. 18): it is kept, and nothing else. */
  readonly beperkt: boolean
  /** Who asked for removal as "ten onrechte ingevoerd". */
  readonly verwijderverzoekDoor: string | null
}
type Wie = Pick<Actor, 'rechten' | 'soort' | 'betrekkingId'>
type Zin = (wie: Wie, opp: OppFeiten) => Decision

const GEEN_RECHT: Decision = { code: 'opp.geen-recht' }
const staat = (code: string): Decision => ({ code, kind: 'conflict' })

/** First the right, then the state: who has no right isn't told about the state. */
const met =
  (recht: string, zin: (opp: OppFeiten, wie: Wie) => Decision = () => true): Zin =>
  (wie, opp) =>
    hasRightFor(wie, recht, opp.leerlingId) ? zin(opp, wie) : GEEN_RECHT

const nietBeeindigd = ({ toestand }: OppFeiten): Decision =>
  toestand.publicatie === 'beeindigd' ? staat('opp.beeindigd') : true

const zinnen: Record<OppHandeling, Zin> = {
  lezen: (wie, opp) =>
    wie.soort === 'medewerker' || wie.soort === 'systeem' ? met('opp.lezen')(wie, opp) : GEEN_RECHT,
  conceptLezen: met('opp.concept_lezen'),
  schrijven: met('opp.schrijven', nietBeeindigd),
  publiceren: met('opp.publiceren', (opp) => {
    if (opp.toestand.publicatie === 'beeindigd') return staat('opp.beeindigd')
    if (opp.anderActief) return staat('opp.ander-actief')
    return heeftConcept(opp.toestand) ? true : { code: 'opp.niets-gewijzigd', kind: 'unprocessable' }
  }),
  delen: met('opp.schrijven', (opp) => {
    if (opp.toestand.publicatie === 'beeindigd') return staat('opp.beeindigd')
    return heeftConcept(opp.toestand) ? true : { code: 'opp.niets-gewijzigd', kind: 'unprocessable' }
  }),
  delenStoppen: met('opp.schrijven', (opp) => {
    if (opp.toestand.publicatie === 'beeindigd') return staat('opp.beeindigd')
    return opp.toestand.gedeeld ? true : staat('opp.niet-gedeeld')
  }),
  beeindigen: met('opp.beeindigen', ({ toestand }) => {
    if (toestand.publicatie === 'beeindigd') return staat('opp.beeindigd')
    if (toestand.publicatie === 'concept' && !toestand.ooitGedeeld) return staat('opp.niet-gepubliceerd')
    return toestand.instemmingVersie === null ? true : staat('opp.loopt-instemming')
  }),
  verwijderen: met('opp.verwijderen', (opp, wie) => {
    const wijze = magVerwijderen(opp.toestand)
    if (wijze === 'niet') return staat('opp.niet-te-verwijderen')
    if (wijze === 'direct') return true
    if (opp.verwijderverzoekDoor === null) return staat('opp.tweede-persoon-nodig')
    return opp.verwijderverzoekDoor === wie.betrekkingId ? staat('opp.zelf-gevraagd') : true
  }),
  verwijderverzoekDoen: met('opp.verwijderen', (opp) => {
    const wijze = magVerwijderen(opp.toestand)
    if (wijze === 'niet') return staat('opp.niet-te-verwijderen')
    if (wijze === 'direct') return staat('opp.direct-te-verwijderen')
    return opp.verwijderverzoekDoor === null ? true : staat('opp.verzoek-loopt')
  }),
  verwijderverzoekIntrekken: met('opp.verwijderen', (opp) =>
    opp.verwijderverzoekDoor === null ? staat('opp.geen-verzoek') : true,
  ),
  exporteren: met('opp.exporteren'),
}

/** May this person do this with this plan? True, or the code that says why not. */
export function mag(handeling: OppHandeling, wie: Wie, opp: OppFeiten): Decision {
  const besluit = zinnen[handeling](wie, opp)
  // Who handles the request still reads it; a family keeps the own copy.
  const gebruikt = wie.soort !== 'ouder' && wie.soort !== 'leerling' && !LEZEN.includes(handeling)
  return besluit === true && opp.beperkt && gebruikt ? staat('opp.beperkt') : besluit
}

export type Abilities = Record<OppHandeling, { mag: boolean; code: string | null }>

/** The same answers for every act at once: what the buttons read. */
export function abilities(wie: Wie, opp: OppFeiten): Abilities {
  const antwoord = (handeling: OppHandeling) => {
    const besluit = mag(handeling, wie, opp)
    return besluit === true ? { mag: true, code: null } : { mag: false, code: besluit.code }
  }
  // True because every act is in the list that the type was taken from.
  return Object.fromEntries(oppHandelingen.map((h) => [h, antwoord(h)])) as Abilities
}

/** Making a plan is about the pupil: there is no plan to look at yet. */
export const magMaken = (wie: Wie, leerlingId: string): Decision =>
  hasRightFor(wie, 'opp.schrijven', leerlingId) ? true : GEEN_RECHT

/** The list is for staff; parents and pupils have their own page. */
export const magLijst = (wie: Wie): Decision =>
  wie.soort === 'medewerker' && hasRight(wie, 'opp.lezen') ? true : GEEN_RECHT

/** A version is read by staff, parents and pupil alike. */
export const magVersieLezen = (wie: Wie, leerlingId: string): Decision =>
  hasRightFor(wie, 'opp.lezen', leerlingId) ||
  hasRightFor(wie, 'opp.concept_lezen', leerlingId) ||
  // Of the one version that is to be signed: the database shows a guest no other.
  hasRightFor(wie, 'ondertekening.gast', leerlingId)
    ? true
    : GEEN_RECHT

/** The school's own fields are part of how the school is shaped; no dossier is seen. */
export const magEigenVelden = (wie: Wie): Decision =>
  hasRight(wie, 'organisatie.beheren') ? true : GEEN_RECHT

export const magGroepExporteren = (wie: Wie): Decision =>
  hasRight(wie, 'opp.bulk_exporteren') ? true : GEEN_RECHT

/** An outcome of the state machine that says no, as an error of the API. */
export const FOUT_SOORT: Record<OppFout, 'conflict' | 'unprocessable'> = {
  'opp.beeindigd': 'conflict',
  'opp.al-gedeeld': 'conflict',
  'opp.niet-gedeeld': 'conflict',
  'opp.niets-gewijzigd': 'unprocessable',
  'opp.niet-gepubliceerd': 'conflict',
  'opp.loopt-instemming': 'conflict',
  'opp.geen-instemming': 'conflict',
  'opp.al-vastgesteld': 'conflict',
  'opp.voorwaarden': 'conflict',
  'opp.einddatum-voor-start': 'unprocessable',
  'opp.einddatum-in-toekomst': 'unprocessable',
}
