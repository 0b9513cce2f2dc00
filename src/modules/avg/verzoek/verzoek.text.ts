/** Words of requests about data: errors, the log, the screens of staff and those of parents and pupils. */
import type { Herkomst, Identiteit, Verzoeker } from './verzoek.schema.ts'
import type { DoelSoort, Uitkomst, VerzoekSoort, VerzoekStatus } from './verzoek.ts'

export const verzoekFouten = {
  'avg.verzoek-onbekend': 'Dit verzoek bestaat niet. Ga terug naar de lijst met verzoeken.',
  'avg.verzoek-afgerond': 'Dit verzoek is al afgerond. Laad de pagina opnieuw.',
  'avg.verzoek-niet-in-behandeling': 'Kies eerst wie dit verzoek behandelt.',
  'avg.verzoek-van-ander':
    'Iemand anders behandelt dit verzoek. Neem het over, of laat het besluit aan die ander.',
  'avg.verzoek-identiteit':
    'Leg eerst vast hoe u weet dat de verzoeker is wie die zegt. Daarna kunt u het verzoek toewijzen.',
  'avg.verzoek-al-verlengd': 'De termijn is al een keer verlengd. Dat kan niet nog eens.',
  'avg.verzoek-te-laat-verlengd':
    'De termijn is voorbij en kan niet meer worden verlengd. Neem nu een besluit.',
  'avg.verzoek-niet-toegewezen': 'Dit verzoek is niet toegewezen. Er is niets om uit te voeren.',
  'avg.verzoek-al-uitgevoerd': 'Er is al vastgelegd dat dit verzoek is uitgevoerd.',
  'avg.verzoek-kind-zelf':
    'Uw kind is 16 jaar of ouder en vraagt dit zelf, in het eigen account of op school. U kunt de school wel vragen om informatie.',
  'avg.verzoek-ouders':
    'Tot je 16e verjaardag vragen je ouders dit voor je. Bespreek het met hen of met je mentor.',
  'avg.verzoek-dag': 'Deze dag is nog niet geweest. Kies de dag waarop het verzoek binnenkwam.',
  'avg.verzoeker-onbekend': 'Deze ouder hoort niet bij deze leerling. Kies een ouder uit de lijst.',
  'avg.doel-onbekend': 'Dit deel van het dossier is er niet meer. Kies opnieuw waar het over gaat.',
  'avg.behandelaar-onbekend': 'Deze medewerker mag geen verzoeken behandelen. Kies iemand uit de lijst.',
  'avg.beperking-nodig':
    'Toewijzen betekent dat de school stopt met het gebruik. Beperk eerst het gebruik van wat het is, en wijs daarna toe.',
  'avg.betwisting-niet-afgewezen':
    'Een verklaring kan bij een passage komen nadat de school een correctie heeft afgewezen of deels toegewezen.',
  'avg.doel-niet-betwistbaar':
    'Kies de passage die wordt betwist: een onderdeel van een plan, een kenmerk, een toets of de contactgegevens.',
  'avg.betwisting-onbekend': 'Deze betwisting bestaat niet. Open het verzoek opnieuw.',
  'avg.betwisting-opgeheven': 'Deze betwisting is al opgeheven.',
  'avg.verzoek-niets-veranderd':
    'Dit onderdeel van het plan is sinds het besluit niet veranderd. Verbeter het eerst, en leg het daarna vast.',
  'avg.beperking-onbekend': 'Deze beperking bestaat niet. Open het verzoek opnieuw.',
  'avg.al-beperkt': 'Het gebruik hiervan is al beperkt.',
  'avg.beperking-opgeheven': 'Deze beperking is al opgeheven.',
  'avg.beperking-al-aangekondigd': 'De verzoeker weet al dat deze beperking eindigt.',
  'avg.beperking-dag': 'Kies een dag na vandaag: de verzoeker moet het weten voordat de beperking eindigt.',
  'avg.beperking-niet-aangekondigd': 'Laat de verzoeker eerst weten dat de beperking eindigt.',
  'avg.beperking-te-vroeg': 'Deze dag is er nog niet. Tot dan geldt de beperking.',
  'avg.wissing-ingeschreven':
    'Zolang de leerling op school zit, moet de school het dossier bewaren. Wijs het verzoek deels toe of af, en leg uit waarom.',
} as const

