/** In the largest unit that still says enough. */
export function duur(seconden: number): string {
  const heel = (per: number) => Math.floor(seconden / per)
  if (seconden < 120) return seconden === 1 ? '1 seconde' : `${seconden} seconden`
  if (seconden < 7200) return `${heel(60)} minuten`
  if (seconden < 172_800) return `${heel(3600)} uur`
  return `${heel(86_400).toLocaleString('nl-NL')} dagen`
}

/** Every word of the command line. */
export const cliText = {
  gebruik: `Gebruik: script/koers <opdracht>

  beheerder <e-mailadres>   Maak een eenmalige link voor de eerste beheerder van een lege installatie
  backup                    Maak een back-up (ook: status, controleer, sleutelpaar, oefening, wachtrij)
  restore BESTAND           Zet een back-up terug in een lege KOERS_HOME
  audit verify              Controleer of het logboek nog heel is
  import edexml BESTAND --school 99XX00 [--dry-run]
                            Lees leerlingen, groepen en medewerkers in
  verify BESTAND            Controleer een verzegeld plan of een bewijs van instemming
  keys status               Toon hoe het met de sleutels staat; keys help toont de rest
  mail bounce < BESTAND     Verwerk een e-mail die terugkwam (zie docs/operations.md)
  help                      Toon deze tekst

De opdrachten gebruiken dezelfde instellingen als de server en werken ook terwijl de server draait.`,
  onbekend: (opdracht: string) =>
    `De opdracht “${opdracht}” bestaat niet. script/koers help toont wat wel kan.`,
  opties: {
    onbekend: (optie: string) => `De optie “${optie}” bestaat hier niet.`,
    waarde: (optie: string) =>
      `Bij ${optie} klopt de waarde niet: zet haar erachter, of laat haar weg als de optie er geen heeft.`,
    opdracht: (woord: string) => `“${woord}” is hier geen opdracht.`,
    geenOpdracht: 'Zeg wat er moet gebeuren.',
    teVeel: (woord: string) => `“${woord}” is te veel.`,
    hoortNiet: (optie: string, opdracht: string) => `De optie --${optie} hoort niet bij ${opdracht}.`,
    geenBestand: 'Noem het bestand.',
  },
  mail: {
    gebruik: `Gebruik: script/koers mail bounce < BESTAND

Leest één bericht van een mailserver dat een e-mail niet kon worden afgeleverd (RFC 3464), en zet dat bij de e-mail. Laat uw
mailserver dit zelf doen: docs/operations.md zegt hoe.`,
    teGroot: 'Dit bericht is te groot om over een e-mail van Koers te gaan. Er is niets gewijzigd.',
    niets: 'Dit bericht gaat niet over een e-mail van Koers die niet aankwam. Er is niets gewijzigd.',
    gemerkt: (n: number) =>
      n === 1
        ? 'Bij één e-mail staat nu dat hij niet aankwam.'
        : `Bij ${n} e-mails staat nu dat zij niet aankwamen.`,
  },
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
  keys: {
    gebruik: `Gebruik:
  script/koers keys status
  script/koers keys rotate-kek                          een nieuwe sleutel over alle sleutels (seconden)
  script/koers keys rotate-installation                 een nieuwe sleutel voor geheimen van accounts, zoals die van authenticator-apps
  script/koers keys rotate-school 99XX00                een nieuwe sleutel van de school
  script/koers keys rotate-dossier 99XX00 LEERLING-ID   een nieuwe sleutel van één dossier
  script/koers keys re-encrypt [99XX00]                 versleutel wat nog niet met de sleutel van nu versleuteld is
  script/koers keys signing                             toon de openbare sleutels waarmee bewijzen te controleren zijn
  script/koers keys rotate-seal                         een nieuw eigen certificaat om pdf's te verzegelen; oude pdf's blijven geldig
  script/koers keys rotate-signing                      een nieuwe sleutel om bewijzen te ondertekenen; oude bewijzen blijven geldig

Alles mag terwijl de server draait. Is een opdracht afgebroken, geef haar dan nog een keer: zij gaat verder.
Het leerling-id staat in het adres van de leerlingpagina.`,
    geenSchool: (code: string | undefined) =>
      `${code === undefined ? 'Noem de school' : `“${code}” is geen school`}: geef de BRIN en het vestigingsnummer, bijvoorbeeld 99XX00.`,
    geenLeerling: (id: string | undefined) =>
      `${id === undefined ? 'Noem de leerling' : `“${id}” is geen leerling-id`}: het id staat in het adres van de leerlingpagina. Een leerlingnummer of naam werkt hier niet.`,
    schoolOnbekend: (code: string) =>
      `De school ${code} is er niet. Geef de BRIN en het vestigingsnummer, bijvoorbeeld 99XX00.`,
    leerlingOnbekend: (id: string) =>
      `De leerling ${id} heeft op deze school geen dossiersleutel. Er is niets om te vervangen.`,
    nietSchrijfbaar: (bestand: string) =>
      `${bestand} is niet te schrijven, dus er is niets gewijzigd. Geef deze opdracht als een gebruiker die dat bestand en zijn map mag wijzigen.`,
    kek: (bestand: string, vingerafdrukken: readonly string[]) =>
      vingerafdrukken.length === 0
        ? `Sleutelbestand: ${bestand} is er nog niet; de eerste start maakt het.`
        : `Sleutelbestand: ${bestand}, vingerafdruk ${vingerafdrukken.join(' en ')}`,
    kekHalf:
      'Er staan twee sleutels in: een vervanging is afgebroken. Geef script/koers keys rotate-kek nog een keer.',
    school: (naam: string, code: string, dossiers: number, vervangen: number, oud: number) =>
      `${naam} (${code}): ${dossiers} ${dossiers === 1 ? 'dossiersleutel' : 'dossiersleutels'}, ${
        vervangen + oud === 0
          ? 'alles met de sleutels van nu'
          : `${vervangen} nog op te ruimen, ${oud} ${oud === 1 ? 'stuk' : 'stukken'} opnieuw te versleutelen`
      }`,
    voortgang: (stukken: number) => `… ${stukken} opnieuw versleuteld`,
    klaar: (stukken: number, weg: number) =>
      `Klaar: ${stukken} ${stukken === 1 ? 'stuk' : 'stukken'} opnieuw versleuteld, ${weg} oude ${weg === 1 ? 'sleutel' : 'sleutels'} vernietigd.`,
    platGeweigerd:
      'Alles is versleuteld. Gegevens in de vorm van voor de versleuteling weigert Koers vanaf nu, voorgoed.',
    openbaar: (id: string, sleutel: string, sinds: string, nu: boolean) =>
      `${id}  ${sleutel}  sinds ${sinds}${nu ? '  (ondertekent nu)' : ''}`,
    geenOndertekensleutel: (bestand: string) =>
      `De ondertekensleutel ${bestand} is er niet. De eerste start maakt hem; was hij er al, zet hem dan terug uit de back-up van de sleutels.`,
    ondertekenKlaar: (id: string, sleutel: string, bestand: string) =>
      `Klaar: vanaf nu ondertekent sleutel ${id}.
Openbare sleutel: ${sleutel}
Wat eerder is ondertekend, blijft te controleren. Maak een nieuwe reservekopie van ${bestand}.`,
    zegelKlaar: (afdruk: string, bestand: string) =>
      `Klaar: vanaf nu verzegelt een nieuw certificaat (${afdruk}). Wat eerder is verzegeld, blijft geldig. Maak een nieuwe reservekopie van ${bestand}.`,
    kekKlaar: (aantal: number, bestand: string) =>
      `Klaar: ${aantal} ${aantal === 1 ? 'sleutel' : 'sleutels'} opnieuw verpakt. Maak nu een nieuwe reservekopie van ${bestand}: de vorige opent alleen back-ups van voor dit moment.`,
  },
  verify: {
    gebruik: `Gebruik: script/koers verify BESTAND [--key SLEUTELS]

BESTAND is een verzegeld plan (pdf) of een bewijs (json). SLEUTELS is een bestand met de openbare sleutels en certificaten van de
school: /v1/controle/sleutels, of keys/ondertekening-openbaar met keys/zegel-certificaten.pem. Zonder --key zegt het antwoord
alleen of er iets is gewijzigd, en niet van wie het document is. Er is geen database of internet nodig.`,
    nietTeLezen: (bestand: string) => `${bestand} is niet te lezen.`,
    geenSleutel: (bestand: string) => `In ${bestand} staat geen openbare sleutel en geen certificaat.`,
    oordeel: {
      geldig: 'GELDIG: er is niets gewijzigd.',
      vreemd: 'NIET VAN DEZE SCHOOL: er is niets gewijzigd, maar de sleutel is een andere dan die u gaf.',
      'zonder-zegel': 'GEEN ZEGEL: er is niets te controleren. Vraag het verzegelde exemplaar.',
      ongeldig: 'NIET GELDIG:',
    },
    zegel: (naam: string, afdruk: string) => `Zegel: ${naam} (certificaat ${afdruk})`,
    zelf: 'Dat certificaat is door Koers zelf gemaakt: het bewijst dat er niets is gewijzigd, niet wie Koers is.',
    versie: (hash: string) => `Versie: ${hash}`,
    besluit: (naam: string, relatie: string, besluit: string, klasse: string, op: string, sleutel: string) =>
      `- ${naam} (${relatie}): ${besluit}. ${op}. ${klasse}. Sleutel ${sleutel}.`,
    zonderSleutel:
      'Geef --key met de openbare sleutels van de school om ook te weten dat het document van die school komt.',
  },
  audit: {
    gebruik: 'Gebruik: script/koers audit verify',
    stand: (regels: number, verzegeld: number) =>
      `Logboek: ${regels} regels, waarvan ${verzegeld} verzegeld.`,
    kop: (kop: string) => `Laatste zegel: ${kop}`,
    geenZegel: 'Er is nog geen zegel.',
    staart: (aantal: number, seconden: number) =>
      `Nog niet verzegeld: ${aantal} ${aantal === 1 ? 'regel' : 'regels'}, de oudste is ${duur(seconden)} oud.`,
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
