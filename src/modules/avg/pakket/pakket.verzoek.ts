/** A package that answers a request of the register: handing it over is what was asked. */
import type { Ctx } from '../../../platform/declare.ts'
import {
  findVerzoek,
  openAntwoord,
  setAntwoord,
  setBesloten,
  type VerzoekRow,
} from '../verzoek/verzoek.sql.ts'
import { laatWeten, zetStap } from '../verzoek/verzoek.stappen.commands.ts'
import { isOpen, MET_PAKKET } from '../verzoek/verzoek.ts'
import { bestandText } from './pakket.bestand.text.ts'
import type { PakketRow } from './pakket.sql.ts'

/** Can a package answer this request of this pupil? */
export const pastBij = (verzoek: VerzoekRow | null, leerlingId: string): boolean =>
  verzoek !== null &&
  verzoek.leerlingId === leerlingId &&
  MET_PAKKET.includes(verzoek.soort) &&
  isOpen(verzoek.status)

/**
 * Decides the request with the package, as far as it still waits for that and this actor handles requests.
 * @throws AppError 409 when nobody handles it yet, or when nobody said how the school knows who asks
 */
export async function rondVerzoekAf(ctx: Ctx, pakket: PakketRow): Promise<void> {
  const verzoek = pakket.verzoekId === null ? null : await findVerzoek(ctx.tx, pakket.verzoekId)
  if (!verzoek || !isOpen(verzoek.status)) return
  const rij = await zetStap(ctx, verzoek.id, { stap: 'besluiten', uitkomst: 'toegewezen' })
  await setBesloten(ctx.tx, verzoek.id, ctx.actor.naam)
  await setAntwoord(ctx.tx, rij, { ...(await openAntwoord(ctx.tx, rij)), motivering: bestandText.antwoord })
  await laatWeten(ctx, rij)
}
