import { useEffect, useState } from 'react'

/** The value once it has stood still for `ms`, so that not every letter becomes a request. */
export function useUitgesteld<T>(waarde: T, ms: number): T {
  const [rustig, setRustig] = useState(waarde)
  useEffect(() => {
    const klok = setTimeout(() => setRustig(waarde), ms)
    return () => clearTimeout(klok)
  }, [waarde, ms])
  return rustig
}
