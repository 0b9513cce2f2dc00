import type { Plantekst } from '../plantekst.ts'

/** Group 4: a lot of energy, short attention, strong in play with others. The evaluation is overdue. */
export const jayden: Plantekst = {
  uitstroom: {
    verwacht: 'nog_niet_te_bepalen',
    van: 'vmbo_kb',
    tot: 'havo',
    onderbouwing:
      'Jayden leert snel als hij mag doen en bewegen. Zijn taal en rekenen zitten rond het gemiddelde. Stilzitten en wachten kosten hem zo veel dat hij een deel van de uitleg mist. Het is te vroeg voor een scherpe verwachting; de bandbreedte laat zien wat wij mogelijk vinden.',
  },
  kenmerken: [],
  toetsen: [
    [
      'Rekenen-wiskunde M3',
      'Rekenen',
      -130,
      128,
      'III',
      'Gemiddeld; in een rustige ruimte maakte hij meer opgaven af.',
    ],
    ['Technisch lezen M3', 'Technisch lezen', -128, 24, 'III', 'Gemiddeld, met kleine stappen vooruit.'],
    ['Rekenen-wiskunde E3', 'Rekenen', 60, 141, 'III', null],
  ],
  externen: [],
  domeinen: [
    [
      'werkhouding',
      'Jayden heeft nodig dat werken en bewegen elkaar afwisselen en dat hij weet hoe lang iets duurt.',
    ],
    ['gedrag', 'Jayden heeft nodig dat een volwassene de overgang met hem doorloopt voordat hij begint.'],
  ],
  factoren: [
    [
      '+',
      'leerling',
      'gedrag',
      'observatie',
      'Bedenkt spellen waar iedereen in mee kan doen en betrekt ook kinderen die aan de kant staan.',
      'Klasgenoten kiezen hem graag; daar bouwen we op.',
    ],
    [
      '-',
      'leerling',
      'werkhouding',
      'observatie',
      'Staat in een half uur gemiddeld negen keer op en heeft dan een derde van zijn werk af.',
      'Hij oefent minder dan hij aankan.',
    ],
    [
      '+',
      'onderwijs',
      'werkhouding',
      'leraar',
      'Werkt een kwartier door met een zandloper en een sta-tafel.',
      'Met een zichtbaar einde houdt hij vol.',
    ],
    [
      '-',
      'onderwijs',
      'gedrag',
      'observatie',
      'Bij het opruimen gebeurt alles tegelijk en moet iedereen in de rij.',
      'Zeven van de tien botsingen zijn op dat moment.',
    ],
    [
      '+',
      'thuis',
      'werkhouding',
      'ouder',
      'Moeder werkt met een weekbord met plaatjes; Jayden vinkt zelf af.',
      'Wat thuis werkt, kan op school ook.',
    ],
    [
      '-',
      'thuis',
      'gedrag',
      'ouder',
      'Op zondagavond is het laat, omdat hij dan terugkomt van zijn vader.',
      'Op maandag heeft hij meer hulp nodig.',
    ],
  ],
  beeld:
    'Jayden is een vrolijke jongen met ideeën. Zijn lijf wil bewegen voordat zijn hoofd klaar is. Als hij weet wat er komt en hoe lang het duurt, werkt hij met plezier. Bij overgangen zonder houvast loopt hij over en krijgt hij het aan de stok met anderen; daar heeft hij zelf het meest last van.',
  overleg: {
    vorm: 'op_school',
    aanwezigen: 'Moeder, de leerkracht van groep 3, Saskia Mulder',
    leraren:
      'De leerkracht ziet dat een taak in twee delen van tien minuten vaker af komt dan een van twintig.',
    leerling:
      'Jayden wees op de foto’s de gang en de rij aan als lastig, en de gymzaal en de bouwhoek als fijn.',
    ouders:
      'Moeder herkent de drukte bij overgangen. Zij wil niet dat hij de hele dag hoort wat hij niet goed doet.',
  },
  school: 'Wij willen de dag zo inrichten dat Jayden vaker merkt dat het lukt.',
  leerling: '“Ik wil eerst rennen en dan rekenen.”',
  ouders: ['Zeg ook wat goed gaat, dan luistert hij beter. Thuis helpt het weekbord.'],
  hoor: {
    metWie: 'Juf Tineke',
    vorm: 'kaarten',
    woorden: '“De rij is stom. In de gymzaal ben ik de snelste.”',
    punten: [
      [
        'Eerst rennen, dan rekenen.',
        'overgenomen',
        'Voor het rekenen loopt Jayden met een maatje een rondje over het plein.',
      ],
      [
        'Niet meer in de rij.',
        'deels',
        'Jayden mag als eerste of als laatste; in de rij staan hoort bij naar buiten gaan.',
      ],
    ],
    terug: 'Juf Tineke legde de kaarten terug op tafel en zei bij elke kaart wat er verandert.',
  },
  einddoel:
    'Jayden kiest op het voortgezet onderwijs een richting met veel doen, en weet wat hij nodig heeft om te kunnen leren.',
  kinddoel: '“Ik wil een week lang een groene dag.”',
  doelen: [
    {
      domein: 'werkhouding',
      tekst: 'Jayden werkt twee keer tien minuten achter elkaar aan een taak.',
      begin: 'Gemiddeld vier minuten.',
      gewenst: 'Tien minuten, op vier van de vijf dagen.',
      meet: 'Zandloper en weekkaart',
      op: 270,
      tussen: [['Zeven minuten, met zandloper.', 'Weekkaart', 120]],
    },
    {
      domein: 'gedrag',
      tekst: 'Jayden komt bij een overgang zonder botsing op zijn plek.',
      begin: 'Gemiddeld tien botsingen per week.',
      gewenst: 'Hoogstens twee per week.',
      meet: 'Turven door leerkracht en overblijf, een week per maand',
      op: 270,
      tussen: [['Vijf per week, met de overgangskaart.', 'Turven', 150]],
    },
  ],
  behoeften: [
    ['leerling', 'beweging', 'Heeft nodig dat hij voor en tussen taken mag bewegen.'],
    ['leerling', 'voorspelbaarheid', 'Heeft nodig dat een overgang twee minuten eerder wordt aangekondigd.'],
    ['team', 'anders', 'Heeft nodig dat pleinwacht en leerkracht dezelfde kaart gebruiken.'],
    ['ouders', 'afstemming_thuis', 'Heeft nodig dat school op maandag even belt als de dag moeilijk begint.'],
  ],
  maatregelen: [
    {
      wie: 'Leerkracht',
      door: 'school',
      wat: 'Deelt het werk in twee delen en laat Jayden daartussen bewegen.',
      doelen: [0],
      hoe: 'Zandloper om; bij de laatste korrel komt de leerkracht langs.',
      wanneer: 'Bij rekenen en taal',
      hoeVaak: 'dagelijks',
      minuten: 50,
      geluktAls: 'Beide delen zijn af op vier van de vijf dagen.',
    },
    {
      wie: 'Leerkracht en pleinwacht',
      door: 'school',
      basis: 'Basisaanbod: afspraken op het plein',
      wat: 'Lopen de overgang met Jayden door op zijn kaart.',
      doelen: [1],
      wanneer: 'Twee minuten voor elke overgang',
      hoeVaak: 'dagelijks',
      geluktAls: 'Hij wijst zelf aan wat er komt.',
    },
    {
      wie: 'Moeder',
      door: 'ouders',
      wat: 'Zet op zondagavond de maandag alvast op het weekbord.',
      doelen: [1],
      wanneer: 'Zondag',
      hoeVaak: 'wekelijks',
      plaats: 'Thuis',
      geluktAls: 'Jayden vertelt op maandag zelf wat hij gaat doen.',
    },
  ],
  contact: [['Elke acht weken', 'Moeder en de leerkracht', 'Weekkaart en overgangen']],
  bijlagen: [],
}
