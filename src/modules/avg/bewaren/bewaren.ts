/** How long each kind of data is kept, and whether a dossier may go. Pure. */
import { addDays, type Datum, isDatum } from '../../../platform/datum.ts'
import type { Bewaarklasse, Bewaartermijnen } from '../../organisatie/bewaartermijnen.ts'

/** What stands in the way of destroying, or null. */
export const BLOKKADES = [
  'ingeschreven',
  'geen-datum',
  'actief-plan',
  'bewaarplicht',
  'termijn-loopt',
] as const
export type Blokkade = (typeof BLOKKADES)[number]

/** The kinds of dossier: which term counts follows from why the pupil left. */
export const DOSSIERKLASSEN = ['leerlingdossier', 'verwezenDossier', 'opVerzoek'] as const
/** `opVerzoek`: no term counts, since erasure was granted (AVG art. 17). */
export type Dossierklasse = (typeof DOSSIERKLASSEN)[number]

export type BewaarFeiten = {
  readonly uitgeschreven: boolean
  /** Last day of the last enrolment. */
  readonly vertrokkenOp: Datum | null
  /** A plan ended because the pupil went to special education. */
  readonly verwezen: boolean
  /** A plan is in force. */
  readonly actiefPlan: boolean
  /** Last day of each legal hold that was not lifted; null = until somebody lifts it. */
  readonly bewaarplichten: readonly (Datum | null)[]
  /** Day on which the school granted to erase the whole dossier. */
  readonly wissingOp: Datum | null
}

/**
 * The last day on which something is kept. The anniversary of 29 February is 1 March in other years: a term is never
 * a day shorter than its years.
 * @throws RangeError when `start` is no day
 */
export function jarenLater(start: Datum, jaren: number): Datum {
  if (!isDatum(start)) throw new RangeError('not a calendar day')
  const [jaar, rest] = [Number(start.slice(0, 4)) + jaren, start.slice(4)]
  const zelfdeDag: string = `${jaar}${rest}`
  return isDatum(zelfdeDag) ? zelfdeDag : `${jaar}-03-01`
}

/** Until when data of this class is kept that counts from `start`. */
export const bewaarTot = (klasse: Bewaarklasse, start: Datum, termijnen: Bewaartermijnen): Datum =>
  jarenLater(start, termijnen[klasse])

export const klasseVan = ({
  verwezen,
}: Pick<BewaarFeiten, 'verwezen'>): Exclude<Dossierklasse, 'opVerzoek'> =>
  verwezen ? 'verwezenDossier' : 'leerlingdossier'

export type Bewaarbesluit =
  | { readonly mag: true; readonly klasse: Dossierklasse; readonly vertrokkenOp: Datum; readonly tot: Datum }
  | {
      readonly mag: false
      readonly blokkade: Blokkade
      /** Until when at least; null: nobody can say. */
      readonly tot: Datum | null
    }

/** May this dossier go on that day? The day itself is still kept; the day after it is on the list. */
export function bewaarbesluit(
  feiten: BewaarFeiten,
  termijnen: Bewaartermijnen,
  vandaag: Datum,
): Bewaarbesluit {
  const { vertrokkenOp } = feiten
  if (!feiten.uitgeschreven) return { mag: false, blokkade: 'ingeschreven', tot: null }
  if (vertrokkenOp === null) return { mag: false, blokkade: 'geen-datum', tot: null }
  const termijn = bewaarTot(klasseVan(feiten), vertrokkenOp, termijnen)
  const gewist = feiten.wissingOp !== null && feiten.wissingOp <= termijn
  const [klasse, tot] = gewist ? (['opVerzoek', feiten.wissingOp] as const) : [klasseVan(feiten), termijn]
  // What was granted may go the same day; a term is kept through its last day.
  if (!gewist && tot >= vandaag) return { mag: false, blokkade: 'termijn-loopt', tot }
  // Never shorter than a plan that is in force: who left with one is a mistake that a person puts right first.
  if (feiten.actiefPlan) return { mag: false, blokkade: 'actief-plan', tot: null }
  const vast = feiten.bewaarplichten.filter((dag) => dag === null || dag >= vandaag)
  if (vast.length > 0)
    return { mag: false, blokkade: 'bewaarplicht', tot: vast.includes(null) ? null : laatste(vast) }
  return { mag: true, klasse, vertrokkenOp, tot }
}

const laatste = (dagen: readonly (Datum | null)[]): Datum | null =>
  dagen.reduce((a, b) => (a !== null && b !== null && a > b ? a : b), null)

/** First day on which a dossier of which the term ends on `tot` may be on a list. */
export const eersteDag = (tot: Datum): Datum => addDays(tot, 1)
