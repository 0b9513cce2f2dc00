import type { Datum } from '../../platform/datum.ts'
import { isLeeg } from '../plandelen/tekst.ts'
import type { Gehoord, Hoorgesprek, Hoortekort, NietGehoord, Terugkoppeling } from './hoorrecht.schema.ts'

// The narrow door of this module: its neighbours on the same floor take its shapes and words from here.
export {
  type Gehoord,
  type Hoorgesprek,
  type Hoorpunt,
  type Hoortekort,
  hoorgesprekSchema,
  leegGehoord,
  leegNietGehoord,
  leegPunt,
  legeTerugkoppeling,
  type NietGehoord,
  type Terugkoppeling,
  terugkoppelingSchema,
} from './hoorrecht.schema.ts'
export { gehoordTekst, hoorrechtTekst, nietGehoordTekst, terugkoppelingTekst } from './hoorrecht.text.ts'

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
    ['eigen_woorden', isLeeg(gesprek.eigenWoorden)],
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

/** True when the pupil was told what happened with the input: on a day not before the talk, and how. */
export function isTeruggekoppeld(
  gesprek: Hoorgesprek,
  terug: Terugkoppeling | null,
  vandaag: Datum,
): boolean {
  if (terug === null || terug.datum === null || isLeeg(terug.hoe)) return false
  return terug.datum <= vandaag && (gesprek.datum === null || terug.datum >= gesprek.datum)
}
