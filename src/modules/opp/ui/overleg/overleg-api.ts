import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../../web/api.ts'
import type {
  leesOverleggen,
  verwijderOverleg,
  voegOverlegToe,
  wijzigOverleg,
} from '../../../overleg/overleg.commands.ts'
import { oppSleutel } from '../opp-api.ts'

const PAD = '/ontwikkelingsperspectieven/:oppId/overleggen'

const lees = endpoint<typeof leesOverleggen>(`GET ${PAD}`)
export const overlegApi = {
  voegToe: endpoint<typeof voegOverlegToe>(`POST ${PAD}`),
  wijzig: endpoint<typeof wijzigOverleg>(`PUT ${PAD}/:overlegId`),
  verwijder: endpoint<typeof verwijderOverleg>(`DELETE ${PAD}/:overlegId`),
}

/** Under the key of the plan: whatever is done with the plan renews it too. */
export const overleggenQuery = (oppId: string) =>
  queryOptions({
    queryKey: [...oppSleutel(oppId), 'overleggen'],
    queryFn: ({ signal }) => lees({ params: { oppId } }, { signal }),
  })
