import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { onProofNeeded, SESSION_ENDED } from './api.ts'
import { gastStap, sessieQuery } from './sessie.ts'

const Venster = lazy(async () => ({ default: (await import('./bevestigen-venster.tsx')).BevestigenVenster }))

type Vraag = { klaar: (gelukt: boolean) => void }

/** Stands on every page: one window for however many requests wait for a fresh proof. */
export function Bevestigen() {
  const [vraag, setVraag] = useState<Vraag>()
  const client = useQueryClient()
  useEffect(() => {
    let wacht: Promise<boolean> | null = null
    onProofNeeded(() => {
      // A guest has no password to prove anything with: a fresh code over the page does, and then the act is pressed again.
      if (gastStap(client.getQueryData(sessieQuery.queryKey)) !== null) {
        window.dispatchEvent(new Event(SESSION_ENDED))
        return Promise.resolve(false)
      }
      wacht ??= new Promise<boolean>((resolve) => {
        setVraag({
          klaar: (gelukt) => {
            wacht = null
            setVraag(undefined)
            resolve(gelukt)
          },
        })
      })
      return wacht
    })
    return () => onProofNeeded(null)
  }, [client])
  return (
    vraag && (
      <Suspense>
        <Venster onKlaar={vraag.klaar} />
      </Suspense>
    )
  )
}
