import type { QueryClient } from '@tanstack/react-query'
import { verberg } from './verberg.ts'

/** Leaves for good: what was on this screen is gone from it, and from the memory of this page. */
export function verlaat(client: QueryClient, naar: string): void {
  verberg(true)
  // Nothing may hold the page back now: not even the question about words that were not saved yet.
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })
  client.clear()
  window.location.replace(naar)
}
