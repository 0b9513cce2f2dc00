/** Words of the door of a guest: who asks, how the code comes, and why a link doesn't work (any more). */
import type { GastWijze } from '../gastweg.ts'

/** "j•••@voorbeeld.nl", or the end of a telephone number. */
const nummer = (naar: string | null): string => {
  const einde = (naar ?? '').replace(/\D/g, '')
  return einde === '' ? 'uw telefoon' : `het nummer dat eindigt op ${einde}`
}

export const deurTekst = {
  tab: 'Reageren op een plan',
  titel: (school: string) => `${school} vraagt om uw reactie`,
  laden: 'Uw link wordt gelezen',
  mislukt: 'Uw link kan nu niet worden gelezen',
  opnieuw: 'Probeer het opnieuw',
  intro:
    'U leest een plan van de school en laat weten wat u ervan vindt. Daar hebt u geen account voor nodig. Wel een code, zodat wij weten dat u het bent.',
  nogBinnen: 'U bent nog aangemeld',
  nogBinnenTekst:
    'U kunt verder met het plan dat u opende. Gaat deze link over een ander plan? Vul dan de code in.',
  verderMet: 'Verder met dat plan',
  /** How the code comes. */
  hoe: {
    sms: (naar: string | null) => `De code komt per sms, op ${nummer(naar)}.`,
    brief: () => 'De code staat in de brief die u van de school kreeg.',
    mail: (naar: string | null) => `De code komt per e-mail${naar === null ? '' : `, op ${naar}`}.`,
  } satisfies Record<GastWijze, (naar: string | null) => string>,
  stap1: '1. Vraag uw code aan',
  stap2: '2. Vul de code in',
  stapBrief: 'Vul de code uit de brief in',
  stuur: 'Stuur mij de code',
  stuurOpnieuw: 'Stuur een nieuwe code',
  nogEven: (seconden: number) =>
    `Een nieuwe code kan over ${seconden === 1 ? '1 seconde' : `${seconden} seconden`}.`,
  nogLang: (tijd: string) => `Een nieuwe code kan weer vanaf ${tijd}.`,
  onderweg: 'De code is onderweg',
  onderwegTekst: {
    sms: (naar: string | null) =>
      `U krijgt binnen een minuut een sms op ${nummer(naar)}. De code werkt een uur.`,
    brief: () => '',
    mail: (naar: string | null) =>
      `U krijgt binnen een paar minuten een e-mail${naar === null ? '' : ` op ${naar}`}. De code werkt een uur. Kijk ook bij ongewenste e-mail.`,
  } satisfies Record<GastWijze, (naar: string | null) => string>,
  code: 'Code',
  codeHulp: 'Zes cijfers.',
  codeFout: 'Een code heeft zes cijfers. Kijk nog eens en vul ze alle zes in.',
  naarPlan: 'Naar het plan',
  komtNiet: 'Komt er geen code, of klopt het nummer niet?',
  komtNietMail: 'Komt er geen code, of klopt het adres niet?',
  briefKwijt: 'Hebt u geen brief, of bent u hem kwijt?',
  bel: 'Bel de school. Die kan het nakijken en u een nieuwe link sturen. U kunt ook op papier of in een gesprek reageren.',
  geldigTot: (dag: string) => `Uw link werkt tot en met ${dag}.`,
  afmelden: 'U wordt afgemeld',
  nietAfgemeld: 'Afmelden is nog niet gelukt',
  over: (pogingen: number) =>
    pogingen === 1
      ? 'U kunt het nog één keer proberen. Daarna gaat de link dicht.'
      : `U kunt het nog ${pogingen} keer proberen.`,
  /** Where there is nothing to fill in. */
  staat: {
    geen: {
      titel: 'Open de link uit uw e-mail',
      tekst:
        'Deze pagina hoort bij een persoonlijke link, en die stond er nu niet bij. Open de e-mail van de school en druk nog eens op de link.',
    },
    onbekend: {
      titel: 'Deze link werkt niet (meer)',
      tekst:
        'Misschien is de tijd voorbij, of heeft de school de link ingetrokken of een nieuwe gestuurd. Kijk of u een nieuwere e-mail van de school hebt.',
    },
    dicht: {
      titel: 'Deze link is dicht',
      tekst:
        'Er is vijf keer een verkeerde code ingevuld. Daarom werkt de link uit voorzorg niet meer. Wat u al had verstuurd, blijft bewaard.',
    },
    afgemeld: {
      titel: 'U bent afgemeld',
      tekst:
        'U kunt deze pagina sluiten. Wilt u later nog iets nalezen? Open dan opnieuw de link uit de e-mail van de school.',
    },
    toegang: {
      titel: 'U kunt dit plan niet meer lezen',
      tekst:
        'De school heeft de link ingetrokken, of dit verzoek gaat niet meer over u. Wat u al had verstuurd, blijft bewaard.',
    },
  },
  /** Over a page whose session ended. */
  venster: {
    titel: 'U was even weg',
    tekst:
      'Uit voorzorg bent u afgemeld. Vul een code in om verder te gaan: wat u typte staat nog op de pagina.',
    geenLink:
      'Open de e-mail van de school en druk nog eens op de link, in een nieuw tabblad. Daarna gaat deze pagina verder. Wat u typte staat er nog.',
    verder: 'Ga verder',
    nogNiet: 'U bent nog niet opnieuw aangemeld. Open eerst de link uit de e-mail en vul de code in.',
    weg: 'Stop en meld af',
  },
} as const
