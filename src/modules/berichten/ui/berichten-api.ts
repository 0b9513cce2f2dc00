import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../web/api.ts'
import type { leesBerichten, verzendOpnieuw } from '../berichten.commands.ts'
import type {
  herstelMailtekst,
  leesMailteksten,
  wijzigMailinstelling,
  wijzigMailtekst,
} from '../mailtekst.commands.ts'
import type { leesPostvak } from '../postvak.commands.ts'

const berichten = endpoint<typeof leesBerichten>('GET /berichten')
const teksten = endpoint<typeof leesMailteksten>('GET /mailteksten')
const postvak = endpoint<typeof leesPostvak>('GET /postvak')

export const berichtenApi = {
  opnieuw: endpoint<typeof verzendOpnieuw>('POST /berichten/:berichtId/verzending'),
  wijzigTekst: endpoint<typeof wijzigMailtekst>('PUT /mailteksten/:soort'),
  instelling: endpoint<typeof wijzigMailinstelling>('PUT /mailinstelling'),
  herstelTekst: endpoint<typeof herstelMailtekst>('DELETE /mailteksten/:soort'),
}

/** What waits is sent by itself, so the list looks again now and then. */
export const berichtenQuery = queryOptions({
  queryKey: ['berichten'],
  queryFn: ({ signal }) => berichten({}, { signal }),
  refetchInterval: 10_000,
})
export const mailtekstenQuery = queryOptions({
  queryKey: ['mailteksten'],
  queryFn: ({ signal }) => teksten({}, { signal }),
})
export const postvakQuery = queryOptions({
  queryKey: ['postvak'],
  queryFn: ({ signal }) => postvak({}, { signal }),
  refetchInterval: 3_000,
})
