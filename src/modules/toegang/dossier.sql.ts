import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'

export type GrondRow = {
  soort: 'medewerker' | 'ouder' | 'leerling'
  betrekkingId: string
  naam: string
  account: boolean
  zonderCode: boolean
  relatie: 'rol' | 'groep' | 'leerling' | 'waarneming' | 'noodtoegang' | 'ouder' | 'zelf'
  rol: string | null
  rechten: string[]
  groep: string | null
  voor: string
  tot: Datum | null
  totTijd: string | null
}

/** Every relation by which somebody reaches this pupil: the rows on which the reach itself rests. */
export const listGronden = (tx: Tx, leerlingId: string, today: Datum) =>
  rows<GrondRow>(
    tx,
    // Without those for whom the use of this dossier is restricted (AVG art. 18).
    sql`select g.* from toegang.toegang_tot(${leerlingId}::uuid, ${today}::date) g
      where ${leerlingId}::uuid <> all (toegang.beperkt_voor(koers.organisatie(), g.soort, g.betrekking_id, ${today}::date))`,
  )

/** A pupil by name, for who sees it and for who may look after access without seeing pupils. */
export const findNaamVan = (tx: Tx, leerlingId: string) =>
  row<{ id: string; naam: string }>(
    tx,
    sql`select id, naam from toegang.leerlingnamen(array[${leerlingId}::uuid])
      union select l.id, concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) from koers.leerling l
        where l.organisatie_id = koers.organisatie() and l.id = ${leerlingId}::uuid limit 1`,
  )
