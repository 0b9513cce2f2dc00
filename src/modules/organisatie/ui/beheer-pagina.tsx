import { Outlet, useLocation } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { EmptyState } from '../../../ui/surfaces.tsx'
import { TabNav } from '../../../ui/tab-nav.tsx'
import { useSessie } from '../../../web/sessie.ts'
import { organisatieText } from '../organisatie.text.ts'

const t = organisatieText.beheer

/** The rooms of managing a school, those that somebody's rights open. */
export function BeheerPagina() {
  const { pathname } = useLocation()
  const rechten = useSessie()?.persoon?.rechten ?? []
  const kamers = [
    { href: '/beheer', label: t.school, recht: 'organisatie.beheren' },
    { href: '/beheer/schooljaren', label: t.schooljaren, recht: 'organisatie.beheren' },
    { href: '/beheer/groepen', label: t.groepen, recht: 'organisatie.beheren' },
    { href: '/beheer/keuzelijsten', label: t.keuzelijsten, recht: 'organisatie.beheren' },
    { href: '/beheer/normen', label: t.normen, recht: 'organisatie.beheren' },
    { href: '/beheer/eigen-velden', label: t.eigenVelden, recht: 'organisatie.beheren' },
    { href: '/beheer/medewerkers', label: t.medewerkers, recht: 'medewerker.beheren' },
    { href: '/beheer/aanmelden', label: t.aanmelden, recht: 'organisatie.beheren' },
    { href: '/beheer/berichten', label: t.berichten, recht: 'organisatie.beheren' },
    { href: '/beheer/rechten', label: t.rechten, recht: 'medewerker.beheren' },
    { href: '/beheer/toegang', label: t.toegang, recht: 'toegang.herzien' },
    { href: '/beheer/import', label: t.import, recht: 'leerling.importeren' },
  ]
  const is = (href: string) =>
    href === '/beheer' ? /^\/beheer\/?$/.test(pathname) : pathname.startsWith(href)
  const open = kamers.filter(({ recht }) => rechten.includes(recht))
  const hier = kamers.find(({ href }) => is(href))
  return (
    <div className="stack-l">
      {open.length > 0 && (
        <TabNav label={t.kamers} tabs={open.map(({ href, label }) => ({ href, label, current: is(href) }))} />
      )}
      {hier && !rechten.includes(hier.recht) ? (
        <EmptyState icon={Lock} title={t.geenRecht} text={t.geenRechtTekst} />
      ) : (
        <Outlet />
      )}
    </div>
  )
}
