/** Placeholder until the page is built. */
export function OverzichtPagina() {
  return null
}
