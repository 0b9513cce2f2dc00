/** Requests about evidence that anybody may check. */
import type { BewijsNaam, Cases } from './cases.ts'

export const bewijsCases: Cases<BewijsNaam> = {
  'ondertekening.sleutels': () => ({}),
  'ondertekening.controleren': () => ({ upload: 'geen document van Koers' }),
}
