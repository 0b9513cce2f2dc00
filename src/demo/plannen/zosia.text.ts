import type { Plantekst } from '../plantekst.ts'

/** Group 7: number facts cost so much that the rest of the sum gets no time; strong in reading and in drawing. */
export const zosia: Plantekst = {
  leerroute: 'Rekenen eigen leerlijn, verder groep 7',
  uitstroom: {
    verwacht: 'vmbo_gltl',
    van: 'vmbo_kb_gltl',
    tot: 'vmbo_gltl_havo',
    onderbouwing:
      'Zosia begrijpt wat zij leest en legt een verhaal helder uit. Bij rekenen groeit zij drie metingen op rij gelijkmatig, vanaf een lagere start. Met een tafelkaart lost zij verhaalsommen op die bij haar groep horen. Daarom verwachten we de theoretische leerweg, met hulp bij het automatiseren en bij het plannen van huiswerk.',
  },
  kenmerken: [
    ['eigen_leerlijn', 'Rekenen, sinds groep 6'],
    ['arrangement', 'Rekenondersteuning, tien weken, oktober tot en met december'],
  ],
  toetsen: [
    ['Rekenen-wiskunde E5', 'Rekenen', -490, 189, 'V', null],
    [
      'Rekenen-wiskunde M6',
      'Rekenen',
      -280,
      201,
      'IV',
      'De groei is even groot als die van de groep; de afstand blijft gelijk.',
    ],
    [
      'Rekenen-wiskunde E6',
      'Rekenen',
      -140,
      213,
      'IV',
      'Meten en meetkunde gaan goed; bij bewerkingen komt zij tijd tekort.',
    ],
    [
      'Begrijpend lezen E6',
      'Begrijpend lezen',
      -138,
      186,
      'II',
      'Op niveau: hier steunen we op bij de zaakvakken.',
    ],
    ['Spelling E6', 'Spelling', -136, 341, 'III', null],
  ],
  externen: [['Rekenpraktijk Tel Mee', 'Rekenbehandeling, een keer per week', 'Hanneke Vos']],
  domeinen: [
    [
      'rekenen',
      'Zosia heeft nodig dat zij elke dag kort oefent, en dat zij bij ander rekenwerk een kaart mag gebruiken.',
    ],
    [
      'werkhouding',
      'Zosia heeft nodig dat een taak uit hooguit drie stappen bestaat en dat iemand samen met haar begint.',
    ],
    ['motivatie_welbevinden', 'Zosia heeft nodig dat zij ziet wat zij al kan.'],
  ],
  factoren: [
    [
      '+',
      'leerling',
      'rekenen',
      'observatie',
      'Onthoudt een aanpak die zij op een kaart voor zich ziet en past die een week later nog toe.',
      'Zij leert sneller van een beeld dan van uitleg alleen.',
    ],
    [
      '-',
      'leerling',
      'rekenen',
      'toets',
      'Rekent sommen tot 100 op de vingers; 54 van de 100 tafelsommen goed in vijf minuten.',
      'Er blijft geen tijd over om de opgave te begrijpen.',
    ],
    [
      '+',
      'onderwijs',
      'rekenen',
      'leraar',
      'Krijgt vier keer per week verlengde instructie in een groepje van vier.',
      'Daar durft zij te zeggen dat zij iets niet snapt.',
    ],
    [
      '-',
      'onderwijs',
      'werkhouding',
      'observatie',
      'Na de pauze is het tien minuten onrustig in de klas en begint het rekenen meteen.',
      'Zij mist dan de start van de les.',
    ],
    [
      '+',
      'thuis',
      'motivatie_welbevinden',
      'ouder',
      'Moeder bakt met Zosia en laat haar de hoeveelheden uitrekenen; vader speelt met haar een tafelspel.',
      'Rekenen wordt zo iets wat zij gebruikt.',
    ],
    [
      '-',
      'thuis',
      'werkhouding',
      'ouder',
      'Zosia woont in twee huizen; haar rekenschrift ligt vaak in het andere huis.',
      'Zij oefent daardoor twee van de vijf dagen niet.',
    ],
    [
      '-',
      'leerling',
      'motivatie_welbevinden',
      'leerling',
      'Zegt “ik ben gewoon dom met getallen” en gumt goede antwoorden uit.',
      'Zij laat sommen liggen die zij wel kan maken.',
    ],
  ],
  beeld:
    'Zosia is een nieuwsgierig en zorgzaam meisje dat graag tekent, leest en met dieren bezig is. Zij leert het best als zij ziet wat de bedoeling is en weet waar zij kan beginnen. Het automatiseren kost haar veel kracht, en dat raakt haar tempo en haar vertrouwen. Zodra zij een kaart mag gebruiken, laat zij zien dat zij het denkwerk aankan.',
  overleg: {
    vorm: 'op_school',
    aanwezigen: 'Moeder, vader, meester Youssef, Saskia Mulder; Zosia het eerste kwartier',
    leraren:
      'Meester Youssef ziet dat Zosia opbloeit als zij anderen mag helpen met lezen. Bij rekenen wacht zij af tot iemand naast haar komt.',
    leerling:
      'Zosia vertelt dat zij een vol hoofd krijgt van drukte. Zij wil later dierenverzorger worden en weet dat je daarvoor moet kunnen wegen en meten.',
    ouders:
      'Moeder en vader willen allebei een rekenschrift in huis en elke zes weken horen hoe het gaat. Moeder krijgt het liefst een bericht, vader wordt het liefst gebeld.',
  },
  school:
    'Wij denken dat Zosia de theoretische leerweg kan halen als het automatiseren haar niet langer in de weg zit.',
  leerling: '“Ik vind het fijn als meester eerst met mij samen begint. Dan kan ik het daarna zelf.”',
  ouders: [
    'Ik herken Zosia hierin. Ik maak mij zorgen over de overstap naar de brugklas, en over haar zelfvertrouwen.',
    'Ik wil graag dat zij thuis op dezelfde manier oefent als op school. Laat ons allebei weten wat de bedoeling is.',
  ],
  hulpverleners: 'De rekenbehandelaar ziet dat Zosia met splitsingen tot 20 nu op dreef komt.',
  hoor: {
    metWie: 'Meester Youssef',
    vorm: 'tekening',
    woorden:
      '“In de klas is het soms zo hard dat ik de sommen vergeet. Met de koptelefoon en de kaart gaat het wel.”',
    punten: [
      [
        'Ik wil samen beginnen met rekenen.',
        'overgenomen',
        'Elke dag na de pauze start Zosia samen met de meester of met juf Petra.',
      ],
      [
        'Ik wil niet meer bij het raam zitten.',
        'deels',
        'Bij zelfstandig werken kiest Zosia haar plek. Bij de uitleg zit zij vooraan, want daar ziet zij het bord beter.',
      ],
      [
        'Ik wil geen tempotoets meer.',
        'niet',
        'De toets laat zien of het oefenen helpt. Zosia maakt hem voortaan apart, en alleen haar eigen vorige score telt.',
      ],
    ],
    terug:
      'Meester Youssef liep met Zosia langs haar tekening en zei per wens wat de school doet. Zij plakte zelf de groene en oranje stickers.',
  },
  einddoel:
    'Zosia stroomt uit naar de theoretische leerweg en plant haar huiswerk zelf, met een agenda en haar rekenkaart.',
  kinddoel: '“Ik wil de tafels kennen zonder mijn vingers.”',
  doelen: [
    {
      domein: 'rekenen',
      tekst: 'Zosia beantwoordt de tafels tot en met 10 binnen vier seconden per som.',
      begin: '54 van de 100 goed.',
      gewenst: '85 van de 100 goed, zonder vingers.',
      meet: 'Tempotoets van honderd sommen, elke zes weken',
      op: 250,
      leerlijn: 'Getalbegrip en bewerkingen',
      niveau: '1F',
      tussen: [
        ['De tafels van 2 tot en met 6: 80 van de 100 goed.', 'Tempotoets', 90],
        ['Zosia splitst alle getallen tot 20 uit het hoofd.', 'Mondeling, vijf minuten', 150],
      ],
    },
    {
      domein: 'werkhouding',
      tekst: 'Zosia begint in vier van de vijf lessen binnen drie minuten na de uitleg zelf aan haar taak.',
      begin: 'Twee van de vijf lessen.',
      gewenst: 'Vier van de vijf lessen.',
      meet: 'Turflijst van de leerkracht, een week per maand',
      op: 250,
      tussen: [['Drie van de vijf lessen, met de startkaart op tafel.', 'Turflijst', 120]],
    },
    {
      wie: 'team',
      tekst: 'Alle leerkrachten van groep 7 zetten een taak in hooguit drie stappen op het bord.',
      meet: 'Klassenbezoek door de intern begeleider',
      op: 80,
    },
  ],
  behoeften: [
    ['leerling', 'kleine_stappen', 'Heeft instructie nodig die kort is en zichtbaar blijft staan.'],
    ['leerling', 'rustige_plek', 'Heeft bij zelfstandig werken een rustige plek of een koptelefoon nodig.'],
    ['leerling', 'aanmoediging', 'Heeft nodig dat zij haar eigen groei kan zien.'],
    ['team', 'kennis_team', 'Heeft uitleg nodig over rekenen als automatiseren moeizaam gaat.'],
    ['ouders', 'afstemming_thuis', 'Hebben nodig dat in beide huizen hetzelfde oefenboekje ligt.'],
  ],
  maatregelen: [
    {
      wie: 'Juf Petra, onderwijsassistent',
      door: 'school',
      wat: 'Oefent tafels en splitsingen met Zosia in een groepje van drie.',
      doelen: [0],
      hoe: 'Elke keer dezelfde opbouw: kaart, samen, alleen, score in het eigen boekje.',
      wanneer: 'Maandag tot en met donderdag, 10.45 uur',
      hoeVaak: 'dagelijks',
      minuten: 40,
      plaats: 'Leerplein',
      geluktAls: 'De score stijgt per zes weken met minstens vijf sommen.',
      onderbouwing: 'In de proefperiode van zes weken ging Zosia van 46 naar 54.',
    },
    {
      wie: 'Meester Youssef',
      door: 'school',
      basis: 'Basisaanbod: samen starten na de pauze',
      wat: 'Doet de eerste stap van de taak samen en legt de startkaart op tafel.',
      doelen: [1],
      wanneer: 'Elke dag na de ochtendpauze, vijf minuten',
      hoeVaak: 'dagelijks',
      minuten: 25,
      geluktAls: 'Zosia begint vier van de vijf keer zelf.',
    },
    {
      wie: 'Adviseur van het samenwerkingsverband',
      door: 'team',
      arrangement: 'Arrangement rekenen, onderdeel scholing',
      wat: 'Oefent met het team van groep 6 tot en met 8 met de rekenkaarten.',
      doelen: [2],
      wanneer: 'Twee middagen',
      hoeVaak: 'incidenteel',
      geluktAls: 'Het team gebruikt in alle groepen dezelfde kaarten.',
    },
    {
      wie: 'Moeder en vader, ieder in het eigen huis',
      door: 'ouders',
      wat: 'Spelen tien minuten het tafelspel dat school meegeeft.',
      doelen: [0],
      wanneer: 'Op zaterdag en een doordeweekse dag',
      hoeVaak: 'meer_per_week',
      minuten: 20,
      plaats: 'Thuis',
      geluktAls: 'Zosia vraagt er zelf om.',
    },
  ],
  afwijkingen: () => ({
    onderwijsprogramma: {
      vanToepassing: true,
      items: [
        {
          id: 'c0a8d3f2-6a0e-8b11-a2c4-0d5e6f708192',
          vak: 'Rekenen',
          soort: 'aanpassing',
          toelichting: 'Volgt bij bewerkingen de lessen van groep 6; meten en meetkunde met de eigen groep.',
        },
      ],
    },
    faciliteiten: [
      {
        id: 'c0a8d3f2-6a0e-8b11-a2c4-0d5e6f708193',
        vak: 'Rekenen',
        faciliteit: 'Een kwart meer tijd en een tafelkaart',
        toelichting: 'Ook bij de doorstroomtoets, waar dat is toegestaan.',
      },
    ],
  }),
  contact: [
    [
      'Elke zes weken',
      'Moeder (bericht), vader (telefoon) en meester Youssef',
      'Score in het boekje en oefenen thuis',
    ],
    [
      'Halverwege het jaar',
      'Ouders, Zosia, meester Youssef en Saskia Mulder',
      'Tussentijds kijken naar de doelen',
    ],
  ],
  bijlagen: [
    ['Overzicht rekenen groep 4 tot en met 6', 'Leerlingvolgsysteem', -20],
    ['Verslag rekenbehandeling', 'Rekenpraktijk Tel Mee', -6],
  ],
}
