/** Every Dutch word of the packages: screens, errors, and what stands in the files that are handed out. */

import type { Besluit, Grond } from './pakket.regels.ts'
import type { OverhandigdWijze } from './pakket.schema.ts'
import type { AanspraakReden, AanvragerSoort, Omvang, PakketStatus } from './pakket.ts'

export const pakketFouten = {
  'avg.pakket-onbekend': 'Dit inzagepakket bestaat niet. Ga terug naar Inzage in een dossier.',
  'avg.pakket-stand': 'Dit kan niet (meer) met dit pakket. Open het opnieuw om te zien hoe het ervoor staat.',
  'avg.pakket-aanvrager': 'Kies wie het dossier wil zien. Deze persoon hoort niet bij deze leerling.',
  'avg.pakket-geen-aanspraak':
    'Deze persoon kan dit dossier zo niet krijgen. Leg vast welk stuk het recht geeft, of laat een ander het vragen.',
  'avg.pakket-verzoek':
    'Bij dit verzoek past dit pakket niet: het is van een andere leerling, vraagt iets anders of is al beantwoord.',
  'avg.passage-onbekend': 'Deze passage staat niet (meer) in het dossier. Open het pakket opnieuw.',
  'avg.passage-nooit': 'Dit mag nooit worden gegeven. Laat het weg.',
  'avg.passage-reden': 'Schrijf op waarom u dit toch geeft. Dat blijft bij het pakket bewaard.',
  'avg.pakket-nakijken': 'Er zijn nog passages die iemand eerst moet bekijken. Beslis daarover en teken dan.',
  'avg.pakket-veranderd':
    'Het dossier is veranderd sinds u het pakket opende. Er is niets getekend. Kijk het pakket nog eens na.',
  'avg.pakket-weg': 'Het bestand van dit pakket is er niet meer. Maak een nieuw pakket.',
  'avg.pakket-kapot':
    'Het bestand van dit pakket is beschadigd en wordt niet gegeven. Maak een nieuw pakket.',
} as const

/** What each act says in a log, after a name. */
export const pakketGebeurtenissen: Readonly<Record<string, string>> = {
  'avg.pakketten-lezen': 'bekeek de lijst met inzagepakketten',
  'avg.pakket-aanvragers': 'keek wie inzage in het dossier kan vragen',
  'avg.pakket-maken': 'begon een inzagepakket',
  'avg.pakket-lezen': 'bekeek een inzagepakket',
  'avg.pakket-beslissen': 'besliste over een passage in een inzagepakket',
  'avg.pakket-tekenen': 'tekende een inzagepakket',
  'avg.pakket-gemaakt': 'maakte het bestand van een inzagepakket',
  'avg.pakket-ophalen': 'haalde een inzagepakket op',
  'avg.pakket-overhandigen': 'legde vast dat een inzagepakket is overhandigd',
  'avg.pakket-intrekken': 'trok een inzagepakket in',
  'avg.pakket-verlopen': 'verwijderde het bestand van een inzagepakket na afloop van de termijn',
}

