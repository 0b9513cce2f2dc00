import { sql } from 'kysely'
import { rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { RolRechten } from './rechten.ts'

/** Role × right of this school, with what the product ships with. */
export const listRolRechten = (tx: Tx) =>
  rows<RolRechten>(
    tx,
    sql`select r.rol, r.bereik,
        coalesce((select array_agg(x.recht order by x.recht) from koers.rol_recht x where x.organisatie_id = koers.organisatie() and x.rol = r.rol), '{}') as rechten,
        coalesce((select array_agg(s.recht order by s.recht) from koers.recht_standaard s where s.rol = r.rol), '{}') as standaard
      from koers.rol r order by r.rol`,
  )

/** Roles of this person, now or to come. */
export async function listEigenRollen(tx: Tx, betrekkingId: string | null, today: Datum): Promise<string[]> {
  const found = await rows<{ rol: string }>(
    tx,
    sql`select distinct rol from koers.rol_toekenning where organisatie_id = koers.organisatie()
      and medewerker_id = ${betrekkingId}::uuid and (tot is null or tot >= ${today}::date) order by rol`,
  )
  return found.map(({ rol }) => rol)
}

export async function giveRecht(tx: Tx, rol: string, recht: string): Promise<void> {
  await sql`insert into koers.rol_recht (organisatie_id, rol, recht) values (koers.organisatie(), ${rol}, ${recht}) on conflict do nothing`.execute(
    tx,
  )
}

export async function takeRecht(tx: Tx, rol: string, recht: string): Promise<void> {
  await sql`delete from koers.rol_recht where organisatie_id = koers.organisatie() and rol = ${rol} and recht = ${recht}`.execute(
    tx,
  )
}

/** Two beheerders who change the matrix at once follow each other. */
export async function lockMatrix(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('koers.rechten'), hashtext(koers.organisatie()::text))`.execute(
    tx,
  )
}
