/** The schools of the demo and who works there. Fictitious, all of it; BRIN codes that begin with 99 are given to nobody. */
import type { Rol, Schooltype } from '../modules/organisatie/codelijsten.ts'

export type Collega = {
  readonly naam: string
  readonly functie: string
  readonly rol: Rol
  /** Group or class that this person serves, for roles that work by group. */
  readonly groepen?: readonly string[]
  readonly vak?: string
  /** Address to sign in with; the others get their invitation later. */
  readonly login: string
}

export type Groepsplan = {
  readonly naam: string
  readonly jaargroep: string
  readonly aantal: number
  readonly leerroute?: string
}

export type Schoolplan = {
  readonly sleutel: 'waterlelie' | 'boog' | 'rivierenland'
  readonly naam: string
  readonly bestuur: string
  readonly brin: string
  readonly schooltype: Schooltype
  readonly plaats: string
  readonly telefoon: string
  readonly domein: string
  readonly groepen: readonly Groepsplan[]
  readonly collegas: readonly Collega[]
}

export const samenwerkingsverband = { naam: 'Samenwerkingsverband Rivierenland', nummer: 'PO9901/VO9901' }
export const besturen = [
  { naam: 'Stichting De Waaier', nummer: '99901' },
  { naam: 'Stichting Voortgezet Onderwijs Rivierenland', nummer: '99902' },
] as const

const mentor = (
  groep: string,
  naam: string,
  login: string,
  functie = `Leerkracht groep ${groep}`,
): Collega => ({
  naam,
  functie,
  rol: 'mentor',
  groepen: [groep],
  login,
})

const waterlelie: Schoolplan = {
  sleutel: 'waterlelie',
  naam: 'Basisschool De Waterlelie',
  bestuur: besturen[0].naam,
  brin: '99XX',
  schooltype: 'BO',
  plaats: 'Tielerdam',
  telefoon: '0999 55 01 10',
  domein: 'waterlelie.demo',
  groepen: [
    { naam: '1/2A', jaargroep: '1/2', aantal: 27 },
    { naam: '1/2B', jaargroep: '1/2', aantal: 26 },
    { naam: '1/2C', jaargroep: '1/2', aantal: 24 },
    { naam: '3', jaargroep: '3', aantal: 28 },
    { naam: '4', jaargroep: '4', aantal: 28 },
    { naam: '5', jaargroep: '5', aantal: 27 },
    { naam: '6', jaargroep: '6', aantal: 27 },
    { naam: '7', jaargroep: '7', aantal: 26 },
    { naam: '8', jaargroep: '8', aantal: 27 },
  ],
  collegas: [
    { naam: 'Joost|Verkerk', functie: 'Beheerder', rol: 'beheerder', login: 'beheerder' },
    { naam: 'Marleen|Aalbers', functie: 'Directeur', rol: 'directeur', login: 'directeur' },
    { naam: 'Saskia|Mulder', functie: 'Intern begeleider', rol: 'zorgcoordinator', login: 'ib' },
    { naam: 'Gerda|Postma', functie: 'Administratie', rol: 'leerlingadministratie', login: 'administratie' },
    mentor('7', 'Youssef|El Amrani', 'mentor'),
    mentor('4', 'Annelies|Brouwer', 'mentor2'),
    mentor('1/2A', 'Corine|van der|Linden', 'c.vanderlinden'),
    mentor('1/2B', 'Mirjam|Sluijter', 'm.sluijter'),
    mentor('1/2C', 'Dilara|Aksoy', 'd.aksoy'),
    mentor('3', 'Tineke|Roelofs', 't.roelofs'),
    mentor('5', 'Bart|Nijhuis', 'b.nijhuis'),
    mentor('6', 'Anne|Koster', 'a.koster'),
    mentor('8', 'Remco|Schippers', 'r.schippers'),
    {
      naam: 'Petra|Lind',
      functie: 'Onderwijsassistent',
      rol: 'onderwijsassistent',
      groepen: ['5', '6', '7'],
      login: 'p.lind',
    },
    {
      naam: 'Sergio|Wijdenbosch',
      functie: 'Vakleerkracht bewegingsonderwijs',
      rol: 'vakdocent',
      groepen: ['5', '6', '7', '8'],
      vak: 'Bewegingsonderwijs',
      login: 'vakdocent',
    },
    { naam: 'Ilse|Vermeer', functie: 'Functionaris gegevensbescherming', rol: 'fg', login: 'fg' },
  ],
}

