/** The kinds of agreement in words, and how one is called by its number. */
import type { AfspraakSoort } from '../opp/afspraken.ts'

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

/** "Afspraak 9: leest op tijd …", under the number by which it was asked. */
export const afspraakMetNummer = (nummer: number, titel: string): string => `Afspraak ${nummer}: ${titel}`
