/** What would be on a list today, and what waits: the facts of the database beside the rules. Reads as the product. */
import type { Tx } from '../../../platform/database.ts'
import type { Datum } from '../../../platform/datum.ts'
import { newId } from '../../../platform/ids.ts'
import { type Bewaartermijnen, bewaartermijnen } from '../../organisatie/bewaartermijnen.ts'
import { findNormen } from '../../organisatie/normen.sql.ts'
import type { Wachtend } from './bewaren.schema.ts'
import {
  deleteAndere,
  findVoorstel,
  insertLijst,
  insertRegel,
  listVertrokken,
  telPerTabel,
  type VertrokkenRow,
} from './bewaren.sql.ts'
import { type BewaarFeiten, bewaarbesluit } from './bewaren.ts'

type Kandidaat = Parameters<typeof insertRegel>[2]
export type Stand = {
  readonly termijnen: Bewaartermijnen
  readonly kandidaten: readonly Kandidaat[]
  readonly wachtend: readonly Wachtend[]
}

export const alsFeiten = (rij: VertrokkenRow): BewaarFeiten => ({
  ...rij,
  bewaarplichten: rij.bewaarplichten.map(({ tot }) => tot),
})

export const leesTermijnen = async (tx: Tx): Promise<Bewaartermijnen> =>
  (await findNormen(tx))?.bewaartermijnen ?? bewaartermijnen({})

/** Everybody who left, split in who may go and who waits. */
export async function leesStand(tx: Tx, vandaag: Datum): Promise<Stand> {
  const termijnen = await leesTermijnen(tx)
  const besloten = (await listVertrokken(tx)).map((rij) => ({
    rij,
    besluit: bewaarbesluit(alsFeiten(rij), termijnen, vandaag),
  }))
  const aantallen = new Map<string, Record<string, number>>()
  const gaan = besloten.filter(({ besluit }) => besluit.mag).map(({ rij }) => rij.leerlingId)
  for (const { leerling, tabel, aantal } of await telPerTabel(tx, gaan))
    aantallen.set(leerling, { ...aantallen.get(leerling), [tabel]: aantal })
  return {
    termijnen,
    kandidaten: besloten.flatMap(({ rij, besluit }) =>
      besluit.mag
        ? [
            {
              id: newId(),
              leerling: rij.leerlingId,
              kenmerk: rij.kenmerk,
              klasse: besluit.klasse,
              vertrokkenOp: besluit.vertrokkenOp,
              bewaarTot: besluit.tot,
              aantallen: aantallen.get(rij.leerlingId) ?? {},
            },
          ]
        : [],
    ),
    wachtend: besloten.flatMap(({ rij, besluit }) =>
      besluit.mag ? [] : [{ ...rij, blokkade: besluit.blokkade, tot: besluit.tot }],
    ),
  }
}

/** Makes the proposal, or brings the open one up to date; what a person excluded stays excluded. Null: nothing to propose. */
export async function maakVoorstel(tx: Tx, stand: Stand, now: Date): Promise<string | null> {
  const open = await findVoorstel(tx)
  if (!open && stand.kandidaten.length === 0) return null
  const id = open?.id ?? newId()
  if (!open) await insertLijst(tx, id, now)
  await deleteAndere(
    tx,
    id,
    stand.kandidaten.map(({ leerling }) => leerling),
  )
  for (const kandidaat of stand.kandidaten) await insertRegel(tx, id, kandidaat)
  return id
}