export const verzoekGebeurtenissen: Readonly<Record<string, string>> = {
  'avg.verzoeken-lezen': 'bekeek de verzoeken over gegevens',
  'avg.verzoek-lezen': 'bekeek een verzoek over gegevens',
  'avg.leerling-verzoeken-lezen': 'bekeek de verzoeken over gegevens',
  'avg.verzoek-indienen': 'diende een verzoek over gegevens in',
  'avg.verzoek-vastleggen': 'legde een verzoek over gegevens vast',
  'avg.verzoek-behandelen': 'gaf een verzoek over gegevens een behandelaar',
  'avg.verzoek-identiteit': 'controleerde wie een verzoek deed',
  'avg.verzoek-verlengen': 'verlengde de termijn van een verzoek',
  'avg.verzoek-besluiten': 'nam een besluit over een verzoek',
  'avg.verzoek-intrekken': 'trok een verzoek in',
  'avg.passage-betwisten': 'zette een verklaring bij een betwiste passage',
  'avg.betwisting-opheffen': 'hief een betwisting op',
  'avg.verzoek-uitvoeren': 'legde vast dat een verzoek is uitgevoerd',
  'avg.beperking-opleggen': 'beperkte het gebruik van het dossier',
  'avg.beperking-aankondigen': 'liet weten dat een beperking eindigt',
  'avg.beperking-opheffen': 'hief een beperking op',
  'avg.beperkingen-lezen': 'bekeek of het gebruik van het dossier is beperkt',
}

export const verzoekSoortNaam: Record<VerzoekSoort, string> = {
  inzage: 'Inzage',
  correctie: 'Correctie',
  wissing: 'Wissing',
  beperking: 'Beperking',
  bezwaar: 'Bezwaar',
  overdraagbaarheid: 'Meenemen van gegevens',
}
/** The article on which it rests, for staff. */
export const verzoekArtikel: Record<VerzoekSoort, string> = {
  inzage: 'AVG artikel 15',
  correctie: 'AVG artikel 16',
  wissing: 'AVG artikel 17',
  beperking: 'AVG artikel 18',
  bezwaar: 'AVG artikel 21',
  overdraagbaarheid: 'AVG artikel 20',
}
export const verzoekStatusNaam: Record<VerzoekStatus, string> = {
  ontvangen: 'Ontvangen',
  in_behandeling: 'In behandeling',
  toegewezen: 'Toegewezen',
  deels: 'Deels toegewezen',
  afgewezen: 'Afgewezen',
  ingetrokken: 'Ingetrokken',
}
export const herkomstNaam: Record<Herkomst, string> = {
  portaal: 'In Koers',
  brief: 'Per brief',
  email: 'Per e-mail',
  mondeling: 'Mondeling',
}
export const verzoekerNaam: Record<Verzoeker, string> = {
  ouder: 'Ouder of voogd',
  leerling: 'De leerling zelf',
  gemachtigde: 'Iemand namens hen',
}
export const identiteitNaam: Record<Identiteit, string> = {
  portaal: 'Aangemeld in Koers',
  document: 'Legitimatie gezien',
  bekend: 'Bekend op school',
}
export const doelNaam: Record<DoelSoort, string> = {
  dossier: 'Het hele dossier',
  plan: 'OPP',
  kenmerk: 'Kenmerk',
  toets: 'Toetsresultaat',
  bijlage: 'Bijlage',
  gegevens: 'Naam, adres en andere contactgegevens',
}

const aantal = (n: number) => (n === 1 ? '1 verzoek' : `${n} verzoeken`)

