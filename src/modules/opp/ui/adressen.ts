import { type OnderdeelSleutel, onderdelen } from '../opp.schema.ts'
import type { Deel } from './document/lezer.tsx'

/** Addresses of the pages of a plan. */
export const oppAdres = (oppId: string) => `/plannen/${oppId}`
export const geschiedenisAdres = (oppId: string) => `/plannen/${oppId}/geschiedenis`
/** The card of one talk; without one of the talk that is being written. */
export const kaartAdres = (oppId: string, gesprek?: string) =>
  `/plannen/${oppId}/terugvertelkaart${gesprek === undefined ? '' : `?gesprek=${gesprek}`}`
export const versieAdres = (oppId: string, nummer: number) => `/plannen/${oppId}/versies/${nummer}`
/** Two versions side by side; without a choice the newest beside the one before it. */
export const vergelijkAdres = (oppId: string, van?: number, naar?: number) =>
  van === undefined || naar === undefined
    ? `/plannen/${oppId}/vergelijk`
    : `/plannen/${oppId}/vergelijk?van=${van}&naar=${naar}`

/** Where a part is edited: the step of the wizard that holds it, at the section or at one field of it. */
export function bewerkAdres(oppId: string, deel: Deel = 'algemeen', veld?: string): string {
  const stap = deel === 'hoorgesprek' ? 'analyse' : onderdelen[deel].stap
  return `/plannen/${oppId}/bewerken/${stap}#${deel}${veld === undefined ? '' : `-${veld}`}`
}

/** The place of a part on the reading page. */
export const deelAnker = (deel: OnderdeelSleutel | 'hoorgesprek') => `#${deel}`
