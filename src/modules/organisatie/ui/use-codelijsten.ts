import { queryOptions, useQuery } from '@tanstack/react-query'
import { endpoint } from '../../../web/api.ts'
import type { leesCodelijsten } from '../codelijst.commands.ts'
import { type CodelijstNaam, type Keuze, keuzes, labelVan } from '../codelijsten.ts'

const lees = endpoint<typeof leesCodelijsten>('GET /codelijsten')

export const codelijstenQuery = queryOptions({
  queryKey: ['codelijsten'],
  queryFn: ({ signal }) => lees({}, { signal }),
  staleTime: 10 * 60_000,
})

export type Codelijsten = {
  /** The words for a code, those of the school when it has its own. */
  readonly label: (lijst: CodelijstNaam, code: string) => string
  /** What can be chosen; `houd`: codes that stay because they are chosen already. */
  readonly keuzes: (lijst: CodelijstNaam, houd?: readonly string[]) => readonly Keuze[]
}

/** The code lists in the words of the school; until they are fetched, in ours. */
export function useCodelijsten(): Codelijsten {
  const { data } = useQuery(codelijstenQuery)
  const lijsten = data?.lijsten
  const van = (lijst: CodelijstNaam) =>
    lijsten?.[lijst] && {
      [lijst]: Object.fromEntries(
        lijsten[lijst].map(({ code, label, verborgen }, volgorde) => [code, { label, verborgen, volgorde }]),
      ),
    }
  return {
    label: (lijst, code) => labelVan(lijst, code, van(lijst)),
    keuzes: (lijst, houd) => keuzes(lijst, van(lijst), houd),
  }
}
