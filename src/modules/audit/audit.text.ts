import type { UitschieterSoort } from './uitschieters.ts'

/** A text for every error code of the log. */
export const auditFouten = {
  'audit.geen-recht': 'Dit deel van het logboek mag u niet lezen. Vraag het de directeur van uw school.',
  'audit.leerling-onbekend': 'Deze leerling kennen we hier niet (meer). Ga terug en kies opnieuw.',
  'audit.medewerker-onbekend': 'Deze medewerker kennen we hier niet (meer). Ga terug en kies opnieuw.',
  'audit.periode': 'De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.',
  'audit.periode-te-lang': 'Kies een periode van ten hoogste een jaar.',
  'audit.te-veel':
    'Dit zijn meer dan 100.000 regels. Kies een kortere periode, één leerling of één medewerker.',
  'audit.uitschieter-onbekend': 'Deze bevinding is er niet (meer). Laad de pagina opnieuw.',
  'audit.uitschieter-zelf': 'Over uzelf kijkt iemand anders na. Vraag het de directeur.',
} as const satisfies Record<string, string>

/** Sentence parts of reading the log: that is an act too. */
export const auditGebeurtenissen: Readonly<Record<string, string>> = {
  'audit.inzage-leerling': 'bekeek wie het dossier inzag',
  'audit.inzage-medewerker': 'bekeek wat een medewerker deed',
  'audit.inzage-gezin': 'bekeek wie het dossier inzag',
  'audit.leerling-zoeken': 'zocht een leerling in het logboek',
  'audit.uitschieters': 'bekeek wat opvalt in het logboek',
  'audit.controleren': 'keek een bevinding in het logboek na',
  'audit.exporteren': 'downloadde een deel van het logboek',
  'audit.inzage-eigen': 'bekeek de eigen geschiedenis',
}

export const logText = {
  titel: 'Logboek',
  intro: 'Wie deed of zag wat. Het lezen van het logboek komt zelf ook in het logboek.',
  kamers: 'Delen van het logboek',
  geenRecht: 'Dit deel is voor een collega',
  uitleg: {
    nakijken: 'Veel dossiers, ’s nachts, of buiten de eigen groepen: wie vraagt u iets?',
    nood: 'Wie in nood een dossier opende, en waarom.',
    leerling: 'Wie toegang heeft tot één dossier, en wie het bekeek.',
    medewerker: 'Wat één collega zag en deed.',
    uitvoer: 'Wie zag wat van wie, als bestand bij een datalek.',
  },
  voorWie: {
    nakijken:
      'De functionaris gegevensbescherming (fg) kijkt na wat opvalt. Zo kijkt niemand het eigen werk na. Wil de school dat anders? De beheerder verandert het bij Beheer, Rechten.',
    lezen:
      'De directeur en de functionaris gegevensbescherming (fg) lezen het logboek van medewerkers. Wat u zelf deed, vindt u bij uw account onder Wat ik deed.',
    anders:
      'De directeur, de intern begeleider of zorgcoördinator en de functionaris gegevensbescherming (fg) letten op wie dossiers inziet. Heeft u een vraag? Stel die aan een van hen.',
  },
  nakijken: 'Opvallend',
  medewerker: 'Per medewerker',
  leerling: 'Per leerling',
  uitvoer: 'Uitvoer bij een incident',
  laden: 'Het logboek wordt opgehaald',
  fout: 'Het logboek kan nu niet worden opgehaald',
  opnieuw: 'Probeer opnieuw',
  van: 'Van',
  tot: 'Tot en met',
  kiesMedewerker: 'Medewerker',
  kiesMedewerkerHint: 'Typ een naam of kies uit de lijst',
  kiesLeerling: 'Zoek een leerling op naam of leerlingnummer',
  zoekEerst: 'Typ minstens twee letters van de naam, of het hele leerlingnummer.',
  geenLeerling: 'Geen leerling gevonden.',
  kiesEerst: 'Kies eerst een medewerker.',
  tabel: 'Wie deed wat',
  aantal: (n: number, van: string, tot: string) =>
    `${n === 1 ? '1 regel' : `${n} regels`}, van ${van} tot en met ${tot}`,
  leegTitel: 'Niets in deze periode',
  leeg: (van: string, tot: string) =>
    `Van ${van} tot en met ${tot} staat hier niets in het logboek. U kunt een andere periode kiezen.`,
  wanneer: 'Wanneer',
  alsWat: 'In welke rol',
  wat: 'Wat',
  keer: (n: number) => (n === 1 ? '' : `${n} keer`),
  geweigerd: 'geweigerd',
  poging: (zin: string) => `Geweigerd: ${zin}`,
  mislukt: 'mislukt',
  misluktePoging: (zin: string) => `Mislukte poging: ${zin}`,
  nood: 'Noodtoegang',
  waarneming: 'Waarneming',
  systeem: 'Koers',
  onderdelen: (delen: string) => `Onderdeel: ${delen}`,
  over: (naam: string) => `over ${naam}`,
  wegLeerling: 'een leerling die u nu niet (meer) ziet',
  exporteer: 'Download als CSV',
  exportUitleg: 'Wie zag wat van wie in deze periode, voor een melding van een datalek (AVG art. 33).',
  eigenTitel: 'Wat ik deed',
  eigenIntro: 'Alles wat met uw account in Koers is gedaan of bekeken op deze school.',
  opvalTitel: 'Wat opvalt',
  opvalIntro:
    'De wet vraagt om dit regelmatig na te kijken. Opvallend is niet hetzelfde als fout: vraag het eerst.',
  opvalLeegTitel: 'Er valt niets op',
  opvalLeeg: (van: string, tot: string) =>
    `Van ${van} tot en met ${tot} is er niets om na te kijken. U kunt een andere periode kiezen, of alles tonen.`,
  nagekeken: 'Nagekeken',
  kijkNa: 'Kijk na',
  nagekekenDoor: (door: string, dag: string) => `Nagekeken door ${door} op ${dag}`,
  nogOpen: (n: number, van: string, tot: string) =>
    `${n === 1 ? '1 bevinding' : `${n} bevindingen`} na te kijken, van ${van} tot en met ${tot}`,
  bekijk: 'Bekijk wat deze medewerker deed',
  toon: 'Toon',
  toonOpen: 'Nog na te kijken',
  toonAlles: 'Alles',
} as const

