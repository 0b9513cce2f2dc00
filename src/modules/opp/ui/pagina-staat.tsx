import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { leesTekst } from '../paginas.text.ts'

/** `Opgehaald` with the words of the plan pages. */
export function Geladen<T>(props: {
  van: UseQueryResult<T>
  laden: string
  mislukt: string
  children: (data: T) => ReactNode
}) {
  return (
    <Opgehaald query={props.van} laden={props.laden} fout={props.mislukt} opnieuw={leesTekst.opnieuw}>
      {props.children}
    </Opgehaald>
  )
}
