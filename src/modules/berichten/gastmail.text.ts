/**
 * The mails to who signs without an account, in the product's own words. None says whose plan it is, nor that it is about a child:
 * who reads along over a shoulder learns that a school asks for a reaction (security BI-29).
 */
import type { Mailtekst } from './berichten.ts'

export const gastTeksten = {
  'gast-uitnodiging': {
    onderwerp: '{school} vraagt om uw reactie',
    tekst: `Beste {naam},

{school} vraagt u om iets te lezen en te zeggen wat u ervan vindt. U hebt daar geen account voor nodig. Open deze link:

{link}

U hebt ook een code nodig. Op de pagina staat hoe u die krijgt. De link werkt tot en met {geldig}. Geef de link en de code aan niemand anders.

Verwacht u deze mail niet? Bel dan de school. U hoeft verder niets te doen.

{school}
`,
  },
  'gast-herinnering': {
    onderwerp: '{school} wacht nog op uw reactie',
    tekst: `Beste {naam},

{school} vroeg u om iets te lezen en daarop te reageren. Dat is nog niet gebeurd. U doet het met deze link en een code:

{link}

De link werkt tot en met {geldig}. Lukt het niet, of twijfelt u? Bel dan de school. U kunt ook op papier of in een gesprek reageren.

{school}
`,
  },
  'gast-nieuws': {
    onderwerp: 'Er staat een bericht voor u klaar van {school}',
    tekst: `Beste {naam},

{school} heeft een bericht voor u over wat u is gevraagd. U leest het met deze link en een code:

{link}

De link werkt tot en met {geldig}. Vragen? Bel de school.

{school}
`,
  },
  'gast-gesloten': {
    onderwerp: 'U hoeft niet meer te reageren',
    tekst: `Beste {naam},

{school} vroeg u om op iets te reageren. Dat hoeft niet meer, en de link die u kreeg werkt niet meer. Wilt u weten waarom? Bel dan de school.

{school}
`,
  },
  'gast-code': {
    onderwerp: 'Uw code van {school}',
    tekst: `Beste {naam},

Uw code is: {code}

De code werkt één keer, tot en met {geldig}. Vul hem in op de pagina waar u hem vroeg. Geef hem aan niemand, ook niet aan iemand die zegt dat hij van de school is.

Vroeg u geen code? Bel dan de school.

{school}
`,
  },
} as const satisfies Record<string, Mailtekst>

/** What each is called where a school changes its words. */
export const gastNamen = {
  'gast-uitnodiging': {
    naam: 'Ondertekenen zonder account',
    uitleg: 'Aan wie zonder account reageert: de persoonlijke link. De code gaat langs een andere weg.',
  },
  'gast-herinnering': {
    naam: 'Herinnering zonder account',
    uitleg: 'Als iemand zonder account nog niet heeft gereageerd. De e-mail heeft een nieuwe link.',
  },
  'gast-nieuws': {
    naam: 'Bericht zonder account',
    uitleg: 'Aan wie zonder account reageert, als er een bericht is of het verzoek is afgerond.',
  },
  'gast-gesloten': {
    naam: 'Verzoek ingetrokken, zonder account',
    uitleg: 'Aan wie zonder account zou reageren, als de school het verzoek intrekt.',
  },
  'gast-code': {
    naam: 'Code per e-mail',
    uitleg: 'Alleen als uw school link en code allebei per e-mail toestaat: de zwakste manier.',
  },
} as const satisfies Record<keyof typeof gastTeksten, { naam: string; uitleg: string }>
