/** Placeholder until the page is built. */
export function GroepPagina() {
  return null
}