const boog: Schoolplan = {
  sleutel: 'boog',
  naam: 'SBO De Boog',
  bestuur: besturen[0].naam,
  brin: '99XY',
  schooltype: 'SBO',
  plaats: 'Tielerdam',
  telefoon: '0999 55 02 20',
  domein: 'deboog.demo',
  groepen: [
    'Onderbouw 1',
    'Onderbouw 2',
    'Middenbouw 1',
    'Middenbouw 2',
    'Middenbouw 3',
    'Bovenbouw 1',
    'Bovenbouw 2',
  ].map((naam, i) => ({ naam, jaargroep: 'S', aantal: i < 6 ? 13 : 12 })),
  collegas: [
    { naam: 'Ineke|Terpstra', functie: 'Directeur', rol: 'directeur', login: 'i.terpstra' },
    { naam: 'Ruud|Hendriks', functie: 'Intern begeleider', rol: 'zorgcoordinator', login: 'r.hendriks' },
    mentor('Onderbouw 1', 'Nadia|Ouali', 'n.ouali', 'Leerkracht'),
    mentor('Onderbouw 2', 'Wies|Jansma', 'w.jansma', 'Leerkracht'),
    mentor('Middenbouw 1', 'Koen|Verbeek', 'k.verbeek', 'Leerkracht'),
    mentor('Middenbouw 2', 'Fatma|Yıldız', 'f.yildiz', 'Leerkracht'),
    mentor('Middenbouw 3', 'Lian|de|Groot', 'l.degroot', 'Leerkracht'),
    mentor('Bovenbouw 1', 'Dave|Pinas', 'd.pinas', 'Leerkracht'),
    mentor('Bovenbouw 2', 'Marit|Elzinga', 'm.elzinga', 'Leerkracht'),
  ],
}

const MENTOREN_VO: Readonly<Record<string, string>> = {
  '1K1': 'Sjoerd|Hofman',
  '1K2': 'Esma|Koç',
  '1T1': 'Lieke|van|Rooij',
  '1T2': 'Jeroen|Aarts',
  '1H1': 'Noortje|Bergsma',
  '1H2': 'Karim|Tahiri',
  '1V1': 'Elske|Wiersma',
  '2K1': 'Roel|Pieterse',
  '2K2': 'Monique|Ramdin',
  '2T1': 'Bram|Peters',
  '2T2': 'Inge|Stam',
  '2H1': 'Wojtek|Mazur',
  '2H2': 'Hilde|van den|Bosch',
  '2V1': 'Paul|Terlouw',
  '3K1': 'Ria|Evertsen',
  '3K2': 'Orlando|Vrede',
  '3T1': 'Maaike|Dijkgraaf',
  '3T2': 'Hans|Blokland',
  '3H1': 'Samira|Chaoui',
  '3H2': 'Thomas|Reinders',
  '3V1': 'Geertje|Nauta',
  '4K1': 'Ton|Verweij',
  '4T1': 'Danielle|Klaver',
  '4T2': 'Özgür|Aydın',
  '4H1': 'Frederike|ten|Hove',
  '4H2': 'Martin|Spaans',
  '4V1': 'Agnieszka|Król',
  '5H1': 'Rens|Oldenburg',
  '5V1': 'Josien|Baarda',
  '6V1': 'Clemens|Rademaker',
}
const LEERROUTE: Readonly<Record<string, string>> = { K: 'Vmbo-kb', T: 'Vmbo-tl', H: 'Havo', V: 'Vwo' }

const rivierenland: Schoolplan = {
  sleutel: 'rivierenland',
  naam: 'Rivierenland College',
  bestuur: besturen[1].naam,
  brin: '99XZ',
  schooltype: 'VO',
  plaats: 'Tielerdam',
  telefoon: '0999 55 03 30',
  domein: 'rivierenland.demo',
  groepen: Object.keys(MENTOREN_VO).map((naam) => ({
    naam,
    jaargroep: naam.slice(0, 1),
    aantal: naam > '5' ? 22 : naam > '3' ? 23 : 24,
    leerroute: LEERROUTE[naam.slice(1, 2)] ?? '',
  })),
  collegas: [
    { naam: 'Hester|van|Rossum', functie: 'Rector', rol: 'directeur', login: 'h.vanrossum' },
    { naam: 'Sanne|Wouters', functie: 'Ondersteuningscoördinator', rol: 'zorgcoordinator', login: 'oc' },
    {
      naam: 'Geert|Dols',
      functie: 'Teamleider onderbouw',
      rol: 'teamleider',
      groepen: ['1K1', '1K2', '1T1', '1T2', '2K1', '2K2', '2T1', '2T2'],
      login: 'g.dols',
    },
    {
      naam: 'Kees|Oudeman',
      functie: 'Begeleider studiecentrum',
      rol: 'leerlingbegeleider',
      groepen: ['2T1', '2H1', '3H2'],
      login: 'k.oudeman',
    },
    ...Object.entries(MENTOREN_VO).map(([klas, naam]) =>
      mentor(klas, naam, klas === '2T1' ? 'mentor' : `mentor.${klas.toLowerCase()}`, `Mentor ${klas}`),
    ),
    {
      naam: 'Linda|Kuipers',
      functie: 'Docent Engels',
      rol: 'vakdocent',
      groepen: ['1T1', '2T1', '2H1', '3H2', '4T1'],
      vak: 'Engels',
      login: 'l.kuipers',
    },
    {
      naam: 'Hamza|Azzouzi',
      functie: 'Docent wiskunde',
      rol: 'vakdocent',
      groepen: ['2T1', '2T2', '3T1', '4T1', '4T2'],
      vak: 'Wiskunde',
      login: 'h.azzouzi',
    },
  ],
}

export const scholen: readonly Schoolplan[] = [waterlelie, boog, rivierenland]
