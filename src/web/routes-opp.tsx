/** Around every page of a plan: above it, that its use is restricted, and the rooms of the plan. */
import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useParams } from '@tanstack/react-router'
import { BeperkingBalk } from '../modules/avg/verzoek/ui/beperking-balk.tsx'
import { tabTekst } from '../modules/ondertekening/tab.text.ts'
import { aantalOpen } from '../modules/ondertekening/tab.ts'
import { tabAdres } from '../modules/ondertekening/ui/ondertekening-api.ts'
import { useOverzicht } from '../modules/ondertekening/ui/use-overzicht.ts'
import { geschiedenisAdres, oppAdres } from '../modules/opp/ui/adressen.ts'
import { oppQuery } from '../modules/opp/ui/opp-api.ts'
import { TabNav } from '../ui/tab-nav.tsx'

export function OmPlan() {
  const { oppId = '' } = useParams({ strict: false })
  const opp = useQuery({ ...oppQuery(oppId), retry: false }).data
  return (
    <div className="stack">
      <BeperkingBalk leerlingId={opp?.leerling.id ?? ''} oppId={oppId} />
      {/* The rooms are for who reads the concept: the team. */}
      {opp?.abilities.conceptLezen?.mag === true && <PlanTabs oppId={oppId} />}
      <Outlet />
    </div>
  )
}

function PlanTabs({ oppId }: { oppId: string }) {
  const { pathname } = useLocation()
  const overzicht = useOverzicht(oppId)
  const tabs = [
    { href: oppAdres(oppId), label: tabTekst.plan },
    { href: tabAdres(oppId), label: tabTekst.tab(overzicht ? aantalOpen(overzicht) : 0) },
    { href: geschiedenisAdres(oppId), label: tabTekst.geschiedenis },
  ]
  // Writing has steps of its own, and one version or a letter is read by itself.
  if (!tabs.some(({ href }) => href === pathname)) return null
  return (
    <div className="no-print">
      <TabNav label={tabTekst.tabs} tabs={tabs.map((tab) => ({ ...tab, current: tab.href === pathname }))} />
    </div>
  )
}