export const aanvragerSoortNaam: Record<AanvragerSoort, string> = {
  ouder: 'Ouder',
  leerling: 'Leerling',
  vertegenwoordiger: 'Wettelijk vertegenwoordiger of gemachtigde',
}
export const omvangNaam: Record<Omvang, string> = {
  volledig: 'Het dossier van de leerling',
  eigen: 'Alleen de eigen gegevens',
}
export const aanspraakTekst: Record<AanspraakReden, string> = {
  gezag: 'Heeft gezag en vraagt inzage voor de leerling (UAVG art. 5).',
  zelf: 'Is 16 jaar of ouder en vraagt zelf inzage (UAVG art. 5).',
  grondslag: 'Er is een stuk gezien dat het recht geeft.',
  'geen-gezag':
    'Heeft geen gezag en krijgt de eigen gegevens. Belangrijke informatie over de leerling kan de school geven (BW 1:377c).',
  'leerling-beslist':
    'De leerling is 16 jaar of ouder en beslist zelf. De ouder krijgt de eigen gegevens, of alles met een schriftelijke machtiging.',
  'te-jong': 'De leerling is jonger dan 16 jaar. Een ouder met gezag vraagt inzage (UAVG art. 5).',
  'bewijs-nodig': 'Leg vast welk stuk laat zien dat deze persoon de leerling vertegenwoordigt.',
}
export const pakketStatusNaam: Record<PakketStatus, string> = {
  opgesteld: 'Wacht op controle',
  getekend: 'Wordt gemaakt',
  klaar: 'Klaar om te geven',
  overhandigd: 'Overhandigd',
  mislukt: 'Niet gelukt',
  verlopen: 'Verlopen',
  ingetrokken: 'Ingetrokken',
}
export const besluitNaam: Record<Besluit, string> = {
  geven: 'Geven',
  deels: 'Geven zonder namen en adressen',
  weglaten: 'Weglaten',
}
/** Why, and on which ground. Also printed in the package: so it never says that an address is secret. */
export const grondTekst: Record<Grond, string> = {
  inzagerecht: 'De aanvrager heeft recht op deze gegevens (AVG art. 15 lid 1 en 3).',
  eigen: 'Dit zijn eigen gegevens of eigen woorden van de aanvrager (AVG art. 15).',
  gedeeld: 'Dit stond in een stuk dat al met het gezin is gedeeld, of er is toestemming voor (AVG art. 15).',
  'ander-ouder': 'Gegevens of woorden van een andere ouder (AVG art. 15 lid 4; UAVG art. 41 lid 1 onder i).',
  kind: 'Woorden van de leerling die niet met ouders zijn gedeeld (AVG art. 15 lid 4; IVRK art. 16).',
  derde:
    'Woorden of gegevens van iemand buiten gezin en school (AVG art. 15 lid 4; UAVG art. 41 lid 1 onder i).',
  'andere-leerling': 'Er staat een naam van een andere leerling in (AVG art. 15 lid 4).',
  'niet-vertegenwoordigd':
    'De aanvrager vertegenwoordigt de leerling niet en heeft recht op de eigen gegevens (UAVG art. 5; BW 1:377c).',
  nakijken: 'Niet gegeven na controle door een medewerker (AVG art. 15 lid 4).',
  onbekend: 'Niet gegeven na controle door een medewerker (AVG art. 15 lid 4).',
}
export const wijzeNaam: Record<OverhandigdWijze, string> = {
  persoonlijk: 'Persoonlijk gegeven',
  digitaal: 'Digitaal, via een beveiligde weg',
  post: 'Aangetekend met de post',
}

