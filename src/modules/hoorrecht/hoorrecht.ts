import type { Datum } from '../../platform/datum.ts'
import { isLeeg } from '../plandelen/tekst.ts'
import { gelijk } from '../planversie/planversie.ts'
import {
  type Gehoord,
  type Hoorgesprek,
  type Hoormoment,
  type Hoortekort,
  hoormomenten,
  leegGehoord,
  leegNietGehoord,
  type Meelezen,
  type NietGehoord,
  stapels,
  type Terugkoppeling,
} from './hoorrecht.schema.ts'
import { gevoelTekst, hoorrechtTekst, kaartTekst, stapelTekst } from './hoorrecht.text.ts'

// The narrow door of this module: its neighbours on the same floor take its shapes and words from here.
export {
  type Gehoord,
  type Gevoel,
  gevoelens,
  type Hoorgesprek,
  type Hoorgesprekregel,
  type Hoormoment,
  type Hoorpunt,
  type Hoortekort,
  hoorgesprekSchema,
  hoormomenten,
  hoormomentSchema,
  type Kaart,
  type Kaarten,
  kaarten,
  leegGehoord,
  leegNietGehoord,
  leegPunt,
  legeTerugkoppeling,
  type Meelezen,
  meeleesKeuzes,
  type NietGehoord,
  type Smiley,
  type Stapel,
  stapels,
  type Tekening,
  type Terugkoppeling,
  terugkoppelingSchema,
} from './hoorrecht.schema.ts'
export {
  dagmomenten,
  gehoordTekst,
  gesprekkenTekst,
  gevoelTekst,
  hoorrechtTekst,
  kaartTekst,
  meelezenTekst,
  momentTekst,
  nietGehoordTekst,
  stapelTekst,
  terugkoppelingTekst,
} from './hoorrecht.text.ts'
export { kaartWoorden } from './kaart.text.ts'
export { type Kaartpunt, terugvertelpunten } from './terugvertelkaart.ts'

/** From this day a pupil of any age is heard when an OPP is made, changed or evaluated (Wet versterking positie ouders en leerlingen). */
export const HOORRECHT_VANAF: Datum = '2025-08-01'

/**
 * What is still missing before this record carries the duty to hear: input, form, and per point what was done with
 * it; or the reason why the pupil was not heard. Empty = complete. "Wilde niet" needs no attempts, "kon niet" does.
 */
export function hoorgesprekVolledig(gesprek: Hoorgesprek, vandaag: Datum): readonly Hoortekort[] {
  const datum: readonly Hoortekort[] =
    gesprek.datum === null ? ['datum'] : gesprek.datum > vandaag ? ['datum_in_toekomst'] : []
  return [...datum, ...(gesprek.uitkomst === 'gehoord' ? bijGehoord(gesprek) : bijNietGehoord(gesprek))]
}

function bijGehoord(gesprek: Gehoord): readonly Hoortekort[] {
  const punten = gesprek.punten.filter((p) => !isLeeg(p.inbreng))
  return waar([
    ['met_wie', isLeeg(gesprek.metWie)],
    ['vorm', gesprek.vorm === null],
    ['eigen_woorden', !lietIetsZien(gesprek)],
    ['punten', punten.length === 0],
    ['besluit_per_punt', punten.some((p) => p.besluit === null)],
    ['waarom_per_punt', punten.some((p) => isLeeg(p.waarom))],
  ])
}

function bijNietGehoord(gesprek: NietGehoord): readonly Hoortekort[] {
  return waar([
    ['reden', gesprek.reden === null],
    ['toelichting', isLeeg(gesprek.toelichting)],
    ['hoe_geprobeerd', gesprek.reden === 'kon_niet' && isLeeg(gesprek.hoeGeprobeerd)],
  ])
}

function waar(regels: readonly (readonly [Hoortekort, boolean])[]): readonly Hoortekort[] {
  return regels.filter(([, ontbreekt]) => ontbreekt).map(([tekort]) => tekort)
}

/** Something of the pupil's own stands there: words, a drawing, cards or smileys. Not everybody speaks in sentences. */
export function lietIetsZien({ eigenWoorden, tekening, kaarten, smileys }: Gehoord): boolean {
  return (
    !isLeeg(eigenWoorden) ||
    tekening !== undefined ||
    (kaarten !== undefined && Object.values(kaarten).some((stapel) => stapel.length > 0)) ||
    (smileys ?? []).some(({ gevoel }) => gevoel !== null)
  )
}

/**
 * May parents read what the pupil said or showed? The pupil decides (IVRK art. 12 and 16); who did not say anything about
 * it shares it when the plan is published, not before.
 */
export function magOuderLezen(keuze: Meelezen | undefined, gepubliceerd: boolean): boolean {
  return keuze === 'ja' || (keuze !== 'nee' && gepubliceerd)
}

