import type { Plantekst } from '../plantekst.ts'

/** VO, exam year vmbo-tl: knows her subjects, freezes at tests. */
export const shanaya: Plantekst = {
  leerroute: 'Vmbo-tl, examenjaar',
  uitstroom: {
    verwacht: 'diploma_vmbo_tl',
    van: 'diploma_vmbo_gl',
    tot: 'diploma_havo',
    onderbouwing:
      'Shanaya staat voor opdrachten en mondelinge overhoringen gemiddeld een 7,4. Bij schriftelijke toetsen valt zij ruim een punt terug. Zij weet wat zij wil: de opleiding verpleegkunde. Als zij leert omgaan met spanning en de tijd krijgt, haalt zij het diploma vmbo-tl.',
  },
  kenmerken: [['dyslexieverklaring', 'Afgegeven op de basisschool']],
  toetsen: [
    ['Gemiddelde opdrachten', 'Alle vakken', -30, 7.4, '', 'Een ruime voldoende.'],
    [
      'Gemiddelde toetsen',
      'Alle vakken',
      -30,
      5.9,
      '',
      'Vooral bij toetsen met veel tekst een lager cijfer.',
    ],
  ],
  externen: [],
  domeinen: [
    [
      'motivatie_welbevinden',
      'Shanaya heeft nodig dat zij vooraf weet hoe een toets eruitziet en wat zij doet als het vastloopt.',
    ],
    ['taal_lezen', 'Shanaya heeft nodig dat teksten op toetsen ook te horen zijn.'],
  ],
  factoren: [
    [
      '+',
      'leerling',
      'motivatie_welbevinden',
      'leraar',
      'Legt bij biologie een proces helder uit aan een klasgenoot en in haar presentatie.',
      'Zij beheerst de stof.',
    ],
    [
      '-',
      'leerling',
      'motivatie_welbevinden',
      'leerling',
      'Krijgt bij een toets een “wit hoofd” en laat het tweede deel leeg.',
      'Het cijfer zegt dan niets over wat zij weet.',
    ],
    [
      '+',
      'onderwijs',
      'taal_lezen',
      'leraar',
      'De docent Nederlands bespreekt toetsen na met de fouten als uitgangspunt.',
      'Zij ziet wat zij de volgende keer doet.',
    ],
    [
      '-',
      'onderwijs',
      'motivatie_welbevinden',
      'observatie',
      'In de toetsweek zijn er twee toetsen op een dag, in een volle aula.',
      'Bij de tweede toets is zij op.',
    ],
    [
      '+',
      'thuis',
      'motivatie_welbevinden',
      'ouder',
      'Moeder oefent met haar door vragen te stellen tijdens het koken.',
      'Hardop uitleggen helpt haar onthouden.',
    ],
    [
      '-',
      'thuis',
      'motivatie_welbevinden',
      'ouder',
      'Shanaya werkt drie avonden in de supermarkt.',
      'In toetsweken blijft er weinig slaap over.',
    ],
  ],
  beeld:
    'Shanaya is een hartelijke, doelgerichte leerling die weet waar zij het voor doet. Zij kent haar vakken en ziet dat terug in gesprekken en opdrachten. Op een toets neemt de spanning het over, het meest als er veel tekst is en weinig tijd. Rust, een vaste aanpak en voorgelezen tekst geven haar kennis de ruimte.',
  overleg: {
    vorm: 'telefoon',
    aanwezigen: 'Moeder, vader, Shanaya, haar mentor, Sanne Wouters',
    leraren: 'Docenten willen een kladblad met drie vaste stappen op tafel toestaan.',
    leerling: 'Shanaya wil in een kleiner lokaal toetsen maken en vooraf de volgorde kiezen.',
    ouders: 'Moeder vraagt om een rustige toetsweek. Vader wil de voortgang per bericht horen.',
  },
  school: 'Wij willen dat het examen laat zien wat Shanaya weet.',
  leerling: '“Ik leer het echt. Het is alleen weg als het blad voor mij ligt.”',
  ouders: ['Zij is sterker dan zij denkt.', 'Ik ben trots op haar, ook als het een keer niet lukt.'],
  hoor: {
    metWie: 'Sanne Wouters',
    vorm: 'gesprek',
    woorden: '“In de aula hoor ik iedereen bladeren. In een klein lokaal kan ik ademen.”',
    punten: [
      ['Toetsen in een klein lokaal.', 'overgenomen', 'Voor toetsen en examen is lokaal 1.12 gereserveerd.'],
      ['Eén toets per dag.', 'deels', 'In de toetsweek wel; bij het examen ligt het rooster landelijk vast.'],
    ],
    terug:
      'Sanne besprak het plan met Shanaya aan tafel en zij streepte aan wat zij aan haar docenten wil vertellen.',
  },
  einddoel: 'Shanaya haalt het diploma vmbo-tl en begint aan mbo 4 verpleegkunde.',
  kinddoel: '“Ik wil mijn examen doen zonder te huilen.”',
  doelen: [
    {
      domein: 'motivatie_welbevinden',
      tekst: 'Shanaya maakt elke toets helemaal af.',
      begin: 'Bij vier van de tien toetsen blijft een deel leeg.',
      gewenst: 'Bij tien van de tien toetsen staat overal iets.',
      meet: 'Toetsen, nagekeken met de mentor',
      op: 230,
      tussen: [['Bij acht van de tien toetsen.', 'Toetsen', 110]],
    },
  ],
  behoeften: [
    ['leerling', 'rustige_plek', 'Heeft bij toetsen een klein lokaal nodig.'],
    ['leerling', 'extra_tijd', 'Heeft twintig procent meer tijd en voorgelezen tekst nodig.'],
    ['team', 'kennis_team', 'Heeft nodig dat iedereen dezelfde drie stappen noemt.'],
    ['ouders', 'afstemming_thuis', 'Hebben nodig dat het toetsrooster drie weken eerder bekend is.'],
  ],
  maatregelen: [
    {
      wie: 'Sanne Wouters',
      door: 'school',
      wat: 'Oefent met Shanaya drie stappen: ademen, hele toets bekijken, beginnen waar het kan.',
      doelen: [0],
      wanneer: 'Vijf keer, voor de eerste toetsweek',
      hoeVaak: 'wekelijks',
      minuten: 30,
      geluktAls: 'Shanaya schrijft de stappen zelf op haar kladblad.',
    },
    {
      wie: 'Examensecretaris',
      door: 'school',
      wat: 'Regelt lokaal, tijd en voorleessoftware.',
      doelen: [0],
      wanneer: 'Bij elke toets en bij het examen',
      hoeVaak: 'incidenteel',
      geluktAls: 'Alles staat klaar als zij binnenkomt.',
    },
    {
      wie: 'Moeder',
      door: 'ouders',
      wat: 'Laat Shanaya de stof hardop uitleggen en helpt haar werk af te zeggen in toetsweken.',
      doelen: [0],
      wanneer: 'In de week voor een toets',
      hoeVaak: 'meer_per_week',
      geluktAls: 'Zij slaapt acht uur voor een toets.',
    },
  ],
  afwijkingen: () => ({
    faciliteiten: [
      {
        id: 'c0a8d3f2-6a0e-8b11-a2c4-0d5e6f708199',
        vak: '',
        faciliteit: 'Voorleessoftware, twintig procent meer tijd, klein lokaal',
        toelichting: 'Bij toetsen en bij het centraal examen.',
      },
    ],
  }),
  contact: [['Na elke toetsweek', 'Ouders, Shanaya en de mentor', 'Hoe ging het, wat helpt']],
  bijlagen: [['Verklaring faciliteiten', 'Rivierenland College', 4]],
}
