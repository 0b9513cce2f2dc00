import { type Kamer, Kamers } from '../../../web/kamers.tsx'
import { organisatieText } from '../organisatie.text.ts'

const t = organisatieText.beheer
const kamers: readonly Kamer[] = [
  { href: '/beheer', label: t.school, recht: 'organisatie.beheren' },
  { href: '/beheer/schooljaren', label: t.schooljaren, recht: 'organisatie.beheren' },
  { href: '/beheer/groepen', label: t.groepen, recht: 'organisatie.beheren' },
  { href: '/beheer/keuzelijsten', label: t.keuzelijsten, recht: 'organisatie.beheren' },
  { href: '/beheer/normen', label: t.normen, recht: 'organisatie.beheren' },
  { href: '/beheer/eigen-velden', label: t.eigenVelden, recht: 'organisatie.beheren' },
  { href: '/beheer/medewerkers', label: t.medewerkers, recht: 'medewerker.beheren' },
  { href: '/beheer/aanmelden', label: t.aanmelden, recht: 'organisatie.beheren' },
  { href: '/beheer/berichten', label: t.berichten, recht: 'organisatie.beheren' },
  { href: '/beheer/ondertekenen', label: t.ondertekenen, recht: 'organisatie.beheren' },
  { href: '/beheer/rechten', label: t.rechten, recht: 'medewerker.beheren' },
  { href: '/beheer/toegang', label: t.toegang, recht: 'toegang.herzien' },
  { href: '/beheer/import', label: t.import, recht: 'leerling.importeren' },
]

/** The rooms of managing a school. */
export function BeheerPagina() {
  return <Kamers naam={t.kamers} kamers={kamers} geenRecht={t.geenRecht} geenRechtTekst={t.geenRechtTekst} />
}
