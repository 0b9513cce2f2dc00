import type { Veldteksten } from '../plandelen/veldtekst.ts'
import type {
  Gehoord,
  Gevoel,
  Hoormoment,
  Hoortekort,
  Kaart,
  Meelezen,
  NietGehoord,
  Stapel,
  Terugkoppeling,
} from './hoorrecht.schema.ts'

export const hoorrechtTekst = {
  titel: 'Hoorgesprek',
  uitleg:
    'Elke leerling mag zeggen wat hij of zij van het plan vindt, hoe jong ook. De leerling kiest de vorm. De school schrijft op wat er is gezegd, wat ermee is gedaan en vertelt dat terug. Dit is een recht en geen plicht: een leerling mag ook niet willen.',
  gehoord: 'De leerling is gehoord',
  nietGehoord: 'De leerling is niet gehoord',
  nieuwPunt: 'Nieuw punt',
  terugkoppeling: 'Terugvertellen aan de leerling',
  tekening: 'Tekening',
  tekeningVan: (naam: string) => (naam === '' ? 'De tekening' : `De tekening van ${naam}`),
  bijBijlagen: (naam: string) => `Bij de bijlagen: ${naam}`,
  tekeningOpen: 'Open de tekening',
  tekeningVervang:
    'Kies een tekening of een foto ervan (PNG, JPG of PDF). Die komt bij de bijlagen van de leerling.',
  tekeningWeg: 'Haal de tekening hier weg',
  tekeningBezig: 'De tekening wordt bewaard.',
  nieuwMoment: 'Nieuw moment',
  zetMomenten: 'Zet de momenten van een schooldag klaar',
  houdtVoorZich: (naam: string) =>
    `${naam === '' ? 'De leerling' : naam} is gehoord en houdt de eigen woorden voor zich. Hieronder staat wat de school ermee doet.`,
} as const

export const stapelTekst = { fijn: 'Fijn', lastig: 'Lastig', helpt: 'Helpt mij' } as const satisfies Record<
  Stapel,
  string
>
export const gevoelTekst = {
  blij: 'Blij',
  gewoon: 'Gewoon',
  verdrietig: 'Niet blij',
} as const satisfies Record<Gevoel, string>
/** The words on the picture cards. */
export const kaartTekst = {
  vrienden: 'Vrienden',
  juf_of_meester: 'Juf of meester',
  buiten: 'Buiten spelen',
  pauze: 'Pauze',
  kring: 'De kring',
  lezen: 'Lezen',
  schrijven: 'Schrijven',
  rekenen: 'Rekenen',
  tekenen: 'Tekenen en knutselen',
  muziek: 'Muziek',
  gym: 'Gym',
  computer: 'Computer',
  alleen_werken: 'Alleen werken',
  samenwerken: 'Samen werken',
  stilte: 'Stilte',
  drukte: 'Drukte',
  hulp: 'Hulp vragen',
  thuis: 'Thuis',
} as const satisfies Record<Kaart, string>
/** A day at school, to begin with. */
export const dagmomenten = ['Inloop', 'Kring', 'Rekenen', 'Lezen', 'Pauze', 'Gym', 'Naar huis'] as const
export const meelezenTekst = {
  ja: 'Ja, mijn ouders mogen het nu al lezen',
  na_publicatie: 'Pas als het plan klaar is',
  nee: 'Nee, dit wil ik niet met mijn ouders delen',
} as const satisfies Record<Meelezen, string>

export const momentTekst = {
  opstellen: 'Bij het opstellen',
  bijstellen: 'Bij het bijstellen',
  evalueren: 'Bij het evalueren',
} as const satisfies Record<Hoormoment, string>
export const gesprekkenTekst = {
  /** The name of a talk in a list. */
  gesprek: (moment: Hoormoment, datum: string) =>
    `Gesprek ${momentTekst[moment].toLowerCase()}, ${datum === '' ? 'nog zonder datum' : datum}`,
  moment: 'Moment',
  nieuw: 'Nieuw hoorgesprek',
  nieuwUitleg:
    'Het gesprek dat er staat, blijft bewaard en blijft te lezen. In het nieuwe gesprek begint u met lege velden.',
  nieuwMoment: 'Wanneer is dit gesprek',
  nieuwMomentHulp:
    'Een leerling wordt gehoord als het plan wordt gemaakt, als het verandert en als het wordt geëvalueerd.',
  begin: 'Begin het gesprek',
  begonnen: 'Het nieuwe hoorgesprek staat klaar.',
  opnieuw: (datum: string) =>
    `Dit plan is vastgesteld en daarna veranderd. Hoor de leerling opnieuw, op ${datum} of later.`,
  eerder: 'Eerdere gesprekken',
  eerderLaden: 'De eerdere gesprekken worden opgehaald.',
  eerderMislukt: 'De eerdere gesprekken zijn nu niet te lezen. Probeer het zo opnieuw.',
} as const

