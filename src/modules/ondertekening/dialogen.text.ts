/** Words of the windows in which the school acts on a round. */
export const berichtTekst = {
  titel: (naam: string | null) => (naam === null ? 'Bericht aan iedereen' : `Bericht aan ${naam}`),
  uitleg: 'Het bericht staat in Koers. In de mail staat alleen dat er een bericht is.',
  allenUitleg: 'Ieder leest het bericht bij het eigen verzoek, en ziet niet wie het nog meer kreeg.',
  tekst: 'Uw bericht',
  leeg: 'Schrijf eerst uw bericht.',
  knop: 'Stuur bericht',
  gelukt: (n: number) => (n === 1 ? 'Het bericht is verstuurd' : `Het bericht is aan ${n} mensen verstuurd`),
} as const

export const intrekTekst = {
  titel: 'Verzoek intrekken',
  gevolg: 'Niemand hoeft nog te reageren, en iedereen krijgt daar bericht van.',
  gevolgAntwoorden: 'Wat al is geantwoord blijft bewaard, maar telt niet mee voor een volgende ronde.',
  reden: 'Waarom trekt u het verzoek in?',
  redenHulp: 'Deze reden blijft bij de ronde staan.',
  leeg: 'Schrijf op waarom.',
  knop: 'Verzoek intrekken',
  gelukt: 'Het verzoek is ingetrokken',
} as const

export const goedeTrouwTekst = {
  titel: (naam: string) => `Te goeder trouw uitgaan van instemming van ${naam}`,
  uitleg:
    'Doe dit alleen als deze ouder niet reageert, de andere ouder instemt en er geen bezwaar bekend is. De ouder kan later alsnog zeggen dat dit niet klopt.',
  reden: 'Waarom mag de school hiervan uitgaan?',
  redenHulp: 'Schrijf op wat u deed om deze ouder te bereiken.',
  leeg: 'Schrijf op waarom.',
  knop: 'Leg vast',
  gelukt: 'Vastgelegd: de school gaat te goeder trouw uit van instemming',
} as const

export const vervangendTekst = {
  titel: (naam: string) => `Vervangende toestemming voor ${naam}`,
  uitleg: 'De rechter besliste dat het plan door kan gaan zonder de instemming van deze ouder.',
  kenmerk: 'Kenmerk van de uitspraak',
  kenmerkHulp: 'Het zaaknummer dat op de uitspraak staat.',
  kenmerkLeeg: 'Vul het kenmerk in.',
  datum: 'Datum van de uitspraak',
  datumLeeg: 'Vul de datum in.',
  scan: 'Scan van de uitspraak',
  knop: 'Leg vast',
  gelukt: 'De vervangende toestemming is vastgelegd',
} as const

export const scanTekst = {
  kies: 'Kies een bijlage van deze leerling',
  geen: 'Geen scan',
  nieuw: 'Of voeg een scan toe',
  hulp: 'Een PDF of een foto. De scan komt bij de bijlagen van de leerling.',
  bezig: 'De scan wordt bewaard',
  mislukt: 'De scan is niet bewaard.',
} as const

export const reactieTekst = {
  titel: (naam: string) => `Reactie van ${naam} administreren`,
  uitleg:
    'Noteer precies wat op papier staat of is gezegd. De reactie telt pas als een tweede medewerker haar bevestigt.',
  wijze: 'Hoe reageerde deze persoon?',
  wijzen: { papier: 'Op papier', mondeling: 'In een gesprek' },
  mondelingHulp: 'De tweede medewerker was bij het gesprek of belt het na.',
  wijzeLeeg: 'Kies hoe deze persoon reageerde.',
  datum: 'Wanneer?',
  datumLeeg: 'Vul de dag in.',
  scan: 'Scan van het papier',
  scanLeeg: 'Kies of voeg de scan van het papier toe.',
  getuige: 'Tweede medewerker',
  getuigeHulp: 'Die krijgt een bericht en bevestigt de reactie met het eigen account.',
  getuigeLeeg: 'Kies een tweede medewerker.',
  geenCollega: 'Er is geen collega die dit dossier ook mag zien. Geef eerst een collega toegang.',
  antwoorden: 'Antwoord per afspraak',
  antwoordenLaden: 'De afspraken worden opgehaald',
  antwoordenFout: 'De afspraken konden niet worden opgehaald.',
  overalJa: 'Overal ja',
  antwoord: { ja: 'Ja', ja_maar: 'Ja, maar …', nee: 'Nee, omdat …' },
  antwoordBij: (nummer: number) => `Antwoord bij afspraak ${nummer}`,
  antwoordLeeg: (nummer: number) => `Kies een antwoord bij afspraak ${nummer}.`,
  reden: { ja_maar: 'Maar wat?', nee: 'Waarom niet?' },
  redenLeeg: (nummer: number) => `Schrijf bij afspraak ${nummer} in een paar woorden waarom.`,
  gezien: 'Van deze persoon is alleen gevraagd om het plan te lezen en te bespreken.',
  geheel: {
    papier: 'Op de brief is aangekruist: het hele plan gezien en besproken',
    mondeling: 'In het gesprek is gezegd: het hele plan gezien en besproken',
  },
  geheelHulp: 'Zet het vinkje alleen als het er staat of is gezegd. Het komt zo in het bewijs.',
  geheelLeeg: 'Zonder dit vinkje is er niets om te noteren.',
  opmerking: 'Opmerking over het hele plan',
  knop: 'Noteer reactie',
  gelukt: (naam: string) => `Genoteerd. ${naam} krijgt bericht om te bevestigen`,
} as const
