/** The page on which somebody reads a version and decides: parents and staff (u), pupils (je). */
import { plural } from '../../ui/format.ts'
import type { Antwoord, RondeStand, TekenaarStand, Verklaring } from './ondertekening.ts'
import type { Telling } from './stap.ts'
import { volgtTekst } from './volgt.text.ts'

const gelijk = {
  laden: 'Het verzoek wordt opgehaald',
  mislukt: 'Het verzoek kon niet worden opgehaald',
  opnieuw: 'Probeer het opnieuw',
  planLaden: 'Het plan wordt opgehaald',
  planMislukt: 'Het plan kon niet worden opgehaald',
  dag: (naam: string) => `Dag ${naam}`,
  nog: (dagen: number, dag: string) =>
    dagen === 0 ? `Vandaag is de laatste dag (${dag})` : `Nog ${plural(dagen, 'dag', 'dagen')}, tot ${dag}`,
  bericht: 'Bericht van de school',
  pdf: 'Download als PDF',
  sindsLaden: 'De wijzigingen worden opgehaald',
  sindsMislukt: 'De wijzigingen konden niet worden opgehaald',
  helePlan: 'Het hele plan',
  nummer: (nummer: number, totaal: number) => `Afspraak ${nummer} van ${totaal}`,
  voorDoel: 'Voor doel',
  tussendoel: 'Tussendoel',
  ongedaan: 'Maak dit ongedaan',
  antwoord: { ja: 'Ja', ja_maar: 'Ja, maar …', nee: 'Nee, omdat …' } satisfies Record<Antwoord, string>,
  gegeven: { ja: 'Ja', ja_maar: 'Ja, maar', nee: 'Nee' } satisfies Record<Antwoord, string>,
  opmerkingBij: 'Opmerking',
  bewijs: 'Download het bewijs',
  controleer: 'Controleer een document',
  verstuurd: 'Uw besluit is verstuurd',
  besluitOp: (moment: string) => `Gegeven op ${moment}`,
  vastgelegdOp: (moment: string) => `Vastgelegd op ${moment}`,
  doorSchool: 'Dit legde de school vast',
  school: (naam: string) => `${naam} (school)`,
  nieuwer: 'Er is een nieuwer verzoek over dit plan',
  leesNieuwer: 'Ga naar het nieuwe verzoek',
  eerder: 'Eerdere verzoeken',
  vastgesteldTitel: 'Het plan is vastgesteld',
  vastgesteld: (op: string, begin: string) => `Vastgesteld op ${op}. Het plan geldt vanaf ${begin}.`,
  vastgesteldOp: (op: string) => `vastgesteld op ${op}`,
  verzegeld: 'Download verzegelde PDF',
  verzegeldKomt: 'De verzegelde PDF wordt gemaakt. Kijk over een minuut nog eens.',
  anderPlan: 'Dit plan kan nu niet worden getoond',
} as const

/** "met 7 afspraken", "met één afspraak". */
const met = (n: number) => (n === 1 ? 'één afspraak' : `${n} afspraken`)

/** Clauses as one sentence: "…, … en …". */
function zin(delen: readonly string[]): string {
  const laatste = delen.at(-1) ?? ''
  const ervoor = delen.slice(0, -1).join(', ')
  const heel = ervoor === '' ? laatste : `${ervoor} en ${laatste}`
  return `${heel.charAt(0).toLocaleUpperCase('nl')}${heel.slice(1)}${heel.endsWith('…') ? '' : '.'}`
}

/** "U stemt in met 7 afspraken, bij één afspraak zegt u ja, maar … en met één afspraak stemt u niet in." */
const samenvatting =
  (wie: 'u' | 'je') =>
  ({ ja, ja_maar, nee }: Telling, verklaring: Verklaring): string => {
    const akkoord = verklaring === 'akkoord'
    const stemt = akkoord ? 'gaat' : 'stemt'
    const vraag = akkoord ? (wie === 'u' ? 'gaat' : 'ga') : wie === 'u' ? 'stemt' : 'stem'
    const rest = akkoord ? 'akkoord' : 'in'
    return zin([
      ...(ja > 0 ? [`${wie} ${stemt} ${rest} met ${met(ja)}`] : []),
      ...(ja_maar > 0 ? [`bij ${met(ja_maar)} ${wie === 'u' ? 'zegt u' : 'zeg je'}: ja, maar …`] : []),
      ...(nee > 0 ? [`met ${met(nee)} ${vraag} ${wie} niet ${rest}`] : []),
    ])
  }

