/** Words of the screens around a pupil: the list, the page with its tabs, a group. */
import { plural } from '../../ui/format.ts'

export const planTekst = {
  geen: 'Geen OPP',
  concept: 'Concept',
  gepubliceerd: 'Gepubliceerd',
  gewijzigd: 'Nieuw concept',
  beeindigd: 'Beëindigd',
} as const

export const statusTekst = {
  ingeschreven: 'Ingeschreven',
  mogelijk_uitgeschreven: 'Mogelijk uitgeschreven',
  uitgeschreven: 'Uitgeschreven',
} as const

export const algemeenTekst = {
  laden: 'Bezig met laden',
  opnieuw: 'Probeer opnieuw',
  bewaar: 'Opslaan',
  wijzig: 'Wijzigen',
  verwijder: 'Weghalen',
  nietBekend: 'Niet bekend',
  beperkt: 'Het gebruik is beperkt. Dit blijft zoals het is tot de beperking is opgeheven.',
  sindsTot: (vanaf: string | null, tot: string | null): string | null =>
    vanaf === null && tot === null
      ? null
      : vanaf === null
        ? `tot en met ${tot}`
        : tot === null
          ? `vanaf ${vanaf}`
          : `van ${vanaf} tot en met ${tot}`,
} as const

export const lijstTekst = {
  titel: 'Leerlingen',
  mislukt: 'De lijst met leerlingen kon niet worden opgehaald',
  tabel: 'Leerlingen die u mag zien',
  aantal: (n: number) => plural(n, 'leerling', 'leerlingen'),
  filters: 'Zoek en filter',
  meerFilters: 'Filters',
  zoek: 'Zoek op naam',
  groep: 'Groep',
  stand: 'Plan',
  status: 'Inschrijving',
  alle: 'Alle',
  huidig: 'Alle huidige leerlingen',
  ookUitgeschreven: 'Ook uitgeschreven leerlingen',
  zonderMentor: 'Alleen zonder mentor',
  zonderMentorChip: 'Zonder mentor',
  eenGroep: 'Eén groep',
  chip: (wat: string, waarde: string) => `${wat}: ${waarde}`,
  kolom: {
    naam: 'Naam',
    groep: 'Groep',
    plan: 'Plan',
    evaluatie: 'Evaluatie',
    mentor: 'Mentor',
    geboren: 'Geboren',
  },
  geenGroep: 'Geen groep',
  geenMentor: 'Geen mentor',
  verlopen: 'verlopen',
  nietsTitel: 'Geen leerling gevonden',
  nietsZoek:
    'Kijk of de naam goed is gespeld, of haal filters weg. Is de leerling van school? Kies dan bij Inschrijving voor Ook uitgeschreven leerlingen.',
  wis: 'Wis zoektekst en filters',
  leegTitel: 'Nog geen leerlingen',
  leegMag: 'Importeer de leerlingen uit uw leerlingadministratie, of voeg er een met de hand toe.',
  leeg: 'U ziet hier leerlingen zodra u aan een groep of leerling bent gekoppeld. Vraag het aan de beheerder.',
  importeer: 'Importeer leerlingen',
  toevoegen: 'Leerling toevoegen',
} as const

export const formulierTekst = {
  nieuwTitel: 'Leerling toevoegen',
  nieuwUitleg:
    'Komt de leerling straks ook uit de leerlingadministratie? Importeer dan liever, zo blijft alles gelijk.',
  wijzigTitel: (naam: string) => `Gegevens van ${naam} wijzigen`,
  wijzigUitleg:
    'Een volgende import overschrijft dit niet ongemerkt: verschillen ziet u eerst in het overzicht van de import.',
  roepnaam: 'Roepnaam',
  voorvoegsel: 'Tussenvoegsel',
  achternaam: 'Achternaam',
  geboortedatum: 'Geboortedatum',
  geslacht: 'Geslacht',
  leerlingnummer: 'Leerlingnummer',
  leerlingnummerHulp: 'Het nummer van uw school. Vul hier nooit een burgerservicenummer in.',
  leerroute: 'Leerroute',
  leerrouteHulp: 'Bijvoorbeeld: basisgroep 5, eigen leerlijn rekenen.',
  thuistaal: 'Taal die thuis wordt gesproken',
  tolk: 'Er is een tolk nodig bij gesprekken',
  groep: 'Groep',
  geenGroep: 'Nog geen groep',
  ingeschrevenOp: 'Ingeschreven vanaf',
  geslachten: {
    jongen: 'Jongen',
    meisje: 'Meisje',
    onbekend: 'Onbekend',
    'niet-gespecificeerd': 'Wil dit niet zeggen',
  },
  toevoegen: 'Voeg leerling toe',
  toegevoegd: (naam: string) => `${naam} is toegevoegd`,
  bewaard: 'De gegevens zijn opgeslagen',
  vulIn: {
    naam: 'Vul een roepnaam of een achternaam in.',
    dag: 'Vul de eerste schooldag in.',
  },
} as const

