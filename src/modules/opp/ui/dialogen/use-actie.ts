import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { leesTekst } from '../../paginas.text.ts'
import { oppSleutel } from '../opp-api.ts'
import { foutTekst, isVerouderd } from '../reden.ts'

/**
 * One act on a plan from a dialog: the error stays in the dialog, everything about the plan is fetched anew, also
 * after a refusal because somebody else was first. Answers whether it was done.
 */
export function useActie(oppId: string) {
  const client = useQueryClient()
  const [fout, setFout] = useState<{ titel: string; tekst: string }>()
  const doe = async (handeling: () => Promise<unknown>): Promise<boolean> => {
    setFout(undefined)
    try {
      await handeling()
    } catch (error) {
      const verouderd = isVerouderd(error)
      setFout({
        titel: foutTekst(error),
        tekst: verouderd ? leesTekst.verouderdTekst : '',
      })
      if (verouderd) await client.invalidateQueries({ queryKey: oppSleutel(oppId) })
      return false
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: oppSleutel(oppId) }),
      client.invalidateQueries({ queryKey: ['plannen'] }),
      client.invalidateQueries({ queryKey: ['vandaag'] }),
    ])
    return true
  }
  return { fout, doe, wisFout: () => setFout(undefined) }
}
