/** Every word of the command line. */
export const cliText = {
  gebruik: `Gebruik: script/koers <opdracht>

  beheerder <e-mailadres>   Maak een eenmalige link voor de eerste beheerder van een lege installatie
  backup                    Maak een back-up (ook: status, controleer, sleutelpaar, oefening, wachtrij)
  restore BESTAND           Zet een back-up terug in een lege KOERS_HOME
  audit verify              Controleer of het logboek nog heel is
  import edexml BESTAND --school 99XX00 [--dry-run]
                            Lees leerlingen, groepen en medewerkers in
  help                      Toon deze tekst

De opdrachten gebruiken dezelfde instellingen als de server en werken ook terwijl de server draait.`,
  onbekend: (opdracht: string) =>
    `De opdracht “${opdracht}” bestaat niet. script/koers help toont wat wel kan.`,
  beheerder: {
    gebruik: 'Gebruik: script/koers beheerder naam@school.nl',
    geenAdres: (adres: string) =>
      `“${adres}” is geen volledig e-mailadres. Gebruik: script/koers beheerder naam@school.nl`,
    nietLeeg:
      'Koers is al ingericht. Vraag een beheerder van de school om een uitnodiging: Beheer, Medewerkers, Nodig uit.',
    klaar: (adres: string, link: string, dag: string) => `Eenmalige link voor ${adres}:

  ${link}

Open de link in de browser en kies een wachtwoord. De link werkt één keer, tot en met ${dag}.
Wie de link heeft, wordt beheerder: geef hem aan niemand anders. Een eerdere link voor dit adres werkt niet meer.`,
  },
  audit: {
    gebruik: 'Gebruik: script/koers audit verify',
    stand: (regels: number, verzegeld: number) =>
      `Logboek: ${regels} regels, waarvan ${verzegeld} verzegeld.`,
    kop: (kop: string) => `Laatste zegel: ${kop}`,
    geenZegel: 'Er is nog geen zegel.',
    staart: (aantal: number, seconden: number) =>
      `Nog niet verzegeld: ${aantal} ${aantal === 1 ? 'regel' : 'regels'}, de oudste is ${seconden} seconden oud.`,
    staartOud: 'Dat is te oud: elke minuut hoort alles verzegeld te worden. Draait de server?',
    geenStaart: 'Alles is verzegeld.',
    heel: 'Het logboek is heel: geen regel is gewijzigd of verdwenen.',
    gebroken: (aantal: number) => `Het logboek is niet heel: ${aantal} ${aantal === 1 ? 'fout' : 'fouten'}.`,
    fout: {
      gewijzigd: (seq: number | null, zegel: number | null) =>
        `- regel ${seq} is gewijzigd na zegel ${zegel}`,
      verdwenen: (seq: number | null, zegel: number | null) =>
        `- regel ${seq} is verdwenen; zij zat in zegel ${zegel}`,
      onverzegeld: (seq: number | null) =>
        `- regel ${seq} zit in geen zegel, terwijl alles eromheen al verzegeld is`,
      zegel_gebroken: (_seq: number | null, zegel: number | null) =>
        `- zegel ${zegel} past niet op het vorige of op zijn regels`,
    },
  },
} as const
