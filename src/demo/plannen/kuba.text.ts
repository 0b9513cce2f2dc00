import type { Plantekst } from '../plantekst.ts'

/** Group 5: writing by hand and getting around cost a lot of strength; thinks along with everything. Nearly complete. */
export const kuba: Plantekst = {
  leerroute: 'Groep 5, met aangepast materiaal',
  uitstroom: {
    verwacht: 'vmbo_gltl_havo',
    van: 'vmbo_gltl',
    tot: 'havo_vwo',
    onderbouwing:
      'Kuba rekent en leest op het niveau van zijn groep en vertelt wat hij weet met veel woorden. Schrijven met de hand en lange afstanden kosten hem kracht, en na de middag is hij op. Met typen, pauzes en een lift naar het buitenlokaal blijft er kracht over om te leren.',
  },
  kenmerken: [['arrangement', 'Hulpmiddelen en advies, sinds groep 4']],
  toetsen: [
    ['Rekenen-wiskunde E4', 'Rekenen', -120, 176, 'II', 'Op niveau; hij maakte de toets op een laptop.'],
    [
      'Spelling E4',
      'Spelling',
      -118,
      288,
      'IV',
      'Met de hand geschreven; op de laptop scoort hij een niveau hoger.',
    ],
  ],
  externen: [['Ergotherapie De Brug', 'Advies over zitten, schrijven en energie', 'Lotte Schouten']],
  domeinen: [
    [
      'motoriek_zintuigen',
      'Kuba heeft nodig dat hij kan typen, goed zit en zijn kracht over de dag kan verdelen.',
    ],
    ['zelfredzaamheid', 'Kuba heeft nodig dat hij zelf kan vragen en regelen wat hem helpt.'],
  ],
  factoren: [
    [
      '+',
      'leerling',
      'motoriek_zintuigen',
      'observatie',
      'Typt met twee handen, vijftien woorden per minuut, en maakt dan hele verhalen.',
      'Op de laptop laat hij zien wat hij weet.',
    ],
    [
      '-',
      'leerling',
      'motoriek_zintuigen',
      'observatie',
      'Schrijft na tien minuten onleesbaar en zegt dat zijn hand “op” is.',
      'Bij schrijfwerk komt hij niet aan de inhoud toe.',
    ],
    [
      '+',
      'onderwijs',
      'zelfredzaamheid',
      'leraar',
      'De klas zet de stoelen zo dat Kuba er met zijn rolstoel langs kan, zonder dat iemand het vraagt.',
      'Hij beweegt zich vrij en hoort erbij.',
    ],
    [
      '-',
      'onderwijs',
      'motoriek_zintuigen',
      'observatie',
      'De gymzaal en het buitenlokaal zijn alleen via een drempel te bereiken.',
      'Twee keer per week wacht hij op iemand die helpt.',
    ],
    [
      '+',
      'thuis',
      'zelfredzaamheid',
      'ouder',
      'Vader en Kuba maakten samen een lijst van wat hij zelf kan en wat hij wil leren.',
      'Zijn eigen plan geeft richting aan het onze.',
    ],
    [
      '-',
      'thuis',
      'motoriek_zintuigen',
      'derde',
      'De ergotherapeut ziet dat Kuba na een volle schooldag twee uur nodig heeft om bij te komen.',
      'Huiswerk lukt dan niet meer.',
    ],
  ],
  beeld:
    'Kuba is een denker met humor, die graag uitlegt hoe iets zit. Zijn lijf werkt niet altijd mee, en hij houdt niet van vragen om hulp. Hoe meer hij zelf kan regelen, hoe vrijer hij wordt. Verdeelde kracht en een toetsenbord maken het verschil tussen een halve en een hele dag.',
  overleg: {
    vorm: 'videobellen',
    aanwezigen: 'Moeder, vader, een tolk, Bart Nijhuis, Saskia Mulder',
    leraren:
      'Meester Bart wil dat Kuba alle vakken op de laptop kan doen en zelf bepaalt wanneer hij pauze neemt.',
    leerling: 'Kuba wil zonder hulp naar de gymzaal en “niet elke keer de laatste zijn”.',
    ouders: 'Ouders vragen wanneer de drempel wordt aangepakt. Zij willen dat huiswerk kort blijft.',
  },
  school: 'Wij willen de drempels weghalen, ook de drempels die van ons zijn.',
  leerling: '“Ik wil zelf kiezen wanneer ik hulp vraag.”',
  ouders: ['Hij is trots als hij iets alleen doet. Dat is voor ons het belangrijkste.', ''],
  hulpverleners: 'Een zadelkruk en typen vanaf groep 5 sparen veel kracht.',
  hoor: {
    metWie: 'Meester Bart',
    vorm: 'geschreven',
    woorden: '“Ik ben niet moe van leren. Ik ben moe van schrijven en van wachten.” (getypt door Kuba)',
    punten: [
      ['Alles typen.', 'overgenomen', 'Kuba doet alle vakken op de laptop, behalve tekenen.'],
      [
        'Zelf naar de gymzaal.',
        'deels',
        'De drempelplank komt er deze maand; de verbouwing duurt tot na de zomer.',
      ],
    ],
    terug: '',
  },
  einddoel:
    'Kuba gaat naar vmbo-tl of havo, werkt zelfstandig op een laptop en regelt zelf wat hij nodig heeft.',
  kinddoel: '“Ik wil op tijd in de gymzaal zijn, zonder iemand te vragen.”',
  doelen: [
    {
      domein: 'motoriek_zintuigen',
      tekst: 'Kuba typt 25 woorden per minuut en doet alle vakken op de laptop.',
      begin: '15 woorden per minuut; drie vakken.',
      gewenst: '25 woorden per minuut; alle vakken.',
      meet: 'Typtoets, elke acht weken',
      op: 240,
      tussen: [['20 woorden per minuut, vijf vakken.', 'Typtoets', 110]],
    },
    {
      domein: 'zelfredzaamheid',
      tekst: 'Kuba verdeelt zijn kracht zelf en neemt op tijd pauze.',
      begin: 'Neemt pauze als een volwassene het zegt.',
      gewenst: 'Neemt zelf drie pauzes per dag en is om half drie nog aan het werk.',
      meet: 'Kleurkaart van Kuba, een week per maand',
      op: 200,
      tussen: [['Kuba legt zelf de pauzekaart op tafel.', 'Kleurkaart', 60]],
    },
  ],
  behoeften: [
    ['leerling', 'aangepast_materiaal', 'Heeft een laptop, een zadelkruk en digitale boeken nodig.'],
    ['leerling', 'eigen_keuze', 'Heeft nodig dat hij zelf beslist wanneer hij hulp vraagt.'],
    ['ouders', 'afstemming_thuis', 'Hebben nodig dat huiswerk op school af kan.'],
  ],
  maatregelen: [
    {
      wie: 'Meester Bart',
      door: 'school',
      arrangement: 'Arrangement hulpmiddelen',
      wat: 'Zet alle lessen en toetsen klaar op de laptop.',
      doelen: [0],
      wanneer: 'Voor het begin van elke week',
      hoeVaak: 'wekelijks',
      geluktAls: 'Kuba hoeft niets meer over te schrijven.',
    },
    {
      wie: 'Juf Petra, onderwijsassistent',
      door: 'school',
      wat: 'Oefent typen met Kuba, met een programma dat zijn handen volgt.',
      doelen: [0],
      wanneer: 'Dinsdag en vrijdag, een kwartier',
      hoeVaak: 'meer_per_week',
      minuten: 30,
      geluktAls: 'Elke acht weken drie woorden per minuut erbij.',
    },
    {
      wie: 'Lotte Schouten, Ergotherapie De Brug',
      door: 'hulpverlening',
      wat: 'Komt kijken hoe Kuba zit en werkt, en past de kruk en de tafel aan.',
      doelen: [1],
      wanneer: 'Eén keer per kwartaal',
      hoeVaak: 'incidenteel',
      geluktAls: 'Kuba heeft aan het eind van de dag geen pijn in zijn rug.',
    },
  ],
  afwijkingen: () => ({
    faciliteiten: [
      {
        id: 'c0a8d3f2-6a0e-8b11-a2c4-0d5e6f708195',
        vak: '',
        faciliteit: 'Laptop en een derde meer tijd',
        toelichting: 'Bij alle toetsen met schrijfwerk.',
      },
    ],
  }),
  contact: [],
  bijlagen: [['Advies zitten en schrijven', 'Ergotherapie De Brug', -25]],
}