export const verzoekText = {
  laden: 'De verzoeken worden opgehaald',
  fout: 'De verzoeken kunnen nu niet worden opgehaald',
  opnieuw: 'Probeer opnieuw',
  aantal,
  lijst: {
    titel: 'Verzoeken',
    intro:
      'Ouders en leerlingen mogen vragen om inzage, correctie, wissing of beperking van gegevens. De school antwoordt binnen een maand.',
    open: 'Open verzoeken',
    afgerond: 'Afgeronde verzoeken',
    leegTitel: 'Er zijn geen open verzoeken',
    leeg: 'Een verzoek van een ouder of leerling verschijnt hier vanzelf. Komt er een brief, leg die dan vast.',
    leegAfgerond: 'Er is nog geen verzoek afgerond',
    leerling: 'Leerling',
    soort: 'Verzoek',
    ontvangen: 'Ontvangen',
    termijn: 'Antwoord uiterlijk',
    stand: 'Stand',
    behandelaar: 'Behandelaar',
    geenBehandelaar: 'Nog niemand',
    teLaat: 'Te laat',
    zonderNaam: 'Leerling',
    van: (wie: string) => `van ${wie}`,
    legVast: 'Leg een verzoek vast',
  },
  pagina: {
    terug: 'Verzoeken',
    titel: (soort: string, leerling: string | null) => (leerling === null ? soort : `${soort}: ${leerling}`),
    vraagTitel: 'Wat wordt er gevraagd?',
    feitenTitel: 'Over dit verzoek',
    verzoeker: 'Verzoeker',
    herkomst: 'Binnengekomen',
    over: 'Gaat over',
    ontvangen: 'Ontvangen op',
    termijn: 'Antwoord uiterlijk op',
    verlengd: (dag: string) => `Verlengd op ${dag}`,
    behandelaar: 'Behandelaar',
    identiteit: 'Identiteit',
    identiteitVan: (wijze: string, naam: string) => `${wijze}, vastgelegd door ${naam}`,
    identiteitOpen: 'Nog niet gecontroleerd',
    grond: 'Recht',
    antwoordTitel: 'Antwoord aan de verzoeker',
    besloten: (uitkomst: string, dag: string, naam: string) => `${uitkomst} op ${dag} door ${naam}`,
    verlengingTitel: 'Waarom het langer duurt',
    geenAccount:
      'De verzoeker heeft geen account. Druk deze pagina af of schrijf een brief, en stuur het antwoord per post.',
    wel: 'De verzoeker leest het antwoord in Koers en krijgt een e-mail dat er iets te lezen is.',
    druk: 'Druk af',
    teLaat: 'De termijn is voorbij',
    teLaatTekst:
      'De wet vraagt een antwoord binnen de termijn. Neem nu een besluit en leg uit waarom het later is.',
    kies: {
      behandelen: 'Neem in behandeling',
      overdragen: 'Geef aan een ander',
      identiteit: 'Leg de identiteit vast',
      verlengen: 'Verleng de termijn',
      besluiten: 'Neem een besluit',
      intrekken: 'Verzoek is ingetrokken',
    },
  },
  behandel: {
    titel: 'Wie behandelt dit verzoek?',
    uitleg: 'De behandelaar krijgt het verzoek op de pagina Vandaag.',
    wie: 'Behandelaar',
    kies: 'Kies een behandelaar.',
    bewaar: 'Leg vast',
    klaar: 'Het verzoek is in behandeling',
  },
  identiteit: {
    titel: 'Is dit wie die zegt?',
    uitleg:
      'Geef niets uit een dossier aan iemand die u niet kent. Bewaar geen kopie van een legitimatiebewijs: vastleggen dat u het zag is genoeg.',
    wijze: 'Hoe weet u het?',
    kies: 'Kies hoe u het weet.',
    bewaar: 'Leg vast',
    klaar: 'De identiteit is vastgelegd',
  },
  verleng: {
    titel: 'De termijn verlengen?',
    uitleg: (dag: string) =>
      `Dat mag één keer, als het verzoek ingewikkeld is of als er veel verzoeken zijn. Het antwoord moet er dan uiterlijk ${dag} zijn.`,
    reden: 'Waarom duurt het langer?',
    redenHulp: 'De verzoeker leest dit.',
    vulReden: 'Vul de reden in.',
    bewaar: 'Verleng met twee maanden',
    klaar: 'De termijn is verlengd',
  },
  besluit: {
    titel: 'Besluit over dit verzoek',
    uitkomst: 'Wat besluit de school?',
    kiesUitkomst: 'Kies een besluit.',
    motivering: 'Uitleg aan de verzoeker',
    motiveringHulp:
      'Wat gaat de school doen, of waarom niet? De verzoeker leest dit, met de weg om een klacht in te dienen.',
    vulMotivering: 'Schrijf een uitleg.',
    eerstIdentiteit: 'Toewijzen kan pas als de identiteit is vastgelegd.',
    gevolg: 'Een besluit kunt u niet terugdraaien.',
    vanAnder: (wie: string) => `${wie} behandelt dit verzoek. Neemt u het over?`,
    vanAnderTekst: 'U wordt dan de behandelaar. Dat komt in het logboek.',
    overnemen: 'Ja, ik neem dit verzoek over',
    kiesOvernemen: 'Vink aan dat u dit verzoek overneemt, of laat het besluit aan de behandelaar.',
    bewaar: 'Neem het besluit',
    klaar: 'Het besluit is genomen',
  },
  intrekken: {
    titel: 'Het verzoek is ingetrokken?',
    gevolg: 'De school hoeft dan niet meer te antwoorden. Een nieuw verzoek mag altijd.',
    bewaar: 'Trek het verzoek in',
    klaar: 'Het verzoek is ingetrokken',
  },
  vastleggen: {
    titel: 'Een verzoek vastleggen',
    intro: 'Voor een verzoek dat per brief, per e-mail of in een gesprek kwam.',
    zoek: 'Welke leerling?',
    zoekHulp: 'Typ een deel van de naam.',
    kiesLeerling: 'Kies een leerling.',
    soort: 'Wat wordt er gevraagd?',
    kiesSoort: 'Kies wat er wordt gevraagd.',
    herkomst: 'Hoe kwam het binnen?',
    kiesHerkomst: 'Kies hoe het binnenkwam.',
    ontvangen: 'Wanneer kwam het binnen?',
    vulDag: 'Vul de dag in. De termijn telt vanaf die dag.',
    verzoeker: 'Wie vraagt dit?',
    kiesVerzoeker: 'Kies wie dit vraagt.',
    ouder: 'Welke ouder?',
    kiesOuder: 'Kies een ouder.',
    naam: 'Naam',
    vulNaam: 'Vul de naam in.',
    tekst: 'Wat staat er in het verzoek?',
    tekstHulp: 'In de woorden van de verzoeker, zo kort als kan.',
    vulTekst: 'Schrijf op wat er wordt gevraagd.',
    bewaar: 'Leg het verzoek vast',
    klaar: 'Het verzoek is vastgelegd',
    weg: 'Dit verzoek is nog niet vastgelegd. Gaat u weg, dan is wat u invulde verloren.',
  },
  doel: {
    label: 'Waar gaat het over?',
    plan: (schooljaar: string) => `OPP ${schooljaar}`,
    onderdeel: 'Welk deel van het plan?',
    heelPlan: 'Het hele plan',
  },
  pakket: {
    titel: 'Dit verzoek beantwoordt u met een inzagepakket',
    uitleg:
      'Neem het verzoek in behandeling en leg vast hoe u weet wie het vraagt. Is het pakket gegeven, dan is het verzoek beantwoord.',
    maak: 'Stel het inzagepakket samen',
  },
} as const