/** What stands out, in one sentence after the name. */
export const uitschieterZin: Record<UitschieterSoort, (aantal: number, gewoon: number | null) => string> = {
  noodtoegang: (n) => (n === 1 ? 'gebruikte noodtoegang' : `gebruikte ${n} keer noodtoegang`),
  'veel-snel': (n) => `opende ${n} dossiers binnen tien minuten`,
  'veel-meer': (n, gewoon) => `opende ${n} dossiers; gewoonlijk zijn dat er ${gewoon ?? 0} op een dag`,
  'buiten-groepen': (n) =>
    n === 1 ? 'opende 1 dossier buiten de eigen groepen' : `opende ${n} dossiers buiten de eigen groepen`,
  nacht: (n) => (n === 1 ? 'was ’s nachts in een dossier' : `was ${n} keer ’s nachts in een dossier`),
  export: (n) => (n === 1 ? 'haalde een groot bestand op' : `haalde ${n} bestanden op`),
  geweigerd: (n) => `kreeg ${n} keer een weigering`,
  aanmelden: (n) => `kreeg ${n} mislukte pogingen op het account`,
}

/** The page of parents (u) and pupils (je). */
const gezin = {
  laden: 'De lijst wordt opgehaald',
  fout: 'De lijst kan nu niet worden opgehaald',
  opnieuw: 'Probeer het opnieuw',
  terug: 'Terug naar het plan',
  van: 'Van',
  tot: 'Tot en met',
  leegTitel: 'Niets in deze periode',
  tabel: 'Wie keek in het dossier',
  aantal: logText.aantal,
  nood: 'Noodtoegang',
  nooduitleg: 'Noodtoegang: iemand die het dossier anders niet ziet, opende het in nood voor een uur.',
  wanneer: 'Wanneer',
  wie: 'Wie',
  wat: 'Wat',
} as const
export const gezinText = {
  ouder: {
    ...gezin,
    titel: (naam: string) => `Wie keek in het dossier van ${naam}?`,
    intro: (school: string) =>
      `Hier staat wie van ${school} het dossier bekeek of veranderde, met de rol en de dag. Een vraag hierover? Stel die aan de school.`,
    leeg: (van: string, tot: string) =>
      `Van ${van} tot en met ${tot} keek niemand in het dossier. U kunt een andere periode kiezen.`,
    zelf: 'U',
    knop: 'Wie keek in het dossier?',
  },
  leerling: {
    ...gezin,
    titel: (_naam: string) => 'Wie keek in jouw dossier?',
    intro: (school: string) =>
      `Hier zie je wie van ${school} jouw dossier bekeek of veranderde, met de rol en de dag. Heb je een vraag? Stel die aan je mentor.`,
    leeg: (van: string, tot: string) =>
      `Van ${van} tot en met ${tot} keek niemand in jouw dossier. Je kunt een andere periode kiezen.`,
    zelf: 'Jij',
    knop: 'Wie keek in mijn dossier?',
  },
} as const

/** Column names of the file. */
export const exportKolommen = [
  'Tijdstip (UTC)',
  'Wie',
  'Soort',
  'Rollen',
  'Gebeurtenis',
  'Resultaat',
  'Grond',
  'Leerling',
  'Leerling-id',
  'Object',
  'Object-id',
  'Onderdelen',
  'IP-adres',
] as const