export const gehoordTekst = {
  uitkomst: {
    label: 'Is de leerling gehoord',
    hulp: 'Lukte het niet of wilde de leerling niet, schrijf dan op waarom.',
  },
  datum: { label: 'Datum', hulp: 'Zo is te zien dat de leerling is gehoord voordat het plan klaar was.' },
  metWie: { label: 'Met wie', hulp: 'Een leerling praat makkelijker met iemand die vertrouwd is.' },
  vorm: { label: 'Vorm', hulp: 'Praten hoeft niet. Tekenen, kaarten of een ouder laten vertellen mag ook.' },
  doorLeerlingGekozen: {
    label: 'De leerling heeft deze vorm zelf gekozen',
    hulp: 'De wet laat de keuze aan de leerling.',
  },
  eigenWoorden: {
    label: 'Wat zei of liet de leerling zien',
    hulp: 'Schrijf de woorden van de leerling letterlijk op. Zet er geen uitleg bij.',
  },
  goedBegrepen: {
    label: 'Ik heb het teruggelezen en de leerling zegt: zo bedoel ik het',
    hulp: 'Vraag: “Heb ik het goed begrepen?” Dan staat er wat de leerling echt vindt.',
  },
  namens: {
    label: 'Wie vertelde het voor de leerling',
    hulp: 'De naam van de ouder of van degene die de leerling vertrouwt.',
  },
  tekening: {
    label: 'De tekening',
    hulp: 'Bewaar de tekening en schrijf eronder wat de leerling erover vertelt.',
    velden: {
      naam: { label: 'Bestand', hulp: 'Zoals het bestand heet.' },
      bijschrift: {
        label: 'Wat de leerling bij de tekening vertelt',
        hulp: 'In de woorden van de leerling zelf.',
      },
    },
  },
  kaarten: {
    label: 'Plaatjeskaarten',
    hulp: 'Leg samen met de leerling elke kaart op een stapel. Een kaart mag ook blijven liggen.',
    velden: {
      fijn: { label: 'Fijn', hulp: 'Wat de leerling fijn vindt.' },
      lastig: { label: 'Lastig', hulp: 'Wat de leerling lastig vindt.' },
      helpt: { label: 'Helpt mij', hulp: 'Wat de leerling helpt.' },
    },
  },
  smileys: {
    label: 'Smileys per moment van de dag',
    hulp: 'Laat de leerling per moment een gezicht aanwijzen. Een moment mag ook leeg blijven.',
    item: {
      moment: { label: 'Moment van de dag', hulp: 'Zoals de leerling het noemt.' },
      gevoel: { label: 'Hoe voelt dit', hulp: 'Het gezicht dat de leerling aanwees.' },
    },
  },
  oudersLezenMee: {
    label: 'Mogen mijn ouders lezen wat ik zei of liet zien?',
    hulp: 'Vraag dit aan de leerling. Dat er een gesprek was en wat de school met elk punt doet, staat altijd in het plan.',
  },
  punten: {
    label: 'Wat hebben we ermee gedaan',
    hulp: 'De wet vraagt per punt wat de school ermee deed en waarom. Ook “niet overgenomen” is een antwoord.',
    item: {
      inbreng: {
        label: 'Wat de leerling wil of vindt',
        hulp: 'Eén punt tegelijk, dan kunt u op elk punt antwoorden.',
      },
      besluit: {
        label: 'Overgenomen?',
        hulp: 'Zo ziet de leerling in één blik wat de inbreng heeft gedaan.',
      },
      waarom: { label: 'Waarom', hulp: 'Schrijf het zo op dat u het aan de leerling kunt voorlezen.' },
    },
  },
} satisfies Veldteksten<Gehoord>

