/** Words around who sees and decides what: for staff (u) and for a pupil who is of age (je). */
import type { Explanation } from '../../ui/toggletip.tsx'
import type { GEEN_GOEDE_TROUW, GezagRegel } from './gezag.ts'

export const gezagTekst = {
  titel: 'Wie ziet en beslist wat',
  intro: 'Zo staat het vandaag. Koers volgt deze regels bij lezen, instemmen en berichten.',
  leest: 'Leest het plan',
  leestNiet: 'Ziet dit dossier niet',
  beslist: 'Beslist mee',
  bespreekt: 'Bespreekt het plan',
  leerling: 'de leerling zelf',
  waarom: 'Waarom?',
  waaromVan: (naam: string) => `Waarom geldt dit voor ${naam}?`,
  verjaardag: (naam: string, jaren: number, dag: string) => `${naam} wordt ${jaren} op ${dag}`,
  verjaardagDan: {
    16: (naam: string) =>
      `Vanaf dan vraagt ${naam} zelf de eigen gegevens op. Ouders met gezag lezen en beslissen mee tot 18 jaar.`,
    18: (naam: string) =>
      `Vanaf dan beslist ${naam} zelf. Ouders lezen alleen nog mee als ${naam} dat goedvindt. Bespreek dit op tijd.`,
  },
  bezwaar: (naam: string, dag: string) =>
    `${naam} heeft bezwaar als de ander voor beiden beslist, sinds ${dag}`,
  bezwaarDan: 'Vraag elke ouder met gezag zelf om instemming. Op één ouder vertrouwen kan nu niet.',
  bezwaarWaarom: (tekst: string, wie: string) => `${tekst} (vastgelegd door ${wie})`,
  bezwaarWeg: (op: string, tot: string, reden: string, wie: string) =>
    `Eerder bezwaar vanaf ${op}, vervallen op ${tot}: ${reden} (vastgelegd door ${wie})`,
  legVast: 'Bezwaar vastleggen',
  legVastTitel: (naam: string) => `Bezwaar van ${naam} vastleggen`,
  legVastUitleg:
    'Vanaf nu kan niemand meer op één ouder vertrouwen: elke ouder met gezag beslist zelf. De andere ouder ziet dit bezwaar niet in Koers.',
  bezwaarOp: 'Wanneer zei deze ouder dit?',
  toelichting: 'Wat zei deze ouder?',
  toelichtingHulp: 'Schrijf het feitelijk op, zoals deze ouder het zelf mag lezen.',
  bewaar: 'Leg bezwaar vast',
  vastgelegd: (naam: string) => `Het bezwaar van ${naam} staat vast`,
  trekIn: 'Bezwaar is vervallen',
  trekInTitel: (naam: string) => `Het bezwaar van ${naam} is vervallen`,
  trekInUitleg: 'Doe dit alleen als deze ouder het zelf zei. Wat eerder is vastgelegd, blijft bewaard.',
  reden: 'Hoe weet u dat?',
  trekInKnop: 'Leg vast dat het is vervallen',
  vervallen: (naam: string) => `Vastgelegd: ${naam} heeft geen bezwaar meer`,
  geef: 'Leg vast: mag meelezen',
  geefTitel: (naam: string) => `${naam} mag meelezen`,
  geefUitleg:
    'Leg dit alleen vast als de leerling het zelf zei. De leerling ziet dit ook, en kan het op elk moment terugnemen.',
  geefOp: 'Wanneer zei de leerling dit?',
  geefKnop: 'Leg vast',
  gegeven: (naam: string) => `${naam} mag meelezen`,
  neem: 'Leg vast: leest niet meer mee',
  neemTitel: (naam: string) => `${naam} leest niet meer mee`,
  neemGevolg: (naam: string) =>
    `${naam} ziet het plan meteen niet meer. Doe dit alleen als de leerling het zelf zei.`,
  neemKnop: 'Stop meelezen',
  genomen: (naam: string) => `${naam} leest niet meer mee`,
  toegangSinds: { leerling: 'Door de leerling zelf, sinds', school: 'Vastgelegd door school, sinds' },
  vulIn: {
    dag: 'Vul de dag in.',
    tekst: 'Schrijf minstens een paar woorden.',
  },
} as const

const BW = 'Burgerlijk Wetboek 1:245'
// Primary, secondary and special education say the same, each in its own law.
const OPP_WET =
  'Wet op het primair onderwijs 40a, Wet voortgezet onderwijs 2020 2.44, Wet op de expertisecentra 41a'
