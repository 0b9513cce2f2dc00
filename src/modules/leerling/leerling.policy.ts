/** Who may do what with a pupil they can see: the reach of a right, and a few states. */
import { type Actor, hasRight, hasRightFor } from '../../platform/actor.ts'
import type { Decision } from '../../platform/declare.ts'

type Wie = Pick<Actor, 'rechten' | 'soort'>
export type LeerlingFeit = {
  readonly id: string
  readonly status: string
  /** The use of the whole dossier is restricted (AVG art. 18): it is kept as it is, and the database refuses the rest. */
  readonly beperkt: boolean
}
type Zin = (wie: Wie, leerling: LeerlingFeit) => Decision

export const leerlingHandelingen = [
  'lezen',
  'wijzigen',
  'uitschrijven',
  'weerInschrijven',
  'plaatsen',
  'tijdlijnZien',
  'oudersZien',
  'oudersBeheren',
  'gezagVastleggen',
  'gegevensZien',
  'gegevensBeheren',
  'plannenZien',
  'lesadviesZien',
  'bijlagenZien',
  'koppelen',
] as const
export type LeerlingHandeling = (typeof leerlingHandelingen)[number]

const GEEN_RECHT: Decision = { code: 'leerling.geen-recht' }
const met =
  (recht: string, zin: (leerling: LeerlingFeit) => Decision = () => true): Zin =>
  (wie, leerling) =>
    hasRightFor(wie, recht, leerling.id) ? zin(leerling) : GEEN_RECHT
const medewerker =
  (zin: Zin): Zin =>
  (wie, leerling) =>
    wie.soort === 'medewerker' || wie.soort === 'systeem' ? zin(wie, leerling) : GEEN_RECHT

const zinnen: Record<LeerlingHandeling, Zin> = {
  lezen: medewerker(met('leerling.lezen')),
  wijzigen: medewerker(met('leerling.beheren')),
  uitschrijven: medewerker(
    met('leerling.beheren', ({ status }) =>
      status === 'uitgeschreven' ? { code: 'leerling.al-uitgeschreven', kind: 'conflict' } : true,
    ),
  ),
  weerInschrijven: medewerker(
    met('leerling.beheren', ({ status }) =>
      status === 'ingeschreven' ? { code: 'leerling.al-ingeschreven', kind: 'conflict' } : true,
    ),
  ),
  // A group gives its staff access, so placing is for who administers all pupils (threat A13).
  plaatsen: medewerker((wie, { status }) =>
    magToevoegen(wie) !== true
      ? GEEN_RECHT
      : status !== 'uitgeschreven' || { code: 'leerling.al-uitgeschreven', kind: 'conflict' },
  ),
  tijdlijnZien: medewerker(met('opp.concept_lezen')),
  oudersZien: medewerker(met('ouder.lezen')),
  oudersBeheren: medewerker(met('ouder.beheren')),
  // Why parents disagree belongs to who makes the plan with them, not to the administration that keeps their addresses.
  gezagVastleggen: medewerker((wie, leerling) =>
    hasRightFor(wie, 'opp.schrijven', leerling.id) ? met('ouder.beheren')(wie, leerling) : GEEN_RECHT,
  ),
  gegevensZien: medewerker(met('opp.concept_lezen')),
  gegevensBeheren: medewerker(met('opp.schrijven')),
  plannenZien: medewerker(met('opp.lezen')),
  lesadviesZien: medewerker(met('lesadvies.lezen')),
  bijlagenZien: medewerker(met('bijlage.lezen')),
  koppelen: medewerker(met('medewerker.beheren')),
}

const WIJZIGT: readonly LeerlingHandeling[] = [
  'wijzigen',
  'uitschrijven',
  'weerInschrijven',
  'plaatsen',
  'oudersBeheren',
  'gezagVastleggen',
  'gegevensBeheren',
]

export function mag(handeling: LeerlingHandeling, wie: Wie, leerling: LeerlingFeit): Decision {
  const besluit = zinnen[handeling](wie, leerling)
  // First the right, as everywhere: who has none isn't told about the state.
  return besluit === true && leerling.beperkt && WIJZIGT.includes(handeling)
    ? { code: 'leerling.beperkt', kind: 'conflict' }
    : besluit
}

/** The same answer for the browser. */
export const kan = (
  handeling: LeerlingHandeling,
  wie: Wie,
  leerling: LeerlingFeit,
): { mag: boolean; reden: string | null } => {
  const decision = mag(handeling, wie, leerling)
  return decision === true ? { mag: true, reden: null } : { mag: false, reden: decision.code }
}

/** Who reads along from eighteen on: the pupil says so. */
export const magMijnToegang = (wie: Pick<Wie, 'soort'>): Decision => wie.soort === 'leerling' || GEEN_RECHT

/** The list, a search, a group: for staff who see any pupil at all. */
export const magLijst = (wie: Wie): Decision =>
  (wie.soort !== 'ouder' && wie.soort !== 'leerling' && hasRight(wie, 'leerling.lezen')) || GEEN_RECHT

/** Only who administers all pupils adds one: a new pupil is in nobody's group yet. */
export const magToevoegen = (wie: Wie): Decision =>
  wie.rechten['leerling.beheren'] === '*' || wie.soort === 'systeem' || GEEN_RECHT