export const pakketText = {
  ja: 'ja',
  nee: 'nee',
  titel: 'Inzage in een dossier',
  intro:
    'Ouders en leerlingen mogen zien wat de school van hen bewaart. Koers stelt een pakket voor één aanvrager samen. U kijkt het na en tekent.',
  terug: 'Inzage in een dossier',
  nieuw: 'Nieuw pakket',
  geen: 'Er is nog geen pakket gemaakt',
  geenTekst: 'Vraagt iemand om inzage, zoek dan de leerling en kies wie het vraagt.',
  tabel: 'Inzagepakketten',
  aantal: (n: number) => (n === 1 ? '1 pakket' : `${n} pakketten`),
  kolomWie: 'Aanvrager',
  kolomLeerling: 'Leerling',
  kolomStand: 'Stand',
  kolomDatum: 'Begonnen op',
  verborgen: 'Niet zichtbaar voor u',
  open: (wie: string) => `Open het pakket van ${wie}`,
  nieuwDialoog: {
    titel: 'Wie wil het dossier zien?',
    leerling: 'Leerling',
    leerlingHulp: 'Zoek op naam.',
    kiesLeerling: 'Kies een leerling.',
    aanvrager: 'Aanvrager',
    kiesAanvrager: 'Kies wie het dossier wil zien.',
    ander: 'Iemand anders die de leerling vertegenwoordigt',
    naam: 'Naam van deze persoon',
    vulNaam: 'Vul de naam in.',
    grondslag: 'Gezien stuk dat het recht geeft',
    grondslagHulp:
      'Bijvoorbeeld: beschikking van de rechtbank over voogdij, of schriftelijke machtiging van de leerling. Laat leeg als het gezag zoals het is vastgelegd genoeg is.',
    vulGrondslag: 'Noem het stuk dat u hebt gezien.',
    maak: 'Stel het pakket samen',
    gemaakt: 'Het pakket is samengesteld. Kijk het na.',
  },
  pagina: {
    titel: (naam: string) => `Inzagepakket voor ${naam}`,
    over: (naam: string) => `Over ${naam}`,
    uitleg:
      'Hieronder staat alles wat in het dossier staat, met wat er gebeurt als u niets verandert. Weglaten kan altijd. Iets geven dat is weggelaten vraagt een reden.',
    feiten: 'Over dit pakket',
    omvang: 'Omvang',
    grondslag: 'Gezien stuk',
    verzoek: 'Verzoek',
    openVerzoek: 'Open het verzoek',
    samengesteld: 'Samengesteld',
    getekend: 'Getekend',
    geldig: 'Op te halen tot',
    overhandigd: 'Overhandigd',
    opgehaald: 'Opgehaald',
    keer: (n: number) => (n === 1 ? '1 keer' : `${n} keer`),
    hash: 'Controlegetal (SHA-256)',
    grootte: 'Grootte',
    doorOp: (naam: string, dag: string) => `${naam}, ${dag}`,
    telling: 'Wat er met de passages gebeurt',
    nakijken: (n: number) =>
      n === 1 ? '1 passage wacht op uw oordeel' : `${n} passages wachten op uw oordeel`,
    nakijkenTekst: 'Koers kan niet zien wat hierin staat. Beslis zelf, dan kunt u tekenen.',
    elders: (n: number) =>
      n === 1 ? 'Iets dat u weglaat, staat ook elders' : `${n} dingen die u weglaat, staan ook elders`,
    eldersTekst:
      'De aanvrager kan dit nog lezen in een ander deel van het pakket, bijvoorbeeld in een versie die al met het gezin is gedeeld. Beslis of het daar ook weg moet.',
    wijzigOp: (plek: string) => `Wijzig: ${plek}`,
    vanAnder: 'Verzoeken van iemand anders',
    vanAnderTekst: 'Hiervan gaat niets mee, en u hoeft er niets over te beslissen.',
    toon: 'Toon',
    toonWeg: 'Wat niet (helemaal) meegaat',
    toonAlles: 'Alles',
    leeg: 'Hier staat niets dat wordt weggelaten.',
    nooit: 'Kan niet worden gegeven',
    zelf: 'Door u beslist',
    reden: (reden: string) => `Reden: ${reden}`,
    wijzig: 'Wijzig',
    wijzigVan: (veld: string) => `Wijzig: ${veld}`,
    herstel: 'Volg de regel',
    teken: 'Teken het pakket',
    haal: 'Haal het pakket op',
    overhandig: 'Leg vast dat het is gegeven',
    trekIn: 'Trek in',
    bezig: 'Het pakket wordt gemaakt',
    klaar: 'Het pakket is klaar',
    klaarTekst:
      'Haal het op en geef het aan de aanvrager, na controle wie het is. Elke keer ophalen komt in het logboek. Na de termijn wordt het bestand verwijderd; het controlegetal blijft.',
    mislukt: 'Het bestand kon niet worden gemaakt',
    misluktTekst: 'Kijk het pakket na en teken opnieuw. Gaat het weer mis, meld het dan bij de beheerder.',
    weg: 'Het bestand is er niet meer',
    wegTekst: 'Wie wat kreeg en het controlegetal blijven hier staan.',
  },
  besluitDialoog: {
    titel: (veld: string) => `Wat gebeurt er met: ${veld}?`,
    besluit: 'Besluit',
    reden: 'Waarom?',
    redenHulp: 'Blijft bij het pakket bewaard zolang het geldt.',
    bewaar: 'Leg vast',
    bewaard: 'Uw besluit is vastgelegd',
  },
  tekenDialoog: {
    titel: 'Het pakket tekenen?',
    gevolg: 'Wat er nu staat wordt vastgelegd en in één bestand gezet. Daarna kan het niet meer veranderen.',
    verklaring: (naam: string) =>
      `Ik, ${naam}, heb nagekeken wat er meegaat en wat er wordt weggelaten, en teken namens de school.`,
    knop: 'Teken',
    getekend: 'Het pakket is getekend',
  },
  overhandigDialoog: {
    titel: 'Hoe is het pakket gegeven?',
    wijze: 'Manier',
    knop: 'Leg vast',
    gelukt: 'Vastgelegd dat het pakket is gegeven',
  },
  intrekDialoog: {
    titel: 'Het pakket intrekken?',
    gevolg: 'Het pakket en uw besluiten erover worden verwijderd. Dat er een pakket was blijft te zien.',
    knop: 'Trek in',
    gelukt: 'Het pakket is ingetrokken',
  },
} as const
