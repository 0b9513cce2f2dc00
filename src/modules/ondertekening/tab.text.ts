/** Words of the tab Ondertekeningen, for the school. */
import { formatDate } from '../../ui/format.ts'
import type { Wachter } from '../opp/opp.ts'
import type { Hersteller } from './herstel.ts'
import type { Open, Tekenaar } from './ondertekening.schema.ts'
import { standTekst } from './ondertekening.text.ts'
import type { Uitkomst } from './ondertekening.ts'
import type { Toestand } from './tab.ts'

const namen = (wie: readonly string[]): string =>
  wie.length < 2 ? (wie[0] ?? '') : `${wie.slice(0, -1).join(', ')} en ${wie.at(-1)}`

/**
 * How it stands, in one sentence.
 * @param open what is in the way of vaststellen; null: not known (yet), so nothing is said about it
 */
export function toestandZin(t: Toestand, open: Open | null): string {
  switch (t.soort) {
    case 'concept':
      return 'Dit plan is nog niet gepubliceerd. Publiceer het, dan kunt u ouders om instemming vragen.'
    case 'nog-niet':
      return `Versie ${t.versie} is gepubliceerd. Er is nog niet om instemming gevraagd.`
    case 'nieuwe-versie':
      return `Versie ${t.versie} is nieuwer dan wat eerder is voorgelegd. Vraag om instemming met deze versie.`
    case 'loopt':
      return [
        `Versie ${t.versie} ligt voor.`,
        ...(t.wachtOp.length === 0 ? [] : [`De school wacht op ${namen(t.wachtOp)}.`]),
        ...(t.bevestigt.length === 0
          ? []
          : [
              `${namen(t.bevestigt)} ${t.bevestigt.length > 1 ? 'bevestigen' : 'bevestigt'} nog wat is genoteerd.`,
            ]),
      ].join(' ')
    case 'ingestemd':
      return [
        `Iedereen die beslist, stemde in met versie ${t.versie}.`,
        ...(open === null
          ? []
          : open.length === 0
            ? ['Nu kan het plan worden vastgesteld.']
            : ['Nog nodig voordat het plan kan worden vastgesteld:', ...open.map(openZin)]),
      ].join(' ')
    case 'niet_ingestemd':
      return `${namen(t.wie)} ${t.wie.length > 1 ? 'stemmen' : 'stemt'} niet met heel versie ${t.versie} in. Bespreek samen wat er nog open staat.`
    case 'vastgesteld':
      return `Versie ${t.versie} is vastgesteld. Er wordt nu niets gevraagd.`
    case 'ingetrokken':
      return `Het verzoek over versie ${t.versie} is ingetrokken. U kunt opnieuw vragen.`
  }
}

/** Who can mend what is open, in a sentence. */
export const herstellerTekst: Readonly<Record<Hersteller, string>> = {
  schrijvers: 'Wie het plan schrijft, kan dit aanvullen.',
  ondertekenaars: 'De ondertekenaars die nog niet instemden, zijn aan zet.',
  commissie: 'De commissie van begeleiding (of onderzoek) is aan zet.',
}

/** What the law still misses, and the word of the way there. */
export const wachterHulp: Readonly<Record<Wachter, { wat: string; naar: string }>> = {
  wettelijk_minimum: {
    wat: 'Het plan is nog niet volledig: er mist iets wat de wet vraagt.',
    naar: 'Bekijk wat er mist',
  },
  overleg: {
    wat: 'Er staat nog geen gesprek met ouders over dit plan.',
    naar: 'Schrijf het gesprek op',
  },
  hoorgesprek: {
    wat: 'Er staat nog niet hoe de leerling is gehoord, of waarom dat niet kon.',
    naar: 'Naar het hoorgesprek',
  },
  commissie_advies: {
    wat: 'Het advies van de commissie staat er nog niet in.',
    naar: 'Naar de algemene gegevens',
  },
  toestemming_derden: {
    wat: 'Er is informatie van buiten de school zonder toestemming van de ouders.',
    naar: 'Naar de factoren',
  },
  lengte: {
    wat: 'Het plan is langer dan vijf A4 en er staat niet bij waarom.',
    naar: 'Naar het plan',
  },
  instemming: {
    wat: 'Nog niet iedereen die beslist, stemde in.',
    naar: 'Naar het plan',
  },
}

