/** Every word of `script/koers backup` and `script/koers restore`. */
const getal = (n: number) => n.toLocaleString('nl-NL')
const stuks = (n: number, een: string, meer: string) => `${getal(n)} ${n === 1 ? een : meer}`
const grootte = (bytes: number) =>
  bytes < 1e6
    ? `${getal(Math.max(1, Math.round(bytes / 1e3)))} kB`
    : `${(bytes / 1e6).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`
const moment = (iso: string | Date) =>
  new Date(iso).toLocaleString('nl-NL', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  })

export const backupCliText = {
  gebruik: `Gebruik:
  script/koers backup [--naar MAP]               Maak nu een back-up, lees hem terug en controleer hem
  script/koers backup status                     Wanneer was de laatste, waar staan ze, wie kan ze lezen
  script/koers backup controleer BESTAND [--geheim SLEUTELBESTAND]
                                                 Lees een archief helemaal na
  script/koers backup sleutelpaar BESTAND        Maak de sleutel waarmee back-ups te lezen zijn
  script/koers backup oefening [--geheim SLEUTELBESTAND]
                                                 Zet de nieuwste back-up terug in een wegwerpmap en vergelijk
  script/koers backup wachtrij [--verstuur | --vergeet]
                                                 Berichten die na terugzetten wachten op uw besluit
  script/koers restore BESTAND [--sleutels ARCHIEF] [--geheim SLEUTELBESTAND]
                       [--vernietigd BESTAND | --zonder-nieuwere-lijst]
                                                 Zet een back-up terug in een lege KOERS_HOME`,
  nietAllebei: 'Kies --verstuur of --vergeet, niet allebei.',
  sleutelKop: [
    'Koers: geheime sleutel van de back-ups. Wie dit bestand heeft, kan elke back-up lezen; zonder dit bestand niemand.',
  ],
  bezig: (wat: string, bytes: number) => `  … ${wat}, ${grootte(bytes)} gelezen`,
  wat: (what: string) => (what === 'jobs' ? 'wachtrij' : what === 'files' ? 'bestanden' : what),
  gemaakt: (
    op: Date,
    seconden: number,
    data: { tables: number; rows: number; files: number; bytes: number; file: string },
    keys: { bytes: number; file: string },
  ) => `Back-up van ${moment(op)}, gemaakt en teruggelezen in ${seconden.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} s.
  Gegevens: ${stuks(data.rows, 'rij', 'rijen')} in ${stuks(data.tables, 'tabel', 'tabellen')}, ${stuks(data.files, 'bestand', 'bestanden')}, ${grootte(data.bytes)}
    ${data.file}
  Sleutels: ${grootte(keys.bytes)}
    ${keys.file}`,
  opgeruimd: (n: number) => `${stuks(n, 'oud archief', 'oude archieven')} verwijderd.`,
  zelfOpruimen:
    'Archieven in deze map ruimt Koers niet zelf op. Verwijder het sleutelarchief na hoogstens 35 dagen.',
  eigenSleutel: (
    bestand: string,
  ) => `Let op: de geheime sleutel staat op deze machine (${bestand}). Zo beschermt de back-up tegen verlies
van gegevens, niet tegen wie bij de machine kan, en gaat de machine verloren, dan ook de sleutel. Maak voor echt gebruik
een sleutelpaar: script/koers backup sleutelpaar BESTAND`,
  sleutelpaar: {
    bestaat: (bestand: string) =>
      `${bestand} bestaat al. Kies een andere naam; een sleutel wordt nooit overschreven.`,
    binnen: (home: string) =>
      `Dit bestand hoort niet in ${home}: wie de server heeft, zou dan ook de back-ups kunnen lezen. Kies een plek daarbuiten, bijvoorbeeld een usb-stick.`,
    mislukt: (bestand: string, code: string) =>
      `${bestand} kon niet worden geschreven (${code}). Kies een andere plek.`,
    klaar: (bestand: string, recipient: string) => `De geheime sleutel staat in ${bestand}.

1. Zet in de instellingen van Koers, en start Koers opnieuw:

   KOERS_BACKUP_RECIPIENT=${recipient}

2. Haal ${bestand} van deze machine af. Bewaar hem op twee plekken, bijvoorbeeld in de wachtwoordkluis van
   het bestuur en op papier in een kluis. Zonder dit bestand is geen enkele back-up te lezen.
3. Oefen: script/koers backup oefening --geheim ${bestand}`,
  },
  status: {
    geen: 'Er is nog geen back-up gemaakt.',
    laatste: (op: string, gecontroleerd: string) =>
      `Laatste back-up: ${moment(op)}, gecontroleerd ${moment(gecontroleerd)}.`,
    mislukt: (op: string, code: string) => `De laatste poging, ${moment(op)}, is mislukt (${code}).`,
    oud: 'Dat is meer dan twee dagen geleden. Draait de server, en is er ruimte in de map?',
    uit: 'De nachtelijke back-up staat uit (KOERS_BACKUP=0).',
    map: (wat: string, map: string, n: number, dagen: number) =>
      `${wat}: ${map} (${stuks(n, 'archief', 'archieven')}, bewaard tot ${dagen} dagen)`,
    gegevens: 'Gegevens',
    sleutels: 'Sleutels',
    lezer: (recipient: string) => `Versleuteld voor: ${recipient}`,
    handtekening: (origin: string) => `Regel voor het sleutelbestand: # handtekening: ${origin}`,
  },
  controleer: {
    heel: (bestand: string, op: string, rijen: number, tabellen: number, bestanden: number) =>
      `${bestand} is heel: ${stuks(rijen, 'rij', 'rijen')} in ${stuks(tabellen, 'tabel', 'tabellen')}, ${stuks(bestanden, 'bestand', 'bestanden')}, van ${moment(op)}.`,
  },
  geheimNodig: (bestand: string) =>
    `Geef met --geheim het bestand met de geheime sleutel van de back-up. Op deze machine (${bestand}) staat er geen.`,
  restore: {
    controle: 'De back-up wordt eerst helemaal gecontroleerd; er wordt nog niets geschreven.',
    lijstTot: (op: string) =>
      `Let op: de lijst van vernietigde dossiers loopt tot ${moment(op)}. Een dossier dat daarna is vernietigd, komt met deze back-up terug. Hebt u een nieuwere lijst, geef die dan met --vernietigd.`,
    nieuwereLijst: (bestand: string, op: string) =>
      `Ook vernietigd wordt wat in de lijst van ${moment(op)} staat, uit een nieuwer sleutelarchief: ${bestand}`,
    schrijven: 'De back-up is heel. Terugzetten …',
    klaar: (op: string, rijen: number, tabellen: number, bestanden: number, seconden: number) =>
      `Teruggezet naar ${moment(op)}: ${stuks(rijen, 'rij', 'rijen')} in ${stuks(tabellen, 'tabel', 'tabellen')} en ${stuks(bestanden, 'bestand', 'bestanden')}, in ${seconden.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} s. Elke tabel is gelijk aan de back-up.`,
    opnieuwVernietigd: (n: number) =>
      `${stuks(n, 'vernietigd dossier is', 'vernietigde dossiers zijn')} nagelopen: wat er na de back-up is vernietigd, is ook nu weg.`,
    wachtrij: (n: number) => `${stuks(n, 'wachtende taak', 'wachtende taken')} teruggezet.`,
    vastgehouden: (n: number) =>
      `${stuks(n, 'bericht stond', 'berichten stonden')} klaar toen de back-up werd gemaakt. Koers weet niet of ze daarna zijn verstuurd en houdt ze vast: script/koers backup wachtrij`,
    bestandenWeg: (weg: readonly { pad: string; leerlingId: string }[]) =>
      [
        `In de back-up ${weg.length === 1 ? 'ontbreekt 1 bestand dat' : `ontbreken ${weg.length} bestanden die`} in de gegevens wel genoemd ${weg.length === 1 ? 'wordt' : 'worden'}, of de lengte klopt niet. Zoek ze in een oudere back-up en zet ze op hun plek in de map van Koers:`,
        ...weg.slice(0, 50).map(({ pad, leerlingId }) => `- ${pad} (leerling ${leerlingId})`),
        ...(weg.length > 50 ? [`… en nog ${weg.length - 50}`] : []),
      ].join('\n'),
    kekInHome: (hier: string, daar: string) =>
      `De sleutel van de dossiers staat in ${hier}. Zet hem op de plek die KOERS_KEY_FILE noemt (${daar}) voordat u de server start.`,
    kekOntbreekt: (bestand: string) =>
      `Alle gegevens zijn terug, maar de sleutel waarmee de dossiers te lezen zijn zat niet in het sleutelarchief. Zet uw kopie van die sleutel in ${bestand} voordat u de server start.`,
    aanmelden:
      'Iedereen meldt zich opnieuw aan. Start nu de server, en controleer het logboek: script/koers audit verify',
    sleutels: (bestand: string) => `Sleutelarchief: ${bestand}`,
  },
  oefening: {
    geen: (map: string) =>
      `In ${map} staat geen back-up om mee te oefenen. Maak er eerst een: script/koers backup`,
    kop: (bestand: string) => `Oefening met ${bestand}`,
    klaar: (seconden: number) =>
      `Geslaagd in ${seconden.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} s: de back-up is heel, elke tabel kwam gelijk terug en het logboek klopt. De wegwerpmap is verwijderd.`,
    geenKek:
      'Alle gegevens kwamen terug, maar de sleutel waarmee de dossiers te lezen zijn zat niet in het sleutelarchief. Met deze back-up alleen bent u de dossiers kwijt. Kijk met script/koers keys status waar de sleutel staat.',
    logboek: (n: number) =>
      `Het logboek van de teruggezette gegevens is niet heel: ${stuks(n, 'fout', 'fouten')}.`,
  },
  wachtrij: {
    leeg: 'Er worden geen berichten vastgehouden.',
    regel: (naam: string, n: number) => `  ${naam}: ${stuks(n, 'bericht', 'berichten')}`,
    vraag:
      'Deze berichten wachtten toen de back-up werd gemaakt. Verstuur ze alsnog met --verstuur, of gooi ze weg met --vergeet.',
    verstuurd: (n: number) => `${stuks(n, 'bericht gaat', 'berichten gaan')} nu weg.`,
    vergeten: (n: number) => `${stuks(n, 'bericht is', 'berichten zijn')} weggegooid.`,
  },
} as const
