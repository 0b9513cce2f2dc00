/** The words of *Privacy* as a whole: every error and act of its parts, and its own screen. */
import { bewarenFouten, bewarenGebeurtenissen } from './bewaren/bewaren.text.ts'
import { pakketFouten, pakketGebeurtenissen } from './pakket/pakket.text.ts'
import { verzoekFouten, verzoekGebeurtenissen } from './verzoek/verzoek.text.ts'

export const avgFouten = {
  'avg.geen-recht': 'U hebt geen recht om dit te doen. De beheerder van de school kan u dat recht geven.',
  ...bewarenFouten,
  ...verzoekFouten,
  ...pakketFouten,
} as const

/** What each act says in a log, after a name. */
export const avgGebeurtenissen: Readonly<Record<string, string>> = {
  ...bewarenGebeurtenissen,
  ...verzoekGebeurtenissen,
  ...pakketGebeurtenissen,
}

export const avgText = {
  systeem: 'Koers',
  kamers: 'Onderdelen van privacy',
  tabVerzoeken: 'Verzoeken',
  tabInzage: 'Inzage',
  tabBewaren: 'Bewaren en vernietigen',
  geenRecht: 'Dit is niet voor u',
  geenRechtTekst: 'U hebt geen recht om dit te zien. De beheerder van de school kan u dat recht geven.',
  laden: 'De gegevens worden opgehaald',
  fout: 'De gegevens kunnen nu niet worden opgehaald',
  opnieuw: 'Probeer opnieuw',
} as const
