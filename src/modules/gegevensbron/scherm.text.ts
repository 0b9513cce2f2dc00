/** The words of the two import pages. */
const getal = new Intl.NumberFormat('nl-NL')
const n = (aantal: number, een: string, meer: string): string =>
  `${getal.format(aantal)} ${aantal === 1 ? een : meer}`

export const schermText = {
  titel: 'Leerlingen importeren',
  onder: 'Haal leerlingen, groepen en medewerkers op uit de leerlingadministratie van uw school.',
  fout: 'Dit kon niet worden opgehaald.',
  opnieuw: 'Probeer opnieuw',
  laden: 'Imports worden opgehaald',
  bestand: {
    titel: 'Nieuw bestand',
    label: 'EDEXML-bestand',
    help: 'Meestal heet het EDEX.XML; hooguit 100 MB. U ziet eerst wat er verandert; pas na uw akkoord verandert er iets.',
    lees: 'Lees het bestand',
    bezig: 'Het bestand wordt gelezen en vergeleken. Bij een groot bestand kan dat een minuut duren.',
    kies: 'Kies eerst een bestand',
    mislukt: 'Het bestand is niet ingelezen. Er is niets veranderd.',
    plaats: (regel: number, kolom: number) => `Plaats in het bestand: regel ${regel}, teken ${kolom}.`,
    inBestand: (school: string, jaar: string) => `In het bestand staat school ${school}, schooljaar ${jaar}.`,
  },
  waar: {
    titel: 'Waar vindt u het bestand?',
    stappen: [
      [
        'ParnasSys',
        'Kies bij de uitwisseling “EDEX & UWLR (nieuw)” en maak een EDEX-bestand van het hele schooljaar.',
      ],
      ['ESIS', 'Zoek bij de exports naar “EDEXML” en neem alle groepen van het schooljaar mee.'],
      ['Magister', 'Zoek bij de exports naar “EDEXML”, of vraag uw applicatiebeheerder om dit bestand.'],
    ] as const,
    noot: 'De menu’s verschillen per versie; de helpdesk van uw administratie weet de weg. Open het bestand niet in Excel of Word: dan raken namen verminkt.',
    privacy:
      'BSN, adres, nationaliteit en foto’s slaat Koers over. Ze worden nergens bewaard, ook niet even.',
  },
  eerder: {
    titel: 'Eerdere imports',
    leegTitel: 'Nog geen imports',
    leeg: 'Na uw eerste bestand ziet u hier wat er veranderde en kunt u een import ongedaan maken.',
    aantal: (x: number) => n(x, 'import', 'imports'),
    bestand: 'Bestand',
    jaar: 'Schooljaar',
    status: 'Staat',
    wanneer: 'Ingelezen',
    door: 'Door',
    metOuders: 'Import met ouders',
    metOudersNoot: 'Alleen voor wie ouders mag beheren.',
  },
  ronde: {
    over: 'Import',
    terug: 'Alle imports',
    laden: 'De import wordt opgehaald',
    onder: (jaar: string, door: string, wanneer: string) =>
      `Schooljaar ${jaar} · ingelezen door ${door} op ${wanneer}`,
    niets: 'Dit bestand verandert niets',
    nietsTekst: 'Alles wat erin staat, staat al zo in Koers. U hoeft niets te doen.',
    eerder: (wanneer: string) => `Ditzelfde bestand is al uitgevoerd op ${wanneer}.`,
    volgendJaar: 'Dit bestand is van het volgende schooljaar',
    volgendJaarTekst:
      'Groepen en indelingen gaan in op de eerste dag van dat schooljaar. Jaargroepen en wie van school gaat, veranderen nu nog niet.',
    open: 'Er is nog niets veranderd',
    openTekst:
      'Kijk hieronder wat er zou veranderen. Na zeven dagen zonder akkoord wordt het gelezen bestand weggegooid.',
    bezig: 'De import wordt uitgevoerd',
    bezigDetail: (gedaan: number, totaal: number) =>
      totaal === 0 ? 'Bezig met vergelijken' : `${getal.format(gedaan)} van ${n(totaal, 'regel', 'regels')}`,
    verwerkt: 'De import is uitgevoerd',
    verwerktTekst: (wanneer: string) => `Klaar op ${wanneer}. Hieronder staat wat er veranderd is.`,
    mislukt: 'De import is niet uitgevoerd. Er is niets veranderd.',
    teruggedraaid: 'Deze import is ongedaan gemaakt',
    verlopen: 'Dit bestand wachtte te lang en is weggegooid',
    geannuleerd: 'Dit bestand is weggegooid zonder iets te veranderen',
    voerUit: 'Voer de import uit',
    gooiWeg: 'Gooi weg',
    gooiWegTitel: 'Dit bestand weggooien?',
    gooiWegGevolg:
      'Wat uit dit bestand is gelezen, wordt weggegooid. Aan de gegevens van uw school verandert niets. Wilt u het later toch inlezen, dan kiest u het bestand opnieuw.',
    maakOngedaan: 'Maak import ongedaan',
    bevestigTitel: 'Import uitvoeren?',
    bevestigUitleg: 'Dit gebeurt er:',
    bevestigPlannen:
      'Aan plannen en gesprekken verandert niets. U kunt de import tot dertig dagen later ongedaan maken.',
    bijnaIedereenWeg: (n: number) => `${n} leerlingen ontbreken in dit bestand`,
    bijnaIedereenWegUitleg:
      'Dat zijn er meer dan erin staan. Is dit wel het bestand van de hele school? Zo niet, ga dan terug en maak een nieuwe export.',
    openVragen: (x: number) =>
      `Over ${n(x, 'vraag', 'vragen')} heeft u niet besloten. Die ${x === 1 ? 'slaat' : 'slaan'} we over; bij een volgend bestand vragen we het opnieuw.`,
    ongedaanTitel: 'Import ongedaan maken?',
    ongedaan: [
      'Gewijzigde gegevens worden weer zoals ze waren, behalve wat daarna met de hand is aangepast.',
      'Nieuwe leerlingen verdwijnen, behalve wie intussen een dossier, een begeleider of een account heeft.',
      'Nieuwe groepen en medewerkers verdwijnen als er niets aan vastzit. Rollen die u al gaf, blijven.',
    ] as const,
    terugGelukt: (verwijderd: number, velden: number) =>
      `${n(verwijderd, 'nieuwe leerling', 'nieuwe leerlingen')} verwijderd en ${n(velden, 'gegeven', 'gegevens')} teruggezet.`,
    terugGebleven: (leerlingen: number, velden: number) =>
      `Gebleven: ${n(leerlingen, 'leerling', 'leerlingen')} met een dossier, begeleider of account, en ${n(velden, 'gegeven dat', 'gegevens die')} daarna met de hand ${velden === 1 ? 'is' : 'zijn'} aangepast.`,
    misluktActie: 'Dat is niet gelukt.',
  },
  cijfers: {
    titel: 'Leerlingen in dit bestand',
    medewerkers: 'Medewerkers in dit bestand',
    nietZeker: 'Niet zeker wie',
    nieuw: 'Nieuw',
    gewijzigd: 'Gewijzigd',
    uitgeschreven: 'Van school',
    mogelijk: 'Mogelijk uitgeschreven',
    vragen: 'Te besluiten',
    gelijk: 'Zonder verandering',
  },
  wijzigingen: {
    titel: 'Wat verandert er?',
    titelKlaar: 'Wat is er veranderd?',
    nav: 'Soorten wijzigingen',
    leeg: 'Hier is niets te zien',
    laden: 'Wijzigingen worden opgehaald',
    aantal: (x: number) => n(x, 'regel', 'regels'),
    naam: 'Naam',
    geboren: 'Geboren',
    groepen: 'Groepen',
    functie: 'Voorgestelde rol',
    geenFunctie: 'geen',
    verandering: 'Verandering',
    dossier: 'Dossier',
    heeftDossier: 'Heeft een dossier',
    geen: 'leeg',
    janee: { true: 'ja', false: 'nee' },
    van: 'was',
    naar: 'wordt',
    handeling: {
      nieuw: 'Nieuw',
      gewijzigd: 'Gewijzigd',
      overgenomen: 'Gekoppeld aan de administratie',
      terug: 'Weer in het bestand',
      vervallen: 'Niet meer in het bestand',
      'ouder-ontbreekt':
        'Staat niet in het bestand. Er verandert niets; beëindig het gezag zelf als dat nodig is.',
      'ouder-zonder-leerling':
        'Het leerlingnummer is onbekend, hoort bij een andere geboortedatum of de leerling is nog een vraag. Overgeslagen.',
      overgeslagen: 'Niet zeker wie dit is: overgeslagen. Voeg toe of wijzig bij Medewerkers.',
    } as Readonly<Record<string, string>>,
    reden: {
      'niet-in-bestand':
        'Staat niet in het bestand. Wordt “mogelijk uitgeschreven”; niemand wordt verwijderd.',
      historisch: 'Staat als oud-leerling in het bestand, zonder laatste schooldag.',
      dossier: 'Heeft intussen een dossier',
      medewerker: 'Heeft intussen een begeleider',
      account: 'Heeft intussen een account',
    } as Readonly<Record<string, string>>,
  },
  vragen: {
    uitleg:
      'Koers weet van deze leerlingen niet zeker wie het zijn. Kies per leerling; zolang u niets kiest, verandert er niets.',
    vraag: (naam: string, geboren: string) => (geboren === '' ? naam : `${naam}, geboren ${geboren}`),
    naamloos: 'Leerling zonder naam',
    koppel: (naam: string, geboren: string, status: string) =>
      [`Dit is ${naam}`, geboren === '' ? '' : `geboren ${geboren}`, status.toLowerCase()]
        .filter(Boolean)
        .join(', '),
    nieuw: 'Dit is een nieuwe leerling',
    overslaan: 'Sla deze leerling nu over',
    allemaal: 'Koppel alle leerlingen waar één bekende past',
    gekoppeld: (x: number) => `${n(x, 'leerling', 'leerlingen')} gekoppeld. Kijk ze na.`,
  },
  genegeerd: {
    titel: 'Overgeslagen gegevens',
    tekst: 'Deze velden staan in het bestand, maar Koers leest ze niet. Ze zijn nergens bewaard.',
  },
  waarschuwingen: {
    titel: 'Let op in dit bestand',
    plaats: (pad: string, regel: number) => `${pad} (regel ${regel})`,
    meer: (x: number) => `en nog ${getal.format(x)}`,
  },
  suggesties: {
    titel: 'Rollen en groepen van medewerkers',
    uitleg:
      'Het bestand noemt rollen en groepen. Een rol geeft toegang tot gegevens van leerlingen. Daarom geeft u hem zelf: vink alleen aan wat klopt. Wat u afwijst, wordt niet opnieuw voorgesteld.',
    leeg: 'Er zijn geen voorstellen.',
    laden: 'Voorstellen worden opgehaald',
    aantal: (x: number) => n(x, 'voorstel', 'voorstellen'),
    medewerker: 'Medewerker',
    voorstel: 'Voorstel',
    rol: (rol: string) => `Rol: ${rol}`,
    groep: (groep: string, rol: string) => `Groep: ${groep}, als ${rol.toLowerCase()}`,
    eigen: 'Dit gaat over uzelf. Een andere beheerder besluit hierover.',
    geef: (x: number) => (x === 0 ? 'Geef toegang' : `Geef toegang (${x})`),
    wijsAf: (x: number) => (x === 0 ? 'Wijs af' : `Wijs af (${x})`),
    kies: 'Vink eerst een of meer voorstellen aan',
    bevestigTitel: 'Toegang geven?',
    bevestig: (rollen: number, groepen: number) =>
      `U geeft ${n(rollen, 'rol', 'rollen')} en koppelt ${n(groepen, 'groep', 'groepen')}. Deze medewerkers kunnen daarna de gegevens zien die bij hun rol horen, zodra zij een account hebben.`,
    gegeven: (rollen: number, groepen: number) =>
      `${n(rollen, 'rol', 'rollen')} en ${n(groepen, 'groep', 'groepen')} gegeven.`,
    afgewezen: (x: number) => `${n(x, 'voorstel', 'voorstellen')} afgewezen.`,
  },
}
