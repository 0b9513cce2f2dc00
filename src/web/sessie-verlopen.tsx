import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { SESSION_BACK, SESSION_ENDED } from './api.ts'
import { sessieQuery, useSessie } from './sessie.ts'

const Venster = lazy(async () => ({ default: (await import('./sessie-venster.tsx')).SessieVenster }))

/** The session ended while somebody was at work: sign in over the page, so that no typed word is lost. */
export function SessieVerlopen() {
  const [open, setOpen] = useState(false)
  const client = useQueryClient()
  const sessie = useSessie()
  const wie = useRef<string>(undefined)
  if (sessie?.persoon) wie.current = sessie.persoon.betrekkingId
  useEffect(() => {
    const vraag = () => {
      if (wie.current !== undefined) setOpen(true)
    }
    window.addEventListener(SESSION_ENDED, vraag)
    return () => window.removeEventListener(SESSION_ENDED, vraag)
  }, [])
  const terug = async () => {
    const nieuw = await client.fetchQuery({ ...sessieQuery, staleTime: 0 })
    // Somebody else signed in: what is on this screen is not theirs to see.
    if (nieuw.persoon?.betrekkingId !== wie.current) return window.location.assign('/')
    setOpen(false)
    window.dispatchEvent(new Event(SESSION_BACK))
    await client.invalidateQueries()
  }
  return (
    open && (
      <Suspense>
        <Venster onGelukt={terug} />
      </Suspense>
    )
  )
}
