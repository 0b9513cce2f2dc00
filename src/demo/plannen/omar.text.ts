import type { Plantekst } from '../plantekst.ts'

/** VO, first year: came from the reception class, quick at maths, Dutch for school still grows. Nearly complete. */
export const omar: Plantekst = {
  leerroute: 'Vmbo-tl, met extra Nederlands',
  uitstroom: {
    verwacht: 'diploma_vmbo_tl',
    van: 'diploma_vmbo_kb',
    tot: 'diploma_havo',
    onderbouwing:
      'Omar rekent op havoniveau en leert in de praktijk snel. Zijn Nederlands is in twee jaar van niets naar 1F gegaan. Lange teksten in de zaakvakken zijn nu de drempel, niet het denken. Daarom begint hij in vmbo-tl met een brede bandbreedte.',
  },
  kenmerken: [
    ['nt2', 'Sinds twee jaar in Nederland'],
    ['gewenningsklas', 'Schakelklas tot de zomer'],
  ],
  toetsen: [
    ['Lezen NT2', 'Nederlands', -50, 58, '1F', 'In een jaar van A1 naar 1F.'],
    ['Instaptoets wiskunde', 'Wiskunde', -48, 81, 'Havo', 'Sterk, zolang de opgave kort is.'],
  ],
  externen: [],
  domeinen: [
    ['taal_lezen', 'Omar heeft nodig dat de woorden van een vak vooraf worden uitgelegd.'],
    ['motivatie_welbevinden', 'Omar heeft nodig dat hij laat zien waar hij goed in is.'],
  ],
  factoren: [
    [
      '+',
      'leerling',
      'motivatie_welbevinden',
      'leraar',
      'Legt bij wiskunde een aanpak uit aan anderen, met schetsen.',
      'Hij krijgt er plezier en aanzien door.',
    ],
    [
      '-',
      'leerling',
      'taal_lezen',
      'toets',
      'Begrijpt van een bladzijde uit het biologieboek de helft van de woorden.',
      'Hij leert zinnen uit het hoofd zonder ze te begrijpen.',
    ],
    [
      '+',
      'onderwijs',
      'taal_lezen',
      'leraar',
      'De docent biologie begint met een woordenlijst met tekeningen.',
      'In die lessen doet hij mee.',
    ],
    [
      '-',
      'onderwijs',
      'taal_lezen',
      'observatie',
      'In vier van de acht vakken staat de uitleg alleen in het boek.',
      'Daar haakt hij af.',
    ],
    [
      '+',
      'thuis',
      'motivatie_welbevinden',
      'ouder',
      'Vader was leraar wiskunde en rekent elke week met hem.',
      'Leren heeft thuis een plek.',
    ],
    [
      '-',
      'thuis',
      'taal_lezen',
      'ouder',
      'Thuis is er geen rustige plek en geen eigen computer.',
      'Online opdrachten lukken alleen op school.',
    ],
  ],
  beeld:
    'Omar is een beleefde, vrolijke jongen die zich verantwoordelijk voelt voor zijn broertjes. Hij begrijpt meer dan hij kan zeggen. Als een vak begint met beelden en woorden, doet hij mee op niveau. Zonder die opstap lijkt hij stil, terwijl hij vol vragen zit.',
  overleg: {
    vorm: 'op_school',
    aanwezigen: 'Vader, moeder, een tolk Arabisch, Omar, Jeroen Aarts, Sanne Wouters',
    leraren: 'Docenten willen woordenlijsten delen. De docent Nederlands heeft twee uur over.',
    leerling: 'Omar wil niet uit de les gehaald worden bij wiskunde en gym.',
    ouders:
      'Ouders zijn trots. Zij vragen om een plek op school om huiswerk te maken, en om berichten die zij kunnen lezen.',
  },
  school: 'Wij willen dat taal geen plafond wordt.',
  leerling: '“In het Arabisch weet ik het wel.”',
  ouders: ['Hij mag hoog mikken. Wij helpen met rekenen.', ''],
  hoor: {
    metWie: 'Jeroen Aarts, met een tolk',
    vorm: 'gesprek',
    woorden: '“Ik schaam mij als ik iets moet voorlezen. Met plaatjes kan ik het wel zeggen.”',
    punten: [
      ['Woorden vooraf.', 'overgenomen', 'Elke docent deelt tien woorden per hoofdstuk, een week eerder.'],
      [
        'Niet uit wiskunde gehaald worden.',
        'overgenomen',
        'De taaluren komen op plekken waar hij keuze heeft.',
      ],
      ['Niet hardop voorlezen.', 'deels', ''],
    ],
    terug: '',
  },
  einddoel: 'Omar haalt een diploma vmbo-tl of havo en leest de teksten die daarbij horen.',
  kinddoel: '“Ik wil wiskundeleraar worden, net als mijn vader.”',
  doelen: [
    {
      domein: 'taal_lezen',
      tekst: 'Omar begrijpt een hoofdstuk biologie en aardrijkskunde na de woordenles.',
      begin: 'De helft van de woorden.',
      gewenst: 'Negen van de tien woorden.',
      meet: 'Woordtoets per hoofdstuk',
      op: 240,
      niveau: '2F',
      tussen: [['Zeven van de tien woorden.', 'Woordtoets', 100]],
    },
  ],
  behoeften: [
    ['leerling', 'taalsteun', 'Heeft woorden met beelden nodig voordat het hoofdstuk begint.'],
    ['leerling', 'rustige_plek', 'Heeft na school een plek en een computer nodig.'],
    ['team', 'kennis_team', 'Heeft nodig dat woordenlijsten op één plek staan.'],
  ],
  maatregelen: [
    {
      wie: 'Docent Nederlands',
      door: 'school',
      wat: 'Geeft twee uur per week woordenles bij de zaakvakken.',
      doelen: [0],
      wanneer: 'Dinsdag en donderdag, in het keuze-uur',
      hoeVaak: 'meer_per_week',
      minuten: 100,
      geluktAls: 'Omar gebruikt de woorden in de les.',
    },
    {
      wie: 'Docenten van 1T2',
      door: 'team',
      basis: 'Basisaanbod: taalgericht lesgeven',
      wat: 'Delen tien woorden per hoofdstuk, met beelden.',
      doelen: [0],
      wanneer: 'Een week voor elk hoofdstuk',
      hoeVaak: 'tweewekelijks',
      geluktAls: 'De lijst staat er bij alle acht vakken.',
    },
  ],
  contact: [],
  bijlagen: [],
}