type SoortUitleg = Readonly<Record<VerzoekSoort, { naam: string; uitleg: string }>>
const ouderSoort: SoortUitleg = {
  inzage: { naam: 'Het dossier inzien', uitleg: 'U krijgt een kopie van de gegevens over uw kind.' },
  correctie: { naam: 'Iets laten verbeteren', uitleg: 'Er staat iets dat niet klopt of dat ontbreekt.' },
  wissing: {
    naam: 'Iets laten wissen',
    uitleg: 'De school moet sommige gegevens bewaren. Zij legt uit wat wel en niet kan.',
  },
  beperking: {
    naam: 'Gegevens laten blokkeren',
    uitleg: 'De school bewaart ze, en gebruikt ze voorlopig niet.',
  },
  bezwaar: { naam: 'Bezwaar maken', uitleg: 'U vindt dat de school bepaalde gegevens niet mag gebruiken.' },
  overdraagbaarheid: { naam: 'Gegevens meenemen', uitleg: 'U krijgt wat u zelf gaf in een bestand.' },
}
const leerlingSoort: SoortUitleg = {
  inzage: { naam: 'Mijn dossier inzien', uitleg: 'Je krijgt een kopie van de gegevens over jou.' },
  correctie: { naam: 'Iets laten verbeteren', uitleg: 'Er staat iets dat niet klopt of dat ontbreekt.' },
  wissing: {
    naam: 'Iets laten wissen',
    uitleg: 'De school moet sommige gegevens bewaren. Zij legt uit wat wel en niet kan.',
  },
  beperking: {
    naam: 'Gegevens laten blokkeren',
    uitleg: 'De school bewaart ze, en gebruikt ze voorlopig niet.',
  },
  bezwaar: { naam: 'Bezwaar maken', uitleg: 'Je vindt dat de school bepaalde gegevens niet mag gebruiken.' },
  overdraagbaarheid: { naam: 'Gegevens meenemen', uitleg: 'Je krijgt wat je zelf gaf in een bestand.' },
}
const standOuder: Record<VerzoekStatus, string> = {
  ontvangen: 'De school heeft uw verzoek ontvangen.',
  in_behandeling: 'De school behandelt uw verzoek.',
  toegewezen: 'De school doet wat u vraagt.',
  deels: 'De school doet een deel van wat u vraagt.',
  afgewezen: 'De school doet niet wat u vraagt.',
  ingetrokken: 'U hebt het verzoek ingetrokken.',
}
const standLeerling: Record<VerzoekStatus, string> = {
  ontvangen: 'De school heeft je verzoek ontvangen.',
  in_behandeling: 'De school behandelt je verzoek.',
  toegewezen: 'De school doet wat je vraagt.',
  deels: 'De school doet een deel van wat je vraagt.',
  afgewezen: 'De school doet niet wat je vraagt.',
  ingetrokken: 'Je hebt het verzoek ingetrokken.',
}

