/** Placeholder until the page is built. */
export function LeerlingPagina() {
  return null
}
