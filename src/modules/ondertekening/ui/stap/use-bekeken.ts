import { useCallback, useEffect, useRef } from 'react'
import { bekijk } from './stap-api.ts'

/** Going back and forth between windows is told once in this time; the seconds add up meanwhile. */
const RUST_MS = 30_000
/** What one report may hold. */
const MAX_SECONDEN = 3600

/**
 * Tells the server that the version was opened, that its end came into sight, and how long it was in sight, which the
 * evidence keeps (security §1.8). Only when somebody does something: opens, reads to the end, leaves, decides. So a page that
 * lies open keeps no session alive.
 */
export function useBekeken(tekenaarId: string): {
  /** For the element at the end of the plan. */
  readonly einde: (element: Element | null) => void
  /** Tells it now: before a decision, of which it becomes part. */
  readonly meldNu: () => Promise<unknown>
} {
  const stand = useRef({ sinds: 0, seconden: 0, totEinde: false, gemeld: 0 })
  const meld = useCallback(
    async (weg: boolean): Promise<unknown> => {
      const s = stand.current
      const nu = performance.now()
      if (s.sinds > 0) s.seconden += (nu - s.sinds) / 1000
      s.sinds = document.visibilityState === 'visible' ? nu : 0
      if (weg && nu - s.gemeld < RUST_MS) return undefined
      s.gemeld = nu
      const seconden = Math.min(Math.floor(s.seconden), MAX_SECONDEN)
      s.seconden -= seconden
      const body = { totEinde: s.totEinde, seconden }
      // The page works without it, and a round that closed meanwhile shows so by itself.
      return bekijk({ params: { tekenaarId }, body }, { keepalive: weg }).catch(() => undefined)
    },
    [tekenaarId],
  )
  useEffect(() => {
    const zicht = () => {
      if (document.visibilityState === 'visible') stand.current.sinds = performance.now()
      else void meld(true)
    }
    const weg = () => void meld(true)
    stand.current = { sinds: performance.now(), seconden: 0, totEinde: false, gemeld: 0 }
    void meld(false)
    document.addEventListener('visibilitychange', zicht)
    window.addEventListener('pagehide', weg)
    return () => {
      document.removeEventListener('visibilitychange', zicht)
      window.removeEventListener('pagehide', weg)
      weg()
    }
  }, [meld])
  const kijker = useRef<IntersectionObserver>(undefined)
  const einde = useCallback(
    (element: Element | null) => {
      kijker.current?.disconnect()
      if (element === null) return
      kijker.current = new IntersectionObserver((gezien) => {
        if (stand.current.totEinde || !gezien.some((e) => e.isIntersecting)) return
        stand.current.totEinde = true
        void meld(false)
      })
      kijker.current.observe(element)
    },
    [meld],
  )
  const meldNu = useCallback(() => meld(false), [meld])
  return { einde, meldNu }
}
