/** The words of two versions side by side: staff and parents (u), pupils (je). */
interface Aantallen {
  readonly nieuw: number
  readonly weg: number
  readonly verplaatst: number
}

const tel = (n: number, een: string, meer: string) => `${n} ${n === 1 ? een : meer}`

/** "7 velden anders, 2 afspraken nieuw"; empty when nothing differs. */
export function geteldeWoorden(telling: {
  readonly velden: number
  readonly afspraken: Aantallen
  readonly punten: Aantallen
}): string {
  const lijst = (aantallen: Aantallen, een: string, meer: string) =>
    (['nieuw', 'weg', 'verplaatst'] as const).flatMap((soort) =>
      aantallen[soort] === 0 ? [] : [`${tel(aantallen[soort], een, meer)} ${soort}`],
    )
  return [
    ...(telling.velden === 0 ? [] : [`${tel(telling.velden, 'veld', 'velden')} anders`]),
    ...lijst(telling.afspraken, 'afspraak', 'afspraken'),
    ...lijst(telling.punten, 'ander punt', 'andere punten'),
  ].join(', ')
}

const gelijk = {
  versie: (nummer: number) => `Versie ${nummer}`,
  versieVan: (nummer: number, dag: string) => `Versie ${nummer} van ${dag}`,
  concept: 'Concept nu',
  gespreksstuk: 'Gedeeld concept',
  niets: 'Nog niets',
  laden: 'De versies worden vergeleken',
  mislukt: 'De versies konden niet worden vergeleken',
  opnieuw: 'Probeer het opnieuw',
  geen: 'Er is niets veranderd.',
  geenUitleg: 'Wat in deze twee staat, is woord voor woord gelijk.',
  eerste: 'Dit is de eerste versie: alles is nieuw.',
  toonGelijk: 'Toon ook wat gelijk bleef',
  vorige: 'Vorige verandering',
  volgende: 'Volgende verandering',
  plek: (nu: number, alle: number) => `Verandering ${nu} van ${alle}`,
  aantal: (n: number) => (n === 1 ? '1 plek met een verandering' : `${n} plekken met een verandering`),
  toetsen: ['Met toetsen: ', ' volgende, ', ' vorige. Klik eerst in de vergelijking.'] as const,
  toets: { volgende: ['n', 'j'], vorige: ['p', 'k'] } as const,
  handelingsdeelDeel: 'Handelingsdeel',
  stand: { gelijk: 'Gelijk', gewijzigd: 'Aangepast', nieuw: 'Nieuw', weg: 'Weggehaald' },
  verplaatst: (van: number, naar: number) => `Verplaatst: van plaats ${van} naar plaats ${naar}`,
  leeg: 'leeg',
  weg: 'weggehaald: ',
  nieuw: 'toegevoegd: ',
  eind: '. ',
  legenda: 'Zo leest u de kleuren',
  wegVoorbeeld: 'doorgestreept',
  nieuwVoorbeeld: 'onderstreept',
  wegUitleg: 'is weggehaald,',
  nieuwUitleg: 'is erbij gekomen.',
  van: 'Vergelijk',
  naar: 'met',
  zelfde: 'Kies twee verschillende versies.',
} as const

export const vergelijkTekst = {
  school: {
    ...gelijk,
    titel: 'Versies naast elkaar',
    onder: (naam: string) => `van het OPP van ${naam}`,
    terug: 'Naar de geschiedenis',
    terugNaarPlan: 'Naar het plan',
    uitleg: 'Links staat wat er was, rechts wat er nu staat.',
    handelingsdeel: 'Er is iets veranderd in het handelingsdeel. Daarvoor is een nieuwe instemming nodig.',
    buiten: 'Het handelingsdeel is gelijk gebleven.',
    teWeinig: 'Er is nog niets om te vergelijken',
    teWeinigUitleg: 'Zodra er een versie is gepubliceerd, kunt u die hier naast een andere leggen.',
    link: 'Leg versies naast elkaar',
    sinds: (versie: number, wat: string) => `Sinds versie ${versie} akkoord: ${wat}.`,
    sindsLink: (van: number, naar: number) => `Leg versie ${van} naast versie ${naar}`,
    sindsNiets: 'niets veranderd',
  },
  ouder: {
    ...gelijk,
    titel: 'Wat is er anders?',
    onder: (naam: string) => `in het plan van ${naam}`,
    terug: 'Terug naar het plan',
    uitleg: 'U ziet eerst of links wat er stond, en daarna of rechts wat er nu staat.',
    handelingsdeel:
      'De afspraken in het plan zijn veranderd. School mag die pas gebruiken als er opnieuw is ingestemd.',
    buiten: 'De afspraken in het plan zijn gelijk gebleven.',
    teWeinig: 'Er is nog niets om te vergelijken',
    teWeinigUitleg: 'Er is nog maar één versie van het plan, of u kunt de andere niet lezen.',
    link: 'Wat is er anders dan de vorige keer?',
  },
  leerling: {
    ...gelijk,
    titel: 'Wat is er anders?',
    onder: (_naam: string) => 'in jouw plan',
    terug: 'Terug naar je plan',
    uitleg: 'Je ziet eerst of links wat er stond, en daarna of rechts wat er nu staat.',
    legenda: 'Zo lees je de kleuren',
    zelfde: 'Kies twee verschillende versies.',
    handelingsdeel:
      'De afspraken in je plan zijn veranderd. School mag die pas gebruiken als er opnieuw ja is gezegd.',
    buiten: 'De afspraken in je plan zijn gelijk gebleven.',
    teWeinig: 'Er is nog niets om te vergelijken',
    teWeinigUitleg: 'Er is nog maar één versie van je plan, of je kunt de andere niet lezen.',
    link: 'Wat is er anders dan de vorige keer?',
  },
} as const
export type VergelijkTekst = (typeof vergelijkTekst)['school' | 'ouder' | 'leerling']
