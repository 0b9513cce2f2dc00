/** The pupils of the demo who have a story, with their families. None of them exists. */
export type Verzorger = {
  readonly relatie: 'moeder' | 'vader' | 'ouder' | 'voogd' | 'pleegouder' | 'grootouder'
  readonly naam: string
  readonly gezag: boolean
  readonly gezagGrond?: string
  readonly geheimAdres?: boolean
  readonly taal?: string
  readonly tolk?: boolean
  /** Lives at the address of the one before. */
  readonly samen?: boolean
  readonly geenContact?: boolean
  readonly voorkeur?: string
  /** Address to sign in with. */
  readonly login?: string
}

export type Hoofdrol = {
  readonly sleutel: Rolnaam
  readonly school: 'waterlelie' | 'boog' | 'rivierenland'
  readonly groep: string
  readonly naam: string
  readonly geslacht: 'jongen' | 'meisje'
  readonly thuistaal?: string
  readonly tolk?: boolean
  /** Days ago that the pupil came to this school; without it the usual age. */
  readonly ingeschreven?: number
  /** Days from today to the eighteenth birthday; without it the usual age. */
  readonly wordt18?: number
  readonly login?: string
  readonly verzorgers: readonly Verzorger[]
}

export type Rolnaam =
  | 'zosia'
  | 'ilias'
  | 'jayden'
  | 'lena'
  | 'mats'
  | 'kuba'
  | 'amira'
  | 'saar'
  | 'noa'
  | 'staszek'
  | 'milan'
  | 'eline'
  | 'omar'
  | 'shanaya'
  | 'samira'
  | 'dewi'
  | 'thijs'

const UITTREKSEL = 'Uittreksel gezagsregister gezien'
const VERKLARING = 'Verklaring van beide ouders'

