/** What a check says, to a parent with a file on a phone and to an administrator at a terminal. */
import type { Controle, ControleFout, Oordeel } from './controle.schema.ts'

type Fout = Controle['fouten'][number]

export const oordeelWoorden: Record<Oordeel, string> = {
  geldig: 'Dit document is geldig',
  vreemd: 'Dit document is heel, maar niet van hier',
  ongeldig: 'Dit document is niet geldig',
}

/** What is not right, in a sentence. */
export const controleZinnen: Record<ControleFout, string> = {
  leeg: 'Het bestand is leeg.',
  'geen-document': 'Dit is geen pdf en geen bewijs van Koers.',
  'geen-zegel': 'In deze pdf zit geen zegel van Koers.',
  'na-zegel': 'Na het verzegelen is iets aan het bestand toegevoegd of ervan afgehaald.',
  zegelplaats: 'De plek van het zegel in het bestand is gewijzigd.',
  zegelvorm: 'Het zegel zelf is gewijzigd, of is niet door Koers gemaakt.',
  zegel: 'Het zegel is niet gezet met het certificaat dat erin staat.',
  inhoud: 'De inhoud is gewijzigd na het verzegelen.',
  onleesbaar: 'Het bestand is niet te lezen.',
  bijlage: 'Een bewijs in dit document is niet geldig.',
  versie: 'Een bewijs in dit document hoort bij een andere versie van het plan.',
  'te-groot': 'Het bewijs is groter dan Koers ze maakt.',
  'geen-json': 'Het bewijs is niet te lezen: het is afgebroken of gewijzigd.',
  schrijfwijze: 'Het bewijs is anders opgeschreven dan Koers dat doet, dus gewijzigd.',
  vorm: 'In het bewijs staat iets wat er niet hoort, of ontbreekt iets.',
  veld: 'Een gegeven in het bewijs is gewijzigd.',
  'sleutel-id': 'Het kenmerk van de sleutel hoort niet bij de sleutel.',
  handtekening: 'De handtekening onder het bewijs klopt niet.',
  'onbekende-sleutel': 'Het bewijs is ondertekend met een sleutel die hier niet bekend is.',
}

const getal = new Intl.NumberFormat('nl-NL')

/** With where: the attachment, the field, the bytes. */
export function foutRegel({ soort, waar, bytes }: Fout): string {
  const plekken = bytes.map(({ van, tot }) =>
    tot - van === 1 ? `byte ${getal.format(van)}` : `bytes ${getal.format(van)} tot ${getal.format(tot)}`,
  )
  const plek = [waar, ...plekken].filter((deel) => deel !== null).join('; ')
  return plek === '' ? controleZinnen[soort] : `${controleZinnen[soort]} (${plek})`
}
