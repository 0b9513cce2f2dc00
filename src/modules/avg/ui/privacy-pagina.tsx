import { Outlet, useLocation } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { EmptyState } from '../../../ui/surfaces.tsx'
import { TabNav } from '../../../ui/tab-nav.tsx'
import { useSessie } from '../../../web/sessie.ts'
import { avgText as t } from '../avg.text.ts'

/** The rooms of who looks after the rights of people on their data, those that somebody's rights open. */
export function PrivacyPagina() {
  const { pathname } = useLocation()
  const rechten = useSessie()?.persoon?.rechten ?? []
  const bewaren =
    pathname.startsWith('/privacy/bewaren') || pathname.startsWith('/privacy/vernietigingslijsten')
  const inzage = pathname.startsWith('/privacy/inzage')
  const kamers = [
    {
      href: '/privacy',
      label: t.tabVerzoeken,
      current: !bewaren && !inzage,
      van: ['avg.behandelen', 'avg.toezien'],
    },
    { href: '/privacy/inzage', label: t.tabInzage, current: inzage, van: ['avg.inzage', 'avg.toezien'] },
    {
      href: '/privacy/bewaren',
      label: t.tabBewaren,
      current: bewaren,
      van: ['avg.vernietigen', 'avg.toezien'],
    },
  ].filter(({ van }) => van.some((recht) => rechten.includes(recht)))
  return kamers.some(({ current }) => current) ? (
    <div className="stack-l">
      <TabNav label={t.kamers} tabs={kamers} />
      <Outlet />
    </div>
  ) : (
    <EmptyState icon={Lock} title={t.geenRecht} text={t.geenRechtTekst} />
  )
}
