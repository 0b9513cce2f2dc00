/** Placeholder until the page is built. */
export function BetrokkenenPagina() {
  return null
}
