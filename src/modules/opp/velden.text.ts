import { behoefteTekst, doelTekst, factorTekst, maatregelTekst } from '../plandelen/plandelen.text.ts'
import type { Veldteksten } from '../plandelen/veldtekst.ts'
import type { OnderdeelSleutel, OppInhoud } from './opp.schema.ts'

const persoon = {
  naam: { label: 'Naam', hulp: 'Ouders willen weten wie zij kunnen bellen.' },
  functie: { label: 'Functie', hulp: 'Zo weet de lezer wat iemand op school doet.' },
  email: { label: 'E-mailadres', hulp: 'Alleen een adres van het werk.' },
  telefoon: { label: 'Telefoonnummer', hulp: 'Alleen een nummer van het werk.' },
} as const

const stem = {
  tekst: { label: 'In eigen woorden', hulp: 'Schrijf zo veel mogelijk letterlijk op wat er is gezegd.' },
  goedBegrepen: {
    label: 'Nagevraagd: “Heb ik het goed begrepen?”',
    hulp: 'Lees de tekst voor of laat hem lezen. Zo staat er wat iemand echt bedoelt.',
  },
  datum: { label: 'Datum', hulp: 'Wanneer is dit verteld.' },
} as const

/** Label and help of every field of the OPP. The help says why it is asked. */
export const oppVeldtekst = {
  algemeen: {
    contactpersoon: {
      label: 'Contactpersoon van de school',
      hulp: 'Ouders en hulpverleners weten zo bij wie zij terechtkunnen.',
      velden: persoon,
    },
    mentor: {
      label: 'Leerkracht of mentor',
      hulp: 'Deze persoon voert het plan uit in de klas.',
      velden: persoon,
    },
    begeleider: {
      label: 'Intern begeleider of ondersteuningscoördinator',
      hulp: 'Deze persoon zorgt dat het plan op tijd klaar is en wordt geëvalueerd.',
      velden: persoon,
    },
    commissie: {
      label: 'Commissie van begeleiding of onderzoek',
      hulp: 'In het (voortgezet) speciaal onderwijs geeft de commissie advies voordat het plan vaststaat.',
      velden: persoon,
    },
    commissieAdvies: {
      label: 'Advies van de commissie',
      hulp: 'Het speciaal onderwijs mag het plan pas vaststellen na dit advies.',
      velden: {
        datum: { label: 'Datum van het advies', hulp: 'Het advies moet er zijn voordat het plan vaststaat.' },
        tekst: {
          label: 'Wat adviseert de commissie',
          hulp: 'Alleen de kern, zodat ouders het advies kunnen volgen.',
        },
      },
    },
    groep: { label: 'Groep of klas', hulp: 'Zoals bij de start van dit plan.' },
    leerroute: {
      label: 'Leerroute',
      hulp: 'Bijvoorbeeld het niveau of de eigen leerlijn. Zo is de uitstroom te begrijpen.',
    },
    instroomdatum: {
      label: 'Op deze school sinds',
      hulp: 'Zo weet de lezer hoe lang de school de leerling kent.',
    },
    startdatum: {
      label: 'Start van het OPP',
      hulp: 'Vanaf deze dag geldt het plan. De evaluatie volgt binnen een jaar.',
    },
    inschrijfdatum: {
      label: 'Datum van inschrijving',
      hulp: 'Na inschrijving heeft de school zes weken om het plan vast te stellen. Vakanties tellen mee.',
    },
    besluitdatum: {
      label: 'Datum van het besluit over extra ondersteuning',
      hulp: 'Zat de leerling al op school? Dan beginnen de zes weken bij dit besluit.',
    },
    monitormomenten: {
      label: 'Tussendoor kijken hoe het gaat',
      hulp: 'Kijk minstens elk half jaar of u op koers ligt. Dan kunt u op tijd bijstellen.',
      item: {
        datum: { label: 'Datum', hulp: 'Een dag waarop school, ouders en leerling kijken hoe het gaat.' },
      },
    },
    evaluatiedatum: {
      label: 'Evaluatie',
      hulp: 'De wet vraagt minstens één evaluatie per schooljaar, samen met ouders en leerling.',
    },
  },
  uitstroom: {
    verwacht: {
      label: 'Verwachte uitstroom',
      hulp: 'Waar gaat de leerling naartoe na deze school? De wet vraagt om dit perspectief. Denk hoog, maar haalbaar.',
    },
    bandbreedteVan: {
      label: 'Bandbreedte vanaf',
      hulp: 'Een verwachting is geen belofte. Met een bandbreedte laat u ruimte.',
    },
    bandbreedteTot: { label: 'Bandbreedte tot en met', hulp: 'Wat kan de leerling bereiken als het meezit?' },
    lwoo: {
      label: 'Leerwegondersteunend onderwijs (LWOO)',
      hulp: 'Kruis aan als de leerling in het vmbo deze steun krijgt of zal krijgen.',
    },
    onderbouwing: {
      label: 'Onderbouwing',
      hulp: 'Waarom verwacht u dit? Weeg wat helpt en wat hindert tegen elkaar af. Herhaal de analyse niet.',
    },
    geciteerdeFactoren: {
      label: 'Steunt op deze factoren',
      hulp: 'Kies minstens één factor die helpt en één die hindert. Zonder die weging voldoet de onderbouwing niet aan de wet.',
    },
    afwijkingDiplomagericht: {
      label: 'De leerling gaat niet op een diploma af',
      hulp: 'Dit is een groot besluit. Daarom vraagt de inspectie om een extra afweging.',
    },
    afwijkingToelichting: {
      label: 'Waarom niet',
      hulp: 'Leg uit wat er is geprobeerd en waarom dit nu het beste is.',
    },
    stroomschema: {
      label: 'Stroomschema van de inspectie',
      hulp: 'Voeg het schema toe bij de bijlagen, of schrijf hier waar het te vinden is.',
    },
  },
  gegevens: {
    kenmerken: {
      label: 'Kenmerken',
      hulp: 'Kies alleen kenmerken die nodig zijn om dit plan te begrijpen.',
      item: {
        kenmerk: { label: 'Kenmerk', hulp: 'Overgenomen uit de gegevens van de leerling.' },
        toelichting: {
          label: 'Toelichting',
          hulp: 'Mag leeg. Schrijf hier geen diagnose of medische gegevens.',
        },
      },
    },
    toetsresultaten: {
      label: 'Toetsresultaten',
      hulp: 'Kies alleen resultaten die iets zeggen over de uitstroom of de doelen. De rest blijft in het leerlingvolgsysteem.',
      item: {
        toets: { label: 'Toets', hulp: 'Overgenomen uit de gegevens van de leerling.' },
        vakgebied: { label: 'Vak', hulp: 'Waar de toets over gaat.' },
        datum: { label: 'Datum', hulp: 'Een oud resultaat zegt weinig over nu.' },
        score: { label: 'Score', hulp: 'Zoals de toets hem geeft.' },
        niveau: { label: 'Niveau', hulp: 'Bijvoorbeeld het functioneringsniveau of de plaats in de groep.' },
        duiding: {
          label: 'Wat betekent dit',
          hulp: 'Eén zin. Een getal zegt een ouder weinig zonder uitleg.',
        },
      },
    },
  },
  betrokkenen: {
    partijen: {
      label: 'Betrokken instanties',
      hulp: 'Wie helpt er nog meer? Dan kunnen school en hulpverleners hun werk op elkaar afstemmen.',
      item: {
        instantie: { label: 'Instantie', hulp: 'De naam van de organisatie.' },
        rol: { label: 'Wat doen zij', hulp: 'In een paar woorden, gericht op school.' },
        contactpersoon: { label: 'Contactpersoon', hulp: 'Met wie heeft de school contact.' },
        email: { label: 'E-mailadres', hulp: 'Alleen een adres van het werk.' },
        telefoon: { label: 'Telefoonnummer', hulp: 'Alleen een nummer van het werk.' },
        toestemming: {
          label: 'Is er toestemming om informatie te delen',
          hulp: 'Zonder toestemming van ouders (of de leerling vanaf 16 jaar) deelt de school niets.',
        },
        toestemmingOp: {
          label: 'Datum van de toestemming',
          hulp: 'Zo is te zien dat de toestemming er vooraf was.',
        },
      },
    },
  },
  factoren: {
    domeinen: {
      label: 'Domeinen',
      hulp: 'Vink aan wat nu van belang is. Minder is beter: elk domein vraagt aandacht.',
      item: {
        domein: { label: 'Domein', hulp: 'Een gebied van de ontwikkeling.' },
        ondersteuningsbehoefte: {
          label: 'Ondersteuningsbehoefte',
          hulp: 'Wat is er nodig op dit gebied? In stap 3 maakt u er doelen en afspraken van.',
        },
      },
    },
    items: {
      label: 'Wat helpt en wat hindert',
      hulp: 'De wet vraagt naar beide, bij de leerling, in het onderwijs en thuis.',
      item: factorTekst,
    },
  },
  beeld: {
    tekst: {
      label: 'Samenvattend beeld',
      hulp: 'Hoe hangen de factoren samen, en hoe gaat het nu? Herhaal ze niet, maar leg het verband.',
    },
  },
  overleg: {
    datum: {
      label: 'Besproken op',
      hulp: 'Over het hele plan overlegt de school met ouders, met de bedoeling het eens te worden. Dat vraagt de wet.',
    },
    vorm: { label: 'Vorm', hulp: 'Hoe het gesprek is gevoerd.' },
    aanwezigen: { label: 'Aanwezig', hulp: 'Zo is later te zien wie heeft meegepraat.' },
    leraren: { label: 'Informatie van leraren', hulp: 'Wat werkt er in de klas? Wat zien zij?' },
    leerling: {
      label: 'Informatie van de leerling',
      hulp: 'Wat vertelt de leerling over zichzelf en over school?',
    },
    ouders: { label: 'Informatie van ouders', hulp: 'Ouders kennen hun kind het langst. Wat vertellen zij?' },
  },
  zienswijzen: {
    school: {
      label: 'Hoe ziet de school het',
      hulp: 'De eigen kijk van de school, naast die van leerling en ouders.',
      velden: stem,
    },
    leerling: {
      label: 'Hoe ziet de leerling het',
      hulp: 'Gebruik de woorden van de leerling. Het hoorgesprek legt u apart vast.',
      velden: stem,
    },
    ouders: {
      label: 'Hoe zien ouders het',
      hulp: 'Elke ouder een eigen vak: ouders hoeven het niet eens te zijn.',
      item: { naam: { label: 'Ouder of verzorger', hulp: 'Van wie deze woorden zijn.' }, ...stem },
    },
    leraren: {
      label: 'Hoe zien leraren het',
      hulp: 'Alleen als het iets toevoegt aan de kijk van de school.',
      velden: stem,
    },
    hulpverleners: {
      label: 'Hoe zien hulpverleners het',
      hulp: 'Alleen met toestemming van ouders of leerling.',
      velden: stem,
    },
  },
  doelen: {
    einddoel: {
      label: 'Einddoel van de schoolloopbaan',
      hulp: 'Volgt uit de verwachte uitstroom. Zo ziet iedereen waar de doelen van dit jaar naartoe gaan.',
    },
    kinddoel: {
      label: 'Doel van de leerling zelf',
      hulp: 'Wat wil de leerling leren? In eigen woorden. Een doel dat van jezelf is, werkt het best. Het hoort bij de afspraken, dus ouders lezen het in het plan, ook als de leerling de eigen woorden verder niet deelt. Vraag of dat goed is.',
    },
    items: {
      label: 'Doelen',
      hulp: 'Doelen voor het einde van het schooljaar, met tussendoelen op weg daarheen.',
      item: doelTekst,
    },
  },
  behoeften: {
    items: {
      label: 'Behoeften',
      hulp: 'Wat hebben de leerling, de leraar en de ouders nodig om de doelen te halen?',
      item: behoefteTekst,
    },
  },
  maatregelen: {
    items: {
      label: 'Afspraken',
      hulp: 'Wie doet wat, waarom, hoe en wanneer? Alleen wat bovenop het gewone aanbod komt.',
      item: maatregelTekst,
    },
  },
  afwijkingen: {
    onderwijsprogramma: {
      label: 'Afwijken van het onderwijsprogramma',
      hulp: 'Alleen in het gewone basis- en voortgezet onderwijs. De wet vraagt om op te schrijven waarvan wordt afgeweken.',
      velden: {
        vanToepassing: {
          label: 'De leerling volgt een deel van het programma niet of anders',
          hulp: 'Kruis alleen aan als het zo is.',
        },
        items: {
          label: 'Waarvan wijken we af',
          hulp: 'Per vak of onderdeel.',
          item: {
            vak: { label: 'Vak of onderdeel', hulp: 'Zo weet elke docent wat geldt.' },
            soort: { label: 'Soort', hulp: 'Vrijstelling, aanpassing of iets anders in de plaats.' },
            toelichting: { label: 'Toelichting', hulp: 'Wat doet de leerling dan wel, en waarom helpt dat?' },
          },
        },
      },
    },
    vervangendeDoelen: {
      label: 'Vervangende onderwijsdoelen',
      hulp: 'Is een kerndoel niet haalbaar? Dan noemt het plan het doel dat ervoor in de plaats komt.',
      velden: {
        vanToepassing: {
          label: 'Een of meer kerndoelen zijn niet haalbaar',
          hulp: 'Kruis alleen aan als het zo is.',
        },
        items: {
          label: 'Vervangende doelen',
          hulp: 'Per kerndoel één doel ervoor in de plaats.',
          item: {
            kerndoel: { label: 'Kerndoel', hulp: 'Het doel dat niet haalbaar is.' },
            vervangendDoel: {
              label: 'Doel ervoor in de plaats',
              hulp: 'Wat leert de leerling in plaats daarvan?',
            },
          },
        },
      },
    },
    onderwijstijd: {
      label: 'Afwijken van de onderwijstijd',
      hulp: 'Voor leerlingen die door hun lichaam of hoe zij zich voelen niet alle uren naar school kunnen. De inspectie moet instemmen.',
      velden: {
        vanToepassing: {
          label: 'De leerling krijgt minder onderwijstijd dan de wet voorschrijft',
          hulp: 'Kruis alleen aan als het zo is.',
        },
        reden: { label: 'Reden', hulp: 'Alleen de soort reden. Een diagnose hoort niet in het plan.' },
        urenOpSchool: { label: 'Uren per week op school', hulp: 'Zo is te zien hoeveel er nu lukt.' },
        urenElders: {
          label: 'Uren onderwijs op een andere plek',
          hulp: 'Bijvoorbeeld thuis of bij een zorginstelling.',
        },
        aanbod: {
          label: 'Welk onderwijs krijgt de leerling',
          hulp: 'Ook met minder uren leert een leerling verder. De wet vraagt om deze afspraak.',
        },
        toetsing: { label: 'Hoe toetst de school', hulp: 'Zo blijft zichtbaar of de leerling vooruitgaat.' },
        begeleiding: {
          label: 'Hoe begeleidt de school',
          hulp: 'De school blijft verantwoordelijk, ook op een andere plek.',
        },
        van: { label: 'Vanaf', hulp: 'Begin van deze afspraak.' },
        tot: { label: 'Tot en met', hulp: 'Minder uren is altijd tijdelijk.' },
        opbouwplan: {
          label: 'Hoe bouwen we weer op',
          hulp: 'Kleine stappen terug naar meer uren, met wie wat doet.',
        },
        oudersAkkoord: {
          label: 'Zijn ouders akkoord',
          hulp: 'Zonder akkoord van ouders kan de school dit niet aanvragen.',
        },
        isdStatus: { label: 'Aanvraag bij de inspectie', hulp: 'Loopt via het Internet Schooldossier.' },
      },
    },
    faciliteiten: {
      label: 'Hulp bij toetsen en examens',
      hulp: 'Wat de leerling bij elke toets mag gebruiken. Dan hoeft het niet elke keer gevraagd te worden.',
      item: {
        vak: { label: 'Vak', hulp: 'Leeg betekent: bij alle vakken.' },
        faciliteit: { label: 'Hulp', hulp: 'Bijvoorbeeld extra tijd of voorlezen.' },
        toelichting: { label: 'Toelichting', hulp: 'Alleen als het zonder uitleg niet duidelijk is.' },
      },
    },
  },
  contact: {
    personen: {
      label: 'Contactpersonen',
      hulp: 'Wie belt u als er iets is? Met korte lijnen is een probleem sneller opgelost.',
      item: {
        kant: { label: 'Van', hulp: 'School, ouders of hulpverleners.' },
        naam: { label: 'Naam', hulp: 'Wie u kunt bereiken.' },
        bereikbaar: {
          label: 'Bereikbaar via',
          hulp: 'Zet er geen adres in dat de andere ouder niet mag weten.',
        },
      },
    },
    momenten: {
      label: 'Contactmomenten',
      hulp: 'Vaste momenten geven rust: niemand hoeft te wachten tot het misgaat.',
      item: {
        datum: { label: 'Datum', hulp: 'Als die al bekend is.' },
        hoeVaak: { label: 'Hoe vaak', hulp: 'Bijvoorbeeld elke twee weken.' },
        met: { label: 'Met wie', hulp: 'Wie er bij zijn.' },
        onderwerp: { label: 'Waarover', hulp: 'Dan kan iedereen zich voorbereiden.' },
      },
    },
  },
  bijlagen: {
    items: {
      label: 'Bijlagen',
      hulp: 'Noem wat erbij hoort. Zo blijft het plan zelf kort.',
      item: {
        titel: { label: 'Titel', hulp: 'Zoals het op het document staat.' },
        bron: { label: 'Van wie', hulp: 'Wie het document maakte.' },
        datum: { label: 'Datum', hulp: 'Oude documenten zijn vaak niet meer nodig.' },
      },
    },
  },
} satisfies { readonly [K in OnderdeelSleutel]: Veldteksten<OppInhoud[K]> }
