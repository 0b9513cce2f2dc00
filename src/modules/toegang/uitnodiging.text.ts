/** Words of the invitation page, the dialog that makes one, and the first run. */
const STAP_OPEN = 'Typ de link over in een browser, of scan de code met de camera van een telefoon.'
const STAP_KIES_U = 'Kies een wachtwoord. Vraagt Koers ook een gebruikersnaam? Die verzint u zelf.'
const briefU = {
  aanhef: (naam: string) => `Beste ${naam},`,
  tekst: (school: string) =>
    `${school} nodigt u uit om Koers te gebruiken, het programma voor plannen van leerlingen die extra ondersteuning krijgen.`,
  geldig: (dag: string) => `De link werkt één keer, tot en met ${dag}. Geef deze brief aan niemand anders.`,
} as const

export const uitnodigingText = {
  pagina: {
    titel: 'Welkom bij Koers',
    titelHerstel: 'Nieuw wachtwoord kiezen',
    laden: 'Uitnodiging wordt gelezen',
    welkom: (naam: string) => `Dag ${naam},`,
    vanSchool: (school: string) => `${school} nodigt u uit om Koers te gebruiken.`,
    start: 'Met deze link maakt u het eerste account. Daarna richt u uw school in.',
    herstel: (school: string) => `${school} geeft u met deze link de kans om een nieuw wachtwoord te kiezen.`,
    account: 'Uw account',
    login: 'U meldt zich aan met',
    gebruikersnaam: 'Gebruikersnaam',
    gebruikersnaamHulp:
      'Hiermee meldt u zich aan. Minstens 4 tekens: letters zonder accent, cijfers, punt of streepje, zonder spaties. Begin met een letter of cijfer.',
    gebruikersnaamFout:
      'Kies minstens 4 tekens: letters zonder accent, cijfers, punt of streepje, zonder spaties. Begin met een letter of cijfer.',
    wachtwoord: 'Wachtwoord',
    wachtwoordHulp:
      'Minstens 12 tekens. Vier losse woorden zijn sterk en makkelijk te onthouden; één woord met cijfers erachter raden inbrekers snel.',
    wachtwoordKort: (tekens: number) =>
      `Uw wachtwoord heeft ${tekens} tekens. Kies een wachtwoord van minstens 12 tekens.`,
    herhaal: 'Nog een keer het wachtwoord',
    herhaalFout: 'De twee wachtwoorden zijn niet gelijk. Typ hetzelfde wachtwoord nog een keer.',
    knopNieuw: 'Account maken',
    knopHerstel: 'Wachtwoord opslaan',
    bestaat: (login: string) => `Bij ${login} hoort al een account`,
    bestaatTekst: 'Meld u aan met dat account. Daarna koppelt u deze uitnodiging eraan.',
    aangemeldAls: (naam: string) => `U bent nu aangemeld als ${naam}.`,
    aangemeldZonderNaam: 'U bent nu aangemeld.',
    koppelTekst: 'Wilt u deze uitnodiging aan dit account koppelen? U kunt daarna wisselen tussen uw rollen.',
    knopKoppel: 'Aan dit account koppelen',
    knopAnder: 'Dit ben ik niet: afmelden',
    naarAanmelden: 'Naar het aanmelden',
    opnieuw: 'Probeer opnieuw',
    nietGelezen: 'De uitnodiging kan nu niet worden gelezen',
  },
  staat: {
    geen: {
      titel: 'Open uw uitnodiging opnieuw',
      tekst:
        'Deze pagina hoort bij een persoonlijke link, en die stond er nu niet bij. Open de link uit de e-mail of de brief opnieuw. Hebt u al een account? Meld u dan aan.',
    },
    onbekend: {
      titel: 'Deze link klopt niet',
      tekst:
        'Misschien is de link niet helemaal overgenomen. Open hem opnieuw uit de brief of mail, of vraag de school om een nieuwe.',
    },
    gebruikt: {
      titel: 'Deze link is al gebruikt',
      tekst:
        'Een link werkt één keer. Hebt u hem zelf gebruikt? Meld u dan aan. Was u dat niet, vertel het de school dan meteen.',
    },
    ingetrokken: {
      titel: 'Deze link werkt niet meer',
      tekst:
        'De school heeft de link ingetrokken of een nieuwe gemaakt. Gebruik de nieuwste link, of vraag de school om een nieuwe.',
    },
    verlopen: {
      titel: 'Deze link is verlopen',
      tekst: 'Een link werkt zeven dagen. Vraag de school om een nieuwe.',
    },
  },
  dialoog: {
    titel: (naam: string) => `${naam} uitnodigen`,
    titelHerstel: (naam: string) => `Nieuw wachtwoord voor ${naam}`,
    uitleg: 'De link werkt één keer en zeven dagen lang. Een eerdere link werkt daarna niet meer.',
    uitlegHerstel:
      'Hiermee kiest deze persoon een nieuw wachtwoord. Het oude wachtwoord werkt door totdat de link is gebruikt.',
    hoe: 'Hoe geeft u de uitnodiging?',
    link: 'Ik geef de link zelf',
    linkHulp: 'U krijgt de link één keer te zien, om af te drukken of te kopiëren.',
    mail: 'Koers stuurt een e-mail',
    mailHulp: (email: string) => `Naar ${email}.`,
    mailGeenAdres: 'Er is geen e-mailadres bekend.',
    mailUit: 'Deze installatie verstuurt geen e-mail.',
    knop: 'Uitnodiging maken',
    klaarTitel: 'De uitnodiging is klaar',
    codeTitel: 'Code voor deze ouder',
    codeLabel: 'Code',
    codeLink:
      'Geef deze code langs een andere weg dan de link: in een gesprek, of in een aparte brief. Zonder code ziet de ouder niets. De code werkt dertig dagen.',
    codeMail:
      'De link gaat per e-mail. Geef deze code op papier of in een gesprek; zonder code ziet de ouder niets. De code werkt dertig dagen.',
    codePrint: 'Druk de brief met de code af',
    eenmalig: 'U ziet deze link maar één keer',
    eenmaligTekst: 'Geef hem alleen aan deze persoon. Wie de link heeft, kan het account maken.',
    linkLabel: 'Persoonlijke link',
    kopieer: 'Kopieer de link',
    gekopieerd: 'De link is gekopieerd',
    kopieerMislukt: 'Kopiëren lukt niet in deze browser. Selecteer de link en kopieer hem zelf.',
    print: 'Druk de brief af',
    sluit: 'Klaar',
    verstuurd: (email: string) => `De e-mail gaat naar ${email}`,
  },
  /** The letter on paper: u to staff and parents, je to pupils. */
  brief: {
    medewerker: {
      ...briefU,
      stappen: [
        STAP_OPEN,
        STAP_KIES_U,
        'Stel daarna de tweede stap van het aanmelden in; Koers wijst u de weg.',
      ],
    },
    ouder: {
      ...briefU,
      stappen: [
        STAP_OPEN,
        STAP_KIES_U,
        'Koers vraagt u daarna een code. Die krijgt u van school, los van deze brief. Geen code? Vraag ernaar.',
      ],
    },
    leerling: {
      aanhef: (naam: string) => `Hoi ${naam},`,
      tekst: (school: string) =>
        `In Koers kun je lezen wat er in jouw plan staat, en wie het heeft gelezen. ${school} nodigt je uit.`,
      stappen: [
        STAP_OPEN,
        'Kies een wachtwoord. Vraagt Koers ook een gebruikersnaam? Die verzin je zelf.',
        'Lukt het niet? Vraag het aan je mentor of leerkracht.',
      ],
      geldig: (dag: string) =>
        `De link werkt één keer, tot en met ${dag}. Geef deze brief aan niemand anders.`,
    },
    qr: 'Code om met de camera van een telefoon te scannen',
    code: (school: string) =>
      `U krijgt van ${school} een link naar Koers. Bij het aanmelden vraagt Koers u ook deze code:`,
    codeGeldig: 'De code werkt dertig dagen. Geef deze brief aan niemand anders.',
  },
  inrichten: {
    titel: 'Richt uw school in',
    intro:
      'Dit doet u één keer. U wordt de eerste beheerder; daarna voegt u collega’s en leerlingen toe. Kijk BRIN, vestiging, bestuur en samenwerkingsverband goed na: die staan daarna vast.',
    deel: {
      u: 'Wie bent u?',
      school: 'Uw school',
      bestuur: 'Bestuur',
      swv: 'Samenwerkingsverband',
      jaar: 'Schooljaar',
    },
    roepnaam: 'Roepnaam',
    voorvoegsel: 'Tussenvoegsel',
    achternaam: 'Achternaam',
    schoolnaam: 'Naam van de school',
    brin: 'BRIN',
    brinHulp: 'Twee cijfers en twee letters, bijvoorbeeld 12AB.',
    vestiging: 'Vestiging',
    vestigingHulp: 'Twee cijfers. De hoofdvestiging is 00.',
    schooltype: 'Schooltype',
    schooltypeHulp: 'Het schooltype bepaalt wat een plan volgens de wet moet bevatten.',
    schooltypeLeeg: 'Kies een schooltype',
    cluster: 'Cluster',
    clusterLeeg: 'Geen cluster',
    clusterNaam: (n: number) => `Cluster ${n}`,
    plaats: 'Plaats',
    bestuurNaam: 'Naam van het bestuur',
    bestuurNummer: 'Nummer van het bevoegd gezag',
    bestuurNummerHulp: 'Meestal vijf cijfers.',
    swvKeuze: 'Ik vul nu het samenwerkingsverband in',
    swvHulp: 'Het kan ook zonder.',
    swvNaam: 'Naam van het samenwerkingsverband',
    swvNummer: 'Nummer',
    swvNummerHulp: 'Bijvoorbeeld PO3001 of VO3001.',
    jaarBegin: 'Eerste dag',
    jaarEind: 'Laatste dag',
    jaarHulp: (naam: string) => `Schooljaar ${naam}`,
    knop: 'School maken',
    klaar: (school: string) => `${school} is klaar voor gebruik`,
    vulIn: (veld: string) => `Vul in: ${veld.toLowerCase()}.`,
    brinFout: 'Een BRIN bestaat uit twee cijfers en twee letters, bijvoorbeeld 12AB.',
    vestigingFout: 'Een vestiging bestaat uit twee cijfers, bijvoorbeeld 00.',
    jaarFout: 'Kies een eerste dag, en een laatste dag in het jaar erna.',
    magNiet: 'Hier is nu niets in te richten',
    afmelden: 'Afmelden',
  },
} as const
