import { lazy, Suspense, useEffect, useState } from 'react'
import { onProofNeeded } from './api.ts'

const Venster = lazy(async () => ({ default: (await import('./bevestigen-venster.tsx')).BevestigenVenster }))

type Vraag = { klaar: (gelukt: boolean) => void }

/** Stands on every page: one window for however many requests wait for a fresh proof. */
export function Bevestigen() {
  const [vraag, setVraag] = useState<Vraag>()
  useEffect(() => {
    let wacht: Promise<boolean> | null = null
    onProofNeeded(() => {
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
  }, [])
  return (
    vraag && (
      <Suspense>
        <Venster onKlaar={vraag.klaar} />
      </Suspense>
    )
  )
}
