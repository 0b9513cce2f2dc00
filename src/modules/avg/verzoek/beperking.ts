/** Restriction of use (AVG art. 18): why it may be asked, and that it never ends before who asked was told. Pure. */
import type { Datum } from '../../../platform/datum.ts'
import type { VerzoekStatus } from './verzoek.ts'

/** Art. 18 lid 1 onder a, b, c and d. */
export const BEPERKING_GRONDEN = ['juistheid', 'onrechtmatig', 'rechtsvordering', 'bezwaar'] as const
export type BeperkingGrond = (typeof BEPERKING_GRONDEN)[number]

/** What can be restricted: a version of a plan is one sealed whole, so not a section of it. */
export const BEPERKBAAR = ['dossier', 'plan', 'kenmerk', 'toets', 'bijlage'] as const
export type Beperkbaar = (typeof BEPERKBAAR)[number]

export type BeperkingStand = {
  /** From which day it may be lifted, told to who asked; null: nobody said that it will be. */
  readonly opheffenVanaf: Datum | null
  readonly opgeheven: boolean
}

export type BeperkingWeigering =
  | 'avg.beperking-opgeheven'
  | 'avg.beperking-al-aangekondigd'
  | 'avg.beperking-dag'
  | 'avg.beperking-niet-aangekondigd'
  | 'avg.beperking-te-vroeg'

/** May it be announced that the restriction ends on that day? At the earliest tomorrow: told first, then lifted (lid 3). */
export function magAankondigen(
  { opheffenVanaf, opgeheven }: BeperkingStand,
  vanaf: Datum,
  vandaag: Datum,
): true | BeperkingWeigering {
  if (opgeheven) return 'avg.beperking-opgeheven'
  if (opheffenVanaf !== null) return 'avg.beperking-al-aangekondigd'
  return vanaf > vandaag || 'avg.beperking-dag'
}

export function magOpheffen(
  { opheffenVanaf, opgeheven }: BeperkingStand,
  vandaag: Datum,
): true | BeperkingWeigering {
  if (opgeheven) return 'avg.beperking-opgeheven'
  if (opheffenVanaf === null) return 'avg.beperking-niet-aangekondigd'
  return vandaag >= opheffenVanaf || 'avg.beperking-te-vroeg'
}

/** Somebody must handle the request, since only that person reads on. */
export const magOpleggen = (status: VerzoekStatus): boolean =>
  status !== 'ontvangen' && status !== 'ingetrokken'
