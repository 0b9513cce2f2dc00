import { useQueryClient } from '@tanstack/react-query'
import { sessieQuery } from '../../../web/sessie.ts'
import { accountQuery } from './account-api.ts'

/** After a change of factor or password the list of sessions and what the shell knows are old. */
export function useVers() {
  const client = useQueryClient()
  return () =>
    Promise.all(
      [accountQuery.queryKey, sessieQuery.queryKey].map((queryKey) => client.invalidateQueries({ queryKey })),
    )
}
