/**
 * The mails about asking for consent, in the product's own words. None says whose plan it is: a mail may be read over a shoulder
 * (security BI-29). A school that allows it may put `{leerling}` in its own words.
 */
import type { Mailtekst } from './berichten.ts'

export const ondertekenTeksten = {
  ondertekenverzoek: {
    onderwerp: '{school} vraagt om uw reactie',
    tekst: `Beste {naam},

{school} vraagt u om een plan te lezen en te zeggen wat u ervan vindt. Dat doet u in Koers:

{link}

Hebt u vragen? Die kunt u daar ook stellen, of bel de school.

{school}
`,
  },
  'ondertekenverzoek-leerling': {
    onderwerp: '{school} wil weten wat je van je plan vindt',
    tekst: `Hoi {naam},

Er staat een plan voor je klaar. Lees het en zeg wat je ervan vindt. Dat doe je in Koers:

{link}

Snap je iets niet? Vraag het aan je mentor of juf of meester.

{school}
`,
  },
  ondertekenherinnering: {
    onderwerp: '{school} wacht nog op uw reactie',
    tekst: `Beste {naam},

{school} vroeg u om op een plan te reageren. Dat is nog niet gebeurd. U doet het hier:

{link}

Lukt het niet, of twijfelt u? Bel dan de school. U kunt ook op papier of in een gesprek reageren.

{school}
`,
  },
  'ondertekenherinnering-leerling': {
    onderwerp: '{school} wacht nog op jou',
    tekst: `Hoi {naam},

Je hebt nog niet gezegd wat je van je plan vindt. Dat doe je hier:

{link}

Lukt het niet? Vraag hulp op school.

{school}
`,
  },
  ondertekenbericht: {
    onderwerp: 'Er staat een bericht voor u klaar van {school}',
    tekst: `Beste {naam},

{school} heeft u een bericht gestuurd over een plan. U leest het in Koers:

{link}

{school}
`,
  },
  'ondertekenbericht-leerling': {
    onderwerp: 'Er staat een bericht voor je klaar van {school}',
    tekst: `Hoi {naam},

{school} heeft je een bericht gestuurd over je plan. Je leest het in Koers:

{link}

{school}
`,
  },
  'ondertekenverzoek-ingetrokken': {
    onderwerp: 'U hoeft niet meer te reageren',
    tekst: `Beste {naam},

{school} heeft het verzoek om op een plan te reageren ingetrokken. U hoeft niets te doen. In Koers leest u waarom:

{link}

{school}
`,
  },
  'ondertekenverzoek-ingetrokken-leerling': {
    onderwerp: 'Je hoeft niet meer te reageren',
    tekst: `Hoi {naam},

{school} vraagt je toch niet meer om op je plan te reageren. Je hoeft niets te doen. In Koers lees je waarom:

{link}

{school}
`,
  },
  'ondertekenronde-voorbij': {
    onderwerp: 'Een verzoek om te reageren is gesloten',
    tekst: `Beste {naam},

Het verzoek van {school} om op een plan te reageren is gesloten. Er komt overleg. U hoeft nu niets te doen. U leest het in Koers:

{link}

{school}
`,
  },
  'ondertekenronde-voorbij-leerling': {
    onderwerp: 'Je hoeft nu niet te reageren',
    tekst: `Hoi {naam},

De vraag van {school} over je plan is gesloten. De school gaat eerst overleggen. Je hoeft nu niets te doen. Je leest het in Koers:

{link}

{school}
`,
  },
  vastgesteld: {
    onderwerp: 'Een plan is vastgesteld bij {school}',
    tekst: `Beste {naam},

Een plan waarop u hebt gereageerd, is vastgesteld. U leest het in Koers:

{link}

{school}
`,
  },
  'plan-gewijzigd': {
    onderwerp: 'Een plan is gewijzigd bij {school}',
    tekst: `Beste {naam},

Een plan waarop u hebt gereageerd, is gewijzigd. De afspraken waar u mee instemde, zijn hetzelfde gebleven. Wat er is veranderd, leest u in Koers:

{link}

{school}
`,
  },
  'plan-gewijzigd-leerling': {
    onderwerp: 'Je plan bij {school} is een beetje veranderd',
    tekst: `Hoi {naam},

Je plan is een beetje veranderd. De afspraken zijn hetzelfde gebleven. Wat er anders is, lees je in Koers:

{link}

{school}
`,
  },
  'reactie-vastgelegd': {
    onderwerp: '{school} heeft een reactie bij uw naam vastgelegd',
    tekst: `Beste {naam},

{school} heeft bij uw naam een reactie op een plan vastgelegd. U leest precies wat er is vastgelegd:

{link}

Klopt het niet? Neem dan meteen contact op met de school.

{school}
`,
  },
  'reactie-vastgelegd-leerling': {
    onderwerp: '{school} heeft opgeschreven wat je van je plan vindt',
    tekst: `Hoi {naam},

{school} heeft opgeschreven wat je van je plan vindt. Je leest het hier:

{link}

Klopt het niet? Zeg het dan tegen je mentor of leerkracht.

{school}
`,
  },
  'vastgesteld-leerling': {
    onderwerp: 'Je plan is klaar',
    tekst: `Hoi {naam},

Je plan is vastgesteld. {school} gaat ermee aan het werk. Je leest het in Koers:

{link}

{school}
`,
  },
  'niet-ingestemd': {
    onderwerp: 'Er is niet ingestemd met een plan',
    tekst: `Beste {naam},

Iemand stemt niet in met een plan. In Koers leest u over welke afspraak het gaat en wat u nu kunt doen:

{link}

{school}
`,
  },
  'alles-ingestemd': {
    onderwerp: 'Iedereen heeft ingestemd met een plan',
    tekst: `Beste {naam},

Iedereen van wie instemming nodig is, heeft ingestemd met een plan. Bekijk of het kan worden vastgesteld:

{link}

{school}
`,
  },
  'plan-vastgesteld-team': {
    onderwerp: 'Er staat een nieuw plan voor u klaar',
    tekst: `Beste {naam},

Een plan van een leerling met wie u werkt, is vastgesteld. De adviezen voor de les leest u in Koers:

{link}

{school}
`,
  },
  'vraag-gesteld': {
    onderwerp: 'Er is een vraag over een plan',
    tekst: `Beste {naam},

Iemand die op een plan moet reageren, heeft een vraag. U leest en beantwoordt die in Koers:

{link}

{school}
`,
  },
  'reactie-bevestigen': {
    onderwerp: 'Wilt u een reactie bevestigen?',
    tekst: `Beste {naam},

Een collega heeft een reactie op papier of uit een gesprek genoteerd. Die telt pas als u haar hebt nagekeken. Dat doet u in Koers:

{link}

{school}
`,
  },
  achttien: {
    onderwerp: 'Een leerling is 18 geworden',
    tekst: `Beste {naam},

Een leerling is 18 geworden en beslist nu zelf. Het verzoek dat nog bij de ouders lag, is ingetrokken. In Koers ziet u wat u nu kunt doen:

{link}

{school}
`,
  },
} as const satisfies Record<string, Mailtekst>

