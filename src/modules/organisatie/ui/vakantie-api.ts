import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../web/api.ts'
import type {
  kopieerVakanties,
  leesVakanties,
  verwijderVakantie,
  voegVakantieToe,
  wijzigVakantie,
} from '../vakantie.commands.ts'

const lees = endpoint<typeof leesVakanties>('GET /vakanties')
export const vakantieApi = {
  voegToe: endpoint<typeof voegVakantieToe>('POST /schooljaren/:schooljaarId/vakanties'),
  wijzig: endpoint<typeof wijzigVakantie>('PUT /vakanties/:vakantieId'),
  verwijder: endpoint<typeof verwijderVakantie>('DELETE /vakanties/:vakantieId'),
  kopieer: endpoint<typeof kopieerVakanties>('POST /schooljaren/:schooljaarId/vakanties/_kopieer'),
}
export const vakantiesQuery = queryOptions({
  queryKey: ['vakanties'],
  queryFn: ({ signal }) => lees({}, { signal }),
  staleTime: 10 * 60_000,
})
