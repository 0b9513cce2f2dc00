import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { EmptyState, PageHeader } from '../ui/surfaces.tsx'
import { TabNav } from '../ui/tab-nav.tsx'
import { useSessie } from './sessie.ts'

export type Kamer = {
  readonly href: string
  readonly label: string
  /** Opens it. */
  readonly recht: string
  /** Who it is for, said to who comes by address without that right. */
  readonly voorWie?: string
}

/** The rooms of one subject: a tab for each that somebody's rights open, and kind words at the door of another. */
export function Kamers(props: {
  naam: string
  /** The first one may be where the addresses of the others begin. */
  kamers: readonly Kamer[]
  geenRecht: string
  geenRechtTekst: string
}) {
  const { naam, kamers, geenRecht, geenRechtTekst } = props
  const { pathname } = useLocation()
  const rechten = useSessie()?.persoon?.rechten ?? []
  const is = ({ href }: Kamer) => pathname === href || pathname.startsWith(`${href}/`)
  const hier = kamers.filter(is).sort((a, b) => b.href.length - a.href.length)[0]
  const open = kamers.filter(({ recht }) => rechten.includes(recht))
  // The house itself is no room: the first one that is open.
  if (!hier && open[0]) return <Navigate to={open[0].href} replace />
  return (
    <div className="stack-l">
      {open.length > 0 && (
        <TabNav
          label={naam}
          tabs={open.map(({ href, label }) => ({ href, label, current: href === hier?.href }))}
        />
      )}
      {hier && !rechten.includes(hier.recht) ? (
        <>
          <PageHeader title={hier.label} />
          <EmptyState icon={Lock} title={geenRecht} text={hier.voorWie ?? geenRechtTekst} />
        </>
      ) : (
        <Outlet />
      )}
    </div>
  )
}
