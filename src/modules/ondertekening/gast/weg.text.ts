/** Words for the school that lets a parent sign without an account: the window, the letter, how it stands. */
import type { GastStand, GastWijze } from '../gastweg.ts'

export const wegTekst = {
  knop: 'Laat tekenen zonder account',
  titel: (naam: string) => `${naam} laten tekenen zonder account`,
  titelNieuw: (naam: string) => `Nieuwe link voor ${naam}`,
  uitleg: (naam: string) =>
    `${naam} krijgt een e-mail met een persoonlijke link, en daarnaast een code. Daarmee kan alleen dit verzoek worden gelezen en beantwoord.`,
  uitlegNieuw: 'De vorige link en code werken daarna niet meer. Wie ermee bezig is, wordt afgemeld.',
  hoe: 'Hoe krijgt deze ouder de code?',
  hoeLeeg: 'Kies hoe deze ouder de code krijgt.',
  wijze: { sms: 'Per sms', brief: 'Op papier', mail: 'Ook per e-mail (minder zeker)' } satisfies Record<
    GastWijze,
    string
  >,
  wijzeHulp: {
    sms: 'De ouder vraagt de code zelf aan op de pagina van de link.',
    brief: 'U drukt een brief met de code af en geeft die aan de ouder.',
    mail: 'Wie in de mailbox kan, kan dan ook tekenen. In het bewijs staat dat dit de zwakste manier is (klasse D).',
  } satisfies Record<GastWijze, string>,
  smsUit: 'Uw school heeft geen sms-dienst ingesteld. Een beheerder doet dat bij Beheer, Ondertekenen.',
  mail: 'E-mailadres van deze ouder',
  mailHulp: 'Hierheen gaat de link. Controleer het adres: wie de e-mail leest, heeft de link.',
  mailLeeg: 'Vul het e-mailadres in waar de link heen gaat.',
  mailFout: 'Dit is geen e-mailadres. Controleer het, bijvoorbeeld op het apenstaartje.',
  telefoon: 'Mobiel nummer van deze ouder',
  telefoonHulp: 'Bijvoorbeeld 06 12345678. Hierheen gaat de code.',
  telefoonLeeg: 'Vul het mobiele nummer in waar de code heen gaat.',
  telefoonFout: 'Dit is geen mobiel nummer. Schrijf het als 06 12345678 of +32 470 12 34 56.',
  watKop: 'Wat er in de e-mail staat',
  wat: 'De naam van de ouder en van de school, dat de school om een reactie vraagt, en de link.',
  watNiet:
    'Niet: de naam van het kind, dat het om een plan gaat, wat er in het plan staat en wie er nog meer tekent. Dat is pas te zien na de code.',
  verstuur: 'Stuur de link',
  verstuurBrief: 'Stuur de link en maak de brief',
  gelukt: (mailadres: string) => `De link gaat naar ${mailadres}`,
  brief: {
    titel: 'De brief met de code',
    eenmalig: 'U ziet deze code maar één keer',
    eenmaligTekst:
      'Druk de brief nu af, of schrijf de code over. Geef de brief alleen aan deze ouder. De link gaat apart, per e-mail. Code kwijt? Maak dan een nieuwe link.',
    print: 'Druk de brief af',
    sluit: 'Klaar',
    onderwerp: 'Uw code om op een plan te reageren',
    aanhef: (naam: string) => `Beste ${naam},`,
    intro: (school: string) =>
      `${school} vraagt u een plan te lezen en te zeggen wat u ervan vindt. U kreeg daarover een e-mail met een persoonlijke link. Op de pagina van die link vult u deze code in:`,
    code: 'Uw code',
    stappen: [
      'Open de e-mail van de school en druk op de link.',
      'Vul de zes cijfers van deze brief in.',
      'Lees het plan. Stel uw vragen, of geef uw antwoord.',
    ],
    geldig: (dag: string) =>
      `De code werkt tot en met ${dag}. Bewaar deze brief tot u klaar bent en geef hem aan niemand anders.`,
    hulp: 'Geen e-mail gekregen? Kijk bij ongewenste e-mail, of bel de school. Reageren mag ook op papier of in een gesprek.',
    groet: 'Met vriendelijke groet,',
  },
  stand: {
    kop: 'Tekenen zonder account',
    open: 'Link is open',
    gebruikt: 'Link is gebruikt',
    dicht: 'Link is dicht',
    verlopen: 'Link is verlopen',
  } satisfies Record<GastStand | 'kop', string>,
  standUitleg: {
    open: '',
    gebruikt: 'Met de link en de code is het plan geopend.',
    dicht: 'Er is vijf keer een verkeerde code ingevuld. Bel de ouder en maak daarna een nieuwe link.',
    verlopen: 'De tijd van de link is voorbij. Maak een nieuwe link als de ouder nog moet reageren.',
  } satisfies Record<GastStand, string>,
  mailMis: 'De e-mail met de link kwam niet aan. Controleer het adres en maak een nieuwe link.',
  codeMis: {
    sms: 'De laatste sms met een code kon niet worden verstuurd. Controleer het nummer, of kies een andere weg.',
    brief: '',
    mail: 'De laatste e-mail met een code kon niet worden verstuurd. Controleer het adres, of kies een andere weg.',
  } satisfies Record<GastWijze, string>,
  weg: {
    sms: (mailadres: string) => `Link per e-mail naar ${mailadres}, code per sms.`,
    brief: (mailadres: string) => `Link per e-mail naar ${mailadres}, code op papier.`,
    mail: (mailadres: string) => `Link en code allebei per e-mail naar ${mailadres}.`,
  } satisfies Record<GastWijze, (mailadres: string) => string>,
  gemaakt: (dag: string, door: string) => `Gemaakt op ${dag} door ${door}`,
  geldigTot: (dag: string) => `werkt tot en met ${dag}`,
  nieuw: 'Nieuwe link',
  trekIn: 'Trek de link in',
  trekInTitel: (naam: string) => `Link van ${naam} intrekken`,
  trekInGevolg:
    'De link en de code werken daarna niet meer. Wie ermee bezig is, wordt afgemeld. Een antwoord dat al is verstuurd, blijft bewaard.',
  ingetrokken: 'De link is ingetrokken',
} as const
