/** Answers as they came in → what goes into the record, or which fields to mend. Pure. */
import { AppError, type FieldError, unprocessable } from '../../../platform/errors.ts'
import type { Afspraak } from '../../opp/afspraken.ts'
import { afspraakSoortTekst } from '../afspraken.text.ts'
import type { Bewijs } from '../bewijs/bewijs.schema.ts'
import {
  type Antwoorden,
  antwoordFouten,
  type Uitkomst,
  uitkomstVan,
  type Verklaring,
} from '../ondertekening.ts'

const CODES = {
  ontbreekt: 'ondertekening.antwoord-ontbreekt',
  onbekend: 'ondertekening.antwoord-onbekend',
  reden: 'ondertekening.reden-ontbreekt',
} as const
const NIET_GEZIEN = 'ondertekening.reactie-niet-gezien'
export const ANTWOORD_CODES = [...Object.values(CODES), 'ondertekening.geen-afspraken', NIET_GEZIEN] as const

/** Where the screen finds the field of an agreement: its keys hold no dots. */
const pad = (sleutel: string) => `body.antwoorden.${sleutel}`

export type Beoordeeld = {
  readonly uitkomst: Uitkomst
  readonly besluit: Pick<Bewijs['besluit'], 'soort' | 'antwoorden' | 'reden' | 'gezien' | 'besproken'>
}

/**
 * @param geheel "the whole plan seen and discussed" was said or ticked. Consent is about the handelingsdeel alone, so it counts without it, and
 *   the record says that it was not; of who is asked only this, nothing is left without it.
 * @throws AppError 422 with a field per agreement that has no whole answer
 */
export function beoordeel(
  verklaring: Verklaring,
  afspraken: readonly Afspraak[],
  gegeven: Antwoorden['antwoorden'],
  opmerking: string,
  geheel = true,
): Beoordeeld {
  const reden = opmerking.trim() === '' ? null : opmerking.trim()
  const gezien = { gezien: geheel, besproken: geheel, reden }
  if (verklaring === 'gezien') {
    if (gegeven.length > 0) throw new AppError('unprocessable', 'ondertekening.geen-afspraken')
    if (!geheel) throw unprocessable(NIET_GEZIEN, [{ pad: 'body.gezien', code: NIET_GEZIEN }])
    return { uitkomst: 'gezien', besluit: { ...gezien, soort: 'gezien_besproken', antwoorden: [] } }
  }
  const fouten = antwoordFouten(
    afspraken.map((a) => a.sleutel),
    gegeven,
  )
  if (fouten.length > 0) {
    const velden = fouten.map((f): FieldError => ({ pad: pad(f.sleutel), code: CODES[f.fout] }))
    throw unprocessable(velden[0]?.code ?? CODES.ontbreekt, velden)
  }
  const uitkomst = uitkomstVan(gegeven)
  return {
    uitkomst,
    besluit: {
      ...gezien,
      soort: uitkomst === 'nee' ? 'geen_instemming' : 'instemming',
      antwoorden: afspraken.map((a) => alsAntwoord(a, gegeven)),
    },
  }
}

function alsAntwoord(afspraak: Afspraak, gegeven: Antwoorden['antwoorden']) {
  const eigen = gegeven.find((g) => g.sleutel === afspraak.sleutel)
  if (!eigen) throw new Error('an agreement without an answer passed the check')
  const { antwoord, opmerking } = eigen
  return {
    sleutel: afspraak.sleutel,
    titel: afspraak.titel === '' ? afspraakSoortTekst[afspraak.soort] : afspraak.titel,
    antwoord,
    opmerking: opmerking.trim() === '' ? null : opmerking.trim(),
  }
}
