import { useQuery } from '@tanstack/react-query'
import { afsprakenVan } from '../../opp/afspraken.ts'
import { versieQuery } from '../../opp/ui/opp-api.ts'
import { type Genummerd, genummerd } from './stap/afspraak-inhoud.ts'

/** The agreements of a frozen version, as the signers answered them. */
export function useAfspraken(oppId: string, versie: number) {
  const opvraging = useQuery(versieQuery(oppId, versie))
  const inhoud = opvraging.data?.inhoud
  const afspraken: readonly Genummerd[] | undefined =
    inhoud && genummerd(afsprakenVan(inhoud.onderdelen), inhoud)
  return { afspraken, opvraging }
}
