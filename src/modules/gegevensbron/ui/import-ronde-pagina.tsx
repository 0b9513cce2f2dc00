/** Placeholder until the page is built. */
export function ImportRondePagina() {
  return null
}
