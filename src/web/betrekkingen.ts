import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { labelVan } from '../modules/organisatie/codelijsten.ts'
import type { Betrekking, Sessie } from '../modules/toegang/toegang.schema.ts'
import { betrekkingKiezen } from './sessie.ts'
import { webText } from './web.text.ts'

/** One of the other hats that this account may put on. */
export type AndereBetrekking = {
  readonly id: string
  readonly soort: Betrekking['soort']
  readonly label: string
  /** Goes on as this one, at `naar`. */
  readonly kies: (naar?: string) => Promise<void>
}

/** The relations of this account beside the one of now: another school, or the own child at the school where one works. */
export function useAndereBetrekkingen({ betrekkingen, persoon }: Sessie): readonly AndereBetrekking[] {
  const client = useQueryClient()
  const navigate = useNavigate()
  return betrekkingen
    .filter(({ betrekkingId }) => betrekkingId !== persoon?.betrekkingId)
    .map(({ organisatieId, organisatie, soort, betrekkingId, rollen }) => ({
      id: betrekkingId,
      soort,
      label: webText.account.verder(
        organisatie,
        rollen.map((rol) => labelVan('rol', rol)).join(', ') || webText.soort[soort],
      ),
      kies: async (naar = '/') => {
        await betrekkingKiezen({ body: { organisatieId, soort, betrekkingId } })
        client.clear()
        await navigate({ href: naar })
      },
    }))
}
