import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '../../../../web/api.ts'
import { type Formulier, useFormulier } from '../../../../web/formulier.tsx'
import type { MijnStap } from '../../ondertekening.schema.ts'
import type { StapTekst } from '../../stap.text.ts'
import { alsAntwoorden } from '../../stap.ts'
import { controleer, type Invoer, LEGE_INVOER } from './invoer.ts'
import { beslis, mijnSleutel, vraagSchool } from './stap-api.ts'

export interface Besluit {
  readonly invoer: Invoer
  readonly wijzig: (wijzig: (was: Invoer) => Invoer) => void
  /** Something stands on this screen only. */
  readonly getypt: boolean
  readonly formulier: Formulier
  /** Is everything there? Says at its field what is not. */
  readonly nakijken: () => Promise<boolean>
  readonly verstuur: () => Promise<boolean>
  readonly vraag: (tekst: string) => Promise<unknown>
}

/** What was typed, and sending it. Whatever goes wrong, the words stay. */
export function useBesluit(stap: MijnStap, t: StapTekst): Besluit {
  const [invoer, setInvoer] = useState(LEGE_INVOER)
  const formulier = useFormulier()
  const client = useQueryClient()
  const params = { tekenaarId: stap.id }
  const ververs = () => client.invalidateQueries({ queryKey: mijnSleutel })
  const controle = () => controleer(stap, invoer, t)
  const stuur = async () => {
    const sleutels = stap.afspraken.map(({ sleutel }) => sleutel)
    await beslis({
      params,
      body: {
        versieHash: stap.versieHash,
        // The check stands before this.
        gezien: true,
        antwoorden: [...alsAntwoorden(invoer.keuzes, sleutels)],
        opmerking: invoer.opmerking,
      },
    })
    setInvoer(LEGE_INVOER)
    await ververs()
  }
  return {
    invoer,
    wijzig: setInvoer,
    getypt: JSON.stringify(invoer) !== JSON.stringify(LEGE_INVOER),
    formulier,
    nakijken: () => formulier.verstuur(controle(), async () => undefined),
    verstuur: () => formulier.verstuur(controle(), () => metUitleg(stuur, ververs, t)),
    vraag: async (reden) => {
      await metUitleg(() => vraagSchool({ params, body: { reden } }), ververs, t)
      setInvoer((was) => ({ ...was, vraag: '' }))
      await ververs()
    },
  }
}

/** A refusal because the world moved on shows how it is now; a session that ended says that the words are still there. */
async function metUitleg(doe: () => Promise<unknown>, ververs: () => Promise<void>, t: StapTekst) {
  try {
    await doe()
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) throw new ApiError(401, { detail: t.sessie })
    if (error instanceof ApiError && (error.status === 409 || error.status === 404)) await ververs()
    throw error
  }
}
