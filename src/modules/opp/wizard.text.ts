/** Words of the wizard itself: the frame, saving, a conflict. Labels and help of the fields are in velden.text.ts. */
export const wizardTekst = {
  eigen: {
    titel: 'Van onze school',
    vervalt: 'De school gebruikt dit veld niet meer. Wat er staat, blijft staan.',
  },
  documentTitel: (stap: string) => `${stap} – OPP bewerken`,
  titel: (naam: string) => `OPP van ${naam}`,
  laden: 'Het plan wordt geladen',
  mislukt: 'Het plan kon niet worden geladen',
  naarPlan: 'Bekijk het plan',
  alleenLezen: 'U kunt dit plan nu niet bewerken',
  paneel: 'Hoe staat het plan ervoor',
  volledigheidTelefoon: (open: number) =>
    open === 0
      ? 'Alles wat de wet vraagt, staat erin'
      : `De wet vraagt nog ${open === 1 ? '1 punt' : `${open} punten`}`,
  vorigeStap: 'Vorige stap',
  lengteReden:
    'Het plan is langer dan vijf A4. Kort het in, of leg bij het publiceren uit waarom dit nodig is.',
  acties: (titel: string) => `Meer over ${titel}`,
  terugzetten: 'Vorige versie terugzetten',
  terugTitel: 'De vorige versie terugzetten?',
  terugUitleg: (titel: string, wanneer: string) =>
    `“${titel}” wordt weer zoals op ${wanneer}. De tekst van nu blijft in de geschiedenis staan.`,
  terugLeeg: (titel: string) =>
    `“${titel}” wordt weer leeg, want er is geen eerdere versie. De tekst van nu blijft in de geschiedenis staan.`,
  terugGelukt: 'De vorige versie staat er weer.',
  geschiedenis: 'Geschiedenis van dit plan',
  geweigerd: 'Dit onderdeel is nog niet bewaard. Uw tekst staat nog op dit scherm.',
  veldenNakijken: 'Kijk de velden met een rode rand na.',
  weg: {
    uitleg:
      'Uw laatste tekst staat alleen nog op dit scherm. Blijf hier tot er weer verbinding is, of tot u hebt gekozen welke tekst blijft. Gaat u weg, dan gaat die tekst verloren.',
  },
  conflict: {
    titel: (naam: string, wanneer: string) => `${naam} heeft dit onderdeel ook veranderd, op ${wanneer}`,
    /** The same person, in another tab or on another device. */
    titelZelf: (wanneer: string) => `U veranderde dit onderdeel ook ergens anders, op ${wanneer}`,
    anderZelf: 'Uw andere tekst',
    neemZelf: 'Neem mijn andere tekst',
    genomenZelf: 'Uw andere tekst staat er nu.',
    iemand: 'Een collega',
    onbekend: 'een onbekend moment',
    uitleg: 'Beide teksten zijn er nog. Kies welke tekst blijft staan. Wat verschilt, is gemarkeerd.',
    mijn: 'Uw tekst',
    ander: (naam: string) => `Tekst van ${naam}`,
    leeg: 'Staat er niet',
    plek: (n: number) => `Op plaats ${n}`,
    houdMijn: 'Houd mijn tekst',
    neemAnder: (naam: string) => `Neem de tekst van ${naam}`,
    genomen: (naam: string) => `De tekst van ${naam} staat er nu.`,
    tochMijn: 'Toch mijn tekst',
  },
  hoorgesprek: {
    punt: (n: number) => `punt ${n}`,
    moment: (n: number) => `moment ${n}`,
    puntTitel: (n: number) => `Punt ${n}`,
    bewaarTerug: 'Bewaar het terugvertellen',
    terugGelukt: 'Het terugvertellen is bewaard.',
  },
  geenTermijn:
    'Vul in wanneer de school besloot extra ondersteuning te geven. Dan staat hier tot wanneer de school het plan kan vaststellen.',
  monitor: {
    moment: (n: number) => `Moment ${n}`,
    naam: (n: number) => `moment ${n}`,
    nieuw: 'Nieuw moment',
    stelVoor: 'Stel momenten voor',
    mist: (maanden: number) =>
      maanden === 6
        ? 'Er zit nog meer dan een half jaar tussen twee momenten.'
        : `Er ${maanden === 1 ? 'zit nog meer dan een maand' : `zitten nog meer dan ${maanden} maanden`} tussen twee momenten.`,
  },
  persoon: {
    team: 'Kies iemand van het team',
    anders: 'Iemand anders',
    lid: (naam: string, rol: string) => `${naam} (${rol})`,
  },
  uitstroom: {
    bandbreedte: 'De bandbreedte loopt van hoog naar laag, of past niet bij deze school. Klopt dat?',
    soort: { bevorderend: 'Dit helpt', belemmerend: 'Dit hindert' },
    geen: {
      bevorderend: 'In stap 2 staat nog niets dat helpt.',
      belemmerend: 'In stap 2 staat nog niets dat hindert.',
    },
    kies: {
      bevorderend: 'Kies minstens één factor die helpt.',
      belemmerend: 'Kies minstens één factor die hindert.',
    },
    naarFactoren: 'Naar de factoren in stap 2',
  },
  gegevens: {
    nietGeladen:
      'De gegevens van de leerling konden niet worden geladen. Wat al gekozen was, staat hier nog.',
    leeg: 'Bij deze leerling staan nog geen kenmerken of toetsresultaten.',
    toelichtingBij: (kenmerk: string) => `Toelichting bij ${kenmerk}`,
    toets: (naam: string, datum: string) => `${naam}, ${datum}`,
    score: (score: string) => `score ${score}`,
    niveau: (niveau: string) => `niveau ${niveau}`,
    dle: (dle: number, dl: number) => `DLE ${dle} bij DL ${dl}`,
    duidingBij: (toets: string, datum: string) =>
      `Wat betekent dit: ${toets}${datum === '' ? '' : `, ${datum}`}`,
    naarGegevens: 'Naar de gegevens van de leerling',
  },
  betrokkenen: {
    nieuw: 'Nieuwe instantie',
    naamloos: (n: number) => `Instantie ${n}`,
    neemOver: (instantie: string) => `Neem ${instantie} over`,
  },
  zienswijzen: {
    ouder: (naam: string) => (naam === '' ? 'Ouder of verzorger' : naam),
    weg: (naam: string) => `de woorden van ${naam === '' ? 'deze ouder' : naam}`,
    voegToe: (naam: string) => `Voeg ${naam} toe`,
  },
  factoren: {
    toets: 'Ctrl en Enter samen maakt meteen de volgende factor.',
    alle: 'Alle factoren',
    zonderDomein: 'Andere factoren, zonder domein',
    soort: { bevorderend: 'Dit helpt', belemmerend: 'Dit hindert' },
    nieuw: { bevorderend: 'Nieuwe factor die helpt', belemmerend: 'Nieuwe factor die hindert' },
    naam: {
      bevorderend: (n: number) => `helpende factor ${n}`,
      belemmerend: (n: number) => `hinderende factor ${n}`,
    },
    lijst: (soort: string, domein: string) => `${soort}: ${domein}`,
    oud: 'Dit is ouder dan twee jaar. Klopt het nog? Pas dan de tekst en de datum aan.',
  },
  overnemen: {
    knop: 'Neem over uit het vorige OPP',
    titel: (schooljaar: string) => `Factoren uit het OPP van ${schooljaar}`,
    uitleg: 'Kies alleen wat nu nog klopt. De tekst en de datum komen mee, zodat u ze kunt nakijken.',
    annuleer: 'Annuleren',
    neemOver: 'Neem over',
    kiesEerst: 'Kies eerst wat u wilt overnemen.',
    teVeel: 'Zoveel past niet in één plan. Kies er minder.',
    gelukt: (n: number) => (n === 1 ? '1 factor is overgenomen.' : `${n} factoren zijn overgenomen.`),
  },
  lijst: {
    weg: (naam: string) => `Verwijderd: ${naam}.`,
  },
} as const
