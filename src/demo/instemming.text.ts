/** What school and parents write to each other about a round in the demo. */
export const instemmingTekst = {
  bericht:
    'Wilt u dit plan lezen en per afspraak zeggen of u ermee instemt? We hebben het samen besproken. Hebt u nog een vraag, stel die dan gerust eerst.',
  maar: 'Graag op een vast moment, dan weten wij thuis ook wanneer het is.',
  nee: 'Dit vraagt thuis te veel. Kunnen we hier eerst over praten?',
} as const
