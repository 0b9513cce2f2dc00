import { sql } from 'kysely'
import { row, type Tx } from '../../platform/database.ts'
import type { Inrichting } from './uitnodiging.schema.ts'

/** May this account make the first school? Waits for another that does the same. */
export async function mayInrichten(tx: Tx, accountId: string): Promise<boolean> {
  return (
    (await row<{ mag: boolean }>(tx, sql`select toegang.mag_inrichten(${accountId}::uuid) as mag`))?.mag ??
    false
  )
}

/** From here on this transaction acts as the product itself within the new school. */
export async function openSystem(tx: Tx, organisatieId: string): Promise<void> {
  await sql`select toegang.open_systeem(${organisatieId}::uuid)`.execute(tx)
}

export type NieuweIds = {
  swv: string
  bestuur: string
  school: string
  schooljaar: string
  medewerker: string
  toekenning: string
}

/** SWV → bestuur → school. */
export async function insertOrganisaties(
  tx: Tx,
  ids: NieuweIds,
  input: Inrichting,
  now: Date,
): Promise<void> {
  const { samenwerkingsverband: swv, bestuur, school } = input
  if (swv) {
    await sql`insert into koers.organisatie (id, soort, naam, nummer, aangemaakt_op)
      values (${ids.swv}::uuid, 'samenwerkingsverband', ${swv.naam}, ${swv.nummer}, ${now})`.execute(tx)
  }
  await sql`insert into koers.organisatie (id, soort, bovenliggend_id, naam, nummer, aangemaakt_op)
    values (${ids.bestuur}::uuid, 'bestuur', ${swv ? ids.swv : null}::uuid, ${bestuur.naam}, ${bestuur.nummer}, ${now})`.execute(
    tx,
  )
  await sql`insert into koers.organisatie (id, soort, bovenliggend_id, naam, brin, vestiging, schooltype, cluster, plaats, aangemaakt_op)
    values (${ids.school}::uuid, 'school', ${ids.bestuur}::uuid, ${school.naam}, ${school.brin}, ${school.vestiging},
      ${school.schooltype}, ${school.cluster}::smallint, ${school.plaats}, ${now})`.execute(tx)
  // The school's own matrix starts as the defaults of the product.
  await sql`insert into koers.rol_recht (organisatie_id, rol, recht)
    select ${ids.school}::uuid, rol, recht from koers.recht_standaard`.execute(tx)
}

export async function insertEersteJaar(tx: Tx, ids: NieuweIds, { schooljaar }: Inrichting): Promise<void> {
  await sql`insert into koers.schooljaar (organisatie_id, id, naam, begin_op, eind_op)
    values (${ids.school}::uuid, ${ids.schooljaar}::uuid, ${schooljaar.naam}, ${schooljaar.beginOp}::date, ${schooljaar.eindOp}::date)`.execute(
    tx,
  )
}

/** The first member of staff, with the role beheerder and the account that did this. */
export async function insertBeheerder(
  tx: Tx,
  ids: NieuweIds,
  { beheerder }: Inrichting,
  who: { accountId: string; now: Date; vanaf: string },
): Promise<void> {
  await sql`insert into koers.medewerker (organisatie_id, id, roepnaam, voorvoegsel, achternaam, email, aangemaakt_op)
    values (${ids.school}::uuid, ${ids.medewerker}::uuid, ${beheerder.roepnaam}, ${beheerder.voorvoegsel}, ${beheerder.achternaam},
      toegang.account_email(${who.accountId}::uuid), ${who.now})`.execute(tx)
  await sql`insert into koers.rol_toekenning (organisatie_id, id, medewerker_id, rol, vanaf)
    values (${ids.school}::uuid, ${ids.toekenning}::uuid, ${ids.medewerker}::uuid, 'beheerder', ${who.vanaf}::date)`.execute(
    tx,
  )
  await sql`select toegang.betrekking_maak(${who.accountId}::uuid, ${ids.school}::uuid, 'medewerker', ${ids.medewerker}::uuid, ${who.now})`.execute(
    tx,
  )
}
