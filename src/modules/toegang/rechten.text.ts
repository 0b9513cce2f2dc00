import type { Rechtgroep, Waarschuwing } from './rechten.ts'

/** Words of the rights matrix. */
export const rechtenText = {
  titel: 'Rechten',
  intro:
    'Per recht ziet u welke rollen het hebben. Een verandering werkt meteen, ook voor wie nu is aangemeld, en komt in het logboek.',
  laden: 'De rechten worden opgehaald',
  fout: 'De rechten kunnen nu niet worden opgehaald',
  opnieuw: 'Probeer opnieuw',
  tabel: (groep: string) => `Rechten: ${groep}`,
  kolomRecht: 'Recht',
  kolomRollen: 'Wie',
  kolomStand: 'Stand',
  niemand: 'Niemand',
  standaard: 'Standaard',
  aangepast: 'Aangepast',
  wijzig: 'Wijzig',
  wijzigRecht: (recht: string) => `Wijzig: ${recht}`,
  wie: 'Welke rollen mogen dit?',
  isStandaard: 'Staat standaard aan',
  nietStandaard: 'Staat standaard uit',
  terug: 'Terug naar standaard',
  bewaar: 'Opslaan',
  annuleer: 'Annuleren',
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

/** What a right lets somebody do, as the rest of "Wie dit recht heeft, …". */
export const rechtZin: Readonly<Record<string, string>> = {
  'leerling.lezen': 'ziet naam, groep en geboortedatum van leerlingen.',
  'leerling.beheren': 'verandert gegevens van leerlingen en nodigt leerlingen uit.',
  'leerling.importeren': 'leest leerlingen, groepen en medewerkers in uit een bestand van de school.',
  'ouder.lezen': 'ziet wie de ouders zijn, wie gezag heeft en hoe zij te bereiken zijn.',
  'ouder.beheren': 'legt ouders en gezag vast en nodigt ouders uit.',
  'organisatie.beheren': 'richt de school, de schooljaren, de groepen en de keuzelijsten in.',
  'medewerker.beheren': 'voegt medewerkers toe, geeft rollen, koppelt groepen en verandert deze rechten.',
  'opp.lezen': 'leest een OPP dat is gepubliceerd.',
  'opp.concept_lezen': 'leest een OPP waaraan nog wordt geschreven, met toetsen en kenmerken.',
  'opp.schrijven': 'maakt een OPP en schrijft eraan.',
  'opp.publiceren': 'publiceert een OPP, zodat ouders en leerling het lezen.',
  'opp.vaststellen': 'stelt een OPP vast namens het bestuur.',
  'opp.beeindigen': 'beëindigt een OPP.',
  'opp.verwijderen': 'verwijdert een OPP dat er nooit had mogen zijn, samen met een collega.',
  'opp.exporteren': 'haalt één OPP op als PDF.',
  'opp.bulk_exporteren': 'haalt de OPP’s van een hele groep tegelijk op.',
  'opp.ondertekenverzoek': 'vraagt ouders of leerling om een handtekening.',
  'lesadvies.lezen': 'leest wat een leerling in de les nodig heeft.',
  'bijlage.lezen': 'ziet de bijlagen van leerlingen en haalt ze op.',
  'bijlage.beheren': 'voegt bijlagen toe en verwijdert ze.',
  'dossier.noodtoegang':
    'kan in nood één dossier buiten het eigen bereik openen: een uur, alleen lezen, met een reden.',
  'dossier.noodtoegang_beoordelen': 'krijgt bericht van noodtoegang en kijkt die na.',
  'dossier.toegang_lezen': 'ziet wie toegang heeft tot een dossier en waarom.',
  'dossier.inzage_lezen': 'ziet wie een dossier bekeek of veranderde.',
  'audit.lezen': 'leest het hele logboek van de school.',
  'audit.controleren': 'kijkt na wat in het logboek opvalt.',
  'avg.vernietigen': 'tekent welke dossiers na de bewaartermijn worden vernietigd.',
  'avg.toezien': 'kijkt mee met wat er bewaard en vernietigd wordt.',
  'toegang.herzien': 'loopt elk jaar na of rollen en koppelingen nog kloppen.',
}

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
