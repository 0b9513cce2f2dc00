/** Words of establishing a plan, for the school. */
import type { Vaststellingen } from '../ondertekening.schema.ts'

type Soort = Vaststellingen['vaststellingen'][number]['soort']
export const soortTekst: Readonly<Record<Soort, string>> = {
  vaststelling: 'Vastgesteld',
  overlegnotitie: 'Gewijzigd na overleg',
  correctie: 'Verschrijving hersteld',
}

export const vaststelTekst = {
  titel: 'Vaststellen',
  laden: 'De vaststelling wordt opgehaald',
  mislukt: 'De vaststelling kon niet worden opgehaald.',
  opnieuw: 'Probeer het opnieuw',
  eerst: 'Vaststellen kan als iedereen die beslist, met een versie heeft ingestemd.',
  nietIngestemd: 'Deze versie kan niet worden vastgesteld zolang iemand die beslist, niet instemt.',
  overVersie: (versie: number) => `Het gaat om versie ${versie}.`,
  nogOpen: 'Dit is nodig voordat het plan kan worden vastgesteld:',
  allesRond: (versie: number) => `Alles is rond. Versie ${versie} kan worden vastgesteld.`,
  knop: 'Vaststellen',
  doorDirecteur: 'De directeur kan dit plan nu vaststellen.',
  bekijkVersie: 'Bekijk deze versie van het OPP',
  dialoog: (versie: number) => `Versie ${versie} vaststellen`,
  begin: 'Begindatum',
  beginHulp: 'Vanaf deze dag geldt het plan.',
  beginLeeg: 'Kies de dag waarop het plan begint.',
  toelichting: 'Toelichting',
  toelichtingHulp: 'Alleen als er iets te vertellen is. Uw team leest dit.',
  gevolg: 'Vaststellen kan niet ongedaan worden gemaakt.',
  gevolgBericht:
    'De ondertekenaars, wie om instemming vroeg en de leraren van de leerling krijgen bericht. Daarna maakt Koers een verzegelde PDF.',
  gevolgRod: 'De begindatum moet daarna in ROD worden gezet. Er komt een taak voor klaar.',
  intussen: 'Er is intussen iets veranderd. Dit staat nu nog open:',
  gelukt: 'Het plan is vastgesteld',
  vastgesteld: (op: string, door: string, begin: string) =>
    `Vastgesteld op ${op} door ${door}, begindatum ${begin}.`,
  gewijzigd: (op: string, door: string) => `Op ${op} door ${door}.`,
  versie: (n: number, soort: string) => `Versie ${n} · ${soort}`,
  nu: 'Het plan is vastgesteld',
  eerder: 'Wat eerder is vastgesteld',
  download: 'Download verzegelde PDF',
  vanVersie: (versie: number) => `van versie ${versie}`,
  pdfKomt: 'De verzegelde PDF wordt gemaakt. Dat duurt meestal minder dan een minuut.',
  ververs: 'Kijk opnieuw',
  wijziging: {
    titel: (versie: number) => `Versie ${versie} is nieuwer dan wat is vastgesteld`,
    binnen: 'Deze versie verandert afspraken waarmee is ingestemd: daarvoor is nieuwe instemming nodig.',
    binnenUitleg:
      'Tot die tijd geldt de versie die is vastgesteld. Praat eerst met ouders over de wijziging en vraag dan om instemming.',
    buiten: 'Deze versie verandert niets aan de afspraken waarmee is ingestemd.',
    buitenUitleg: 'Leg vast wat voor wijziging het is. De ondertekenaars krijgen daar bericht van.',
    nieuw: 'Nieuw ondertekenverzoek',
    watVeranderde: 'Bekijk wat er is veranderd',
    knop: 'Leg de wijziging vast',
    wacht: 'De intern begeleider kan vastleggen wat voor wijziging het is.',
    wachtBinnen: 'De intern begeleider kan om nieuwe instemming vragen.',
    dialoog: 'Wijziging vastleggen',
    welke: 'Wat voor wijziging is het?',
    soorten: {
      overlegnotitie: {
        label: 'Overlegnotitie',
        help: 'U besprak de wijziging met ouders, na de vaststelling. Dat gesprek staat in het plan.',
      },
      correctie: {
        label: 'Correctie',
        help: 'Een verschrijving of een feit dat niet klopte. Aan de bedoeling verandert niets.',
      },
    },
    kies: 'Kies wat voor wijziging het is.',
    waarom: 'Toelichting',
    waaromHulp: 'Wat veranderde er, en waarom? Uw team leest dit.',
    waaromLeeg: 'Schrijf op wat er veranderde.',
    naarOverleg: 'Schrijf het gesprek op',
    gevolg: 'Daarna geldt deze versie. De ondertekenaars krijgen bericht dat het plan is gewijzigd.',
    gelukt: 'De wijziging is vastgelegd',
  },
} as const
