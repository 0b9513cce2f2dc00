/** Words of a restriction of use. */
import type { BeperkingGrond } from './beperking.ts'

export const grondNaam: Record<BeperkingGrond, string> = {
  juistheid: 'Er wordt uitgezocht of de gegevens kloppen',
  onrechtmatig: 'De gegevens hadden weg moeten zijn, en de verzoeker wil ze bewaren',
  rechtsvordering: 'De verzoeker heeft de gegevens nodig voor een klacht of rechtszaak',
  bezwaar: 'Er is bezwaar gemaakt',
}

export const beperkingText = {
  titel: 'Beperking van het gebruik',
  intro:
    'Wat beperkt is, blijft bewaard. Alleen de behandelaar, de directeur, de functionaris gegevensbescherming en het gezin lezen het nog. Het gaat niet mee in exports.',
  geen: 'Door dit verzoek is niets beperkt.',
  sinds: (wat: string, dag: string, naam: string) => `${wat}, sinds ${dag}, door ${naam}`,
  eindigt: (dag: string) => `De verzoeker weet dat dit eindigt vanaf ${dag}.`,
  opgeheven: (dag: string) => `Opgeheven op ${dag}`,
  geldt: 'Geldt nu',
  beperk: 'Beperk het gebruik',
  kondigAan: 'Laat weten dat het eindigt',
  hefOp: 'Hef de beperking op',
  opleggen: {
    titel: 'Het gebruik beperken?',
    uitleg:
      'Medewerkers zien dit meteen niet meer: niet in lijsten, niet bij zoeken, niet als bestand. Een plan kan alleen in zijn geheel worden beperkt. Staat iets ook in een plan, beperk dan ook dat plan. Beperkt u het hele dossier? Dan krijgt wie met de leerling werkt bericht dat het gesloten is en wie te bellen is, niet waarom.',
    grond: 'Waarom?',
    kiesGrond: 'Kies waarom.',
    reden: 'Toelichting',
    redenHulp: 'De verzoeker leest dit.',
    vulReden: 'Vul een toelichting in.',
    bewaar: 'Beperk het gebruik',
    klaar: 'Het gebruik is beperkt',
  },
  aankondigen: {
    titel: 'Laten weten dat de beperking eindigt',
    uitleg: 'De wet vraagt dat de verzoeker dit weet voordat de school de gegevens weer gebruikt.',
    vanaf: 'Vanaf welke dag?',
    vanafHulp: 'Op zijn vroegst morgen. Op die dag heft u de beperking zelf op.',
    vulVanaf: 'Kies een dag na vandaag.',
    reden: 'Waarom eindigt het?',
    redenHulp: 'De verzoeker leest dit.',
    vulReden: 'Vul de reden in.',
    bewaar: 'Laat het weten',
    klaar: 'De verzoeker krijgt bericht',
  },
  opheffen: {
    titel: 'De beperking opheffen?',
    uitleg:
      'Wie de gegevens eerst mocht lezen, leest ze daarna weer. Was het hele dossier beperkt? Dan krijgt wie met de leerling werkt bericht.',
    bewaar: 'Hef de beperking op',
    klaar: 'De beperking is opgeheven',
  },
  balk: {
    heel: 'Het gebruik van dit dossier is beperkt',
    deel: (wat: string) => `Het gebruik is beperkt van: ${wat}`,
    tekst:
      'Gebruik deze gegevens niet, behalve om het verzoek te behandelen. Andere collega’s zien ze niet. Niemand kan ze wijzigen.',
    ziet: (namen: readonly string[]) => `Wie het nog ziet: ${namen.join(', ')} en het gezin.`,
    zietNaam: (naam: string, behandelt: boolean) => (behandelt ? `${naam} (behandelt het verzoek)` : naam),
    naar: 'Naar het verzoek',
  },
} as const