/** To parents in the u-form, to pupils in the je-form. */
export const mijnVerzoekTekst = {
  ouder: {
    soort: ouderSoort,
    stand: standOuder,
    terug: 'Terug naar uw kind',
    titel: (naam: string) => `De gegevens van ${naam}`,
    intro:
      'U mag vragen wat de school over uw kind bewaart, en vragen om iets te verbeteren, te wissen of niet te gebruiken. De school antwoordt binnen een maand.',
    geen: 'U hebt nog niets gevraagd',
    verzoeken: 'Uw verzoeken',
    nieuw: 'Vraag iets aan de school',
    soortVraag: 'Wat wilt u?',
    tekst: 'Leg uit wat u vraagt',
    tekstHulp: 'Noem wat er staat, wat er niet klopt en wat het moet worden.',
    uiterlijk: (dag: string) => `U krijgt antwoord uiterlijk ${dag}.`,
    gevraagd: (dag: string) => `Gevraagd op ${dag}`,
    antwoord: 'Antwoord van de school',
    langer: 'De school heeft meer tijd nodig',
    klachtTitel: 'Bent u het niet eens met dit antwoord?',
    klacht: `- Praat eerst met de school, of met de functionaris gegevensbescherming van de school.
- Dien een klacht in bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.
- Of vraag de rechter om een oordeel, binnen zes weken na dit antwoord.`,
    trekIn: 'Trek het verzoek in',
    beperkt: {
      titel: (dag: string) => `De school gebruikt deze gegevens niet, sinds ${dag}`,
      tekst: 'Zij blijven bewaard. Voordat de school ze weer gebruikt, krijgt u daarvan bericht.',
      eindigt: (dag: string, reden: string) =>
        `Vanaf ${dag} mag de school ze weer gebruiken. Reden: ${reden}`,
    },
    trekInTitel: 'Uw verzoek intrekken?',
    verstuur: 'Verstuur het verzoek',
    verstuurd: 'Uw verzoek is verstuurd',
    weg: 'Uw verzoek is nog niet verstuurd. Gaat u weg, dan is wat u schreef verloren.',
  },
  leerling: {
    soort: leerlingSoort,
    stand: standLeerling,
    terug: 'Terug naar je plan',
    titel: () => 'Mijn gegevens',
    intro:
      'Je mag vragen wat de school over je bewaart, en vragen om iets te verbeteren, te wissen of niet te gebruiken. De school antwoordt binnen een maand.',
    geen: 'Je hebt nog niets gevraagd',
    verzoeken: 'Jouw verzoeken',
    nieuw: 'Vraag iets aan de school',
    soortVraag: 'Wat wil je?',
    tekst: 'Leg uit wat je vraagt',
    tekstHulp: 'Noem wat er staat, wat er niet klopt en wat het moet worden.',
    uiterlijk: (dag: string) => `Je krijgt antwoord uiterlijk ${dag}.`,
    gevraagd: (dag: string) => `Gevraagd op ${dag}`,
    antwoord: 'Antwoord van de school',
    langer: 'De school heeft meer tijd nodig',
    klachtTitel: 'Ben je het niet eens met dit antwoord?',
    klacht: `- Praat eerst met je mentor, of met de functionaris gegevensbescherming van de school.
- Dien een klacht in bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.
- Of vraag de rechter om een oordeel, binnen zes weken na dit antwoord.`,
    trekIn: 'Trek het verzoek in',
    beperkt: {
      titel: (dag: string) => `De school gebruikt deze gegevens niet, sinds ${dag}`,
      tekst: 'Ze blijven bewaard. Voordat de school ze weer gebruikt, krijg je daarvan bericht.',
      eindigt: (dag: string, reden: string) =>
        `Vanaf ${dag} mag de school ze weer gebruiken. Reden: ${reden}`,
    },
    trekInTitel: 'Je verzoek intrekken?',
    verstuur: 'Verstuur het verzoek',
    verstuurd: 'Je verzoek is verstuurd',
    weg: 'Je verzoek is nog niet verstuurd. Ga je weg, dan is wat je schreef verloren.',
  },
} as const
export type MijnVerzoekTekst = (typeof mijnVerzoekTekst)['ouder' | 'leerling']

export const uitkomstNaam: Record<Uitkomst, string> = {
  toegewezen: 'Toewijzen',
  deels: 'Deels toewijzen',
  afgewezen: 'Afwijzen',
}
