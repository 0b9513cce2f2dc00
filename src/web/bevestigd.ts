const KANAAL = 'koers-bevestigd'

/**
 * The tab that came back from the provider tells the page that waits. A channel of our own origin: the provider's page in
 * between cuts the tie between the two tabs (Cross-Origin-Opener-Policy).
 */
export function meldBevestigd(): void {
  const kanaal = new BroadcastChannel(KANAAL)
  kanaal.postMessage(null)
  kanaal.close()
}

/** @returns to stop listening */
export function opBevestigd(doe: () => void): () => void {
  const kanaal = new BroadcastChannel(KANAAL)
  kanaal.onmessage = doe
  return () => kanaal.close()
}