const standen = (wie: 'u' | 'je', bezit: 'uw' | 'je') => {
  const u = wie === 'u' ? 'u' : 'je'
  return {
    ingetrokken_verzoek: {
      titel: 'De school heeft dit verzoek ingetrokken',
      tekst: wie === 'u' ? 'U hoeft niets meer te doen.' : 'Je hoeft niets meer te doen.',
    },
    vervallen: {
      titel: wie === 'u' ? 'Uw reactie is niet meer nodig' : 'Je reactie is niet meer nodig',
      tekst: `Dit verzoek is afgerond. Legt de school een nieuwe versie voor, dan krijgt ${u} daar bericht van.`,
    },
    papier: {
      titel: `De school heeft ${bezit} reactie op papier vastgelegd`,
      tekst: `Klopt het niet wat hieronder staat? Laat het de school dan weten.`,
    },
    mondeling_vastgelegd: {
      titel: `De school heeft ${bezit} reactie uit het gesprek vastgelegd`,
      tekst: `Klopt het niet wat hieronder staat? Laat het de school dan weten.`,
    },
    // Of a parent, whoever reads it.
    te_goeder_trouw: {
      titel: 'De school is ervan uitgegaan dat u instemt',
      tekst:
        'Dat mag de school als de andere ouder instemt en er geen bezwaar bekend is. Bent u het er niet mee eens? Laat het de school dan weten.',
    },
    vervangende_toestemming: {
      titel: 'De rechter heeft toestemming gegeven',
      tekst: `Daarom vraagt de school hier geen antwoord meer van ${u}.`,
    },
  } as const satisfies Partial<Record<TekenaarStand, { titel: string; tekst: string }>>
}

const verloop = {
  loopt: 'Nog niet iedereen heeft gereageerd.',
  ingestemd:
    'Iedereen die beslist heeft ingestemd. De school stelt het plan vast zodra ook al het andere is geregeld.',
  niet_ingestemd: 'Niet iedereen stemde in. De school stelt deze versie niet vast zoals zij nu is.',
  ingetrokken: 'De school heeft het verzoek daarna ingetrokken.',
  vastgesteld: 'De school heeft dit plan vastgesteld.',
} as const satisfies Record<RondeStand, string>

const minderZeker =
  'Dit bewijs is minder zeker dan andere. De link en de code gingen allebei naar dezelfde e-mail, dus wie die e-mail kan lezen, had ook kunnen tekenen. Dat staat erbij (klasse D).'

const minderZekerAccount =
  'Dit bewijs is minder zeker dan andere. Er is aangemeld met alleen een wachtwoord, dus wie dat kent, had ook kunnen tekenen. Dat staat erbij (klasse D).'

const bewijsUitleg =
  'Een klein bestand met wat er is gezegd, wanneer, en over welke versie. Het is ondertekend door de school: verandert er ook maar één teken, dan is dat te zien.'