export const nietGehoordTekst = {
  uitkomst: gehoordTekst.uitkomst,
  datum: { label: 'Datum', hulp: 'Wanneer is het gevraagd of geprobeerd.' },
  reden: {
    label: 'Reden',
    hulp: 'Niet willen mag. Als het niet lukte, blijft de school zoeken naar een andere manier.',
  },
  toelichting: { label: 'Toelichting', hulp: 'In een of twee zinnen, zodat ouders het kunnen volgen.' },
  hoeGeprobeerd: {
    label: 'Hoe is het geprobeerd',
    hulp: 'Noem de vormen die u hebt aangeboden. Dan kan een volgende keer iets anders helpen.',
  },
} satisfies Veldteksten<NietGehoord>

export const terugkoppelingTekst = {
  datum: {
    label: 'Datum van het terugvertellen',
    hulp: 'De wet vraagt dat de leerling hoort wat ermee is gedaan.',
  },
  hoe: {
    label: 'Hoe is het verteld',
    hulp: 'Bijvoorbeeld in een gesprek, met een kaart of samen met een ouder.',
  },
} satisfies Veldteksten<Terugkoppeling>

export const hoortekortTekst = {
  datum: 'Vul de datum in.',
  datum_in_toekomst: 'De datum ligt in de toekomst. Vul in wanneer het gesprek echt was.',
  met_wie: 'Vul in wie met de leerling sprak.',
  vorm: 'Kies de vorm.',
  eigen_woorden: 'Schrijf op wat de leerling zei, of bewaar de tekening, kaarten of smileys.',
  punten: 'Noem minstens één punt en wat de school daarmee doet.',
  besluit_per_punt: 'Kies bij elk punt: overgenomen, deels of niet.',
  waarom_per_punt: 'Leg bij elk punt uit waarom.',
  reden: 'Kies waarom de leerling niet is gehoord.',
  toelichting: 'Leg in een of twee zinnen uit wat er speelde.',
  hoe_geprobeerd: 'Schrijf op hoe de school het heeft geprobeerd.',
} as const satisfies Record<Hoortekort, string>

export const hoorrechtFouten = {
  'hoorrecht.plan-onbekend': 'Dit OPP bestaat niet (meer), of u kunt het niet zien.',
  'hoorrecht.geen-recht': 'U hebt hier het recht niet voor. Vraag uw intern begeleider of beheerder.',
  'hoorrecht.plan-beeindigd': 'Dit OPP is beëindigd en kan niet meer veranderen.',
  'hoorrecht.plan-beperkt':
    'Het gebruik van dit dossier is beperkt. Zolang dat zo is, blijft het bewaard zoals het is.',
  'hoorrecht.verouderd':
    'Iemand anders heeft het hoorgesprek intussen veranderd. Vergelijk beide teksten en kies wat blijft.',
  'hoorrecht.gesprek-onbekend':
    'Dit hoorgesprek bestaat niet (meer). Ververs de pagina en kies een gesprek uit de lijst.',
  'hoorrecht.geen-gesprek': 'Er is nog geen hoorgesprek. Leg eerst het gesprek vast.',
  'hoorrecht.geen-kaart':
    'Er is nog niets om terug te vertellen. Vul bij het hoorgesprek eerst per punt in wat de school ermee doet.',
  'hoorrecht.pdf-nu-niet': 'De kaart kan nu niet worden gemaakt. Probeer het over een minuut opnieuw.',
} as const satisfies Record<string, string>

export const hoorrechtGebeurtenissen: Readonly<Record<string, string>> = {
  'hoorrecht.beginnen': 'begon een nieuw hoorgesprek',
  'hoorrecht.bewaren': 'legde het hoorgesprek vast',
  'hoorrecht.kaart': 'maakte de terugvertelkaart',
  'hoorrecht.lijst': 'bekeek de hoorgesprekken',
  'hoorrecht.terugkoppelen': 'legde vast hoe de leerling het terughoorde',
}