/** What each is called where a school changes its words. */
export const ondertekenNamen = {
  ondertekenverzoek: {
    naam: 'Verzoek om te reageren',
    uitleg: 'Aan ouders en collega’s die op een plan reageren.',
  },
  'ondertekenverzoek-leerling': {
    naam: 'Verzoek om te reageren (aan leerling)',
    uitleg: 'Aan een leerling die zelf op het plan reageert.',
  },
  ondertekenherinnering: {
    naam: 'Herinnering om te reageren',
    uitleg: 'Als iemand nog niet op een plan heeft gereageerd.',
  },
  'ondertekenherinnering-leerling': {
    naam: 'Herinnering om te reageren (aan leerling)',
    uitleg: 'Als een leerling nog niet op het plan heeft gereageerd.',
  },
  ondertekenbericht: {
    naam: 'Bericht over een plan',
    uitleg:
      'Als de school een eigen bericht stuurt bij een verzoek. Wat erin staat, leest de ander in Koers.',
  },
  'ondertekenbericht-leerling': {
    naam: 'Bericht over een plan (aan leerling)',
    uitleg: 'Als de school een leerling een eigen bericht stuurt bij een verzoek.',
  },
  'ondertekenverzoek-ingetrokken': {
    naam: 'Verzoek ingetrokken',
    uitleg: 'Als de school een verzoek om te reageren intrekt.',
  },
  'ondertekenverzoek-ingetrokken-leerling': {
    naam: 'Verzoek ingetrokken (aan leerling)',
    uitleg: 'Als de school een verzoek aan een leerling intrekt.',
  },
  'ondertekenronde-voorbij': {
    naam: 'Verzoek gesloten',
    uitleg: 'Aan de anderen, als een van hen niet instemt. De e-mail zegt niet wie.',
  },
  'ondertekenronde-voorbij-leerling': {
    naam: 'Verzoek gesloten (aan leerling)',
    uitleg: 'Aan de leerling, als een ander niet instemt. De e-mail zegt niet wie.',
  },
  vastgesteld: { naam: 'Plan vastgesteld', uitleg: 'Aan wie op het plan heeft gereageerd.' },
  'plan-gewijzigd': {
    naam: 'Plan gewijzigd',
    uitleg: 'Aan wie op het plan heeft gereageerd, als er buiten het handelingsdeel iets verandert.',
  },
  'plan-gewijzigd-leerling': {
    naam: 'Plan gewijzigd (aan leerling)',
    uitleg: 'Aan de leerling, als er buiten het handelingsdeel iets verandert.',
  },
  'reactie-vastgelegd': {
    naam: 'Reactie vastgelegd door de school',
    uitleg:
      'Aan de ouder wiens reactie op papier, uit een gesprek, te goeder trouw of na een uitspraak is vastgelegd.',
  },
  'reactie-vastgelegd-leerling': {
    naam: 'Reactie vastgelegd door de school (aan leerling)',
    uitleg: 'Aan de leerling wiens reactie op papier of uit een gesprek is vastgelegd.',
  },
  'vastgesteld-leerling': {
    naam: 'Plan vastgesteld (aan leerling)',
    uitleg: 'Aan de leerling die op het plan heeft gereageerd.',
  },
  'niet-ingestemd': { naam: 'Niet ingestemd', uitleg: 'Aan de zorgcoördinator, als iemand niet instemt.' },
  'alles-ingestemd': {
    naam: 'Alles ingestemd',
    uitleg: 'Aan wie het plan vaststelt en wie om instemming vroeg.',
  },
  'plan-vastgesteld-team': {
    naam: 'Plan vastgesteld (aan het team)',
    uitleg: 'Aan de leraren van de leerling.',
  },
  'vraag-gesteld': {
    naam: 'Vraag over een plan',
    uitleg: 'Aan de school, als iemand een vraag stelt voor hij reageert.',
  },
  'reactie-bevestigen': {
    naam: 'Reactie bevestigen',
    uitleg: 'Aan de tweede medewerker, bij een reactie op papier of uit een gesprek.',
  },
  achttien: {
    naam: 'Leerling is 18 geworden',
    uitleg: 'Aan de zorgcoördinator, als daardoor een verzoek vervalt.',
  },
} as const satisfies Record<keyof typeof ondertekenTeksten, { naam: string; uitleg: string }>
