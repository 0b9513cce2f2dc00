import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { SESSION_BACK, SESSION_ENDED } from './api.ts'
import { leesDeze, sessieQuery, useSessie } from './sessie.ts'
import { verberg } from './verberg.ts'
import { webText } from './web.text.ts'

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
  useLayoutEffect(() => {
    if (!open) return
    // The name of a pupil stands in the title of the tab too.
    const titel = document.title
    document.title = `${webText.verlopen.titel} · ${webText.product}`
    verberg(true)
    return () => {
      verberg(false)
      document.title = titel
    }
  }, [open])
  const terug = async () => {
    const nieuw = await leesDeze({})
    // Somebody else signed in: what is on this screen is not theirs to see.
    if (nieuw.persoon?.betrekkingId !== wie.current) return window.location.assign('/')
    client.setQueryData(sessieQuery.queryKey, nieuw)
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
