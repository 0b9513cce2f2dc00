import { useEffect } from 'react'

/** The content comes after the page: then a link to a part (`#doelen`) still has to be followed. */
export function useAnker(): void {
  useEffect(() => {
    const anker = decodeURIComponent(window.location.hash.slice(1))
    if (anker !== '') document.getElementById(anker)?.scrollIntoView()
  }, [])
}
