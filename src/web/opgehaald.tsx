import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Alert } from '../ui/status.tsx'
import { Skeleton } from '../ui/surfaces.tsx'
import { ApiError } from './api.ts'
import { foutTekst } from './formulier.tsx'
import { NietGevondenPagina } from './fout-pagina.tsx'

/** What is fetched, or that it is on its way, or why it isn't there with a way to try again. */
export function Opgehaald<Data>(props: {
  query: UseQueryResult<Data>
  laden: string
  fout: string
  opnieuw: string
  children: (data: Data) => ReactNode
}) {
  const { query } = props
  if (query.data !== undefined) return props.children(query.data)
  const { error } = query
  // Trying again does not bring back what isn't there; a mangled address (400) is nothing else to who opened it.
  if (error instanceof ApiError && (error.status === 404 || error.status === 400))
    return <NietGevondenPagina />
  if (query.isError) {
    // Who may not see it sees it no more by asking again.
    const magNiet = error instanceof ApiError && error.status === 403
    return (
      <Alert
        kind="fout"
        title={props.fout}
        actions={magNiet ? undefined : <Button onPress={() => query.refetch()}>{props.opnieuw}</Button>}
      >
        <p>{foutTekst(query.error)}</p>
      </Alert>
    )
  }
  return <Skeleton label={props.laden} />
}
