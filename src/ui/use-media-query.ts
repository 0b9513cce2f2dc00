import { useCallback, useSyncExternalStore } from 'react'

/** True while the CSS media query matches; `false` on a server. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  )
}

/** Where tables become cards and the rail becomes a bottom bar. */
export const PHONE = '(max-width: 720px)'
