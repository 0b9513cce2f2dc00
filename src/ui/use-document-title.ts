import { useEffect } from 'react'

/** Names the browser tab: page first, product last (WCAG 2.4.2). */
export function useDocumentTitle(title: string, product = 'Koers'): void {
  useEffect(() => {
    document.title = title === '' ? product : `${title} · ${product}`
  }, [title, product])
}
