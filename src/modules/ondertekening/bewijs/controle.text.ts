/** What a check says, to a parent with a file on a phone and to an administrator at a terminal. */
import type { Controle, ControleFout, Oordeel } from './controle.schema.ts'

type Fout = Controle['fouten'][number]

export const oordeelWoorden: Record<Oordeel, string> = {
  geldig: 'Dit document is geldig',
  vreemd: 'Dit document is heel, maar niet van hier',
  'zonder-zegel': 'Dit exemplaar heeft geen zegel, dus er is niets te controleren',
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

export const controleFouten = {
  'ondertekening.controle-druk':
    'Er worden nu te veel documenten tegelijk gecontroleerd. Probeer het over een minuut opnieuw.',
} as const satisfies Record<string, string>

/** The page. */
export const controleText = {
  titel: 'Controleer dit document',
  intro:
    'Hebt u een verzegeld plan (pdf) of een bewijs van instemming (json) uit Koers? Hier ziet u of er daarna iets aan is gewijzigd, en wie wat heeft besloten.',
  privacy: 'Het bestand wordt alleen gecontroleerd. Koers bewaart niets van de inhoud.',
  bestand: 'Bestand om te controleren',
  bestandHulp: 'Een pdf of json van hoogstens 20 MB.',
  kiesEerst: 'Kies eerst een bestand.',
  teGroot: 'Dit bestand is groter dan 20 MB. Een verzegeld plan uit Koers is kleiner: kies dat.',
  knop: 'Controleer',
  bezig: 'Bezig met controleren',
  aanmelden: 'Naar aanmelden',
  link: 'Controleer een document',
  geldigPdf: 'Sinds het verzegelen is aan dit document geen byte gewijzigd, en het komt van deze Koers.',
  geldigBewijs: 'Sinds het ondertekenen is aan dit bewijs geen byte gewijzigd, en het komt van deze Koers.',
  vreemd:
    'Sinds het verzegelen is er niets aan gewijzigd, maar het is niet gemaakt op dit adres. Controleer het op het adres van de school die het maakte; dat staat op de laatste pagina.',
  ongeldig: 'Vraag de school om het document nog een keer. Gebruik dit exemplaar niet.',
  zonderZegel:
    'Een plan dat u als PDF downloadt of print, is nog niet verzegeld. Of er iets aan is gewijzigd, is dan niet te zien. Wilt u dat nagaan? Vraag de school om het verzegelde exemplaar. Dat is er zodra het plan is vastgesteld.',
  besluiten: 'Wie besloot wat',
  besluitenUitleg: 'Zo staat het in het document zelf.',
  geenBesluiten: 'In dit document staan geen besluiten.',
  besluit: 'Besluit',
  op: 'Wanneer',
  hoe: 'Hoe zeker is wie dit was',
  school: 'School',
  sleutel: 'Sleutel',
  zegelTitel: 'Het zegel',
  gemaaktDoor: 'Certificaat',
  vingerafdruk: 'Vingerafdruk',
  versie: 'Versie van het plan',
  zelf: 'Dit certificaat heeft Koers zelf gemaakt. Het bewijst dat er niets is gewijzigd en dat het document op dit adres is gemaakt. Het is geen bewijs van een onafhankelijke partij over wie de school is, en niet van het tijdstip.',
  nietZelf:
    'Dit certificaat is uitgegeven door een andere partij. Uw pdf-lezer laat zien wie dat is en of u die kunt vertrouwen.',
} as const
