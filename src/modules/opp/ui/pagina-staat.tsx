import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Skeleton } from '../../../ui/surfaces.tsx'
import { ApiError } from '../../../web/api.ts'
import { NietGevondenPagina } from '../../../web/fout-pagina.tsx'
import { leesTekst } from '../paginas.text.ts'

interface Opvraging<T> {
  readonly data: T | undefined
  readonly error: Error | null
  readonly refetch: () => Promise<unknown>
}

/** Loading, failed with a way on, or the content. What is already there stays when a refresh fails. */
export function Geladen<T>(props: {
  van: Opvraging<T>
  laden: string
  mislukt: string
  children: (data: T) => ReactNode
}) {
  const { data, error, refetch } = props.van
  if (data !== undefined) return props.children(data)
  if (error === null) return <Skeleton label={props.laden} lines={9} />
  if (error instanceof ApiError && error.status === 404) return <NietGevondenPagina />
  return (
    <Alert
      kind="fout"
      title={props.mislukt}
      live
      actions={<Button onPress={() => refetch()}>{leesTekst.opnieuw}</Button>}
    >
      {error.message !== '' && <p>{error.message}</p>}
    </Alert>
  )
}
