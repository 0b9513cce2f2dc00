import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { lastHeard, SESSION_OTHER } from './api.ts'
import { sessieQuery, useSessie } from './sessie.ts'
import { hoorAfgemeld } from './sessie-tabs.ts'
import { verberg } from './verberg.ts'

const MINUUT = 60_000
/** Coming back to a window fires more than one event. */
const RUST_MS = 1_000
const DADEN = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const

/**
 * Notices that the session ended somewhere else: at once when another tab of this browser signs out, and on coming back
 * to the page, or within a minute while somebody works in it, when that happened on another device. It never asks for
 * nobody: asking counts as use (the server notes it), and a page that lies open must not keep its session alive.
 */
export function SessieWacht() {
  const client = useQueryClient()
  const binnen = useSessie()?.persoon != null
  useEffect(() => {
    if (!binnen) return
    const weg = (naar: string) => {
      verberg(true)
      // Nothing may hold the page back now: not even the question about words that were not saved yet.
      window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })
      client.clear()
      window.location.replace(naar)
    }
    let gevraagd = 0
    const kijk = () => {
      if (document.visibilityState !== 'visible' || Date.now() - gevraagd < RUST_MS) return
      gevraagd = Date.now()
      client.fetchQuery({ ...sessieQuery, staleTime: 0 }).catch(() => undefined)
    }
    let gedaan = 0
    const daad = () => {
      gedaan = Date.now()
    }
    const klok = window.setInterval(() => gedaan > lastHeard() && kijk(), MINUUT)
    const ander = () => weg('/')
    const stil = hoorAfgemeld(() => weg('/aanmelden'))
    for (const naam of DADEN) window.addEventListener(naam, daad, { passive: true, capture: true })
    for (const naam of ['focus', 'pageshow'] as const) window.addEventListener(naam, kijk)
    document.addEventListener('visibilitychange', kijk)
    window.addEventListener(SESSION_OTHER, ander)
    return () => {
      window.clearInterval(klok)
      stil()
      for (const naam of DADEN) window.removeEventListener(naam, daad, { capture: true })
      for (const naam of ['focus', 'pageshow'] as const) window.removeEventListener(naam, kijk)
      document.removeEventListener('visibilitychange', kijk)
      window.removeEventListener(SESSION_OTHER, ander)
    }
  }, [binnen, client])
  return null
}
