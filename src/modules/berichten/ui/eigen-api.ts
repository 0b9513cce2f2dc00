import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../web/api.ts'
import type { leesAlles, leesBericht, leesEigen, leesOngelezen, leesPost } from '../eigen.commands.ts'

const lijst = endpoint<typeof leesEigen>('GET /mijn/berichten')
const ongelezen = endpoint<typeof leesOngelezen>('GET /mijn/berichten/ongelezen')
const post = endpoint<typeof leesPost>('GET /leerlingen/:leerlingId/post')

export const eigenApi = {
  gelezen: endpoint<typeof leesBericht>('POST /mijn/berichten/:berichtId/_gelezen'),
  allesGelezen: endpoint<typeof leesAlles>('POST /mijn/berichten/_gelezen'),
}

const MINUUT = 60_000

/**
 * How many are unread, looked at once a minute while the page is in sight and on coming back to it. The look doesn't count
 * as use of the session.
 */
export const ongelezenQuery = queryOptions({
  queryKey: ['eigen-berichten', 'ongelezen'],
  queryFn: ({ signal }) => ongelezen({}, { signal, peek: true }),
  refetchInterval: MINUUT,
  refetchIntervalInBackground: false,
  refetchOnWindowFocus: true,
  staleTime: MINUUT / 2,
  retry: false,
})

const volgende = (pagina: { volgende: string | null }) => pagina.volgende

export const eigenQuery = infiniteQueryOptions({
  queryKey: ['eigen-berichten', 'lijst'],
  queryFn: ({ pageParam, signal }) =>
    lijst({ query: pageParam === null ? {} : { voor: pageParam } }, { signal }),
  initialPageParam: null as string | null, // nothing before the first page
  getNextPageParam: volgende,
})

export const postQuery = (leerlingId: string) =>
  infiniteQueryOptions({
    queryKey: ['leerlingen', leerlingId, 'post'],
    queryFn: ({ pageParam, signal }) =>
      post({ params: { leerlingId }, query: pageParam === null ? {} : { voor: pageParam } }, { signal }),
    initialPageParam: null as string | null, // nothing before the first page
    getNextPageParam: volgende,
  })
