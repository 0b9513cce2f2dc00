import type { Rechtgroep, Waarschuwing } from './rechten.ts'

/** Words of the rights matrix. */
export const rechtenText = {
  titel: 'Rechten',
  intro:
    'Welke rol wat mag op deze school. Een verandering werkt meteen, ook voor wie nu is aangemeld, en komt in het logboek.',
  laden: 'De rechten worden opgehaald',
  fout: 'De rechten kunnen nu niet worden opgehaald',
  opnieuw: 'Probeer opnieuw',
  tabel: 'Welke rol heeft welk recht',
  kolomRecht: 'Recht',
  kolommen: {
    school: 'Hele school',
    groep: 'Eigen groepen en leerlingen',
    kind: 'Thuis',
    zelf: 'Thuis',
  } as Readonly<Record<string, string>>,
  toon: 'Toon',
  alleRollen: 'Alle rollen',
  uitleg: 'Kies een recht om te bepalen welke rollen het hebben.',
  ja: 'mag dit',
  nee: 'mag dit niet',
  andersDan: 'Anders dan standaard',
  aangepast: 'Aangepast',
  wie: 'Welke rollen mogen dit?',
  isStandaard: 'Staat standaard aan',
  nietStandaard: 'Staat standaard uit',
  terug: 'Terug naar standaard',
  bewaar: 'Opslaan',
  bewaard: 'De rechten zijn veranderd',
  allesTerug: 'Alles terug naar standaard',
  allesTerugTitel: 'Alle rechten terug naar standaard?',
  allesTerugGevolg: (n: number) =>
    n === 1
      ? 'Eén recht verandert. Dat werkt meteen voor iedereen op school.'
      : `${n} rechten veranderen. Dat werkt meteen voor iedereen op school.`,
  allesGelijk: 'Alle rechten staan op standaard.',
  herstelTekst: 'Alle rechten staan weer op standaard',
  letOp: 'Let op deze combinaties',
  matrix: 'Autorisatiematrix',
  matrixUitleg: 'Wat hoort (rol en recht) en wat is (persoon, rol en bereik), om te bewaren of te bespreken.',
  soll: 'Download wat hoort (CSV)',
  ist: 'Download wat is (CSV)',
  print: 'Druk deze pagina af',
  bereik: {
    school: 'alle leerlingen',
    groep: 'eigen groepen en leerlingen',
    kind: 'eigen kinderen',
    zelf: 'zichzelf',
  } as Readonly<Record<string, string>>,
} as const

export const rechtgroepNaam: Record<Rechtgroep, string> = {
  leerling: 'Leerlingen en ouders',
  plan: 'Plannen',
  dossier: 'Toegang en controle',
  school: 'De school',
  overig: 'Overig',
}

