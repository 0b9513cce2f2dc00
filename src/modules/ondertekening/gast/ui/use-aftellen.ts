import { useEffect, useState } from 'react'
import { secondenTot } from './aftellen.ts'

/** Seconds until a moment, counted down while the page stands. */
export function useAftellen(moment: string | null): number {
  const [nu, setNu] = useState(() => Date.now())
  const over = secondenTot(moment, nu)
  const loopt = over > 0
  useEffect(() => {
    setNu(Date.now())
    if (moment === null || !loopt) return
    const klok = window.setInterval(() => setNu(Date.now()), 1000)
    return () => window.clearInterval(klok)
  }, [moment, loopt])
  return over
}
