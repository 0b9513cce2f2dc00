import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../../web/api.ts'
import type {
  leesEigenVelden,
  ordenEigenVelden,
  verwijderEigenVeld,
  voegEigenVeldToe,
  wijzigEigenVeld,
} from '../../opp.eigenveld.commands.ts'

const lees = endpoint<typeof leesEigenVelden>('GET /eigenvelden')
export const eigenVeldenApi = {
  voegToe: endpoint<typeof voegEigenVeldToe>('POST /eigenvelden'),
  wijzig: endpoint<typeof wijzigEigenVeld>('PUT /eigenvelden/:veldId'),
  orden: endpoint<typeof ordenEigenVelden>('POST /eigenvelden/_orden'),
  verwijder: endpoint<typeof verwijderEigenVeld>('DELETE /eigenvelden/:veldId'),
}
export const eigenVeldenQuery = queryOptions({
  queryKey: ['eigenvelden'],
  queryFn: ({ signal }) => lees({}, { signal }),
})
