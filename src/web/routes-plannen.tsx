/** Above the lists about plans: all of them, whom the school waits for, and what must be in ROD. */
import { Outlet, useLocation } from '@tanstack/react-router'
import { rodTekst } from '../modules/ondertekening/vaststellen/rod.text.ts'
import { wachtTekst as t } from '../modules/ondertekening/wacht.text.ts'
import { TabNav } from '../ui/tab-nav.tsx'
import { useRecht } from './sessie.ts'

export function OmPlannen() {
  const { pathname } = useLocation()
  const tabs = [
    { href: '/plannen', label: t.plannen, open: useRecht('opp.lezen') },
    // Who reads no concepts sees no round either.
    { href: '/ondertekeningen', label: t.tab, open: useRecht('opp.concept_lezen') },
    { href: '/rod', label: rodTekst.tab, open: useRecht('rod.melden') },
  ].filter(({ open }) => open)
  // One room: no tabs.
  if (tabs.length < 2) return <Outlet />
  return (
    <div className="stack-l">
      <TabNav
        label={t.tabs}
        tabs={tabs.map(({ href, label }) => ({ href, label, current: pathname === href }))}
      />
      <Outlet />
    </div>
  )
}
