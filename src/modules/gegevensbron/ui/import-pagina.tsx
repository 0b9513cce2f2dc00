/** Placeholder until the page is built. */
export function ImportPagina() {
  return null
}
