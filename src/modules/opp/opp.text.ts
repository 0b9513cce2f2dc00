import type { OnderdeelSleutel, Stap } from './opp.schema.ts'
import type { magVerwijderen, OppFout, Publicatie, Vaststelling } from './opp.ts'
import type { Termijnstand } from './termijnen.ts'

/** The steps keep the names that schools know. */
export const stapTekst = {
  algemeen: {
    titel: 'Algemene gegevens',
    uitleg: 'Wie, wanneer en waarheen. Wat de school al weet, staat er vast.',
    verder: 'Naar Analyse',
  },
  analyse: {
    titel: 'Analyse',
    uitleg: 'Wat helpt, wat hindert, en hoe zien school, leerling en ouders het.',
    verder: 'Naar Handelingsdeel',
  },
  handelingsdeel: {
    titel: 'Handelingsdeel',
    uitleg: 'Doelen, behoeften en afspraken. Met dit deel stemmen ouders in.',
    verder: 'Opslaan',
  },
} as const satisfies Record<Stap, { titel: string; uitleg: string; verder: string }>

export const onderdeelTekst = {
  algemeen: { titel: 'Gegevens van het plan', uitleg: 'Wie erbij horen en wanneer we kijken hoe het gaat.' },
  uitstroom: {
    titel: 'Verwachte uitstroom',
    uitleg: 'Waar gaat de leerling naartoe, en waarom denken we dat?',
  },
  gegevens: { titel: 'Kenmerken en toetsen', uitleg: 'Alleen wat nodig is om het plan te begrijpen.' },
  betrokkenen: { titel: 'Betrokken instanties', uitleg: 'Wie helpt er nog meer, buiten de school?' },
  factoren: { titel: 'Wat helpt en wat hindert', uitleg: 'Bij de leerling, in het onderwijs en thuis.' },
  beeld: { titel: 'Samenvattend beeld', uitleg: 'Hoe hangt het samen, en hoe gaat het nu?' },
  overleg: { titel: 'Overleg', uitleg: 'Wat leraren, leerling en ouders vertelden.' },
  zienswijzen: { titel: 'Hoe ieder het ziet', uitleg: 'In eigen woorden, nagevraagd of het klopt.' },
  doelen: { titel: 'Doelen', uitleg: 'Van het einddoel naar dit schooljaar, en stap voor stap daarheen.' },
  behoeften: { titel: 'Behoeften', uitleg: 'Wat leerling, leraren en ouders nodig hebben.' },
  maatregelen: { titel: 'Afspraken', uitleg: 'Wie doet wat, waarom, hoe en wanneer?' },
  afwijkingen: {
    titel: 'Afwijkingen',
    uitleg: 'Alleen invullen als de leerling een ander programma of minder uren heeft.',
  },
  contact: { titel: 'Contact', uitleg: 'Met wie en wanneer we elkaar spreken.' },
  bijlagen: { titel: 'Bijlagen', uitleg: 'Wat bij dit plan hoort.' },
} as const satisfies Record<OnderdeelSleutel, { titel: string; uitleg: string }>

export const publicatieTekst = {
  concept: {
    naam: 'Concept',
    uitleg: 'Alleen wie eraan schrijft, ziet dit plan. U kunt het delen als gespreksstuk.',
  },
  gepubliceerd: {
    naam: 'Gepubliceerd',
    uitleg: 'Ouders, leerling en betrokken leraren kunnen dit plan lezen.',
  },
  beeindigd: {
    naam: 'Beëindigd',
    uitleg: 'Dit plan geldt niet meer. Het blijft te lezen zolang de school het bewaart.',
  },
} as const satisfies Record<Publicatie, { naam: string; uitleg: string }>

export const vaststellingTekst = {
  niet: { naam: 'Niet vastgesteld', uitleg: 'Ouders hebben nog niet ingestemd met het handelingsdeel.' },
  ter_instemming: { naam: 'Wacht op instemming', uitleg: 'Het handelingsdeel ligt bij ouders.' },
  vastgesteld: { naam: 'Vastgesteld', uitleg: 'Ouders stemden in en de school stelde het plan vast.' },
} as const satisfies Record<Vaststelling, { naam: string; uitleg: string }>