/**
 * The hoorgesprek as parents read it. That the pupil was heard, and what was done with each point, stands in every plan;
 * the own words, the drawing, the cards and the smileys only when the pupil lets them.
 */
export function voorOuders(gesprek: Hoorgesprek | null, gepubliceerd: boolean): Hoorgesprek | null {
  if (gesprek?.uitkomst !== 'gehoord' || magOuderLezen(gesprek.oudersLezenMee, gepubliceerd)) return gesprek
  const { tekening: _, kaarten: __, smileys: ___, ...rest } = gesprek
  return { ...rest, eigenWoorden: '' }
}

/** What the pupil said and showed, as text with lists: for paper. */
export function inbrengTekst(gesprek: Gehoord): string {
  const { eigenWoorden, tekening, kaarten, smileys = [] } = gesprek
  const regels = smileys.flatMap(({ moment, gevoel }) =>
    gevoel === null || isLeeg(moment) ? [] : [`- ${moment}: ${gevoelTekst[gevoel].toLowerCase()}`],
  )
  const delen = [
    eigenWoorden,
    tekening === undefined
      ? ''
      : `${hoorrechtTekst.tekening}: ${isLeeg(tekening.bijschrift) ? tekening.naam : tekening.bijschrift}`,
    ...stapels.map((stapel) => {
      const op = kaarten?.[stapel] ?? []
      return op.length === 0
        ? ''
        : `${stapelTekst[stapel]}: ${op.map((kaart) => kaartTekst[kaart].toLowerCase()).join(', ')}`
    }),
    regels.join('\n'),
  ]
  return delen.filter((deel) => !isLeeg(deel)).join('\n\n')
}

/** What is asked of the talks beside a plan now: one at such a moment, and not from before a day. */
export type Hoorvraag = { readonly momenten: readonly Hoormoment[]; readonly vanaf: Datum | null }
type Gesprek = { readonly moment: Hoormoment; readonly inhoud: Hoorgesprek }

/** Asked of a plan that was never vastgesteld. */
export const BIJ_OPSTELLEN: Hoorvraag = { momenten: ['opstellen'], vanaf: null }

/**
 * At which moment the pupil is to be heard now (Wet versterking positie ouders en leerlingen: opstellen, bijstellen and
 * evalueren). Until the first vaststelling that is the opstellen; what changes after one asks a talk since that day. A plan
 * that stands as it was vastgesteld asks nothing anew.
 */
export function hoorvraag(plan: {
  readonly vastgesteldOp: Datum | null
  /** Something was written or published since. */
  readonly gewijzigd: boolean
}): Hoorvraag {
  if (plan.vastgesteldOp === null) return BIJ_OPSTELLEN
  return plan.gewijzigd
    ? { momenten: ['bijstellen', 'evalueren'], vanaf: plan.vastgesteldOp }
    : { momenten: hoormomenten, vanaf: null }
}

/** Does this talk meet what is asked? */
export function hoorgesprekTelt({ moment, inhoud }: Gesprek, vraag: Hoorvraag, vandaag: Datum): boolean {
  return (
    vraag.momenten.includes(moment) &&
    hoorgesprekVolledig(inhoud, vandaag).length === 0 &&
    (vraag.vanaf === null || (inhoud.datum !== null && inhoud.datum >= vraag.vanaf))
  )
}

/**
 * The talk that belongs to a version made today: the last one that meets what is asked, else the last one in which
 * something stands. One that was only begun never takes the place of what was said before.
 * @param gesprekken in the order in which they were begun
 */
export function gesprekVoorVersie<G extends Gesprek>(
  gesprekken: readonly G[],
  vraag: Hoorvraag,
  vandaag: Datum,
): G | null {
  return (
    gesprekken.findLast((g) => hoorgesprekTelt(g, vraag, vandaag)) ??
    gesprekken.findLast(({ inhoud }) => !isNogLeeg(inhoud)) ??
    gesprekken.at(-1) ??
    null
  )
}

/** Nothing was written in it yet, so that it may still become a talk at another moment. */
export function isNogLeeg(inhoud: Hoorgesprek): boolean {
  return gelijk(inhoud, inhoud.uitkomst === 'gehoord' ? leegGehoord() : leegNietGehoord())
}

/** True when the pupil was told what happened with the input: on a day not before the talk, and how. */
export function isTeruggekoppeld(
  gesprek: Hoorgesprek,
  terug: Terugkoppeling | null,
  vandaag: Datum,
): boolean {
  if (terug === null || terug.datum === null || isLeeg(terug.hoe)) return false
  return terug.datum <= vandaag && (gesprek.datum === null || terug.datum >= gesprek.datum)
}