/** What a right is called, and what somebody with it does. */
const rechten: Readonly<Record<string, readonly [naam: string, zin: string]>> = {
  'leerling.lezen': ['Gegevens van leerlingen zien', 'Ziet naam, groep en geboortedatum van leerlingen.'],
  'leerling.beheren': [
    'Gegevens van leerlingen veranderen',
    'Verandert gegevens van leerlingen en nodigt leerlingen uit.',
  ],
  'leerling.importeren': [
    'Leerlingen inlezen uit een bestand',
    'Leest leerlingen, groepen en medewerkers in uit een bestand van de school.',
  ],
  'ouder.lezen': [
    'Ouders en gezag zien',
    'Ziet wie de ouders zijn, wie gezag heeft en hoe zij te bereiken zijn.',
  ],
  'ouder.beheren': ['Ouders en gezag veranderen', 'Legt ouders en gezag vast en nodigt ouders uit.'],
  'organisatie.beheren': [
    'School, schooljaren en groepen inrichten',
    'Richt de school, de schooljaren, de groepen en de keuzelijsten in.',
  ],
  'medewerker.beheren': [
    'Medewerkers, rollen en uitnodigingen beheren',
    'Voegt medewerkers toe, geeft rollen, koppelt groepen en verandert deze rechten.',
  ],
  'opp.lezen': ['Een gepubliceerd OPP lezen', 'Leest een OPP dat is gepubliceerd.'],
  'opp.concept_lezen': [
    'Een concept lezen',
    'Leest een OPP waaraan nog wordt geschreven, met toetsen en kenmerken.',
  ],
  'opp.schrijven': ['Een OPP schrijven', 'Maakt een OPP en schrijft eraan.'],
  'opp.publiceren': ['Een OPP publiceren', 'Publiceert een OPP, zodat ouders en leerling het lezen.'],
  'opp.vaststellen': ['Een OPP vaststellen', 'Stelt een OPP vast namens het bestuur.'],
  'rod.melden': ['OPP’s in ROD melden', 'Ziet welke OPP’s in ROD moeten en zegt dat het is gedaan.'],
  'opp.beeindigen': ['Een OPP beëindigen', 'Beëindigt een OPP.'],
  'opp.verwijderen': [
    'Een OPP verwijderen',
    'Verwijdert een OPP dat er nooit had mogen zijn, samen met een collega.',
  ],
  'opp.exporteren': ['Een OPP als PDF ophalen', 'Haalt één OPP op als PDF.'],
  'opp.bulk_exporteren': ['De OPP’s van een groep ophalen', 'Haalt de OPP’s van een hele groep tegelijk op.'],
  'opp.ondertekenverzoek': ['Om een handtekening vragen', 'Vraagt ouders of leerling om een handtekening.'],
  'lesadvies.lezen': ['Het lesadvies lezen', 'Leest wat een leerling in de les nodig heeft.'],
  'bijlage.lezen': ['Bijlagen zien en ophalen', 'Ziet de bijlagen van leerlingen en haalt ze op.'],
  'bijlage.beheren': ['Bijlagen toevoegen en verwijderen', 'Voegt bijlagen toe en verwijdert ze.'],
  'dossier.noodtoegang': [
    'In nood een dossier openen',
    'Kan in nood één dossier buiten het eigen bereik openen: een uur, alleen lezen, met een reden.',
  ],
  'dossier.noodtoegang_beoordelen': [
    'Noodtoegang nakijken',
    'Krijgt bericht van noodtoegang en kijkt die na.',
  ],
  'dossier.toegang_lezen': ['Zien wie toegang heeft', 'Ziet wie toegang heeft tot een dossier en waarom.'],
  'dossier.inzage_lezen': ['Zien wie een dossier bekeek', 'Ziet wie een dossier bekeek of veranderde.'],
  'audit.lezen': ['Het logboek lezen', 'Leest het hele logboek van de school.'],
  'audit.controleren': ['Het logboek nakijken', 'Kijkt na wat in het logboek opvalt.'],
  'avg.vernietigen': [
    'Vernietigen na de bewaartermijn',
    'Tekent welke dossiers na de bewaartermijn worden vernietigd.',
  ],
  'avg.toezien': [
    'Meekijken met privacy',
    'Kijkt mee met verzoeken over gegevens, en met wat er bewaard en vernietigd wordt.',
  ],
  'avg.behandelen': [
    'Verzoeken over gegevens behandelen',
    'Behandelt wat ouders en leerlingen over hun gegevens vragen, en neemt daarover een besluit.',
  ],
  'avg.inzage': [
    'Inzage in een dossier geven',
    'Stelt een pakket samen voor wie inzage in een dossier vraagt, met alles wat daarin staat.',
  ],
  'toegang.herzien': [
    'Jaarlijks nalopen wie toegang heeft',
    'Loopt elk jaar na of rollen en koppelingen nog kloppen.',
  ],
}
export const RECHTEN_MET_NAAM: readonly string[] = Object.keys(rechten)
export const rechtNaam = (recht: string): string => rechten[recht]?.[0] ?? recht
export const rechtZin = (recht: string): string | undefined => rechten[recht]?.[1]

const met = (rol: string | null, tekst: string): string => (rol === null ? tekst : `${rol}: ${tekst}`)

/** @param rol the name of the role, as the school calls it */
export function waarschuwingTekst({ code }: Waarschuwing, rol: string | null): string {
  switch (code) {
    case 'beheer-en-inhoud':
      return met(
        rol,
        'wie toegang geeft, kan ook dossiers lezen. Beter is het om dat te scheiden: niemand let dan op deze persoon.',
      )
    case 'beheer-en-logboek':
      return met(rol, 'wie toegang geeft, leest ook het logboek. Laat iemand anders het logboek nakijken.')
    case 'beheer-breed':
      return met(
        rol,
        'deze rol mag nu ook toegang geven aan anderen. Houd dat bij zo weinig mogelijk mensen.',
      )
    case 'noodtoegang-schoolbreed':
      return met(rol, 'noodtoegang is bedoeld voor wie alleen eigen leerlingen ziet.')
    case 'bulk-breed':
      return met(rol, 'veel plannen tegelijk ophalen is het grootste risico op een datalek.')
    case 'concept-vakdocent':
      return met(
        rol,
        'een vakdocent heeft voor de les genoeg aan het lesadvies (AVG: niet meer dan nodig is).',
      )
    case 'ouder-leest-niet':
      return met(rol, 'ouders en leerlingen hebben recht op inzage in het plan (AVG art. 15).')
    case 'niemand-publiceert':
      return 'Niemand kan nu een OPP publiceren.'
    case 'niemand-controleert':
      return 'Niemand kijkt nu na wat in het logboek opvalt. De AVG vraagt dat iemand dat regelmatig doet.'
  }
}
