import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../web/api.ts'
import type {
  controleerVoorziening,
  koppelSchoolaccount,
  leesIdentiteiten,
  leesVoorziening,
  ontkoppelSchoolaccount,
  wijzigVoorziening,
} from '../oidc.beheer.commands.ts'
import type { beginOidc, leesAanmeldscholen, rondOidcAf } from '../oidc.commands.ts'

const scholen = endpoint<typeof leesAanmeldscholen>('GET /aanmeldscholen')
const voorziening = endpoint<typeof leesVoorziening>('GET /aanmeldvoorziening')
const identiteiten = endpoint<typeof leesIdentiteiten>('GET /accounts/mijn/schoolaccounts')

export const oidcApi = {
  begin: endpoint<typeof beginOidc>('POST /schoolaccounts/_begin'),
  rondAf: endpoint<typeof rondOidcAf>('POST /schoolaccounts/_rondaf'),
  wijzig: endpoint<typeof wijzigVoorziening>('PUT /aanmeldvoorziening'),
  controleer: endpoint<typeof controleerVoorziening>('POST /aanmeldvoorziening/controles'),
  koppel: endpoint<typeof koppelSchoolaccount>('POST /accounts/mijn/schoolaccounts'),
  ontkoppel: endpoint<typeof ontkoppelSchoolaccount>('DELETE /accounts/mijn/schoolaccounts'),
}

export const scholenQuery = queryOptions({
  queryKey: ['aanmeldscholen'],
  queryFn: ({ signal }) => scholen({}, { signal }),
  staleTime: 60_000,
})
export const voorzieningQuery = queryOptions({
  queryKey: ['aanmeldvoorziening'],
  queryFn: ({ signal }) => voorziening({}, { signal }),
})
export const identiteitenQuery = queryOptions({
  queryKey: ['schoolaccounts'],
  queryFn: ({ signal }) => identiteiten({}, { signal }),
})
