import { useQuery } from '@tanstack/react-query'
import { dayOf } from '../../../ui/format.ts'
import { endpoint } from '../../../web/api.ts'
import type { leesGroepen } from '../../organisatie/organisatie.commands.ts'
import type { leesSchooljaren } from '../../organisatie/school.commands.ts'

const jaren = endpoint<typeof leesSchooljaren>('GET /schooljaren')
const groepenVan = endpoint<typeof leesGroepen>('GET /schooljaren/:schooljaarId/groepen')

/** The groups of this school year to choose from; empty while on their way or when they can't be had. */
export function useGroepen(): readonly { value: string; label: string }[] {
  const { data } = useQuery({
    queryKey: ['groepen', 'dit-schooljaar'],
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const vandaag = dayOf(Date.now())
      const { schooljaren } = await jaren({}, { signal })
      const nu =
        schooljaren.find((jaar) => jaar.beginOp <= vandaag && vandaag <= jaar.eindOp) ?? schooljaren[0]
      if (nu === undefined) return []
      const { groepen } = await groepenVan({ params: { schooljaarId: nu.id } }, { signal })
      return groepen
        .filter((groep) => groep.vervallenOp === null)
        .map((groep) => ({ value: groep.id, label: groep.naam }))
        .sort((a, b) => a.label.localeCompare(b.label, 'nl', { numeric: true }))
    },
  })
  return data ?? []
}
