/** What people of the demo ask about their data, and what the school answers. */
export const verzoekenTekst = {
  open: 'Het telefoonnummer dat bij mij staat is van mijn oude werk. Wilt u dat verbeteren?',
  betwist: 'Er staat dat Zosia het werk liever uitstelt. Dat herkennen wij thuis niet. Wilt u dit weghalen?',
  afgewezen:
    'Wij hebben dit met de leerkracht besproken. Het is wat zij in de klas ziet, en het is nodig om de hulp te kiezen. Wij laten het staan. U mag er uw eigen verklaring bij zetten.',
  verklaring:
    'Thuis begint Zosia uit zichzelf aan haar werk. Wij denken dat het drukke lokaal haar afleidt, en dat zij niet uitstelt.',
  beperk:
    'Mijn cliënten twijfelen of de toetsen van dit kind zijn. Gebruik het dossier niet totdat dat is uitgezocht.',
  beperkReden: 'De toetsresultaten worden vergeleken met die van de uitgever.',
  gemachtigde: 'Mr. A. Pen, namens de ouders',
} as const
