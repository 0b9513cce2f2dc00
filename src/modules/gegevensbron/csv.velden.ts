/** The targets that a column can be mapped to, per kind of file, with the names that heads use for them. */
import type { CsvSoort } from './csv.ts'

export type Waardesoort =
  | 'tekst'
  | 'sleutel'
  | 'datum'
  | 'geslacht'
  | 'jaargroep'
  | 'email'
  | 'relatie'
  | 'gezag'
  | 'janee'

export type Doel = {
  readonly doel: string
  readonly waarde: Waardesoort
  readonly verplicht: boolean
  readonly deel: 'leerling' | 'mentor' | 'medewerker' | 'ouder1' | 'ouder2'
  /** Heads that mean this, as `plat` writes them. */
  readonly namen: readonly string[]
}

type Rij = readonly [naam: string, waarde: Waardesoort, verplicht: boolean, namen: string]

const leerling: readonly Rij[] = [
  [
    'leerlingnummer',
    'sleutel',
    true,
    'leerlingnummer stamnr stamnummer llnr leerlingnr leerling id lln nummer',
  ],
  ['roepnaam', 'tekst', true, 'roepnaam firstname voornaam'],
  ['voorvoegsel', 'tekst', false, 'voorvoegsel tussenvoegsel tussenvoegsels voorvoegsels prefix tv'],
  ['achternaam', 'tekst', true, 'achternaam lastname familienaam geslachtsnaam'],
  ['voornamen', 'tekst', false, 'voornamen doopnamen officielevoornamen'],
  ['voorletters', 'tekst', false, 'voorletters initials initialen'],
  ['geboortedatum', 'datum', false, 'geboortedatum birthdate gebdatum gebdat dateofbirth geborenop'],
  ['geslacht', 'geslacht', false, 'geslacht gender mv'],
  ['klas', 'tekst', false, 'klas class groep stamgroep stamklas basisgroep lesgroep'],
  ['jaargroep', 'jaargroep', false, 'jaargroep leerjaar studyyear jaarlaag'],
  [
    'instroomdatum',
    'datum',
    false,
    'instroomdatum studiebegindatum startdatum inschrijfdatum begindatum plaatsingstartdatum',
  ],
  ['uitstroomdatum', 'datum', false, 'uitstroomdatum vertrekdatum uitschrijfdatum'],
]
const mentor: readonly Rij[] = [
  ['mentorcode', 'sleutel', false, 'cmentorcode mentorcode mentorafkorting klassenmentorcode'],
  ['mentornaam', 'tekst', false, 'cmentorname mentornaam mentor klassenmentor cmentornaam'],
]
const medewerker: readonly Rij[] = [
  [
    'code',
    'sleutel',
    false,
    'code afkorting medewerkercode personeelscode docentcode personeelsnummer stamnr',
  ],
  ['roepnaam', 'tekst', false, 'roepnaam voornaam firstname'],
  ['voorvoegsel', 'tekst', false, 'voorvoegsel tussenvoegsel tussenvoegsels prefix'],
  ['achternaam', 'tekst', true, 'achternaam lastname familienaam'],
  ['email', 'email', false, 'email emailadres mail emailwerk'],
  ['rol', 'tekst', false, 'rol functie functienaam role'],
  ['klas', 'tekst', false, 'klas groep mentorvan stamgroep class'],
]
const ouder: readonly Rij[] = [
  ['relatienummer', 'sleutel', false, 'relatienummer relatienr ouderid verzorgerid nummer id uuid'],
  ['relatie', 'relatie', false, 'relatie relatiesoort soortrelatie rol relatietotleerling'],
  ['roepnaam', 'tekst', false, 'roepnaam voornaam voorletters initials firstname'],
  ['voorvoegsel', 'tekst', false, 'voorvoegsel tussenvoegsel prefix'],
  ['achternaam', 'tekst', true, 'achternaam naam lastname familienaam'],
  ['email', 'email', false, 'email emailadres mail'],
  ['telefoon', 'tekst', false, 'telefoon telefoonnummer mobiel mobielnummer gsm telefoonmobiel tel'],
  ['straat', 'tekst', false, 'straat street straatnaam adres'],
  ['huisnummer', 'tekst', false, 'huisnummer housenr huisnr'],
  ['postcode', 'tekst', false, 'postcode postalcode'],
  ['plaats', 'tekst', false, 'plaats woonplaats city'],
  ['geheimadres', 'janee', false, 'geheimadres adresgeheim geheim adres_geheim'],
  ['gezag', 'gezag', false, 'gezag ouderlijkgezag heeftgezag ouderlijk_gezag wettelijkgezag'],
  ['gezagvanaf', 'datum', false, 'gezagvanaf gezagsinds ingangsdatumgezag'],
]
const vanLeerling: readonly Rij[] = [
  ['leerlingnummer', 'sleutel', true, 'leerlingnummer stamnr stamnummer llnr leerlingnr leerlingid'],
  ['leerlinggeboren', 'datum', false, 'geboortedatumleerling leerlinggeboortedatum geboortedatum birthdate'],
]

/** Lower case without accents, spaces and signs: `E-mail (ouder 1)` is `emailouder1`. */
export const plat = (naam: string): string =>
  naam
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** `ouder1`, `verzorger 1`, `contact1` … before or behind the name of the field. */
function metPlek(namen: readonly string[], plek: 1 | 2, ookKaal: boolean): string[] {
  const wie = [
    'ouder',
    'verzorger',
    'ouderverzorger',
    'contact',
    'contactpersoon',
    'oud',
    'parent',
    'ofparent',
  ]
  const erbij = namen.flatMap((naam) => wie.flatMap((w) => [`${w}${plek}${naam}`, `${naam}${w}${plek}`]))
  const enkel = plek === 1 ? namen.flatMap((naam) => wie.flatMap((w) => [`${w}${naam}`, `${naam}${w}`])) : []
  return [...erbij, ...(ookKaal ? namen : []), ...enkel]
}

const lijst = (deel: Doel['deel'], rijen: readonly Rij[], verplichtTelt = true): Doel[] =>
  rijen.map(([naam, waarde, verplicht, namen]) => ({
    doel: naam,
    waarde,
    verplicht: verplicht && verplichtTelt,
    deel,
    namen: namen.split(' ').map(plat),
  }))

const ouderLijst = (plek: 1 | 2, verplichtTelt: boolean, ookKaal: boolean): Doel[] =>
  lijst(`ouder${plek}`, ouder, verplichtTelt).map((d) => ({
    ...d,
    doel: `ouder${plek}.${d.doel}`,
    namen: metPlek(d.namen, plek, ookKaal),
  }))

const PER_SOORT: Readonly<Record<CsvSoort, readonly Doel[]>> = {
  leerlingen: lijst('leerling', leerling),
  medewerkers: lijst('medewerker', medewerker),
  ouders: [
    ...lijst('leerling', vanLeerling),
    // The first parent of a row is what such a file is about, so its names may stand without a "1".
    ...ouderLijst(1, true, true),
    ...ouderLijst(2, false, false),
  ],
  combinatie: [
    ...lijst('leerling', leerling),
    ...lijst('mentor', mentor),
    ...ouderLijst(1, false, false),
    ...ouderLijst(2, false, false),
  ],
}

export const doelenVan = (soort: CsvSoort): readonly Doel[] => PER_SOORT[soort]
