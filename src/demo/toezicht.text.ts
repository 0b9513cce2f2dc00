/** What people of the demo write down when they watch over access. */
export const toezichtTekst = {
  nood: 'Zosia is op het plein gevallen en is overstuur. Haar eigen leerkracht is op schoolreis en neemt niet op.',
  nagekeken: 'Met Bart besproken. Terecht: hij zocht wat Zosia rustig maakt en heeft moeder gebeld.',
  gecontroleerd: 'Reden gelezen, de intern begeleider heeft het nagekeken. Geen vragen.',
} as const
