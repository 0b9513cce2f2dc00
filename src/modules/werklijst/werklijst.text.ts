import type { WerkSoort } from './werklijst.schema.ts'

export const werklijstFouten = {
  'werklijst.alleen-medewerkers': 'Deze lijst is er voor medewerkers van de school.',
} as const satisfies Record<string, string>

type Regel = { naam: string; aantal: number; wanneer: string; teLaat: boolean }

export const werklijstText = {
  titel: 'Vandaag',
  laden: 'Uw werklijst wordt opgehaald',
  zonderRolTitel: 'U hebt nog geen rol op deze school',
  zonderRol: 'Daarom ziet u nog niets. Vraag de beheerder om u een rol te geven; daarna staat uw werk hier.',
  leegTitel: 'Niets te doen',
  leeg: 'Er wacht nu niets op u. Nieuwe taken verschijnen hier vanzelf.',
  fout: 'Uw werklijst kon niet worden opgehaald.',
  opnieuw: 'Probeer het opnieuw',
  cijfers: {
    actief: (n: number) => (n === 1 ? '1 actief OPP' : `${n} actieve OPP’s`),
    concept: (n: number) => (n === 1 ? '1 concept' : `${n} concepten`),
    teLaat: (n: number) => `${n} te laat`,
    zonder: (n: number) => (n === 1 ? '1 leerling zonder OPP' : `${n} leerlingen zonder OPP`),
  },
  groepen: { teLaat: 'Te laat', binnenkort: 'Binnenkort', zonderDatum: 'Als u tijd heeft' },
  groep: (naam: string) => `Groep ${naam}`,
  meer: (n: number) => `En nog ${n}. Bekijk ze bij Plannen.`,
  aantalRegels: (n: number) => (n === 1 ? '1 taak' : `${n} taken`),
  wegwijzer: {
    titel: 'Hier let u op',
    privacy: 'Bewaren en vernietigen',
    privacyUitleg: 'Welke dossiers weg moeten, en wat al is vernietigd.',
  },
} as const

