/** A restriction as it leaves, with what this actor may do about it. */
import { addDays } from '../../../platform/datum.ts'
import type { Ctx } from '../../../platform/declare.ts'
import type { Beperking } from './beperking.schema.ts'
import type { BeperkingRow } from './beperking.sql.ts'
import { magAankondigen, magOpheffen } from './beperking.ts'
import { magBehandelen } from './verzoek.policy.ts'

export function alsBeperking(
  { actor, today }: Pick<Ctx, 'actor' | 'today'>,
  { leerlingId: _leerling, ...rij }: BeperkingRow,
): Beperking {
  const stand = { opheffenVanaf: rij.opheffenVanaf, opgeheven: rij.opgehevenOp !== null }
  const behandelt = magBehandelen(actor) === true
  return {
    ...rij,
    doorNaam: actor.soort === 'medewerker' ? rij.doorNaam : null,
    kan: {
      aankondigen: behandelt && magAankondigen(stand, addDays(today, 1), today) === true,
      opheffen: behandelt && magOpheffen(stand, today) === true,
    },
  }
}
