/** Every Dutch word of the import: screens, errors, events. */
import { csvFouten, csvMeldingen, ouderConflictTekst } from './csv.text.ts'
import { conflictTekst, edexmlFoutTekst, edexmlWaarschuwingTekst } from './edexml.text.ts'
import type { RondeStatus } from './import.model.ts'
import type { Telling, WijzigingSoort } from './import.schema.ts'

export const importFouten = {
  ...Object.fromEntries(Object.entries(edexmlFoutTekst).map(([code, t]) => [code, `${t.wat} ${t.doen}`])),
  ...csvFouten,
  'import.school-zonder-brin':
    'In dit bestand staat geen BRIN van een school. Koers kan daarom niet controleren of het van uw school is. Vul de BRIN aan in uw administratie en exporteer opnieuw.',
  'import.andere-school':
    'Dit bestand is van een andere school. Er is niets veranderd. Controleer of u het juiste bestand koos, en of de BRIN en het vestigingsnummer van uw school in Koers kloppen.',
  'import.ander-schooljaar':
    'Dit bestand is van een ander schooljaar. U kunt dit schooljaar en het volgende inlezen. Kies in uw administratie het goede jaar en exporteer opnieuw.',
  'import.geen-school': 'U kunt alleen bij een school importeren. Kies eerst de school waarvoor u werkt.',
  'import.onbekend': 'Deze import is er niet (meer).',
  'import.loopt-al': 'Er loopt al een import van deze school. Wacht tot die klaar is.',
  'import.niet-meer-open': 'Deze import is al afgehandeld. Lees het bestand opnieuw in als u verder wilt.',
  'import.niets-te-doen': 'Dit bestand verandert niets: alles staat al zo in Koers.',
  'import.dubbel-besluit':
    'Twee besluiten spreken elkaar tegen: één leerling kan maar bij één regel van het bestand horen. Kies opnieuw.',
  'import.verlopen': 'Dit bestand wachtte te lang en is weggegooid. Lees het opnieuw in.',
  'import.niet-verwerkt': 'Deze import is niet uitgevoerd, dus er is niets ongedaan te maken.',
  'import.nieuwere-import': 'Er is daarna nog een import uitgevoerd. Maak eerst de nieuwste ongedaan.',
  'import.nieuwere-ouders':
    'Na deze import is een import met ouders uitgevoerd. Die kan alleen iemand ongedaan maken die ouders mag beheren. Vraag dat eerst; daarna kan deze.',
  'import.te-lang-geleden':
    'Een import kan tot dertig dagen later ongedaan worden gemaakt. Pas de gegevens met de hand aan, of lees een nieuw bestand in.',
  'import.storing': 'Het uitvoeren is onderbroken. Er is niets veranderd. Probeer het opnieuw.',
  'import.suggestie-besloten':
    'Over een van deze voorstellen is al besloten. Ververs de lijst en kies opnieuw.',
} satisfies Record<string, string>

export const importGebeurtenissen: Record<string, string> = {
  'import.inlezen': 'las een bestand van de administratie in, zonder iets te veranderen',
  'import.csv-inlezen': 'las een CSV-bestand in, zonder iets te veranderen',
  'import.indeling-bewaren': 'onthield de indeling van een CSV-bestand',
  'import.indeling-hernoemen': 'gaf een indeling van een CSV-bestand een andere naam',
  'import.indeling-verwijderen': 'vergat de indeling van een CSV-bestand',
  'import.bevestigen': 'bevestigde een import',
  'import.verwerken': 'werkte de gegevens van leerlingen bij uit de administratie',
  'import.annuleren': 'gooide een ingelezen bestand weg',
  'import.terugdraaien': 'maakte een import ongedaan',
  'import.wijzigingen-lezen': 'bekeek wat een import verandert',
  'import.suggesties-besluiten': 'besloot over rollen en groepen uit de administratie',
  'import.lijst': 'bekeek de imports',
  'import.lezen': 'bekeek een import',
  'import.suggesties-lezen': 'bekeek rollen en groepen uit de administratie',
  'import.csv-bekijken': 'bekeek een CSV-bestand vóór het inlezen',
  'import.indelingen-lezen': 'bekeek de bewaarde indelingen van CSV',
}

const n = (aantal: number, een: string, meer: string): string =>
  `${new Intl.NumberFormat('nl-NL').format(aantal)} ${aantal === 1 ? een : meer}`
const leerlingen = (aantal: number): string => n(aantal, 'leerling', 'leerlingen')

export const veldNaam: Readonly<Record<string, string>> = {
  bronSleutel: 'Sleutel in uw administratie',
  eckid: 'ECK iD',
  roepnaam: 'Roepnaam',
  voorvoegsel: 'Voorvoegsel',
  achternaam: 'Achternaam',
  voornamen: 'Voornamen',
  voorletters: 'Voorletters',
  geboortedatum: 'Geboortedatum',
  geslacht: 'Geslacht',
  jaargroep: 'Jaargroep',
  groepSleutels: 'Groepen',
  instroomdatum: 'Eerste schooldag',
  uitstroomdatum: 'Laatste schooldag',
  soort: 'Soort groep',
  naam: 'Naam',
  status: 'Inschrijving',
  email: 'E-mailadres',
  telefoon: 'Telefoon',
  straat: 'Straat',
  huisnummer: 'Huisnummer',
  postcode: 'Postcode',
  plaats: 'Plaats',
  geheimAdres: 'Geheim adres',
  relatie: 'Relatie',
  gezag: 'Gezag',
  gezagVanaf: 'Gezag sinds',
  gezagTot: 'Gezag tot en met',
  gezagGrond: 'Grond van het gezag',
}

