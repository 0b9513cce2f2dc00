/**
 * Takes everything off the screen but what stands in a dialog that is `alone` (overlay.css): not to be read, not to be
 * reached by keyboard or screen reader, and yet nothing that was typed is gone.
 */
export function verberg(ja: boolean): void {
  document.documentElement.toggleAttribute('data-hidden', ja)
}
