/** What De Waterlelie made its own: a word, two fields, holidays. Fictitious, but as a school would have it. */
export const eigenheid = {
  /** The school's word for one code of a list. */
  label: { lijst: 'domein', code: 'werkhouding', label: 'Werkhouding en zelf aan de slag' },
  niveau: {
    sleutel: 'niveau',
    onderdeel: 'beeld',
    soort: 'keuze',
    label: 'Ondersteuningsniveau',
    hulp: 'Welk niveau uit ons ondersteuningsplan past nu?',
    verplicht: true,
    keuzes: [
      'Niveau 2: extra hulp in de groep',
      'Niveau 3: extra hulp met begeleiding',
      'Niveau 4: arrangement',
    ],
  },
  overleg: {
    sleutel: 'overleg',
    onderdeel: 'contact',
    soort: 'datum',
    label: 'Volgende groeps- en leerlingbespreking',
    hulp: 'De dag waarop het team dit plan bespreekt.',
    verplicht: false,
    keuzes: [],
  },
  /** Region Midden in 2026-2027: name, first day, last day. */
  vakanties: [
    ['Herfstvakantie', '2026-10-17', '2026-10-25'],
    ['Studiedag', '2026-12-04', '2026-12-04'],
    ['Kerstvakantie', '2026-12-19', '2027-01-03'],
    ['Voorjaarsvakantie', '2027-02-20', '2027-02-28'],
    ['Pasen', '2027-03-26', '2027-03-29'],
    ['Meivakantie', '2027-04-24', '2027-05-09'],
    ['Pinksteren', '2027-05-17', '2027-05-17'],
    ['Zomervakantie', '2027-07-17', '2027-08-29'],
  ],
} as const
