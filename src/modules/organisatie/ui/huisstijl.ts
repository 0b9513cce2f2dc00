import { queryOptions } from '@tanstack/react-query'
import { endpoint, fileUrl } from '../../../web/api.ts'
import type { haalLogo, leesHuisstijl } from '../logo.commands.ts'

const lees = endpoint<typeof leesHuisstijl>('GET /scholen/deze/huisstijl')

/** Name and logo of the school; for everybody who is in one. */
export const huisstijlQuery = queryOptions({
  queryKey: ['huisstijl'],
  queryFn: ({ signal }) => lees({}, { signal }),
  staleTime: 10 * 60_000,
  retry: false,
})

/** Where the picture is; another logo has another address. */
export const logoAdres = (sha256: string) =>
  fileUrl<typeof haalLogo>('GET /scholen/deze/logo', { query: { v: sha256 } })
