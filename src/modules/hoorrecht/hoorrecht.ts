import type { Datum } from '../../platform/datum.ts'
import { isLeeg } from '../plandelen/tekst.ts'
import {
  type Gehoord,
  type Hoorgesprek,
  type Hoortekort,
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
  type Hoorpunt,
  type Hoortekort,
  hoorgesprekSchema,
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
  gevoelTekst,
  hoorrechtTekst,
  kaartTekst,
  meelezenTekst,
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

/** True when the pupil was told what happened with the input: on a day not before the talk, and how. */
export function isTeruggekoppeld(
  gesprek: Hoorgesprek,
  terug: Terugkoppeling | null,
  vandaag: Datum,
): boolean {
  if (terug === null || terug.datum === null || isLeeg(terug.hoe)) return false
  return terug.datum <= vandaag && (gesprek.datum === null || terug.datum >= gesprek.datum)
}
