/** Words of the own messages and of what was sent about a pupil. `je` to a pupil, `u` to all others. */

import type { Weigering } from './berichten.schema.ts'
import { weigerTekst } from './berichten.text.ts'
import type { MailStand, MeldingSoort, OntvangerSoort } from './melding.ts'
import { ondertekenNamen } from './ondertekenmail.text.ts'

const aanSchool = {
  'niet-ingestemd': 'Er is niet ingestemd met een plan',
  'alles-ingestemd': 'Iedereen heeft ingestemd: bekijk of het plan kan worden vastgesteld',
  'plan-vastgesteld-team': 'Een plan is vastgesteld: de adviezen voor de les staan klaar',
  'vraag-gesteld': 'Iemand heeft een vraag over een plan',
  'reactie-bevestigen': 'Een collega vraagt u een reactie te bevestigen',
  achttien: 'De leerling is 18 geworden en beslist nu zelf',
} as const

const u: Record<MeldingSoort, string> = {
  ...aanSchool,
  ondertekenverzoek: 'De school vraagt u op een plan te reageren',
  ondertekenherinnering: 'De school wacht nog op uw reactie op een plan',
  ondertekenbericht: 'De school stuurde u een bericht over een plan',
  'ondertekenverzoek-ingetrokken': 'U hoeft niet meer op een plan te reageren',
  'ondertekenronde-voorbij': 'Het verzoek om te reageren is gesloten; er komt overleg',
  vastgesteld: 'Een plan waarop u reageerde, is vastgesteld',
  'plan-gewijzigd': 'Een plan waarop u reageerde, is buiten het handelingsdeel gewijzigd',
  'reactie-vastgelegd': 'De school heeft bij uw naam een reactie vastgelegd',
}
const je: Record<MeldingSoort, string> = {
  ...u,
  ondertekenverzoek: 'De school wil weten wat je van je plan vindt',
  ondertekenherinnering: 'De school wacht nog op wat jij van je plan vindt',
  ondertekenbericht: 'De school stuurde je een bericht over je plan',
  'ondertekenverzoek-ingetrokken': 'Je hoeft niet meer op je plan te reageren',
  'ondertekenronde-voorbij': 'De vraag over je plan is gesloten; de school gaat overleggen',
  vastgesteld: 'Je plan is vastgesteld',
  'plan-gewijzigd': 'Je plan is een beetje veranderd; je afspraken zijn hetzelfde',
  'reactie-vastgelegd': 'De school heeft opgeschreven wat je van je plan vindt',
}

const vast = {
  titel: 'Berichten',
  laden: 'De berichten worden opgehaald',
  fout: 'De berichten konden niet worden opgehaald',
  opnieuw: 'Probeer opnieuw',
  ongelezen: 'Ongelezen',
  gelezen: 'Gelezen',
  allesGelezen: 'Markeer alles als gelezen',
  allesGelezenGedaan: 'Alles staat nu op gelezen',
  meer: 'Toon oudere berichten',
  lijst: 'Uw berichten, de nieuwste eerst',
  leegTitel: 'Nog geen berichten',
} as const

export const eigenTekst = {
  u: {
    ...vast,
    soort: u,
    intro: 'Wat u moet doen of weten over een plan. Elk bericht brengt u naar de goede plek.',
    leeg: 'Moet u iets doen of weten over een plan, dan staat het hier.',
  },
  je: {
    ...vast,
    soort: je,
    lijst: 'Je berichten, de nieuwste eerst',
    intro: 'Wat je moet doen of weten over je plan. Elk bericht brengt je naar de goede plek.',
    leeg: 'Moet je iets doen of weten over je plan, dan staat het hier.',
  },
} as const

export const belTekst = {
  naam: 'Berichten',
  ongelezen: (n: number) =>
    n === 1 ? '1 ongelezen bericht' : `${n > 99 ? 'meer dan 99' : n} ongelezen berichten`,
}

export const postTekst = {
  zin: (soort: MeldingSoort, aan: string) => `${ondertekenNamen[soort].naam}, gestuurd aan ${aan}`,
  aan: { medewerker: 'een medewerker', ouder: 'een ouder', leerling: 'de leerling' } satisfies Record<
    OntvangerSoort,
    string
  >,
  gelezen: 'gelezen in Koers',
  stand: (mail: MailStand, op: string | null, reden: Weigering | null): string => {
    switch (mail) {
      case 'verzonden':
        return op === null ? 'e-mail verzonden' : `e-mail verzonden ${op}`
      case 'wachtend':
        return 'e-mail nog niet verzonden'
      case 'geweigerd':
        return `e-mail kwam niet aan${op === null ? '' : ` (${op})`}: ${weigerTekst[reden ?? 'geweigerd']}`
      case 'mislukt':
        return 'e-mail is niet verzonden; de beheerder kan hem opnieuw sturen'
      case 'vervallen':
        return 'e-mail was niet meer nodig'
      case 'geen-adres':
        return 'alleen in Koers: er is geen e-mailadres'
      case 'geen-contact':
        return 'alleen in Koers: met deze ouder neemt de school geen contact op'
      case 'alleen-koers':
        return 'alleen in Koers'
    }
  },
}
