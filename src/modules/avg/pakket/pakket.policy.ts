/** Who makes a package for somebody who asked to see a dossier: the right within its reach ∧ the state of the package. */
import { type Actor, hasRight, hasRightFor } from '../../../platform/actor.ts'
import type { Decision } from '../../../platform/declare.ts'
import { kan, PAKKET_HANDELINGEN, type PakketHandeling, type PakketStatus } from './pakket.ts'

type Wie = Pick<Actor, 'rechten' | 'soort'>
const GEEN_RECHT: Decision = { code: 'avg.geen-recht' }
const RECHT = 'avg.inzage'

/** The list; the fg looks on (AVG art. 39) and sees that there are packages, not what is in them. */
export const magPakketten = (wie: Wie): Decision =>
  hasRight(wie, RECHT) || hasRight(wie, 'avg.toezien') || GEEN_RECHT

/** Making one, and looking at what would be in it. */
export const magInzage = (wie: Wie, leerlingId: string): Decision =>
  hasRightFor(wie, RECHT, leerlingId) || GEEN_RECHT

export const magPakket = (
  handeling: PakketHandeling,
  wie: Wie,
  pakket: { leerlingId: string; status: PakketStatus },
): Decision => {
  if (!hasRightFor(wie, RECHT, pakket.leerlingId)) return GEEN_RECHT
  return kan(handeling, pakket.status) || { code: 'avg.pakket-stand', kind: 'conflict' }
}

export const pakketKan = (wie: Wie, pakket: { leerlingId: string; status: PakketStatus }) =>
  // Every act is in the list that the type was taken from.
  Object.fromEntries(PAKKET_HANDELINGEN.map((h) => [h, magPakket(h, wie, pakket) === true])) as Record<
    PakketHandeling,
    boolean
  >