export const leerlingTekst = {
  over: 'Leerling',
  mislukt: 'Deze leerling kon niet worden opgehaald',
  tabs: 'Onderdelen van deze leerling',
  tab: {
    overzicht: 'Overzicht',
    plannen: 'Plannen',
    betrokkenen: 'Betrokkenen',
    gegevens: 'Gegevens',
    bijlagen: 'Bijlagen',
    toegang: 'Toegang',
  },
  groep: (namen: string) => `Groep ${namen}`,
  geenGroep: 'Geen groep',
  mentor: (namen: string) => `Mentor ${namen}`,
  geenMentor: 'Nog geen mentor',
  jaar: (n: number) => `${n} jaar`,
  gezag: (namen: string) => `Gezag: ${namen}`,
  geenGezag: 'Niemand met gezag vastgelegd',
  zelf: '18 jaar of ouder: beslist zelf',
  evaluatieOp: (dag: string) => `evaluatie ${dag}`,
  evaluatieVoorbij: (dag: string) => `had geëvalueerd moeten zijn: ${dag}`,
  termijnOp: (dag: string) => `klaar uiterlijk ${dag}`,
  termijnVoorbij: (dag: string) => `had klaar moeten zijn: ${dag}`,
  openPlan: 'Bekijk het plan',
  wijzig: 'Wijzig gegevens',
  meer: 'Meer',
  schrijfUit: 'Schrijf uit',
  mogelijkTitel: 'Is deze leerling van school?',
  mogelijk:
    'De leerling stond niet meer in de laatste import. Het dossier blijft bewaard tot u heeft gekozen.',
  welOpSchool: 'Nee, zit nog op school',
  vanSchool: 'Ja, schrijf uit',
  uitTitel: (naam: string) => `${naam} uitschrijven`,
  uitGevolg:
    'De leerling verdwijnt uit de groep en uit de lijst met leerlingen op school. Het dossier blijft bewaard en leesbaar. U kunt dit terugdraaien.',
  uitgeschrevenOp: 'Laatste dag op school',
  uitDag: 'Vul de laatste dag op school in.',
  uitKlaar: 'De leerling is uitgeschreven',
  inKlaar: 'De leerling staat weer ingeschreven. Kijk of de groep nog klopt.',
  uitgeschrevenTitel: (dag: string | null) =>
    dag === null ? 'Deze leerling is uitgeschreven' : `Deze leerling is uitgeschreven op ${dag}`,
  weerIn: 'Schrijf weer in',
} as const

export const inschrijvingTekst = {
  knop: 'Wijzig inschrijving of groep',
  titel: (naam: string) => `Inschrijving van ${naam}`,
  groep: 'Groep',
  geenGroep: 'Geen groep',
  groepHulp:
    'Vanaf vandaag. Wie bij de nieuwe groep hoort, ziet de leerling; wie bij de oude groep hoort niet meer.',
  ingeschrevenOp: 'Eerste schooldag',
  ingeschrevenOpHulp: 'De zes weken voor een OPP tellen vanaf deze dag.',
  vulIn: 'Vul de eerste schooldag in.',
  bewaard: 'De inschrijving is opgeslagen',
} as const

export const overzichtTekst = {
  feiten: 'Gegevens',
  geboren: 'Geboren',
  geslacht: 'Geslacht',
  nummer: 'Leerlingnummer',
  route: 'Leerroute',
  taal: 'Thuistaal',
  tolk: 'Tolk nodig',
  ja: 'Ja',
  nee: 'Nee',
  ingeschreven: 'Ingeschreven vanaf',
  uitgeschreven: 'Uitgeschreven op',
  team: 'Team',
  geenTeam: 'Nog niemand gekoppeld.',
  tijdlijn: 'Wat er is gebeurd',
  tijdlijnMislukt: 'De tijdlijn kon niet worden opgehaald',
  postMislukt: 'Wat er is verstuurd, kon niet worden opgehaald. Laad de pagina opnieuw.',
  leegTitel: 'Nog niets gebeurd',
  leeg: 'Zodra iemand iets vastlegt over deze leerling, staat het hier.',
  zin: (wie: string, deed: string) => `${wie} ${deed}`,
  iemand: 'Koers',
  onbekend: 'deed iets met dit dossier',
  versie: (n: number) => `versie ${n}`,
  naarPlan: 'Naar het plan',
  meer: 'Eerdere gebeurtenissen laden',
} as const

export const groepTekst = {
  waarnemer: (naam: string, tot: string) => `${naam} (waarnemer tot en met ${tot})`,
  over: 'Groep',
  mislukt: 'Deze groep kon niet worden opgehaald',
  aantal: lijstTekst.aantal,
  jaargroep: (naam: string) => `Jaargroep ${naam}`,
  schooljaar: (naam: string) => `Schooljaar ${naam}`,
  tabel: (naam: string) => `Leerlingen van groep ${naam}`,
  team: 'Team van de groep',
  geenTeam: 'Aan deze groep is nog niemand gekoppeld.',
  plannen: 'Plannen in deze groep',
  leegTitel: 'Geen leerlingen in deze groep',
  leeg: 'Er zitten nu geen leerlingen in deze groep die u mag zien.',
  naarLijst: 'Naar alle leerlingen',
} as const
