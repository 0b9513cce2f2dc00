import type { Bewaarklasse } from './bewaartermijnen.ts'
import type { DagNorm, GetalNorm } from './normen.ts'

export const normenTekst = {
  titel: 'Normen en bewaren',
  intro: 'Waar de wet ruimte laat, kiest de school. U kunt strenger zijn dan de wet, nooit ruimer.',
  laden: 'De normen worden opgehaald',
  normen: 'Normen',
  bewaren: 'Bewaartermijnen',
  bewarenIntro:
    'Zo lang bewaart de school gegevens, in jaren. Koers vernietigt nooit vanzelf: een mens keurt elke lijst goed.',
  bewaarNormen: 'Normen opslaan',
  bewaarTermijnen: 'Bewaartermijnen opslaan',
  normenBewaard: 'De normen zijn opgeslagen en gelden meteen',
  termijnenBewaard: 'De bewaartermijnen zijn opgeslagen',
  vulIn: 'Vul een getal in.',
  jaar: 'jaar',
  vulDag: 'Kies een dag.',
  tussen: (min: number, max: number) => (min === max ? `Vast: ${min}.` : `Van ${min} tot en met ${max}.`),
  dag: 'Dag',
  maand: 'Maand',
  getal: {
    termijnWeken: {
      label: 'OPP vaststellen binnen',
      eenheid: 'weken',
      uitleg:
        'De wet geeft zes weken na inschrijving of na het besluit over extra ondersteuning. Korter mag: Vandaag, de lijsten en de waarschuwingen rekenen dan met uw termijn. De dag van de wet blijft in het plan staan.',
    },
    monitorMaanden: {
      label: 'Tussentijds kijken, ten minste elke',
      eenheid: 'maanden',
      uitleg:
        'Minstens elk half jaar. Koers stelt de monitormomenten zo voor, en “Volledigheid” kijkt of er niet meer tijd tussen zit.',
    },
    evaluatieVooraf: {
      label: 'Jaarlijkse evaluatie aankondigen',
      eenheid: 'weken vooraf',
      uitleg:
        'Vanaf dan staat de evaluatie op Vandaag, zodat er tijd is om ouders en leerling uit te nodigen.',
    },
    lengteA4: {
      label: 'Lengte van een plan, hoogstens',
      eenheid: 'A4',
      uitleg: 'De handreiking noemt twee tot vijf A4. Is een plan langer, dan vraagt Koers waarom.',
    },
  } satisfies Record<GetalNorm, { label: string; eenheid: string; uitleg: string }>,
  dagen: {
    oppGeschreven: {
      label: 'Nieuwe plannen geschreven op',
      uitleg:
        'Afspraak van de school voor het begin van het jaar. Staat in het plan naast de dag van de wet.',
    },
    rodGemeld: {
      label: 'Begin- en einddatum in ROD op',
      uitleg:
        'Afspraak van de school. Staat in het plan bij de termijnen, zolang het plan aan het begin van het jaar start.',
    },
  } satisfies Record<DagNorm, { label: string; uitleg: string }>,
  klasse: {
    leerlingdossier: {
      label: 'Leerlingdossier met plannen',
      uitleg:
        'Na het vertrek van de leerling. Twee jaar is de regel in de sector; langer mag niet zonder reden.',
    },
    verwezenDossier: {
      label: 'Dossier bij verwijzing naar speciaal onderwijs',
      uitleg: 'Na het vertrek van de leerling. Drie jaar, omdat de school dan nog vragen kan krijgen.',
    },
    inschrijving: {
      label: 'In- en uitschrijving en verzuim',
      uitleg: 'Na het vertrek van de leerling. Vijf jaar is verplicht; dit kunt u niet veranderen.',
    },
    samenwerkingsverband: {
      label: 'Wat met het samenwerkingsverband is gedeeld',
      uitleg: 'Na het einde van de ondersteuning: hoogstens drie jaar.',
    },
    logboek: {
      label: 'Logboek van wie wat zag en deed',
      uitleg:
        'Na de dag zelf. Minstens drie jaar, want het moet langer blijven dan het dossier waar het over gaat.',
    },
  } satisfies Record<Bewaarklasse, { label: string; uitleg: string }>,
} as const
