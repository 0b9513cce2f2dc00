/** Who reads and keeps the attachments of a pupil: a right within its reach, and staff only. */
import { type Actor, hasRightFor } from '../../platform/actor.ts'
import type { Decision } from '../../platform/declare.ts'

type Wie = Pick<Actor, 'rechten' | 'soort'>
const RECHT = { lezen: 'bijlage.lezen', beheren: 'bijlage.beheren' } as const

export const mag = (handeling: keyof typeof RECHT, wie: Wie, leerlingId: string): Decision =>
  wie.soort === 'medewerker' && hasRightFor(wie, RECHT[handeling], leerlingId)
    ? true
    : { code: 'dossier.geen-recht' }
