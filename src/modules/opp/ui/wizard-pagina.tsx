/** Placeholder until the page is built. */
export function WizardPagina() {
  return null
}