/** Why: one sentence, and where it comes from. */
export const gezagRegels: Record<GezagRegel, { zin: string; uitleg: Explanation }> = {
  gezag: {
    zin: 'Heeft gezag. Leest het plan en beslist voor zichzelf over het handelingsdeel.',
    uitleg: {
      title: 'Ouder met gezag',
      text: 'Elke ouder met gezag beslist voor zichzelf. Zonder de instemming van allemaal kan de school het plan niet vaststellen.',
      source: `${BW}; ${OPP_WET}`,
    },
  },
  voogd: {
    zin: 'Is voogd. Leest het plan en beslist over het handelingsdeel, net als een ouder met gezag.',
    uitleg: {
      title: 'Voogd',
      text: 'Een voogd heeft het gezag als de ouders dat niet hebben.',
      source: `${BW} en 1:280`,
    },
  },
  'geen-gezag': {
    zin: 'Heeft geen gezag. Leest het plan niet en beslist niet mee.',
    uitleg: {
      title: 'Ouder zonder gezag',
      text: 'De school vertelt op vraag wel belangrijke dingen over het kind, als dat niet tegen het belang van het kind is.',
      source: 'Burgerlijk Wetboek 1:377c',
    },
  },
  'gezag-onbekend': {
    zin: 'Of er gezag is, is niet bekend. Zoek dat uit; tot dan ziet deze persoon niets.',
    uitleg: {
      title: 'Gezag onbekend',
      text: 'Wie gezag heeft, kan dat laten zien met een uittreksel uit het gezagsregister.',
      source: 'Burgerlijk Wetboek 1:244',
    },
  },
  'gezag-nog-niet': {
    zin: 'Krijgt later gezag. Tot die dag ziet en beslist deze persoon niets.',
    uitleg: { title: 'Gezag begint later', text: 'De begindatum staat bij deze persoon.', source: BW },
  },
  'gezag-voorbij': {
    zin: 'Heeft geen gezag meer. Leest het plan niet en beslist niet mee.',
    uitleg: { title: 'Gezag is geëindigd', text: 'De einddatum staat bij deze persoon.', source: BW },
  },
  'pleegouder-zonder-gezag': {
    zin: 'Zorgt voor de leerling, maar heeft geen gezag. Beslist niet mee.',
    uitleg: {
      title: 'Zorgen zonder gezag',
      text: 'Een pleegouder, stiefouder of grootouder beslist alleen mee met gezag. Wie gezag heeft, kan deze persoon wel meenemen naar een gesprek.',
      source: BW,
    },
  },
  meerderjarig: {
    zin: 'De leerling is 18 of ouder en beslist zelf. Deze persoon leest niet mee.',
    uitleg: {
      title: 'Leerling van 18 of ouder',
      text: 'Gezag eindigt op de achttiende verjaardag. De leerling bepaalt wie meeleest.',
      source: 'Burgerlijk Wetboek 1:233 en 1:245',
    },
  },
  'meerderjarig-toegang': {
    zin: 'Leest mee omdat de leerling, die 18 of ouder is, dat goedvindt. Beslist niet.',
    uitleg: {
      title: 'Met toestemming van de leerling',
      text: 'De leerling kan dit op elk moment terugnemen. Dan leest deze persoon meteen niet meer mee.',
      source: 'Burgerlijk Wetboek 1:233',
    },
  },
  'leerling-onder-16': {
    zin: 'Wordt gehoord over het plan en hoort wat ermee is gedaan. Ouders met gezag beslissen.',
    uitleg: {
      title: 'Hoorrecht',
      text: 'Elke leerling wordt gehoord, hoe jong ook. Met een eigen account leest de leerling het plan.',
      source: OPP_WET,
    },
  },
  'leerling-16': {
    zin: 'Leest en bespreekt het plan en vraagt zelf de eigen gegevens op. Ouders met gezag beslissen.',
    uitleg: {
      title: '16 en 17 jaar',
      text: 'Vanaf 16 jaar gebruikt de leerling de rechten op de eigen gegevens zelf. Instemmen doen ouders tot 18 jaar.',
      source: 'Uitvoeringswet AVG 5',
    },
  },
  'leerling-18': {
    zin: 'Is 18 of ouder en beslist zelf over het handelingsdeel.',
    uitleg: {
      title: 'Meerderjarig',
      text: 'De leerling stemt zelf in en bepaalt welke ouders meelezen.',
      source: 'Burgerlijk Wetboek 1:233',
    },
  },
  'leerling-leeftijd-onbekend': {
    zin: 'De geboortedatum is niet bekend. Vul die in; tot dan beslissen ouders met gezag.',
    uitleg: {
      title: 'Leeftijd onbekend',
      text: 'Vanaf 16 en 18 jaar verandert wie wat mag. Dat kan Koers alleen weten met een geboortedatum.',
      source: 'Burgerlijk Wetboek 1:233',
    },
  },
}

/** Whether one parent may act for both, in one sentence. */
export const goedeTrouwZin = (waarom: (typeof GEEN_GOEDE_TROUW)[number] | null): string =>
  waarom === null
    ? 'Vraag elke ouder met gezag. Alleen met een goede reden mag de school erop vertrouwen dat één ouder ook voor de ander beslist.'
    : GEEN_TROUW[waarom]
const GEEN_TROUW: Record<(typeof GEEN_GOEDE_TROUW)[number], string> = {
  bezwaar: 'Er staat een bezwaar vast: elke ouder met gezag beslist zelf.',
  'een-beslisser': 'Er is één persoon die beslist.',
  'geen-beslisser': 'Niemand kan nu over het plan beslissen. Zoek uit wie het gezag heeft.',
  meerderjarig: 'De leerling beslist zelf.',
}

export const mijnToegangTekst = {
  titel: 'Wie mag mijn plan lezen?',
  intro: 'Je bent 18 of ouder. Jij beslist over je plan, en jij kiest of een ouder mag meelezen.',
  geen: 'Er staat geen ouder bij je. Vraag school als dat niet klopt.',
  leest: 'Leest mee',
  leestNiet: 'Leest niet mee',
  sinds: { leerling: 'Jij vond dit goed op', school: 'School schreef op dat jij dit goedvond, op' },
  geef: 'Laat meelezen',
  neem: 'Niet meer laten meelezen',
  geefTitel: (naam: string) => `${naam} laten meelezen?`,
  geefGevolg: (naam: string) =>
    `${naam} ziet dan je plan en de versies daarvan. Je kunt dit altijd weer terugnemen.`,
  neemTitel: (naam: string) => `${naam} niet meer laten meelezen?`,
  neemGevolg: (naam: string) => `${naam} ziet je plan dan meteen niet meer.`,
  gegeven: (naam: string) => `${naam} mag je plan lezen`,
  genomen: (naam: string) => `${naam} leest je plan niet meer`,
  mislukt: 'Wie mag meelezen kon niet worden opgehaald',
} as const
