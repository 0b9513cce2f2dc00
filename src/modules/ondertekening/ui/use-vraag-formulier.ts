import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '../../../platform/datum.ts'
import { dayOf } from '../../../ui/format.ts'
import { ApiError } from '../../../web/api.ts'
import { useFormulier } from '../../../web/formulier.tsx'
import type { Kandidaat, Overzicht } from '../ondertekening.schema.ts'
import { HERINNER_NA, TERMIJN_DAGEN, TERMIJN_MAX_DAGEN, type Verklaring } from '../ondertekening.ts'
import { leesDagen, zelfdeGeweigerd } from '../tab.ts'
import { vraagTekst as t } from '../vraag.text.ts'
import { overzichtQuery, vraag } from './ondertekening-api.ts'
import { useVers } from './use-ronde.ts'

/** Of the field ids; the server's `body.termijnOp` is the field `verzoek-termijnOp`. */
export const P = 'verzoek-'

/** What is asked of whom, by `soort:id`. */
export type Gekozen = Readonly<Record<string, Verklaring>>
export const sleutelVan = ({ soort, id }: Pick<Kandidaat, 'soort' | 'id'>) => `${soort}:${id}`

const begin = (overzicht: Overzicht) => ({
  gekozen: Object.fromEntries(
    overzicht.kandidaten.filter((k) => k.voorgesteld).map((k) => [sleutelVan(k), k.verklaring]),
  ) as Gekozen, // the values are those of the candidates
  termijnOp: addDays(dayOf(Date.now()), TERMIJN_DAGEN),
  herinnerNa: HERINNER_NA.join(', '),
  bericht: (zelfdeGeweigerd(overzicht) ? t.berichtOpnieuw : t.berichtStandaard)(overzicht.leerling),
  /** The same version as was refused, on purpose. */
  zelfde: false,
})

/** The form of a new round. A refusal of the whole keeps every word and fetches what changed meanwhile. */
export function useVraagFormulier(overzicht: Overzicht) {
  const client = useQueryClient()
  const vers = useVers(overzicht.oppId)
  const formulier = useFormulier(P)
  const [invoer, setInvoer] = useState(() => begin(overzicht))
  const [nieuweVersie, setNieuweVersie] = useState<number>()
  const verstuur = async (): Promise<boolean> => {
    const herinnerNa = leesDagen(invoer.herinnerNa, TERMIJN_MAX_DAGEN)
    const tekenaars = overzicht.kandidaten.flatMap((k) => {
      // Who decides is asked, also when that was added while this page lay open.
      const verklaring = invoer.gekozen[sleutelVan(k)] ?? (k.vereist ? k.verklaring : undefined)
      return verklaring === undefined ? [] : [{ soort: k.soort, id: k.id, verklaring }]
    })
    setNieuweVersie(undefined)
    const gelukt = await formulier.verstuur(
      {
        [`${P}tekenaars`]: tekenaars.length === 0 && t.wieLeeg,
        [`${P}termijnOp`]: !inDeTermijn(invoer.termijnOp) && t.wanneerFout,
        [`${P}zelfde`]: zelfdeGeweigerd(overzicht) !== null && !invoer.zelfde && t.zelfde.bevestigFout,
        [`${P}herinnerNa`]: herinnerNa === null && t.herinnerFout,
      },
      async () => {
        const { versie, oppId } = overzicht
        const { termijnOp, bericht } = invoer
        try {
          const body = { versie, tekenaars, termijnOp, bericht, herinnerNa: [...(herinnerNa ?? [])] }
          await vraag({ params: { oppId }, body })
        } catch (error) {
          if (error instanceof ApiError && error.status === 409) {
            const nu = await client.fetchQuery({ ...overzichtQuery(oppId), staleTime: 0 })
            if (error.code === 'ondertekening.nieuwe-versie') setNieuweVersie(nu.versie)
          }
          throw error
        }
      },
    )
    if (gelukt) await vers()
    return gelukt
  }
  return {
    formulier,
    invoer,
    zet: (deel: Partial<typeof invoer>) => setInvoer((nu) => ({ ...nu, ...deel })),
    nieuweVersie,
    verstuur,
  }
}

const inDeTermijn = (dag: string): boolean => {
  const vandaag = dayOf(Date.now())
  return dag > vandaag && dag <= addDays(vandaag, TERMIJN_MAX_DAGEN)
}
