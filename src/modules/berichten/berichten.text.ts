/** The mails themselves, the words of their screens, and a text for every error code. */
import type { Weigering } from './berichten.schema.ts'
import type { BerichtSoort, LeerlingInMail, Mailtekst, Plek } from './berichten.ts'
import { gastNamen, gastTeksten } from './gastmail.text.ts'
import { ondertekenNamen, ondertekenTeksten } from './ondertekenmail.text.ts'

export const berichtenFouten = {
  'berichten.geen-recht': 'Dit mag u niet. Vraag het de beheerder van uw school.',
  'berichten.soort-onbekend': 'Deze e-mail kennen we niet. Laad de pagina opnieuw.',
  'berichten.bericht-onbekend': 'Dit bericht is er niet meer. Laad de pagina opnieuw.',
  'berichten.niet-mislukt': 'Dit bericht wacht nog, of is al verzonden. Laad de pagina opnieuw.',
  'berichten.geen-mail':
    'Deze installatie verstuurt geen e-mail. Vraag de beheerder van de server om een mailserver.',
  'berichten.adres-onbruikbaar':
    'Naar dit e-mailadres kan Koers niet sturen. Controleer het adres: één adres, zonder spaties of aanhalingstekens.',
  'berichten.te-vaak':
    'Naar dit adres zijn het laatste uur al genoeg e-mails gestuurd. Wacht een uur, of geef de link op een andere manier.',
  'berichten.plek-onbekend':
    'Hier staat iets tussen accolades dat Koers niet kent. Gebruik alleen de woorden uit de lijst.',
  'berichten.plek-ontbreekt': 'Een verplicht woord tussen accolades ontbreekt. Zet het terug in de tekst.',
  'berichten.leerling-uit':
    'De leerling mag niet in e-mail van uw school staan. Haal {leerling} weg, of zet het eerst aan bij Beheer, E-mail.',
  'berichten.leerling-onbekend': 'Deze leerling is er niet, of u kunt de leerling niet zien.',
  'berichten.melding-onbekend': 'Dit bericht is er niet meer. Laad de pagina opnieuw.',
  'berichten.link-in-onderwerp': 'De link of de code mag niet in het onderwerp staan. Zet hem in de tekst.',
} as const satisfies Record<string, string>

export const berichtenGebeurtenissen: Readonly<Record<string, string>> = {
  'berichten.eigen-lijst': 'bekeek de eigen berichten',
  'berichten.ongelezen': 'keek of er berichten waren',
  'berichten.gelezen': 'las een bericht',
  'berichten.alles-gelezen': 'markeerde alle berichten als gelezen',
  'berichten.mailtekst-wijzigen': 'veranderde de tekst van een e-mail',
  'berichten.mailtekst-terugzetten': 'zette de tekst van een e-mail terug',
  'berichten.opnieuw-verzenden': 'liet een e-mail opnieuw versturen',
  'berichten.lijst': 'bekeek de verzonden e-mail',
  'berichten.mailinstelling-wijzigen': 'veranderde of een leerling in e-mail genoemd mag worden',
  'berichten.post-lezen': 'bekeek wat er over de leerling is verstuurd',
  'berichten.mailteksten-lezen': 'bekeek de mailteksten',
  'berichten.postvak': 'bekeek het postvak van de demo',
}

