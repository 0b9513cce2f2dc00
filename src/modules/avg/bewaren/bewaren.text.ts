/** Words of keeping and destroying: errors, the log and the screens. */
import type { Gegevenssoort } from '../tabellen.ts'
import { BEVESTIGING, type RegelStatus } from './bewaren.schema.ts'
import type { Blokkade, Dossierklasse } from './bewaren.ts'

export const bewarenFouten = {
  'avg.lijst-onbekend': 'Deze lijst bestaat niet. Ga terug naar Bewaren en vernietigen.',
  'avg.regel-onbekend': 'Dit dossier staat niet op deze lijst. Open de lijst opnieuw.',
  'avg.lijst-getekend': 'Deze lijst is al getekend. Er kan niets meer aan veranderen.',
  'avg.lijst-veranderd':
    'De lijst is veranderd sinds u haar opende. Er is niets getekend. Open de lijst opnieuw en kijk haar na.',
  'avg.bevestiging': `Typ het woord ${BEVESTIGING} om te tekenen.`,
  'avg.bewaarplicht-onbekend': 'Deze bewaarplicht bestaat niet. Open de pagina opnieuw.',
  'avg.bewaarplicht-voorbij': 'Deze dag is al voorbij. Kies een dag vanaf vandaag, of laat de dag leeg.',
  'avg.al-opgeheven': 'Deze bewaarplicht is al opgeheven.',
} as const

export const bewarenGebeurtenissen: Readonly<Record<string, string>> = {
  'avg.bewaren-lezen': 'bekeek wat er bewaard en vernietigd wordt',
  'avg.lijst-lezen': 'bekeek een vernietigingslijst',
  'avg.voorstel-maken': 'maakte een voorstel om dossiers te vernietigen',
  'avg.dossier-uitsluiten': 'hield het dossier van een vernietigingslijst af',
  'avg.dossier-weer-opnemen': 'zette het dossier weer op een vernietigingslijst',
  'avg.lijst-tekenen': 'tekende een vernietigingslijst',
  'avg.dossier-vernietigd': 'vernietigde het dossier',
  'avg.bewaarplicht-opleggen': 'legde vast dat het dossier langer bewaard moet worden',
  'avg.bewaarplicht-opheffen': 'hief de plicht om langer te bewaren op',
}

const dossiers = (n: number) => (n === 1 ? '1 dossier' : `${n} dossiers`)

export const soortNaam: Record<Gegevenssoort, string> = {
  leerling: 'Leerling en inschrijving',
  gezin: 'Ouders',
  begeleiding: 'Toetsen, kenmerken en betrokkenen',
  plan: 'Plannen en versies',
  gesprek: 'Hoorgesprekken',
  bijlage: 'Bijlagen',
  verzoek: 'Verzoeken over gegevens',
  beheer: 'Overig',
}

export const klasseNaam: Record<Dossierklasse, string> = {
  leerlingdossier: 'Leerlingdossier',
  verwezenDossier: 'Dossier na verwijzing naar speciaal onderwijs',
  opVerzoek: 'Wissing toegewezen',
}

export const blokkadeTekst: Record<Blokkade, string> = {
  ingeschreven: 'Staat nog ingeschreven',
  'geen-datum': 'De laatste schooldag is niet bekend. Vul die in bij de leerling.',
  'actief-plan': 'Heeft nog een plan dat geldt. Beëindig dat eerst.',
  bewaarplicht: 'Er geldt een bewaarplicht',
  'termijn-loopt': 'De bewaartermijn loopt nog',
}

export const regelStatusNaam: Record<RegelStatus, string> = {
  voorgesteld: 'Voorgesteld',
  uitgesloten: 'Uitgesloten',
  getekend: 'Wordt vernietigd',
  vernietigd: 'Vernietigd',
  overgeslagen: 'Overgeslagen',
}