export const hoofdrollen: readonly Hoofdrol[] = [
  {
    sleutel: 'zosia',
    school: 'waterlelie',
    groep: '7',
    naam: 'Zosia|de|Haan',
    geslacht: 'meisje',
    login: 'leerling@gezin.demo',
    verzorgers: [
      {
        relatie: 'moeder',
        naam: 'Ewa|Kowalska',
        gezag: true,
        gezagGrond: UITTREKSEL,
        voorkeur: 'Het liefst een bericht, na 17 uur',
        login: 'ouder1@gezin.demo',
      },
      {
        relatie: 'vader',
        naam: 'Mark|de|Haan',
        gezag: true,
        gezagGrond: UITTREKSEL,
        geheimAdres: true,
        voorkeur: 'Bellen mag altijd',
        login: 'ouder2@gezin.demo',
      },
    ],
  },
  {
    sleutel: 'ilias',
    school: 'waterlelie',
    groep: '6',
    naam: 'Ilias|Benali',
    geslacht: 'jongen',
    thuistaal: 'Tarifit',
    verzorgers: [
      { relatie: 'moeder', naam: 'Samira|Benali', gezag: true, gezagGrond: VERKLARING },
      { relatie: 'vader', naam: 'Nordin|Benali', gezag: true, gezagGrond: VERKLARING, samen: true },
    ],
  },
  {
    sleutel: 'jayden',
    school: 'waterlelie',
    groep: '4',
    naam: 'Jayden|Kromosoeto',
    geslacht: 'jongen',
    verzorgers: [
      { relatie: 'moeder', naam: 'Cheryl|Kromosoeto', gezag: true, gezagGrond: UITTREKSEL },
      {
        relatie: 'vader',
        naam: 'Dwight|Pinas',
        gezag: false,
        voorkeur: 'Wil graag horen hoe het op school gaat',
      },
    ],
  },
  {
    sleutel: 'lena',
    school: 'waterlelie',
    groep: '1/2B',
    naam: 'Lena|Kovalenko',
    geslacht: 'meisje',
    thuistaal: 'Oekraïens',
    tolk: true,
    ingeschreven: 150,
    verzorgers: [
      {
        relatie: 'moeder',
        naam: 'Oksana|Kovalenko',
        gezag: true,
        gezagGrond: 'Verklaring van moeder; vader woont in Oekraïne',
        taal: 'Oekraïens',
        tolk: true,
      },
      { relatie: 'vader', naam: 'Andrij|Kovalenko', gezag: true, taal: 'Oekraïens', tolk: true },
    ],
  },
  {
    sleutel: 'mats',
    school: 'waterlelie',
    groep: '8',
    naam: 'Mats|Hoekstra',
    geslacht: 'jongen',
    verzorgers: [
      { relatie: 'moeder', naam: 'Renske|Hoekstra', gezag: true, gezagGrond: VERKLARING },
      { relatie: 'moeder', naam: 'Judith|Blom', gezag: true, gezagGrond: VERKLARING, samen: true },
    ],
  },
  {
    sleutel: 'kuba',
    school: 'waterlelie',
    groep: '5',
    naam: 'Kuba|Wójcik',
    geslacht: 'jongen',
    thuistaal: 'Pools',
    verzorgers: [
      {
        relatie: 'moeder',
        naam: 'Małgorzata|Wójcik',
        gezag: true,
        gezagGrond: VERKLARING,
        taal: 'Pools',
        tolk: true,
      },
      {
        relatie: 'vader',
        naam: 'Tomasz|Wójcik',
        gezag: true,
        gezagGrond: VERKLARING,
        taal: 'Pools',
        samen: true,
      },
    ],
  },
  {
    sleutel: 'amira',
    school: 'waterlelie',
    groep: '3',
    naam: 'Amira|Al-Khatib',
    geslacht: 'meisje',
    thuistaal: 'Arabisch',
    tolk: true,
    verzorgers: [
      {
        relatie: 'moeder',
        naam: 'Rania|Darwish',
        gezag: true,
        taal: 'Arabisch',
        tolk: true,
        gezagGrond: VERKLARING,
      },
      { relatie: 'vader', naam: 'Khaled|Al-Khatib', gezag: true, taal: 'Arabisch', tolk: true, samen: true },
    ],
  },
  {
    sleutel: 'saar',
    school: 'waterlelie',
    groep: '7',
    naam: 'Saar|van der|Wal',
    geslacht: 'meisje',
    verzorgers: [
      {
        relatie: 'voogd',
        naam: 'Petra|Dekker',
        gezag: true,
        gezagGrond: 'Beschikking van de rechtbank',
        voorkeur: 'Op kantoordagen, via e-mail',
      },
      { relatie: 'pleegouder', naam: 'Wouter|Maas', gezag: false },
      { relatie: 'moeder', naam: 'Chantal|van der|Wal', gezag: false, geheimAdres: true, geenContact: true },
    ],
  },
  {
    sleutel: 'noa',
    school: 'boog',
    groep: 'Middenbouw 2',
    naam: 'Noa|Güneş',
    geslacht: 'meisje',
    thuistaal: 'Turks',
    ingeschreven: 100,
    verzorgers: [
      { relatie: 'moeder', naam: 'Elif|Güneş', gezag: true, gezagGrond: UITTREKSEL, taal: 'Turks' },
    ],
  },
  {
    sleutel: 'staszek',
    school: 'boog',
    groep: 'Bovenbouw 1',
    naam: 'Stanisław|Zając',
    geslacht: 'jongen',
    thuistaal: 'Pools',
    ingeschreven: 365,
    verzorgers: [
      {
        relatie: 'moeder',
        naam: 'Beata|Zając',
        gezag: true,
        gezagGrond: VERKLARING,
        taal: 'Pools',
        tolk: true,
      },
      { relatie: 'grootouder', naam: 'Andrzej|Zając', gezag: false, samen: true, taal: 'Pools' },
    ],
  },
  {
    sleutel: 'milan',
    school: 'rivierenland',
    groep: '2T1',
    naam: 'Milan|Jansen',
    geslacht: 'jongen',
    verzorgers: [
      { relatie: 'moeder', naam: 'Daniela|Ionescu', gezag: true, gezagGrond: UITTREKSEL },
      { relatie: 'vader', naam: 'Mark|Jansen', gezag: true, gezagGrond: UITTREKSEL },
    ],
  },
  {
    sleutel: 'eline',
    school: 'rivierenland',
    groep: '2T1',
    naam: 'Eline|Timmermans',
    geslacht: 'meisje',
    verzorgers: [
      { relatie: 'moeder', naam: 'Femke|Bos', gezag: true, gezagGrond: VERKLARING },
      { relatie: 'vader', naam: 'Bas|Timmermans', gezag: true, gezagGrond: VERKLARING, samen: true },
    ],
  },
  {
    sleutel: 'omar',
    school: 'rivierenland',
    groep: '1T2',
    naam: 'Omar|Haddad',
    geslacht: 'jongen',
    thuistaal: 'Arabisch',
    tolk: true,
    verzorgers: [
      { relatie: 'vader', naam: 'Bassel|Haddad', gezag: true, taal: 'Arabisch', tolk: true },
      { relatie: 'moeder', naam: 'Hiba|Sabbagh', gezag: true, taal: 'Arabisch', tolk: true, samen: true },
    ],
  },
  {
    sleutel: 'shanaya',
    school: 'rivierenland',
    groep: '4T2',
    naam: 'Shanaya|Ramdin',
    geslacht: 'meisje',
    verzorgers: [
      { relatie: 'moeder', naam: 'Sharmila|Ramdin', gezag: true, gezagGrond: UITTREKSEL },
      { relatie: 'vader', naam: 'Dinesh|Ramdin', gezag: true, geheimAdres: true, geenContact: false },
    ],
  },
  {
    sleutel: 'samira',
    school: 'rivierenland',
    groep: '6V1',
    naam: 'Samira|Amrani',
    geslacht: 'meisje',
    wordt18: 24,
    verzorgers: [
      { relatie: 'moeder', naam: 'Naima|Amrani', gezag: true, gezagGrond: UITTREKSEL },
      { relatie: 'vader', naam: 'Rachid|Amrani', gezag: true, gezagGrond: UITTREKSEL, samen: true },
    ],
  },
  {
    sleutel: 'dewi',
    school: 'rivierenland',
    groep: '6V1',
    naam: 'Dewi|Suryadi',
    geslacht: 'meisje',
    wordt18: -35,
    login: 'leerling18@gezin.demo',
    verzorgers: [
      { relatie: 'moeder', naam: 'Ratna|Suryadi', gezag: true, gezagGrond: UITTREKSEL },
      { relatie: 'vader', naam: 'Wim|Hofstee', gezag: true, gezagGrond: UITTREKSEL },
    ],
  },
  {
    sleutel: 'thijs',
    school: 'rivierenland',
    groep: '6V1',
    naam: 'Thijs|Verhoeven',
    geslacht: 'jongen',
    wordt18: -80,
    verzorgers: [
      { relatie: 'moeder', naam: 'Karin|Verhoeven', gezag: true, gezagGrond: VERKLARING },
      { relatie: 'vader', naam: 'Rob|Verhoeven', gezag: true, gezagGrond: VERKLARING, samen: true },
    ],
  },
]

/** Left more than two years ago: on the list of what may be destroyed. */
export const vertrokkene = {
  roepnaam: 'Sem',
  voorvoegsel: 'van den',
  achternaam: 'Heuvel',
  geslacht: 'jongen',
  leerlingnummer: '2019-0417',
  leerroute: null,
  thuistaal: null,
  tolkNodig: false,
} as const
