/** Placeholder until the page is built. */
export function GegevensPagina() {
  return null
}
