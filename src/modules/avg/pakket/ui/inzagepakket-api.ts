import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../../web/api.ts'
import type {
  beslisPassage,
  maakPakket,
  overhandigPakket,
  tekenPakket,
  trekPakketIn,
} from '../pakket.commands.ts'
import type { leesAanvragers, leesPakket, leesPakketten } from '../pakket.lezen.commands.ts'

const pakketten = endpoint<typeof leesPakketten>('GET /inzagepakketten')
const pakket = endpoint<typeof leesPakket>('GET /inzagepakketten/:pakketId')
const aanvragers = endpoint<typeof leesAanvragers>('GET /leerlingen/:leerlingId/inzage-aanvragers')

export const pakketApi = {
  maak: endpoint<typeof maakPakket>('POST /leerlingen/:leerlingId/inzagepakketten'),
  beslis: endpoint<typeof beslisPassage>('PUT /inzagepakketten/:pakketId/besluiten'),
  teken: endpoint<typeof tekenPakket>('POST /inzagepakketten/:pakketId/_teken'),
  overhandig: endpoint<typeof overhandigPakket>('POST /inzagepakketten/:pakketId/_overhandig'),
  trekIn: endpoint<typeof trekPakketIn>('DELETE /inzagepakketten/:pakketId'),
}

export const pakketSleutel = ['avg', 'pakket'] as const
export type LeerlingId = Parameters<typeof pakketApi.maak>[0]['params']['leerlingId']
export const bestandAdres = (pakketId: string) => `/v1/inzagepakketten/${pakketId}/bestand`

export const pakkettenQuery = queryOptions({
  queryKey: [...pakketSleutel, 'lijst'],
  queryFn: ({ signal }) => pakketten({}, { signal }),
})
/** Looks again while the job makes the file. */
export const pakketQuery = (pakketId: string) =>
  queryOptions({
    queryKey: [...pakketSleutel, pakketId],
    queryFn: ({ signal }) => pakket({ params: { pakketId } }, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'getekend' ? 1_500 : false),
  })
export const aanvragersQuery = (leerlingId: string) =>
  queryOptions({
    queryKey: [...pakketSleutel, 'aanvragers', leerlingId],
    queryFn: ({ signal }) => aanvragers({ params: { leerlingId: leerlingId as LeerlingId } }, { signal }), // an unknown one is 404
  })
