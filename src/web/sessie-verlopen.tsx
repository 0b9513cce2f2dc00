import { useQueryClient } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Sessie, SessieStand } from '../modules/toegang/toegang.schema.ts'
import { lastHeard, SESSION_BACK, SESSION_ENDED } from './api.ts'
import { gastStap, kijkNaarSessie, leesDeze, sessieQuery, useSessie } from './sessie.ts'
import { verberg } from './verberg.ts'
import { verlaat } from './verlaat.ts'
import { webText } from './web.text.ts'

const Venster = lazy(async () => ({ default: (await import('./sessie-venster.tsx')).SessieVenster }))

const WACHT_MS = 3_000

/** Asks a guest for a code, over the page. */
type GastVenster = ComponentType<{ onGelukt: () => Promise<void>; onWeg: () => unknown }>

/** By this page's own count: was it silent too long, or did the session last long enough? */
const isVerlopen = ({ inactiefNa, eindigtOp }: Sessie): boolean =>
  (inactiefNa !== null && lastHeard() + inactiefNa * 1000 <= Date.now()) ||
  (eindigtOp !== null && Date.parse(eindigtOp) <= Date.now())

/**
 * The session ended while somebody was at work: sign in over the page, so that no typed word is lost. Whose access the
 * school took away has nothing left to come back to: the page goes.
 */
export function SessieVerlopen({ gastVenster: GastVenster }: { gastVenster: GastVenster }) {
  // 'vraag': hidden already, asking why.
  const [staat, setStaat] = useState<'vraag' | 'verlopen' | 'beeindigd'>()
  const client = useQueryClient()
  const sessie = useSessie()
  const laatste = useRef<Sessie>(undefined)
  if (sessie?.persoon) laatste.current = sessie
  useEffect(() => {
    let bezig = false
    const vraag = async () => {
      const was = laatste.current
      if (was === undefined || bezig) return
      bezig = true
      setStaat('vraag')
      const stand: SessieStand['stand'] = await kijkNaarSessie(
        {},
        { peek: true, signal: AbortSignal.timeout(WACHT_MS) },
      ).then(
        (antwoord) => antwoord.stand,
        () => 'verlopen',
      )
      if (stand === 'geen-toegang')
        return verlaat(client, gastStap(was) === null ? '/aanmelden?einde=toegang' : '/gast?einde=toegang')
      // A session that ran out long ago is gone from the database too.
      setStaat(stand === 'beeindigd' && !isVerlopen(was) ? 'beeindigd' : 'verlopen')
    }
    const terug = () => {
      bezig = false
    }
    window.addEventListener(SESSION_ENDED, vraag)
    window.addEventListener(SESSION_BACK, terug)
    return () => {
      window.removeEventListener(SESSION_ENDED, vraag)
      window.removeEventListener(SESSION_BACK, terug)
    }
  }, [client])
  const dicht = staat !== undefined
  useLayoutEffect(() => {
    if (!dicht) return
    // The name of a pupil stands in the title of the tab too.
    const titel = document.title
    document.title = `${webText.verlopen.verlopen.titel} · ${webText.product}`
    verberg(true)
    return () => {
      verberg(false)
      document.title = titel
    }
  }, [dicht])
  const terug = async () => {
    const nieuw = await leesDeze({})
    // Somebody else signed in: what is on this screen is not theirs to see.
    if (nieuw.persoon?.betrekkingId !== laatste.current?.persoon?.betrekkingId)
      return window.location.assign('/')
    client.setQueryData(sessieQuery.queryKey, nieuw)
    setStaat(undefined)
    window.dispatchEvent(new Event(SESSION_BACK))
    await client.invalidateQueries()
  }
  if (staat === undefined || staat === 'vraag') return null
  return (
    <Suspense>
      {gastStap(laatste.current) === null ? (
        <Venster waarom={staat} onGelukt={terug} />
      ) : (
        <GastVenster onGelukt={terug} onWeg={() => verlaat(client, '/gast?einde=afgemeld')} />
      )}
    </Suspense>
  )
}
