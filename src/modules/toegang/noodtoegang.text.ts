/** Words around the emergency: the dialog, the banner, the list and the mail. */
export const noodtoegangText = {
  knop: 'Noodtoegang',
  titel: 'Noodtoegang tot een dossier',
  alleenInNood: 'Alleen in nood',
  uitleg:
    'U opent één dossier van een leerling die u anders niet ziet. U kunt een uur lezen en niets veranderen. De zorgcoördinator krijgt bericht, en ouders zien later dat noodtoegang is gebruikt.',
  stapZoek: 'Welke leerling?',
  zoekUitleg:
    'Vul het leerlingnummer in, of de precieze naam met de geboortedatum. U ziet alleen iets als precies één leerling past.',
  nummer: 'Leerlingnummer',
  ofNaam: 'Of zoek op naam',
  roepnaam: 'Roepnaam',
  achternaam: 'Achternaam',
  geboren: 'Geboortedatum',
  zoek: 'Zoek de leerling',
  zoekIn: 'Vul het leerlingnummer in, of roepnaam, achternaam en geboortedatum.',
  niets:
    'Er past niet precies één leerling. Controleer wat u invulde. U kunt ook de administratie of de directeur bellen.',
  gesloten: 'Het dossier van deze leerling is voorlopig gesloten. Noodtoegang opent het niet.',
  naarGesloten: 'Wie kan ik bellen?',
  zichtbaar: (naam: string) => `${naam} hoort al bij uw leerlingen. U heeft geen noodtoegang nodig.`,
  naarLeerling: 'Open de leerling',
  gevonden: (naam: string, groep: string | null) => (groep === null ? naam : `${naam}, groep ${groep}`),
  andere: 'Andere leerling',
  reden: 'Waarom moet u dit dossier nu zien?',
  redenHulp:
    'Minstens 20 tekens. De zorgcoördinator, de directeur en de functionaris gegevensbescherming lezen dit.',
  redenKort: 'Schrijf in minstens 20 tekens waarom dit nu nodig is.',
  open: 'Open het dossier een uur',
  geopend: 'Het dossier is een uur open',
  banner: (naam: string) => `Noodtoegang tot het dossier van ${naam}`,
  bannerTekst: (minuten: number) =>
    minuten === 1
      ? 'Nog 1 minuut. U leest mee; alles wat u opent, wordt vastgelegd.'
      : `Nog ${minuten} minuten. U leest mee; alles wat u opent, wordt vastgelegd.`,
  beeindig: 'Nu beëindigen',
  beeindigd: 'De noodtoegang is beëindigd',
  naarDossier: 'Naar het dossier',
  lijst: {
    titel: 'Noodtoegang',
    intro: 'Wie in nood een dossier opende, waarom, en wie dat heeft nagekeken.',
    laden: 'De noodtoegang wordt opgehaald',
    fout: 'De noodtoegang kan nu niet worden opgehaald',
    opnieuw: 'Probeer opnieuw',
    leegTitel: 'Geen noodtoegang',
    leeg: 'Er is op deze school nog geen noodtoegang gebruikt.',
    wieWie: (medewerker: string, leerling: string) => `${medewerker} opende het dossier van ${leerling}`,
    loopt: (tot: string) => `Loopt nog, tot ${tot}`,
    nietGezien: 'Nog niet nagekeken',
    gezien: (door: string, dag: string) => `Nagekeken door ${door} op ${dag}`,
    kijkNa: 'Kijk na',
    weg: 'een leerling die er niet meer is',
  },
} as const
