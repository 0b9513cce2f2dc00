import type { Plantekst } from '../plantekst.ts'

/** Groups 1 and 2: came from Ukraine this year, plays with the whole body, has few Dutch words yet. */
export const lena: Plantekst = {
  uitstroom: {
    verwacht: 'nog_niet_te_bepalen',
    van: 'vmbo_bb',
    tot: 'vwo',
    onderbouwing:
      'Lena is kort in Nederland en nog jong. In haar eigen taal vertelt zij hele verhalen en telt zij tot dertig. Nederlands begrijpt zij sneller dan zij het spreekt. Een verwachting past nu niet; wij volgen hoe haar taal groeit.',
  },
  kenmerken: [['nt2', 'Sinds dit jaar in Nederland; thuis Oekraïens']],
  toetsen: [
    [
      'Woordenschat, observatielijst',
      'Taal',
      -8,
      62,
      'In ontwikkeling',
      'Lena begrijpt 62 van de 120 woorden en zegt er 24; acht weken eerder was dat 9.',
    ],
  ],
  externen: [['Taalpunt Rivierenland', 'Begeleiding nieuwkomers', 'Irina Bondar']],
  domeinen: [
    [
      'communicatie',
      'Lena heeft nodig dat woorden eerst te zien en te doen zijn, en dat zij even stil mag zijn.',
    ],
    ['spel', 'Lena heeft nodig dat een volwassene meespeelt en haar spel van woorden voorziet.'],
  ],
  factoren: [
    [
      '+',
      'leerling',
      'spel',
      'observatie',
      'Speelt in de huishoek een heel verhaal uit en nodigt met gebaren anderen uit.',
      'Via spel komt zij vanzelf aan taal.',
    ],
    [
      '-',
      'leerling',
      'communicatie',
      'observatie',
      'Zegt in de kring niets en kijkt wat anderen doen; in de kleine kring fluistert zij woorden mee.',
      'In de grote groep oefent zij nog niet.',
    ],
    [
      '+',
      'onderwijs',
      'communicatie',
      'leraar',
      'De leerkracht werkt per thema met een woordmuur met foto’s.',
      'Lena loopt er uit zichzelf naartoe en wijst.',
    ],
    [
      '-',
      'onderwijs',
      'communicatie',
      'leraar',
      'Er is op drie van de vijf dagen niemand die met een klein groepje taal kan doen.',
      'Nieuwe woorden komen dan te weinig terug.',
    ],
    [
      '+',
      'thuis',
      'communicatie',
      'ouder',
      'Moeder leest elke avond voor in het Oekraïens.',
      'Een sterke eerste taal helpt bij de tweede.',
    ],
    [
      '-',
      'thuis',
      'spel',
      'ouder',
      'Er zijn in de buurt nog geen kinderen met wie Lena speelt.',
      'Na school hoort zij bijna geen Nederlands.',
    ],
  ],
  beeld:
    'Lena is een fantasierijk kind dat goed om zich heen kijkt. Zij begrijpt de dag door te doen wat anderen doen. Zij zoekt nabijheid als het druk wordt en komt tot rust bij een volwassene die meespeelt. Haar taal is in beweging; veel zien, doen en horen brengt haar verder.',
  overleg: {
    vorm: 'op_school',
    aanwezigen: 'Moeder, een tolk, Mirjam Sluijter, Saskia Mulder; vader via videobellen',
    leraren:
      'Mirjam ziet dat Lena opbloeit in de huishoek en bij muziek. Bij een harde stem verstijft zij even.',
    leerling:
      'Lena koos uit foto’s: fijn zijn de huishoek en juf Mirjam, lastig zijn het plein en de wc-gang.',
    ouders:
      'Moeder wil graag weten welk thema er komt, zodat zij de woorden thuis in het Oekraïens kan doen. Vader is blij dat hij kon meepraten.',
  },
  school: 'Wij zien een kind dat veel kan en tijd nodig heeft voor een nieuwe taal.',
  leerling: '“Hier spelen. Juf ook.” (met foto’s, in twee talen)',
  ouders: [
    'Ik ben blij dat zij weer lacht. Ik wil de woorden van tevoren, dan oefenen wij samen.',
    'Dank dat ik mee mag kijken van ver weg. Zij vertelt mij over de huishoek.',
  ],
  hoor: {
    metWie: 'Juf Mirjam, met Irina als tolk',
    vorm: 'observatie',
    woorden: 'Lena liep met juf Mirjam door de school en gaf foto’s een lachend of een boos gezicht.',
    punten: [
      [
        'Het plein is te groot en te hard.',
        'overgenomen',
        'Lena begint buiten in de kleine tuin, met een maatje en juf Mirjam.',
      ],
      ['De wc-gang is eng.', 'overgenomen', 'Zij gaat samen met een ander kind; de deur blijft op een kier.'],
    ],
    terug: '',
  },
  einddoel:
    'Lena neemt aan het eind van groep 2 deel aan gesprekken in de kring en is klaar om te leren lezen.',
  kinddoel: '“Ik wil een vriendin.”',
  doelen: [
    {
      domein: 'communicatie',
      tekst: 'Lena vertelt in een kleine kring in het Nederlands wat zij heeft gedaan.',
      begin: 'Fluistert losse woorden mee.',
      gewenst: 'Zinnen van drie of vier woorden, zonder dat iemand ernaar vraagt.',
      meet: 'Opname van vijf minuten, een keer per maand',
      op: 260,
      tussen: [['Lena benoemt twintig themawoorden bij de woordmuur.', 'Woordkaart', 90]],
    },
    {
      domein: 'spel',
      tekst: 'Lena speelt elke dag een kwartier samen met een ander kind.',
      begin: 'Speelt naast anderen, twee keer per week samen.',
      gewenst: 'Elke dag, binnen en buiten.',
      meet: 'Observatie, een week per maand',
      op: 200,
      tussen: [['Lena speelt in de kleine tuin met haar maatje.', 'Observatie', 60]],
    },
  ],
  behoeften: [
    ['leerling', 'taalsteun', 'Heeft nodig dat een woord eerst te zien, te voelen en te doen is.'],
    [
      'leerling',
      'nabijheid',
      'Heeft nodig dat een vaste volwassene haar bij een overgang bij de hand neemt.',
    ],
    ['team', 'kennis_team', 'Heeft uitleg nodig over de stille periode bij een nieuwe taal.'],
    [
      'ouders',
      'afstemming_thuis',
      'Hebben nodig dat zij de themawoorden een week van tevoren krijgen, met plaatjes.',
    ],
  ],
  maatregelen: [
    {
      wie: 'Juf Mirjam',
      door: 'school',
      wat: 'Speelt mee in de huishoek en verwoordt wat Lena doet.',
      doelen: [0, 1],
      hoe: 'Korte zinnen, steeds dezelfde woorden, wachten tot Lena reageert.',
      wanneer: 'Elke ochtend, tien minuten',
      hoeVaak: 'dagelijks',
      minuten: 50,
      plaats: 'Huishoek',
      geluktAls: 'Lena gebruikt per week drie nieuwe woorden in haar spel.',
    },
    {
      wie: 'Irina Bondar, Taalpunt Rivierenland',
      door: 'team',
      arrangement: 'Arrangement nieuwkomers, onderdeel coaching',
      wat: 'Kijkt mee in de groep en bespreekt met het team wat helpt.',
      doelen: [0],
      wanneer: 'Eén keer per drie weken',
      hoeVaak: 'maandelijks',
      geluktAls: 'Alle kleuterleerkrachten gebruiken dezelfde woordkaarten.',
    },
    {
      wie: 'Moeder',
      door: 'ouders',
      wat: 'Doet de themawoorden in het Oekraïens, met de plaatjes van school.',
      doelen: [0],
      wanneer: 'Drie avonden per week, bij het voorlezen',
      hoeVaak: 'meer_per_week',
      minuten: 30,
      plaats: 'Thuis',
      geluktAls: 'Lena herkent het plaatje op school.',
    },
  ],
  contact: [['Elke vier weken', 'Moeder met tolk, Mirjam Sluijter', 'Woorden, spel en hoe Lena zich voelt']],
  bijlagen: [],
}