/** What happened, and what to do now. */
export const oppFoutTekst = {
  'opp.beeindigd':
    'Dit OPP is beëindigd en kan niet meer veranderen. Maak een nieuw OPP als de leerling weer ondersteuning krijgt.',
  'opp.al-gedeeld': 'Ouders en leerling kunnen dit concept al lezen. U hoeft niets te doen.',
  'opp.niet-gedeeld': 'Dit concept is niet gedeeld. U hoeft niets te doen.',
  'opp.niets-gewijzigd': 'Er is niets veranderd sinds de laatste versie. Pas eerst iets aan.',
  'opp.niet-gepubliceerd':
    'Dit OPP is nog niet gepubliceerd. Publiceer het eerst, of verwijder het als het niet nodig is.',
  'opp.loopt-instemming': 'Er loopt een verzoek om instemming. Wacht op de reacties of trek het verzoek in.',
  'opp.geen-instemming': 'Er loopt geen verzoek om instemming. Vraag ouders eerst om instemming.',
  'opp.al-vastgesteld': 'Deze versie is al vastgesteld. Publiceer eerst een nieuwe versie.',
  'opp.voorwaarden': 'Dit kan nog niet. Kijk in de lijst wat er nog nodig is.',
  'opp.einddatum-voor-start': 'De einddatum ligt voor de start van het plan. Kies een latere dag.',
  'opp.einddatum-in-toekomst': 'De einddatum ligt in de toekomst. Kies vandaag of een eerdere dag.',
} as const satisfies Record<OppFout, string>

export const termijnTekst = {
  ruim: 'Er is nog tijd',
  nadert: 'De helft van de termijn is voorbij',
  dringend: 'Nog een week of minder',
  verlopen: 'De termijn is voorbij',
  wettelijk: 'Vaststellen kan tot en met',
  schoolnorm: 'Afspraak van de school',
  schooltermijn: (weken: number) =>
    weken === 1 ? 'Termijn van de school, één week' : `Termijn van de school, ${weken} weken`,
  basis: {
    inschrijving: 'zes weken na inschrijving',
    besluit: 'zes weken na het besluit over extra ondersteuning',
  },
  vakantie: 'Vakanties tellen mee. De wettelijke datum gaat voor de afspraak van de school.',
} as const satisfies Record<Termijnstand, string> & Record<string, unknown>

export const verwijderTekst = {
  direct:
    'Niemand anders heeft dit concept gezien. Als u het verwijdert, is het echt weg: ook eerdere versies en bestanden. U kunt dit niet ongedaan maken. Typ de naam van de leerling om door te gaan.',
  tweePersonen:
    'Anderen hebben dit plan kunnen lezen. Het mag alleen weg als het ten onrechte is ingevoerd, bijvoorbeeld bij de verkeerde leerling. Een tweede persoon met dit recht moet dat bevestigen. Is het plan gewoon klaar? Beëindig het dan.',
  niet: 'Ouders hebben met dit plan ingestemd of zijn daarom gevraagd. Daarom blijft het bewaard. U kunt het wel beëindigen; na de bewaartermijn wordt het vernietigd.',
} as const satisfies Record<ReturnType<typeof magVerwijderen>, string>

/** Acts and explanations on the screens of an OPP. */
export const oppTekst = {
  naam: 'OPP',
  voluit: 'Ontwikkelingsperspectiefplan',
  maakNieuw: 'Maak nieuw OPP',
  bewerk: 'Bewerk',
  opslaan: 'Opslaan',
  nieuwDoel: 'Nieuw doel',
  nieuwTussendoel: 'Nieuw tussendoel',
  nieuweFactor: 'Nieuwe factor',
  nieuweBehoefte: 'Nieuwe behoefte',
  nieuweAfspraak: 'Nieuwe afspraak',
  publiceer: 'Publiceer OPP',
  publiceerUitleg:
    'Ouders, leerling en betrokken leraren kunnen het plan daarna lezen. Deze versie ligt vast; u kunt wel verder werken aan een nieuwe versie. Ontbreekt er nog iets, dan blijft dat in de lijst staan.',
  deel: 'Deel als gespreksstuk',
  deelUitleg: 'Ouders en leerling kunnen meelezen terwijl u nog schrijft. Op elke bladzijde staat “concept”.',
  stopDelen: 'Stop met delen',
  beeindig: 'Beëindig OPP',
  beeindigUitleg:
    'Het plan geldt daarna niet meer en kan niet meer veranderen. Het blijft te lezen zolang de school het bewaart. Daarna kunt u een nieuw OPP publiceren. U kunt dit niet ongedaan maken.',
  beeindigReden: 'Waarom stopt het plan',
  beeindigDatum: 'Einddatum',
  verwijder: 'OPP verwijderen',
  tenOnrechte: 'Ten onrechte ingevoerd',
  exporteer: 'Exporteer OPP',
  bekijkVersie: 'Bekijk deze versie van het OPP',
  volledigheid: 'Volledigheid',
  volledigheidUitleg:
    'Wat de wet en een goed plan vragen. U kunt altijd publiceren; pas bij vaststellen moet alles er zijn.',
  volledigheidKlaar: 'Alles wat de wet vraagt, staat erin.',
  magLeeg: '(mag leeg)',
} as const