export const stapTekst = {
  u: {
    ...gelijk,
    titelOpen: (naam: string) => `Het plan van ${naam} wacht op uw reactie`,
    titelKlaar: (naam: string) => `Uw reactie op het plan van ${naam}`,
    titelDicht: (naam: string) => `Het plan van ${naam}`,
    vraag: {
      instemming: (wie: string, school: string) =>
        `${wie} van ${school} vraagt u het plan te lezen. Daarna zegt u bij elke afspraak of u ermee instemt.`,
      gezien: (wie: string, school: string) =>
        `${wie} van ${school} vraagt u het plan te lezen. Daarna laat u weten dat u het hebt gezien en dat het met u is besproken. Instemmen hoeft u niet.`,
      akkoord: (wie: string, school: string) =>
        `${wie} van ${school} vraagt u het plan te lezen. Daarna zegt u bij elke afspraak of u ermee akkoord gaat.`,
    } satisfies Record<Verklaring, (wie: string, school: string) => string>,
    teLaat: (dag: string) => `De school vroeg uw reactie vóór ${dag}. U kunt nog reageren.`,
    kort: '',
    sinds: 'Wat is er veranderd sinds uw akkoord?',
    sindsUitleg: (versie: number) => `U ging eerder akkoord met versie ${versie}. Dit is er anders.`,
    lees: 'Lees eerst het plan',
    leesUitleg: 'Neem de tijd. Reageren doet u onder het plan.',
    naarBesluit: 'Ga naar uw reactie',
    anderPlanUitleg:
      'Wat hier staat is niet de versie waarover het verzoek gaat. Antwoorden kan nu niet. Laat dit de school weten.',
    vragen: 'Hebt u eerst een vraag?',
    vragenUitleg: 'Stel die gerust. Het antwoord van de school komt hier te staan. Beslissen kan daarna nog.',
    vraagVeld: 'Uw vraag aan de school',
    vraagLeeg: 'Schrijf eerst uw vraag op.',
    stuurVraag: 'Stuur mijn vraag',
    vraagVerstuurd: 'Uw vraag is verstuurd',
    gesprek: 'Vragen en antwoorden',
    vanMij: 'U',
    besluit: 'Uw antwoorden',
    besluitGezien: 'Uw bevestiging',
    gezien: 'Ik heb het hele plan gezien en besproken',
    gezienAkkoord: 'Ik heb het hele plan gelezen',
    nietGezien: 'Vink eerst aan dat u het hele plan hebt gezien en besproken.',
    wettelijk: 'Dit verklaart u als u verstuurt',
    vraagAfspraak: {
      instemming: (nummer: number) => `Stemt u in met afspraak ${nummer}?`,
      akkoord: (nummer: number) => `Gaat u akkoord met afspraak ${nummer}?`,
    },
    afspraken: 'De afspraken',
    afsprakenUitleg:
      'Dit zijn de afspraken uit het handelingsdeel. Eén keer “nee” is genoeg om verder te praten: de school bespreekt dan precies die afspraak met u.',
    allesJa: { instemming: 'Stem met alles in', akkoord: 'Ga met alles akkoord' },
    allesJaUitleg: 'Zet alleen “ja” bij afspraken waarbij u nog niets koos.',
    gezet: (n: number) => `Bij ${met(n)} staat nu “ja”.`,
    reden: { ja_maar: 'Ja, maar …', nee: 'Nee, omdat …' },
    redenHulp: {
      ja_maar: 'Wat wilt u erbij zeggen? De school leest dit mee.',
      nee: 'In een paar woorden. De school bespreekt dit met u.',
    },
    redenLeeg: (nummer: number) => `Schrijf bij afspraak ${nummer} in een paar woorden waarom.`,
    antwoordLeeg: (nummer: number) => `Kies een antwoord bij afspraak ${nummer}.`,
    teLang: (waar: string, over: number) =>
      `${waar} is ${plural(over, 'teken', 'tekens')} te lang. Maak de tekst korter; er gaat niets verloren.`,
    redenBij: (nummer: number) => `Uw uitleg bij afspraak ${nummer}`,
    opmerking: 'Wilt u nog iets zeggen over het hele plan?',
    opmerkingNaam: 'Uw opmerking',
    verder: 'Bekijk uw besluit',
    controle: 'Klopt dit?',
    terug: 'Verander mijn antwoorden',
    verstuur: 'Verstuur mijn besluit',
    verstuurGezien: 'Verstuur mijn bevestiging',
    samenvatting: samenvatting('u'),
    samenvattingGezien:
      'U verklaart dat u het hele plan hebt gezien en dat de school het met u heeft besproken.',
    gevolgNee: (n: number) =>
      `De school stelt deze versie dan niet vast zoals zij nu is, en plant een gesprek over precies ${n === 1 ? 'deze afspraak' : 'deze afspraken'}.`,
    gevolgMaar: 'Wat u erbij schrijft, leest de school. De afspraken gelden zoals ze in het plan staan.',
    gevolgJa: 'De school stelt het plan vast als iedereen die beslist heeft ingestemd.',
    vast: 'Een verstuurd besluit verandert niet meer. Denkt u er later anders over? Neem dan contact op met de school.',
    sessie:
      'U was een tijd weg en bent opnieuw aangemeld. Alles wat u invulde staat er nog. Verstuur het nog een keer.',
    weg: 'Uw antwoorden zijn nog niet verstuurd. Gaat u weg, dan gaan ze verloren.',
    getypt: 'Dit had u al ingevuld',
    getyptUitleg: 'Het is niet verstuurd. U kunt het hier nog lezen en overnemen.',
    klaar: {
      ja: 'U hebt ingestemd',
      ja_maar: 'U hebt ingestemd, met een opmerking',
      nee: 'U hebt niet met alles ingestemd',
      gezien: 'U hebt bevestigd dat u het plan hebt gezien',
    },
    akkoordKlaar: {
      ja: 'U bent akkoord gegaan',
      ja_maar: 'U bent akkoord gegaan, met een opmerking',
      nee: 'U bent niet met alles akkoord gegaan',
      gezien: 'U hebt bevestigd dat u het plan hebt gezien',
    },
    gesprekOver: 'De school plant met u een gesprek over:',
    plaats: 'Aan de plaats van uw kind op school verandert niets.',
    nietsTeDoen: 'U hoeft nu niets te doen.',
    gezegd: 'Dit hebt u gezegd',
    verloop,
    standen: standen('u', 'uw'),
    rondeDicht: {
      titel: 'Dit verzoek is afgerond',
      tekst:
        'U hoeft niets meer te doen. Legt de school een nieuwe versie voor, dan krijgt u daar bericht van.',
    },
    bewijsTitel: 'Uw bewijs',
    bewijsUitleg,
    minderZeker,
    minderZekerAccount,
    verzegeldGast: 'Wilt u de verzegelde PDF bewaren? Vraag hem aan de school.',
    pdfZonderZegel:
      'De PDF hierboven heeft geen zegel. De verzegelde PDF komt op deze pagina zodra de school het plan vaststelt.',
    controleerUitleg: 'Wilt u later nagaan of uw bewijs of de verzegelde PDF nog klopt?',
    planToen: 'Het plan waarover dit ging',
    mijn: {
      titel: (naam: string) => `Het plan van ${naam} wacht op uw reactie`,
      knop: 'Lees en reageer',
      eerder: (naam: string, versie: number) => `Plan van ${naam}, versie ${versie}`,
      mislukt: 'Wat er van u wordt gevraagd kon niet worden opgehaald',
      volgt: volgtTekst.u,
      wieHelpt: 'Wat u zei, en wie kan helpen',
      watU: 'Lees wat u zei',
    },
  },
  je: {
    ...gelijk,
    titelOpen: (_naam: string) => 'Jouw plan wacht op je reactie',
    titelKlaar: (_naam: string) => 'Jouw reactie op je plan',
    titelDicht: (_naam: string) => 'Jouw plan',
    vraag: {
      instemming: (wie: string, school: string) =>
        `${wie} van ${school} vraagt je het plan te lezen. Daarna zeg je bij elke afspraak of je ermee instemt.`,
      gezien: (wie: string, school: string) =>
        `${wie} van ${school} vraagt je het plan te lezen. Daarna laat je weten dat je het hebt gezien en dat het met je is besproken. Instemmen hoeft niet.`,
      akkoord: (wie: string, school: string) =>
        `${wie} van ${school} vraagt je het plan te lezen. Daarna zeg je bij elke afspraak of je het goed vindt.`,
    } satisfies Record<Verklaring, (wie: string, school: string) => string>,
    teLaat: (dag: string) => `De school vroeg je reactie vóór ${dag}. Je kunt nog reageren.`,
    kort: 'Lees je plan. Snap je iets niet? Vraag het. Zeg daarna dat je het hebt gezien.',
    sinds: 'Wat is er veranderd sinds je akkoord?',
    sindsUitleg: (versie: number) => `Je ging eerder akkoord met versie ${versie}. Dit is er anders.`,
    lees: 'Lees eerst je plan',
    leesUitleg: 'Neem de tijd. Reageren doe je onder het plan.',
    naarBesluit: 'Ga naar je reactie',
    anderPlanUitleg:
      'Wat hier staat is niet de versie waarover het verzoek gaat. Antwoorden kan nu niet. Laat dit je mentor weten.',
    vragen: 'Heb je eerst een vraag?',
    vragenUitleg: 'Stel die gerust. Het antwoord van school komt hier te staan.',
    vraagVeld: 'Jouw vraag aan school',
    vraagLeeg: 'Schrijf eerst je vraag op.',
    stuurVraag: 'Stuur mijn vraag',
    vraagVerstuurd: 'Je vraag is verstuurd',
    gesprek: 'Vragen en antwoorden',
    vanMij: 'Jij',
    besluit: 'Jouw antwoorden',
    besluitGezien: 'Jouw bevestiging',
    gezien: 'Ik heb het hele plan gezien en besproken',
    gezienAkkoord: 'Ik heb het hele plan gelezen',
    nietGezien: 'Vink eerst aan dat je het hele plan hebt gezien en besproken.',
    wettelijk: 'Dit verklaar je als je verstuurt',
    vraagAfspraak: {
      instemming: (nummer: number) => `Stem je in met afspraak ${nummer}?`,
      akkoord: (nummer: number) => `Vind je afspraak ${nummer} goed?`,
    },
    afspraken: 'De afspraken',
    afsprakenUitleg:
      'Dit zijn de afspraken uit het plan. Eén keer “nee” is genoeg om verder te praten: school bespreekt dan precies die afspraak met je.',
    allesJa: { instemming: 'Stem met alles in', akkoord: 'Ga met alles akkoord' },
    allesJaUitleg: 'Zet alleen “ja” bij afspraken waarbij je nog niets koos.',
    gezet: (n: number) => `Bij ${met(n)} staat nu “ja”.`,
    reden: { ja_maar: 'Ja, maar …', nee: 'Nee, omdat …' },
    redenHulp: {
      ja_maar: 'Wat wil je erbij zeggen? School leest dit mee.',
      nee: 'In een paar woorden. School bespreekt dit met je.',
    },
    redenLeeg: (nummer: number) => `Schrijf bij afspraak ${nummer} in een paar woorden waarom.`,
    antwoordLeeg: (nummer: number) => `Kies een antwoord bij afspraak ${nummer}.`,
    teLang: (waar: string, over: number) =>
      `${waar} is ${plural(over, 'teken', 'tekens')} te lang. Maak de tekst korter; er gaat niets verloren.`,
    redenBij: (nummer: number) => `Je uitleg bij afspraak ${nummer}`,
    opmerking: 'Wil je nog iets zeggen over het hele plan?',
    opmerkingNaam: 'Je opmerking',
    verder: 'Bekijk je besluit',
    controle: 'Klopt dit?',
    terug: 'Verander mijn antwoorden',
    verstuur: 'Verstuur mijn besluit',
    verstuurGezien: 'Verstuur mijn bevestiging',
    samenvatting: samenvatting('je'),
    samenvattingGezien: 'Je zegt dat je het hele plan hebt gezien en dat school het met je heeft besproken.',
    gevolgNee: (n: number) =>
      `School stelt deze versie dan niet vast zoals zij nu is, en plant een gesprek over precies ${n === 1 ? 'deze afspraak' : 'deze afspraken'}.`,
    gevolgMaar: 'Wat je erbij schrijft, leest school. De afspraken gelden zoals ze in het plan staan.',
    gevolgJa: 'School stelt het plan vast als iedereen die beslist heeft ingestemd.',
    vast: 'Een verstuurd besluit verandert niet meer. Denk je er later anders over? Praat dan met je mentor.',
    sessie:
      'Je was een tijd weg en bent opnieuw aangemeld. Alles wat je invulde staat er nog. Verstuur het nog een keer.',
    weg: 'Je antwoorden zijn nog niet verstuurd. Ga je weg, dan gaan ze verloren.',
    getypt: 'Dit had je al ingevuld',
    getyptUitleg: 'Het is niet verstuurd. Je kunt het hier nog lezen en overnemen.',
    klaar: {
      ja: 'Je hebt ingestemd',
      ja_maar: 'Je hebt ingestemd, met een opmerking',
      nee: 'Je hebt niet met alles ingestemd',
      gezien: 'Je hebt gezegd dat je het plan hebt gezien',
    },
    akkoordKlaar: {
      ja: 'Je bent akkoord gegaan',
      ja_maar: 'Je bent akkoord gegaan, met een opmerking',
      nee: 'Je bent niet met alles akkoord gegaan',
      gezien: 'Je hebt gezegd dat je het plan hebt gezien',
    },
    gesprekOver: 'School plant met je een gesprek over:',
    plaats: 'Aan jouw plek op school verandert niets.',
    nietsTeDoen: 'Je hoeft nu niets te doen.',
    gezegd: 'Dit heb je gezegd',
    verloop,
    standen: standen('je', 'je'),
    rondeDicht: {
      titel: 'Dit verzoek is afgerond',
      tekst: 'Je hoeft niets meer te doen. Komt er een nieuwe versie, dan krijg je daar bericht van.',
    },
    bewijsTitel: 'Jouw bewijs',
    bewijsUitleg,
    minderZeker,
    minderZekerAccount,
    verzegeldGast: 'Wil je de verzegelde PDF bewaren? Vraag hem aan je school.',
    pdfZonderZegel:
      'De PDF hierboven heeft geen zegel. De verzegelde PDF komt op deze pagina zodra school het plan vaststelt.',
    controleerUitleg: 'Wil je later nagaan of je bewijs of de verzegelde PDF nog klopt?',
    planToen: 'Het plan waarover dit ging',
    mijn: {
      titel: (_naam: string) => 'Jouw plan wacht op je reactie',
      knop: 'Lees en reageer',
      eerder: (_naam: string, versie: number) => `Jouw plan, versie ${versie}`,
      mislukt: 'Wat er van je wordt gevraagd kon niet worden opgehaald',
      volgt: volgtTekst.je,
      wieHelpt: 'Wat je zei, en wie kan helpen',
      watU: 'Lees wat je zei',
    },
  },
} as const
export type StapTekst = (typeof stapTekst)['u' | 'je']