export const statusNaam: Readonly<Record<string, string>> = {
  ingeschreven: 'Ingeschreven',
  mogelijk_uitgeschreven: 'Mogelijk uitgeschreven',
  uitgeschreven: 'Uitgeschreven',
}

/** The words of the state of a round. */
export const rondeStatus: Record<RondeStatus, string> = {
  gelezen: 'Wacht op uw akkoord',
  bezig: 'Wordt uitgevoerd',
  verwerkt: 'Uitgevoerd',
  mislukt: 'Mislukt, niets veranderd',
  teruggedraaid: 'Ongedaan gemaakt',
  verlopen: 'Verlopen',
  geannuleerd: 'Weggegooid',
}

export const soortNaam: Record<WijzigingSoort, string> = {
  conflict: 'Te besluiten',
  nieuw: 'Nieuw',
  gewijzigd: 'Gewijzigd',
  uitgeschreven: 'Van school',
  'mogelijk-uitgeschreven': 'Niet in het bestand',
  terug: 'Weer ingeschreven',
  groep: 'Groepen',
  medewerker: 'Medewerkers',
  'ouder-vraag': 'Ouders: te besluiten',
  'ouder-nieuw': 'Ouders: nieuw',
  'ouder-gewijzigd': 'Ouders: gewijzigd',
  'ouder-ontbreekt': 'Ouders: niet in het bestand',
  'ouder-zonder-leerling': 'Ouders: leerling onbekend',
  behouden: 'Gebleven',
}

/** The summary as sentences, for the command line and for who reads the page aloud. */
export function samenvatting(t: Telling): string[] {
  const { leerlingen: l, groepen: g, medewerkers: m } = t
  const regels: [number, string][] = [
    [l.nieuw, `${leerlingen(l.nieuw)} nieuw`],
    [l.gewijzigd, `${leerlingen(l.gewijzigd)} gewijzigd`],
    [l.terug, `${leerlingen(l.terug)} weer ingeschreven`],
    [l.uitgeschreven, `${leerlingen(l.uitgeschreven)} van school`],
    [
      l.mogelijkUitgeschreven,
      `${leerlingen(l.mogelijkUitgeschreven)} niet in het bestand: mogelijk uitgeschreven`,
    ],
    [l.conflicten, `${leerlingen(l.conflicten)} waarover u besluit (tot dan verandert er niets)`],
    [l.oudLeerlingen, `${n(l.oudLeerlingen, 'oud-leerling', 'oud-leerlingen')} overgeslagen`],
    [g.nieuw + g.gewijzigd, `${n(g.nieuw, 'groep', 'groepen')} nieuw, ${g.gewijzigd} gewijzigd`],
    [g.vervallen, `${n(g.vervallen, 'groep', 'groepen')} niet meer in het bestand`],
    [m.nieuw + m.gewijzigd, `${n(m.nieuw, 'medewerker', 'medewerkers')} nieuw, ${m.gewijzigd} gewijzigd`],
    [m.conflicten, `${n(m.conflicten, 'medewerker', 'medewerkers')} niet herkend en overgeslagen`],
    [
      t.suggesties,
      `${n(t.suggesties, 'voorstel', 'voorstellen')} voor rollen en groepen: een beheerder bevestigt die`,
    ],
  ]
  const o = t.ouders
  if (o)
    regels.push(
      [o.nieuw, `${n(o.nieuw, 'ouder', 'ouders')} nieuw, ${o.metGezag} keer met gezag`],
      [o.gewijzigd, `${n(o.gewijzigd, 'ouder', 'ouders')} gewijzigd`],
      [o.gezagOnbekend, `${n(o.gezagOnbekend, 'ouder', 'ouders')} van wie het gezag onbekend is`],
      [
        o.conflicten,
        `${n(o.conflicten, 'ouder', 'ouders')} over wie u besluit (tot dan verandert het gezag niet)`,
      ],
      [o.ontbreekt, `${n(o.ontbreekt, 'ouder', 'ouders')} niet in het bestand: er wordt niets verwijderd`],
      [
        o.zonderLeerling,
        `${n(o.zonderLeerling, 'ouder', 'ouders')} bij een onbekende leerling: overgeslagen`,
      ],
    )
  const uit = regels.filter(([aantal]) => aantal > 0).map(([, tekst]) => tekst)
  const gelijk = o && l.inBestand === 0 ? n(o.ongewijzigd, 'ouder', 'ouders') : leerlingen(l.ongewijzigd)
  return [...uit, `${gelijk} zonder verandering`]
}

const beperktMelding = {
  'import-beperkt': {
    wat: 'Het gebruik van deze dossiers is beperkt. Deze regels zijn overgeslagen: bij deze leerlingen verandert niets.',
    doen: 'U hoeft niets te doen. Lees het bestand opnieuw in als de beperking is opgeheven.',
  },
}

export const importText = {
  edexml: { ...edexmlWaarschuwingTekst, ...csvMeldingen, ...beperktMelding } as Readonly<
    Record<string, { wat: string; doen: string }>
  >,
  conflict: { ...conflictTekst, ...ouderConflictTekst } as Readonly<Record<string, string>>,
  fout: importFouten as Readonly<Record<string, string>>,
}
