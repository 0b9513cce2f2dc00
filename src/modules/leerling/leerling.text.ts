/** Words of the pupil's screens, and a sentence for every refusal. */
import { betwistGebeurtenissen } from './betwisting.text.ts'
import { geslotenGebeurtenissen } from './gesloten.text.ts'
import type { GezagStand } from './leerling.ts'

export const leerlingFouten = {
  'leerling.onbekend': 'Deze leerling bestaat niet, of u mag deze leerling niet (meer) zien.',
  'leerling.groep-onbekend': 'Deze groep bestaat niet (meer). Kies een andere groep.',
  'leerling.geen-recht':
    'Uw rol geeft u hier geen recht op. Vraag het aan de intern begeleider of de beheerder.',
  'leerling.beperkt':
    'Er is niets gewijzigd: het gebruik van deze gegevens is beperkt (AVG artikel 18). Ze blijven bewaard zoals ze zijn. Wilt u ze wijzigen? Overleg met wie het verzoek behandelt; na het opheffen van de beperking kan het weer.',
  'leerling.geen-naam': 'Vul een roepnaam of een achternaam in.',
  'leerling.geboortedatum-toekomst': 'De geboortedatum ligt in de toekomst. Controleer het jaar.',
  'leerling.al-uitgeschreven': 'Deze leerling is al uitgeschreven.',
  'leerling.al-ingeschreven': 'Deze leerling is al ingeschreven.',
  'leerling.uitschrijfdatum': 'Deze dag ligt voor de eerste schooldag van de leerling. Kijk de datum na.',
  'leerling.uitschrijfdatum-toekomst':
    'Schrijf een leerling uit op of na de laatste schooldag: daarna ziet de groep de leerling niet meer.',
  'leerling.kenmerk-onbekend': 'Dit kenmerk staat niet in de lijst van de school. Kies een ander kenmerk.',
  'leerling.item-onbekend':
    'Dit staat niet (meer) bij deze leerling. Laad de pagina opnieuw en probeer het nog eens.',
  'leerling.ouder-onbekend': 'Deze ouder staat niet (meer) bij deze leerling. Laad de pagina opnieuw.',
  'leerling.ouder-bestaat': 'Deze ouder staat al bij deze leerling. Wijzig de gegevens daar.',
  'leerling.ouder-ontbreekt': 'Kies een ouder die al bekend is, of vul de gegevens van een nieuwe ouder in.',
  'leerling.gezag-data': 'De einddatum van het gezag ligt voor de begindatum. Kijk beide data na.',
  'leerling.dag-toekomst': 'Deze dag ligt in de toekomst. Vul de dag in waarop dit is gezegd.',
  'leerling.bezwaar-bestaat':
    'Van deze ouder staat al een bezwaar vast. Laad de pagina opnieuw om het te zien.',
  'leerling.bezwaar-staat':
    'Van deze ouder staat een bezwaar vast. Laat eerst vastleggen dat het is vervallen; daarna kunt u deze ouder losmaken.',
  'leerling.bezwaar-geen': 'Er staat geen bezwaar (meer) van deze ouder vast. Laad de pagina opnieuw.',
  'leerling.bezwaar-zonder-gezag':
    'Deze persoon heeft geen gezag en beslist dus niet mee. Klopt dat niet? Wijzig dan eerst het gezag.',
  'leerling.toegang-minderjarig':
    'Dit kan vanaf de dag waarop de leerling 18 wordt. Tot die dag lezen ouders met gezag mee.',
  'leerling.toegang-te-vroeg':
    'Op deze dag was de leerling nog geen 18. Vul de dag in waarop de leerling dit daarna heeft gezegd.',
  'leerling.periode': 'De einddatum ligt voor de begindatum. Kijk beide data na.',
  'leerling.toets-toekomst': 'De afnamedatum ligt in de toekomst. Vul de dag in waarop de toets is gemaakt.',
} as const satisfies Record<string, string>

/** What somebody did, after the name of who did it. */
export const leerlingGebeurtenissen: Record<string, string> = {
  ...betwistGebeurtenissen,
  ...geslotenGebeurtenissen,
  'leerling.toevoegen': 'voegde de leerling toe',
  'leerling.wijzigen': 'wijzigde de gegevens van de leerling',
  'leerling.uitschrijven': 'schreef de leerling uit',
  'leerling.weer-inschrijven': 'schreef de leerling weer in',
  'leerling.inschrijving-wijzigen': 'wijzigde de inschrijving of de groep',
  'leerling.ouder-toevoegen': 'voegde een ouder toe',
  'leerling.ouder-wijzigen': 'wijzigde de gegevens of het gezag van een ouder',
  'leerling.ouder-verwijderen': 'maakte een ouder los van de leerling',
  'leerling.bezwaar-vastleggen': 'legde vast dat een ouder bezwaar heeft als de ander voor beiden beslist',
  'leerling.bezwaar-intrekken': 'legde vast dat het bezwaar van een ouder er niet meer is',
  'leerling.toegang-vastleggen': 'legde vast dat de leerling een ouder laat meelezen',
  'leerling.toegang-intrekken': 'legde vast dat de leerling een ouder niet meer laat meelezen',
  'leerling.mijn-toegang': 'bekeek wie het eigen plan mag lezen',
  'leerling.mijn-toegang-geven': 'liet een ouder het eigen plan lezen',
  'leerling.mijn-toegang-intrekken': 'laat een ouder het eigen plan niet meer lezen',
  'leerling.extern-bewaren': 'legde een externe betrokkene vast',
  'leerling.extern-verwijderen': 'haalde een externe betrokkene weg',
  'leerling.kenmerk-bewaren': 'legde een kenmerk vast',
  'leerling.kenmerk-verwijderen': 'haalde een kenmerk weg',
  'leerling.toets-bewaren': 'legde een toetsresultaat vast',
  'leerling.toets-verwijderen': 'haalde een toetsresultaat weg',
  'leerling.lijst': 'bekeek de lijst met leerlingen',
  'leerling.zoeken': 'zocht een leerling',
  'leerling.lezen': 'opende het dossier',
  'leerling.groep-lezen': 'bekeek een groep',
  'leerling.tijdlijn': 'bekeek de tijdlijn',
  'leerling.betrokkenen-lezen': 'bekeek wie bij de leerling horen',
  'leerling.gegevens-lezen': 'bekeek kenmerken en toetsen',
  'leerling.ouders-zoeken': 'zocht een bekende ouder',
}

export const gezagZinnen: Record<GezagStand, string> = {
  ja: 'Heeft gezag',
  nog_niet: 'Krijgt later gezag',
  niet_meer: 'Heeft geen gezag meer',
  nee: 'Heeft geen gezag',
  onbekend: 'Gezag onbekend',
  meerderjarig: 'Gezag eindigde: de leerling is 18',
}
