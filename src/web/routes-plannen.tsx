/** Above the lists about plans: all of them, and whom the school waits for. */
import { Outlet, useLocation } from '@tanstack/react-router'
import { wachtTekst as t } from '../modules/ondertekening/wacht.text.ts'
import { TabNav } from '../ui/tab-nav.tsx'
import { useRecht } from './sessie.ts'

export function OmPlannen() {
  const { pathname } = useLocation()
  // Who reads no concepts sees no round either, and has one room: no tabs.
  const leest = useRecht('opp.concept_lezen')
  if (!leest) return <Outlet />
  return (
    <div className="stack-l">
      <TabNav
        label={t.tabs}
        tabs={[
          { href: '/plannen', label: t.plannen, current: pathname === '/plannen' },
          { href: '/ondertekeningen', label: t.tab, current: pathname === '/ondertekeningen' },
        ]}
      />
      <Outlet />
    </div>
  )
}
