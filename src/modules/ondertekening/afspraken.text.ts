/** The kinds of agreement in words, and the name under which one is asked and answered. */
import type { Afspraak, AfspraakSoort } from '../opp/afspraken.ts'

export const afspraakSoortTekst: Readonly<Record<AfspraakSoort, string>> = {
  einddoel: 'Einddoel',
  doel: 'Doel',
  behoeften: 'Wat de leerling nodig heeft',
  maatregel: 'Hulp',
  programma: 'Ander programma',
  vervangend_doel: 'Vervangend doel',
  onderwijstijd: 'Minder onderwijstijd',
  faciliteit: 'Hulpmiddel of aanpassing',
  eigen: 'Eigen onderdeel van de school',
}

/** "Doel: leest op tijd …". */
export const afspraakNaam = ({ soort, titel }: Pick<Afspraak, 'soort' | 'titel'>): string =>
  titel === '' ? afspraakSoortTekst[soort] : `${afspraakSoortTekst[soort]}: ${titel}`

/** "Afspraak 9: leest op tijd …", under the number by which it was asked. */
export const afspraakMetNummer = (nummer: number, titel: string): string => `Afspraak ${nummer}: ${titel}`