/** A text for every code of the API: also why a button is off. */
export const oppFouten = {
  ...oppFoutTekst,
  'opp.onbekend': 'Dit OPP bestaat niet (meer), of u kunt het niet zien.',
  'opp.leerling-onbekend': 'Deze leerling bestaat niet, of u kunt de leerling niet zien.',
  'opp.groep-onbekend': 'Deze groep bestaat niet, of u kunt de groep niet zien.',
  'opp.versie-onbekend': 'Deze versie van het OPP bestaat niet.',
  'opp.revisie-onbekend': 'Deze eerdere stand is er niet meer. Laad de geschiedenis opnieuw.',
  'opp.geen-recht': 'U hebt hier het recht niet voor. Vraag uw intern begeleider of beheerder.',
  'opp.verouderd':
    'Iemand anders heeft dit onderdeel intussen veranderd. Vergelijk beide teksten en kies wat blijft.',
  'opp.onderdeel-te-groot':
    'Alle teksten samen zijn te lang om te bewaren. Maak een paar teksten korter, of voeg er een paar samen.',
  'opp.concept-bestaat': 'Er is al een concept voor deze leerling. Werk daarin verder.',
  'opp.ander-actief': 'Er is nog een ander OPP actief voor deze leerling. Beëindig dat eerst.',
  'opp.niet-te-verwijderen':
    'Ouders hebben met dit plan ingestemd of zijn daarom gevraagd. Het blijft bewaard; u kunt het beëindigen.',
  'opp.direct-te-verwijderen': 'Niemand anders heeft dit concept gezien. U kunt het meteen verwijderen.',
  'opp.tweede-persoon-nodig':
    'Anderen hebben dit plan kunnen lezen. Vraag eerst om verwijdering; iemand anders met dit recht bevestigt dat.',
  'opp.zelf-gevraagd':
    'U hebt zelf om de verwijdering gevraagd. Iemand anders met dit recht moet die bevestigen.',
  'opp.verzoek-loopt': 'Er is al gevraagd om dit plan te verwijderen. Iemand anders kan dat nu bevestigen.',
  'opp.geen-verzoek': 'Er loopt geen verzoek om dit plan te verwijderen.',
  'opp.naam-klopt-niet': 'Dit is niet de naam van de leerling. Typ de roepnaam en de achternaam.',
  'opp.groep-zonder-opp': 'In deze groep is geen gepubliceerd OPP. Publiceer er eerst een.',
  'opp.beperkt':
    'Het gebruik van dit dossier is beperkt. Zolang dat zo is, blijft het bewaard zoals het is: u kunt er niets in veranderen, delen of uitvoeren.',
  'opp.pdf-nu-niet': 'De PDF kan nu even niet worden gemaakt. Probeer het over een halve minuut opnieuw.',
  'eigenveld.onbekend':
    'Dit veld van de school is er niet (meer) in dit onderdeel. Laad de pagina opnieuw; kopieer eerst wat u typte.',
  'eigenveld.geen-tekst': 'In dit veld past alleen tekst. Laad de pagina opnieuw en vul het opnieuw in.',
  'eigenveld.geen-keuze': 'Deze keuze bestaat niet (meer). Kies een van de keuzes in de lijst.',
  'eigenveld.geen-datum': 'Vul een bestaande datum in, bijvoorbeeld 12-09-2026.',
  'eigenveld.geen-getal': 'Vul een getal in, bijvoorbeeld 3 of 3,5.',
  'eigenveld.bestaat-niet': 'Dit eigen veld is er niet (meer). Laad de pagina opnieuw.',
  'eigenveld.bestaat': 'Dit onderdeel heeft al een eigen veld met deze naam. Kies een andere naam.',
  'eigenveld.te-veel': 'Een onderdeel kan hoogstens 12 eigen velden hebben. Haal er eerst een weg.',
  'eigenveld.keuzes-nodig': 'Een keuzeveld heeft minstens twee keuzes nodig. Voeg er een toe.',
  'eigenveld.keuzes-teveel': 'Alleen een keuzeveld heeft keuzes. Haal de keuzes weg.',
  'eigenveld.keuze-dubbel': 'Twee keuzes hebben dezelfde naam. Geef elke keuze een eigen naam.',
  'eigenveld.volgorde': 'De lijst met velden is intussen veranderd. Laad de pagina opnieuw.',
  'taak.onbekend': 'Deze taak bestaat niet (meer).',
  'taak.al-klaar': 'Deze taak is al klaar of gestopt.',
  'taak.niet-klaar': 'Het bestand is nog niet klaar. Wacht even.',
  'taak.bestand-weg': 'Het bestand is verwijderd. Exporteer de groep opnieuw.',
  'taak.mislukt': 'Het bestand kon niet worden gemaakt. Exporteer de groep opnieuw.',
  'taak.geen-recht': 'U had intussen het recht niet meer om dit bestand te maken.',
  'taak.plan-verwijderd': 'Een plan in dit bestand is verwijderd. Exporteer de groep opnieuw.',
} as const satisfies Record<string, string>

