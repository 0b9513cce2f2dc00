/** Who is told what about a round. The words are those of the messages themselves. */
import { type AndereMail, type MeldingSoort, meld } from '../../berichten/melding.commands.ts'
import { findGastweg } from '../gastweg.sql.ts'
import { gastMail } from '../gastweg.ts'
import type { TekenaarRow, VerzoekRow } from '../ondertekening.sql.ts'

/** What telling somebody needs, of a command or of a job. */
export type Meldt = Parameters<typeof meld>[0]

type Tekenaar = Pick<
  TekenaarRow,
  'id' | 'planId' | 'soort' | 'ouderId' | 'medewerkerId' | 'leerlingId' | 'verzoekId'
>

/** The step of one signer, for the signer; and the tab of a plan, for the school. */
export const stapPad = (tekenaarId: string): `/${string}` => `/ondertekenen/${tekenaarId}`
export const tabPad = (planId: string): `/${string}` => `/plannen/${planId}/ondertekeningen`

export async function meldTekenaar(ctx: Meldt, t: Tekenaar, soort: MeldingSoort): Promise<void> {
  const id = t.soort === 'leerling' ? t.leerlingId : t.soort === 'ouder' ? t.ouderId : t.medewerkerId
  // The person is gone meanwhile: nobody to tell.
  if (id === null) return
  const over = { soort: 'ondertekenverzoek', id: t.verzoekId }
  const melding = { soort, aan: { soort: t.soort, id }, leerlingId: t.leerlingId, pad: stapPad(t.id), over }
  await meld(ctx, melding, await anderemail(ctx, t, soort))
}

/** Who signs without an account gets a mail with a link of its own: behind the sign-in nothing would open. */
async function anderemail(ctx: Meldt, t: Tekenaar, soort: MeldingSoort): Promise<AndereMail | null> {
  const weg = t.soort === 'ouder' ? await findGastweg(ctx, t) : null
  const welke = weg && gastMail(soort, weg)
  return weg && welke ? { soort: welke, aan: weg.mailadres, bron: weg.id } : null
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
