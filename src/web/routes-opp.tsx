/** The page of a plan, and above it that its use is restricted. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { BeperkingBalk } from '../modules/avg/verzoek/ui/beperking-balk.tsx'
import { oppQuery } from '../modules/opp/ui/opp-api.ts'
import { OppPagina as Opp } from '../modules/opp/ui/opp-pagina.tsx'

export function OppPagina() {
  const { oppId = '' } = useParams({ strict: false })
  const leerlingId = useQuery({ ...oppQuery(oppId), retry: false }).data?.leerling.id ?? ''
  return (
    <div className="stack">
      <BeperkingBalk leerlingId={leerlingId} />
      <Opp />
    </div>
  )
}
