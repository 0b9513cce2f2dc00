/** Around every page of a plan: above it, that its use is restricted. */
import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams } from '@tanstack/react-router'
import { BeperkingBalk } from '../modules/avg/verzoek/ui/beperking-balk.tsx'
import { oppQuery } from '../modules/opp/ui/opp-api.ts'

export function OmPlan() {
  const { oppId = '' } = useParams({ strict: false })
  const leerlingId = useQuery({ ...oppQuery(oppId), retry: false }).data?.leerling.id ?? ''
  return (
    <div className="stack">
      <BeperkingBalk leerlingId={leerlingId} oppId={oppId} />
      <Outlet />
    </div>
  )
}
