/** Words of the wizard itself: the frame, saving, a conflict. Labels and help of the fields are in velden.text.ts. */
export const wizardTekst = {
  documentTitel: (stap: string) => `${stap} – OPP bewerken`,
  titel: (naam: string) => `OPP van ${naam}`,
  laden: 'Het plan wordt geladen',
  mislukt: 'Het plan kon niet worden geladen',
  naarPlan: 'Bekijk het plan',
  alleenLezen: 'U kunt dit plan nu niet bewerken',
  paneel: 'Hoe staat het plan ervoor',
  volledigheidTelefoon: 'Wat moet er nog in',
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
    titel: 'Nog niet alles is bewaard',
    uitleg:
      'Uw laatste tekst staat alleen nog op dit scherm. Blijf hier tot er weer verbinding is, of tot u hebt gekozen welke tekst blijft. Gaat u weg, dan gaat die tekst verloren.',
    blijf: 'Blijf op deze pagina',
    ga: 'Ga weg zonder te bewaren',
  },
  conflict: {
    titel: (naam: string, wanneer: string) => `${naam} heeft dit onderdeel ook veranderd, op ${wanneer}`,
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
    puntTitel: (n: number) => `Punt ${n}`,
    bewaarTerug: 'Bewaar het terugvertellen',
    terugGelukt: 'Het terugvertellen is bewaard.',
  },
  geenTermijn: 'Vul een begindatum in. Dan staat hier tot wanneer de school het plan kan vaststellen.',
  monitor: {
    moment: (n: number) => `Moment ${n}`,
    naam: (n: number) => `moment ${n}`,
    nieuw: 'Nieuw moment',
    stelVoor: 'Stel momenten voor',
    mist: 'Er zit nog meer dan een half jaar tussen twee momenten.',
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
  lijst: {
    weg: (naam: string) => `Verwijderd: ${naam}.`,
  },
  langerDanAdvies: (advies: number) => `Langer dan ${advies} tekens. Kan het korter? U mag doorschrijven.`,
} as const