/** What is in the way of vaststellen, of this plan: since when the talk is missing, and whose yes. */
export function openZin({ wachter, sinds, namen: wie }: Open[number]): string {
  if (wachter === 'overleg' && sinds !== null)
    return sinds.na === 'geweigerd'
      ? `Er staat nog geen gesprek met ouders sinds op ${formatDate(sinds.op)} niet werd ingestemd.`
      : `Er staat nog geen gesprek met ouders sinds de vaststelling van ${formatDate(sinds.op)}.`
  const { wat } = wachterHulp[wachter]
  return wie.length === 0 ? wat : `${wat} Nog nodig: ${namen(wie)}.`
}

const gaf: Readonly<Record<Uitkomst, string>> = {
  ja: 'ja',
  ja_maar: 'ja, met een opmerking',
  nee: 'nee',
  gezien: 'gezien en besproken',
}

/** The state of a signer in a badge: on paper and in a talk it also says what was answered. */
export function tekenaarStandTekst({ stand, uitkomst }: Pick<Tekenaar, 'stand' | 'uitkomst'>): string {
  if (uitkomst === null) return standTekst[stand]
  if (stand === 'papier' || stand === 'mondeling_vastgelegd') return `${standTekst[stand]}: ${gaf[uitkomst]}`
  return stand === 'ingestemd' && uitkomst === 'ja_maar' ? 'Ingestemd, met een opmerking' : standTekst[stand]
}

/** "nog 5 dagen". */
export function nogDagen(dagen: number): string {
  if (dagen === 0) return 'vandaag is de laatste dag'
  if (dagen === 1) return 'nog 1 dag'
  if (dagen > 1) return `nog ${dagen} dagen`
  return dagen === -1 ? '1 dag voorbij' : `${-dagen} dagen voorbij`
}

