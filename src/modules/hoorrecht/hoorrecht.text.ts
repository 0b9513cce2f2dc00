import type { Veldteksten } from '../plandelen/veldtekst.ts'
import type { Gehoord, Hoortekort, NietGehoord, Terugkoppeling } from './hoorrecht.schema.ts'

export const hoorrechtTekst = {
  titel: 'Hoorgesprek',
  uitleg:
    'Elke leerling mag zeggen wat hij of zij van het plan vindt, hoe jong ook. De leerling kiest de vorm. De school schrijft op wat er is gezegd, wat ermee is gedaan en vertelt dat terug. Dit is een recht en geen plicht: een leerling mag ook niet willen.',
  gehoord: 'De leerling is gehoord',
  nietGehoord: 'De leerling is niet gehoord',
  nieuwPunt: 'Nieuw punt',
  terugkoppeling: 'Terugvertellen aan de leerling',
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
  eigen_woorden: 'Schrijf op wat de leerling zei of liet zien.',
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
  'hoorrecht.geen-gesprek': 'Er is nog geen hoorgesprek. Leg eerst het gesprek vast.',
} as const satisfies Record<string, string>

export const hoorrechtGebeurtenissen: Readonly<Record<string, string>> = {
  'hoorrecht.bewaren': 'legde het hoorgesprek vast',
  'hoorrecht.terugkoppelen': 'legde vast hoe de leerling het terughoorde',
}