/** The product's own words. Names nobody but who gets the mail and who acted: a mail may be read over a shoulder. */
export const standaardTeksten: Readonly<Record<BerichtSoort, Mailtekst>> = {
  uitnodiging: {
    onderwerp: 'Uw toegang tot Koers van {school}',
    tekst: `Beste {naam},

{school} nodigt u uit om Koers te gebruiken. Open deze link en kies een wachtwoord:

{link}

De link werkt één keer, tot en met {geldig}. Geef hem aan niemand anders.

Verwacht u deze mail niet? Dan hoeft u niets te doen. Laat het de school wel even weten.

{school}
`,
  },
  'noodtoegang-melding': {
    onderwerp: 'Er is noodtoegang gebruikt bij {school}',
    tekst: `Beste {naam},

{medewerker} heeft op {moment} noodtoegang gebruikt om een dossier te openen. De reden en wat er is bekeken, leest u in Koers:

{link}

Kijk na of dit klopt. Vertrouwt u het niet? Neem dan meteen contact op met uw directie en de functionaris gegevensbescherming.

{school}
`,
  },
  'verzoek-bericht': {
    onderwerp: 'Er staat een bericht voor u klaar van {school}',
    tekst: `Beste {naam},

{school} heeft een bericht voor u over het verzoek dat u hebt gedaan. U leest het in Koers, onder ‘Gegevens inzien of laten verbeteren’:

{link}

{school}
`,
  },
  'dossier-gesloten': {
    onderwerp: 'Een dossier is voorlopig gesloten bij {school}',
    tekst: `Beste {naam},

Het dossier van een leerling met wie u werkt, is voorlopig gesloten. U kunt het nu niet inzien of wijzigen. In Koers leest u wie u kunt bellen:

{link}

Is het dossier weer open, dan krijgt u opnieuw bericht.

{school}
`,
  },
  'dossier-open': {
    onderwerp: 'Een dossier is weer open bij {school}',
    tekst: `Beste {naam},

Het dossier van een leerling met wie u werkt, was gesloten en is weer open. U vindt het in Koers:

{link}

{school}
`,
  },
  ...ondertekenTeksten,
  ...gastTeksten,
  'wachtwoord-herstel': {
    onderwerp: 'Een nieuw wachtwoord voor Koers',
    tekst: `Beste {naam},

Iemand vroeg om een nieuw wachtwoord voor uw account bij Koers. Was u dat? Open dan deze link en kies een nieuw wachtwoord:

{link}

De link werkt één keer, tot en met {geldig}. Geef hem aan niemand anders. Gebruikt u een tweede stap bij het aanmelden? Die blijft nodig.

Was u het niet? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het was.
`,
  },
  'wachtwoord-gewijzigd': {
    onderwerp: 'Uw wachtwoord voor Koers is veranderd',
    tekst: `Beste {naam},

Het wachtwoord van uw account bij Koers is veranderd op {moment}. U bent overal afgemeld.

Deed u dit niet zelf? Vraag dan meteen de beheerder van uw school om hulp.
`,
  },
  'wachtwoord-link': {
    onderwerp: 'Er is een link gemaakt voor een nieuw wachtwoord',
    tekst: `Beste {naam},

De beheerder van uw school heeft op {moment} een link gemaakt waarmee u een nieuw wachtwoord voor Koers kunt kiezen.

Vroeg u daar niet om? Neem dan meteen contact op met uw school. Uw wachtwoord werkt nog.
`,
  },
  'tweede-factor-gewijzigd': {
    onderwerp: 'De tweede stap van uw account bij Koers is veranderd',
    tekst: `Beste {naam},

Bij uw account van Koers is op {moment} iets veranderd aan de tweede stap bij het aanmelden: {wijziging}.

Deed u dit niet zelf? Vraag dan meteen de beheerder van uw school om hulp.
`,
  },
}

/** Where a text names the pupil and the school allows no name. */
export const NEUTRALE_LEERLING = 'de leerling'

/** Why a mail did not arrive, as a plain word. */
export const weigerTekst: Readonly<Record<Weigering, string>> = {
  'adres-onbekend': 'het adres bestaat niet',
  'postbus-vol': 'de postbus is vol',
  geweigerd: 'de e-mail is geweigerd',
  'niet-bezorgd': 'de e-mail kon niet worden afgeleverd',
}

/** For the preview; fictitious. */
export const voorbeeld: Readonly<Record<Plek, string>> = {
  naam: 'Sanne de Wit',
  school: 'Basisschool De Regenboog',
  leerling: 'F.J.',
  link: 'https://koers.school.example/voorbeeld#geheime-code',
  code: '123 456',
  geldig: 'dinsdag 24 november 2026 om 10.00 uur',
  moment: 'dinsdag 17 november 2026 om 10.00 uur',
  medewerker: 'Tom Bakker',
  wijziging: 'een passkey is toegevoegd',
}

const moment = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Amsterdam',
})
const tijd = new Intl.DateTimeFormat('nl-NL', {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
})
/** `dinsdag 17 november 2026 om 10.00 uur` */
export const momentTekst = (op: Date): string =>
  `${moment.format(op)} om ${tijd.format(op).replace(':', '.')} uur`

