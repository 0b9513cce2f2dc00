/** Who can mend what stands between a version and consent or vaststellen (domain §3.3). Pure. */
import type { Wachter } from '../opp/opp.ts'

export const HERSTELLERS = ['schrijvers', 'ondertekenaars', 'commissie'] as const
export type Hersteller = (typeof HERSTELLERS)[number]

const hersteller: Readonly<Record<Wachter, Hersteller>> = {
  wettelijk_minimum: 'schrijvers',
  overleg: 'schrijvers',
  hoorgesprek: 'schrijvers',
  commissie_advies: 'commissie',
  toestemming_derden: 'schrijvers',
  lengte: 'schrijvers',
  instemming: 'ondertekenaars',
}
export const wieHerstelt = (wachter: Wachter): Hersteller => hersteller[wachter]