export const bewarenText = {
  dossiers,
  overzicht: {
    titel: 'Bewaren en vernietigen',
    intro:
      'Na de bewaartermijn moet een dossier weg. Koers maakt elke maand een voorstel. Er wordt niets vernietigd voordat iemand van de school de lijst heeft getekend.',
    voorstelTitel: 'Voorstel',
    voorstelGeen: 'Er staat nu niets op de lijst',
    voorstelGeenTekst:
      'Van geen enkele leerling moet nu iets worden vernietigd. Wat langer bewaard moet blijven, staat bij de bewaarplichten.',
    voorstelTekst: (n: number) =>
      n === 1
        ? 'Van 1 leerling is de bewaartermijn voorbij.'
        : `Van ${n} leerlingen is de bewaartermijn voorbij.`,
    bekijk: 'Bekijk de lijst',
    maak: 'Werk het voorstel bij',
    gemaakt: 'Het voorstel is bijgewerkt',
    nietsTeDoen: 'Er is niets om voor te stellen',
    eerderTitel: 'Eerdere lijsten',
    eerderGeen: 'Er is nog nooit een lijst getekend.',
    getekendDoor: (naam: string) => `Getekend door ${naam}`,
    bezig: 'Bezig',
    klaar: 'Klaar',
    wachtTitel: 'Van school, en nog niet weg',
    wachtIntro: 'Deze leerlingen zijn van school. Hier ziet u waarom hun dossier er nog is.',
    wachtGeen: 'Er wacht niemand',
    wachtAantal: (n: number) => (n === 1 ? '1 leerling' : `${n} leerlingen`),
    termijnenTitel: 'Termijnen van de school',
    plichtTot: (dag: string) => `Bewaarplicht tot en met ${dag}`,
    plichtOpen: 'Bewaarplicht tot iemand haar opheft',
    plicht: 'Langer bewaren',
    plichtVan: (wie: string) => `Langer bewaren: ${wie}`,
    hefOp: 'Hef de bewaarplicht op',
    hefOpVan: (wie: string) => `Hef de bewaarplicht op: ${wie}`,
    hefOpTitel: 'De bewaarplicht opheffen?',
    hefOpGevolg: 'Is de termijn voorbij, dan komt het dossier bij het volgende voorstel op de lijst.',
    opgeheven: 'De bewaarplicht is opgeheven',
    kolomWie: 'Leerling',
    kolomVertrek: 'Van school op',
    kolomTot: 'Bewaren tot en met',
    kolomWaarom: 'Waarom nog hier',
    kolomDoen: 'Doen',
    kolomDatum: 'Datum',
    kolomAantal: 'Dossiers',
    kolomStand: 'Stand',
    kolomVan: 'Getekend door',
    onbekend: 'Onbekend',
  },
  plichtDialoog: {
    titel: 'Langer bewaren',
    uitleg:
      'Een bewaarplicht houdt het dossier van de vernietigingslijst af, bijvoorbeeld zolang een klacht of een rechtszaak loopt.',
    reden: 'Waarom moet dit dossier langer bewaard worden?',
    redenHulp: 'Noem de zaak, niet wat erin staat. De functionaris gegevensbescherming leest dit mee.',
    tot: 'Bewaren tot en met',
    totHulp: 'Laat leeg als u de dag nog niet weet.',
    vulReden: 'Vul een reden in.',
    bewaar: 'Leg vast',
    bewaard: 'De bewaarplicht is vastgelegd',
  },
  lijst: {
    dossiers: 'Dossiers',
    titelVoorstel: 'Voorstel tot vernietiging',
    titelVerslag: 'Proces-verbaal van vernietiging',
    terug: 'Bewaren en vernietigen',
    introVoorstel:
      'Kijk de lijst na. Houd een dossier met een reden van de lijst af, of leg een bewaarplicht vast. Teken daarna de lijst.',
    verslag: (naam: string, dag: string, school: string) =>
      `Op ${dag} tekende ${naam} namens ${school} voor het vernietigen van deze dossiers.`,
    verslagUitleg: (sleutels: number) =>
      `Alle gegevens van deze leerlingen zijn uit Koers verwijderd. ${
        sleutels > 0
          ? 'De sleutels van hun dossiers zijn vernietigd. Een back-up van die sleutels blijft nog hoogstens 35 dagen. Daarna kan niemand meer lezen wat over hen is geschreven, ook niet in een oude back-up.'
          : 'In deze dossiers was niets geschreven dat met een sleutel was versleuteld.'
      } Wordt een oudere back-up teruggezet, dan vernietigt Koers ze opnieuw als de lijst van vernietigde dossiers erbij ligt. Dit verslag bewaart alleen welk dossier het was, waarom en wanneer.`,
    bezig: 'De dossiers worden vernietigd',
    bezigDetail: (klaar: number, totaal: number) => `${klaar} van ${totaal}`,
    klaar: 'De dossiers zijn vernietigd',
    aantal: dossiers,
    leeg: 'Er staat geen dossier op deze lijst.',
    dossier: (kenmerk: string) => `Leerlingnummer ${kenmerk}`,
    zonderNummer: 'Zonder leerlingnummer',
    waarom: (klasse: string, vertrek: string, tot: string) =>
      `${klasse}. Van school op ${vertrek}, bewaard tot en met ${tot}.`,
    wat: 'Wat er gaat',
    watGing: 'Wat er ging',
    gegevens: (n: number) => (n === 1 ? '1 gegeven' : `${n} gegevens`),
    sleutels: 'Sleutel van het dossier',
    sleutel: (n: number) => (n > 0 ? 'vernietigd' : 'was er niet: er was niets versleuteld'),
    bestanden: 'Bestanden',
    bestand: (n: number) =>
      n === 0 ? 'waren er niet' : n === 1 ? '1 bestand verwijderd' : `${n} bestanden verwijderd`,
    vernietigdOp: (moment: string) => `Vernietigd op ${moment}`,
    uitgesloten: (naam: string, reden: string) => `Uitgesloten door ${naam}: ${reden}`,
    overgeslagen: (reden: string) => `Niet vernietigd: ${reden}`,
    sluitUit: 'Houd van de lijst af',
    sluitUitVan: (wie: string) => `Houd van de lijst af: ${wie}`,
    neemOp: 'Zet weer op de lijst',
    neemOpVan: (wie: string) => `Zet weer op de lijst: ${wie}`,
    uitsluitTitel: 'Van de lijst afhouden',
    uitsluitUitleg: 'Dit geldt voor deze lijst. Bij een volgend voorstel komt het dossier weer voor.',
    reden: 'Waarom gaat dit dossier nu niet weg?',
    vulReden: 'Vul een reden in.',
    teken: 'Teken de lijst',
    tekenTitel: (n: number) => (n === 1 ? '1 dossier vernietigen?' : `${n} dossiers vernietigen?`),
    tekenGevolg:
      'Plannen, gesprekken, toetsen, gegevens van ouders die hier geen ander kind hebben en alle bestanden verdwijnen. In Koers is er geen weg terug. Binnen 35 dagen kan alleen nog de beheerder van de server een dossier terughalen, met een oude back-up én de sleutels van toen. Daarna kan niemand het meer.',
    tekenTelling: 'Bij elkaar gaat weg:',
    tekenKnop: 'Vernietig voorgoed',
    getekend: 'De lijst is getekend',
    print: 'Druk af',
    ingesloten: 'Het dossier staat weer op de lijst',
    afgehouden: 'Het dossier gaat nu niet weg',
  },
} as const
