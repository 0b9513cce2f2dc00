import { useCallback, useEffect, useRef } from 'react'
import { bekijk } from './stap-api.ts'

/** Going back and forth between windows is told once in this time; the seconds add up meanwhile. */
const RUST_MS = 30_000
/** What one report may hold. */
const MAX_SECONDEN = 3600

/**
 * Tells the server that the version was opened, that its end came into sight, and how long it was in sight, which the
 * evidence keeps (security §1.8). Only when somebody does something: opens, reads to the end, leaves. So a page that lies
 * open keeps no session alive.
 * @returns for the element at the end of the plan
 */
export function useBekeken(tekenaarId: string, open: boolean): (einde: Element | null) => void {
  const stand = useRef({ sinds: 0, seconden: 0, totEinde: false, gemeld: 0 })
  const meld = useCallback(
    (weg: boolean) => {
      const s = stand.current
      const nu = performance.now()
      if (s.sinds > 0) s.seconden += (nu - s.sinds) / 1000
      s.sinds = document.visibilityState === 'visible' ? nu : 0
      if (weg && nu - s.gemeld < RUST_MS) return
      s.gemeld = nu
      const seconden = Math.min(Math.floor(s.seconden), MAX_SECONDEN)
      s.seconden -= seconden
      const body = { totEinde: s.totEinde, seconden }
      // The page works without it, and a round that closed meanwhile shows so by itself.
      bekijk({ params: { tekenaarId }, body }, { keepalive: weg }).catch(() => undefined)
    },
    [tekenaarId],
  )
  useEffect(() => {
    if (!open) return
    const zicht = () => {
      if (document.visibilityState === 'visible') stand.current.sinds = performance.now()
      else meld(true)
    }
    const weg = () => meld(true)
    stand.current = { sinds: performance.now(), seconden: 0, totEinde: false, gemeld: 0 }
    meld(false)
    document.addEventListener('visibilitychange', zicht)
    window.addEventListener('pagehide', weg)
    return () => {
      document.removeEventListener('visibilitychange', zicht)
      window.removeEventListener('pagehide', weg)
    }
  }, [open, meld])
  const kijker = useRef<IntersectionObserver>(undefined)
  return useCallback(
    (einde: Element | null) => {
      kijker.current?.disconnect()
      if (einde === null || !open) return
      kijker.current = new IntersectionObserver((gezien) => {
        if (stand.current.totEinde || !gezien.some((e) => e.isIntersecting)) return
        stand.current.totEinde = true
        meld(false)
      })
      kijker.current.observe(einde)
    },
    [open, meld],
  )
}
