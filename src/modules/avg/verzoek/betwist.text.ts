/** Words of what follows a decision about a passage. */
export const betwistText = {
  titel: 'Betwiste passage',
  intro:
    'De verzoeker mag een eigen verklaring bij de passage laten zetten. De passage zelf en vastgestelde versies veranderen niet.',
  introEigen:
    'Bent u het er niet mee eens? Dan komt uw eigen verklaring bij de passage te staan. Iedereen die de passage leest, leest uw verklaring ook.',
  geen: 'Er staat nog geen verklaring bij een passage.',
  voegToe: 'Zet een verklaring erbij',
  hefOp: 'Hef de betwisting op',
  opgeheven: (dag: string, reden: string) => `Opgeheven op ${dag}: ${reden}`,
  toevoegen: {
    titel: 'Een verklaring bij de passage',
    uitleg: 'De verklaring komt naast de passage te staan, met de naam van de verzoeker en de dag.',
    kiesDoel: 'Kies de passage: een onderdeel van een plan, een kenmerk, een toets of de contactgegevens.',
    verklaring: 'De verklaring',
    verklaringHulp: 'In de woorden van de verzoeker.',
    vulVerklaring: 'Schrijf de verklaring op.',
    bewaar: 'Zet de verklaring erbij',
    klaar: 'De verklaring staat bij de passage',
  },
  opheffen: {
    titel: 'De betwisting opheffen?',
    uitleg: 'De verklaring verdwijnt bij de passage. In de geschiedenis blijft zij staan.',
    reden: 'Waarom?',
    vulReden: 'Vul de reden in.',
    bewaar: 'Hef de betwisting op',
    klaar: 'De betwisting is opgeheven',
  },
  uitvoeren: {
    titel: 'Uitvoering',
    knop: 'Leg vast dat het is gedaan',
    open: 'Doe wat is toegewezen op de gewone plek, en leg daarna hier vast dat het is gedaan.',
    klaarOp: (dag: string, naam: string) => `Gedaan op ${dag}, vastgelegd door ${naam}`,
    revisie: (nummer: number) => `De verbetering is revisie ${nummer} van het onderdeel.`,
    dialoog: 'Is gedaan wat is toegewezen?',
    uitleg: 'Bij een onderdeel van een plan legt Koers vast welke revisie het was.',
    bewaar: 'Leg vast',
    klaar: 'De uitvoering is vastgelegd',
  },
} as const