export const tabTekst = {
  tabs: 'Onderdelen van dit plan',
  plan: 'Plan',
  tab: (open: number) => (open === 0 ? 'Ondertekeningen' : `Ondertekeningen (${open} open)`),
  geschiedenis: 'Geschiedenis',
  titel: 'Ondertekeningen',
  van: (leerling: string) => `OPP van ${leerling}`,
  laden: 'De ondertekeningen worden opgehaald',
  mislukt: 'De ondertekeningen konden niet worden opgehaald.',
  opnieuw: 'Probeer het opnieuw',
  hoeStaatHet: 'Hoe staat het?',
  nieuw: 'Nieuw ondertekenverzoek',
  mistKop: 'Dit vraagt de wet nog',
  mistUitleg:
    'Verandert het plan daardoor? Publiceer dan eerst een nieuwe versie. Daarna kunt u om instemming vragen.',
  geenBeslisser: 'Er is niemand die over dit plan mag beslissen.',
  geenBeslisserDan: 'Leg eerst vast wie gezag heeft. Daarna kunt u om instemming vragen.',
  naarBetrokkenen: 'Naar de betrokkenen',
  leegTitel: 'Nog niets gevraagd',
  leeg: 'Hier ziet u straks wie reageerde, wat zij zeiden en op wie u nog wacht.',
  rondes: 'Rondes',
  eerder: 'Eerdere rondes',
  ronde: (n: number) => `Ronde ${n}`,
  rondeVersie: (ronde: number, versie: number) => `Ronde ${ronde} · versie ${versie}`,
  bekijkVersie: 'Bekijk deze versie van het OPP',
  gevraagd: (naam: string, op: string) => `Gevraagd door ${naam} op ${op}`,
  termijn: (op: string, rest: string) => `Reageren tot en met ${op} (${rest})`,
  termijnWas: (op: string) => `Reageren kon tot en met ${op}`,
  herinnerNa: (dagen: readonly number[]) =>
    dagen.length === 0
      ? 'Er gaan geen herinneringen vanzelf uit.'
      : `Herinneringen gaan vanzelf uit na ${namen(dagen.map(String))} dagen.`,
  afgerond: (op: string) => `Afgerond op ${op}`,
  nieuwere: (versie: number) =>
    `Intussen is versie ${versie} gepubliceerd. Dit verzoek blijft gaan over de versie die is voorgelegd.`,
  bericht: 'Bericht bij het verzoek',
  ingetrokken: (naam: string, op: string) => `Ingetrokken door ${naam} op ${op}`,
  ondertekenaars: 'Ondertekenaars',
  nodig: 'Moet instemmen',
  nietNodig: 'Instemming is niet nodig',
  waaromCollega: 'Collega. Het plan kan ook zonder dit akkoord worden vastgesteld.',
  gevraagdOp: (dag: string) => `Gevraagd op ${dag}`,
  bekekenOp: (dag: string) => `bekeken op ${dag}`,
  beslotenOp: (dag: string) => `besloten op ${dag}`,
  herinnerd: (n: number) => (n === 1 ? '1 herinnering gestuurd' : `${n} herinneringen gestuurd`),
  zekerheid: 'Hoe weten we wie dit was?',
  minderZeker: 'Minder zeker',
  antwoorden: 'Wat deze persoon erbij zei',
  antwoord: { ja: 'Ja', ja_maar: 'Ja, maar', nee: 'Nee' },
  afspraakZonderTitel: 'Afspraak zonder titel',
  berichten: 'Berichten',
  herinner: 'Herinner nu',
  herinnerd1: (naam: string) => `${naam} krijgt een herinnering`,
  stuurBericht: 'Stuur bericht',
  stuurAllen: 'Stuur bericht aan iedereen',
  administreer: 'Administreer reactie',
  brief: 'Brief om te printen',
  meer: 'Meer',
  meerVan: (naam: string) => `Meer voor ${naam}`,
  goedeTrouw: 'Te goeder trouw uitgaan van instemming',
  geenGoedeTrouw: 'Dit kan alleen voor een ouder die moet instemmen en nog niet reageerde.',
  vervangend: 'Vervangende toestemming van de rechter',
  geenVervangend: 'Dit kan alleen voor wie moet instemmen en nog niet reageerde.',
  trekIn: 'Verzoek intrekken',
  geefAkkoord: 'Geef akkoord of geen akkoord',
  akkoordVraag: 'Uw eigen reactie is gevraagd.',
  wachtOpTweede: (wijze: string, dag: string, door: string, wie: string) =>
    `${door} noteerde een reactie ${wijze} van ${dag}. Die telt pas als ${wie} haar bevestigt.`,
  wachtOpMij: (wijze: string, dag: string, door: string) =>
    `${door} noteerde een reactie ${wijze} van ${dag} en vraagt u om haar te bevestigen.`,
  wijze: { papier: 'op papier', mondeling: 'uit een gesprek' },
  antwoordWas: (uitkomst: Uitkomst) => `Het antwoord: ${gaf[uitkomst]}.`,
  geheelWas: (gezien: boolean) =>
    gezien
      ? 'Het hele plan gezien en besproken: ja.'
      : 'Het hele plan gezien en besproken: niet aangekruist of gezegd.',
  opmerkingWas: 'Opmerking',
  bekijkScan: 'Bekijk de scan',
  bevestig: 'Bevestig',
  haalWeg: 'Haal weg',
  bevestigTitel: (naam: string) => `Reactie van ${naam} bevestigen`,
  bevestigGevolg:
    'U verklaart dat dit is wat op het papier staat of wat u in het gesprek hebt gehoord. Daarna telt de reactie als besluit en verandert zij niet meer.',
  bevestigd: 'De reactie is bevestigd',
  weg: 'De genoteerde reactie is weg. U kunt haar opnieuw noteren.',
  wegTitel: 'Genoteerde reactie weghalen',
  wegGevolg: 'Wat is genoteerd verdwijnt, en de persoon kan weer zelf reageren.',
  paneel: 'Wie stemde in?',
  paneelNaar: 'Naar de ondertekeningen',
  paneelGeen: 'Er is nog niet om instemming gevraagd.',
  paneelVersie: (versie: number) => `Over versie ${versie}`,
} as const

/** When a round was refused: what is open, and what can be done. */
export const geweigerdTekst = {
  titel: 'Waar nog geen instemming op is',
  intro:
    'Het plan blijft zoals het is. Zonder instemming met het handelingsdeel kan de school deze versie niet vaststellen.',
  uitRonde: (ronde: number, versie: number) =>
    `Dit kwam uit ronde ${ronde}, over versie ${versie}. Het blijft staan tot een latere ronde is beslist.`,
  heelPlan: 'Het hele handelingsdeel',
  doorWie: (naam: string, dag: string) => `${naam}, ${dag}`,
  stappen: 'Zo gaat u verder',
  overleg: 'Plan een gesprek en luister wat er nodig is.',
  overlegNaar: 'Schrijf het gesprek op',
  versie: 'Pas aan waar u het over eens wordt en publiceer een nieuwe versie.',
  versieNaar: 'Naar het handelingsdeel',
  ronde: 'Vraag daarna opnieuw om instemming.',
} as const
