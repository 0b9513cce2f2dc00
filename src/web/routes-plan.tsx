/** A plan as it is read, with who agreed to it beside it: the plan itself knows nothing of signing. */
import { InstemmingPaneel } from '../modules/ondertekening/ui/instemming-paneel.tsx'
import { OppPagina } from '../modules/opp/ui/opp-pagina.tsx'

export function PlanMetInstemming() {
  return <OppPagina opzij={(oppId) => <InstemmingPaneel oppId={oppId} />} />
}
