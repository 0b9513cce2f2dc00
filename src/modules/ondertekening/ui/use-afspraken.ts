import { useQuery } from '@tanstack/react-query'
import { type Afspraak, afsprakenVan } from '../../opp/afspraken.ts'
import { versieQuery } from '../../opp/ui/opp-api.ts'

/** The agreements of a frozen version, as the signers answered them. */
export function useAfspraken(oppId: string, versie: number) {
  const opvraging = useQuery(versieQuery(oppId, versie))
  const afspraken: readonly Afspraak[] | undefined =
    opvraging.data && afsprakenVan(opvraging.data.inhoud.onderdelen)
  return { afspraken, opvraging }
}
