import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback } from 'react'
import { vakantiesQuery } from '../modules/organisatie/ui/vakantie-api.ts'
import { vakantieOp } from '../modules/organisatie/vakantie.ts'
import { vakantiesTekst } from '../modules/organisatie/vakanties.text.ts'
import { DateHint } from '../ui/date-field.tsx'
import { formatDate } from '../ui/format.ts'

/** Every day that staff choose tells when it falls in a holiday. It is a hint: terms run on. */
export function VakantieHint({ children }: { children: ReactNode }) {
  const vakanties = useQuery(vakantiesQuery).data?.vakanties
  const hint = useCallback(
    (dag: string) => {
      const vakantie = vakantieOp(vakanties ?? [], dag)
      return (
        vakantie &&
        vakantiesTekst.valtIn(vakantie.naam, formatDate(vakantie.beginOp), formatDate(vakantie.eindOp))
      )
    },
    [vakanties],
  )
  return <DateHint value={hint}>{children}</DateHint>
}
