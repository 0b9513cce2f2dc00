import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { lastHeard, SESSION_BACK, SESSION_ENDED } from './api.ts'
import { sessieQuery, useSessie } from './sessie.ts'

const Venster = lazy(async () => ({
  default: (await import('./sessie-bijna-venster.tsx')).SessieBijnaVenster,
}))

const VOORAF_MS = 2 * 60_000
/** The server notes activity to half a minute. */
const GRENS_MS = 30_000

/** Two minutes before the session ends: by silence, where one press keeps it, or because it has lasted long enough. */
export function SessieBijna() {
  const sessie = useSessie()
  const client = useQueryClient()
  const [wat, setWat] = useState<'stil' | 'einde'>()
  const [gezien, setGezien] = useState(false)
  const [voorbij, setVoorbij] = useState(false)
  const { inactiefNa = null, eindigtOp = null, aangemeld = false } = sessie ?? {}
  useEffect(() => {
    const einde = () => setVoorbij(true)
    const terug = () => setVoorbij(false)
    window.addEventListener(SESSION_ENDED, einde)
    window.addEventListener(SESSION_BACK, terug)
    return () => {
      window.removeEventListener(SESSION_ENDED, einde)
      window.removeEventListener(SESSION_BACK, terug)
    }
  }, [])
  useEffect(() => {
    setWat(undefined)
    // Who is asked to sign in again needs no warning any more.
    if (voorbij || !aangemeld || inactiefNa === null || eindigtOp === null) return
    const kijk = () => {
      const nu = Date.now()
      const stilOm = lastHeard() + inactiefNa * 1000 - GRENS_MS
      const eindeOm = Date.parse(eindigtOp)
      if (nu >= Math.min(stilOm, eindeOm)) {
        setWat(undefined)
        window.dispatchEvent(new Event(SESSION_ENDED))
      } else if (eindeOm - nu <= VOORAF_MS) setWat('einde')
      else setWat(stilOm - nu <= VOORAF_MS ? 'stil' : undefined)
    }
    const klok = window.setInterval(kijk, 5_000)
    return () => window.clearInterval(klok)
  }, [voorbij, aangemeld, inactiefNa, eindigtOp])
  if (voorbij || wat === undefined || (wat === 'einde' && gezien)) return null
  return (
    <Suspense>
      <Venster
        wat={wat}
        onBlijf={async () => {
          if (wat === 'einde') return setGezien(true)
          await client.fetchQuery({ ...sessieQuery, staleTime: 0 }).catch(() => undefined)
          setWat(undefined)
        }}
      />
    </Suspense>
  )
}
