/** The people of a pupil as the gezag engine wants them. */
import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import { type GezagBeeld, type GezagPersoon, gezagBeeld } from './gezag.ts'
import { naamVan } from './leerling.sql.ts'

/** `heeftMail`: whether there is an address to write to; the address itself stays where it is (threat A6). */
export type GezagOuderRow = GezagPersoon & {
  readonly relatieId: string
  readonly heeftMail: boolean
  readonly toegangNa18Door: 'leerling' | 'school' | null
}

const listGezagPersonen = (tx: Tx, leerlingId: string) =>
  rows<GezagOuderRow>(
    tx,
    sql`select r.id as relatie_id, o.id as ouder_id, ${naamVan('o')} as naam, r.relatie, r.gezag, r.gezag_vanaf, r.gezag_tot, r.geen_contact,
        coalesce(o.email, '') <> '' as heeft_mail, r.bezwaar_op, r.toegang_na_18_op, r.toegang_na_18_door
      from koers.ouder_relatie r join koers.ouder o on o.organisatie_id = r.organisatie_id and o.id = r.ouder_id
      where r.leerling_id = ${leerlingId}::uuid order by r.gezag desc nulls last, o.achternaam collate "nl-x-icu", o.id`,
  )

export type GeladenGezag = GezagBeeld & {
  readonly geboren: Datum | null
  readonly ouders: readonly GezagOuderRow[]
}

/**
 * Everybody of this pupil, with what each sees and decides on that day. Null: the pupil is out of reach. Ask it as staff who
 * read parents or as the system: row security shows a parent the own relation only, and so half a family.
 */
export async function laadGezagBeeld(
  tx: Tx,
  leerlingId: string,
  vandaag: Datum,
): Promise<GeladenGezag | null> {
  const leerling = await row<{ geboren: Datum | null }>(
    tx,
    sql`select geboortedatum as geboren from koers.leerling where id = ${leerlingId}::uuid`,
  )
  if (!leerling) return null
  const ouders = await listGezagPersonen(tx, leerlingId)
  return { ...gezagBeeld({ geboren: leerling.geboren, ouders, vandaag }), geboren: leerling.geboren, ouders }
}