/** One sentence and one action per kind of work. */
export const werkZinnen: Record<WerkSoort, { zin: (regel: Regel) => string; actie: string }> = {
  verwijderverzoek: {
    zin: ({ naam }) =>
      `${naam}: een collega vraagt of u het OPP wilt verwijderen dat ten onrechte is ingevoerd`,
    actie: 'Bekijk het verzoek',
  },
  reactie_bevestigen: {
    zin: ({ naam, aantal }) =>
      aantal === 1
        ? `${naam}: een collega noteerde een reactie op het OPP en vraagt u om die te bevestigen`
        : `${naam}: een collega noteerde ${aantal} reacties op het OPP en vraagt u om die te bevestigen`,
    actie: 'Bekijk de reactie',
  },
  akkoord: {
    zin: ({ naam, wanneer, teLaat }) =>
      teLaat
        ? `${naam}: uw reactie op het OPP had er ${wanneer} moeten zijn`
        : `${naam}: uw reactie op het OPP is gevraagd, ${wanneer} is de laatste dag`,
    actie: 'Geef uw reactie',
  },
  niet_ingestemd: {
    zin: ({ naam }) => `${naam}: iemand stemt niet in met het OPP. Plan een gesprek`,
    actie: 'Bekijk wat open staat',
  },
  instemming_over: {
    zin: ({ naam, wanneer }) =>
      `${naam}: nog niet iedereen reageerde op het OPP. De termijn liep ${wanneer} af`,
    actie: 'Bekijk op wie u wacht',
  },
  vaststellen: {
    zin: ({ naam }) => `${naam}: iedereen stemde in. Bekijk of het OPP kan worden vastgesteld`,
    actie: 'Bekijk de ondertekeningen',
  },
  rod: {
    zin: ({ aantal, wanneer, teLaat }) =>
      aantal === 1
        ? `Eén begin- of einddatum van een OPP ${teLaat ? 'had' : 'moet'} ${wanneer} in ROD ${teLaat ? 'moeten staan' : 'staan'}`
        : `${aantal} begin- en einddatums van OPP’s moeten in ROD. De eerste ${teLaat ? 'had er' : 'moet er'} ${wanneer} ${teLaat ? 'moeten staan' : 'staan'}`,
    actie: 'Naar de lijst voor ROD',
  },
  termijn: {
    zin: ({ naam, wanneer, teLaat }) =>
      teLaat
        ? `${naam}: het OPP had ${wanneer} vastgesteld moeten zijn`
        : `${naam}: het OPP moet ${wanneer} zijn vastgesteld`,
    actie: 'Schrijf verder',
  },
  evaluatie: {
    zin: ({ naam, wanneer, teLaat }) =>
      teLaat
        ? `${naam}: de evaluatie met ouders en leerling had ${wanneer} moeten zijn`
        : `${naam}: de evaluatie met ouders en leerling is ${wanneer}`,
    actie: 'Bekijk het OPP',
  },
  concept: { zin: ({ naam }) => `${naam}: het OPP is nog een concept`, actie: 'Schrijf verder' },
  wijziging: {
    zin: ({ naam }) => `${naam}: het OPP is veranderd sinds de laatste publicatie`,
    actie: 'Bekijk de wijzigingen',
  },
  terugvertellen: {
    zin: ({ naam }) => `Vertel ${naam} wat er met de inbreng uit het hoorgesprek is gedaan`,
    actie: 'Naar het hoorgesprek',
  },
  verjaardag: {
    zin: ({ naam, aantal, wanneer }) =>
      aantal === 18
        ? `${naam} wordt ${wanneer} 18 en beslist dan zelf. Bespreek wie daarna meeleest`
        : `${naam} wordt ${wanneer} 16 en vraagt dan zelf de eigen gegevens op`,
    actie: 'Bekijk wie wat mag',
  },
  uitschrijving: {
    zin: ({ naam }) =>
      `${naam} staat niet meer in het bestand van de school. Is deze leerling uitgeschreven?`,
    actie: 'Bekijk de leerling',
  },
  onbereikbaar: {
    zin: ({ naam }) => `${naam}: een e-mail over het plan kwam niet aan`,
    actie: 'Bekijk het adres',
  },
  suggestie: {
    zin: ({ aantal }) =>
      aantal === 1
        ? 'Eén rol of groep uit het schoolbestand wacht op uw bevestiging'
        : `${aantal} rollen en groepen uit het schoolbestand wachten op uw bevestiging`,
    actie: 'Bekijk de suggesties',
  },
  noodtoegang: {
    zin: ({ naam }) => `${naam} gebruikte noodtoegang. Kijk na of dat terecht was`,
    actie: 'Kijk na',
  },
  waarneming: {
    zin: ({ naam, wanneer }) => `De waarneming van ${naam} eindigt ${wanneer}`,
    actie: 'Bekijk de waarneming',
  },
  herziening: {
    zin: ({ aantal, wanneer, teLaat }) =>
      `${aantal === 1 ? 'Eén rol of koppeling wacht' : `${aantal} rollen en koppelingen wachten`} nog op nalopen; de termijn ${teLaat ? 'liep af' : 'loopt af'} ${wanneer}`,
    actie: 'Loop na',
  },
  logboek: {
    zin: ({ aantal }) =>
      aantal === 1
        ? 'Eén bevinding in het logboek wacht op u'
        : `${aantal} bevindingen in het logboek wachten op u`,
    actie: 'Kijk na',
  },
  verzoek: {
    zin: ({ naam, wanneer, teLaat }) =>
      teLaat
        ? `${naam}: het antwoord op een verzoek over gegevens had er ${wanneer} moeten zijn`
        : `${naam}: het antwoord op een verzoek over gegevens moet er ${wanneer} zijn`,
    actie: 'Bekijk het verzoek',
  },
  vernietiging: {
    zin: ({ aantal }) =>
      aantal === 1
        ? 'Van één dossier is de bewaartermijn voorbij. Beslis of het weg kan'
        : `Van ${aantal} dossiers is de bewaartermijn voorbij. Beslis of ze weg kunnen`,
    actie: 'Bekijk de lijst',
  },
}

/** Sentence parts for the log. */
export const werklijstGebeurtenissen: Readonly<Record<string, string>> = {
  'werklijst.vandaag': 'bekeek de eigen werklijst',
}
