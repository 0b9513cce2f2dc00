import { queryOptions, useQuery } from '@tanstack/react-query'
import type { kiesBetrekking, leesSessie, meldAan, meldAf } from '../modules/toegang/toegang.commands.ts'
import type { Sessie } from '../modules/toegang/toegang.schema.ts'
import { endpoint } from './api.ts'

const lees = endpoint<typeof leesSessie>('GET /sessies/deze')
export const aanmelden = endpoint<typeof meldAan>('POST /sessies')
export const afmelden = endpoint<typeof meldAf>('DELETE /sessies/deze')
export const betrekkingKiezen = endpoint<typeof kiesBetrekking>('PUT /sessies/deze/betrekking')

export const sessieQuery = queryOptions({
  queryKey: ['sessie'],
  queryFn: ({ signal }) => lees({}, { signal }),
  staleTime: 60_000,
})

/** Who is signed in; undefined while loading. */
export const useSessie = (): Sessie | undefined => useQuery(sessieQuery).data

/** Does the signed-in person have this right anywhere? Steers what is shown; the server decides. */
export function useRecht(recht: string): boolean {
  return useSessie()?.persoon?.rechten.includes(recht) ?? false
}
