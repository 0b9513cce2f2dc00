/** When a statement may stand beside a passage. Pure. */
import type { VerzoekSoort, VerzoekStatus } from './verzoek.ts'

/** A correction that the school does not make, or not wholly; before that there is nothing to dispute. */
export const magBetwisten = ({ soort, status }: { soort: VerzoekSoort; status: VerzoekStatus }): boolean =>
  soort === 'correctie' && (status === 'afgewezen' || status === 'deels')
