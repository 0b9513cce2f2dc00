/** Somebody who left long ago: the dossier that waits on the list of the directeur. */
import { maakLijst } from '../modules/avg/bewaren/bewaren.commands.ts'
import { schrijfLeerlingUit } from '../modules/leerling/inschrijving.commands.ts'
import { voegLeerlingToe } from '../modules/leerling/leerling.commands.ts'
import { addDays, type Datum } from '../platform/datum.ts'
import type { Id } from '../platform/id.ts'
import { vertrokkene } from './hoofdrollen.text.ts'
import type { Speler } from './speler.ts'

const IB = 'ib@waterlelie.demo'
/** Taken over from an older administration, yesterday; the days themselves lie years back. */
export async function speelVertrek(speler: Speler, vandaag: Datum): Promise<void> {
  const jaarGeleden = (n: number) => addDays(vandaag, -365 * n)
  const gisteren = new Date(`${addDays(vandaag, -1)}T09:30:00Z`)
  const { id } = await speler.doe(IB, gisteren, voegLeerlingToe, {
    body: {
      ...vertrokkene,
      geboortedatum: jaarGeleden(13),
      groepId: null,
      ingeschrevenOp: jaarGeleden(6),
    },
  })
  await speler.doe(IB, gisteren, schrijfLeerlingUit, {
    params: { leerlingId: id as Id<'Leerling'> }, // just made
    body: { uitgeschrevenOp: addDays(jaarGeleden(2), -60) },
  })
  await speler.doe('directeur@waterlelie.demo', gisteren, maakLijst, {})
}
