/** Who may do what with the school, its years, groups and the staff of a group. */
import { type Actor, hasRight } from '../../platform/actor.ts'
import type { Decision } from '../../platform/declare.ts'

export type OrganisatieHandeling =
  | 'codelijsten.lezen'
  | 'codelijsten.wijzigen'
  | 'huisstijl.lezen'
  | 'school.lezen'
  | 'school.wijzigen'
  | 'back-up.lezen'
  | 'schooljaar.lezen'
  | 'schooljaar.wijzigen'
  | 'groep.lezen'
  | 'groep.wijzigen'
  | 'groepmedewerker.wijzigen'
  | 'medewerkernamen.lezen'

type Wie = Pick<Actor, 'rechten' | 'soort' | 'betrekkingId'>
type Zin = (wie: Wie, over: { medewerkerId?: string | undefined }) => Decision

const GEEN_RECHT: Decision = { code: 'organisatie.geen-recht' }
const personeel: Zin = ({ soort }) => soort === 'medewerker' || soort === 'systeem' || GEEN_RECHT
const met =
  (recht: string): Zin =>
  (wie) =>
    hasRight(wie, recht) || GEEN_RECHT

const zinnen: Record<OrganisatieHandeling, Zin> = {
  // Parents and pupils read a plan in the words of the school.
  'codelijsten.lezen': () => true,
  // Parents and pupils see whose school they are in.
  'huisstijl.lezen': () => true,
  'codelijsten.wijzigen': met('organisatie.beheren'),
  'school.lezen': personeel,
  'school.wijzigen': met('organisatie.beheren'),
  'back-up.lezen': met('organisatie.beheren'),
  'schooljaar.lezen': personeel,
  'schooljaar.wijzigen': met('organisatie.beheren'),
  'groep.lezen': personeel,
  'groep.wijzigen': met('organisatie.beheren'),
  // A link to a group opens the dossiers of its pupils: staff management, and never for oneself (threat A13).
  'groepmedewerker.wijzigen': (wie, { medewerkerId }) => {
    if (!hasRight(wie, 'medewerker.beheren')) return GEEN_RECHT
    return wie.betrekkingId === medewerkerId ? { code: 'organisatie.eigen-koppeling' } : true
  },
  'medewerkernamen.lezen': personeel,
}

/** May this person do this? True, or the code that says why not. */
export const mag = (
  handeling: OrganisatieHandeling,
  wie: Wie,
  over: { medewerkerId?: string } = {},
): Decision => zinnen[handeling](wie, over)

/** The answer as a screen reads it. */
export function ability(besluit: Decision): { mag: boolean; code: string | null } {
  return besluit === true ? { mag: true, code: null } : { mag: false, code: besluit.code }
}
