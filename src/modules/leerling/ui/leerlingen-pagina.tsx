/** Placeholder until the page is built. */
export function LeerlingenPagina() {
  return null
}
