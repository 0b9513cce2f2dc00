import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { toast } from '../ui/toast.tsx'
import { ApiError, lastHeard, SESSION_BACK, SESSION_ENDED, SESSION_OTHER } from './api.ts'
import { gastStap, kijkNaarSessie, sessieQuery, useSessie } from './sessie.ts'
import { hoorAfgemeld } from './sessie-tabs.ts'
import { verlaat } from './verlaat.ts'
import { webText } from './web.text.ts'

const MINUUT = 60_000
/** How long what is on a screen may outlive the access to it. */
const KIJK_MS = 30_000
/** Coming back to a window fires more than one event. */
const RUST_MS = 1_000
const DADEN = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const

/**
 * Notices that the session ended somewhere else: at once when another tab of this browser signs out; on coming back to the
 * page, and every half minute while it is in sight, when that happened on another device or the school took the access
 * away. That look doesn't count as use (`peek`), so a page that lies open doesn't keep its session alive. What does count
 * is working in the page without asking the server anything, such as reading a long plan: told once a minute.
 */
export function SessieWacht() {
  const client = useQueryClient()
  const sessie = useSessie()
  const wie = sessie?.persoon?.betrekkingId
  const deur = gastStap(sessie) === null ? '/aanmelden' : '/gast?einde=afgemeld'
  useEffect(() => {
    if (wie === undefined) return
    let gekeken = 0
    let stempel: string | null = null
    // Ended: who signs in again over the page says so.
    let rust = false
    const kijk = async () => {
      if (rust || document.visibilityState !== 'visible') return
      const nu = await kijkNaarSessie({}, { peek: true }).catch(() => null)
      if (rust || nu === null) return
      if (nu.stand !== 'open' || nu.betrekkingId === null)
        return window.dispatchEvent(new Event(SESSION_ENDED))
      if (nu.betrekkingId !== wie) return window.dispatchEvent(new Event(SESSION_OTHER))
      const was = stempel
      stempel = nu.stempel
      if (was !== null && was !== stempel) await leesOpnieuw(client)
    }
    const komt = () => {
      if (Date.now() - gekeken < RUST_MS) return
      gekeken = Date.now()
      void kijk()
    }
    let gedaan = 0
    const daad = () => {
      gedaan = Date.now()
    }
    const werkt = () => {
      if (gedaan > lastHeard() && document.visibilityState === 'visible')
        client.fetchQuery({ ...sessieQuery, staleTime: 0 }).catch(() => undefined)
    }
    const klokken = [window.setInterval(kijk, KIJK_MS), window.setInterval(werkt, MINUUT)]
    const einde = () => {
      rust = true
    }
    const terug = () => {
      rust = false
    }
    const ander = () => verlaat(client, '/')
    const stil = hoorAfgemeld(() => verlaat(client, deur))
    for (const naam of DADEN) window.addEventListener(naam, daad, { passive: true, capture: true })
    for (const naam of ['focus', 'pageshow'] as const) window.addEventListener(naam, komt)
    document.addEventListener('visibilitychange', komt)
    window.addEventListener(SESSION_ENDED, einde)
    window.addEventListener(SESSION_BACK, terug)
    window.addEventListener(SESSION_OTHER, ander)
    void kijk()
    return () => {
      rust = true
      for (const klok of klokken) window.clearInterval(klok)
      stil()
      for (const naam of DADEN) window.removeEventListener(naam, daad, { capture: true })
      for (const naam of ['focus', 'pageshow'] as const) window.removeEventListener(naam, komt)
      document.removeEventListener('visibilitychange', komt)
      window.removeEventListener(SESSION_ENDED, einde)
      window.removeEventListener(SESSION_BACK, terug)
      window.removeEventListener(SESSION_OTHER, ander)
    }
  }, [wie, deur, client])
  return null
}

const isWeg = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 403 || error.status === 404)

/**
 * What this person may see has changed. Everything in sight is read again; only what is refused now is taken off, so that
 * who got a group more loses no typed word.
 */
async function leesOpnieuw(client: QueryClient): Promise<void> {
  client.removeQueries({ type: 'inactive' })
  await client.invalidateQueries()
  const weg = { predicate: ({ state }: { state: { error: unknown } }) => isWeg(state.error) }
  if (client.getQueryCache().findAll(weg).length === 0) return
  toast(webText.toegangAnders)
  await client.resetQueries(weg)
}
