import { createContext, type ReactNode, useCallback, useContext, useRef } from 'react'

const AnnounceContext = createContext<(message: string) => void>(() => {})

/** Says a short sentence to screen readers without showing it (politely, after what is being read). */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext)
}

/** Holds the one polite live region of the page; part of `UiRoot`. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null)
  const announce = useCallback((message: string) => {
    const element = region.current
    if (!element) return
    // Emptying first makes the same sentence heard twice.
    element.textContent = ''
    setTimeout(() => {
      element.textContent = message
    }, 60)
  }, [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div ref={region} role="status" aria-live="polite" className="visually-hidden" />
    </AnnounceContext>
  )
}
