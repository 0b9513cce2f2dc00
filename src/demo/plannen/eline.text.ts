import type { Plantekst } from '../plantekst.ts'

/** VO, second year vmbo-tl: planning and starting cost more than the subjects do. */
export const eline: Plantekst = {
  leerroute: 'Vmbo-tl',
  uitstroom: {
    verwacht: 'diploma_vmbo_tl',
    van: 'diploma_vmbo_tl',
    tot: 'diploma_havo',
    onderbouwing:
      'Eline begrijpt de stof en haalt bij toetsen waarvoor zij heeft geoefend een 7. Het plannen van huiswerk en het beginnen aan grote opdrachten lukken nog niet zelf. Als iemand de eerste stap met haar zet, maakt zij het werk af. Met die steun past vmbo-tl goed; doorstroom naar havo houden we open.',
  },
  kenmerken: [],
  toetsen: [
    ['Volgtoets Nederlands', 'Nederlands', -60, 72, 'TL', 'Op niveau.'],
    ['Volgtoets wiskunde', 'Wiskunde', -58, 64, 'TL', 'Op niveau, na een tweede uitleg.'],
  ],
  externen: [],
  domeinen: [
    [
      'leren_leren',
      'Eline heeft nodig dat een grote opdracht in stappen staat en dat iemand haar helpt beginnen.',
    ],
    ['sociaal_emotioneel', 'Eline heeft nodig dat zij op een drukke dag even weg kan zonder uitleg.'],
  ],
  factoren: [
    [
      '+',
      'leerling',
      'leren_leren',
      'leraar',
      'Maakt af waar zij aan begonnen is en levert dan verzorgd werk in.',
      'Het probleem zit bij het begin, niet bij het einde.',
    ],
    [
      '-',
      'leerling',
      'leren_leren',
      'observatie',
      'Heeft van de tien opdrachten er zes niet op tijd ingeleverd; de tas zit vol losse bladen.',
      'Haar cijfers laten niet zien wat zij kan.',
    ],
    [
      '+',
      'onderwijs',
      'leren_leren',
      'leraar',
      'De mentor begint de maandag met het mentoruur en de agenda.',
      'Een vast moment is er al.',
    ],
    [
      '-',
      'onderwijs',
      'sociaal_emotioneel',
      'leerling',
      'Er zijn zes lokalen op een dag en in de gang is het vol.',
      'Aan het eind van de dag kan zij niet meer nadenken.',
    ],
    [
      '+',
      'thuis',
      'sociaal_emotioneel',
      'ouder',
      'Eline kan thuis een uur alleen met muziek op haar kamer zijn.',
      'Zij weet wat haar rust geeft.',
    ],
    [
      '-',
      'thuis',
      'leren_leren',
      'ouder',
      'Moeder en vader helpen ieder op een andere manier; dat geeft strijd.',
      'Eline stelt daardoor het huiswerk uit.',
    ],
  ],
  beeld:
    'Eline is een rustig meisje met gevoel voor muziek en een scherp oog voor details. Zij neemt veel waar, en dat maakt een volle schooldag zwaar. Overzicht krijgen kost haar meer dan het werk zelf. Met één systeem, één vast moment en een plek om bij te komen laat zij zien wat zij kan.',
  overleg: {
    vorm: 'op_school',
    aanwezigen: 'Moeder, vader, Eline, Bram Peters, Sanne Wouters',
    leraren:
      'Docenten zetten opdrachten op verschillende plekken. Zij spreken af alleen de elektronische agenda te gebruiken.',
    leerling: 'Eline wil niet dat iemand in de les aan haar vraagt of zij het snapt.',
    ouders: 'Ouders willen één manier van helpen en vragen of de mentor laat zien hoe.',
  },
  school: 'Eline leert het plannen niet vanzelf. Daarom oefenen wij het, net als een vak.',
  leerling: '“Ik weet wel wat ik moet doen. Ik weet alleen niet waar ik moet beginnen.”',
  ouders: [
    'Ik vind het fijn dat er één systeem komt. Thuis scheelt dat ruzie.',
    'Ik help graag, als ik weet wat ik wel en niet moet doen.',
  ],
  hoor: {
    metWie: 'Bram Peters',
    vorm: 'geschreven',
    woorden:
      '“Als het te vol is in mijn hoofd, wil ik tien minuten weg. Ik wil dat niet elke keer uitleggen.” (app van Eline)',
    punten: [
      [
        'Een kaart om even weg te mogen.',
        'overgenomen',
        'Eline laat een groene kaart zien en gaat naar het studiecentrum, tien minuten.',
      ],
      [
        'Niet meer voor de klas om uitleg gevraagd worden.',
        'overgenomen',
        'Docenten komen na de uitleg langs haar tafel.',
      ],
      [
        'Geen huiswerk in het weekend.',
        'deels',
        'Grote opdrachten staan op vrijdag klaar in stappen; het weekend is vrij als de eerste stap af is.',
      ],
    ],
    terug:
      'Bram stuurde Eline een bericht met de drie punten en besprak ze in het mentoruur, buiten de klas.',
  },
  einddoel: 'Eline haalt het diploma vmbo-tl en plant haar werk met een systeem dat van haar is.',
  kinddoel: '“Ik wil op zondag niet meer aan school denken.”',
  doelen: [
    {
      domein: 'leren_leren',
      tekst: 'Eline levert acht van de tien opdrachten op tijd in.',
      begin: 'Vier van de tien.',
      gewenst: 'Acht van de tien, twee periodes achter elkaar.',
      meet: 'Elektronische agenda',
      op: 250,
      tussen: [['Zes van de tien, met een planning op maandag.', 'Agenda', 90]],
    },
    {
      domein: 'sociaal_emotioneel',
      tekst: 'Eline gebruikt de kaart op tijd en is binnen tien minuten terug in de les.',
      begin: 'Twee keer per week naar huis.',
      gewenst: 'Geen keer naar huis in een maand.',
      meet: 'Lijst van het studiecentrum',
      op: 250,
      tussen: [['Hoogstens twee keer per maand naar huis.', 'Lijst', 120]],
    },
  ],
  behoeften: [
    ['leerling', 'hulp_bij_plannen', 'Heeft nodig dat iemand op maandag met haar de week doorloopt.'],
    ['leerling', 'rustige_plek', 'Heeft een plek nodig waar zij zonder uitleg heen kan.'],
    ['team', 'afstemming_thuis', 'Heeft nodig dat alle opdrachten op één plek staan.'],
    ['ouders', 'afstemming_thuis', 'Hebben nodig dat de mentor laat zien hoe de planning werkt.'],
  ],
  maatregelen: [
    {
      wie: 'Bram Peters, mentor',
      door: 'school',
      wat: 'Maakt met Eline de planning en zet samen de eerste stap van elke grote opdracht.',
      doelen: [0],
      hoe: 'Drie kolommen: vandaag, deze week, later.',
      wanneer: 'Maandag, eerste uur',
      hoeVaak: 'wekelijks',
      minuten: 30,
      geluktAls: 'Eline vult de kolommen zelf voordat Bram komt.',
    },
    {
      wie: 'Alle docenten van 2T1',
      door: 'school',
      basis: 'Basisaanbod: alle opdrachten in de elektronische agenda',
      wat: 'Zetten opdrachten in stappen in de agenda en lopen na de uitleg langs.',
      doelen: [0],
      wanneer: 'Elke les',
      hoeVaak: 'dagelijks',
      geluktAls: 'Eline hoeft nergens anders te kijken.',
    },
    {
      wie: 'Kees Oudeman',
      door: 'school',
      wat: 'Houdt een plek vrij en schrijft alleen de tijd op.',
      doelen: [1],
      wanneer: 'Als Eline de kaart laat zien',
      hoeVaak: 'incidenteel',
      plaats: 'Studiecentrum',
      geluktAls: 'Zij is binnen tien minuten terug.',
    },
    {
      wie: 'Moeder en vader',
      door: 'ouders',
      wat: 'Kijken op zondag samen met Eline naar de kolommen, een kwartier.',
      doelen: [0],
      wanneer: 'Zondag om 16 uur',
      hoeVaak: 'wekelijks',
      geluktAls: 'Er is die dag geen ruzie over school.',
    },
  ],
  contact: [['Elke zes weken', 'Ouders, Eline en Bram Peters', 'Planning, kaart en cijfers']],
  bijlagen: [],
}
