/** What comes now for somebody who answered, in words; `je` to a pupil, `u` to all others. */
import type { Volgt } from './volgt.ts'

type Woorden = {
  readonly titel: (naam: string) => string
  readonly tekst: (versie: number) => string
}

export const volgtTekst = {
  u: {
    gesprek: {
      titel: (naam: string) => `De school plant met u een gesprek over het plan van ${naam}`,
      tekst: (versie: number) =>
        `U stemde niet met alles in. De school stelt versie ${versie} niet vast zoals die nu is.`,
    },
    'niet-ingestemd': {
      titel: (naam: string) => `Over het plan van ${naam} wordt nog gepraat`,
      tekst: (versie: number) =>
        `Niet iedereen stemde in met versie ${versie}. De school stelt die niet vast zoals zij nu is. Legt de school het plan opnieuw voor, dan krijgt u daar bericht van.`,
    },
    wacht: {
      titel: (naam: string) => `Uw reactie op het plan van ${naam} is binnen`,
      tekst: (versie: number) => `Nog niet iedereen heeft gereageerd op versie ${versie}.`,
    },
    vaststellen: {
      titel: (naam: string) => `Het plan van ${naam} kan nu worden vastgesteld`,
      tekst: (versie: number) =>
        `Iedereen die beslist heeft ingestemd met versie ${versie}. Het plan geldt zodra de school het vaststelt.`,
    },
  },
  je: {
    gesprek: {
      titel: (_naam: string) => 'School plant met je een gesprek over je plan',
      tekst: (versie: number) =>
        `Je stemde niet met alles in. School stelt versie ${versie} niet vast zoals die nu is.`,
    },
    'niet-ingestemd': {
      titel: (_naam: string) => 'Over je plan wordt nog gepraat',
      tekst: (versie: number) =>
        `Niet iedereen stemde in met versie ${versie}. School stelt die niet vast zoals zij nu is. Komt er een nieuw verzoek, dan krijg je daar bericht van.`,
    },
    wacht: {
      titel: (_naam: string) => 'Jouw reactie op je plan is binnen',
      tekst: (versie: number) => `Nog niet iedereen heeft gereageerd op versie ${versie}.`,
    },
    vaststellen: {
      titel: (_naam: string) => 'Jouw plan kan nu worden vastgesteld',
      tekst: (versie: number) =>
        `Iedereen die beslist heeft ingestemd met versie ${versie}. Het plan geldt zodra school het vaststelt.`,
    },
  },
} as const satisfies Record<'u' | 'je', Record<Volgt, Woorden>>
