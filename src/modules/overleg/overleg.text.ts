export const overlegTekst = {
  titel: 'Gesprekken met ouders',
  uitleg:
    'Leg elk gesprek vast waarin u het plan met ouders besprak. Voor het vaststellen is er minstens één nodig, met een ouder die gezag heeft.',
  documentTitel: 'Overleg met ouders',
  geen: 'Er is nog geen gesprek vastgelegd.',
  laden: 'De gesprekken worden geladen.',
  mislukt: 'De gesprekken kunnen nu niet worden geladen. Probeer het opnieuw.',
  opnieuw: 'Probeer opnieuw',
  voegToe: 'Gesprek vastleggen',
  wijzigTitel: 'Gesprek wijzigen',
  bewaar: 'Gesprek bewaren',
  bewaard: 'Het gesprek is vastgelegd.',
  wijzig: (dag: string) => `Wijzig het gesprek van ${dag}`,
  wijzigKort: 'Wijzig',
  verwijder: (dag: string) => `Haal het gesprek van ${dag} weg`,
  verwijderKort: 'Haal weg',
  verwijderTitel: 'Gesprek weghalen?',
  verwijderGevolg:
    'Doe dit alleen als het per vergissing is vastgelegd. Wat erin staat, is daarna weg. In het logboek blijft staan dat u het weghaalde.',
  verwijderKnop: 'Gesprek weghalen',
  verwijderd: 'Het gesprek is weggehaald.',
  teltNiet: 'Telt niet als overleg met ouders: er was geen ouder met gezag bij.',
  doorOp: (naam: string, dag: string) => `Vastgelegd door ${naam} op ${dag}`,
  met: 'Met',
  afgesproken: 'Afgesproken',
  deLeerling: 'de leerling',
  datum: 'Datum',
  datumHulp: 'De dag van het gesprek zelf.',
  vorm: 'Vorm',
  ouderIds: 'Welke ouders waren erbij',
  ouderIdsHulp: 'Het gesprek telt als er een ouder met gezag bij was.',
  geenOuders:
    'Er staan nog geen ouders bij deze leerling, of u mag ze niet zien. Noem hen dan bij “Anderen”.',
  geenGezag: 'geen gezag bekend',
  leerlingErbij: 'De leerling was erbij',
  anderen: 'Anderen die erbij waren',
  anderenHulp: 'Bijvoorbeeld de mentor, een tolk of iemand van de jeugdhulp.',
  samenvatting: 'Samenvatting',
  samenvattingHulp:
    'Wat is besproken en wat vonden ouders. Dit blijft bij de school; ouders kunnen het opvragen.',
  afspraken: 'Afgesproken punten',
  afsprakenHulp: 'Eén punt per regel. Ouders lezen deze punten terug in de volgende versie van het plan.',
  vulDatum: 'Vul de datum van het gesprek in.',
  vulWie: 'Kies wie erbij was.',
  vulSamenvatting: 'Schrijf kort op wat is besproken.',
} as const

export const overlegFouten = {
  'overleg.plan-onbekend': 'Dit OPP bestaat niet (meer), of u kunt het niet zien.',
  'overleg.onbekend': 'Dit gesprek bestaat niet (meer), of u kunt het niet zien.',
  'overleg.geen-recht': 'U hebt hier het recht niet voor. Vraag uw intern begeleider of beheerder.',
  'overleg.plan-beeindigd': 'Dit OPP is beëindigd en kan niet meer veranderen.',
  'overleg.plan-beperkt':
    'Het gebruik van dit dossier is beperkt. Zolang dat zo is, blijft het bewaard zoals het is.',
  'overleg.in-toekomst': 'De datum ligt in de toekomst. Leg het gesprek vast als het is geweest.',
  'overleg.met-niemand': 'Kies wie erbij was, of vul het in bij “Anderen”.',
  'overleg.ouder-onbekend':
    'Deze ouder hoort niet (meer) bij de leerling. Laad de pagina opnieuw en kies nog eens.',
  'overleg.verouderd':
    'Iemand anders heeft dit gesprek intussen veranderd. Vergelijk beide teksten en kies wat blijft.',
  'overleg.van-ander': 'Een collega legde dit gesprek vast. Vraag hem of haar om het weg te halen.',
  'overleg.ligt-vast':
    'Er is al instemming gevraagd of vastgesteld op grond van dit gesprek. Daarom blijft het staan. U kunt het wel aanvullen.',
} as const satisfies Record<string, string>

export const overlegGebeurtenissen: Readonly<Record<string, string>> = {
  'overleg.lijst': 'bekeek de gesprekken met ouders',
  'overleg.toevoegen': 'legde een gesprek met ouders vast',
  'overleg.wijzigen': 'wijzigde een gesprek met ouders',
  'overleg.verwijderen': 'haalde een eigen gesprek met ouders weg',
}
