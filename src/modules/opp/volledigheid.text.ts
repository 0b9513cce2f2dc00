import type { Bron, VolledigheidSleutel } from './volledigheid.ts'

export interface VolledigheidTekst {
  /** What it is about, as shown when it is in order. */
  readonly wat: string
  /** What is missing, and so what to do. */
  readonly ontbreekt: string
  /** Why it is asked. */
  readonly waarom: string
}

const DRIE_KANTEN = 'De wet vraagt wat helpt én wat hindert, bij de leerling, in het onderwijs en thuis.'
const BEHOEFTEN = 'Een leerling leert niet alleen. Ook leraren en ouders kunnen iets nodig hebben.'

export const volledigheidTekst = {
  startdatum: {
    wat: 'Start van het OPP',
    ontbreekt: 'Vul in wanneer het plan start.',
    waarom: 'Vanaf die dag geldt het plan en loopt het jaar tot de evaluatie.',
  },
  begin_termijn: {
    wat: 'Begin van de zes weken',
    ontbreekt: 'Vul de datum van inschrijving in, of de datum van het besluit over extra ondersteuning.',
    waarom:
      'De school stelt het plan binnen zes weken vast. Zonder begindatum weet niemand tot wanneer dat kan.',
  },
  evaluatiedatum: {
    wat: 'Evaluatie binnen een jaar',
    ontbreekt: 'Kies een dag voor de evaluatie: in de toekomst, en binnen een jaar.',
    waarom: 'School, ouders en leerling kijken minstens één keer per schooljaar of het plan werkt.',
  },
  monitormoment: {
    wat: 'Tussendoor kijken hoe het gaat',
    ontbreekt: 'Kies een of meer dagen, zodat er nooit meer dan een half jaar tussen zit.',
    waarom: 'Wie halverwege kijkt, kan op tijd bijstellen.',
  },
  contactpersoon: {
    wat: 'Contactpersoon van de school',
    ontbreekt: 'Vul in wie ouders kunnen bellen.',
    waarom: 'Ouders moeten weten bij wie zij terechtkunnen.',
  },
  commissie_advies: {
    wat: 'Advies van de commissie',
    ontbreekt: 'Vul het advies van de commissie van begeleiding (of onderzoek) in, met de datum.',
    waarom: 'In het (voortgezet) speciaal onderwijs geeft de commissie advies voordat het plan vaststaat.',
  },
  uitstroom_verwacht: {
    wat: 'Verwachte uitstroom',
    ontbreekt: 'Kies waar de leerling naar verwachting naartoe gaat.',
    waarom: 'Zonder perspectief weet niemand waar de doelen voor zijn.',
  },
  uitstroom_onderbouwing: {
    wat: 'Onderbouwing van de uitstroom',
    ontbreekt: 'Leg uit waarom u deze uitstroom verwacht.',
    waarom: 'Ouders en leerling mogen weten hoe de school tot deze verwachting komt.',
  },
  onderbouwing_bevorderend: {
    wat: 'De onderbouwing noemt wat helpt',
    ontbreekt: 'Kies bij de onderbouwing minstens één factor die helpt.',
    waarom: 'De onderbouwing is een weging. Zonder wat helpt, valt de verwachting al snel te laag uit.',
  },
  onderbouwing_belemmerend: {
    wat: 'De onderbouwing noemt wat hindert',
    ontbreekt: 'Kies bij de onderbouwing minstens één factor die hindert.',
    waarom: 'De onderbouwing is een weging. Wat hindert, laat zien waarom er extra hulp nodig is.',
  },
  afwijking_diplomagericht: {
    wat: 'Uitleg bij geen diploma',
    ontbreekt: 'Leg uit waarom de leerling niet op een diploma afgaat.',
    waarom: 'Dit heeft grote gevolgen voor later. De reden moet na te lezen zijn.',
  },
  stroomschema: {
    wat: 'Stroomschema van de inspectie',
    ontbreekt: 'Noem waar het ingevulde stroomschema te vinden is.',
    waarom: 'Bij geen diploma of minder onderwijstijd kijkt de inspectie of de juiste stappen zijn gezet.',
  },
  bevorderend_leerling: {
    wat: 'Wat helpt bij de leerling',
    ontbreekt: 'Noem minstens één ding bij de leerling dat helpt.',
    waarom: DRIE_KANTEN,
  },
  bevorderend_onderwijs: {
    wat: 'Wat helpt in het onderwijs',
    ontbreekt: 'Noem minstens één ding in het onderwijs dat helpt.',
    waarom: DRIE_KANTEN,
  },
  bevorderend_thuis: {
    wat: 'Wat helpt in de steun thuis',
    ontbreekt: 'Noem minstens één ding thuis dat helpt. Vraag het aan ouders.',
    waarom: DRIE_KANTEN,
  },
  belemmerend_leerling: {
    wat: 'Wat hindert bij de leerling',
    ontbreekt: 'Noem minstens één ding bij de leerling dat hindert.',
    waarom: DRIE_KANTEN,
  },
  belemmerend_onderwijs: {
    wat: 'Wat hindert in het onderwijs',
    ontbreekt: 'Noem minstens één ding in het onderwijs dat hindert. Daar kan de school zelf iets aan doen.',
    waarom: DRIE_KANTEN,
  },
  belemmerend_thuis: {
    wat: 'Wat hindert in de steun thuis',
    ontbreekt: 'Noem minstens één ding thuis dat hindert, in overleg met ouders.',
    waarom: DRIE_KANTEN,
  },
  factoren_actueel: {
    wat: 'Factoren zijn recent en van belang',
    ontbreekt:
      'Vul bij elke factor de datum in en waarom hij van belang is. Haal weg wat ouder is dan twee jaar.',
    waarom: 'Er mag alleen in staan wat nu nodig is voor dit plan.',
  },
  toestemming_derden: {
    wat: 'Toestemming voor informatie van buiten de school',
    ontbreekt: 'Vul bij elke factor van buiten de school in wie toestemming gaf en wanneer.',
    waarom: 'Ouders (of de leerling vanaf 16 jaar) beslissen of informatie van anderen in het plan mag.',
  },
  beeld: {
    wat: 'Samenvattend beeld',
    ontbreekt: 'Beschrijf kort hoe de factoren samenhangen.',
    waarom: 'Losse feiten zijn nog geen verhaal. Het beeld maakt de uitstroom en de doelen begrijpelijk.',
  },
  overleg_ouders: {
    wat: 'Overleg met ouders',
    ontbreekt:
      'Leg bij “Overleg” het gesprek vast waarin u het plan met een ouder met gezag besprak. Een gesprek in de toekomst telt nog niet.',
    waarom: 'Over het hele plan overlegt de school met ouders, met de bedoeling het eens te worden.',
  },
  hoorgesprek: {
    wat: 'De leerling is gehoord',
    ontbreekt: 'Leg het hoorgesprek vast, of de reden waarom de leerling niet is gehoord.',
    waarom:
      'Sinds 1 augustus 2025 mag elke leerling meepraten over het plan. In het plan staat wat ermee is gedaan.',
  },
  terugkoppeling: {
    wat: 'Terugverteld aan de leerling',
    ontbreekt: 'Vertel de leerling wat er met de inbreng is gedaan, en schrijf op wanneer en hoe.',
    waarom: 'Wie meepraat, hoort ook wat het heeft opgeleverd. Dat kan pas als het besluit er is.',
  },
  zienswijze_ouders: {
    wat: 'Hoe ouders het zien',
    ontbreekt: 'Schrijf op hoe ouders het zien, in hun eigen woorden.',
    waarom: 'Ouders hoeven het niet met de school eens te zijn. Hun kijk hoort wel in het plan.',
  },
  doelen: {
    wat: 'Doelen voor dit schooljaar',
    ontbreekt: 'Maak minstens één doel voor het einde van het schooljaar.',
    waarom: 'De extra hulp is er om doelen te halen. Zonder doel is niet te zeggen of de hulp werkt.',
  },
  doelen_meetbaar: {
    wat: 'Doelen zijn te meten',
    ontbreekt: 'Vul bij elk doel in hoe u meet en op welke datum.',
    waarom: 'Dan is de evaluatie een feit en geen gevoel.',
  },
  tussendoelen: {
    wat: 'Tussendoelen',
    ontbreekt: 'Maak een tussendoel en verbind elk tussendoel met een doel voor het schooljaar.',
    waarom: 'Kleine stappen laten op tijd zien of u op koers ligt.',
  },
  behoeften_leerling: {
    wat: 'Wat de leerling nodig heeft',
    ontbreekt: 'Beschrijf minstens één behoefte van de leerling.',
    waarom: 'De hulp moet passen bij wat de leerling nodig heeft. Dat vraagt de wet.',
  },
  behoeften_team: {
    wat: 'Wat leraren nodig hebben',
    ontbreekt: 'Beschrijf wat de leraar of het team nodig heeft.',
    waarom: BEHOEFTEN,
  },
  behoeften_ouders: {
    wat: 'Wat ouders nodig hebben',
    ontbreekt: 'Vraag ouders wat zij nodig hebben en schrijf het op.',
    waarom: BEHOEFTEN,
  },
  maatregelen: {
    wat: 'Afspraken over de hulp',
    ontbreekt: 'Maak minstens één afspraak over de extra hulp.',
    waarom: 'Het handelingsdeel vertelt welke extra hulp de leerling krijgt. Daar stemmen ouders mee in.',
  },
  maatregel_uitvoerder: {
    wat: 'Bij elke afspraak staat wie het doet',
    ontbreekt: 'Kies bij elke afspraak het blok en vul in wie het doet.',
    waarom: 'Een afspraak zonder naam wordt vaak door niemand uitgevoerd.',
  },
  maatregel_soort: {
    wat: 'Extra of verwijzing',
    ontbreekt: 'Kies bij elke afspraak: extra, of een verwijzing. Vul bij een verwijzing in waarnaar.',
    waarom: 'Wat alle leerlingen al krijgen hoeft niet opnieuw in het plan. Zo blijft het kort.',
  },
  maatregel_doel: {
    wat: 'Elke afspraak hoort bij een doel',
    ontbreekt: 'Kies bij elke afspraak voor welk doel hij is, of leg uit waarom hij nodig is.',
    waarom: 'De hulp moet passen bij de doelen. Dat vraagt de wet.',
  },
  maatregel_wanneer: {
    wat: 'Elke afspraak heeft een tijd',
    ontbreekt: 'Vul bij elke afspraak in wanneer of hoe vaak.',
    waarom: 'Ouders en leerling moeten kunnen zien of de afspraak wordt nagekomen.',
  },
  maatregel_gelukt: {
    wat: 'Hoe we weten dat het lukt',
    ontbreekt: 'Vul bij elke afspraak in wanneer u tevreden bent.',
    waarom: 'Dan weet u bij de evaluatie wat u moet nakijken.',
  },
  afwijking_programma: {
    wat: 'Afwijking van het onderwijsprogramma',
    ontbreekt: 'Noem het vak of onderdeel, en wat de leerling in plaats daarvan doet.',
    waarom: 'Een leerling mag alleen van het programma afwijken als het plan zegt waarvan en waarom.',
  },
  vervangende_doelen: {
    wat: 'Vervangende onderwijsdoelen',
    ontbreekt: 'Noem het kerndoel dat niet haalbaar is en het doel ervoor in de plaats.',
    waarom: 'De leerling houdt recht op een doel, ook als een kerndoel niet haalbaar is.',
  },
  onderwijstijd: {
    wat: 'Afspraken over de onderwijstijd',
    ontbreekt: 'Vul de reden, het aanbod, de toetsing, de begeleiding, en begin en einde in.',
    waarom: 'Minder uren mag alleen met duidelijke afspraken en voor een bepaalde tijd.',
  },
  contactmomenten: {
    wat: 'Contactmomenten',
    ontbreekt: 'Spreek een of meer vaste momenten met ouders af.',
    waarom: 'Met vaste momenten hoeft niemand te wachten tot het misgaat.',
  },
} as const satisfies Record<VolledigheidSleutel, VolledigheidTekst>

/** Where a demand comes from, in words. Paragraph numbers are left out on purpose: they move. */
export const bronTekst = {
  wpo: 'Wet op het primair onderwijs, artikel 40a',
  wec: 'Wet op de expertisecentra, artikel 41a',
  wvo: 'Wet voortgezet onderwijs 2020, artikel 2.44',
  handreiking: 'Handreiking ontwikkelingsperspectief (2023)',
  hoorrecht: 'Hoorrecht van leerlingen, in de wet sinds 1 augustus 2025',
  avg: 'Privacywet (AVG): alleen wat nodig is, met toestemming voor informatie van anderen',
  onderwijstijd: 'Regels voor maatwerk in onderwijstijd',
} as const satisfies Record<Bron, string>

export const statusTekst = { ok: 'In orde', ontbreekt: 'Ontbreekt', nvt: 'Niet van toepassing' } as const
