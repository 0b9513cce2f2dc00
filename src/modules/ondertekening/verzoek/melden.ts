/** Who is told what about a round. The words are those of the messages themselves. */
import { type MeldingSoort, meld } from '../../berichten/melding.commands.ts'
import type { TekenaarRow, VerzoekRow } from '../ondertekening.sql.ts'

/** What telling somebody needs, of a command or of a job. */
export type Meldt = Parameters<typeof meld>[0]

type Tekenaar = Pick<TekenaarRow, 'id' | 'soort' | 'ouderId' | 'medewerkerId' | 'leerlingId' | 'verzoekId'>

/** The step of one signer, for the signer; and the tab of a plan, for the school. */
export const stapPad = (tekenaarId: string): `/${string}` => `/ondertekenen/${tekenaarId}`
export const tabPad = (planId: string): `/${string}` => `/plannen/${planId}/ondertekeningen`

export async function meldTekenaar(ctx: Meldt, t: Tekenaar, soort: MeldingSoort): Promise<void> {
  const id = t.soort === 'leerling' ? t.leerlingId : t.soort === 'ouder' ? t.ouderId : t.medewerkerId
  // The person is gone meanwhile: nobody to tell.
  if (id === null) return
  const over = { soort: 'ondertekenverzoek', id: t.verzoekId }
  await meld(ctx, { soort, aan: { soort: t.soort, id }, leerlingId: t.leerlingId, pad: stapPad(t.id), over })
}

export async function meldAlleTekenaars(
  ctx: Meldt,
  tekenaars: readonly Tekenaar[],
  soort: MeldingSoort,
): Promise<void> {
  for (const t of tekenaars) await meldTekenaar(ctx, t, soort)
}

/** Who asked, on the tab of the plan. */
export async function meldVrager(
  ctx: Meldt,
  ronde: Pick<VerzoekRow, 'id' | 'leerlingId' | 'planId' | 'aangemaaktDoor'>,
  soort: MeldingSoort,
): Promise<void> {
  if (ronde.aangemaaktDoor !== null) await meldMedewerker(ctx, ronde, ronde.aangemaaktDoor, soort)
}

export async function meldMedewerker(
  ctx: Meldt,
  ronde: Pick<VerzoekRow, 'id' | 'leerlingId' | 'planId'>,
  medewerkerId: string,
  soort: MeldingSoort,
): Promise<void> {
  await meld(ctx, {
    soort,
    aan: { soort: 'medewerker', id: medewerkerId },
    leerlingId: ronde.leerlingId,
    pad: tabPad(ronde.planId),
    over: { soort: 'ondertekenverzoek', id: ronde.id },
  })
}