export const berichtenText = {
  titel: 'E-mail',
  intro: 'Wat Koers namens uw school mailt, en of het is aangekomen bij de mailserver.',
  teksten: {
    titel: 'Teksten van uw school',
    intro:
      'U mag deze teksten veranderen. Schrijf er niets in over een leerling: een e-mail is niet veilig genoeg.',
    eigen: 'Eigen tekst',
    standaard: 'Tekst van Koers',
    wijzig: 'Wijzig',
    wijzigNaam: (soort: string) => `Wijzig de tekst: ${soort}`,
  },
  vast: {
    titel: 'Vaste teksten',
    intro:
      'Deze e-mails gaan over iemands account. Een account kan bij meer scholen horen, daarom zijn de woorden overal gelijk.',
  },
  soort: {
    uitnodiging: {
      naam: 'Uitnodiging',
      uitleg: 'Als een medewerker of ouder een account krijgt of een nieuw wachtwoord mag kiezen.',
    },
    'noodtoegang-melding': {
      naam: 'Melding van noodtoegang',
      uitleg: 'Als iemand in nood een dossier opende dat anders dicht is.',
    },
    'verzoek-bericht': {
      naam: 'Bericht over een verzoek',
      uitleg: 'Als de school antwoordt op een verzoek over gegevens, of er meer tijd voor neemt.',
    },
    'dossier-gesloten': {
      naam: 'Dossier gesloten',
      uitleg: 'Aan wie met de leerling werkt, als het gebruik van een dossier wordt beperkt.',
    },
    'dossier-open': {
      naam: 'Dossier weer open',
      uitleg: 'Aan wie met de leerling werkt, als die beperking is opgeheven.',
    },
    ...ondertekenNamen,
    ...gastNamen,
    'wachtwoord-herstel': {
      naam: 'Nieuw wachtwoord',
      uitleg: 'Als iemand op de aanmeldpagina om een nieuw wachtwoord vraagt.',
    },
    'wachtwoord-gewijzigd': {
      naam: 'Wachtwoord veranderd',
      uitleg: 'Bericht achteraf, zodat misbruik opvalt.',
    },
    'wachtwoord-link': {
      naam: 'Link voor een nieuw wachtwoord',
      uitleg: 'Als de school zo’n link voor iemand maakt, zodat misbruik opvalt.',
    },
    'tweede-factor-gewijzigd': {
      naam: 'Tweede stap veranderd',
      uitleg: 'Bericht achteraf, zodat misbruik opvalt.',
    },
  } satisfies Record<BerichtSoort, { naam: string; uitleg: string }>,
  tekst: {
    titel: (soort: string) => `Tekst van “${soort}”`,
    terug: 'Naar e-mail',
    onderwerp: 'Onderwerp',
    tekst: 'Tekst',
    tekstHulp: 'Gewone tekst. Een lege regel begint een nieuwe alinea.',
    plekken: 'Woorden die Koers invult',
    plekkenUitleg: 'Zet ze tussen accolades, precies zoals hier.',
    verplicht: 'verplicht',
    plek: {
      naam: 'de naam van wie de e-mail krijgt',
      school: 'de naam van uw school',
      leerling: 'de leerling, zoals uw school dat heeft ingesteld',
      link: 'de persoonlijke link',
      code: 'de code',
      geldig: 'tot wanneer de link of de code werkt',
      moment: 'wanneer het gebeurde',
      medewerker: 'wie het deed',
      wijziging: 'wat er veranderde',
    } satisfies Record<Plek, string>,
    voorbeeld: 'Zo ziet de e-mail eruit',
    voorbeeldUitleg: 'Met verzonnen gegevens.',
    bewaar: 'Tekst opslaan',
    bewaard: 'De tekst is opgeslagen',
    herstel: 'Terug naar de tekst van Koers',
    herstelTitel: 'Terug naar de tekst van Koers?',
    herstelGevolg: 'De tekst van uw school verdwijnt. E-mails gaan weer met de woorden van Koers.',
    hersteld: 'De tekst van Koers staat terug',
    vulOnderwerp: 'Vul het onderwerp in.',
    vulTekst: 'Vul de tekst in.',
  },
  uit: {
    titel: 'Verstuurd en wachtend',
    intro:
      'De laatste honderd e-mails van uw school. Koers bewaart de tekst niet, en deze lijst negentig dagen.',
    aan: 'Aan',
    wat: 'Wat',
    stand: 'Stand',
    wanneer: 'Gevraagd',
    aantal: (n: number) => (n === 1 ? '1 e-mail' : `${n} e-mails`),
    leegTitel: 'Nog geen e-mail',
    leeg: 'Zodra Koers iets mailt, staat het hier.',
    status: {
      wachtend: 'Nog niet verzonden',
      verzonden: 'Verzonden',
      vervallen: 'Niet meer nodig',
      mislukt: 'Mislukt',
      geweigerd: 'Kwam niet aan',
    },
    opnieuw: 'Stuur opnieuw',
    opnieuwNaam: (wat: string, aan: string) => `Stuur opnieuw: ${wat} aan ${aan}`,
    gaat: 'De e-mail gaat opnieuw weg',
  },
  instelling: {
    titel: 'De leerling in e-mail',
    intro:
      'Standaard noemt Koers geen leerling in e-mail. Staat u het toe, dan kunt u {leerling} in uw eigen teksten over een plan zetten.',
    vraag: 'Wat mag er staan?',
    keuze: {
      niet: 'Niets (aanbevolen)',
      voorletters: 'Voorletters, zoals F.J.',
      roepnaam: 'De roepnaam',
    } satisfies Record<LeerlingInMail, string>,
    bewaar: 'Opslaan',
    bewaard: 'De instelling is opgeslagen',
    gelijk: 'Er is niets veranderd.',
  },
  mailUit: 'Deze installatie verstuurt geen e-mail',
  mailUitTekst:
    'Er is geen mailserver ingesteld. Uitnodigingen geeft u zelf, als link of brief. De beheerder van de server kan een mailserver instellen.',
  postvak: {
    titel: 'Postvak van de demo',
    intro: 'In de demo verlaat geen e-mail deze computer. Alles wat Koers zou versturen, staat hier.',
    aan: 'Aan',
    leegTitel: 'Nog geen e-mail',
    leeg: 'Nodig bijvoorbeeld een medewerker uit per e-mail. De mail verschijnt hier vanzelf.',
    naarKoers: 'Naar Koers',
    aantal: (n: number) => (n === 1 ? '1 e-mail' : `${n} e-mails`),
  },
  laden: 'E-mails worden opgehaald',
  fout: 'Dit kan nu niet worden opgehaald',
  opnieuw: 'Probeer opnieuw',
} as const