/** What somebody did, for the timeline: "Anna Bakker … op 3 oktober". */
export const oppGebeurtenissen: Readonly<Record<string, string>> = {
  'opp.lijst': 'bekeek de lijst met OPP’s',
  'opp.lezen': 'las het OPP',
  'opp.maken': 'maakte een nieuw OPP',
  'opp.onderdeel-bewaren': 'schreef aan het OPP',
  'opp.onderdeel-herstellen': 'zette een eerdere tekst terug in het OPP',
  'opp.revisies-lezen': 'bekeek de geschiedenis van het OPP',
  'opp.revisie-lezen': 'bekeek een eerdere tekst van het OPP',
  'opp.publiceren': 'publiceerde het OPP',
  'opp.delen': 'deelde het concept als gespreksstuk',
  'opp.delen-stoppen': 'stopte met delen van het concept',
  'opp.versie-lezen': 'las een versie van het OPP',
  'opp.gespreksstuk-lezen': 'las het gespreksstuk',
  'opp.verschil-lezen': 'vergeleek versies van het OPP',
  'opp.wijzigingen-lezen': 'bekeek wat er in het concept veranderde',
  'opp.vorige-lezen': 'keek in het vorige OPP',
  'opp.beeindigen': 'beëindigde het OPP',
  'opp.verwijdering-vragen': 'vroeg om het OPP te verwijderen',
  'opp.verwijdering-intrekken': 'trok het verzoek om verwijdering in',
  'opp.verwijderen': 'verwijderde het OPP',
  'opp.exporteren': 'exporteerde het OPP',
  'opp.versie-exporteren': 'exporteerde een versie van het OPP',
  'opp.versie-kaart': 'haalde de terugvertelkaart op',
  'opp.groep-exporteren': 'exporteerde de OPP’s van een groep',
  'opp.export-ophalen': 'haalde een bestand met OPP’s op',
  'opp.export-annuleren': 'stopte een export',
  'opp.mijn-plannen': 'bekeek de eigen plannen',
  'opp.lesadviezen-lezen': 'las het lesadvies',
  'opp.eigenveld-toevoegen': 'voegde een eigen veld aan het OPP toe',
  'opp.eigenveld-wijzigen': 'wijzigde een eigen veld van het OPP',
  'opp.eigenvelden-ordenen': 'zette eigen velden van het OPP in een andere volgorde',
  'opp.eigenveld-verwijderen': 'haalde een eigen veld van het OPP weg',
  'opp.lengte-meten': 'vroeg hoe lang het OPP is',
  'opp.export-volgen': 'volgde een export',
  'opp.eigenvelden-lezen': 'bekeek de eigen velden van het OPP',
}
