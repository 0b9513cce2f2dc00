import { useQuery } from '@tanstack/react-query'
import { oppQuery } from '../../opp/ui/opp-api.ts'
import type { Overzicht } from '../ondertekening.schema.ts'
import { overzichtQuery } from './ondertekening-api.ts'

/** How consent on a plan stands, asked only by who may know: the team, which reads its concepts. */
export function useOverzicht(oppId: string): Overzicht | undefined {
  const leest = useQuery({ ...oppQuery(oppId), retry: false }).data?.abilities.conceptLezen?.mag === true
  return useQuery({ ...overzichtQuery(oppId), enabled: leest, retry: false }).data
}
