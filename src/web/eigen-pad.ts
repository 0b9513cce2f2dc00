/** Only a path of our own: an address from outside would send somebody away after signing in. */
export const eigenPad = (waarde: unknown): string | undefined =>
  typeof waarde === 'string' && /^\/(?![/\\])/.test(waarde) ? waarde : undefined
